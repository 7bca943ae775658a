"""What people decided about written names: who, when, what; each to take back, all to take along."""

from collections.abc import Mapping
from functools import partial
from zoneinfo import ZoneInfo

import pandas as pd
import streamlit as st

from sel.app import cache
from sel.app.parts import name_visit
from sel.app.parts.downloads import draw_downloads, made_by
from sel.app.parts.screen import Screen
from sel.core.permissions import Person
from sel.wording.names import shown
from sel.wording.uploads import counted
from sel.workflows import name_queue
from sel.workflows.desk import Desk

RULE = "What people decided written names to mean, at this school: the standing answers and those taken back."
NOT_REPEATED = "(not repeated)"
"""In place of words that went to the safety contacts."""


def draw_history(screen: Screen) -> None:
    """Draw the decisions, the newest first, once asked for."""
    if not st.toggle("Show what was decided", key="decided", bind="query-params"):
        return
    known = cache.view(_history, screen, name_visit.stored())
    if known.empty:
        st.markdown("Nobody has decided anything here yet.")
        return
    table = _in_words(screen, known)
    st.dataframe(
        table, hide_index=True, width="stretch", alt=f"{counted(len(table), 'decision')}, the newest first"
    )
    _draw_take_back(screen, known, table)
    make = partial(_as_file, screen)
    draw_downloads("name-decisions", make, made_by(screen, RULE))


def _history(desk: Desk, person: Person, wave: str, school: str, _stored: int) -> pd.DataFrame:
    return name_queue.history(desk, person, wave, school)


def history_table(known: pd.DataFrame, zone: str, names: Mapping[str, str]) -> pd.DataFrame:
    """Return the decisions in words, times in the school's zone, people by `names` where they are known."""
    undone = known["undone_at"].notna()
    undone_by = known["undone_by"].map(lambda one: names.get(one, one))
    return pd.DataFrame(
        {
            "When": known["at"].dt.tz_convert(ZoneInfo(zone)).dt.strftime("%b %d, %Y %I:%M %p"),
            "Written": known["text"].mask(known["text"] == "", NOT_REPEATED),
            "Decided": known["decision"],
            "Whom": known["adults"],
            "Mentions": known["mentions"],
            "Wave": known["wave"],
            "By": known["by"].map(lambda one: names.get(one, one)),
            "State": ("taken back by " + undone_by.astype(str)).where(undone, "stands"),
        }
    )


def _as_file(screen: Screen) -> pd.DataFrame:
    known = name_queue.history(screen.desk, screen.person, screen.wave_code, screen.school_id)
    return _in_words(screen, known)


def _in_words(screen: Screen, known: pd.DataFrame) -> pd.DataFrame:
    names = {person.person_id: person.name for person in screen.people}
    return history_table(known, screen.desk.settings.timezone, names)


def _draw_take_back(screen: Screen, known: pd.DataFrame, table: pd.DataFrame) -> None:
    """Draw the choice of one decision that stands, to take it back."""
    standing = known["undone_at"].isna()
    words = "“" + table["Written"].map(shown) + "”: " + table["Decided"] + ", " + table["When"]
    labels = dict(zip(known.loc[standing, "answer_id"].tolist(), words[standing].tolist(), strict=True))
    if not labels:
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.selectbox(
            "Decision to take back",
            list(labels),
            index=None,
            placeholder="Please choose",
            format_func=labels.__getitem__,
            key="names.which",
        )
        st.button(
            "Take it back",
            key="names.take-back",
            icon=":material/undo:",
            disabled=chosen is None,
            on_click=name_visit.take_back_one,
            args=(screen, chosen),
        )
