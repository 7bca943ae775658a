"""What leaves the system as a file: each kind asks the door who wants it, and is logged."""

from collections.abc import Callable

import networkx as nx
import pandas as pd

from sel.core import permissions
from sel.core.network import ADULT, STUDENT, side_by_side
from sel.core.outreach import NOT_YET_CONNECTED
from sel.core.permissions import Person
from sel.errors import WrongUsage
from sel.store import rosters, waves
from sel.workflows.desk import Desk
from sel.workflows.picture import read_part, read_parts
from sel.workflows.school_network import frozen_graph
from sel.workflows.waves import no_roster, school_missing

OPEN_REASON = "The survey is open; nobody is called unconnected before it closes."

STUDENT_COLUMNS = ["student_id", "school_id", "status", "n_adults", "n_staff_claims", "reason"]
NOMINATION_COLUMNS = ["student_id", "slot", "text", "adult_id", "probability", "decision", "reason"]
TIE_COLUMNS = ["student_id", "adult_id", "informant", "wave"]
ADULT_COLUMNS = ["adult_id", "school_id", "n_students", "n_only_adult"]


def export(desk: Desk, person: Person, kind: str, wave: str, school: str = "") -> pd.DataFrame:
    """Return the rows of one kind of export that the person may have, of one school or all.

    Raises WrongUsage for an unknown kind; NotFound for a wave or school; NotAllowed.
    """
    if kind not in _MAKERS:
        raise WrongUsage(f"There is no export called {kind}.", f"Ask for one of: {', '.join(EXPORTS)}.")
    school = school or _only_school(person)
    _ask(desk, person, kind, wave, school)
    frame = _MAKERS[kind](desk, person, wave)
    if school and "school_id" in frame:
        frame = frame[frame["school_id"] == school]
    elif school and "student_id" in frame:
        here = read_part(desk, wave, "students", school)["student_id"]
        frame = frame[frame["student_id"].isin(set(here))]
    desk.log_look(person, f"exported {kind}", "wave", wave, f"{len(frame)} rows, school {school or 'all'}")
    return frame.reset_index(drop=True)


def export_graph(desk: Desk, person: Person, wave: str, school: str = "") -> "nx.DiGraph[str]":
    """Return both layers of the network of one school, or of all schools side by side.

    Raises NotFound for a wave or school; NotAllowed.
    """
    school = school or _only_school(person)
    _ask(desk, person, "graph", wave, school)
    with desk.store.read() as conn:
        schools = [school] if school else sorted(rosters.current_schools(conn)["school_id"])
    students = _own(person, read_parts(desk, wave, "students"))
    mine = set(STUDENT + students["student_id"])
    whole = side_by_side([frozen_graph(desk, wave, at) for at in schools])
    graph = whole.subgraph([node for node in whole if node in mine or node.startswith(ADULT)])
    desk.log_look(
        person, "exported graph", "wave", wave, f"{graph.number_of_edges()} ties, school {school or 'all'}"
    )
    return graph


def _ask(desk: Desk, person: Person, kind: str, wave: str, school: str) -> None:
    """Ask the door, and make sure that wave and school are there."""
    desk.allowed(
        person, lambda: permissions.check_can_export_rows(person, kind, school), f"export {kind}", wave
    )
    with desk.store.read() as conn:
        waves.wave(conn, wave)
        known = rosters.current_schools(conn)["school_id"]
    if known.empty:
        raise no_roster()
    if school and school not in set(known):
        raise school_missing(school, set(known))


def _only_school(person: Person) -> str:
    """Return the one school that a person's scope is, or "" where it is several or all."""
    return (
        person.school_ids[0]
        if len(person.school_ids) == 1 and person.school_ids != (permissions.ALL,)
        else ""
    )


def _own(person: Person, students: pd.DataFrame) -> pd.DataFrame:
    """Return the students whose rows the person may have."""
    return students[permissions.caseload_rows(person, students)]


def _students(desk: Desk, person: Person, wave: str) -> pd.DataFrame:
    """Return every student's status; while the wave is open nobody is called unconnected."""
    with desk.store.read() as conn:
        still_open = waves.wave(conn, wave).is_open
    rows = _own(person, read_parts(desk, wave, "students"))[STUDENT_COLUMNS]
    if still_open:
        early = rows["status"].isin(NOT_YET_CONNECTED)
        rows = rows.assign(
            status=rows["status"].mask(early, "open"), reason=rows["reason"].mask(early, OPEN_REASON)
        )
    return rows.sort_values(["student_id", "school_id"])


def _nominations(desk: Desk, person: Person, wave: str) -> pd.DataFrame:
    mine = set(_own(person, read_parts(desk, wave, "students"))["student_id"])
    rows = read_parts(desk, wave, "nominations").drop_duplicates(["student_id", "slot", "text", "adult_id"])
    return rows.loc[rows["student_id"].isin(mine), NOMINATION_COLUMNS].sort_values(["student_id", "slot"])


def _ties(desk: Desk, person: Person, wave: str) -> pd.DataFrame:
    mine = set(_own(person, read_parts(desk, wave, "students"))["student_id"])
    rows = read_parts(desk, wave, "ties").drop_duplicates(["student_id", "adult_id"])
    return rows.loc[rows["student_id"].isin(mine), TIE_COLUMNS].sort_values(["student_id", "adult_id"])


def _adults(desk: Desk, person: Person, wave: str) -> pd.DataFrame:
    rows = read_parts(desk, wave, "adults")
    mine = permissions.covered_schools(person, rows["school_id"])
    return rows.loc[mine, ADULT_COLUMNS].sort_values(["adult_id", "school_id"])


def _subgroups(desk: Desk, person: Person, wave: str) -> pd.DataFrame:
    rows = read_part(desk, wave, "release")
    return rows[permissions.covered_schools(person, rows["school_id"]) | (rows["school_id"] == "")]


def _scales(desk: Desk, person: Person, wave: str) -> pd.DataFrame:
    mine = set(_own(person, read_parts(desk, wave, "students"))["student_id"])
    rows = read_part(desk, wave, "scales")
    return rows[rows["student_id"].isin(mine)].sort_values("student_id")


def _profiles(desk: Desk, person: Person, wave: str) -> pd.DataFrame:  # noqa: ARG001  # shares are for all who may ask
    return read_part(desk, wave, "profiles")


_MAKERS: dict[str, Callable[[Desk, Person, str], pd.DataFrame]] = {
    "students": _students,
    "nominations": _nominations,
    "ties": _ties,
    "adults": _adults,
    "subgroups": _subgroups,
    "scales": _scales,
    "profiles": _profiles,
}
EXPORTS = (*_MAKERS, "graph")
"""Every kind of export; `graph` is made by `export_graph`."""
