"""Clever's files: who is taken, and problems that name Clever's own files and columns."""

import pytest

from sel.core.people import ROSTER_SCHEMAS
from sel.readers.rosters.roster_files import read_roster
from sel.readers.tables import read_tables
from tests.readers.made_up import codes, zipped

CLEVER = {
    "schools.csv": "School_id,School_name,School_number\nOAK,Oak Middle,9901\nELM,Elm High,9902\n",
    "students.csv": (
        "Last_name,First_name,School_id,Student_id,Student_number,State_id,Grade,Gender,DOB,Race,"
        "Hispanic_Ethnicity,Ell_status,Frl_status,IEP_status,Student_email,Contact_name\n"
        "Ruiz,Ana,OAK,101,0001,9,8,F,01/02/2013,W,Y,Y,F,N,ana@oak.example,Rosa Ruiz\n"
        "Ruiz,Ana,OAK,101,0001,9,8,F,01/02/2013,W,Y,Y,F,N,ana@oak.example,Luis Ruiz\n"
        "Null,Ben,ELM,102,0002,8,Kindergarten,M,01/02/2020,M,N,N,N,,ben@elm.example,\n"
        "Ng,Cy,ELM,103,0003,7,9,X,,P,,,R,Y,,\n"
        "Ng,Cy,OAK,103,0003,7,9,X,,P,,,R,Y,,\n"
    ),
    "teachers.csv": (
        "School_id,Teacher_id,Last_name,First_name,Teacher_email\n"
        "OAK,101,Okafor,Ngozi,okafor@oak.example\nELM,101,Okafor,Ngozi,okafor@oak.example\n"
    ),
    "staff.csv": (
        "School_id,Staff_id,Last_name,First_name,Staff_email,Role,Title\n"
        "ELM,301,Lee,None,lee@elm.example,School Admin,Counselor\n"
        "OAK,302,Vaca,Lu,vaca@oak.example,Teacher,\n"
    ),
    "sections.csv": (
        "School_id,Section_id,Teacher_id,Teacher_2_id,Name,Subject,Period,Term_end\n"
        "OAK,k1,101,,Homeroom 12,Homeroom/advisory,1,06/10/2027\n"
        "ELM,k2,101,301,Art 3,Arts and music,2,06/10/2027\n"
    ),
    "enrollments.csv": "School_id,Section_id,Student_id\nOAK,k1,101\nELM,k2,102\nELM,k2,103\nOAK,k1,103\n",
}


def clever(*pairs: tuple[str, str], without: tuple[str, ...] = ()):
    files = {name: text for name, text in CLEVER.items() if name not in without}
    for old, new in pairs:
        assert any(old in text for text in files.values())
        files = {name: text.replace(old, new) for name, text in files.items()}
    found, problems = read_roster(read_tables([("made-up.zip", zipped(files))]))
    return (found[0] if found else None), problems


def rows(found, frame: str, *columns: str):
    return [tuple(row) for row in found.frames[frame][list(columns)].itertuples(index=False)]


def test_a_clever_zip_is_read_whole():
    found, problems = clever()
    assert (found.kind, found.tool, found.rows_read, found.rejected, found.skipped, found.ends) == (
        "roster",
        "clever",
        9,
        0,
        {"repeat": 1},
        "2027-06-10",
    )
    assert rows(found, "schools", "school_id", "name", "identifier") == [
        ("OAK", "Oak Middle", "9901"),
        ("ELM", "Elm High", "9902"),
    ]
    assert rows(found, "students", "student_id", "school_id", "source_id", "family_name", "grade") == [
        ("0002", "ELM", "102", "Null", "KG"),
        ("0003", "ELM", "103", "Ng", "09"),
        ("0001", "OAK", "101", "Ruiz", "08"),
        ("0003", "OAK", "103", "Ng", "09"),
    ]
    assert rows(found, "students", "homeroom", "sex", "race") == [
        ("", "male", "Two or more races"),
        ("", "other", "Native Hawaiian or Pacific Islander"),
        ("Homeroom 12", "female", "Hispanic or Latino"),
        ("Homeroom 12", "other", "Native Hawaiian or Pacific Islander"),
    ]
    assert rows(found, "adults", "adult_id", "school_id", "given_name", "role") == [
        ("101", "ELM", "Ngozi", "teacher"),
        ("301", "ELM", "None", "Counselor"),
        ("101", "OAK", "Ngozi", "teacher"),
        ("302", "OAK", "Lu", "teacher"),
    ]
    assert rows(found, "class_members", "class_id", "person_id", "role") == [
        ("k1", "0001", "student"),
        ("k2", "0002", "student"),
        ("k2", "0003", "student"),
        ("k1", "0003", "student"),
        ("k1", "101", "teacher"),
        ("k2", "101", "teacher"),
        ("k2", "301", "teacher"),
    ]
    assert [(problem.code, problem.file) for problem in problems] == [("student_id_column", "students.csv")]


