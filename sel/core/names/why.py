"""Why an adult is taken or proposed for a mention, in one sentence."""

from collections.abc import Callable

import numpy as np
import pandas as pd

from sel.core.names.fits import BOTH, GIVEN, NAME_AND_LETTER
from sel.core.names.likeness import CUT, EXACT, INITIAL, SHORT, SLIP, SLIPS, SOUND
from sel.core.names.posterior import usual_fit
from sel.core.names.vocabulary import NUMBER_WORDS
from sel.core.names.weigh import Weighed
from sel.core.people import full_name

AS_GOOD = 1.0
"""Adults whose name fits within this of the best (log) are said to be called so too."""

FITS = {
    EXACT: "called {}",
    SHORT: "a short form of {}",
    SOUND: "sounds like {}",
    SLIP: "one letter off {}",
    SLIPS: "a few letters off {}",
    CUT: "the beginning of {}",
    INITIAL: "the first letter of {}",
}


def number_word(n: int) -> str:
    """Return a count as a sentence writes it: words to ten, figures beyond."""
    return NUMBER_WORDS[n] if n < len(NUMBER_WORDS) else str(n)


def row_words(found: Weighed, at: np.ndarray) -> pd.DataFrame:
    """Return what sentences are built from, for possible rows `at` (places in the posterior's rows).

    called (the roster's spelling of what fits, or the full name), how (a number of likeness), same (how many
    adults are called so as well as this one), given and both (of which names), lesson ("Algebra 1, period
    3", or ""), taught (now), before, alone (no other of them teaches the student), hint (one speaks for it).
    """
    rows, fits = found.posterior.rows, found.fits
    fit = rows.fit[at]
    form = fits["form"].to_numpy()[fit]
    good = _as_good(found)
    teaching = np.bincount(rows.mention, good[rows.fit] & found.now, minlength=len(found.query))
    now = found.now[at]
    return pd.DataFrame(
        {
            "called": _called(found, fit),
            "how": fits["best"].to_numpy()[fit],
            "same": called_alike(found)[fit],
            "given": form == GIVEN,
            "both": form == BOTH,
            "taught": now,
            "lesson": _lesson(found, at),
            "before": found.before[at] & ~now,
            "alone": teaching[rows.mention[at]] == 1,
            "hint": fits["hints"].to_numpy()[fit] > np.log(1.5),
        }
    )


def _called(found: Weighed, fit: np.ndarray) -> pd.Categorical:
    """Return the roster's spelling of what fits; the full name where both sides do, or an e-mail does."""
    fits = found.fits
    code, shown = pd.factorize(fits["shown"].to_numpy(dtype=object)[fit])
    mail = np.array(["@" in name for name in shown], dtype=bool)
    both = np.isin(fits["form"].to_numpy()[fit], (BOTH, NAME_AND_LETTER))
    whole = full_name(found.people).to_numpy(dtype=object)
    code = np.where(both | mail[code], len(shown) + fits["person"].to_numpy()[fit], code)
    return _categories(np.concatenate([shown, whole]), code)


def _categories(texts: np.ndarray, which: np.ndarray) -> pd.Categorical:
    """Return which of these texts, some of which may be equal, stands in each row."""
    codes, different = pd.factorize(texts)
    return pd.Categorical.from_codes(codes[which], pd.Index(different))


def said_of(words: pd.DataFrame) -> np.ndarray:
    """Return what speaks for each adult of `row_words`: "teaches the student; one letter off Ruiz"."""
    return _once_each(words, _said_of)


def taken_because(words: pd.DataFrame) -> np.ndarray:
    """Return why the adult of each row was taken without asking."""
    return _once_each(words, _taken_because)


def asked_because(words: pd.DataFrame, stranger: np.ndarray) -> np.ndarray:
    """Return why a person is asked about each row; `stranger` is how likely nobody of the roster is meant."""
    return _once_each(words.assign(strange=stranger > 0.2), _asked_because)


def called_alike(found: Weighed) -> np.ndarray:
    """Return, by fit, how many people of the school are called so, as well as this one."""
    good, query = _as_good(found), found.fits["query"].to_numpy()
    return np.where(good, np.bincount(query, good, minlength=1).astype(int)[query], 1)


def _as_good(found: Weighed) -> np.ndarray:
    """Return, by fit, whether it fits the text as well as the best."""
    usual, query = usual_fit(found.fits), found.fits["query"].to_numpy()
    best = np.full(query.max(initial=0) + 1, -np.inf)
    np.maximum.at(best, query, usual)
    good: np.ndarray = usual >= best[query] - AS_GOOD
    return good


