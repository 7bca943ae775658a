"""Who stands near a writer: the adults who teach her now, who did before, those of her grade, all of them."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import pandas as pd

from sel.core.names.evidence import Nearness, Rows
from sel.core.names.written import Written
from sel.core.people import Roster

IN_THAT_PERIOD, IN_ANOTHER = 6.0, 0.35
"""How much likelier "3rd period" makes the adult whom the student has then, and others of her teachers."""


@dataclass(frozen=True)
class Lessons:
    """Who teaches the writers: an entry a writer, person (row of people) and class (row of `classes`).

    `of_mention` is the writer of each mention. `n_people` is how many people there are, one at the least, so
    that writer × `n_people` + person is a number of its own for each pair.
    """

    writer: np.ndarray
    person: np.ndarray
    class_at: np.ndarray
    of_mention: np.ndarray
    classes: pd.DataFrame
    n_people: int

    def keys(self) -> np.ndarray:
        """Return writer and person as one number, sorted, once each."""
        return _once_each(self.writer * self.n_people + self.person)


def lessons(student: pd.Series, scope: pd.Series, people: pd.DataFrame, roster: Roster) -> Lessons:
    """Return the classes in which people of a writer's schools teach her; both series are by mention."""
    of_mention, students = pd.factorize(student)
    scopes, adults = people["scope"].unique(), people["adult_id"].unique()
    scope_of = np.full(len(students), -1)
    scope_of[of_mention[::-1]] = places(scope, scopes)[::-1]
    place = pd.Index(places(people["scope"], scopes) * len(adults) + places(people["adult_id"], adults))
    members = roster.class_members
    classes = roster.classes.reset_index(drop=True)
    of_class = places(members["class_id"], classes["class_id"])
    is_student = (members["role"] == "student").to_numpy(bool)
    writer = places(members["person_id"][is_student], students)
    teacher = places(members["person_id"][~is_student], adults)
    taught = pd.DataFrame({"class_at": of_class[is_student], "writer": writer})
    teach = pd.DataFrame({"class_at": of_class[~is_student], "adult": teacher})
    pairs = taught[(taught > -1).all(axis=1)].merge(teach[(teach > -1).all(axis=1)], on="class_at")
    at = scope_of[pairs["writer"]]
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


def places(texts: pd.Series, among: Collection[str]) -> np.ndarray:
    """Return the place of each text among others, which are unique, -1 where it isn't one of them."""
    codes, different = pd.factorize(texts)
    at: np.ndarray = np.append(
        pd.Index(np.asarray(among, dtype=object)).get_indexer(np.asarray(different, dtype=object)), -1
    )[codes]
    return at


def _once_each(numbers: np.ndarray) -> np.ndarray:
    """Return whole numbers from 0 on in their order, once each (np.unique takes ten times as long)."""
    ordered = np.sort(numbers)
    once: np.ndarray = ordered[np.diff(ordered, prepend=-1) > 0]
    return once


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
    before = _once_each(np.concatenate([now, _before(mentions, people, taught, roster)]))
    scope, scopes = pd.factorize(mentions["scope"])
    of_people = places(people["scope"], scopes)
    students = roster.students.drop_duplicates("student_id")
    grades, _ = pd.factorize(students["grade"])
    grade = np.append(grades, -1)[places(mentions["student_id"], students["student_id"])] + 1
    group = scope * (grade.max(initial=0) + 1) + grade
    group_of_writer = np.zeros(writer.max(initial=0) + 1, dtype=np.int64)
    group_of_writer[writer] = group
    of_grade = _once_each(group_of_writer[taught.writer] * taught.n_people + taught.person)
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
    writer = taught.of_mention[rows.mention[asked]]
    then, n = period[text[rows.mention[asked]]], int(period.max()) + 1
    concerned = np.isin(taught.writer, writer)
    lessons_ = pd.DataFrame(
        {
            "writer": taught.writer[concerned],
            "person": taught.person[concerned],
            "class_at": taught.class_at[concerned],
        }
    ).merge(held[held["period"] < n], on="class_at")
    taught_then = lessons_["writer"].to_numpy() * n + lessons_["period"].to_numpy()
    by_whom = taught_then * taught.n_people + lessons_["person"].to_numpy()
    key = writer * n + then
    has = np.isin(key * taught.n_people + fits["person"].to_numpy()[rows.fit[asked]], by_whom)
    any_ = np.isin(key, taught_then)
    extra[asked] = np.where(has, np.log(IN_THAT_PERIOD), np.where(any_, np.log(IN_ANOTHER), 0.0))
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
