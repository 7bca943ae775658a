"""Local mode: no sign-in, one computer, and a switch between the roles a school has."""

import pandas as pd

from sel.core.permissions import ALL, Person
from sel.errors import NotFound

OPERATOR = Person(person_id="operator", name="Operator of this computer", role="operator", school_ids=())
"""Who the command line acts as on a local store: may do everything, logged."""


def local_people(schools: pd.DataFrame, contacts: pd.DataFrame | None = None) -> list[Person]:
    """Return a principal, a counselor and a name helper for each school, and one survey admin for all.

    `schools` has school_id and name. The counselor's caseload is the whole school. Each of the schools'
    safety `contacts` (school_id, adult_id, name) is a person of that name.
    """
    people = []
    for school_id, name in zip(schools["school_id"], schools["name"], strict=True):
        here = (school_id,)
        people.append(Person(f"principal-{school_id}", f"Principal, {name}", "school_leader", here))
        people.append(
            Person(f"counselor-{school_id}", f"Counselor, {name}", "counselor", here, grades=(ALL,))
        )
        people.append(Person(f"name-helper-{school_id}", f"Name helper, {name}", "name_helper", here))
    people.append(Person("survey-admin", "Survey admin", "survey_admin", (ALL,)))
    for row in () if contacts is None else contacts.astype(str).to_dict("records"):
        school_id, adult_id = row["school_id"], row["adult_id"]
        key = f"safety-{school_id}-{adult_id}"
        people.append(Person(key, row["name"], "safety_contact", (school_id,), adult_id=adult_id))
    return people


def local_person(person_id: str, schools: pd.DataFrame, contacts: pd.DataFrame | None = None) -> Person:
    """Return who acts: the operator, or one of the local people.

    Raises NotFound for anybody else, naming those there are.
    """
    known = {person.person_id: person for person in [OPERATOR, *local_people(schools, contacts)]}
    if person_id in known:
        return known[person_id]
    raise NotFound(
        f"Nobody called {person_id} may act on this store.",
        f"Act as one of: {', '.join(sorted(known)[:12])}.",
    )
