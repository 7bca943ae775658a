"""The students to reach, a card each: why, with whom to start, the proposed adult, how far it is."""

from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from sel.app import menu, session
from sel.app.parts.proposal import draw_proposal
from sel.app.parts.screen import Screen
from sel.app.parts.who import who_line
from sel.app.parts.words import plain
from sel.core.outreach import STATES
from sel.wording.english import day_words

SHOWN_FIRST = 12
"""Cards drawn at first; each takes the server near 2 ms at every rerun."""


def draw_to_reach(screen: Screen, rows: pd.DataFrame) -> None:
    """Draw one card a student, in the method's order, a screenful first."""
    if rows.empty:
        st.markdown("Nobody here.")
    most = len(rows) if session.recall("list.all", False) else SHOWN_FIRST
    student = menu.entry("student").page(visible=True)
    for row in rows.head(most).itertuples():
        with st.container(border=True):
            _draw_student_link(student, str(row.student_id), str(row.name))
            st.caption(_of(row))
            st.markdown(plain(str(row.reason)))
            if row.start_with and not _is_proposed_alone(row):
                st.markdown(f"Start with **{plain(str(row.start_with))}**.")
            draw_proposal(screen, row)
            st.caption(plain(_under_way(row)))
    if len(rows) > most and st.button(f"Show all {len(rows)}"):
        session.remember("list.all", True)
        st.rerun()


def _is_proposed_alone(row: Any) -> bool:
    """Return whether the only adult to start with is the one proposed, who needn't be told twice."""
    return "," not in row.start_with and str(row.start_with).split(" (")[0] == row.proposed_adult


def _under_way(row: Any) -> str:
    """Return the follow-up in a line: whose it is, how far, by when."""
    due = f"due {day_words(date.fromisoformat(row.due))}" if row.due else "no date yet"
    late = ", overdue" if row.overdue else ""
    later = f" · {row.later}" if row.later else ""
    return f"{STATES[row.state].capitalize()} · {row.owner or 'no owner yet'} · {due}{late}{later}"


def draw_resting(rows: pd.DataFrame) -> None:
    """Draw whose follow-up waits until a day or is done, out of the way but not gone."""
    if rows.empty:
        return
    with st.expander(f"Waiting or done ({len(rows)})"):
        student = menu.entry("student").page(visible=True)
        for row in rows.itertuples():
            _draw_student_link(student, str(row.student_id), str(row.name))
            st.caption(f"{_of(row)} — {plain(_under_way(row))}")


def _of(row: Any) -> str:
    return plain(who_line(str(row.grade), str(row.homeroom), str(row.student_id)))


def _draw_student_link(student: st.Page, student_id: str, name: str) -> None:
    st.page_link(
        student,
        label=f"**{plain(name or student_id)}**",
        icon=":material/person:",
        query_params={"student": student_id},
    )
