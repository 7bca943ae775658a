"""The queue asks what answers most mentions first, shows identities alone, and never what reads like harm."""

import pandas as pd
import pytest

from sel.core.permissions import Person
from sel.errors import NotAllowed, NotFound
from sel.store import audit
from sel.store.imports import undo_import
from sel.store.rosters import add_other_adults
from sel.workflows import name_queue
from sel.workflows.desk import Desk
from sel.workflows.name_queue import Candidate
from tests import cast, staff
from tests.store.small import FALL, NOW, frame, new_import, new_wave
from tests.workflows import asked_names
from tests.workflows.asked_names import ask

HELPER, ADMIN = staff.OAK_HELPER, Person("survey-admin", "Survey admin", "survey_admin", (cast.OAK,))
SPRING = "2027-spring"


@pytest.fixture
def asked(desk: Desk) -> Desk:
    return ask(desk)


def waiting(desk: Desk, wave: str = FALL) -> dict[str, name_queue.Question]:
    """The questions by their words and who in question teaches the writers, in order."""
    questions = name_queue.queue(desk, HELPER, wave, cast.OAK).questions
    return {
        f"{card.text} {card.candidates[0].adult_id if card.candidates else '-'}": card for card in questions
    }


def entry(desk: Desk, words: str, wave: str = FALL) -> str:
    return waiting(desk, wave)[words].entry


def decide(desk: Desk, words: str, decision: str, *adult_ids: str, wave: str = FALL) -> name_queue.Given:
    return name_queue.decide(desk, ADMIN, wave, cast.OAK, entry(desk, words, wave), decision, adult_ids)


def test_names_come_before_roles_and_what_answers_most_before_the_rest(asked):
    cards = name_queue.queue(asked, HELPER, FALL, cast.OAK).questions
    assert [(card.text, card.mentions, card.students) for card in cards] == [
        ("Ms. Garcia", 3, 2),
        ("Mr Art", 1, 1),
        ("Ms Garcia", 1, 1),
        ("the art lady", 1, 1),
        ("not mr reed", 1, 1),
        ("coach", 3, 2),
    ]


def test_a_card_says_what_speaks_for_whom_and_of_the_writers_their_places_alone(asked):
    card = name_queue.queue(asked, HELPER, FALL, cast.OAK).questions[0]
    assert card == name_queue.Question(
        entry="c7000062a2",
        text="Ms. Garcia",
        spellings=("ms garcia",),
        mentions=3,
        students=2,
        reason="several are called so",
        earlier="",
        grades=("09",),
        homerooms=(),
        candidates=(
            Candidate(
                adult_id="a1",
                name="Ana García",
                role="teacher",
                school_name="",
                grades=("09",),
                rooms=("12",),
                subjects=("Algebra 1",),
                shared=("Algebra 1, periods 3 and 5: both students",),
                why="teaches her 3rd period Algebra 1",
                probability=pytest.approx(0.6),
            ),
            Candidate(
                adult_id="a2",
                name="Beatriz Garcia",
                role="teacher",
                school_name="",
                grades=("09", "10"),
                rooms=("7",),
                subjects=("World History",),
                shared=("World History, period 2: 1 of the 2 students",),
                why="the same family name",
                probability=pytest.approx(0.5 / 3),
            ),
        ),
    )


def test_no_card_has_a_students_name_or_id(asked):
    shown = repr(name_queue.queue(asked, HELPER, FALL, cast.OAK))
    ids = [f"'{student_id}'" for student_id in cast.students()["student_id"]]
    hidden = [*ids, *cast.students()["family_name"], "unmatched", "he hurts me"]
    assert [word for word in hidden if word in shown] == []


def test_an_answer_is_seen_at_once_without_drawing_the_picture(asked):
    drawn = _drawn_at(asked)
    decide(asked, "Ms. Garcia a1", "confirmed", "a1")
    now = name_queue.queue(asked, HELPER, FALL, cast.OAK)
    assert [card.text for card in now.questions][:2] == ["Mr Art", "Ms Garcia"]
    assert (now.answered, now.placed, now.mentions, _drawn_at(asked)) == (1, 3, 7, drawn)


def test_who_could_not_tell_leaves_the_question_to_be_asked_again_at_the_end(asked):
    decide(asked, "coach -", "review")
    now = name_queue.queue(asked, HELPER, FALL, cast.OAK)
    assert "coach" not in [card.text for card in now.questions]
    assert [(card.text, card.looked_at) for card in now.looked_at] == [("coach", True)]
    assert (now.answered, now.placed) == (1, 0)


def test_the_same_words_of_other_students_say_what_was_decided_before(asked):
    decide(asked, "Ms. Garcia a1", "confirmed", "a1")
    assert waiting(asked)["Ms Garcia a2"].earlier == (
        "for students of other teachers decided in 2026-fall by Survey admin: Ana García"
    )


def test_a_later_wave_does_not_ask_again_what_was_decided(asked):
    decide(asked, "Ms. Garcia a1", "confirmed", "a1")
    with asked.store.write() as conn:
        new_wave(conn, SPRING, opened_at=asked.now())
    asked_names.draw(asked, SPRING)
    later = name_queue.queue(asked, HELPER, SPRING, cast.OAK)
    assert ("Ms. Garcia" in [card.text for card in later.questions], later.answered) == (False, 0)


