"""One student's card: what the student said and what staff said, kept apart, and the contacts made."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import pandas as pd

from sel.core import permissions
from sel.core.connection import STAFF_REPORTED
from sel.core.outreach import FIRST_STATE
from sel.core.people import active_on, full_name
from sel.core.permissions import Person, StudentKey
from sel.core.ties import CERTAIN
from sel.errors import NotFound
from sel.store import followups, left
from sel.wording.english import STATUS
from sel.workflows.checklist import ticked_steps
from sel.workflows.desk import Desk
from sel.workflows.later import closed_by_answers, later_answers_in, later_words
from sel.workflows.opening import with_open
from sel.workflows.picture import read_part, read_parts
from sel.workflows.safety import shown_slots

OFF_ROSTER = "no longer on this school's roster"
"""What is said of a student whose follow-up goes on and who isn't at the school."""

UNDERSTOOD = {
    "auto": "we understood: {adult}",
    "confirmed": "a person decided: {adult}",
    "review": "not placed yet; perhaps {adult}",
    "unknown": "not placed yet",
    "off_roster": "an adult who is not on the roster",
    "nobody": "says there is nobody",
}


@dataclass(frozen=True)
class StudentCard:
    """What is known of one student in one wave, and what was done.

    `said`: slot, text (as written), understood (words), reason, flag. `staff`: name and role of the
    adults who named the student; where `staff_asked` is false no adult was asked, and where `asked` is
    false the staff alone were. `contacts`: on, kind, result, by, the newest first. `steps`: the school's
    checklist as step_id, words, taken, by, on. `version` is the follow-up's, 0 before there is one; hand it
    back to whatever changes it. `due` is empty or an ISO date; `later` is the student's own word in a later
    wave ("" where there was none), and "closed_connected" is a state that only that word brings about.
    `left` says that the student is not on the school's roster any more.
    """

    student_id: str
    school_id: str
    name: str
    grade: str
    homeroom: str
    status: str
    reason: str
    said: pd.DataFrame
    staff: pd.DataFrame
    staff_asked: bool
    asked: bool
    contacts: pd.DataFrame
    steps: pd.DataFrame
    owner: str
    state: str
    due: str
    note: str
    not_needed_because: str
    later: str
    left: str
    version: int


def student_card(desk: Desk, person: Person, wave: str, student_id: str) -> StudentCard:
    """Return a student's card for somebody whose caseload the student is in; the look is logged.

    A student of two schools is shown at the school of the caseload, with the staff of both. Raises
    NotFound, and NotAllowed for everybody else.
    """
    student = _allowed_student(desk, person, wave, student_id, permissions.check_can_see_named_adults)
    adults = read_parts(desk, wave, "adults").drop_duplicates("adult_id")
    names = dict(zip(adults["adult_id"], full_name(adults), strict=True))
    claims = _claims(read_parts(desk, wave, "staff_lines"), adults)
    with desk.store.write() as conn:
        known = followups.follow_ups(conn, wave)
        made = followups.contacts(conn, wave, student_id)
        now = left.on_roster(conn, [student_id])
        steps = ticked_steps(conn, wave, student["school_id"], student_id, desk.settings.timezone)
        desk.audit(conn, person, "read a student's card", "student", student_id, f"wave {wave}")
    later = later_answers_in(desk, wave, student["school_id"])
    follow_up = _follow_up(known, student_id, later)
    return StudentCard(
        student_id=student_id,
        school_id=student["school_id"],
        name=f"{student['given_name']} {student['family_name']}".strip(),
        grade=student["grade"],
        homeroom=student["homeroom"],
        status=STATUS[student["status"]],
        reason="" if student["status"] == "open" else student["reason"],
        said=_said(desk, person, wave, student, names),
        staff=claims[claims["student_id"] == student_id][["name", "role"]].reset_index(drop=True),
        staff_asked=bool(adults["answered"].any()),
        asked=student["status"] not in STAFF_REPORTED,
        contacts=made.iloc[::-1].reset_index(drop=True),
        steps=steps,
        owner=follow_up["owner"],
        state=follow_up["state"],
        due=follow_up["due"],
        note=follow_up["note"],
        not_needed_because=follow_up["reason"],
        later=later_words(later, student_id),
        left=_left(desk, now, student["school_id"]),
        version=follow_up["version"],
    )


