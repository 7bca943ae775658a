"""Checking roster files before they are stored: what would change, and what doesn't fit what is there."""

import pandas as pd

from sel.core import permissions
from sel.core.people import Roster, checked_frames
from sel.core.permissions import Person
from sel.errors import Problem, Severity, rows_problem
from sel.readers.mapping import AS_IT_IS, FileMapping
from sel.readers.rosters import RosterFile, read_roster
from sel.readers.tables import read_tables
from sel.store import imports, rosters
from sel.workflows.checked import Checked, Part, refused
from sel.workflows.desk import Desk

REMOVALS_ASKED = 0.05
"""A bulk roster that leaves out more than this share of the people needs an explicit yes."""

UNKNOWN_REFUSED = 0.20
"""A supplementary table is refused when more than this share of its rows is nobody's."""

PREVIEW_ROWS = 8


def check_roster(
    desk: Desk,
    person: Person,
    files: list[tuple[str, bytes]],
    accept_removals: bool = False,
    mapping: FileMapping = AS_IT_IS,
) -> Checked:
    """Return what storing these roster files together would do; nothing is stored.

    `files` are (name, content); a folder is the list of its files. Raises NotAllowed; trouble in the
    files is in `problems`.
    """
    name = ", ".join(sorted({file for file, _ in files})[:3])
    desk.allowed(person, lambda: permissions.check_can_upload(person), "check an upload", name)
    found, problems = read_roster(read_tables(files, mapping), mapping=mapping)
    with desk.store.read() as conn:
        stored = rosters.newest_roster(conn)
        pinned = rosters.current_roster_imports(conn)
        already = [imports.same_content(conn, file.kind, file.content, "", "") for file in found]
    if not found:
        return refused(name, "roster", problems, pinned)
    after = _roster_after(found, stored)
    parts: list[Part] = []
    left_out: list[pd.DataFrame] = []
    for file, same in zip(found, already, strict=True):
        checked_frames(file.frames)
        frames, rejected, noticed = _fitting(file, after)
        parts.append(_part(file, frames, rejected, same))
        left_out.append(rejected)
        problems = problems + noticed
    summary = _difference(stored, after) if any(file.kind == "roster" for file in found) else {}
    if not accept_removals:
        problems = problems + _removals_asked(summary, found)
    return Checked(
        parts=tuple(parts),
        problems=tuple(problems),
        preview=_preview(parts[0]),
        rejected_rows=pd.concat(left_out) if left_out else pd.DataFrame(),
        summary=summary or {"rows": sum(part.accepted for part in parts)},
        roster_imports=pinned,
    )


def _roster_after(found: list[RosterFile], stored: Roster) -> dict[str, pd.DataFrame]:
    """Return schools, students and adults as they would be: the uploaded roster, else the stored one."""
    for file in found:
        if file.kind == "roster":
            return {name: file.frames[name] for name in ("schools", "students", "adults")}
    return {"schools": stored.schools, "students": stored.students, "adults": stored.adults}


def _fitting(
    file: RosterFile, after: dict[str, pd.DataFrame]
) -> tuple[dict[str, pd.DataFrame], pd.DataFrame, list[Problem]]:
    """Return a file's frames without the rows that don't fit the roster, those rows, and what to say."""
    if file.kind == "other_adults":
        frame = file.frames["adults"]
        fits = frame["school_id"].isin(set(after["schools"]["school_id"]))
        words = ("school_unknown", "school_id", "The school is not on the roster.")
        return _split(file, "adults", frame, fits, words)
    if file.kind == "programs":
        frame = file.frames["programs"]
        fits = frame["student_id"].isin(set(after["students"]["student_id"]))
        words = ("student_unknown", "student_id", "The student is not on the roster.")
        return _split(file, "programs", frame, fits, words)
    return file.frames, pd.DataFrame(), []


def _split(
    file: RosterFile, name: str, frame: pd.DataFrame, fits: pd.Series, words: tuple[str, str, str]
) -> tuple[dict[str, pd.DataFrame], pd.DataFrame, list[Problem]]:
    """Return the fitting rows, the others with a reason, and the problem (an error beyond a fifth)."""
    if fits.all():
        return {**file.frames, name: frame}, pd.DataFrame(), []
    code, column, message = words
    out = frame[~fits]
    severity: Severity = "error" if len(out) > UNKNOWN_REFUSED * len(frame) else "warning"
    action = (
        "More than a fifth of the rows are like this: upload the roster they belong to first."
        if severity == "error"
        else "The rows were left out; correct the id, or upload the roster first."
    )
    problem = rows_problem(
        severity,
        code,
        message,
        action,
        [int(row) for row in out.index],
        column,
        file.filename,
    )
    return {**file.frames, name: frame[fits]}, out.assign(reason=f"{message} {action}"), [problem]


def _part(file: RosterFile, frames: dict[str, pd.DataFrame], rejected: pd.DataFrame, already: int) -> Part:
    """Return a roster file as one import."""
    out = file.rejected + len(rejected)
    return Part(
        kind=file.kind,
        tool=file.tool,
        filename=file.filename,
        content_hash=file.content,
        frames=frames,
        rows_read=file.rows_read,
        accepted=file.rows_read - out - sum(file.skipped.values()),
        rejected=out,
        skipped=file.skipped,
        already=already,
    )


def _difference(stored: Roster, after: dict[str, pd.DataFrame]) -> dict[str, int]:
    """Return how many students and adults would join, leave or change school."""
    summary: dict[str, int] = {}
    for name, key in (("students", "student_id"), ("adults", "adult_id")):
        was_frame = getattr(stored, name)
        now, was = set(after[name][key]), set(was_frame[key])
        summary |= {
            f"{name}_joined": len(now - was),
            f"{name}_left": len(was - now),
            f"{name}_before": len(was),
        }
    pairs = [
        frame[["student_id", "school_id"]].drop_duplicates() for frame in (stored.students, after["students"])
    ]
    both = pairs[0].merge(pairs[1], on="student_id", suffixes=("_was", "_now"))
    stayed = set(both.loc[both["school_id_was"] == both["school_id_now"], "student_id"])
    summary["students_moved"] = int((~both["student_id"].drop_duplicates().isin(stayed)).sum())
    return summary


def _removals_asked(summary: dict[str, int], found: list[RosterFile]) -> list[Problem]:
    """Return the question that a bulk file with many people missing must answer first."""
    left, before = summary.get("students_left", 0), summary.get("students_before", 0)
    if not before or left <= REMOVALS_ASKED * before:
        return []
    name = next(file.filename for file in found if file.kind == "roster")
    return [
        Problem(
            "error",
            "many_removals",
            f"This roster leaves out {left} of the {before} students stored now (more than 5 in 100).",
            "If the file was cut short, export it again. If they really left, say so: --accept-removals.",
            file=name,
        )
    ]


def _preview(part: Part) -> pd.DataFrame:
    """Return the first rows of the part's main table."""
    main = {"roster": "students", "other_adults": "adults", "programs": "programs"}[part.kind]
    return part.frames[main].head(PREVIEW_ROWS)
