"""Storing a checked upload in one transaction, its history, and undoing it.

None of these computes the picture: several files often come one after another, and the picture is drawn
once, when the wave closes or when somebody first looks. `draw_touched` draws it sooner.
"""

from dataclasses import dataclass
from typing import Any

import pandas as pd
from sqlalchemy import Connection

from sel.core import permissions
from sel.core.people import full_name
from sel.core.permissions import Person
from sel.errors import AlreadyImported, Conflict, FileRefused, Problem
from sel.store import (
    anonymous,
    availability,
    bundles,
    consents,
    holidays,
    imports,
    responses,
    rosters,
    waves,
)
from sel.workflows import picture, safety_found
from sel.workflows.check_responses import check_responses
from sel.workflows.check_roster import check_roster
from sel.workflows.checked import Checked, Part
from sel.workflows.desk import Desk
from sel.workflows.kept_problems import without_quotes
from sel.workflows.picture import Progress, silent
from sel.workflows.saved_mappings import keep

__all__ = [
    "Checked",
    "Receipt",
    "check_responses",
    "check_roster",
    "draw_touched",
    "history",
    "store",
    "undo",
]


@dataclass(frozen=True)
class Receipt:
    """What was stored: an import a file, and the check it rests on."""

    import_ids: tuple[int, ...]
    checked: Checked

    @property
    def import_id(self) -> int:
        """The first import's number."""
        return self.import_ids[0]


def store(desk: Desk, person: Person, checked: Checked) -> Receipt:
    """Store a checked upload: every part or nothing.

    Raises FileRefused where the check found an error; AlreadyImported where all of it is stored already;
    Conflict where the roster or the wave changed since the check; NotAllowed.
    """
    desk.allowed(person, lambda: permissions.check_can_upload(person), "store an upload", checked.kind)
    if not checked.ok:
        raise FileRefused(
            "The file was not stored.", "Correct what is listed, then upload it again.", checked.problems
        )
    if checked.already:
        raise _already(checked)
    with desk.store.write() as conn:
        _unchanged_since(conn, checked)
        new = [part for part in checked.parts if not part.already]
        import_ids = tuple(_stored(conn, desk, person, checked, part) for part in new)
        keep(
            conn,
            checked.mapping,
            signature=checked.signature,
            subject=checked.instrument or checked.kind,
            by=person.person_id,
            at=desk.now(),
        )
    return Receipt(import_ids, checked)


def history(desk: Desk, person: Person) -> pd.DataFrame:
    """Return every import, the newest first: who, when, what, and whether it was undone."""
    desk.allowed(person, lambda: permissions.check_can_upload(person), "read the import history", "imports")
    with desk.store.read() as conn:
        return imports.imports(conn).sort_values("import_id", ascending=False).reset_index(drop=True)


def detail(desk: Desk, person: Person, import_id: int) -> dict[str, Any]:
    """Return everything kept about one import: counts, skipped rows by reason, problems.

    Raises NotFound; NotAllowed.
    """
    desk.allowed(
        person, lambda: permissions.check_can_upload(person), "read the import history", str(import_id)
    )
    with desk.store.read() as conn:
        return imports.import_detail(conn, import_id)


def undo(desk: Desk, person: Person, import_id: int) -> dict[str, int]:
    """Remove exactly what an import brought; return rows removed by table.

    Raises NotFound; Conflict where it was undone before or follow-ups rest on it; NotAllowed.
    """
    desk.allowed(person, lambda: permissions.check_can_undo_import(person), "undo an import", str(import_id))
    with desk.store.write() as conn:
        wave = imports.import_detail(conn, import_id)["wave"]
        removed = imports.undo_import(conn, import_id, person.person_id, desk.now())
        safety_found.take_back(conn, desk, person, wave)
        desk.audit(conn, person, "undid import", "import", str(import_id))
    return removed


def resting_follow_ups(desk: Desk, person: Person, import_id: int) -> pd.DataFrame:
    """Return which follow-ups keep an import from being undone: wave, student_id, name, a row a student.

    The name is empty where the person may not see whom a school follows up. Looking is logged. Raises
    NotFound; NotAllowed.
    """
    ask = permissions.check_can_undo_import
    desk.allowed(person, lambda: ask(person), "see what rests on an import", str(import_id))
    with desk.store.read() as conn:
        imports.import_detail(conn, import_id)
        resting = imports.resting_follow_ups(conn, import_id)
        students = rosters.current_roster(conn).students
    seen = students[permissions.caseload_rows(person, students)].drop_duplicates("student_id")
    names = seen.assign(name=full_name(seen)).set_index("student_id")["name"]
    found = resting.assign(name=resting["student_id"].map(names).astype("str").fillna(""))
    desk.log_look(person, "saw what rests on an import", "import", str(import_id), f"{len(found)} students")
    return found


