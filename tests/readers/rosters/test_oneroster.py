"""OneRoster: who is taken, at which school, and what is said about a bundle that breaks the rules."""

import pytest

from sel.core.people import ROSTER_SCHEMAS
from sel.readers.mapping import AS_IT_IS
from sel.readers.rosters.roster_files import read_roster
from sel.readers.tables import read_tables
from tests.readers.made_up import ONEROSTER, codes, oneroster, zipped


def roster(**changed):
    """Return the one roster in the made-up bundle with some files changed, and the problems."""
    found, problems = read_roster(read_tables([("made-up.zip", zipped(oneroster(**changed)))]))
    return (found[0] if found else None), problems


def edited(file: str, *pairs: tuple[str, str]) -> dict[str, str]:
    text = ONEROSTER[f"{file}.csv"]
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return {file: text}


def people(found, frame: str, *columns: str):
    return [tuple(row) for row in found.frames[frame][list(columns)].itertuples(index=False)]


def test_a_bundle_of_1_2_is_read_whole():
    found, problems = roster()
    assert problems == []
    assert people(found, "schools", "school_id", "name", "district_id") == [
        ("OAK", "Oak Middle", "D1"),
        ("ELM", "Elm High", "D1"),
    ]
    assert people(
        found, "students", "student_id", "school_id", "source_id", "family_name", "grade", "race"
    ) == [
        ("0002", "ELM", "p2", "Null", "09", "Two or more races"),
        ("0001", "OAK", "p1", "Ruiz", "08", "Hispanic or Latino"),
    ]
    assert people(found, "students", "preferred_name", "homeroom", "sex", "begins") == [
        ("", "", "male", ""),
        ("Anita", "Homeroom 12", "female", "2026-08-10"),
    ]
    assert people(found, "adults", "adult_id", "school_id", "role", "kind") == [
        ("a2", "ELM", "counselor", "staff"),
        ("a1", "OAK", "teacher", "staff"),
    ]
    assert people(found, "classes", "class_id", "subject", "class_type", "room", "period") == [
        ("k1", "Homeroom 12", "homeroom", "12", "1"),
        ("k2", "Art", "scheduled", "7", "2"),
    ]
    assert people(found, "class_members", "class_id", "person_id", "role") == [
        ("k1", "0001", "student"),
        ("k1", "a1", "teacher"),
        ("k2", "0001", "student"),
    ]
    assert (found.tool, found.rows_read, found.rejected, found.skipped) == (
        "oneroster-1.2",
        5,
        0,
        {"family": 1},
    )


def test_every_frame_keeps_its_schema():
    found, _ = roster()
    for name, frame in found.frames.items():
        ROSTER_SCHEMAS[name].validate(frame)


USERS_1_1 = (
    "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,"
    "identifier,email,grades\n"
    "p1,,,true,OAK,student,ana,,Ana,Ruiz,0001,ana@oak.example,K\n"
    'a1,,,true,"OAK,ELM",teacher,okafor,,Ngozi,Okafor,T1,okafor@oak.example,\n'
)


def test_a_bundle_of_1_1_has_its_roles_in_users():
    manifest = ONEROSTER["manifest.csv"].replace("1.2", "1.1")
    found, problems = roster(users=USERS_1_1, roles=None, manifest=manifest)
    assert (found.tool, codes(problems)) == ("oneroster-1.1", [])
    assert people(found, "students", "student_id", "grade") == [("0001", "KG")]
    assert people(found, "adults", "adult_id", "school_id") == [("a1", "ELM"), ("a1", "OAK")]


def test_a_manifest_that_contradicts_the_files_is_said():
    found, problems = roster(users=USERS_1_1, roles=None)
    assert (found.tool, codes(problems)) == ("oneroster-1.1", [("warning", "versions_mixed")])


