"""Checking roster files before they are stored: what would change, and what doesn't fit what is there."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from sel.core import permissions
from sel.core.consent import ALL, NAMED
from sel.core.people import Roster, checked_frames
from sel.core.permissions import Person
from sel.errors import Problem, Severity, rows_problem
from sel.readers import tables
from sel.readers.cells import among
from sel.readers.limited import read_tables_apart
from sel.readers.mapping import AS_IT_IS, FileMapping
from sel.readers.oneroster_references import INCOMPLETE
from sel.readers.rosters import RosterFile, plain_signature, read_roster, recognised_roster
from sel.store import bundles, imports, rosters
from sel.workflows.checked import Checked, Part
from sel.workflows.consented import stored_before
from sel.workflows.desk import Desk
from sel.workflows.roster_difference import difference_counts, roster_changes
from sel.workflows.roster_questions import roster_questions
from sel.workflows.roster_words import roster_title
from sel.workflows.saved_mappings import remembered

UNKNOWN_REFUSED = 0.20
"""A supplementary table is refused when more than this share of its rows is nobody's."""

PREVIEW_ROWS = 8
_MAIN = {"roster": "students", "other_adults": "adults", "programs": "programs", "consent": "consents"}


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
    already, noticed = _in_the_store(desk, found)
    held, left_out, unfit = _held(found, after, already)
    changes, summary = _difference(found, ground.stored, after)
    if not ground.stored.students.empty:  # what is missing shows in the difference, and is asked there
        problems = [problem for problem in problems if problem.code != INCOMPLETE]
    accepted = {*ground.mapping.accept, *(["many_removals"] if accept_removals else [])}
    asked = roster_questions(found, ground.stored, after, summary, desk.today(), accepted)
    return Checked(
        parts=tuple(held),
        problems=(*problems, *noticed, *unfit, *([] if all(already) else asked)),
        preview=held[0].frames[_MAIN[held[0].kind]].head(PREVIEW_ROWS),
        rejected_rows=pd.concat(left_out) if left_out else pd.DataFrame(),
        summary=summary or {"rows": sum(part.accepted for part in held)},
        roster_imports=ground.pinned,
        title=roster_title(found),
        columns=tuple(column for file in found for column in file.columns),
        mapping=ground.mapping,
        remembered=ground.remembered,
        signature=ground.signature,
        changes=changes,
    )


def _in_the_store(desk: Desk, found: list[RosterFile]) -> tuple[list[int], list[Problem]]:
    """Return the import that brought each file before (0 for none), and what consent means for answers."""
    out = [student for file in found for student in opting_out(file)]
    with desk.store.read() as conn:
        already = [imports.same_content(conn, file.kind, file.content, "", "") for file in found]
        return already, stored_before(conn, out)


def _held(
    found: list[RosterFile], after: dict[str, pd.DataFrame], already: list[int]
) -> tuple[list[Part], list[pd.DataFrame], list[Problem]]:
    """Return each file as one import, the rows left out because they fit nobody, and what to say of them."""
    held: list[Part] = []
    left_out: list[pd.DataFrame] = []
    problems: list[Problem] = []
    for file, same in zip(found, already, strict=True):
        checked_frames({key: frame for key, frame in file.frames.items() if key != "consents"})
        frames, rejected, noticed = _fitting(file, after)
        held.append(_part(file, frames, rejected, same))
        left_out.append(rejected)
        problems += noticed
    return held, left_out, problems


def opting_out(file: RosterFile) -> list[str]:
    """Return the students whom a consent table lets opt out of all, or of what is asked by name."""
    if file.kind != "consent":
        return []
    rows = file.frames["consents"]
    return list(rows.loc[rows["scope"].isin([ALL, NAMED]) & (rows["given"] == "0"), "student_id"])


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
    kind, tool, rows = recognised_roster(parts)
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


def _fitting(
    file: RosterFile, after: dict[str, pd.DataFrame]
) -> tuple[dict[str, pd.DataFrame], pd.DataFrame, list[Problem]]:
    """Return a file's frames without the rows that don't fit the roster, those rows, and what to say."""
    if file.kind == "other_adults":
        frame = _at_schools(file.frames["adults"], after["schools"])
        fits = frame["school_id"].isin(set(after["schools"]["school_id"]))
        words = ("school_unknown", "school_id", "The school is not on the roster.")
        return _split(file, "adults", frame, fits, words)
    if file.kind == "programs":
        frame = file.frames["programs"]
        fits = among(frame["student_id"], after["students"]["student_id"])
        words = ("student_unknown", "student_id", "The student is not on the roster.")
        return _split(file, "programs", frame, fits, words)
    if file.kind == "consent":
        frame = file.frames["consents"]
        fits = among(frame["student_id"], after["students"]["student_id"])
        words = ("student_unknown", "student_id", "The student is not on the roster.")
        return _split(file, "consents", frame, fits, words)
    return file.frames, pd.DataFrame(), []


def _at_schools(adults: pd.DataFrame, schools: pd.DataFrame) -> pd.DataFrame:
    """Return adults with their school's id where the table has its name."""
    folded = schools["name"].str.casefold()
    named = schools[~folded.duplicated(keep=False) & (folded != "")]
    ids = dict(zip(named["name"].str.casefold(), named["school_id"], strict=True))
    by_name = adults["school_id"].str.casefold().map(ids).astype("str").fillna("")
    known = adults["school_id"].isin(list(schools["school_id"])) | (by_name == "")
    found = adults.assign(school_id=adults["school_id"].where(known, by_name))
    return found.drop_duplicates(["adult_id", "school_id"])


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
        bundle=file.bundle,
        already=already,
    )
