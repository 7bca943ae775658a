"""The list out, worked in, and back: what is stored, what is disputed, and that nothing is lost."""

import shutil
from datetime import date, datetime
from pathlib import Path

import pytest

from sel.accounts.local import OPERATOR
from sel.core.outreach import Move
from sel.core.permissions import Person
from sel.errors import Conflict, NotAllowed
from sel.settings import Settings
from sel.workflows import follow_up, outreach, waves
from sel.workflows.desk import Desk, open_desk
from sel.workflows.list_workbook import list_to_take
from sel.workflows.returned_list import store_returned
from tests.browser import made_up_school as school
from tests.workflows.returning import (
    brought_back,
    checked,
    edited,
    filled,
    stands,
    taken,
    taken_as_csv,
)
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

ONE, TWO, THREE = "0000002", "0000003", "0000004"
FINCH, YARROW = "Dora Finch", "Paul Yarrow"
NEW = ("", "new", "")


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


def move(desk: Desk, student_id: str, version: int, to: Move) -> None:
    follow_up.move(desk, COUNSELOR, school.WAVE, {student_id: version}, to)


def note_of(desk: Desk, student_id: str) -> str:
    return outreach.student_card(desk, COUNSELOR, school.WAVE, student_id).note


def test_a_list_that_nobody_changed_changes_nothing(desk: Desk) -> None:
    found = checked(desk, taken(desk))
    assert (found.changes, found.disputed, found.refused, found.notes, found.unchanged) == ((), (), (), (), 3)
    assert store_returned(desk, COUNSELOR, found) == 0


def test_what_is_filled_in_is_stored_and_the_list_says_the_same(desk: Desk) -> None:
    file = edited(
        taken(desk),
        filled(ONE, owner=FINCH, due=datetime(2026, 12, 11), note="prefers mornings"),
        filled(TWO, state="not needed", why="moved away"),
        filled(THREE, state="waits until a day", due=date(2027, 1, 12)),
    )
    found = brought_back(desk, file)
    assert (len(found.changes), found.disputed, found.refused) == (3, (), ())
    assert stands(desk) == {
        ONE: (FINCH, "assigned", "2026-12-11"),
        TWO: ("", "not_needed", ""),
        THREE: ("", "snoozed", "2027-01-12"),
    }
    assert note_of(desk, ONE) == "prefers mornings"
    assert outreach.student_card(desk, COUNSELOR, school.WAVE, TWO).not_needed_because == "moved away"
    assert logged(desk).count(("c", "changed a follow-up by a returned list")) == 3


def test_what_is_shown_before_storing_says_who_what_from_and_to(desk: Desk) -> None:
    [row] = checked(desk, edited(taken(desk), filled(ONE, owner=FINCH))).changes
    assert row.who == "Luz Ortega, Grade 7, Homeroom 2, ID 0000002"
    assert row.changes() == [
        ("Owner", "nobody", FINCH),
        ("State", "not started", "has an owner"),
        ("Due", "no day", "Nov 30, 2026"),
    ]
    assert stands(desk)[ONE] == NEW


def test_the_same_file_twice_changes_nothing_more(desk: Desk) -> None:
    file = edited(taken(desk), filled(ONE, owner=FINCH, note="chess"), filled(TWO, owner=YARROW))
    brought_back(desk, file)
    again = checked(desk, file)
    assert (again.changes, again.disputed, again.refused, again.unchanged) == ((), (), (), 3)


def test_the_same_file_can_be_worked_in_further(desk: Desk) -> None:
    file = edited(taken(desk), filled(ONE, owner=FINCH))
    brought_back(desk, file)
    found = brought_back(desk, edited(file, filled(ONE, note="chess"), filled(TWO, owner=YARROW)))
    assert (len(found.changes), found.disputed) == (2, ())
    assert (note_of(desk, ONE), stands(desk)[TWO][0]) == ("chess", YARROW)


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_every_state_comes_back_as_it_left(desk: Desk, ending: str) -> None:
    move(desk, ONE, 0, Move("assigned", FINCH))
    follow_up.mark_contacted(desk, COUNSELOR, school.WAVE, ONE, TODAY, "call", "talked", 1)
    move(desk, TWO, 0, Move("snoozed", until=date(2026, 12, 1), reason="after the play"))
    move(desk, THREE, 0, Move("not_needed", reason="=1+1 moved"))
    data = taken(desk) if ending == "xlsx" else taken_as_csv(desk).encode()
    found = checked(desk, data, f"list.{ending}")
    assert (found.changes, found.disputed, found.refused, found.unchanged) == ((), (), (), 3)


def test_an_owner_is_handed_over_moved_on_and_given_back(desk: Desk) -> None:
    for student_id in (ONE, TWO, THREE):
        move(desk, student_id, 0, Move("assigned", FINCH))
    follow_up.mark_contacted(desk, COUNSELOR, school.WAVE, ONE, TODAY, "call", "talked", 1)
    due = stands(desk)[ONE][2]
    file = edited(
        taken(desk),
        filled(ONE, owner=YARROW),
        filled(TWO, due=date(2026, 12, 18)),
        filled(THREE, owner=None),
    )
    assert brought_back(desk, file).refused == ()
    assert stands(desk) == {
        ONE: (YARROW, "contacted", due),
        TWO: (FINCH, "assigned", "2026-12-18"),
        THREE: NEW,
    }