@pytest.mark.parametrize(
    ("folder", "said"),
    [
        pytest.param("", ["byte_order_mark"], id="files at the root"),
        pytest.param("export 2026/", ["files_in_folder", "byte_order_mark"], id="files in a folder"),
    ],
)
def test_a_byte_order_mark_optional_columns_and_a_folder_change_nothing_and_are_said(folder, said):
    files = oneroster()
    files["orgs.csv"] = "\ufeff" + files["orgs.csv"].replace(
        "parentSourcedId", "parentSourcedId,metadata.made.up"
    )
    files["orgs.csv"] = files["orgs.csv"].replace("99,\n", "99,,\n").replace("D1\n", "D1,x\n")
    found, problems = read_roster(read_tables([("made-up.zip", zipped(files, folder))]))
    assert people(found[0], "schools", "school_id") == [("OAK",), ("ELM",)]
    assert [problem.code for problem in problems] == said


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        pytest.param({"manifest": None}, "no_manifest", id="no manifest"),
        pytest.param({"courses": None}, "file_absent", id="no courses"),
        pytest.param({"demographics": None}, "file_absent", id="no demographics"),
        pytest.param({"enrollments": None}, "file_absent", id="no enrollments"),
        pytest.param({"classes": None}, "file_absent", id="no classes"),
        pytest.param(
            edited("orgs", ("OAK,,", "OAK,active,")), "status_filled", id="status filled in a bulk file"
        ),
        pytest.param(edited("roles", ("2026-08-10", "8/10/2026")), "date_american", id="American dates"),
        pytest.param(edited("roles", ("2026-08-10", "August")), "date_unread", id="a date in words"),
        pytest.param(edited("users", (",0001,", ",,")), "no_identifier", id="a student without identifier"),
        pytest.param(edited("users", (",9th,", ",Freshman,")), "grade_unknown", id="an unknown grade"),
        pytest.param(edited("users", (",9th,", ",,")), "grade_missing", id="no grade"),
        pytest.param(edited("roles", (",aide,", ",coach,")), "role_unknown", id="a role OneRoster hasn't"),
        pytest.param(edited("roles", ("student,,,ELM", "student,,,D1")), "no_school", id="nobody's school"),
        pytest.param(edited("enrollments", ("k2,", "k9,")), "class_unknown", id="a class that isn't there"),
        pytest.param(edited("classes", ("k2,", "k1,")), "class_twice", id="a class twice"),
    ],
)
def test_what_is_unambiguous_is_taken_and_said(changed, code):
    found, problems = roster(**changed)
    assert found is not None
    assert ("warning", code) in codes(problems)
    assert {severity for severity, _ in codes(problems)} == {"warning"}


@pytest.mark.parametrize(
    ("changed", "code", "file"),
    [
        pytest.param({"users": None}, "missing_files", "users.csv", id="no users"),
        pytest.param({"orgs": None}, "missing_files", "orgs.csv", id="no orgs"),
        pytest.param({"roles": None}, "missing_files", "roles.csv", id="no roles"),
        pytest.param(
            edited("users", ("familyName", "surname")), "missing_columns", "familyName", id="a column"
        ),
        pytest.param(edited("orgs", ("school", "campus")), "no_schools", "school", id="no school"),
        pytest.param(edited("roles", ("student", "guardian")), "no_students", "student", id="no student"),
        pytest.param(
            {"users": ONEROSTER["users.csv"].splitlines()[0] + "\n"}, "no_students", "student", id="header"
        ),
        pytest.param({"users": ""}, "empty_file", "empty", id="users empty"),
        pytest.param({"users": ONEROSTER["users.csv"][:-20]}, "file_cut_off", "middle", id="users cut off"),
        pytest.param(edited("users", ("Ana,Ruiz", '"Ana,Ruiz')), "unclosed_quote", "quotation", id="a quote"),
        pytest.param(
            edited("manifest", ("file.users,bulk", "file.users,delta")),
            "delta_without_bulk",
            "delta",
            id="a delta before any bulk",
        ),
    ],
)
def test_what_can_not_be_a_roster_is_refused_by_name(changed, code, file):
    found, problems = roster(**changed)
    errors = [problem for problem in problems if problem.severity == "error"]
    assert (found, [problem.code for problem in errors]) == (None, [code])
    assert file in errors[0].message
    assert errors[0].action


