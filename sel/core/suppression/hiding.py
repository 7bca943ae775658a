"""Which cells hide: those of too few people, and as many more as it takes that none can be worked out.

A group hides in all measures together, so that subtracting one measure from another shows nothing. More
cells are hidden smallest first, and equal ones in the order of their keys: the same counts always hide the
same cells.
"""

import numpy as np

from sel.core.suppression.audit import WIDTH, members, narrow_cells
from sel.core.suppression.tables import Bools, Tables

_ROUNDING = 1e-6


def hidden_cells(tables: Tables, small_cell: int, held_back: Bools | None = None) -> Bools:
    """Return which cells hide, a truth value a cell; those `held_back` hide in any case."""
    few = np.asarray((tables.present & (tables.n < small_cell)).any(axis=1), dtype=bool)
    hidden = few if held_back is None else few | held_back
    while True:
        hidden = _with_sums_open(tables, hidden)
        narrow = narrow_cells(tables, hidden)
        more = _companions(tables, hidden, narrow) & ~hidden
        if not more.any():
            return hidden
        hidden = hidden | more


def _with_sums_open(tables: Tables, hidden: Bools) -> Bools:
    """Return the hidden cells and more, until no single sum gives one away or leaves too few to hide in."""
    order = tables.order()
    while True:
        closed = _closed(tables, hidden)
        rows = closed & tables.is_row
        more = np.zeros(len(hidden), dtype=bool)
        for equation in np.flatnonzero(rows if rows.any() else closed):
            kin = members(tables, int(equation))
            shown = kin[~hidden[kin] & tables.present[kin].any(axis=1)]
            more[shown[np.argmin(order[shown])] if len(shown) else tables.parents[equation]] = True
        if not (more & ~hidden).any():
            return hidden
        hidden = hidden | more


def _closed(tables: Tables, hidden: Bools) -> Bools:
    """Return which equations have one unknown only, or unknowns that add up to less than WIDTH."""
    closed = np.zeros(len(tables.parents), dtype=bool)
    for measure in range(len(tables.measures)):
        unknown = hidden & tables.present[:, measure]
        children = tables.children @ unknown.astype(float)
        parent = unknown[tables.parents]
        together = tables.children @ np.where(unknown, tables.x[:, measure], 0.0)
        alone = children + parent == 1
        few = ~parent & (children > 0) & (together < WIDTH - _ROUNDING)
        closed |= tables.active(measure) & (alone | few)
    return closed


def _companions(tables: Tables, hidden: Bools, narrow: Bools) -> Bools:
    """Return one more cell to hide for each narrow one: the smallest shown beside it, totals last.

    Where everything beside it is hidden already, all that is tied to a hidden cell; where that is hidden
    too, nothing shown is left to work from.
    """
    order, more = tables.order(), np.zeros(len(hidden), dtype=bool)
    has_narrow = np.flatnonzero(_touching(tables, narrow))
    for equation in has_narrow:
        kin = members(tables, int(equation))
        shown = kin[~hidden[kin]]
        if len(shown):
            more[shown[np.argmin(order[shown])]] = True
        elif not hidden[tables.parents[equation]]:
            more[tables.parents[equation]] = True
    if more.any() or not narrow.any():
        return more
    return _touched(tables, _touching(tables, hidden)) & ~hidden


def _touching(tables: Tables, cells: Bools) -> Bools:
    """Return which equations have one of the cells on either side."""
    return np.asarray((tables.children @ cells.astype(float) > 0) | cells[tables.parents], dtype=bool)


def _touched(tables: Tables, equations: Bools) -> Bools:
    """Return which cells are on either side of one of the equations."""
    cells = tables.children.T @ equations.astype(float) > 0
    cells[tables.parents[equations]] = True
    return np.asarray(cells, dtype=bool)
