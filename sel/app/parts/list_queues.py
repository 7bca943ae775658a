"""The queues beside the list: students to ask again, answers to place, and what is due this week."""

from datetime import date

import pandas as pd
import streamlit as st

from sel.app.parts.ask_again import draw_open_card, draw_plans
from sel.app.parts.downloads import draw_downloads, made_by
from sel.app.parts.screen import Screen
from sel.core.asking import STATES, WAYS
from sel.core.outreach import REMINDERS
from sel.wording.english import day_words, grade_words
from sel.workflows.queue_exports import queue_export


def draw_reminders(rows: pd.DataFrame) -> None:
    """Draw what is due for whom, the earliest first."""
    st.markdown("Follow-ups with something to do within five school days, and those overdue.")
    if rows.empty:
        st.markdown("Nothing is due.")
        return
    table = pd.DataFrame(
        {
            "Due": rows["due"].map(lambda day: day_words(date.fromisoformat(day))),
            "Overdue": rows["overdue"].map({True: "overdue", False: ""}),
            "Student": rows["name"],
            "Student ID": rows["student_id"],
            "Grade": rows["grade"].map(grade_words),
            "What to do": rows["state"].map(REMINDERS),
            "Owner": rows["owner"],
        }
    )
    st.dataframe(table, hide_index=True, width="stretch", alt="Follow-ups that are due")


def draw_ask_again(screen: Screen, rows: pd.DataFrame) -> None:
    """Draw who skipped the question or did not answer, and how each is asked again."""
    st.markdown(
        "They skipped the question or did not answer. We know nothing about them yet: ask again, read it "
        "aloud, in the home language, or on paper."
    )
    _draw_queue(screen, rows, "ask-again", "Students to ask again")


def draw_to_place(screen: Screen, rows: pd.DataFrame) -> None:
    """Draw who named somebody nobody could place, and how each is asked whom they meant."""
    st.markdown(
        "They named somebody we could not place. Ask whom they meant before anything else; what they wrote "
        "stands on the student’s card."
    )
    _draw_queue(screen, rows, "to-place", "Students who named somebody we could not place")


def _draw_queue(screen: Screen, rows: pd.DataFrame, queue: str, words: str) -> None:
    """Draw a queue of its own: what can be done, the rows as a table with staff claims beside, the files."""
    if rows.empty:
        st.markdown("Nobody here.")
        return
    draw_plans(screen, rows, queue)
    late = int(rows["ask_overdue"].sum())
    if late:
        st.markdown(f"**{late} {'is' if late == 1 else 'are'} overdue.**")
    st.dataframe(_table(rows), hide_index=True, width="stretch", alt=words)
    draw_open_card(rows, queue)
    st.markdown("Take the whole queue along. Each download is logged.")
    draw_downloads(
        queue,
        lambda: queue_export(screen.desk, screen.person, screen.wave_code, queue, screen.school_id)[0],
        made_by(screen, f"{words}, of this caseload; whoever answered since is marked."),
    )


def _table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return a queue in words."""
    late = rows["ask_overdue"].map({True: ", overdue", False: ""}).astype(str)
    told = rows["ask_state"].map(STATES).astype(str) + late
    why = (": " + rows["ask_reason"]).where(rows["ask_reason"] != "", "")
    return pd.DataFrame(
        {
            "Student": rows["name"],
            "Grade": rows["grade"].map(grade_words),
            "Homeroom": rows["homeroom"],
            "Status": rows["status"],
            "Asking again": told + why,
            "How": rows["way"].map(WAYS).astype("str").fillna(""),
            "Who asks": rows["asker"],
            "By when": [day_words(date.fromisoformat(day)) if day else "" for day in rows["ask_due"]],
            "Since then": rows["later"],
            "Named by staff": rows["start_with"],
            "Student ID": rows["student_id"],
        }
    )
