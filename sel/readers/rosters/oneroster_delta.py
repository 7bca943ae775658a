"""A OneRoster delta applied to the bundle stored before: changed rows replaced, deleted ones removed."""

from collections.abc import Mapping

import pandas as pd

from sel.errors import Problem, rows_problem
from sel.readers.cells import among
from sel.readers.rosters.bundle_places import STORED, Place, Places
from sel.readers.rosters.oneroster_columns import FILES
from sel.readers.rosters.oneroster_manifest import Mode

GONE = "tobedeleted"

PLACES: Places = {f"{file}.csv": (Place(0, f"{file}.csv"), Place(STORED, "")) for file in FILES}
"""A delta's own rows stand in its files; the others were stored before."""


def applied(
    stored: Mapping[str, pd.DataFrame],
    changes: Mapping[str, pd.DataFrame],
    modes: Mapping[str, Mode],
    problems: list[Problem],
) -> dict[str, pd.DataFrame]:
    """Return the whole bundle after the changes, by file; what doesn't fit is added to `problems`.

    `stored` and `changes` have the columns of FILES. A file that is bulk replaces the stored one whole; one
    that isn't there leaves it. Rows of the changes keep their row numbers, stored ones are numbered from
    STORED on.
    """
    whole = {}
    for file, columns in FILES.items():
        before = stored.get(file, pd.DataFrame({name: pd.Series(dtype="str") for name in columns}))
        before = before.reindex(columns=list(columns), fill_value="").astype("str")
        before = before.set_axis(pd.RangeIndex(STORED, STORED + len(before)), axis=0)
        if file not in modes:
            whole[file] = before
        elif modes[file] == "bulk":
            whole[file] = changes[file][~deleted(changes[file])]
        else:
            whole[file] = _changed(file, before, changes[file], problems)
    return whole


def deleted(rows: pd.DataFrame) -> pd.Series:
    """Return, a truth value a row, which rows say that they are to be deleted."""
    return rows["status"].str.casefold() == GONE


def _changed(file: str, before: pd.DataFrame, rows: pd.DataFrame, problems: list[Problem]) -> pd.DataFrame:
    name = f"{file}.csv"
    nameless = rows["sourcedId"] == ""
    if nameless.any():
        message = "A changed row has no sourcedId, so it can't be told what it changes."
        problems.append(_told("no_source_id", message, "The row was left out.", rows[nameless], name))
    rows = rows[~nameless]
    twice = rows["sourcedId"].duplicated(keep="last")
    if twice.any():
        message = "One thing is changed on several rows."
        problems.append(_told("changed_twice", message, "The last of them was taken.", rows[twice], name))
    rows = rows[~twice]
    gone = deleted(rows)
    unknown = gone & ~among(rows["sourcedId"], before["sourcedId"])
    if unknown.any():
        message = "What is to be deleted isn't in the stored roster."
        action = "Nothing was deleted for these rows. If that is odd, ask for a bulk export."
        problems.append(_told("delete_unknown", message, action, rows[unknown], name))
    return pd.concat([rows[~gone], before[~among(before["sourcedId"], rows["sourcedId"])]])


def _told(code: str, message: str, action: str, rows: pd.DataFrame, file: str) -> Problem:
    numbers = [int(row) for row in rows.index]
    return rows_problem("warning", code, message, action, numbers, "sourcedId", file)
