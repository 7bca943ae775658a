"""The difference between two shares, of the same people or of two groups: interval and exact test."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy import stats

from sel.core.equity import wilson

UNLIKELY = 0.05
"""Below this p a difference is called unlikely to be chance."""

Counts = tuple[int, int, int, int]


def mcnemar(gained: int, lost: int) -> float:
    """Return the two-sided p of McNemar's exact test: so uneven a split of those who changed, or more uneven.

    Nobody changed is p = 1. Source: McNemar 1947, by the binomial distribution.
    """
    changed = gained + lost
    if not changed:
        return 1.0
    return min(1.0, 2 * float(stats.binom.cdf(min(gained, lost), changed, 0.5)))


def newcombe_paired(
    both: int, only_after: int, only_before: int, neither: int, confidence: float = 0.95
) -> tuple[float, float]:
    """Return the interval of the share after minus the share before, of the same people.

    Wilson's intervals of both shares, joined by the square-and-add rule with the correlation between them.
    Nobody at all leaves everything possible: (-1, 1). Source: Newcombe 1998, Stat Med 17:2635, method 10.
    """
    n = both + only_after + only_before + neither
    if not n:
        return -1.0, 1.0
    after, before = both + only_after, both + only_before
    (low, high), (low_before, high_before) = (wilson(x, n, confidence) for x in (after, before))
    p, p_before = after / n, before / n
    phi = _correlation(both, only_after, only_before, neither)
    down = _joined(p - low, high_before - p_before, phi)
    up = _joined(high - p, p_before - low_before, phi)
    return max(-1.0, p - p_before - float(down)), min(1.0, p - p_before + float(up))


def newcombe(x: int, n: int, other_x: int, other_n: int, confidence: float = 0.95) -> tuple[float, float]:
    """Return the interval of x/n minus other_x/other_n, of two groups of different people.

    Source: Newcombe 1998, Stat Med 17:873, method 10.
    """
    (low, high), (other_low, other_high) = wilson(x, n, confidence), wilson(other_x, other_n, confidence)
    p, other = x / n, other_x / other_n
    return p - other - float(np.hypot(p - low, other_high - other)), p - other + float(
        np.hypot(high - p, other - other_low)
    )


def within_groups(tables: Sequence[Counts]) -> float:
    """Return the two-sided exact p of x of n against other_x of other_n, people compared within groups only.

    `tables` holds (x, n, other_x, other_n) a group, within which a lot decided who is in n. The p is over
    every way the lots could have fallen, with the answers as they are; of one group it is Fisher's.
    """
    possible, shift = np.ones(1), 0
    for x, n, other_x, other_n in tables:
        hits, people = x + other_x, n + other_n
        fewest, most = max(0, hits - other_n), min(hits, n)
        here = stats.hypergeom.pmf(np.arange(fewest, most + 1), people, hits, n)
        possible, shift = np.convolve(possible, here), shift + fewest
    seen = possible[sum(table[0] for table in tables) - shift]
    # Equally likely ways must not be told apart by the last digit, as in scipy's fisher_exact.
    return min(1.0, float(possible[possible <= seen * (1 + 1e-7)].sum()))


def _correlation(both: int, only_after: int, only_before: int, neither: int) -> float:
    """Return Newcombe's phi, a positive one corrected by half the pairs; 0 where a margin is empty."""
    margins = (both + only_after, only_before + neither, both + only_before, only_after + neither)
    product = float(np.prod(np.asarray(margins, dtype=float)))
    if not product:
        return 0.0
    cross = both * neither - only_after * only_before
    half = sum((both, only_after, only_before, neither)) / 2
    return (max(cross - half, 0) if cross > 0 else cross) / float(np.sqrt(product))


def _joined(
    one: float | npt.NDArray[np.float64], other: float | npt.NDArray[np.float64], phi: float
) -> float:
    return float(np.sqrt(np.maximum(one**2 - 2 * phi * one * other + other**2, 0)))
