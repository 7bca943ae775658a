"""Who stands near a writer: the adults who teach her now, who did before, those of her grade, all of them."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from sel.core.names.posterior import Nearness, Rows
from sel.core.names.written import Written
from sel.core.people import Roster

IN_THAT_PERIOD, IN_ANOTHER = 6.0, 0.35
"""How much likelier "3rd period" makes the adult whom the student has then, and others of her teachers."""


@dataclass(frozen=True)
class Lessons:
    """Who teaches the writers: a row a writer, person (row of people) and class (row of `classes`)."""

    writer: np.ndarray
    person: np.ndarray
    class_at: np.ndarray
    of_mention: np.ndarray
    classes: pd.DataFrame
    n_people: int

    def keys(self) -> np.ndarray:
        """Return writer and person as one number, sorted, once each."""
        unique: np.ndarray = np.unique(self.writer * self.n_people + self.person)
        return unique


def lessons(student: pd.Series, scope: pd.Series, people: pd.DataFrame, roster: Roster) -> Lessons:
    """Return the classes in which people of a writer's schools teach her; both series are by mention."""
    of_mention, students = pd.factorize(student)
    scope_of = scope.groupby(of_mention).first()
    scopes = pd.Index(people["scope"].unique())
    adults = pd.Index(people["adult_id"].unique())
    place = pd.Index(
        scopes.get_indexer(people["scope"]) * len(adults) + adults.get_indexer(people["adult_id"])
    )
    members = roster.class_members
    classes = roster.classes.reset_index(drop=True)
    of_class = pd.Index(classes["class_id"]).get_indexer(members["class_id"])
    is_student = (members["role"] == "student").to_numpy(bool)
    writer = pd.Index(students).get_indexer(members["person_id"][is_student])
    teacher = adults.get_indexer(members["person_id"][~is_student])
    taught = pd.DataFrame({"class_at": of_class[is_student], "writer": writer})
    teach = pd.DataFrame({"class_at": of_class[~is_student], "adult": teacher})
    pairs = taught[(taught > -1).all(axis=1)].merge(teach[(teach > -1).all(axis=1)], on="class_at")
    at = scopes.get_indexer(scope_of.to_numpy())[pairs["writer"]]
    person = place.get_indexer(at * len(adults) + pairs["adult"].to_numpy())
    keep = (person >= 0) & (at >= 0)
    pairs, person = pairs[keep], person[keep]
    return Lessons(
        pairs["writer"].to_numpy(),
        person,
        pairs["class_at"].to_numpy(),
        of_mention,
        classes,
        max(len(people), 1),
    )


def nearness(
    mentions: pd.DataFrame,
    people: pd.DataFrame,
    taught: Lessons,
    rows: Rows,
    fits: pd.DataFrame,
    roster: Roster,
) -> list[Nearness]:
    """Return who stands near, for every possible row: now, before (or now), of the grade, anybody."""
    person = fits["person"].to_numpy()[rows.fit]
    writer = taught.of_mention
    now = taught.keys()
    before = np.unique(np.concatenate([now, _before(mentions, people, taught, roster)]))
    scopes, scope = np.unique(mentions["scope"].to_numpy(dtype=object).astype(str), return_inverse=True)
    of_people = np.searchsorted(scopes, people["scope"].to_numpy(dtype=object).astype(str))
    grade_of = roster.students.drop_duplicates("student_id").set_index("student_id")["grade"]
    grade, _ = pd.factorize(mentions["student_id"].map(grade_of).fillna(""))
    group = scope * (grade.max(initial=0) + 1) + grade
    group_of_writer = np.zeros(writer.max(initial=0) + 1, dtype=np.int64)
    group_of_writer[writer] = group
    of_grade = np.unique(np.concatenate([group_of_writer[taught.writer] * taught.n_people + taught.person]))
    n = taught.n_people
    return [
        relation(now, writer, rows, person, n),
        relation(before, writer, rows, person, n),
        relation(of_grade, group, rows, person, n),
        Nearness(of_people, np.arange(len(people)), scope, np.ones(len(person), dtype=bool)),
    ]


def period_fit(
    written: Written, text: np.ndarray, rows: Rows, fits: pd.DataFrame, taught: Lessons
) -> np.ndarray:
    """Return, by possible row, the log evidence of "3rd period" from whom the student has then."""
    extra = np.zeros(len(rows.mention))
    said = written.hints[written.hints["hint"].str.startswith("period ")]
    if said.empty or not len(taught.writer):
        return extra
    period = np.zeros(len(written.texts), dtype=np.int64)
    period[said["text"]] = said["hint"].str.removeprefix("period ").astype(int)
    asked = np.flatnonzero(period[text[rows.mention]] > 0)
    held = _periods(taught.classes)
    lessons_ = pd.DataFrame({"writer": taught.writer, "person": taught.person, "class_at": taught.class_at})
    lessons_ = lessons_.merge(held, on="class_at")[["writer", "person", "period"]].drop_duplicates()
    mention = rows.mention[asked]
    row = pd.DataFrame(
        {
            "row": asked,
            "writer": taught.of_mention[mention],
            "person": fits["person"].to_numpy()[rows.fit[asked]],
            "period": period[text[mention]],
        }
    )
    then = pd.MultiIndex.from_frame(lessons_)
    has = pd.MultiIndex.from_frame(row[["writer", "person", "period"]]).isin(then)
    any_ = pd.MultiIndex.from_frame(row[["writer", "period"]]).isin(
        pd.MultiIndex.from_frame(lessons_[["writer", "period"]])
    )
    extra[row["row"]] = np.where(has, np.log(IN_THAT_PERIOD), np.where(any_, np.log(IN_ANOTHER), 0.0))
    return extra


def _periods(classes: pd.DataFrame) -> pd.DataFrame:
    """Return the periods of each class as numbers: class_at, period."""
    found = classes["period"].str.findall(r"\d+").explode().dropna()
    return pd.DataFrame({"class_at": found.index.to_numpy(), "period": found.astype(int).to_numpy()})


def _before(mentions: pd.DataFrame, people: pd.DataFrame, taught: Lessons, roster: Roster) -> np.ndarray:
    """Return writer and person, as one number, of those who taught a writer in an earlier year."""
    past = roster.taught_before
    if past.empty:
        return np.zeros(0, dtype=np.int64)
    writers = pd.DataFrame(
        {"student_id": mentions["student_id"], "scope": mentions["scope"], "writer": taught.of_mention}
    ).drop_duplicates()
    person = people.assign(person=np.arange(len(people)))[["scope", "adult_id", "person"]]
    pairs = past.merge(writers, on="student_id").merge(person, on=["scope", "adult_id"])
    keys: np.ndarray = pairs["writer"].to_numpy() * taught.n_people + pairs["person"].to_numpy()
    return keys


def relation(keys: np.ndarray, group: np.ndarray, rows: Rows, person: np.ndarray, n: int) -> Nearness:
    """Return a relation from its (group, person) pairs as sorted numbers."""
    asked = group[rows.mention] * n + person
    at = np.minimum(np.searchsorted(keys, asked), max(len(keys) - 1, 0))
    holds = keys[at] == asked if len(keys) else np.zeros(len(asked), dtype=bool)
    return Nearness(keys // n, keys % n, group, holds)
