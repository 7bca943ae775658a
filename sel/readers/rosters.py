"""One entry for rosters: zips, folders and single tables → what each holds, recognised by content."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from sel.errors import Problem
from sel.readers.archives import (
    Members,
    content_hash,
    is_workbook,
    is_zip,
    members_hash,
    unwrapped,
    zip_members,
)
from sel.readers.cells import Table
from sel.readers.export_columns import survey_of
from sel.readers.oneroster import Bulk, is_oneroster, read_oneroster
from sel.readers.oneroster_files import FILES, Part
from sel.readers.plain_tables import missing_columns, plain_table
from sel.readers.tables import read_table

_SUFFIXES = {".csv", ".tsv", ".txt", ".xls", ".xlsx", ".xlsm", ".zip"}
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


def read_roster(source: Path | Sequence[tuple[str, bytes]]) -> tuple[list[RosterFile], list[Problem]]:
    """Return every roster in a file, a folder or a list of (name, bytes), and the problems.

    Loose OneRoster files in a folder or list are read as one bundle. Raises OSError where a path
    can't be read.
    """
    name, members = _named_members(source)
    found: list[RosterFile] = []
    problems: list[Problem] = []
    loose: Members = []
    for filename, data in members:
        if is_zip(data) and not is_workbook(data):
            inside, refused = zip_members(data, filename)
            problems += refused
            if not refused:
                _read_group(filename, inside, found, problems)
        else:
            loose.append((filename, data))
    if loose:
        _read_group(name or loose[0][0], loose, found, problems)
    return found, problems


def _named_members(source: Path | Sequence[tuple[str, bytes]]) -> tuple[str, Members]:
    """Return what the source is called, and its files; hidden files are passed over."""
    if not isinstance(source, Path):
        return "", list(source)
    if source.is_file():
        return source.name, [(source.name, source.read_bytes())]
    files = [file for file in sorted(source.rglob("*")) if file.suffix.lower() in _SUFFIXES]
    files = [file for file in files if file.is_file() and not file.name.startswith((".", "~"))]
    return source.name, unwrapped(
        [(file.relative_to(source).as_posix(), file.read_bytes()) for file in files]
    )


def _read_group(name: str, members: Members, found: list[RosterFile], problems: list[Problem]) -> None:
    """Read files that came together: the OneRoster files as one bundle, each other file for itself."""
    parts = [Part(filename, *_table_in(filename, data)) for filename, data in members]
    content = {part: data for part, (_, data) in zip(parts, members, strict=True)}
    bundled = [part for part in parts if is_oneroster(part) or _belongs(part, parts)]
    if bundled:
        read, trouble = read_oneroster(bundled, name)
        problems += trouble
        fingerprint = members_hash([(part.short, content[part]) for part in bundled])
        if read:
            found.append(RosterFile("roster", read.tool, name, fingerprint, *_counts(read)))
    for part in parts:
        if part not in bundled and not (bundled and _of_oneroster(part)):
            _read_single(part, content_hash(content[part]), found, problems)
    if not members:
        problems.append(Problem("error", "empty_file", "There are no files in it.", _WANTED, file=name))


def _counts(read: Bulk) -> tuple[dict[str, pd.DataFrame], int, int, dict[str, int]]:
    return read.frames, read.rows_read, read.rejected, read.skipped


def _table_in(filename: str, data: bytes) -> tuple[Table, list[Problem]]:
    if is_zip(data) and not is_workbook(data):
        message, action = "The zip holds another zip.", "Unzip the outer one and upload the inner one."
        return Table(filename), [Problem("error", "zip_nested", message, action, file=filename)]
    return read_table(data, filename)


def _belongs(part: Part, parts: Sequence[Part]) -> bool:
    """Return whether a file without a readable header is part of the bundle beside it, by its name."""
    names = {other.short.casefold() for other in parts}
    own = {f"{name}.csv" for name in (*FILES, "manifest", "userflags", "relationships")}
    return {"users.csv", "orgs.csv"} <= names and part.short.casefold() in own


def _of_oneroster(part: Part) -> bool:
    """Return whether a file is one of OneRoster's that say nothing about who is at school."""
    return bool(part.table.positions("sourcedId")) or not part.table.header


def _read_single(part: Part, content: str, found: list[RosterFile], problems: list[Problem]) -> None:
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
    found.append(RosterFile(kind.kind, "table", part.name, content, frames, read, lost))


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
