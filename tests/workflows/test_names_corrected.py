"""A name that was placed without asking can be corrected: found, answered as in the queue, remembered."""

from dataclasses import replace

import pandas as pd
import pytest

from sel.accounts.local import OPERATOR
from sel.core.people import ROSTER_SCHEMAS
from sel.errors import Conflict, NotAllowed, NotFound, WrongUsage
from sel.store import audit, safety
from sel.workflows import name_queue
from sel.workflows.desk import Desk
from sel.workflows.name_queue import Given, Question
from tests import cast, staff
from tests.store.small import FALL, new_wave
from tests.workflows.test_names_remembered import OF_NOBODYS_CLASS, SPRING, bring_roster, exported, write

TAUGHT = "0003"
"""Sits in Biology with Luis de la Cruz where a test seats her there."""


@pytest.fixture
def placed(desk: Desk) -> Desk:
    """Two students write the nurse's name, and one that of nobody here; all is placed without asking."""
    bring_roster(desk)
    with desk.store.write() as conn:
        new_wave(conn)
    write(desk, FALL, "Mrs. O'Brien", *OF_NOBODYS_CLASS)
    write(desk, FALL, "Mr. Zimmermann", "0007")
    return desk


def found(desk: Desk, words: str, wave: str = FALL) -> tuple[Question, ...]:
    return name_queue.placed(desk, OPERATOR, wave, cast.OAK, words)


def correct(desk: Desk, words: str, decision: str, *adult_ids: str, **more: object) -> Given:
    (card,) = found(desk, words)
    where = (desk, OPERATOR, FALL, cast.OAK)
    return name_queue.decide(*where, card.entry, decision, adult_ids, correct=True, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "placed_as"),
    [
        pytest.param("obrien", ["Nora O'Brien"], id="by the words, without marks and case"),
        pytest.param("NORA", ["Nora O'Brien"], id="by the adult's given name, which nobody wrote"),
        pytest.param("zimmermann", ["not on the roster"], id="what was placed with nobody of the roster"),
        pytest.param("obrien zimmermann", [], id="all words must fit"),
        pytest.param("garcia", [], id="what nobody wrote"),
    ],
)
def test_a_name_that_was_placed_is_found(words, placed_as, placed):
    assert [card.placed for card in found(placed, words)] == placed_as


def test_a_found_name_says_why_it_was_placed_and_nothing_of_who_wrote_it(placed):
    (card,) = found(placed, "obrien")
    assert (card.text, card.mentions, card.students) == ("Mrs. O'Brien", 2, 2)
    assert [(adult.adult_id, bool(adult.why)) for adult in card.candidates] == [("a4", True)]
    shown = repr(card)
    assert [
        name for name in (*OF_NOBODYS_CLASS, *cast.students()["family_name"]) if f"'{name}'" in shown
    ] == []


def test_the_look_for_names_is_logged_without_the_words(placed):
    found(placed, "obrien")
    with placed.store.read() as conn:
        log = audit.entries(conn, 1).iloc[0]
    assert (log["action"], log["detail"]) == ("looked for names to correct", "1 found, school oak")


@pytest.mark.parametrize(
    ("decision", "adult_ids", "told"),
    [
        pytest.param("confirmed", ["a6"], ("a6", "confirmed"), id="another adult"),
        pytest.param("confirmed", ["a4"], ("a4", "confirmed"), id="the same, now by a person"),
        pytest.param("off_roster", [], ("", "off_roster"), id="not on the roster"),
        pytest.param("elsewhere", ["e1"], ("", "off_roster"), id="at another school"),
        pytest.param("nobody", [], ("", "nobody"), id="nobody"),
    ],
)
def test_a_correction_places_every_equal_mention_and_is_taken_back(decision, adult_ids, told, placed):
    before = exported(placed)
    given = correct(placed, "obrien", decision, *adult_ids)
    assert given.mentions == 2
    assert found(placed, "obrien") == ()
    assert exported(placed)[:2] == [(student, *told) for student in OF_NOBODYS_CLASS]
    name_queue.undo(placed, OPERATOR, FALL, cast.OAK, given.answer_id)
    assert exported(placed) == before
    assert len(found(placed, "obrien")) == 1


def test_what_was_taken_for_a_stranger_may_be_an_adult_here_after_all(placed):
    correct(placed, "zimmermann", "confirmed", "a6")
    assert exported(placed)[2] == ("0007", "a6", "confirmed")


def test_who_cannot_tell_any_more_puts_it_among_what_was_looked_at(placed):
    correct(placed, "obrien", "review")
    before_drawing = name_queue.queue(placed, OPERATOR, FALL, cast.OAK)
    assert [row[2] for row in exported(placed)[:2]] == ["review", "review"]
    for queue in (before_drawing, name_queue.queue(placed, OPERATOR, FALL, cast.OAK)):
        assert ([card.text for card in queue.looked_at], queue.questions) == (["Mrs. O'Brien"], ())


