"""What comes of the names: who is wrongly on the counselor's list, who is missing; and staff's lines."""

import pandas as pd

from benchmarks.rightness.judged import Share

PERSON = ["student_id", "school_id"]
CONNECTED, SILENT, LISTED = ["mutual", "named"], ["not_heard"], ["no_adult", "staff_only"]
ABSENT = "(no row)"


def statuses(students: pd.DataFrame, truth: pd.DataFrame) -> pd.DataFrame:
    """Return student_id, school_id, status and status_true of everybody in either frame."""
    both = truth.merge(students[[*PERSON, "status"]], on=PERSON, how="outer", suffixes=("_true", ""))
    return both[[*PERSON, "status_true", "status"]].fillna(ABSENT)


def list_figures(both: pd.DataFrame) -> dict[str, Share]:
    """Return the errors of the list of those not yet connected; `both` is what `statuses` returns."""
    listed, true = both["status"].isin(LISTED), both["status_true"]
    on_list = int(listed.sum())
    without = true.isin(LISTED)
    return {
        "list: connected in truth": Share(int((listed & true.isin(CONNECTED)).sum()), on_list),
        "list: no adult in truth, but not listed": Share(int((without & ~listed).sum()), int(without.sum())),
        "list: skipped the question in truth": Share(int((listed & (true == "skipped")).sum()), on_list),
        "list: silent in truth": Share(int((listed & true.isin(SILENT)).sum()), on_list),
        "same status": Share(int((true == both["status"]).sum()), len(both)),
    }


def status_table(both: pd.DataFrame) -> pd.DataFrame:
    """Return how many students have each status in truth (rows) and by the product (columns)."""
    return pd.crosstab(both["status_true"], both["status"]).rename_axis(index=None, columns=None)


def staff_figures(lines: pd.DataFrame, truth: pd.DataFrame) -> dict[str, Share]:
    """Return the figures on staff's lines to students.

    `lines` has adult_id, text, student_id, decision; `truth` adult_id, line, student_id. Equal lines of one
    adult are taken in their order.
    """
    theirs = _numbered(lines.rename(columns={"text": "line"}))
    both = _numbered(truth).merge(
        theirs[["adult_id", "line", "time", "student_id", "decision"]],
        on=["adult_id", "line", "time"],
        how="left",
        suffixes=("_true", ""),
    )
    auto = both["decision"] == "auto"
    right = auto & (both["student_id"] == both["student_id_true"])
    written = ~both["line"].str.strip().str.fullmatch(r"\w*\d\w*")
    return {
        "staff's lines decided without asking": Share(int(auto.sum()), len(both)),
        "staff's lines: right, of these": Share(int(right.sum()), int(auto.sum())),
        "staff's lines that are names, decided": Share(int((auto & written).sum()), int(written.sum())),
        "staff's lines that are names, right": Share(
            int((right & written).sum()), int((auto & written).sum())
        ),
    }


def _numbered(lines: pd.DataFrame) -> pd.DataFrame:
    """Return the lines without blanks around, with `time`: which of an adult's equal lines it is."""
    bare = lines.assign(line=lines["line"].str.strip())
    return bare.assign(time=bare.groupby(["adult_id", "line"]).cumcount())
