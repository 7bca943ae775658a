"""A OneRoster bundle's files as tables: which there are, their version, bulk or delta, their columns."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from sel.errors import Problem, rows_problem
from sel.readers.cells import Table, trimmed
from sel.readers.tables import Part

_COMMON = ("sourcedId", "status")
FILES: dict[str, tuple[str, ...]] = {
    "orgs": (*_COMMON, "name", "type", "identifier", "parentSourcedId"),
    "users": (
        *(*_COMMON, "enabledUser", "role", "orgSourcedIds", "userIds", "identifier", "email", "grades"),
        *("givenName", "familyName", "preferredGivenName", "preferredFirstName"),
    ),
    "roles": (*(*_COMMON, "userSourcedId", "roleType", "role", "orgSourcedId", "beginDate", "endDate"),),
    "enrollments": (
        *(*_COMMON, "classSourcedId", "schoolSourcedId", "userSourcedId", "role", "beginDate", "endDate"),
    ),
    "classes": (
        *(*_COMMON, "title", "courseSourcedId", "classType", "location", "schoolSourcedId", "subjects"),
        "periods",
    ),
    "courses": (*_COMMON, "title"),
    "demographics": (
        *(*_COMMON, "sex", "americanIndianOrAlaskaNative", "asian", "blackOrAfricanAmerican", "white"),
        *("nativeHawaiianOrOtherPacificIslander", "demographicRaceTwoOrMoreRaces"),
        "hispanicOrLatinoEthnicity",
    ),
}
"""The files that are read, each with the columns that are taken from it."""

_NEEDED_COLUMNS = {
    "orgs": ("sourcedId", "name", "type"),
    "users": ("sourcedId", "givenName", "familyName"),
    "roles": ("userSourcedId", "role", "orgSourcedId"),
    "enrollments": ("classSourcedId", "userSourcedId", "role"),
    "classes": ("sourcedId",),
    "courses": ("sourcedId",),
    "demographics": ("sourcedId",),
}
_TOLERATED = {
    "enrollments": "no class, and so no shared class, is known",
    "classes": "no class, homeroom or subject is known",
    "demographics": "sex and race are unknown",
}
_ONLY_IN_SDS = {"userflags.csv", "relationships.csv"}
_GONE = "tobedeleted"


def short_name(part: Part) -> str:
    """Return a file's name without folders, in lower case."""
    return part.name.rsplit("/", 1)[-1].casefold()


@dataclass(frozen=True)
class Bundle:
    """A bundle's tables by file name without ending, each with the columns of FILES, all text.

    Files that are absent have no rows; rows to be deleted are left out. `rows_read`, `ragged` and
    `deleted_users` count rows of users.csv.
    """

    version: str
    files: dict[str, pd.DataFrame]
    rows_read: int
    ragged: int
    deleted_users: int


def bundle(parts: Sequence[Part], filename: str) -> tuple[Bundle | None, list[Problem]]:
    """Return the bundle that the files make up, and the problems; None where one is an error."""
    tables, problems = _tables(parts, filename)
    if any(problem.severity == "error" for problem in problems):
        return None, problems
    manifest = _manifest(tables.pop("manifest", None))
    version = _version(manifest, tables, filename, problems)
    problems += _missing_files(manifest, tables, version, parts, filename)
    problems += _missing_columns(tables, version)
    if any(problem.severity == "error" for problem in problems):
        return None, problems
    frames = {name: _frame(tables.get(name), columns) for name, columns in FILES.items()}
    problems += _status_notes(frames)
    kept = {name: frame[frame["status"].str.casefold() != _GONE] for name, frame in frames.items()}
    deleted = len(frames["users"]) - len(kept["users"])
    ragged = tables["users"].ragged_rows
    return Bundle(version, kept, len(frames["users"]) + ragged, ragged, deleted), problems


def _tables(parts: Sequence[Part], filename: str) -> tuple[dict[str, Table], list[Problem]]:
    """Return the tables that are read, by OneRoster's name; an empty file is as good as none."""
    spelling = {f"{name}.csv".casefold(): name for name in (*FILES, "manifest")}
    tables: dict[str, Table] = {}
    problems: list[Problem] = []
    for part in parts:
        known = spelling.get(short_name(part))
        blank = any(problem.code == "empty_file" for problem in part.problems)
        if not known or (blank and known not in {"users", "orgs", "roles"}):
            continue
        if known in tables:
            message, action = f"There are two files {short_name(part)}.", "Upload one export at a time."
            problems.append(Problem("error", "file_twice", message, action, file=filename))
        tables[known] = part.table
        problems += part.problems
    return tables, problems


def _manifest(table: Table | None) -> dict[str, str]:
    """Return the manifest's values by property name, both in lower case."""
    if table is None:
        return {}
    names = table.column("propertyName").str.casefold()
    return dict(zip(names, table.column("value").str.casefold(), strict=True))


