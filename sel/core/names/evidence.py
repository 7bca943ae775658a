"""What is known of each mention before it is weighed: what fits its text, and who stands near the writer."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd


@dataclass(frozen=True)
class Rows:
    """Every mention with every fit of its text: mention and fit are places."""

    mention: np.ndarray
    fit: np.ndarray


@dataclass(frozen=True)
class Evidence:
    """What the rounds weigh.

    `fits` is `fits.name_fits`' frame, in order of query, with `hints` (log) and `person`. `query`, `title`
    and `title_word` (numbers, 0 for none), `counts` (whether the rounds learn from it) and `strange` (log
    odds of the text as a stranger's) have an entry a mention; `given_says_she` and `kind` (0 for teachers, 1
    for other adults) one a person.
    """

    fits: pd.DataFrame
    query: np.ndarray
    title: np.ndarray
    title_word: np.ndarray
    counts: np.ndarray
    strange: np.ndarray
    given_says_she: np.ndarray
    kind: np.ndarray

    @cached_property
    def titled(self) -> np.ndarray:
        """Return whether each mention has a title, as 0 or 1."""
        some: np.ndarray = (self.title > 0).astype(np.int64)
        return some

    @cached_property
    def form(self) -> np.ndarray:
        """Return the form of each fit."""
        return self.fits["form"].to_numpy()

    def person_of(self, rows: Rows) -> np.ndarray:
        """Return the person of each possible row."""
        person: np.ndarray = self.fits["person"].to_numpy()[rows.fit]
        return person


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
