"""Why a student is taken or proposed for an adult's line, in one sentence."""

import numpy as np
import pandas as pd

from sel.core.names.fits import BOTH, NAME_AND_LETTER
from sel.core.names.likeness import CUT, EXACT, INITIAL, SHORT, SLIP, SLIPS, SOUND
from sel.core.names.weigh import Weighed
from sel.core.names.why import FITS, number_word, row_words

FARTHEST_FIRST = (SLIPS, SLIP, SOUND, CUT, SHORT)


def line_words(found: Weighed, at: np.ndarray, extra: np.ndarray, alike: pd.DataFrame) -> pd.DataFrame:
    """Return what sentences are built from, for possible rows `at`: `row_words`, and a few words more.

    `extra` is the evidence of grade and period by row; `alike` (all, near) how many students fit the
    line's name as well as this one, and how many of them stand as near.
    """
    words = row_words(found, at).astype({"called": object, "lesson": object})
    fits = found.fits.iloc[found.posterior.rows.fit[at]]
    farthest = np.select([fits[f"how{k}"] > 0 for k in FARTHEST_FIRST], FARTHEST_FIRST, words["how"])
    shortened = np.isin(farthest, (EXACT, INITIAL)) & (fits["form"] == NAME_AND_LETTER).to_numpy()
    likeness = [FITS[how].format(name) for how, name in zip(farthest, words["called"], strict=True)]
    return words.assign(
        likeness=np.where(shortened, "fits " + words["called"], likeness),
        hint=extra[at] > 0,
        whole=(fits["form"] == BOTH).to_numpy() & (farthest == EXACT),
        same=alike["all"].to_numpy(),
        near=alike["near"].to_numpy(),
        where=_where(words),
    )


def _where(words: pd.DataFrame) -> np.ndarray:
    """Return how the student stands to the adult: "in this adult's Algebra 1, period 3", or ""."""
    lesson = words["lesson"].to_numpy(dtype=object)
    now = np.where(lesson != "", "in this adult's " + lesson, "in this adult's classes").astype(object)
    where: np.ndarray = np.select(
        [words["taught"], words["before"]], [now, "in this adult's classes before"], ""
    ).astype(object)
    return where


def taken_because(words: pd.DataFrame) -> np.ndarray:
    """Return why the student of each row was taken without asking."""
    called, where = words["called"].to_numpy(dtype=object), words["where"].to_numpy(dtype=object)
    likeness = words["likeness"].to_numpy(dtype=object)
    near = np.where(where != "", where + "; " + likeness, likeness + "; nobody else here is as near")
    several = np.select(
        [words["hint"], words["taught"]],
        ["only this one is of the grade or period", "only this one is " + where],
        "this one stands nearest to this adult",
    ).astype(object)
    reason: np.ndarray = np.select(
        [(words["same"] == 1) & words["whole"], words["same"] == 1],
        ["the only student of that name at this school", near.astype(object)],
        _count(words["same"]) + " students fit " + called + "; " + several,
    )
    return reason


def asked_because(words: pd.DataFrame, stranger: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Return why a person is asked about each row.

    `stranger` is how likely nobody here is meant; `other` that a name stands there which isn't hers.
    """
    likeness, where = words["likeness"].to_numpy(dtype=object), words["where"].to_numpy(dtype=object)
    beside = np.where(where != "", where + "; " + likeness, likeness).astype(object)
    near_too = np.where(words["taught"], ", all in this adult's classes", "").astype(object)
    near_too = np.where((words["near"] == words["same"]) & (words["same"] > 1), near_too, "").astype(object)
    reason: np.ndarray = np.select(
        [other, words["same"] > 1, stranger > 0.2],
        [
            beside + ", but another name stands beside it",
            _count(words["same"]) + " students fit this name" + near_too,
            beside + ", or somebody who is not on the roster",
        ],
        beside + ": near, but not sure",
    )
    return reason


def _count(n: pd.Series) -> np.ndarray:
    return np.array([number_word(int(k)) for k in n], dtype=object)
