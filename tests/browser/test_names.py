"""The queue of names in a real browser: answered by the keyboard alone, accessible, and on a phone too."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Server, Visit
from tests.browser.test_journey import open_page, settled
from tests.browser.test_pages import serious_violations
from tests.browser.test_upload import LAPTOP, PHONE, too_wide

pytestmark = pytest.mark.browser


def asked(page: Page, written: str) -> None:
    """Wait for the card that asks about these words."""
    expect(page.get_by_role("heading", level=2, name=f"“{written}”", exact=True)).to_be_visible()
    settled(page)


def closed(page: Page) -> None:
    """Close the panel over the card, and wait until the card's keys answer again."""
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("button", name="Nobody Shortcut 0")).to_be_visible()
    settled(page)


def pressed(page: Page, key: str) -> None:
    page.keyboard.press(key)
    settled(page)


def seen(page: Page) -> dict[int, tuple[list[str], bool]]:
    """Return what axe finds and whether it is too wide, on a phone and on a laptop."""
    found = {}
    for width, height in (PHONE, LAPTOP):
        page.set_viewport_size({"width": width, "height": height})
        settled(page)
        found[width] = (serious_violations(page), too_wide(page))
    return found


def test_three_cards_are_decided_by_the_keyboard_alone(names_server: Server, visit: Visit) -> None:
    page = open_page(names_server, visit, "names", "helper", school="Oak High")
    expect(page.get_by_text("6 questions would place 10 mentions; this one answers 3.")).to_be_visible()
    asked(page, "Ms. Garcia")
    page.keyboard.press("1")
    expect(page.get_by_role("status").first).to_contain_text("“Ms. Garcia”: Ana García. 3 mentions placed.")
    asked(page, "Mr Art")
    page.keyboard.press("0")
    asked(page, "Ms Garcia")
    page.keyboard.press("d")
    expect(page.get_by_text("Choose the two who are meant.")).to_be_visible()
    settled(page)
    page.keyboard.press("1")
    expect(page.get_by_text("So far: Beatriz Garcia.")).to_be_visible()
    settled(page)
    page.keyboard.press("n")
    asked(page, "the art lady")
    expect(page.get_by_text("3 of 6 answered; these 3 placed 5 mentions")).to_be_visible()
    page.keyboard.press("u")
    asked(page, "Ms Garcia")
    page.keyboard.press("ArrowRight")
    asked(page, "the art lady")
    page.reload()
    expect(page.get_by_text("2 of 6 answered; these 2 placed 4 mentions")).to_be_visible()
    assert visit.hosts() == {"127.0.0.1"}


def test_an_adult_is_added_by_the_keyboard_and_a_search_leaves_the_card_alone(
    names_server: Server, visit: Visit
) -> None:
    page = open_page(names_server, visit, "names", "helper", school="Oak High")
    asked(page, "Ms. Garcia")
    page.keyboard.press("f")
    expect(page.get_by_role("dialog", name="Somebody else here")).to_be_visible()
    settled(page)
    page.keyboard.type("0tn")
    closed(page)
    asked(page, "Ms. Garcia")
    page.keyboard.press("a")
    field = page.get_by_role("dialog").get_by_label("Family name")
    expect(field).to_be_visible()
    settled(page)
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(field).to_be_focused()
    page.keyboard.type("Garza")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("“Ms. Garcia”: Garza. 3 mentions placed.")
    asked(page, "Mr Art")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_every_state_is_accessible_and_fits_a_phone(names_server: Server, visit: Visit) -> None:
    page = open_page(names_server, visit, "names", "helper", school="Oak High")
    asked(page, "Ms. Garcia")
    found = {"card": seen(page)}
    pressed(page, "i")
    expect(page.get_by_text("This look is logged.")).to_be_visible()
    found["who wrote it"] = seen(page)
    for key, title in (
        ("f", "Somebody else here"),
        ("a", "Add this adult"),
        ("s", "At another school"),
        ("w", "This worries me"),
    ):
        page.keyboard.press(key)
        expect(page.get_by_role("dialog", name=title)).to_be_visible()
        found[title] = seen(page)
        closed(page)
    page.keyboard.press("d")
    expect(page.get_by_text("Choose the two who are meant.")).to_be_visible()
    found["two"] = seen(page)
    closed(page)
    for written in ("Ms. Garcia", "Mr Art", "Ms Garcia", "the art lady", "not mr reed", "coach"):
        asked(page, written)
        page.keyboard.press("t")
    expect(page.get_by_text(re.compile("^Every question is answered"))).to_be_visible()
    page.get_by_text("Show what was decided").click()
    expect(page.get_by_text("Decision to take back")).to_be_visible()
    found["end and history"] = seen(page)
    assert {state: at for state, at in found.items() if any(one != ([], False) for one in at.values())} == {}


def test_a_name_that_was_placed_is_corrected_accessibly_and_taken_back(
    names_server: Server, visit: Visit
) -> None:
    page = open_page(names_server, visit, "names", "helper", school="Oak High", correct="true")
    asked(page, "Ms. Garcia")
    search = page.get_by_role("searchbox", name="Words of the name, or of the adult")
    search.fill("nora")
    search.press("Enter")
    found = page.get_by_role("button", name="“Mrs O'Brien”")
    expect(found).to_be_visible()
    expect(page.get_by_text("Nora O'Brien · 1 mention")).to_be_visible()
    states = {"found": seen(page)}
    found.click()
    asked(page, "Mrs O'Brien")
    states["on the card"] = seen(page)
    pressed(page, "n")
    asked(page, "Ms. Garcia")
    expect(page.get_by_role("status").first).to_contain_text(
        "“Mrs O'Brien”: not on the roster. 1 mention answered."
    )
    pressed(page, "u")
    asked(page, "Mrs O'Brien")
    pressed(page, "ArrowLeft")
    asked(page, "Ms. Garcia")
    assert {state: at for state, at in states.items() if any(one != ([], False) for one in at.values())} == {}
