"""The connection map: adults' counts for leaders, a caseload's ties for counselors; if an adult leaves."""

from dataclasses import dataclass
from functools import partial

import pandas as pd

from sel.core import permissions
from sel.core.people import full_name
from sel.core.permissions import Person
from sel.errors import NotFound
from sel.wording.english import STATUS, say, say_count
from sel.workflows.desk import Desk
from sel.workflows.opening import with_open
from sel.workflows.picture import read_part

STUDENTS_WORD = ("student", "both")
"""Informants of a tie that the student reported; what staff alone said stands on the student's card."""
NO_TIES = pd.DataFrame({"source": pd.Series(dtype=str), "target": pd.Series(dtype=str)})


@dataclass(frozen=True)
class ConnectionMap:
    """adults: node, label, x, y, students; students: node, label, x, y, status; ties: source, target.

    `table` is the same as words and numbers; `choices` the adults whose leaving may be asked about, name by
    adult_id, empty where that is not for this person.
    """

    adults: pd.DataFrame
    students: pd.DataFrame
    ties: pd.DataFrame
    table: pd.DataFrame
    answer: str
    shows: str
    choices: dict[str, str]


@dataclass(frozen=True)
class AdultLeaving:
    """What changes if one adult leaves: a sentence, and when × adults × students for the picture."""

    words: str
    before_after: pd.DataFrame


def connection_map(desk: Desk, person: Person, wave: str, school_id: str, grade: str = "") -> ConnectionMap:
    """Return the map this person may see: adults' counts, or the ties of the own caseload; logged.

    Raises NotAllowed.
    """
    if permissions.can_see_adult_counts(person, school_id):
        return _counts_map(desk, person, wave, school_id)
    ask = partial(permissions.check_can, person, "see_named_adults", school_id)
    desk.allowed(person, ask, "see the connection map", school_id)
    return _ties_map(desk, person, wave, school_id, grade)


def if_adult_leaves(desk: Desk, person: Person, wave: str, school_id: str, adult_id: str) -> AdultLeaving:
    """Return what changes if this adult leaves, for planning; the look is logged.

    Raises NotAllowed; NotFound for an adult who isn't at the school.
    """
    ask = partial(permissions.check_can_see_adult_counts, person, school_id, adult_id)
    desk.allowed(person, ask, "see what changes if an adult leaves", adult_id)
    adults = read_part(desk, wave, "adults", school_id)
    found = adults[adults["adult_id"] == adult_id]
    if found.empty:
        raise NotFound("This adult is not at the school.", "Choose one from the list.")
    desk.log_look(person, "looked at an adult leaving", "adult", adult_id, f"wave {wave}")
    adult = found.iloc[0]
    only, to_one, named = (int(adult[name]) for name in ("n_only_adult", "n_to_one", "n_students"))
    rest = named - only - to_one
    today, without = say("today"), say("without", adult=_name(adult))
    rows = [
        (today, "no adult", 0),
        (today, "one adult", only),
        (today, "two or more", to_one + rest),
        (without, "no adult", only),
        (without, "one adult", to_one),
        (without, "two or more", rest),
    ]
    table = pd.DataFrame(rows, columns=["when", "adults", "students"])
    return AdultLeaving(say_count("leaving", only, adult=_name(adult), n=only, m=to_one), table)


def _counts_map(desk: Desk, person: Person, wave: str, school_id: str) -> ConnectionMap:
    """Return the leader's map: every adult with the count, and unnamed students only outside the disc."""
    adults = _placed_adults(desk, wave, school_id)
    desk.log_look(
        person, "looked at adults' counts", "school", school_id, f"{len(adults)} adults, wave {wave}"
    )
    students = _placed_students(desk, wave, school_id)
    apart = _unnamed(students[~students["status"].isin(["mutual", "named", "not_asked"])])
    table = pd.DataFrame(
        {
            "Adult": adults["label"],
            "Role": adults["role"],
            "Students who named them": adults["students"],
            "with no other adult": adults["n_only_adult"],
        }
    ).sort_values("Adult", ignore_index=True)
    named = int((adults["students"] > 0).sum())
    only = int(adults["n_only_adult"].sum())
    answer = say("map_counts", k=named, of=len(adults), n=only)
    choices = dict(zip(adults["adult_id"], adults["label"], strict=True))
    choices = dict(sorted(choices.items(), key=lambda pair: pair[1]))
    return ConnectionMap(adults, apart, NO_TIES, table, answer, say("map_shows_counts"), choices)


