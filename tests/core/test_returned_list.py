"""What a row that comes back asks for: who changed what, and the moves that follow."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sel.core.outreach import DONE_STATES, MOVES, STATES, FollowUp
from sel.core.returned_list import (
    CELLS,
    Cell,
    Difference,
    asked_for,
    belongs_to,
    cells_of,
    difference,
    mark_of,
    version_mark,
)
from sel.core.school_days import school_days_after
from sel.errors import Conflict

TODAY = date(2026, 11, 16)
WAVE, WHO = "2026-fall", "0003"
DAYS = [None, date(2026, 11, 2), date(2026, 12, 11), date(2026, 12, 12)]
WORDS = st.sampled_from(["", "moved away", "prefers mornings"])
CELL_TEXTS: dict[Cell, st.SearchStrategy[str]] = {
    "owner": st.sampled_from(["", "Ana García", "Beatriz Garcia"]),
    "state": st.sampled_from(list(STATES)),
    "due": st.sampled_from([day.isoformat() if day else "" for day in DAYS]),
    "reason": WORDS,
    "note": WORDS,
}


@st.composite
def follow_ups(draw: st.DrawFn) -> FollowUp:
    """A follow-up as it can stand: somebody owns what is under way, and only what goes on has a day."""
    state = draw(st.sampled_from(list(STATES)))
    owner = "" if state == "new" else draw(st.sampled_from(["Ana García", "Beatriz Garcia"]))
    due = None if state == "new" or state in DONE_STATES else draw(st.sampled_from(DAYS[1:3]))
    reason = "moved away" if state == "not_needed" else ""
    return FollowUp(state, owner, due, reason, draw(WORDS), draw(st.integers(0, 9)))


def rows() -> st.SearchStrategy[dict[Cell, str]]:
    return st.fixed_dictionaries({}, optional=CELL_TEXTS)


@given(follow_ups())
def test_a_mark_says_its_version_and_whose_it_is_and_a_row_that_comes_back_alike_changes_nothing(
    known: FollowUp,
) -> None:
    found = mark_of(f" {version_mark(WAVE, WHO, known).upper()} ")
    assert found is not None
    assert found.version == known.version
    assert belongs_to(found, WAVE, WHO)
    assert not belongs_to(found, WAVE, "0004")
    assert not belongs_to(found, "2027-spring", WHO)
    assert difference(found, WAVE, WHO, cells_of(known), cells_of(known)) == Difference()


@given(before=follow_ups(), now=follow_ups(), written=rows())
def test_who_changed_what_is_what_the_handed_out_row_itself_would_say(
    before: FollowUp, now: FollowUp, written: dict[Cell, str]
) -> None:
    """The oracle has what the mark only has prints of: the row as it was handed out."""
    was, stands = cells_of(before), cells_of(now)
    back = was | written
    found = difference(mark_of(version_mark(WAVE, WHO, before)), WAVE, WHO, back, stands)
    assert found.mine == {name for name in CELLS if back[name] != was[name] and back[name] != stands[name]}
    assert found.theirs == {
        name for name in CELLS if stands[name] != was[name] and back[name] != stands[name]
    }


@given(now=follow_ups(), written=rows())
def test_what_is_taken_says_what_was_written_and_asks_for_nothing_more(
    now: FollowUp, written: dict[Cell, str]
) -> None:
    stands = cells_of(now)
    back = stands | written
    change = difference(mark_of(version_mark(WAVE, WHO, now)), WAVE, WHO, back, stands)
    try:
        after = asked_for(now, back, change.mine, TODAY)
    except Conflict:
        return
    got = cells_of(after)
    for name in change.mine:
        text = back[name]
        if name == "due" and text:
            text = school_days_after(date.fromisoformat(text), 0).isoformat()
        assert got[name] == text
    assert after.state in MOVES[now.state] | {now.state}
    assert (after.version, after.adult_id) == (now.version, now.adult_id)
    again = difference(mark_of(version_mark(WAVE, WHO, now)), WAVE, WHO, back, got)
    assert (again.mine - {"due"}, asked_for(after, back, again.mine, TODAY)) == (frozenset(), after)


@pytest.mark.parametrize("text", ["", "3", "v3", "v3-9f21c0", "2026-fall", "v-000000-" + "0" * 30])
def test_what_is_no_mark_is_none(text: str) -> None:
    assert mark_of(text) is None


def test_without_a_mark_every_difference_is_disputed() -> None:
    change = difference(None, WAVE, WHO, {"owner": "Ana García", "note": ""}, cells_of(FollowUp()))
    assert (set(change.mine), set(change.theirs), change.disputed) == ({"owner"}, {"owner"}, True)


def test_a_follow_up_closed_by_the_student_still_takes_a_note() -> None:
    closed = FollowUp("closed_connected", "Ana García", note="plays chess")
    with pytest.raises(Conflict, match="named an adult since"):
        asked_for(closed, {"owner": "Beatriz Garcia"}, {"owner"}, TODAY)
    assert asked_for(closed, {"note": "thanked her"}, {"note"}, TODAY).note == "thanked her"


def test_the_reason_of_what_is_not_needed_can_be_worded_anew_but_not_dropped() -> None:
    known = FollowUp("not_needed", reason="moved")
    assert asked_for(known, {"reason": "moved to Elm"}, {"reason"}, TODAY).reason == "moved to Elm"
    with pytest.raises(Conflict, match="wants a reason"):
        asked_for(known, {"reason": ""}, {"reason"}, TODAY)
