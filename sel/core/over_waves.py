"""What became of having an adult between two waves: the same students paired, all others counted apart."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from sel.core.connection import CONNECTED
from sel.core.differences import UNLIKELY, mcnemar, newcombe_paired

PAIRED = ("gained", "kept", "lost", "neither")
"""What became of a student who said in both waves whether there is an adult."""

APART = ("unclear", "not_heard", "opted_out", "left", "joined")
"""Why a student can't be paired, the last reason that holds: named nobody we could place, or skipped the
question, in one of the waves; not heard from in one (silence is no loss); opted out; not there any more,
or not yet."""

CHANGE_COLUMNS = ["student_id", "before", "after", "change"]

FALL_BEGINS = 7
"""The month from which a school year's fall is counted; before it is spring."""

_SAYS = {
    **dict.fromkeys(CONNECTED, "has"),
    **dict.fromkeys(("staff_only", "no_adult"), "none"),
    **dict.fromkeys(("unmatched", "skipped"), "unclear"),
    "not_heard": "not_heard",
    "opted_out": "opted_out",
}
_PAIR = {
    ("none", "has"): "gained",
    ("has", "has"): "kept",
    ("has", "none"): "lost",
    ("none", "none"): "neither",
}


@dataclass(frozen=True)
class Paired:
    """How many of the same students gained, kept or lost an adult, or named none either time."""

    gained: int
    kept: int
    lost: int
    neither: int

    @property
    def students(self) -> int:
        """How many students said something in both waves."""
        return self.gained + self.kept + self.lost + self.neither

    @property
    def shares(self) -> tuple[float, float]:
        """The share with an adult before and after, 0 … 1; missing (NaN) where there is nobody."""
        if not self.students:
            return float("nan"), float("nan")
        return (self.kept + self.lost) / self.students, (self.kept + self.gained) / self.students

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of the change of the share (after minus before), -1 … 1."""
        return newcombe_paired(self.kept, self.gained, self.lost, self.neither)

    @property
    def beyond_chance(self) -> bool:
        """Whether chance alone would seldom split those who changed so unevenly."""
        return mcnemar(self.gained, self.lost) < UNLIKELY


def changes(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Return CHANGE_COLUMNS, one row a student of either wave, in the order of ids.

    Both frames have student_id and status, a row a student of one school. `before` and `after` are the
    statuses, "" where the student was not asked; `change` is one of PAIRED or APART. Who was asked in
    neither wave has no row.
    """
    there = [_asked(frame) for frame in (before, after)]
    both = there[0].merge(there[1], on="student_id", how="outer", suffixes=("_before", "_after"))
    both = both.sort_values("student_id", ignore_index=True)
    said = {when: both[f"status_{when}"].map(_SAYS).astype("str").fillna("") for when in ("before", "after")}
    pairs = zip(said["before"], said["after"], strict=True)
    change = pd.Series([_PAIR.get(pair, "unclear") for pair in pairs], index=both.index, dtype=str)
    for apart in ("not_heard", "opted_out"):
        change = change.mask((said["before"] == apart) | (said["after"] == apart), apart)
    change = change.mask(said["after"] == "", "left").mask(said["before"] == "", "joined")
    statuses = {when: both[f"status_{when}"].astype("str").fillna("") for when in said}
    return both[["student_id"]].assign(**statuses, change=change)[CHANGE_COLUMNS]


def paired(found: pd.DataFrame) -> Paired:
    """Return the counts of those in both waves, from `changes`."""
    counts = found["change"].value_counts()
    return Paired(*(int(counts.get(name, 0)) for name in PAIRED))


def earlier_wave(day: date, earlier: dict[str, date]) -> str:
    """Return the wave to hold one of `day` against: the latest of the same season, else the latest; "" none.

    `earlier` is each earlier wave's day. Fall is held against fall where there is one: a school year
    changes what students say between its fall and its spring.
    """
    same = [code for code in earlier if same_season(day, earlier[code])]
    return max(same or earlier, key=lambda code: (earlier[code], code), default="")


def same_season(day: date, other: date) -> bool:
    """Return whether both days are of a fall, or both of a spring."""
    return (day.month >= FALL_BEGINS) == (other.month >= FALL_BEGINS)


def _asked(students: pd.DataFrame) -> pd.DataFrame:
    """Return student_id and status of those whom the wave asked."""
    asked = students[students["status"] != "not_asked"]
    return asked[["student_id", "status"]].drop_duplicates("student_id")