def test_a_decision_about_an_adult_who_left_is_asked_again_and_says_so(asked):
    with asked.store.write() as conn:
        row = {
            "adult_id": "p9",
            "school_id": cast.OAK,
            "given_name": "Ina",
            "family_name": "Art",
            "kind": "staff",
        }
        extra = new_import(conn, "other_adults", "o1")
        add_other_adults(conn, extra, frame("adults", row))
    asked_names.draw(asked)
    decide(asked, "the art lady a6", "confirmed", "p9")
    with asked.store.write() as conn:
        undo_import(conn, extra, "op", NOW)
    asked_names.draw(asked)
    card = waiting(asked)["the art lady a6"]
    assert card.earlier == "decided in 2026-fall by Survey admin: p9; no longer on the roster"
    assert decide(asked, "the art lady a6", "confirmed", "a6").mentions == 1


def test_a_look_at_the_queue_is_logged(asked):
    name_queue.queue(asked, HELPER, FALL, cast.OAK)
    with asked.store.read() as conn:
        log = audit.entries(conn, 1).iloc[0]
    assert (log["by"], log["action"], log["detail"]) == (
        "nh",
        "read the name queue",
        "6 questions, school oak",
    )


@pytest.mark.parametrize(
    "person", [staff.OAK_LEADER, staff.NINTH_GRADE_COUNSELOR, staff.DISTRICT, staff.AUDITOR, staff.TEACHER]
)
def test_nobody_else_may_look(person, asked):
    views = (
        lambda: name_queue.queue(asked, person, FALL, cast.OAK),
        lambda: name_queue.history(asked, person, FALL, cast.OAK),
        lambda: name_queue.who_wrote(asked, person, FALL, cast.OAK, "x"),
        lambda: name_queue.find_adults(asked, person, FALL, cast.OAK, "x"),
        lambda: name_queue.decide(asked, person, FALL, cast.OAK, "x", "nobody"),
        lambda: name_queue.undo(asked, person, FALL, cast.OAK, 1),
    )
    for view in views:
        with pytest.raises(NotAllowed):
            view()
    with asked.store.read() as conn:
        assert audit.entries(conn, 6)["action"].str.startswith("denied: ").all()


def test_a_helper_may_not_look_at_another_school(asked):
    with pytest.raises(NotAllowed):
        name_queue.queue(asked, HELPER, FALL, cast.ELM)
    assert name_queue.schools_of(asked, HELPER) == [cast.OAK]


def test_who_wrote_it_is_told_by_identity_alone_and_logged(asked):
    found = name_queue.who_wrote(asked, HELPER, FALL, cast.OAK, entry(asked, "Ms. Garcia a1"))
    assert found.to_dict("records") == [
        {"student_id": "0002", "name": "Ben Carter", "grade": "09", "homeroom": ""},
        {"student_id": "0001", "name": "Ámbar Ruiz López", "grade": "09", "homeroom": ""},
    ]
    with asked.store.read() as conn:
        log = audit.entries(conn, 1).iloc[0]
    assert (log["by"], log["action"], log["detail"]) == (
        "nh",
        "saw who wrote a mention",
        "2 students, wave 2026-fall",
    )


def test_who_wrote_what_reads_like_harm_is_not_told_here(asked):
    from sel.workflows.names_at_school import entry_id

    with pytest.raises(NotFound):
        name_queue.who_wrote(asked, HELPER, FALL, cast.OAK, entry_id("oak", "he hurts me", ""))


@pytest.mark.parametrize(
    ("words", "elsewhere", "found"),
    [
        pytest.param("garcia", False, ["a1", "a2"], id="by family name, accents aside"),
        pytest.param("GARCÍA ana", False, ["a1"], id="all words, in any order and case"),
        pytest.param("nurse", False, ["a4"], id="by role"),
        pytest.param("rosie", False, ["a7"], id="by the name used"),
        pytest.param("garcia", True, ["e1"], id="at the district's other schools"),
        pytest.param("zzz", False, [], id="nobody"),
    ],
)
def test_any_adult_may_be_looked_up(words, elsewhere, found, asked):
    adults = name_queue.find_adults(asked, HELPER, FALL, cast.OAK, words, elsewhere)
    assert [adult.adult_id for adult in adults] == found
    assert {adult.school_name for adult in adults} <= ({"Elm High"} if elsewhere else {""})


def test_the_history_tells_every_answer_with_who_gave_it_and_what_it_placed(asked):
    decide(asked, "Ms. Garcia a1", "confirmed", "a1", "")
    taken_back = decide(asked, "the art lady a6", "nobody")
    name_queue.undo(asked, HELPER, FALL, cast.OAK, taken_back.answer_id)
    decide(asked, "the art lady a6", "confirmed", "a6")
    rows = name_queue.history(asked, ADMIN, FALL, cast.OAK)
    columns = ["answer_id", "by", "text", "mentions", "decision", "adults", "wave", "undone_by"]
    assert rows[columns].to_numpy().tolist() == [
        [3, "survey-admin", "the art lady", 1, "this adult", "Thu Nguyễn", FALL, ""],
        [2, "survey-admin", "the art lady", 0, "nobody", "", FALL, "nh"],
        [1, "survey-admin", "Ms. Garcia", 3, "this adult and not on the roster", "Ana García", FALL, ""],
    ]
    assert pd.isna(rows.loc[0, "undone_at"])


def _drawn_at(desk: Desk) -> str | None:
    from sel.store.pictures import picture_version

    with desk.store.read() as conn:
        return picture_version(conn, FALL)
