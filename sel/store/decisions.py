"""What each mention was taken to mean: as computed, and as a person decided, which outranks it.

A person's decision is never changed; a later one about the same mention stands instead.
"""

from datetime import datetime

import pandas as pd
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from sel.store.bulk import insert_frame
from sel.store.frames import read_frame
from sel.store.schema import decisions as table

_MENTION = ("student_id", "slot", "text")


def save_decisions(conn: Connection, wave: str, mentions: pd.DataFrame) -> None:
    """Store the wave's computed decisions in place of earlier computed ones; people's stay.

    `mentions`: student_id, slot, text, adult_id, probability, decision, reason, flag.
    """
    conn.execute(table.delete().where(table.c.wave == wave, table.c.by == ""))
    insert_frame(conn, table, mentions, wave=wave, by="")


def record_decision(
    conn: Connection,
    wave: str,
    student_id: str,
    slot: int,
    text: str,
    adult_id: str,
    decision: str,
    by: str,
    at: datetime,
) -> None:
    """Store what a person decided about a mention; `adult_id` is empty where it means no adult.

    Raises ValueError where nobody is said to have decided.
    """
    if not by:
        raise ValueError("a decision needs the person who made it")
    row = {"wave": wave, "student_id": student_id, "slot": slot, "text": text, "adult_id": adult_id}
    made = {"decision": decision, "reason": "", "flag": "", "by": by, "at": at}
    conn.execute(table.insert().values(**row, **made))


def confirmed(conn: Connection, wave: str) -> pd.DataFrame:
    """Return people's decisions that stand, the last of each mention.

    Columns: student_id, slot, text, adult_id, decision, by, at (UTC).
    """
    names = (*_MENTION, "adult_id", "decision", "by", "at")
    made = sa.select(*(table.c[name] for name in names)).where(table.c.wave == wave, table.c.by != "")
    rows = read_frame(conn, made.order_by(table.c.decision_id))
    return rows.drop_duplicates(list(_MENTION), keep="last").reset_index(drop=True)