def _version(
    manifest: dict[str, str], tables: dict[str, Table], filename: str, problems: list[Problem]
) -> str:
    """Return 1.1 or 1.2: by the manifest, else by where the roles stand; a mixture is said."""
    stated = re.match(r"v?(1\.[12])", manifest.get("oneroster.version", ""))
    roles_in_users = "users" in tables and not tables["users"].missing(["role", "orgSourcedIds"])
    by_roles = (
        "1.2" if "roles" in tables else "1.1" if roles_in_users else stated.group(1) if stated else "1.2"
    )
    if not manifest:
        message = f"There is no manifest.csv; the files were read as a OneRoster {by_roles} bulk export."
        action = "If it is a delta (changes only), don't store it; ask for a bulk export."
        problems.append(Problem("warning", "no_manifest", message, action, file=filename))
        return by_roles
    version = stated.group(1) if stated else by_roles
    if version == by_roles:
        return version
    message = f"The manifest says OneRoster {version}, but the roles stand where {by_roles} has them."
    action = f"They were read as {by_roles}. Ask the vendor to correct the manifest."
    problems.append(Problem("warning", "versions_mixed", message, action, file=filename))
    return by_roles


def _missing_files(
    manifest: dict[str, str], tables: dict[str, Table], version: str, parts: Sequence[Part], filename: str
) -> list[Problem]:
    found = []
    deltas = sorted(name for name, value in manifest.items() if name.startswith("file.") and value == "delta")
    if deltas:
        message = "This is a delta export: it holds only what has changed."
        action = "Ask for, or choose, a bulk export; only a whole roster can be stored."
        found.append(Problem("error", "delta_roster", message, action, file=filename))
    needed = ["users", "orgs", "roles"] if version == "1.2" else ["users", "orgs"]
    absent = [f"{name}.csv" for name in needed if name not in tables]
    sds = {short_name(part) for part in parts} & _ONLY_IN_SDS
    if absent:
        message = f"The OneRoster export lacks {' and '.join(absent)}."
        action = f"Export again with {', '.join(absent)}, or upload all of the bundle's files together."
        found.append(Problem("error", "missing_files", message, action, file=filename))
    elif sds:
        message = "This is a Microsoft School Data Sync export, which looks like OneRoster and isn't."
        action = "Ask the SIS for a OneRoster 1.2 CSV bulk export."
        found.append(Problem("error", "school_data_sync", message, action, file=filename))
    for name, loss in _TOLERATED.items():
        if name not in tables and not absent:
            message, action = f"There is no {name}.csv: {loss}.", "Include it in the export if it can be had."
            found.append(Problem("warning", "file_absent", message, action, file=filename))
    return found


def _missing_columns(tables: dict[str, Table], version: str) -> list[Problem]:
    found = []
    for name, table in tables.items():
        needed = _NEEDED_COLUMNS[name]
        if name == "users" and version == "1.1":
            needed = (*needed, "role", "orgSourcedIds")
        have = {_spelled(header) for header in table.names}
        missing = [column for column in needed if _spelled(column) not in have]
        if missing:
            message = f"The file lacks the columns {', '.join(missing)}."
            action = "Export it again with every column that OneRoster requires."
            found.append(Problem("error", "missing_columns", message, action, file=f"{name}.csv"))
    return found


def _spelled(header: str) -> str:
    """Return a header without case, spaces and underscores: `Sourced_ID` is sourcedId."""
    return re.sub(r"[^a-z0-9.]", "", header.casefold())


def _frame(table: Table | None, columns: tuple[str, ...]) -> pd.DataFrame:
    """Return a table's `columns` as trimmed text, empty text where the file has no such column."""
    if table is None:
        return pd.DataFrame({name: pd.Series(dtype="str") for name in columns})
    at: dict[str, int] = {}
    for position, header in enumerate(table.names):
        at.setdefault(_spelled(header), position)
    empty = pd.Series("", index=table.frame.index, dtype="str")
    return pd.DataFrame(
        {
            name: trimmed(table.frame[at[_spelled(name)]]) if _spelled(name) in at else empty
            for name in columns
        }
    )


def _status_notes(frames: dict[str, pd.DataFrame]) -> list[Problem]:
    """Return a note for bulk files that fill the status: what is to be deleted was left out."""
    found = []
    for name, frame in frames.items():
        filled = frame["status"] != ""
        if not filled.any():
            continue
        rows = [int(row) for row in frame.index[filled]]
        message = "A bulk file leaves the status blank; here it is filled."
        action = f"Rows with the status {_GONE} were left out, the others taken."
        found.append(rows_problem("warning", "status_filled", message, action, rows, "status", f"{name}.csv"))
    return found


def row_problem(
    code: str,
    message: str,
    action: str,
    rows: pd.DataFrame,
    column: str,
    *,
    error: bool = False,
    file: str = "users.csv",
) -> Problem:
    """Return one problem for the rows of `rows`, a frame indexed by row numbers of `file`."""
    numbers = sorted({int(row) for row in rows.index})
    return rows_problem("error" if error else "warning", code, message, action, numbers, column, file)
