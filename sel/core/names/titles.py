"""What titles say of each adult: learnt from the wave's own mentions, given names as weak evidence.

No roster gives an adult's sex. Whoever is called Mrs. by those who clearly mean her is a Mrs.; before
anybody has written, her given name says a little: the school's own students who bear it, or names
that end like it, and their sex on the roster.
"""

import numpy as np
import pandas as pd

from sel.core.names.parse import folded

TITLES = ("", "any", "she", "he", "doctor", "coach")
NONE, ANY, SHE, HE, DOCTOR, COACH = range(len(TITLES))

WRONG_TITLE = 0.04
"""How often Mr. is written for a Ms., or the reverse."""

GIVEN_NAME_WEIGHT = 2.5
"""A given name counts as much as this many titles written by students, at most."""

DOCTORS, COACHES = 0.01, 0.03
"""The shares of titled mentions that say Dr. or Coach, before it is known of whom."""

RARE_TITLE_WEIGHT = 3.0
ENDING = 2
"""How many last letters of a given name say something of its bearers where nobody has the name itself."""


def title_numbers(titles: pd.Series) -> np.ndarray:
    """Return each title as its place in TITLES."""
    numbers: np.ndarray = pd.Categorical(titles, categories=TITLES).codes.astype(np.int64)
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


def title_fit(
    title: np.ndarray, person: np.ndarray, she: np.ndarray, rare: dict[int, np.ndarray]
) -> np.ndarray:
    """Return the log probability of each pair's title, against what strangers are called.

    `she` is, by person, how likely a Mrs. it is; `rare` by title (DOCTOR, COACH) how often each person is
    called so. Strangers are Mr. and Ms. alike.
    """
    fit = np.ones((len(TITLES), len(she)))
    fit[SHE] = 2 * (she * (1 - WRONG_TITLE) + (1 - she) * WRONG_TITLE)
    fit[HE] = 2 * ((1 - she) * (1 - WRONG_TITLE) + she * WRONG_TITLE)
    for which, base in ((DOCTOR, DOCTORS), (COACH, COACHES)):
        fit[which] = rare[which] / base
    logged: np.ndarray = np.log(fit)[title, person]
    return logged


def learnt_titles(
    title: np.ndarray, person: np.ndarray, weight: np.ndarray, before: np.ndarray
) -> tuple[np.ndarray, dict[int, np.ndarray]]:
    """Return `she` and `rare` of `title_fit` from weighted mentions; `before` is what given names say."""
    n = len(before)
    count = np.bincount(title * n + person, weight, len(TITLES) * n).reshape(len(TITLES), n)
    she = (GIVEN_NAME_WEIGHT * before + count[SHE]) / (GIVEN_NAME_WEIGHT + count[SHE] + count[HE])
    titled = sum(count[which] for which in (ANY, SHE, HE, DOCTOR, COACH))
    rare = {
        which: (RARE_TITLE_WEIGHT * base + count[which]) / (RARE_TITLE_WEIGHT + titled)
        for which, base in ((DOCTOR, DOCTORS), (COACH, COACHES))
    }
    return she, rare


def _first_word(name: str) -> str:
    return folded(name).partition(" ")[0]


def _shares(key: pd.Series, she: np.ndarray) -> pd.DataFrame:
    """Return by key how many bear it (n) and the share of women."""
    found = pd.DataFrame({"key": key.to_numpy(), "she": she}).groupby("key")["she"].agg(["size", "mean"])
    return found.set_axis(["n", "share"], axis=1)
