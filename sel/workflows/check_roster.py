"""Checking roster files before they are stored: what would change, and what doesn't fit what is there."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from sel.core import permissions
from sel.core.people import ROSTER_SCHEMAS, Roster, checked_frames
from sel.core.permissions import Person
from sel.errors import Problem
from sel.readers import tables
from sel.readers.limited import read_tables_apart
from sel.readers.mapping import AS_IT_IS, FileMapping
from sel.readers.rosters.left_out import together
from sel.readers.rosters.oneroster_references import INCOMPLETE
from sel.readers.rosters.roster_files import RosterFile, plain_signature, read_roster, recognized_roster
from sel.store import bundles, imports, rosters
from sel.workflows.checked import Checked, Part
from sel.workflows.consented import stored_before
from sel.workflows.desk import Desk
from sel.workflows.roster_difference import difference_counts, roster_changes
from sel.workflows.roster_fit import Fit, Known, fitted, opting_out
from sel.workflows.roster_questions import roster_questions
from sel.workflows.roster_words import roster_title
from sel.workflows.saved_mappings import remembered

PREVIEW_ROWS = 8
_MAIN = {
    "roster": "students",
    "other_adults": "adults",
    "programs": "programs",
    "consent": "consents",
    "availability": "availability",
    "holidays": "holidays",
}


@dataclass(frozen=True)
class _Ground:
    """What roster files are held against: the roster stored, and how such files were read before."""

    stored: Roster
    pinned: tuple[int, ...]
    bundle: dict[str, pd.DataFrame]
    mapping: FileMapping
    remembered: bool
    signature: str


def check_roster(
    desk: Desk,
    person: Person,
    files: list[tuple[str, bytes]],
    accept_removals: bool = False,
    mapping: FileMapping = AS_IT_IS,
) -> Checked:
    """Return what storing these roster files together would do; nothing is stored.

    `files` are (name, content); a folder is the list of its files. `accept_removals` is short for a mapping
    that accepts `many_removals`. Raises NotAllowed; trouble in the files is in `problems`.
    """
    name = ", ".join(sorted({file for file, _ in files})[:3])
    desk.allowed(person, lambda: permissions.check_can_upload(person), "check an upload", name)
    parts = read_tables_apart(files, mapping)
    ground = _ground(desk, parts, mapping)
    if ground.remembered and ground.mapping.sheet:
        parts = read_tables_apart(files, ground.mapping)
    found, problems = read_roster(parts, ground.bundle, ground.mapping)
    if not found:
        return _refused(name, parts, problems, ground)
    after = _roster_after(found, ground.stored)
    already, known = _in_the_store(desk, found, ground.stored, after)
    held, left_out, unfit = _held(found, after, already, known)
    changes, summary = _difference(found, ground.stored, after)
    if not ground.stored.students.empty:  # what is missing shows in the difference, and is asked there
        problems = [problem for problem in problems if problem.code != INCOMPLETE]
    accepted = {*ground.mapping.accept, *(["many_removals"] if accept_removals else [])}
    asked = roster_questions(found, ground.stored, after, summary, desk.today(), accepted)
    return Checked(
        parts=tuple(held),
        problems=(*problems, *unfit, *_answered(desk, held), *([] if all(already) else asked)),
        preview=held[0].frames[_MAIN[held[0].kind]].head(PREVIEW_ROWS),
        rejected_rows=left_out,
        summary=summary or {"rows": sum(part.accepted for part in held)},
        roster_imports=ground.pinned,
        title=roster_title(found),
        columns=tuple(column for file in found for column in file.columns),
        mapping=ground.mapping,
        remembered=ground.remembered,
        signature=ground.signature,
        changes=changes,
    )


def _in_the_store(
    desk: Desk, found: list[RosterFile], stored: Roster, after: dict[str, pd.DataFrame]
) -> tuple[list[int], Known]:
    """Return the import that brought each file before (0 for none), and whom ids may mean."""
    with desk.store.read() as conn:
        already = [imports.same_content(conn, file.kind, file.content, "", "") for file in found]
        former = rosters.former_people(conn, "student_id")["student_id"]
        adults = rosters.adults_of(conn)["adult_id"]
    others = adults[~adults.isin(set(stored.adults["adult_id"]))]  # who stay whatever roster comes
    new = [file.frames["adults"]["adult_id"] for file in found if file.kind == "other_adults"]
    return already, Known(former, pd.concat([after["adults"]["adult_id"], others, *new]))


def _answered(desk: Desk, held: list[Part]) -> list[Problem]:
    """Return what consent means for answers that are stored."""
    tables = [part.frames["consents"] for part in held if part.kind == "consent"]
    out = [student for rows in tables for student in rows.loc[opting_out(rows), "student_id"]]
    with desk.store.read() as conn:
        return stored_before(conn, out)


def _held(
    found: list[RosterFile], after: dict[str, pd.DataFrame], already: list[int], known: Known
) -> tuple[list[Part], pd.DataFrame, list[Problem]]:
    """Return each file as one import, the rows left out in their own columns, and what to say of them."""
    held: list[Part] = []
    left_out: dict[str, pd.DataFrame] = {}
    problems: list[Problem] = []
    for file, same in zip(found, already, strict=True):
        fit = fitted(file, after, known)
        checked_frames({key: frame for key, frame in file.frames.items() if key in ROSTER_SCHEMAS})
        held.append(_part(file, fit, same))
        left_out[f"{file.filename} ({file.kind})"] = pd.concat([file.left_out, fit.left_out]).fillna("")
        problems += fit.problems
    return held, together(left_out), problems


def _ground(desk: Desk, parts: Sequence[tables.Part], mapping: FileMapping) -> _Ground:
    """Return what the files are held against; how a table was read before serves where nobody says now."""
    signature = plain_signature(parts)
    with desk.store.read() as conn:
        kept = [remembered(conn, signature, kind) for kind in _MAIN] if mapping == AS_IT_IS else []
        before = next((one for one in kept if one != AS_IT_IS), AS_IT_IS)
        return _Ground(
            rosters.newest_roster(conn),
            rosters.current_roster_imports(conn),
            bundles.newest_bundle(conn),
            before if mapping == AS_IT_IS else mapping,
            before != AS_IT_IS,
            signature,
        )


def _refused(name: str, parts: Sequence[tables.Part], problems: list[Problem], ground: _Ground) -> Checked:
    """Return the check of files that hold no roster that can be taken, saying what they are all the same."""
    kind, tool, rows = recognized_roster(parts)
    part = Part(kind, tool, name, "", {}, rows, 0, rows)
    nothing = pd.DataFrame()
    return Checked(
        (part,),
        tuple(problems),
        nothing,
        nothing,
        {},
        ground.pinned,
        mapping=ground.mapping,
        remembered=ground.remembered,
        signature=ground.signature,
    )


def _difference(
    found: list[RosterFile], stored: Roster, after: dict[str, pd.DataFrame]
) -> tuple[pd.DataFrame, dict[str, int]]:
    """Return the changes that a roster among the files makes, and their counts; nothing without a roster."""
    if not any(file.kind == "roster" for file in found):
        return pd.DataFrame(), {}
    changes = roster_changes(stored, after)
    return changes, difference_counts(changes, stored)


def _roster_after(found: list[RosterFile], stored: Roster) -> dict[str, pd.DataFrame]:
    """Return schools, students and adults as they would be: the uploaded roster, else the stored one."""
    for file in found:
        if file.kind == "roster":
            return {name: file.frames[name] for name in ("schools", "students", "adults")}
    return {"schools": stored.schools, "students": stored.students, "adults": stored.adults}


def _part(file: RosterFile, fit: Fit, already: int) -> Part:
    """Return a roster file as one import."""
    out = file.rejected + len(fit.left_out)
    return Part(
        kind=file.kind,
        tool=file.tool,
        filename=file.filename,
        content_hash=file.content,
        frames=fit.frames,
        rows_read=file.rows_read,
        accepted=file.rows_read - out - sum(file.skipped.values()),
        rejected=out,
        skipped=file.skipped,
        bundle=file.bundle,
        already=already,
    )
