"""In Chromium: the list out as XLSX, edited by openpyxl, brought back by the page, and equal in the store."""

import io
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from sel.accounts.local import OPERATOR
from sel.core.outreach import Move
from sel.core.returned_list import CELLS, LIST_SHEET
from sel.settings import Settings
from sel.workflows import follow_up, waves
from sel.workflows.desk import Desk, open_desk
from sel.workflows.list_workbook import list_to_take
from tests.browser import made_up_school as school
from tests.browser.conftest import Server, Visit
from tests.browser.test_journey import downloaded, open_page, settled, upload
from tests.workflows.returning import edited, filled

pytestmark = pytest.mark.browser

ONE, TWO, THREE = "0000002", "0000003", "0000004"
FINCH, YARROW = "Dora Finch", "Paul Yarrow"
COLUMNS = ["Student ID", *CELLS.values()]


@pytest.fixture
def desk(empty_server: Server) -> Desk:
    """A desk on the server's store, the made-up school's wave closed."""
    opened = open_desk(Settings(store=empty_server.store))
    school.bring_in(opened)
    waves.close(opened, OPERATOR, school.WAVE)
    stored(opened)  # draws the wave's picture, which is not what is tried here
    return opened


def rows_of(book: Any) -> list[list[str]]:
    """Return the list in a workbook as text, days in ISO form."""
    header, *rows = book[LIST_SHEET].iter_rows(values_only=True)
    places = [header.index(name) for name in COLUMNS]
    return [[_text(row[at]) for at in places] for row in rows]


def _text(value: object) -> str:
    return value.date().isoformat() if isinstance(value, datetime) else str(value or "")


def stored(desk: Desk) -> list[list[str]]:
    rows: list[list[str]] = list_to_take(desk, OPERATOR, school.WAVE).rows[COLUMNS].to_numpy().tolist()
    return rows


def taken(page: Page) -> bytes:
    return Path(downloaded(page, "Download XLSX")).read_bytes()


def brought(page: Page, data: bytes, says: str) -> None:
    upload(page, "my list.xlsx", data, says)


def test_a_list_goes_out_is_edited_comes_back_and_is_equal(
    empty_server: Server, desk: Desk, visit: Visit
) -> None:
    page = open_page(empty_server, visit, "my_list", "counselor")
    file = taken(page)
    assert rows_of(openpyxl.load_workbook(io.BytesIO(file))) == stored(desk)
    day = datetime(desk.today().year + 1, 1, 12)  # a year ahead at most, whenever this runs
    file = edited(
        file,
        filled(ONE, owner=FINCH, due=day, state="has an owner", note="prefers mornings"),
        filled(TWO, state="not needed", why="moved away"),
        filled(THREE, state="waits until a day", due=day),
    )
    brought(page, file, "3 students would change")
    page.get_by_role("button", name="Store the changes of 3 students").click()
    expect(page.get_by_text("Stored for 3 students.")).to_be_visible()
    settled(page)
    ours = rows_of(openpyxl.load_workbook(io.BytesIO(file)))
    due = stored(desk)[0][3]  # the first school day from that day on
    assert (datetime.fromisoformat(due) - day).days in range(4)
    assert [[due if cell == day.date().isoformat() else cell for cell in row] for row in ours] == stored(desk)
    again = taken(page)
    assert rows_of(openpyxl.load_workbook(io.BytesIO(again))) == stored(desk)
    brought(page, file, "Nothing to change: what the file says is stored already")


def test_two_who_changed_the_same_are_both_shown_and_a_person_chooses(
    empty_server: Server, desk: Desk, visit: Visit
) -> None:
    page = open_page(empty_server, visit, "my_list", "counselor")
    file = edited(
        taken(page), filled(ONE, owner=FINCH), filled(TWO, owner=FINCH), filled(THREE, owner="Xqwz")
    )
    for student_id in (ONE, TWO):
        follow_up.move(desk, OPERATOR, school.WAVE, {student_id: 0}, Move("assigned", YARROW))
    brought(page, file, "of 2 students somebody else changed the same meanwhile")
    expect(page.get_by_text("Nobody called “Xqwz” is on the staff of school M1.")).to_be_visible()
    expect(page.get_by_role("button", name="Store nothing")).to_be_disabled()
    page.get_by_role("radio", name="Take mine").nth(1).click()
    page.get_by_role("button", name="Store the changes of 1 student").click()
    expect(page.get_by_text("Stored for 1 student.")).to_be_visible()
    assert [row[1] for row in stored(desk)] == [YARROW, FINCH, ""]