def draw_touched(desk: Desk, wave: str = "", progress: Progress = silent) -> None:
    """Compute the pictures that a change touches: the wave's own, else those of every open wave."""
    with desk.store.read() as conn:
        touched = [
            found.code for found in waves.waves(conn) if found.code == wave or (not wave and found.is_open)
        ]
        answered = [code for code in touched if responses.response_count(conn, code)]
    for code in answered:
        picture.refresh(desk, code, progress)


def _stored(conn: Connection, desk: Desk, person: Person, checked: Checked, part: Part) -> int:
    """Store one part under an import of its own; return the import's number."""
    wave = checked.wave.code if checked.wave else ""
    import_id = imports.add_import(
        conn,
        kind=part.kind,
        content_hash=part.content_hash,
        filename=part.filename,
        tool=part.tool,
        wave=wave,
        instrument=checked.instrument,
        school=checked.school,
        rows_read=part.rows_read,
        accepted=part.accepted,
        rejected=part.rejected,
        skipped=part.skipped,
        problems=_kept_problems(checked, part),
        by=person.person_id,
        at=desk.now(),
    )
    if part.kind == "responses":
        _store_answers(conn, import_id, wave, checked.instrument, part)
        safety_found.keep_import(conn, desk, person, checked, part)
    else:
        _store_people(conn, desk, person, import_id, part)
    desk.audit(conn, person, "imported", "import", str(import_id), part.kind)
    return import_id


def _store_answers(conn: Connection, import_id: int, wave: str, instrument: str, part: Part) -> None:
    """Store answers with the persons who gave them, or without anybody."""
    asked = {"wave": wave, "instrument": instrument}
    if "anonymous_answers" in part.frames:
        frame = part.frames["anonymous_answers"]
        anonymous.add_anonymous_answers(conn, import_id, **asked, frame=frame, lots=range(len(frame)))
    else:
        responses.add_responses(conn, import_id, **asked, frame=part.frames["responses"])


def _store_people(conn: Connection, desk: Desk, person: Person, import_id: int, part: Part) -> None:
    """Store what says who is at school, what families agreed to, and whom adults may take on."""
    if part.kind == "roster":
        rosters.add_roster(conn, import_id, part.frames)
        bundles.add_bundle(conn, import_id, part.bundle)
    elif part.kind == "other_adults":
        rosters.add_other_adults(conn, import_id, part.frames["adults"])
    elif part.kind == "consent":
        consents.add_consents(conn, import_id, part.frames["consents"])
    elif part.kind == "availability":
        rows = part.frames["availability"]
        availability.add_availability(conn, rows, by=person.person_id, at=desk.now(), import_id=import_id)
    elif part.kind == "holidays":
        holidays.add_holidays(conn, import_id, part.frames["holidays"])
    else:
        rosters.add_programs(conn, import_id, part.frames["programs"])


def _kept_problems(checked: Checked, part: Part) -> list[Problem]:
    """Return the problems that the history keeps with a part; the first has those of no part's own file."""
    files = {other.filename for other in checked.parts if other is not part}
    first = part is checked.parts[0]
    problems = [
        problem
        for problem in checked.problems
        if problem.file in ("", part.filename) or (first and problem.file not in files)
    ]
    if part.kind != "responses":
        return problems
    headers = {column.header for column in checked.columns}
    return without_quotes(problems, headers, rows="anonymous_answers" not in part.frames)


def _unchanged_since(conn: Connection, checked: Checked) -> None:
    """Refuse to store on other ground than was checked; both can change while a person reads a preview."""
    again = "Check the file again; it takes a moment."
    if rosters.current_roster_imports(conn) != checked.roster_imports:
        raise Conflict("The roster changed since this file was checked.", again)
    if checked.wave and consents.consent_imports(conn) != checked.consent_imports:
        raise Conflict("The consent table changed since this file was checked.", again)
    if checked.wave and not waves.wave(conn, checked.wave.code).is_open:
        raise Conflict(
            "The wave was closed since this file was checked.", "Reopen the wave, then check again."
        )


def _already(checked: Checked) -> AlreadyImported:
    """Return the refusal of a file that brings nothing new."""
    number = checked.already
    return AlreadyImported(
        f"This file is stored already, as import {number}; nothing was stored twice.",
        f"If it should be stored anew, undo that import first (sel imports undo {number}).",
        import_id=number,
    )
