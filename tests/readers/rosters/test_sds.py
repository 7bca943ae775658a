"""Microsoft School Data Sync: told apart from OneRoster, and read."""

from sel.core.people import ROSTER_SCHEMAS
from sel.readers.rosters.roster_files import read_roster
from sel.readers.tables import read_tables
from tests.readers.made_up import zipped

SDS = {
    "orgs.csv": (
        "sourcedId,name,type,parentSourcedId\n"
        "OAK,Oak Middle,school,D1\nART,Arts,college,\nD1,Made-up,region,\n"
    ),
    "users.csv": (
        "sourcedId,username,givenName,familyName,password,activeDirectoryMatchId,email,phone,sms\n"
        "1,ana@oak.example,Ana,Ruiz,x,ana@oak.example,,,\n"
        "2,rosa@home.example,Rosa,Ruiz,x,,rosa@home.example,,\n"
        "3,ben,Ben,Null,x,,,,\n"
        "4,okafor@oak.example,Ngozi,Okafor,x,okafor@oak.example,,,\n"
        "5,cy@art.example,Cy,Ng,x,,,,\n"
    ),
    "roles.csv": (
        "userSourcedId,orgSourcedId,role,sessionSourcedId,grade,isPrimary,roleStartDate,roleEndDate\n"
        "1,OAK,student,S,8,TRUE,2026-08-24,2027-06-11\n"
        "3,OAK,student,S,8,TRUE,2026-08-24,2027-06-11\n"
        "4,D1,teacher,S,,TRUE,2026-08-24,2027-06-11\n"
        "4,OAK,paraprofessional,S,,FALSE,2026-08-24,2027-06-11\n"
        "5,ART,student,S,ps1,TRUE,2026-08-24,2027-06-11\n"
    ),
    "classes.csv": "sourcedId,orgSourcedId,title,sessionSourcedIds,courseSourcedId\nk1,OAK,Art 3,S,c1\n",
    "enrollments.csv": "classSourcedId,userSourcedId,role\nk1,1,student\nk1,4,teacher\n",
    "courses.csv": "sourcedId,orgSourcedId,title,code,subject,grade\nc1,OAK,Art,A,5,8\n",
    "demographics.csv": (
        "userSourcedId,sex,birthDate,birthCity,birthState,birthCountry,ethnicityCodes,raceCodes\n"
        '1,female,2013-01-02,,,,hispanicOrLatinoEthnicity,white\n3,male,,,,,,"asian,white"\n'
    ),
    "userFlags.csv": "userSourcedId,flag\n1,freeLunch\n1,ell\n3,iep\n5,504\n",
    "relationships.csv": "userSourcedId,relationshipUserSourcedId,relationshipRole\n1,2,guardian\n",
}


def sds(**changed):
    files = SDS | {f"{name}.csv": text for name, text in changed.items()}
    found, problems = read_roster(read_tables([("made-up.zip", zipped(files))]))
    return (found[0] if found else None), problems


def rows(found, frame: str, *columns: str):
    return [tuple(row) for row in found.frames[frame][list(columns)].itertuples(index=False)]


def test_it_is_said_not_to_be_oneroster_and_read():
    found, problems = sds()
    assert (found.tool, found.rows_read, found.rejected, found.skipped) == ("sds-2.1", 5, 0, {"family": 1})
    assert [(problem.severity, problem.code) for problem in problems] == [
        ("warning", "school_data_sync"),
        ("warning", "taken_as_school"),
        ("warning", "no_identifier"),
    ]
    assert "isn't" in problems[0].message
    assert found.bundle == {}


def test_schools_are_where_students_have_roles():
    found, problems = sds()
    assert rows(found, "schools", "school_id", "name") == [("OAK", "Oak Middle"), ("ART", "Arts")]
    assert (problems[1].rows, problems[1].column) == ((3,), "type")


def test_grade_role_race_and_address_are_found_where_this_system_keeps_them():
    found, _ = sds()
    assert rows(found, "students", "student_id", "school_id", "family_name", "grade", "email", "race") == [
        ("5", "ART", "Ng", "PS", "cy@art.example", ""),
        ("1", "OAK", "Ruiz", "08", "ana@oak.example", "Hispanic or Latino"),
        ("3", "OAK", "Null", "08", "", "Two or more races"),
    ]
    assert rows(found, "students", "begins", "ends")[0] == ("2026-08-24", "2027-06-11")
    assert rows(found, "adults", "adult_id", "school_id", "role", "email") == [
        ("4", "OAK", "paraprofessional", "okafor@oak.example")
    ]
    assert rows(found, "class_members", "person_id", "role") == [("1", "student"), ("4", "teacher")]


def test_flags_are_programs_and_what_no_flag_says_is_unknown():
    found, _ = sds()
    assert rows(found, "programs", "student_id", "english_learner", "disability", "low_income") == [
        ("1", "1", "", "1"),
        ("3", "", "1", ""),
    ]
    for name, frame in found.frames.items():
        ROSTER_SCHEMAS[name].validate(frame)


def test_a_column_of_student_numbers_is_the_student_id():
    users = SDS["users.csv"].replace(",sms", ",sms,sisId")
    users = "".join(line + (f",00{at}" if at else "") + "\n" for at, line in enumerate(users.splitlines()))
    found, problems = sds(users=users)
    assert [row[0] for row in rows(found, "students", "student_id")] == ["005", "001", "003"]
    assert "no_identifier" not in {problem.code for problem in problems}


def test_a_file_without_its_columns_is_refused_by_name():
    found, problems = sds(
        roles="userSourcedId,orgSourcedId,sessionSourcedId,roleStartDate,isPrimary\n1,OAK,S,,\n"
    )
    errors = [problem for problem in problems if problem.severity == "error"]
    assert (found, [(problem.code, problem.file) for problem in errors]) == (
        None,
        [("missing_columns", "roles.csv")],
    )
