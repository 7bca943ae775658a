"""The adults who could be meant by some words, with what tells one from another and what speaks for each."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

import pandas as pd

from sel.workflows.names_at_school import MENTION, NamesAtSchool

MOST_CANDIDATES = 6
MOST_TOLD = 4
"""So many subjects, rooms or shared classes of one adult are told."""


@dataclass(frozen=True)
class Candidate:
    """An adult who could be meant. `school_name` is empty at this school; `shared` are sentences."""

    adult_id: str
    name: str
    role: str
    school_name: str
    grades: tuple[str, ...]
    rooms: tuple[str, ...]
    subjects: tuple[str, ...]
    shared: tuple[str, ...]
    why: str
    probability: float


def candidates(
    names: NamesAtSchool, rows: pd.DataFrame, classes: pd.DataFrame
) -> dict[str, tuple[Candidate, ...]]:
    """Return, by entry, the adults who could be meant, best first, by the mean over its mentions."""
    of = rows[[*MENTION, "entry"]].drop_duplicates().merge(names.candidates, on=MENTION)
    of = of[of["adult_id"].isin(set(names.adults["adult_id"]))]
    size = rows.drop_duplicates(MENTION).groupby("entry").size().rename("size")
    of = of.sort_values("probability", ascending=False, kind="stable")  # why: where it is likeliest
    weight = of.groupby(["entry", "adult_id"]).agg(weight=("probability", "sum"), why=("why", "first"))
    weight = weight.reset_index().merge(size, on="entry")
    weight = weight.assign(probability=weight["weight"] / weight["size"])
    weight = weight.sort_values(["entry", "probability", "adult_id"], ascending=[True, False, True])
    best = weight[weight.groupby("entry").cumcount() < MOST_CANDIDATES]
    known = adult_cards(names.adults, best["adult_id"], classes, names.students)
    shared = _shared(rows, best, classes)
    found: dict[str, list[Candidate]] = {}
    columns = ("entry", "adult_id", "why", "probability")
    for entry, adult, why, probability in zip(*(best[name] for name in columns), strict=True):
        told = {"shared": shared.get((entry, adult), ()), "why": why, "probability": float(probability)}
        found.setdefault(entry, []).append(replace(known[adult], **told))
    return {entry: tuple(adults) for entry, adults in found.items()}


def adult_cards(
    adults: pd.DataFrame, adult_ids: Iterable[str], classes: pd.DataFrame, students: pd.DataFrame
) -> dict[str, Candidate]:
    """Return what tells each adult from another, with nothing of who wrote: role, rooms, subjects, grades.

    `adults` has name and may have school_name; `students` has student_id and grade.
    """
    wanted = set(adult_ids)
    known = adults[adults["adult_id"].isin(wanted)].drop_duplicates("adult_id")
    taught = _taught(classes)
    taught = taught[taught["adult_id"].isin(wanted)]
    grades = _sitting(classes).merge(taught[["class_id", "adult_id"]], on="class_id")
    grades = grades.merge(students[["student_id", "grade"]], on="student_id")
    said = {name: _by_adult(taught, name) for name in ("room", "title")} | {
        "grade": _by_adult(grades.drop_duplicates(["adult_id", "grade"]), "grade")
    }
    return {
        str(row.adult_id): Candidate(
            adult_id=str(row.adult_id),
            name=str(row.name),
            role=str(row.role),
            school_name=str(getattr(row, "school_name", "")),
            grades=filled(said["grade"].get(str(row.adult_id), ())),
            rooms=filled(said["room"].get(str(row.adult_id), ()))[:MOST_TOLD],
            subjects=tuple(filter(None, usual(said["title"].get(str(row.adult_id), ()))))[:MOST_TOLD],
            shared=(),
            why="",
            probability=0.0,
        )
        for row in known.itertuples(index=False)
    }


def _taught(classes: pd.DataFrame) -> pd.DataFrame:
    rows = classes[classes["role"].isin(["teacher", "aide"])].rename(columns={"person_id": "adult_id"})
    return rows.drop_duplicates(["class_id", "adult_id"])


def _sitting(classes: pd.DataFrame) -> pd.DataFrame:
    rows = classes.loc[classes["role"] == "student", ["class_id", "person_id"]]
    return rows.rename(columns={"person_id": "student_id"})


def _by_adult(rows: pd.DataFrame, name: str) -> dict[str, list[str]]:
    """Return each adult's values of a column, as lists: a frame a group costs more than all the rest."""
    found: dict[str, list[str]] = {}
    for adult, value in zip(rows["adult_id"].to_list(), rows[name].to_list(), strict=True):
        found.setdefault(adult, []).append(value)
    return found


def _shared(
    rows: pd.DataFrame, best: pd.DataFrame, classes: pd.DataFrame
) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return, by entry and adult, how many of the writers sit in which of the adult's classes, by title."""
    writers = rows[["entry", "student_id"]].drop_duplicates()
    of = Counter(writers["entry"].to_list())
    sits = _sitting(classes).merge(writers, on="student_id")
    both = sits.merge(_taught(classes), on="class_id")
    both = both.merge(best[["entry", "adult_id"]], on=["entry", "adult_id"])
    students: dict[tuple[str, str, str], set[str]] = {}
    periods: dict[tuple[str, str, str], set[str]] = {}
    columns = ("entry", "adult_id", "title", "student_id", "period")
    for entry, adult, title, student, period in zip(*(both[name].to_list() for name in columns), strict=True):
        students.setdefault((entry, adult, title), set()).add(student)
        periods.setdefault((entry, adult, title), set()).add(period)
    told: dict[tuple[str, str], tuple[str, ...]] = {}
    for group in sorted(students, key=lambda group: (-len(students[group]), group)):
        entry, adult, title = group
        here = told.get((entry, adult), ())
        if len(here) < MOST_TOLD:
            words = _class_words(title, filled(periods[group]), len(students[group]), of[entry])
            told[entry, adult] = (*here, words)
    return told


def _class_words(title: str, periods: tuple[str, ...], n: int, of: int) -> str:
    """Return one line of a card: "Algebra 1, periods 1 and 3: 4 of the 5 students"."""
    which = {0: "", 1: ", period "}.get(len(periods), ", periods ") + " and ".join(periods)
    every = {1: "the student", 2: "both students"}.get(of, f"all {of} students")
    return f"{title or 'A class'}{which}: {every if n == of else f'{n} of the {of} students'}"


def usual(values: Iterable[str]) -> tuple[str, ...]:
    """Return the different values, the most frequent first, then in their own order."""
    counts = Counter(values)
    return tuple(sorted(counts, key=lambda value: (-counts[value], value)))


def filled(values: Iterable[str]) -> tuple[str, ...]:
    """Return the different values that aren't empty, in order."""
    return tuple(sorted(set(values) - {""}))
