"""A wave of the staff survey alone: whom staff named and whom nobody named, never as the students' word."""

from datetime import UTC, datetime

from sel.accounts.local import OPERATOR
from sel.core.permissions import ALL, Person
from sel.store import waves as stored_waves
from sel.workflows import list_exports, outreach
from sel.workflows.answered import answered
from sel.workflows.desk import Desk
from sel.workflows.overview import overview
from sel.workflows.picture import read_part
from sel.workflows.wall import roster_wall
from tests.browser import made_up_school as school
from tests.workflows.asked_by_staff import STAFF_ALONE, staff_asked

HERE = (school.SCHOOL_ID,)
COUNSELOR = Person("c", "Cora Counselor", "counselor", HERE, grades=(ALL,))
SEVENTH = Person("c7", "Sam Seven", "counselor", HERE, grades=("07",))


def statuses(desk: Desk, wave: str) -> dict[str, str]:
    students = read_part(desk, wave, "students", school.SCHOOL_ID)
    return dict(zip(students["student_id"], students["status"], strict=True))


def test_whom_staff_named_is_seen_and_everybody_else_unseen(rostered: Desk) -> None:
    found = statuses(staff_asked(rostered), STAFF_ALONE)
    assert {student for student, status in found.items() if status == "seen"} == {
        *("0000001", "0000002", "0000009"),
    }
    assert set(found.values()) == {"seen", "unseen"}


def test_while_the_wave_is_open_nothing_is_concluded(rostered: Desk) -> None:
    staff_asked(rostered, close=False)
    assert set(statuses(rostered, STAFF_ALONE).values()) == {"not_heard"}
    view = outreach.my_list(rostered, COUNSELOR, STAFF_ALONE, school.SCHOOL_ID)
    assert (len(view.rows), len(view.waiting), view.plan.empty) == (0, 0, True)


def test_the_list_is_of_the_unseen_labelled_staff_reported(rostered: Desk) -> None:
    view = outreach.my_list(staff_asked(rostered), COUNSELOR, STAFF_ALONE, school.SCHOOL_ID)
    assert view.sentence == (
        "37 of 40 students were named by no adult who answered (staff-reported); students were not asked."
    )
    assert set(view.rows["status"]) == {"named by no adult (staff-reported)"}
    assert set(view.rows["reason"]) == {
        "None of the 2 of 8 adults who answered named this student (staff-reported; students were not asked)."
    }
    assert (len(view.ask_again), len(view.to_place)) == (0, 0)


def test_the_unseen_are_taken_along_with_the_methods_word(rostered: Desk) -> None:
    rows, why = list_exports.list_export(staff_asked(rostered), OPERATOR, STAFF_ALONE, school.SCHOOL_ID)
    assert (len(rows), set(rows["status"]), why) == (37, {"unseen"}, "")


def test_the_unseen_whose_last_answer_is_longest_ago_come_first(closed: Desk) -> None:
    rows = outreach.my_list(staff_asked(closed), COUNSELOR, STAFF_ALONE, school.SCHOOL_ID).rows
    assert rows["student_id"].iloc[0] == "0000007"  # never heard
    assert "For the second wave" not in rows["reason"].str.cat()


def test_two_waves_of_the_staff_in_a_row_come_first_and_what_students_said_is_no_part_of_it(
    closed: Desk,
) -> None:
    staff_asked(closed)
    later = Desk(closed.store, closed.settings, lambda: datetime(2026, 11, 20, 19, tzinfo=UTC))
    staff_asked(later, "2027-spring", "11/9/2026")
    rows = outreach.my_list(later, COUNSELOR, "2027-spring", school.SCHOOL_ID).rows
    assert set(rows["reason"].str.startswith("For the second wave in a row. None of the 2 of 8")) == {True}


def test_a_wave_of_the_staff_between_two_of_the_students_breaks_no_row_of_two(closed: Desk) -> None:
    staff_asked(closed)
    with closed.store.read() as conn:
        assert [wave.code for wave in stored_waves.waves(conn)] == [school.WAVE, STAFF_ALONE]
    view = outreach.my_list(closed, COUNSELOR, school.WAVE, school.SCHOOL_ID)
    assert set(view.rows["later"]) == {""}  # the staff's later word is not the students'


def test_the_headline_is_never_made_of_what_staff_said(rostered: Desk) -> None:
    staff_asked(rostered)
    [figures] = read_part(rostered, STAFF_ALONE, "figures").query("school_id == 'M1'").to_dict("records")
    assert (figures["asked"], figures["answered"], figures["connected"]) == (0, 0, 0)
    assert (figures["seen"], figures["unseen"]) == (3, 37)
    seen = overview(rostered, COUNSELOR, STAFF_ALONE, school.SCHOOL_ID)
    assert (seen.staff_alone, seen.answer, seen.leads) == (
        True,
        "Only staff were asked in this wave, so it says whom adults know of, not what students say.",
        ("Adults who answered named 3 of 40 students; 37 were named by no adult (staff-reported).",),
    )


def test_who_may_not_open_every_name_is_told_no_count(rostered: Desk) -> None:
    staff_asked(rostered)
    seen = overview(rostered, SEVENTH, STAFF_ALONE, school.SCHOOL_ID)
    assert (seen.leads, len(seen.counts)) == ((), 0)


def test_header_and_wall_say_that_students_were_not_asked(rostered: Desk) -> None:
    staff_asked(rostered)
    assert answered(rostered, COUNSELOR, STAFF_ALONE, school.SCHOOL_ID).sentence == (
        "staff survey alone: 2 of 8 adults answered"
    )
    assert roster_wall(rostered, COUNSELOR, STAFF_ALONE, school.SCHOOL_ID).answer == (
        "Named by no adult who answered: 37 of 40 students shown here (staff-reported). Students were not "
        "asked."
    )
