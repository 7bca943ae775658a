"""The connection map in a real browser: somebody is found by the keyboard, and axe finds nothing."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Server, Visit
from tests.browser.test_journey import open_page, settled
from tests.browser.test_pages import serious_violations

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("role", ["leader", "counselor"])
def test_an_adult_is_found_by_the_keyboard_and_the_page_says_what_changes(
    closed_wave_server: Server, visit: Visit, role: str
) -> None:
    page = open_page(closed_wave_server, visit, "connection_map", role)
    page.set_viewport_size({"width": 390, "height": 844})
    search = page.get_by_label("Find a person")
    search.focus()
    search.fill("Oakes")
    page.keyboard.press("Enter")
    settled(page)
    expect(page.get_by_text("would have no adult left").first).to_be_visible()
    assert serious_violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
