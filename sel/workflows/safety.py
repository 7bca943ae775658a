"""What reads like harm: who is shown it, who takes it on, who is told when nobody does.

Every look at a hit and every act is written to the audit log, without the words.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pandas as pd
from sqlalchemy import Connection

from sel.accounts.local import OPERATOR, local_people
from sel.core import permissions
from sel.core.consent import opted_out
from sel.core.people import full_name
from sel.core.permissions import Person
from sel.core.safety import goes_to, named_in
from sel.errors import NotAllowed, NotFound
from sel.store import consents, imports, rosters, safety
from sel.store.safety import Hit
from sel.wording.english import day_words
from sel.workflows.desk import Desk
from sel.workflows.safety_contacts import contact_names, standing_contacts, with_names

NEVER_ALL_CLEAR = (
    "No hit never means all clear: this only finds words that a list of ours knows. "
    "If anybody is in danger, call 911; for a person in crisis, call or text 988."
)
HIT_COLUMNS = [
    *("hit_id", "wave", "student_id", "name", "grade", "homeroom", "text", "source", "found"),
    *("escalated", "acknowledged"),
]


@dataclass(frozen=True)
class SafetyView:
    """The hits that this person is shown (HIT_COLUMNS, all text but the id and `escalated`).

    `waiting` are those nobody took on yet, the oldest first; `done` the others, the newest first.
    `contacts` are the names of the school's contacts, none where it has none.
    """

    waiting: pd.DataFrame
    done: pd.DataFrame
    contacts: tuple[str, ...]
    hours: int


def safety_hits(desk: Desk, person: Person, school: str) -> SafetyView:
    """Return what was written at a school that reads like harm, in every wave; each look is logged.

    To whom a hit goes says core.safety.goes_to. Of a student who opted out since, only what waits is shown:
    whoever has to act on it must be able to. Raises NotAllowed for everybody to whom none ever goes.
    """
    ask = partial(permissions.check_can, person, "see_safety_hit", school)
    desk.allowed(person, ask, "read safety hits", school)
    escalate(desk, person)
    with desk.store.read() as conn:
        out = opted_out(consents.consents(conn), named=True)
        shown = [
            hit
            for hit in _shown(conn, person, school, safety.hits(conn))
            if hit.acknowledged_at is None or hit.person_id not in out
        ]
        frame = _told(conn, desk, shown)
        contacts = contact_names(conn, school)
    for hit in shown:
        desk.log_look(person, "read a safety hit", "safety hit", str(hit.hit_id), f"wave {hit.wave}")
    taken = frame["acknowledged"] != ""
    done = frame[taken].iloc[::-1].reset_index(drop=True)
    return SafetyView(frame[~taken].reset_index(drop=True), done, contacts, desk.settings.safety_hours)


def shown_slots(desk: Desk, person: Person, school: str, wave: str, student_id: str) -> set[int]:
    """Return in which places of the wave a student's words of harm stand that this person is shown."""
    if not permissions.can(person, "see_safety_hit", school):
        return set()
    with desk.store.read() as conn:
        theirs = [hit for hit in safety.hits(conn) if (hit.wave, hit.person_id) == (wave, student_id)]
        return {hit.slot for hit in _shown(conn, person, school, theirs)}


def waiting(desk: Desk, person: Person, school: str) -> int:
    """Return how many hits wait at the school that this person is shown; nothing of them is told."""
    if not permissions.can(person, "see_safety_hit", school):
        return 0
    with desk.store.read() as conn:
        unread = safety.hits(conn, waiting_only=True)
    if not unread:
        return 0
    escalate(desk, person)
    with desk.store.read() as conn:
        return len(_shown(conn, person, school, safety.hits(conn, waiting_only=True)))


