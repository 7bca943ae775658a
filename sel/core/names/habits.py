"""How names are written in a wave, and of whom: usual habits first, then what the wave itself has shown."""

from dataclasses import dataclass

import numpy as np

from sel.core.names.evidence import Evidence, Nearness, Places, Rows
from sel.core.names.fits import LEFT_OVER
from sel.core.names.likeness import HOW_USUAL, INITIAL
from sel.core.names.titles import Titles, learnt_titles

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
FORMS_WEIGHT, HOW_WEIGHT, LEFT_OVER_WEIGHT = 60.0, 150.0, 300.0

OWN_FORM_WEIGHT = 20.0
"""How many mentions of an adult it takes until her own form ("Mr. Carlos") counts as much as her kind's."""

STRANGERS, STRANGERS_WEIGHT = 0.02, 150.0
"""How often somebody who isn't on the roster is meant, and how many mentions stand behind that."""
FEWEST_STRANGERS, MOST_STRANGERS = 0.003, 0.15

NAMED_BEFORE = np.array([1.5, 1.5, 1.5, 0.7])
"""Each adult begins as if named so often in each nearness: of two, the one whom others name is likelier.
Less by those who are not near her: most teachers are named by their own students alone."""


@dataclass(frozen=True)
class Habits:
    """What a round of weighing goes by.

    `how` is the share of each likeness; `forms` of each form by kind of person and title (none, some);
    `called` the weighed mentions of each person by title and form; `near` the share of each
    nearness; `named` the weighed mentions by nearness and person; `left_over` how often somebody
    else's name stands beside the right one; `strangers` their share; `titles` what each person is called.
    """

    how: np.ndarray
    forms: np.ndarray
    called: np.ndarray
    near: np.ndarray
    named: np.ndarray
    left_over: float
    strangers: float
    titles: Titles


def usual_habits(evidence: Evidence) -> Habits:
    """Return the habits before the wave has shown its own."""
    n = len(evidence.given_says_she)
    return Habits(
        how=HOW_USUAL,
        forms=np.stack([FORMS] * (int(evidence.kind.max(initial=0)) + 1)),
        called=np.zeros((n, *FORMS.shape)),
        near=NEAR,
        named=np.repeat(NAMED_BEFORE[:, None], n, axis=1),
        left_over=LEFT_OVER,
        strangers=STRANGERS,
        titles=learnt_titles(evidence),
    )


def learnt_habits(
    evidence: Evidence,
    rows: Rows,
    places: Places,
    how: np.ndarray,
    by_near: np.ndarray,
    stranger: np.ndarray,
) -> Habits:
    """Return the habits that weighed rows show, each with its usual value behind it.

    `how` counts the words of each fit by likeness; `by_near` is the weight of each possible row in each
    nearness (its line), `stranger` each mention's posterior of a stranger.
    """
    n = len(evidence.given_says_she)
    person, weight = places.person, by_near.sum(axis=0)
    used = np.bincount(rows.fit, weight, minlength=len(how)) @ how
    usual = HOW_WEIGHT * HOW_USUAL
    used[INITIAL] = usual[INITIAL] = 0.0
    shares = (usual + used) / (usual.sum() + used.sum())
    shares[INITIAL] = 1.0
    called = np.bincount(places.form, weight, minlength=n * FORMS.size)
    called = called.reshape(n, *FORMS.shape)
    near = NEAR_WEIGHT * NEAR + by_near.sum(axis=1)
    named = np.stack([np.bincount(person, part, minlength=n) for part in by_near])
    others = evidence.fits["others"].to_numpy()[rows.fit]
    strangers = (STRANGERS_WEIGHT * STRANGERS + (stranger * evidence.counts).sum()) / (
        STRANGERS_WEIGHT + evidence.counts.sum()
    )
    return Habits(
        how=shares,
        forms=_forms_of_kinds(called, evidence.kind),
        called=called,
        near=near / near.sum(),
        named=named + NAMED_BEFORE[:, None],
        left_over=float((LEFT_OVER_WEIGHT * LEFT_OVER + weight @ others) / (LEFT_OVER_WEIGHT + weight.sum())),
        strangers=float(np.clip(strangers, FEWEST_STRANGERS, MOST_STRANGERS)),
        titles=learnt_titles(evidence, places, weight),
    )


def log_form(habits: Habits, places: Places, own: np.ndarray) -> np.ndarray:
    """Return the log probability of each row's form for its person; a row's `own` weight doesn't count."""
    usual = OWN_FORM_WEIGHT * habits.forms.ravel()[places.usual]
    said = np.maximum(habits.called.ravel()[places.form] - own, 0.0)
    whole = np.maximum(habits.called.sum(axis=2).ravel()[places.whole] - own, 0.0)
    logged: np.ndarray = np.log((usual + said) / (OWN_FORM_WEIGHT + whole))
    return logged


def prior(
    habits: Habits, rows: Rows, person: np.ndarray, near: list[Nearness], by_near: np.ndarray
) -> np.ndarray:
    """Return each row's prior, parted by nearness (a line each); its own weight `by_near` doesn't count."""
    parted = np.zeros_like(by_near)
    totals = [relation.totals(named) for relation, named in zip(near, habits.named, strict=True)]
    usable = [
        share * (total > 0)[relation.of_mention]
        for relation, total, share in zip(near, totals, habits.near, strict=True)
    ]
    whole = np.maximum(np.sum(usable, axis=0), 1e-9)
    for at, relation in enumerate(near):
        here, own = relation.rows, by_near[at][relation.rows]
        named = np.maximum(habits.named[at][person[here]] - own, NAMED_BEFORE[at])
        total = np.maximum(totals[at][relation.of_mention[rows.mention[here]]] - own, named)
        parted[at, here] = habits.near[at] * named / total
    parted /= whole[rows.mention]
    return parted


def _forms_of_kinds(called: np.ndarray, kind: np.ndarray) -> np.ndarray:
    """Return the share of each form by kind of person and title; the whole wave's stands behind a kind's."""
    whole = FORMS_WEIGHT * FORMS + called.sum(axis=0)
    whole = whole / whole.sum(axis=1, keepdims=True)
    kinds = range(int(kind.max(initial=0)) + 1)
    forms = np.stack([FORMS_WEIGHT * whole + called[kind == k].sum(axis=0) for k in kinds])
    shares: np.ndarray = forms / forms.sum(axis=2, keepdims=True)
    return shares
