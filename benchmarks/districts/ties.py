"""Whom each student would go to, how each takes the question, and whom the staff name."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from benchmarks.districts.habits import Habits

SLOTS = 5
NO_ADULT_SHARE = 0.08
ANSWERING_SHARE = 0.8


@dataclass(frozen=True)
class Ties:
    """What is true of a school, a row a student in the order of its frame.

    `chosen`: up to five positions in the adults' frame, dearest first, -1 where none. `stance`: adults,
    nobody, skipped, everyone, off_roster, negated or alert. `answers`: who sends the survey in.
    """

    chosen: np.ndarray
    stance: np.ndarray
    answers: np.ndarray


def ties(
    adults: pd.DataFrame,
    teaches: np.ndarray,
    of_grade: np.ndarray,
    habits: Habits,
    rng: np.random.Generator,
    named: float = 1.2,
) -> Ties:
    """Return who goes to whom; `teaches` and `of_grade` are truth values a student and adult.

    `named` is how many adults a student names beyond the first, on average.
    """
    count = len(teaches)
    has_none = rng.random(count) < NO_ADULT_SHARE
    number = np.where(has_none, 0, np.minimum(1 + rng.poisson(named, count), min(SLOTS, len(adults))))
    chosen = _chosen(number, adults, teaches, of_grade, habits, rng)
    return Ties(chosen, _stance(has_none, rng), rng.random(count) < ANSWERING_SHARE)


def _chosen(
    number: np.ndarray,
    adults: pd.DataFrame,
    teaches: np.ndarray,
    of_grade: np.ndarray,
    habits: Habits,
    rng: np.random.Generator,
) -> np.ndarray:
    """Return `number` adults a student, without replacement, each drawn by weight (Gumbel's top-k)."""
    liked = rng.permutation(1 / (np.arange(len(adults)) + 2.0))
    role = adults["role"].map({"counselor": 3.0, "coach": 2.0, "principal": 1.5}).fillna(1.0).to_numpy()
    rest = 1 - habits.teachers_named
    weight = habits.teachers_named * _shared_out(teaches * np.sqrt(liked))
    weight += rest * (0.35 * _shared_out(of_grade * np.sqrt(liked)) + 0.4 * _shared_out(liked * role[None]))
    weight += rest * 0.25 / len(adults)
    score = np.log(weight) + rng.gumbel(0, 1, weight.shape)
    best = np.argsort(-score, axis=1)[:, :SLOTS]
    best = np.pad(best, ((0, 0), (0, SLOTS - best.shape[1])), constant_values=-1)
    return np.where(np.arange(SLOTS) < number[:, None], best, -1)


def _shared_out(weight: np.ndarray) -> np.ndarray:
    """Return weights that sum to 1 in each row, 0 where a row has none."""
    total = weight.sum(axis=1, keepdims=True)
    return np.asarray(np.divide(weight, total, out=np.zeros_like(weight, dtype=float), where=total > 0))


def _stance(has_none: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Return how each takes the question; a few who have adults don't name them."""
    drawn = rng.random(len(has_none))
    stances = np.array(["skipped", "everyone", "off_roster", "negated", "alert", "adults"], dtype=object)
    named = stances[np.searchsorted([0.03, 0.036, 0.04, 0.0415, 0.042], drawn, side="right")]
    alone = np.array(["skipped", "off_roster", "negated", "alert", "nobody"], dtype=object)
    return np.where(has_none, alone[np.searchsorted([0.08, 0.12, 0.14, 0.165], drawn, side="right")], named)


def staff_claims(
    chosen: np.ndarray, teaches: np.ndarray, answering: np.ndarray, rng: np.random.Generator
) -> np.ndarray:
    """Return whom each answering adult names, a truth value a student and adult: most ties, some beside."""
    tied = np.zeros_like(teaches)
    rows, slots = np.nonzero(chosen >= 0)
    tied[rows, chosen[rows, slots]] = True
    seen = tied & (rng.random(teaches.shape) < 0.55)
    return np.asarray((seen | (teaches & (rng.random(teaches.shape) < 0.03))) & answering)
