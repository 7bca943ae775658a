"""The steps of an upload in a real browser: nothing for axe to find, on a phone too, found after a reload."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import made_up_school as school
from tests.browser.conftest import Server, Visit
from tests.browser.test_journey import open_page, settled, to_step, upload
from tests.browser.test_pages import serious_violations

pytestmark = pytest.mark.browser

PHONE, LAPTOP = (390, 844), (1280, 900)
REWORDED = (
    b"There is an adult at this school who notices when I am not here.",
    b"There is an adult at this school who notices when I am not around here.",
)


def too_wide(page: Page) -> bool:
    """Whether the page must be scrolled sideways to be read."""
    wide = page.evaluate(
        "(() => { const main = document.querySelector('[data-testid=stMain]');"
        " return main.scrollWidth > main.clientWidth; })()"
    )
    return bool(wide)


def test_every_step_is_accessible_and_fits_a_phone_and_a_reload_finds_it_again(
    closed_wave_server: Server, visit: Visit
) -> None:
    page = open_page(closed_wave_server, visit, "waves", "admin")
    page.get_by_label("Name of the wave").fill("2027-spring")
    page.get_by_role("button", name="Open the wave", exact=True).click()
    expect(page.get_by_text("Wave 2027-spring is open.")).to_be_visible()
    page = open_page(closed_wave_server, visit, "upload", "admin")
    upload(page, "spring.csv", school.student_survey().replace(*REWORDED), "Google Forms export, 41 rows")
    found = {}
    for name in ("File", "Columns", "Checks", "Names", "Preview", "Store"):
        to_step(page, name)
        for width, height in (PHONE, LAPTOP):
            page.set_viewport_size({"width": width, "height": height})
            settled(page)
            found[name, width] = (serious_violations(page), too_wide(page))
    assert {step: seen for step, seen in found.items() if seen != ([], False)} == {}

    page.reload()
    expect(page.get_by_role("heading", name="Step 6 of 6: Store")).to_be_visible()
    page.get_by_role("link", name="Waves").click()
    expect(page.get_by_role("heading", name="When do we ask?")).to_be_visible()
    page.get_by_role("link", name="Upload", exact=True).click()
    expect(page.get_by_role("heading", name="Step 6 of 6: Store")).to_be_visible()
    settled(page)
    page.get_by_role("button", name="Discard this upload").click()
    expect(page.get_by_text("Nothing was stored.")).to_be_visible()
    settled(page)
    assert serious_violations(page) == []


def test_a_step_is_opened_with_the_keyboard_alone(empty_server: Server, visit: Visit) -> None:
    page = open_page(empty_server, visit, "upload", "admin")
    upload(page, "oneroster.zip", school.roster_zip(), "OneRoster 1.2")
    page.get_by_role("button", name=re.compile("^Next: ")).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Step 2 of 4: Checks")).to_be_visible()
