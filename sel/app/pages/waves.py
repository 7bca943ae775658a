"""Waves: when do we ask, who has answered so far, and closing one so that silence can be told from a "no"."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

import pandas as pd
import streamlit as st

from sel.app import session
from sel.app.parts.days_off import draw_days_off
from sel.app.parts.screen import Screen, show
from sel.app.parts.words import plain, plain_cells
from sel.core.permissions import can_see_missing
from sel.core.responses import Wave
from sel.errors import SelError
from sel.wording.english import day_words, grade_words
from sel.workflows import waves
from sel.workflows.response_rate import not_answered, response_rate

CLOSING = (
    "Close it when no more answers are expected. Only then does the counselors' list say who is not yet "
    "connected and who was not heard from. A closed wave can be reopened."
)
REOPENING = (
    "Reopen it to bring in late answers. Follow-ups stay as they are; the list waits until it closes again."
)


def draw(screen: Screen) -> None:
    """Draw the chosen wave's progress, the waves there are, and the form for a new one."""
    if said := session.recall("waves.said", ""):
        st.success(plain(said), icon=":material/check:")
        session.forget("waves.said")
    known = waves.wave_list(screen.desk)
    if screen.wave is not None:
        _draw_wave(screen, screen.wave)
        st.header("All waves", anchor=False)
        st.table(_waves_table(known, screen.desk.settings.timezone).set_index("Wave"))
    else:
        st.markdown("There is no wave yet. A wave is one round of asking, for instance this fall's survey.")
    _draw_new_wave(screen)
    draw_days_off(screen)


def _draw_wave(screen: Screen, wave: Wave) -> None:
    """Draw the chosen wave's response rate, who is missing, and the step that comes next."""
    st.header(f"Wave {plain(wave.code)} is {'open' if wave.is_open else 'closed'}", anchor=False)
    if screen.school_id:
        rates = response_rate(screen.desk, screen.person, wave.code, screen.school_id)
        st.table(plain_cells(rates).set_index("Grade"), width="content")
        if wave.is_open and can_see_missing(screen.person, screen.school_id, wave.is_open):
            _draw_missing(screen, wave)
    if wave.is_open:
        _draw_step(screen, wave, "Close the wave", CLOSING, waves.close)
    else:
        _draw_step(screen, wave, "Reopen the wave", REOPENING, waves.reopen)


def _draw_missing(screen: Screen, wave: Wave) -> None:
    """Draw who has not answered, once asked for, because looking at names is logged."""
    st.markdown("Who has not answered says nothing about what anybody said. Looking at the names is logged.")
    if not st.toggle("Show who has not answered yet", key="missing", bind="query-params"):
        return
    missing = not_answered(screen.desk, screen.person, wave.code, screen.school_id)
    table = pd.DataFrame(
        {
            "Student": missing["name"],
            "Student ID": missing["student_id"],
            "Grade": missing["grade"].map(grade_words),
            "Homeroom": missing["homeroom"],
        }
    )
    st.dataframe(
        table, hide_index=True, width="stretch", alt=f"{len(table)} students who have not answered yet"
    )


def _draw_step(screen: Screen, wave: Wave, label: str, words: str, step: Callable[..., Wave]) -> None:
    """Draw the one step that changes the wave, with what it means."""
    st.markdown(words)
    if st.button(label, key="wave-step", type="primary" if wave.is_open else "secondary"):
        with st.spinner("Working out who is connected…"):
            step(screen.desk, screen.person, wave.code)
        session.remember("waves.said", f"Wave {wave.code} is {'closed' if wave.is_open else 'open again'}.")
        st.rerun()


def _waves_table(known: list[Wave], zone: str) -> pd.DataFrame:
    """Return the waves in words, the newest first."""
    newest = list(reversed(known))
    return pd.DataFrame(
        {
            "Wave": [plain(wave.code) for wave in newest],
            "State": ["open" if wave.is_open else "closed" for wave in newest],
            "Opened": [_day(wave.opened_at, zone) for wave in newest],
            "Closed": [_day(wave.closed_at, zone) for wave in newest],
        }
    )


def _day(moment: datetime | None, zone: str) -> str:
    return day_words(moment.astimezone(ZoneInfo(zone)).date()) if moment else "–"


def _draw_new_wave(screen: Screen) -> None:
    """Draw the form that opens a wave."""
    st.header("Open a new wave", anchor=False)
    with st.form("new-wave", border=False):
        code = st.text_input("Name of the wave", placeholder="2026-fall", max_chars=40, autocomplete="off")
        census = st.date_input("Only students enrolled on this day are asked (optional)", value=None)
        if not st.form_submit_button("Open the wave"):
            return
    try:
        opened = waves.new_wave(screen.desk, screen.person, Wave(code.strip(), census=census))
    except SelError as refused:
        st.error(plain(str(refused)))
        return
    session.remember("waves.said", f"Wave {opened.code} is open. Answers can now be uploaded into it.")
    st.rerun()


show("waves", draw)
