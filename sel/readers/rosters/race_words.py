"""Race and ethnicity as systems and tables write them → OneRoster's flags, from which the groups follow."""

import re

import pandas as pd

from sel.readers.rosters.values import truth

HISPANIC = "hispanicOrLatinoEthnicity"
SEVERAL = "demographicRaceTwoOrMoreRaces"

FLAGS = {
    "americanIndianOrAlaskaNative": ("i", "n", "american indian", "alaska native", "native american"),
    "asian": ("a", "asian", "asian american", "filipino"),
    "blackOrAfricanAmerican": ("b", "black", "african american"),
    "nativeHawaiianOrOtherPacificIslander": (
        "p",
        "pacific islander",
        "native hawaiian",
        "other pacific islander",
    ),
    "white": ("w", "white", "caucasian"),
    SEVERAL: ("m", "multiracial", "multi racial", "two or more", "two or more races", "mixed", "multiple"),
    HISPANIC: ("h", "hispanic", "latino", "latina", "latinx", "latine", "hispanic latino", "hispano"),
}
"""OneRoster's flags, with the words and letters that stand for each; letters as Clever has them."""

_FLAG_OF = {word: flag for flag, words in FLAGS.items() for word in (*words, flag.casefold())}
_NOT_SAID = {"", "unknown", "not specified", "decline to state", "declined", "u", "other", "none"}


def race_flags(cells: pd.Series, hispanic: pd.Series) -> tuple[pd.DataFrame, pd.Series]:
    """Return the flags ("true" or empty) of each row, and where a text is no race that is known here.

    A cell may hold several races; `hispanic` is yes or no where ethnicity stands in a column of its own.
    """
    flags, odd = {}, {}
    for text in cells.unique():
        flags[text], odd[text] = _flags(text)
    found = pd.DataFrame(
        {
            flag: cells.map({text: "true" if flag in has else "" for text, has in flags.items()})
            for flag in FLAGS
        },
        index=cells.index,
    ).astype("str")
    found[HISPANIC] = found[HISPANIC].where(truth(hispanic) != "1", "true")
    return found, cells.map(odd).astype(bool)


def _flags(text: str) -> tuple[frozenset[str], bool]:
    """Return the flags that a text names, and whether part of it is unknown."""
    parts = [_word(part) for part in re.split(r"[,;|/&+]| and | or ", text.casefold())]
    whole = _word(text)
    if whole in _FLAG_OF:
        return frozenset({_FLAG_OF[whole]}), False
    has = frozenset(_FLAG_OF[part] for part in parts if part in _FLAG_OF)
    return has, any(part not in _FLAG_OF and part not in _NOT_SAID for part in parts)


def _word(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", text.casefold()).strip()
