"""How ties are shared out, their bounds, and who has one adult only, against plain loops."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sel.core.network import degree_bounds, fragile_students, gini, pairs_of, shared_out
from tests.core.network.district import SAID, STUDENTS, oak, ties, ties_said


def oak_pairs(rows=None):
    students, adults = oak()
    return pairs_of(students["student_id"], adults["adult_id"], ties() if rows is None else rows)


def test_a_student_with_one_adult_only_is_fragile_and_one_whom_staff_named_is_not():
    assert fragile_students(oak_pairs()) == ["0001", "0003"]


@settings(deadline=None)
@given(SAID)
def test_fragile_are_those_who_name_exactly_one(said):
    named = {s: [a for (who, a), i in said.items() if who == s and i != "staff"] for s in STUDENTS}
    assert fragile_students(oak_pairs(ties_said(said))) == [s for s in STUDENTS if len(named[s]) == 1]


@settings(deadline=None)
@given(SAID, st.sets(st.sampled_from(STUDENTS)), st.integers(1, 5))
def test_silence_could_speak_for_anybody(said, silent, slots):
    pairs = oak_pairs(ties_said(said))
    students, adults = degree_bounds(pairs, silent, slots)
    named = {pair for pair, informant in said.items() if informant != "staff"}
    for at, student in enumerate(pairs.students):
        mine = sum(who == student for who, _ in named)
        most = max(mine, slots) if student in silent else mine
        assert (students.low[at], students.high[at]) == (mine, most)
    for at, adult in enumerate(pairs.adults):
        theirs = {who for who, whom in named if whom == adult}
        assert (adults.low[at], adults.high[at]) == (len(theirs), len(theirs | silent))


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        pytest.param([2, 2, 2, 2], 0.5, id="all carry as much"),
        pytest.param([6, 0, 0, 0], 1.0, id="one carries all"),
        pytest.param([3, 2, 1], (3 + 1) / 6, id="of three the middle one counts half"),
        pytest.param([5], 0.5, id="one person is two halves"),
    ],
)
def test_the_share_that_half_of_them_carry(counts, expected):
    assert shared_out(counts) == expected


@pytest.mark.parametrize("counts", [[], [0, 0]])
def test_where_there_is_no_tie_nobody_carries_a_share(counts):
    assert math.isnan(shared_out(counts))


@pytest.mark.parametrize(
    ("counts", "expected"), [([], 0.0), ([0, 0], 0.0), ([2, 2, 2], 0.0), ([0, 0, 0, 4], 0.75), ([1, 3], 0.25)]
)
def test_gini_of_known_spreads(counts, expected):
    assert gini(counts) == expected


@settings(deadline=None)
@given(st.lists(st.integers(0, 50), min_size=1, max_size=12))
def test_gini_is_the_mean_difference_of_all_pairs(counts):
    n, total = len(counts), sum(counts)
    brute = sum(abs(a - b) for a in counts for b in counts) / (2 * n * total) if total else 0.0
    assert round(gini(counts), 9) == round(brute, 9)