def _once_each(words: pd.DataFrame, sentences: Callable[[pd.DataFrame], np.ndarray]) -> np.ndarray:
    """Return the sentence of each row, equal rows' made once."""
    code = np.zeros(len(words), dtype=np.int64)
    for column in words:
        value = _numbers(words[column])
        code = code * (value.max(initial=0) + 1) + value
    code, _ = pd.factorize(code)
    first = np.zeros(code.max(initial=-1) + 1, dtype=np.int64)
    first[code[::-1]] = np.arange(len(code))[::-1]
    made: np.ndarray = sentences(words.iloc[first])[code]
    return made


def _numbers(column: pd.Series) -> np.ndarray:
    """Return whole numbers that are equal where the column's values are."""
    if isinstance(column.dtype, pd.CategoricalDtype):
        return column.cat.codes.to_numpy().astype(np.int64)
    value = column.to_numpy()
    return pd.factorize(value)[0] if value.dtype == object else value.astype(np.int64)


def _said_of(words: pd.DataFrame) -> np.ndarray:
    lesson = words["lesson"].to_numpy(dtype=object)
    teaches = np.where(lesson != "", "teaches the student (" + lesson + "); ", "teaches the student; ")
    first = np.select([words["taught"], words["before"]], [teaches, "taught the student before; "], "")
    hint = np.where(words["hint"], "; the subject, role, room or grade fits", "")
    said: np.ndarray = first.astype(object) + _likeness(words) + hint.astype(object)
    return said


def _taken_because(words: pd.DataFrame) -> np.ndarray:
    called, count = words["called"].to_numpy(dtype=object), _counts(words["same"])
    lesson = words["lesson"].to_numpy(dtype=object)
    exact = (words["how"] == EXACT).to_numpy()
    one = (words["same"] == 1).to_numpy()
    teaches = np.where(lesson != "", "teaches the student (" + lesson + ")", "teaches the student")
    by_given = np.where(words["given"], ", by given name", "").astype(object)
    several = np.select(
        [words["taught"] & words["alone"], words["hint"], words["taught"]],
        [
            "only this one " + teaches,
            "only this one fits the subject, role or room",
            "this one " + teaches + " and fits best",
        ],
        "this one is named most, or fits the title",
    ).astype(object)
    near = _likeness(words)
    reason: np.ndarray = np.select(
        [
            exact & one & words["both"].to_numpy(bool),
            exact & one,
            ~exact & words["taught"].to_numpy(bool),
            ~exact & one,
        ],
        [
            called + " is the only adult of that name at this school",
            "the only " + called + " at this school" + by_given,
            teaches.astype(object) + "; " + near,
            near + "; nobody else at this school is as near",
        ],
        count + " adults are called " + called + "; " + several,
    )
    return reason


def _asked_because(words: pd.DataFrame) -> np.ndarray:
    called, count = words["called"].to_numpy(dtype=object), _counts(words["same"])
    exact = (words["how"] == EXACT).to_numpy()
    several = (words["same"] > 1).to_numpy()
    letter = (words["how"] == INITIAL).to_numpy()
    near = _likeness(words)
    reason: np.ndarray = np.select(
        [exact & several, letter & several, words["strange"], exact],
        [
            count + " adults are called " + called,
            count + " adults have a name that begins with this letter",
            near + ", or somebody who is not on the roster",
            called + " fits, but another adult could be meant",
        ],
        near + ": near, not the same",
    )
    return reason


def _likeness(words: pd.DataFrame) -> np.ndarray:
    """Return how each row's name stands there, in words."""
    called = words["called"].tolist()
    said = [FITS[how].format(name) for how, name in zip(words["how"].tolist(), called, strict=True)]
    return np.array(said, dtype=object)


def _counts(same: pd.Series) -> np.ndarray:
    words = {n: number_word(n) for n in same.unique()}
    return np.array([words[n] for n in same], dtype=object)


def _lesson(found: Weighed, at: np.ndarray) -> pd.Categorical:
    """Return the first class that joins writer and adult, "Algebra 1, period 3"; "" where none does."""
    taught = found.lessons
    classes = taught.classes
    period = classes["period"].to_numpy(dtype=object)
    title = classes["title"].to_numpy(dtype=object)
    said = np.array(
        [f"{t}, period {p}" if t and p.isdigit() else t for t, p in zip(title, period, strict=True)],
        dtype=object,
    )
    said = np.append(said, "")
    keys, first = np.unique(taught.writer * taught.n_people + taught.person, return_index=True)
    rows = found.posterior.rows
    person = found.fits["person"].to_numpy()[rows.fit[at]]
    asked = taught.of_mention[rows.mention[at]] * taught.n_people + person
    where = np.minimum(np.searchsorted(keys, asked), max(len(keys) - 1, 0))
    if not len(keys):
        return _categories(said, np.full(len(at), len(said) - 1))
    hit = keys[where] == asked
    return _categories(said, np.where(hit, taught.class_at[first[where]], len(said) - 1))
