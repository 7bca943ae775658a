"""Who stands near an adult: the students of her classes now, those before, of the grades she teaches, all."""

from dataclasses import replace

import numpy as np
import pandas as pd

from sel.core.names.evidence import Nearness, Rows
from sel.core.names.hints import WRONG
from sel.core.names.nearness import IN_ANOTHER, IN_THAT_PERIOD, Lessons, lessons, relation
from sel.core.names.written import Written
from sel.core.people import Roster

_OTHER_SIDE = {"student": "teacher", "teacher": "student", "aide": "student"}


def pupils(lines: pd.DataFrame, people: pd.DataFrame, roster: Roster) -> Lessons:
    """Return the classes in which each writer of `lines` (adult_id, scope) teaches which of `people`."""
    members = roster.class_members
    swapped = replace(roster, class_members=members.assign(role=members["role"].map(_OTHER_SIDE)))
    return lessons(lines["adult_id"], lines["scope"], people.assign(adult_id=people["person_id"]), swapped)


def near_students(
    lines: pd.DataFrame, people: pd.DataFrame, taught: Lessons, rows: Rows, person: np.ndarray, roster: Roster
) -> list[Nearness]:
    """Return for every possible row (`person` is its row of `people`) who stands near, as `nearness` does."""
    writer, n = taught.of_mention, taught.n_people
    now = taught.keys()
    before = np.unique(np.concatenate([now, _before(lines, people, taught, roster)]))
    scopes, scope = np.unique(lines["scope"].to_numpy(dtype=object).astype(str), return_inverse=True)
    of_people = np.searchsorted(scopes, people["scope"].to_numpy(dtype=object).astype(str))
    group, of_grades = _of_grades(people, of_people, scope, taught)
    return [
        relation(now, writer, rows, person, n),
        relation(before, writer, rows, person, n),
        relation(of_grades, group, rows, person, n),
        Nearness(of_people, np.arange(len(people)), scope, np.ones(len(person), dtype=bool)),
    ]


def _before(lines: pd.DataFrame, people: pd.DataFrame, taught: Lessons, roster: Roster) -> np.ndarray:
    """Return writer and person, as one number, of those whom a writer taught in an earlier year."""
    past = roster.taught_before
    if past.empty:
        return np.zeros(0, dtype=np.int64)
    writers = pd.DataFrame(
        {"adult_id": lines["adult_id"], "scope": lines["scope"], "writer": taught.of_mention}
    ).drop_duplicates()
    person = people[["scope", "person_id"]].assign(person=np.arange(len(people)))
    pairs = past.merge(writers, on="adult_id").merge(
        person, left_on=["scope", "student_id"], right_on=["scope", "person_id"]
    )
    keys: np.ndarray = pairs["writer"].to_numpy() * taught.n_people + pairs["person"].to_numpy()
    return keys


def _of_grades(
    people: pd.DataFrame, of_people: np.ndarray, scope: np.ndarray, taught: Lessons
) -> tuple[np.ndarray, np.ndarray]:
    """Return each line's group (its school and the grades its writer teaches) and (group, person) pairs."""
    grade, _ = pd.factorize(people["grade"])
    pairs = pd.DataFrame({"writer": taught.writer, "grade": grade[taught.person]}).drop_duplicates()
    pairs = pairs.sort_values(["writer", "grade"])
    taught_grades = pairs.groupby("writer")["grade"].agg(tuple)
    of_writer = pd.Series([()] * (taught.of_mention.max(initial=-1) + 1), dtype=object)
    of_writer[taught_grades.index] = taught_grades.to_numpy()
    sets, unique = pd.factorize(of_writer)
    group = scope * max(len(unique), 1) + sets[taught.of_mention]
    groups = pd.DataFrame({"group": group, "scope": scope, "set": sets[taught.of_mention]}).drop_duplicates()
    groups = groups.assign(grade=[unique[at] for at in groups["set"]]).explode("grade").dropna()
    students = pd.DataFrame({"scope": of_people, "grade": grade, "person": np.arange(len(people))})
    both = groups.astype({"grade": np.int64}).merge(students, on=["scope", "grade"])
    keys = np.unique(both["group"].to_numpy() * taught.n_people + both["person"].to_numpy())
    return group, keys


