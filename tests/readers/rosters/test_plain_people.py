"""A district's own tables of students and adults: by their headers, or as a person said."""

import io

import openpyxl
import pytest

from sel.core.consent import CONSENTS
from sel.core.people import ROSTER_SCHEMAS
from sel.readers.mapping import AS_IT_IS, FileMapping
from sel.readers.rosters.roster_files import read_roster
from sel.readers.tables import read_tables
from tests.readers.made_up import codes, student_survey

STUDENTS = (
    "Stu ID,Student Name,Gr,Site,Homeroom,Gender,Ethnicity,E-mail,Entry Date,ELL\n"
    '0001,"García López, Ana María",8,Oak Middle,Rm 12,F,Hispanic,0001@oak.example,2026-09-01,Y\n'
    '0002,"Null, Ben",K,oak  middle,NULL,M,"Asian, White",NULL,N/A,\n'
    '0003,"O\'Neil, Sean",9,Elm High,Null,X,Filipino,,,N\n'
)
ADULTS = (
    "Staff ID,Name,Title,Site,Email\n"
    't1,"Okafor, Ngozi",Teacher,Oak Middle,okafor@oak.example\n'
    't2,"Lee, None",Coach,ELM HIGH,\n'
)


def read(*files: tuple[str, str | bytes], mapping=AS_IT_IS):
    data = [(name, text if isinstance(text, bytes) else text.encode()) for name, text in files]
    return read_roster(read_tables(data, mapping), mapping=mapping)


def rows(found, frame: str, *columns: str):
    return [tuple(row) for row in found.frames[frame][list(columns)].itertuples(index=False)]


def test_students_and_adults_together_are_a_roster():
    [found], problems = read(("students.csv", STUDENTS), ("staff.csv", ADULTS))
    assert (found.kind, found.tool, found.rows_read, found.rejected) == ("roster", "table", 5, 0)
    assert rows(found, "schools", "school_id", "name") == [
        ("Oak Middle", "Oak Middle"),
        ("Elm High", "Elm High"),
    ]
    assert rows(found, "students", "student_id", "school_id", "given_name", "family_name", "grade") == [
        ("0003", "Elm High", "Sean", "O'Neil", "09"),
        ("0001", "Oak Middle", "Ana María", "García López", "08"),
        ("0002", "Oak Middle", "Ben", "Null", "KG"),
    ]
    assert rows(found, "students", "homeroom", "sex", "race", "email", "begins") == [
        ("Null", "other", "Filipino", "", ""),
        ("Rm 12", "female", "Hispanic or Latino", "0001@oak.example", "2026-09-01"),
        ("", "male", "Two or more races", "", ""),
    ]
    assert rows(found, "adults", "adult_id", "school_id", "given_name", "family_name", "role", "kind") == [
        ("t2", "Elm High", "None", "Lee", "Coach", "staff"),
        ("t1", "Oak Middle", "Ngozi", "Okafor", "Teacher", "staff"),
    ]
    assert rows(found, "programs", "student_id", "english_learner") == [("0001", "1"), ("0003", "0")]
    assert {problem.code for problem in problems} == {"placeholders"}
    for name, frame in found.frames.items():
        ROSTER_SCHEMAS[name].validate(frame)


def test_students_alone_are_taken_and_the_lack_of_adults_is_said():
    [found], problems = read(("students.csv", STUDENTS))
    assert (found.kind, len(found.frames["students"])) == ("roster", 3)
    assert ("warning", "no_adults") in codes(problems)


def test_adults_alone_are_other_adults():
    [found], problems = read(("staff.csv", ADULTS))
    assert (found.kind, len(found.frames["adults"]), problems) == ("other_adults", 2, [])


def test_other_adults_stay_apart_from_the_rosters_own():
    other = (
        "adult_id,given_name,family_name,role,school_id,email,kind\nx1,Lu,Vaca,mentor,Oak Middle,,partner\n"
    )
    found, _ = read(("students.csv", STUDENTS), ("staff.csv", ADULTS), ("other_adults.csv", other))
    assert [(one.kind, len(one.frames["adults"])) for one in found] == [("roster", 2), ("other_adults", 1)]


