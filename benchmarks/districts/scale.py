"""Mentions of a very large district as bare frames, without files, to time names on."""

import numpy as np
import pandas as pd

from benchmarks.districts.district import drawn_schools, school_mentions
from benchmarks.districts.habits import drawn_habits
from benchmarks.districts.school import School
from sel.core.people import ADULTS, CLASS_MEMBERS, CLASSES, SCHOOLS, STUDENTS, Roster


def names_at_scale(
    mentions: int = 281_000,
    students: int = 100_000,
    schools: int = 120,
    adults_per_school: int = 60,
    origin: str = "mixed",
    seed: int = 1,
) -> tuple[Roster, pd.DataFrame]:
    """Return a roster, and student_id, slot, text of at most so many mentions, cells written in `slot`.

    Students are spread evenly over the schools. Where the schools wrote more, whole cells are left out.
    """
    rng = np.random.default_rng([seed, mentions, students, schools])
    habits = drawn_habits(rng)
    named = max(0.2, 1.65 * mentions / students - 1)
    made = drawn_schools(schools, students // schools, adults_per_school, origin, habits, rng, named)
    said = []
    for one in made:
        texts = school_mentions(one, habits, rng)
        ids = one.students["student_id"].to_numpy()[texts["row"]]
        said.append(texts.assign(student_id=ids)[["student_id", "slot", "text"]].drop_duplicates())
    whole = pd.concat(said, ignore_index=True)
    kept = np.sort(rng.choice(len(whole), min(mentions, len(whole)), replace=False))
    return _roster(made), whole.iloc[kept].astype({"text": "str", "student_id": "str"}).reset_index(drop=True)


def _roster(made: list[School]) -> Roster:
    """Return the schools' frames as the product has them."""
    students = pd.concat([one.students for one in made], ignore_index=True)
    adults = pd.concat([one.adults for one in made], ignore_index=True)
    classes = pd.concat([one.recorded.classes for one in made], ignore_index=True)
    seats = pd.concat([one.recorded.seats for one in made]).rename(columns={"student_id": "person_id"})
    teachers = pd.concat([one.recorded.teachers for one in made]).rename(columns={"adult_id": "person_id"})
    names = {"given": "given_name", "family": "family_name", "preferred": "preferred_name"}
    schools = pd.DataFrame([{"school_id": one.place.school_id, "name": one.place.name} for one in made])
    members = pd.concat([teachers, seats.assign(role="student")], ignore_index=True)
    return Roster(
        schools=_framed(schools, list(SCHOOLS.columns)),
        students=_framed(students.rename(columns=names), list(STUDENTS.columns)),
        adults=_framed(adults.rename(columns=names), list(ADULTS.columns)),
        classes=_framed(classes, list(CLASSES.columns)),
        class_members=_framed(
            members.drop_duplicates(["class_id", "person_id"]), list(CLASS_MEMBERS.columns)
        ),
    )


def _framed(frame: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """Return the frame with these columns as text, empty where there is nothing."""
    return frame.reindex(columns=columns, fill_value="").astype("str").reset_index(drop=True)
