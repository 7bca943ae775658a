"""A list taken along by the made-up school's counselor, edited as a person does in a spreadsheet."""

import io
from collections.abc import Callable
from typing import Any

import openpyxl
from openpyxl.utils import get_column_letter

from sel.core.permissions import Person
from sel.core.returned_list import LIST_SHEET
from sel.workflows import outreach
from sel.workflows.desk import Desk
from sel.workflows.list_workbook import csv_of, list_to_take, workbook_of
from sel.workflows.returned_list import CheckedList, check_returned, store_returned
from tests.browser import made_up_school as school
from tests.workflows.test_outreach import COUNSELOR

Edit = Callable[[Any], object]


def taken(desk: Desk, person: Person = COUNSELOR) -> bytes:
    """Return the list as the workbook it leaves in."""
    return workbook_of(desk, list_to_take(desk, person, school.WAVE, school.SCHOOL_ID))


def taken_as_csv(desk: Desk) -> str:
    data = csv_of(list_to_take(desk, COUNSELOR, school.WAVE, school.SCHOOL_ID))
    return data.decode("utf-8-sig")


def place(sheet: Any, student_id: str, column: str) -> Any:
    """Return the cell of a student's row in a column."""
    header = [cell.value for cell in sheet[1]]
    ids = [cell.value for cell in sheet[get_column_letter(header.index("Student ID") + 1)]]
    return sheet.cell(ids.index(student_id) + 1, header.index(column) + 1)


def filled(student_id: str, **cells: Any) -> Edit:
    """Return the edit that writes into a student's row; `why` is the reason's column."""
    headers = {"why": "Why not needed or waiting"}

    def edit(book: Any) -> None:
        for name, value in cells.items():
            header = headers.get(name, name.replace("_", " ").capitalize())
            place(book[LIST_SHEET], student_id, header).value = value

    return edit


def edited(data: bytes, *edits: Edit) -> bytes:
    """Return the workbook after the edits, as openpyxl saves it."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    for edit in edits:
        edit(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def checked(desk: Desk, data: bytes, name: str = "list.xlsx", person: Person = COUNSELOR) -> CheckedList:
    return check_returned(desk, person, name, data, school.WAVE, school.SCHOOL_ID)


def brought_back(desk: Desk, data: bytes, name: str = "list.xlsx") -> CheckedList:
    """Compare the file and store what it changes."""
    found = checked(desk, data, name)
    store_returned(desk, COUNSELOR, found)
    return found


def stands(desk: Desk) -> dict[str, tuple[str, str, str]]:
    """Return owner, state and due of each student on the list."""
    rows = outreach.my_list(desk, COUNSELOR, school.WAVE, school.SCHOOL_ID).rows
    return {row.student_id: (row.owner, row.state, row.due) for row in rows.itertuples()}  # type: ignore[misc]
