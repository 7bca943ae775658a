"""Whether a change between two waves may be told of published totals, and in which words."""

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

FEWEST_BEFORE_AND_AFTER = 20
FEW_PEOPLE = range(1, 11)
"""So many people who are in one of two totals only could be worked out from the two."""


@dataclass(frozen=True)
class PublishedChange:
    """Two published values of one cell: whole percents before and after, and whether their ranges part."""

    before: int
    after: int
    beyond_chance: bool


def published_change(
    before: pd.DataFrame, after: pd.DataFrame, were: Collection[str], are: Collection[str]
) -> PublishedChange | None:
    """Return the change of one cell of the release, or nothing where it may not be told.

    `before` and `after` are the cell's row in each wave's release (no row: not there), `were` and `are` the
    ids of the people behind it. It is told where both are shown as a percent, both are of 20 people or more,
    and those in one of the two only are nobody, or more than ten. Ranges that part are unlikely to be chance.
    """
    apart = set(were) ^ set(are)
    if min(len(set(were)), len(set(are))) < FEWEST_BEFORE_AND_AFTER or len(apart) in FEW_PEOPLE:
        return None
    rows = [frame[frame["shown"] == "yes"] for frame in (before, after)]
    if any(len(frame) != 1 for frame in rows):
        return None
    was, now = (frame.iloc[0] for frame in rows)
    beyond = bool(was["high"] < now["low"] or now["high"] < was["low"])
    return PublishedChange(int(was["value"]), int(now["value"]), beyond)
