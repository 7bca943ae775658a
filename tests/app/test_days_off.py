"""The days without school on the page of waves: what is typed, stored, refused, and told to the second."""

from datetime import date

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from sel.accounts.local import OPERATOR
from sel.app.parts.days_off import DAY, NAME, days_table, written_days
from sel.errors import WrongUsage
from sel.workflows.desk import Desk
from sel.workflows.school_calendar import days_off, set_days_off
from tests.app.conftest import page_as
from tests.app.test_follow_ups import closed_store, desk, press, says

__all__ = ["closed_store", "desk"]
FRIDAY, MONDAY = date(2026, 11, 27), date(2026, 11, 30)


def typed(app: AppTest, days: dict[date, str]) -> AppTest:
    """Put days into the grid that is shown, as if they had been typed, and store them."""
    seen, _, turn = app.session_state["sel.days.read"]
    app.session_state["sel.days.read"] = (seen, days, turn)
    return press(app, "Store the days")


def test_days_are_stored_and_said(desk: Desk) -> None:
    app = typed(page_as("waves", "Survey admin"), {FRIDAY: "Recess", MONDAY: ""})
    assert (app.exception.len, days_off(desk)) == (0, {FRIDAY: "Recess", MONDAY: ""})
    assert "Stored: 2 days." in says(app).replace("\\", "")
    assert "Nothing was changed." in says(press(app, "Store the days")).replace("\\", "")


def test_the_second_of_two_is_told_and_keeps_the_own_days(desk: Desk) -> None:
    app = page_as("waves", "Survey admin")
    set_days_off(desk, OPERATOR, {}, {FRIDAY: "Recess"})
    app = typed(app, {FRIDAY: "Parade", MONDAY: "Snow"})
    assert "Somebody else changed 2026-11-27 meanwhile" in says(app).replace("\\", "")
    assert days_off(desk) == {FRIDAY: "Recess"}
    app = press(app, "Store the days")
    assert days_off(desk) == {FRIDAY: "Parade", MONDAY: "Snow"}


def test_a_year_that_is_a_slip_is_refused_in_a_sentence(desk: Desk) -> None:
    app = typed(page_as("waves", "Survey admin"), {date(2062, 11, 26): "Thanksgiving"})
    assert "2062-11-26 is more than three years away. Check its year." in says(app).replace("\\", "")
    assert days_off(desk) == {}


def test_the_grid_gives_back_the_days_it_was_given() -> None:
    days = {FRIDAY: "Recess", MONDAY: ""}
    assert written_days(days_table(days)) == days
    assert written_days(days_table({})) == {}
    blank = pd.DataFrame({DAY: [pd.NaT, pd.Timestamp(FRIDAY)], NAME: [None, None]})
    assert written_days(blank) == {FRIDAY: ""}


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        pytest.param({DAY: [FRIDAY, FRIDAY], NAME: ["a", "b"]}, "stands there twice", id="a day twice"),
        pytest.param({DAY: [pd.NaT], NAME: ["Recess"]}, "“Recess” has no day", id="a name without a day"),
    ],
)
def test_rows_that_cannot_be_are_refused(rows: dict[str, list[object]], message: str) -> None:
    with pytest.raises(WrongUsage, match=message):
        written_days(pd.DataFrame(rows))
