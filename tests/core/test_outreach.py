"""Follow-ups: which moves are allowed, who is listed in which order, and why; students are made up."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sel.core.outreach import (
    MOVES,
    STATES,
    after_contact,
    check_move,
    listed,
    overdue,
)
from sel.errors import Conflict

ALLOWED = {
    "new": "assigned contacted snoozed not_needed",
    "assigned": "new assigned contacted snoozed not_needed",
    "contacted": "assigned contacted checked_in snoozed not_needed",
    "checked_in": "assigned contacted checked_in snoozed not_needed",
    "snoozed": "new assigned contacted checked_in snoozed not_needed",
    "not_needed": "new",
    "closed_connected": "",
}


def may(before: str, after: str, **more: object) -> bool:
    try:
        check_move(before, after, **{"reason": "moved away", "until": date(2026, 11, 2), **more})
    except Conflict:
        return False
    return True


@pytest.mark.parametrize("before", STATES)
def test_a_person_may_make_exactly_these_moves(before):
    assert {after for after in STATES if may(before, after)} == set(ALLOWED[before].split())


@pytest.mark.parametrize("before", STATES)
def test_only_a_later_answer_of_the_student_closes_as_connected(before):
    moves = {after for after in STATES if may(before, after, mover="student")}
    assert moves == ({"closed_connected"} if before != "closed_connected" else set())


@given(st.lists(st.sampled_from([*STATES, "no such state"]), max_size=8))
def test_no_row_of_moves_by_people_ever_ends_as_connected(wishes):
    state = "new"
    for wish in wishes:
        state = wish if may(state, wish) else state
    assert state in set(STATES) - {"closed_connected"}


@pytest.mark.parametrize(
    ("after", "without", "message"),
    [
        pytest.param("not_needed", {"reason": " "}, "wants a reason", id="not needed without a reason"),
        pytest.param("snoozed", {"until": None}, "wants a day", id="snoozed without a day"),
        pytest.param("closed_connected", {}, "Only the student", id="closed by an adult"),
        pytest.param("checked_in", {}, "can't become", id="checked in before a first contact"),
        pytest.param("lost", {}, "no state", id="a state nobody knows"),
    ],
)
def test_a_move_that_is_not_allowed_says_why(after, without, message):
    with pytest.raises(Conflict, match=message):
        check_move("new", after, **{"reason": "moved away", "until": date(2026, 11, 2), **without})


@pytest.mark.parametrize(
    ("before", "reached", "after"),
    [
        ("new", True, "contacted"),
        ("assigned", True, "contacted"),
        ("snoozed", True, "contacted"),
        ("contacted", True, "checked_in"),
        ("checked_in", True, "checked_in"),
        ("closed_connected", True, "closed_connected"),
        ("assigned", False, "assigned"),
    ],
)
def test_a_contact_moves_a_follow_up_only_where_the_student_was_reached(before, reached, after):
    assert after_contact(before, reached) == after


def students(*rows: tuple[object, ...], columns: str) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=columns.split())


def test_the_list_starts_with_staff_only_then_longest_unheard_then_name():
    found = listed(
        students(
            ("4", "no_adult", "2026-05-01", "Baker"),
            ("1", "no_adult", "2025-10-01", "Ruiz"),
            ("2", "named", "2020-01-01", "Adams"),
            ("3", "staff_only", "2026-09-01", "Zhou"),
            ("5", "no_adult", "2026-05-01", "Álvarez"),
            ("6", "no_adult", "", "Young"),
            ("7", "not_heard", "", "Adams"),
            columns="student_id status last_heard family_name",
        )
    )
    assert list(found["student_id"]) == ["3", "6", "1", "5", "4"]


def test_two_waves_in_a_row_come_before_everything():
    rows = students(
        ("1", "staff_only", False), ("2", "no_adult", True), columns="student_id status two_waves"
    )
    assert list(listed(rows)["student_id"]) == ["2", "1"]


@given(st.permutations(["0001", "0002", "0003", "0004"]))
def test_the_order_of_the_roster_does_not_change_the_list(order):
    rows = students(
        ("0001", "no_adult", "Lee", "Ann"),
        ("0002", "no_adult", "Lee", "Ann"),
        ("0003", "no_adult", "lee", "Abe"),
        ("0004", "staff_only", "Zhou", "Bo"),
        columns="student_id status family_name given_name",
    )
    mixed = rows.set_index("student_id").loc[order].reset_index()
    assert list(listed(mixed)["student_id"]) == ["0004", "0003", "0001", "0002"]


def test_nobody_to_list_is_an_empty_list():
    assert len(listed(students(("1", "named"), columns="student_id status"))) == 0


def test_overdue_is_a_day_that_has_passed_of_a_follow_up_that_goes_on():
    rows = students(
        ("2026-10-01", "contacted"),
        ("2026-10-08", "contacted"),
        ("", "new"),
        ("2026-10-01", "not_needed"),
        columns="due state",
    )
    assert list(overdue(rows, date(2026, 10, 8))) == [True, False, False, False]


def test_every_state_has_its_moves():
    assert set(MOVES) == set(STATES)
