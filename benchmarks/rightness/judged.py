"""Whether a mention was taken for whom its writer meant: the product's or a peer's rows beside the truth.

The truth has a row a person meant: student_id, slot, text, adult_id, kind; two adults in one cell are two
rows. Mentions of kind `vague`, a description without a name, are in no figure.
"""

from dataclasses import dataclass

import pandas as pd

MENTION = ["student_id", "slot"]
CLAIM = [*MENTION, "adult_id"]


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    part: int
    whole: int

    def __add__(self, other: "Share") -> "Share":
        """Return both together."""
        return Share(self.part + other.part, self.whole + other.whole)

    def __str__(self) -> str:
        """Return it as per cent with its counts."""
        return f"{100 * self.part / self.whole:.2f} % ({self.part} of {self.whole})" if self.whole else "none"


def judged(rows: pd.DataFrame, truth: pd.DataFrame) -> pd.DataFrame:
    """Return the rows (student_id, slot, adult_id, …) with `kind` and `right`.

    `kind` is the truth's, "" for a mention it doesn't know, and adult where the cell names one among
    others. `right` says that this adult was meant; of two adults in one cell either is.
    """
    named_first = truth.sort_values("kind", key=lambda kind: kind != "adult", kind="stable")
    kinds = named_first.drop_duplicates(MENTION).set_index(MENTION)["kind"]
    meant = truth.loc[truth["kind"] == "adult", CLAIM]
    return rows.assign(
        kind=kinds.reindex(pd.MultiIndex.from_frame(rows[MENTION])).fillna("").to_numpy(),
        right=pd.MultiIndex.from_frame(rows[CLAIM]).isin(pd.MultiIndex.from_frame(meant)),
    )


def counted(truth: pd.DataFrame) -> pd.DataFrame:
    """Return the truth without what is in no figure."""
    return truth[truth["kind"] != "vague"]


def written_names(truth: pd.DataFrame) -> pd.DataFrame:
    """Return the truth's rows that mean an adult by name, an adult once a cell."""
    return truth[truth["kind"] == "adult"].drop_duplicates(CLAIM)
