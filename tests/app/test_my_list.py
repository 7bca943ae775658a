"""My list on the page: one queue at a time in the address, a rule tried and agreed, plans, and kept views."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from sel.accounts.local import OPERATOR, local_person
from sel.core.list_rules import EVERYBODY, ListRule
from sel.core.outreach import Move
from sel.settings import Settings
from sel.workflows import ask_again, follow_up, outreach, waves
from sel.workflows.desk import Desk, open_desk
from sel.workflows.list_rule import agree_rule, agreed_rule
from sel.workflows.saved_views import keep_view
from tests.app.conftest import page_as
from tests.app.test_follow_ups import choose, press, says
from tests.browser import made_up_school as school


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


def my_list(**query: str) -> AppTest:
    app = page_as("my_list", "Counselor", **query)
    assert not app.exception
    return app


def plans(desk: Desk) -> dict[str, str]:
    rows = outreach.my_list(desk, OPERATOR, school.WAVE, school.SCHOOL_ID).ask_again
    return dict(zip(rows["student_id"], rows["ask_state"], strict=True))


def test_the_queue_in_the_address_is_the_one_drawn(desk: Desk) -> None:
    app = my_list(list_queue="To ask again")
    assert "They skipped the question or did not answer." in says(app)
    assert "This rule lists" not in says(app)
    assert app.dataframe[0].value["Student"].tolist() == ["Cy Penn", "Rex Dole"]
    assert "To reach: 3 · To ask again: 2 · To place: 1 · Due this week: 0" in says(app)


def test_a_rule_says_how_many_it_lists_is_tried_out_and_agreed(desk: Desk) -> None:
    app = my_list()
    [reach] = [radio for radio in app.radio if radio.key == "list_reach"]
    assert list(reach.proto.captions) == ["lists 1", "lists 3"]
    app = reach.set_value("named_by_staff").run()
    app = next(one for one in app.number_input if one.key == "a_week").set_value(6).run()
    assert "This rule lists 1 of 40 students; your team reaches 24 in four weeks." in says(app).replace(
        "\\", ""
    )
    assert "A rule tried out" in says(app)
    assert agreed_rule(desk, school.WAVE, school.SCHOOL_ID)[0] == EVERYBODY
    app = press(app, "Agree on this rule for the school")
    assert not app.exception
    assert agreed_rule(desk, school.WAVE, school.SCHOOL_ID) == (ListRule("named_by_staff", a_week=6), 1)
    assert "Left out by the rule for now (2)" in [expander.label for expander in app.expander]
    assert "A rule tried out" not in says(app)


def test_the_page_follows_a_rule_that_somebody_else_agreed(desk: Desk) -> None:
    app = my_list()
    agree_rule(desk, OPERATOR, school.WAVE, school.SCHOOL_ID, ListRule(grades=("08",)), 0)
    app = app.run()
    assert not app.exception
    assert "A rule tried out" not in says(app)
    assert "Left out by the rule for now (2)" in [expander.label for expander in app.expander]


def test_many_are_planned_at_once_and_the_second_of_two_is_told(desk: Desk) -> None:
    app = choose(my_list(list_queue="To ask again"), "Several at once", "Plan")
    app = choose(app, "How", "on paper")
    app = press(app, "Plan: 2 students")
    assert "Saved for 2 students" in says(app)
    assert plans(desk) == {"0000006": "planned", "0000007": "planned"}
    app = choose(app, "Several at once", "Asked as planned")
    ask_again.mark_cannot(desk, OPERATOR, school.WAVE, {"0000006": 1}, "on a trip")
    app = press(app, "Asked as planned: 2 students")
    assert "Somebody else changed how student 0000006 is asked again" in says(app).replace("\\", "")
    assert plans(desk) == {"0000006": "cannot", "0000007": "planned"}


def test_a_view_is_kept_without_the_name_sought_and_comes_back_in_a_click(desk: Desk) -> None:
    app = my_list(find="Luz", list_queue="To place")
    app = (
        next(box for box in app.text_input if box.label == "Keep what is chosen now as")
        .set_value("Mine")
        .run()
    )
    app = press(app, "Keep this view")
    assert not app.exception
    app = press(my_list(), "Mine")
    assert not app.exception
    assert "They named somebody we could not place." in says(app)
    assert next(box for box in app.text_input if box.key == "find").value == ""


def test_a_kept_view_of_what_is_no_longer_there_breaks_nothing(desk: Desk) -> None:
    counselor = local_person(f"counselor-{school.SCHOOL_ID}", waves.school_list(desk, OPERATOR))
    gone = {
        "list_grade": ["99"],
        "list_queue": ["Nothing"],
        "list_reach": ["two_waves"],
        "rule_grade": ["99"],
    }
    keep_view(desk, counselor, "my_list", "Old", gone | {"a_week": ["9999"], "list_state": ["lost"]})
    app = press(my_list(), "Old")
    assert not app.exception
    assert "This rule lists" in says(app)


def test_a_wave_opened_again_hides_no_follow_up(desk: Desk) -> None:
    follow_up.move(desk, OPERATOR, school.WAVE, {"0000003": 0}, Move("assigned", "Dora Finch"))
    waves.reopen(desk, OPERATOR, school.WAVE)
    app = my_list()
    assert "These follow-ups were begun before and go on" in says(app)
    assert "Has an owner · Dora Finch" in says(app).replace("\\", "")
