"""Letters and sheets: general letters to students and families, and the sheet for a staff meeting."""

import secrets

import pandas as pd
import streamlit as st

from sel.app import cache
from sel.app.parts.letters import draw_letters
from sel.app.parts.screen import Screen, show
from sel.core.permissions import Person, can
from sel.wording.english import grade_words
from sel.workflows.desk import Desk
from sel.workflows.sheets import sheet_grades, staff_sheet
from sel.workflows.students_here import roster_stamp

WHAT_IT_IS = (
    "Every student of one grade in shuffled order, with room for the names of the adults who know them. It "
    "says nothing of any answer, so it can lie on the table: look for the students nobody writes beside."
)


def draw(screen: Screen) -> None:
    """Draw the sheet for everybody here, and the letters for those who have a caseload."""
    if not can(screen.person, "write_letters", screen.school_id):
        _draw_sheet(screen)
        return
    letters, sheet = st.tabs(["Letters", "Sheet for a staff meeting"])
    with letters:
        draw_letters(screen)
    with sheet:
        _draw_sheet(screen)


def _draw_sheet(screen: Screen) -> None:
    """Draw the choice of a grade and the button; the order is drawn anew at every click."""
    grades = cache.view(_grades, screen, roster_stamp(screen.desk))
    if grades.empty:
        st.markdown("The roster has no students at this school today.")
        return
    st.markdown(WHAT_IT_IS)
    sizes = dict(zip(grades["grade"], grades["students"], strict=True))
    grade = st.selectbox(
        "Grade",
        list(sizes),
        format_func=lambda one: f"{grade_words(one)}: {sizes[one]} students",
        key="sheet_grade",
        bind="query-params",
    )

    def made() -> bytes:
        return staff_sheet(screen.desk, screen.person, screen.school_id, grade).pdf

    st.download_button(
        "Download the sheet (PDF)",
        made,
        file_name=f"staff-sheet-{secrets.token_urlsafe(12)}.pdf",
        mime="application/pdf",
        key="download-sheet",
        on_click="ignore",
        icon=":material/download:",
    )
    st.caption(
        "Shuffled anew each time. Making it is logged. Keep it in the school, and shred it afterwards."
    )


def _grades(desk: Desk, person: Person, _wave: str, school: str, _stamp: str) -> pd.DataFrame:
    return sheet_grades(desk, person, school)


show("letters", draw)
