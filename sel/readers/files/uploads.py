"""Uploaded files → grids: zips opened, content looked at, names never believed. Runs in the limited child."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from sel.errors import Problem
from sel.readers.files.archives import member_heads, opened
from sel.readers.files.delimited import delimited_grid
from sel.readers.files.encodings import spoilt_words
from sel.readers.files.grids import Grid, refused
from sel.readers.files.kinds import is_workbook, is_zip, not_a_table, other_kind, other_zip
from sel.readers.mapping import AS_IT_IS, FileMapping

_WORKBOOK_NAMES = {".xlsx", ".xlsm", ".xls", ".xlsb"}
_TEXT_NAMES = {".csv", ".tsv", ".txt", ".tab"}


@dataclass(frozen=True)
class Piece:
    """One file of an upload, from a zip or by itself, with what is already known to be wrong or left out."""

    source: str
    name: str
    data: bytes
    problems: tuple[Problem, ...] = ()


def pieces(files: Sequence[tuple[str, bytes]]) -> Iterator[Piece]:
    """Yield each file in `files` (name, content), zips opened, one at a time."""
    for source, data in files:
        if is_zip(data) and not is_workbook(data) and not other_zip(data):
            yield from _zipped(source, data)
        else:
            yield Piece(source, source, data)


def _zipped(source: str, data: bytes) -> Iterator[Piece]:
    heads = member_heads(data)
    others = {name: kind for name, head in heads.items() if (kind := other_kind(head))}
    left_out = others if len(others) < len(heads) else {}
    notes = tuple(_left_out(left_out, source))
    empty = True
    for found in opened(data, source):
        empty = False
        if isinstance(found, Problem):
            yield Piece(source, source, data, (found,))
        elif found[0] not in left_out:
            yield Piece(source, *found, notes)
            notes = ()
    if empty:
        message, action = "The zip holds no files.", "Export it again and upload that."
        yield Piece(source, source, data, (Problem("error", "empty_file", message, action, file=source),))


def _left_out(others: dict[str, str], source: str) -> list[Problem]:
    if not others:
        return []
    named = ", ".join(f"“{name}” ({kind})" for name, kind in list(others.items())[:3])
    message = f"Files in the zip that are no tables were left out: {named}."
    return [Problem("warning", "not_a_table", message, "Nothing to do.", file=source)]


def grids(piece: Piece, how: FileMapping = AS_IT_IS) -> list[Grid]:
    """Return every table in one file; never raises for what it holds."""
    if any(problem.severity == "error" for problem in piece.problems):
        found = [Grid(piece.source, piece.name, problems=list(piece.problems))]
    else:
        found = _tables(piece, how)
        found[0].problems = [*piece.problems, *found[0].problems]
    content = hashlib.sha256(piece.data).hexdigest()
    for grid in found:
        grid.content = content
        grid.problems += spoilt_words(grid)
    return found


def _tables(piece: Piece, how: FileMapping) -> list[Grid]:
    source, name, data = piece.source, piece.name, piece.data
    reason = not_a_table(data)
    if reason:
        return [refused(source, name, *reason)]
    suffix = PurePosixPath(name.lower()).suffix
    if is_workbook(data):
        from sel.readers.files.workbooks import workbook_grids

        found = workbook_grids(data, source, name, how)
        note = _misnamed(name, suffix, "an Excel workbook") if suffix in _TEXT_NAMES else []
    elif is_zip(data):
        message = f"The zip holds another zip, “{name}”."
        action = "Unzip the outer one and upload the inner one."
        return [Grid(source, name, problems=[Problem("error", "zip_nested", message, action, file=source)])]
    else:
        found = [delimited_grid(data, source, name, how)]
        note = _misnamed(name, suffix, "plain text (CSV)") if suffix in _WORKBOOK_NAMES else []
    for grid in found:
        grid.problems = [*note, *grid.problems]
    return found


def _misnamed(name: str, suffix: str, kind: str) -> list[Problem]:
    message = f"The name says {suffix}, but the file is {kind}; it was read as what it is."
    return [Problem("warning", "misnamed", message, "Check the preview.", file=name)]
