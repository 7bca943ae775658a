"""Lotteries among equals: drawn once a wave and school, and never again."""

from datetime import datetime
from typing import NamedTuple

import pandas as pd
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from sel.errors import Conflict
from sel.store.bulk import insert_frame
from sel.store.frames import read_frame
from sel.store.insert import inserted
from sel.store.schema import drawn_places as places
from sel.store.schema import lotteries as table


class Lottery(NamedTuple):
    """A lottery that was drawn: by which seed, by whom, and when (UTC)."""

    seed: int
    by: str
    at: datetime


def save_lottery(
    conn: Connection, wave: str, school_id: str, seed: int, drawn: pd.DataFrame, *, by: str, at: datetime
) -> None:
    """Store a lottery with its places: `drawn` has student_id, among and place.

    Raises Conflict where one was drawn already, and nothing is stored.
    """
    row = {"wave": wave, "school_id": school_id, "seed": seed, "by": by, "at": at}
    if inserted(conn, table, row, ["wave", "school_id"]) is None:
        raise Conflict(
            f"The lottery of wave {wave} was drawn at this school already.",
            "It is drawn once and stands; the list keeps its order.",
        )
    insert_frame(conn, places, drawn, wave=wave, school_id=school_id)


def lottery(conn: Connection, wave: str, school_id: str) -> Lottery | None:
    """Return the lottery of a wave at a school, or nothing where none was drawn."""
    same = (table.c.wave == wave, table.c.school_id == school_id)
    row = conn.execute(sa.select(table.c.seed, table.c.by, table.c.at).where(*same)).one_or_none()
    return Lottery(row.seed, row.by, row.at) if row else None


def drawn_places(conn: Connection, wave: str) -> pd.DataFrame:
    """Return everybody's place in a wave's lotteries: school_id, student_id, among and place, in order."""
    columns = [places.c[name] for name in ("school_id", "student_id", "among", "place")]
    rows = read_frame(conn, sa.select(*columns).where(places.c.wave == wave))
    return rows.sort_values(["school_id", "among", "place"], ignore_index=True)


def lotteries_stamp(conn: Connection, wave: str) -> str:
    """Return a text that changes whenever a lottery of the wave is drawn; none is ever taken back."""
    return str(
        conn.execute(sa.select(sa.func.count()).select_from(table).where(table.c.wave == wave)).scalar_one()
    )
