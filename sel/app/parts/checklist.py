"""A student's checklist: the school's own steps, each ticked in one tap."""

from datetime import date
from functools import partial
from typing import Any

import streamlit as st

from sel.app import session
from sel.app.parts.refusal import draw_refusal
from sel.app.parts.screen import Screen
from sel.app.parts.words import plain
from sel.errors import SelError
from sel.wording.english import day_words
from sel.workflows import checklist
from sel.workflows.student_card import StudentCard

_REFUSED = "checklist.refused"


def draw_checklist(screen: Screen, card: StudentCard) -> None:
    """Draw the steps to tick for the student; nothing where the school has none and none was ticked."""
    if card.steps.empty:
        return
    st.subheader("Steps", anchor=False)
    if refused := session.recall(_REFUSED):
        draw_refusal(refused)
        session.forget(_REFUSED)
    for step in card.steps.itertuples():
        _draw_step(screen, card.student_id, step)


def _draw_step(screen: Screen, student_id: str, step: Any) -> None:
    """Draw one step; once somebody else has changed it, it is drawn anew as it then stands."""
    done = f" ({day_words(date.fromisoformat(step.on))}, {step.by})" if step.taken else ""
    key = f"step.{student_id}.{step.step_id}.{step.taken}"
    st.checkbox(
        plain(f"{step.words}{done}"),
        value=bool(step.taken),
        key=key,
        on_change=partial(_tick, screen, student_id, int(step.step_id), not step.taken),
    )


def _tick(screen: Screen, student_id: str, step_id: int, taken: bool) -> None:
    """Store the tap before the card is drawn; the same tap of somebody else's changes nothing."""
    try:
        checklist.tick(screen.desk, screen.person, screen.wave_code, student_id, step_id, taken=taken)
    except SelError as refused:
        session.remember(_REFUSED, refused)
