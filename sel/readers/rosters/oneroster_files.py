"""A OneRoster bundle's files as frames: which there are, whole or changes only, and what was tolerated."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from sel.errors import Problem, rows_problem
from sel.readers.cells import Table
from sel.readers.mapping import AS_IT_IS, FileMapping
from sel.readers.rosters.bundle_places import STORED, Places, placed
from sel.readers.rosters.oneroster_columns import FILES, columns_of, file_frame
from sel.readers.rosters.oneroster_delta import PLACES, applied, deleted
from sel.readers.rosters.oneroster_manifest import READ_AS_BULK, Manifest, file_modes, manifest_of, version_of
from sel.readers.rosters.oneroster_references import INCOMPLETE, reference_problems
from sel.readers.rosters.oneroster_tolerances import cut_notes, table_notes, value_notes
from sel.readers.tables import Part

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
    "courses": "a class's subject is known by its title alone",
    "demographics": "sex and race are unknown",
}
_ROLE_SPELLINGS = {
    role.casefold(): role
    for role in (
        *("administrator", "aide", "counselor", "districtAdministrator", "principal", "proctor"),
        *("siteAdministrator", "systemAdministrator", "teacher"),
    )
}


@dataclass(frozen=True)
class Bundle:
    """A bundle's tables by OneRoster's file name without ending, each with the columns of FILES, all text.

    Files that are absent have no rows; rows to be deleted are left out. `rows_read` and `ragged` count
    rows of users.csv, of a delta those of all its files; `deleted` the rows that were left out as deleted.
    `staff_roles` gives the spelling of the roles that adults at a school have, by folded case; `places`
    where the rows stand in the upload. `programs` is shaped as people.PROGRAMS, by sourcedId.
    """

    tool: str
    version: str
    files: dict[str, pd.DataFrame]
    rows_read: int
    ragged: int = 0
    deleted: int = 0
    staff_roles: Mapping[str, str] = field(default_factory=lambda: _ROLE_SPELLINGS)
    places: Places = field(default_factory=dict)
    programs: pd.DataFrame | None = None


def short_name(part: Part) -> str:
    """Return a file's name without folders, in lower case."""
    return part.name.rsplit("/", 1)[-1].casefold()


def bundle(
    parts: Sequence[Part],
    filename: str,
    stored: Mapping[str, pd.DataFrame] | None = None,
    mapping: FileMapping = AS_IT_IS,
) -> tuple[Bundle | None, list[Problem]]:
    """Return the bundle that the files make up, and the problems; None where one is an error.

    Changes only (a delta) are applied to `stored`, the bundle that holds now.
    """
    stored = stored or {}
    tables, problems = _tables(parts, filename)
    if _refused(problems):
        return None, problems
    manifest = manifest_of(tables.pop("manifest", None))
    modes = file_modes(manifest, tables, filename, READ_AS_BULK in mapping.accept, problems)
    delta = "delta" in modes.values()
    roles_stored = delta and bool(len(stored.get("roles", ())))
    version = version_of(manifest, tables, roles_stored, filename, problems)
    have = {*tables, *(name for name, frame in stored.items() if delta and len(frame))}
    if delta and not stored:
        problems.append(_no_bulk(filename))
    else:
        problems += _missing_files(manifest, have, version, filename)
    columns = {name: columns_of(table, name) for name, table in tables.items()}
    problems += _missing_columns({name: set(where.at) for name, where in columns.items()}, version)
    if _refused(problems):
        return None, problems
    read = {name: file_frame(tables[name], name, columns[name]) for name in tables}
    frames = {name: read[name][0] if name in read else file_frame(None, name, None)[0] for name in FILES}
    problems += table_notes(parts, columns, {name: count for name, (_, count) in read.items()}, filename)
    problems += value_notes(frames, modes) + cut_notes(tables)
    whole = applied(stored, frames, modes, problems) if delta else frames
    problems += reference_problems(whole, version == "1.2", INCOMPLETE in mapping.accept, filename)
    if delta:
        problems = placed(problems, PLACES)
    return _bundle(version, whole, frames, tables, delta), problems


def _bundle(
    version: str,
    whole: dict[str, pd.DataFrame],
    read: Mapping[str, pd.DataFrame],
    tables: Mapping[str, Table],
    delta: bool,
) -> Bundle:
    counted = list(tables) if delta else ["users"]
    ragged = sum(tables[name].ragged_rows for name in counted)
    gone = 0 if delta else int(deleted(whole["users"]).sum())
    return Bundle(
        tool=f"oneroster-{version}",
        version=version,
        files={name: frame[~deleted(frame)] for name, frame in whole.items()},
        rows_read=sum(len(read[name]) for name in counted) + ragged,
        ragged=ragged,
        deleted=gone,
        places=PLACES if delta else {},
    )


def kept_rows(read: Bundle) -> dict[str, pd.DataFrame]:
    """Return the bundle's own rows by file, as they are stored for a later delta."""
    return {name: frame.reset_index(drop=True) for name, frame in read.files.items() if len(frame)}


def fresh(rows: pd.DataFrame) -> int:
    """Return how many of the rows are of this upload, not of the bundle stored before."""
    return int((rows.index < STORED).sum())


def _refused(problems: Sequence[Problem]) -> bool:
    return any(problem.severity == "error" for problem in problems)


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


def _no_bulk(filename: str) -> Problem:
    message = (
        "This is a delta export: it holds only what has changed, and no whole roster is stored to change."
    )
    action = "Ask for, or choose, a bulk export and upload that first; deltas can follow."
    return Problem("error", "delta_without_bulk", message, action, file=filename)


def _missing_files(manifest: Manifest, have: set[str], version: str, filename: str) -> list[Problem]:
    needed = ["users", "orgs", "roles"] if version == "1.2" else ["users", "orgs"]
    absent = [f"{name}.csv" for name in needed if name not in have]
    if absent:
        message = f"The OneRoster export lacks {' and '.join(absent)}."
        action = f"Export again with {', '.join(absent)}, or upload all of the bundle's files together."
        return [Problem("error", "missing_files", message, action, file=filename)]
    found = []
    for name, loss in _TOLERATED.items():
        if name not in have:
            promised = manifest.modes.get(name) in {"bulk", "delta"}
            message = f"There is no {name}.csv{', though the manifest names it' if promised else ''}: {loss}."
            action = "Include it in the export if it can be had."
            found.append(Problem("warning", "file_absent", message, action, file=filename))
    return found


def _missing_columns(have: Mapping[str, set[str]], version: str) -> list[Problem]:
    found = []
    for name, columns in have.items():
        needed = _NEEDED_COLUMNS.get(name, ())
        if name == "users" and version == "1.1":
            needed = (*needed, "role", "orgSourcedIds")
        missing = [column for column in needed if column not in columns]
        if missing:
            message = f"The file lacks the columns {', '.join(missing)}."
            action = "Export it again with every column that OneRoster requires."
            found.append(Problem("error", "missing_columns", message, action, file=f"{name}.csv"))
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
