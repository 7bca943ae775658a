"""A respondent's score on each scale, and the share of her answers that are favourable.

Scores are means of the answered items after reversal, as psych::scoreItems gives them (Revelle, R package
psych), but missing where under half of a scale's items are answered (psych fills them in).
"""

import numpy as np
import numpy.typing as npt
import pandas as pd

from sel.core.instrument import Instrument, Scale

ANSWERED_SHARE = 0.5
"""A scale counts for a respondent who answered at least this share of its items."""


def scale_scores(answers: pd.DataFrame, instrument: Instrument) -> pd.DataFrame:
    """Return `student_id` and a column a scale: the mean of its answered items after reversal.

    `answers` is a row a respondent with a column an item (the option's code, NaN missing). Scores are in
    the options' units (1–4), NaN where under half of the scale's items are answered. Raises KeyError where
    an item's column is not there.
    """
    return _scored(answers, instrument, floor=None)


def favourable(answers: pd.DataFrame, instrument: Instrument) -> pd.DataFrame:
    """Return `student_id` and a column a scale: the share (0–1) of a respondent's answers in the top half.

    The top half are the two highest of four options after reversal, the two highest of five. Missing as in
    `scale_scores`. Averaged over students, it is the favourable percentage.
    """
    codes = instrument.option_codes
    return _scored(answers, instrument, floor=codes[len(codes) - len(codes) // 2] if codes else None)


def _scored(answers: pd.DataFrame, instrument: Instrument, floor: int | None) -> pd.DataFrame:
    scores = {
        scale.code: _means(turned_items(answers, scale, instrument.option_codes), floor)
        for scale in instrument.scales
    }
    return pd.DataFrame({"student_id": answers["student_id"], **scores})


def turned_items(answers: pd.DataFrame, scale: Scale, codes: tuple[int, ...]) -> npt.NDArray[np.float64]:
    """Return respondents × the scale's items, reversed items turned round: lowest + highest − answer."""
    items = answers[[item.code for item in scale.items]].to_numpy(float)
    reverse = np.array([item.reversed for item in scale.items], dtype=bool)
    turned: npt.NDArray[np.float64] = np.where(reverse, codes[0] + codes[-1] - items, items)
    return turned


def _means(items: npt.NDArray[np.float64], floor: int | None) -> npt.NDArray[np.float64]:
    """Return each row's mean of what is answered (of "at or above `floor`"), NaN under the half rule."""
    known = ~np.isnan(items)
    count = known.sum(axis=1)
    values = items if floor is None else (items >= floor).astype(float)
    total = np.where(known, values, 0.0).sum(axis=1)
    enough = (count > 0) & (count >= ANSWERED_SHARE * items.shape[1])
    means = np.full(len(items), np.nan)
    np.divide(total, count, out=means, where=enough)
    return means
