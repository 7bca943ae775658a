"""Follow-ups in work: who may change them, two at once, handing over, and the student's later word."""

import shutil
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from sel.accounts.local import OPERATOR
from sel.core.outreach import Move
from sel.core.permissions import Person
from sel.core.responses import Wave
from sel.errors import Conflict, NotAllowed, NotFound
from sel.settings import Settings
from sel.workflows import chosen_adults, follow_up, ingest, list_exports, outreach, waves
from sel.workflows.desk import Desk, open_desk
from sel.workflows.outreach import StudentCard
from tests.browser import made_up_school as school
from tests.workflows.test_outreach import (
    COUNSELOR,
    DISTRICT,
    ELSEWHERE,
    LEADER,
    NOW,
    SEVENTH_GRADE,
    TODAY,
    logged,
)

LISTED = ("0000002", "0000003", "0000004")
ALL_NEW = dict.fromkeys(LISTED, 0)
FINCH, YARROW = "Dora Finch", "Paul Yarrow"
SPRING = "2027-spring"
EIGHTH_GRADE = Person("c8", "Ed Eight", "counselor", (school.SCHOOL_ID,), grades=("08",))


@pytest.fixture(scope="module")
def closed_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the made-up school, its wave closed."""
    path = tmp_path_factory.mktemp("closed") / "sel.db"
    desk = open_desk(Settings(store=f"sqlite:///{path}"), lambda: NOW)
    school.bring_in(desk)
    waves.close(desk, OPERATOR, school.WAVE)
    desk.store.dispose()
    return path


@pytest.fixture
def desk(closed_store: Path, tmp_path: Path) -> Desk:
    copy = shutil.copy(closed_store, tmp_path / "sel.db")
    return open_desk(Settings(store=f"sqlite:///{copy}"), lambda: NOW)


def rows_of(desk: Desk) -> pd.DataFrame:
    view = outreach.my_list(desk, COUNSELOR, school.WAVE, school.SCHOOL_ID)
    return view.rows.set_index("student_id")


def card_of(desk: Desk, student_id: str) -> StudentCard:
    return outreach.student_card(desk, COUNSELOR, school.WAVE, student_id)


def move(desk: Desk, versions: dict[str, int], to: Move, person: Person = COUNSELOR) -> int:
    return follow_up.move(desk, person, school.WAVE, versions, to)


def ask_again(desk: Desk, *, close: bool = True) -> int:
    """Ask a second wave, in which 0000003 names an adult; return the import."""
    waves.new_wave(desk, OPERATOR, Wave(SPRING, census=TODAY))
    answers = school.student_survey().replace(b",0000003,nobody,", b",0000003,Mr. Luis Mar\xc3\xadn,")
    checked = ingest.check_responses(desk, OPERATOR, "spring.csv", answers, SPRING, "culture-of-care")
    receipt = ingest.store(desk, OPERATOR, checked)
    if close:
        waves.close(desk, OPERATOR, SPRING)
    return receipt.import_id


def test_many_are_assigned_at_once_and_each_is_logged(desk: Desk) -> None:
    assert move(desk, ALL_NEW, Move("assigned", FINCH)) == 3
    rows = rows_of(desk)
    assert (
        rows[["owner", "state", "due", "version"]].to_numpy().tolist()
        == [[FINCH, "assigned", "2026-11-30", 1]] * 3
    )
    assert logged(desk).count(("c", "assigned a follow-up")) == 3


def test_of_many_none_is_changed_where_somebody_changed_one_of_them(desk: Desk) -> None:
    move(desk, {"0000003": 0}, Move("snoozed", until=date(2026, 12, 1)), EIGHTH_GRADE)
    with pytest.raises(Conflict, match="0000003"):
        move(desk, ALL_NEW, Move("assigned", FINCH))
    assert rows_of(desk)["state"].to_dict() == {"0000002": "new", "0000003": "snoozed", "0000004": "new"}


@pytest.mark.parametrize("person", [LEADER, ELSEWHERE, DISTRICT, SEVENTH_GRADE], ids=lambda one: one.name)
def test_nobody_changes_a_follow_up_outside_the_caseload(desk: Desk, person: Person) -> None:
    with pytest.raises(NotAllowed):
        move(desk, ALL_NEW, Move("new"), person)
    with pytest.raises(NotAllowed):
        follow_up.write_note(desk, person, school.WAVE, "0000003", "prefers mornings", 0)
    assert (person.person_id, "denied: change a follow-up") in logged(desk)
    assert set(rows_of(desk)["version"]) == {0}


def test_an_id_that_nobody_has_is_refused_like_one_outside_the_caseload(desk: Desk) -> None:
    with pytest.raises(NotAllowed):
        move(desk, {"7777777": 0}, Move("new"), SEVENTH_GRADE)
    with pytest.raises(NotFound):
        move(desk, {"7777777": 0}, Move("new"), OPERATOR)


def test_an_owner_is_somebody_of_the_schools_staff(desk: Desk) -> None:
    with pytest.raises(NotFound, match="Nobody called “Zephyrine”"):
        move(desk, ALL_NEW, Move("assigned", "Zephyrine"))
    names = follow_up.owners(desk, COUNSELOR, school.SCHOOL_ID)
    assert {FINCH, YARROW, "Cora Counselor", "Counselor, Maple Middle"} <= set(names)
    with pytest.raises(NotAllowed):
        follow_up.owners(desk, ELSEWHERE, school.SCHOOL_ID)


def test_a_wait_and_a_reason_stand_on_the_card(desk: Desk) -> None:
    move(desk, {"0000002": 0}, Move("snoozed", until=date(2026, 12, 5)))
    move(desk, {"0000003": 0}, Move("not_needed", reason="moved to another district"))
    assert (card_of(desk, "0000002").state, card_of(desk, "0000002").due) == ("snoozed", "2026-12-07")
    assert card_of(desk, "0000003").not_needed_because == "moved to another district"
    move(desk, {"0000003": 1}, Move("new"))
    assert (card_of(desk, "0000003").state, card_of(desk, "0000003").not_needed_because) == ("new", "")


def test_a_move_that_is_not_allowed_names_the_student_and_changes_nobody(desk: Desk) -> None:
    move(desk, {"0000003": 0}, Move("not_needed", reason="moved away"))
    with pytest.raises(Conflict, match="Student 0000003: "):
        move(desk, {"0000002": 0, "0000003": 1}, Move("assigned", FINCH))
    assert rows_of(desk).loc["0000002", "version"] == 0


def test_an_owner_who_leaves_hands_over_one_or_all_as_far_along_as_they_are(desk: Desk) -> None:
    move(desk, ALL_NEW, Move("assigned", FINCH))
    follow_up.mark_contacted(desk, COUNSELOR, school.WAVE, "0000002", TODAY, "call", "talked", 1)
    hand_over = (desk, COUNSELOR, school.WAVE, school.SCHOOL_ID)
    assert follow_up.hand_over(*hand_over, FINCH, YARROW, ["0000004"]) == 1
    assert follow_up.open_owners(rows_of(desk)) == {FINCH: 2, YARROW: 1}
    assert follow_up.hand_over(*hand_over, FINCH, YARROW) == 2
    rows = rows_of(desk)
    assert rows["owner"].unique().tolist() == [YARROW]
    assert rows["state"].to_dict() == {"0000002": "contacted", "0000003": "assigned", "0000004": "assigned"}
    assert logged(desk).count(("c", "handed a follow-up over")) == 3
    with pytest.raises(NotFound, match="no open follow-up"):
        follow_up.hand_over(*hand_over, FINCH, YARROW)


def test_handing_over_touches_the_own_caseload_alone(desk: Desk) -> None:
    move(desk, ALL_NEW, Move("assigned", FINCH))
    here = (school.WAVE, school.SCHOOL_ID, FINCH, YARROW)
    assert follow_up.hand_over(desk, SEVENTH_GRADE, *here) == 2
    assert rows_of(desk)["owner"].to_dict() == {"0000002": YARROW, "0000003": FINCH, "0000004": YARROW}
    with pytest.raises(NotAllowed):
        follow_up.hand_over(desk, LEADER, *here)


def test_of_two_who_write_a_note_the_second_is_told_and_the_first_ones_stays(desk: Desk) -> None:
    follow_up.write_note(desk, COUNSELOR, school.WAVE, "0000003", "  prefers\nmornings ", 0)
    with pytest.raises(Conflict, match="Somebody else changed"):
        follow_up.write_note(desk, EIGHTH_GRADE, school.WAVE, "0000003", "plays chess", 0)
    assert (card_of(desk, "0000003").note, card_of(desk, "0000003").state) == ("prefers mornings", "new")
    with pytest.raises(Conflict, match="281 letters"):
        follow_up.write_note(desk, COUNSELOR, school.WAVE, "0000003", "x" * 281, 1)


def test_a_note_stands_on_the_card_alone_and_leaves_with_no_list(desk: Desk) -> None:
    follow_up.write_note(desk, COUNSELOR, school.WAVE, "0000003", "prefers mornings", 0)
    view = outreach.my_list(desk, LEADER, school.WAVE, school.SCHOOL_ID)
    export = list_exports.list_export(desk, COUNSELOR, school.WAVE, school.SCHOOL_ID)[0]
    assert ["prefers mornings" in frame.to_csv() for frame in (view.rows, view.reminders, export)] == [
        False
    ] * 3


def test_an_accepted_adult_is_at_the_students_school(desk: Desk) -> None:
    version = chosen_adults.accept(desk, COUNSELOR, school.WAVE, "0000003", "A4", 0).version
    assert (card_of(desk, "0000003").owner, card_of(desk, "0000003").state) == ("Cora Counselor", "assigned")
    assert chosen_adults.decline(desk, COUNSELOR, school.WAVE, "0000003", "A4", version) == 2
    with pytest.raises(Conflict):
        chosen_adults.decline(desk, COUNSELOR, school.WAVE, "0000003", "A1", version)
    with pytest.raises(NotFound, match="No adult A9"):
        chosen_adults.accept(desk, COUNSELOR, school.WAVE, "0000003", "A9", 2)


def test_the_second_check_is_two_months_of_school_after_the_first_contact(desk: Desk) -> None:
    first, again = date(2026, 9, 14), date(2026, 10, 12)
    follow_up.mark_contacted(desk, COUNSELOR, school.WAVE, "0000003", first, "call", "talked", 0)
    assert card_of(desk, "0000003").due == "2026-10-12"
    follow_up.mark_contacted(desk, COUNSELOR, school.WAVE, "0000003", again, "call", "talked", 1)
    assert (card_of(desk, "0000003").due, card_of(desk, "0000003").state) == ("2026-11-09", "checked_in")
    reminders = outreach.my_list(desk, COUNSELOR, school.WAVE, school.SCHOOL_ID).reminders
    assert reminders[["student_id", "overdue"]].to_numpy().tolist() == [["0000003", True]]


def test_reminders_are_taken_along_by_those_who_may_take_the_list(desk: Desk) -> None:
    move(desk, {"0000002": 0}, Move("assigned", FINCH, date(2026, 11, 18)))
    due = list_exports.reminder_export(desk, COUNSELOR, school.WAVE, school.SCHOOL_ID)
    assert due[["student_id", "due", "what_to_do"]].to_numpy().tolist() == [
        ["0000002", "2026-11-18", "make a first contact"]
    ]
    assert list_exports.reminder_export(desk, OPERATOR, school.WAVE).equals(due)
    with pytest.raises(NotAllowed):
        list_exports.reminder_export(desk, LEADER, school.WAVE, school.SCHOOL_ID)


def test_only_the_students_own_later_answer_closes_as_connected(desk: Desk) -> None:
    move(desk, ALL_NEW, Move("assigned", FINCH))
    stamp = outreach.list_stamp(desk, school.WAVE)
    ask_again(desk)
    rows = rows_of(desk)
    assert rows[["state", "later"]].to_numpy().tolist() == [
        ["assigned", "asked again, not yet"],
        ["closed_connected", "asked again, named an adult"],
        ["assigned", "asked again, not yet"],
    ]
    assert card_of(desk, "0000003").later == "asked again, named an adult (2027-spring)"
    assert outreach.list_stamp(desk, school.WAVE) != stamp
    with pytest.raises(Conflict, match="can't become"):
        move(desk, {"0000003": 1}, Move("assigned", YARROW))
    with pytest.raises(NotFound):
        follow_up.hand_over(desk, COUNSELOR, school.WAVE, school.SCHOOL_ID, FINCH, YARROW, ["0000003"])


def test_an_open_wave_closes_nothing_and_an_undone_import_takes_the_closing_back(desk: Desk) -> None:
    import_id = ask_again(desk, close=False)
    assert rows_of(desk)["later"].tolist() == ["", "", ""]
    waves.close(desk, OPERATOR, SPRING)
    assert rows_of(desk).loc["0000003", "state"] == "closed_connected"
    waves.reopen(desk, OPERATOR, SPRING)
    ingest.undo(desk, OPERATOR, import_id)
    waves.close(desk, OPERATOR, SPRING)
    assert (
        rows_of(desk)[["state", "later"]].to_numpy().tolist() == [["new", "asked again, not heard from"]] * 3
    )
