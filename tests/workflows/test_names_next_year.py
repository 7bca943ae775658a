"""An alias of an adult at a school is remembered: when the picture is drawn anew, next wave, next year."""

import pytest

from sel.accounts.local import OPERATOR
from sel.store.engine import open_store
from sel.workflows import name_queue, picture, waves
from sel.workflows.desk import Desk
from tests import cast
from tests.store.small import FALL, new_wave
from tests.workflows.test_names_remembered import SPRING, bring_roster, exported, waiting, write
from tests.workflows.test_taught_before import with_seats

IN_NEITHERS_CLASS, IN_ANAS_CLASS, OF_ELM = ("0005", "0006"), "0001", "0011"
HERS = [("0005", "a2"), ("0006", "a2")]


@pytest.fixture
def answered(desk: Desk) -> Desk:
    """Three students write "Ms G", one in Ana García's class; of the others a person said Beatriz."""
    bring_roster(desk, with_seats(("c1", IN_ANAS_CLASS)))
    with desk.store.write() as conn:
        new_wave(conn)
    write(desk, FALL, "Ms G", *IN_NEITHERS_CLASS, IN_ANAS_CLASS)
    decide(desk, FALL, "a2")
    return desk


def decide(desk: Desk, wave: str, adult_id: str) -> int:
    """Say of the question that most mentions wait for whom they mean; return the answer's id."""
    entry = waiting(desk, wave).questions[0].entry
    given = name_queue.decide(desk, OPERATOR, wave, cast.OAK, entry, "confirmed", [adult_id])
    return given.answer_id


def confirmed(desk: Desk, wave: str = FALL) -> list[tuple[object, ...]]:
    """Return whom a person's answers place: student and adult."""
    return [row[:2] for row in exported(desk, wave) if row[2] == "confirmed"]


def next_year(desk: Desk) -> None:
    """A new roster and wave: 0005 now sits in Ana García's class, 0007 and 0008 in neither Garcia's."""
    waves.close(desk, OPERATOR, FALL)
    bring_roster(desk, with_seats(("c1", "0005")), "r2")
    with desk.store.write() as conn:
        new_wave(conn, SPRING, opened_at=desk.now())
    write(desk, SPRING, "ms. g!", "0005", "0007", "0008", OF_ELM)


def test_an_alias_holds_for_those_it_was_said_of_and_not_for_who_sits_in_anothers_class(answered):
    assert confirmed(answered) == HERS


def test_an_alias_holds_when_the_store_is_opened_again_and_the_picture_drawn_anew(answered, store_url):
    again = Desk(open_store(store_url), answered.settings, answered.now)
    picture.refresh(again, FALL)
    assert confirmed(again) == HERS
    again.store.dispose()


def test_next_year_an_alias_holds_where_the_words_are_written_in_the_same_context(answered):
    next_year(answered)
    assert confirmed(answered, SPRING) == [("0007", "a2"), ("0008", "a2")]


def test_an_alias_is_of_that_school_alone(answered):
    next_year(answered)
    rows = picture.read_part(answered, SPRING, "nominations", cast.ELM)
    assert rows["decision"].tolist() != ["confirmed"]
    assert rows["adult_id"].tolist() == ["e1"]


def test_what_is_decided_next_year_leaves_this_years_picture_alone(answered):
    next_year(answered)
    name_queue.undo(answered, OPERATOR, SPRING, cast.OAK, 1)
    decide(answered, SPRING, "a1")
    assert confirmed(answered, SPRING) == [("0007", "a1"), ("0008", "a1")]
    picture.refresh(answered, FALL)
    assert confirmed(answered) == []


def test_an_alias_taken_back_is_forgotten_in_both_years(answered):
    next_year(answered)
    name_queue.undo(answered, OPERATOR, FALL, cast.OAK, 1)
    assert (confirmed(answered), confirmed(answered, SPRING)) == ([], [])
