"""The roster wall: a square a student, named for those who may; and one without names for staff meetings."""

from dataclasses import dataclass
from functools import partial

import numpy as np
import pandas as pd

from sel.core import permissions
from sel.core.connection import STAFF_REPORTED
from sel.core.outreach import NOT_YET_CONNECTED
from sel.core.people import full_name
from sel.core.permissions import Person
from sel.wording.english import FAMILIES, STATUS, grade_words, say
from sel.workflows.cells import totals_shown
from sel.workflows.desk import Desk
from sel.workflows.opening import may_open, with_open, withholds
from sel.workflows.picture import read_part

FAMILY = {
    "mutual": "connected",
    "named": "connected",
    "staff_only": "not_yet",
    "no_adult": "not_yet",
}
"""The kinds of a wall without names; every other status is "unknown": we can't say yet."""

OPTED_OUT = "opted_out"
"""Counted only: a family that said no finds its child on no wall."""


@dataclass(frozen=True)
class Wall:
    """Squares in the order to be drawn: student_id, kind, group and, where `named`, Name, Grade, Homeroom,
    Status. `counts` says how many of each; `whose` whose students they are.
    """

    squares: pd.DataFrame
    counts: pd.DataFrame
    answer: str
    whose: str
    named: bool


def roster_wall(
    desk: Desk, person: Person, wave: str, school_id: str, by: str = "grade", grade: str = ""
) -> Wall:
    """Return the wall with names: the whole school for its leader, the own caseload for a counselor.

    `by` is "grade" or "homeroom"; `grade` keeps one grade ("" all). Looking is logged. Raises NotAllowed.
    """
    ask = partial(permissions.check_can, person, "see_status", school_id)
    desk.allowed(person, ask, "see the roster wall", school_id)
    students = read_part(desk, wave, "students", school_id)
    mine = students[may_open(person, students)]
    shown = mine[mine["grade"] == grade] if grade else mine
    desk.log_look(
        person, "looked at the roster wall", "wave", wave, f"{len(shown)} students, school {school_id}"
    )
    status = with_open(desk, wave, shown)
    squares = _squares(status[status["status"] != OPTED_OUT], by)
    whose = say("whose_all" if len(mine) == len(students) else "whose_caseload", n=len(shown))
    answer = _answer(squares["kind"], withholds(desk, wave))
    return Wall(squares, _counts(status["status"], STATUS), answer, whose, named=True)


def projector_wall(desk: Desk, person: Person, wave: str, school_id: str) -> Wall:
    """Return the wall for a staff meeting: the whole school, shuffled by the wave, no name and no group.

    Squares can be counted: kinds with fewer students than may be shown are joined, and nothing is drawn
    where that isn't enough, or where the release hides a total of the school. Raises NotAllowed.
    """
    ask = partial(permissions.check_can_see_totals, person, school_id)
    desk.allowed(person, ask, "see the wall without names", school_id)
    students = with_open(desk, wave, read_part(desk, wave, "students", school_id))
    asked = students[~students["status"].isin(["not_asked", OPTED_OUT])]
    kinds = _joined(asked["status"].map(FAMILY).fillna("unknown"), desk.settings.small_cell)
    if not totals_shown(read_part(desk, wave, "release"), school_id):
        kinds = kinds.iloc[:0]
    shuffled = kinds.sort_values().sample(frac=1, random_state=_seed(wave, school_id, desk.settings.seed))
    squares = pd.DataFrame({"kind": shuffled.to_numpy(dtype=str), "group": ""}).astype({"kind": str})
    answer = _projector_answer(squares["kind"])
    return Wall(squares, _counts(squares["kind"], FAMILIES), answer, say("whose_school"), named=False)


def grades_of(desk: Desk, person: Person, wave: str, school_id: str) -> tuple[str, ...]:
    """Return the grades of the students that the person may open, lowest first."""
    students = read_part(desk, wave, "students", school_id)
    return tuple(sorted(students.loc[may_open(person, students), "grade"].unique()))


def _squares(students: pd.DataFrame, by: str) -> pd.DataFrame:
    """Return the named squares by group; inside a group by status, in the legend's order."""
    order = students["status"].map(list(STATUS).index)
    column = "homeroom" if by == "homeroom" else "grade"
    sorted_ = students.assign(_order=order).sort_values(
        [column, "_order", "family_name", "given_name", "student_id"], kind="stable"
    )
    grades = sorted_["grade"].map(grade_words)
    rooms = sorted_["homeroom"].where(sorted_["homeroom"] != "", say("no_homeroom"))
    return pd.DataFrame(
        {
            "student_id": sorted_["student_id"],
            "kind": sorted_["status"],
            "group": rooms if by == "homeroom" else grades,
            "Name": full_name(sorted_),
            "Grade": grades,
            "Homeroom": rooms,
            "Status": sorted_["status"].map(STATUS),
        }
    ).reset_index(drop=True)


def _joined(kinds: pd.Series, small: int) -> pd.Series:
    """Return the kinds with those of too few students joined; empty where even that would show too few."""
    sizes = kinds.value_counts()
    if 0 < sizes.get("not_yet", 0) < small or 0 < sizes.get("unknown", 0) < small:
        kinds = kinds.mask(kinds.isin(["not_yet", "unknown"]), "not_known")
    return kinds if (kinds.value_counts() >= small).all() else kinds.iloc[:0]


def _counts(kinds: pd.Series, words: dict[str, str]) -> pd.DataFrame:
    """Return Status and Students in the legend's order."""
    sizes = kinds.value_counts()
    there = [kind for kind in words if kind in sizes.index]
    return pd.DataFrame(
        {"kind": there, "Status": [words[kind] for kind in there], "Students": [int(sizes[k]) for k in there]}
    )


def _answer(kinds: pd.Series, withheld: bool) -> str:
    """Return the sentence over the wall; while the wave is open it says nothing of who is connected."""
    if kinds.isin(STAFF_REPORTED).any():
        return say("wall_staff_alone", m=int((kinds == "unseen").sum()), of=len(kinds))
    not_yet, silent = int(kinds.isin(NOT_YET_CONNECTED).sum()), int((kinds == "not_heard").sum())
    if withheld:
        return say("wall_open", m=silent, of=len(kinds))
    return say("wall_answer", n=not_yet, m=silent, of=len(kinds))


def _projector_answer(kinds: pd.Series) -> str:
    if kinds.empty:
        return say("wall_hidden", hidden=say("hidden"))
    return say("wall_projector")


def _seed(wave: str, school_id: str, seed: int) -> np.random.Generator:
    """Return a generator that shuffles one school's wave always the same way."""
    return np.random.default_rng([seed, *wave.encode(), *school_id.encode()])
