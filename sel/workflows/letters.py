"""Letters home and to students: for one, for chosen students or a homeroom of one's caseload; logged.

They are made from the roster alone (students_here), so a letter can't tell an answer, a status or a list.
"""

from collections import Counter
from dataclasses import dataclass
from functools import partial
from typing import Literal

import pandas as pd

from sel.core import permissions
from sel.core.permissions import Person
from sel.errors import NotFound, WrongUsage
from sel.outputs.letters import Letter, letters_docx, letters_zip
from sel.wording.letters import (
    LETTERS,
    Language,
    LetterFor,
    filled,
    letter_day,
    letter_language,
    letter_text,
    reach_words,
)
from sel.workflows.desk import Desk
from sel.workflows.students_here import students_here

ChosenLanguage = Literal["record", "en", "es"]
LETTER_STUDENTS = ["student_id", "label", "grade", "homeroom", "home_language"]


@dataclass(frozen=True)
class LetterOrder:
    """Which letters to make: whom for, in which language, for whom of the school, and how they are signed.

    `language` "record" is each student's home language where there are letters in it, else English.
    Either `homeroom` or `student_ids` is given. `reach` is a telephone number or a room, "" the office.
    """

    letter: LetterFor = "home"
    language: ChosenLanguage = "record"
    homeroom: str = ""
    student_ids: tuple[str, ...] = ()
    signed: str = ""
    reach: str = ""


def letter_students(desk: Desk, person: Person, school: str) -> pd.DataFrame:
    """Return the students of the person's caseload to whom letters can be written, by name; logged.

    Columns are LETTER_STUDENTS, and `language`: that of the letters by home language, "" where there are
    none in it yet. Raises NotAllowed, NotFound.
    """
    mine, _ = _caseload(desk, person, school)
    desk.log_look(person, "chose whom to write to", "school", school, f"{len(mine)} students")
    return mine[[*LETTER_STUDENTS, "language"]]


def letters(desk: Desk, person: Person, school: str, order: LetterOrder, *, apart: bool = False) -> bytes:
    """Return one Word file with every letter, or (`apart`) a ZIP with a file each; logged.

    Letters stand by homeroom and family name. Raises NotAllowed; NotFound for a homeroom or a student that
    isn't in the caseload; WrongUsage where nobody, or too many, are chosen.
    """
    if order.letter not in LETTERS:
        raise WrongUsage(f"There is no letter “{order.letter}”.", f"There are: {', '.join(LETTERS)}.")
    mine, school_name = _caseload(desk, person, school)
    chosen = _chosen(desk, person, mine, order).sort_values("homeroom", kind="stable")
    called = chosen["given_name"].where(chosen["given_name"] != "", chosen["name"])
    if order.letter == "student":  # home, the preferred name may not be known
        called = chosen["preferred_name"].where(chosen["preferred_name"] != "", called)
    languages = _languages(chosen, order.language)
    rows = zip(chosen["student_id"], languages, chosen["name"], called, strict=True)
    made = [
        Letter(student_id, language, _values(desk, person, order, language, name, first, school_name))
        for student_id, language, name, first in rows
    ]
    written = (letters_zip if apart else letters_docx)(order.letter, made)
    of = f"homeroom {order.homeroom}" if order.homeroom else "chosen students"
    detail = f"{len(made)} letters, {LETTERS[order.letter].lower()}, {of}"
    desk.log_look(person, "made letters", "school", school, detail)
    return written


def letter_preview(
    desk: Desk, person: Person, order: LetterOrder, language: Language, school_name: str
) -> tuple[str, ...]:
    """Return a letter's lines as they will be, with a gap for the name: what is said to everybody alike."""
    gap = {"en": "[name]", "es": "[nombre]"}[language]
    values = _values(desk, person, order, language, gap, gap, school_name)
    text = letter_text(order.letter, language)
    return tuple(filled(line, values) for line in (*text.head, *text.lines, *text.foot))


def languages_of(students: pd.DataFrame, language: ChosenLanguage) -> tuple[dict[Language, int], str]:
    """Return how many letters are in each language, and which home languages have none yet ("" none).

    `students` has home_language and language, as `letter_students` gave them.
    """
    counts = Counter(_languages(students, language))
    none_yet = students.loc[(students["language"] == "") & (language == "record"), "home_language"]
    told = none_yet.str.strip().value_counts()
    return dict(counts), ", ".join(f"{name} ({n})" for name, n in told.items())


def _caseload(desk: Desk, person: Person, school: str) -> tuple[pd.DataFrame, str]:
    """Return the person's students at the school today, with the letters' `language`, and its name."""
    ask = partial(permissions.check_can, person, "write_letters", school)
    desk.allowed(person, ask, "write letters", school)
    students, school_name = students_here(desk, school)
    mine = students[permissions.caseload_rows(person, students)]
    spoken = {one: letter_language(one) or "" for one in mine["home_language"].unique()}
    return mine.assign(language=mine["home_language"].map(spoken).astype(str)), school_name


def _languages(students: pd.DataFrame, language: ChosenLanguage) -> list[Language]:
    """Return the language of each student's letter."""
    if language != "record":
        return [language] * len(students)
    return ["es" if one == "es" else "en" for one in students["language"]]


def _chosen(desk: Desk, person: Person, mine: pd.DataFrame, order: LetterOrder) -> pd.DataFrame:
    """Return the rows of those to write to; an id outside the caseload is as one that isn't there."""
    if order.homeroom:
        room = mine[mine["homeroom"] == order.homeroom]
        if room.empty:
            have = ", ".join(sorted(set(mine["homeroom"]) - {""})[:20]) or "none"
            raise NotFound(f"You have no students in homeroom “{order.homeroom}”.", f"You have: {have}.")
        return room
    unknown = [one for one in order.student_ids if one not in set(mine["student_id"])]
    if unknown:
        desk.log_look(person, "denied: write letters", "request", "", f"{len(unknown)} outside the caseload")
        raise NotFound(f"{', '.join(unknown[:8])}: not among your students here.", "Choose from your own.")
    return mine[mine["student_id"].isin(order.student_ids)]


def _values(
    desk: Desk, person: Person, order: LetterOrder, language: Language, name: str, called: str, school: str
) -> dict[str, str]:
    """Return what stands in the gaps of one letter (wording.letters.GAPS)."""
    return {
        "student": name,
        "first_name": called,
        "school": school,
        "date": letter_day(desk.today(), language),
        "signed": order.signed.strip() or person.name,
        "reach": reach_words(order.letter, language, order.reach),
    }
