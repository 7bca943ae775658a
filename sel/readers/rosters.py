"""One entry for rosters: the tables of an upload → what each holds, recognised by content."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from sel.errors import Problem
from sel.readers.cells import Table
from sel.readers.export_columns import survey_of
from sel.readers.mapping import AS_IT_IS, FileMapping
from sel.readers.oneroster import Bulk, is_oneroster, read_oneroster
from sel.readers.oneroster_files import FILES, short_name
from sel.readers.plain_tables import missing_columns, plain_table
from sel.readers.tables import Part

_WANTED = (
    "Upload a OneRoster zip or folder (users.csv, orgs.csv, roles.csv, …), a table of other adults "
    "(adult_id, given_name, family_name, …) or of programs (student_id, english_learner, …)."
)


@dataclass(frozen=True)
class RosterFile:
    """One roster as read: its kind (roster, other_adults, programs), its fingerprint and its frames.

    `frames` has schools, students, adults, classes and class_members for a roster, adults for other
    adults, programs for programs; these two tables keep the file's row numbers as their index.
    `content` is the sha256 (hex) of the content, equal for a folder and its zip.
    """

    kind: str
    tool: str
    filename: str
    content: str
    frames: dict[str, pd.DataFrame]
    rows_read: int
    rejected: int
    skipped: dict[str, int] = field(default_factory=dict)


def read_roster(
    parts: Sequence[Part],
    stored_bundle: Mapping[str, pd.DataFrame] | None = None,  # noqa: ARG001
    mapping: FileMapping = AS_IT_IS,  # noqa: ARG001
) -> tuple[list[RosterFile], list[Problem]]:
    """Return every roster in the tables of an upload, and the problems.

    The files of one zip are read as one bundle, and so are all loose files together.
    """
    found: list[RosterFile] = []
    problems: list[Problem] = []
    if not parts:
        problems.append(Problem("error", "empty_file", "There are no files in it.", _WANTED))
    for name, group in _groups(parts).items():
        _read_group(name, group, found, problems)
    return found, problems


def _groups(parts: Sequence[Part]) -> dict[str, list[Part]]:
    """Return the parts that came together, by what the whole is called."""
    loose = [part for part in parts if part.name == part.source]
    groups: dict[str, list[Part]] = {}
    for part in parts:
        whole = loose[0].source if part.name == part.source else part.source
        groups.setdefault(whole, []).append(part)
    return groups


def _read_group(name: str, parts: list[Part], found: list[RosterFile], problems: list[Problem]) -> None:
    """Read files that came together: the OneRoster files as one bundle, each other file for itself."""
    bundled = [part for part in parts if is_oneroster(part) or _belongs(part, parts)]
    if bundled:
        read, trouble = read_oneroster(bundled, name)
        problems += trouble
        if read:
            found.append(RosterFile("roster", read.tool, name, _fingerprint(bundled), *_counts(read)))
    for part in parts:
        if part not in bundled and not (bundled and _of_oneroster(part)):
            _read_single(part, found, problems)


def _fingerprint(parts: Sequence[Part]) -> str:
    """Return the sha256 (hex) over the files' names without folders and their contents."""
    lines = sorted(f"{short_name(part)}\0{part.content}\n" for part in parts)
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _counts(read: Bulk) -> tuple[dict[str, pd.DataFrame], int, int, dict[str, int]]:
    return read.frames, read.rows_read, read.rejected, read.skipped


def _belongs(part: Part, parts: Sequence[Part]) -> bool:
    """Return whether a file without a readable header is part of the bundle beside it, by its name."""
    names = {short_name(other) for other in parts}
    own = {f"{name}.csv" for name in (*FILES, "manifest", "userflags", "relationships")}
    return {"users.csv", "orgs.csv"} <= names and short_name(part) in own


def _of_oneroster(part: Part) -> bool:
    """Return whether a file is one of OneRoster's that say nothing about who is at school."""
    return bool(part.table.positions("sourcedId")) or not part.table.header


def _read_single(part: Part, found: list[RosterFile], problems: list[Problem]) -> None:
    """Read one table for itself: other adults, programs, or the reason why it is neither."""
    problems += part.problems
    if any(problem.severity == "error" for problem in part.problems):
        return
    table, kind = part.table, plain_table(part.table)
    if kind is None:
        problems.append(_unfit(table))
        return
    refused = missing_columns(table, kind) or _no_rows(table)
    if refused:
        problems.append(refused)
        return
    frame, rejected, noted = kind.rows(table)
    problems += noted
    if any(problem.severity == "error" for problem in noted):
        return
    read, lost = len(table.frame) + table.ragged_rows, rejected + table.ragged_rows
    frames = {kind.frame: frame}
    found.append(RosterFile(kind.kind, "table", part.name, part.content, frames, read, lost))


def _no_rows(table: Table) -> Problem | None:
    if len(table.frame):
        return None
    message, action = "The table has a header but no rows.", "Fill it in, or don't upload it."
    return Problem("error", "no_rows", message, action, file=table.filename)


def _unfit(table: Table) -> Problem:
    """Return why a table is no roster: a survey, or unknown."""
    survey = survey_of(table)
    if survey or table.positions("Timestamp"):
        message = "This is a survey export, not a roster."
        action = "Upload it under responses (sel ingest responses)."
        return Problem("error", "is_survey", message, action, file=table.filename)
    have = ", ".join(f"“{name[:40]}”" for name in table.names[:6] if name) or "none"
    message = f"The table isn't known; its columns are {have}."
    return Problem("error", "unknown_table", message, _WANTED, file=table.filename)
