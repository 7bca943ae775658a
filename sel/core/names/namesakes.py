"""Whether a name that several students write alike is a stranger's: a namesake of the adult whom it fits.

A mention alone is a poor witness: "Mr. Truong" fits the only Truong at school, though she is a Ms. But when
six students write it, none of whom she teaches, and her own students write "Ms. Truong", a Mr. Truong
from elsewhere explains all six at once. So mentions written alike are weighed together: who their writers
are, which title they give, and how far the spelling lies from the adult's. Each of these is told of the
group as a whole, by what the adult's other mentions show: six alike from one cause surprise little.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.special import expit, gammaln

from sel.core.names.evidence import Evidence, Rows
from sel.core.names.likeness import EXACT, HOW_USUAL
from sel.core.names.posterior import Posterior
from sel.core.names.titles import HE, SHE
from sel.core.names.written import MUST, Written

KNOWN_STRANGERS = 8.0
"""About so many strangers to the roster are named by several students of a school: times how likely a
stranger has the name, it is how many there are of that name, and so the odds before anything is weighed."""

PUPILS_WEIGHT = 2.0
"""How many mentions stand behind the usual share of an adult's own students among those who name her."""

SURE = 0.9
"""Mentions with this posterior tell what that usual share is."""

OWN_STUDENTS_COUNT = 4.0
"""How much more a mention by an adult's own student says that she is meant than one by another."""

TITLE_CONFUSED = 0.1
"""How often one of those who write of an adult takes a Ms. for a Mr., or the reverse."""

LONGEST_ALIKE = 3
ROUNDING = 1e-6
"""A name has no more words than this; what has more is a sentence."""


@dataclass(frozen=True)
class _Groups:
    """Mentions written alike that likeliest mean one adult: `row` is each one's possible row with that adult.

    `group` numbers the groups, an entry a row; `person`, `size` and `title` have an entry a group.
    """

    row: np.ndarray
    group: np.ndarray
    person: np.ndarray
    size: np.ndarray
    title: np.ndarray


def with_namesakes(
    found: Posterior, evidence: Evidence, names: np.ndarray, now: np.ndarray, pupils: np.ndarray
) -> Posterior:
    """Return the posterior with groups of mentions given to strangers as far as they are theirs.

    `names` numbers the name each mention writes at its school (see `written_alike`), `now` tells of which
    possible rows the adult teaches the writer, `pupils` is the share of the writers of each person's
    school whom that person teaches.
    """
    rows, groups = found.rows, _groups(found, evidence, names)
    if not len(groups.row):
        return found
    writers, of_row = _writers(found, evidence, groups, now, pupils)
    titles = _titles(found, evidence, groups)
    mention = rows.mention[groups.row]
    strange = np.full(len(groups.size), -np.inf)
    np.maximum.at(strange, groups.group, evidence.strange[mention])
    far = _spelling(evidence, groups, rows)
    together = np.log(KNOWN_STRANGERS) + strange + writers + titles + far
    together = np.where((far == 0.0) & _mostly_hers(found, evidence, groups, now), -np.inf, together)
    theirs = expit(together)[groups.group]
    each = _each(found, evidence, groups, of_row, titles)
    before = found.stranger[mention]
    after = theirs * np.maximum(each, before) + (1 - theirs) * before
    stranger, left = found.stranger.copy(), np.ones(len(found.stranger))
    stranger[mention] = after
    left[mention] = (1 - after) / np.maximum(1 - before, 1e-9)
    return Posterior(rows, found.probability * left[rows.mention], stranger)


def written_alike(written: Written, scope: np.ndarray, text: np.ndarray, title: np.ndarray) -> np.ndarray:
    """Return a number for each mention, equal for those of a school that write the same words of a name
    and call it Mr. alike or Ms. alike; -1 where no name of one to three words stands.
    """
    must = written.words[written.words["part"].to_numpy() == MUST]
    of_text = must["text"].to_numpy()
    order = np.argsort(of_text, kind="stable")
    of_text, token = of_text[order], must["token"].to_numpy()[order]
    place = np.arange(len(of_text)) - np.searchsorted(of_text, of_text, side="left")
    words = np.zeros((len(written.texts), LONGEST_ALIKE + 1), dtype=np.int64)
    words[of_text, np.minimum(place, LONGEST_ALIKE)] = token + 1
    name = np.zeros(len(words), dtype=np.int64)
    for column in words.T:
        name, _ = pd.factorize(name * (column.max(initial=0) + 1) + column)
    usable = (words[:, 0] > 0) & (words[:, LONGEST_ALIKE] == 0)
    said = np.select([title == SHE, title == HE], [1, 2], 0)
    alike, _ = pd.factorize((name[text] * (scope.max(initial=0) + 2) + scope + 1) * 3 + said)
    numbers: np.ndarray = np.where(usable[text], alike, -1)
    return numbers


def _groups(found: Posterior, evidence: Evidence, names: np.ndarray) -> _Groups:
    """Return the groups of two mentions or more that are written alike and likeliest mean one adult."""
    rows, n = found.rows, len(evidence.given_says_she)
    alike = np.where(evidence.counts, names, -1)
    at = np.flatnonzero((alike >= 0)[rows.mention])
    order = at[np.lexsort((-found.probability[at], rows.mention[at]))]
    likeliest = order[np.diff(rows.mention[order], prepend=-1) != 0]
    pair = alike[rows.mention[likeliest]] * n + evidence.person_of(rows)[likeliest]
    kept, group, size = np.unique(pair, return_inverse=True, return_counts=True)
    number = np.cumsum(size > 1) - 1
    several = (size > 1)[group]
    at, group = likeliest[several], number[group[several]]
    title = np.zeros(int((size > 1).sum()), dtype=np.int64)
    title[group] = evidence.title[rows.mention[at]]
    return _Groups(at, group, (kept % n)[size > 1], size[size > 1].astype(float), title)


