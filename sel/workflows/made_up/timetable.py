"""A made-up school's timetable: its classes, and which students and teachers are in them."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from sel.workflows.made_up.people import ELECTIVES, SUBJECTS, Place

CLASS_SIZE = 28
TITLES = {
    "Math": ("Math 6", "Math 7", "Math 8", "Algebra 1", "Geometry", "Algebra 2", "Precalculus"),
    "Science": ("Science 6", "Science 7", "Science 8", "Biology", "Chemistry", "Physics", "Anatomy"),
    "History": ("World History 6", "World History 7", "US History 8", "Ethnic Studies", "World History",
                "US History", "Government"),
}  # fmt: skip


@dataclass(frozen=True)
class Timetable:
    """`classes`, a row a class; `seats`, a row a class and student; `teachers`, one a class and teacher."""

    classes: pd.DataFrame
    seats: pd.DataFrame
    teachers: pd.DataFrame


def timetable(
    place: Place, students: pd.DataFrame, adults: pd.DataFrame, rng: np.random.Generator
) -> Timetable:
    """Return the classes of a school: homerooms, then one class a student in each subject."""
    seats = [_homeroom_seats(students)]
    if place.level == "Elementary":
        seats += [_special_seats(seats[0], subject) for subject in ("Physical Education", "Music", "Art")]
    else:
        seats += [_subject_seats(students, position, rng) for position in range(len(SUBJECTS))]
    all_seats = pd.concat(seats, ignore_index=True)
    classes = all_seats.drop_duplicates("key")[["key", "subject", "grade", "period"]].reset_index(drop=True)
    classes["class_id"] = [f"{place.school_id}-C{k + 1:04d}" for k in range(len(classes))]
    classes = classes.assign(school_id=place.school_id, adult_id=_taught_by(classes, adults))
    classes = classes[classes["adult_id"] != ""].reset_index(drop=True)
    fields = classes["adult_id"].map(adults.set_index("adult_id")["subject"])
    classes["subject"] = classes["subject"].where(classes["subject"] != "Elective", fields)
    rooms = adults.set_index("adult_id")["room"]
    homes = classes["subject"] == "Homeroom"
    room, course = classes["adult_id"].map(rooms), _courses(classes)
    classes = classes.assign(
        room=room,
        course=course,
        title=course.where(~homes, course + " " + room),
        class_type=np.where(homes, "homeroom", "scheduled"),
    )
    all_seats = all_seats.merge(classes[["key", "class_id"]], on="key")
    aides = _aides(classes[homes], adults)
    return Timetable(
        classes.drop(columns="key"),
        all_seats[["class_id", "student_id"]],
        pd.concat([classes[["class_id", "adult_id"]].assign(role="teacher"), aides], ignore_index=True),
    )


def _homeroom_seats(students: pd.DataFrame) -> pd.DataFrame:
    """Return each student's homeroom: the grade, cut into groups of a class's size."""
    within = students.groupby("grade").cumcount()
    group = (within // CLASS_SIZE).astype(str)
    return _seats(students["student_id"], "Homeroom", students["grade"], group, "1")


def _special_seats(homerooms: pd.DataFrame, subject: str) -> pd.DataFrame:
    """Return a class that a whole homeroom takes together, as elementary schools do."""
    key = homerooms["key"].str.replace("Homeroom", subject)
    return homerooms.assign(key=key, subject=subject, period="")


def _subject_seats(students: pd.DataFrame, position: int, rng: np.random.Generator) -> pd.DataFrame:
    """Return a subject's classes: six tracks a grade take it in different periods, cut to a class's size."""
    count = len(students)
    within = students.groupby("grade").cumcount().to_numpy()
    track = within % len(SUBJECTS)
    mixed = pd.Series(rng.random(count)).groupby([students["grade"].to_numpy(), track]).rank().to_numpy() - 1
    period = ((track + position) % len(SUBJECTS) + 1).astype(str)
    group = pd.Series(track.astype(str)) + "." + pd.Series((mixed // CLASS_SIZE).astype(int).astype(str))
    return _seats(students["student_id"], SUBJECTS[position], students["grade"], group, period)


def _seats(
    ids: pd.Series, subject: str, grade: pd.Series, group: pd.Series, period: np.ndarray | str
) -> pd.DataFrame:
    """Return the seats of one subject; `key` names the class."""
    key = subject + "/" + grade.to_numpy().astype(str).astype(object) + "/" + group.to_numpy()
    return pd.DataFrame(
        {
            "student_id": ids.to_numpy(),
            "key": key,
            "subject": subject,
            "grade": grade.to_numpy(),
            "period": period,
        }
    )


def _taught_by(classes: pd.DataFrame, adults: pd.DataFrame) -> np.ndarray:
    """Return the teacher of each class, those of a subject by turns; homerooms go to all by turns."""
    teachers = adults[adults["role"] == "teacher"]
    own_class = teachers[teachers["subject"] == "Homeroom"]
    taught = np.full(len(classes), "", dtype=object)
    for subject, rows in classes.groupby("subject", sort=False).indices.items():
        pool = teachers[teachers["subject"].isin(ELECTIVES if subject == "Elective" else [subject])]
        if subject == "Homeroom" and own_class.empty:
            pool = teachers
        ids = pool["adult_id"].to_numpy()
        if len(ids):
            taught[rows] = ids[np.arange(len(rows)) % len(ids)]
    return taught


def _courses(classes: pd.DataFrame) -> pd.Series:
    """Return the course of each class: in some subjects by the year, else by the subject."""
    year = classes["grade"].astype(int) - 6
    pairs = zip(classes["subject"], year, strict=True)
    names = [TITLES[subject][at] if subject in TITLES else subject for subject, at in pairs]
    return pd.Series(names, index=classes.index)


def _aides(homerooms: pd.DataFrame, adults: pd.DataFrame) -> pd.DataFrame:
    """Return the homerooms in which aides help, by turns."""
    aides = adults.loc[adults["role"] == "aide", "adult_id"].to_numpy()
    rows = homerooms.head(len(aides))
    return pd.DataFrame({"class_id": rows["class_id"], "adult_id": aides[: len(rows)], "role": "aide"})
