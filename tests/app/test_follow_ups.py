"""Follow-ups on the pages: many assigned at once; the second of two editors told, who loses nothing."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from sel.accounts.local import OPERATOR
from sel.core.outreach import Move
from sel.settings import Settings
from sel.workflows import follow_up, outreach, waves
from sel.workflows.desk import Desk, open_desk
from tests.app.conftest import page_as
from tests.browser import made_up_school as school

LISTED = ("0000002", "0000003", "0000004")
COUNSELOR = f"Counselor, {school.SCHOOL}"
Visit = Callable[..., AppTest]


@pytest.fixture(scope="module")
def closed_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the made-up school, its wave closed and its picture drawn."""
    path = tmp_path_factory.mktemp("closed") / "sel.db"
    desk = open_desk(Settings(store=f"sqlite:///{path}"))
    school.bring_in(desk)
    waves.close(desk, OPERATOR, school.WAVE)
    desk.store.dispose()
    return path


@pytest.fixture
def desk(closed_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A desk on a store of its own, which the dashboard opens too."""
    url = f"sqlite:///{shutil.copy(closed_store, tmp_path / 'sel.db')}"
    monkeypatch.setenv("SEL_STORE", url)
    st.cache_data.clear()
    opened = open_desk(Settings(store=url))
    yield opened
    opened.store.dispose()


def followed(desk: Desk) -> dict[str, tuple[str, str]]:
    rows = outreach.my_list(desk, OPERATOR, school.WAVE, school.SCHOOL_ID).rows
    return {row.student_id: (row.owner, row.state) for row in rows.itertuples()}  # type: ignore[misc]


def choose(app: AppTest, label: str, value: str) -> AppTest:
    [found] = [group for group in app.button_group if group.label == label]
    return found.set_value(value).run()


def press(app: AppTest, label: str) -> AppTest:
    [found] = [button for button in app.button if button.label == label]
    return found.click().run()


def says(app: AppTest) -> str:
    drawn = (*app.markdown, *app.error, *app.success, *app.warning, *app.caption)
    return " ".join(str(element.value) for element in drawn)


def test_everybody_without_an_owner_is_assigned_at_once(desk: Desk) -> None:
    app = choose(page_as("my_list", "Counselor"), "Change several at once", "Assign")
    app = press(app, "Assign: 3 students")
    assert not app.exception
    assert followed(desk) == dict.fromkeys(LISTED, (COUNSELOR, "assigned"))
    assert "Saved for 3 students" in says(app)


def test_the_second_of_two_who_assign_is_told_and_keeps_the_choice(desk: Desk) -> None:
    app = choose(page_as("my_list", "Counselor"), "Change several at once", "Assign")
    follow_up.move(desk, OPERATOR, school.WAVE, {"0000002": 0}, Move("snoozed", until=_in_a_month(desk)))
    app = choose(app, "Which students", "All shown")
    [label] = [button.label for button in app.button if button.label.startswith("Assign:")]
    app = choose(app, "Which students", "Chosen ones")
    app = app.multiselect[-1].set_value(["0000003"]).run()
    follow_up.move(desk, OPERATOR, school.WAVE, {"0000003": 0}, Move("assigned", "Dora Finch"))
    app = press(app, "Assign: 1 students")
    assert label == "Assign: 2 students"
    assert "Somebody else changed the follow-up of student 0000003" in says(app).replace("\\", "")
    assert app.multiselect[-1].value == ["0000003"]
    assert followed(desk)["0000003"] == ("Dora Finch", "assigned")


def test_the_second_of_two_who_write_a_note_is_told_and_the_text_stays(desk: Desk) -> None:
    app = page_as("student", "Counselor", student="0000003")
    app.text_area[0].set_value("prefers mornings").run()
    follow_up.write_note(desk, OPERATOR, school.WAVE, "0000003", "plays chess", 0)
    app = press(app, "Save note")
    assert "Somebody else changed" in says(app)
    assert app.text_area[0].value == "prefers mornings"
    assert "The note now says: plays chess" in says(app.run())
    app = press(app, "Save note")
    card = outreach.student_card(desk, OPERATOR, school.WAVE, "0000003")
    assert (app.exception.len, card.note) == (0, "prefers mornings")


def test_a_student_is_not_needed_with_a_reason_and_leaves_the_list_to_reach(desk: Desk) -> None:
    app = choose(page_as("student", "Counselor", student="0000003"), "Change the follow-up", "Not needed")
    app.text_input[-1].set_value("moved away").run()
    app = press(app, "Not needed: save")
    assert followed(desk)["0000003"] == ("", "not_needed")
    assert "Because: moved away" in says(app)
    shown = page_as("my_list", "Counselor")
    assert shown.expander[-1].label == "Waiting or done (1)"


def test_an_owner_who_left_the_staff_is_named_and_everything_handed_over(desk: Desk) -> None:
    follow_up.move(desk, OPERATOR, school.WAVE, dict.fromkeys(LISTED, 0), Move("assigned", OPERATOR.name))
    app = page_as("my_list", "Counselor")
    assert f"{OPERATOR.name} is no longer on the staff here. Hand over 3 open follow-ups." in says(app)
    app = choose(app, "Change several at once", "Hand over")
    app = press(app, "Hand over")
    assert {owner for owner, _ in followed(desk).values()} != {OPERATOR.name}


def _in_a_month(desk: Desk) -> date:
    return desk.today() + timedelta(days=30)
