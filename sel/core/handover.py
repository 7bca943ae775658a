"""Who would be left with no adult next school year, since adults go or students step to the next school."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

import pandas as pd

from sel.core.network import Leaving, Pairs, if_adults_leave

GRADES = ("IT", "PR", "PK", "TK", "KG", *(f"{grade:02d}" for grade in range(1, 14)), "PS")
"""OneRoster's grade codes that follow each other, youngest first."""

LAST_GRADES = ("12", "13", "PS")
"""Whoever is in one of these leaves school altogether: there is no next school to hand over to."""

YEAR_ENDS = (7, 31)
"""Month and day until which an end date on the roster is within this school year."""

HANDOVER_COLUMNS = ["student_id", "adult_id", "why"]
WHY = ("leaves", "stays_behind")
"""Why an adult is lost: the adult goes, or the student steps to another school and the adult doesn't."""


@dataclass(frozen=True)
class Handover:
    """Who would be left with nobody, and who of those who stay could reach them.

    `lost` has HANDOVER_COLUMNS, a row a student left with nobody and adult named; `through` has student_id,
    adult_id and how (core.network's words); `left_with_one` are the students who go to one adult. All by id.
    """

    lost: pd.DataFrame
    through: pd.DataFrame
    left_with_one: list[str]

    @property
    def students(self) -> list[str]:
        """The students left with nobody, in order."""
        return sorted(set(self.lost["student_id"]))


def school_year_end(today: date) -> date:
    """Return the last day of the school year that `today` is in."""
    end = date(today.year, *YEAR_ENDS)
    return end if today <= end else date(today.year + 1, *YEAR_ENDS)


def top_grade(grades: pd.Series) -> str:
    """Return a school's highest grade, "" where none is on record; `grades` has a code a student.

    A grade with under a tenth as many students as the largest is a slip of the roster, not the top.
    """
    counts = grades[grades.isin(GRADES)].value_counts()
    taught = counts[counts * 10 >= counts.max()] if len(counts) else counts
    return max(taught.index, key=GRADES.index, default="")


def next_schools(school: str, grade: str, students: pd.DataFrame) -> list[str]:
    """Return the other schools that have the grade after `grade`, in order; `students` is the roster's."""
    after = GRADES[GRADES.index(grade) + 1] if grade in GRADES[:-1] else ""
    has = students[(students["grade"] == after) & (students["school_id"] != school)]
    return sorted(set(has["school_id"])) if after else []


def stepping(students: pd.DataFrame, top: str) -> "pd.Series[bool]":
    """Return, a truth value a row, who is in the school's top grade and will step to another school."""
    return (students["grade"] == top) & (top not in LAST_GRADES) & (top != "")


def leaves_school(students: pd.DataFrame, top: str) -> "pd.Series[bool]":
    """Return, a truth value a row, who leaves school altogether after this year."""
    return students["grade"].isin(LAST_GRADES) & (top in LAST_GRADES)


def role_ends(adults: pd.DataFrame, today: date) -> pd.DataFrame:
    """Return adult_id and ends (ISO) of those whose role ends by the close of the school year.

    `adults` are one school's, with `ends` exclusive. A day that ends more than half of the school's roles is
    the school year's end, which some rosters write for everybody: it says nothing of anybody.
    """
    last = school_year_end(today).isoformat()
    ending = adults[(adults["ends"] != "") & (adults["ends"] <= last)]
    of_day = ending["ends"].map(ending["ends"].value_counts())
    ending = ending[of_day * 2 <= len(adults)]
    return ending[["adult_id", "ends"]].drop_duplicates("adult_id").reset_index(drop=True)


def handover(
    pairs: Pairs,
    colleagues: pd.DataFrame,
    leaving: Collection[str],
    steps: Iterable[str],
    onward: Collection[str],
) -> Handover:
    """Return who is left with no adult once `leaving` have gone and `steps` are at the next school.

    `pairs` are a school's ties and `colleagues` its pairs of colleagues (adult_id, colleague_id). For the
    students in `steps` only adults in `onward`, who work where those students go, still count.
    """
    moving = pairs.students.isin(list(steps))
    ids = pd.Series(pairs.students, dtype=str)
    behind = set(pairs.adults) - (set(onward) - set(leaving))
    stay = if_adults_leave(pairs.of_students(ids[~moving]), leaving, colleagues)
    step = if_adults_leave(pairs.of_students(ids[moving]), behind, colleagues)
    lost = [_lost(pairs, found, set(leaving)) for found in (stay, step)]
    through = pd.concat([stay.through, step.through], ignore_index=True)
    return Handover(
        pd.concat(lost, ignore_index=True).sort_values(["student_id", "adult_id"], ignore_index=True),
        through.sort_values(["student_id", "adult_id"], ignore_index=True),
        sorted([*stay.left_with_one, *step.left_with_one]),
    )


def _lost(pairs: Pairs, found: Leaving, leaving: set[str]) -> pd.DataFrame:
    """Return HANDOVER_COLUMNS of those left with nobody: each adult they named, and why that one is lost."""
    student, adult = pairs.students[pairs.student], pairs.adults[pairs.adult]
    rows = pd.DataFrame({"student_id": student, "adult_id": adult}, dtype=str)[pairs.reported]
    rows = rows[rows["student_id"].isin(found.left_with_none)]
    goes = rows["adult_id"].isin(leaving)
    return rows.assign(why=goes.map({True: "leaves", False: "stays_behind"}).astype("str"))[HANDOVER_COLUMNS]
