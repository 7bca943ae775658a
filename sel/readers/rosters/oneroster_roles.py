"""Who holds which role at which school in a OneRoster bundle, from when to when."""

from collections.abc import Mapping

import pandas as pd

from sel.errors import Problem
from sel.readers.cells import among
from sel.readers.rosters.oneroster_files import Bundle, row_problem
from sel.readers.rosters.values import iso_dates

FAMILY_ROLES = {"guardian", "parent", "relative"}

_NO_BEGIN, _NO_END = "0000", "9999"


def roles_held(read: Bundle, problems: list[Problem]) -> pd.DataFrame:
    """Return user, role, school, begins, ends, first (primary roles sort first), one row a role held."""
    frame = _rows_of_roles(read, problems) if read.version == "1.2" else _rows_of_users(read.files["users"])
    frame["school"] = frame["school"].str.split(",")
    frame = frame.explode("school")
    frame["school"] = frame["school"].str.strip().astype("str")
    frame["role"] = _spelled_roles(frame["role"], read.staff_roles)
    known = set(read.staff_roles.values()) | FAMILY_ROLES | {"student"}
    odd = ~frame["role"].isin(known)
    if odd.any():
        message = f"The role is none of OneRoster's (first: “{frame.loc[odd, 'role'].iloc[0][:40]}”)."
        action = "The role was left out. Give it one of OneRoster's roles, such as teacher or aide."
        file = "roles.csv" if read.version == "1.2" else "users.csv"
        problems.append(row_problem("role_unknown", message, action, frame[odd], "role", file=file))
    return frame[~odd]


def _rows_of_roles(read: Bundle, problems: list[Problem]) -> pd.DataFrame:
    """Return the roles of roles.csv, and of users whom it passes over those of users.csv."""
    rows, users = read.files["roles"], read.files["users"]
    frame = pd.DataFrame(
        {
            "user": rows["userSourcedId"],
            "role": rows["role"],
            "school": rows["orgSourcedId"],
            "first": rows["roleType"].str.casefold() == "primary",
        }
    )
    frame["begins"], frame["ends"] = _dates(rows, "roles.csv", problems)
    stated = (users["role"] != "") & (users["orgSourcedIds"] != "")
    others = users[stated & ~among(users["sourcedId"], frame["user"])]
    if others.empty:
        return frame
    message = "The user's role stands in users.csv, as in OneRoster 1.1, and not in roles.csv."
    problems.append(row_problem("versions_mixed", message, "It was taken from there.", others, "role"))
    return pd.concat([frame, _rows_of_users(others)])


def _rows_of_users(users: pd.DataFrame) -> pd.DataFrame:
    frame = pd.DataFrame(
        {"user": users["sourcedId"], "role": users["role"], "school": users["orgSourcedIds"]}
    )
    return frame.assign(first=True, begins="", ends="")


def _spelled_roles(cells: pd.Series, staff_roles: Mapping[str, str]) -> pd.Series:
    spelling = {**staff_roles} | {role: role for role in (*FAMILY_ROLES, "student")}
    return cells.map({text: spelling.get(text.casefold(), text) for text in cells.unique()}).astype("str")


def enrolled_roles(read: Bundle, roles: pd.DataFrame, problems: list[Problem]) -> pd.DataFrame:
    """Return a role row for each (user, school) that enrollments know and roles don't.

    Enrolment shows where somebody is; what they are, student or which staff role, is as in `roles`.
    """
    rows, classes = read.files["enrollments"], read.files["classes"]
    of_class = dict(zip(classes["sourcedId"], classes["schoolSourcedId"], strict=True))
    school = rows["schoolSourcedId"].where(
        rows["schoolSourcedId"] != "", rows["classSourcedId"].map(of_class).astype("str").fillna("")
    )
    begins, ends = _dates(rows, "enrollments.csv", problems)
    frame = pd.DataFrame({"user": rows["userSourcedId"], "school": school, "begins": begins, "ends": ends})
    frame["student"] = rows["role"].str.casefold() == "student"
    main = roles[~roles["role"].isin(FAMILY_ROLES)].assign(student=lambda frame: frame["role"] == "student")
    there = main[["user", "student", "school"]].drop_duplicates().assign(there=True)
    frame = frame.merge(there, on=["user", "student", "school"], how="left")
    new = frame[frame["there"].isna()].drop(columns="there")
    role = main.sort_values("first", ascending=False, kind="stable").drop_duplicates(["user", "student"])
    return new.merge(role[["user", "student", "role"]], on=["user", "student"]).assign(first=False)


def _dates(rows: pd.DataFrame, file: str, problems: list[Problem]) -> tuple[pd.Series, pd.Series]:
    """Return begin and end dates as ISO; other ways to write a date are said."""
    found = []
    for column in ("beginDate", "endDate"):
        dates, american, unread = iso_dates(rows[column])
        found.append(dates)
        if american.any():
            message = f"Dates are written as {rows.loc[american, column].iloc[0]} and were read month first."
            action = "Check one of them; OneRoster writes 2026-09-01."
            problems.append(row_problem("date_american", message, action, rows[american], column, file=file))
        if unread.any():
            message = f"This is no date (first: “{rows.loc[unread, column].iloc[0][:40]}”); none is assumed."
            action = "Write dates as 2026-09-01."
            problems.append(row_problem("date_unread", message, action, rows[unread], column, file=file))
    return found[0], found[1]


def one_a_school(rows: pd.DataFrame) -> pd.DataFrame:
    """Return one row a (user, school): the primary role, from the first begin to the last end."""
    keys = [rows["user"], rows["school"]]
    begins = rows["begins"].replace("", _NO_BEGIN).groupby(keys).min().replace(_NO_BEGIN, "")
    ends = rows["ends"].replace("", _NO_END).groupby(keys).max().replace(_NO_END, "")
    one = rows.sort_values("first", ascending=False, kind="stable").drop_duplicates(["user", "school"])
    spans = pd.DataFrame({"begins": begins, "ends": ends}).rename_axis(["user", "school"]).reset_index()
    return one[["user", "school", "role"]].merge(spans, on=["user", "school"])
