"""Words of harm in a real browser: a safety contact begins with them, and one click takes them on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from sel.accounts.local import OPERATOR
from sel.core.responses import Wave
from sel.settings import Settings
from sel.workflows import ingest, waves
from sel.workflows.desk import open_desk
from sel.workflows.safety_contacts import set_contacts
from tests.browser import made_up_school as school
from tests.browser.conftest import Server, Visit, running
from tests.browser.test_journey import settled
from tests.browser.test_pages import serious_violations
from tests.workflows.conftest import bring

pytestmark = pytest.mark.browser

CONTACT, OTHER = "Safety contact, Dora Finch", "Safety contact, Luis Marín"


@pytest.fixture
def worried_server(tmp_path: Path) -> Iterator[Server]:
    """A server over the made-up school with two contacts; the wave is open and one student's words wait."""
    store = f"sqlite:///{tmp_path / 'sel.db'}"
    desk = open_desk(Settings(store=store))
    roster = ingest.check_roster(desk, OPERATOR, [("oneroster.zip", school.roster_zip())])
    ingest.store(desk, OPERATOR, roster)
    waves.new_wave(desk, OPERATOR, Wave(school.WAVE))
    bring(desk, "students.csv", school.student_survey(), "culture-of-care")
    set_contacts(desk, OPERATOR, school.SCHOOL_ID, ["A3", "A4"])
    desk.store.dispose()
    with running(store, tmp_path / "server.log") as server:
        yield server


def test_a_contact_begins_with_the_words_takes_them_on_and_the_other_is_shown_who_did(
    worried_server: Server, visit: Visit
) -> None:
    page = visit.page()
    page.goto(f"{worried_server.url}/?as={CONTACT}")
    expect(page.get_by_role("heading", name="Who needs somebody today?")).to_be_visible()
    expect(page.get_by_text(school.WORRYING)).to_be_visible()
    expect(page.get_by_text("No hit never means all clear")).to_be_visible()
    settled(page)
    assert serious_violations(page) == []
    page.get_by_role("button", name="I take this on").click()
    expect(page.get_by_text("It is yours.")).to_be_visible()
    expect(page.get_by_text("Nothing that reads like harm waits for you.")).to_be_visible()
    settled(page)
    assert serious_violations(page) == []
    page.goto(f"{worried_server.url}/safety?as={OTHER}")
    expect(page.get_by_text("Tomás Vela: Dora Finch, ")).to_be_visible()
    assert visit.hosts() == {"127.0.0.1"}


def test_the_principal_is_sent_no_word_of_it_and_can_name_the_contacts(
    worried_server: Server, visit: Visit
) -> None:
    page = visit.page()
    page.goto(f"{worried_server.url}/safety?as=Principal")
    expect(page.get_by_text("Dora Finch and Luis Marín. Words")).to_be_visible()
    settled(page)
    assert serious_violations(page) == []
    assert not [payload for payload in visit.received if school.WORRYING.encode() in payload]
