"""One entry for rosters: the tables of an upload → what each holds, recognized by content."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import pandas as pd

from sel.errors import Problem
from sel.readers.exports.header import survey_of
from sel.readers.exports.layouts import layout
from sel.readers.exports.proposals import ColumnMatch, header_signature
from sel.readers.exports.tools import recognized_tool
from sel.readers.mapping import AS_IT_IS, FileMapping
from sel.readers.rosters.clever import is_clever, of_clever, read_clever
from sel.readers.rosters.left_out import left_out_of_bundle, own_columns
from sel.readers.rosters.oneroster import Bulk, is_oneroster, read_oneroster
from sel.readers.rosters.oneroster_columns import FILES
from sel.readers.rosters.oneroster_files import short_name
from sel.readers.rosters.plain_columns import Headed, kind_mends, place_of
from sel.readers.rosters.plain_tables import PlainFile, is_explanation, plain_files, plain_table
from sel.readers.rosters.sds import is_sds, read_sds
from sel.readers.tables import Part

_WANTED = (
    "Upload a OneRoster zip or folder (users.csv, orgs.csv, roles.csv, …), a table of other adults "
    "(adult_id, given_name, family_name, …), of programs (student_id, english_learner, …), of adults' places "
    "(adult_id, places, …), of holidays (date, name) or of students (student_id, name, grade, school)."
)


@dataclass(frozen=True)
class RosterFile:
    """One roster as read: its kind, its fingerprint and its frames.

    `kind` is roster, other_adults, programs, consent, availability or holidays. `frames` has schools,
    students, adults, classes and class_members for a roster (and programs where it knows them), adults for
    other adults, consents for consent, else one of the kind's own name; all but a roster's keep the file's
    row numbers as their index.
    `content` is the sha256 (hex) of the content, equal for a folder and its zip. `bundle` are the rows of a
    OneRoster bundle, by file, to which a delta is applied. `ends` is the ISO day by which everything with a
    date has ended. `columns` says, of a plain table, what each column was taken for, under its header's
    `signature`. `left_out` are the rows refused as the files have them, each with its `reason`; `rows` all
    rows of a plain table by their number, as the file has them.
    """

    kind: str
    tool: str
    filename: str
    content: str
    frames: dict[str, pd.DataFrame]
    rows_read: int
    rejected: int
    skipped: dict[str, int] = field(default_factory=dict)
    bundle: dict[str, pd.DataFrame] = field(default_factory=dict)
    ends: str = ""
    columns: tuple[ColumnMatch, ...] = ()
    signature: str = ""
    left_out: pd.DataFrame = field(default_factory=pd.DataFrame)
    rows: pd.DataFrame = field(default_factory=pd.DataFrame)


def read_roster(
    parts: Sequence[Part],
    stored_bundle: Mapping[str, pd.DataFrame] | None = None,
    mapping: FileMapping = AS_IT_IS,
) -> tuple[list[RosterFile], list[Problem]]:
    """Return every roster in the tables of an upload, and the problems.

    The files of one zip are read as one bundle, and so are all loose files together. A OneRoster delta is
    applied to `stored_bundle`, the rows of the roster that holds now.
    """
    found: list[RosterFile] = []
    problems: list[Problem] = []
    if not parts:
        problems.append(Problem("error", "empty_file", "There are no files in it.", _WANTED))
    for name, group in _groups(parts).items():
        bundled, read, trouble = _bundle(name, group, stored_bundle or {}, mapping)
        problems += trouble
        if read:
            found.append(_bundle_file(name, read, bundled))
        others = [part for part in group if part not in bundled]
        others = [part for part in others if not (bundled and _silent_beside_a_bundle(part))]
        _read_plain(others, mapping, found, problems)
    return found, list(dict.fromkeys(problems))


def recognized_roster(parts: Sequence[Part]) -> tuple[str, str, int]:
    """Return kind, tool and data rows of an upload that can't be taken, as far as they are known."""
    rows = {short_name(part).removesuffix(".csv"): len(part.table.frame) for part in parts}
    if is_clever(parts):
        return "roster", "clever", sum(rows.get(name, 0) for name in ("students", "teachers", "staff"))
    if is_sds(parts):
        return "roster", "sds-2.1", rows.get("users", 0)
    if any(is_oneroster(part) for part in parts):
        return "roster", f"oneroster-{'1.2' if 'roles' in rows else '1.1'}", rows.get("users", 0)
    read = [one for part in parts if not _survey(part) and (one := plain_table(part))]
    if not read:
        return "roster", "unknown", sum(len(part.table.frame) for part in parts)
    kinds = [one.kind for one in read]
    kind = "students" if "students" in kinds else kinds[0]
    named = {"students": "roster", "adults": "other_adults"}
    return named.get(kind, kind), "table", sum(len(one.table.frame) for one in read)


def plain_signature(parts: Sequence[Part]) -> str:
    """Return the fingerprint under which the plain tables' mapping is kept; empty where there are none."""
    if is_clever(parts) or any(is_oneroster(part) for part in parts):
        return ""
    plain = [part for part in parts if part.table.header and not is_explanation(part)]
    names = [name for part in plain for name in part.table.names]
    return header_signature(names) if names else ""


def _groups(parts: Sequence[Part]) -> dict[str, list[Part]]:
    """Return the parts that came together, by what the whole is called."""
    loose = [part for part in parts if part.name == part.source]
    folders = {part.source.rpartition("/")[0] for part in loose}
    folder = folders.pop() if len(folders) == 1 and len(loose) > 1 else ""
    name = folder or (loose[0].source if loose else "")
    groups: dict[str, list[Part]] = {}
    for part in parts:
        whole = name if part.name == part.source else part.source
        groups.setdefault(whole, []).append(part)
    return groups


