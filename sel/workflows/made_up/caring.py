"""Which adults each made-up student would go to, who answers the survey, and whom the staff name."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

ASKED_SLOTS = 5
NO_ADULT_SHARE = 0.08
ANSWERING_SHARE = 0.80
STAFF_ANSWERING_SHARE = 0.75


@dataclass(frozen=True)
class Caring:
    """What is true of a school, a row a student of `students`, in its order.

    `connectedness`: a latent standard score. `chosen`: up to five positions in the adults' frame, -1
    where none, dearest first. `stance`: adults, nobody, skipped, everyone, off_roster, negated or
    alert: how a student with no adult to name fills in the question. `answers`: who submits the survey.
    """

    connectedness: np.ndarray
    chosen: np.ndarray
    stance: np.ndarray
    answers: np.ndarray


def caring(
    students: pd.DataFrame, adults: pd.DataFrame, teaches: np.ndarray, rng: np.random.Generator
) -> Caring:
    """Return who goes to whom; `teaches` is a truth value a student and adult."""
    count = len(students)
    less = (
        0.35 * students["english_learner"]
        + 0.25 * students["disability"]
        + 0.15 * students["low_income"]
        + 0.4 * students["foster"]
        + 0.3 * students["homeless"]
    ).to_numpy()
    connectedness = rng.normal(0, 1, count) + 0.15 - less
    without = connectedness + rng.normal(0, 0.6, count)
    has_none = without < np.quantile(without, NO_ADULT_SHARE) if count else without < 0
    number = np.where(has_none, 0, 1 + rng.poisson(np.exp(0.15 * connectedness) * 0.95, count))
    number = np.minimum(number, min(ASKED_SLOTS, len(adults)))
    chosen = _chosen(number, adults, teaches, rng)
    answers = rng.random(count) < ANSWERING_SHARE + 0.04 * np.clip(connectedness, -1.5, 1.5)
    return Caring(connectedness, chosen, _stance(has_none, rng), answers)


def _chosen(
    number: np.ndarray, adults: pd.DataFrame, teaches: np.ndarray, rng: np.random.Generator
) -> np.ndarray:
    """Return `number` adults a student, drawn without replacement by liking (Gumbel's top-k)."""
    liking = np.log(rng.lognormal(0, 0.8, len(adults)))
    role = adults["role"].map({"counselor": 1.6, "coach": 1.0, "nurse": 0.3, "librarian": 0.4}).fillna(0.0)
    score = rng.gumbel(0, 1, teaches.shape) + liking + role.to_numpy() + np.where(teaches, 3.2, 0.0)
    best = np.argsort(-score, axis=1)[:, :ASKED_SLOTS]
    if best.shape[1] < ASKED_SLOTS:
        best = np.pad(best, ((0, 0), (0, ASKED_SLOTS - best.shape[1])), constant_values=-1)
    return np.where(np.arange(ASKED_SLOTS) < number[:, None], best, -1)


def _stance(has_none: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Return how each student takes the question; a few who have adults don't name them either."""
    drawn = rng.random(len(has_none))
    edges = np.array([0.03, 0.036, 0.042, 0.044])
    with_adults = np.array(["skipped", "everyone", "off_roster", "negated", "adults"], dtype=object)
    stance = with_adults[np.searchsorted(edges, drawn, side="right")]
    alone = np.array(["skipped", "off_roster", "negated", "alert", "nobody"], dtype=object)
    edges = np.array([0.08, 0.13, 0.15, 0.17])
    return np.where(has_none, alone[np.searchsorted(edges, drawn, side="right")], stance)


def staff_claims(
    chosen: np.ndarray, teaches: np.ndarray, role: np.ndarray, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Return which adults answer the staff survey, and whom they name: a truth value a student and adult.

    Adults see most of the ties students would report, and claim some that students wouldn't.
    """
    answering = rng.random(len(role)) < np.where(role == "mentor", 0.5, STAFF_ANSWERING_SHARE)
    tied = np.zeros_like(teaches)
    rows, slots = np.nonzero(chosen >= 0)
    tied[rows, chosen[rows, slots]] = True
    named = (tied & (rng.random(teaches.shape) < 0.55)) | (teaches & (rng.random(teaches.shape) < 0.035))
    return answering, named & answering
