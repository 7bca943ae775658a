"""The downloads of the whole list; the workbook says how it was made."""

import streamlit as st

from sel.app.parts.downloads import draw_downloads
from sel.app.parts.screen import Screen
from sel.wording.english import day_words
from sel.workflows.list_exports import list_export

RULE = (
    "Students who said themselves that they have no adult at school: first those whom an adult named, then "
    "those whom nobody named. Silence is never read as a no; who did not answer is in a list of their own."
)


def draw_take_along(screen: Screen) -> None:
    """Draw the downloads of the whole list; the workbook says how it was made."""
    st.markdown("Take the whole list along. Each download is logged.")
    about = {
        "Rule": RULE,
        "School and wave": f"{screen.school_name}, {screen.wave_code}",
        "Filters": "none: everybody on the list of this caseload",
        "Made on": day_words(screen.desk.today()),
        "Made by": screen.person.name,
        "Keep it safe": "It says how named students answered. Delete it when it is no longer needed.",
    }
    draw_downloads(
        "my-list",
        lambda: list_export(screen.desk, screen.person, screen.wave_code, screen.school_id)[0],
        about,
    )
