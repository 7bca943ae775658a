"""What each mention was taken to mean, as last computed; what people decided stands in name_answers.py."""

import pandas as pd
from sqlalchemy.engine import Connection

from sel.store.bulk import insert_frame
from sel.store.schema import decisions as table


def save_decisions(conn: Connection, wave: str, mentions: pd.DataFrame) -> None:
    """Store the wave's decisions in place of those computed before.

    `mentions`: student_id, slot, text, adult_id, probability, decision, reason, flag.
    """
    conn.execute(table.delete().where(table.c.wave == wave))
    insert_frame(conn, table, mentions, wave=wave, by="")
