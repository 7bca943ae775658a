"""A list that was taken along and changed elsewhere → its rows as text, and what has to be said of the file.

It is parsed in the limited child like every upload. Which columns there are is told by their headers alone,
so columns may be moved or added, rows sorted or hidden, sheets renamed.
"""

from dataclasses import dataclass
from pathlib import PurePosixPath

import pandas as pd

from sel.core.returned_list import CELLS, HEADERS, LIST_SHEET
from sel.errors import FileRefused, Problem
from sel.readers.cells import Table, clean_text
from sel.readers.limited import read_tables_apart
from sel.readers.mapping import FileMapping
from sel.readers.tables import Part

_NOT_SAID = {"hidden_sheets", "title_rows"}
_SAID_OTHERWISE = {
    "hidden_rows": "Hidden rows, as a filter leaves them, were read like all others.",
    "zeros_restored": "Leading zeros that cells show but don't hold were put back.",
}
_FORMULAS = "=+-@＝＋－＠"


@dataclass(frozen=True, eq=False)
class Returned:
    """A list that came back, not yet compared with anything.

    `rows` is indexed by the row's number in the file, with those columns of HEADERS that the file has, as
    text in one line. `notes` are sentences about the file as a whole.
    """

    rows: pd.DataFrame
    notes: tuple[str, ...] = ()


def returned_list(name: str, data: bytes) -> Returned:
    """Return the rows of a list in XLSX or CSV.

    Raises FileRefused where it can't be read, or nobody could say from it whose row is whose.
    """
    files = [(PurePosixPath(name).name or "list", data)]
    parts = read_tables_apart(files)
    spare = {problem.column: "" for part in parts for problem in part.problems if _spare_formulas(problem)}
    if spare:  # a formula beside the list is nobody's business: read again without its column
        parts = read_tables_apart(files, FileMapping(columns=spare))
    part = _the_list(parts)
    _check_columns(part.table)
    return Returned(_rows(part.table), _notes(part))


def _the_list(parts: list[Part]) -> Part:
    """Return the part that is the list; of several that look like it, the one that is called so."""
    broken = [part for part in parts if _errors(part)]
    found = [part for part in parts if part.table.positions(*HEADERS["student_id"])]
    named = [part for part in (*found, *broken) if part.table.sheet == LIST_SHEET]
    chosen = named or found or broken
    if not chosen:
        header = HEADERS["student_id"][0]
        raise FileRefused(
            f"The file has no column “{header}”, so nobody can say whose row is whose.",
            "Put the column back, or take the list along anew and change that one.",
        )
    if errors := _errors(chosen[0]):
        raise FileRefused(errors[0].sentence(), problems=tuple(errors[1:]))
    if len(chosen) > 1:
        sheets = ", ".join(f"“{part.table.sheet or part.name}”" for part in chosen[:5])
        raise FileRefused(
            f"Several tables look like the list: {sheets}.", "Keep one of them and upload that."
        )
    return chosen[0]


def _errors(part: Part) -> list[Problem]:
    return [problem for problem in part.problems if problem.severity == "error"]


def _spare_formulas(problem: Problem) -> bool:
    """Return whether a problem is only that a column of no meaning here has formulas never computed."""
    ours = {header.casefold() for headers in HEADERS.values() for header in headers}
    named = clean_text(problem.column).casefold()
    return problem.code == "formulas_uncomputed" and bool(named) and named not in ours


def _check_columns(table: Table) -> None:
    """Refuse a list in which a column stands twice, or none that may be changed."""
    twice = [headers[0] for headers in HEADERS.values() if len(table.positions(*headers)) > 1]
    if twice:
        raise FileRefused(f"The column “{twice[0]}” stands twice.", "Keep the one that is meant.")
    if not any(table.positions(header) for header in CELLS.values()):
        raise FileRefused(
            f"None of the columns that may be changed is there: {', '.join(CELLS.values())}.",
            "Put back those that you need; or take the list along anew.",
        )


def _rows(table: Table) -> pd.DataFrame:
    """Return the columns that are read, as text in one line."""
    there = {name: headers for name, headers in HEADERS.items() if table.positions(*headers)}
    columns = {name: table.frame[table.positions(*headers)[0]] for name, headers in there.items()}
    rows = pd.DataFrame(columns, index=table.frame.index)
    for name in rows.columns:
        texts = {text: _plain(text) for text in rows[name].unique()}
        rows[name] = rows[name].map(texts).astype("str")
    return rows


def _plain(text: str) -> str:
    """Return a cell in one line, without the apostrophe that keeps a CSV's text from being a formula."""
    line = clean_text(text)
    return line[1:] if line[:1] == "'" and line[1:].lstrip()[:1] in tuple(_FORMULAS) else line


def _notes(part: Part) -> tuple[str, ...]:
    """Return what a reader of the preview should know of the file."""
    said = [
        _SAID_OTHERWISE.get(problem.code, problem.sentence())
        for problem in part.problems
        if problem.code not in _NOT_SAID
    ]
    missing = [header for name, header in CELLS.items() if not part.table.positions(*HEADERS[name])]
    if missing:
        columns = ", ".join(f"“{header}”" for header in missing)
        said.append(f"Without a column in the file these stay as they are: {columns}.")
    return tuple(dict.fromkeys(said))
