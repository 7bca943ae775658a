"""One school of a measured district: people, timetable, ties, and what the roster has of them."""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from benchmarks.districts.habits import Habits
from benchmarks.districts.ties import Ties, staff_claims, ties
from sel.workflows.made_up.people import Place
from sel.workflows.made_up.timetable import Timetable, timetable


@dataclass(frozen=True)
class School:
    """What is true of a school, and `recorded`, the timetable that its roster has: a little out of date.

    `claims`: a truth value a student and adult, whom the staff name; `answering`: which adults answer.
    """

    place: Place
    students: pd.DataFrame
    adults: pd.DataFrame
    periods: pd.DataFrame
    recorded: Timetable
    ties: Ties
    claims: np.ndarray
    answering: np.ndarray


def school(
    place: Place,
    students: pd.DataFrame,
    adults: pd.DataFrame,
    habits: Habits,
    rng: np.random.Generator,
    named: float = 1.2,
) -> School:
    """Return a school; `named` is how many adults a student names beyond the first, on average."""
    table = timetable(place, students, adults, rng)
    periods = _periods(place, students, adults, table)
    teaches = np.zeros((len(students), len(adults)), dtype=bool)
    teaches[periods["row"], periods["adult"]] = True
    truth = ties(adults, teaches, _of_grade(students["grade"], teaches), habits, rng, named)
    answering = rng.random(len(adults)) < habits.staff_answer
    claims = staff_claims(truth.chosen, teaches, answering, rng)
    recorded = _out_of_date(table, adults, habits, rng)
    return School(place, students, adults, periods, recorded, truth, claims, answering)


def _periods(place: Place, students: pd.DataFrame, adults: pd.DataFrame, table: Timetable) -> pd.DataFrame:
    """Return row, adult (positions), period and course, a row a student and adult who teaches her."""
    taught = table.seats.merge(table.teachers, on="class_id").merge(
        table.classes[["class_id", "period", "course"]], on="class_id"
    )
    row = pd.Series(np.arange(len(students)), index=students["student_id"])
    position = pd.Series(np.arange(len(adults)), index=adults["adult_id"])
    pairs = pd.DataFrame(
        {
            "row": taught["student_id"].map(row).to_numpy(),
            "adult": taught["adult_id"].map(position).to_numpy(),
            # In a primary school nobody speaks of periods.
            "period": "" if place.level == "Elementary" else taught["period"].to_numpy(),
            "course": taught["course"].to_numpy(),
        }
    )
    return pairs.drop_duplicates(["row", "adult"])


def _of_grade(grades: pd.Series, teaches: np.ndarray) -> np.ndarray:
    """Return whether each adult teaches anybody of each student's grade."""
    code, known = pd.factorize(grades)
    whole = np.array([teaches[code == k].any(axis=0) for k in range(len(known))])
    return np.asarray(whole[code])


def _out_of_date(
    table: Timetable, adults: pd.DataFrame, habits: Habits, rng: np.random.Generator
) -> Timetable:
    """Return the timetable of the roster: some sections under another teacher, some seats not moved."""
    subject = dict(zip(adults["adult_id"].tolist(), adults["subject"].tolist(), strict=True))
    stale = (table.teachers["role"] == "teacher") & (rng.random(len(table.teachers)) < habits.section_off)
    ids: list[str] = table.teachers["adult_id"].tolist()
    for row in np.flatnonzero(stale).tolist():
        ids[row] = str(rng.choice([one for one in subject if subject[one] == subject[ids[row]]]))
    return replace(table, teachers=table.teachers.assign(adult_id=ids), seats=_moved(table, habits, rng))


def _moved(table: Timetable, habits: Habits, rng: np.random.Generator) -> pd.DataFrame:
    """Return the seats, some in another class of the same subject and grade."""
    group = table.classes.groupby(["subject", "grade"])["class_id"].agg(list)
    alike = {one: ids for ids in group for one in ids}
    classes = table.seats["class_id"].to_numpy().copy()
    for row in np.flatnonzero(rng.random(len(classes)) < habits.seat_off):
        classes[row] = rng.choice(alike[classes[row]])
    return table.seats.assign(class_id=classes)
