"""Which student each line of an adult means: an id first, then a name that only one student has."""

import numpy as np
import pandas as pd

from sel.core.names.parse import folded, parsed
from sel.core.names.scopes import people_of, scopes
from sel.core.names.score import exact_fits, name_tokens, near_fits
from sel.core.names.why import number_word
from sel.core.people import Roster

STAFF_LINE_COLUMNS = ["adult_id", "slot", "text", "student_id", "probability", "decision", "reason"]

BY_ID, BY_NAME, BY_HALF_NAME = 1.0, 0.98, 0.9
NEAR_ENOUGH = 0.7
"""A school has thousands of students, so a near name must be nearer than among its adults."""


def resolved_staff_lines(lines: pd.DataFrame, roster: Roster) -> pd.DataFrame:
    """Return which student each line means among the students of the adult's school or schools.

    `lines` has adult_id, slot, text. The result has `STAFF_LINE_COLUMNS`, a row a line, in order.
    `auto` needs an id, or a given and a family name that exactly one student has.
    """
    scope = lines["adult_id"].map(scopes(roster.adults, "adult_id")).astype("str").fillna("").astype(str)
    asked = lines[["adult_id", "slot", "text"]].assign(scope=scope)
    queries = asked[["scope", "text"]].drop_duplicates().reset_index(drop=True)
    people = people_of(queries["scope"], roster.students, "student_id")
    decided = pd.concat([queries, _decided(queries, people)], axis=1)
    resolved = asked.merge(decided, on=["scope", "text"], how="left", validate="many_to_one")
    return resolved[STAFF_LINE_COLUMNS]


def _decided(queries: pd.DataFrame, people: pd.DataFrame) -> pd.DataFrame:
    """Return student_id, probability, decision and reason for each (scope, text), in order."""
    asked = queries.assign(query=np.arange(len(queries)))
    ids = _by_id(asked, people)
    tokens = name_tokens(people)
    named = asked[~asked["query"].isin(ids["query"])]
    nobody = np.array(
        [parsed(text).kind in ("shrug", "explicit_nobody") for text in named["text"]], dtype=bool
    )
    fits = _by_name(named, tokens)
    unfitted = named[~named["query"].isin(fits["query"])]
    near = _near(unfitted[~nobody[~named["query"].isin(fits["query"]).to_numpy()]], tokens)
    table = asked.merge(pd.concat([ids, fits, near], ignore_index=True), on="query", how="left")
    silent = table["query"].isin(named.loc[nobody, "query"]) & table["student_id"].isna()
    without = table["student_id"].isna()
    return pd.DataFrame(
        {
            "student_id": table["student_id"].where(~without, ""),
            "probability": table["probability"].fillna(0.0).astype(float),
            "decision": table["decision"].where(~without, "off_roster").where(~silent, "nobody"),
            "reason": table["reason"]
            .where(~without, "resembles no student of this adult's school")
            .where(~silent, "names no student"),
        }
    ).astype({"student_id": str, "decision": str, "reason": str})


def _by_id(asked: pd.DataFrame, people: pd.DataFrame) -> pd.DataFrame:
    """Return the lines that carry a student's id, whole or with its leading zeros lost."""
    number = asked["text"].str.extract(r"(?<![\w])(\w*\d\w*)(?![\w])", expand=False).fillna("")
    number = number.str.replace(r"\.0+$", "", regex=True)
    lines = asked.assign(number=number, bare=number.str.lstrip("0"))
    lines = lines[lines["number"] != ""]
    known = people[["scope", "person_id"]].assign(bare=people["person_id"].str.lstrip("0"))
    hits = lines.merge(known, on=["scope", "bare"])
    hits["whole"] = hits["number"] == hits["person_id"]
    hits = hits[hits["whole"] | ~hits.groupby("query")["whole"].transform("any")]
    alone = ~hits["query"].duplicated(keep=False)
    hits = hits[alone & (hits["whole"] | (hits["bare"].str.len() >= 3))]
    reason = np.where(hits["whole"], "the student's id", "the student's id without its leading zeros")
    return _rows(hits["query"], hits["person_id"], BY_ID, "auto", reason)


def _by_name(named: pd.DataFrame, tokens: pd.DataFrame) -> pd.DataFrame:
    """Return the lines whose every word is in some student's name, with the first student by id."""
    rows = [
        (query, scope, at, unit)
        for query, scope, text in zip(named["query"], named["scope"], named["text"], strict=True)
        for at, reading in enumerate(_readings(text))
        for unit in reading
    ]
    units = pd.DataFrame(rows, columns=["query", "scope", "reading", "unit"]).astype(
        {"scope": str, "unit": str}
    )
    fits = exact_fits(units, tokens)
    fits = fits[fits["reading"] == fits.groupby("query")["reading"].transform("min")]
    fits = fits.sort_values(["query", "person_id"])
    n = fits.groupby("query")["person_id"].transform("nunique")
    fits = fits.assign(n=n).drop_duplicates("query")
    letters = set(units.loc[units["unit"].str.len() == 1, "query"])
    both, one = fits["given"] & fits["family"] & ~fits["query"].isin(letters), fits["n"] == 1
    count = [number_word(k) for k in fits["n"]]
    reason = np.select(
        [one & both, one],
        ["the only student of that name at this school", "half a name, which one student has"],
        pd.Series(count, index=fits.index) + " students fit this name",
    )
    sure = np.select([one & both, one], [BY_NAME, BY_HALF_NAME], 1 / fits["n"])
    return _rows(fits["query"], fits["person_id"], sure, np.where(one & both, "auto", "review"), reason)


def _readings(text: str) -> list[tuple[str, ...]]:
    """Return the ways to take a line as a name: every word, then without grades, chatter and numbers."""
    words = tuple(word for word in folded(text).split() if not word.isdigit())
    name = parsed(text).name
    joined = tuple(word for word, _ in parsed(text).joined)[:1] if len(name) > 1 else ()
    return [reading for reading in dict.fromkeys((words, name, joined)) if reading]


def _near(open_: pd.DataFrame, tokens: pd.DataFrame) -> pd.DataFrame:
    """Return the nearest student for lines that nobody fits, for a person to decide."""
    rows = [
        (query, scope, unit)
        for query, scope, text in zip(open_["query"], open_["scope"], open_["text"], strict=True)
        for unit in parsed(text).name
    ]
    units = pd.DataFrame(rows, columns=["query", "scope", "unit"]).astype({"scope": str, "unit": str})
    near = near_fits(units, tokens)
    near = near[near["score"].astype(float) >= NEAR_ENOUGH]
    score = (0.8 * near["score"].astype(float)).round(3)
    return _rows(near["query"], near["person_id"], score, "review", "near to a student's name, not the same")


def _rows(
    query: pd.Series, student: pd.Series, probability: object, decision: object, reason: object
) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "query": query,
            "student_id": student,
            "probability": probability,
            "decision": decision,
            "reason": reason,
        }
    )