def test_a_day_without_school_becomes_the_next_school_day_and_is_shown_so(desk: Desk) -> None:
    file = edited(taken(desk), filled(ONE, owner=FINCH, due=date(2026, 12, 12)))
    [row] = checked(desk, file).changes
    assert ("Due", "no day", "Dec 14, 2026") in row.changes()
    brought_back(desk, file)
    assert checked(desk, file).unchanged == 3


def test_of_two_who_changed_the_same_a_person_chooses_and_nothing_is_lost(desk: Desk) -> None:
    file = edited(taken(desk), filled(ONE, owner=FINCH), filled(TWO, owner=FINCH), filled(THREE, owner=FINCH))
    move(desk, ONE, 0, Move("assigned", YARROW))
    move(desk, TWO, 0, Move("assigned", YARROW))
    found = checked(desk, file)
    assert [row.student_id for row in found.changes] == [THREE]
    assert [(row.student_id, row.changes()) for row in found.disputed] == [
        (student_id, [("Owner", YARROW, FINCH)]) for student_id in (ONE, TWO)
    ]
    assert store_returned(desk, COUNSELOR, found, mine={TWO}) == 2
    assert {key: owner for key, (owner, *_) in stands(desk).items()} == {
        ONE: YARROW,
        TWO: FINCH,
        THREE: FINCH,
    }
    assert [row.student_id for row in checked(desk, file).disputed] == [ONE]


def test_a_note_and_a_move_made_by_two_people_both_hold(desk: Desk) -> None:
    file = edited(taken(desk), filled(ONE, note="plays chess"))
    move(desk, ONE, 0, Move("assigned", YARROW))
    assert brought_back(desk, file).disputed == ()
    assert (stands(desk)[ONE][0], note_of(desk, ONE)) == (YARROW, "plays chess")


def test_what_two_people_wrote_alike_is_no_dispute(desk: Desk) -> None:
    file = edited(taken(desk), filled(ONE, owner=FINCH))
    move(desk, ONE, 0, Move("assigned", FINCH))
    found = checked(desk, file)
    assert (found.changes, found.disputed, found.unchanged) == ((), (), 3)


def test_whoever_is_faster_between_the_preview_and_the_click_stops_all_of_it(desk: Desk) -> None:
    found = checked(desk, edited(taken(desk), filled(ONE, owner=FINCH), filled(TWO, owner=FINCH)))
    move(desk, TWO, 0, Move("assigned", YARROW))
    with pytest.raises(Conflict, match=TWO):
        store_returned(desk, COUNSELOR, found)
    assert stands(desk)[ONE] == NEW


def test_nobody_without_the_caseload_takes_the_list_or_brings_one_back(desk: Desk) -> None:
    file = edited(taken(desk), filled(ONE, owner=FINCH))
    found = checked(desk, file)
    for person in (LEADER, ELSEWHERE, DISTRICT):
        with pytest.raises(NotAllowed):
            list_to_take(desk, person, school.WAVE, school.SCHOOL_ID)
        with pytest.raises(NotAllowed):
            checked(desk, file, person=person)
        with pytest.raises(NotAllowed):
            store_returned(desk, person, found)
        assert (person.person_id, "denied: bring a list back") in logged(desk)
    assert stands(desk)[ONE] == NEW


def test_a_row_of_another_caseload_is_refused_in_the_words_of_an_id_that_nobody_has(desk: Desk) -> None:
    def change_id(book: object) -> None:
        book["My list"]["A3"] = "7777777"  # type: ignore[index]

    theirs = checked(desk, edited(taken(desk), filled(TWO, owner=FINCH)), person=SEVENTH_GRADE)
    nobodys = checked(desk, edited(taken(desk), change_id), person=SEVENTH_GRADE)
    said = "Row 3: no student with the ID “{}” is on this list. Nothing of the row was taken."
    assert (theirs.refused, nobodys.refused) == ((said.format(TWO),), (said.format("7777777"),))
    assert logged(desk).count(("c7", "denied: change a follow-up")) == 2


def test_the_operator_takes_every_school_and_a_caseloads_list_is_the_caseloads(desk: Desk) -> None:
    assert list_to_take(desk, OPERATOR, school.WAVE).rows["Student ID"].tolist() == [ONE, TWO, THREE]
    mine = list_to_take(desk, SEVENTH_GRADE, school.WAVE, school.SCHOOL_ID)
    assert mine.rows["Student ID"].tolist() == [ONE, THREE]
    assert mine.about["Made by"] == "Sam Seven"
    assert {FINCH, "Sam Seven"} <= set(mine.owners)
    assert ("c7", "exported the list to work in") in logged(desk)


def test_a_counselor_of_nobody_takes_an_empty_list_that_can_be_opened(desk: Desk) -> None:
    nobody = Person("n", "Nils None", "counselor", (school.SCHOOL_ID,))
    assert checked(desk, taken(desk, nobody), person=nobody).unchanged == 0
