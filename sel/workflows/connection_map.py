"""The connection map: adults' counts and their spread for leaders, a caseload's ties for counselors."""

from dataclasses import dataclass
from functools import partial

import pandas as pd

from sel.core import permissions
from sel.core.network import MANY_NAMES, Pairs, degree_bounds, fragile_students, gini, shared_out
from sel.core.people import full_name
from sel.core.permissions import Person
from sel.readers.instruments import instruments
from sel.wording.english import STATUS, say
from sel.workflows.desk import Desk
from sel.workflows.opening import with_open
from sel.workflows.picture import read_part
from sel.workflows.school_network import school_pairs

STUDENTS_WORD = ("student", "both")
"""Informants of a tie that the student reported; what staff alone said stands on the student's card."""
_SILENT = ("not_heard", "skipped", "unmatched")
NO_TIES = pd.DataFrame({"source": pd.Series(dtype=str), "target": pd.Series(dtype=str)})


@dataclass(frozen=True)
class ConnectionMap:
    """adults: node, label, x, y, students; students: node, label, x, y, status; ties: source, target.

    `table` is the same as words and numbers; `choices` the adults whose leaving may be asked about, name by
    adult_id; `spread` says how connections are shared out, and how silence bounds them. `whole_school` tells
    the leader's map from the counselor's.
    """

    adults: pd.DataFrame
    students: pd.DataFrame
    ties: pd.DataFrame
    table: pd.DataFrame
    answer: str
    shows: str
    choices: dict[str, str]
    spread: tuple[str, ...] = ()
    whole_school: bool = False


def connection_map(desk: Desk, person: Person, wave: str, school_id: str, grade: str = "") -> ConnectionMap:
    """Return the map this person may see: adults' counts, or the ties of the own caseload; logged.

    Raises NotAllowed.
    """
    if permissions.can_see_adult_counts(person, school_id):
        return _counts_map(desk, person, wave, school_id)
    ask = partial(permissions.check_can, person, "see_named_adults", school_id)
    desk.allowed(person, ask, "see the connection map", school_id)
    return _ties_map(desk, person, wave, school_id, grade)


def _counts_map(desk: Desk, person: Person, wave: str, school_id: str) -> ConnectionMap:
    """Return the leader's map: every adult with the count, and unnamed students only outside the disc."""
    adults = _placed_adults(desk, wave, school_id)
    desk.log_look(
        person, "looked at adults' counts", "school", school_id, f"{len(adults)} adults, wave {wave}"
    )
    students = _placed_students(desk, wave, school_id)
    apart = _unnamed(students[~students["status"].isin(["mutual", "named", "not_asked"])])
    pairs, _ = school_pairs(desk, wave, school_id)
    silent = students.loc[students["status"].isin(_SILENT), "student_id"]
    high = _most(pairs, silent, adults["adult_id"])
    table = pd.DataFrame(
        {
            "Adult": adults["label"],
            "Role": adults["role"],
            "Students who named them": adults["students"],
            "at most, if all silence spoke": high,
            "with no other adult": adults["n_only_adult"],
            "of these named by another adult": adults["n_known"],
            "Colleagues who go to them": adults["n_colleagues"],
        }
    ).sort_values("Adult", ignore_index=True)
    named = int((adults["students"] > 0).sum())
    only = int(adults["n_only_adult"].sum())
    answer = say("map_counts", k=named, of=len(adults), n=only)
    spread = _spread(pairs, adults["students"], silent.nunique())
    shows = say("map_shows_counts")
    return ConnectionMap(
        adults, apart, NO_TIES, table, answer, shows, _choices(adults), spread, whole_school=True
    )


def _most(pairs: Pairs, silent: pd.Series, adult_ids: pd.Series) -> "pd.Series[int]":
    """Return how many students each adult would have if every silent student named the adult too."""
    _, load = degree_bounds(pairs, silent, _slots())
    return adult_ids.map(pd.Series(load.high, index=pairs.adults)).astype(int)


def _spread(pairs: Pairs, loads: pd.Series, silent: int) -> tuple[str, ...]:
    """Return how connections are spread over adults and over students, and what silence leaves open.

    Over students it says something only where the form invites several names.
    """
    half = shared_out(loads)
    if half != half:
        return ()
    words = [say("map_load", a=f"{100 * half:.0f}", b=f"{100 - 100 * half:.0f}")]
    if _slots() >= MANY_NAMES:
        students, _ = degree_bounds(pairs, (), _slots())
        held = students.low[students.low > 0]
        share, gap = f"{100 * shared_out(held):.0f}", f"{gini(held):.2f}"
        words.append(say("map_spread", a=share, g=gap, n=len(fragile_students(pairs))))
    if silent:
        words.append(say("map_silent", n=silent))
    return tuple(words)


def _slots() -> int:
    """Return how many names the students' forms invite at the most."""
    return max(asked.names.slots for asked in instruments().values() if asked.informant == "student")


def _choices(adults: pd.DataFrame) -> dict[str, str]:
    """Return the adults' names by id, in the order of names."""
    named = adults.sort_values("label")
    return dict(zip(named["adult_id"], named["label"], strict=True))


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
    return ConnectionMap(adults, students, links, table, answer, say("map_shows_ties"), _choices(adults))


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
