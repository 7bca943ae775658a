"""References of a bundle that lead to nobody, and what they tell: that a file was cut short."""

from collections.abc import Mapping, Sequence

import pandas as pd

from sel.errors import Mend, Problem, rows_problem
from sel.readers.cells import among
from sel.readers.rosters.bundle_places import STORED

INCOMPLETE = "bundle_incomplete"
"""The question that a bundle must answer of which many references lead nowhere."""

_MANY, _AT_LEAST = 0.05, 5
_WITHOUT_ROLE = 0.20
_WITHOUT_CLASS = 0.20

_REFERENCES = (
    ("roles", "userSourcedId", "users", "user_unknown", "The person isn't in"),
    ("roles", "orgSourcedId", "orgs", "org_unknown", "The school or organization isn't in"),
    ("enrollments", "userSourcedId", "users", "user_unknown", "The person isn't in"),
    ("classes", "schoolSourcedId", "orgs", "org_unknown", "The school isn't in"),
)
ONEROSTER_NAMES = {name: f"{name}.csv" for name in ("users", "orgs", "roles", "enrollments", "classes")}


def reference_problems(
    files: Mapping[str, pd.DataFrame],
    roles_apart: bool,
    accepted: bool,
    filename: str,
    names: Mapping[str, str] = ONEROSTER_NAMES,
) -> list[Problem]:
    """Return a warning for each kind of reference to nobody, and an error where there are many.

    `files` has all rows, those to be deleted too. `roles_apart` says that roles stand in roles.csv;
    `accepted` that the bundle was confirmed to be whole; `names` how the upload calls OneRoster's files.
    """
    found: list[Problem] = []
    cut: list[str] = []
    if files["users"].empty:
        return found
    for file, column, target, code, message in _REFERENCES:
        rows = files[file]
        lost = rows[(rows[column] != "") & ~among(rows[column], files[target]["sourcedId"])]
        if lost.empty:
            continue
        numbers = [int(row) for row in lost.index]
        action = "The row was left out; export the files again, all at one time."
        words = f"{message} {names[target]}."
        found.append(rows_problem("warning", code, words, action, numbers, column, f"{file}.csv"))
        fresh, of_all = _fresh(lost), _fresh(rows)
        if fresh >= _AT_LEAST and fresh > _MANY * of_all and (target == "users" or file == "roles"):
            whom = "people who" if target == "users" else "schools that"
            cut.append(
                f"{fresh} of {of_all} rows of {names[file]} are about {whom} aren't in {names[target]}"
            )
    if roles_apart:
        users = files["users"]
        without = _fresh(users[~among(users["sourcedId"], files["roles"]["userSourcedId"])])
        if without >= _AT_LEAST and without > _WITHOUT_ROLE * _fresh(users):
            cut.append(f"{without} of {_fresh(users)} users have no row in roles.csv")
    if cut and not accepted:
        found.append(_incomplete(cut, filename))
    return found


def refusing(problems: Sequence[Problem]) -> bool:
    """Return whether a problem keeps a bundle from being read; the question whether it is whole doesn't."""
    return any(problem.severity == "error" and problem.code != INCOMPLETE for problem in problems)


def _fresh(rows: pd.DataFrame) -> int:
    """Return how many of the rows are of this upload."""
    return int((rows.index < STORED).sum())


def _incomplete(cut: list[str], filename: str) -> Problem:
    message = f"The export seems to be cut short: {'; '.join(cut)}."
    action = "Export it again and upload it whole."
    mend = Mend("It is whole; leave these rows out", "accept", INCOMPLETE)
    return Problem("error", INCOMPLETE, message, action, file=filename, mends=(mend,))


def classless_problem(students: pd.DataFrame, members: pd.DataFrame) -> list[Problem]:
    """Return a warning where classes are known, but many students are in none of them."""
    enrolled = members.loc[members["role"] == "student", "person_id"]
    if enrolled.empty:
        return []
    ids = students["student_id"].drop_duplicates()
    without = int((~among(ids, enrolled)).sum())
    if without < _AT_LEAST or without <= _WITHOUT_CLASS * len(ids):
        return []
    message = f"{without} of {len(ids)} students are in no class."
    action = "If enrollments.csv was cut short, export it again; a shared class helps to tell adults apart."
    return [Problem("warning", "not_in_classes", message, action, count=without, file="enrollments.csv")]
