"""Who may be at the dashboard in local mode, and what their schools are called."""

from dataclasses import dataclass

import pandas as pd
from sqlalchemy import Connection

from sel.accounts.local import OPERATOR, local_people
from sel.core.permissions import Person, covered_schools
from sel.store import imports, rosters, safety
from sel.workflows.desk import Desk
from sel.workflows.safety_contacts import safety_contacts


@dataclass(frozen=True)
class Everybody:
    """Who may be here, the schools (school_id, name), and which of them have a safety contact."""

    people: tuple[Person, ...]
    schools: pd.DataFrame
    with_contacts: frozenset[str]

    def schools_of(self, person: Person) -> pd.DataFrame:
        """Return the schools within the person's scope, by name."""
        mine = covered_schools(person, self.schools["school_id"])
        return self.schools[mine].sort_values("name", ignore_index=True)


def everybody(desk: Desk) -> Everybody:
    """Return who may be at the dashboard of this store; it holds while `people_stamp` stays the same.

    Raises StoreUnavailable where the store can't be read.
    """
    with desk.store.read() as conn:
        schools = rosters.current_schools(conn)
    contacts = safety_contacts(desk)
    at = frozenset(map(str, contacts["school_id"]))
    return Everybody(tuple(local_people(schools, contacts)), schools[["school_id", "name"]], at)


def people_stamp(desk: Desk) -> str:
    """Return a text that changes whenever the roster or the safety contacts do, in a read of a few rows.

    Raises StoreUnavailable where the store can't be read.
    """
    with desk.store.read() as conn:
        return f"{imports.imports_stamp(conn)} {safety.contacts(conn)}"


def local_mode_people(desk: Desk) -> tuple[tuple[Person, ...], dict[str, str]]:
    """Return the persons that local mode offers, and each school's name by its id.

    Raises StoreUnavailable where the store can't be read.
    """
    found = everybody(desk)
    ids, names = (found.schools[name].astype(str) for name in ("school_id", "name"))
    return found.people, dict(zip(ids, names, strict=True))


def person_names(conn: Connection) -> dict[str, str]:
    """Return how each person who may act on the store is called, by person_id."""
    return {
        person.person_id: person.name for person in [OPERATOR, *local_people(rosters.current_schools(conn))]
    }
