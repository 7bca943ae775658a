"""How narrowly a hidden cell can be placed by somebody who knows every shown number exactly.

In each measure a cell holds n people, x of whom count. Since 0 ≤ x ≤ n, both x and n − x are tables of
numbers ≥ 0 with known sums and nothing else ties them, so the interval of n is as wide as that of x and
of n − x together. It is therefore enough to hold x to the width: n is never narrower.
"""

import numpy as np
from scipy import optimize, sparse

from sel.core.suppression.tables import NO_CELL, Bools, Floats, Indices, Tables

WIDTH = 10
"""A hidden number must stay possible over an interval at least this wide."""

_ROUNDING = 1e-6


def narrow_cells(tables: Tables, hidden: Bools) -> Bools:
    """Return which hidden cells can be placed within less than WIDTH in some measure (C truth values)."""
    narrow = np.zeros(len(hidden), dtype=bool)
    for measure in range(len(tables.measures)):
        unknown = hidden & tables.present[:, measure]
        doubtful = unknown & (_sure_width(tables, unknown, measure) < WIDTH)
        if doubtful.any():
            narrow |= _narrow_in(tables, unknown, doubtful, measure)
    return narrow


def _sure_width(tables: Tables, unknown: Bools, measure: int) -> Floats:
    """Return a width that each cell has at least, by moving people round rectangles of hidden cells.

    Moving d from group h to group g at one school and back at others keeps every sum. It is quick and
    never too wide; where it doesn't reach, linear programming decides.
    """
    x, width = tables.x[:, measure], np.zeros(len(unknown))
    for grid in tables.grids:
        known_free = np.where(grid == NO_CELL, False, unknown[grid])
        district, schools = known_free[0], known_free[1:]
        absent = (grid[0] == NO_CELL).all()
        amount = np.where(schools, x[grid[1:]], 0.0)
        for group in range(grid.shape[1]):
            total = np.where(district, x[grid[0]], np.inf if absent else 0.0)
            up, down = _moves(schools, amount, total, group)
            rows = schools[:, group]
            width[grid[1:][rows, group]] = (up + down)[rows]
            if district[group]:
                width[grid[0, group]] = _district_width(schools, amount, total, group)
    return width


def _moves(schools: Bools, amount: Floats, total: Floats, group: int) -> tuple[Floats, Floats]:
    """Return by how much a group's cell at each school can surely grow, and shrink.

    `total` is how many the district's cells can give: 0 where they are shown, no end where there are none.
    """
    others = [other for other in range(schools.shape[1]) if other != group]
    partners = np.maximum(schools[:, others].sum(axis=1), 1)
    share = amount[:, group] / partners  # each school lends its people to each partner group in equal parts
    up, down = np.zeros(len(schools)), np.zeros(len(schools))
    for other in others:
        both = schools[:, group] & schools[:, other]
        lent, taken = np.where(both, share, 0.0), np.where(both, amount[:, other], 0.0)
        through_district = bool(total[group] and total[other])
        room_up = total[other] if through_district else lent.sum() - lent
        room_down = total[group] if through_district else taken.sum() - taken
        up += np.where(both, np.minimum(amount[:, other], room_up), 0.0)
        down += np.where(both, room_down, 0.0)
    return up, np.minimum(np.minimum(down, amount[:, group]), total[group] or np.inf)


def _district_width(schools: Bools, amount: Floats, total: Floats, group: int) -> float:
    """Return a width that the district's cell of a group has at least."""
    widths = [0.0]
    for other in range(schools.shape[1]):
        if other != group and total[other]:
            both = schools[:, group] & schools[:, other]
            up = min(float(amount[both, other].sum()), float(total[other]))
            widths.append(up + min(float(amount[both, group].sum()), float(total[group])))
    return max(widths)


def _narrow_in(tables: Tables, unknown: Bools, doubtful: Bools, measure: int) -> Bools:
    """Return which doubtful cells are narrow in one measure, table by table that hangs together."""
    active = tables.active(measure)
    signed = _signed(tables)[active]
    touching = signed[:, np.flatnonzero(unknown)]
    pieces, piece = sparse.csgraph.connected_components(abs(touching).T @ abs(touching), directed=False)
    narrow = np.zeros(len(unknown), dtype=bool)
    numbers = np.flatnonzero(unknown)
    for number in range(pieces):
        cells = numbers[piece == number]
        if doubtful[cells].any():
            equations = signed[:, cells]
            equations = equations[np.flatnonzero(abs(equations).sum(axis=1))]
            narrow[cells] = _narrow_piece(equations, tables.x[cells, measure], doubtful[cells])
    return narrow


def _signed(tables: Tables) -> sparse.csr_array:
    """Return the equations as children minus parent, Q × C."""
    shape = tables.children.shape
    ones = np.ones(len(tables.parents))
    parents = sparse.csr_array((ones, (np.arange(len(ones)), tables.parents)), shape=shape)
    return sparse.csr_array(tables.children - parents)


def _narrow_piece(equations: sparse.csr_array, truth: Floats, doubtful: Bools) -> Bools:
    """Return which cells of one piece are narrow, by the least and most that each can be.

    Every table found on the way is one more that fits, and widens what is known of all its cells.
    """
    low, high, sums = truth.copy(), truth.copy(), equations @ truth
    for cell in np.flatnonzero(doubtful):
        for direction in (1.0, -1.0):
            if high[cell] - low[cell] >= WIDTH:
                break
            found = _extreme(equations, sums, int(cell), direction)
            if found is None:
                high[cell] = np.inf
                break
            low, high = np.minimum(low, found), np.maximum(high, found)
    return doubtful & (high - low < WIDTH - _ROUNDING)


def _extreme(equations: sparse.csr_array, sums: Floats, cell: int, direction: float) -> Floats | None:
    """Return a table with the least (direction 1) or most (−1) in `cell`; None where there is no most.

    Raises RuntimeError where the solver gives up: an audit that didn't finish lets nothing out.
    """
    cost = np.zeros(equations.shape[1])
    cost[cell] = direction
    if not equations.shape[0]:
        return None
    solved = optimize.linprog(  # type: ignore[call-overload]  # the stubs know no sparse sums; HiGHS takes them
        cost, A_eq=equations, b_eq=sums, bounds=(0, None), method="highs"
    )
    if solved.status == 3:
        return None
    if solved.status != 0:
        raise RuntimeError(f"the audit of hidden cells did not finish: {solved.message}")
    return np.asarray(solved.x, dtype=float)


def members(tables: Tables, equation: int) -> Indices:
    """Return the cell numbers of an equation's children."""
    start, end = tables.children.indptr[equation : equation + 2]
    return np.asarray(tables.children.indices[start:end], dtype=np.intp)