def _writers(
    found: Posterior, evidence: Evidence, groups: _Groups, now: np.ndarray, pupils: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return, by group and by row, what the writers say for a stranger: whether she teaches them.

    An adult who teaches nobody is named by anybody, as a stranger is.
    """
    person = evidence.person_of(found.rows)
    sure = (found.probability > SURE) & (pupils[person] > 0)
    usual = (now[sure].sum() + 1.0) / (sure.sum() + 2.0)
    hers, theirs = _beside(found, person, groups, now), _beside(found, person, groups, ~now)
    alpha, beta = PUPILS_WEIGHT * usual + hers, PUPILS_WEIGHT * (1 - usual) + theirs
    holds = now[groups.row]
    yes = np.bincount(groups.group, holds, minlength=len(groups.size))
    share = np.clip(pupils[groups.person], 1e-6, 1 - 1e-6)
    by_chance = yes * np.log(share) + (groups.size - yes) * np.log(1 - share)
    teaches = pupils[groups.person] > 0
    of_group = np.where(teaches, by_chance - _urn(alpha, beta, yes, groups.size - yes), 0.0)
    expected = alpha / (alpha + beta)
    ratio = np.where(holds, (share / expected)[groups.group], ((1 - share) / (1 - expected))[groups.group])
    return of_group, np.where(teaches[groups.group], np.log(ratio), 0.0)


def _titles(found: Posterior, evidence: Evidence, groups: _Groups) -> np.ndarray:
    """Return, by group, what its title says for a stranger, who is Mr. or Ms. alike."""
    person, title = evidence.person_of(found.rows), evidence.title[found.rows.mention]
    she = _beside(found, person, groups, title == SHE)
    he = _beside(found, person, groups, title == HE)
    given = evidence.given_says_she[groups.person]
    seen = np.clip((she - he) * np.log(1 / TITLE_CONFUSED - 1), -10.0, 10.0)
    woman = expit(np.log(given / (1 - given)) + seen)
    fits = np.where(groups.title == SHE, woman, 1 - woman)
    hers = np.logaddexp(np.log(fits), np.log1p(-fits) + groups.size * np.log(TITLE_CONFUSED))
    said: np.ndarray = np.where(np.isin(groups.title, (SHE, HE)), np.log(0.5) - hers, 0.0)
    return said


def _mostly_hers(found: Posterior, evidence: Evidence, groups: _Groups, now: np.ndarray) -> np.ndarray:
    """Return which groups outweigh all other mentions of their adult, those of her own students counted more.

    Such a group is never a stranger's, or two groups of one adult would each be given away by the other.
    """
    worth = 1.0 + OWN_STUDENTS_COUNT * now
    here = np.bincount(groups.group, worth[groups.row], minlength=len(groups.size))
    person = evidence.person_of(found.rows)
    outweighs: np.ndarray = here >= _beside(found, person, groups, worth) - ROUNDING
    return outweighs


def _spelling(evidence: Evidence, groups: _Groups, rows: Rows) -> np.ndarray:
    """Return, by group, what its spelling says for a stranger: a slip that all make alike is made once."""
    fit = rows.fit[groups.row]
    how, ways = evidence.fits["best"].to_numpy()[fit], evidence.fits["ways"].to_numpy()[fit]
    far = np.where(how == EXACT, 0.0, np.log(HOW_USUAL[EXACT] / HOW_USUAL[how]) + ways)
    least = np.full(len(groups.size), np.inf)
    np.minimum.at(least, groups.group, far)
    return least


def _each(
    found: Posterior, evidence: Evidence, groups: _Groups, writers: np.ndarray, titles: np.ndarray
) -> np.ndarray:
    """Return how likely each mention of a group is the stranger's, if the group has one."""
    person = evidence.person_of(found.rows)
    others = _beside(found, person, groups, np.ones(len(person), dtype=bool))
    oftener = np.log((groups.size + 0.5) / (others + groups.size + 1.0))
    titled = np.clip(titles / groups.size, -3.0, 3.0)
    likely: np.ndarray = expit(writers + (oftener + titled)[groups.group])
    return likely


def _beside(found: Posterior, person: np.ndarray, groups: _Groups, which: np.ndarray) -> np.ndarray:
    """Return, by group, the weight of its adult's other mentions, each row's times `which`."""
    weight = found.probability * which
    whole = np.bincount(person, weight, minlength=int(groups.person.max()) + 1)[groups.person]
    own = np.bincount(groups.group, weight[groups.row], minlength=len(groups.size))
    rest: np.ndarray = np.maximum(whole - own, 0.0)
    return rest


def _urn(alpha: np.ndarray, beta: np.ndarray, yes: np.ndarray, no: np.ndarray | float) -> np.ndarray:
    """Return the log probability of so many of each from Pólya's urn, in one order."""
    rising = gammaln(alpha + yes) - gammaln(alpha) + gammaln(beta + no) - gammaln(beta)
    odds: np.ndarray = rising - gammaln(alpha + beta + yes + no) + gammaln(alpha + beta)
    return odds
