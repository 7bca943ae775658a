"""Follow-ups in a real browser: three taps on a phone, twenty at once, two browsers on one, and the steps."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from sel.accounts.local import OPERATOR
from sel.core.outreach import Move
from sel.core.responses import Wave
from sel.settings import Settings
from sel.workflows import checklist, follow_up, ingest, outreach, waves
from sel.workflows.desk import Desk, open_desk
from tests.browser import made_up_school as school
from tests.browser.conftest import Server, Visit, new_visit, running
from tests.browser.test_journey import open_page, settled
from tests.browser.test_pages import serious_violations

pytestmark = pytest.mark.browser

UNCONNECTED = 20
PHONE = {"width": 390, "height": 844}
TAPPED = "window.taps = 0; addEventListener('click', event => { window.taps += event.isTrusted }, true)"


@pytest.fixture(scope="module")
def long_list_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server over the made-up school, where twenty students of the closed wave name nobody."""
    folder = tmp_path_factory.mktemp("long-list")
    store = f"sqlite:///{folder / 'sel.db'}"
    desk = open_desk(Settings(store=store))
    ingest.store(
        desk, OPERATOR, ingest.check_roster(desk, OPERATOR, [("oneroster.zip", school.roster_zip())])
    )
    waves.new_wave(desk, OPERATOR, Wave(school.WAVE))
    answers = school.student_survey().replace(school.WRITTEN.encode(), b"nobody")
    named = answers.count(b",nobody,") + 2  # one ticks it, one writes worse
    answers = answers.replace("Mr. Luis Marín".encode(), b"nobody", UNCONNECTED - named)
    checked = ingest.check_responses(desk, OPERATOR, "fall.csv", answers, school.WAVE, "culture-of-care")
    ingest.store(desk, OPERATOR, checked)
    waves.close(desk, OPERATOR, school.WAVE)
    assert len(listed(desk)) == UNCONNECTED
    checklist.add_step(desk, OPERATOR, school.SCHOOL_ID, "Had lunch together")
    with running(store, folder / "server.log") as server:
        yield server


@pytest.fixture
def phone(browser: Browser) -> Iterator[Visit]:
    made = new_visit(browser)
    yield made
    made.context.close()


def listed(desk: Desk) -> dict[str, tuple[str, str]]:
    rows = outreach.my_list(desk, OPERATOR, school.WAVE, school.SCHOOL_ID).rows
    return {row.student_id: (row.owner, row.state) for row in rows.itertuples()}  # type: ignore[misc]


def desk_on(server: Server) -> Desk:
    return open_desk(Settings(store=server.store))


def on_phone(server: Server, visit: Visit, name: str, **query: str) -> Page:
    page = visit.page()
    page.set_viewport_size(PHONE)
    page.goto(server.page_url(name, "counselor", **query))
    page.wait_for_selector("h1")
    settled(page)
    return page


def test_a_contact_is_three_taps_on_a_phone(long_list_server: Server, phone: Visit) -> None:
    page = on_phone(long_list_server, phone, "student", student="0000003")
    page.evaluate(TAPPED)
    page.get_by_role("radio", name="Talked in person").click()
    settled(page)
    page.get_by_role("radio", name="We talked").click()
    settled(page)
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Saved for Luz Ortega.")).to_be_visible()
    assert page.evaluate("window.taps") == 3
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    [contact] = outreach.student_card(
        desk_on(long_list_server), OPERATOR, school.WAVE, "0000003"
    ).contacts.to_dict("records")
    assert (contact["kind"], contact["result"]) == ("in_person", "talked")
    assert serious_violations(page) == []


def test_a_step_is_ticked_in_one_tap_on_a_phone(long_list_server: Server, phone: Visit) -> None:
    page = on_phone(long_list_server, phone, "student", student="0000002")
    page.evaluate(TAPPED)
    page.get_by_text("Had lunch together").click()
    expect(page.get_by_text("Counselor, Maple Middle)")).to_be_visible()
    assert page.evaluate("window.taps") == 1
    steps = outreach.student_card(desk_on(long_list_server), OPERATOR, school.WAVE, "0000002").steps
    assert steps["taken"].tolist() == [True]


def test_of_two_browsers_on_one_follow_up_the_second_is_told_and_keeps_the_words(
    long_list_server: Server, visit: Visit, phone: Visit
) -> None:
    first, second = (
        open_page(long_list_server, one, "student", "counselor", student="0000004") for one in (visit, phone)
    )
    for page, words in ((first, "plays chess"), (second, "prefers mornings")):
        page.get_by_label("Note").fill(words)
        page.get_by_label("Note").blur()
        settled(page)
    first.get_by_role("button", name="Save note").click()
    expect(first.get_by_text("Note saved for Tomás Vela.")).to_be_visible()
    second.get_by_role("button", name="Save note").click()
    expect(second.get_by_text("Somebody else changed the follow-up")).to_be_visible()
    expect(second.get_by_label("Note")).to_have_value("prefers mornings")
    expect(second.get_by_text("The note now says: plays chess")).to_be_visible()


def test_twenty_students_are_assigned_at_once_and_handed_over_when_their_owner_leaves(
    long_list_server: Server, visit: Visit
) -> None:
    desk = desk_on(long_list_server)
    versions = follow_up.versions_now(desk, OPERATOR, school.WAVE, list(listed(desk)))
    follow_up.move(
        desk, OPERATOR, school.WAVE, {key: versions[key] for key in versions}, Move("assigned", OPERATOR.name)
    )
    page = open_page(long_list_server, visit, "my_list", "counselor")
    expect(page.get_by_text(f"{OPERATOR.name} is no longer on the staff here.")).to_be_visible()
    page.get_by_role("radio", name="Assign", exact=True).click()
    settled(page)
    page.get_by_role("radio", name="All shown").click()
    settled(page)
    page.get_by_role("button", name=f"Assign: {UNCONNECTED} students").click()
    expect(page.get_by_text(f"Saved for {UNCONNECTED} students.")).to_be_visible()
    assert {owner for owner, _ in listed(desk).values()} == {f"Counselor, {school.SCHOOL}"}
    expect(page.get_by_text("is no longer on the staff here.")).to_have_count(0)


@pytest.mark.parametrize("name", ["steps", "places", "my_list"])
def test_axe_finds_nothing_on_a_phone(long_list_server: Server, phone: Visit, name: str) -> None:
    page = on_phone(long_list_server, phone, name)
    assert serious_violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
