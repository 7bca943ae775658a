"""The days on which there is no school, from every holidays table that stands."""

from datetime import date

import pandas as pd
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from sel.store.bulk import insert_frame
from sel.store.schema import holidays as table


def add_holidays(conn: Connection, import_id: int, frame: pd.DataFrame) -> None:
    """Store a holidays table: date (ISO) and name, a row a day."""
    insert_frame(conn, table, frame, import_id=import_id)


def holidays(conn: Connection) -> dict[date, str]:
    """Return each day without school with its name, the earliest first; of two names the newer table's."""
    rows = conn.execute(sa.select(table.c.date, table.c.name).order_by(table.c.import_id))
    named = {date.fromisoformat(row.date): row.name for row in rows}
    return dict(sorted(named.items()))