def said_fit(
    written: Written, text: np.ndarray, rows: Rows, person: np.ndarray, people: pd.DataFrame, taught: Lessons
) -> np.ndarray:
    """Return, by possible row, the log evidence of the grade, the period or the bare figure in its line.

    A figure by itself ("Ana G., 7th") is a grade or a period: whichever speaks for the student counts.
    """
    extra = np.zeros(len(rows.mention))
    said = _said(written)
    rows_text = text[rows.mention]
    at = np.flatnonzero(np.isin(rows_text, said["text"].to_numpy()))
    if not len(at):
        return extra
    asked = pd.DataFrame(
        {
            "row": at,
            "text": rows_text[at],
            "writer": taught.of_mention[rows.mention[at]],
            "person": person[at],
        }
    ).merge(said, on="text")
    grade = _grade_fit(asked, people)
    period = _period_fit(asked, taught)
    fit = np.select(
        [asked["kind"] == "grade", asked["kind"] == "period"], [grade, period], np.maximum(grade, period)
    )
    summed: np.ndarray = np.bincount(asked["row"], fit, minlength=len(extra))
    return summed


def _said(written: Written) -> pd.DataFrame:
    """Return text, kind and figure of each grade, period and bare figure."""
    hints = written.hints["hint"].astype(str).str.extract(r"^(?P<kind>grade|period|number) (?P<figure>\d+)$")
    said = hints.assign(text=written.hints["text"].to_numpy()).dropna()
    return said.astype({"text": np.int64, "kind": str, "figure": np.int64})


def _grade_fit(asked: pd.DataFrame, people: pd.DataFrame) -> np.ndarray:
    """Return the log evidence of a figure as the student's grade, against its share at the school."""
    grade = pd.to_numeric(people["grade"], errors="coerce").fillna(-1).to_numpy(dtype=np.int64)
    scope, _ = pd.factorize(people["scope"])
    key = scope * 100 + np.where(grade < 0, 99, grade)
    of_grade, of_scope = np.bincount(key, minlength=(scope.max() + 1) * 100), np.bincount(scope)
    person, figure = asked["person"].to_numpy(), asked["figure"].to_numpy()
    base = (of_grade[scope[person] * 100 + figure] + 0.5) / (of_scope[scope[person]] + 1.0)
    fit: np.ndarray = np.log(
        np.where(
            grade[person] < 0,
            1.0,
            np.where(grade[person] == figure, (1 - WRONG["grade"]) / base, WRONG["grade"]),
        )
    )
    return fit


def _period_fit(asked: pd.DataFrame, taught: Lessons) -> np.ndarray:
    """Return the log evidence of a figure as the period in which the adult teaches the student."""
    found = taught.classes["period"].str.findall(r"\d+").explode().dropna().astype(int)
    held = pd.DataFrame({"class_at": found.index.to_numpy(), "figure": found.to_numpy()})
    then = pd.DataFrame({"writer": taught.writer, "person": taught.person, "class_at": taught.class_at})
    then = then[then["writer"].isin(asked["writer"])].merge(held, on="class_at")
    keys = ["writer", "person", "figure"]
    has = pd.MultiIndex.from_frame(asked[keys]).isin(pd.MultiIndex.from_frame(then[keys]))
    teaches = pd.MultiIndex.from_frame(asked[keys[::2]]).isin(pd.MultiIndex.from_frame(then[keys[::2]]))
    fit: np.ndarray = np.where(has, np.log(IN_THAT_PERIOD), np.where(teaches, np.log(IN_ANOTHER), 0.0))
    return fit
