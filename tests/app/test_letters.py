"""The page of letters and sheets without a browser: what it offers to whom, and says before a click."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from sel.accounts.local import OPERATOR
from sel.settings import Settings
from sel.workflows import ingest
from sel.workflows.desk import open_desk
from tests.app.conftest import page_as
from tests.browser import made_up_school as school


@pytest.fixture
def rostered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The made-up school's roster, before any wave."""
    url = f"sqlite:///{tmp_path / 'sel.db'}"
    monkeypatch.setenv("SEL_STORE", url)
    desk = open_desk(Settings(store=url))
    roster = ingest.check_roster(desk, OPERATOR, [("oneroster.zip", school.roster_zip())])
    ingest.store(desk, OPERATOR, roster)
    desk.store.dispose()


def texts(app: AppTest) -> list[str]:
    assert [error.message for error in app.exception] == []
    return [text.value.replace("\\", "") for text in (*app.markdown, *app.caption)]


def buttons(app: AppTest) -> list[str]:
    return [button.proto.label for button in app.get("download_button")]


def test_a_counselor_is_shown_the_letter_as_it_reads_and_how_many_there_will_be(rostered: None) -> None:
    app = page_as("letters", "Counselor")
    said = texts(app)
    assert "**20 letters: 20 in English.**" in said
    assert {"To the family of [name]:", "A la familia de [nombre]:"} <= set(said)
    assert buttons(app) == [
        "Download the letters (Word)",
        "A file each (ZIP)",
        "Download the sheet (PDF)",
    ]
    assert [box.options for box in app.selectbox if box.label == "Homeroom"] == [["Homeroom 1", "Homeroom 2"]]


def test_chosen_students_are_found_by_name_grade_and_homeroom(rostered: None) -> None:
    app = page_as("letters", "Counselor")
    app.button_group(key="letter_whom").set_value("Chosen students").run()
    assert "Choose somebody to write to." in texts(app)
    students = app.multiselect(key="letter_students")
    assert "Luz Ortega · Grade 7 · Homeroom 2" in students.options
    students.set_value(["0000002"]).run()
    app.button_group(key="letter_language").set_value("es").run()
    said = texts(app)
    assert ("**1 letter: 1 in Spanish.**" in said, "To the family of [name]:" in said) == (True, False)


def test_a_principal_is_offered_the_sheet_alone_and_is_shown_no_students_name(rostered: None) -> None:
    app = page_as("letters", "Principal")
    said = texts(app)
    assert buttons(app) == ["Download the sheet (PDF)"]
    assert app.selectbox(key="sheet_grade").options == ["Grade 7: 20 students", "Grade 8: 20 students"]
    assert [name for _, name, *_ in school.STUDENTS if f"{name} " in " ".join(said)] == []


def test_a_survey_admin_is_told_whose_page_it_is(rostered: None) -> None:
    app = page_as("letters", "Survey admin")
    assert buttons(app) == []
    assert "counselor" in app.warning[0].value
