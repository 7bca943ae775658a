"""F1 over thresholds: counted by hand on ten mentions, of which four name an adult."""

import pytest

from benchmarks.rightness.thresholds import Point, at, best, curve
from tests.benchmarks.truth import MADE_OF_IT, TEN, mentions

SCORED = MADE_OF_IT.rename(columns={"probability": "score"})


@pytest.mark.parametrize(
    ("threshold", "precision", "recall"),
    [
        pytest.param(
            0.0, 3 / 6, 3 / 4, id="everything claimed: three right, a stranger, a negated, a wrong one"
        ),
        pytest.param(0.6, 3 / 4, 3 / 4, id="above the line two adults of one cell count each"),
        pytest.param(0.95, 2 / 2, 2 / 4, id="a vague mention counts neither as a hit nor as a mistake"),
        pytest.param(1.0, 0.0, 0.0, id="nothing claimed is no division by nought"),
    ],
)
def test_a_threshold_believes_what_is_at_or_above_it(threshold, precision, recall):
    found = at(SCORED, TEN, threshold)
    assert (found.precision, found.recall) == (precision, recall)


def test_f1_is_the_harmonic_mean():
    assert at(SCORED, TEN, 0.95).f1 == pytest.approx(2 * 1 * 0.5 / 1.5)


def test_the_best_threshold_is_one_of_the_scores():
    assert best(curve(SCORED, TEN)) == Point(0.70, 3 / 4, 3 / 4, 0.75)


def test_without_a_claim_nothing_is_found():
    assert best(curve(SCORED.iloc[:0], TEN)) == Point(1.0, 0.0, 0.0, 0.0)


def test_an_adult_claimed_twice_in_a_cell_counts_once_with_the_higher_score():
    twice = mentions(("s2", 1, "a4", 0.3, "review"), ("s2", 1, "a4", 0.8, "auto"))
    assert [point.threshold for point in curve(twice.rename(columns={"probability": "score"}), TEN)] == [0.8]
