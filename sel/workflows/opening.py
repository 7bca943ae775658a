"""Whose status a person may open, and what of it while the wave is still open."""

import pandas as pd

from sel.core import permissions
from sel.core.outreach import NOT_YET_CONNECTED
from sel.core.permissions import Person
from sel.store import waves
from sel.workflows.desk import Desk


def may_open(person: Person, students: pd.DataFrame) -> pd.Series:
    """Return, a truth value a row, whose status the person may open: the caseload; for leaders the school's.

    `students` has school_id, grade, family_name and student_id. District leaders open one student at a
    time, with a reason, so nobody here.
    """
    if person.role == "counselor":
        return permissions.caseload_rows(person, students)
    verdicts = {
        school: bool(permissions.can(person, "see_status", school)) and person.role != "district_leader"
        for school in students["school_id"].unique()
    }
    return students["school_id"].map(verdicts).astype(bool)


def opens_names(person: Person, students: pd.DataFrame) -> bool:
    """Return whether the person may open the status of every one of `students`.

    Who may sees exact counts; everybody else sees the release.
    """
    return bool(may_open(person, students).all())


def withholds(desk: Desk, wave: str) -> bool:
    """Return whether nobody may be called unconnected yet: the wave is open, unless a setting allows it."""
    with desk.store.read() as conn:
        return waves.wave(conn, wave).is_open and not desk.settings.list_open_waves


def with_open(desk: Desk, wave: str, students: pd.DataFrame) -> pd.DataFrame:
    """Return the students, nobody called unconnected while the wave is open (status "open" instead)."""
    if not withholds(desk, wave):
        return students
    return students.assign(status=students["status"].mask(students["status"].isin(NOT_YET_CONNECTED), "open"))
