"""A lottery among equals on the list: who of them comes first, and what those drawn first said later.

Nothing but the lot decides the order within a group of equals, so its first half and its last half differ
by chance alone, and by what was done for them.
"""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from sel.core.differences import UNLIKELY, newcombe, within_groups

DRAWN_COLUMNS = ["student_id", "among", "place"]
FEWEST = 11
"""So many students of each half must have said something later before the halves are compared."""

TOLD = ("named", "not_yet")
"""Later answers that say whether there is an adult."""

WHY_NOT = {
    "nobody_first": "no group of equals has somebody who was contacted and somebody who was not",
    "no_difference": "of those drawn last as many were contacted as of those drawn first",
    "too_few": f"fewer than {FEWEST} students of a half have said since whether they have an adult",
}
"""Why the halves are not compared."""


@dataclass(frozen=True)
class Half:
    """One half of the equals: how many were drawn, contacted before being asked again, and what they said."""

    drawn: int
    contacted: int
    named: int
    not_yet: int

    @property
    def told(self) -> int:
        """How many said whether they have an adult."""
        return self.named + self.not_yet


@dataclass(frozen=True)
class Halves:
    """Those drawn first beside those drawn last, by intent to treat: the lot decides the half, nothing else.

    `groups` is how many groups of equals are in it. `why_not` (a key of WHY_NOT) is "" where they may be
    compared; only then `interval` (of the shares' difference, -1 … 1) and `beyond_chance` say anything.
    """

    groups: int
    first: Half
    last: Half
    why_not: str
    interval: tuple[float, float] = (-1.0, 1.0)
    beyond_chance: bool = False


def equals(rows: pd.DataFrame) -> "pd.Series[str]":
    """Return, a text a row, who is equal in the list's order: two waves, status and the day last heard.

    `rows` are as core.outreach.listed orders them, with two_waves, status and last_heard.
    """
    twice = rows["two_waves"].map({True: "two waves in a row", False: "this wave"})
    return (
        twice
        + ", "
        + rows["status"]
        + ", last heard "
        + rows["last_heard"].where(rows["last_heard"] != "", "never")
    )


def drawn(rows: pd.DataFrame, seed: int) -> pd.DataFrame:
    """Return DRAWN_COLUMNS: the place (1, 2, …) of each row that has an equal, by group and place.

    Places follow SHA-256 of "seed:student_id", so that anybody can work the draw out again from the stored
    seed, with any program; the rows' own order plays no part.
    """
    lots = [hashlib.sha256(f"{seed}:{student}".encode()).hexdigest() for student in rows["student_id"]]
    drawing = pd.DataFrame({"student_id": rows["student_id"], "among": equals(rows)}, dtype=str)
    drawing = drawing.assign(lot=lots).sort_values(["among", "lot"], ignore_index=True)
    place = drawing.groupby("among").cumcount() + 1
    alone = drawing.groupby("among")["lot"].transform("size") == 1
    return drawing.assign(place=place)[~alone].reset_index(drop=True)[DRAWN_COLUMNS]


def first_half(lots: pd.DataFrame) -> "pd.Series[bool]":
    """Return, a truth value a row of `drawn`'s frame, who is of the first half of the group, rounded up.

    It is fixed by the draw: ask it of whole groups.
    """
    return lots["place"] <= (lots.groupby("among")["place"].transform("max") + 1) // 2


def halves(lots: pd.DataFrame, contacted: Collection[str], later: pd.DataFrame) -> Halves:
    """Return the two halves of the equals and whether they may be compared.

    `lots` is `drawn`'s frame, or some of its rows, with `first` as `first_half` says; `contacted` who had a
    first contact before being asked again; `later`, indexed by student_id, has `later` (a key of
    core.outreach.LATER). Groups in which everybody or nobody was contacted are left out, whichever half that
    would favour: there nothing was done for some only.
    """
    rows = lots.assign(
        contacted=lots["student_id"].isin(contacted),
        later=lots["student_id"].map(later["later"]).astype("str").fillna(""),
    )
    reached = rows.groupby("among")["contacted"].transform("mean")
    rows = rows[(reached > 0) & (reached < 1)]
    first, last = _half(rows[rows["first"]]), _half(rows[~rows["first"]])
    groups, why_not = int(rows["among"].nunique()), _why_not(first, last)
    if why_not:
        return Halves(groups, first, last, why_not)
    interval = newcombe(first.named, first.told, last.named, last.told)
    return Halves(groups, first, last, "", interval, within_groups(_tables(rows)) < UNLIKELY)


def _half(rows: pd.DataFrame) -> Half:
    said = rows["later"].value_counts()
    return Half(
        len(rows), int(rows["contacted"].sum()), int(said.get("named", 0)), int(said.get("not_yet", 0))
    )


def _why_not(first: Half, last: Half) -> str:
    if not first.drawn:
        return "nobody_first"
    if first.contacted * last.drawn <= last.contacted * first.drawn:
        return "no_difference"
    return "too_few" if min(first.told, last.told) < FEWEST else ""


def _tables(rows: pd.DataFrame) -> list[tuple[int, int, int, int]]:
    """Return (named, told, named of the last, told of the last), a group of equals each."""
    told = rows[rows["later"].isin(TOLD)]
    named = told["later"] == "named"
    kinds = pd.Series(told["first"] * 2 + named, index=told.index)
    counts = pd.crosstab(told["among"], kinds).reindex(columns=range(4), fill_value=0)
    cells = counts[[3, 2, 1, 0]].to_numpy(int).tolist()
    return [(x, x + miss, other_x, other_x + other_miss) for x, miss, other_x, other_miss in cells]
