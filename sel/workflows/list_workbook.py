"""The list as a file to work in and bring back: its rows, each with its mark, the owners, and what it is."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from sel.core.list_rules import rule_words
from sel.core.outreach import STATES, FollowUp
from sel.core.permissions import Person
from sel.core.returned_list import CELLS, HEADERS, cells_of, version_mark
from sel.outputs.list_workbook import list_workbook
from sel.outputs.tables import csv_bytes
from sel.wording.english import day_words, grade_words
from sel.workflows.desk import Desk
from sel.workflows.follow_up import owners
from sel.workflows.followed import followed, named_since
from sel.workflows.list_exports import list_rows_taken
from sel.workflows.list_rule import agreed_rule
from sel.workflows.waves import school_list

RULE = (
    "Students who said themselves that they have no adult at school. Silence is never read as a no; who did "
    "not answer is in a list of their own. Agreed for this list: {agreed}"
)
READ = {
    "student_id": HEADERS["student_id"][0],
    "name": HEADERS["name"][0],
    "grade": "Grade",
    "homeroom": "Homeroom",
    "reason": "Why listed",
    "start_with": "Start with",
    "proposed_adult": "Proposed adult",
    "proposal_reason": "Why this adult",
    "later": "Asked again",
}
"""The columns that are only to be read, and how they are headed."""


@dataclass(frozen=True, eq=False)
class ListToTake:
    """A list to take along: a row a student under its headers, all text, days in ISO form.

    `why_empty` is filled where nobody may be listed yet.
    """

    rows: pd.DataFrame
    owners: tuple[str, ...]
    about: dict[str, str]
    why_empty: str = ""


def list_to_take(desk: Desk, person: Person, wave: str, school: str = "") -> ListToTake:
    """Return the list of the person's caseload to work in; logged. `school` "" is every school of theirs.

    Raises NotAllowed; NotFound for a wave that isn't there.
    """
    listed, why = list_rows_taken(desk, person, wave, school, "the list to work in")
    named = named_since(desk, wave, listed["school_id"])
    with desk.store.read() as conn:
        known = followed(conn, wave, named)
    stands = [known.get(student_id, FollowUp()) for student_id in listed["student_id"]]
    cells = pd.DataFrame([cells_of(one) for one in stands], columns=list(CELLS), index=listed.index)
    rows = listed[list(READ)].assign(grade=listed["grade"].map(grade_words)).rename(columns=READ)
    rows = rows.join(cells.assign(state=cells["state"].map(STATES)).rename(columns=CELLS))
    rows[HEADERS["school_id"][0]] = listed["school_id"]
    rows[HEADERS["wave"][0]] = wave
    rows[HEADERS["mark"][0]] = [
        version_mark(wave, student_id, one)
        for student_id, one in zip(listed["student_id"], stands, strict=True)
    ]
    here = sorted(set(listed["school_id"]))
    about = _about(desk, person, wave, [school] if school else here, len(rows))
    names = {name for one in here for name in owners(desk, person, one)}
    return ListToTake(rows.astype("str"), tuple(sorted(names)), about, why)


def workbook_of(desk: Desk, taken: ListToTake) -> bytes:
    """Return the list as a workbook."""
    return list_workbook(taken.rows, taken.owners, taken.about, desk.today())


def csv_of(taken: ListToTake) -> bytes:
    """Return the list as CSV, which comes back as the workbook does."""
    return csv_bytes(taken.rows)


def _about(desk: Desk, person: Person, wave: str, here: Sequence[str], count: int) -> dict[str, str]:
    """Return what a reader must know of the list."""
    schools = school_list(desk, person).set_index("school_id")["name"]
    names = [str(schools.get(school, school)) for school in here]
    rules = [rule_words(agreed_rule(desk, wave, school)[0]) for school in here]
    agreed = dict.fromkeys(
        [f"{name}: {words}" for name, words in zip(names, rules, strict=True)]
        if len(set(rules)) > 1
        else rules
    )
    return {
        "Rule": RULE.format(agreed=" ".join(agreed)),
        "School": ", ".join(names),
        "Wave": wave,
        "Filters": f"None: everybody on the list of this caseload ({count}).",
        "Made on": day_words(desk.today()),
        "Made by": person.name,
        "Keep it safe": "It says how named students answered. Keep it where only you can open it, mail it to "
        "nobody, and delete it when it is no longer needed.",
    }
