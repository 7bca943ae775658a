"""Every page of every role in a real browser: WCAG 2.1 AA, nothing leaves the computer, no name too many."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser import made_up_school as school
from tests.browser.conftest import Server, Visit, new_visit
from tests.browser.test_journey import open_page, settled

pytestmark = pytest.mark.browser

LEADER_PAGES = ("overview", "roster_wall", "connection_map", "letters", "climate", "safety")
PAGES = {
    "leader": LEADER_PAGES,
    "counselor": ("my_list", "student", *LEADER_PAGES),
    "admin": ("upload", "names", "safety", "waves"),
    "helper": ("names",),
}
OF_THE_COUNSELOR_ALONE = (school.WORRYING, school.UNPLACED, school.WRITTEN, "hurt myself", "Zephyrine")
"""Words students wrote; nobody but the counselor may read them."""

ONLY_STREAMLIT_CAN_MEND: dict[str, tuple[str, str]] = {}
"""axe's rule → (selector it is excused for, why)."""

WCAG_2_1_AA = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}}


@dataclass(frozen=True)
class Seen:
    """One page as one role: what axe finds serious, which hosts were asked, what the server sent."""

    violations: list[str]
    hosts: set[str]
    sent: tuple[bytes, ...]
    alerts: str
    broken: int

    def of(self, words: tuple[str, ...]) -> list[str]:
        """Return which of the words the server sent, drawn or not."""
        return [word for word in words if any(word.encode() in payload for payload in self.sent)]


Look = Callable[[str, str], Seen]


@pytest.fixture(scope="module")
def look(browser: Browser, closed_wave_server: Server) -> Iterator[Look]:
    """Open a page as a role, once: a browser that keeps its cache draws it in a second."""
    visits: dict[str, Visit] = {}
    seen: dict[tuple[str, str], Seen] = {}

    def of(role: str, name: str) -> Seen:
        if (role, name) not in seen:
            visit = visits.setdefault(role, new_visit(browser))
            visit.received.clear()
            page = open_page(closed_wave_server, visit, name, role, **_of(name))
            alerts = " ".join(page.get_by_role("alert").all_inner_texts())
            broken = page.locator("[data-testid=stException]").count()
            found = serious_violations(page)
            seen[role, name] = Seen(found, visit.hosts(), tuple(visit.received), alerts, broken)
            page.close()
        return seen[role, name]

    yield of
    for visit in visits.values():
        visit.context.close()


@pytest.mark.parametrize(
    ("role", "name"),
    [pytest.param(role, name, id=f"{role} {name}") for role in PAGES for name in PAGES[role]],
)
def test_axe_finds_nothing_serious_on_a_page(look: Look, role: str, name: str) -> None:
    seen = look(role, name)
    assert (seen.violations, seen.broken) == ([], 0)


@pytest.mark.parametrize("role", PAGES)
def test_nothing_leaves_the_computer(look: Look, role: str) -> None:
    assert set().union(*(look(role, name).hosts for name in PAGES[role])) == {"127.0.0.1"}


@pytest.mark.parametrize("name", LEADER_PAGES)
def test_a_leaders_page_holds_nothing_that_only_the_counselor_may_read(look: Look, name: str) -> None:
    seen = look("leader", name)
    assert seen.of((school.SCHOOL,)) == [school.SCHOOL]
    assert seen.of(OF_THE_COUNSELOR_ALONE) == []
    assert look("counselor", "safety").of((school.WORRYING,)) == [school.WORRYING]


@pytest.mark.parametrize("name", ["my_list", "student", "upload", "names", "waves"])
def test_a_leader_who_types_another_roles_address_is_told_whose_page_it_is(look: Look, name: str) -> None:
    seen = look("leader", name)
    assert "counselor" in seen.alerts or "survey admin" in seen.alerts
    assert seen.of(("Ortega", *OF_THE_COUNSELOR_ALONE)) == []


@pytest.mark.parametrize("name", ["my_list", "student", "overview", "roster_wall", "safety"])
def test_a_survey_admin_never_reads_what_a_student_wrote(look: Look, name: str) -> None:
    seen = look("admin", name)
    assert seen.of((school.SCHOOL,)) == [school.SCHOOL]
    assert seen.of(OF_THE_COUNSELOR_ALONE) == []


def test_a_counselor_is_shown_harm_first_and_two_of_one_name_apart(
    closed_wave_server: Server, visit: Visit
) -> None:
    page = open_page(closed_wave_server, visit, "safety", "counselor")
    expect(page.get_by_text(school.WORRYING)).to_be_visible()
    expect(page.get_by_text("No hit never means all clear").first).to_be_visible()
    page = open_page(closed_wave_server, visit, "my_list", "counselor")
    expect(page.get_by_text("Written words read like harm.")).to_be_visible()
    expect(page.get_by_role("link", name="Luz Ortega")).to_have_count(2)
    expect(page.get_by_text("Grade 7 · Homeroom 2 · ID 0000002").first).to_be_visible()
    expect(page.get_by_text("Grade 8 · Homeroom 1 · ID 0000003").first).to_be_visible()
    expect(page.get_by_text("Proposed: Bram Oakes. Named this student")).to_be_visible()
    page.get_by_role("link", name="Luz Ortega").nth(1).click()
    expect(page.get_by_role("heading", name="What the student said")).to_be_visible()
    expect(page.get_by_text("ID 0000003")).to_be_visible()


def test_a_contact_is_logged_in_three_taps(closed_wave_server: Server, visit: Visit) -> None:
    page = open_page(closed_wave_server, visit, "student", "counselor", student="0000003")
    page.get_by_role("radio", name="Talked in person").click()
    settled(page)
    page.get_by_role("radio", name="We talked").click()
    settled(page)
    page.get_by_role("button", name="Save").first.click()
    expect(page.get_by_text("Saved for Luz Ortega.")).to_be_visible()
    expect(page.get_by_text("Talked in person; ")).to_be_visible()


def serious_violations(page: Page) -> list[str]:
    """Return each serious or critical violation as rule: selector, those excused left out."""
    found = Axe().run(page, options=WCAG_2_1_AA).response["violations"]
    lines = [
        f"{violation['id']}: {' '.join(map(str, node['target']))}"
        for violation in found
        if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"]
    ]
    excused = tuple(f"{rule}: {selector}" for rule, (selector, _) in ONLY_STREAMLIT_CAN_MEND.items())
    return sorted(line for line in lines if not line.startswith(excused))


def _of(name: str) -> dict[str, str]:
    """Return what else stands in a page's address."""
    return {"student": "0000002"} if name == "student" else {}
