"""One entry for every table that comes from outside: looks at the content, never believes the name."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from sel.errors import Problem
from sel.readers.archives import is_workbook, is_zip, zip_members
from sel.readers.cells import Table, refusal
from sel.readers.delimited import read_delimited
from sel.readers.mapping import AS_IT_IS, FileMapping
from sel.readers.workbooks import OLE_MARK, ole_problem, read_workbook

__all__ = ["Part", "Table", "read_table", "read_tables"]

_WORKBOOK_NAMES = {".xlsx", ".xlsm", ".xls", ".xlsb"}
_OTHER_KINDS = (
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x1f\x8b", "a gzip file"),
    (b"{\\rtf", "a text document"),
)


@dataclass(frozen=True, eq=False)
class Part:
    """One table of an upload: where it came from, what it holds, and what was wrong with it.

    `source` is the uploaded file, `name` the file within it where that is a zip, else the same; the
    sheets of a workbook are parts of one name. `content` is the sha256 (hex) of the file `name`.
    The table is empty where a problem is an error.
    """

    source: str
    name: str
    table: Table
    problems: list[Problem]
    content: str


def read_tables(files: Sequence[tuple[str, bytes]], how: FileMapping = AS_IT_IS) -> list[Part]:  # noqa: ARG001
    """Return every table in the uploaded files (name, content), zips opened, in the files' order.

    Never raises for what a file holds.
    """
    parts = []
    for source, data in files:
        members, problems = zip_members(data, source) if _plain_zip(data) else ([(source, data)], [])
        if problems:
            parts.append(Part(source, source, Table(source), problems, hashlib.sha256(data).hexdigest()))
        for name, inside in members:
            parts.append(Part(source, name, *read_table(inside, name), hashlib.sha256(inside).hexdigest()))
    return parts


def _plain_zip(data: bytes) -> bool:
    return is_zip(data) and not is_workbook(data)


def read_table(data: bytes, filename: str) -> tuple[Table, list[Problem]]:
    """Return the table in a CSV, TSV or XLSX file, or in a zip that holds one of them alone.

    Never raises for what a file holds: a problem of severity `error` comes with an empty table.
    """
    suffix = PurePosixPath(filename.lower()).suffix
    if not data:
        return refusal(filename, "empty_file", "The file is empty.", "Export it again and upload that.")
    if data.startswith(OLE_MARK):
        return Table(filename), [ole_problem(data, filename)]
    if is_zip(data):
        return _zipped_table(data, filename, suffix)
    kind = _other_kind(data)
    if kind:
        return refusal(
            filename, "not_a_table", f"This is {kind}, not a table.", "Upload the CSV or XLSX export."
        )
    if suffix in _WORKBOOK_NAMES:
        message = f"The name says {suffix}, but this is plain text (CSV), not a workbook."
        return refusal(filename, "not_a_workbook", message, "Rename it to end in .csv and upload it again.")
    return read_delimited(data, filename)


def _zipped_table(data: bytes, filename: str, suffix: str) -> tuple[Table, list[Problem]]:
    if is_workbook(data):
        if suffix in {".csv", ".tsv", ".txt"}:
            message = f"The name says {suffix}, but this is an Excel workbook."
            return refusal(filename, "not_text", message, "Rename it to end in .xlsx and upload it again.")
        return read_workbook(data, filename)
    members, problems = zip_members(data, filename)
    if problems:
        return Table(filename), problems
    if len(members) != 1 or (is_zip(members[0][1]) and not is_workbook(members[0][1])):
        names = {PurePosixPath(name).name.casefold() for name, _ in members}
        message = f"The zip holds {len(members)} files; one table is wanted here."
        if {"orgs.csv", "users.csv"} <= names:
            message = "This is a OneRoster bundle, so a roster; one table of answers is wanted here."
        return refusal(
            filename, "zip_not_one_table", message, "Unzip it and upload the one file that is meant."
        )
    return read_table(members[0][1], members[0][0])


def _other_kind(data: bytes) -> str:
    """Return what the content is when it is no table, in words; empty where it may be one."""
    for mark, kind in _OTHER_KINDS:
        if data.startswith(mark):
            return kind
    start = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if re.match(rb"<(!doctype|html|head|body|table|meta|style|script)", start):
        return "a web page (HTML) that was given a table's name"
    if start.startswith(b"<?xml"):
        return "an XML file"
    return "a JSON file" if start.startswith((b"{", b"[{")) else ""
