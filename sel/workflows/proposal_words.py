"""Why an adult is proposed for a student, or why nobody is, in one sentence."""

import pandas as pd

NOBODY = {
    "nobody_knows": "The records show no adult who knows this student.",
    "nobody_may": "None of the adults who know this student can be proposed.",
    "nobody_free": "No adult who knows this student has a free place.",
}
"""By core.matching's NOT_PLACED. That a student turned an adult down is told here to nobody."""

_WAYS = {
    "claimed": "named this student",
    "claimed_widely": "named this student among {claims} who did not name this adult",
    "teaches": "teaches this student{detail}",
    "taught": "taught this student before",
    "named_before": "was named by this student in {detail}",
}


def proposal_sentences(
    placed: pd.DataFrame,
    ways: pd.DataFrame,
    adults: pd.DataFrame,
    *,
    tell_named: bool,
) -> list[str]:
    """Return a sentence a row of `placed` (student_id, adult_id, locked, places_left).

    `ways`: student_id, adult_id, way, detail (the classes, or the waves). `adults`, by adult_id: name,
    places, claims. Where `tell_named` is false, it isn't told that the student named the adult.
    """
    by_pair = {
        pair: dict(zip(rows["way"], rows["detail"], strict=True))
        for pair, rows in placed.merge(ways).groupby(["student_id", "adult_id"])
    }
    about = adults.set_index("adult_id").to_dict("index")
    sentences = []
    for row in placed.itertuples():
        adult = about.get(row.adult_id, {"name": str(row.adult_id), "places": 0, "claims": 0})
        known = by_pair.get((row.student_id, row.adult_id), {})
        parts = [
            words.format(detail=known[way], claims=adult["claims"])
            for way, words in _WAYS.items()
            if way in known and (tell_named or way != "named_before")
        ]
        knows = _joined(parts) or ("was accepted" if row.locked else "is known to this student")
        places = f"{row.places_left} of {adult['places']} places left"
        sentences.append(f"{adult['name']} {knows}; {places}.")
    return sentences


def class_words(classes: pd.DataFrame) -> "pd.Series[str]":
    """Return what a class is called after "teaches this student", a row a class: title and period."""
    period = classes["period"].map(lambda period: f", period {period}" if period else "").astype(str)
    told = classes["title"] + period
    return told.where(classes["title"] != "", "").map(lambda words: f" {words}" if words else "").astype(str)


def _joined(parts: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(parts[:-1]), *parts[-1:]]))
