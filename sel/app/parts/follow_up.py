"""Changing follow-ups, one or many at once: taken on, snoozed, not needed, given back, handed over."""

from datetime import date, timedelta
from typing import Any

import pandas as pd
import streamlit as st

from sel.app import cache, session
from sel.app.parts.refusal import draw_refusal
from sel.app.parts.screen import Screen
from sel.app.parts.who import who_line
from sel.app.parts.words import plain
from sel.core.outreach import MOST_LETTERS, MOVES, Move
from sel.core.permissions import Person
from sel.errors import Conflict, NotFound
from sel.workflows import follow_up
from sel.workflows.desk import Desk
from sel.workflows.left_behind import LeftBehind, left_behind, left_stamp

ASSIGN, SNOOZE, NOT_NEEDED, GIVE_BACK, HAND_OVER = (
    "Assign",
    "Snooze",
    "Not needed",
    "Give back",
    "Hand over",
)
STATE_OF = {ASSIGN: "assigned", SNOOZE: "snoozed", NOT_NEEDED: "not_needed", GIVE_BACK: "new"}
WITHOUT_OWNER, ALL_SHOWN, SOME = "Without an owner", "All shown", "Chosen ones"
SNOOZED_FOR = timedelta(weeks=2)


def draw_changes(screen: Screen, rows: pd.DataFrame, key: str) -> None:
    """Draw what can be done with the students of `rows`, and do it once the button is clicked.

    `rows` has student_id, name, grade, homeroom, owner, state and version, a row a student; several are
    chosen among, a single one is meant. What was typed stays where a change is refused.
    """
    of = f"{key}.{session.recall(f'{key}.round', 0)}"
    if said := session.recall(f"{key}.said", ""):
        st.success(plain(said), icon=":material/check:")
        session.forget(f"{key}.said")
    title = "Change several at once" if len(rows) > 1 else "Change the follow-up"
    action = st.segmented_control(title, _actions(rows), key=f"action.{of}")
    if action is None:
        session.forget(f"{key}.seen")
        return
    # Of two people the second is told: what counts is what stood here when the change was begun.
    seen = session.recall(f"{key}.seen", dict(zip(rows["student_id"], rows["version"], strict=True)))
    session.remember(f"{key}.seen", seen)
    names = cache.view(_owners, screen, left_stamp(screen.desk))
    if action == HAND_OVER:
        _draw_hand_over(screen, rows, names, key, of)
        return
    students = _chosen(rows, of)
    to = _move(screen, str(action), names, of)
    if st.button(
        f"{action}: {len(students)} students" if len(rows) > 1 else f"{action}: save",
        type="primary",
        disabled=not len(students) or to is None,
        key=f"go.{of}",
    ):
        versions = {student_id: int(seen.get(student_id, 0)) for student_id in students}
        if to is not None:
            _do(key, lambda: follow_up.move(screen.desk, screen.person, screen.wave_code, versions, to))


def draw_left_owners(screen: Screen, rows: pd.DataFrame, stamp: str) -> None:
    """Say what open follow-ups have lost: an owner, an accepted adult, the student; and what to do.

    `rows` are those that the list draws with their own changes, `stamp` is the list's (outreach.list_stamp).
    """
    lost = cache.view(_left_behind, screen, f"{stamp} {left_stamp(screen.desk)}")
    for owner, count in lost.owners.items():
        noun = "follow-up" if count == 1 else "follow-ups"
        st.warning(f"{plain(owner)} is no longer on the staff here. Hand over {count} open {noun}.")
    for adult, count in lost.adults.items():
        whom = "1 student" if count == 1 else f"{count} students"
        st.warning(
            f"{plain(adult)} was accepted for {whom} and is no longer at this school. Confirm another adult."
        )
    if len(lost.students):
        with st.expander(f"Follow-ups of students who left the list ({len(lost.students)})", expanded=True):
            row: Any
            for row in lost.students.itertuples():
                st.markdown(plain(f"{_label(row)}: {row.why}. Owner: {row.owner or 'nobody'}."))
            st.caption("Nothing of them is lost. Close each as not needed with a reason, or hand it over.")
            apart = lost.students[~lost.students["student_id"].isin(rows["student_id"])]
            if len(apart):
                draw_changes(screen, apart, "left")


def _left_behind(desk: Desk, person: Person, wave: str, school: str, _stamp: str) -> LeftBehind:
    return left_behind(desk, person, wave, school)


def _owners(desk: Desk, person: Person, _wave: str, school: str, _stamp: str) -> list[str]:
    return follow_up.owners(desk, person, school)


