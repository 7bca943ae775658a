"""How a peer is asked: each school's texts once, among the adults of the student's schools."""

import pandas as pd

from benchmarks.names import peers_claims
from tests.benchmarks.truth import truth
from tests.cast import roster


def first_adult(written: pd.DataFrame, adults: pd.DataFrame) -> pd.DataFrame:
    first = adults.groupby("scope")["adult_id"].min()
    return written.assign(adult_id=written["scope"].map(first), score=1.0)


def test_a_peer_looks_among_the_adults_of_the_students_schools():
    said = truth(("0004", 1, "Ms Garcia", "a1", "adult"), ("0011", 1, "Ms Garcia", "e1", "adult"))
    claimed = peers_claims(first_adult, said, roster())
    assert dict(zip(claimed["student_id"], claimed["adult_id"], strict=True)) == {"0004": "a1", "0011": "e1"}


def test_a_vague_mention_and_a_student_of_no_school_are_not_asked_about():
    said = truth(("0004", 1, "coach", "a5", "vague"), ("gone", 1, "Ms Garcia", "a1", "adult"))
    assert len(peers_claims(first_adult, said, roster())) == 0


def test_a_text_of_two_adults_is_asked_about_once():
    both = truth(
        ("0004", 1, "Ms Garcia, Mr Reed", "a1", "adult"), ("0004", 1, "Ms Garcia, Mr Reed", "p1", "adult")
    )
    assert len(peers_claims(first_adult, both, roster())) == 1
