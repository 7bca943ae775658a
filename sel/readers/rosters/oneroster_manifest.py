"""What a OneRoster manifest says of its bundle: the version, and which files are whole or changes only."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from sel.errors import Mend, Problem
from sel.readers.cells import Table, trimmed

Mode = Literal["bulk", "delta"]

READ_AS_BULK = "read_as_bulk"
"""The problem that is answered yes where a bundle that looks like a delta is a whole roster."""

_NEARLY_EVERY = 0.95


@dataclass(frozen=True)
class Manifest:
    """The version that a manifest states (empty where it states none) and each file's mode as written."""

    there: bool
    version: str
    modes: Mapping[str, str]


def manifest_of(table: Table | None) -> Manifest:
    """Return what the manifest says; nothing where there is none."""
    if table is None:
        return Manifest(False, "", {})
    names = table.column("propertyName").str.casefold()
    values = dict(zip(names, table.column("value").str.casefold(), strict=True))
    stated = re.match(r"v?(1\.[12])", values.get("oneroster.version", ""))
    files = {name.removeprefix("file."): value for name, value in values.items() if name.startswith("file.")}
    return Manifest(bool(values), stated.group(1) if stated else "", files)


def version_of(
    manifest: Manifest,
    tables: Mapping[str, Table],
    stored_roles: bool,
    filename: str,
    problems: list[Problem],
) -> str:
    """Return 1.1 or 1.2: by where the roles stand, else by the manifest; a contradiction is said.

    `stored_roles` says, of changes to a stored bundle, that it has its roles in roles.csv.
    """
    in_users = "users" in tables and not tables["users"].missing(["role", "orgSourcedIds"])
    by_roles = (
        "1.2" if "roles" in tables or stored_roles else "1.1" if in_users else manifest.version or "1.2"
    )
    if not manifest.there:
        message = f"There is no manifest.csv; by its columns this is OneRoster {by_roles}."
        action = "It was read as such. Ask the vendor to include the manifest."
        problems.append(Problem("warning", "no_manifest", message, action, file=filename))
    elif manifest.version and manifest.version != by_roles:
        message = (
            f"The manifest says OneRoster {manifest.version}, but the roles stand where {by_roles} has them."
        )
        action = f"They were read as {by_roles}. Ask the vendor to correct the manifest."
        problems.append(Problem("warning", "versions_mixed", message, action, file=filename))
    return by_roles


def file_modes(
    manifest: Manifest, tables: Mapping[str, Table], filename: str, accepted: bool, problems: list[Problem]
) -> dict[str, Mode]:
    """Return which files hold changes only, by the manifest, else by status and date on nearly every row.

    `accepted` says that the bundle was confirmed to be whole whatever it looks like.
    """
    modes: dict[str, Mode] = {}
    guessed = []
    for name, table in tables.items():
        stated = manifest.modes.get(name.casefold(), "")
        if stated in {"bulk", "delta"}:
            modes[name] = "delta" if stated == "delta" else "bulk"
            continue
        if stated == "absent":
            message = f"The manifest says that there is no {name}.csv, but there is; it was read."
            action = "Check that the file belongs to this export."
            problems.append(Problem("warning", "manifest_contradicted", message, action, file=filename))
        modes[name] = "delta" if not accepted and _of_changes(table) else "bulk"
        guessed += [name] if modes[name] == "delta" else []
    if guessed:
        message = "Status and date of change are filled on nearly every row, as in a delta (changes only)."
        action = "It was read as changes to the stored roster. If it is a whole roster, say so."
        mend = Mend("This is a whole roster", "accept", READ_AS_BULK)
        problems.append(Problem("warning", "taken_for_delta", message, action, file=filename, mends=(mend,)))
    return modes


def _of_changes(table: Table) -> bool:
    if not len(table.frame) or table.missing(["status", "dateLastModified"]):
        return False
    filled = (table.column("status") != "") & (trimmed(table.column("dateLastModified")) != "")
    return bool(filled.mean() >= _NEARLY_EVERY)
