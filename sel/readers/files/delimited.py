"""Comma, tab and semicolon separated text → a grid: a fixed ladder of encodings, then strict CSV.

pyarrow reads a large file that is strictly quoted and even. Else Python's strict csv reader goes through
the file, to say in which row the trouble is.
"""

import csv
import io
from array import array
from collections import Counter

from sel.errors import Problem, Severity, rows_problem
from sel.readers.files.encodings import as_utf8, windows_text
from sel.readers.files.grids import Grid, Pile, refused
from sel.readers.files.header_rows import ROWS_LOOKED_AT, header_position, no_such_row, title_rows
from sel.readers.mapping import AS_IT_IS, FileMapping

RAGGED_SHARE_REFUSED = 0.20
"""A file in which more rows than this have another number of cells was not understood."""

LARGE = 1_000_000
"""From so many bytes on, pyarrow's speed outweighs the time it takes to load."""

_HEAD = 1_000_000
_SAVE_AGAIN = "Open it in the program it comes from and save it as “CSV UTF-8”."


def delimited_grid(data: bytes, source: str, name: str, how: FileMapping = AS_IT_IS) -> Grid:
    """Return the table in `data`, and its problems; an error comes with an empty table."""
    text, encoding = as_utf8(data)
    if not encoding:
        return refused(source, name, "not_text", "The file is damaged or isn't text.", _SAVE_AGAIN)
    if b"\0" in text:
        return _with_nul(text, source, name)
    if not text.strip():
        action = "Export it again and upload that."
        return refused(source, name, "empty_file", "The file is empty.", action)
    grid = _read(text, source, name, how)
    grid.encoding = encoding
    if encoding == "cp1252" and how.encoding != "cp1252":
        grid.problems.insert(0, windows_text(text, name))
    return grid


def _with_nul(text: bytes, source: str, name: str) -> Grid:
    row = text.count(b"\n", 0, text.index(b"\0")) + 1
    message = "The file is damaged or isn't text: there are NUL bytes in it."
    problem = rows_problem("error", "not_text", message, _SAVE_AGAIN, [row], file=name)
    return Grid(source, name, problems=[problem])


def _read(text: bytes, source: str, name: str, how: FileMapping) -> Grid:
    head = text[:_HEAD].decode(errors="ignore")
    separator = _separator(head)
    first = _first_records(head, separator, max(ROWS_LOOKED_AT, how.header_row))
    rows = [record for record, _ in first]
    at = header_position(rows, how.header_row)
    if at is None or not any(cell.strip() for cell in rows[at]):
        if how.header_row:
            return Grid(source, name, problems=[no_such_row(how.header_row, name)])
        return refused(source, name, "empty_file", "The file is empty.", "Export it again and upload that.")
    header, end = first[at]
    body = len(head[:end].encode())
    grid = (
        _even(text, body, separator, header, at + 2) if len(text) >= LARGE and header[-1].strip() else None
    ) or _explained(text, body, separator, header, at + 2, name)
    grid.source, grid.name = source, name
    grid.problems += title_rows(rows, at, how.header_row, name)
    return grid


def _separator(head: str) -> str:
    """Return what separates cells: that by which most of the first records have the same number of them.

    A count over the header alone takes a comma inside a question, or a decimal comma, for the separator.
    """
    marks = (",", "\t", ";", "|")
    if head.startswith("sep=") and head[4:5] in marks and head[5:6] in {"\r", "\n"}:
        return head[4]
    scores = {}
    for mark in marks:
        widths = [len(record) for record, _ in _first_records(head, mark, ROWS_LOOKED_AT) if any(record)]
        (width, rows) = max(
            (item for item in Counter(widths).items() if item[0] > 1), default=(1, 0), key=_wide
        )
        scores[mark] = (rows / max(len(widths), 1), width)
    return max(marks, key=lambda mark: scores[mark])


def _wide(width_and_rows: tuple[int, int]) -> tuple[int, int]:
    width, rows = width_and_rows
    return rows, width


def _first_records(head: str, separator: str, wanted: int) -> list[tuple[list[str], int]]:
    """Return the first records, each with the position in `head` where it ends."""
    lines = io.StringIO(head, newline="")
    found: list[tuple[list[str], int]] = []
    try:
        for record in csv.reader(iter(lines.readline, ""), delimiter=separator):
            found.append((record, lines.tell()))
            if len(found) == wanted:
                break
    except csv.Error:
        pass  # said by the strict reader, with its row
    return found


