"""A OneRoster bundle's users and roles → students and adults, one row a person and school."""

from dataclasses import dataclass

import pandas as pd

from sel.core.people import ADULTS, STUDENTS
from sel.errors import Problem
from sel.readers.cells import among, in_scientific_notation
from sel.readers.rosters.oneroster_files import Bundle, fresh, row_problem
from sel.readers.rosters.oneroster_roles import (
    FAMILY_ROLES,
    enrolled_roles,
    one_a_school,
    roles_held,
)
from sel.readers.rosters.values import grade_codes, human_ids, races, sexes, truth


@dataclass(frozen=True)
class People:
    """Students and adults as the roster's frames have them.

    `student_of` gives a student's human id by sourcedId. `rejected` counts the users refused, `left_out`
    says why by row of users; `skipped` counts those passed over by reason.
    """

    students: pd.DataFrame
    adults: pd.DataFrame
    student_of: dict[str, str]
    adult_ids: frozenset[str]
    rejected: int
    skipped: dict[str, int]
    left_out: dict[int, str]


def people(read: Bundle, schools: set[str], problems: list[Problem]) -> People:
    """Return the students and adults who are taken; what is odd or wrong is added to `problems`."""
    left_out: dict[int, str] = {}
    users, disabled, repeated, nameless = _active_users(read.files["users"], problems, left_out)
    roles = roles_held(read, problems)
    roles = roles[among(roles["user"], users["sourcedId"])]
    at_school = pd.concat([roles, enrolled_roles(read, roles, problems)])
    at_school = at_school[at_school["school"].isin(schools)]
    student_rows = one_a_school(at_school[at_school["role"] == "student"])
    adult_rows = one_a_school(at_school[at_school["role"].isin(set(read.staff_roles.values()))])
    students = _students(users, student_rows, read.files["demographics"], problems)
    adults = _adults(users, adult_rows)
    if students.empty:
        message, action = "The roster holds no student.", "Check that the export includes students."
        problems.append(Problem("error", "no_students", message, action, file="users.csv"))
    placed = set(student_rows["user"]) | set(adult_rows["user"])
    family = set(roles.loc[roles["role"].isin(FAMILY_ROLES), "user"]) - placed
    nowhere = users[~among(users["sourcedId"], placed | family)]
    if len(nowhere):
        message = "The user has no role of a student or of staff at a school of this roster."
        action = "They were left out. Give them a role at a school, or list them as other adults."
        problems.append(row_problem("no_school", message, action, nowhere, "sourcedId"))
        left_out |= {int(row): f"{message} {action}" for row in nowhere.index}
    relatives = users[among(users["sourcedId"], family)]
    skipped = {
        "deleted": read.deleted,
        "disabled": fresh(disabled),
        "family": fresh(relatives),
        "repeat": repeated,
    }
    return People(
        students,
        adults,
        dict(zip(students["source_id"], students["student_id"], strict=True)),
        frozenset(adults["adult_id"]),
        fresh(nowhere) + nameless,
        {reason: count for reason, count in skipped.items() if count},
        left_out,
    )


def _active_users(
    users: pd.DataFrame, problems: list[Problem], left_out: dict[int, str]
) -> tuple[pd.DataFrame, pd.DataFrame, int, int]:
    """Return the users to take, the disabled ones, and how many rows repeat or have no id."""
    nameless = users["sourcedId"] == ""
    if nameless.any():
        message, action = "The user has no id.", "The row was left out; export it again with the id."
        problems.append(row_problem("no_source_id", message, action, users[nameless], "sourcedId"))
        left_out |= {int(row): f"{message} {action}" for row in users.index[nameless]}
    named, users = fresh(users[~nameless]), users[~nameless].drop_duplicates()
    repeated = named - fresh(users)
    twice = users["sourcedId"].duplicated(keep=False)
    if twice.any():
        message = f"The same id stands for different users (first: {users.loc[twice, 'sourcedId'].iloc[0]})."
        action = "Each user needs a row and an id of their own; correct it in the SIS and export again."
        problems.append(row_problem("duplicate_ids", message, action, users[twice], "sourcedId", error=True))
    disabled = truth(users["enabledUser"]) == "0"
    taken = users[~disabled & ~users["sourcedId"].duplicated()]
    return taken, users[disabled], repeated, int(nameless.sum())


