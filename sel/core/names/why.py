"""Why an adult is taken or proposed for a mention, in one sentence."""

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
    INITIAL: "the letter of {}",
}


def number_word(n: int) -> str:
    """Return a count as a sentence writes it: words to ten, figures beyond."""
    return NUMBER_WORDS[n] if n < len(NUMBER_WORDS) else str(n)


def row_words(found: Weighed, at: np.ndarray) -> pd.DataFrame:
    """Return what sentences are built from, for possible rows `at` (places in the posterior's rows).

    called (the roster's spelling of what fits, or the full name), how (a number of likeness), likeness (in
    words), same (how many adults are called so as well as this one), lesson ("Algebra 1, period 3",
    or ""), taught (now), before, alone (no other of them teaches the student), hint (one speaks for it).
    """
    rows, fits = found.posterior.rows, found.fits
    fit = rows.fit[at]
    of_fit = fits.iloc[fit]
    whole = full_name(found.people).to_numpy(dtype=object)[of_fit["person"]]
    shown = of_fit["shown"].to_numpy(dtype=object)
    mail = of_fit["shown"].str.contains("@", regex=False).to_numpy(bool)
    both = np.isin(of_fit["form"], (BOTH, NAME_AND_LETTER)) | mail
    how = of_fit["best"].to_numpy()
    called = np.where(both, whole, shown)
    same, same_now = _same(found)
    now = found.now[at]
    return pd.DataFrame(
        {
            "called": called,
            "how": how,
            "likeness": [FITS[kind].format(name) for kind, name in zip(how, called, strict=True)],
            "same": same[fit],
            "given": of_fit["form"].to_numpy() == GIVEN,
            "both": of_fit["form"].to_numpy() == BOTH,
            "taught": now,
            "lesson": _lesson(found, at),
            "before": found.before[at] & ~now,
            "alone": same_now[rows.mention[at]] == 1,
            "hint": of_fit["hints"].to_numpy() > np.log(1.5),
        }
    )


def said_of(words: pd.DataFrame) -> np.ndarray:
    """Return what speaks for each adult of `row_words`: "teaches the student; one letter off Ruiz"."""
    lesson = words["lesson"].to_numpy(dtype=object)
    teaches = np.where(lesson != "", "teaches the student (" + lesson + "); ", "teaches the student; ")
    first = np.select([words["taught"], words["before"]], [teaches, "taught the student before; "], "")
    hint = np.where(words["hint"], "; the subject, role, room or grade fits", "")
    said: np.ndarray = first.astype(object) + words["likeness"].to_numpy(dtype=object) + hint.astype(object)
    return said


def taken_because(words: pd.DataFrame) -> np.ndarray:
    """Return why the adult of each row was taken without asking."""
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
    near = words["likeness"].to_numpy(dtype=object)
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


def asked_because(words: pd.DataFrame, stranger: np.ndarray) -> np.ndarray:
    """Return why a person is asked about each row; `stranger` is how likely nobody of the roster is meant."""
    called, count = words["called"].to_numpy(dtype=object), _counts(words["same"])
    exact = (words["how"] == EXACT).to_numpy()
    several = (words["same"] > 1).to_numpy()
    letter = (words["how"] == INITIAL).to_numpy()
    near = words["likeness"].to_numpy(dtype=object)
    reason: np.ndarray = np.select(
        [exact & several, letter & several, stranger > 0.2, exact],
        [
            count + " adults are called " + called,
            count + " adults have a name that begins with this letter",
            near + ", or somebody who is not on the roster",
            called + " fits, but another adult could be meant",
        ],
        near + ": near, not the same",
    )
    return reason


def _counts(same: pd.Series) -> np.ndarray:
    words = {n: number_word(n) for n in same.unique()}
    return np.array([words[n] for n in same], dtype=object)


def _same(found: Weighed) -> tuple[np.ndarray, np.ndarray]:
    """Return how many fit as well as the best, by fit, and how many of them teach the writer, by mention."""
    fits, rows = found.fits, found.posterior.rows
    usual = usual_fit(fits)
    query = fits["query"].to_numpy()
    best = np.full(query.max(initial=0) + 1, -np.inf)
    np.maximum.at(best, query, usual)
    good = usual >= best[query] - AS_GOOD
    count = np.bincount(query, good, minlength=len(best)).astype(int)[query]
    teaching = np.bincount(rows.mention, good[rows.fit] & found.now, minlength=len(found.query))
    return np.where(good, count, 1), teaching.astype(int)


def _lesson(found: Weighed, at: np.ndarray) -> np.ndarray:
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
        return np.full(len(at), "", dtype=object)
    hit = keys[where] == asked
    found_class: np.ndarray = said[np.where(hit, taught.class_at[first[where]], -1)]
    return found_class
