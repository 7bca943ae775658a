"""Why an adult is proposed for a student, or why nobody is, in one sentence."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from sel.core.matching import PAIR
from sel.wording.uploads import counted

NOBODY = {
    "nobody_knows": "The records show no adult who knows this student.",
    "nobody_may": "None of the adults who know this student can be proposed.",
    "nobody_free": "No adult who knows this student has a free place.",
}
"""By core.matching's NOT_PLACED. That a student turned an adult down is told here to nobody."""

_WAYS = {
    "preferred": "is whom this student asked for",
    "goes_on": "was confirmed in {detail}, and that follow-up goes on",
    "claimed": "named this student",
    "claimed_widely": "named this student among {claims} who did not name this adult",
    "teaches": "teaches this student{detail}",
    "taught": "taught this student before",
    "named_before": "was named by this student in {detail}",
    "language": "speaks {detail}, which is spoken at this student's home",
}
_OF_THE_CASELOAD = frozenset({"preferred", "named_before", "language"})
"""What is told only to those who may be told whom the student named."""

GONE = "{name} is no longer on the roster here: take the confirmation back and choose another adult."


def proposal_sentences(
    placed: pd.DataFrame,
    ways: pd.DataFrame,
    adults: pd.DataFrame,
    names: Mapping[str, str],
    *,
    tell_named: bool,
) -> list[str]:
    """Return a sentence or two a row of `placed` (student_id, adult_id, locked, places_left).

    `ways`: student_id, adult_id, way, detail (the classes, the waves, the language). `adults`, by adult_id:
    places, claims, taken (accepted pairs), why_not; `names` by adult_id. Where `tell_named` is false, nothing
    is told that comes from the student.
    """
    known: dict[tuple[Any, Any], dict[Any, Any]] = defaultdict(dict)
    for student, adult, way, detail in zip(*(ways[name] for name in (*PAIR, "way", "detail")), strict=True):
        if tell_named or way not in _OF_THE_CASELOAD:
            known[student, adult][way] = detail
    about: dict[Any, dict[Any, Any]] = adults.set_index("adult_id").to_dict("index")
    return [
        _sentence(row, known[row.student_id, row.adult_id], about.get(row.adult_id), names)
        for row in placed.itertuples(index=False)
    ]


def ways_in_words(known: Mapping[str, str], claims: int) -> str:
    """Return how an adult knows a student, as the end of a sentence; `known` is way → detail."""
    return _joined(
        [words.format(detail=known[way], claims=claims) for way, words in _WAYS.items() if way in known]
    )


def wish_sentences(
    placed: pd.DataFrame,
    preferred: pd.DataFrame,
    refused: pd.DataFrame,
    adults: pd.DataFrame,
    names: Mapping[str, str],
) -> dict[str, str]:
    """Return, by student_id, why whom the student asked for is not proposed; a space stands before it.

    Frames as `proposal_sentences` and core.matching have them. Nobody whose adult is confirmed is in it.
    """
    settled = set(placed.loc[placed["locked"], "student_id"])
    has = set(zip(placed["student_id"], placed["adult_id"], strict=True))
    never = set(zip(refused["student_id"], refused["adult_id"], strict=True))
    why_not = dict(zip(adults["adult_id"], adults["why_not"], strict=True))
    told = {}
    for student, adult in zip(preferred["student_id"], preferred["adult_id"], strict=True):
        if student in settled or (student, adult) in has:
            continue
        asked = f" The student asked for {names.get(adult, adult)}"
        if adult not in why_not:
            told[student] = f"{asked}, who is no longer on the roster here."
        elif why_not[adult]:
            told[student] = f"{asked}. {why_not[adult]}"
        elif (student, adult) in never:
            told[student] = f"{asked}, who can't be proposed."
        else:
            told[student] = f"{asked}, who has no free place."
    return told


def together(details: Iterable[str]) -> str:
    """Return several details of one way as one; a class brings the space that stands before it."""
    told = [words for words in details if words]
    space = " " if told and told[0].startswith(" ") else ""
    return space + " and ".join(words.strip() for words in told)


def class_words(classes: pd.DataFrame) -> "pd.Series[str]":
    """Return what a class is called after "teaches this student", a row a class: title and period."""
    period = classes["period"].map(lambda period: f", period {period}" if period else "").astype(str)
    told = classes["title"] + period
    return told.where(classes["title"] != "", "").map(lambda words: f" {words}" if words else "").astype(str)


def places_words(left: int, places: int, taken: int) -> str:
    """Return how many places an adult has left, or that there are more students than places."""
    if taken > places:
        return f"{counted(taken, 'student')} for {counted(places, 'place')}"
    return f"{left} of {places} places left"


def _sentence(
    row: Any, known: Mapping[str, str], adult: Mapping[str, Any] | None, names: Mapping[str, str]
) -> str:
    name = names.get(row.adult_id, str(row.adult_id))
    if adult is None:
        return GONE.format(name=name)
    knows = ways_in_words(known, adult["claims"])
    knows = knows or ("was chosen for this student" if row.locked else "is known to this student")
    if adult["why_not"]:
        return f"{name} {knows}. {adult['why_not']}"
    return f"{name} {knows}; {places_words(row.places_left, adult['places'], adult['taken'])}."


def _joined(parts: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(parts[:-1]), *parts[-1:]]))