def workbook(**sheets: str) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, text in sheets.items():
        sheet = book.create_sheet(name.replace("_", " "))
        for line in text.splitlines():
            sheet.append(line.split(","))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


PLAIN = "student_id,given_name,family_name,grade,school_id\n0001,Ana,Ruiz,8,OAK\n"
STAFF = "adult_id,given_name,family_name,role,school_id,email\nt1,Ngozi,Okafor,teacher,OAK,\n"


def test_the_sheets_of_one_workbook_belong_together_and_explanations_are_passed_over():
    data = workbook(
        Students=PLAIN, Adults=STAFF, About_this_workbook="Sheet,Column,Needed\nStudents,grade,no\n"
    )
    [found], problems = read(("roster.xlsx", data))
    assert (found.kind, len(found.frames["students"]), len(found.frames["adults"]), problems) == (
        "roster",
        1,
        1,
        [],
    )


def test_an_empty_sheet_and_one_of_notes_do_not_refuse_the_others():
    data = workbook(Notes="To do,Who\nCall the vendor,me\n", Students=PLAIN, Adults=STAFF.splitlines()[0])
    [found], problems = read(("roster.xlsx", data))
    assert (len(found.frames["students"]), len(found.frames["adults"])) == (1, 0)
    assert codes(problems) == [("warning", "sheet_passed_over"), ("warning", "no_adults")]


def test_a_person_may_say_what_the_columns_are():
    text = "Kennung,Kind,Stufe,Ort\n0001,Ana Ruiz,8,OAK\n"
    columns = {"Kennung": "student_id", "Kind": "name", "Stufe": "grade", "Ort": "school"}
    assert codes(read(("x.csv", text))[1]) == [("error", "unknown_table")]
    [found], _ = read(("x.csv", text), mapping=FileMapping(kind="students", columns=columns))
    assert rows(found, "students", "student_id", "family_name", "grade", "school_id") == [
        ("0001", "Ruiz", "08", "OAK")
    ]
    assert [(match.header, match.meaning, match.how) for match in found.columns][:2] == [
        ("Kennung", "student_id", "mapping"),
        ("Kind", "name", "mapping"),
    ]


def test_a_column_that_is_missing_is_named_with_those_that_might_be_it():
    _, problems = read(("students.csv", PLAIN.replace("school_id", "Where")))
    assert codes(problems) == [("error", "missing_columns")]
    assert [(mend.key, mend.value) for mend in problems[0].mends] == [("columns.Where", "school_id")]
    found, _ = read(
        ("students.csv", PLAIN.replace("school_id", "Where")), mapping=AS_IT_IS.mended(problems[0].mends[0])
    )
    assert rows(found[0], "students", "school_id") == [("OAK",)]


def test_a_mapping_can_leave_a_column_out():
    [found], _ = read(("s.csv", STUDENTS), mapping=FileMapping(columns={"E-mail": ""}))
    assert [row[0] for row in rows(found, "students", "email")] == ["", "", ""]


@pytest.mark.parametrize(
    ("old", "new", "code", "column", "rejected"),
    [
        pytest.param("0002,", ",", "cell_missing", "Stu ID", 1, id="no id"),
        pytest.param("Elm High", "", "cell_missing", "Site", 1, id="no school"),
        pytest.param(
            "0002,", "1.23457E+11,", "id_scientific", "Stu ID", 0, id="an id in scientific notation"
        ),
        pytest.param("0002,", "123.0,", "id_decimal", "Stu ID", 0, id="an id with .0"),
        pytest.param(",9,", ",Ninth?,", "grade_unknown", "Gr", 0, id="a grade nobody knows"),
        pytest.param("Filipino", "Martian", "race_unknown", "Ethnicity", 0, id="a race nobody knows"),
        pytest.param("2026-09-01", "soon", "date_unread", "Entry Date", 0, id="no date"),
        pytest.param('"Null, Ben"', "Ana María Ruiz", "name_unclear", "Student Name", 0, id="a name"),
    ],
)
def test_a_bad_row_is_said_and_the_rest_taken(old, new, code, column, rejected):
    assert old in STUDENTS
    [found], problems = read(
        ("students.csv", STUDENTS.replace(old, new)), ("staff.csv", ADULTS.replace("ELM", "Oak"))
    )
    told = [problem for problem in problems if problem.code == code]
    assert [(problem.column, problem.count) for problem in told] == [(column, 1)]
    assert len(found.frames["students"]) == 3 - rejected


