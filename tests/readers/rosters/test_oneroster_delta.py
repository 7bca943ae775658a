"""A OneRoster delta is applied to the bundle stored before, and says what doesn't fit."""

from sel.core.people import ROSTER_SCHEMAS
from sel.readers.mapping import AS_IT_IS, FileMapping
from sel.readers.rosters.oneroster_columns import FILES
from sel.readers.rosters.roster_files import read_roster
from sel.readers.tables import read_tables
from tests.readers.made_up import codes, oneroster, zipped

MANIFEST = "propertyName,value\noneroster.version,1.2\nfile.users,delta\nfile.roles,delta\nfile.orgs,absent\n"
USERS = (
    "sourcedId,status,dateLastModified,enabledUser,userIds,givenName,familyName,identifier,email,grades\n"
    "p1,active,2026-11-02,true,,Ana,Ruiz,0001,ana.ruiz@oak.example,09\n"
    "p2,tobedeleted,2026-11-02,true,,Ben,Null,0002,,\n"
    "p3,active,2026-11-02,true,,Cy,Ng,0003,,08\n"
    "p9,tobedeleted,2026-11-02,true,,Nobody,Here,0009,,\n"
)
ROLES = (
    "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId\n"
    "r9,active,2026-11-02,p3,primary,student,2026-11-02,,ELM\n"
)


def stored():
    [found], _ = read_roster(read_tables([("bulk.zip", zipped(oneroster()))]))
    return found.bundle


def changed(files=None, bundle=None, mapping=AS_IT_IS):
    files = files or {"manifest.csv": MANIFEST, "users.csv": USERS, "roles.csv": ROLES}
    found, problems = read_roster(
        read_tables([("delta.zip", zipped(files))]), stored() if bundle is None else bundle, mapping
    )
    return (found[0] if found else None), problems


def students(found):
    frame = found.frames["students"][["student_id", "school_id", "grade", "email"]]
    return [tuple(row) for row in frame.itertuples(index=False)]


def test_the_bundle_keeps_its_own_rows_and_only_the_columns_that_are_read():
    kept = stored()
    assert {file: tuple(frame.columns) for file, frame in kept.items()} == {
        file: FILES[file] for file in kept
    }
    assert {file: len(frame) for file, frame in kept.items()} == {
        "orgs": 3,
        "users": 5,
        "roles": 6,
        "courses": 1,
        "classes": 2,
        "enrollments": 3,
        "demographics": 2,
    }


def test_changes_make_a_whole_new_roster():
    found, problems = changed()
    assert students(found) == [
        ("0003", "ELM", "08", ""),
        ("0001", "OAK", "09", "ana.ruiz@oak.example"),
    ]
    assert found.frames["students"]["homeroom"].tolist() == ["", "Homeroom 12"]
    assert len(found.frames["adults"]) == 2
    assert [(problem.code, problem.rows, problem.file) for problem in problems] == [
        ("delete_unknown", (5,), "users.csv")
    ]
    for name, frame in found.frames.items():
        ROSTER_SCHEMAS[name].validate(frame)


def test_a_deltas_rows_are_those_of_its_own_files():
    found, _ = changed()
    assert (found.tool, found.rows_read, found.rejected, found.skipped) == ("oneroster-1.2", 5, 0, {})


def test_a_delta_on_a_delta_rests_on_both():
    first, _ = changed()
    users = USERS.splitlines()[0] + "\np3,tobedeleted,2026-11-09,true,,Cy,Ng,0003,,\n"
    second, _ = changed({"manifest.csv": MANIFEST, "users.csv": users}, first.bundle)
    assert students(second) == [("0001", "OAK", "09", "ana.ruiz@oak.example")]


def test_a_delta_without_a_bulk_asks_for_one():
    found, problems = changed(bundle={})
    assert (found, codes(problems)) == (None, [("error", "delta_without_bulk")])
    assert "bulk" in problems[0].action


def test_without_a_manifest_filled_status_and_date_tell_a_delta_and_a_person_may_say_otherwise():
    files = {"users.csv": USERS, "roles.csv": ROLES}
    found, problems = changed(files)
    assert (len(students(found)), codes(problems)[:2]) == (
        2,
        [("warning", "taken_for_delta"), ("warning", "no_manifest")],
    )
    [mend] = problems[0].mends
    whole = {**oneroster(manifest=None), "users.csv": USERS, "roles.csv": ROLES}
    found, problems = changed(whole, mapping=FileMapping().mended(mend))
    assert students(found) == [("0003", "ELM", "08", "")]
    assert ("warning", "status_filled") in codes(problems)


def test_a_file_that_the_manifest_calls_bulk_replaces_the_stored_one_whole():
    manifest = MANIFEST + "file.demographics,bulk\n"
    demographics = "sourcedId,sex\np3,male\n"
    files = {"manifest.csv": manifest, "users.csv": USERS, "roles.csv": ROLES}
    found, _ = changed(files | {"demographics.csv": demographics})
    assert found.frames["students"]["sex"].tolist() == ["male", ""]


def test_a_role_for_somebody_who_was_deleted_is_no_news_and_one_for_nobody_is():
    roles = ROLES + "r8,active,2026-11-02,p77,primary,student,,,ELM\n"
    found, problems = changed({"manifest.csv": MANIFEST, "users.csv": USERS, "roles.csv": roles})
    assert len(students(found)) == 2
    assert [(problem.code, problem.rows, problem.file) for problem in problems] == [
        ("delete_unknown", (5,), "users.csv"),
        ("user_unknown", (3,), "roles.csv"),
    ]
