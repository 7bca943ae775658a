"""Which words of the roster a written word may stand for: exactly, by sound, by a slip, cut short."""

import numpy as np
import pandas as pd
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from sel.core.names.sounds import sound_keys

EXACT, SHORT, SOUND, SLIP, SLIPS, CUT, INITIAL = range(7)
"""How a written word stands for a word of the roster: the word itself, a short or pet form of it, one that
sounds the same, one edit off, several edits off, its beginning, its first letter."""

HOW_USUAL = np.array([0.86, 0.03, 0.035, 0.045, 0.012, 0.018, 1.0])
"""How often students write a word of a name each way, before a wave has shown its own habits. They sum to 1
but for INITIAL: how often a letter stands for a word is told by the form of the name (`habits.FORMS`)."""

SHORTEST_NEAR = 2
"""A single letter is compared as an initial only."""

SHORTEST_CUT = 3
"""Fewer letters begin too many names to be the beginning of one."""

LIKE_COLUMNS = ["scope", "token", "word", "how", "ways"]


def likenesses(written: pd.DataFrame, roster: pd.DataFrame, words: np.ndarray) -> pd.DataFrame:
    """Return every way a written word of a school may stand for a word of that school's roster.

    `written` (scope, token) and `roster` (scope, word, plain, family) are unique rows: a scope's number,
    and a place in `words`, all words as text; `plain` marks the roster's own single words, which alone are
    misspelt, cut or shortened to a letter, `family` words of family names. The result has `LIKE_COLUMNS`:
    ways is in how many ways, about, the roster's word can be written so (a slip in a long word may fall
    in many places), by which the habit's share is divided. Where a word is somebody's family name
    exactly, no farther likeness of it to another word is sought.
    """
    exact = written.merge(roster, left_on=["scope", "token"], right_on=["scope", "word"])
    exact = exact.assign(how=EXACT, ways=1.0)
    settled = _keys(exact[exact["family"]], "token", len(words))
    lengths = np.char.str_len(words)
    open_ = written[
        ~np.isin(_keys(written, "token", len(words)), settled) & (lengths[written["token"]] >= SHORTEST_NEAR)
    ]
    plain = roster[roster["plain"]]
    near = plain[lengths[plain["word"]] >= SHORTEST_NEAR]
    found = [
        exact[LIKE_COLUMNS],
        _slips(open_, near, words, lengths),
        _sounds(open_, near, words),
        _cuts(open_, near, words, lengths),
        _initials(written[lengths[written["token"]] == 1], plain, words),
    ]
    together = pd.concat(found, ignore_index=True)
    odds = HOW_USUAL[together["how"]] / together["ways"]
    together = together.assign(odds=odds).sort_values("odds", ascending=False, kind="stable")
    return together.drop_duplicates(["scope", "token", "word"])[LIKE_COLUMNS]


def _keys(rows: pd.DataFrame, column: str, n: int) -> np.ndarray:
    """Return scope and word as one number."""
    keys: np.ndarray = rows["scope"].to_numpy() * n + rows[column].to_numpy()
    return keys


def _slips(open_: pd.DataFrame, near: pd.DataFrame, words: np.ndarray, lengths: np.ndarray) -> pd.DataFrame:
    """Return the words a few edits off (optimal string alignment: two letters exchanged are one edit)."""
    found = []
    known = dict(iter(near.groupby("scope")["word"]))
    for scope, tokens in open_.groupby("scope")["token"]:
        if scope not in known:
            continue
        asked, there = tokens.to_numpy(), known[scope].to_numpy()
        edits = cdist(words[asked], words[there], scorer=OSA.distance, score_cutoff=3, dtype=np.uint8)
        row, column = np.nonzero(edits <= 3)
        distance = edits[row, column]
        shorter = np.minimum(lengths[asked[row]], lengths[there[column]])
        keep = distance <= np.where(shorter <= 4, 1, np.where(shorter <= 7, 2, 3))
        found.append(
            pd.DataFrame(
                {
                    "scope": scope,
                    "token": asked[row[keep]],
                    "word": there[column[keep]],
                    "edits": distance[keep],
                }
            )
        )
    if not found:
        return pd.DataFrame(columns=LIKE_COLUMNS).astype(np.int64)
    slips = pd.concat(found, ignore_index=True)
    slips = slips[slips["edits"] > 0]
    places = _places(lengths[slips["token"]] - lengths[slips["word"]], lengths[slips["word"]])
    further = np.power(6.0 * lengths[slips["word"]], slips["edits"] - 1)
    return slips.assign(how=np.where(slips["edits"] == 1, SLIP, SLIPS), ways=places * further)[LIKE_COLUMNS]


