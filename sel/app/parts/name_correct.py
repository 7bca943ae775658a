"""Correcting a name that was placed without asking: looked for by words or adult, then put on the card."""

import streamlit as st

from sel.app import cache
from sel.app.parts import name_visit
from sel.app.parts.name_visit import NameVisit
from sel.app.parts.screen import Screen
from sel.app.parts.words import plain
from sel.core.permissions import Person
from sel.wording.names import CORRECT, NOT_PLACED, placed_words, sentence, shown
from sel.workflows import name_queue
from sel.workflows.desk import Desk
from sel.workflows.name_line import name_line_words
from sel.workflows.name_queue import Question

BUTTON_SHOWN = 60
"""So many letters of what was written stand on a button."""


def draw_correct(screen: Screen, visit: NameVisit) -> None:
    """Draw the search for names that were placed, once asked for, and what was found."""
    if not st.toggle("Correct a name that was placed", key="correct", bind="query-params"):
        return
    st.markdown(CORRECT)
    st.caption(plain(name_line_words(screen.desk.settings)))
    words = st.text_input(
        "Words of the name, or of the adult",
        key="names.placed-search",
        autocomplete="off",
        type="search",
        max_chars=80,
    )
    if not words.strip():
        return
    if visit.correcting:
        return  # it is on the card, above
    found = cache.view(_found, screen, words.strip(), name_visit.stored())
    if not found:
        st.markdown(NOT_PLACED)
    for question in found:
        _draw_found(screen, question)


def _found(
    desk: Desk, person: Person, wave: str, school: str, words: str, _stored: int
) -> tuple[Question, ...]:
    return name_queue.placed(desk, person, wave, school, words)


def _draw_found(screen: Screen, question: Question) -> None:
    """Draw one name that was placed, as the button that puts it on the card, and why it was placed so."""
    choose, facts = st.columns([1, 2], vertical_alignment="center")
    choose.button(
        plain(f"“{shown(question.text, BUTTON_SHOWN)}”"),
        key=f"names.placed-{question.entry}",
        width="stretch",
        wrap=True,
        on_click=name_visit.correct,
        args=(screen, question),
    )
    with facts.container(gap="xxsmall"):
        st.markdown(plain(placed_words(question.placed, question.mentions)))
        if question.reason:
            st.caption(plain(sentence(question.reason)))
