"""Steps: the school's own checklist for follow-ups, and what students said later, by step."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from sel.app import cache, session
from sel.app.parts.refusal import draw_refusal
from sel.app.parts.screen import Screen, show
from sel.app.parts.words import plain, plain_cells
from sel.core.checklist import MOST_LETTERS
from sel.core.permissions import Person
from sel.errors import SelError
from sel.workflows import checklist, outreach
from sel.workflows.desk import Desk

HOW = (
    "The steps stand on each student's page, to be ticked in one tap. A step is never renamed, for what was "
    "ticked under it would then say something else: retire it, and write another."
)
SAID_LATER = {
    "named": "named an adult",
    "not_yet": "not yet",
    "unclear": "no clear answer",
    "not_heard": "not heard from",
    "not_asked": "not asked again",
}


def draw(screen: Screen) -> None:
    """Draw the checklist with what can be done with it, then the counts by step."""
    if not screen.school_id:
        st.markdown("The roster has no school yet.")
        return
    if said := session.recall("steps.said", ""):
        st.success(plain(said), icon=":material/check:")
        session.forget("steps.said")
    stamp = checklist.checklist_stamp(screen.desk, screen.wave_code)
    standing = cache.view(_steps, screen, False, stamp)
    _draw_list(screen, standing)
    _draw_new(screen)
    _draw_retired(screen, cache.view(_steps, screen, True, stamp))
    if screen.wave is not None:
        _draw_compared(screen, stamp)


def _steps(desk: Desk, person: Person, _wave: str, school: str, retired: bool, _stamp: str) -> pd.DataFrame:
    return checklist.steps_of(desk, person, school, retired=retired)


def _draw_list(screen: Screen, standing: pd.DataFrame) -> None:
    st.markdown(HOW)
    if standing.empty:
        st.markdown("**This school has no steps yet.** For instance: “Had lunch together”, “Wrote home”.")
    step: Any
    for step in standing.itertuples():
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            st.markdown(f"{step.Index + 1}\\. {plain(step.words)}", width="stretch")
            number, words = int(step.step_id), str(step.words)
            if step.Index and st.button("Up", key=f"up.{number}", help=f"Move “{plain(words)}” up"):
                _do(partial(checklist.step_up, step_id=number), screen, f"“{words}” moved up.")
            if st.button("Retire", key=f"retire.{number}", help=f"Take “{plain(words)}” off the list"):
                _do(partial(checklist.retire_step, step_id=number), screen, f"“{words}” is retired.")


def _draw_new(screen: Screen) -> None:
    """Draw the form for one more step; what was typed stays where it is refused."""
    with st.form(f"step.{session.recall('steps.round', 0)}", border=False):
        words = st.text_input("A new step", max_chars=MOST_LETTERS, autocomplete="off")
        st.caption("Say what is done, not what is wrong. Health and family details don't belong here.")
        written = st.form_submit_button("Add the step", type="primary")
    if written:
        _do(partial(checklist.add_step, words=words), screen, f"“{' '.join(words.split())}” is on the list.")


def _draw_retired(screen: Screen, retired: pd.DataFrame) -> None:
    if retired.empty:
        return
    with st.expander(f"Retired steps ({len(retired)})"):
        step: Any
        for step in retired.itertuples():
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(plain(step.words), width="stretch")
                if st.button("Bring back", key=f"back.{step.step_id}", help=f"“{plain(step.words)}”"):
                    again = partial(checklist.add_step, words=step.words)
                    _do(again, screen, f"“{step.words}” is on the list again.")


def _draw_compared(screen: Screen, stamp: str) -> None:
    """Draw the counts by step, under the words that say what they can't tell."""
    st.header("What students said later, by step", anchor=False)
    stamps = f"{stamp} {outreach.list_stamp(screen.desk, screen.wave_code)}"
    compared = cache.view(_compared, screen, stamps)
    if not compared["followed"].any():
        st.markdown("No follow-up of this wave has begun.")
        return
    st.markdown(checklist.CAUTION)
    st.table(plain_cells(_in_words(compared)).set_index("Step"))
    whose = "your caseload" if screen.person.role == "counselor" else "the school"
    st.caption(f"Follow-ups of {whose}. A student with several steps counts in each of them.")


def _in_words(compared: pd.DataFrame) -> pd.DataFrame:
    """Return the counts in three columns, which a phone has room for."""
    rows: list[dict[Any, int]] = compared[list(SAID_LATER)].to_dict("records")
    said = [
        ", ".join(f"{row[name]} {words}" for name, words in SAID_LATER.items() if row[name]) for row in rows
    ]
    told = {"Step": compared["words"], "Follow-ups": compared["followed"], "Asked again": said}
    return pd.DataFrame(told)


def _compared(desk: Desk, person: Person, wave: str, school: str, _stamp: str) -> pd.DataFrame:
    return checklist.compare_steps(desk, person, wave, school)


def _do(change: Callable[..., int], screen: Screen, said: str) -> None:
    """Change the list and draw it anew; a refusal is drawn where the button stands."""
    try:
        change(screen.desk, screen.person, screen.school_id)
    except SelError as refused:
        draw_refusal(refused)
        return
    session.remember("steps.round", session.recall("steps.round", 0) + 1)
    session.remember("steps.said", said)
    st.rerun()


show("steps", draw)
