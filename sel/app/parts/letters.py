"""General letters on the page: for whom, in which language, how signed, how they read, and the files."""

import secrets
from functools import partial

import pandas as pd
import streamlit as st

from sel.app import cache
from sel.app.parts.screen import Screen
from sel.app.parts.words import plain
from sel.core.permissions import Person
from sel.outputs.letters import MOST_LETTERS
from sel.wording.english import grade_words
from sel.wording.letters import LANGUAGES, LETTERS, Language
from sel.workflows.desk import Desk
from sel.workflows.letters import (
    ChosenLanguage,
    LetterOrder,
    languages_of,
    letter_preview,
    letter_students,
    letters,
)
from sel.workflows.students_here import roster_stamp

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
CHOICES: dict[ChosenLanguage, str] = {"record": "Home language", "en": "English", "es": "Spanish"}
ROOM, CHOSEN = "A homeroom", "Chosen students"
WHAT_THEY_ARE = (
    "A general invitation that every family or student could get. It says nothing of a survey, an answer or "
    "a list, because nobody here knows who opens it. A whole homeroom at once singles nobody out."
)


def draw_letters(screen: Screen) -> None:
    """Draw the choices, the letter as it will read, and the two downloads."""
    students = cache.view(_students, screen, roster_stamp(screen.desk))
    if students.empty:
        st.markdown("You have no students at this school today, so there is nobody to write to.")
        return
    st.markdown(WHAT_THEY_ARE)
    left, right = st.columns(2)
    with left:
        order = _drawn_order(screen, students)
        _draw_made(screen, order, _chosen(students, order))
    with right:
        _draw_preview(screen, order)


def _draw_made(screen: Screen, order: LetterOrder, chosen: pd.DataFrame) -> None:
    """Draw how many letters there will be, what must be known of them, and the files."""
    if chosen.empty:
        st.markdown("Choose somebody to write to.")
        return
    if len(chosen) > MOST_LETTERS:
        st.warning(f"These are {len(chosen)} letters, and one file holds {MOST_LETTERS}. Choose fewer.")
        return
    counts, none_yet = languages_of(chosen, order.language)
    st.markdown(f"**{_sentence(counts)}**")
    if none_yet:
        st.caption(plain(f"There is no letter in these home languages yet, so they get English: {none_yet}."))
    _draw_files(screen, order)


def _students(desk: Desk, person: Person, _wave: str, school: str, _stamp: str) -> pd.DataFrame:
    return letter_students(desk, person, school)


def _drawn_order(screen: Screen, students: pd.DataFrame) -> LetterOrder:
    """Draw what can be chosen and return it."""
    letter = st.segmented_control(
        "Which letter",
        list(LETTERS),
        default="home",
        required=True,
        format_func=lambda one: LETTERS[one],
        key="letter_for",
    )
    rooms = sorted(set(students["homeroom"]) - {""})
    whom = (
        st.segmented_control("For", [ROOM, CHOSEN], default=ROOM, required=True, key="letter_whom")
        if rooms
        else CHOSEN
    )
    room, ids = "", tuple[str, ...]()
    if whom == ROOM:
        room = st.selectbox("Homeroom", rooms, key="letter_room")
    else:
        ids = tuple(_drawn_students(students))
    language = st.segmented_control(
        "Language",
        list(CHOICES),
        default="record",
        required=True,
        format_func=lambda one: CHOICES[one],
        key="letter_language",
        help="Home language is the one on record, where there is a letter in it; else English.",
    )
    signed = st.text_input("Signed by", value=screen.person.name, key="letter_signed", max_chars=100)
    reach = st.text_input(
        "How to reach you",
        key="letter_reach",
        max_chars=150,
        placeholder="Room and telephone; empty: the school office",
    )
    return LetterOrder(letter, language, room, ids, signed, reach)


def _drawn_students(students: pd.DataFrame) -> list[str]:
    """Draw the choice of students by name, grade and homeroom; return their ids."""
    rooms = students["homeroom"].where(students["homeroom"] == "", " · " + students["homeroom"])
    labels = students["label"] + " · " + students["grade"].map(grade_words) + rooms
    named = dict(zip(students["student_id"], labels, strict=True))
    return st.multiselect("Students", list(named), format_func=named.__getitem__, key="letter_students")


def _chosen(students: pd.DataFrame, order: LetterOrder) -> pd.DataFrame:
    if order.homeroom:
        return students[students["homeroom"] == order.homeroom]
    return students[students["student_id"].isin(order.student_ids)]


def _draw_preview(screen: Screen, order: LetterOrder) -> None:
    """Draw how the letter reads, in each language it may be in."""
    languages: list[Language] = ["en", "es"] if order.language == "record" else [order.language]
    for tab, language in zip(st.tabs([LANGUAGES[one] for one in languages]), languages, strict=True):
        with tab, st.container(border=True):
            for line in letter_preview(screen.desk, screen.person, order, language, screen.school_name):
                st.markdown(plain(line))
            if language == "es":
                st.caption("The Spanish is a draft: let somebody who grew up with it read it first.")


def _sentence(counts: dict[Language, int]) -> str:
    told = " and ".join(f"{n} in {LANGUAGES[language]}" for language, n in sorted(counts.items()))
    total = sum(counts.values())
    return f"{total} letter{'' if total == 1 else 's'}: {told}."


def _draw_files(screen: Screen, order: LetterOrder) -> None:
    """Draw the two files: all letters in one, to read through and print, or a file each."""
    with st.container(horizontal=True):
        for ending, label, apart, mime in (
            ("docx", "Download the letters (Word)", False, DOCX),
            ("zip", "A file each (ZIP)", True, "application/zip"),
        ):
            st.download_button(
                label,
                partial(_made, screen, order, apart),
                file_name=f"letters-{secrets.token_urlsafe(12)}.{ending}",
                mime=mime,
                key=f"download-letters-{ending}",
                on_click="ignore",
                icon=":material/download:",
            )
    st.caption("They open in Word to be edited. Making them is logged.")


def _made(screen: Screen, order: LetterOrder, apart: bool) -> bytes:
    return letters(screen.desk, screen.person, screen.school_id, order, apart=apart)
