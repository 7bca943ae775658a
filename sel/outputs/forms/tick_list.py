"""Tick lists for the youngest grades: a sheet an adult with students to tick, in place of a survey."""

import io
import re
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import xlsxwriter

from sel.outputs.forms.workbooks import (
    ABOUT_SHEET,
    Column,
    formats_of,
    offer_choices,
    write_header,
)

CONNECTED = "Connected"
YES, NO = "yes", "no"

COLUMNS = (
    Column("adult_id", "", "T0042abcd"),
    Column("student_id", "", "0012345"),
    Column("name", "", "A name of usual length here"),
    Column("grade", "", "KG"),
    Column("homeroom", "", "Room 12"),
    Column(CONNECTED, "", "", (YES, NO), needed=True),
)

EXTRA_ROWS = 10
"""Empty rows at the end of a sheet for students who are not on it."""

_ABOUT = (
    "Tick lists: which students has each adult a caring connection with? You know them as a person, and "
    "they would come to you.",
    f"There is a sheet for each adult. In the column {CONNECTED} pick {YES} for every such student; leave "
    f"the others blank or pick {NO}. An adult's own students stand first, then others of the school.",
    "A student who is not on the sheet can be added in the empty rows below: the student ID or the full "
    f"name, and {YES}.",
    "A sheet with nothing picked counts as not answered: it says nothing about the adult or the students.",
    "These answers are confidential, not anonymous: counselors see them for their students and the school's "
    "leader for planning. They are never used to evaluate anybody.",
    "If you are worried about a student's safety, do not wait for this list: follow your school's steps now. "
    "For a crisis call or text 988; in an emergency call 911.",
    "Keep the file as safe as any list of students' names, and delete it once it is uploaded.",
    "Upload it as the survey “Staff connections” (sel ingest responses … --instrument staff-connections).",
)


def tick_list_workbook(lists: Mapping[str, tuple[str, pd.DataFrame]]) -> bytes:
    """Return the workbook: by adult_id the adult's name, and the students in the order they are listed.

    The frames have student_id, name, grade, homeroom, all text. Nothing in the workbook is hidden.
    """
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        formats = formats_of(book)
        for number, (adult_id, (name, students)) in enumerate(lists.items(), 1):
            sheet = book.add_worksheet(_sheet_name(number, name))
            _write(sheet, adult_id, students, formats)
        about = book.add_worksheet(ABOUT_SHEET)
        about.set_column(0, 0, 110, formats["wrapped"])
        for row, sentence in enumerate(_ABOUT):
            about.write_string(row, 0, sentence, formats["wrapped"])
    return out.getvalue()


def _write(sheet: Any, adult_id: str, students: pd.DataFrame, formats: Mapping[str, Any]) -> None:
    write_header(sheet, COLUMNS, formats)
    rows: list[Sequence[str]] = [
        (adult_id, *(str(cell) for cell in row))
        for row in students[["student_id", "name", "grade", "homeroom"]].itertuples(index=False)
    ]
    rows += [(adult_id,)] * EXTRA_ROWS
    for number, cells in enumerate(rows, 1):
        for at, text in enumerate(cells):
            if text:
                sheet.write_string(number, at, text, formats["text"])
    offer_choices(sheet, len(COLUMNS) - 1, (YES, NO), len(rows))


def _sheet_name(number: int, name: str) -> str:
    """Return a name that Excel allows and no other sheet has: numbered, without marks it refuses."""
    plain = re.sub(r"[\[\]:*?/\\\x00-\x1f']", " ", name)
    return f"{number} {plain}".strip()[:31].strip()
