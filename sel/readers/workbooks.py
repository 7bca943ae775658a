"""Excel workbooks (.xlsx) → a grid of text for each filled sheet, with the zeros that formats show."""

import datetime as dt
import io
import zipfile
from collections.abc import Sequence

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from sel.errors import Mend, Problem
from sel.readers.archives import BROKEN, zip_refusal
from sel.readers.grids import Grid, grid_of, kept_rows, refused
from sel.readers.header_rows import ROWS_LOOKED_AT, header_position, no_such_row, title_rows
from sel.readers.mapping import AS_IT_IS, FileMapping
from sel.readers.sheet_marks import BookMarks, SheetMarks
from sel.readers.sheet_notes import hidden_rows_note, lost_digits, unkept_formulas, zeros_restored

Cell = int | float | str | bool | dt.time | dt.date | dt.datetime | dt.timedelta
Rows = list[list[Cell]]

_SAVE_AGAIN = "Open it in Excel, save it again, and upload that."


def workbook_grids(data: bytes, source: str, name: str, how: FileMapping = AS_IT_IS) -> list[Grid]:
    """Return the table on each visible, filled sheet, in their order, or on the one sheet that was chosen.

    What concerns the whole workbook is among the problems of each.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            problem = zip_refusal(archive.infolist(), name)
            if problem:
                return [Grid(source, name, problems=[problem])]
            book = CalamineWorkbook.from_filelike(io.BytesIO(data))
            return _grids(book, BookMarks(archive), source, name, how)
    except (CalamineError, *BROKEN):
        message = "The workbook is damaged or cut off and can't be opened."
        return [refused(source, name, "workbook_damaged", message, _SAVE_AGAIN)]


def _grids(book: CalamineWorkbook, marks: BookMarks, source: str, name: str, how: FileMapping) -> list[Grid]:
    sheets = [sheet for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
    shown = [sheet.name for sheet in sheets if sheet.visible == SheetVisibleEnum.Visible]
    if how.sheet and how.sheet not in [sheet.name for sheet in sheets]:
        return [Grid(source, name, problems=[_no_such_sheet(how.sheet, shown, name)])]
    found = []
    for sheet in [how.sheet] if how.sheet else shown:
        rows: Rows = book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
        if rows:
            found.append(_grid(rows, marks.of(sheet), source, name, how))
            found[-1].sheet = sheet
    if not [grid for grid in found if grid.header or grid.problems]:
        return [
            refused(source, name, "empty_file", "The workbook is empty.", "Export it again and upload that.")
        ]
    found = [grid for grid in found if grid.header or grid.problems]
    hidden = [] if how.sheet else [sheet.name for sheet in sheets if sheet.name not in shown]
    note = _hidden_sheets([sheet for sheet in hidden if book.get_sheet_by_name(sheet).end], name)
    for grid in found:
        grid.problems = [*note, *grid.problems]
    return found


def _no_such_sheet(sheet: str, shown: list[str], filename: str) -> Problem:
    message = f"There is no sheet “{sheet}” in this workbook."
    mends = tuple(Mend(f"Read the sheet “{other}”", "sheet", other) for other in shown[:5])
    return Problem("error", "no_such_sheet", message, "Choose another sheet.", file=filename, mends=mends)


def _hidden_sheets(sheets: list[str], filename: str) -> list[Problem]:
    if not sheets:
        return []
    names = ", ".join(f"“{sheet}”" for sheet in sheets[:5])
    message = f"The workbook has hidden sheets, which were not read: {names}."
    action = "If one of them holds the data, choose it, or show it in Excel and save the workbook again."
    mends = tuple(Mend(f"Read the sheet “{sheet}”", "sheet", sheet) for sheet in sheets[:3])
    return [Problem("warning", "hidden_sheets", message, action, file=filename, mends=mends)]


def _grid(rows: Rows, marks: SheetMarks, source: str, name: str, how: FileMapping) -> Grid:
    """Return one sheet's table."""
    looked_at = [[cell_text(cell) for cell in row] for row in rows[: max(ROWS_LOOKED_AT, how.header_row)]]
    at = header_position(looked_at, how.header_row)
    if at is None or not any(cell.strip() for cell in looked_at[at]):
        problems = [no_such_row(how.header_row, name)] if how.header_row else []
        return Grid(source, name, problems=problems)
    header, body = looked_at[at], rows[at + 1 :]
    numbers: Sequence[int] = range(at + 2, at + 2 + len(body))
    cells: list[tuple[Cell, ...]] = list(zip(*body, strict=True)) or [()] * len(header)
    problems = [
        *title_rows(looked_at, at, how.header_row, name),
        *lost_digits(cells, header, numbers, name),
        *unkept_formulas(marks.unkept, header, at + 1, how, name),
    ]
    columns = [texts(column) for column in cells]
    problems += zeros_restored(columns, marks.digits, header, at + 2, name)
    problems += hidden_rows_note(columns, numbers, marks.hidden_rows, how, name)
    if marks.hidden_rows and how.hidden_rows == "leave_out":
        keep = [number not in marks.hidden_rows for number in numbers]
        columns = kept_rows(columns, keep)
        numbers = [number for number in numbers if number not in marks.hidden_rows]
    if any(problem.severity == "error" for problem in problems):
        return Grid(source, name, problems=problems)
    grid = grid_of(source, name, header, columns, numbers)
    grid.problems = problems
    return grid


def texts(column: Sequence[Cell]) -> list[str]:
    """Return a column's cells as text."""
    kinds = set(map(type, column))
    if kinds <= {str}:
        return list(column)  # type: ignore[arg-type]  # just checked
    if kinds <= {str, float}:
        known = {cell: cell_text(cell) for cell in set(column)}
        return [known[cell] for cell in column]
    return [cell_text(cell) for cell in column]


def cell_text(cell: Cell) -> str:
    """Return a cell as text: whole numbers without `.0`, dates and times as ISO, truth as TRUE and FALSE."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else f"{cell:.15g}"
    if isinstance(cell, dt.datetime):
        return _whole_second(cell).isoformat(sep=" ")
    return str(cell)


def _whole_second(when: dt.datetime) -> dt.datetime:
    """Return the second that is meant: a serial number misses it by less than a millisecond."""
    nearest = (when + dt.timedelta(milliseconds=500)).replace(microsecond=0)
    return nearest if abs(when - nearest) <= dt.timedelta(milliseconds=1) else when
