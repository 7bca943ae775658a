"""Who may be at the dashboard in local mode, and what their schools are called."""

from sqlalchemy import Connection

from sel.accounts.local import OPERATOR, local_people
from sel.core.permissions import Person
from sel.store import rosters
from sel.workflows.desk import Desk
from sel.workflows.safety_contacts import safety_contacts


def local_mode_people(desk: Desk) -> tuple[tuple[Person, ...], dict[str, str]]:
    """Return the persons that local mode offers, and each school's name by its id.

    Raises StoreUnavailable where the store can't be read.
    """
    with desk.store.read() as conn:
        schools = rosters.current_schools(conn)
    contacts = safety_contacts(desk)
    names = {str(key): str(name) for key, name in zip(schools["school_id"], schools["name"], strict=True)}
    return tuple(local_people(schools, contacts)), names


def person_names(conn: Connection) -> dict[str, str]:
    """Return how each person who may act on the store is called, by person_id."""
    return {
        person.person_id: person.name for person in [OPERATOR, *local_people(rosters.current_schools(conn))]
    }
