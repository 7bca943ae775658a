"""The counts that a wave's one release is made of, and the release itself, through the suppression door."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from sel.core.connection import CONNECTED
from sel.core.equity import EVERYBODY, UNKNOWN, memberships
from sel.core.people import Roster
from sel.core.suppression import PublishedTable, nothing_released, release

ASKED = ("mutual", "named", "unmatched", "skipped", "staff_only", "no_adult", "not_heard", "opted_out")


@dataclass(frozen=True)
class Unnamed:
    """Answers without a person: where they come from (school_id, grade), and their favourable shares.

    Both frames have a row an answer, in the same order. `alone` says that nobody was asked by name, so
    that these are all the answers there are.
    """

    rows: pd.DataFrame
    favourable: pd.DataFrame
    alone: bool


def published(
    roster: Roster,
    status: pd.DataFrame,
    favourable: pd.DataFrame,
    small_cell: int,
    *,
    still_open: bool,
    unnamed: Unnamed | None = None,
) -> PublishedTable:
    """Return the release: every cell of school (and district) × subgroup × measure, hidden while it is open.

    `status` is connection_status's frame; `favourable` has a column a scale, a student's share of
    favourable answers. A student at two schools counts at each, and once in the district. Scales of
    `unnamed` answers have the cells school and school × grade only, and none where named answers have the
    scale: one person may have given both.
    """
    scales = list(favourable.columns.drop("student_id"))
    cells = _cells(roster, status, favourable)
    once = cells.drop_duplicates(["student_id", "dimension", "group"]).assign(school_id="")
    counts = pd.concat([_counts(cells, scales), _counts(once, scales)], ignore_index=True)
    if unnamed is not None and len(unnamed.rows) and not favourable[scales].notna().any(axis=None):
        counts = pd.concat(
            [counts[~counts["measure"].isin(scales)], _unnamed_counts(unnamed, scales)], ignore_index=True
        )
    if unnamed is not None and unnamed.alone:
        counts = _answered_unnamed(counts, unnamed.rows)
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


def _unnamed_cells(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows once in each of their cells: the school and its grade, and the district's."""
    everywhere = pd.concat([rows, rows.assign(school_id="")])
    grade = everywhere["grade"].where(everywhere["grade"] != "", UNKNOWN)
    return pd.concat(
        [
            everywhere.assign(dimension="all", group=EVERYBODY),
            everywhere.assign(dimension="grade", group=grade),
        ],
        ignore_index=True,
    )


def _unnamed_counts(unnamed: Unnamed, scales: list[str]) -> pd.DataFrame:
    """Return the scales' counts of answers without a person, as `_counts` does."""
    told = unnamed.rows[["school_id", "grade"]].join(unnamed.favourable[scales])
    counts = _counts(_unnamed_cells(told).assign(connected=np.nan, answered=np.nan), scales)
    return counts[counts["measure"].isin(scales)]


def _answered_unnamed(counts: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the counts with who has answered told by the answers that were given, for all and by grade.

    Nobody knows who answered, so nothing is told of other groups, nor of who is connected.
    """
    given = _unnamed_cells(rows).groupby(["school_id", "dimension", "group"]).size().rename("given")
    asked = counts[(counts["measure"] == "answered") & counts["dimension"].isin(["all", "grade"])]
    joined = asked.join(given, on=["school_id", "dimension", "group"])
    x = joined["given"].fillna(0).clip(upper=joined["n"]).astype(float)
    told = asked.assign(x=x, mean=(x / asked["n"]).where(asked["n"] > 0))
    others = counts[~counts["measure"].isin(["answered", "connected"])]
    return pd.concat([others, told], ignore_index=True)
