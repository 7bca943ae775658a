"""Who is meant: a person who knows the school decides the written names that no roster settles."""

import streamlit as st

from sel.app import menu
from sel.app.parts import name_visit
from sel.app.parts.name_card import draw_card
from sel.app.parts.name_correct import draw_correct
from sel.app.parts.name_history import draw_history
from sel.app.parts.name_panels import TITLES, draw_panel
from sel.app.parts.name_visit import NameVisit
from sel.app.parts.refusal import draw_refusal
from sel.app.parts.screen import Screen, show
from sel.app.parts.words import plain
from sel.wording.names import (
    ALL_SEEN,
    KEYS,
    NOTHING_YET,
    looked_at_words,
    progress_words,
    queue_words,
    skipped_words,
)
from sel.workflows.colleague_counts import colleagues_counted


def draw(screen: Screen) -> None:
    """Draw the queue as it is now; from card to card only its fragment runs, which is quicker."""
    with st.spinner("Reading the written names and the roster…"):
        name_visit.arrive(screen)
    _draw_queue(screen)


@st.fragment
def _draw_queue(screen: Screen) -> None:
    """Draw what was just said, the queue in a sentence, the card, the way on, and what was decided."""
    visit = name_visit.current(screen)
    _draw_said(visit)
    question = visit.question
    waiting = len(visit.questions)
    next_one = question.mentions if question and not visit.correcting else 0
    st.markdown(f"**{queue_words(waiting, visit.mentions, next_one)}**")
    if visit.answered or waiting:
        of = visit.answered + waiting
        st.progress(visit.answered / of, text=progress_words(visit.answered, of, visit.placed))
    above = st.container()
    keys = bool(waiting or visit.before or visit.correcting) and _keys_answer()
    with above:
        if question is not None:
            draw_card(screen, visit, question, keys=keys)
        else:
            _draw_end(screen, visit)
        _draw_ways(screen, visit, keys=keys and not visit.asking)
    if question is not None and visit.asking in TITLES:
        draw_panel(screen, visit, question)
    draw_correct(screen, visit)
    draw_history(screen)


def _draw_said(visit: NameVisit) -> None:
    if visit.said:
        st.success(plain(visit.said), icon=":material/check:")
    if visit.refused is not None and not visit.asking:
        draw_refusal(visit.refused)


def _keys_answer() -> bool:
    """Draw the switch for single keys, which whoever speaks to the computer turns off."""
    return st.toggle("Answer with single keys", value=True, key="keys", bind="query-params", help=KEYS)


def _draw_end(screen: Screen, visit: NameVisit) -> None:
    """Draw that no card is left, and what may be looked at again."""
    if visit.questions:
        st.markdown(skipped_words(len(visit.questions)))
        st.button("Look at them again", type="primary", on_click=name_visit.begin_again, args=(screen,))
        return
    st.markdown(ALL_SEEN if visit.answered else NOTHING_YET)
    if words := colleagues_counted(screen.desk, screen.person, screen.wave_code, screen.school_id):
        st.caption(words)
    if visit.looked_at:
        st.markdown(looked_at_words(len(visit.looked_at)))
        st.button(
            "Look at them again",
            key="names.looked-at",
            on_click=name_visit.begin_again,
            args=(screen,),
            kwargs={"looked_at": True},
        )
    for page in ("overview", "waves"):
        if menu.may_open(screen.person, menu.entry(page)):
            there = menu.entry(page)
            st.page_link(there.page(visible=True), label=there.label, icon=there.icon)


def _draw_ways(screen: Screen, visit: NameVisit, *, keys: bool) -> None:
    """Draw back, skip and undo."""
    with st.container(horizontal=True):
        ways: tuple[tuple[str, str, str, int, bool], ...] = (
            ("Back", "Left", ":material/arrow_back:", -1, visit.at == 0),
            ("Skip", "Right", ":material/arrow_forward:", 1, visit.question is None),
        )
        if visit.correcting:
            ways = (("Back to the queue", "Left", ":material/arrow_back:", -1, False),)
        for label, key, icon, steps, off in ways:
            st.button(
                label,
                key=f"names.{label.lower()}",
                icon=icon,
                shortcut=key if keys else None,
                disabled=off,
                on_click=name_visit.skip,
                args=(screen, steps),
            )
        st.button(
            "Undo the last",
            key="names.undo",
            icon=":material/undo:",
            shortcut="U" if keys else None,
            disabled=not visit.before,
            on_click=name_visit.take_back,
            args=(screen,),
        )


show("names", draw)
