"""The school's steps on the pages: written, ticked in one tap, counted; two who tap at once."""

import pytest

from sel.accounts.local import OPERATOR
from sel.workflows import checklist, outreach
from sel.workflows.desk import Desk
from tests.app.conftest import page_as
from tests.app.test_follow_ups import closed_store, desk, press, says
from tests.browser import made_up_school as school

__all__ = ["closed_store", "desk"]
HERE = school.SCHOOL_ID


def stood(desk: Desk) -> list[str]:
    return checklist.steps_of(desk, OPERATOR, HERE)["words"].tolist()


def taken(desk: Desk) -> dict[str, bool]:
    steps = outreach.student_card(desk, OPERATOR, school.WAVE, "0000003").steps
    return dict(zip(steps["words"], steps["taken"], strict=True))


@pytest.mark.parametrize("role", ["Counselor", "Principal"])
def test_steps_are_written_ordered_retired_and_brought_back(desk: Desk, role: str) -> None:
    app = page_as("steps", role)
    for words in ("Had lunch together", "Wrote *home* [x](http://a.example)"):
        app.text_input[-1].set_value(words)
        app = press(app, "Add the step")
    assert app.text_input[-1].value == ""
    assert stood(desk) == ["Had lunch together", "Wrote *home* [x](http://a.example)"]
    app = press(app, "Up")
    assert stood(desk)[1] == "Had lunch together"
    app = next(button for button in app.button if button.label == "Retire").click().run()
    assert (stood(desk), [each.label for each in app.expander]) == (
        ["Had lunch together"],
        ["Retired steps (1)"],
    )
    app = press(app, "Bring back")
    assert (len(stood(desk)), app.exception.len) == (2, 0)


def test_a_step_that_is_there_already_is_refused_and_the_words_stay(desk: Desk) -> None:
    checklist.add_step(desk, OPERATOR, HERE, "Had lunch together")
    app = page_as("steps", "Counselor")
    app.text_input[-1].set_value("had lunch TOGETHER")
    app = press(app, "Add the step")
    assert "The step “had lunch TOGETHER” is on the list already." in says(app).replace("\\", "")
    assert (app.text_input[-1].value, len(stood(desk))) == ("had lunch TOGETHER", 1)


def test_a_step_is_ticked_in_one_tap_and_two_who_tap_at_once_both_see_it_ticked(desk: Desk) -> None:
    lunch = checklist.add_step(desk, OPERATOR, HERE, "Had lunch together")
    app = page_as("student", "Counselor", student="0000003")
    checklist.tick(desk, OPERATOR, school.WAVE, "0000003", lunch)
    app = app.checkbox[0].check().run()
    assert (app.exception.len, taken(desk), app.checkbox[0].value) == (
        0,
        {"Had lunch together": True},
        True,
    )
    app = app.checkbox[0].uncheck().run()
    assert (taken(desk), app.checkbox[0].value) == ({"Had lunch together": False}, False)


def test_a_tap_on_a_step_that_was_retired_meanwhile_is_refused_in_a_sentence(desk: Desk) -> None:
    lunch = checklist.add_step(desk, OPERATOR, HERE, "Had lunch together")
    checklist.add_step(desk, OPERATOR, HERE, "Wrote home")
    app = page_as("student", "Counselor", student="0000003")
    checklist.retire_step(desk, OPERATOR, HERE, lunch)
    app = app.checkbox[0].check().run()
    assert f"There is no step {lunch} on this school's list." in says(app).replace("\\", "")
    assert [box.label for box in app.checkbox] == ["Wrote home"]


def test_the_counts_stand_under_what_they_cannot_tell(desk: Desk) -> None:
    lunch = checklist.add_step(desk, OPERATOR, HERE, "Had lunch together")
    assert "No follow-up of this wave has begun." in says(page_as("steps", "Principal"))
    checklist.tick(desk, OPERATOR, school.WAVE, "0000003", lunch)
    app = page_as("steps", "Principal")
    assert "these counts can't say that a step works" in says(app).replace("\\", "")
    assert list(app.table[0].value.itertuples(name=None)) == [
        ("All follow\\-ups", 1, "1 not asked again"),
        ("Had lunch together", 1, "1 not asked again"),
        ("No step ticked", 0, ""),
    ]


def test_a_survey_admin_is_told_whose_page_it_is(desk: Desk) -> None:
    checklist.add_step(desk, OPERATOR, HERE, "Had lunch together")
    assert "Had lunch together" not in says(page_as("steps", "Survey admin"))
