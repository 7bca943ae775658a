"""The page Before June: who will lose their only adult, and to whom to hand over in time?"""

import pandas as pd
import streamlit as st

from sel.app import cache
from sel.app.parts.chart import draw_chart, draw_table
from sel.app.parts.downloads import draw_downloads, made_by
from sel.app.parts.screen import Screen, show
from sel.app.parts.sentences import draw_sentences
from sel.app.parts.words import plain
from sel.core.permissions import Person
from sel.outputs.charts_change import left_with_nobody
from sel.wording.next_year import NEXT_YEAR
from sel.workflows import before_june
from sel.workflows.before_june import BeforeJune
from sel.workflows.desk import Desk

WORDS = {"name": "Student", "grade": "Grade", "homeroom": "Homeroom", "why": "Why", "owner": "Owner"}
WORDS |= {"who_else_knows": "Who else knows them", "what_to_do": "What to do"}
ORDER = ["name", "grade", "what_to_do", "why", "who_else_knows", "homeroom", "owner"]


def draw(screen: Screen) -> None:
    """Draw the answer, who goes, and for the caseload the handover list."""
    stamp = before_june.before_june_stamp(screen.desk, screen.wave_code)
    now = cache.view(_view, screen, stamp)
    chosen = st.multiselect(
        "Who else leaves?",
        list(now.choices),
        format_func=lambda adult: now.choices[adult],
        placeholder="Choose adults who will not be here next year",
        help="For planning. Nothing of it is stored; each look is logged.",
        max_selections=40,
    )
    view = cache.view(_view, screen, stamp, *sorted(chosen)) if chosen else now
    st.markdown(f"**{plain(view.answer)}**")
    for note in view.notes:
        st.markdown(plain(note))
    if len(view.by_grade):
        table = view.by_grade.set_axis(["Grade", "Why", "Students"], axis=1)
        draw_chart(left_with_nobody(view.by_grade), view.answer, table)
    st.caption(NEXT_YEAR)
    _draw_students(screen, view, chosen)
    _draw_going(view)


def _view(desk: Desk, person: Person, wave: str, school: str, _stamp: str, *leaving: str) -> BeforeJune:
    return before_june.before_june(desk, person, wave, school, *leaving)


def _draw_students(screen: Screen, view: BeforeJune, chosen: list[str]) -> None:
    """Draw the handover list of the caseload, with the downloads."""
    if view.students.empty:
        return
    st.header("Hand over before the summer", anchor=False)
    rows = view.students
    draw_sentences(rows.assign(sentence=rows["why"] + " " + rows["what_to_do"]))
    draw_table(rows[ORDER].rename(columns=WORDS), "Whom to hand over", ours=False)
    marked = ", ".join(view.choices.get(adult, adult) for adult in chosen) or "nobody"
    rule = f"Students who would have no adult left next school year. Marked as leaving: {marked}."
    draw_downloads("handover", lambda: _export(screen, chosen), made_by(screen, rule))


def _export(screen: Screen, chosen: list[str]) -> pd.DataFrame:
    return before_june.handover_export(
        screen.desk, screen.person, screen.wave_code, screen.school_id, sorted(chosen)
    )


def _draw_going(view: BeforeJune) -> None:
    if view.going.empty:
        return
    st.header("Adults who go", anchor=False)
    st.caption("Each adult’s leaving alone. For planning a handover, never for judging anybody’s work.")
    st.dataframe(view.going, hide_index=True, width="stretch")


show("before_june", draw)
