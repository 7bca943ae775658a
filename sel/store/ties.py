"""The wave's ties, as last computed."""

import pandas as pd
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from sel.store.bulk import insert_frame
from sel.store.frames import read_frame
from sel.store.schema import ties as table


def save_ties(conn: Connection, wave: str, frame: pd.DataFrame) -> None:
    """Store the wave's ties (student_id, adult_id, informant) in place of those before."""
    conn.execute(table.delete().where(table.c.wave == wave))
    insert_frame(conn, table, frame, wave=wave)


def ties(conn: Connection, wave: str) -> pd.DataFrame:
    """Return one row a tie: student_id, adult_id, informant (student, staff, both), wave."""
    columns = [table.c[name] for name in ("student_id", "adult_id", "informant", "wave")]
    rows = read_frame(conn, sa.select(*columns).where(table.c.wave == wave))
    return rows.sort_values(["student_id", "adult_id"], ignore_index=True)
