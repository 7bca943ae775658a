"""What of the counts is shown, and how: the only maker of a PublishedTable.

n is shown in bands, rates in whole percents; near 0 and 100 only "≤5" or "≥95", by the band. Everything
shown of a cell follows from its band and its whole percent, so nothing finer can be read out of it.
"""

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from sel.core.climate import Profiles
from sel.core.equity import wilson
from sel.core.suppression.hiding import hidden_cells
from sel.core.suppression.tables import KEY, Bools, Tables, tables
from sel.wording.english import say

HIDDEN_NOTE = say("hidden")
HIDDEN_MARK = "hidden"
PUBLISHED_COLUMNS = [
    "school_id",
    "measure",
    "dimension",
    "group",
    "n",
    "value",
    "low",
    "high",
    "shown",
    "note",
]
SMALLEST_CELL = 11
_BANDS = ((11, "11–19", 20), (20, "20–39", 10), (40, "40–99", 5), (100, "100–299", 2), (300, "300+", 1))
"""From how many people, the band's name, and the percent at either end that is only bounded."""

_SEAL = object()


@dataclass(frozen=True)
class PublishedTable:
    """A release: what anybody entitled to totals may see. Only `release` makes one.

    `frame` has the columns of PUBLISHED_COLUMNS, as text but for `low` and `high` (whole percents,
    missing unless `shown` is "yes"). Raises TypeError when made elsewhere.
    """

    frame: pd.DataFrame
    seal: object = field(repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.seal is not _SEAL:
            raise TypeError("a PublishedTable is made by sel.core.suppression.release and nowhere else")

    def hidden_schools(self) -> frozenset[str]:
        """Return the schools ("" the district) whose own total is hidden in some measure."""
        rows = self.frame[(self.frame["dimension"] == "all") & (self.frame["shown"] == "hidden")]
        return frozenset(rows["school_id"])


def release(counts: pd.DataFrame, small_cell: int = SMALLEST_CELL) -> PublishedTable:
    """Return what may be published of exact counts; equal counts in any order give an equal table.

    `counts` is a row a `school_id` ("" the district), `measure`, `dimension` and `group` with `n` people
    and `x` of them (or, x missing, `mean`: the average of their shares, 0–1). Cells of fewer than
    `small_cell` people are hidden, and as many others as protect them. Raises ValueError where small_cell
    is under 11 or the counts are impossible.
    """
    _check_small_cell(small_cell)
    found = tables(counts)
    return _published(found, hidden_cells(found, small_cell))


def nothing_released(counts: pd.DataFrame) -> PublishedTable:
    """Return the table of the same cells, every one hidden: all there is before a wave closes.

    Two releases of one wave differ by the few who answered in between, and so tell what those answered.
    Raises ValueError where the counts are impossible.
    """
    found = tables(counts)
    return _published(found, np.ones(len(found.cells), dtype=bool))


def operational(counts: pd.DataFrame, opens_names: bool) -> pd.DataFrame:
    """Return exact counts to whoever may open the names behind every one of them, to others no row.

    `counts` are of people whose names `opens_names` was asked for. Who gets no row is shown the release.
    """
    return counts if opens_names else counts.iloc[:0]


def published_profiles(
    profiles: Profiles, students: pd.DataFrame, table: PublishedTable, small_cell: int = SMALLEST_CELL
) -> pd.DataFrame:
    """Return `school_id, profile, share, sentence`: the share of each pattern of answers, as text.

    `students` has student_id and school_id; "" is the district. Schools whose total is hidden in `table`
    hide here too. Where no patterns are told, one row of the district says why in `sentence`.
    """
    columns = ["school_id", "profile", "share", "sentence"]
    if profiles.refused:
        return pd.DataFrame([["", "", "", profiles.refused]], columns=columns, dtype=str)
    found = tables(_profile_counts(profiles, students))
    held_back = found.cells["school_id"].isin(table.hidden_schools()).to_numpy(bool)
    frame = _published(found, hidden_cells(found, small_cell, held_back)).frame
    number = frame["measure"].astype(int)
    told = frame.assign(
        profile=(number + 1).astype(str),
        share=frame["value"].where(frame["shown"] != "hidden", HIDDEN_MARK),
        sentence=number.map(dict(enumerate(profiles.sentences))),
    )
    return told[columns].reset_index(drop=True)


def published_patterns(patterns: pd.DataFrame, table: PublishedTable) -> pd.DataFrame:
    """Return `school_id, sentence`, the sentence held back for each school whose total `table` hides."""
    hides = patterns["school_id"].isin(table.hidden_schools() - {""})
    held_back = f"How this school's answers lie beside the district's is {HIDDEN_NOTE}."
    return patterns.assign(sentence=patterns["sentence"].mask(hides, held_back))


def _profile_counts(profiles: Profiles, students: pd.DataFrame) -> pd.DataFrame:
    """Return, as counts, the people of each profile (the measure: its number) at each school."""
    rows = students[["student_id", "school_id"]].merge(
        profiles.members.rename("profile"), left_on="student_id", right_index=True
    )
    both = pd.concat([rows, rows.drop_duplicates("student_id").assign(school_id="")])
    table = pd.crosstab(both["school_id"], both["profile"]).reindex(
        columns=range(len(profiles.sentences)), fill_value=0
    )
    tall = table.reset_index().melt("school_id", var_name="measure", value_name="x")
    n = tall["school_id"].map(table.sum(axis=1))
    return tall.assign(measure=tall["measure"].astype(str), dimension="all", group="all", n=n, mean=np.nan)


def _published(found: Tables, hidden: Bools) -> PublishedTable:
    """Return the table of all cells, each measure of them that was asked."""
    cell, measure = np.nonzero(found.present)
    n, x = found.n[cell, measure], found.x[cell, measure]
    told = [
        _hidden_cell() if hides else _shown_cell(people, hits)
        for hides, people, hits in zip(hidden[cell], n, x, strict=True)
    ]
    frame = found.cells.iloc[cell].reset_index(drop=True)
    frame["measure"] = [found.measures[number] for number in measure]
    shown = pd.DataFrame(told, columns=PUBLISHED_COLUMNS[4:])
    frame = pd.concat([frame, shown], axis=1)[PUBLISHED_COLUMNS]
    text = [name for name in PUBLISHED_COLUMNS if name not in ("low", "high")]
    frame = frame.astype({**dict.fromkeys(text, str), "low": "Int64", "high": "Int64"})
    return PublishedTable(frame.sort_values([KEY[0], "measure", *KEY[1:]], ignore_index=True), _SEAL)


_Shown = tuple[str, str, int | None, int | None, str, str]


def _hidden_cell() -> _Shown:
    return "", "", None, None, "hidden", HIDDEN_NOTE


def _shown_cell(n: float, x: float) -> _Shown:
    """Return n's band, value, low, high, shown and note of a cell that isn't hidden."""
    least, band, end = _band(int(n))
    percent = int(np.floor(100 * x / n + 0.5))
    if percent <= end:
        return band, f"≤{end}", None, None, "coded", ""
    if percent >= 100 - end:
        return band, f"≥{100 - end}", None, None, "coded", ""
    low, high = _interval(percent, least)
    return band, str(percent), low, high, "yes", ""


def _interval(percent: int, least: int) -> tuple[int, int]:
    """Return a 95 % interval that holds for every n of the band and every rate that rounds to `percent`.

    Wilson's interval is widest for the fewest people, so the band's least n decides.
    """
    low, _ = wilson((percent - 0.5) / 100 * least, least)
    _, high = wilson((percent + 0.5) / 100 * least, least)
    return int(np.floor(100 * low)), int(np.ceil(100 * high))


def band_words(n: int) -> str:
    """Return the band that is shown for n people, 11 or more."""
    return _band(n)[1]


def _band(n: int) -> tuple[int, str, int]:
    return next(band for band in reversed(_BANDS) if n >= band[0])


def _check_small_cell(small_cell: int) -> None:
    if small_cell < SMALLEST_CELL:
        raise ValueError(f"small_cell may be raised above {SMALLEST_CELL}, not lowered to {small_cell}")
