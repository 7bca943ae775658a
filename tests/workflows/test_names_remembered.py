"""What a person decided outlives drawing anew, holds in later waves, and is told in the export."""

import pandas as pd
import pytest

from sel.accounts.local import OPERATOR
from sel.core.people import ROSTER_SCHEMAS
from sel.store.pictures import save_picture
from sel.store.rosters import add_roster
from sel.workflows import name_queue
from sel.workflows.desk import Desk
from sel.workflows.name_queue import Given, Queue
from sel.workflows.publish import export
from tests import cast
from tests.store.small import FALL, NOW, new_import, new_wave, response, store_responses

SPRING = "2027-spring"
OF_NOBODYS_CLASS = ("0005", "0006")


def bring_roster(desk: Desk, roster=None, content_hash="r1"):
    frames = {name: getattr(roster or cast.roster(), name) for name in ROSTER_SCHEMAS if name != "programs"}
    with desk.store.write() as conn:
        add_roster(conn, new_import(conn, "roster", content_hash), frames)


def write(desk: Desk, wave: str, text: str, *students: str):
    """Let students write one name each."""
    wrote = [response(row, student, mentions=[(1, text)]) for row, student in enumerate(students, 2)]
    with desk.store.write() as conn:
        store_responses(conn, wrote, f"{wave}{text}", wave=wave)


@pytest.fixture
def asked(desk: Desk) -> Desk:
    """Two students in nobody's class write "Garcia", and two adults of Oak are called so."""
    bring_roster(desk)
    with desk.store.write() as conn:
        new_wave(conn)
    write(desk, FALL, "Garcia", *OF_NOBODYS_CLASS)
    return desk


def waiting(desk: Desk, wave: str = FALL) -> Queue:
    return name_queue.queue(desk, OPERATOR, wave, cast.OAK)


def decide(desk: Desk, decision: str, *adult_ids: str, **more: str):
    entry = waiting(desk).questions[0].entry
    return name_queue.decide(desk, OPERATOR, FALL, cast.OAK, entry, decision, adult_ids, **more)


def exported(desk: Desk, wave: str = FALL) -> list[tuple[object, ...]]:
    rows = export(desk, OPERATOR, "nominations", wave, cast.OAK)
    return [tuple(row) for row in rows[["student_id", "adult_id", "decision"]].itertuples(index=False)]


def test_the_real_queue_asks_who_of_two_adults_is_meant_once(asked):
    (card,) = waiting(asked).questions
    assert (card.text, card.mentions, {candidate.adult_id for candidate in card.candidates}) == (
        "Garcia",
        2,
        {"a1", "a2"},
    )


@pytest.mark.parametrize(
    ("decision", "adult_ids", "told"),
    [
        pytest.param("confirmed", ["a2"], [("a2", "confirmed")], id="this one"),
        pytest.param("confirmed", ["a1", "a2"], [("a1", "confirmed"), ("a2", "confirmed")], id="these two"),
        pytest.param(
            "confirmed", ["a1", ""], [("", "off_roster"), ("a1", "confirmed")], id="one and a stranger"
        ),
        pytest.param("off_roster", [], [("", "off_roster")], id="not on the roster"),
        pytest.param("elsewhere", ["e1"], [("", "off_roster")], id="at another school"),
        pytest.param("nobody", [], [("", "nobody")], id="nobody"),
    ],
)
def test_the_export_tells_what_a_person_decided(decision, adult_ids, told, asked):
    decide(asked, decision, *adult_ids)
    expected = [(student, *row) for student in OF_NOBODYS_CLASS for row in told]
    assert sorted(exported(asked)) == sorted(expected)
    assert (waiting(asked).questions, waiting(asked).answered) == ((), 1)


def test_a_picture_that_an_older_program_drew_is_drawn_anew_before_anything_is_decided(asked):
    entry = waiting(asked).questions[0].entry
    older = {("nominations", cast.OAK): pd.DataFrame({"student_id": ["0005"]})}
    with asked.store.write() as conn:
        save_picture(conn, FALL, "older", older, NOW)
    assert name_queue.decide(asked, OPERATOR, FALL, cast.OAK, entry, "nobody") == Given(1, 2)


@pytest.mark.parametrize("decision", ["review", "worry"])
def test_who_could_not_tell_or_was_worried_leaves_it_under_review(decision, asked):
    decide(asked, decision)
    assert [row[2] for row in exported(asked)] == ["review", "review"]
    assert (waiting(asked).questions, len(waiting(asked).looked_at)) == ((), decision == "review")


def test_an_answer_holds_for_who_writes_the_same_later_and_in_the_next_wave(asked):
    decide(asked, "confirmed", "a2")
    write(asked, FALL, "garcia!", "0007")
    with asked.store.write() as conn:
        new_wave(conn, SPRING, opened_at=asked.now())
    write(asked, SPRING, "GARCIA", "0008")
    assert exported(asked)[-1] == ("0007", "a2", "confirmed")
    assert exported(asked, SPRING) == [("0008", "a2", "confirmed")]
    assert waiting(asked, SPRING).questions == ()


def test_an_answer_taken_back_puts_its_mentions_under_review_again(asked):
    given = decide(asked, "confirmed", "a2")
    assert [row[2] for row in exported(asked)] == ["confirmed", "confirmed"]
    name_queue.undo(asked, OPERATOR, FALL, cast.OAK, given.answer_id)
    assert [row[2] for row in exported(asked)] == ["review", "review"]
    assert waiting(asked).questions[0].mentions == 2


def test_an_answer_for_one_student_is_hers_alone(asked):
    decide(asked, "confirmed", "a1", only="0006")
    assert exported(asked)[1] == ("0006", "a1", "confirmed")
    assert [(card.mentions, card.students) for card in waiting(asked).questions] == [(1, 1)]


def test_when_the_adult_has_left_the_question_returns_and_says_why(asked):
    decide(asked, "confirmed", "a2")
    others = tuple(row for row in cast.ADULT_ROWS if row[0] != "a2")
    twin = cast.adult("a9", "Bea", "Garcia")
    bring_roster(asked, cast.roster(adult_rows=(*others, twin)), "r2")
    (card,) = waiting(asked).questions
    assert card.earlier == (
        "decided in 2026-fall by Operator of this computer: Beatriz Garcia; no longer on the roster"
    )
    assert [row[2] for row in exported(asked)] == ["review", "review"]
