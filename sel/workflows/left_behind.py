"""Follow-ups under way that somebody left behind: an owner, an accepted adult, or the student herself.

Rosters change under follow-ups, and so does what is known of a student: nothing of it may end a follow-up
unseen.
"""

from dataclasses import dataclass
from functools import partial

import pandas as pd

from sel.core import permissions
from sel.core.connection import STAFF_REPORTED
from sel.core.outreach import DONE_STATES, FIRST_STATE, NOT_YET_CONNECTED, TO_ASK_AGAIN, TO_PLACE
from sel.core.people import active_on, full_name
from sel.core.permissions import Person
from sel.store import followups, left, rosters, waves
from sel.wording.english import STATUS
from sel.workflows.desk import Desk
from sel.workflows.follow_up import open_owners, owners
from sel.workflows.followed import with_left
from sel.workflows.later import closed_by_answers, later_answers_in
from sel.workflows.picture import read_parts
from sel.workflows.student_card import OFF_ROSTER

_IN_QUEUES = frozenset({*NOT_YET_CONNECTED, *TO_ASK_AGAIN, *TO_PLACE, *STAFF_REPORTED})

LEFT_COLUMNS = ["student_id", "name", "grade", "homeroom", "owner", "state", "version", "why"]


@dataclass(frozen=True)
class LeftBehind:
    """What of a caseload's open follow-ups has lost somebody.

    `owners` says how many each owner has who isn't on the staff any more; `adults` the same of the adults
    accepted for a student, by name; `students` (LEFT_COLUMNS) are those who are not on the roster any more,
    or on no list, with `why` in words.
    """

    owners: dict[str, int]
    adults: dict[str, int]
    students: pd.DataFrame


def left_behind(desk: Desk, person: Person, wave: str, school: str) -> LeftBehind:
    """Return what the open follow-ups of the person's caseload (a leader's: the school's) have lost; logged.

    Raises NotAllowed; NotFound for a wave that isn't there.
    """
    ask = partial(permissions.check_can, person, "read_follow_up", school)
    desk.allowed(person, ask, "read the list", wave)
    rows = _open_follow_ups(desk, person, wave, school)
    gone = _without_place(desk, wave, rows)
    if len(gone):
        desk.log_look(person, "read whom follow-ups lost", "wave", wave, f"{len(gone)} students")
    here = set(owners(desk, person, school))
    with desk.store.read() as conn:
        adults = rosters.current_people(conn, "adult_id")
        at_school = adults[(adults["school_id"] == school) & active_on(adults, desk.today())]
        lost = rows[(rows["adult_id"] != "") & ~rows["adult_id"].isin(at_school["adult_id"])]
        names = rosters.adult_names(conn, sorted(set(lost["adult_id"])))
    named = lost["adult_id"].map(names).fillna(lost["adult_id"])
    return LeftBehind(
        owners={name: count for name, count in open_owners(rows).items() if name not in here},
        adults={str(name): int(count) for name, count in named.value_counts().sort_index().items()},
        students=gone,
    )


def left_stamp(desk: Desk) -> str:
    """Return a text that changes whenever the roster does."""
    with desk.store.read() as conn:
        return str(rosters.current_roster_imports(conn))


def _open_follow_ups(desk: Desk, person: Person, wave: str, school: str) -> pd.DataFrame:
    """Return the open follow-ups of a school's students whom the person may read, with their names."""
    students = with_left(desk, wave, read_parts(desk, wave, "students"))
    students = students[(students["school_id"] == school) & (students["status"] != "opted_out")]
    if person.role == "counselor":
        students = students[permissions.caseload_rows(person, students)]
    with desk.store.read() as conn:
        known = followups.follow_ups(conn, wave)
    begun = known[(known["state"] != FIRST_STATE) | (known["owner"] != "")]
    rows = students.drop(columns="reason", errors="ignore").merge(begun, on="student_id")
    rows = closed_by_answers(rows, later_answers_in(desk, wave, school))
    rows = rows[~rows["state"].isin(DONE_STATES)]
    return rows.assign(name=full_name(rows)).sort_values(["name", "student_id"], ignore_index=True)


def _without_place(desk: Desk, wave: str, rows: pd.DataFrame) -> pd.DataFrame:
    """Return those of the follow-ups whose student left the roster or stands on no list, with why."""
    with desk.store.read() as conn:
        now = left.on_roster(conn, rows["student_id"])
        is_open = waves.wave(conn, wave).is_open
    now = now[active_on(now, desk.today())]
    there = pd.MultiIndex.from_frame(rows[["student_id", "school_id"]]).isin(
        pd.MultiIndex.from_frame(now[["student_id", "school_id"]])
    )
    listed = {*NOT_YET_CONNECTED, *STAFF_REPORTED} if is_open else _IN_QUEUES
    status = rows["status"].map(STATUS).fillna("")
    words = "on no list while the survey is open" if is_open else "on no list any more: " + status
    why = pd.Series(words, index=rows.index).where(~rows["status"].isin(listed), "").mask(~there, OFF_ROSTER)
    return rows.assign(why=why)[why != ""][LEFT_COLUMNS].reset_index(drop=True)
