"""My list in a real browser: what is chosen stands in the address, and its queues and rule read well."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Server, Visit
from tests.browser.test_journey import open_page, settled
from tests.browser.test_names import seen
from tests.browser.test_pages import serious_violations

pytestmark = pytest.mark.browser


def address(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def test_queue_and_rule_stand_in_the_address_and_hold_after_a_reload(
    closed_wave_server: Server, visit: Visit
) -> None:
    page = open_page(closed_wave_server, visit, "my_list", "counselor")
    page.locator("summary", has_text="The list’s rule").click()
    page.get_by_text("In two waves, or an adult here named them").click()
    expect(page.get_by_text("This rule lists 1 of 40 students.")).to_be_visible()
    expect(page.get_by_text("Left out by the rule for now (2)")).to_be_visible()
    settled(page)
    assert address(page)["list_reach"] == ["In two waves, or an adult here named them"]
    page.reload()
    expect(page.get_by_text("This rule lists 1 of 40 students.")).to_be_visible()
    page.get_by_role("radio", name="To ask again").click()
    expect(page.get_by_text("They skipped the question or did not answer.")).to_be_visible()
    settled(page)
    assert address(page)["list_queue"] == ["To ask again"]
    page.reload()
    expect(page.get_by_text("They skipped the question or did not answer.")).to_be_visible()


def test_axe_finds_nothing_in_the_rule_and_the_queues(closed_wave_server: Server, visit: Visit) -> None:
    page = open_page(closed_wave_server, visit, "my_list", "counselor")
    page.locator("summary", has_text="The list’s rule").click()
    expect(page.get_by_text("Students your team reaches in a week")).to_be_visible()
    assert serious_violations(page) == []
    page.get_by_role("radio", name="To ask again").click()
    page.get_by_role("radio", name="Plan", exact=True).click()
    expect(page.get_by_text("Without a day: within ten school days.")).to_be_visible()
    settled(page)
    assert set(map(str, seen(page).values())) == {"([], False)"}
