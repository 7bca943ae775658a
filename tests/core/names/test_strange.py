"""How likely words are as the name of somebody who isn't on the roster; and texts that say so themselves."""

from math import exp, log

import numpy as np
import pytest
from rapidfuzz.distance import OSA

from sel.core.names.stranger import (
    FROM_ANY_LETTERS,
    FROM_STOCK,
    LETTERS,
    SHORTEST_SLIP,
    SLIPPED,
    stranger_odds,
)
from tests.core.names.wave import STUDENTS, each, last, oak

WRITER = STUDENTS[:1]
OAK = oak()


@pytest.mark.parametrize(
    ("text", "decision"),
    [
        pytest.param("Ms. Nguyen", "auto", id="a name alone"),
        pytest.param("my 9th grade teacher Ms. Nguyen", "auto", id="a grade the school has"),
        pytest.param("my 5th grade teacher Ms. Nguyen", "review", id="a grade the school doesn't have"),
        pytest.param("Ms. Nguyen 5th period", "auto", id="a period is no grade"),
        pytest.param("Ms. Nguyen who left", "review", id="who left"),
        pytest.param("the sub Ms. Nguyen", "review", id="a substitute"),
        pytest.param("Ms. Nguyen from church", "review", id="from church"),
        pytest.param("Ms. Nguyen at my old school", "review", id="of an earlier school"),
    ],
)
def test_nobody_is_taken_of_whom_the_text_says_that_she_is_not_at_the_school(text, decision):
    assert last(OAK, each(WRITER, text)) == (decision, "a6")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ms. Nguyenn", ("auto", "a6"), id="a slip in the only name like it"),
        pytest.param("Ms. Miller", ("off_roster", ""), id="a name that students have and no adult"),
        pytest.param("Ms. Kowalczyk", ("off_roster", ""), id="a name that nobody has"),
    ],
)
def test_a_name_is_a_slip_or_a_stranger_s(text, expected):
    assert last(OAK, each(WRITER, text)) == expected


WORDS = ("garcia", "garza", "lopez", "lopes", "hernandez", "hernadez", "li", "lu", "zq", "g", "l", "x")
CARRIED = (30.0, 2.0, 12.0, 0.0, 8.3, 0.0, 4.0, 0.3, 0.0, 0.0, 0.0, 0.0)
"""Words of a wave and of its roster, and how many people of the roster bear each."""

END = 0
STARTED = (END, END)


def spelled(word: str) -> list[int]:
    """Return a word as the letter model sees it: its letters from 1 on, and the end."""
    return [*(ord(letter) - 96 for letter in word), END]


def share(
    counts: dict[tuple[int, ...], float], before: tuple[int, ...], letter: int, usual: float, n: float
) -> float:
    """Return how often a letter follows, where `n` letters of usual shares stand behind what was counted."""
    all_ = sum(counts.get((*before, each), 0.0) for each in range(LETTERS))
    return (counts.get((*before, letter), 0.0) + n * usual) / (all_ + n)


def by_letters(word: str) -> float:
    """Return how likely a stranger whose name nobody here has is called so, by loops over letters."""
    threes: dict[tuple[int, ...], float] = {}
    twos: dict[tuple[int, ...], float] = {}
    for other, bearers in zip(WORDS, CARRIED, strict=True):
        run = [*STARTED, *spelled(other)]
        for at in range(2, len(run)):
            three, two = tuple(run[at - 2 : at + 1]), tuple(run[at - 1 : at + 1])
            threes[three] = threes.get(three, 0.0) + min(bearers, 5.0)
            twos[two] = twos.get(two, 0.0) + min(bearers, 5.0)
    likely, run = 0.0, [*STARTED, *spelled(word)]
    for at in range(2, len(run)):
        pair = share(twos, (run[at - 1],), run[at], 1 / LETTERS, 0.2 * LETTERS)
        three_ = share(threes, (run[at - 2], run[at - 1]), run[at], pair, 4.0)
        likely += log((1 - FROM_ANY_LETTERS) * three_ + FROM_ANY_LETTERS / LETTERS)
    return (1 - FROM_STOCK) * exp(likely)


def in_stock(word: str) -> float:
    """Return how likely a stranger has a name of the roster's stock, or one that is a slip off it."""
    stock = {
        each: FROM_STOCK * bearers / (sum(CARRIED) + 200)
        for each, bearers in zip(WORDS, CARRIED, strict=True)
    }
    if stock[word] or len(word) < SHORTEST_SLIP:
        return stock[word]
    near = [each for each in WORDS if len(each) >= SHORTEST_SLIP and OSA.distance(word, each) == 1]
    return sum(SLIPPED * stock[each] / (6 * len(each)) for each in near)


def letter_alone(letter: str) -> float:
    """Return how many of all names begin with a letter, each having a little more than was counted."""
    begun = [bearers + 0.1 for each, bearers in zip(WORDS, CARRIED, strict=True) if each.startswith(letter)]
    return sum(begun) / sum(bearers + 0.1 for bearers in CARRIED)


@pytest.mark.parametrize("word", WORDS)
def test_a_word_is_as_likely_a_stranger_s_as_counted_by_hand(word):
    odds, at = stranger_odds(np.array(WORDS), np.array(CARRIED)), WORDS.index(word)
    expected = (letter_alone(word), 0.0) if len(word) == 1 else (in_stock(word), by_letters(word))
    assert (odds.in_stock[at], odds.by_letters[at]) == pytest.approx(expected, rel=1e-4)


def test_no_words_have_no_odds():
    assert stranger_odds(np.zeros(0, dtype="<U1"), np.zeros(0)).both.tolist() == []
