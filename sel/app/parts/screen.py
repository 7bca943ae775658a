"""The screen of one rerun: who is here, which school and wave, and the frame around every page."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from sel.app import cache, menu, session
from sel.app.parts.first_minute import draw_first_minute
from sel.app.parts.header import draw_header
from sel.app.parts.refusal import draw_page_not_allowed, draw_refusal
from sel.app.parts.role_switch import chosen_person
from sel.core.permissions import Person
from sel.core.responses import Wave
from sel.errors import SelError
from sel.workflows import picture
from sel.workflows.desk import Desk
from sel.workflows.people import everybody, people_stamp
from sel.workflows.waves import wave_list


@dataclass(frozen=True)
class Screen:
    """What a page knows before it asks for its view. `version` changes whenever the wave's data do."""

    desk: Desk
    person: Person
    people: tuple[Person, ...]
    schools: pd.DataFrame
    school_id: str
    wave: Wave | None
    version: str

    @property
    def wave_code(self) -> str:
        """The wave's code, "" before there is one."""
        return self.wave.code if self.wave else ""

    @property
    def school_name(self) -> str:
        """The chosen school's name, "" before there is one."""
        names = self.schools.loc[self.schools["school_id"] == self.school_id, "name"]
        return str(names.iloc[0]) if len(names) else ""


def open_screen(desk: Desk) -> Screen:
    """Draw the sidebar's choices and return the screen they make.

    Raises StoreUnavailable where the store can't be read.
    """
    here = cache.standing(everybody, desk, people_stamp(desk))
    names = dict(zip(here.schools["school_id"], here.schools["name"], strict=True))
    person, school_id = chosen_person(here.people, names)
    wave = _chosen_wave([wave for wave in wave_list(desk) if not wave.schools or school_id in wave.schools])
    version = picture.picture_version(desk, wave.code) if wave else ""
    return Screen(desk, person, here.people, here.schools_of(person), school_id, wave, version)


def show(key: str, draw: Callable[[Screen], None]) -> None:
    """Draw one page: its header and question, then `draw`; refusals, and what is missing, in words."""
    screen: Screen | None = session.kept_screen()
    if screen is None:
        st.warning("Open the dashboard at its front page.")
        st.stop()
    page = menu.entry(key)
    if page.needs_answers and not screen.school_id:
        st.title(page.question, anchor=False)
        draw_first_minute(screen.person, page)
        return
    if not menu.may_open(screen.person, page):
        st.title(page.label, anchor=False)
        draw_page_not_allowed(screen.person, screen.people, page)
        return
    try:
        with st.spinner("Reading the survey's answers and the roster…"):
            draw_header(screen, page)
        if page.needs_answers and (screen.wave is None or not screen.school_id):
            draw_first_minute(screen.person, page)
        else:
            draw(screen)
    except SelError as refused:
        draw_refusal(refused)


def _chosen_wave(waves: list[Wave]) -> Wave | None:
    """Return the wave to show, the latest unless another is chosen."""
    by_code = {wave.code: wave for wave in reversed(waves)}
    if not by_code:
        return None
    chosen = st.sidebar.selectbox("Survey wave", list(by_code), key="wave", bind="query-params")
    return by_code[chosen]
