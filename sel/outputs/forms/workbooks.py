"""Empty workbooks to fill in: a sheet a table with its columns as text, and a sheet that explains them."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import xlsxwriter

ABOUT_SHEET = "About this workbook"
"""The explanations' sheet; readers pass over sheets that are called so."""

READY_ROWS = 20_000
"""How many rows offer a pick list; further ones can be filled in without it."""

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


@dataclass(frozen=True)
class Column:
    """One column to fill in: its header, what may stand in it, an example, and the values to pick from."""

    name: str
    means: str
    example: str = ""
    choices: tuple[str, ...] = ()
    needed: bool = False


def empty_workbook(tables: Mapping[str, Sequence[Column]], about: Sequence[str]) -> bytes:
    """Return a workbook with an empty sheet a table and, last, the sheet that explains every column.

    Every column is formatted as text, so that an id keeps its zeros; `about` are the sentences that
    stand below the explanations.
    """
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, _OPTIONS) as book:
        formats = formats_of(book)
        for name, columns in tables.items():
            sheet = book.add_worksheet(name)
            write_header(sheet, columns, formats)
            for at, column in enumerate(columns):
                offer_choices(sheet, at, column.choices, READY_ROWS)
        _explain(book.add_worksheet(ABOUT_SHEET), tables, about, formats)
    return out.getvalue()


def formats_of(book: Any) -> dict[str, Any]:
    """Return the formats of these workbooks: text, header, needed header, and wrapped text."""
    plain = {"num_format": "@", "valign": "top"}
    return {
        "text": book.add_format(plain),
        "wrapped": book.add_format(plain | {"text_wrap": True}),
        "header": book.add_format(plain | {"bold": True, "bottom": 1}),
        "needed": book.add_format(plain | {"bold": True, "bottom": 1, "bg_color": "#DDEEF8"}),
    }


def write_header(sheet: Any, columns: Sequence[Column], formats: Mapping[str, Any]) -> None:
    """Write the columns' names over text columns, frozen; those that are needed are shaded."""
    for at, column in enumerate(columns):
        widest = max(len(column.name), len(column.example), *map(len, column.choices), 8)
        sheet.set_column(at, at, min(widest, 40) + 3, formats["text"])
        sheet.write_string(0, at, column.name, formats["needed" if column.needed else "header"])
    sheet.freeze_panes(1, 0)
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def offer_choices(sheet: Any, at: int, choices: Sequence[str], rows: int) -> None:
    """Offer the values of a column as a pick list in its first rows; nothing to offer leaves it free."""
    if choices:
        wanted = {
            "validate": "list",
            "source": list(choices),
            "ignore_blank": True,
            "error_type": "warning",  # other words for the same are read as well
            "error_title": "Pick one",
            "error_message": f"One of: {', '.join(choices)}. Or leave it blank."[:255],
        }
        sheet.data_validation(1, at, rows, at, wanted)


def _explain(
    sheet: Any, tables: Mapping[str, Sequence[Column]], about: Sequence[str], formats: Mapping[str, Any]
) -> None:
    """Write a row for each column of each sheet, and below what the workbook is for.

    The table stands first, so that the sheet reads like any other and nobody is warned about a title.
    """
    header = ("Sheet", "Column", "Needed", "What may stand there", "Example")
    for at, (name, width) in enumerate(zip(header, (16, 20, 10, 70, 34), strict=True)):
        sheet.set_column(at, at, width, formats["wrapped"])
        sheet.write_string(0, at, name, formats["header"])
    explained = [(name, column) for name, columns in tables.items() for column in columns]
    for row, (name, column) in enumerate(explained, 1):
        cells = (name, column.name, "yes" if column.needed else "", _means(column), column.example)
        for at, text in enumerate(cells):
            sheet.write_string(row, at, text, formats["wrapped"])
    for row, sentence in enumerate(about, len(explained) + 2):
        sheet.merge_range(row, 0, row, len(header) - 1, sentence, formats["wrapped"])
        sheet.set_row(row, 15 * (1 + len(sentence) // 130))


def _means(column: Column) -> str:
    offered = f" One of: {', '.join(column.choices)}." if column.choices else ""
    return f"{column.means}{offered}"
