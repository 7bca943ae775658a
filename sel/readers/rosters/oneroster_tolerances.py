"""What a OneRoster bundle does otherwise than the standard and was taken all the same: each said once."""

from collections.abc import Mapping, Sequence

import pandas as pd

from sel.errors import Problem, rows_problem
from sel.readers.cells import Table
from sel.readers.rosters.oneroster_columns import Columns
from sel.readers.rosters.oneroster_delta import deleted
from sel.readers.rosters.oneroster_manifest import Mode
from sel.readers.tables import Part

_CODED: dict[str, dict[str, tuple[str, ...]]] = {
    "orgs": {"type": ("school", "district", "department", "local", "national", "state")},
    "users": {
        "role": ("student", "teacher", "aide", "administrator", "parent", "guardian", "proctor", "relative")
    },
    "roles": {
        "roleType": ("primary", "secondary"),
        "role": ("student", "teacher", "aide", "counselor", "principal", "guardian", "parent", "proctor"),
    },
    "enrollments": {"role": ("student", "teacher", "aide", "administrator", "proctor")},
    "classes": {"classType": ("homeroom", "scheduled")},
}
"""Columns whose values are codes, with the codes as the standard writes them."""


def table_notes(
    parts: Sequence[Part], columns: Mapping[str, Columns], nothings: Mapping[str, int], filename: str
) -> list[Problem]:
    """Return what is said about the files as they lie there: folder, byte order mark, columns, “NULL”.

    `columns` and `nothings` (how many cells said “NULL”) are by file without ending.
    """
    found = []
    inside = [part for part in parts if part.name != part.source and "/" in part.name]
    if inside:
        folder = inside[0].name.rsplit("/", 1)[0]
        message = f"The files lie in a folder of the zip (“{folder}”); OneRoster has them at its root."
        found.append(_note("files_in_folder", message, "They were read all the same.", filename, len(inside)))
    marked = [part for part in parts if part.table.encoding.casefold().replace("_", "-") == "utf-8-sig"]
    if marked:
        files = "1 of the files begins" if len(marked) == 1 else f"{len(marked)} of the files begin"
        message = f"{files} with a byte order mark."
        found.append(_note("byte_order_mark", message, "It was passed over.", filename, len(marked)))
    for name, where in columns.items():
        found += _column_notes(f"{name}.csv", where)
    said = {f"{name}.csv": count for name, count in nothings.items() if count}
    if said:
        count, files = sum(said.values()), ", ".join(said)
        message = f"{count} cells say “NULL”, “N/A” or the like where nothing is on record ({files})."
        found.append(_note("placeholders", message, "They count as empty.", filename, count))
    return found


def _column_notes(file: str, where: Columns) -> list[Problem]:
    found = []
    if where.misspelt:
        pairs = ", ".join(f"“{header}” for {name}" for name, header in list(where.misspelt.items())[:4])
        many = len(where.misspelt) > 1
        words = f"{len(where.misspelt)} columns are" if many else "1 column is"
        message = f"{words} spelled otherwise than in OneRoster: {pairs}."
        found.append(
            _note(
                "columns_misspelt",
                message,
                "They were taken." if many else "It was taken.",
                file,
                len(where.misspelt),
            )
        )
    if where.ignored:
        names = ", ".join(f"“{header[:40]}”" for header in where.ignored[:5])
        message = f"OneRoster has no column {names}."
        found.append(
            _note("columns_ignored", message, "What is in it was ignored.", file, len(where.ignored))
        )
    return found


def value_notes(frames: Mapping[str, pd.DataFrame], modes: Mapping[str, Mode]) -> list[Problem]:
    """Return what is said about codes: a status in a bulk file, none in a delta, capital letters."""
    found = []
    for name, mode in modes.items():
        rows = frames[name]
        odd = rows["status"] != "" if mode == "bulk" else rows["status"] == ""
        if odd.any() and mode == "bulk":
            message = "A bulk file leaves the status blank; here it is filled."
            out = int(deleted(rows).sum())
            action = f"Rows to be deleted were left out ({out}), the others taken."
            found.append(_rows_note("status_filled", message, action, rows[odd], "status", f"{name}.csv"))
        elif odd.any():
            message, action = "Changed rows have no status.", "They were taken as active."
            found.append(_rows_note("status_blank", message, action, rows[odd], "status", f"{name}.csv"))
        for column, codes in _CODED.get(name, {}).items():
            found += _spelling_note(rows, column, codes, f"{name}.csv")
    return found


def _spelling_note(rows: pd.DataFrame, column: str, codes: tuple[str, ...], file: str) -> list[Problem]:
    known = {code.casefold() for code in codes}
    texts = [text for text in rows[column].unique() if text.casefold() in known and text not in codes]
    if not texts:
        return []
    message = f"A code is written with other letters than in OneRoster (first: “{texts[0]}”)."
    odd = rows[rows[column].isin(texts)]
    return [_rows_note("code_spelled_otherwise", message, "It was taken.", odd, column, file)]


def cut_notes(tables: Mapping[str, Table]) -> list[Problem]:
    """Return a warning for each file that is named in the upload and has a header only."""
    return [
        _note(
            "no_rows",
            "The file has a header but no rows.",
            "Check that the export is whole.",
            f"{name}.csv",
            0,
        )
        for name, table in tables.items()
        if name in {"enrollments", "classes", "roles"} and not len(table.frame)
    ]


def _note(code: str, message: str, action: str, file: str, count: int) -> Problem:
    return Problem("warning", code, message, action, count=count, file=file)


def _rows_note(code: str, message: str, action: str, rows: pd.DataFrame, column: str, file: str) -> Problem:
    return rows_problem("warning", code, message, action, [int(row) for row in rows.index], column, file)
