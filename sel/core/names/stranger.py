"""How likely a word is as the name of somebody who is not on the roster.

Strangers come from the same community, so their names are drawn from the roster's own stock (students
and adults), and what that stock doesn't have from its letters: three in a row, as a small model of how
names are spelled here. So a stranger called García is likely where many are, and "Hernadez" is a name
nobody has, hence far likelier a slip in somebody's.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from rapidfuzz.distance import OSA
from rapidfuzz.process import cpdist

FROM_STOCK = 0.75
"""The share of strangers whose name the roster's stock has; the others' are spelled by its letters."""

FROM_ANY_LETTERS = 0.05
"""The share of the letter model that takes every letter as alike, for names of other tongues and slips."""

SLIPPED = 0.045
"""How often a stranger's name too is written with a slip."""

SHORTEST_SLIP = 4
"""A slip in a shorter word is as likely another name."""

LETTERS = 27
"""The letters from a to z, and the end of a word."""

LONGEST = 24
"""Of a longer word only so many places are looked at, its end included."""


@dataclass(frozen=True)
class StrangerOdds:
    """The probability of each word as one word of a stranger's name: of the stock's, and by its letters."""

    in_stock: np.ndarray
    by_letters: np.ndarray

    @property
    def both(self) -> np.ndarray:
        """Return the whole probability of each word."""
        whole: np.ndarray = self.in_stock + self.by_letters
        return whole


def stranger_odds(words: np.ndarray, carried: np.ndarray) -> StrangerOdds:
    """Return the probability of each of `words` (folded), one letter being that of any name that begins so.

    `carried` counts the people of the roster, without the one adult who may be meant, whose name has it.
    """
    if not len(words):
        return StrangerOdds(carried, carried)
    in_stock = FROM_STOCK * carried / (carried.sum() + 200.0)
    by_letters = (1 - FROM_STOCK) * _by_letters(words, carried)
    in_stock = in_stock + SLIPPED * _one_slip_off(words, in_stock)
    first, letter = np.unique(words.astype("<U1"), return_inverse=True)
    begun = np.bincount(letter, carried + 0.1, minlength=len(first))
    alone = np.char.str_len(words) == 1
    return StrangerOdds(
        np.where(alone, (begun / begun.sum())[letter], in_stock), np.where(alone, 0.0, by_letters)
    )


def _by_letters(words: np.ndarray, carried: np.ndarray) -> np.ndarray:
    """Return each word's probability under letter trigrams of the stock, ends counted, smoothed by pairs."""
    letters = _letters(words)
    length = (letters > 0).sum(axis=1)
    before2 = np.pad(letters, ((0, 0), (2, 0)))[:, :LONGEST]
    before1 = np.pad(letters, ((0, 0), (1, 0)))[:, :LONGEST]
    within = np.arange(LONGEST)[None, :] <= length[:, None]
    triple = (before2 * LETTERS + before1) * LETTERS + letters
    pair = before1 * LETTERS + letters
    weight = np.broadcast_to(np.minimum(carried, 5.0)[:, None], letters.shape)
    threes = np.bincount(triple[within], weight[within], minlength=LETTERS**3).reshape(-1, LETTERS)
    twos = np.bincount(pair[within], weight[within], minlength=LETTERS**2).reshape(-1, LETTERS)
    of_two = (twos + 0.2) / (twos + 0.2).sum(axis=1, keepdims=True)
    backed = np.tile(of_two, (LETTERS, 1))
    of_three = (threes + 4.0 * backed) / (threes.sum(axis=1, keepdims=True) + 4.0)
    mixed = (1 - FROM_ANY_LETTERS) * of_three.ravel() + FROM_ANY_LETTERS / LETTERS
    spelled = np.where(within, np.log(mixed[triple]), 0.0).sum(axis=1)
    odds: np.ndarray = np.exp(spelled)
    return odds


def _one_slip_off(words: np.ndarray, in_stock: np.ndarray) -> np.ndarray:
    """Return, for words that the stock doesn't have, the odds of the stock's words one edit off,
    a slip being one of about six in each letter.

    Two words that are one edit apart share a word that is left when at most one letter of each is dropped.
    """
    long = np.char.str_len(words) >= SHORTEST_SLIP
    asked, known = np.flatnonzero(long & (in_stock == 0)), np.flatnonzero(long & (in_stock > 0))
    pairs = _shortened(words, asked).merge(_shortened(words, known), on="left", suffixes=("", "_of"))
    pairs = pairs[["at", "at_of"]].drop_duplicates()
    if pairs.empty:
        return np.zeros(len(words))
    left, right = words[pairs["at"]], words[pairs["at_of"]]
    near = cpdist(left, right, scorer=OSA.distance, dtype=np.uint8) == 1
    pairs = pairs[near]
    ways = 6.0 * np.char.str_len(words)[pairs["at_of"]]
    slipped: np.ndarray = np.bincount(pairs["at"], in_stock[pairs["at_of"]] / ways, minlength=len(words))
    return slipped


def _shortened(words: np.ndarray, places: np.ndarray) -> pd.DataFrame:
    """Return each word with no letter or one left out: at (its place) and left."""
    spelled = words[places].tolist()
    left = [word[:cut] + word[cut + 1 :] for word in spelled for cut in range(len(word) + 1)]
    at = np.repeat(places, [len(word) + 1 for word in spelled])
    return pd.DataFrame({"at": at, "left": np.array(left, dtype=object)})


def _letters(words: np.ndarray) -> np.ndarray:
    """Return the words as rows of numbers, a letter each: 1 to 26, 0 where the word has ended or has none."""
    wide = words.astype(f"<U{LONGEST - 1}")
    codes = wide.view(np.uint32).reshape(len(wide), -1).astype(np.int64)
    codes = np.pad(codes, ((0, 0), (0, LONGEST - codes.shape[1])))
    letters: np.ndarray = np.where((codes >= 97) & (codes <= 122), codes - 96, 0)
    return letters
