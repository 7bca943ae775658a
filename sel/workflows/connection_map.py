"""The connection map: adults' counts and their spread for leaders, a caseload's ties for counselors."""

from dataclasses import dataclass
from functools import partial

import pandas as pd

from sel.core import permissions
from sel.core.connection import STAFF_REPORTED
from sel.core.network import (
    ADULT,
    MANY_NAMES,
    STUDENT,
    Pairs,
    degree_bounds,
    fragile_students,
    gini,
    school_graph,
    shared_out,
)
from sel.core.people import full_name
from sel.core.permissions import Person
from sel.outputs.graphs import school_layout
from sel.outputs.map_option import Option, map_option
from sel.readers.instruments import instruments
from sel.wording.english import STATUS, grade_words, say, say_count
from sel.workflows.desk import Desk
from sel.workflows.opening import with_open
from sel.workflows.picture import read_part
from sel.workflows.school_network import school_pairs

STUDENTS_WORD = ("student", "both")
"""Informants of a tie that the student reported; what staff alone said stands on the student's card."""
_SILENT = ("not_heard", "skipped", "unmatched")
RING_COLUMNS = ["node", "label", "x", "y", "kind", "students", "only"]
NO_TIES = pd.DataFrame({"source": pd.Series(dtype=str), "target": pd.Series(dtype=str)})


@dataclass(frozen=True)
class ConnectionMap:
    """adults: RING_COLUMNS; students: node, label, x, y, status; ties: source, target.

    `option` draws all of them; `table` is the same as words and numbers. `people` are those who may be
    found and chosen, name by node, and `choices` the adults among them, whose leaving may be asked about,
    name by adult_id; `spread` says how connections are shared out, and how silence bounds them.
    `whole_school` tells the leader's map from the counselor's.
    """

    adults: pd.DataFrame
    students: pd.DataFrame
    ties: pd.DataFrame
    option: Option
    table: pd.DataFrame
    answer: str
    shows: str
    people: dict[str, str]
    choices: dict[str, str]
    spread: tuple[str, ...] = ()
    whole_school: bool = False

    def adult_id(self, node: str) -> str:
        """Return the id of the adult at a node, "" where it is no adult's."""
        return node.removeprefix(ADULT) if node.startswith(ADULT) else ""

    def student_id(self, node: str) -> str:
        """Return the id of the student at a node, "" where it is no student's."""
        return node.removeprefix(STUDENT) if node.startswith(STUDENT) else ""

    def words_of(self, node: str) -> str:
        """Return in a sentence what is known of one of `people`: how many named an adult, whom a student."""
        name = self.people[node]
        if self.adult_id(node):
            named = int(self.adults.loc[self.adults["node"] == node, "students"].iloc[0])
            return say_count("map_adult", named, n=named, adult=name)
        to = self.ties.loc[self.ties["source"] == node, "target"]
        if len(to):
            return say(
                "map_student", student=name, adults=", ".join(sorted(map(self.people.__getitem__, to)))
            )
        status = str(self.students.set_index("node").at[node, "status"])
        return say("map_student_none", student=name, status=STATUS[status])


def connection_map(desk: Desk, person: Person, wave: str, school_id: str, grade: str = "") -> ConnectionMap:
    """Return the map this person may see: adults' counts, or the ties of the own caseload; logged.

    Raises NotAllowed.
    """
    if permissions.can_see_adult_counts(person, school_id):
        return _counts_map(desk, person, wave, school_id)
    ask = partial(permissions.check_can, person, "see_named_adults", school_id)
    desk.allowed(person, ask, "see the connection map", school_id)
    return _ties_map(desk, person, wave, school_id, grade)


def ties_taken(desk: Desk, person: Person, wave: str, school_id: str, grade: str = "") -> pd.DataFrame:
    """Return the table behind a counselor's map, to take along: the own caseload and whom it named; logged.

    Raises NotAllowed.
    """
    desk.allowed(
        person, partial(permissions.check_can, person, "export_list", school_id), "take ties along", school_id
    )
    desk.allowed(
        person,
        partial(permissions.check_can, person, "see_named_adults", school_id),
        "take ties along",
        school_id,
    )
    table = _ties_map(desk, person, wave, school_id, grade).table
    desk.log_look(person, "took ties along", "school", school_id, f"{len(table)} students, wave {wave}")
    return table


