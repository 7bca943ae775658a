"""The counts that a wave's one release is made of, and the release itself, through the suppression door."""

import pandas as pd

from sel.core.connection import CONNECTED
from sel.core.equity import memberships
from sel.core.people import Roster
from sel.core.suppression import PublishedTable, nothing_released, release

ASKED = ("mutual", "named", "unmatched", "skipped", "staff_only", "no_adult", "not_heard", "opted_out")


def published(
    roster: Roster, status: pd.DataFrame, favourable: pd.DataFrame, small_cell: int, *, still_open: bool
) -> PublishedTable:
    """Return the release: every cell of school (and district) × subgroup × measure, hidden while it is open.

    `status` is connection_status's frame; `favourable` has a column a scale, a student's share of
    favourable answers. A student at two schools counts at each, and once in the district.
    """
    cells = _cells(roster, status, favourable)
    by_school = _counts(cells, list(favourable.columns.drop("student_id")))
    once = cells.drop_duplicates(["student_id", "dimension", "group"]).assign(school_id="")
    district = _counts(once, list(favourable.columns.drop("student_id")))
    counts = pd.concat([by_school, district], ignore_index=True)
    return nothing_released(counts) if still_open else release(counts, small_cell)


def _cells(roster: Roster, status: pd.DataFrame, favourable: pd.DataFrame) -> pd.DataFrame:
    """Return one row a student, school, dimension and group, with what each measure counts of her."""
    asked = status[status["status"].isin(ASKED)]
    answered = ~asked["status"].isin(["not_heard", "opted_out"])
    told = answered & (asked["status"] != "skipped")
    counted = asked[["student_id", "school_id"]].assign(
        answered=answered.astype(float),
        connected=asked["status"].isin(CONNECTED).astype(float).where(told),
    )
    groups = memberships(roster.students, roster.programs)
    return groups.merge(counted, on=["student_id", "school_id"]).merge(
        favourable, on="student_id", how="left"
    )


def _counts(cells: pd.DataFrame, scales: list[str]) -> pd.DataFrame:
    """Return school_id, measure, dimension, group, n (people), x (of them) and mean, a row a cell."""
    grouped = cells.groupby(["school_id", "dimension", "group"])
    found = [
        grouped[measure].agg(n="count", x="sum").reset_index().assign(measure=measure)
        for measure in ("connected", "answered", *scales)
    ]
    tall = pd.concat(found, ignore_index=True)
    tall["mean"] = (tall["x"] / tall["n"]).where(tall["n"] > 0)
    return tall[["school_id", "measure", "dimension", "group", "n", "x", "mean"]]
