"""Follow-ups in work: taken on, snoozed, found not needed, handed over, contacts and notes; all of it logged.

Whoever changes one hands back the version that was read. Where somebody else was faster, nothing of the
change is stored, and the refusal says so.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from functools import partial

import pandas as pd

from sel.core import permissions
from sel.core.outreach import (
    DONE_STATES,
    FIRST_STATE,
    MOVES,
    TRY_AGAIN_IN,
    FollowUp,
    Move,
    after_contact,
    check_words,
    handed_over,
    moved,
    next_check,
)
from sel.core.people import full_name
from sel.core.permissions import Person
from sel.core.school_days import school_days_after
from sel.errors import Conflict, NotFound, WrongUsage
from sel.store import followups, rosters
from sel.store.holidays import holidays
from sel.wording.english import day_words
from sel.workflows.desk import Desk
from sel.workflows.followed import followed, named_since, of_my_caseload, store_follow_up, with_left
from sel.workflows.people import local_mode_people
from sel.workflows.picture import read_parts

CONTACT_KINDS = {
    "in_person": "Talked in person",
    "message": "Wrote a message",
    "call": "Called",
    "visit": "Visited class or lunch",
    "through_adult": "Through an adult the student knows",
}
CONTACT_RESULTS = {
    "talked": "We talked",
    "adult_found": "An adult will keep in touch",
    "other_adult": "Would rather have another adult",
    "not_now": "Said not now",
    "not_reached": "Not reached yet",
}
NOT_REACHED = "not_reached"

_DONE = {
    "assigned": "assigned a follow-up",
    "snoozed": "snoozed a follow-up",
    "not_needed": "closed a follow-up as not needed",
    "new": "gave a follow-up back",
}


def owners(desk: Desk, person: Person, school: str) -> list[str]:
    """Return who can own a follow-up at a school, in name order: its staff now, its counselors, the person.

    Two of one name are told apart by their id. Raises NotAllowed.
    """
    desk.allowed(
        person, partial(permissions.check_can, person, "read_follow_up", school), "read who can own", school
    )
    with desk.store.read() as conn:
        adults = rosters.current_people(conn, "adult_id")
    here = adults[(adults["school_id"] == school) & (adults["kind"] == "staff")]
    names = full_name(here).str.strip()
    twice = names.duplicated(keep=False)
    people, _ = local_mode_people(desk)
    team = {one.name for one in people if one.role == "counselor" and school in one.school_ids}
    return sorted({*names.mask(twice, names + " (" + here["adult_id"] + ")"), *team, person.name})


def versions_now(desk: Desk, person: Person, wave: str, student_ids: Collection[str]) -> dict[str, int]:
    """Return the version of each student's follow-up as it is now, 0 before there is one.

    Raises NotAllowed; NotFound for who isn't in the wave.
    """
    of_my_caseload(desk, person, wave, student_ids)
    with desk.store.read() as conn:
        known = followed(conn, wave)
    return {student_id: known.get(student_id, FollowUp()).version for student_id in student_ids}


def move(desk: Desk, person: Person, wave: str, versions: Mapping[str, int], to: Move) -> int:
    """Make one move for each of the students and return how many were moved: all of them, or none.

    `versions` is student_id → the version that was read, 0 before there is a follow-up. Raises NotAllowed;
    NotFound for an owner who is nobody here; Conflict where a move is not allowed, or somebody else changed
    one of the follow-ups since.
    """
    students = of_my_caseload(desk, person, wave, versions)
    if to.state == "assigned":
        for school in sorted(set(students["school_id"])):
            _check_owner(desk, person, school, to.owner)
    named = named_since(desk, wave, students["school_id"])
    with desk.store.write() as conn:
        known, off = followed(conn, wave, named), holidays(conn)
        for student_id, version in versions.items():
            before = known.get(student_id, FollowUp())
            after = _moved(student_id, before, to, desk.today(), off, version)
            store_follow_up(desk, conn, person, wave, student_id, after, version)
            desk.audit(conn, person, _DONE[to.state], "student", student_id, f"wave {wave}")
    return len(versions)


def hand_over(
    desk: Desk,
    person: Person,
    wave: str,
    school: str,
    owner: str,
    to: str,
    student_ids: Collection[str] | None = None,
) -> int:
    """Give the open follow-ups of one owner at a school to another, or those of `student_ids` alone.

    Each stays as far along as it was. Only the person's caseload is touched. Returns how many were handed
    over. Raises NotAllowed; NotFound where the new owner is nobody here, or nothing of the old one is open.
    """
    desk.allowed(
        person, partial(permissions.check_can, person, "write_follow_up", school), "hand over", owner
    )
    _check_owner(desk, person, school, to)
    students = with_left(desk, wave, read_parts(desk, wave, "students"))
    here = students[(students["school_id"] == school) & (students["status"] != "opted_out")]
    mine = set(here.loc[permissions.caseload_rows(person, here), "student_id"])
    named = named_since(desk, wave, [school])
    with desk.store.write() as conn:
        theirs = {
            student_id: before
            for student_id, before in followed(conn, wave, named).items()
            if before.owner == owner and before.state not in DONE_STATES and student_id in mine
        }
        chosen = theirs if student_ids is None else {key: theirs[key] for key in student_ids if key in theirs}
        if not chosen:
            raise NotFound(f"{owner} has no open follow-up there.", "Look at the list for who owns which.")
        for student_id, before in chosen.items():
            store_follow_up(desk, conn, person, wave, student_id, handed_over(before, to), before.version)
            desk.audit(conn, person, "handed a follow-up over", "student", student_id, f"wave {wave}")
    return len(chosen)


def open_owners(rows: pd.DataFrame) -> dict[str, int]:
    """Return who owns how many of a list's rows that are not done, in name order."""
    owned = rows[(rows["owner"] != "") & ~rows["state"].isin(DONE_STATES)]
    return {str(name): int(count) for name, count in owned["owner"].value_counts().sort_index().items()}