def test_lunch_language_and_special_education_become_programs():
    found, _ = clever()
    assert rows(found, "programs", "student_id", "english_learner", "disability", "low_income") == [
        ("0001", "1", "0", "1"),
        ("0002", "0", "", "0"),
        ("0003", "", "1", "1"),
    ]


def test_every_frame_keeps_its_schema_and_no_date_of_birth():
    found, _ = clever()
    for name, frame in found.frames.items():
        ROSTER_SCHEMAS[name].validate(frame)
        assert not frame.astype(str).apply(lambda cells: cells.str.contains("2013")).any().any()


@pytest.mark.parametrize(
    ("pair", "code", "file", "column", "row"),
    [
        pytest.param((",9,X,", ",Tenth,X,"), "grade_unknown", "students.csv", "Grade", 5, id="a grade"),
        pytest.param((",P,", ",Q,"), "race_unknown", "students.csv", "Race", 5, id="a race"),
        pytest.param(("OAK,302", "HQ,302"), "no_school", "staff.csv", "Staff_id", 3, id="staff elsewhere"),
        pytest.param(
            ("ELM,k2,102", "ELM,k2,999"), "user_unknown", "enrollments.csv", "Student_id", 3, id="nobody"
        ),
        pytest.param(
            ("ELM,k2,102", "ELM,k9,102"), "class_unknown", "enrollments.csv", "Section_id", 3, id="no class"
        ),
        pytest.param(
            ("k2,101,301", "k2,101,399"), "user_unknown", "sections.csv", "Teacher_id", 3, id="no teacher"
        ),
    ],
)
def test_what_is_odd_is_said_with_clevers_own_words(pair, code, file, column, row):
    found, problems = clever(pair)
    told = [problem for problem in problems if problem.code == code]
    assert found is not None
    assert [(problem.file, problem.column, problem.rows[0]) for problem in told] == [(file, column, row)]


def test_a_teacher_whose_rows_differ_is_taken_once_and_said_in_the_teachers_file():
    found, problems = clever(("ELM,101,Okafor,Ngozi,okafor@oak.example", "ELM,101,Okafor,Ngozi,"))
    told = [(problem.file, problem.rows) for problem in problems if problem.code == "person_differs"]
    assert told == [("teachers.csv", (3,))]
    assert rows(found, "adults", "adult_id", "email")[0] == ("101", "okafor@oak.example")


def test_one_id_for_two_students_refuses_the_file():
    found, problems = clever(("Ng,Cy,OAK,103", "Ng,Di,OAK,103"))
    errors = [problem for problem in problems if problem.severity == "error"]
    assert (found, [(problem.code, problem.file, problem.rows) for problem in errors]) == (
        None,
        [("duplicate_ids", "students.csv", (5, 6))],
    )


def test_without_student_numbers_the_systems_id_serves_and_is_said():
    found, problems = clever(("Student_number", "Other_number"))
    assert [row[0] for row in rows(found, "students", "student_id")] == ["102", "103", "101", "103"]
    assert "Student_id serves" in problems[0].message


@pytest.mark.parametrize(
    ("without", "expected"),
    [
        pytest.param("schools.csv", ("error", "missing_files"), id="schools"),
        pytest.param("teachers.csv", ("warning", "file_absent"), id="teachers"),
        pytest.param("enrollments.csv", ("warning", "file_absent"), id="enrollments"),
    ],
)
def test_a_file_that_lacks_is_said(without, expected):
    assert expected in codes(clever(without=(without,))[1])


def test_a_clever_folder_is_the_same_as_its_zip():
    loose = [(f"clever/{name}", text.encode()) for name, text in CLEVER.items()]
    [found], _ = read_roster(read_tables(loose))
    assert (found.filename, found.content) == ("clever", clever()[0].content)
