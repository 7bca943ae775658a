"""Many texts read at once: one text of each pattern is read, and its words exchanged for those of the others.

Most of what students write differs in its names alone: `ms ruiz math` and `ms ortega biology` are one
pattern, and `parse` says the same of both but for the words. Two words are of a kind where every rule
of `parse` must treat them alike: the same lists have them, or none has and they are as long.
"""

import re
from dataclasses import dataclass

import numpy as np
import pandas as pd

from sel.core.names import parse, vocabulary
from sel.core.names.folding import folded_texts
from sel.core.names.parse import Parsed, addressed, mended, opens_with_title, read_words, untangled

LONGEST = 10
"""A text of more words than this is a pattern of its own."""

_LITERAL = frozenset({"i", "name", "nombre", "but", "other", "than", "mas", "que", "mis", "de", "del"})
"""Words that `parse` names in its rules."""

_NOT_LISTS = frozenset(
    {"TITLE_SAYS", "NUMBER_WORDS", "SLIPS", "_WHOLE", "_OPENING", "_GONE_WORDS", "_PHRASED"}
)
"""What no rule asks of a word: what its title says, its right spelling, and what `parse._KNOWN` joins."""

_UNTIDY = re.compile(r"(?<=[A-Za-z])[A-Z]|[3:;=^@]|[^\x00-\x7f]|" + re.escape(vocabulary.ADULT_CODE))
_LONG_NUMBER = re.compile(r"[a-z]{0,3}\d{3,}")


@dataclass(frozen=True)
class Read:
    """Unique texts, read: what a text says is `patterns[pattern]` with its own words for the pattern's.

    `folded` is each text folded. Texts that say the same words are one reading: `reading` is each text's,
    the other arrays have an entry a reading. `tokens` are the words of all readings as places in `words`,
    one reading after another; `start` is where each begins. `patterns` holds, for each pattern, what it says
    and the words in which it says so.
    """

    folded: list[str]
    reading: np.ndarray
    pattern: np.ndarray
    start: np.ndarray
    tokens: np.ndarray
    words: np.ndarray
    patterns: list[tuple[Parsed, list[str]]]


def read_texts(texts: list[str]) -> Read:
    """Return what `parse.parsed` says of each text, a pattern at a time."""
    folded = folded_texts(texts)
    said, given = _said(texts, folded)
    reading, unique = pd.factorize(np.array(said, dtype=object))
    addresses = {at: given[line] for at, line in enumerate(unique) if line in given}
    lines = ["" if line in given else line for line in unique] if given else unique.tolist()
    start, tokens, words = _tokens(lines)
    pattern, first = _patterns(start, tokens, words)
    n = len(first)
    pattern[list(addresses)] = n + np.arange(len(addresses))
    spelled = [words[tokens[start[at] : start[at + 1]]].tolist() for at in first.tolist()]
    patterns = [(read_words(example), example) for example in spelled]
    patterns += [(parsed, []) for parsed in addresses.values()]
    return Read(folded, reading, pattern, start, tokens, words, patterns)


def _said(texts: list[str], folded: list[str]) -> tuple[list[str], dict[str, Parsed]]:
    """Return each text folded as it is read, and those that are an address by what stands for them."""
    said, given = folded.copy(), {}
    untidy = [at for at, text in enumerate(texts) if _UNTIDY.search(text)]
    for at in untidy:
        address = addressed(texts[at])
        if address:
            said[at] = f"@{texts[at]}"
            given[said[at]] = address
    left = [at for at in untidy if said[at] not in given]
    for at, line in zip(left, folded_texts([untangled(texts[at]) for at in left]), strict=True):
        said[at] = line
    return said, given


def _tokens(lines: list[str]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return where each line's words begin (and the last one's end), all their words, and which these are."""
    split = np.array(" | ".join(["", *lines, ""]).split(), dtype=object)
    codes, spelled = pd.factorize(split)
    whole, words = pd.factorize(np.array([mended(word) for word in spelled.tolist()], dtype=object))
    edge = np.flatnonzero(codes == codes[0])
    tokens = np.delete(whole[codes], edge)
    return edge - np.arange(len(edge)), tokens, words


def _patterns(start: np.ndarray, tokens: np.ndarray, words: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return each line's pattern, and a line of each.

    A pattern tells of which kind each word is, and where the same word stood before.
    """
    kinds = pd.factorize(np.array([_kind(word) for word in words.tolist()], dtype=object))[0]
    n = np.diff(start)
    short = np.flatnonzero(n <= LONGEST)
    n_short, begin = n[short], start[short]
    pattern = n_short
    columns: list[np.ndarray] = []
    for at in range(int(n_short.max(initial=0))):
        there = at < n_short
        columns.append(np.where(there, tokens[np.where(there, begin + at, 0)], -1))
        same = np.full(len(short), at)
        for before in range(at - 1, -1, -1):
            same[columns[before] == columns[at]] = before
        cell = np.where(there, kinds[columns[at]] * LONGEST + same, -1)
        pattern, _ = pd.factorize(pattern * (cell.max(initial=0) + 2) + cell + 1)
    of_line = np.arange(len(n)) + len(n)
    of_line[short] = pattern
    _, first, of_line = np.unique(of_line, return_index=True, return_inverse=True)
    return of_line, first


def _kind(word: str) -> object:
    """Return what tells of which kind a word is: itself, or the lists that have it and its shape."""
    if word in _OWN or opens_with_title(word):
        return word
    if word.isalpha():
        shape = (min(len(word), 4), False) if len(word) == 1 or len(set(word)) > 1 else None
    elif _LONG_NUMBER.fullmatch(word):
        shape = (len(word.rstrip("0123456789")), True)
    else:
        shape = None
    return word if shape is None else (_LISTED.get(word, 0), shape)


def _lists() -> tuple[dict[str, int], frozenset[str]]:
    """Return the words of the lists of `parse` and `vocabulary`, and those that stand in phrases.

    The number of a word tells in which lists it stands and with what meaning.
    """
    has: dict[str, list[tuple[str, str]]] = {}
    phrased = set()
    for module in (vocabulary, parse):
        for name, listed in vars(module).items():
            if name in _NOT_LISTS or not isinstance(listed, (dict, frozenset, set, tuple)):
                continue
            for entry in listed:
                if isinstance(entry, str) and " " in entry:
                    phrased.update(entry.split())
                elif isinstance(entry, str):
                    meaning = str(listed[entry]) if isinstance(listed, dict) else ""
                    has.setdefault(entry, []).append((f"{module.__name__}.{name}", meaning))
    numbers: dict[tuple[tuple[str, str], ...], int] = {}
    return {
        word: numbers.setdefault(tuple(sorted(where)), len(numbers) + 1) for word, where in has.items()
    }, frozenset(phrased)


_LISTED, _PHRASED = _lists()
_OWN = _LITERAL | _PHRASED | vocabulary.ASIDE_WORDS
