"""Checking a roster: the difference first, questions before it replaces another, and nothing lost by it."""

import io
import zipfile

import pytest
import sqlalchemy as sa

from sel.accounts.local import OPERATOR
from sel.errors import AlreadyImported
from sel.readers.mapping import AS_IT_IS, FileMapping
from sel.store.followups import save_follow_up
from sel.store.rosters import current_roster
from sel.store.schema import follow_ups, metadata, responses
from sel.workflows import ingest
from sel.workflows.desk import Desk
from tests.browser import made_up_school as school
from tests.workflows.conftest import NOON, bring


def bundle(**changed: bytes) -> list[tuple[str, bytes]]:
    """The made-up school's files, some of them changed."""
    with zipfile.ZipFile(io.BytesIO(school.roster_zip())) as whole:
        files = {name: whole.read(name) for name in whole.namelist()}
    return list((files | {f"{name}.csv": data for name, data in changed.items()}).items())


def lines(file: str) -> list[bytes]:
    return dict(bundle())[f"{file}.csv"].splitlines()


def without(file: str, *words: bytes) -> bytes:
    return b"\n".join(line for line in lines(file) if not any(word in line for word in words)) + b"\n"


def check(desk: Desk, files: list[tuple[str, bytes]], mapping: FileMapping = AS_IT_IS):
    return ingest.check_roster(desk, OPERATOR, files, mapping=mapping)


def asked(checked) -> list[str]:
    return [problem.code for problem in checked.problems if problem.severity == "error"]


def every_row(desk: Desk) -> int:
    with desk.store.read() as conn:
        return sum(
            conn.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
            for table in metadata.sorted_tables
        )


def test_the_first_roster_says_what_it_is_and_who_joins(desk: Desk) -> None:
    checked = check(desk, [("oneroster.zip", school.roster_zip())])
    assert (checked.ok, checked.title) == (True, "OneRoster 1.2 roster: 1 school, 40 students, 8 adults")
    assert (checked.summary["students_joined"], checked.summary["adults_joined"]) == (40, 8)
    assert checked.changes["change"].unique().tolist() == ["joined"]


def test_the_same_roster_twice_is_recognized(rostered: Desk) -> None:
    checked = check(rostered, bundle())
    assert (checked.already, checked.changes.empty, asked(checked)) == (1, True, [])
    with pytest.raises(AlreadyImported):
        ingest.store(rostered, OPERATOR, checked)


def test_a_single_one_who_leaves_is_shown_and_not_asked_about(rostered: Desk) -> None:
    checked = check(rostered, bundle(roles=without("roles", b",P0000007,")))
    left = checked.changes[checked.changes["change"] == "left"]
    assert (asked(checked), left[["kind", "name", "was"]].values.tolist()) == (
        [],
        [["student", "Rex Dole", school.SCHOOL]],
    )


@pytest.mark.parametrize(
    ("gone", "words"),
    [
        pytest.param(
            (b",P0000007,", b",P0000006,", b",P0000005,"),
            "3 of the 40 students",
            id="more than 5 % of students",
        ),
        pytest.param((b",A7,",), "1 of the 8 adults", id="more than 5 % of adults"),
    ],
)
def test_many_who_leave_are_asked_about_and_the_mend_answers(gone, words: str, rostered: Desk) -> None:
    before = every_row(rostered)
    files = bundle(roles=without("roles", *gone))
    checked = check(rostered, files)
    [question] = [problem for problem in checked.problems if problem.severity == "error"]
    assert (question.code, words in question.message, every_row(rostered)) == ("many_removals", True, before)
    assert check(rostered, files, AS_IT_IS.mended(question.mends[0])).ok
    assert ingest.check_roster(rostered, OPERATOR, files, accept_removals=True).ok


def test_whoever_left_keeps_their_answers_and_follow_ups(rostered: Desk) -> None:
    bring(rostered, "students.csv", school.student_survey(), "culture-of-care")
    asked_for = {"state": "proposed", "owner": "", "due": None, "version": 0, "by": "x", "at": NOON}
    with rostered.store.write() as conn:
        save_follow_up(conn, wave=school.WAVE, student_id="0000006", **asked_for)
    ingest.store(rostered, OPERATOR, check(rostered, bundle(roles=without("roles", b",P0000006,"))))
    with rostered.store.read() as conn:
        students = set(current_roster(conn).students["student_id"])
        answered = set(conn.execute(sa.select(responses.c.person_id)).scalars())
        followed = set(conn.execute(sa.select(follow_ups.c.student_id)).scalars())
    assert ("0000006" in students, "0000006" in answered, followed) == (False, True, {"0000006"})


SESSIONS = (
    b"sourcedId,title,type,startDate,endDate,schoolYear\nT,Year,schoolYear,2025-08-01,2026-06-05,2026\n"
)


def test_last_years_roster_is_a_question_where_a_roster_is_stored(rostered: Desk) -> None:
    files = bundle(academicSessions=SESSIONS)
    checked = check(rostered, files)
    [question] = [problem for problem in checked.problems if problem.severity == "error"]
    assert (question.code, "July 31, 2026" in question.message) == ("roster_of_the_past", True)
    assert check(rostered, files, AS_IT_IS.mended(question.mends[0])).ok


