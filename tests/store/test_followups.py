"""Of two people who change a follow-up the second is told, and nothing is lost."""

from datetime import date, timedelta

import pytest

from sel.errors import Conflict
from sel.store.followups import (
    add_contact,
    contacts,
    decline,
    declined,
    first_contacts,
    follow_ups,
    save_follow_up,
    take_back_declining,
)
from tests.store.small import FALL, NOW, everything, new_wave

LATER = NOW + timedelta(minutes=5)


@pytest.fixture
def wave(store):
    with store.write() as conn:
        new_wave(conn)
    return store


def save(store, version, student_id="0007", state="new", at=NOW, **changes):
    values = {"owner": "cw", "due": None, "by": "cw", **changes}
    with store.write() as conn:
        return save_follow_up(
            conn, wave=FALL, student_id=student_id, state=state, version=version, at=at, **values
        )


def told(store):
    with store.read() as conn:
        return follow_ups(conn, FALL).to_dict("records")


def test_a_follow_up_comes_back_as_it_was_last_saved(wave):
    assert save(wave, 0, "0012", reason="moved away") == 1
    assert save(wave, 0, note="prefers mornings", adult_id="A4", adult_by="Cora", preferred="A4") == 1
    assert save(wave, 1, state="contacted", owner="c9", due=date(2026, 11, 2), at=LATER) == 2
    assert told(wave) == [
        {
            "student_id": "0007",
            "wave": FALL,
            "owner": "c9",
            "state": "contacted",
            "due": "2026-11-02",
            "version": 2,
            "note": "prefers mornings",
            "reason": "",
            "adult_id": "A4",
            "adult_by": "Cora",
            "preferred": "A4",
            "updated_at": LATER,
        },
        {
            "student_id": "0012",
            "wave": FALL,
            "owner": "cw",
            "state": "new",
            "due": "",
            "version": 1,
            "note": "",
            "reason": "moved away",
            "adult_id": "",
            "adult_by": "",
            "preferred": "",
            "updated_at": NOW,
        },
    ]


def test_an_adult_declined_stays_declined_for_that_student_until_it_is_taken_back(wave):
    with wave.write() as conn:
        for adult_id, reason in (("A 2", "asked for somebody else"), ("A1", ""), ("A1", "said twice")):
            decline(
                conn,
                wave=FALL,
                student_id="0007",
                adult_id=adult_id,
                said_by="student",
                reason=reason,
                by="cw",
                at=NOW,
            )
        both = declined(conn, FALL).to_numpy().tolist()
        take_back_declining(conn, FALL, "0007", "A1")
        left = declined(conn, FALL)["adult_id"].tolist()
    assert both == [
        ["0007", "A 2", "student", "asked for somebody else", "cw"],
        ["0007", "A1", "student", "", "cw"],
    ]
    assert left == ["A 2"]


@pytest.mark.parametrize(
    ("version", "student_id"),
    [
        pytest.param(0, "0007", id="made by somebody else meanwhile"),
        pytest.param(1, "0007", id="changed by somebody else meanwhile"),
        pytest.param(3, "0007", id="of a version that never was"),
        pytest.param(1, "0012", id="that never was"),
    ],
)
def test_a_follow_up_is_not_changed_when_it_was(version, student_id, wave):
    save(wave, 0)
    save(wave, 1, state="contacted")
    before = everything(wave)
    with pytest.raises(Conflict, match=f"changed the follow-up of student {student_id}"):
        save(wave, version, student_id, state="closed")
    assert everything(wave) == before


def test_contacts_come_in_the_order_of_their_days(wave):
    with wave.write() as conn:
        for day, kind in (
            (date(2026, 10, 9), "visit"),
            (date(2026, 10, 6), "call"),
            (date(2026, 10, 9), "note"),
        ):
            add_contact(
                conn, wave=FALL, student_id="0007", on=day, kind=kind, result="reached", by="cw", at=NOW
            )
    with wave.read() as conn:
        found = contacts(conn, FALL, "0007")
        assert len(contacts(conn, FALL, "0012")) == 0
    assert found.drop(columns=["result", "by", "at"]).to_numpy().tolist() == [
        ["2026-10-06", "call"],
        ["2026-10-09", "visit"],
        ["2026-10-09", "note"],
    ]
    with wave.read() as conn:
        assert first_contacts(conn, FALL) == {"0007": date(2026, 10, 6)}
        assert first_contacts(conn, FALL, ["reached"]) == {}
    assert found[["result", "by", "at"]].drop_duplicates().to_numpy().tolist() == [["reached", "cw", NOW]]
