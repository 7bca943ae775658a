"""How ties are shared out, between which bounds they lie, and which students have one adult only."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sel.core.network.pairs import Pairs

MANY_NAMES = 3
"""From so many names invited on, one adult only and the spread over students say something."""


@dataclass(frozen=True)
class Bounds:
    """How many ties a person has: `low` by what was said, `high` if all silence spoke for it."""

    low: NDArray[np.intp]
    high: NDArray[np.intp]


def degree_bounds(pairs: Pairs, silent: Iterable[str], slots: int) -> tuple[Bounds, Bounds]:
    """Return the students' and the adults' degrees with bounds, in the order of `pairs`.

    `silent` are the ids of students of whom nothing certain is known: not heard, skipped, or who named
    somebody that could not be placed. Each could name anybody, up to `slots` adults, so every adult could
    have all of them besides.
    """
    quiet = pairs.students.isin(list(silent))
    student, adult = pairs.student[pairs.reported], pairs.adult[pairs.reported]
    named = np.bincount(student, minlength=len(pairs.students))
    load = np.bincount(adult, minlength=len(pairs.adults))
    already = np.bincount(adult[quiet[student]], minlength=len(pairs.adults))
    could = np.where(quiet, np.maximum(named, min(slots, len(pairs.adults))), named)
    return Bounds(named, could), Bounds(load, load - already + int(quiet.sum()))


def fragile_students(pairs: Pairs) -> list[str]:
    """Return the ids of the students who name one adult and no other, in order."""
    named = np.bincount(pairs.student[pairs.reported], minlength=len(pairs.students))
    return sorted(pairs.students[named == 1])


def shared_out(counts: Iterable[int]) -> float:
    """Return which share of all ties the half with the most carries: .5 where all carry as much, 1 at most.

    Of an odd number the one in the middle counts half. NaN where there is nobody or no tie.
    """
    values = np.sort(np.asarray(list(counts), dtype=float))[::-1]
    if values.size == 0 or values.sum() == 0:
        return float("nan")
    half = values.size // 2
    middle = values[half] / 2 if values.size % 2 else 0.0
    return float((values[:half].sum() + middle) / values.sum())


def gini(counts: Iterable[int]) -> float:
    """Return how unequally ties are spread: 0 where all have as many, towards 1 where few have all.

    The Gini coefficient, the mean absolute difference of all pairs over twice the mean; 0.0 where
    there is nobody or no tie.
    """
    values = np.sort(np.asarray(list(counts), dtype=float))
    if values.size == 0 or values.sum() == 0:
        return 0.0
    ranks = np.arange(1, values.size + 1)
    return float((2 * ranks - values.size - 1) @ values / (values.size * values.sum()))