def test_one_id_for_two_students_is_an_error_with_both_rows():
    found, problems = roster(**edited("users", (",0002,", ",0001,")))
    assert (found, codes(problems), problems[0].rows) == (None, [("error", "duplicate_ids")], (2, 3))


def test_one_source_id_for_two_users_is_an_error_with_both_rows():
    found, problems = roster(**edited("users", ("a2,,", "a1,,")))
    errors = [(problem.code, problem.rows) for problem in problems if problem.severity == "error"]
    assert (found, errors) == (None, [("duplicate_ids", (4, 5))])


@pytest.mark.parametrize(
    ("file", "old", "new", "skipped"),
    [
        pytest.param("users", "p2,,,true", "p2,,,false", {"disabled": 1, "family": 1}, id="disabled"),
        pytest.param(
            "users", "p2,,", "p2,tobedeleted,", {"deleted": 1, "family": 1}, id="user to be deleted"
        ),
    ],
)
def test_who_is_leaving_is_not_taken(file, old, new, skipped):
    found, _ = roster(**edited(file, (old, new)))
    assert (people(found, "students", "student_id"), found.skipped) == ([("0001",)], skipped)


def test_a_role_to_be_deleted_is_not_taken():
    found, problems = roster(**edited("roles", ("r2,,", "r2,tobedeleted,")))
    assert (people(found, "students", "student_id"), found.rejected) == ([("0001",)], 1)
    assert ("warning", "no_school") in codes(problems)


def test_a_student_at_two_schools_is_one_row_at_each():
    roles = ONEROSTER["roles.csv"] + "r7,,,p1,secondary,student,,2026-12-19,ELM\n"
    found, _ = roster(roles=roles)
    assert people(found, "students", "student_id", "school_id", "ends") == [
        ("0001", "ELM", "2026-12-19"),
        ("0002", "ELM", ""),
        ("0001", "OAK", ""),
    ]


def test_an_enrolment_at_another_school_counts_as_being_there():
    classes = ONEROSTER["classes.csv"] + "k3,,,Band,,scheduled,1,ELM,3\n"
    enrollments = (
        ONEROSTER["enrollments.csv"] + "e4,,,k3,ELM,p1,student,,\ne5,,,k3,ELM,a1,teacher,2026-09-01,\n"
    )
    found, _ = roster(classes=classes, enrollments=enrollments)
    assert people(found, "students", "student_id", "school_id")[0] == ("0001", "ELM")
    assert people(found, "adults", "adult_id", "school_id", "role", "begins")[0] == (
        "a1",
        "ELM",
        "teacher",
        "2026-09-01",
    )


def test_two_spans_at_one_school_are_one_from_first_to_last():
    roles = ONEROSTER["roles.csv"].replace("student,2026-08-10,,OAK", "student,2026-08-10,2026-09-01,OAK")
    found, _ = roster(roles=roles + "r7,,,p1,secondary,student,2026-10-01,2027-06-01,OAK\n")
    assert people(found, "students", "student_id", "begins", "ends")[1] == (
        "0001",
        "2026-08-10",
        "2027-06-01",
    )


@pytest.mark.parametrize(
    ("class_row", "homeroom"),
    [
        pytest.param("k1,,,,,homeroom,12,OAK,1", "Room 12", id="its room"),
        pytest.param("k1,,,,,homeroom,,OAK,1", "Okafor", id="its teacher"),
        pytest.param("k1,,,,,Homeroom,,OAK,1", "Okafor", id="a capital letter"),
    ],
)
def test_a_homeroom_without_title_is_known_by(class_row, homeroom):
    found, _ = roster(**edited("classes", ("k1,,,Homeroom 12,,homeroom,12,OAK,1", class_row)))
    assert people(found, "students", "homeroom")[1] == (homeroom,)


def test_headers_may_be_spelled_loosely():
    found, problems = roster(
        **edited("orgs", ("sourcedId,", "Sourced_ID,"), ("parentSourcedId", "parent sourced id"))
    )
    assert people(found, "schools", "district_id") == [("D1",), ("D1",)]
    assert [(problem.code, problem.count) for problem in problems] == [("columns_misspelt", 2)]


