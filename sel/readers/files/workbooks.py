"""Excel workbooks (.xlsx) → a grid of text for each filled sheet, with the zeros that formats show."""

import contextlib
import datetime as dt
import io
import threading
import zipfile
from collections.abc import Sequence

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from sel.errors import Mend, Problem
from sel.readers.files.archives import zip_refusal
from sel.readers.files.grids import Grid, Texts, grid_of, kept_rows, packed, refused
from sel.readers.files.header_rows import ROWS_LOOKED_AT, header_position, no_such_row, title_rows
from sel.readers.files.kinds import BROKEN
from sel.readers.files.sheet_marks import BookMarks, SheetMarks
from sel.readers.files.sheet_notes import (
    hidden_rows_note,
    lost_digits,
    merged_rows,
    unkept_formulas,
    zeros_restored,
)
from sel.readers.mapping import AS_IT_IS, FileMapping

Cell = int | float | str | bool | dt.time | dt.date | dt.datetime | dt.timedelta
Rows = list[list[Cell]]
Column = Sequence[Cell]

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
        meanwhile = _Marks(marks, sheet)
        rows: Rows = book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
        if rows:
            found.append(_grid(rows, meanwhile.found(), source, name, how))
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


class _Marks(threading.Thread):
    """Looks for a sheet's marks while calamine, which needs no interpreter for that, parses its cells."""

    def __init__(self, marks: BookMarks, sheet: str) -> None:
        """Begin to look."""
        super().__init__()
        self._ask = marks, sheet
        self._found: SheetMarks | None = None
        self.start()

    def run(self) -> None:
        """Look, in the thread."""
        marks, sheet = self._ask
        with contextlib.suppress(*BROKEN):
            self._found = marks.of(sheet)

    def found(self) -> SheetMarks:
        """Return what was found. Raises BadZipFile where the sheet could not be read."""
        self.join()
        if self._found is None:
            raise zipfile.BadZipFile
        return self._found


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
    header, first = looked_at[at], at + 2
    numbers: Sequence[int] = range(first, len(rows) + 1)
    cells: list[Column] = list(zip(*rows[at + 1 :], strict=True)) or [()] * len(header)
    columns, already = _texts(cells)
    problems = [
        *title_rows(looked_at, at, how.header_row, name),
        *lost_digits({at: cells[at] for at in range(len(cells)) if at not in already}, header, first, name),
        *unkept_formulas(marks.unkept, header, at + 1, how, name),
        *merged_rows(marks.merged, at + 1, name),
        *zeros_restored(columns, cells, marks.digits, header, first, name),
        *hidden_rows_note(columns, numbers, marks.hidden_rows, how, name),
    ]
    if any(problem.severity == "error" for problem in problems):
        return Grid(source, name, problems=problems)
    if marks.hidden_rows and how.hidden_rows == "leave_out":
        columns = [*kept_rows(columns, [number not in marks.hidden_rows for number in numbers])]
        numbers, already = [number for number in numbers if number not in marks.hidden_rows], {}
    grid = grid_of(source, name, header, columns, numbers, already)
    grid.problems = problems
    return grid


def _texts(cells: Sequence[Column]) -> tuple[list[Sequence[str]], dict[int, Texts]]:
    """Return columns of cells as text, and those packed that were nothing else to begin with.

    Joining a column says whether all its cells are text in a fraction of the time that looking takes.
    """
    columns, already = list[Sequence[str]](), dict[int, Texts]()
    for at, column in enumerate(cells):
        try:
            already[at] = packed(column)  # type: ignore[arg-type]  # what it raises is the question
            columns.append(column)  # type: ignore[arg-type]
        except TypeError:
            columns.append(texts(column))
    return columns, already


def texts(column: Column) -> list[str]:
    """Return a column's cells as text; a day among moments is its midnight."""
    kinds = set(map(type, column))
    if kinds <= {str, float}:
        known = {cell: cell_text(cell) for cell in set(column)}
        return [known[cell] for cell in column]
    if {dt.datetime, dt.date} <= kinds:
        column = [dt.datetime.combine(c, dt.time()) if type(c) is dt.date else c for c in column]
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