def _counts_map(desk: Desk, person: Person, wave: str, school_id: str) -> ConnectionMap:
    """Return the leader's map: every adult with the count, and unnamed students only outside the disc."""
    places = _layout(desk, wave, school_id)
    adults = _placed(_adults(desk, wave, school_id), places)
    desk.log_look(
        person, "looked at adults' counts", "school", school_id, f"{len(adults)} adults, wave {wave}"
    )
    students = _placed(_students(desk, wave, school_id), places)
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
    answer = _or_staff_alone(students, say("map_counts", k=named, of=len(adults), n=only))
    spread = _spread(pairs, adults["students"], silent.nunique())
    shows = say("map_shows_counts")
    rings = adults.assign(only=adults["n_only_adult"])[RING_COLUMNS]
    option = map_option(rings, apart, NO_TIES)
    people = _people(adults)
    choices = _choices(adults)
    return ConnectionMap(
        rings, apart, NO_TIES, option, table, answer, shows, people, choices, spread, whole_school=True
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
    return dict(zip(named["node"].str.removeprefix(ADULT), named["label"], strict=True))


def _or_staff_alone(students: pd.DataFrame, answer: str) -> str:
    """Return the answer, or where only staff were asked that nobody knows whom students name."""
    return say("staff_alone_level") if students["status"].isin(STAFF_REPORTED).any() else answer


def _people(placed: pd.DataFrame) -> dict[str, str]:
    """Return names by node, in the order of names."""
    named = placed.sort_values(["label", "node"])
    return dict(zip(named["node"], named["label"], strict=True))


def _told_apart(students: pd.DataFrame) -> "pd.Series[str]":
    """Return students' names with the grade, and for two of one name in it the id too."""
    grade = students["grade"].map(grade_words)
    name = students["label"] + " · " + grade
    return name.mask(name.duplicated(keep=False), name + " · ID " + students["student_id"])


def _ties_map(desk: Desk, person: Person, wave: str, school_id: str, grade: str) -> ConnectionMap:
    """Return the counselor's map: the caseload, the adults they named, and the ties between them."""
    students = _students(desk, wave, school_id)
    everybody = len(students)
    students = students[permissions.caseload_rows(person, students)]
    students = students[students["grade"] == grade] if grade else students
    ties = read_part(desk, wave, "ties", school_id)
    ties = ties[ties["student_id"].isin(set(students["student_id"])) & ties["informant"].isin(STUDENTS_WORD)]
    adults = _adults(desk, wave, school_id)
    here = ties.groupby("adult_id")["student_id"].nunique()
    adults = adults.assign(students=adults["adult_id"].map(here).fillna(0).astype(int), only=0)
    adults = adults[adults["students"] > 0]
    desk.log_look(person, "looked at ties", "school", school_id, f"{len(students)} students, wave {wave}")
    places = _layout(desk, wave, school_id)
    if len(students) < everybody:
        graph = school_graph(students, adults, ties)
        places = school_layout(graph, students, school_id, desk.settings.seed)[["node", "x", "y"]]
    adults, students = _placed(adults, places)[RING_COLUMNS], _placed(students, places)
    links = pd.DataFrame({"source": "s:" + ties["student_id"], "target": "a:" + ties["adult_id"]})
    links = links[links["target"].isin(set(adults["node"]))].reset_index(drop=True)
    answer = say("map_ties", n=f"{ties['student_id'].nunique():,}", of=f"{len(students):,}", k=len(adults))
    answer = _or_staff_alone(students, answer)
    table = _ties_table(students, adults, ties)
    people = _people(adults) | _people(students.assign(label=_told_apart(students)))
    shown = students[["node", "label", "x", "y", "status"]]
    option = map_option(adults, shown, links)
    shows, choices = say("map_shows_ties"), _choices(adults)
    return ConnectionMap(adults, shown, links, option, table, answer, shows, people, choices)


def _ties_table(students: pd.DataFrame, adults: pd.DataFrame, ties: pd.DataFrame) -> pd.DataFrame:
    """Return one row a student: name, grade, status in words, and the adults, in name order."""
    names = pd.Series(_choices(adults))
    named = ties.assign(adult=ties["adult_id"].map(names)).dropna(subset="adult").sort_values("adult")
    together: dict[str, list[str]] = {}
    for student, adult in zip(named["student_id"], named["adult"], strict=True):
        together.setdefault(student, []).append(adult)
    return pd.DataFrame(
        {
            "Student": students["label"],
            "Grade": students["grade"],
            "Homeroom": students["homeroom"],
            "Status": students["status"].map(STATUS),
            "Adults": [", ".join(together.get(student, ())) for student in students["student_id"]],
        }
    ).sort_values(["Grade", "Student"], ignore_index=True)


def _adults(desk: Desk, wave: str, school_id: str) -> pd.DataFrame:
    """Return the school's adults, those whom most students named first."""
    adults = read_part(desk, wave, "adults", school_id)
    named = adults.assign(
        node=ADULT + adults["adult_id"], label=full_name(adults), students=adults["n_students"]
    )
    return named.sort_values(["students", "node"], ascending=[False, True])


def _students(desk: Desk, wave: str, school_id: str) -> pd.DataFrame:
    """Return the students who may stand on a map: whoever opted out does not."""
    students = with_open(desk, wave, read_part(desk, wave, "students", school_id))
    students = students[students["status"] != "opted_out"]
    return students.assign(node=STUDENT + students["student_id"], label=full_name(students))


def _placed(people: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    return people.merge(places, on="node").reset_index(drop=True)


def _unnamed(students: pd.DataFrame) -> pd.DataFrame:
    """Return the marks alone: a browser is sent no id, name, grade or homeroom it must not show."""
    numbered = "s:" + pd.Series(range(1, len(students) + 1), index=students.index, dtype="int64").astype(str)
    return students.assign(node=numbered, label="")[["node", "label", "x", "y", "status"]]


def _layout(desk: Desk, wave: str, school_id: str) -> pd.DataFrame:
    return read_part(desk, wave, "layout", school_id)[["node", "x", "y"]]