def test_dates_that_can_be_read_two_ways_are_said_with_both():
    text = STUDENTS.replace("2026-09-01", "9/1/2026")
    [found], problems = read(("students.csv", text))
    told = next(problem for problem in problems if problem.code == "date_american")
    assert rows(found, "students", "begins")[1] == ("2026-09-01",)
    other = AS_IT_IS.mended(told.mends[1])
    [found], problems = read(("students.csv", text), mapping=other)
    assert rows(found, "students", "begins")[1] == ("2026-01-09",)
    assert "date_american" not in {problem.code for problem in problems}


def test_one_id_for_two_students_refuses_the_table():
    found, problems = read(("students.csv", STUDENTS.replace("0002,", "0001,")))
    errors = [problem for problem in problems if problem.severity == "error"]
    assert (found, [(problem.code, problem.rows) for problem in errors]) == ([], [("duplicate_ids", (2, 3))])


def test_a_student_on_equal_rows_is_one_and_at_two_schools_two():
    text = (
        STUDENTS
        + STUDENTS.splitlines()[1]
        + "\n"
        + STUDENTS.splitlines()[1].replace("Oak Middle", "Elm High")
        + "\n"
    )
    [found], _ = read(("students.csv", text))
    assert (
        found.skipped,
        [row[1] for row in rows(found, "students", "student_id", "school_id") if row[0] == "0001"],
    ) == (
        {"repeat": 1},
        ["Elm High", "Oak Middle"],
    )


def test_an_adult_at_a_school_without_students_is_left_out_and_said():
    [found], problems = read(("students.csv", STUDENTS), ("staff.csv", ADULTS.replace("ELM HIGH", "Pine")))
    assert [row[0] for row in rows(found, "adults", "adult_id")] == ["t1"]
    assert [
        (problem.code, problem.rows, problem.column) for problem in problems if problem.file == "staff.csv"
    ] == [("school_unknown", (3,), "Site")]


def test_composed_and_decomposed_accents_stay_as_written():
    text = STUDENTS.replace("García", "Garci\u0301a")
    [found], _ = read(("students.csv", text))
    assert rows(found, "students", "family_name")[1] == ("Garci\u0301a López",)


def test_a_survey_is_told_apart():
    found, problems = read(("answers.csv", student_survey()))
    assert (found, codes(problems)) == ([], [("error", "is_survey")])


CONSENT = "student_id,scope,given,date\n0001,all,0,2026-09-01\n0002,Named,Yes,9/2/2026\n0003,all,opted out,\n"


def test_consent_is_who_what_yes_or_no_and_when():
    [found], problems = read(("consent.csv", CONSENT))
    frame = found.frames["consents"]
    CONSENTS.validate(frame)
    assert (found.kind, found.rows_read, found.rejected, problems) == ("consent", 3, 0, [])
    assert frame.values.tolist() == [
        ["0001", "all", "0", "2026-09-01"],
        ["0002", "named", "1", "2026-09-02"],
        ["0003", "all", "0", ""],
    ]


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(",all,0,", id="nobody"),
        pytest.param("0004,,0,", id="nothing"),
        pytest.param("0004,all,maybe,", id="neither yes nor no"),
        pytest.param("0004,all,,", id="no answer"),
    ],
)
def test_a_consent_row_that_is_unclear_refuses_the_table(row):
    found, problems = read(("consent.csv", CONSENT + row + "\n"))
    assert (found, codes(problems), problems[0].rows) == ([], [("error", "consent_unclear")], (5,))
