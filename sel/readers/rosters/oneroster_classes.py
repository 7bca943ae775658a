"""A OneRoster bundle's classes and enrollments → classes, who is in them, and each student's homeroom."""

import pandas as pd

from sel.errors import Problem, rows_problem
from sel.readers.cells import among
from sel.readers.rosters.oneroster_files import Bundle
from sel.readers.rosters.oneroster_people import People

_MEMBER_ROLES = ("student", "teacher", "aide")


def class_frames(
    read: Bundle, found: People, schools: set[str], problems: list[Problem]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return classes and class members; fills the homeroom of `found.students` in place."""
    classes = _classes(read, schools, problems)
    members = _members(read, found, set(classes["class_id"]), problems)
    students = found.students
    homerooms = _homerooms(classes, members, found.adults)
    key = pd.MultiIndex.from_frame(students[["student_id", "school_id"]])
    students["homeroom"] = homerooms.reindex(key).fillna("").to_numpy()
    students["homeroom"] = students["homeroom"].astype("str")
    return classes, members


def _classes(read: Bundle, schools: set[str], problems: list[Problem]) -> pd.DataFrame:
    """Return the classes of the roster's schools, one row each."""
    rows, courses = read.files["classes"], read.files["courses"]
    rows = rows[rows["sourcedId"] != ""]
    twice = rows["sourcedId"].duplicated()
    if twice.any():
        numbers = [int(row) for row in rows.index[twice]]
        message, action = "A class occurs twice; the first row was taken.", "Remove the second in the SIS."
        problems.append(
            rows_problem("warning", "class_twice", message, action, numbers, "sourcedId", "classes.csv")
        )
    rows = rows[~twice & (rows["schoolSourcedId"].isin(schools) | (rows["schoolSourcedId"] == ""))]
    of_course = dict(zip(courses["sourcedId"], courses["title"], strict=True))
    course = rows["courseSourcedId"].map(of_course).astype("str").fillna("")
    subject = rows["subjects"].where(rows["subjects"] != "", course)
    return pd.DataFrame(
        {
            "class_id": rows["sourcedId"],
            "school_id": rows["schoolSourcedId"],
            "title": rows["title"],
            "subject": subject.where(subject != "", rows["title"]),
            "class_type": rows["classType"].str.casefold(),
            "room": rows["location"],
            "period": rows["periods"],
        }
    ).astype("str")


def _members(read: Bundle, found: People, classes: set[str], problems: list[Problem]) -> pd.DataFrame:
    """Return who is in which class, students by their human id; people who weren't taken are left out."""
    rows = read.files["enrollments"]
    role = rows["role"].str.casefold()
    student = rows["userSourcedId"].map(found.student_of).astype("str").fillna("")
    adult = rows["userSourcedId"].where(among(rows["userSourcedId"], found.adult_ids), "")
    frame = pd.DataFrame(
        {
            "class_id": rows["classSourcedId"],
            "person_id": student.where(role == "student", adult),
            "role": role,
        }
    ).astype("str")
    lost = ~among(frame["class_id"], classes)
    if lost.any() and classes:
        numbers = [int(row) for row in rows.index[lost]]
        message, action = (
            "The class isn't in the list of classes.",
            "The enrollment was left out; export both files again.",
        )
        problems.append(
            rows_problem(
                "warning", "class_unknown", message, action, numbers, "classSourcedId", "enrollments.csv"
            )
        )
    kept = frame[~lost & (frame["person_id"] != "") & frame["role"].isin(_MEMBER_ROLES)]
    return kept.drop_duplicates()


def _homerooms(classes: pd.DataFrame, members: pd.DataFrame, adults: pd.DataFrame) -> pd.Series:
    """Return the homeroom in words by (student, school): the class's title, else its room or teacher."""
    rooms = classes[classes["class_type"] == "homeroom"]
    family = adults.drop_duplicates("adult_id").set_index("adult_id")["family_name"]
    teachers = members[members["role"] == "teacher"].drop_duplicates("class_id").set_index("class_id")
    teacher = rooms["class_id"].map(teachers["person_id"].map(family)).astype("str").fillna("")
    words = rooms["title"].where(
        rooms["title"] != "", ("Room " + rooms["room"]).where(rooms["room"] != "", teacher)
    )
    named = rooms.assign(homeroom=words)[["class_id", "school_id", "homeroom"]]
    rows = members[members["role"] == "student"].merge(named, on="class_id")
    rows = rows.drop_duplicates(["person_id", "school_id"])
    return rows.set_index(["person_id", "school_id"])["homeroom"]
