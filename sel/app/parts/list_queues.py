"""The queues beside the list: students to ask again, answers to place, and what is due this week."""

from datetime import date

import pandas as pd
import streamlit as st

from sel.core.outreach import REMINDERS
from sel.wording.english import day_words, grade_words


def draw_reminders(rows: pd.DataFrame) -> None:
    """Draw what is due for whom, the earliest first."""
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


def draw_queue(rows: pd.DataFrame, words: str) -> None:
    """Draw a queue of its own as a table, staff claims beside."""
    if rows.empty:
        st.markdown("Nobody here.")
        return
    table = pd.DataFrame(
        {
            "Student": rows["name"],
            "Student ID": rows["student_id"],
            "Grade": rows["grade"].map(grade_words),
            "Homeroom": rows["homeroom"],
            "Status": rows["status"],
            "Named by staff": rows["start_with"],
        }
    )
    st.dataframe(table, hide_index=True, width="stretch", alt=words)
