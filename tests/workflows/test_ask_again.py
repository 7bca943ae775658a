"""Asking again over a store: planned, asked, not possible; who may, and what an answer settles."""

import csv
import io
from datetime import UTC, date, datetime

import pytest

from sel.accounts.local import OPERATOR
from sel.core.permissions import ALL, Person
from sel.core.responses import Wave
from sel.errors import Conflict, NotAllowed, NotFound, WrongUsage
from sel.store import audit
from sel.workflows import ask_again, ingest, outreach, queue_exports, waves
from sel.workflows.desk import Desk
from tests.browser import made_up_school as school

COUNSELOR = Person("c", "Cora Counselor", "counselor", (school.SCHOOL_ID,), grades=(ALL,))
SEVENTH = Person("c7", "Sam Seven", "counselor", (school.SCHOOL_ID,), grades=("07",))
LEADER = Person("l", "Lee Leader", "school_leader", (school.SCHOOL_ID,))
SILENT, SKIPPED, UNPLACED = "0000007", "0000006", "0000005"
FALL = school.WAVE


def planned(desk: Desk, versions: dict[str, int], person: Person = COUNSELOR, **more: object) -> int:
    return ask_again.plan(desk, person, FALL, versions, "paper", "Dora Finch", **more)  # type: ignore[arg-type]


def queue(desk: Desk, name: str = "ask_again") -> list[tuple[str, ...]]:
    rows = getattr(outreach.my_list(desk, COUNSELOR, FALL, school.SCHOOL_ID), name)
    told = ("student_id", "ask_state", "way", "asker", "ask_due", "ask_reason")
    return [tuple(row) for row in rows[list(told)].to_numpy()]


def test_students_are_planned_asked_or_said_not_to_be_askable_now(closed: Desk) -> None:
    assert planned(closed, {SILENT: 0, SKIPPED: 0, UNPLACED: 0}) == 3
    ask_again.mark_asked(closed, COUNSELOR, FALL, {SKIPPED: 1})
    ask_again.mark_cannot(closed, COUNSELOR, FALL, {UNPLACED: 1}, "on a trip")
    assert queue(closed) == [
        (SILENT, "planned", "paper", "Dora Finch", "2026-11-03", ""),
        (SKIPPED, "asked", "paper", "Dora Finch", "", ""),
    ]
    assert queue(closed, "to_place") == [(UNPLACED, "cannot", "paper", "Dora Finch", "", "on a trip")]
    with closed.store.read() as conn:
        entries = audit.entries(conn, 100)
    said = entries[entries["action"].str.contains("student again")]
    assert sorted(zip(said["action"], said["subject"], strict=True)) == [
        ("asked a student again", SKIPPED),
        ("could not ask a student again", UNPLACED),
        ("planned to ask a student again", UNPLACED),
        ("planned to ask a student again", SKIPPED),
        ("planned to ask a student again", SILENT),
    ]


def test_of_two_who_plan_the_second_is_told_and_nothing_of_it_is_stored(closed: Desk) -> None:
    planned(closed, {SILENT: 0})
    with pytest.raises(Conflict, match=f"how student {SILENT} is asked again"):
        planned(closed, {SKIPPED: 0, SILENT: 0}, until=date(2026, 12, 1))
    assert [row[:2] for row in queue(closed)] == [(SKIPPED, ""), (SILENT, "planned")]


