"""Excel workbooks (.xlsx) → a table of text, with the zeros that number formats show put back."""

import datetime as dt
import io
import re
import zipfile
import zlib

import msoffcrypto
import openpyxl
import pandas as pd
from msoffcrypto.exceptions import FileFormatError, ParseError
from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

from sel.errors import Problem, rows_problem
from sel.readers.archives import zip_refusal
from sel.readers.cells import Table, refusal, text_frame, without_blank_rows

CELLS_ALLOWED = 15_000_000
EXACT_DIGITS = 15
"""Excel keeps 15 digits of a number; of a longer id the rest became zeros."""

OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

Cell = int | float | str | bool | dt.time | dt.date | dt.datetime | dt.timedelta


def read_workbook(data: bytes, filename: str) -> tuple[Table, list[Problem]]:
    """Return the table on the workbook's widest visible sheet, and its problems."""
    refused = _unsafe(data, filename)
    if refused:
        return Table(filename), [refused]
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        name, others = _sheet_to_read(book)
        rows: list[list[Cell]] = book.get_sheet_by_name(name).to_python(skip_empty_area=False) if name else []
    except (CalamineError, OSError, ValueError):
        return refusal(
            filename, "workbook_damaged", "The workbook can't be opened.", "Save it again in Excel."
        )
    problems = [_other_sheets(name, others, filename)] if others else []
    header_at = next((at for at, row in enumerate(rows) if any(_text(cell).strip() for cell in row)), None)
    if header_at is None:
        return refusal(filename, "empty_file", "The workbook is empty.", "Export it again and upload that.")
    table = _table(rows, header_at, name, filename)
    problems += _lost_digits(rows, header_at, table)
    if _has_zero_formats(data):
        table, restored = _with_zeros(table, data)
        problems += restored
    return table, problems


def ole_problem(data: bytes, filename: str) -> Problem:
    """Return why an OLE file isn't read: a password, or Excel's format from before 2007."""
    if _has_password(data):
        message = "The workbook is protected with a password."
        action = "Remove the password (File, Info, Protect Workbook) or save it as CSV, and upload that."
        return Problem("error", "password_protected", message, action, file=filename)
    message = "This is a workbook in Excel's old format (.xls)."
    action = "Open it in Excel or Google Sheets and save it as .xlsx or CSV."
    return Problem("error", "legacy_xls", message, action, file=filename)


def _has_password(data: bytes) -> bool:
    try:
        return bool(msoffcrypto.OfficeFile(io.BytesIO(data)).is_encrypted())
    except (FileFormatError, ParseError, OSError, ValueError):
        return b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0" in data


def _unsafe(data: bytes, filename: str) -> Problem | None:
    """Return why the workbook won't be opened, or None: its size is known only when it is too late."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            refused = zip_refusal(archive.infolist(), filename)
            if refused:
                return refused
            sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
            cells = max((_cells_spanned(archive.read(name)) for name in sheets), default=0)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError):
        return refusal(filename, "workbook_damaged", "The workbook is damaged or cut off.", "Save it again.")[
            1
        ][0]
    if cells <= CELLS_ALLOWED:
        return None
    message = f"The workbook spans {cells:,} cells, nearly all of them empty."
    action = "Delete the empty rows and columns beyond the data, or save the sheet as CSV."
    return Problem("error", "workbook_too_large", message, action, file=filename)


def _cells_spanned(sheet: bytes) -> int:
    """Return rows times columns up to the furthest cell: a reader asks for all of them at once."""
    rows = max((int(row) for row in re.findall(rb'<row [^>]*?\br="(\d{1,9})"', sheet)), default=0)
    far = re.findall(rb'<c [^>]*?\br="([A-Z]{3})(\d{1,9})"', sheet)
    near = re.findall(rb'<c [^>]*?\br="([A-Z]{1,2})\d', sheet[:1_000_000])
    columns = max(
        (_column_number(letters) for letters in {*near, *(letters for letters, _ in far)}), default=1
    )
    return max([rows, *(int(row) for _, row in far)]) * columns


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _sheet_to_read(book: CalamineWorkbook) -> tuple[str, list[str]]:
    """Return the visible sheet with most columns (the first of equals), and the other filled ones."""
    visible = [sheet.name for sheet in book.sheets_metadata if sheet.visible == SheetVisibleEnum.Visible]
    ends = {name: book.get_sheet_by_name(name).end for name in visible}
    widths = {name: end[1] + 1 for name, end in ends.items() if end}
    filled = list(widths)
    if not filled:
        return "", []
    best = max(filled, key=lambda name: widths[name])
    return best, [name for name in filled if name != best]


def _other_sheets(name: str, others: list[str], filename: str) -> Problem:
    message = f"The workbook has several sheets; “{name}” was read, and {', '.join(others[:5])} left out."
    action = "If another sheet was meant, save that one as a file of its own."
    return Problem("warning", "several_sheets", message, action, file=filename)


def _table(rows: list[list[Cell]], header_at: int, sheet: str, filename: str) -> Table:
    header = [_text(cell) for cell in rows[header_at]]
    body = rows[header_at + 1 :]
    columns = [[_text(cell) for cell in column] for column in zip(*body, strict=True)] or [[] for _ in header]
    width = max(
        at + 1 for at, name in enumerate(header) if name.strip() or any(columns[at])
    )  # columns without a header and without a cell are only formatting
    texts = list(zip(*columns[:width], strict=True))
    numbers = range(header_at + 2, header_at + 2 + len(body))
    frame, blank = without_blank_rows(text_frame(texts, width, numbers))
    return Table(filename, tuple(header[:width]), frame, sheet=sheet, blank_rows=blank)


def _text(cell: Cell) -> str:
    """Return a cell as text: whole numbers without `.0`, dates and times as ISO, truth as TRUE and FALSE."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, dt.datetime):
        return cell.isoformat(sep=" ")
    return str(cell)