def _actions(rows: pd.DataFrame) -> list[str]:
    """Return what can be done with at least one of the students."""
    reachable = {after for state in rows["state"].unique() for after in MOVES[str(state)]}
    moves = [action for action, state in STATE_OF.items() if state in reachable]
    return [*moves, HAND_OVER] if follow_up.open_owners(rows) else moves


def _chosen(rows: pd.DataFrame, of: str) -> list[str]:
    """Draw which of the students are meant, and return their ids."""
    everybody = [str(student_id) for student_id in rows["student_id"]]
    if len(everybody) < 2:
        return everybody
    free = [str(student_id) for student_id in rows.loc[rows["owner"] == "", "student_id"]]
    counts = {WITHOUT_OWNER: len(free), ALL_SHOWN: len(everybody)}
    which = st.segmented_control(
        "Which students",
        [WITHOUT_OWNER, ALL_SHOWN, SOME],
        default=WITHOUT_OWNER,
        required=True,
        format_func=lambda choice: f"{choice} ({counts[choice]})" if choice in counts else choice,
        key=f"which.{of}",
    )
    if which != SOME:
        return free if which == WITHOUT_OWNER else everybody
    labels = dict(zip(everybody, [_label(row) for row in rows.itertuples(index=False)], strict=True))
    return st.multiselect("Students", list(labels), format_func=labels.__getitem__, key=f"students.{of}")


def _label(row: Any) -> str:
    return f"{row.name} · {who_line(str(row.grade), str(row.homeroom), str(row.student_id))}"


def _move(screen: Screen, action: str, names: list[str], of: str) -> Move | None:
    """Draw what the move wants, and return it once it has that."""
    state, tomorrow = STATE_OF[action], screen.desk.today() + timedelta(days=1)
    if action == ASSIGN:
        owner = st.selectbox("Owner", names, index=_me(screen, names), key=f"owner.{of}")
        until = _day(st.date_input("First contact by", None, min_value=tomorrow, key=f"by.{of}"))
        st.caption("Without a day: within ten school days.")
        return Move(state, str(owner), until) if owner else None
    if action == SNOOZE:
        day = _day(
            st.date_input("Until", screen.desk.today() + SNOOZED_FOR, min_value=tomorrow, key=f"until.{of}")
        )
        reason = st.text_input("Reason (optional)", max_chars=MOST_LETTERS, key=f"why.{of}")
        return Move(state, until=day, reason=reason) if day else None
    if action == NOT_NEEDED:
        reason = st.text_input("Why does nobody need to reach out?", max_chars=MOST_LETTERS, key=f"why.{of}")
        st.caption("Health and family details don't belong here.")
        return Move(state, reason=reason) if reason.strip() else None
    return Move(state)


def _draw_hand_over(screen: Screen, rows: pd.DataFrame, names: list[str], key: str, of: str) -> None:
    """Draw whose follow-ups go to whom: all of an owner's, or the one student's."""
    owned = follow_up.open_owners(rows)
    owner = st.selectbox(
        "From", list(owned), format_func=lambda one: f"{one} ({owned[one]})", key=f"from.{of}"
    )
    to = st.selectbox("To", [name for name in names if name != owner], key=f"to.{of}")
    alone = list(rows["student_id"]) if len(rows) == 1 else None
    if st.button("Hand over", type="primary", disabled=not (owner and to), key=f"go.{of}"):
        here = (screen.desk, screen.person, screen.wave_code, screen.school_id)
        _do(key, lambda: follow_up.hand_over(*here, str(owner), str(to), alone))


def _do(key: str, change: Any) -> None:
    """Make the change; a refusal is drawn, and everything that was chosen or typed stays."""
    try:
        count = change()
    except (Conflict, NotFound) as refused:
        session.forget(f"{key}.seen")
        draw_refusal(refused)
        st.markdown("Nothing was changed, and what you chose is still here. Look again, then save again.")
        return
    session.forget(f"{key}.seen")
    session.remember("contact.round", session.recall("contact.round", 0) + 1)  # the card is read anew, too
    session.remember(f"{key}.round", session.recall(f"{key}.round", 0) + 1)
    session.remember(f"{key}.said", f"Saved for {count} {'student' if count == 1 else 'students'}.")
    st.rerun()


def _me(screen: Screen, names: list[str]) -> int:
    return names.index(screen.person.name) if screen.person.name in names else 0


def _day(chosen: Any) -> date | None:
    return chosen if isinstance(chosen, date) else None
