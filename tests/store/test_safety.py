"""Hits and contacts in the store: one hit however often it comes in, taken on once, gone with its words."""

from datetime import timedelta

import pytest

from sel.errors import Conflict, NotFound
from sel.store import safety
from sel.store.imports import undo_import
from tests.store.small import FALL, NOW, new_wave, response, store_responses

LATER = NOW + timedelta(hours=4)


@pytest.fixture
def wave(store):
    with store.write() as conn:
        new_wave(conn)
    return store


def found(person_id="0007", slot=1, text="help", **changes):
    row = {"wave": FALL, "informant": "student", "person_id": person_id, "slot": slot, "text": text}
    return {**row, "schools": ("elm", "oak"), "source": "found", "by": "op", "found_at": NOW, **changes}


def added(store, *rows):
    with store.write() as conn:
        return safety.add_hits(conn, rows)


def test_a_hit_comes_back_as_it_was_found(wave):
    assert added(wave, found()) == [1]
    with wave.read() as conn:
        assert safety.hits(conn) == [
            safety.Hit(
                1, FALL, "student", "0007", ("elm", "oak"), 1, "help", "found", "op", NOW, None, "", None
            )
        ]


@pytest.mark.parametrize(
    ("again", "hits"),
    [
        pytest.param({}, 1, id="the same words"),
        pytest.param({"source": "sent", "by": "sa"}, 1, id="sent by hand as well"),
        pytest.param({"slot": 2}, 2, id="in another place"),
        pytest.param({"text": "help me"}, 2, id="other words"),
        pytest.param({"person_id": "0012"}, 2, id="of another student"),
        pytest.param({"informant": "staff"}, 2, id="of an adult with the same id"),
    ],
)
def test_the_same_words_of_the_same_person_are_one_hit(wave, again, hits):
    added(wave, found())
    added(wave, found(**again))
    with wave.read() as conn:
        assert len(safety.hits(conn)) == hits


def test_a_hit_is_taken_on_once_and_what_was_is_not_new_again(wave):
    added(wave, found())
    with wave.write() as conn:
        safety.acknowledge(conn, 1, "c1", LATER)
    with pytest.raises(Conflict, match="c1 acknowledged"), wave.write() as conn:
        safety.acknowledge(conn, 1, "c2", LATER)
    with pytest.raises(NotFound), wave.write() as conn:
        safety.acknowledge(conn, 9, "c2", LATER)
    assert added(wave, found()) == []
    with wave.read() as conn:
        assert safety.hits(conn, waiting_only=True) == []
        assert (safety.hit(conn, 1).acknowledged_by, safety.hit(conn, 1).acknowledged_at) == ("c1", LATER)


def test_only_found_hits_whose_words_no_answer_has_any_more_are_removed(wave):
    with wave.write() as conn:
        first = store_responses(conn, [response(2, "0007", mentions=[(1, "help"), (2, "help me")])])
        store_responses(conn, [response(2, "0007", mentions=[(1, "help")])], "bb")
    rows = [found(), found(slot=2, text="help me"), found(slot=3, source="sent")]
    added(wave, *rows, found("", 17, source="refused"))
    with wave.write() as conn:
        undo_import(conn, first, "op", NOW)
        assert safety.remove_unwritten(conn, FALL) == [2]
    with wave.read() as conn:
        assert [(hit.slot, hit.source) for hit in safety.hits(conn)] == [
            (1, "found"),
            (3, "sent"),
            (17, "refused"),
        ]


def test_everything_a_student_wrote_stands_beside_in_every_submission(wave):
    with wave.write() as conn:
        store_responses(conn, [response(2, "0007", mentions=[(1, "mr reed"), (2, "he hits me")])])
        store_responses(conn, [response(2, "0007", 9, mentions=[(1, "nobody")])], "bb")
    with wave.read() as conn:
        assert safety.written_beside(conn, FALL, "0007") == ["mr reed", "he hits me", "nobody"]
        assert safety.written_beside(conn, FALL, "0012") == []


def test_a_schools_contacts_are_put_in_place_of_those_it_had(store):
    with store.write() as conn:
        safety.set_contacts(conn, "oak", ["a2", "a1"], "sa", NOW)
        safety.set_contacts(conn, "elm", ["e1", "e2"], "sa", NOW)
        safety.set_contacts(conn, "oak", ["a3", "a1"], "sa", LATER)
    with store.read() as conn:
        assert safety.contacts(conn) == {"elm": ("e1", "e2"), "oak": ("a1", "a3")}
        assert safety.contacts(conn, "elm") == {"elm": ("e1", "e2")}


def test_what_was_escalated_keeps_its_time(wave):
    added(wave, found(), found(slot=2))
    with wave.write() as conn:
        safety.mark_escalated(conn, [2], LATER)
    with wave.read() as conn:
        assert [hit.escalated_at for hit in safety.hits(conn)] == [None, LATER]


def test_the_stamp_changes_with_every_hit_added_or_removed(wave):
    def stamp():
        with wave.read() as conn:
            return safety.hits_stamp(conn)

    seen = [stamp()]
    for slot in (1, 2):
        added(wave, found(slot=slot))
        seen.append(stamp())
    assert added(wave, found()) == []
    assert stamp() == seen[-1]
    with wave.write() as conn:
        assert safety.remove_unwritten(conn, FALL) == [1, 2]
    assert [*seen, stamp()] == [*dict.fromkeys(seen), seen[0]]