def waiting_stamp(desk: Desk, person: Person, school: str) -> str:
    """Return a text that changes whenever `waiting` may for this person, "" where nothing is there to wait.

    It covers which hits wait and are escalated, the contacts, and by the imports the staff and what was
    written beside. What nobody took on in time is escalated first.
    """
    if not permissions.can(person, "see_safety_hit", school):
        return ""
    with desk.store.read() as conn:
        unread = safety.hits(conn, waiting_only=True)
        about = f"{imports.imports_stamp(conn)} {safety.contacts(conn, school)}" if unread else ""
    if not unread:
        return ""
    late = desk.now() - timedelta(hours=desk.settings.safety_hours)
    if any(_is_due(hit, late) for hit in unread):
        escalate(desk, person)
    state = [(hit.hit_id, hit.escalated_at is not None or _is_due(hit, late)) for hit in unread]
    return f"{state} {about}"


def acknowledge(desk: Desk, person: Person, hit_id: int) -> None:
    """Store that this person takes a hit on.

    Raises NotAllowed for whoever isn't shown it; NotFound; Conflict where somebody took it on before.
    """
    with desk.store.read() as conn:
        hit = safety.hit(conn, hit_id)
        may = any(_shown(conn, person, school, [hit]) for school in _schools_of(person, hit, conn))
    desk.allowed(person, partial(_check_shown, may), "acknowledge a safety hit", str(hit_id))
    with desk.store.write() as conn:
        safety.acknowledge(conn, hit_id, person.person_id, desk.now())
        desk.audit(conn, person, "acknowledged a safety hit", "safety hit", str(hit_id), f"wave {hit.wave}")


def send_worry(desk: Desk, person: Person, wave: str, student_id: str, slot: int, text: str) -> None:
    """Send a student's words to the safety contacts by hand; sent twice they are one hit.

    Raises NotAllowed unless the person may at one of the student's schools; NotFound for a student who
    isn't on the roster.
    """
    with desk.store.read() as conn:
        students = rosters.current_people(conn, "student_id")
        schools = tuple(sorted(students.loc[students["student_id"] == student_id, "school_id"]))
    if not schools:
        raise NotFound(f"There is no student {student_id} on the roster.", "Look at the queue again.")
    mine = [school for school in schools if permissions.can(person, "send_worry", school)]
    ask = partial(permissions.check_can, person, "send_worry", (mine or schools)[0])
    desk.allowed(person, ask, "send words to the safety contacts", wave)
    row = {"wave": wave, "informant": "student", "person_id": student_id, "schools": schools, "slot": slot}
    with desk.store.write() as conn:
        made = {"text": text, "source": "sent", "by": person.person_id, "found_at": desk.now()}
        for hit_id in safety.add_hits(conn, [row | made]):
            desk.audit(conn, person, "sent words to the safety contacts", "safety hit", str(hit_id))


def escalate(desk: Desk, person: Person) -> None:
    """Mark the hits that nobody took on in time, so that leaders are shown them; each is audited once."""
    late = desk.now() - timedelta(hours=desk.settings.safety_hours)
    with desk.store.read() as conn:
        due = [hit for hit in safety.hits(conn, waiting_only=True) if _is_due(hit, late)]
    if not due:
        return
    with desk.store.write() as conn:
        safety.mark_escalated(conn, [hit.hit_id for hit in due], desk.now())
        for hit in due:
            desk.audit(conn, person, "a safety hit was escalated", "safety hit", str(hit.hit_id))


def safety_stamp(desk: Desk) -> str:
    """Return what changes whenever hits, their state or the contacts do."""
    with desk.store.read() as conn:
        hits, contacts = safety.hits(conn), safety.contacts(conn)
    state = [(hit.hit_id, hit.escalated_at is None, hit.acknowledged_by) for hit in hits]
    return f"{state}{contacts}"


def _check_shown(shown: bool) -> None:
    if not shown:
        raise NotAllowed("These words are not shown to you.", "The school's safety contacts take them on.")


