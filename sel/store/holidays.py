"""The days on which there is no school: from every holidays table that stands, and as people set them.

Of all that was said of a day the newest holds, be it a table's or a person's. What a person set stays
where a table is undone.
"""

from collections.abc import Mapping
from datetime import date, datetime

import pandas as pd
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from sel.errors import Conflict
from sel.store.bulk import insert_frame
from sel.store.schema import days_set, imports
from sel.store.schema import holidays as table


def add_holidays(conn: Connection, import_id: int, frame: pd.DataFrame) -> None:
    """Store a holidays table: date (ISO) and name, a row a day."""
    insert_frame(conn, table, frame, import_id=import_id)


def holidays(conn: Connection) -> dict[date, str]:
    """Return each day without school with its name, the earliest first."""
    brought = sa.select(table.c.date, table.c.name, imports.c.at).join(
        imports, imports.c.import_id == table.c.import_id
    )
    said = {row.date: row for row in conn.execute(brought.order_by(table.c.import_id))}
    found = {day: row.name for day, row in said.items()}
    for row in conn.execute(sa.select(days_set)):
        if row.date in said and said[row.date].at > row.at:
            continue
        if row.school:
            found.pop(row.date, None)
        else:
            found[row.date] = row.name
    return {date.fromisoformat(day): found[day] for day in sorted(found)}


def holidays_stamp(conn: Connection) -> str:
    """Return a text that changes whenever the days without school may have."""
    by_hand = conn.execute(sa.select(sa.func.count(), sa.func.max(days_set.c.at))).one()
    brought = conn.execute(sa.select(sa.func.count(), sa.func.max(table.c.import_id))).one()
    return " ".join(map(str, (*by_hand, *brought)))


def set_holidays(
    conn: Connection,
    seen: Mapping[date, str],
    wanted: Mapping[date, str],
    *,
    by: str,
    at: datetime,
) -> list[date]:
    """Make the days without school what a person wants and return the days that changed, in order.

    `seen` is what held when the person read it. Raises Conflict, naming the days, where somebody else
    changed one of the same days meanwhile; nothing is stored.
    """
    changed = sorted(day for day in {*seen, *wanted} if seen.get(day) != wanted.get(day))
    now = holidays(conn)
    late = [day.isoformat() for day in changed if now.get(day) not in (seen.get(day), wanted.get(day))]
    if late:
        raise Conflict(
            f"Somebody else changed {', '.join(late)} meanwhile; nothing was stored.",
            "Look at what holds now, then make your change again.",
        )
    days = [day.isoformat() for day in changed]
    conn.execute(days_set.delete().where(days_set.c.date.in_(days)))
    rows = [
        {
            "date": day.isoformat(),
            "school": day not in wanted,
            "name": wanted.get(day, ""),
            "by": by,
            "at": at,
        }
        for day in changed
    ]
    if rows:
        conn.execute(days_set.insert(), rows)
    return changed