def _lost_digits(rows: list[list[Cell]], header_at: int, table: Table) -> list[Problem]:
    """Return a problem for each column with numbers too long for Excel to have kept."""
    found = []
    action = (
        "If this is an id, it is damaged: export it as CSV, or format the column as text and enter it again."
    )
    for at, name in enumerate(table.names):
        lost = [
            number
            for number, row in enumerate(rows[header_at + 1 :], header_at + 2)
            if isinstance(row[at], float | int) and abs(float(row[at])) >= 10**EXACT_DIGITS  # type: ignore[arg-type]  # checked
        ]
        if lost:
            message = f"Numbers have more than {EXACT_DIGITS} digits; Excel replaced the last ones by zeros."
            found.append(rows_problem("warning", "digits_lost", message, action, lost, name, table.filename))
    return found


def _has_zero_formats(data: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        styles = archive.read("xl/styles.xml") if "xl/styles.xml" in archive.namelist() else b""
    return re.search(rb'formatCode="0{2,}"', styles) is not None


def _zero_formats(data: bytes, table: Table) -> dict[int, dict[int, int]]:
    """Return how many digits cells show by a format such as `000000`: column → row → digits."""
    places: dict[int, dict[int, int]] = {}
    sheet = openpyxl.load_workbook(io.BytesIO(data), read_only=True)[table.sheet]
    for row in sheet.iter_rows(min_row=int(table.frame.index.min()) if len(table.frame) else 1):
        for cell in row:
            if isinstance(cell.value, int | float) and re.fullmatch("0{2,}", cell.number_format or ""):
                places.setdefault(cell.column - 1, {})[cell.row] = len(str(cell.number_format))
    return places


def _with_zeros(table: Table, data: bytes) -> tuple[Table, list[Problem]]:
    """Return the table with leading zeros that a number format such as `000000` showed."""
    try:
        places = _zero_formats(data, table)
    except (KeyError, ValueError, TypeError, zipfile.BadZipFile):
        message = "Number formats that may show leading zeros could not be read."
        action = "Check the ids in the preview; if zeros are missing, save the sheet as CSV."
        return table, [Problem("warning", "zeros_unknown", message, action, file=table.filename)]
    frame, problems = table.frame.copy(), []
    for at, widths in places.items():
        if at not in frame.columns:
            continue
        rows = frame.index.intersection(pd.Index(list(widths)))
        shown = [text.zfill(widths[int(row)]) for row, text in zip(rows, frame.loc[rows, at], strict=True)]
        changed = [int(row) for row, text in zip(rows, shown, strict=True) if text != frame.at[row, at]]
        frame[at] = frame[at].where(~frame.index.isin(rows), pd.Series(shown, index=rows, dtype="str"))
        if changed:
            message = "The cells show leading zeros that their numbers don't hold; the zeros were put back."
            action = "Nothing to do; formatting the column as text keeps them for good."
            problems.append(
                rows_problem(
                    "warning", "zeros_restored", message, action, changed, table.names[at], table.filename
                )
            )
    return Table(table.filename, table.header, frame, "", table.sheet, table.blank_rows), problems
