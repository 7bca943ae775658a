"""The journey of one school on the real server: upload, overview, list, download, by three roles."""

import io
import re
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from tests.browser import made_up_school as school
from tests.browser.conftest import Server, Visit

pytestmark = pytest.mark.browser


def settled(page: Page) -> None:
    """Wait until the page has drawn itself: Streamlit says that no script runs and nothing is stale."""
    expect(page.locator("[data-testid=stApp]")).to_have_attribute("data-test-script-state", "notRunning")
    expect(page.locator("[data-testid=stSkeleton]")).to_have_count(0)


def open_page(server: Server, visit: Visit, name: str, role: str, **query: str) -> Page:
    page = visit.page()
    page.goto(server.page_url(name, role, **query))
    page.wait_for_selector("h1")
    settled(page)
    return page


def upload(page: Page, name: str, data: bytes, says: str) -> None:
    """Give the page one file and wait for the check's words."""
    chooser = page.locator("input[type=file]").first
    chooser.set_input_files({"name": name, "mimeType": "application/octet-stream", "buffer": data})
    expect(page.get_by_text(says).first).to_be_visible()
    settled(page)


def to_step(page: Page, name: str) -> None:
    """Open a step of the upload and wait for it."""
    page.get_by_role("button", name=re.compile(rf"^\d {name}$")).click()
    expect(page.get_by_role("heading", name=re.compile(rf"^Step \d of \d: {name}$"))).to_be_visible()
    settled(page)


def downloaded(page: Page, button: str) -> Path:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button).first.click()
    return Path(waiting.value.path())


def test_a_school_is_brought_in_counted_listed_and_taken_along(empty_server: Server, visit: Visit) -> None:
    page = open_page(empty_server, visit, "upload", "admin")
    upload(page, "oneroster.zip", school.roster_zip(), "OneRoster 1.2")
    to_step(page, "Store")
    page.get_by_role("button", name="Store the roster").click()
    expect(page.get_by_text("Stored as import 1.")).to_be_visible()

    page = open_page(empty_server, visit, "waves", "admin")
    page.get_by_label("Name of the wave").fill(school.WAVE)
    page.get_by_role("button", name="Open the wave").click()
    expect(page.get_by_text(f"Wave {school.WAVE} is open.")).to_be_visible()

    page = open_page(empty_server, visit, "upload", "admin")
    upload(page, "students.csv", school.student_survey(), "Google Forms export, 41 rows")
    to_step(page, "Preview")
    expect(page.get_by_text("39 rows of 41 will count")).to_be_visible()
    expect(page.get_by_text("1 row set aside: a test")).to_be_visible()
    expect(page.get_by_text("1 row left out, each with its reason below")).to_be_visible()
    to_step(page, "Store")
    page.get_by_role("button", name="Store the 39 answers").click()
    expect(page.get_by_text("Stored as import 2.")).to_be_visible()
    rejected = openpyxl.load_workbook(io.BytesIO(downloaded(page, "Download XLSX").read_bytes()))
    assert rejected.sheetnames == ["rejected-rows", "About this list"]
    assert [cell.value for cell in rejected["rejected-rows"][1]][-1] == "reason"
    assert "9999999" in [cell.value for cell in rejected["rejected-rows"][2]]

    upload(page, "students again.csv", school.student_survey(), "as import 2. It won't be stored twice")
    expect(page.get_by_role("button", name="Store", exact=False).last).to_be_disabled()

    page = open_page(empty_server, visit, "my_list", "counselor")
    expect(page.get_by_text("Nobody is listed until it closes")).to_be_visible()

    page = open_page(empty_server, visit, "waves", "admin")
    expect(page.get_by_role("cell", name="20 of 20")).to_be_visible()
    expect(page.get_by_role("cell", name="19 of 20")).to_be_visible()
    page.get_by_role("button", name="Close the wave").click()
    expect(page.get_by_text(f"Wave {school.WAVE} is closed.")).to_be_visible()

    page = open_page(empty_server, visit, "overview", "leader")
    expect(page.get_by_role("heading", name="Does every student here have a caring adult?")).to_be_visible()
    expect(page.get_by_text("answered: 39 of 40")).to_be_visible()

    page = open_page(empty_server, visit, "my_list", "counselor")
    listed = openpyxl.load_workbook(io.BytesIO(downloaded(page, "Download XLSX").read_bytes()))
    sheet = listed["My list"]
    ids = [row[0].value for row in sheet.iter_rows(min_row=2)]
    assert ids == ["0000002", "0000003", "0000004"]
    assert listed["About this list"]["A2"].value == "Rule"
    assert visit.hosts() == {"127.0.0.1"}
