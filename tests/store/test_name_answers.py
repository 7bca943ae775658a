"""Of each target the newest answer stands, in its wave and later; undoing brings back the one before."""

from datetime import timedelta

import pytest

from sel.errors import Conflict, NotFound
from sel.store.name_answers import (
    ANSWER_COLUMNS,
    Meaning,
    Target,
    add_answer,
    answers,
    newest_and_undone,
    standing,
    standing_answers,
    undo_answer,
)
from tests.store.small import FALL, NOW, new_wave

SPRING = "2027-spring"
LATER = NOW + timedelta(minutes=5)
PENA = Target("oak", "ms pena", "a1")
HERS = Target("oak", "ms pena", "a1", "0007", 2)
ELSEWHERE = Target("elm", "ms pena", "a1")


@pytest.fixture
def waves(store):
    with store.write() as conn:
        new_wave(conn)
        new_wave(conn, SPRING, opened_at=LATER)
    return store


def give(store, target, *meanings, wave=FALL, by="sa", text="Ms. Peña"):
    with store.write() as conn:
        said = [Meaning(*meaning) for meaning in meanings]
        return add_answer(conn, wave, target, text, said, by=by, at=NOW)


def undo(store, answer_id):
    with store.write() as conn:
        undo_answer(conn, answer_id, "nh", LATER)


def stands(store, wave=FALL):
    """Each standing row as target and meaning, the newest answer first."""
    with store.read() as conn:
        return [tuple(row) for row in standing(conn, wave).itertuples(index=False)]


def test_an_answer_comes_back_as_it_was_given(waves):
    assert give(waves, HERS, ("confirmed", "a1"), ("off_roster", "")) == 1
    with waves.read() as conn:
        rows = standing_answers(conn, FALL)
    same = {"answer_id": 1, **HERS._asdict(), "text": "Ms. Peña", "wave": FALL, "by": "sa", "at": NOW}
    said = [("confirmed", "a1"), ("off_roster", "")]
    assert rows.drop(columns="undone_at").to_dict("records") == [
        {**same, "part": part, "decision": decision, "adult_id": adult, "undone_by": ""}
        for part, (decision, adult) in enumerate(said)
    ]
    assert rows["undone_at"].isna().all()


def test_the_newest_answer_of_each_target_stands(waves):
    give(waves, PENA, ("confirmed", "a1"), ("confirmed", "a2"))
    give(waves, ELSEWHERE, ("nobody",))
    give(waves, HERS, ("review",))
    give(waves, PENA, ("off_roster",))
    assert stands(waves) == [
        (*PENA, "off_roster", ""),
        (*HERS, "review", ""),
        (*ELSEWHERE, "nobody", ""),
    ]


def test_undoing_brings_back_the_answer_before(waves):
    give(waves, PENA, ("confirmed", "a1"))
    undo(waves, give(waves, PENA, ("off_roster",)))
    assert stands(waves) == [(*PENA, "confirmed", "a1")]
    with waves.read() as conn:
        kept = answers(conn, FALL)
    assert kept[["answer_id", "undone_by"]].to_numpy().tolist() == [[2, "nh"], [1, ""]]
    assert kept.loc[0, "undone_at"] == LATER


def test_an_answer_holds_in_later_waves_and_not_in_earlier_ones(waves):
    give(waves, PENA, ("confirmed", "a2"), wave=SPRING)
    assert [stands(waves), stands(waves, SPRING)] == [[], [(*PENA, "confirmed", "a2")]]


def test_a_later_waves_own_answer_stands_before_one_given_afterwards_in_an_earlier_wave(waves):
    give(waves, PENA, ("confirmed", "a2"), wave=SPRING)
    give(waves, PENA, ("confirmed", "a1"))
    assert stands(waves) == [(*PENA, "confirmed", "a1")]
    assert stands(waves, SPRING) == [(*PENA, "confirmed", "a2")]


def test_an_answer_is_undone_once(waves):
    undo(waves, give(waves, PENA, ("nobody",)))
    with pytest.raises(Conflict, match="nh took this answer back before"):
        undo(waves, 1)
    with pytest.raises(NotFound, match="no answer 9"):
        undo(waves, 9)


@pytest.mark.parametrize(
    ("by", "meanings"),
    [pytest.param("", [("nobody",)], id="by nobody"), pytest.param("sa", [], id="of nothing")],
)
def test_there_is_no_answer(by, meanings, waves):
    with pytest.raises(ValueError, match="the person who gave it"):
        give(waves, PENA, *meanings, by=by)


def test_an_answer_to_an_unknown_wave_names_the_nearest(waves):
    with pytest.raises(NotFound, match="2026-fall"):
        give(waves, PENA, ("nobody",), wave="2026-fal")


def test_the_newest_and_the_count_of_undone_tell_any_two_states_apart(waves):
    states = []

    def look():
        with waves.read() as conn:
            states.append(newest_and_undone(conn, FALL))

    look()
    give(waves, PENA, ("confirmed", "a1"), ("confirmed", "a2"))
    look()
    undo(waves, 1)
    look()
    give(waves, PENA, ("nobody",))
    look()
    give(waves, PENA, ("nobody",), wave=SPRING)
    look()
    assert states == [(0, 0), (1, 0), (1, 1), (2, 1), (2, 1)]


def test_without_answers_the_columns_are_there(waves):
    with waves.read() as conn:
        assert [list(standing(conn, FALL)), len(answers(conn, FALL))] == [ANSWER_COLUMNS, 0]
