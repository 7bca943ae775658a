"""Asking again: plans, their days and reasons, what is overdue, and what a later answer settles."""

from datetime import date

import pandas as pd
import pytest

from sel.core.asking import WAYS, Asking, answered_since, ask_overdue, asked, cannot, planned
from sel.errors import Conflict

FRIDAY = date(2026, 11, 20)
THANKSGIVING = (date(2026, 11, 26), date(2026, 11, 27))
PLANNED = Asking("planned", "paper", "Dora Finch", date(2026, 11, 30), version=3)


@pytest.mark.parametrize(
    ("until", "due"),
    [
        pytest.param(None, date(2026, 12, 8), id="without a day: ten school days, the holidays left out"),
        pytest.param(FRIDAY, FRIDAY, id="today"),
        pytest.param(date(2026, 11, 26), date(2026, 11, 30), id="on a holiday: the next school day"),
    ],
)
def test_a_plan_is_due_on_a_school_day(until, due):
    made = planned(Asking(version=3, reason="away"), "paper", "Dora Finch", until, FRIDAY, THANKSGIVING)
    assert made == Asking("planned", "paper", "Dora Finch", due, "", 3)


@pytest.mark.parametrize(
    ("way", "asker", "until", "message"),
    [
        pytest.param("shouting", "Dora Finch", None, "Nobody can be asked “shouting”.", id="no such way"),
        pytest.param("paper", " ", None, "Who asks is missing.", id="nobody asks"),
        pytest.param("paper", "Dora Finch", date(2026, 11, 19), "That day is past.", id="a day past"),
    ],
)
def test_a_plan_that_cant_be_is_refused(way, asker, until, message):
    with pytest.raises(Conflict) as refused:
        planned(Asking(), way, asker, until, FRIDAY)
    assert refused.value.message == message


def test_once_asked_nothing_is_due_and_it_can_be_planned_again():
    after = asked(PLANNED)
    assert after == Asking("asked", "paper", "Dora Finch", None, "", 3)
    assert planned(after, "in_person", "Dora Finch", FRIDAY, FRIDAY).state == "planned"


@pytest.mark.parametrize("state", ["", "asked", "cannot"])
def test_only_what_was_planned_can_be_said_to_have_been_asked(state):
    with pytest.raises(Conflict, match="There is nothing planned"):
        asked(Asking(state))


def test_who_cant_be_asked_now_has_a_short_reason():
    assert cannot(PLANNED, "  on a trip ").reason == "on a trip"
    assert cannot(PLANNED, "on a trip").due is None
    for reason, message in (("  ", "wants a reason"), ("x" * 281, "has 281 letters")):
        with pytest.raises(Conflict, match=message):
            cannot(PLANNED, reason)


def test_a_plan_is_overdue_the_day_after_and_an_asked_one_never():
    rows = pd.DataFrame(
        {
            "ask_state": ["planned", "planned", "asked", "planned"],
            "ask_due": ["2026-11-19", "2026-11-20", "2026-11-01", ""],
        }
    ).astype(str)
    assert ask_overdue(rows, FRIDAY).tolist() == [True, False, False, False]


def test_any_answer_settles_asking_again_and_only_a_clear_one_settles_placing():
    rows = pd.DataFrame({"later_code": ["named", "not_yet", "unclear", "not_heard", ""]}).astype(str)
    assert answered_since(rows, "ask-again").tolist() == [True, True, True, False, False]
    assert answered_since(rows, "to-place").tolist() == [True, True, False, False, False]


def test_there_is_a_way_for_each_reason_not_to_be_heard():
    assert set(WAYS) == {"another_day", "read_aloud", "home_language", "paper", "in_person", "pictures"}
