"""Planning how students are asked again, many at once: how, by whom, by when; asked, or why not now."""

from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from sel.app import cache, menu, session
from sel.app.parts.refusal import draw_refusal
from sel.app.parts.screen import Screen
from sel.app.parts.who import who_line
from sel.app.parts.words import plain
from sel.core.asking import WAYS
from sel.core.outreach import MOST_LETTERS
from sel.core.permissions import Person
from sel.errors import Conflict, NotFound
from sel.workflows import ask_again, follow_up
from sel.workflows.desk import Desk

PLAN, ASKED, CANNOT = "Plan", "Asked as planned", "Can’t be asked now"
MEANT = {PLAN: ("Without a plan", ""), ASKED: ("Planned", "planned"), CANNOT: ("Without a plan", "")}
"""Of each action whom it is most likely for: in words, and their state."""
ALL_SHOWN, SOME = "All shown", "Chosen ones"


def draw_plans(screen: Screen, rows: pd.DataFrame, key: str) -> None:
    """Draw what can be done with the students of a queue, and do it once the button is clicked.

    What was chosen or typed stays where a change is refused.
    """
    of = f"{key}.{session.recall(f'{key}.round', 0)}"
    if said := session.recall(f"{key}.said", ""):
        st.success(plain(said), icon=":material/check:")
        session.forget(f"{key}.said")
    action = st.segmented_control("Several at once", [PLAN, ASKED, CANNOT], key=f"action.{of}")
    if action is None:
        session.forget(f"{key}.seen")
        return
    # Of two people the second is told: what counts is what stood here when the change was begun.
    seen = session.recall(f"{key}.seen", rows[["student_id", "ask_state", "ask_version"]])
    session.remember(f"{key}.seen", seen)
    students = _chosen(rows, seen, str(action), of)
    known = dict(zip(seen["student_id"], seen["ask_version"], strict=True))
    versions = {student_id: int(known.get(student_id, 0)) for student_id in students}
    here = (screen.desk, screen.person, screen.wave_code, versions)
    noun = "student" if len(students) == 1 else "students"
    label = f"{action}: {len(students)} {noun}"
    if action == PLAN:
        way, asker, until = _plan(screen, of)
        ready = bool(way and asker and students)
        if st.button(label, type="primary", disabled=not ready, key=f"go.{of}"):
            _do(key, lambda: ask_again.plan(*here, str(way), str(asker), until))
    elif action == ASKED:
        st.caption("What a student answers comes with the next survey answer, and is never entered here.")
        if st.button(label, type="primary", disabled=not students, key=f"go.{of}"):
            _do(key, lambda: ask_again.mark_asked(*here))
    else:
        reason = st.text_input("What stands in the way?", max_chars=MOST_LETTERS, key=f"why.{of}")
        st.caption("Health and family details don’t belong here.")
        ready = bool(reason.strip() and students)
        if st.button(label, type="primary", disabled=not ready, key=f"go.{of}"):
            _do(key, lambda: ask_again.mark_cannot(*here, reason))


def draw_open_card(rows: pd.DataFrame, key: str) -> None:
    """Draw a choice among the students, and the way to the card of the one chosen."""
    labels = _labels(rows)
    student_id = st.selectbox(
        "Open a student’s card",
        list(labels),
        index=None,
        format_func=labels.__getitem__,
        placeholder="Find a student",
        key=f"card.{key}",
    )
    if student_id:
        st.page_link(
            menu.entry("student").page(visible=True),
            label=plain(labels[student_id]),
            icon=":material/person:",
            query_params={"student": student_id},
        )


def _plan(screen: Screen, of: str) -> tuple[str | None, str | None, date | None]:
    """Draw how, by whom and by when."""
    names = cache.view(_staff, screen)
    me = names.index(screen.person.name) if screen.person.name in names else 0
    way = st.segmented_control("How", list(WAYS), format_func=WAYS.__getitem__, key=f"way.{of}")
    asker = st.selectbox("Who asks", names, index=me, key=f"asker.{of}")
    until = st.date_input("By when", None, min_value=screen.desk.today(), key=f"by.{of}")
    st.caption("Without a day: within ten school days.")
    return way, asker, until if isinstance(until, date) else None


def _staff(desk: Desk, person: Person, _wave: str, school: str) -> list[str]:
    return follow_up.owners(desk, person, school)


def _chosen(rows: pd.DataFrame, seen: pd.DataFrame, action: str, of: str) -> list[str]:
    """Draw which of the students are meant, and return their ids; likely is who was when it was begun."""
    words, state = MEANT[action]
    everybody = [str(student_id) for student_id in rows["student_id"]]
    meant = set(seen.loc[seen["ask_state"] == state, "student_id"])
    likely = [student_id for student_id in everybody if student_id in meant]
    counts = {words: len(likely), ALL_SHOWN: len(everybody)}
    which = st.segmented_control(
        "Which students",
        [words, ALL_SHOWN, SOME],
        default=words,
        required=True,
        format_func=lambda choice: f"{choice} ({counts[choice]})" if choice in counts else choice,
        key=f"which.{action}.{of}",
    )
    if which != SOME:
        return likely if which == words else everybody
    labels = _labels(rows)
    return st.multiselect("Students", list(labels), format_func=labels.__getitem__, key=f"students.{of}")


def _labels(rows: pd.DataFrame) -> dict[str, str]:
    people = rows[["student_id", "name", "grade", "homeroom"]].astype(str).to_dict("records")
    return {
        one["student_id"]: f"{one['name']} · {who_line(one['grade'], one['homeroom'], one['student_id'])}"
        for one in people
    }


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
    session.remember(f"{key}.round", session.recall(f"{key}.round", 0) + 1)
    session.remember(f"{key}.said", f"Saved for {count} {'student' if count == 1 else 'students'}.")
    st.rerun()
