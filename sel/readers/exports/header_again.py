"""A header that stands in a table once more, as where two exports were copied into one file."""

from collections.abc import Sequence

import pandas as pd

from sel.errors import Problem, rows_problem
from sel.readers.cells import among, clean_text
from sel.readers.exports.layouts import Layout

_FIRST_COLUMNS = 3
_MOSTLY = 0.6
"""So much of the header in one row is a header, in whatever order."""


def header_again(read: Layout) -> "pd.Series[bool]":
    """Return where a row says one of the header rows once more, cell for cell."""
    frame = read.table.frame
    found = pd.Series(False, index=frame.index)
    for row in read.header_rows:
        again = pd.Series(True, index=frame.index)
        for at, name in enumerate(row):
            again &= frame[at].str.strip() == name.strip()
            if not again.any():
                break
        found |= again
    return found


def other_order(read: Layout) -> list[Problem]:
    """Return the refusal of a table in which a header of another order stands below; none where all is well.

    The rows below such a header have their cells in other columns, so that none of them can be taken.
    """
    frame, header = read.table.frame, read.header_rows[:1]
    names = {clean_text(name) for row in header for name in row} - {""}
    if frame.empty or len(names) <= _FIRST_COLUMNS:
        return []
    likely = ~header_again(read)
    for at in list(frame.columns)[:_FIRST_COLUMNS]:
        likely &= among(frame[at].str.strip(), {*names, ""})
    rows = [int(row) for row, cells in _cells(frame[likely]) if _is_header(cells, names)]
    if not rows:
        return []
    message = "The header stands here once more with its columns in another order."
    action = "Two exports were copied into one file; upload each by itself."
    return [rows_problem("error", "header_in_other_order", message, action, rows, file=read.table.filename)]


def _cells(frame: pd.DataFrame) -> list[tuple[int, set[str]]]:
    """Return the rows' numbers, each with the texts in it."""
    rows = zip(frame.index, frame.itertuples(index=False, name=None), strict=True)
    return [(number, {clean_text(cell) for cell in cells} - {""}) for number, cells in rows]


def _is_header(cells: set[str], names: Sequence[str] | set[str]) -> bool:
    return len(cells & set(names)) > _MOSTLY * len(names)
