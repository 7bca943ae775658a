"""The two people of each school to whom words of harm go: chosen among its adults, and known by name."""

from collections.abc import Sequence
from functools import partial

import pandas as pd
from sqlalchemy import Connection

from sel.core import permissions
from sel.core.people import full_name
from sel.core.permissions import Person
from sel.errors import WrongUsage
from sel.store import rosters, safety
from sel.workflows.desk import Desk

TWO = 2


def safety_contacts(desk: Desk) -> pd.DataFrame:
    """Return who the contacts are: school_id, adult_id, name; a row a contact still on the roster."""
    with desk.store.read() as conn:
        return with_names(conn)


def candidates(desk: Desk, person: Person, school: str) -> pd.DataFrame:
    """Return the adults who can be made contacts of a school: adult_id, name, role, in name order.

    Raises NotAllowed.
    """
    _may_set(desk, person, school)
    with desk.store.read() as conn:
        adults = rosters.current_people(conn, "adult_id")
    here = adults[(adults["school_id"] == school) & (adults["kind"] == "staff")]
    named = here.assign(name=full_name(here)).sort_values(["name", "adult_id"], ignore_index=True)
    return named[["adult_id", "name", "role"]]


def set_contacts(desk: Desk, person: Person, school: str, adult_ids: Sequence[str]) -> None:
    """Make two adults of a school its safety contacts, in place of those it had; it is audited.

    Raises NotAllowed; WrongUsage for other than two adults, or one who isn't on the school's staff.
    """
    known = candidates(desk, person, school)
    chosen = sorted(set(adult_ids))
    unknown = [adult_id for adult_id in chosen if adult_id not in set(known["adult_id"])]
    if unknown:
        raise WrongUsage(
            f"{', '.join(unknown)} is not on the staff of school {school}.", "Give ids as on the roster."
        )
    if len(chosen) != TWO:
        raise WrongUsage("A school has two safety contacts.", "Name two adults of its staff.")
    with desk.store.write() as conn:
        safety.set_contacts(conn, school, chosen, person.person_id, desk.now())
        desk.audit(conn, person, "set the safety contacts", "school", school, " ".join(chosen))


def contact_names(conn: Connection, school: str) -> tuple[str, ...]:
    """Return the names of a school's contacts who are on its roster."""
    if not safety.contacts(conn, school):
        return ()
    known = with_names(conn)
    return tuple(known.loc[known["school_id"] == school, "name"])


def standing_contacts(conn: Connection, school: str, adults: pd.DataFrame) -> list[str]:
    """Return the school's contacts who are among its `adults` (adult_id)."""
    here = set(adults["adult_id"])
    return [adult_id for adult_id in safety.contacts(conn, school).get(school, ()) if adult_id in here]


def with_names(conn: Connection) -> pd.DataFrame:
    """Return who the contacts are, as `safety_contacts`."""
    rows = [(school, adult) for school, adults in safety.contacts(conn).items() for adult in adults]
    chosen = pd.DataFrame(rows, columns=["school_id", "adult_id"], dtype=str)
    if chosen.empty:
        return chosen.assign(name="")
    adults = rosters.current_people(conn, "adult_id")
    named = adults.assign(name=full_name(adults))[["school_id", "adult_id", "name"]]
    return chosen.merge(named, on=["school_id", "adult_id"])


def _may_set(desk: Desk, person: Person, school: str) -> None:
    ask = partial(permissions.check_can, person, "set_safety_contacts", school)
    desk.allowed(person, ask, "set the safety contacts", school)