@pytest.mark.parametrize(
    ("person", "student", "refusal"),
    [
        pytest.param(LEADER, SILENT, NotAllowed, id="the principal reads only"),
        pytest.param(SEVENTH, SILENT, NotAllowed, id="a counselor of another grade"),
        pytest.param(OPERATOR, "0000002", Conflict, id="a student of the list, who did say something"),
        pytest.param(OPERATOR, "nobody", NotFound, id="an id that nobody has"),
    ],
)
def test_only_students_of_the_two_queues_and_of_the_own_caseload_are_planned(
    closed: Desk, person: Person, student: str, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        planned(closed, {student: 0}, person)
    assert [row[1] for row in queue(closed)] == ["", ""]


def test_who_asks_is_on_the_staff(closed: Desk) -> None:
    with pytest.raises(NotFound, match="Nobody called “Zephyrine”"):
        ask_again.plan(closed, COUNSELOR, FALL, {SILENT: 0}, "paper", "Zephyrine")


def test_a_plan_not_carried_out_is_marked_overdue_and_stands_first(closed: Desk) -> None:
    planned(closed, {SILENT: 0}, until=date(2026, 10, 22))
    later = Desk(closed.store, closed.settings, lambda: datetime(2026, 10, 23, 19, tzinfo=UTC))
    rows = outreach.my_list(later, COUNSELOR, FALL, school.SCHOOL_ID).ask_again
    assert list(zip(rows["student_id"], rows["ask_overdue"], strict=True)) == [
        (SILENT, True),
        (SKIPPED, False),
    ]


def test_a_students_later_answer_closes_the_row_by_itself(closed: Desk) -> None:
    planned(closed, {SILENT: 0, SKIPPED: 0, UNPLACED: 0})
    waves.new_wave(closed, OPERATOR, Wave("2027-spring"))
    said = _answered(
        school.student_survey(), {SILENT: school.NOBODY, SKIPPED: "", UNPLACED: "Mr. Luis Marín"}
    )
    checked = ingest.check_responses(closed, OPERATOR, "spring.csv", said, "2027-spring", "culture-of-care")
    ingest.store(closed, OPERATOR, checked)
    waves.close(closed, OPERATOR, "2027-spring")
    assert {row[0]: row[1] for row in queue(closed)} == {SILENT: "answered", SKIPPED: "answered"}
    assert [row[1] for row in queue(closed, "to_place")] == ["answered"]


def _answered(survey: bytes, said: dict[str, str]) -> bytes:
    """Return the survey a day later, with what these students wrote."""
    rows = list(csv.reader(io.StringIO(survey.decode())))
    for row in rows[1:]:
        row[0] = row[0].replace("10/5/2026", "10/6/2026")
    template = rows[1]
    rows = [row for row in rows if row[2] not in said]
    for student, words in said.items():
        nobody = words == school.NOBODY
        said_so = ["" if nobody else words, *[""] * 4, words if nobody else ""]
        rows.append(["10/6/2026 9:30:00", "", student, *said_so, *template[9:]])
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()


def test_a_queue_is_taken_along_in_words_and_logged(closed: Desk) -> None:
    planned(closed, {SILENT: 0})
    rows, why = queue_exports.queue_export(closed, COUNSELOR, FALL, "ask-again", school.SCHOOL_ID)
    told = rows[["student_id", "name", "state", "how", "asker", "due", "status"]]
    assert (why, [tuple(row) for row in told.to_numpy()]) == (
        "",
        [
            (SKIPPED, "Cy Penn", "no plan yet", "", "", "", "answered, not this question"),
            (SILENT, "Rex Dole", "planned", "on paper", "Dora Finch", "2026-11-03", "not heard from"),
        ],
    )
    with closed.store.read() as conn:
        assert "exported the queue ask-again" in set(audit.entries(conn, 20)["action"])


def test_a_queue_leaves_with_its_caseload_only(closed: Desk) -> None:
    assert len(queue_exports.queue_export(closed, SEVENTH, FALL, "to-place", school.SCHOOL_ID)[0]) == 0
    with pytest.raises(NotAllowed):
        queue_exports.queue_export(closed, LEADER, FALL, "ask-again", school.SCHOOL_ID)
    with pytest.raises(WrongUsage, match="There is no queue “all”"):
        queue_exports.queue_export(closed, COUNSELOR, FALL, "all", school.SCHOOL_ID)


def test_a_kept_list_is_dropped_with_every_plan(closed: Desk) -> None:
    before = outreach.list_stamp(closed, FALL)
    planned(closed, {SILENT: 0})
    assert outreach.list_stamp(closed, FALL) != before