def _names(rows: pd.DataFrame) -> dict[str, pd.Series]:
    preferred = rows["preferredGivenName"].where(rows["preferredGivenName"] != "", rows["preferredFirstName"])
    return {
        "given_name": rows["givenName"],
        "family_name": rows["familyName"],
        "preferred_name": preferred,
        "email": rows["email"],
    }


def _students(
    users: pd.DataFrame, at_school: pd.DataFrame, demographics: pd.DataFrame, problems: list[Problem]
) -> pd.DataFrame:
    """Return the roster's students without their homerooms; two students with one id are an error."""
    users = users[among(users["sourcedId"], at_school["user"])].copy()
    users["student_id"], source = human_ids(users)
    problems += _id_problems(users, source)
    users["grade"], odd = grade_codes(users["grades"])
    problems += _grade_problems(users, odd)
    known = demographics.drop_duplicates("sourcedId").set_index("sourcedId")
    rows = at_school.merge(users, left_on="user", right_on="sourcedId", suffixes=("", "_of_user"))
    frame = pd.DataFrame(
        {
            "student_id": rows["student_id"],
            "school_id": rows["school"],
            "source_id": rows["sourcedId"],
            **_names(rows),
            "grade": rows["grade"],
            "homeroom": pd.Series("", index=rows.index, dtype="str"),
            "sex": rows["sourcedId"].map(sexes(known["sex"])).astype("str").fillna(""),
            "race": rows["sourcedId"].map(races(known)).astype("str").fillna(""),
            "begins": rows["begins"],
            "ends": rows["ends"],
        }
    ).astype("str")
    return frame.sort_values(["school_id", "student_id"], ignore_index=True)[list(STUDENTS.columns)]


def _adults(users: pd.DataFrame, at_school: pd.DataFrame) -> pd.DataFrame:
    rows = at_school.merge(users, left_on="user", right_on="sourcedId", suffixes=("", "_of_user"))
    frame = pd.DataFrame(
        {
            "adult_id": rows["sourcedId"],
            "school_id": rows["school"],
            **_names(rows),
            "role": rows["role"],
            "kind": pd.Series("staff", index=rows.index, dtype="str"),
            "begins": rows["begins"],
            "ends": rows["ends"],
        }
    ).astype("str")
    return frame.sort_values(["school_id", "adult_id"], ignore_index=True)[list(ADULTS.columns)]


def _id_problems(users: pd.DataFrame, source: pd.Series) -> list[Problem]:
    found = []
    for column, words in (("userIds", "the SIS id in userIds"), ("sourcedId", "the roster's own sourcedId")):
        if (source == column).any():
            message = f"The student has no identifier; {words} serves as the student id."
            action = "Check that surveys carry that id; otherwise fill identifier in the SIS."
            found.append(row_problem("no_identifier", message, action, users[source == column], "identifier"))
    lost = in_scientific_notation(users["student_id"])
    if lost.any():
        message = f"The id is in scientific notation (first: {users.loc[lost, 'student_id'].iloc[0]})."
        action = "Its last digits are lost; export again without opening the file in Excel."
        found.append(row_problem("id_scientific", message, action, users[lost], "identifier"))
    twice = users["student_id"].duplicated(keep=False)
    if twice.any():
        message = f"Different students have the same id (first: {users.loc[twice, 'student_id'].iloc[0]})."
        action = "Correct the identifier in the SIS and export again; answers could not be told apart."
        found.append(row_problem("duplicate_ids", message, action, users[twice], "identifier", error=True))
    return found


def _grade_problems(users: pd.DataFrame, odd: pd.Series) -> list[Problem]:
    found = []
    if odd.any():
        first = users.loc[odd, "grades"].iloc[0][:40]
        message = f"The grade is none of OneRoster's (first: “{first}”); it stays as it is."
        action = "Write KG, 01 … 12; waves for certain grades leave these students out."
        found.append(row_problem("grade_unknown", message, action, users[odd], "grades"))
    blank = users["grade"] == ""
    if blank.any():
        message, action = "The student has no grade.", "Fill grades; waves for certain grades leave them out."
        found.append(row_problem("grade_missing", message, action, users[blank], "grades"))
    return found
