"""The sheet for a staff meeting: every student of a grade in shuffled order, for leader and counselors."""

import secrets
from dataclasses import dataclass
from functools import partial

import numpy as np
import pandas as pd

from sel.core import permissions
from sel.core.permissions import Person
from sel.errors import NotFound
from sel.outputs.reports import SheetRow, SheetWords, sheet_pdf
from sel.wording.english import day_words, grade_words
from sel.workflows.desk import Desk
from sel.workflows.students_here import students_here

ASK = "Write your name beside each student you know: whose day you would notice, who would come to you."
KEEP = "Names of students: keep this sheet in the school, and shred it once it is written up."
HOMEROOM = "Homeroom"
HEADER = ("Student", HOMEROOM, "Who knows this student?")


@dataclass(frozen=True)
class StaffSheet:
    """A sheet as PDF, how many students are on it, and what must be known of it ("" nothing)."""

    pdf: bytes
    students: int
    note: str


def sheet_grades(desk: Desk, person: Person, school: str) -> pd.DataFrame:
    """Return the grades at a school today, a row each: grade, students. Raises NotAllowed, NotFound."""
    _may_make(desk, person, school)
    students, _ = students_here(desk, school)
    return students.groupby("grade", as_index=False).agg(students=("student_id", "size"))


def staff_sheet(desk: Desk, person: Person, school: str, grade: str, seed: int | None = None) -> StaffSheet:
    """Return the sheet of one grade: everybody on the roster today, shuffled; making it is logged.

    Without a `seed` the order is a fresh one each time; with one it is always the same. Raises NotAllowed;
    NotFound where the school has no such grade.
    """
    _may_make(desk, person, school)
    students, school_name = students_here(desk, school)
    chosen = students[students["grade"] == grade]
    if chosen.empty:
        have = ", ".join(grade_words(one) for one in sorted(set(students["grade"]))) or "nobody yet"
        raise NotFound(
            f"{school_name} has no students in “{grade_words(grade)}”.", f"Its roster has: {have}."
        )
    shuffled = _shuffled(chosen, secrets.randbits(64) if seed is None else seed)
    rows = [
        SheetRow(name, homeroom.removeprefix(f"{HOMEROOM} "), f"Student ID {student_id}")
        for name, homeroom, student_id in zip(
            shuffled["label"], shuffled["homeroom"], shuffled["student_id"], strict=True
        )
    ]
    pdf, unprinted = sheet_pdf(_words(desk, school_name, grade, len(rows)), rows)
    detail = f"{len(rows)} students, {grade_words(grade)}"
    desk.log_look(person, "made a sheet for a staff meeting", "school", school, detail)
    return StaffSheet(pdf, len(rows), _note(len(unprinted)) if unprinted else "")


def _may_make(desk: Desk, person: Person, school: str) -> None:
    ask = partial(permissions.check_can, person, "make_sheet", school)
    desk.allowed(person, ask, "make a sheet for a staff meeting", school)


def _shuffled(students: pd.DataFrame, seed: int) -> pd.DataFrame:
    """Return the rows in an order that rests on the seed and on who is there, not on the file's order."""
    by_id = students.sort_values("student_id")
    return by_id.iloc[np.random.default_rng(seed).permutation(len(by_id))]


def _words(desk: Desk, school_name: str, grade: str, students: int) -> SheetWords:
    day = day_words(desk.today())
    line = f"{day}. Every student of the grade ({students}), in shuffled order."
    return SheetWords(f"{school_name}, {grade_words(grade)}", line, ASK, HEADER, KEEP, _note)


def _note(unprinted: int) -> str:
    """Return what to say of names whose letters no font here has: on the sheet, and to whoever makes it."""
    who = "1 name is" if unprinted == 1 else f"{unprinted} names are"
    return (
        f"{who} in letters that the computer which made this sheet has no font for; the student’s ID stands "
        "there. To print them, install a font that has them there, and make the sheet again."
    )
