"""To whom words of harm go, and who may be named in them and is therefore not shown them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

import pandas as pd

from sel.core.names import vocabulary
from sel.core.names.parse import canonical
from sel.core.safety.spelling import one_off, plain_lines

_SPEAKS_OF_SOMEBODY = re.compile(r"\b(?:he|she|they|him|her|them|hes|shes|el|ella|ellos|les|le|lo)\b")
_SHORTEST = 3
"""Letters from which a part of a name counts as written; shorter ones stand in too many words."""


@dataclass(frozen=True)
class Named:
    """Who may be named in the words: adults of the school, and what a role of theirs is called here."""

    adult_ids: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()


NOBODY_NAMED = Named()
_ROLES = {"counselor": "counselor", "principal": "school_leader"}
"""What an adult does, as the vocabulary calls it, with the role such a person has here."""


def goes_to(role: str, adult_id: str, contacts: frozenset[str], named: Named, *, escalated: bool) -> bool:
    """Return whether a hit is shown to somebody of this role, who is the roster's `adult_id` ("" unknown).

    It goes to the school's contacts; without one who isn't named in it, to every counselor of the school;
    once it is escalated, or where no counselor is left to read it, to the leaders as well. Whoever may be
    named is not shown it; of whoever is not known as an adult, that is said by the role.
    """
    if adult_id in named.adult_ids or (not adult_id and role in named.roles):
        return False
    told = contacts - named.adult_ids
    if adult_id in told:
        return True
    if role == "counselor":
        return not told
    return role in ("school_leader", "district_leader") and (
        escalated or (not told and "counselor" in named.roles)
    )


def named_in(text: str, beside: Iterable[str], adults: pd.DataFrame) -> Named:
    """Return who of `adults` (adult_id, given_name, family_name, preferred_name, email, role) may be named.

    Widely, since the price of a mistake is that somebody else reads it: a part of a name, nearly spelt, an
    initial after a title, or what the adult does ("my counselor"). Where the words say he, she or they,
    what the student wrote in the other places (`beside`) counts as well.
    """
    written = plain_lines([text])[0]
    if _SPEAKS_OF_SOMEBODY.search(written):
        written = " ".join([written, *plain_lines(list(beside))])
    words = written.split()
    initials = {word for title, word in pairwise(words) if title in vocabulary.HARD_TITLES}
    spoken = {vocabulary.ROLES[word] for word in words if word in vocabulary.ROLES}
    does = adults["role"].map(canonical)
    here = adults[does.map(spoken.isdisjoint).eq(False) | _named_by(adults, words, initials)]
    roles = spoken.union(*does[here.index])
    return Named(frozenset(here["adult_id"]), frozenset(_ROLES[role] for role in roles & _ROLES.keys()))


def _named_by(adults: pd.DataFrame, words: list[str], initials: set[str]) -> "pd.Series[bool]":
    """Return, a truth value a row of `adults`, whether a word is nearly of the name, or its initial."""
    whole = adults["given_name"] + " " + adults["family_name"] + " " + adults["preferred_name"]
    names = plain_lines([*whole, *adults["email"].str.split("@").str[0], *adults["family_name"]])
    n = len(adults)
    named = [
        any(_is_part(word, part) for part in f"{names[at]} {names[n + at]}".split() for word in words)
        or bool(initials & {part[0] for part in names[2 * n + at].split()})
        for at in range(n)
    ]
    return pd.Series(named, index=adults.index, dtype=bool)


def _is_part(word: str, part: str) -> bool:
    """Return whether a word is nearly a part of a name."""
    if len(part) < _SHORTEST:
        return False
    return word == part or (len(part) > _SHORTEST and word[0] == part[0] and one_off(word, part))
