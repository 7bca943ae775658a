"""What is known of each mention before it is weighed: what fits its text, and who stands near the writer."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from sel.core.names.fits import N_FORMS


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
    probability of the text as a stranger's) have an entry a mention; `given_says_she` and `kind` (0 for
    teachers, 1 for other adults) one a person.
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

    def places(self, rows: Rows) -> "Places":
        """Return where each possible row looks up what has been learnt."""
        person, form, n = self.person_of(rows), self.form[rows.fit], len(self.given_says_she)
        titled = self.titled[rows.mention]
        titles = np.flatnonzero(titled)
        mention, whose = rows.mention[titles], person[titles]
        return Places(
            person=person,
            whole=person * 2 + titled,
            form=(person * 2 + titled) * N_FORMS + form,
            usual=(self.kind[person] * 2 + titled) * N_FORMS + form,
            titles=titles,
            title=self.title[mention] * n + whose,
            word=self.title_word[mention],
            own_word=self.title_word[mention] * n + whose,
        )


@dataclass(frozen=True)
class Places:
    """Where each possible row looks up what has been learnt: told once, looked up in every round.

    `person` is each row's. `whole` is its place in a table by person and title (none, some), `form` in one by
    person, title and form, `usual` in one by kind of person, title and form. Of the rows `titles` alone,
    which have one, `title` is the place in a table by title and person, `own_word` in one by a title's word
    and person, and `word` the word.
    """

    person: np.ndarray
    whole: np.ndarray
    form: np.ndarray
    usual: np.ndarray
    titles: np.ndarray
    title: np.ndarray
    word: np.ndarray
    own_word: np.ndarray


@dataclass(frozen=True)
class Nearness:
    """One relation between writers and people: who teaches the writer now, say.

    `group` and `person` are its pairs: people stand near all writers of a group (a writer alone, a grade, a
    school). `of_mention` is the group of each mention's writer; `holds` says of each possible row whether its
    person stands near.
    """

    group: np.ndarray
    person: np.ndarray
    of_mention: np.ndarray
    holds: np.ndarray

    @cached_property
    def rows(self) -> np.ndarray:
        """Return the possible rows that are in it."""
        return np.flatnonzero(self.holds)

    def totals(self, named: np.ndarray) -> np.ndarray:
        """Return how often the adults of each group are named."""
        size = int(max(self.group.max(initial=0), self.of_mention.max(initial=0))) + 1
        total: np.ndarray = np.bincount(self.group, named[self.person], minlength=size)
        return total
