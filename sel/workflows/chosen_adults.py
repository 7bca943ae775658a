"""The adult chosen for a student: accepted, or declined; each is logged."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import Connection

from sel.core.outreach import FollowUp, accepted, declining
from sel.core.permissions import Person
from sel.errors import NotFound
from sel.store import followups, rosters
from sel.workflows.desk import Desk
from sel.workflows.followed import changed, of_my_caseload


def accept(desk: Desk, person: Person, wave: str, student_id: str, adult_id: str, version: int) -> int:
    """Accept an adult for a student, whom no other proposal then takes; return the follow-up's new version.

    Raises NotAllowed; NotFound for an adult who isn't at the student's school; Conflict where the follow-up
    is done, or somebody else changed it since.
    """
    student = of_my_caseload(desk, person, wave, [student_id]).iloc[0]
    with desk.store.read() as conn:
        adults = rosters.current_people(conn, "adult_id")
    if adult_id not in set(adults.loc[adults["school_id"] == student["school_id"], "adult_id"]):
        raise NotFound(f"No adult {adult_id} is at school {student['school_id']}.", "Take one of its adults.")

    def after(before: FollowUp, off: Collection[date]) -> FollowUp:
        return accepted(before, adult_id, person.name, desk.today(), off)

    def also(conn: Connection) -> None:
        followups.take_back_declining(conn, wave, student_id, adult_id)

    return changed(desk, person, wave, student, after, version, "accepted an adult for a student", also)


def decline(desk: Desk, person: Person, wave: str, student_id: str, adult_id: str, version: int) -> int:
    """Let an adult not be proposed again to a student; return the follow-up's new version.

    Raises NotAllowed; Conflict where the follow-up is done, or somebody else changed it since.
    """
    student = of_my_caseload(desk, person, wave, [student_id]).iloc[0]

    def after(before: FollowUp, _off: Collection[date]) -> FollowUp:
        return declining(before, adult_id)

    def also(conn: Connection) -> None:
        followups.decline(
            conn,
            wave=wave,
            student_id=student_id,
            adult_id=adult_id,
            said_by="counselor",
            reason="",
            by=person.person_id,
            at=desk.now(),
        )

    return changed(desk, person, wave, student, after, version, "declined an adult for a student", also)
