"""Asking again: who of the silent, the skipped and those not placed is asked how, by whom, by when.

Whoever changes a plan hands back the version that was read. Where somebody else was faster nothing of the
change is stored, for none of the students, and the refusal says so. All of it is logged.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

import pandas as pd
from sqlalchemy import Connection

from sel.core import asking
from sel.core.asking import QUEUES, STATES, WAYS, Asking, answered_since, ask_overdue
from sel.core.permissions import Person
from sel.errors import Conflict, NotFound, WrongUsage
from sel.store import asked_again
from sel.store.holidays import holidays
from sel.workflows.desk import Desk
from sel.workflows.follow_up import owners
from sel.workflows.followed import of_my_caseload
from sel.workflows.later import later_answers_in

ASK_COLUMNS = ["ask_state", "way", "asker", "ask_due", "ask_reason", "ask_version", "ask_overdue"]
"""How far asking again is (a key of STATES), how (of WAYS), who asks, by when (ISO, "" none), why not; the
version, 0 before there is a plan; and whether the day has passed."""

QUEUE_COLUMNS = [
    *("student_id", "school_id", "name", "grade", "homeroom", "status", "start_with"),
    *("state", "how", "asker", "due", "overdue", "reason", "later"),
]
"""What leaves as a file, in words."""


def with_plans(desk: Desk, wave: str, school: str, rows: pd.DataFrame, queue: str) -> pd.DataFrame:
    """Return a queue's rows with ASK_COLUMNS, the overdue and unplanned first; who answered since, last."""
    with desk.store.read() as conn:
        known = asked_again.asked_again(conn, wave).set_index("student_id")
    ids = rows["student_id"]
    later = later_answers_in(desk, wave, school)["later"]
    state = ids.map(known["state"]).astype("str").fillna("")
    found = rows.assign(
        later_code=ids.map(later).astype("str").fillna(""),
        way=ids.map(known["how"]).astype("str").fillna(""),
        asker=ids.map(known["asker"]).astype("str").fillna(""),
        ask_due=ids.map(known["due"]).astype("str").fillna(""),
        ask_reason=ids.map(known["reason"]).astype("str").fillna(""),
        ask_version=ids.map(known["version"]).fillna(0).astype(int),
    )
    found["ask_state"] = state.mask(answered_since(found, queue), "answered")
    found["ask_overdue"] = ask_overdue(found, desk.today())
    order = found.assign(
        place=found["ask_state"].map({name: at for at, name in enumerate(STATES)}), late=~found["ask_overdue"]
    )
    by = ["late", "place", "ask_due", "grade", "name", "student_id"]
    return found.loc[order.sort_values(by, kind="stable").index].drop(columns="later_code")


def plan(
    desk: Desk,
    person: Person,
    wave: str,
    versions: Mapping[str, int],
    way: str,
    asker: str,
    until: date | None = None,
) -> int:
    """Plan how students are asked again and return how many: all of them, or none.

    `versions` is student_id → the version that was read, 0 before there is a plan. Raises NotAllowed;
    NotFound for an asker who is nobody here; Conflict for who is in no queue, a plan that can't be, or where
    somebody else changed one of them since.
    """
    students = _in_a_queue(desk, person, wave, versions)
    for school in sorted(set(students["school_id"])):
        if asker not in owners(desk, person, school):
            raise NotFound(
                f"Nobody called “{asker}” is on the staff of school {school}.", "Choose one of its staff."
            )
    with desk.store.read() as conn:
        off = holidays(conn)

    def after(before: Asking) -> Asking:
        return asking.planned(before, way, asker, until, desk.today(), off)

    return _all_or_none(desk, person, wave, versions, after, "planned to ask a student again")


def mark_asked(desk: Desk, person: Person, wave: str, versions: Mapping[str, int]) -> int:
    """Say that students were asked as planned; raises as `plan` does."""
    _in_a_queue(desk, person, wave, versions)
    return _all_or_none(desk, person, wave, versions, asking.asked, "asked a student again")


