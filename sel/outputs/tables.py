"""Tables as files (CSV, XLSX, Parquet, JSON) in which no cell becomes a formula and no id loses a zero."""

import csv
import io
import math
import re
from collections.abc import Callable, Hashable, Mapping
from datetime import date, datetime
from typing import Any, Literal

import pandas as pd
import xlsxwriter

from sel.errors import WrongUsage

TableFormat = Literal["csv", "xlsx", "parquet", "json"]

ABOUT_SHEET = "About this list"
MOST_ROWS = 1_048_575
"""Rows of one worksheet below its header."""
LONGEST_CELL = 32_767
"""Characters that one Excel cell holds."""
EXACT_DIGITS = 15
"""Digits of a number that Excel keeps; a longer whole number is written as text."""

_BLANK = r"[\s\x00\ufeff\u200b-\u200d\u2060]"
_FORMULA = re.compile(rf"[\t\r\n\x00]|{_BLANK}*[=+\-@＝＋－＠]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_WIDEST = 60


def harmless(text: str) -> str:
    """Return the text with a leading apostrophe where a spreadsheet could read it as a formula.

    That is text which begins, also after blanks, with = + - @ or their full-width forms, and text
    which begins with tab, CR, LF or NUL (OWASP, "CSV Injection").
    """
    return f"'{text}" if _FORMULA.match(text) else text


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """Return the frame as CSV: UTF-8 with a byte-order mark so that Excel keeps accents, lines ended by CRLF.

    Text cells and headers are made `harmless`; numbers stay numbers, so a negative one keeps its sign.
    """
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow([harmless(_text(name)) for name in frame.columns])
    writer.writerows(zip(*(_csv_column(frame.iloc[:, at]) for at in range(frame.shape[1])), strict=True))
    return lines.getvalue().encode("utf-8-sig")


def xlsx_bytes(sheets: Mapping[str, pd.DataFrame], about: Mapping[str, str] | None = None) -> bytes:
    """Return a workbook with a sheet a frame, and a last sheet that says how the list was made.

    `about` holds what a reader must know of it (rule, filters, date, maker), a row each; None leaves
    the sheet out. Text is written as text cells: ids keep their zeros and nothing is a formula. Raises
    WrongUsage where a frame has more rows than a worksheet holds.
    """
    out = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(out, options) as book:
        formats = {
            "text": book.add_format({"num_format": "@", "valign": "top"}),
            "header": book.add_format({"bold": True, "bottom": 1, "num_format": "@"}),
            "day": book.add_format({"num_format": "yyyy-mm-dd", "align": "left"}),
            "time": book.add_format({"num_format": "yyyy-mm-dd hh:mm", "align": "left"}),
        }
        taken: set[str] = {ABOUT_SHEET.casefold()} if about is not None else set()
        for name, frame in sheets.items():
            _write_sheet(book.add_worksheet(_sheet_name(name, taken)), frame, formats)
        if about is not None:
            rows = pd.DataFrame({"": list(about), "About": list(about.values())}, dtype=str)
            _write_sheet(book.add_worksheet(ABOUT_SHEET), rows, formats)
    return out.getvalue()


def parquet_bytes(frame: pd.DataFrame) -> bytes:
    """Return the frame as Parquet, its types kept; for machines, so nothing in it is changed."""
    out = io.BytesIO()
    frame.to_parquet(out, index=False)
    return out.getvalue()


def json_bytes(frame: pd.DataFrame) -> bytes:
    """Return the frame as a JSON list with an object a row; dates in ISO form, missing as null."""
    text = frame.to_json(orient="records", date_format="iso", force_ascii=False)
    return _SURROGATE.sub("\ufffd", text).encode()


def table_bytes(
    frame: pd.DataFrame, kind: TableFormat, name: str, about: Mapping[str, str] | None = None
) -> bytes:
    """Return one frame in the format asked for; `name` is the sheet's in a workbook."""
    if kind == "xlsx":
        return xlsx_bytes({name: frame}, about)
    makers: dict[str, Callable[[pd.DataFrame], bytes]] = {
        "csv": csv_bytes,
        "parquet": parquet_bytes,
        "json": json_bytes,
    }
    if kind not in makers:
        raise WrongUsage(f"There is no format “{kind}”.", "Use csv, xlsx, parquet or json.")
    return makers[kind](frame)


def _text(value: object) -> str:
    """Return the value as text that UTF-8 can carry."""
    return _SURROGATE.sub("\ufffd", str(value))


def _is_missing(value: object) -> bool:
    return (
        value is None or value is pd.NA or value is pd.NaT or (isinstance(value, float) and math.isnan(value))
    )


def _csv_column(column: "pd.Series[Any]") -> list[object]:
    """Return a column's cells as the csv module should write them."""
    cells: list[object] = column.tolist()
    return [
        "" if _is_missing(cell) else harmless(_text(cell)) if isinstance(cell, str) else _csv_value(cell)
        for cell in cells
    ]


def _csv_value(cell: object) -> object:
    """Return a cell that isn't text: dates in ISO form, others as they print."""
    return cell.isoformat() if isinstance(cell, date) else cell


def _sheet_name(name: str, taken: set[str]) -> str:
    """Return a name that Excel allows and no sheet of the book has yet; adds it to `taken`."""
    allowed = re.sub(r"[\[\]:*?/\\\x00-\x1f]", " ", _text(name)).strip("' ")[:31] or "Sheet"
    candidate, number = allowed, 2
    while candidate.casefold() in taken or candidate.casefold() == "history":
        candidate = f"{allowed[:27]} {number}"
        number += 1
    taken.add(candidate.casefold())
    return candidate


def _write_sheet(sheet: Any, frame: pd.DataFrame, formats: Mapping[str, Any]) -> None:
    """Write a frame with a frozen header, a filter, widths that fit, and print settings."""
    if len(frame) > MOST_ROWS:
        raise WrongUsage(
            f"A worksheet holds {MOST_ROWS:,} rows and this table has {len(frame):,}.",
            "Take CSV or Parquet instead.",
        )
    for at, name in enumerate(frame.columns):
        cells: list[object] = frame.iloc[:, at].tolist()
        sheet.set_column(at, at, _width(name, cells), formats["text"] if _has_text(cells) else None)
        sheet.write_string(0, at, _text(name)[:LONGEST_CELL], formats["header"])
        for row, cell in enumerate(cells, start=1):
            _write_cell(sheet, row, at, cell, formats)
    last_row, last_column = max(len(frame), 1), max(frame.shape[1] - 1, 0)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, last_row, last_column)
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{last_row + 1}"})
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _write_cell(sheet: Any, row: int, at: int, cell: object, formats: Mapping[str, Any]) -> None:
    """Write one cell as what it is; only text, numbers, truth values and dates reach a workbook."""
    if _is_missing(cell):
        return
    if isinstance(cell, bool):
        sheet.write_boolean(row, at, cell)
    elif isinstance(cell, int | float) and _is_exact(cell):
        sheet.write_number(row, at, cell)
    elif isinstance(cell, datetime) and cell.tzinfo is None:
        sheet.write_datetime(row, at, cell, formats["time"])
    elif isinstance(cell, date) and not isinstance(cell, datetime):
        sheet.write_datetime(row, at, cell, formats["day"])
    else:
        sheet.write_string(row, at, _cut(_text(cell)), formats["text"])


def _is_exact(number: int | float) -> bool:
    """Return whether Excel keeps the number: it has no infinity and 15 digits."""
    return math.isfinite(number) and (isinstance(number, float) or len(str(abs(number))) <= EXACT_DIGITS)


def _cut(text: str) -> str:
    """Return text that a cell holds; a cut is marked, since a longer one would be dropped whole."""
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1] + "…"


def _has_text(cells: list[object]) -> bool:
    return any(isinstance(cell, str) for cell in cells)


def _width(name: Hashable, cells: list[object]) -> int:
    """Return a column's width in characters: its longest line among the first thousand, within bounds."""
    longest = max((len(str(cell)) for cell in cells[:1000] if not _is_missing(cell)), default=0)
    return min(max(longest, len(str(name)) + 3, 8), _WIDEST) + 1
