"""The students whose id or e-mail stands in an adult's line: surer than any name."""

import numpy as np
import pandas as pd

SHORTEST_PART = 3
"""An id of fewer figures counts only when it is the whole line, zeros and all: beside a name it is a
grade."""


def lines_with_ids(asked: pd.DataFrame, people: pd.DataFrame) -> pd.DataFrame:
    """Return query, student_id and reason of the lines that carry one student's id or e-mail.

    `asked` has query, scope, text; `people` scope, person_id, email. An id may have lost its leading
    zeros, where it is one student's alone.
    """
    return pd.concat([_by_id(asked, people), _by_email(asked, people)]).drop_duplicates("query")


def _by_id(asked: pd.DataFrame, people: pd.DataFrame) -> pd.DataFrame:
    numbers = (
        asked["text"].str.extractall(r"(?<!\w)(?P<number>\w*\d\w*)(?!\w)").reset_index(level=1, drop=True)
    )
    lines = asked.join(numbers, how="inner")
    lines["number"] = lines["number"].str.replace(r"\.0+$", "", regex=True)
    alone = lines["text"].str.strip() == lines["number"]
    lines = lines.assign(bare=lines["number"].str.lstrip("0"))
    lines = lines[alone | (lines["bare"].str.len() >= SHORTEST_PART)]
    known = people[["scope", "person_id"]].assign(bare=people["person_id"].str.lstrip("0"))
    hits = lines.merge(known, on=["scope", "bare"])
    hits["whole"] = hits["number"] == hits["person_id"]
    hits = hits[hits["whole"] | ~hits.groupby("query")["whole"].transform("any")]
    one = ~hits["query"].duplicated(keep=False)
    hits = hits[one & (hits["whole"] | (hits["bare"].str.len() >= SHORTEST_PART))]
    reason = np.where(hits["whole"], "the student's id", "the student's id without its leading zeros")
    return _rows(hits, reason)


def _by_email(asked: pd.DataFrame, people: pd.DataFrame) -> pd.DataFrame:
    mails = asked.assign(email=asked["text"].str.extract(r"([^\s@<>(),;:]+@[^\s@<>(),;:]+)", expand=False))
    mails = mails.dropna(subset=["email"]).assign(email=lambda frame: frame["email"].str.casefold())
    known = people.loc[people["email"] != "", ["scope", "person_id", "email"]]
    hits = mails.merge(known.assign(email=known["email"].str.casefold()), on=["scope", "email"])
    hits = hits[~hits["query"].duplicated(keep=False)]
    return _rows(hits, np.full(len(hits), "the student's e-mail", dtype=object))


def _rows(hits: pd.DataFrame, reason: np.ndarray) -> pd.DataFrame:
    return pd.DataFrame({"query": hits["query"], "student_id": hits["person_id"], "reason": reason}).astype(
        {"reason": object}
    )
