"""Follow-ups as they stand, for whoever changes one: of the own caseload, and stored with their version."""

from collections.abc import Callable, Collection, Iterable
from datetime import date
from functools import partial
from typing import Any

import pandas as pd
from sqlalchemy import Connection

from sel.core import permissions
from sel.core.outreach import FollowUp
from sel.core.permissions import Person, StudentKey
from sel.errors import NotFound
from sel.store import followups, left
from sel.store.holidays import holidays
from sel.workflows.desk import Desk
from sel.workflows.later import later_answers_in
from sel.workflows.picture import read_parts


def of_my_caseload(desk: Desk, person: Person, wave: str, student_ids: Collection[str]) -> pd.DataFrame:
    """Return the students' rows, each at the school of the person's caseload.

    A refusal is logged before it is raised; an id that nobody has is refused in the same words. Raises
    NotAllowed; NotFound to those who may write everybody's, and for a family that opted out.
    """
    students = read_parts(desk, wave, "students")
    rows = with_left(desk, wave, students[students["student_id"].isin(list(student_ids))], student_ids)
    mine = rows[permissions.caseload_rows(person, rows)].drop_duplicates("student_id")
    for student_id in sorted(set(student_ids) - set(mine["student_id"])):
        theirs = rows[rows["student_id"] == student_id]
        school = str(theirs["school_id"].iloc[0]) if len(theirs) else ""
        key = StudentKey(school, student_id=student_id)
        ask = partial(permissions.check_can_write_follow_up, person, key)
        desk.allowed(person, ask, "change a follow-up", student_id)
        raise NotFound(f"There is no student {student_id} in wave {wave}.", "Take the students of the list.")
    if (mine["status"] == "opted_out").any():
        raise NotFound("The family of this student opted out.", "Nothing of theirs is kept here.")
    return mine


def with_left(
    desk: Desk, wave: str, students: pd.DataFrame, student_ids: Collection[str] | None = None
) -> pd.DataFrame:
    """Return the students' rows and, of those followed up whom the wave's picture lost, where they were last.

    Only `student_ids` are looked for, or everybody who is followed up. The added have student_id, school_id,
    grade, family_name and given_name; the rest of the row is empty. A follow-up outlives its roster.
    """
    with desk.store.read() as conn:
        stored = set(followups.follow_ups(conn, wave)["student_id"])
        sought = stored if student_ids is None else stored & set(student_ids)
        lost = left.last_seen(conn, sought - set(students["student_id"]))
    if lost.empty:
        return students
    lost = lost.reindex(columns=students.columns)
    texts = [name for name in lost.columns if lost[name].isna().all()]
    return pd.concat([students, lost.astype(dict.fromkeys(texts, object)).fillna("")], ignore_index=True)


def named_since(desk: Desk, wave: str, schools: Iterable[str]) -> set[str]:
    """Return who named an adult in a later wave, which closed their follow-ups."""
    found = [later_answers_in(desk, wave, school) for school in sorted(set(schools))]
    return {str(student_id) for later in found for student_id in later.index[later["later"] == "named"]}


def followed(conn: Connection, wave: str, named: Collection[str] = ()) -> dict[str, FollowUp]:
    """Return every follow-up of a wave by student_id; of those who have `named` an adult since, closed."""
    closed = FollowUp("closed_connected")
    rows: list[dict[Any, Any]] = followups.follow_ups(conn, wave).to_dict("records")
    stored = {
        row["student_id"]: FollowUp(
            "closed_connected" if row["student_id"] in named else row["state"],
            row["owner"],
            date.fromisoformat(row["due"]) if row["due"] else None,
            row["reason"],
            row["note"],
            row["version"],
            row["adult_id"],
            row["adult_by"],
            row["preferred"],
        )
        for row in rows
    }
    return dict.fromkeys(named, closed) | stored


def changed(
    desk: Desk,
    person: Person,
    wave: str,
    student: "pd.Series[Any]",
    after: Callable[[FollowUp, Collection[date]], FollowUp],
    version: int,
    action: str,
    also: Callable[[Connection], None] = lambda _conn: None,
) -> int:
    """Change one student's follow-up and whatever goes with it, and log it; return its new version.

    `student` is a row of `of_my_caseload`, `after` gets the follow-up as it stands and the holidays. Raises
    Conflict where somebody else changed it since `version`: then nothing is stored.
    """
    student_id = str(student["student_id"])
    named = named_since(desk, wave, [str(student["school_id"])])
    with desk.store.write() as conn:
        before = followed(conn, wave, named).get(student_id, FollowUp())
        new = after(before, holidays(conn)) if before.version == version else before
        stored = store_follow_up(desk, conn, person, wave, student_id, new, version)
        also(conn)
        desk.audit(conn, person, action, "student", student_id, f"wave {wave}")
    return stored


def store_follow_up(
    desk: Desk, conn: Connection, person: Person, wave: str, student_id: str, after: FollowUp, version: int
) -> int:
    """Store a follow-up in place of `version`; return its new one. Raises Conflict, which stores nothing."""
    return followups.save_follow_up(
        conn,
        wave=wave,
        student_id=student_id,
        state=after.state,
        owner=after.owner,
        due=after.due,
        version=version,
        by=person.person_id,
        at=desk.now(),
        note=after.note,
        reason=after.reason,
        adult_id=after.adult_id,
        adult_by=after.adult_by,
        preferred=after.preferred,
    )
