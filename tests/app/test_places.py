"""The page of adults' places without a browser: what it says, stores, and tells the second of two editors."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from sel.accounts.local import OPERATOR
from sel.app.parts.places_table import places_table, written_places
from sel.settings import Settings
from sel.workflows import ingest
from sel.workflows.adult_places import adult_places, changed_rows, set_adult_places
from sel.workflows.desk import Desk, open_desk
from tests.app.conftest import page_as
from tests.browser import made_up_school as school


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The made-up school's roster, before any wave."""
    url = f"sqlite:///{tmp_path / 'sel.db'}"
    monkeypatch.setenv("SEL_STORE", url)
    opened = open_desk(Settings(store=url))
    roster = ingest.check_roster(opened, OPERATOR, [("oneroster.zip", school.roster_zip())])
    ingest.store(opened, OPERATOR, roster)
    return opened


def excluded(desk: Desk) -> list[str]:
    rows = adult_places(desk, OPERATOR, school.SCHOOL_ID)
    return rows.loc[rows["excluded"], "name"].tolist()


def typed(app: AppTest, **cells: object) -> AppTest:
    """Put cells of A1 into the table that is shown, as if they had been typed, and store it."""
    chosen, seen, shown, turn = app.session_state["sel.places.read"]
    mine = shown.copy()
    for name, value in cells.items():
        mine.loc[mine["adult_id"] == "A1", name] = value
    app.session_state["sel.places.read"] = (chosen, seen, mine, turn)
    return stored(app)


def stored(app: AppTest) -> AppTest:
    next(button for button in app.button if button.label == "Store the changes").click()
    return app.run()


def texts(app: AppTest) -> list[str]:
    assert [error.message for error in app.exception] == []
    return [text.value for text in app.markdown]


def said(app: AppTest) -> list[str]:
    assert [error.message for error in app.exception] == []
    boxes = [box.value.replace("\\", "") for box in (*app.success, *app.warning, *app.error)]
    return [words for words in boxes if "safety contacts" not in words]


def test_the_page_says_how_many_students_can_be_taken_on(desk: Desk) -> None:
    app = page_as("places", "Counselor")
    assert [title.value for title in app.title] == ["Who can take on a student, and how many?"]
    assert "**8 of 8 adults can take on 24 students between them.**" in texts(app)


def test_what_was_typed_is_stored_and_said(desk: Desk) -> None:
    app = typed(page_as("places", "Counselor"), places=1, excluded=False)
    assert said(app) == ["Stored: Bram Oakes."]
    assert "**8 of 8 adults can take on 22 students between them.**" in texts(app)
    assert said(stored(app)) == ["Nothing was changed."]


def test_what_cannot_be_is_said_and_stays_in_the_table(desk: Desk) -> None:
    app = typed(page_as("places", "Principal"), places=-1)
    assert said(app) == [
        "Bram Oakes: the places are no whole number from 0 to 99. Write a number, or leave the cell empty."
    ]
    assert -1 in app.dataframe[0].value["Places"].tolist()


def test_the_second_of_two_editors_is_told_and_loses_nothing(desk: Desk) -> None:
    app = page_as("places", "Counselor")
    seen = adult_places(desk, OPERATOR, school.SCHOOL_ID)
    theirs = seen.assign(volunteers=seen["adult_id"] == "A1")
    set_adult_places(desk, OPERATOR, school.SCHOOL_ID, seen, theirs)
    typed(app, excluded=True)
    assert [message.startswith("Somebody else changed the places of A1") for message in said(app)] == [True]
    assert excluded(desk) == []
    assert said(stored(app)) == ["Stored: Bram Oakes."]
    rows = adult_places(desk, OPERATOR, school.SCHOOL_ID).set_index("adult_id")
    assert rows.loc["A1", ["volunteers", "excluded", "version"]].tolist() == [True, True, 2]


def test_the_table_gives_back_what_it_was_given_and_the_cells_that_were_changed(desk: Desk) -> None:
    rows = adult_places(desk, OPERATOR, school.SCHOOL_ID)
    rows.loc[0, "clearance_until"] = "2027-06-30"
    table = places_table(rows)
    assert changed_rows(rows, written_places(rows, table)).tolist() == [False] * 8
    table.loc[1, ["Places", "Leave out"]] = [0, True]
    table.loc[0, "Clearance until"] = None
    found = written_places(rows, table)
    assert changed_rows(rows, found).tolist() == [True, True] + [False] * 6
    assert (found.loc[0, "clearance_until"], found.loc[1, "places"], found.loc[1, "excluded"]) == (
        "",
        0,
        True,
    )


def test_a_school_without_a_roster_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEL_STORE", f"sqlite:///{tmp_path / 'empty.db'}")
    assert page_as("places", "Principal").exception == []
