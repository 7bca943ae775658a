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

from sel.core.names.fits import N_HOW
from sel.core.names.likeness import HOW_USUAL, INITIAL
from sel.core.names.titles import learnt_titles, title_fit

ROUNDS = 6
"""The shares barely move after the fourth round."""

NEAR = np.array([0.45, 0.05, 0.2, 0.3])
"""How often the adult meant teaches the student now, did before (or does), teaches the grade, is anybody:
before the wave tells. Each takes in those before it; NEAR_WEIGHT mentions stand behind it."""
NEAR_WEIGHT = 60.0

FORMS = np.array(
    [
        [0.33, 0.30, 0.30, 0.01, 0.01, 0.05],  # without a title
        [0.72, 0.14, 0.06, 0.03, 0.01, 0.04],
    ]
)
"""How often a name is family, given, both, a letter of either, a name and a letter."""
FORMS_WEIGHT, HOW_WEIGHT = 60.0, 150.0

STRANGERS, STRANGERS_WEIGHT = 0.02, 150.0
"""How often somebody who isn't on the roster is meant, and how many mentions stand behind that."""

STRANGER_HALF, STRANGER_WHOLE, STRANGER_LETTER = 0.7, 0.2, 0.04
"""How often strangers are written by one name, by two, by one letter."""

SAID_TO_BE_GONE = 20.0
"""How much oftener "who left", "the sub" or "from last year" is said of strangers to the roster."""

NAMED_BEFORE = 1.5
"""Each adult begins as if named so often: of two, the one whom others name is likelier."""


@dataclass(frozen=True)
class Evidence:
    """What the rounds weigh.

    `fits` is `fits.name_fits`' frame, in order of query, with `hints` (log) and `person`. `query`, `title`
    (numbers), `counts` (whether the rounds learn from it), `strange` (log odds of the text as a
    stranger's) have an entry a mention; `given_says_she` one a person.
    """

    fits: pd.DataFrame
    query: np.ndarray
    title: np.ndarray
    counts: np.ndarray
    strange: np.ndarray
    given_says_she: np.ndarray