def test_a_letter_lost_in_a_header_is_said_and_the_column_taken():
    found, problems = roster(
        **edited("users", ("sourcedId", "sourceId"), ("givenName", "given_name"), ("familyName", "famlyName"))
    )
    assert people(found, "students", "student_id", "family_name") == [("0002", "Null"), ("0001", "Ruiz")]
    assert [(problem.code, problem.count, problem.file) for problem in problems] == [
        ("columns_misspelt", 3, "users.csv")
    ]


def test_columns_that_oneroster_has_not_are_named_and_ignored():
    _, problems = roster(**edited("courses", ("title", "title,shoeSize"), ("Art\n", "Art,9\n")))
    assert [(problem.code, "shoeSize" in problem.message) for problem in problems] == [
        ("columns_ignored", True)
    ]


def test_codes_with_other_capitals_are_said_and_taken():
    found, problems = roster(**edited("classes", ("scheduled", "Scheduled")))
    assert [(problem.code, problem.rows, problem.column) for problem in problems] == [
        ("code_spelled_otherwise", (3,), "classType")
    ]
    assert people(found, "classes", "class_type") == [("homeroom",), ("scheduled",)]


def test_null_is_nothing_in_a_grade_and_a_name_in_a_name():
    found, problems = roster(**edited("users", (",9th,", ",NULL,"), ("Ngozi,Okafor", "None,Okafor")))
    assert people(found, "students", "family_name", "grade")[0] == ("Null", "")
    assert people(found, "adults", "given_name")[1] == ("None",)
    assert [problem.code for problem in problems] == ["placeholders", "grade_missing"]


def test_roles_in_users_serve_those_whom_roles_csv_passes_over():
    users = ONEROSTER["users.csv"].replace("enabledUser,", "enabledUser,role,orgSourcedIds,")
    users = users.replace(",true,", ",true,,,").replace("a2,,,true,,,", "a2,,,true,teacher,ELM,")
    roles = "".join(line + "\n" for line in ONEROSTER["roles.csv"].splitlines() if ",a2," not in line)
    found, problems = roster(users=users, roles=roles)
    assert people(found, "adults", "adult_id", "school_id", "role")[0] == ("a2", "ELM", "teacher")
    assert [(problem.code, problem.rows) for problem in problems] == [("versions_mixed", (5,))]


MANY = {
    "users": "".join(
        [ONEROSTER["users.csv"], *(f"q{n},,,true,,,Made,Up{n},1{n:03d},,08,\n" for n in range(20))]
    ),
    "roles": "".join([ONEROSTER["roles.csv"], *(f"s{n},,,q{n},primary,student,,,OAK\n" for n in range(20))]),
}


@pytest.mark.parametrize("file", ["users", "roles"])
def test_a_file_cut_between_two_rows_is_noticed_by_what_leads_nowhere(file):
    cut = {file: "".join(line + "\n" for line in MANY[file].splitlines()[:-10])}
    found, problems = roster(**(MANY | cut))
    errors = [problem for problem in problems if problem.severity == "error"]
    assert (len(found.frames["students"]), [problem.code for problem in errors]) == (
        12,
        ["bundle_incomplete"],
    )
    _, agreed = read_roster(
        read_tables([("made-up.zip", zipped(oneroster(**(MANY | cut))))]),
        mapping=AS_IT_IS.mended(errors[0].mends[0]),
    )
    assert {severity for severity, _ in codes(agreed)} == {"warning"}


def test_enrollments_cut_short_are_noticed_by_students_in_no_class():
    _, problems = roster(**MANY)
    assert [(problem.code, problem.count) for problem in problems] == [("not_in_classes", 21)]


def test_a_roster_knows_by_when_all_of_it_has_ended():
    sessions = "sourcedId,title,type,startDate,endDate,schoolYear\nT1,Fall,term,2024-08-01,2024-12-20,2025\n"
    assert roster()[0].ends == ""
    assert roster(academicSessions=sessions)[0].ends == "2025-07-31"
