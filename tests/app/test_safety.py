"""The page Safety without a browser: what is said everywhere, who begins there, and one click."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from sel.accounts.local import OPERATOR
from sel.app.parts.safety_notice import NO_CONTACTS
from sel.app.parts.words import plain
from sel.core.responses import Wave
from sel.settings import Settings
from sel.workflows import ingest, waves
from sel.workflows.desk import Desk, open_desk
from sel.workflows.safety import NEVER_ALL_CLEAR, safety_hits
from sel.workflows.safety_contacts import candidates, safety_contacts, set_contacts
from tests.app.conftest import page_as
from tests.browser import made_up_school as school
from tests.workflows.conftest import bring

QUESTION = "Who needs somebody today?"
MARKDOWN = school.WORRYING + " [link](http://x.example) **bold** <b>"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The made-up school with an open wave, in which one student's words read like harm."""
    url = f"sqlite:///{tmp_path / 'sel.db'}"
    monkeypatch.setenv("SEL_STORE", url)
    opened = open_desk(Settings(store=url))
    roster = ingest.check_roster(opened, OPERATOR, [("oneroster.zip", school.roster_zip())])
    ingest.store(opened, OPERATOR, roster)
    waves.new_wave(opened, OPERATOR, Wave(school.WAVE))
    survey = school.student_survey().replace(school.WORRYING.encode(), MARKDOWN.encode())
    bring(opened, "students.csv", survey, "culture-of-care")
    return opened


@pytest.fixture
def named(desk: Desk) -> Desk:
    """The same with two safety contacts."""
    two = candidates(desk, OPERATOR, school.SCHOOL_ID)["adult_id"].tolist()[:2]
    set_contacts(desk, OPERATOR, school.SCHOOL_ID, two)
    return desk


def contact_of(desk: Desk) -> str:
    return f"Safety contact, {safety_contacts(desk)['name'].iloc[0]}"


def titles(app: AppTest) -> list[str]:
    return [title.value for title in app.title]


def warned(app: AppTest) -> bool:
    return NO_CONTACTS in [warning.value for warning in app.warning]


def test_without_contacts_a_counselor_begins_with_the_words_as_they_were_written(desk: Desk) -> None:
    app = page_as("", "Counselor")
    assert (titles(app), app.exception) == ([QUESTION], [])
    assert [text.value for text in app.text] == [MARKDOWN]
    assert warned(app)


@pytest.mark.parametrize("role", ["Principal", "Survey admin"])
def test_without_contacts_everybody_is_told_so_and_is_shown_no_word(desk: Desk, role: str) -> None:
    app = page_as("safety", role)
    assert (titles(app), warned(app), list(app.text)) == ([QUESTION], True, [])


def test_a_contact_begins_with_the_words_and_one_click_takes_them_on(named: Desk) -> None:
    assert titles(page_as("", contact_of(named))) == [QUESTION]
    app = page_as("safety", contact_of(named))
    assert not warned(app)
    app.button(key="take-1").click().run()
    assert ["It is yours" in said.value for said in app.success] == [True]
    assert safety_hits(named, OPERATOR, school.SCHOOL_ID).waiting.empty


def test_nothing_waiting_is_never_said_to_be_all_clear(named: Desk) -> None:
    app = page_as("safety", contact_of(named))
    app.button(key="take-1").click().run()
    said = [info.value.replace("\\", "") for info in app.info]
    assert "**Nothing that reads like harm waits for you.**" in [text.value for text in app.markdown]
    assert NEVER_ALL_CLEAR in said


def test_with_contacts_the_counselor_begins_with_the_list_and_reads_no_word(named: Desk) -> None:
    app = page_as("safety", "Counselor")
    assert (list(app.text), warned(app)) == ([], False)


def test_the_admin_sets_the_two_contacts(desk: Desk) -> None:
    app = page_as("safety", "Survey admin")
    two = candidates(desk, OPERATOR, school.SCHOOL_ID)["adult_id"].tolist()[:2]
    app.multiselect[0].set_value(two)
    app.button[0].click().run()
    assert sorted(safety_contacts(desk)["adult_id"]) == sorted(two)
    assert not warned(app)


def test_contacts_named_meanwhile_by_another_stand_there_at_the_next_rerun(named: Desk) -> None:
    def sentence(names: list[str]) -> str:
        named_now = (
            f"{' and '.join(names)}. Words that read like harm go to them the moment answers are stored."
        )
        return plain(named_now)

    app = page_as("safety", "Survey admin")
    assert sentence(safety_contacts(named)["name"].tolist()) in [said.value for said in app.markdown]
    others = candidates(named, OPERATOR, school.SCHOOL_ID).iloc[2:4]
    set_contacts(named, OPERATOR, school.SCHOOL_ID, others["adult_id"].tolist())
    assert sentence(safety_contacts(named)["name"].tolist()) in [said.value for said in app.run().markdown]
    assert sorted(safety_contacts(named)["name"]) == sorted(others["name"])
