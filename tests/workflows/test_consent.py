"""Families' consent: who opted out is dropped before storage, and used nowhere where it was stored before."""

import pandas as pd
import pytest

from sel.accounts.local import OPERATOR
from sel.errors import Conflict, NotFound
from sel.store import responses, rosters
from sel.workflows import ingest, waves
from sel.workflows.checked import Checked, Part
from sel.workflows.consented import stored_before
from sel.workflows.desk import Desk
from sel.workflows.picture import read_part, read_parts
from sel.workflows.student_card import student_card
from sel.workflows.wall import roster_wall
from tests.browser import made_up_school as school
from tests.workflows.conftest import bring, who

M1 = school.SCHOOL_ID
STAFF = [
    ["Timestamp", "Email Address", school.STAFF_QUESTION],
    ["10/6/2026 16:00:00", "a1@maple.example", "0000001\n0000002\nAna Prado"],
    ["10/6/2026 16:05:00", "a3@maple.example", "Luz Ortega\n0000009"],
]


def consent(desk: Desk, *rows: tuple[str, str, str, str], content: str = "c1") -> int:
    """Store a consent table: student_id, scope, given, date; return the import's number."""
    frame = pd.DataFrame(rows, columns=["student_id", "scope", "given", "date"], dtype=str)
    part = Part("consent", "table", "consent.csv", content, {"consents": frame}, len(rows), len(rows), 0)
    nothing = pd.DataFrame()
    with desk.store.read() as conn:
        pinned = rosters.current_roster_imports(conn)
    return ingest.store(desk, OPERATOR, Checked((part,), (), nothing, nothing, {}, pinned)).import_id


def check(desk: Desk, data: bytes, instrument: str) -> Checked:
    return ingest.check_responses(desk, OPERATOR, "file.csv", data, school.WAVE, instrument)


def statuses(desk: Desk) -> "pd.Series[str]":
    return read_part(desk, school.WAVE, "students", M1).set_index("student_id")["status"]


def test_rows_of_students_who_opted_out_are_dropped_before_storage_and_counted(rostered: Desk) -> None:
    consent(rostered, ("0000001", "all", "0", "2026-09-01"), ("0000002", "named", "0", "2026-09-01"))
    checked = check(rostered, school.student_survey(), "culture-of-care")
    ingest.store(rostered, OPERATOR, checked)
    assert (checked.skipped["opted_out"], checked.accepted, checked.rejected) == (2, 37, 1)
    assert checked.rows_read == checked.accepted + checked.rejected + sum(checked.skipped.values())
    with rostered.store.read() as conn:
        stored = responses.respondents(conn, school.WAVE, "culture-of-care")
    assert {"0000001", "0000002"} & stored == set()


def test_lines_about_them_are_dropped_and_said_with_their_rows(rostered: Desk) -> None:
    consent(rostered, ("0000001", "all", "0", "2026-09-01"), ("0000002", "all", "0", "2026-09-01"))
    checked = check(rostered, school._csv(STAFF), "staff-connections")
    told = next(problem for problem in checked.problems if problem.code == "lines_about_opted_out")
    assert told.rows == (2, 3)  # the second Luz Ortega could be meant as well
    assert "4 lines" in told.message
    ingest.store(rostered, OPERATOR, checked)
    with rostered.store.read() as conn:
        lines = responses.standing_staff_lines(conn, school.WAVE, "staff-connections")
        assert responses.respondents(conn, school.WAVE, "staff-connections") == {"A1", "A3"}
    assert lines["text"].tolist() == ["0000009"]


def test_answers_stored_before_are_used_nowhere_and_come_back_when_the_consent_is_undone(
    closed: Desk,
) -> None:
    assert (statuses(closed)["0000001"], statuses(closed)["0000002"]) == ("mutual", "staff_only")
    import_id = consent(closed, ("0000001", "all", "0", "2026-09-01"), ("0000002", "all", "0", ""))
    after = statuses(closed)
    assert (after["0000001"], after["0000002"]) == ("opted_out", "opted_out")
    for part in ("nominations", "ties", "staff_lines"):
        rows = read_parts(closed, school.WAVE, part)
        assert {"0000001", "0000002"} & set(rows["student_id"]) == set(), part
    scales = read_part(closed, school.WAVE, "scales")
    assert {"0000001", "0000002"} & set(scales["student_id"]) == set()
    figures = read_part(closed, school.WAVE, "figures").set_index("school_id").loc[M1]
    assert (figures["asked"], figures["opted_out"], figures["not_heard"]) == (38, 2, 1)
    ingest.undo(closed, OPERATOR, import_id)
    assert (statuses(closed)["0000001"], statuses(closed)["0000002"]) == ("mutual", "staff_only")


def test_the_check_of_a_consent_table_says_how_many_have_answers_stored(closed: Desk) -> None:
    with closed.store.read() as conn:
        told = stored_before(conn, {"0000001", "0000007"})
        nobody = stored_before(conn, {"0000007"})
    assert [(problem.code, problem.count) for problem in told] == [("opted_out_answers_stored", 1)]
    assert nobody == []


def test_a_yes_to_everything_changes_nothing(rostered: Desk) -> None:
    consent(rostered, ("0000001", "all", "1", "2026-09-01"))
    checked = check(rostered, school.student_survey(), "culture-of-care")
    assert (checked.accepted, checked.skipped) == (39, {"test": 1})


def test_answers_checked_before_a_consent_table_came_are_checked_again(rostered: Desk) -> None:
    checked = check(rostered, school.student_survey(), "culture-of-care")
    consent(rostered, ("0000001", "all", "0", "2026-09-01"))
    with pytest.raises(Conflict, match="consent table changed"):
        ingest.store(rostered, OPERATOR, checked)


def test_a_wave_can_be_closed_with_students_who_opted_out(rostered: Desk) -> None:
    consent(rostered, ("0000007", "all", "0", "2026-09-01"))
    bring(rostered, "students.csv", school.student_survey(), "culture-of-care")
    waves.close(rostered, OPERATOR, school.WAVE)
    assert statuses(rostered)["0000007"] == "opted_out"


def test_who_opted_out_is_counted_beside_the_wall_and_has_no_square_and_no_card(closed: Desk) -> None:
    consent(closed, ("0000002", "all", "0", "2026-09-01"))
    wall = roster_wall(closed, who(closed, "principal-M1"), school.WAVE, M1)
    assert "0000002" not in set(wall.squares["student_id"])
    assert wall.counts.set_index("kind")["Students"]["opted_out"] == 1
    with pytest.raises(NotFound, match="opted out"):
        student_card(closed, who(closed, "counselor-M1"), school.WAVE, "0000002")
