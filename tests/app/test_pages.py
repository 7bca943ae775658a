"""Every page as every role over a real store: what opens, what is refused in words, and who sees no name."""

from collections.abc import Iterator

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from sel.app import menu
from sel.store import audit
from sel.workflows.demo import WAVE
from sel.workflows.desk import Desk
from sel.workflows.picture import read_parts
from tests.app.conftest import Opened

TITLES = {
    "Principal": "school_leader",
    "Counselor": "counselor",
    "Survey admin": "survey_admin",
    "Name helper": "name_helper",
}
VISITS = [(role, entry) for role in TITLES for entry in menu.ENTRIES]
OPEN = [pytest.param(r, e, id=f"{r} opens {e.label}") for r, e in VISITS if TITLES[r] in e.roles]
CLOSED = [pytest.param(r, e, id=f"{r} opens {e.label}") for r, e in VISITS if TITLES[r] not in e.roles]


def sent(app: AppTest) -> bytes:
    """Return everything the page sent to the browser, charts and tables included."""

    def elements(block: object) -> Iterator[object]:
        for child in getattr(block, "children", {}).values():
            yield child
            yield from elements(child)

    return b"\n".join(element.proto.SerializeToString() for element in elements(app._tree) if element.proto)


def names_of(students: pd.DataFrame) -> set[bytes]:
    return {name.encode() for name in students["given_name"] + " " + students["family_name"]}


def named_in(received: bytes, students: pd.DataFrame) -> set[bytes]:
    """Return the students' names that stand in what the page sent."""
    return {name for name in names_of(students) if name in received}


@pytest.fixture(scope="session")
def students(filled: Desk) -> pd.DataFrame:
    return read_parts(filled, WAVE, "students")


@pytest.mark.parametrize(("role", "entry"), OPEN)
def test_a_page_of_the_role_opens_with_its_question(opened: Opened, role: str, entry: menu.Entry):
    app = opened(entry.key, role)
    assert [error.message for error in app.exception] == []
    assert [error.value for error in app.error] == []
    assert [title.value for title in app.title] == [entry.question]


@pytest.mark.parametrize(("role", "entry"), CLOSED)
def test_a_page_of_another_role_says_who_may_open_it_and_shows_nothing_else(
    opened: Opened, students: pd.DataFrame, role: str, entry: menu.Entry
):
    app = opened(entry.key, role)
    assert [title.value for title in app.title] == [entry.label]
    assert len(app.warning) == 1
    assert named_in(sent(app), students) == set()


@pytest.mark.parametrize("role", list(TITLES))
def test_a_visit_begins_at_the_first_page_of_the_role(opened: Opened, role: str):
    first = next(entry for entry in menu.ENTRIES if TITLES[role] in entry.roles)
    assert [title.value for title in opened("", role).title] == [first.question]


@pytest.mark.parametrize("page", ["overview", "connection_map", "climate"])
def test_a_principal_is_sent_no_student_name_outside_the_wall(
    opened: Opened, students: pd.DataFrame, page: str
):
    assert named_in(sent(opened(page, "Principal")), students) == set()


@pytest.mark.parametrize("role", ["Principal", "Counselor"])
def test_the_wall_names_the_own_school_and_nobody_elses(opened: Opened, students: pd.DataFrame, role: str):
    app = opened("roster_wall", role)
    here = names_of(students[students["school_id"] == first_school(students, app)])
    assert named_in(sent(app), students) == here


def test_a_projector_is_sent_no_name(opened: Opened, students: pd.DataFrame):
    app = opened("roster_wall", "Counselor", projector="true")
    assert app.toggle(key="projector").value
    assert named_in(sent(app), students) == set()


def test_a_look_is_logged_once_however_often_the_page_is_drawn(opened: Opened, filled: Desk):
    def looks() -> int:
        with filled.store.read() as conn:
            return int((audit.entries(conn, 10_000)["action"] == "looked at the roster wall").sum())

    before = looks()
    opened("roster_wall", "Principal").run().run()
    assert looks() == before + 1


def test_if_adults_leave_the_counts_of_before_and_after_are_of_the_same_students(opened: Opened):
    app = opened("connection_map", "Principal")
    choice = next(box for box in app.multiselect if box.label == "Adults")
    choice.select(choice.options[0]).select(choice.options[1]).run()
    shown = [frame.value for frame in app.dataframe if "When" in frame.value]
    totals = shown[-1].groupby("When")["Students"].sum()
    assert totals.nunique() == 1


@pytest.mark.parametrize("entry", [e for e in menu.ENTRIES if e.needs_answers], ids=lambda entry: entry.label)
def test_a_store_without_answers_says_what_the_page_will_answer_and_how_to_begin(
    opened_empty: Opened, entry: menu.Entry
):
    app = opened_empty(entry.key, "Survey admin")
    assert [title.value for title in app.title] == [entry.question]
    assert [code.value for code in app.code] == ["sel demo"]


def test_the_very_first_visit_offers_the_three_ways_to_begin(opened_empty: Opened):
    app = opened_empty("", "Survey admin")
    offers = ["Open the demo school", "Upload our files", "Get templates"]
    assert [header.value for header in app.header] == offers


def first_school(students: pd.DataFrame, app: AppTest) -> str:
    """Return the school the page is about: the one whose first student's homeroom is on it."""
    received = sent(app)
    found = [
        str(school)
        for school, here in students.groupby("school_id")
        if named_in(received, here) == names_of(here)
    ]
    assert len(found) == 1
    return found[0]
