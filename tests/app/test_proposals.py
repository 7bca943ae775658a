"""Proposals on the pages: confirmed, swapped, declined and undone; the second of two editors is told."""

import pytest
from streamlit.testing.v1 import AppTest

from sel.accounts.local import OPERATOR
from sel.workflows import chosen_adults, outreach
from sel.workflows.desk import Desk
from tests.app.conftest import page_as
from tests.app.test_follow_ups import choose, closed_store, desk, press, says
from tests.browser import made_up_school as school

__all__ = ["closed_store", "desk"]

LUZ, OAKES = "0000002", "A1"


def proposed(desk: Desk) -> tuple[str, str]:
    """Who is proposed for Luz, and who confirmed that."""
    rows = outreach.my_list(desk, OPERATOR, school.WAVE, school.SCHOOL_ID).rows.set_index("student_id")
    return tuple(rows.loc[LUZ, ["proposed_adult_id", "confirmed_by"]])


def click(app: AppTest, key: str) -> AppTest:
    return app.button(key=key).click().run()


@pytest.fixture
def page(desk: Desk) -> AppTest:
    return page_as("student", "Counselor", student=LUZ)


def test_a_pair_is_confirmed_on_the_list_and_undone(desk: Desk) -> None:
    app = click(page_as("my_list", "Counselor"), f"confirm.{OAKES}.{LUZ}")
    assert proposed(desk) == (OAKES, f"Counselor, {school.SCHOOL}")
    assert "Bram Oakes has 2 of 3 places left." in says(app).replace("\\", "")
    assert f"confirmed by Counselor, {school.SCHOOL}" in says(app).replace("\\", "")
    app = click(app, f"undo..{LUZ}")
    assert (app.exception.len, proposed(desk)) == (0, (OAKES, ""))


def test_another_adult_is_chosen_among_those_with_places(desk: Desk, page: AppTest) -> None:
    app = click(page, f"open.another.{LUZ}")
    [group] = [box for box in app.selectbox if box.label == "Which adult?"]
    assert "Dora Finch · teacher · 3 of 3 places left" in group.options
    group.set_value("A3").run()
    app = press(app, "Confirm")
    assert (app.exception.len, proposed(desk)[0]) == (0, "A3")


def test_who_is_declined_is_gone_from_the_proposal_and_can_be_taken_back(desk: Desk, page: AppTest) -> None:
    app = click(page, f"open.decline.{LUZ}")
    app = choose(app, "Whose wish is it that Bram Oakes is not proposed again?", "student")
    app = click(app, f"go.decline.{LUZ}")
    assert proposed(desk)[0] != OAKES
    assert "Bram Oakes was declined. The student's wish." in says(app).replace("\\", "")
    app = click(app, f"back.{OAKES}.{LUZ}")
    assert (app.exception.len, proposed(desk)[0]) == (0, OAKES)


def test_the_second_of_two_is_told_and_keeps_what_was_typed(desk: Desk, page: AppTest) -> None:
    app = click(page, f"open.decline.{LUZ}")
    app = choose(app, "Whose wish is it that Bram Oakes is not proposed again?", "adult")
    app.text_input(key=f"why.decline.{LUZ}").set_value("has no time this term").run()
    chosen_adults.prefer(desk, OPERATOR, school.WAVE, LUZ, OAKES, 0)
    app = click(app, f"go.decline.{LUZ}")
    assert "Somebody else changed the follow-up of student 0000002" in says(app).replace("\\", "")
    assert app.text_input(key=f"why.decline.{LUZ}").value == "has no time this term"
    app = click(app, f"go.decline.{LUZ}")
    assert (app.exception.len, proposed(desk)[0] == OAKES) == (0, False)


def test_a_leader_reads_the_proposal_and_changes_nothing(desk: Desk) -> None:
    app = page_as("my_list", "Principal")
    assert not [button for button in app.button if button.label in ("Confirm", "Decline")]
