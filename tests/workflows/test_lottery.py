"""The lottery on a real list: drawn once, by the stored seed, followed by the list, compared a year later."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sel.core.lottery import drawn
from sel.core.permissions import ALL, Person
from sel.errors import Conflict, NotAllowed
from sel.store import audit, lotteries
from sel.wording.over_waves import CAUTION
from sel.workflows import lottery, outreach
from sel.workflows.desk import Desk
from sel.workflows.list_order import in_list_order
from sel.workflows.picture import read_part
from tests.browser import made_up_school as school
from tests.workflows.asked_again import A_YEAR_ON, ask_again, built, copied

HERE = (school.SCHOOL_ID,)
PLACE = (school.WAVE, school.SCHOOL_ID)
LEADER = Person("l", "Lee Leader", "school_leader", HERE)
COUNSELOR = Person("c", "Cora Counselor", "counselor", HERE, grades=(ALL,))
SEVENTH_GRADE = Person("c7", "Sam Seven", "counselor", HERE, grades=("07",))
CLASS = [f"{number:07d}" for number in range(9, 37)]
"""Students who, in this list, say that there is nobody: equals, for all answered on one day."""


@pytest.fixture(scope="session")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A closed wave in which most of the school says that there is nobody."""
    desk = built(tmp_path_factory.mktemp("alone"))
    later = ask_again(desk, dict.fromkeys(CLASS, school.NOBODY), "2027-spring", A_YEAR_ON.replace(month=2))
    later.store.dispose()
    return later


@pytest.fixture
def desk(alone: Desk, tmp_path: Path) -> Desk:
    return copied(alone, tmp_path)


LIST = ("2027-spring", school.SCHOOL_ID)


def order(desk: Desk) -> list[str]:
    students = read_part(desk, LIST[0], "students", school.SCHOOL_ID)
    rows = in_list_order(desk, LIST[0], [school.SCHOOL_ID], students)
    return rows["student_id"].tolist()


def test_without_a_lottery_nothing_is_compared_and_the_caution_stands(desk: Desk):
    view = lottery.lottery_view(desk, COUNSELOR, *LIST)
    assert (view.comparison, view.may_draw, view.rates.empty) == (CAUTION, True, True)
    assert view.told.startswith("31 students of those you see can be drawn, in 2 groups of equals")
    assert not lottery.lottery_view(desk, LEADER, *LIST).may_draw


def test_the_stored_seed_gives_the_order_that_the_list_follows(desk: Desk):
    before = order(desk)
    assert lottery.draw_lottery(desk, COUNSELOR, *LIST) == 31
    with desk.store.read() as conn:
        known = lotteries.lottery(conn, *LIST)
        places = lotteries.drawn_places(conn, LIST[0])
    students = read_part(desk, LIST[0], "students", school.SCHOOL_ID)
    again = drawn(in_list_order(desk, LIST[0], [school.SCHOOL_ID], students), known.seed)
    assert places[["student_id", "among", "place"]].to_numpy().tolist() == again.to_numpy().tolist()
    after = order(desk)
    equal = places.loc[places["among"].str.startswith("this wave"), "student_id"].tolist()
    assert [student for student in after if student in set(equal)] == equal
    assert sorted(after) == sorted(before)
    assert (known.by, known.at) == ("c", desk.now())


def test_a_list_that_was_kept_is_dropped_once_lots_are_drawn(desk: Desk):
    before = outreach.list_stamp(desk, LIST[0])
    lottery.draw_lottery(desk, COUNSELOR, *LIST)
    assert outreach.list_stamp(desk, LIST[0]) != before


def test_it_is_drawn_once_and_logged_with_its_seed(desk: Desk):
    lottery.draw_lottery(desk, COUNSELOR, *LIST)
    with desk.store.read() as conn:
        seed = lotteries.lottery(conn, *LIST).seed
        [entry] = audit.entries(conn, 100).query("action == 'drew the lottery'").to_dict("records")
    assert (entry["by"], entry["detail"]) == ("c", f"wave 2027-spring, seed {seed}, 31 students")
    with pytest.raises(Conflict, match="was drawn at this school already"):
        lottery.draw_lottery(desk, SEVENTH_GRADE, *LIST)
    with desk.store.read() as conn:
        assert lotteries.lottery(conn, *LIST).seed == seed


def test_who_may_not_write_follow_ups_draws_no_lots(desk: Desk):
    with pytest.raises(NotAllowed):
        lottery.draw_lottery(desk, LEADER, *LIST)


def test_no_lots_are_drawn_once_students_are_asked_again(desk: Desk):
    with pytest.raises(Conflict, match="is asking students again already"):
        lottery.draw_lottery(desk, COUNSELOR, *PLACE)


def test_somebody_for_whom_something_was_begun_is_not_drawn(desk: Desk):
    outreach.mark_contacted(desk, COUNSELOR, LIST[0], CLASS[0], desk.today(), "call", "talked", 0)
    assert lottery.draw_lottery(desk, COUNSELOR, *LIST) == 30


def test_a_year_later_the_halves_are_compared_by_the_lot_and_not_by_who_was_contacted(desk: Desk):
    lottery.draw_lottery(desk, COUNSELOR, *LIST)
    with desk.store.read() as conn:
        places = lotteries.drawn_places(conn, LIST[0])
    group = places[places["among"].str.startswith("this wave")]["student_id"].tolist()
    first, last = group[: len(group) // 2], group[len(group) // 2 :]
    for student in first[1:]:  # one of those drawn first is never reached
        outreach.mark_contacted(desk, COUNSELOR, LIST[0], student, desk.today(), "call", "talked", 0)
    early = replace(desk, now=lambda: A_YEAR_ON)
    outreach.mark_contacted(early, COUNSELOR, LIST[0], last[0], date(2027, 10, 4), "call", "talked", 0)
    said = dict.fromkeys(first, "Mr. Oakes") | dict.fromkeys(last, school.NOBODY)
    later = ask_again(desk, said)
    view = lottery.lottery_view(later, LEADER, *LIST)
    assert view.table.to_numpy().tolist() == [
        ["Drawn first", 14, 13, 14, 0, 0],
        ["Drawn last", 14, 0, 0, 14, 0],
    ]
    assert view.comparison.startswith(
        "Of the students drawn first who have told us since, 14 of 14 named an adult (100 in 100); of those "
        "drawn last, 0 of 14 (0 in 100)."
    )
    assert "is unlikely to be chance" in view.comparison
    assert view.rates["label"].tolist() == ["Drawn first", "Drawn last"]
    few = lottery.lottery_view(later, SEVENTH_GRADE, *LIST)
    assert few.comparison.startswith("The halves of the lottery are not compared: fewer than 11")
    assert few.rates.empty