def claims_of_staff(desk: Desk, wave: str, school: str) -> pd.DataFrame:
    """Return who of a school's staff named which student: student_id, name and role of the adult."""
    return _claims(read_part(desk, wave, "staff_lines", school), read_part(desk, wave, "adults", school))


def _left(desk: Desk, now: pd.DataFrame, school: str) -> str:
    """Return that the student is on the school's roster no more; "" for one who is."""
    return "" if (active_on(now, desk.today()) & (now["school_id"] == school)).any() else OFF_ROSTER


def _follow_up(known: pd.DataFrame, student_id: str, later: pd.DataFrame) -> dict[str, Any]:
    """Return the student's follow-up, or how one begins; closed where a later answer closes it."""
    begun = {"owner": "", "state": FIRST_STATE, "due": "", "note": "", "reason": "", "version": 0}
    mine = known[known["student_id"] == student_id]
    row = mine if len(mine) else pd.DataFrame([{"student_id": student_id, **begun}])
    records: list[dict[Any, Any]] = closed_by_answers(row, later).to_dict("records")
    return records[0]


def _claims(lines: pd.DataFrame, adults: pd.DataFrame) -> pd.DataFrame:
    sure = lines[lines["decision"].isin(CERTAIN) & (lines["student_id"] != "")]
    pairs = sure[["student_id", "adult_id"]].drop_duplicates()
    named = pairs.merge(adults.drop_duplicates("adult_id"), on="adult_id", how="inner")
    return named.assign(name=full_name(named))[["student_id", "name", "role"]]


def _allowed_student(
    desk: Desk, person: Person, wave: str, student_id: str, check: Callable[[Person, StudentKey], None]
) -> dict[str, Any]:
    """Return the student's row, at the school of the person's caseload where there are two.

    A refusal is logged before it is raised; an id that nobody has is refused in the same words, so that
    asking doesn't tell who exists. Raises NotAllowed; NotFound to those who may open everybody.
    """
    students = read_parts(desk, wave, "students")
    rows = with_open(desk, wave, students[students["student_id"] == student_id])
    if rows.empty:
        nobody = StudentKey("", student_id=student_id)
        desk.allowed(person, partial(check, person, nobody), "a student's card", student_id)
        raise NotFound(f"There is no student {student_id} in wave {wave}.", "Open the student from the list.")
    mine = rows[permissions.caseload_rows(person, rows)]
    row = (mine if len(mine) else rows).iloc[0].to_dict()
    key = StudentKey(row["school_id"], row["grade"], row["family_name"], student_id)
    desk.allowed(person, partial(check, person, key), "a student's card", student_id)
    if row["status"] == "opted_out":
        raise NotFound("The family of this student opted out.", "Nothing of theirs is kept here to be shown.")
    return {str(name): value for name, value in row.items()}


def _said(
    desk: Desk, person: Person, wave: str, student: dict[str, Any], names: dict[str, str]
) -> pd.DataFrame:
    """Return the student's own words with how they were understood; never to whom they accuse.

    Words of harm stand here only for those to whom they go.
    """
    mentions = read_part(desk, wave, "nominations", student["school_id"])
    mine = mentions[mentions["student_id"] == student["student_id"]].sort_values("slot")
    if person.adult_id:
        mine = mine[(mine["flag"] == "") | (mine["adult_id"] != person.adult_id)]
    told = shown_slots(desk, person, student["school_id"], wave, student["student_id"])
    mine = mine[(mine["flag"] != "harm") | mine["slot"].isin(told)]
    adult = mine["adult_id"].map(names).astype("str").fillna("")
    words = [
        UNDERSTOOD["unknown" if decision == "review" and not name else decision].format(adult=name)
        for decision, name in zip(mine["decision"], adult, strict=True)
    ]
    columns = ["slot", "text", "understood", "reason", "flag"]
    said: pd.DataFrame = mine.assign(understood=words)[columns]
    return said.reset_index(drop=True)
