"""What titles say of each adult: learnt from the wave's own mentions, given names as weak evidence.

No roster gives an adult's sex. Whoever is called Mrs. by those who clearly mean her is a Mrs.; before
anybody has written, her given name says a little: the school's own students who bear it, or names
that end like it, and their sex on the roster. Beyond that, one Ms. Lee may be Miss Lee to all, and
another Mrs. Lee: the word itself tells, once others have written it.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from sel.core.names.evidence import Evidence, Places
from sel.core.names.folding import folded
from sel.core.names.vocabulary import TITLE_SAYS

TITLES = ("", "any", "she", "he", "doctor", "coach")
NONE, ANY, SHE, HE, DOCTOR, COACH = range(len(TITLES))

WRONG_TITLE = 0.02
"""How often Mr. is written for a Ms., or the reverse."""

GIVEN_NAME_WEIGHT = 2.5
"""A given name counts as much as this many titles written by students, at most."""

DOCTORS, COACHES = 0.01, 0.03
"""The shares of titled mentions that say Dr. or Coach, before it is known of whom."""

RARE_TITLE_WEIGHT = 3.0

WORD_WEIGHT = 10.0
"""How many titled mentions of an adult it takes until her own word counts as much as the usual ones."""

ENDING = 2
"""How many last letters of a given name say something of its bearers where nobody has the name itself."""


@dataclass(frozen=True)
class Titles:
    """What each person is called, as far as a wave has shown.

    `log_fit` is by title and person, against what strangers are called; `words` the weighed mentions
    by a title's word and person, `count` by what the title says and person; `usual` is the share of each
    word among those of its title.
    """

    log_fit: np.ndarray
    words: np.ndarray
    count: np.ndarray
    usual: np.ndarray


def title_numbers(words: pd.Series) -> np.ndarray:
    """Return what each title's word says ("" for none) as its place in TITLES."""
    said = [TITLE_SAYS.get(word, "any") if word else "" for word in words.cat.categories]
    numbers: np.ndarray = np.array([TITLES.index(title) for title in said], dtype=np.int64)[words.cat.codes]
    return numbers


def title_words(words: pd.Series) -> np.ndarray:
    """Return the number of each title's word, 0 for none."""
    at = pd.Index(words.cat.categories)
    order = np.argsort(np.argsort(at != "", kind="stable"), kind="stable")
    numbers: np.ndarray = order[words.cat.codes] + int("" not in at)
    return numbers


def given_name_says_she(people: pd.DataFrame, students: pd.DataFrame) -> np.ndarray:
    """Return for each of `people` (given_name) how likely a woman bears that given name, near 1/2 if unknown.

    `students` has given_name and sex, as the roster gives it; others than female and male say nothing.
    """
    known = students[students["sex"].isin(["female", "male"])]
    first = known["given_name"].map(_first_word)
    she = (known["sex"] == "female").to_numpy(dtype=float)
    of_name, of_ending = _shares(first, she), _shares(first.str[-ENDING:], she)
    asked = people["given_name"].map(_first_word)
    ending = asked.str[-ENDING:].map(of_ending["share"]).fillna(0.5).to_numpy(dtype=float)
    n = asked.map(of_name["n"]).fillna(0.0).to_numpy(dtype=float)
    share = asked.map(of_name["share"]).fillna(0.5).to_numpy(dtype=float)
    mixed: np.ndarray = np.clip((n * share + 2.0 * ending) / (n + 2.0), 0.05, 0.95)
    return mixed


def log_title(titles: Titles, places: Places, own: np.ndarray) -> np.ndarray:
    """Return the log probability of each row's title for its person; a row's `own` weight doesn't count."""
    own = own[places.titles]
    said = np.maximum(titles.words.ravel()[places.own_word] - own, 0.0)
    whole = np.maximum(titles.count.ravel()[places.title] - own, 0.0)
    usual = titles.usual[places.word]
    own_word = np.log((WORD_WEIGHT * usual + said) / ((WORD_WEIGHT + whole) * usual))
    logged = np.zeros(len(places.person))
    logged[places.titles] = titles.log_fit.ravel()[places.title] + own_word
    return logged


def learnt_titles(
    evidence: Evidence, places: Places | None = None, weight: np.ndarray | None = None
) -> Titles:
    """Return what titles say of each person from weighed rows, if any; strangers are Mr. and Ms. alike."""
    before = evidence.given_says_she
    n, n_words = len(before), int(evidence.title_word.max(initial=0)) + 1
    counted = np.zeros(n_words * n)
    if places is not None and weight is not None:
        counted += np.bincount(places.own_word, weight[places.titles], len(counted))
    words = counted.reshape(n_words, n)
    of_word = _title_of_words(evidence, n_words)
    count = np.stack([words[of_word == title].sum(axis=0) for title in range(len(TITLES))])
    she = (GIVEN_NAME_WEIGHT * before + count[SHE]) / (GIVEN_NAME_WEIGHT + count[SHE] + count[HE])
    titled = count[ANY:].sum(axis=0)
    fit = np.ones((len(TITLES), n))
    fit[SHE] = 2 * (she * (1 - WRONG_TITLE) + (1 - she) * WRONG_TITLE)
    fit[HE] = 2 * ((1 - she) * (1 - WRONG_TITLE) + she * WRONG_TITLE)
    for which, base in ((DOCTOR, DOCTORS), (COACH, COACHES)):
        fit[which] = (RARE_TITLE_WEIGHT * base + count[which]) / (RARE_TITLE_WEIGHT + titled) / base
    written = words.sum(axis=1) + 0.5
    usual = written / np.bincount(of_word, written, len(TITLES))[of_word]
    return Titles(np.log(fit), words, count, usual)


def _title_of_words(evidence: Evidence, n: int) -> np.ndarray:
    """Return the title that each of `n` words says."""
    found = np.zeros(n, dtype=np.int64)
    found[evidence.title_word] = evidence.title
    return found


def _first_word(name: str) -> str:
    return folded(name).partition(" ")[0]


def _shares(key: pd.Series, she: np.ndarray) -> pd.DataFrame:
    """Return by key how many bear it (n) and the share of women."""
    found = pd.DataFrame({"key": key.to_numpy(), "she": she}).groupby("key")["she"].agg(["size", "mean"])
    return found.set_axis(["n", "share"], axis=1)
