"""Small networks for the tests: the cast's Oak, its ties, and networks drawn by Hypothesis."""

import pandas as pd
from hypothesis import strategies as st

from tests import cast

ROWS = [
    ("0001", "a1", "both"),
    ("0002", "a1", "student"),
    ("0002", "a2", "student"),
    ("0003", "a2", "student"),
    ("0004", "a1", "staff"),
    ("0005", "a1", "student"),
    ("0005", "a2", "student"),
    ("0005", "a3", "both"),
]

STUDENTS = [f"{n:04d}" for n in range(1, 10)]
ADULTS = ["a1", "a2", "a3", "a4"]

SAID = st.dictionaries(
    st.tuples(st.sampled_from(STUDENTS), st.sampled_from(ADULTS)),
    st.sampled_from(["student", "staff", "both"]),
)
"""Who named whom: (student, adult) → informant."""

GOES_TO = st.sets(
    st.tuples(st.sampled_from(ADULTS), st.sampled_from(ADULTS)).filter(lambda two: two[0] != two[1])
)
"""Which adult goes to which for support."""


def ties(rows: list[tuple[str, str, str]] = ROWS) -> pd.DataFrame:
    found = pd.DataFrame(rows, columns=["student_id", "adult_id", "informant"]).astype(str)
    return found.assign(wave="w")


def ties_said(said: dict[tuple[str, str], str]) -> pd.DataFrame:
    return ties([(student, adult, informant) for (student, adult), informant in said.items()])


def colleagues(*two: tuple[str, str]) -> pd.DataFrame:
    return pd.DataFrame(list(two), columns=["adult_id", "colleague_id"]).astype(str)


def oak() -> tuple[pd.DataFrame, pd.DataFrame]:
    return cast.students().query("school_id == 'oak'"), cast.adults().query("school_id == 'oak'")
