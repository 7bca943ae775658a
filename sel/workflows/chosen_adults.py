"""The adult chosen for a student: confirmed, declined, asked for by the student, and each taken back.

A counselor confirms every pair; from then on proposals leave it alone. Whoever changes one hands back the
version that was read: of two the second is told, and nothing of the change is stored. All of it is logged.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from sel.core.outreach import FollowUp, accepted, check_words, declining, preferring, taken_back
from sel.core.permissions import Person
from sel.errors import NotFound, WrongUsage
from sel.store import followups, rosters
from sel.workflows.adult_choices import check_choice, check_wish
from sel.workflows.desk import Desk
from sel.workflows.followed import changed, of_my_caseload

WISHES = {"student": "The student's wish", "adult": "The adult's wish", "counselor": "The counselor's choice"}
"""Who may want that an adult is not proposed to a student again."""


@dataclass(frozen=True)
class Confirmed:
    """A pair that was confirmed: the follow-up's new version, and a sentence on the adult's places."""

    version: int
    places: str


def accept(desk: Desk, person: Person, wave: str, student_id: str, adult_id: str, version: int) -> Confirmed:
    """Confirm an adult for a student, in place of one confirmed before; who has no place left may be, too.

    Raises NotAllowed; NotFound for an adult who isn't at the student's school; Conflict for one who is not to
    be proposed to the student, and where the follow-up is done or somebody else changed it since.
    """
    student = of_my_caseload(desk, person, wave, [student_id]).iloc[0]
    places = check_choice(desk, wave, str(student["school_id"]), student_id, adult_id)

    def after(before: FollowUp, off: Collection[date]) -> FollowUp:
        return accepted(before, adult_id, person.name, desk.today(), off)

    action = "accepted an adult for a student"
    return Confirmed(changed(desk, person, wave, student, after, version, action), places)


def decline(
    desk: Desk,
    person: Person,
    wave: str,
    student_id: str,
    adult_id: str,
    version: int,
    *,
    said_by: str = "counselor",
    reason: str = "",
) -> int:
    """Let an adult not be proposed to a student again, and return the follow-up's new version.

    `said_by` is a key of WISHES; the student's own wish holds in later waves, too. `reason` is a few words.
    Raises NotAllowed; NotFound for an adult of no roster; WrongUsage for another's wish; Conflict for too
    long a reason, and where the follow-up is done or somebody else changed it since.
    """
    if said_by not in WISHES:
        raise WrongUsage(f"A wish is one of {', '.join(WISHES)}.")
    words = check_words(reason, "reason")
    student = of_my_caseload(desk, person, wave, [student_id]).iloc[0]
    with desk.store.read() as conn:
        if not rosters.adult_names(conn, [adult_id]):
            raise NotFound(f"No adult {adult_id} was ever on the roster.", "Take one of the school's adults.")

    def also(conn: Connection) -> None:
        row = {"wave": wave, "student_id": student_id, "adult_id": adult_id}
        followups.decline(conn, **row, said_by=said_by, reason=words, by=person.person_id, at=desk.now())

    action = "declined an adult for a student"
    return changed(
        desk, person, wave, student, lambda before, _off: declining(before, adult_id), version, action, also
    )


def prefer(desk: Desk, person: Person, wave: str, student_id: str, adult_id: str, version: int) -> int:
    """Keep whom the student would like best ("" nobody any more); return the follow-up's new version.

    That adult is proposed before any other, once eligible and with a place. Raises as `accept` does.
    """
    student = of_my_caseload(desk, person, wave, [student_id]).iloc[0]
    if adult_id:
        check_wish(desk, wave, str(student["school_id"]), student_id, adult_id)
    action = "kept whom a student asked for"
    return changed(
        desk, person, wave, student, lambda before, _off: preferring(before, adult_id), version, action
    )


def take_back(desk: Desk, person: Person, wave: str, student_id: str, version: int) -> int:
    """Take a confirmation back, so that proposals are made anew; return the follow-up's new version.

    One that an earlier wave made goes on until it is declined, or another adult is confirmed. Raises
    NotAllowed; Conflict where none was confirmed, or somebody else changed the follow-up since.
    """
    student = of_my_caseload(desk, person, wave, [student_id]).iloc[0]
    action = "took a confirmation back"
    return changed(desk, person, wave, student, lambda before, _off: taken_back(before), version, action)


def take_back_declining(
    desk: Desk, person: Person, wave: str, student_id: str, adult_id: str, version: int
) -> int:
    """Let an adult who was declined be proposed to the student again; return the follow-up's new version.

    Raises NotAllowed; NotFound where nobody declined; Conflict where somebody else changed it since.
    """
    student = of_my_caseload(desk, person, wave, [student_id]).iloc[0]
    with desk.store.read() as conn:
        known = followups.declined(conn, wave)
    if known[(known["student_id"] == student_id) & (known["adult_id"] == adult_id)].empty:
        raise NotFound(
            f"Nobody declined {adult_id} for student {student_id}.", "There is nothing to take back."
        )

    def also(conn: Connection) -> None:
        followups.take_back_declining(conn, wave, student_id, adult_id)

    action = "took a declining back"
    return changed(desk, person, wave, student, lambda before, _off: before, version, action, also)
