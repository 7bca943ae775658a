"""Figures about whole scales, of the district alone: how far a scale's items go together, n in bands."""

import math

import pandas as pd

from sel.core.reliability import BetweenSchools, Reliability
from sel.core.suppression.release import band_words

FEWEST = 100
"""Complete answers under which no figure of a scale leaves: fewer would carry single answers in them."""

SCALE_FIGURES = ["scale", "n", "items", "alpha", "low", "high", "omega", "between_schools"]
ITEM_FIGURES = ["scale", "item", "item_total", "alpha_without"]


def published_scale_figures(
    figures: dict[str, tuple[Reliability | None, BetweenSchools | None]],
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return SCALE_FIGURES, a row a scale, and ITEM_FIGURES, a row an item, in hundredths; n is a band.

    `figures` is by scale. Scales of fewer than FEWEST complete answers are left out; `between_schools`
    (0–1) is missing where there are too few schools.
    """
    scales, items = [], []
    for scale, (found, schools) in figures.items():
        if found is None or found.n < FEWEST:
            continue
        share = round(schools.share, 2) if schools else math.nan
        rounded = (round(number, 2) for number in (found.alpha, found.low, found.high, found.omega))
        scales.append((scale, band_words(found.n), len(found.items), *rounded, share))
        items.append(found.items.round(2).assign(scale=scale)[ITEM_FIGURES])
    empty = pd.DataFrame(columns=ITEM_FIGURES)
    by_item = pd.concat(items, ignore_index=True) if items else empty
    return pd.DataFrame(scales, columns=SCALE_FIGURES), by_item
