"""What kind of upload files are, told from what lies in them: a roster, or which survey's answers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from sel.core.instrument import Instrument
from sel.readers.exports.header import roster_header
from sel.readers.exports.responses import read_responses
from sel.readers.instruments import instruments
from sel.readers.limited import read_tables_apart
from sel.readers.mapping import AS_IT_IS, FileMapping
from sel.readers.rosters.roster_files import recognized_roster
from sel.readers.tables import Part

LOOKED_AT = 30
"""Rows of each table that are looked at: header rows, and enough answers to tell codes from words."""

ROSTER_FILES = frozenset(
    {
        *("academicsessions", "orgs", "users", "roles", "classes", "courses", "enrollments", "demographics"),
        *("schools", "students", "teachers", "sections", "staff"),
    }
)
"""What the files of a roster bundle are called, whoever wrote it."""


@dataclass(frozen=True)
class Recognized:
    """What the files are: kind is roster, responses, or "" where that can't be told; `survey` its code."""

    kind: str = ""
    survey: str = ""


def recognized(files: Sequence[tuple[str, bytes]], how: FileMapping = AS_IT_IS) -> Recognized:
    """Return what kind of upload the files (name, content) are; never raises for what they hold."""
    parts = read_tables_apart(files, how)
    if _is_roster(parts):
        return Recognized("roster")
    survey, tool = _survey(parts, files[0][0])
    if survey:
        return Recognized("responses", survey)
    if recognized_roster(parts)[1] != "unknown":
        return Recognized("roster")
    return Recognized("responses" if tool not in ("", "table", "unknown") else "")


def _is_roster(parts: Sequence[Part]) -> bool:
    names = {PurePosixPath(part.name).stem.casefold() for part in parts}
    return len(names & ROSTER_FILES) > 1 or any(roster_header(part.table) for part in parts)


def _survey(parts: Sequence[Part], filename: str) -> tuple[str, str]:
    """Return the survey most of whose questions stand in the tables, "" for none; and the tool."""
    heads = [
        replace(part, table=replace(part.table, frame=part.table.frame.head(LOOKED_AT))) for part in parts
    ]
    found = {code: _found(heads, filename, asked) for code, asked in instruments().items()}
    best = max(found, key=lambda code: found[code][:2], default="")
    return (best if best and found[best][0] else ""), next((tool for *_, tool in found.values()), "")


def _found(parts: list[Part], filename: str, asked: Instrument) -> tuple[int, float, str]:
    """Return how many questions of the survey were found, which share of it that is, and the tool."""
    codes = {*asked.item_codes, *asked.names.codes, asked.names.none_code} - {""}
    read, _ = read_responses(parts, filename, asked)
    taken = {column.meaning for column in read.columns if column.how in ("code", "wording", "mapping")}
    here = codes & (taken | set(read.rows.columns))
    return len(here), len(here) / max(1, len(codes)), read.tool