def _ties_map(desk: Desk, person: Person, wave: str, school_id: str, grade: str) -> ConnectionMap:
    """Return the counselor's map: the caseload, the adults they named, and the ties between them."""
    students = _placed_students(desk, wave, school_id)
    students = students[permissions.caseload_rows(person, students)]
    students = students[students["grade"] == grade] if grade else students
    ties = read_part(desk, wave, "ties", school_id)
    ties = ties[ties["student_id"].isin(set(students["student_id"])) & ties["informant"].isin(STUDENTS_WORD)]
    adults = _placed_adults(desk, wave, school_id)
    here = ties.groupby("adult_id")["student_id"].nunique()
    adults = adults.assign(students=adults["adult_id"].map(here).fillna(0).astype(int))
    adults = adults[adults["students"] > 0]
    desk.log_look(person, "looked at ties", "school", school_id, f"{len(students)} students, wave {wave}")
    links = pd.DataFrame({"source": "s:" + ties["student_id"], "target": "a:" + ties["adult_id"]})
    links = links[links["target"].isin(set(adults["node"]))]
    tied = int(ties["student_id"].nunique())
    answer = say("map_ties", n=tied, of=len(students), k=len(adults))
    table = _ties_table(students, adults, ties)
    return ConnectionMap(adults, students, links, table, answer, say("map_shows_ties"), {})


def _ties_table(students: pd.DataFrame, adults: pd.DataFrame, ties: pd.DataFrame) -> pd.DataFrame:
    """Return one row a student: name, grade, status in words, and the adults, in name order."""
    names = adults.set_index("adult_id")["label"]
    named = ties.assign(adult=ties["adult_id"].map(names)).dropna(subset="adult").sort_values("adult")
    together = named.groupby("student_id")["adult"].agg(", ".join)
    return pd.DataFrame(
        {
            "Student": students["label"],
            "Grade": students["grade"],
            "Homeroom": students["homeroom"],
            "Status": students["status"].map(STATUS),
            "Adults": students["student_id"].map(together).astype("str").fillna(""),
        }
    ).sort_values(["Grade", "Student"], ignore_index=True)


def _placed_adults(desk: Desk, wave: str, school_id: str) -> pd.DataFrame:
    adults = read_part(desk, wave, "adults", school_id)
    label = full_name(adults)
    counted = adults.assign(node="a:" + adults["adult_id"], label=label, students=adults["n_students"])
    return counted.merge(_layout(desk, wave, school_id), on="node").reset_index(drop=True)


def _placed_students(desk: Desk, wave: str, school_id: str) -> pd.DataFrame:
    students = with_open(desk, wave, read_part(desk, wave, "students", school_id))
    students = students[students["status"] != "opted_out"]
    label = full_name(students)
    named = students.assign(node="s:" + students["student_id"], label=label)
    return named.merge(_layout(desk, wave, school_id), on="node").reset_index(drop=True)


def _unnamed(students: pd.DataFrame) -> pd.DataFrame:
    """Return the marks alone: a browser is sent no id, name, grade or homeroom it must not show."""
    numbered = "s:" + pd.Series(range(1, len(students) + 1), index=students.index, dtype="int64").astype(str)
    return students.assign(node=numbered, label="")[["node", "label", "x", "y", "status"]]


def _layout(desk: Desk, wave: str, school_id: str) -> pd.DataFrame:
    return read_part(desk, wave, "layout", school_id)[["node", "x", "y"]]


def _name(adult: pd.Series) -> str:
    return f"{adult['given_name']} {adult['family_name']}".strip()
