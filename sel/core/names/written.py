"""The unique texts of a wave, read once, with their words as numbers for all schools together."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from sel.core.names.parse import Parsed, parsed
from sel.core.names.vocabulary import CONNECTORS, FILLERS, PARTICLES

MUST, MAY, SMALL, FILLER, RUN = range(5)
"""What a word is to a name: it must belong to one; it may (a role, a subject); a particle; a word of every
sentence; neighbours run together."""

WORD_COLUMNS = ["text", "token", "part", "row"]


@dataclass(frozen=True)
class Written:
    """The unique texts of a wave and their words.

    `texts` has a row a text: text, parsed, kind, title. `words` has a row a text and word
    (`WORD_COLUMNS`): token is its place in `vocabulary`, row its own number. `runs` has a row a run of
    neighbours and word it is made of: run and word, both rows of `words`.
    """

    texts: pd.DataFrame
    words: pd.DataFrame
    runs: pd.DataFrame
    vocabulary: np.ndarray


def written_texts(texts: pd.Series, more_words: np.ndarray) -> tuple[Written, np.ndarray]:
    """Return the texts read, and for each of `more_words` (the roster's) its place in the vocabulary."""
    return written_of(texts, [parsed(text) for text in texts], more_words)


def written_of(texts: pd.Series, read: list[Parsed], more_words: np.ndarray) -> tuple[Written, np.ndarray]:
    """Return what `written_texts` does of texts that somebody has read: `read` has an entry a text."""
    rows: list[tuple[int, str, int]] = []
    runs: list[tuple[int, int]] = []
    for at, said in enumerate(read):
        _add_words(rows, runs, at, said)
    spelled = np.array([word for _, word, _ in rows] + more_words.tolist(), dtype=object)
    codes, vocabulary = pd.factorize(spelled)
    words = pd.DataFrame(
        {
            "text": np.array([text for text, *_ in rows], dtype=np.int64),
            "token": codes[: len(rows)].astype(np.int64),
            "part": np.array([part for *_, part in rows], dtype=np.int64),
            "row": np.arange(len(rows)),
        }
    )
    frame = pd.DataFrame(
        {
            "text": texts.to_numpy(dtype=object),
            "parsed": np.fromiter(read, dtype=object, count=len(read)),
            "kind": np.array(["family" if p.why == "family" else p.kind for p in read], dtype=object),
            "title": np.array([p.title for p in read], dtype=object),
        }
    )
    made_of = pd.DataFrame(runs, columns=["run", "word"], dtype=np.int64)
    return Written(frame, words, made_of, vocabulary.astype(str)), codes[len(rows) :].astype(np.int64)


def _add_words(rows: list[tuple[int, str, int]], runs: list[tuple[int, int]], at: int, said: Parsed) -> None:
    """Add a text's words, and which words each of its runs is made of."""
    start = len(rows)
    small = [len(word) > 1 and word in PARTICLES for word in said.name]
    rows += [
        (at, word, SMALL if is_small and not all(small) else MUST)
        for word, is_small in zip(said.name, small, strict=True)
    ]
    rows += [(at, word, _also(word)) for word in said.also]
    if said.joined:
        where = {word: row for row, (_, word, _) in enumerate(rows[start:], start)}
        for word, made_of in said.joined:
            runs += [(len(rows), where[part]) for part in made_of if part in where]
            rows.append((at, word, RUN))


def _also(word: str) -> int:
    if word in PARTICLES:
        return SMALL
    return FILLER if word in FILLERS or word in CONNECTORS else MAY
