"""How students are asked again in a wave; of two people who change one plan the second is told."""

from datetime import date, datetime

import pandas as pd
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from sel.errors import Conflict
from sel.store.frames import read_frame
from sel.store.insert import inserted
from sel.store.schema import asked_again as table

COLUMNS = ("student_id", "how", "asker", "due", "state", "reason", "version", "at")


def asked_again(conn: Connection, wave: str) -> pd.DataFrame:
    """Return one row a student with a plan: COLUMNS, due an ISO date or empty, at in UTC."""
    rows = read_frame(conn, sa.select(*(table.c[name] for name in COLUMNS)).where(table.c.wave == wave))
    return rows.sort_values("student_id", ignore_index=True)


def asked_again_stamp(conn: Connection, wave: str) -> str:
    """Return a text that changes whenever a plan of the wave does."""
    known = sa.select(sa.func.count(), sa.func.sum(table.c.version)).where(table.c.wave == wave)
    return " ".join(str(value) for value in conn.execute(known).one())


def save_asked_again(
    conn: Connection,
    *,
    wave: str,
    student_id: str,
    how: str,
    asker: str,
    due: date | None,
    state: str,
    reason: str,
    version: int,
    by: str,
    at: datetime,
) -> int:
    """Store how a student is asked again and return the plan's new version.

    `version` is the one that was read, 0 for a new one. Raises Conflict where somebody else changed it since
    then, and nothing is stored.
    """
    values = {"how": how, "asker": asker, "due": due.isoformat() if due else "", "state": state}
    values |= {"reason": reason, "by": by}
    if version == 0:
        row = {**values, "at": at, "wave": wave, "student_id": student_id, "version": 1}
        changed = inserted(conn, table, row, ["wave", "student_id"]) is not None
    else:
        same = (table.c.wave == wave, table.c.student_id == student_id, table.c.version == version)
        update = table.update().where(*same).values(**values, at=at, version=version + 1)
        changed = conn.execute(update).rowcount == 1
    if not changed:
        raise Conflict(
            f"Somebody else changed how student {student_id} is asked again meanwhile.",
            "Look at what it says now, then make your change again.",
        )
    return version + 1
