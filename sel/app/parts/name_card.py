"""One card of the queue: what was written, who may be meant and what speaks for each, and the answers."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import pandas as pd
import streamlit as st

from sel.app import cache
from sel.app.parts import name_visit
from sel.app.parts.name_visit import NameVisit
from sel.app.parts.screen import Screen
from sel.app.parts.words import plain
from sel.core.permissions import Person
from sel.wording.english import grade_words
from sel.wording.names import (
    CORRECTS,
    LONGEST_SHOWN,
    SERVES,
    adult_words,
    likely_words,
    sentence,
    shown,
    written_by,
)
from sel.workflows import name_queue
from sel.workflows.desk import Desk
from sel.workflows.name_queue import Candidate, Question


class Choice(NamedTuple):
    """One of the card's buttons: its words, its key, and what a press does with (screen, question)."""

    key: str
    label: str
    shortcut: str
    icon: str
    press: Callable[[Screen, Question], None]


def _decides(decision: str) -> Callable[[Screen, Question], None]:
    return lambda screen, question: name_visit.answer(screen, question.entry, decision)


def _opens(panel: str) -> Callable[[Screen, Question], None]:
    return lambda screen, _question: name_visit.ask(screen, panel)


CHOICES = (
    Choice("find", "Somebody else here", "F", ":material/search:", _opens("find")),
    Choice("add", "Add this adult", "A", ":material/person_add:", _opens("add")),
    Choice("elsewhere", "At another school", "S", ":material/domain:", _opens("elsewhere")),
    Choice("two", "These are two", "D", ":material/group:", _opens("two")),
    Choice("off_roster", "Not on the roster", "N", ":material/person_off:", _decides("off_roster")),
    Choice("nobody", "Nobody", "0", ":material/block:", _decides("nobody")),
    Choice("review", "Can’t tell", "T", ":material/question_mark:", _decides("review")),
    Choice("worry", "This worries me", "W", ":material/health_and_safety:", _opens("worry")),
)
"""The answers beside the candidates. C and R are Streamlit's own keys."""

SPELLING_SHOWN = 40
"""So many letters of each other spelling stand on the card."""

NOT_ON_ROSTER = Candidate("", "somebody who is not on the roster", "", "", (), (), (), (), "", 0.0)
"""One of two who are meant, where the roster doesn't have them."""


def draw_card(screen: Screen, visit: NameVisit, question: Question, *, keys: bool) -> None:
    """Draw the question, its candidates and the other answers; `keys` says whether single keys answer."""
    live = keys and not visit.asking
    with st.container(border=True, gap="xsmall"):
        st.header(plain(f"“{shown(question.text)}”"), anchor=False)
        if len(question.text) > LONGEST_SHOWN:
            with st.expander("All that was written"):
                st.text(question.text)
        _draw_what_is_known(question)
        picking = visit.asking == "two"
        if picking:
            chosen = f" So far: {plain(visit.picked[0].name)}." if visit.picked else ""
            st.markdown(f"**Choose the two who are meant.** The second answers.{chosen}")
        for number, candidate in enumerate(question.candidates, start=1):
            shortcut = str(number) if keys and (live or picking) else None
            press = partial(name_visit.choose, screen, question.entry, candidate)
            draw_adult(visit, f"names.choose-{question.entry}", candidate, shortcut, press)
        if picking:
            _draw_two(screen, visit, question, keys=keys)
        else:
            _draw_choices(screen, question, keys=live)
        if question.placed:
            st.caption(CORRECTS)
        else:
            _draw_writers(screen, visit, question, keys=live)
            st.caption(SERVES)


def _draw_what_is_known(question: Question) -> None:
    """Draw how often and by whom it was written, its spellings, and why a person is asked."""
    by = plain(written_by(question.mentions, question.students, question.grades, question.homerooms))
    also = ", ".join(f"“{plain(shown(text, SPELLING_SHOWN))}”" for text in question.spellings)
    st.markdown(f"{by} · also written {also}" if also else by)
    if question.placed:
        st.markdown(f"Placed without asking: **{plain(question.placed)}**")
    if question.reason and not (question.placed and question.candidates):
        st.markdown(plain(sentence(question.reason)))
    if question.earlier:
        st.info(plain(sentence(question.earlier)), icon=":material/history:")


