"""An adult for a student in Chromium: confirmed and undone with taps on a phone, and two browsers at once."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from sel.accounts.local import OPERATOR
from sel.settings import Settings
from sel.workflows import outreach, waves
from sel.workflows.desk import open_desk
from tests.browser import made_up_school as school
from tests.browser.conftest import ROLES, Server, Visit, new_visit, running
from tests.browser.test_journey import open_page, settled
from tests.browser.test_pages import serious_violations

pytestmark = pytest.mark.browser

LUZ = "0000002"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of this file's own over the made-up school, its wave closed."""
    folder = tmp_path_factory.mktemp("proposals")
    store = f"sqlite:///{folder / 'sel.db'}"
    desk = open_desk(Settings(store=store))
    school.bring_in(desk)
    waves.close(desk, OPERATOR, school.WAVE)
    desk.store.dispose()
    with running(store, folder / "server.log") as server:
        yield server


@pytest.fixture
def phone(browser: Browser) -> Iterator[Visit]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    context.set_default_timeout(30_000)
    yield Visit(context)
    context.close()


def confirmed(server: Server) -> tuple[str, str]:
    """Who is proposed for Luz, and who confirmed that."""
    desk = open_desk(Settings(store=server.store))
    rows = outreach.my_list(desk, OPERATOR, school.WAVE, school.SCHOOL_ID).rows.set_index("student_id")
    desk.store.dispose()
    return tuple(rows.loc[LUZ, ["proposed_adult_id", "confirmed_by"]])


def tap(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).first.tap()
    settled(page)


def test_a_pair_is_confirmed_with_one_tap_on_a_phone_and_undone_with_another(
    server: Server, phone: Visit
) -> None:
    page = open_page(server, phone, "my_list", "counselor")
    tap(page, "Confirm")
    expect(page.get_by_text("Bram Oakes has 2 of 3 places left.")).to_be_visible()
    assert confirmed(server) == ("A1", f"{ROLES['counselor']}, {school.SCHOOL}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert serious_violations(page) == []
    tap(page, "Undo")
    expect(page.get_by_text("Proposed:").first).to_be_visible()
    assert confirmed(server) == ("A1", "")


def test_of_two_browsers_the_second_is_told_and_keeps_what_was_typed(
    browser: Browser, server: Server, visit: Visit
) -> None:
    page = open_page(server, visit, "student", "counselor", student=LUZ)
    page.get_by_role("button", name="Decline", exact=True).click()
    page.get_by_role("radio", name="The adult's wish").click()
    settled(page)
    page.get_by_label("Why (optional)").fill("has no time this term")
    page.get_by_label("Why (optional)").press("Tab")
    settled(page)
    other = new_visit(browser)
    theirs = open_page(server, other, "student", "counselor", student=LUZ)
    theirs.get_by_role("button", name="Confirm", exact=True).click()
    expect(theirs.get_by_text(re.compile("confirmed by"))).to_be_visible()
    other.context.close()
    page.get_by_role("button", name="Decline", exact=True).click()
    expect(page.get_by_text(re.compile("Somebody else changed the follow-up"))).to_be_visible()
    expect(page.get_by_label("Why (optional)")).to_have_value("has no time this term")
    settled(page)
    page.get_by_role("button", name="Decline", exact=True).click()
    expect(page.get_by_text(re.compile("Bram Oakes was declined. The adult's wish"))).to_be_visible()
    assert confirmed(server)[0] != "A1"