def _bundle(
    name: str, parts: list[Part], stored: Mapping[str, pd.DataFrame], mapping: FileMapping
) -> tuple[list[Part], Bulk | None, list[Problem]]:
    """Return the parts that make up a bundle, the roster in it, and the problems."""
    if is_clever(parts):
        bundled = [part for part in parts if of_clever(part)]
        return bundled, *read_clever(bundled, name, mapping)
    bundled = [part for part in parts if is_oneroster(part) or _belongs(part, parts)]
    if is_sds(parts):
        return bundled, *read_sds(bundled, name, mapping)
    if bundled:
        return bundled, *read_oneroster(bundled, name, stored, mapping)
    return [], None, []


def _bundle_file(name: str, read: Bulk, parts: Sequence[Part]) -> RosterFile:
    return RosterFile(
        kind="roster",
        tool=read.tool,
        filename=name,
        content=_fingerprint(parts),
        frames=read.frames,
        rows_read=read.rows_read,
        rejected=read.rejected,
        skipped=read.skipped,
        bundle=read.bundle,
        ends=read.ends,
        left_out=left_out_of_bundle(parts, read.left_out, read.places),
    )


def _fingerprint(parts: Sequence[Part]) -> str:
    """Return the sha256 (hex) over the files' names without folders and their contents."""
    lines = sorted(f"{short_name(part)}\0{part.content}\n" for part in parts)
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _belongs(part: Part, parts: Sequence[Part]) -> bool:
    """Return whether a file without a readable header is part of the bundle beside it, by its name."""
    names = {short_name(other) for other in parts}
    own = {f"{name}.csv" for name in (*FILES, "manifest", "userflags", "relationships")}
    return {"users.csv", "orgs.csv"} <= names and short_name(part) in own


def _silent_beside_a_bundle(part: Part) -> bool:
    """Return whether a file is one of a bundle's that say nothing about who is at school."""
    return bool(part.table.positions("sourcedId", "userSourcedId")) or not part.table.header


def _read_plain(
    parts: Sequence[Part], mapping: FileMapping, found: list[RosterFile], problems: list[Problem]
) -> None:
    """Read the district's own tables: students with adults, other adults, programs, consent."""
    known: list[tuple[Part, Headed]] = []
    unknown: list[Part] = []
    alone = len([part for part in parts if not is_explanation(part)]) == 1
    chosen = mapping if alone else replace(mapping, kind="")
    for part in parts:
        problems += part.problems
        if is_explanation(part) or any(problem.severity == "error" for problem in part.problems):
            continue
        read = None if _survey(part) and not mapping.kind else plain_table(part, chosen)
        read = read or (plain_table(part, mapping) if mapping.kind and part.table.header else None)
        if read:
            known.append((part, read))
        else:
            unknown.append(part)
    books = {part.source for part, _ in known if part.table.sheet}
    problems += [_passed_over(part) if part.source in books else _unfit(part, alone) for part in unknown]
    plain, trouble = plain_files(known, mapping)
    problems += trouble
    found += [_plain_file(one) for one in plain]


def _plain_file(read: PlainFile) -> RosterFile:
    first = read.parts[0]
    same = len(read.parts) == 1 and not first.table.sheet
    names = [name for one in read.read for name in one.table.names]
    ends = read.frames["students"]["ends"] if read.kind == "roster" else pd.Series(dtype="str")
    return RosterFile(
        kind=read.kind,
        tool="table",
        filename=first.name,
        content=first.content if same else _sheets_fingerprint(read.parts),
        frames=read.frames,
        rows_read=read.rows_read,
        rejected=read.rejected,
        skipped=read.skipped,
        ends=str(ends.max()) if len(ends) and (ends != "").all() else "",
        columns=tuple(match for one in read.read for match in one.matches),
        signature=header_signature(names),
        left_out=read.left_out,
        rows=own_columns(first.table) if len(read.parts) == 1 else pd.DataFrame(),
    )


def _sheets_fingerprint(parts: Sequence[Part]) -> str:
    """Return the sha256 (hex) over the contents and the sheets that were read of them."""
    lines = sorted(f"{part.table.sheet}\0{part.content}\n" for part in parts)
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _survey(part: Part) -> bool:
    """Return whether a table is a survey tool's export, or holds a survey's questions."""
    if not part.table.header:
        return False
    return recognized_tool(layout(part.table).headings).code != "table" or survey_of(part.table) is not None


def _passed_over(part: Part) -> Problem:
    """Return the note on a sheet that is nothing known, beside one that is."""
    message = f"The sheet “{part.table.sheet}” isn't known and was passed over."
    action = "If it is needed, upload it as a file of its own."
    return Problem("warning", "sheet_passed_over", message, action, file=place_of(part.table))


def _unfit(part: Part, alone: bool) -> Problem:
    """Return why a table is no roster: a survey, or unknown."""
    table = part.table
    if _survey(part) or table.positions("Timestamp"):
        message = "This is a survey export, not a roster."
        action = "Upload it under responses (sel ingest responses)."
        return Problem("error", "is_survey", message, action, file=place_of(table))
    have = ", ".join(f"“{name[:40]}”" for name in table.names[:6] if name) or "none"
    what = f"The sheet “{table.sheet}”" if table.sheet else "The table"
    message = f"{what} isn't known; its columns are {have}."
    mends = kind_mends(table) if alone else ()
    return Problem("error", "unknown_table", message, _WANTED, file=place_of(table), mends=mends)