def draw_adult(
    visit: NameVisit, key: str, adult: Candidate, shortcut: str | None, press: Callable[[], None]
) -> None:
    """Draw one adult as a button, with what speaks for them beside it."""
    choose, facts = st.columns([1, 2], vertical_alignment="center")
    picked = adult in visit.picked
    choose.button(
        plain(adult.name),
        key=f"{key}-{adult.adult_id}",
        shortcut=shortcut,
        width="stretch",
        wrap=True,
        type="primary" if picked else "secondary",
        icon=":material/check:" if picked else None,
        on_click=press,
    )
    likely = f"**{likely_words(adult.probability).capitalize()}** · " if adult.probability else ""
    with facts.container(gap="xxsmall"):
        words = adult_words(adult.role, adult.school_name, adult.subjects, adult.rooms, adult.grades)
        st.markdown(likely + plain(words))
        if why := "; ".join(part for part in (adult.why, *adult.shared) if part):
            st.caption(plain(why[:1].upper() + why[1:]))


def _draw_choices(screen: Screen, question: Question, *, keys: bool) -> None:
    """Draw the answers beside the candidates, each with its key."""
    with st.container(horizontal=True):
        for choice in CHOICES:
            st.button(
                choice.label,
                key=f"names.{choice.key}-{question.entry}",
                icon=choice.icon,
                shortcut=choice.shortcut if keys else None,
                on_click=choice.press,
                args=(screen, question),
            )


def _draw_two(screen: Screen, visit: NameVisit, question: Question, *, keys: bool) -> None:
    """Draw what completes two: an adult who is no candidate, or one whom the roster doesn't have."""
    draw_search(screen, visit, question, elsewhere=False)
    with st.container(horizontal=True):
        st.button(
            "One is not on the roster",
            key=f"names.two-off-{question.entry}",
            icon=":material/person_off:",
            shortcut="N" if keys else None,
            type="primary" if NOT_ON_ROSTER in visit.picked else "secondary",
            on_click=name_visit.choose,
            args=(screen, question.entry, NOT_ON_ROSTER),
        )
        st.button(
            "Back to the card",
            key=f"names.two-back-{question.entry}",
            icon=":material/arrow_back:",
            shortcut="Esc" if keys else None,
            on_click=name_visit.ask,
            args=(screen, ""),
        )


def draw_search(screen: Screen, visit: NameVisit, question: Question, *, elsewhere: bool) -> None:
    """Draw a search over the adults of this school, or of the district's others, with those found."""
    where = "the other schools" if elsewhere else "this school"
    words = st.text_input(
        f"Find an adult of {where} by name",
        key=f"names.search-{question.entry}-{elsewhere}",
        autocomplete="off",
        type="search",
    )
    if not words.strip():
        return
    where_to_look = (screen.desk, screen.person, screen.wave_code, screen.school_id)
    found = name_queue.find_adults(*where_to_look, words, elsewhere=elsewhere)
    if not found:
        st.markdown(f"Nobody of {where} has such a name.")
    there = {candidate.adult_id for candidate in question.candidates} if visit.asking == "two" else set()
    for adult in found:
        if adult.adult_id not in there:
            press = partial(name_visit.choose, screen, question.entry, adult, panel=visit.asking)
            draw_adult(visit, f"names.found-{question.entry}", adult, None, press)


def _draw_writers(screen: Screen, visit: NameVisit, question: Question, *, keys: bool) -> None:
    """Draw who wrote it, once asked for, because looking at students' names is logged."""
    open_ = visit.writers_of == question.entry
    st.button(
        "Hide who wrote this" if open_ else "Show who wrote this",
        key=f"names.who-{question.entry}",
        type="tertiary",
        icon=":material/badge:",
        shortcut="I" if keys else None,
        on_click=name_visit.show_writers,
        args=(screen, "" if open_ else question.entry),
    )
    if not open_:
        return
    writers = cache.view(_writers, screen, question.entry)
    table = pd.DataFrame(
        {
            "Student": writers["name"],
            "Grade": writers["grade"].map(grade_words),
            "Homeroom": writers["homeroom"],
            "Student ID": writers["student_id"],
        }
    )
    st.caption("Only to tell who is meant: nothing else they said is shown. This look is logged.")
    st.dataframe(table, hide_index=True, width="stretch", alt="The students who wrote this")


def _writers(desk: Desk, person: Person, wave: str, school: str, entry: str) -> pd.DataFrame:
    return name_queue.who_wrote(desk, person, wave, school, entry)
