"""What the words around a name speak of: subjects, roles, rooms, periods, grades, somebody who is gone."""

import re
from collections.abc import Iterable
from itertools import pairwise

from sel.core.names import vocabulary as words
from sel.core.names.asides import without_asides
from sel.core.names.folding import folded

_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
_GONE = re.compile(rf"\b(?:{'|'.join(words.GONE_PHRASES)})\b")
_GONE_WORDS = {word for phrase in words.GONE_PHRASES for word in phrase.split()}
_UNITS = words.ROOM_WORDS | words.PERIOD_WORDS | words.GRADE_WORDS


def canonical(title: str) -> frozenset[str]:
    """Return the subjects and roles that a class title, subject or role on the roster speaks of."""
    tokens = folded(title).split()
    return frozenset(meaning for token in without_asides(tokens) for meaning in _meanings(token))


def hints_spoken(tokens: list[str]) -> tuple[tuple[str, str], ...]:
    """Return (the word, what it means) for the subjects, roles, rooms, periods and grades spoken of."""
    spoken = {(token, meaning) for token in tokens for meaning in _meanings(token) if meaning != "teacher"}
    for before, word in pairwise(tokens) if not _UNITS.isdisjoint(tokens) else ():
        if before in words.ROOM_WORDS and word[:1].isdigit():
            spoken.add((word, f"room {word}"))
        for number, unit in ((before, word), (word, before)):
            counted = _ORDINAL.fullmatch(number) or _ORDINAL.fullmatch(words.ORDINALS.get(number, ""))
            if counted and unit in words.PERIOD_WORDS:
                spoken.add((number, f"period {int(counted.group(1))}"))
            if counted and unit in words.GRADE_WORDS:
                spoken.add((number, f"grade {int(counted.group(1))}"))
    if not _GONE_WORDS.isdisjoint(tokens) and _GONE.search(" ".join(tokens)):
        spoken.add(("", words.GONE))
    return tuple(sorted(spoken))


def _meanings(token: str) -> Iterable[str]:
    return (table[token] for table in (words.ROLES, words.SUBJECTS) if token in table)
