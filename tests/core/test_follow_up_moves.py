"""Follow-ups moved step by step: whatever is asked for in whatever order, the rules hold."""

from datetime import date, timedelta
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sel.core.outreach import (
    MOST_LETTERS,
    MOVES,
    STATES,
    FollowUp,
    Move,
    accepted,
    declining,
    due_soon,
    handed_over,
    later_answers,
    moved,
    moves_drawn,
    next_check,
    resting,
)
from sel.errors import Conflict

TODAY = date(2026, 11, 16)
BREAK = {date(2026, 11, 26), date(2026, 11, 27)}
WISHES = st.builds(
    Move,
    st.sampled_from([*STATES, "no such state"]),
    st.sampled_from(["", "Dora Finch", "Paul Yarrow"]),
    st.none() | st.dates(TODAY - timedelta(days=3), TODAY + timedelta(days=90)),
    st.sampled_from(["", " ", "moved away", "x" * (MOST_LETTERS + 1)]),
)


def after(before: FollowUp, wish: Move) -> FollowUp:
    """Return the follow-up after the wish, or as it was where it is refused."""
    try:
        return moved(before, wish, TODAY, BREAK)
    except Conflict:
        return before


@given(st.lists(WISHES, max_size=12))
def test_whatever_people_ask_for_the_rules_hold(wishes: list[Move]) -> None:
    now = FollowUp(note="prefers mornings")
    for wish in wishes:
        before, now = now, after(now, wish)
        assert now.state == before.state or now.state in MOVES[before.state]
        assert now.state not in ("closed_connected", "contacted", "checked_in")
        assert (now.state == "assigned") <= bool(now.owner)
        assert bool(now.due) == (now.state in ("assigned", "snoozed"))
        assert (now.state == "not_needed") <= bool(now.reason)
        assert now.note == "prefers mornings"
        assert now.due is None or (now.due.weekday() < 5 and now.due not in BREAK and now.due > TODAY)


def test_taking_on_a_student_gives_ten_school_days_for_a_first_contact() -> None:
    assert moved(FollowUp(), Move("assigned", "Dora Finch"), TODAY, BREAK) == FollowUp(
        "assigned", "Dora Finch", date(2026, 12, 2)
    )


def test_a_new_owner_of_somebody_already_contacted_goes_on_from_there() -> None:
    before = FollowUp("contacted", "Dora Finch", date(2026, 12, 14))
    expected = FollowUp("contacted", "Paul Yarrow", date(2026, 12, 14))
    assert moved(before, Move("assigned", "Paul Yarrow"), TODAY) == expected
    assert handed_over(before, "Paul Yarrow") == expected


def test_a_wait_that_would_end_in_the_holidays_ends_on_the_next_school_day() -> None:
    assert moved(FollowUp(), Move("snoozed", until=date(2026, 11, 26)), TODAY, BREAK).due == date(
        2026, 11, 30
    )


@pytest.mark.parametrize(
    ("move", "message"),
    [
        pytest.param(Move("assigned"), "owner is missing", id="assigned to nobody"),
        pytest.param(Move("snoozed", until=TODAY), "not to come", id="snoozed until today"),
        pytest.param(Move("contacted"), "logging a contact", id="contacted without a contact"),
        pytest.param(Move("not_needed", reason="x" * 281), "281 letters", id="a reason too long"),
    ],
)
def test_a_move_without_what_it_wants_says_what_is_missing(move: Move, message: str) -> None:
    with pytest.raises(Conflict, match=message):
        moved(FollowUp(), move, TODAY)


@pytest.mark.parametrize("state", ["not_needed", "closed_connected"])
def test_what_is_done_is_neither_handed_over_nor_given_an_adult(state: str) -> None:
    done = FollowUp(state, "Dora Finch")
    with pytest.raises(Conflict, match="is done"):
        handed_over(done, "Paul Yarrow")
    with pytest.raises(Conflict, match="is done"):
        accepted(done, "A4", "Paul Yarrow", TODAY)
    with pytest.raises(Conflict, match="is done"):
        declining(done, "A4")


def test_who_accepts_an_adult_first_becomes_the_owner_and_stays_it_once_the_adult_is_declined() -> None:
    taken = accepted(FollowUp(), "A4", "Dora Finch", TODAY)
    assert (taken.state, taken.owner, taken.adult_id) == ("assigned", "Dora Finch", "A4")
    assert declining(taken, "A1").adult_id == "A4"
    given_up = declining(taken, "A4")
    assert (given_up.adult_id, given_up.owner) == ("", "Dora Finch")


@pytest.mark.parametrize(
    ("latest", "expected"),
    [
        pytest.param("2026-11-16", "2026-12-14", id="after the first contact: four weeks"),
        pytest.param("2026-11-20", "2026-12-14", id="a second talk soon after changes nothing"),
        pytest.param("2026-12-10", "2027-01-11", id="a check a little early counts: then two months"),
        pytest.param("2026-12-14", "2027-01-11", id="after the first check: two months"),
        pytest.param("2027-01-11", "2027-02-08", id="after the second: every four weeks"),
    ],
)
def test_the_checks_are_at_four_weeks_and_two_months_of_school(latest: str, expected: str) -> None:
    assert next_check(TODAY, date.fromisoformat(latest)) == date.fromisoformat(expected)


def test_the_first_later_wave_in_which_a_student_named_an_adult_stands_else_the_latest() -> None:
    spring = {"1": "no_adult", "2": "mutual", "3": "not_heard", "4": "not_asked", "5": "unmatched"}
    fall = {"1": "named", "2": "no_adult", "3": "staff_only", "4": "opted_out", "5": "not_asked"}
    later = later_answers(
        [
            (wave, pd.DataFrame({"student_id": list(said), "status": list(said.values())}))
            for wave, said in (("spring", spring), ("fall", fall))
        ]
    )
    assert later.sort_index().reset_index().to_numpy().tolist() == [
        ["1", "fall", "named"],
        ["2", "spring", "named"],
        ["3", "fall", "not_yet"],
        ["5", "spring", "unclear"],
    ]


def test_reminders_are_what_is_due_within_a_week_of_school_the_earliest_first() -> None:
    rows = pd.DataFrame(
        [
            ("0001", "contacted", "2026-11-24"),
            ("0002", "snoozed", "2026-11-23"),
            ("0003", "assigned", "2026-10-01"),
            ("0004", "not_needed", "2026-11-16"),
            ("0005", "assigned", ""),
        ],
        columns=["student_id", "state", "due"],
    ).assign(name="Luz Ortega")
    assert due_soon(rows, TODAY)["student_id"].tolist() == ["0003", "0002"]
    assert due_soon(rows, TODAY, {TODAY + timedelta(days=1)})["student_id"].tolist() == [
        "0003",
        "0002",
        "0001",
    ]
    assert rows.loc[resting(rows, TODAY), "student_id"].tolist() == ["0002", "0004"]


def test_the_moves_drawn_in_the_docs_are_those_of_the_code() -> None:
    page = Path(__file__).parents[2] / "docs" / "follow-ups.md"
    assert f"```mermaid\n{moves_drawn()}```" in page.read_text(encoding="utf-8")
