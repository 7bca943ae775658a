"""What was computed replaces what was computed before, of its wave alone."""

import pandas as pd
import pytest
from sqlalchemy import select

from sel.store import schema
from sel.store.decisions import save_decisions
from sel.store.ties import save_ties, ties
from tests.store.small import FALL, new_wave

COMPUTED = pd.DataFrame(
    {
        "student_id": ["0007", "0007"],
        "slot": [1, 1],
        "text": ["Peña and Ortiz", "Peña and Ortiz"],
        "adult_id": ["a1", "a2"],
        "probability": [0.97, float("nan")],
        "decision": ["auto", "review"],
        "reason": ["one letter off", ""],
        "flag": ["", "negated"],
    }
)


@pytest.fixture
def waves(store):
    with store.write() as conn:
        new_wave(conn)
        new_wave(conn, "2027-spring")
    return store


def stored(conn):
    decisions = schema.decisions
    chosen = select(decisions.c.wave, decisions.c.adult_id, decisions.c.probability)
    return [tuple(row) for row in conn.execute(chosen.order_by(decisions.c.decision_id))]


def test_computed_decisions_replace_those_of_their_wave_alone(waves):
    with waves.write() as conn:
        save_decisions(conn, "2027-spring", COMPUTED.iloc[:1])
        save_decisions(conn, FALL, COMPUTED)
        save_decisions(conn, FALL, COMPUTED.iloc[1:])
    with waves.read() as conn:
        assert stored(conn) == [("2027-spring", "a1", 0.97), (FALL, "a2", None)]


def test_ties_are_those_last_computed(waves):
    first = pd.DataFrame({"student_id": ["0012"], "adult_id": ["a1"], "informant": ["staff"], "wave": [FALL]})
    second = pd.DataFrame(
        {"student_id": ["0012", "0007"], "adult_id": ["a1", "a2"], "informant": ["both", "student"]}
    )
    with waves.write() as conn:
        save_ties(conn, "2027-spring", first)
        save_ties(conn, FALL, first)
        save_ties(conn, FALL, second)
    with waves.read() as conn:
        expected = [["0007", "a2", "student", FALL], ["0012", "a1", "both", FALL]]
        assert ties(conn, FALL).to_numpy().tolist() == expected
        assert len(ties(conn, "2027-spring")) == 1
