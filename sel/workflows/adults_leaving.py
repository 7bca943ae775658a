"""What changes if adults leave: counts for the school's leader, students by name for the own caseload."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

import numpy as np
import pandas as pd

from sel.core import permissions
from sel.core.network import ADULT, STUDENT, Leaving, Pairs, if_adults_leave
from sel.core.people import full_name
from sel.core.permissions import Person
from sel.errors import NotFound
from sel.wording.english import THROUGH, say, say_count
from sel.workflows.desk import Desk
from sel.workflows.school_network import school_numbers


@dataclass(frozen=True)
class AdultsLeaving:
    """What changes if some adults leave together.

    `before_after` has when, adults and students, for the picture; `through` is in words: who of those
    who stay could reach how many of the students left with no adult or one; `students`, in words, are
    those of the own caseload, empty for leaders, who may see counts alone.

    For the map: `nodes` are those who leave, `alone` those of the own caseload left with no adult, and
    `reach` has source, target and count: how many students of an adult who leaves one who stays could reach.
    """

    words: str
    before_after: pd.DataFrame
    through: pd.DataFrame
    students: pd.DataFrame
    nodes: tuple[str, ...]
    reach: pd.DataFrame
    alone: frozenset[str]


def if_these_leave(desk: Desk, person: Person, wave: str, school_id: str, *adult_ids: str) -> AdultsLeaving:
    """Return what changes if these adults leave together, for planning; the look is logged.

    Leaders count the whole school, counselors their caseload, whose ties they may see. Raises NotAllowed;
    NotFound for an adult who isn't at the school.
    """
    counts = permissions.can_see_adult_counts(person, school_id)
    right = permissions.check_can_see_adult_counts if counts else _check_ties
    desk.allowed(
        person, partial(right, person, school_id), "see what changes if adults leave", " ".join(adult_ids)
    )
    numbers = school_numbers(desk, wave, school_id)
    labels = pd.Series(full_name(numbers.adults).to_numpy(), index=numbers.adults["adult_id"])
    if not set(adult_ids) <= set(labels.index):
        raise NotFound("This adult is not at the school.", "Choose one from the list.")
    for adult_id in adult_ids:
        desk.log_look(person, "looked at an adult leaving", "adult", adult_id, f"wave {wave}")
    students = numbers.students
    mine = students if counts else students[permissions.caseload_rows(person, students)]
    pairs = numbers.pairs if counts else numbers.pairs.of_students(mine["student_id"])
    found = if_adults_leave(pairs, adult_ids, numbers.colleagues)
    named = [str(labels[adult]) for adult in adult_ids]
    return AdultsLeaving(
        _words(named, found),
        _before_after(pairs, set(adult_ids), found),
        _through(found, labels),
        pd.DataFrame() if counts else _students(found, mine, labels),
        tuple(ADULT + adult for adult in adult_ids),
        _reach(pairs, adult_ids, found),
        frozenset() if counts else frozenset(STUDENT + student for student in found.left_with_none),
    )


def _check_ties(person: Person, school_id: str) -> None:
    permissions.check_can(person, "see_named_adults", school_id)


def _words(named: list[str], found: Leaving) -> str:
    none, one = len(found.left_with_none), len(found.left_with_one)
    adults = named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}"
    return say_count("leaving" if len(named) == 1 else "leaving_together", none, adult=adults, n=none, m=one)


def _before_after(pairs: Pairs, leaving: set[str], found: Leaving) -> pd.DataFrame:
    """Return when, adults, students: how many adults the students have who named one of them."""
    student, adult = pairs.student[pairs.reported], pairs.adult[pairs.reported]
    gone = pairs.adults.isin(leaving)[adult]
    today = np.bincount(student, minlength=len(pairs.students))[np.unique(student[gone])]
    only, none, one = int((today == 1).sum()), len(found.left_with_none), len(found.left_with_one)
    many = len(today)
    rows = [
        (say("today"), "no adult", 0),
        (say("today"), "one adult", only),
        (say("today"), "two or more", many - only),
        (say("afterwards"), "no adult", none),
        (say("afterwards"), "one adult", one),
        (say("afterwards"), "two or more", many - none - one),
    ]
    return pd.DataFrame(rows, columns=["when", "adults", "students"])


def _through(found: Leaving, labels: "pd.Series[str]") -> pd.DataFrame:
    """Return each adult who stays, in name order, with how many of the students she could reach, and how."""
    named = found.through["adult_id"].map(labels)
    counts = pd.crosstab(named, found.through["how"]).reindex(columns=list(THROUGH), fill_value=0)
    return counts.rename_axis("Adult").rename(columns=THROUGH).reset_index().rename_axis(columns=None)


def _reach(pairs: Pairs, leaving: Iterable[str], found: Leaving) -> pd.DataFrame:
    """Return source, target and count: which adults who stay could reach a leaving adult's students."""
    gone = pairs.reported & pairs.adults.isin(list(leaving))[pairs.adult]
    student, adult = pairs.students[pairs.student[gone]], pairs.adults[pairs.adult[gone]]
    named = pd.DataFrame({"student_id": student, "source": ADULT + adult.astype(str)})
    ways = named.merge(found.through.assign(target=ADULT + found.through["adult_id"]), on="student_id")
    return ways.groupby(["source", "target"]).size().rename("count").reset_index()


def _students(found: Leaving, students: pd.DataFrame, labels: "pd.Series[str]") -> pd.DataFrame:
    """Return the students left with none or one, in words: who, grade, what is left, and through whom."""
    left = dict.fromkeys(found.left_with_none, "no adult") | dict.fromkeys(found.left_with_one, "one adult")
    rows = students[students["student_id"].isin(left)].drop_duplicates("student_id")
    through = found.through.assign(adult=found.through["adult_id"].map(labels)).dropna(subset="adult")
    reached = through.sort_values("adult").groupby("student_id")["adult"].agg(", ".join)
    return pd.DataFrame(
        {
            "Student": full_name(rows),
            "Grade": rows["grade"],
            "Homeroom": rows["homeroom"],
            "Would have": rows["student_id"].map(left),
            "Could be reached through": rows["student_id"].map(reached).astype("str").fillna(""),
        }
    ).sort_values(["Would have", "Grade", "Student"], ignore_index=True)