def _places(longer: np.ndarray, length: np.ndarray) -> np.ndarray:
    """Return in how many ways, about, one slip can fall: a letter lost has `length` places, others more.

    A letter put in or exchanged is one of about five or six that are likely there, not of all 26.
    """
    places: np.ndarray = length * np.select([longer < 0, longer > 0], [1.0, 5.0], 6.0)
    return places


def _sounds(open_: pd.DataFrame, near: pd.DataFrame, words: np.ndarray) -> pd.DataFrame:
    """Return the words that sound the same to English or Spanish ears, though written otherwise."""
    used = np.unique(np.concatenate([open_["token"].to_numpy(), near["word"].to_numpy()]).astype(np.int64))
    keys = np.full(len(words), "", dtype=object)
    keys[used] = sound_keys(words[used])
    left = open_.assign(sound=keys[open_["token"].to_numpy()])
    right = near.assign(sound=keys[near["word"].to_numpy()])
    pairs = left[left["sound"] != ""].merge(right[["scope", "word", "sound"]], on=["scope", "sound"])
    return pairs[pairs["token"] != pairs["word"]].assign(how=SOUND, ways=6.0)[LIKE_COLUMNS]


def _cuts(open_: pd.DataFrame, near: pd.DataFrame, words: np.ndarray, lengths: np.ndarray) -> pd.DataFrame:
    """Return the words that begin with what was written (`Fitz` for Fitzgerald)."""
    if open_.empty or near.empty:
        return pd.DataFrame(columns=LIKE_COLUMNS).astype(np.int64)
    width = lengths.max() + 1
    text = np.char.add(near["scope"].to_numpy().astype(f"<U{12}"), "|")
    text = np.char.add(text, words[near["word"]].astype(f"<U{width}"))
    order = np.argsort(text)
    asked = np.char.add(open_["scope"].to_numpy().astype("<U12"), "|")
    asked = np.char.add(asked, words[open_["token"]].astype(f"<U{width}"))
    low = np.searchsorted(text[order], asked, side="left")
    high = np.searchsorted(text[order], np.char.add(asked, "\U0010ffff"))
    counts = high - low
    counts = np.where(lengths[open_["token"]] >= SHORTEST_CUT, counts, 0)
    low = np.where(counts, low, 0)
    at = np.repeat(low, counts) + np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    pairs = open_.loc[open_.index.repeat(counts), ["scope", "token"]].assign(
        word=near["word"].to_numpy()[order[at]]
    )
    more = lengths[pairs["word"]] - lengths[pairs["token"]]
    cut: pd.DataFrame = pairs.assign(how=CUT, ways=np.maximum(lengths[pairs["word"]] - 3, 1.0))[more > 0]
    return cut[LIKE_COLUMNS]


def _initials(letters: pd.DataFrame, plain: pd.DataFrame, words: np.ndarray) -> pd.DataFrame:
    """Return the words that begin with a letter standing alone."""
    first = pd.Series(words[plain["word"]].astype("<U1"), index=plain.index)
    pairs = letters.assign(letter=words[letters["token"]].astype("<U1")).merge(
        plain.assign(letter=first)[["scope", "word", "letter"]], on=["scope", "letter"]
    )
    return pairs.assign(how=INITIAL, ways=1.0)[LIKE_COLUMNS]
