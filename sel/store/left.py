"""Who of the students followed up is on the roster of this moment, and where the others were last."""

from collections.abc import Collection

import pandas as pd
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from sel.store.frames import read_frame
from sel.store.rosters import current_roster_imports
from sel.store.schema import people

SEEN = ("school_id", "given_name", "family_name", "grade", "begins", "ends")
ASKED_AT_ONCE = 500


def on_roster(conn: Connection, student_ids: Collection[str]) -> pd.DataFrame:
    """Return the rows that the roster of this moment has of the students: student_id and SEEN."""
    return _rows(conn, student_ids, people.c.import_id.in_(current_roster_imports(conn)))


def last_seen(conn: Connection, student_ids: Collection[str]) -> pd.DataFrame:
    """Return where the newest standing roster that knows each student has her: student_id and SEEN.

    A student at two schools has a row for each; one whom no standing roster knows has none.
    """
    rows = _rows(conn, student_ids, sa.true())
    newest = rows.groupby("student_id")["import_id"].transform("max")
    return rows[rows["import_id"] == newest].reset_index(drop=True)


def _rows(conn: Connection, student_ids: Collection[str], among: sa.ColumnElement[bool]) -> pd.DataFrame:
    columns = (people.c.person_id.label("student_id"), *(people.c[name] for name in SEEN), people.c.import_id)
    asked = sorted(set(student_ids))
    parts = [asked[at : at + ASKED_AT_ONCE] for at in range(0, len(asked), ASKED_AT_ONCE)] or [[]]
    chosen = sa.select(*columns).where(people.c.is_student, among)
    frames = [read_frame(conn, chosen.where(people.c.person_id.in_(part))) for part in parts]
    found = pd.concat(frames, ignore_index=True)
    return found.sort_values(["student_id", "school_id"], ignore_index=True)