def _is_due(hit: Hit, late: datetime) -> bool:
    return hit.escalated_at is None and hit.found_at <= late


def _schools_of(person: Person, hit: Hit, conn: Connection) -> Iterable[str]:
    """Return the schools of a hit at which the person has a role; of a refused row that may be any."""
    every = hit.schools or tuple(rosters.current_schools(conn)["school_id"])
    return [school for school in every if permissions.can(person, "acknowledge_safety_hit", school)]


def _shown(conn: Connection, person: Person, school: str, hits: list[Hit]) -> list[Hit]:
    """Return the hits of a school that are shown to this person, who may be shown some there."""
    here = [hit for hit in hits if school in hit.schools or not hit.schools]
    if not here or person.role == "operator":
        return here
    adults = rosters.current_people(conn, "adult_id")
    adults = adults[adults["school_id"] == school]
    contacts = frozenset(standing_contacts(conn, school, adults))
    return [hit for hit in here if _goes_to(conn, person, hit, adults, contacts)]


def _goes_to(
    conn: Connection, person: Person, hit: Hit, adults: pd.DataFrame, contacts: frozenset[str]
) -> bool:
    beside = safety.written_beside(conn, hit.wave, hit.person_id) if hit.person_id else []
    named = named_in(hit.text, beside, adults)
    escalated = hit.escalated_at is not None
    return goes_to(person.role, person.adult_id, contacts, named, escalated=escalated)


def _told(conn: Connection, desk: Desk, hits: list[Hit]) -> pd.DataFrame:
    """Return the hits in words, with the student each is of."""
    people = local_people(rosters.current_schools(conn), with_names(conn))
    called = {person.person_id: person.name for person in [OPERATOR, *people]}
    rows = pd.DataFrame(
        [
            {
                "hit_id": hit.hit_id,
                "wave": hit.wave,
                "informant": hit.informant,
                "student_id": hit.person_id,
                "text": hit.text,
                "source": _SOURCES[hit.source].format(row=hit.slot),
                "found": _moment(desk, hit.found_at),
                "escalated": hit.escalated_at is not None,
                "acknowledged": _taken(desk, hit, called),
            }
            for hit in hits
        ],
        columns=[name for name in HIT_COLUMNS if name not in _OF_PERSON] + ["informant"],
    )
    writers = pd.concat([_people(conn, "student_id", "student"), _people(conn, "adult_id", "staff")])
    keys = ["student_id", "informant"]
    found = rows.merge(writers, on=keys, how="left").astype(dict.fromkeys(_OF_PERSON, "str"))
    return found.fillna(dict.fromkeys(_OF_PERSON, ""))[HIT_COLUMNS]


def _people(conn: Connection, key: str, informant: str) -> pd.DataFrame:
    """Return each person's name, grade and homeroom; an adult's grade and homeroom are empty."""
    people = rosters.current_people(conn, key).drop_duplicates(key)
    named = people.assign(name=full_name(people), informant=informant).rename(columns={key: "student_id"})
    return named.reindex(columns=["student_id", "informant", *_OF_PERSON], fill_value="")


_OF_PERSON = ("name", "grade", "homeroom")
_SOURCES = {
    "found": "found when the answers came in",
    "refused": "in row {row} of a file, which was refused: nobody is known to have written it",
    "sent": "sent by hand from the match queue",
}


def _taken(desk: Desk, hit: Hit, called: Mapping[str, str]) -> str:
    """Return who took a hit on and when, "" while nobody did."""
    if hit.acknowledged_at is None:
        return ""
    by = called.get(hit.acknowledged_by, hit.acknowledged_by)
    return f"{by}, {_moment(desk, hit.acknowledged_at)}"


def _moment(desk: Desk, at: datetime) -> str:
    """Return a time as the school's clock has it."""
    here = at.astimezone(ZoneInfo(desk.settings.timezone))
    return f"{day_words(here.date())}, {here:%H:%M}"
