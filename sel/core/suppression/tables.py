"""The counts as cells with figures in each measure, and the equations that tie the cells together.

A cell is (school, dimension, group), the district's school_id being "". Two kinds of sum hold between
cells: sibling groups of a school add up to its total, and a group's schools to the district's. Where they
do not quite (a student at two schools counts once in the district), the attacker is taken to know by how
much.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

from sel.core.equity import DIMENSIONS, partition

KEY = ["school_id", "dimension", "group"]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
Indices = npt.NDArray[np.intp]
NO_CELL = -1


@dataclass(frozen=True)
class Tables:
    """C cells with M measures, and Q equations: the children of a row sum up to its parent.

    `n`, `x` and `present` are C × M (present: the measure was asked of that group at all);
    `children` is Q × C with ones, `parents` the parents' cell numbers; `is_row` says which equations are
    sums of sibling groups (the others are sums over schools). `grids` has, for each set of sibling groups,
    cell numbers by school (row 0: the district) and group.
    """

    cells: pd.DataFrame
    measures: tuple[str, ...]
    n: Floats
    x: Floats
    present: Bools
    children: sparse.csr_array
    parents: Indices
    is_row: Bools
    grids: tuple[Indices, ...]

    def active(self, measure: int) -> Bools:
        """Return which equations say something about a measure: both sides are there."""
        there = self.present[:, measure]
        return np.asarray(there[self.parents] & (self.children @ there.astype(float) > 0), dtype=bool)

    def order(self) -> Indices:
        """Return each cell's place when the smallest are hidden first; equal ones by key."""
        people = np.where(self.present, self.n, np.inf).min(axis=1, initial=np.inf)
        place = np.empty(len(people), dtype=np.intp)
        place[np.lexsort((np.arange(len(people)), people))] = np.arange(len(people))
        return place


def tables(counts: pd.DataFrame) -> Tables:
    """Return the counts as tables; their order doesn't matter.

    `counts` has `school_id, measure, dimension, group, n, x, mean`: x people of n, or (x missing) the mean
    of their shares (0–1), which counts as mean × n. Raises ValueError where a cell is there twice, a
    dimension is unknown, or figures are impossible.
    """
    _check(counts)
    cells = counts[KEY].drop_duplicates().sort_values(KEY, ignore_index=True)
    measures = tuple(sorted(counts["measure"].unique()))
    n, x = _figures(counts, cells, measures)
    parts = [
        partition(str(dimension), str(group))
        for dimension, group in zip(cells["dimension"], cells["group"], strict=True)
    ]
    tied = cells.assign(part=pd.Series(parts, dtype=str))
    rows, columns = _row_sums(tied), _column_sums(tied)
    sums = pd.concat([rows, columns], ignore_index=True)
    equation, keys = pd.factorize(sums["equation"])
    children = sparse.csr_array(
        (np.ones(len(sums)), (equation, sums["child"].to_numpy(int))), shape=(len(keys), len(cells))
    )
    first = sums.drop_duplicates("equation")
    return Tables(
        cells=cells,
        measures=measures,
        n=n,
        x=x,
        present=_asked(cells, n),
        children=children,
        parents=first["parent"].to_numpy(np.intp),
        is_row=first["equation"].str.startswith("row").to_numpy(bool),
        grids=_grids(tied),
    )


def _check(counts: pd.DataFrame) -> None:
    if counts.duplicated([*KEY, "measure"]).any():
        raise ValueError("the same cell is there twice: one row a school, measure, dimension and group")
    unknown = sorted(set(counts["dimension"]) - set(DIMENSIONS))
    if unknown:
        raise ValueError(f"dimensions the release doesn't know: {', '.join(map(str, unknown))}")
    if counts.loc[counts["dimension"] == "all", [*KEY, "measure"]].duplicated(["school_id", "measure"]).any():
        raise ValueError("a school has one total, not several")


def _figures(counts: pd.DataFrame, cells: pd.DataFrame, measures: tuple[str, ...]) -> tuple[Floats, Floats]:
    """Return n and x as cells × measures, 0 where a cell has no row in a measure."""
    people = counts["n"].astype(float)
    hits = counts["x"].astype(float)
    hits = hits.where(hits.notna(), counts["mean"].astype(float) * people).where(people > 0, 0.0)
    if (people < 0).any() or (hits.isna() | (hits < -1e-9) | (hits > people + 1e-9)).any():
        raise ValueError("n must be 0 or more, and x (or mean × n) between 0 and n")
    row = pd.MultiIndex.from_frame(cells).get_indexer(pd.MultiIndex.from_frame(counts[KEY]))
    column = pd.Index(measures).get_indexer(pd.Index(counts["measure"]))
    n, x = np.zeros((len(cells), len(measures))), np.zeros((len(cells), len(measures)))
    n[row, column], x[row, column] = people, hits
    return n, x


def _asked(cells: pd.DataFrame, n: Floats) -> Bools:
    """Return where a measure was asked at all: of somebody at that school, and of somebody in that group.

    A measure of 0 people in a cell whose school and group were asked is a small cell like any other.
    """
    heard = pd.DataFrame(n > 0)
    at_school = heard.groupby(cells["school_id"]).transform("any")
    in_group = heard.groupby([cells["dimension"], cells["group"]]).transform("any")
    return (at_school & in_group).to_numpy(bool)


def _row_sums(cells: pd.DataFrame) -> pd.DataFrame:
    """Return equation, child, parent: sibling groups of a school and its total."""
    totals = cells[cells["dimension"] == "all"]
    total = pd.Series(totals.index, index=totals["school_id"])
    groups = cells[(cells["dimension"] != "all") & cells["school_id"].isin(totals["school_id"])]
    return pd.DataFrame(
        {
            "equation": "row\0" + groups["school_id"] + "\0" + groups["part"],
            "child": groups.index,
            "parent": groups["school_id"].map(total).to_numpy(),
        }
    )


def _column_sums(cells: pd.DataFrame) -> pd.DataFrame:
    """Return equation, child, parent: the schools' cells of a group and the district's."""
    name = cells["dimension"] + "\0" + cells["group"]
    district = cells["school_id"] == ""
    total = pd.Series(cells.index[district], index=name[district])
    schools = ~district & name.isin(total.index)
    return pd.DataFrame(
        {
            "equation": "column\0" + name[schools],
            "child": cells.index[schools],
            "parent": name[schools].map(total).to_numpy(),
        }
    )


def _grids(cells: pd.DataFrame) -> tuple[Indices, ...]:
    """Return one matrix of cell numbers, schools (the district first) × groups, a set of siblings."""
    schools = ["", *sorted(set(cells["school_id"]) - {""})]
    grids = []
    for _, siblings in cells[cells["dimension"] != "all"].groupby("part", sort=True):
        numbers = siblings.reset_index().pivot(index="school_id", columns="group", values="index")
        grid = numbers.reindex(schools).fillna(NO_CELL).to_numpy(np.intp)
        grids.append(grid)
    return tuple(grids)
