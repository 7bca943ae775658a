"""The words of what was written, as numbers for all schools together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from pandas.api.extensions import ExtensionArray

from sel.core.names.parse import Parsed
from sel.core.names.patterns import Read
from sel.core.names.vocabulary import CONNECTORS, FILLERS, PARTICLES

MUST, MAY, SMALL, FILLER, RUN = range(5)
"""What a word is to a name: it must belong to one; it may (a role, a subject); a particle; a word of every
sentence; neighbours run together."""

WORD_COLUMNS = ["text", "token", "part", "row"]

LONGEST_WORD = 40
"""Of a longer word only the beginning is looked at."""


@dataclass(frozen=True)
class Written:
    """The different texts of a wave and their words.

    `texts` has a row a text: kind, title, name_words (how many must be a name), email. `words` has a row a
    text and word (`WORD_COLUMNS`): token is its place in `vocabulary`, row its own number. `runs` has a row
    a run of neighbours and word it is made of: run and word, both rows of `words`. `hints` has a row a text
    and hint: text and hint.
    """

    texts: pd.DataFrame
    words: pd.DataFrame
    runs: pd.DataFrame
    hints: pd.DataFrame
    vocabulary: np.ndarray


def written_texts(read: Read, more_words: np.ndarray) -> tuple[Written, np.ndarray]:
    """Return the words of what was read, and for each of `more_words` (the roster's) its place among them."""
    model = _model(read.patterns)
    text, entry = repeated(model.begin, read.pattern)
    first = np.searchsorted(text, np.arange(len(read.pattern)))
    part, piece = model.part[entry], model.pieces[entry]
    spelled = np.concatenate([read.words, np.array(model.literals, dtype=object)])
    token = _tokens(read, text, piece, len(read.words))
    run = np.flatnonzero(part == RUN)
    run_token, together = _joined(token[run], spelled)
    token = token[:, 0] if len(token) else np.zeros(0, dtype=np.int64)
    token[run] = len(spelled) + run_token
    codes, vocabulary = _vocabulary(token, np.concatenate([spelled, together]), more_words)
    words = pd.DataFrame(
        {"text": text, "token": codes[: len(token)], "part": part, "row": np.arange(len(text))}
    )
    of_run, word = repeated(model.run_begin, model.run[entry[run]])
    runs = pd.DataFrame({"run": run[of_run], "word": first[text[run[of_run]]] + model.run_words[word]})
    written = Written(_texts(read), words, runs, _hints(read), vocabulary)
    return written, codes[len(token) :]


def written_of(said: list[Parsed], more_words: np.ndarray) -> tuple[Written, np.ndarray]:
    """Return `written_texts` of texts that somebody has read: an entry each."""
    examples = [list(dict.fromkeys([*one.name, *one.also])) for one in said]
    spelled = np.array([word for example in examples for word in example], dtype=object)
    tokens, words = pd.factorize(spelled)
    start = np.cumsum([0, *map(len, examples)])
    pairs = list(zip(said, examples, strict=True))
    return written_texts(
        Read([], np.arange(len(said)), np.arange(len(said)), start, tokens, words, pairs), more_words
    )


@dataclass(frozen=True)
class _Model:
    """The words of each pattern, an entry each, those of pattern p from `begin[p]` to `begin[p + 1]`.

    part says what a word is; pieces are the places in the text of what it is made of, filled up with -1; a
    word that the text doesn't have is a negative number from -2 on, its place in `literals`. run numbers
    the runs, whose words (entries of their pattern) are `run_words` from `run_begin` on.
    """

    begin: np.ndarray
    part: np.ndarray
    pieces: np.ndarray
    run: np.ndarray
    run_begin: np.ndarray
    run_words: np.ndarray
    literals: list[str]


def _model(patterns: list[tuple[Parsed, list[str]]]) -> _Model:
    """Return the words of each pattern."""
    parts: list[int] = []
    pieces: list[tuple[int, ...]] = []
    runs: list[list[int]] = []
    literals: dict[str, int] = {}
    begin = [0]
    for said, example in patterns:
        place = {word: at for at, word in reversed(list(enumerate(example)))}
        own = {word: at for at, word in enumerate((*said.name, *said.also))}
        parts += _parts(said)
        pieces += [(place[word],) for word in (*said.name, *said.also)]
        for word, made_of in said.joined:
            parts.append(RUN)
            whole = "".join(made_of) == word
            pieces.append(
                tuple(place[one] for one in made_of)
                if whole
                else (-2 - literals.setdefault(word, len(literals)),)
            )
            runs.append([own[one] for one in made_of if one in own])
        begin.append(len(parts))
    width = max(map(len, pieces), default=1)
    filled = [(*piece, *[-1] * (width - len(piece))) for piece in pieces]
    is_run = np.array(parts, dtype=np.int64) == RUN
    return _Model(
        begin=np.array(begin),
        part=np.array(parts, dtype=np.int64),
        pieces=np.array(filled, dtype=np.int64).reshape(-1, width),
        run=np.cumsum(is_run) - 1,
        run_begin=np.cumsum([0, *map(len, runs)]),
        run_words=np.array([at for of_run in runs for at in of_run], dtype=np.int64),
        literals=list(literals),
    )


def _parts(said: Parsed) -> list[int]:
    """Return what each word of a name, and each that may be, is to it."""
    small = [len(word) > 1 and word in PARTICLES for word in said.name]
    name = [SMALL if is_small and not all(small) else MUST for is_small in small]
    return name + [_also(word) for word in said.also]


def _also(word: str) -> int:
    if word in PARTICLES:
        return SMALL
    return FILLER if word in FILLERS or word in CONNECTORS else MAY


def repeated(begin: np.ndarray, which: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return, for each of `which`, all from begin[which] to begin[which + 1]: whose they are, and they."""
    count = begin[which + 1] - begin[which]
    of = np.repeat(np.arange(len(which)), count)
    return of, np.arange(len(of)) + np.repeat(begin[which] - (np.cumsum(count) - count), count)


def _tokens(read: Read, text: np.ndarray, piece: np.ndarray, n_words: int) -> np.ndarray:
    """Return the words that stand in these places of these texts, -1 for none."""
    at = np.maximum(read.start[text][:, None] + piece, 0)
    there = read.tokens[np.minimum(at, len(read.tokens) - 1)] if len(read.tokens) else at
    found: np.ndarray = np.where(piece >= 0, there, np.where(piece == -1, -1, n_words - 2 - piece))
    return found


def _joined(made_of: np.ndarray, spelled: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return words that stand for rows of words, -1 for none, and how these are spelled."""
    code = np.zeros(len(made_of), dtype=np.int64)
    for column in made_of.T:
        code, _ = pd.factorize(code * (len(spelled) + 1) + column + 1)
    _, first = np.unique(code, return_index=True)
    letters = np.append(spelled, "")[made_of[first]]
    together = np.array(["".join(row) for row in letters.tolist()], dtype=object)
    return code, together


def _vocabulary(
    token: np.ndarray, spelled: np.ndarray, more_words: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return the places of `token` (places in `spelled`) and `more_words` among all words, and these."""
    used = np.flatnonzero(np.bincount(token, minlength=len(spelled)))
    codes, words = pd.factorize(np.concatenate([spelled[used], more_words]))
    place = np.zeros(len(spelled), dtype=np.int64)
    place[used] = codes[: len(used)]
    return np.concatenate([place[token], codes[len(used) :]]).astype(np.int64), words.astype(
        f"<U{LONGEST_WORD}"
    )


def _texts(read: Read) -> pd.DataFrame:
    """Return what is said of each text by its pattern."""
    said = [one for one, _ in read.patterns]
    return pd.DataFrame(
        {
            "kind": _categories([one.why if one.why == "family" else one.kind for one in said], read.pattern),
            "title": _titles(read),
            "name_words": np.array([len(one.name) for one in said], dtype=np.int64)[read.pattern],
            "email": np.array([one.email for one in said], dtype=object)[read.pattern],
        }
    )


def _titles(read: Read) -> pd.Categorical:
    """Return each text's title: a word of its own where the pattern's is one of the pattern's."""
    at = [example.index(one.title) if one.title in example else -1 for one, example in read.patterns]
    place = np.array(at, dtype=np.int64)[read.pattern]
    titles = np.array([one.title for one, _ in read.patterns], dtype=object)[read.pattern]
    own = place >= 0
    titles[own] = read.words[read.tokens[read.start[:-1][own] + place[own]]]
    return _categories(titles, np.arange(len(titles)))


def _categories(values: Sequence[str] | np.ndarray, which: np.ndarray) -> pd.Categorical:
    codes, kinds = pd.factorize(np.array(values, dtype=object))
    return pd.Categorical.from_codes(codes[which], pd.Index(kinds))


def texts_at(texts: Iterable[str], which: np.ndarray) -> ExtensionArray:
    """Return which of these texts stands in each row, "" for -1, as a column of text."""
    return pd.array([*texts, ""], dtype="str").take(which)


def _hints(read: Read) -> pd.DataFrame:
    """Return each text's hints; one that ends in a word of the pattern (a room's number) ends in its own."""
    rows = [
        (at, hint, example.index(word) if word and hint.endswith(f" {word}") else -1)
        for at, (said, example) in enumerate(read.patterns)
        for hint, word in {hint: word for word, hint in said.hints}.items()
    ]
    of = pd.DataFrame(rows, columns=["pattern", "hint", "place"]).astype(
        {"pattern": np.int64, "place": np.int64}
    )
    of = of.sort_values(["pattern", "hint"], kind="stable")
    begin = np.searchsorted(of["pattern"], np.arange(len(read.patterns) + 1))
    text, entry = repeated(begin, read.pattern)
    hint, place = of["hint"].to_numpy(dtype=object)[entry], of["place"].to_numpy()[entry]
    own = np.flatnonzero(place >= 0)
    words = read.words[read.tokens[read.start[text[own]] + place[own]]]
    hint[own] = [
        f"{said.rpartition(' ')[0]} {word}"
        for said, word in zip(hint[own].tolist(), words.tolist(), strict=True)
    ]
    return pd.DataFrame({"text": text, "hint": hint})