@dataclass(frozen=True)
class Nearness:
    """One relation: `pairs` of (group, person), the group of each mention, and whether each row is in it."""

    group: np.ndarray
    person: np.ndarray
    of_mention: np.ndarray
    holds: np.ndarray

    def shares(self, named: np.ndarray, mention: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return for each row how often the group's adults are named, and by mention if it has any."""
        size = int(max(self.group.max(initial=0), self.of_mention.max(initial=0))) + 1
        total = np.bincount(self.group, named[self.person], minlength=size)[self.of_mention]
        return total[mention], total > 0


@dataclass(frozen=True)
class Rows:
    """Every mention with every fit of its text: mention and fit are places."""

    mention: np.ndarray
    fit: np.ndarray


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
    fits = evidence.fits
    person = fits["person"].to_numpy()[rows.fit]
    how = fits[[f"how{k}" for k in range(N_HOW)]].to_numpy(dtype=float)
    state = _first_state(evidence)
    own = np.zeros(len(rows.mention))
    found = Posterior(rows, own, np.zeros(len(evidence.query)))
    for round_ in range(ROUNDS):
        prior, of_near = _prior(state, rows, person, near, own)
        titled = (evidence.title[rows.mention] > 0).astype(np.int64)
        log_fit = _log_name(state, evidence, how)[rows.fit, titled]
        log_fit = log_fit + extra + title_fit(evidence.title[rows.mention], person, state.she, state.rare)
        log_joint = log_fit + np.log(prior) + np.log1p(-state.strangers)
        found = _normalised(rows, log_joint, evidence.strange + np.log(state.strangers))
        if round_ < ROUNDS - 1:
            own = found.probability * evidence.counts[rows.mention]
            state = _learnt(evidence, rows, person, how, own, of_near, found)
    return found


@dataclass(frozen=True)
class _State:
    """What a round has learnt of the wave."""

    how: np.ndarray
    forms: np.ndarray
    near: np.ndarray
    strangers: float
    named: np.ndarray
    she: np.ndarray
    rare: dict[int, np.ndarray]


def _first_state(evidence: Evidence) -> _State:
    n = len(evidence.given_says_she)
    nobody = np.zeros(0, dtype=np.int64)
    she, rare = learnt_titles(nobody, nobody, nobody.astype(float), evidence.given_says_she)
    return _State(HOW_USUAL, FORMS, NEAR, STRANGERS, np.full(n, NAMED_BEFORE), she, rare)


def _prior(
    state: _State, rows: Rows, person: np.ndarray, near: list[Nearness], own: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return each row's prior, and the part of it that each relation gives, a line each."""
    named = np.maximum(state.named[person] - own, NAMED_BEFORE)
    parts, usable = [], []
    for weight, relation in zip(state.near, near, strict=True):
        total, any_ = relation.shares(state.named, rows.mention)
        total = np.maximum(total - own * relation.holds, named)
        parts.append(np.where(relation.holds, weight * named / total, 0.0))
        usable.append(weight * any_)
    whole = np.maximum(np.sum(usable, axis=0), 1e-9)
    of_near = np.stack(parts) / whole[rows.mention]
    return np.maximum(of_near.sum(axis=0), 1e-12), of_near


def _log_name(state: _State, evidence: Evidence, how: np.ndarray) -> np.ndarray:
    """Return the log probability of each fit's words, without and with a title."""
    fits = evidence.fits
    words = how @ np.log(state.how) - fits["ways"].to_numpy() + fits["left"].to_numpy()
    words = words + fits["several"].to_numpy() + fits["hints"].to_numpy()
    forms = np.log(state.forms)[:, fits["form"].to_numpy()]
    both: np.ndarray = (words + forms).T
    return both


def _normalised(rows: Rows, log_joint: np.ndarray, strange: np.ndarray) -> Posterior:
    """Return probabilities that sum to one over a mention's rows and its stranger."""
    top = strange.copy()
    np.maximum.at(top, rows.mention, log_joint)
    weight, of_stranger = np.exp(log_joint - top[rows.mention]), np.exp(strange - top)
    total = of_stranger + np.bincount(rows.mention, weight, minlength=len(strange))
    return Posterior(rows, weight / total[rows.mention], of_stranger / total)


def _learnt(
    evidence: Evidence,
    rows: Rows,
    person: np.ndarray,
    how: np.ndarray,
    own: np.ndarray,
    of_near: np.ndarray,
    found: Posterior,
) -> _State:
    """Return the shares that the weighed rows show, each with its usual value behind it."""
    named = np.bincount(person, own, minlength=len(evidence.given_says_she))
    of_fit = np.bincount(rows.fit, own, minlength=len(how))
    used = of_fit @ how
    used[INITIAL] = 0.0
    usual = HOW_USUAL.copy()
    usual[INITIAL] = 0.0
    shares = (HOW_WEIGHT * usual + used) / (HOW_WEIGHT * usual.sum() + used.sum())
    shares[INITIAL] = 1.0
    titled = (evidence.title[rows.mention] > 0).astype(np.int64)
    form = titled * FORMS.shape[1] + evidence.fits["form"].to_numpy()[rows.fit]
    forms = FORMS_WEIGHT * FORMS + np.bincount(form, own, FORMS.size).reshape(FORMS.shape)
    near = NEAR_WEIGHT * NEAR + of_near @ (own / of_near.sum(axis=0))
    counted = evidence.counts.sum()
    strangers = (STRANGERS_WEIGHT * STRANGERS + (found.stranger * evidence.counts).sum()) / (
        STRANGERS_WEIGHT + counted
    )
    she, rare = learnt_titles(evidence.title[rows.mention], person, own, evidence.given_says_she)
    return _State(
        shares,
        forms / forms.sum(axis=1, keepdims=True),
        near / near.sum(),
        float(np.clip(strangers, 0.003, 0.15)),
        NAMED_BEFORE + named,
        she,
        rare,
    )


def usual_fit(fits: pd.DataFrame) -> np.ndarray:
    """Return the log evidence of each fit's words by usual habits alone, without title, prior or hints."""
    how = fits[[f"how{k}" for k in range(N_HOW)]].to_numpy(dtype=float)
    words = how @ np.log(HOW_USUAL) - fits["ways"].to_numpy() + fits["left"].to_numpy()
    fit: np.ndarray = words + np.log(FORMS.mean(axis=0))[fits["form"].to_numpy()]
    return fit
