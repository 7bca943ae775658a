"""The posterior of each mention over the school's adults and somebody who isn't on the roster.

A mention comes about like this: a student has somebody in mind, mostly one of the adults who teach
her, often one whom many name, sometimes a stranger to the roster; picks which names to write, a title, and
now and then a hint; and writes each word exactly, in a short form, as it sounds, or with a slip. How often
each of these happens is learnt from the wave itself by EM, from usual values, so that a school where
everybody writes given names is read as one. Each round weighs every possible adult of every
mention by what the round before has learnt; a mention never counts itself toward how often its adult is
named.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from sel.core.names.evidence import Evidence, Nearness, Rows
from sel.core.names.fits import LEFT_OVER, N_HOW
from sel.core.names.habits import FORMS, Habits, learnt_habits, log_form, prior, usual_habits
from sel.core.names.likeness import HOW_USUAL
from sel.core.names.titles import log_title

ROUNDS = 6
"""The shares barely move after the fourth round."""

NEVER = 1e-12
MOST_ODDS = 600.0
"""Beyond these log odds of an adult against a stranger numbers would overflow."""


@dataclass(frozen=True)
class Posterior:
    """`rows` with their probability, and by mention that of a stranger."""

    rows: Rows
    probability: np.ndarray
    stranger: np.ndarray


def possible_rows(fits: pd.DataFrame, query: np.ndarray) -> Rows:
    """Return every mention's possible fits; `fits` is in order of query."""
    ordered = fits["query"].to_numpy()
    low = np.searchsorted(ordered, query, side="left")
    counts = np.searchsorted(ordered, query, side="right") - low
    mention = np.repeat(np.arange(len(query)), counts)
    fit = np.repeat(low - (np.cumsum(counts) - counts), counts) + np.arange(counts.sum())
    return Rows(mention, fit)


def posterior(evidence: Evidence, rows: Rows, near: list[Nearness], extra: np.ndarray) -> Posterior:
    """Return the posterior after ROUNDS of EM; `near` as nearness gives it, `extra` log evidence by row."""
    places = evidence.places(rows)
    how = _words_by_likeness(evidence.fits)
    habits, by_near = usual_habits(evidence), np.zeros((len(near), len(rows.mention)))
    found = Posterior(rows, np.zeros(len(rows.mention)), np.zeros(len(evidence.query)))
    for round_ in range(ROUNDS):
        own = by_near.sum(axis=0)
        parted = prior(habits, rows, places.person, near, by_near)
        whole = parted.sum(axis=0)
        log_fit = _log_words(habits, evidence, how)[rows.fit] + log_form(habits, places, own)
        log_fit = log_fit + extra + log_title(habits.titles, places, own)
        log_joint = log_fit + np.log(np.maximum(whole, NEVER)) + np.log1p(-habits.strangers)
        found = _normalised(rows, log_joint, evidence.strange + np.log(habits.strangers))
        if round_ < ROUNDS - 1:
            weight = found.probability * evidence.counts[rows.mention]
            by_near = parted * (weight / np.maximum(whole, NEVER))
            habits = learnt_habits(evidence, rows, places, how, by_near, found.stranger)
    return found


def _words_by_likeness(fits: pd.DataFrame) -> np.ndarray:
    counts: np.ndarray = fits[[f"how{k}" for k in range(N_HOW)]].to_numpy(dtype=float)
    return counts


def _log_words(habits: Habits, evidence: Evidence, how: np.ndarray) -> np.ndarray:
    """Return the log probability of each fit's words and hints."""
    fits = evidence.fits
    words = how @ np.log(habits.how) - fits["ways"].to_numpy() + fits["left"].to_numpy()
    words = words + fits["others"].to_numpy() * np.log(habits.left_over / LEFT_OVER)
    both: np.ndarray = words + fits["several"].to_numpy() + fits["hints"].to_numpy()
    return both


def _normalised(rows: Rows, log_joint: np.ndarray, strange: np.ndarray) -> Posterior:
    """Return probabilities that sum to one over a mention's rows and its stranger."""
    odds = np.exp(np.minimum(log_joint - strange[rows.mention], MOST_ODDS))
    total = 1 + np.bincount(rows.mention, odds, minlength=len(strange))
    return Posterior(rows, odds / total[rows.mention], 1 / total)


def usual_fit(fits: pd.DataFrame) -> np.ndarray:
    """Return the log evidence of each fit's words by usual habits alone, without title, prior or hints."""
    words = _words_by_likeness(fits) @ np.log(HOW_USUAL) - fits["ways"].to_numpy() + fits["left"].to_numpy()
    fit: np.ndarray = words + np.log(FORMS.mean(axis=0))[fits["form"].to_numpy()]
    return fit