def write_note(desk: Desk, person: Person, wave: str, student_id: str, note: str, version: int) -> int:
    """Keep a note of a few words with a student's follow-up; return its new version.

    Raises NotAllowed; Conflict for one too long, or where somebody else changed the follow-up since.
    """
    kept = check_words(note, "note")
    of_my_caseload(desk, person, wave, [student_id])
    with desk.store.write() as conn:
        before = followed(conn, wave).get(student_id, FollowUp())
        saved = store_follow_up(desk, conn, person, wave, student_id, replace(before, note=kept), version)
        desk.audit(conn, person, "wrote a note", "student", student_id, f"wave {wave}")
    return saved


def mark_contacted(
    desk: Desk,
    person: Person,
    wave: str,
    student_id: str,
    on: date,
    kind: str,
    result: str,
    version: int,
) -> int:
    """Log a contact with a student and move the follow-up; return its new version.

    `version` is the card's. The first who logs a contact becomes the owner where there is none. Raises
    NotAllowed; WrongUsage for a kind, result or day that can't be; Conflict where somebody changed the
    follow-up since: then nothing is stored, neither the move nor the contact.
    """
    of_my_caseload(desk, person, wave, [student_id])
    _refuse_unknown(desk, on, kind, result)
    reached = result != NOT_REACHED
    with desk.store.write() as conn:
        before = followed(conn, wave).get(student_id, FollowUp())
        first = followups.first_contacts(conn, wave, [NOT_REACHED]).get(student_id, on)
        off = holidays(conn)
        due = next_check(min(first, on), on, off) if reached else school_days_after(on, TRY_AGAIN_IN, off)
        state, owner = _state_after(before.state, reached), before.owner or person.name
        after = replace(before, state=state, owner=owner, due=due, reason="")
        saved = store_follow_up(desk, conn, person, wave, student_id, after, version)
        followups.add_contact(
            conn,
            wave=wave,
            student_id=student_id,
            on=on,
            kind=kind,
            result=result,
            by=person.name,
            at=desk.now(),
        )
        desk.audit(conn, person, "logged a contact", "student", student_id, f"wave {wave}")
    return saved


def _moved(
    student_id: str, before: FollowUp, to: Move, today: date, off: Collection[date], version: int
) -> FollowUp:
    """Return the follow-up after the move. Raises Conflict, which names the student."""
    if before.version != version:
        return before  # saving it says who was faster
    try:
        return moved(before, to, today, off)
    except Conflict as refused:
        raise Conflict(f"Student {student_id}: {refused.message}", refused.action) from None


def _check_owner(desk: Desk, person: Person, school: str, owner: str) -> None:
    if owner not in owners(desk, person, school):
        raise NotFound(
            f"Nobody called “{owner}” is on the staff of school {school}.", "Choose an owner from its staff."
        )


def _state_after(before: str, reached: bool) -> str:
    """Return the state after a contact; whoever tried has taken the student on, reached or not."""
    after = after_contact(before, reached)
    after = "assigned" if after == FIRST_STATE else after
    return after if after in MOVES[before] else before


def _refuse_unknown(desk: Desk, on: date, kind: str, result: str) -> None:
    """Refuse a contact that can't be: a kind or result there isn't, or a day to come."""
    if kind not in CONTACT_KINDS or result not in CONTACT_RESULTS:
        raise WrongUsage(
            f"A contact is one of {', '.join(CONTACT_KINDS)} with one of {', '.join(CONTACT_RESULTS)}."
        )
    if on > desk.today():
        raise WrongUsage(
            f"{day_words(on)} is still to come.", "Log a contact on the day it was made, or later."
        )
