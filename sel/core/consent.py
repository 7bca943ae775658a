"""Who opted out of what: the newest word of a student's family, or of the student, holds."""

import pandas as pd
import pandera.pandas as pa

from sel.core.people import KEY, TEXT

ALL, NAMED = "all", "named"
"""The scopes that aren't topics: everything that is asked, and everything that is asked by name."""

CONSENTS = pa.DataFrameSchema(
    {
        "student_id": KEY,
        "scope": KEY,  # all, named, or the topic of an item
        "given": pa.Column(str, pa.Check.isin(["0", "1"])),  # 0 opted out
        "date": TEXT,  # ISO date, or empty
    },
    name="consents, one row a student, scope and day",
)


def opted_out(consents: pd.DataFrame, *, named: bool = True) -> frozenset[str]:
    """Return the students of whom no answer may be kept or used, in a named instrument or in any.

    `consents` has CONSENTS' columns and import_id. Yes to one scope never takes back no to another.
    """
    scopes = (ALL, NAMED) if named else (ALL,)
    now = _newest(consents)
    return frozenset(now.loc[now["scope"].isin(scopes) & (now["given"] == "0"), "student_id"])


def allowed_topic(consents: pd.DataFrame, topic: str) -> frozenset[str]:
    """Return the students whose answers on a protected topic may be kept: an explicit yes, still standing.

    `consents` is as in `opted_out`.
    """
    now = _newest(consents)
    return frozenset(now.loc[(now["scope"] == topic) & (now["given"] == "1"), "student_id"])


def asked_topics(consents: pd.DataFrame) -> frozenset[str]:
    """Return the topics about which any family was asked."""
    return frozenset(consents["scope"]) - {ALL, NAMED}


def _newest(consents: pd.DataFrame) -> pd.DataFrame:
    """Return the row that holds of each student and scope: by date, then import; of two equal, the no."""
    order = consents.sort_values(["date", "import_id", "given"], ascending=[True, True, False], kind="stable")
    return order.drop_duplicates(["student_id", "scope"], keep="last")
