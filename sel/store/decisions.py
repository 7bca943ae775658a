"""What each mention was taken to mean, as last computed; what people decided stands in name_answers.py."""

import pandas as pd
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from sel.store.bulk import insert_frame
from sel.store.frames import read_frame
from sel.store.schema import decisions as table


def save_decisions(conn: Connection, wave: str, mentions: pd.DataFrame) -> None:
    """Store the wave's decisions in place of those computed before.

    `mentions`: student_id, slot, text, adult_id, probability, decision, reason, flag.
    """
    conn.execute(table.delete().where(table.c.wave == wave))
    insert_frame(conn, table, mentions, wave=wave, by="")


def flagged(conn: Connection) -> pd.DataFrame:
    """Return what turns an adult down or reads like harm, in every wave: student_id, text, adult_id.

    adult_id is the best candidate, "" where nobody was weighed.
    """
    columns = [table.c[name] for name in ("student_id", "text", "adult_id")]
    rows = read_frame(conn, sa.select(*columns).where(table.c.flag != "").distinct())
    return rows.sort_values(list(rows.columns), ignore_index=True)