def mark_cannot(desk: Desk, person: Person, wave: str, versions: Mapping[str, int], reason: str) -> int:
    """Say that students can't be asked now, and why; raises as `plan` does."""
    _in_a_queue(desk, person, wave, versions)
    after = partial(asking.cannot, reason=reason)
    return _all_or_none(desk, person, wave, versions, after, "could not ask a student again")


def plan_versions(desk: Desk, person: Person, wave: str, student_ids: Collection[str]) -> dict[str, int]:
    """Return the version of each student's plan as it is now, 0 before there is one; raises as `plan`."""
    _in_a_queue(desk, person, wave, student_ids)
    with desk.store.read() as conn:
        known = _known(conn, wave)
    return {student_id: known.get(student_id, Asking()).version for student_id in student_ids}


def queue_words(rows: pd.DataFrame) -> pd.DataFrame:
    """Return a queue's rows as QUEUE_COLUMNS, in words."""
    told = rows.assign(
        state=rows["ask_state"].map(STATES),
        how=rows["way"].map(WAYS).astype("str").fillna(""),
        due=rows["ask_due"],
        overdue=rows["ask_overdue"].map({True: "overdue", False: ""}).astype(str),
        reason=rows["ask_reason"],
    )
    return told[QUEUE_COLUMNS].reset_index(drop=True)


def queue_named(queue: str) -> str:
    """Return the queue's name. Raises WrongUsage for one there isn't."""
    if queue not in QUEUES:
        raise WrongUsage(f"There is no queue “{queue}”.", f"Ask for one of: {', '.join(QUEUES)}.")
    return queue


def _in_a_queue(desk: Desk, person: Person, wave: str, student_ids: Collection[str]) -> pd.DataFrame:
    """Return the students' rows at the school of the person's caseload; raises where one is in no queue."""
    students = of_my_caseload(desk, person, wave, student_ids)
    waiting = students["status"].isin([status for statuses in QUEUES.values() for status in statuses])
    if not waiting.all():
        student_id = students.loc[~waiting, "student_id"].iloc[0]
        raise Conflict(
            f"Student {student_id} neither waits to be asked again nor to be placed.",
            "Take the students of the two queues; look at the list anew.",
        )
    return students


def _all_or_none(
    desk: Desk,
    person: Person,
    wave: str,
    versions: Mapping[str, int],
    after: Callable[[Asking], Asking],
    action: str,
) -> int:
    """Change the plans in one transaction and log each; return how many."""
    with desk.store.write() as conn:
        known = _known(conn, wave)
        for student_id, version in versions.items():
            before = known.get(student_id, Asking())
            # Where somebody was faster the plan isn't even made: saving says who was.
            new = _changed(student_id, before, after) if before.version == version else before
            _save(desk, conn, person, wave, student_id, replace(new, version=version))
            desk.audit(conn, person, action, "student", student_id, f"wave {wave}")
    return len(versions)


def _changed(student_id: str, before: Asking, after: Callable[[Asking], Asking]) -> Asking:
    try:
        return after(before)
    except Conflict as refused:
        raise Conflict(f"Student {student_id}: {refused.message}", refused.action) from None


def _known(conn: Connection, wave: str) -> dict[str, Asking]:
    rows: list[dict[Any, Any]] = asked_again.asked_again(conn, wave).to_dict("records")
    return {
        row["student_id"]: Asking(
            row["state"],
            row["how"],
            row["asker"],
            date.fromisoformat(row["due"]) if row["due"] else None,
            row["reason"],
            row["version"],
        )
        for row in rows
    }


def _save(desk: Desk, conn: Connection, person: Person, wave: str, student_id: str, new: Asking) -> None:
    asked_again.save_asked_again(
        conn,
        wave=wave,
        student_id=student_id,
        how=new.way,
        asker=new.asker,
        due=new.due,
        state=new.state,
        reason=new.reason,
        version=new.version,
        by=person.person_id,
        at=desk.now(),
    )