def test_a_name_that_worries_goes_to_the_safety_contacts_and_is_no_tie(placed):
    correct(placed, "obrien", "worry")
    with placed.store.read() as conn:
        assert [hit.person_id for hit in safety.hits(conn)] == list(OF_NOBODYS_CLASS)
    assert [row[2] for row in exported(placed)[:2]] == ["review", "review"]
    assert found(placed, "obrien") == ()


def test_a_correction_holds_in_the_next_wave_and_for_who_writes_the_same_later(placed):
    correct(placed, "obrien", "off_roster")
    write(placed, FALL, "mrs obrien", "0008")
    with placed.store.write() as conn:
        new_wave(conn, SPRING, opened_at=placed.now())
    write(placed, SPRING, "MRS OBRIEN", "0009")
    assert ("0008", "", "off_roster") in exported(placed)
    assert exported(placed, SPRING) == [("0009", "", "off_roster")]


def test_a_correction_of_one_student_leaves_the_others(placed):
    correct(placed, "obrien", "nobody", only="0006")
    assert exported(placed)[:2] == [("0005", "a4", "auto"), ("0006", "", "nobody")]


@pytest.mark.parametrize("student", [OF_NOBODYS_CLASS[0], "0007"])
def test_who_sees_identities_alone_cannot_try_out_what_one_student_wrote(student, placed):
    (card,) = found(placed, "obrien")
    where = (placed, staff.OAK_HELPER, FALL, cast.OAK, card.entry)
    with pytest.raises(NotAllowed, match="the school's counselors"):
        name_queue.decide(*where, "off_roster", only=student, correct=True)


def test_of_words_that_say_there_is_nobody_it_is_not_told_where_their_writers_sit(placed):
    write(placed, FALL, "nobody", "0008")
    (card,) = found(placed, "nobody")
    assert (card.placed, card.mentions, card.grades, card.homerooms) == ("nobody", 1, (), ())
    assert [adult.shared for adult in card.candidates if adult.shared] == []
    (other,) = found(placed, "zimmermann")
    assert other.grades != ()


def test_a_correction_leaves_alone_those_whom_one_of_these_adults_teaches(placed):
    seat = cast.frame(
        ROSTER_SCHEMAS["class_members"], [{"class_id": "c3", "person_id": TAUGHT, "role": "student"}]
    )
    known = cast.roster()
    bring_roster(placed, replace(known, class_members=pd.concat([known.class_members, seat])), "r2")
    write(placed, FALL, "Mr. de la Cruz", TAUGHT, "0008")
    first, second = found(placed, "de la cruz")
    name_queue.decide(placed, OPERATOR, FALL, cast.OAK, first.entry, "off_roster", correct=True)
    assert [card.entry for card in found(placed, "cruz")] == [second.entry]


def test_of_two_corrections_the_second_is_told_what_the_first_decided(placed):
    (card,) = found(placed, "obrien")
    correct(placed, "obrien", "nobody")
    with pytest.raises(Conflict, match="has decided this meanwhile: nobody"):
        name_queue.decide(placed, OPERATOR, FALL, cast.OAK, card.entry, "off_roster", correct=True)


def test_the_audit_log_tells_a_correction_from_an_answer_of_the_queue(placed):
    correct(placed, "obrien", "nobody")
    with placed.store.read() as conn:
        assert audit.entries(conn, 1).iloc[0]["action"] == "corrected who is meant"


def test_an_answer_of_the_queue_is_not_taken_for_a_name_that_was_placed(placed):
    (card,) = found(placed, "obrien")
    with pytest.raises(NotFound, match="Correct it as a name that was placed"):
        name_queue.decide(placed, OPERATOR, FALL, cast.OAK, card.entry, "nobody")


@pytest.mark.parametrize("words", ["", "   ", "!?"])
def test_without_words_nothing_is_listed(words, placed):
    with pytest.raises(WrongUsage, match="Nothing is looked for"):
        found(placed, words)


@pytest.mark.parametrize(
    "person", [staff.OAK_LEADER, staff.NINTH_GRADE_COUNSELOR, staff.DISTRICT, staff.AUDITOR, staff.TEACHER]
)
def test_nobody_else_may_look_for_names_or_correct_one(person, placed):
    with pytest.raises(NotAllowed):
        name_queue.placed(placed, person, FALL, cast.OAK, "obrien")
    with pytest.raises(NotAllowed):
        name_queue.decide(placed, person, FALL, cast.OAK, "x", "nobody", correct=True)
