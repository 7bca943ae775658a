"""The words each person may be called by: the roster's names, short and pet forms, names run together."""

from functools import lru_cache

import numpy as np
import pandas as pd

from sel.core.names.nicknames import nickname_pairs
from sel.core.names.parse import folded
from sel.core.names.vocabulary import PARTICLES

CALLED_COLUMNS = ["scope", "person", "word", "shown", "origin", "family", "short", "small", "single"]
SCOPES_APART = 100
OF_EMAIL, INITIALS = 3 * SCOPES_APART, 4 * SCOPES_APART
"""Origins of a given, a preferred and a family name lie this far apart, so that no two are the same."""


def called(people: pd.DataFrame) -> pd.DataFrame:
    """Return a row a person of a scope and word: `CALLED_COLUMNS`.

    `people` has scope, person_id, given_name, family_name, preferred_name, email. `person` is the row
    number of the person in `people`; word is folded; shown is how the roster writes it; origin tells
    which word of the person's name it is, so that one word of the roster explains one written word;
    family says on which side; short marks a nickname that the roster doesn't have, small a particle, single
    what is one word of a name.
    """
    names = people[["given_name", "family_name", "preferred_name", "email"]].drop_duplicates()
    rows = [
        (at, word, shown, origin, family)
        for at, (given, last, preferred, email) in enumerate(names.to_numpy(dtype=object).tolist())
        for word, shown, origin, family in _words_of(given, last, preferred, email)
    ]
    words = pd.DataFrame(rows, columns=["name", "word", "shown", "origin", "family"])
    words = words.astype({"word": object, "shown": object, "origin": np.int64, "family": bool})
    words = words.assign(
        small=[word in PARTICLES and len(word) > 1 for word in words["word"]],
        single=np.array([" " not in shown and "@" not in shown for shown in words["shown"]], dtype=bool),
    )
    words = _with_nicknames(words).drop_duplicates(["name", "word", "origin"])
    names = names.assign(name=np.arange(len(names)))
    keys = ["given_name", "family_name", "preferred_name", "email"]
    bearers = people.assign(person=np.arange(len(people))).merge(names, on=keys)[["scope", "person", "name"]]
    return bearers.merge(words, on="name")[CALLED_COLUMNS]


def _words_of(given: str, family: str, preferred: str, email: str) -> list[tuple[str, str, int, bool]]:
    """Return (word, shown, origin, of the family name) for one person."""
    found = []
    for name, first, is_family in (
        (given, 0, False),
        (preferred, SCOPES_APART, False),
        (family, 2 * SCOPES_APART, True),
    ):
        found += [(word, shown, first + at, is_family) for word, shown, at in _words_of_name(name)]
    local = folded(email.split("@")[0]).replace(" ", "")
    if len(local) > 3 and not any(word == local for word, *_ in found):
        found.append((local, email, OF_EMAIL, True))
    if given and family:
        found += [(letters, shown, INITIALS, True) for letters, shown in _initials(given, family)]
    return found


def _initials(given: str, family: str) -> list[tuple[str, str]]:
    """Return a person's initials as students write them together: `JP` for Jo Park."""
    first, *_ = folded(given).split() or [" "]
    return [
        (first[0] + last[0], f"{given} {family}")
        for last in folded(family).split()
        if last not in PARTICLES and first != " "
    ]


@lru_cache(maxsize=65536)
def _words_of_name(name: str) -> list[tuple[str, str, int]]:
    """Return (word, shown, which) of one name: its words, and neighbours as they are run together."""
    shown = name.replace("-", " ").split()
    pairs = [(word, as_written) for as_written in shown for word in folded(as_written).split()]
    alone = [(word, as_written, at) for at, (word, as_written) in enumerate(pairs)]
    if len(pairs) < 2:
        return alone
    together = [
        ("".join(word for word, _ in pairs[start:end]), " ".join(s for _, s in pairs[start:end]), end - 1)
        for start in range(len(pairs))
        for end in range(start + 2, len(pairs) + 1)
        if start == 0 or pairs[start][0] in PARTICLES
    ]
    return alone + together


def _with_nicknames(words: pd.DataFrame) -> pd.DataFrame:
    """Return the words with the short and pet forms of the given names among them."""
    given = words[~words["family"]]
    pairs = nickname_pairs(given["word"].unique().astype(str)).rename(columns={"token": "word"})
    short = given.merge(pairs, on="word").assign(word=lambda frame: frame["nickname"], short=True)
    own = words.assign(short=words["origin"] == INITIALS)
    return pd.concat([own, short[[*words.columns, "short"]]], ignore_index=True)
