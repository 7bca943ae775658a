"""The figures of each adult of a school: who names the adult, and what the adult's leaving would change."""

import pandas as pd

from sel.core.network.leaving import leaving_counts
from sel.core.network.pairs import pairs_of

FIGURE_COLUMNS = [
    *("adult_id", "school_id", "n_students", "n_only_adult", "n_to_one", "n_known"),
    *("n_claims", "n_colleagues"),
]


def adult_figures(
    students: pd.DataFrame, adults: pd.DataFrame, ties: pd.DataFrame, colleagues: pd.DataFrame
) -> pd.DataFrame:
    """Return `FIGURE_COLUMNS` for each adult of one school, in the order of `adults`.

    n_students of `students` name the adult; n_only_adult of them name nobody else, n_to_one exactly one
    other, so that they would go to none, or to one, if the adult left; n_known of n_only_adult were named
    by another adult. n_claims is how many students the adult named, n_colleagues how many of
    `colleagues` (adult_id, colleague_id) go to the adult. `ties` are the students' ties to adults anywhere:
    who has an adult at another school has not lost the last one.
    """
    named = pd.concat([adults["adult_id"], ties["adult_id"]])
    pairs = pairs_of(students["student_id"], named, ties)
    counts = leaving_counts(pairs)
    at = pairs.adults.get_indexer(pd.Index(adults["adult_id"]))
    gone_to = colleagues["colleague_id"].value_counts()
    return pd.DataFrame(
        {
            "adult_id": adults["adult_id"],
            "school_id": adults["school_id"],
            "n_students": counts.named[at],
            "n_only_adult": counts.none[at],
            "n_to_one": counts.one[at],
            "n_known": counts.known[at],
            "n_claims": counts.claims[at],
            "n_colleagues": adults["adult_id"].map(gone_to).fillna(0).astype(int),
        }
    ).reset_index(drop=True)
