"""The values that rosters write in many ways → one way: grades, dates, sex, race, truth, human ids."""

import re

import numpy as np
import pandas as pd

GRADES = ("IT", "PR", "PK", "TK", "KG", *(f"{grade:02d}" for grade in range(1, 14)), "PS", "UG", "Other")
"""OneRoster's grade codes, youngest first."""

SEXES = ("female", "male", "other", "unspecified")

_RACE_FLAGS = {
    "blackOrAfricanAmerican": "African American",
    "americanIndianOrAlaskaNative": "American Indian or Alaska Native",
    "asian": "Asian",
    "nativeHawaiianOrOtherPacificIslander": "Native Hawaiian or Pacific Islander",
    "white": "White",
}
_GRADE_WORDS = {
    word: code
    for code, words in {
        "IT": ("infanttoddler",),
        "PR": ("preschool",),
        "PK": ("prek", "prekindergarten", "pk3", "pk4", "prek3", "prek4"),
        "TK": ("transitionalkindergarten",),
        "KG": ("k", "kindergarten"),
        "PS": ("postgraduate", "postsecondary", "ps1", "ps2", "ps3", "ps4"),
        "UG": ("ungraded",),
    }.items()
    for word in words
}
_GRADE_CODES = {code.casefold(): code for code in GRADES}
_TRUE, _FALSE = {"true", "1", "yes", "y", "t"}, {"false", "0", "no", "n", "f"}


def grade_codes(cells: pd.Series) -> tuple[pd.Series, pd.Series]:
    """Return OneRoster's code for each grade (K → KG, 9th → 09), and where the text is no grade.

    Of a list of grades the first counts; text that is no grade stays as it is.
    """
    codes = {text: _grade_code(text) for text in cells.unique()}
    found = cells.map(codes)
    return found.where(found != "", cells).astype("str"), (found == "") & (cells != "")


def _grade_code(text: str) -> str:
    plain = re.sub(r"[^a-z0-9]", "", text.split(",")[0].casefold())
    word = plain if plain in _GRADE_WORDS else plain.replace("grade", "")
    number = re.fullmatch(r"0*(\d{1,2})(?:st|nd|rd|th)?", word)
    if number:
        value = int(number.group(1))
        return "KG" if value == 0 else f"{value:02d}" if value <= 13 else ""
    return _GRADE_WORDS.get(word, _GRADE_CODES.get(word, ""))


def iso_dates(cells: pd.Series, day_first: bool = False) -> tuple[pd.Series, pd.Series, pd.Series]:
    """Return ISO dates, where month/day/year was read as such, and where the text is no date (then empty).

    `day_first` reads day/month/year instead.
    """
    day = cells.str.slice(0, 10).where(cells.str.match(r"\d{4}-\d\d-\d\d"), "")
    iso = pd.to_datetime(day, format="%Y-%m-%d", errors="coerce")
    order = "%d/%m/%Y" if day_first else "%m/%d/%Y"
    american = pd.to_datetime(cells.where(iso.isna(), ""), format=order, errors="coerce")
    found = iso.fillna(american).dt.strftime("%Y-%m-%d").fillna("").astype("str")
    return found, american.notna(), (found == "") & (cells != "")


def sexes(cells: pd.Series) -> pd.Series:
    """Return female, male, other or unspecified; empty where nothing of the kind is on record."""
    words = cells.str.casefold().replace(
        {"f": "female", "m": "male", "x": "other", "nonbinary": "other", "non-binary": "other"}
    )
    return words.where(words.isin(SEXES), "").astype("str")


def races(demographics: pd.DataFrame) -> pd.Series:
    """Return one group for each row of OneRoster's demographics; empty where nothing is on record.

    Hispanic ethnicity outranks every race, as in American school statistics; two races or the flag
    for them make two or more. The groups are those of `sel.core.equity.RACES`.
    """
    flags = pd.DataFrame({race: truth(demographics[column]) == "1" for column, race in _RACE_FLAGS.items()})
    single = flags.idxmax(axis=1).where(flags.sum(axis=1) == 1, "").astype("str")
    several = (flags.sum(axis=1) > 1) | (truth(demographics["demographicRaceTwoOrMoreRaces"]) == "1")
    hispanic = truth(demographics["hispanicOrLatinoEthnicity"]) == "1"
    chosen = np.select(
        [hispanic, several], ["Hispanic or Latino", "Two or more races"], single.to_numpy(dtype=object)
    )
    return pd.Series(chosen, index=demographics.index, dtype="str")


def truth(cells: pd.Series) -> pd.Series:
    """Return "1" for true, yes or 1, "0" for false, no or 0, and "" for anything else."""
    words = {text: text.strip().casefold() for text in cells.unique()}
    codes = {text: "1" if word in _TRUE else "0" if word in _FALSE else "" for text, word in words.items()}
    return cells.map(codes).astype("str")


def human_ids(users: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """Return the id that surveys carry, and which column it is from.

    `users` has identifier, userIds and sourcedId; userIds may hold `{SIS:0012}`. The roster's opaque
    sourcedId is the last resort.
    """
    of_sis = users["userIds"].str.extract(r"(?i)\{\s*SIS\s*:\s*([^}]*?)\s*\}", expand=False).fillna("")
    found = users["identifier"].where(users["identifier"] != "", of_sis)
    source = np.select([users["identifier"] != "", of_sis != ""], ["identifier", "userIds"], "sourcedId")
    return found.where(found != "", users["sourcedId"]).astype("str"), pd.Series(source, index=users.index)