def test_an_old_roster_that_replaces_none_is_only_said(desk: Desk) -> None:
    checked = check(desk, bundle(academicSessions=SESSIONS))
    assert (checked.ok, "roster_of_the_past" in {problem.code for problem in checked.problems}) == (
        True,
        True,
    )


DELTA = b"propertyName,value\noneroster.version,1.2\nfile.users,delta\n"


def delta(text: str) -> list[tuple[str, bytes]]:
    header = "sourcedId,status,dateLastModified,enabledUser,givenName,familyName,identifier,grades\n"
    return [("manifest.csv", DELTA), ("users.csv", (header + text).encode())]


def test_a_delta_changes_the_stored_roster_and_can_follow_a_delta(rostered: Desk) -> None:
    first = check(rostered, delta("P0000006,active,2026-10-02,true,Cyrus,Penn,0000006,08\n"))
    assert first.changes[["change", "was", "now"]].values.tolist()[0] == [
        "changed",
        "name Cy Penn",
        "name Cyrus Penn",
    ]
    ingest.store(rostered, OPERATOR, first)
    second = check(rostered, delta("P0000007,tobedeleted,2026-10-03,true,Rex,Dole,0000007,08\n"))
    ingest.store(rostered, OPERATOR, second)
    with rostered.store.read() as conn:
        students = current_roster(conn).students.set_index("student_id")["given_name"]
    assert (students["0000006"], "0000007" in students.index, len(students)) == ("Cyrus", False, 39)


def test_a_delta_that_deletes_many_is_asked_about_too(rostered: Desk) -> None:
    gone = "".join(f"P{n:07d},tobedeleted,2026-10-03,true,,,,\n" for n in range(1, 11))
    assert asked(check(rostered, delta(gone))) == ["many_removals"]


def test_a_delta_before_any_bulk_is_refused_and_still_called_oneroster(desk: Desk) -> None:
    checked = check(desk, delta("P0000006,active,2026-10-02,true,Cyrus,Penn,0000006,08\n"))
    assert (asked(checked), checked.kind, checked.rows_read) == (["delta_without_bulk"], "roster", 1)
    assert checked.tool.startswith("oneroster")


def test_consent_is_taken_for_students_of_the_roster_and_others_are_said(rostered: Desk) -> None:
    rows = "".join(f"{n:07d},all,1,2026-09-01\n" for n in range(1, 7))
    text = "student_id,scope,given,date\n0000007,all,0,2026-09-01\n9999999,all,0,2026-09-01\n" + rows
    checked = check(rostered, [("consent.csv", text.encode())])
    assert (checked.kind, checked.accepted, checked.rejected, checked.ok) == ("consent", 7, 1, True)
    assert checked.rejected_rows["student_id"].tolist() == ["9999999"]
    ingest.store(rostered, OPERATOR, checked)


def test_consent_against_answers_stored_before_is_said(rostered: Desk) -> None:
    bring(rostered, "students.csv", school.student_survey(), "culture-of-care")
    text = "student_id,scope,given,date\n0000006,all,0,2026-09-01\n"
    checked = check(rostered, [("consent.csv", text.encode())])
    assert "opted_out_answers_stored" in {problem.code for problem in checked.problems}


def test_other_adults_may_name_their_school(rostered: Desk) -> None:
    text = f"adult_id,given_name,family_name,role,school,email\nx1,Lu,Vaca,coach,{school.SCHOOL.upper()},\n"
    checked = check(rostered, [("coaches.csv", text.encode())])
    assert (asked(checked), checked.parts[0].frames["adults"]["school_id"].tolist()) == (
        [],
        [school.SCHOOL_ID],
    )


def test_how_a_table_was_read_is_remembered_for_the_next_of_its_header(rostered: Desk) -> None:
    header, columns = "Nr,Wer,Wo,Was\n", {"Nr": "adult_id", "Wer": "name", "Wo": "school", "Was": "role"}
    mapping = FileMapping(kind="other_adults", columns=columns)
    first = check(rostered, [("a.csv", f"{header}x1,Lu Vaca,M1,coach\n".encode())], mapping)
    ingest.store(rostered, OPERATOR, first)
    second = check(rostered, [("b.csv", f"{header}x2,Al Ng,M1,coach\n".encode())])
    assert (second.remembered, second.mapping.columns, second.accepted) == (True, columns, 1)


@pytest.mark.parametrize(
    ("files", "kind", "tool", "rows"),
    [
        pytest.param([("x.csv", b"a,b\n1,2\n")], "roster", "unknown", 1, id="something else"),
        pytest.param(
            [("p.csv", b"student_id,homeless,foster\n1,0,0\n")], "programs", "table", 1, id="half a table"
        ),
        pytest.param(
            [("users.csv", b"sourcedId,givenName,familyName\n1,A,B\n")],
            "roster",
            "oneroster-1.1",
            1,
            id="one file",
        ),
    ],
)
def test_a_refused_upload_is_still_said_to_be_what_it_is(
    files, kind: str, tool: str, rows: int, desk: Desk
) -> None:
    checked = check(desk, files)
    assert (checked.ok, checked.kind, checked.tool, checked.rows_read) == (False, kind, tool, rows)
