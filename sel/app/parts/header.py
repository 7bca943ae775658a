"""The frame's head: demo mark, school, wave, answered n of N, and the page's question as its title."""

import os
from typing import TYPE_CHECKING

import streamlit as st

from sel.app import cache, menu, session
from sel.app.parts.safety_notice import draw_safety_notice
from sel.app.parts.words import plain
from sel.core.permissions import can_see_response_rate
from sel.wording.english import say
from sel.workflows.answered import Answered, answered

if TYPE_CHECKING:
    from sel.app.parts.screen import Screen


def draw_demo_mark() -> None:
    """Say on every page that the demo's people are invented."""
    if os.environ.get("SEL_DEMO") == "1":
        st.info(say("demo"), icon=":material/science:")


def draw_header(screen: "Screen", page: menu.Entry) -> None:
    """Draw school, wave and answered n of N, then the question, and what an open wave means.

    Whoever brings files in is not told it: nothing is listed there.
    """
    heard: Answered | None = None
    if screen.wave and screen.school_id and page.says_answered and _may_know(screen):
        if session.recall(session.DRAWN_LATER):
            heard = answered(screen.desk, screen.person, screen.wave_code, screen.school_id, as_drawn=True)
        else:
            heard = cache.view(answered, screen)
    parts = [screen.school_name, screen.wave_code, heard.sentence if heard else ""]
    st.markdown(" · ".join(plain(part) for part in parts if part))
    st.title(page.question, anchor=False)
    draw_safety_notice(screen, page)
    if heard and heard.open_sentence and page.key not in ("upload", "names"):
        st.info(heard.open_sentence, icon=":material/schedule:")


def _may_know(screen: "Screen") -> bool:
    """Return whether this person may know how many answered; a name helper sees names alone."""
    return bool(can_see_response_rate(screen.person, screen.school_id))
