"""An adult whom no roster has, added by whoever matches names: an import of one row, kept beside rosters."""

import hashlib
import json
from dataclasses import asdict, dataclass

import pandas as pd
from sqlalchemy import Connection

from sel.core.people import ADULTS
from sel.core.permissions import Person
from sel.errors import AlreadyImported, Conflict, WrongUsage
from sel.store import imports, rosters, waves
from sel.workflows.desk import Desk

KINDS = ("staff", "partner")
LONGEST = 80


@dataclass(frozen=True)
class NewAdult:
    """An adult to be added at a school; `kind` is staff or partner."""

    given_name: str
    family_name: str
    role: str = ""
    kind: str = "staff"


def complete(adult: NewAdult) -> NewAdult:
    """Return the adult with trimmed words. Raises WrongUsage where the family name is lacking."""
    given, family, role = (
        " ".join(text.split()) for text in (adult.given_name, adult.family_name, adult.role)
    )
    if not family:
        raise WrongUsage("An adult needs a family name.", "Write it down.")
    if adult.kind not in KINDS:
        raise WrongUsage(f"An adult can't be “{adult.kind}”.", "Use staff or partner.")
    if max(map(len, (given, family, role))) > LONGEST:
        raise WrongUsage(f"A name has more than {LONGEST} letters.", "Write the name alone.")
    return NewAdult(given, family, role, adult.kind)


def add_adult(conn: Connection, desk: Desk, person: Person, wave: str, school: str, adult: NewAdult) -> str:
    """Store the adult at a school as an import of other adults, and return the new id.

    A later roster doesn't lose it, and a closed wave's roster has it too. Raises WrongUsage; Conflict
    where the same adult was added before.
    """
    row = {**asdict(complete(adult)), "school_id": school}
    content = hashlib.sha256(json.dumps(row, sort_keys=True).encode()).hexdigest()
    adult_id = f"added-{content[:10]}"
    filled = {**dict.fromkeys(ADULTS.columns, ""), **row, "adult_id": adult_id}
    try:
        import_id = imports.add_import(
            conn,
            kind="other_adults",
            content_hash=content,
            filename="added while matching names",
            tool="by-hand",
            wave="",
            instrument="",
            school=school,
            rows_read=1,
            accepted=1,
            rejected=0,
            skipped={},
            problems=[],
            by=person.person_id,
            at=desk.now(),
        )
    except AlreadyImported:
        raise Conflict(
            "An adult of this name and role was added at this school before.",
            "Choose them among the school's adults.",
        ) from None
    rosters.add_other_adults(conn, import_id, pd.DataFrame([filled])[list(ADULTS.columns)].astype("str"))
    waves.pin_also(conn, wave, import_id)
    desk.audit(conn, person, "added an adult", "import", str(import_id), f"school {school}")
    return adult_id
