"""Rows that a roster leaves out, in their file's own columns with the reason last, to be mended."""

from collections.abc import Mapping, Sequence

import pandas as pd

from sel.readers.cells import Table
from sel.readers.rosters.bundle_places import STORED, Place, Places
from sel.readers.tables import Part

REASON = "reason"


def own_columns(table: Table) -> pd.DataFrame:
    """Return a table's rows by row number, under the headers it has itself, each of them once."""
    names: list[str] = []
    for at, header in enumerate(table.names):
        name = header or f"Column {at + 1}"
        taken = name in names or name.casefold() == REASON
        names.append(f"{name} ({at + 1})" if taken else name)
    return table.frame.set_axis(names, axis=1)


def left_out_rows(table: Table, reasons: Mapping[int, str]) -> pd.DataFrame:
    """Return the table's rows that `reasons` has, by row number, each with its reason in a last column."""
    own = own_columns(table)
    own = own[own.index.isin(list(reasons))]
    return own.assign(**{REASON: [reasons[int(row)] for row in own.index]})


def left_out_of_bundle(parts: Sequence[Part], reasons: Mapping[int, str], places: Places) -> pd.DataFrame:
    """Return the users left out as their own files have them; `reasons` is by row of the bundle's users."""
    spans = [place for place in places.get("users.csv", (Place(0, "users.csv"),)) if place.file]
    ends = [*(place.first for place in spans[1:]), STORED]
    tables = {part.name.rsplit("/", 1)[-1].casefold(): part.table for part in parts}
    found = {}
    for place, end in zip(spans, ends, strict=True):
        here = {row - place.first: why for row, why in reasons.items() if place.first <= row < end}
        if here and place.file in tables:
            found[place.file] = left_out_rows(tables[place.file], here)
    return together(found)


def together(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Return the rows of several tables one after another; a column `file` says which, where it is needed."""
    filled = {name: rows for name, rows in tables.items() if len(rows)}
    if len(filled) < 2:
        return next(iter(filled.values()), pd.DataFrame())
    whole = pd.concat([rows.assign(file=name) for name, rows in filled.items()]).fillna("")
    first = [name for name in whole.columns if name not in {"file", REASON}]
    return whole[["file", *first, REASON]]