def _even(text: bytes, body: int, separator: str, header: list[str], first_row: int) -> Grid | None:
    """Return the table where every row is even and strictly quoted, else None."""
    from sel.readers.files.even_text import even_columns

    columns, rows = even_columns(text, body, separator, len(header))
    if not rows:
        return None
    numbers = array("q", range(first_row, first_row + rows))
    return Grid("", "", tuple(header), columns, numbers)


def _explained(text: bytes, body: int, separator: str, header: list[str], first_row: int, name: str) -> Grid:
    """Return the table read record by record, with what is wrong with it."""
    least = max(at + 1 for at, title in enumerate(header) if title.strip())
    width, ragged, number = len(header), dict[int, int](), first_row - 1
    pile, numbers, too_wide = Pile(width), array("q"), dict[int, list[str]]()
    lines = io.TextIOWrapper(io.BytesIO(memoryview(text)[body:]), encoding="utf-8", newline="")
    try:
        for number, record in enumerate(csv.reader(lines, delimiter=separator, strict=True), first_row):
            row = record if len(record) == width else _fitted(record, least, width)
            if len(row) == width:
                pile.add(row)
                numbers.append(number)
            elif any(row[width:]) or len(row) < width:
                ragged[number] = len(row)
            else:
                too_wide[number] = row
    except csv.Error as error:
        return Grid("", name, problems=[_broken_record(str(error), number + 1, name)])
    if _each_ends_in_separators(too_wide, ragged, pile):
        pile, numbers = Pile(width), array("q", too_wide)
        for row in too_wide.values():
            pile.add(row[:width])
    else:
        ragged |= {at: len(row) for at, row in too_wide.items()}
    problem = _ragged_problem(ragged, number, number - first_row + 1, len(header), text, name)
    if problem and problem.severity == "error":
        return Grid("", name, problems=[problem])
    columns = pile.columns()
    while not header[len(columns) - 1].strip() and columns[-1].blank():
        columns.pop()
    problems = [problem] if problem else []
    return Grid(
        "", name, tuple(header[: len(columns)]), columns, numbers, ragged_rows=len(ragged), problems=problems
    )


def _each_ends_in_separators(too_wide: dict[int, list[str]], ragged: dict[int, int], pile: Pile) -> bool:
    """Return whether every filled row has the same empty cells too many: then the program wrote them.

    Where only some rows have them, a comma within a text has moved these rows' cells to the right.
    """
    widths = {len(row) for row in too_wide.values()}
    return len(widths) == 1 and not ragged and all(column.blank() for column in pile.columns())


def _fitted(record: list[str], least: int, width: int) -> list[str]:
    """Return the record as wide as the header where it is blank or only empty cells are missing."""
    if not any(record):
        return [""] * width
    return [*record, *[""] * (width - len(record))] if least <= len(record) < width else record


def _broken_record(error: str, row: int, filename: str) -> Problem:
    if "expected after" in error:
        code = "stray_quote"
        message = "A quotation mark stands in the middle of a cell, so that rows can't be told apart."
    elif "larger than field limit" in error:
        code = "unclosed_quote"
        message = "A cell goes on for 130,000 letters; its quotation mark was probably never closed."
    else:
        code = "unclosed_quote"
        message = "A cell begins with a quotation mark that is never closed; the file may be cut off."
    action = "Export the file again, or correct that cell and save it; nothing was read beyond this row."
    return rows_problem("error", code, message, action, [row], file=filename)


def _ragged_problem(
    ragged: dict[int, int], last: int, of_rows: int, width: int, text: bytes, filename: str
) -> Problem | None:
    """Return what uneven rows (row number → cells) mean: a file cut off, misread, or rows to leave out."""
    if not ragged:
        return None
    if ragged.get(last, width) < width and not text.endswith((b"\n", b"\r")):
        message = f"The file ends in the middle of a row, after {ragged[last]} of {width} cells."
        action = "Export or download it again; the end is missing."
        return rows_problem("error", "file_cut_off", message, action, [last], file=filename)
    severity: Severity = "error" if len(ragged) > RAGGED_SHARE_REFUSED * of_rows else "warning"
    cells = " or ".join(str(count) for count in sorted(set(ragged.values()))[:3])
    message = f"{len(ragged)} of {of_rows} rows have {cells} cells where the header has {width}."
    action = "Put text that has commas in quotation marks and export again"
    action += "." if severity == "error" else "; these rows were left out."
    return rows_problem(severity, "ragged_rows", message, action, list(ragged), file=filename)
