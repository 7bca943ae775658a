"""The days without school, for whoever keeps them: reading them, and changing them in a grid."""

from collections.abc import Mapping
from datetime import date, timedelta

from sel.core import permissions
from sel.core.permissions import Person
from sel.errors import WrongUsage
from sel.store import holidays
from sel.workflows.desk import Desk

MOST_NAME = 60
"""How long the name of a day may be."""

FAR = timedelta(days=3 * 366)
"""A day further off than this is taken for a slip of the year."""


def days_off(desk: Desk) -> dict[date, str]:
    """Return each day without school with its name, the earliest first; it is nobody's secret."""
    with desk.store.read() as conn:
        return holidays.holidays(conn)


def set_days_off(
    desk: Desk, person: Person, seen: Mapping[date, str], wanted: Mapping[date, str]
) -> tuple[date, ...]:
    """Store the days without school as a person changed them and return the days that changed; audited.

    They hold for every school. `seen` is what held when the person read them. Raises NotAllowed; WrongUsage
    for a day that can't be meant or too long a name; Conflict where somebody else changed the same day.
    """
    desk.allowed(person, lambda: permissions.check_can_upload(person), "set days without school", "")
    named = {day: " ".join(name.split()) for day, name in wanted.items()}
    _check({day: name for day, name in named.items() if seen.get(day) != name}, desk.today())
    with desk.store.write() as conn:
        changed = holidays.set_holidays(conn, seen, named, by=person.person_id, at=desk.now())
        for day in changed:
            done = "set a day without school" if day in named else "set a day with school"
            desk.audit(conn, person, done, "day", day.isoformat())
    return tuple(changed)


def _check(new: Mapping[date, str], today: date) -> None:
    for day, name in new.items():
        if abs(day - today) > FAR:
            raise WrongUsage(f"{day.isoformat()} is more than three years away.", "Check its year.")
        if len(name) > MOST_NAME:
            raise WrongUsage(
                f"The name of {day.isoformat()} has {len(name)} letters; at most {MOST_NAME} are kept.",
                "Shorten it.",
            )
