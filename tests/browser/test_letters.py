"""Letters and a sheet in a real browser: one of each is downloaded, and is what it says it is."""

import io

import docx
import pypdf
import pytest
from playwright.sync_api import expect

from tests.browser import made_up_school as school
from tests.browser.conftest import Server, Visit
from tests.browser.test_journey import downloaded, open_page, settled

pytestmark = pytest.mark.browser


def test_a_counselor_takes_a_homerooms_letters_and_a_grades_sheet_along(
    closed_wave_server: Server, visit: Visit
) -> None:
    page = open_page(closed_wave_server, visit, "letters", "counselor")
    page.get_by_label("Signed by").fill("Rosa Peña")
    page.get_by_label("Signed by").press("Enter")
    expect(page.get_by_text("20 letters: 20 in English.")).to_be_visible()
    settled(page)
    letters = docx.Document(io.BytesIO(downloaded(page, "Download the letters (Word)").read_bytes()))
    lines = [paragraph.text for paragraph in letters.paragraphs]
    assert sum(line.startswith("To the family of ") for line in lines) == 20
    assert lines.count("Rosa Peña") == 20

    page.get_by_role("tab", name="Sheet for a staff meeting").click()
    sheet = pypdf.PdfReader(downloaded(page, "Download the sheet (PDF)"))
    text = " ".join(sheet.pages[0].extract_text().split())
    assert text.startswith(f"{school.SCHOOL}, Grade 7 ")
    seventh = [f"{given} {family}" for _, given, family, grade in school.STUDENTS if grade == "07"]
    assert [text.count(name) for name in seventh] == [1] * 20
    assert visit.hosts() == {"127.0.0.1"}


def test_on_a_phone_nothing_of_the_page_is_wider_than_the_screen(
    closed_wave_server: Server, visit: Visit
) -> None:
    page = open_page(closed_wave_server, visit, "letters", "counselor")
    page.set_viewport_size({"width": 390, "height": 844})
    settled(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
