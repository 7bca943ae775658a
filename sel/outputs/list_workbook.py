"""The list as a workbook to work in: pick lists, a filter, ids as text, days as days, how to fill it in."""

import io
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import pandas as pd
import xlsxwriter

from sel.core.outreach import MOST_LETTERS, STATES
from sel.core.returned_list import CELLS, HEADERS, LIST_SHEET, PICKED_STATES
from sel.outputs.tables import ABOUT_SHEET

OWNERS_SHEET = "Owners"
DAYS_AHEAD = 400
"""So far ahead a day may lie."""

HOW_TO = {
    "May be changed": f"The shaded columns: {', '.join(CELLS.values())}. Everything else is only to be read.",
    CELLS["owner"]: "Who takes the student on: pick a name. An owner alone is enough. Empty gives it back.",
    CELLS[
        "state"
    ]: f"{', '.join(STATES[state].capitalize() for state in PICKED_STATES)}. Contacts are logged "
    "on the student's page, and “connected” is reached by the student's own later answer alone.",
    CELLS["due"]: "By when somebody looks again, or until when it waits: a day to come, as 2026-12-11.",
    CELLS[
        "reason"
    ]: f"In a few words, at most {MOST_LETTERS} letters, with “not needed” or “waits until a day”.",
    CELLS["note"]: f"At most {MOST_LETTERS} letters. Health and family details don't belong here.",
    "Give it back": "On My list, under “Bring the list back”. Everything is shown before it is stored. Rows "
    "may be sorted, filtered or deleted; keep the columns Student ID, Wave and Version as they are.",
}

_WIDTHS = {
    **dict.fromkeys(("Student ID", "Grade", "Due", "School ID", "Wave"), 12),
    **dict.fromkeys(("Name", "Owner", "State", "Proposed adult", "Start with", "Homeroom"), 22),
    **dict.fromkeys(("Why listed", "Why this adult", "Why not needed or waiting", "Note"), 38),
}
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_PLAIN = {"num_format": "@", "valign": "top", "text_wrap": True}
_MINE = {"bg_color": "#E8F2F9", "border": 1, "border_color": "#C9DCE8"}
_DAY = {"num_format": "yyyy-mm-dd", "align": "left"}


def list_workbook(rows: pd.DataFrame, owners: Sequence[str], about: Mapping[str, str], today: date) -> bytes:
    """Return the list as a workbook: the list, “About this list”, and the owners to pick from, hidden.

    `rows` is a row a student under the headers of the file, all of it text; Due holds ISO days. `about` says
    what a reader must know of the list, a row each; how it is filled in is added.
    """
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, _OPTIONS) as book:
        sheet = book.add_worksheet(LIST_SHEET)
        _write_list(book, sheet, rows)
        _offer(sheet, rows, len(owners), today)
        _explain(book, {**about, **HOW_TO})
        names = book.add_worksheet(OWNERS_SHEET)
        names.write_column(0, 0, list(owners), book.add_format({"num_format": "@"}))
        names.hide()
    return out.getvalue()


def _write_list(book: Any, sheet: Any, rows: pd.DataFrame) -> None:
    """Write the list below a frozen header with a filter, nothing of it locked."""
    header = book.add_format({"bold": True, "bottom": 2, "num_format": "@", "valign": "top"})
    shaded = book.add_format({"bold": True, "bottom": 2, "num_format": "@", "bg_color": "#CFE3F0"})
    plain, mine = book.add_format(_PLAIN), book.add_format(_PLAIN | _MINE)
    day = book.add_format(_PLAIN | _MINE | _DAY)
    for at, name in enumerate(rows.columns):
        form = day if name == CELLS["due"] else mine if name in CELLS.values() else plain
        hidden = {"hidden": name == HEADERS["mark"][0]}
        sheet.set_column(at, at, _WIDTHS.get(str(name), 14), plain, hidden)
        sheet.write_string(0, at, str(name), shaded if name in CELLS.values() else header)
        for row, text in enumerate(rows[name].tolist(), 1):
            if form is day and text:
                sheet.write_datetime(row, at, date.fromisoformat(text), form)
            elif text or form is not plain:
                sheet.write(row, at, None, form) if not text else sheet.write_string(row, at, text, form)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, max(len(rows), 1), max(len(rows.columns) - 1, 0))
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _offer(sheet: Any, rows: pd.DataFrame, owners: int, today: date) -> None:
    """Offer owners and states as pick lists, and days to come; other words are warned of, never refused."""
    states = [STATES[state] for state in PICKED_STATES]
    wanted: dict[str, dict[str, Any]] = {
        CELLS["owner"]: {"validate": "list", "source": f"={OWNERS_SHEET}!$A$1:$A${max(owners, 1)}"},
        CELLS["state"]: {"validate": "list", "source": states},
        CELLS["due"]: {
            "validate": "date",
            "criteria": "between",
            "minimum": today + timedelta(days=1),
            "maximum": today + timedelta(days=DAYS_AHEAD),
        },
    }
    said = {
        CELLS["owner"]: "Pick a name, or leave it empty.",
        CELLS["state"]: f"One of: {', '.join(states)}.",
        CELLS["due"]: "A day to come, as 2026-12-11.",
    }
    for name, rule in wanted.items():
        at = list(rows.columns).index(name)
        warned = {"error_type": "warning", "error_title": name, "error_message": said[name]}
        sheet.data_validation(1, at, max(len(rows), 1), at, rule | warned | {"ignore_blank": True})


def _explain(book: Any, about: Mapping[str, str]) -> None:
    """Write what the list is and how it is filled in, a row each."""
    sheet = book.add_worksheet(ABOUT_SHEET)
    bold = book.add_format({"bold": True, "valign": "top", "num_format": "@"})
    plain = book.add_format(_PLAIN)
    sheet.set_column(0, 0, 28, bold)
    sheet.set_column(1, 1, 90, plain)
    sheet.write_string(0, 1, "About", bold)
    for row, (name, text) in enumerate(about.items(), 1):
        sheet.write_string(row, 0, name, bold)
        sheet.write_string(row, 1, text, plain)
