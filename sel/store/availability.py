"""What was said of each adult's places: every change is a row of its own, the newest holds.

A change made in a table that is undone goes with it, and what was said before holds again.
"""

from datetime import datetime

import pandas as pd
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from sel.core.availability import AVAILABILITY
from sel.errors import Conflict
from sel.store.bulk import insert_frame
from sel.store.frames import read_frame
from sel.store.schema import availability as table

SAID = ("adult_id", *(name for name in AVAILABILITY.columns if name != "adult_id"))


def availability(conn: Connection) -> pd.DataFrame:
    """Return what holds of each adult of whom anything was said, in the order of their ids.

    Columns: AVAILABILITY's, version, by, at (UTC).
    """
    newest = sa.select(table.c.adult_id, sa.func.max(table.c.version).label("version"))
    held = newest.group_by(table.c.adult_id).subquery()
    same = sa.and_(held.c.adult_id == table.c.adult_id, held.c.version == table.c.version)
    columns = [table.c[name] for name in (*SAID, "version", "by", "at")]
    rows = read_frame(conn, sa.select(*columns).join(held, same))
    return rows.astype({"places": "Int64"}).sort_values("adult_id", ignore_index=True)


def availability_stamp(conn: Connection) -> str:
    """Return a text that changes whenever anything said of an adult does."""
    rows = sa.select(sa.func.count(), sa.func.sum(table.c.version), sa.func.max(table.c.at))
    return " ".join(map(str, conn.execute(rows).one()))


def add_availability(conn: Connection, frame: pd.DataFrame, *, by: str, at: datetime, import_id: int) -> None:
    """Store a table's rows, shaped as AVAILABILITY, each in place of what was said of the adult before."""
    _add(conn, frame, by, at, import_id)


def change_availability(
    conn: Connection, seen: pd.DataFrame, wanted: pd.DataFrame, *, by: str, at: datetime
) -> None:
    """Store the rows that a person changed, shaped as AVAILABILITY.

    `seen` is what held of these adults when they were read (AVAILABILITY and version; no row where nothing
    was said). Raises Conflict, naming the adults, where something else holds by now; nothing is stored.
    """
    ids = set(wanted["adult_id"])
    now = availability(conn)
    was, held = (_by_adult(rows[rows["adult_id"].isin(ids)]) for rows in (seen, now))
    changed = sorted(adult for adult in {*was, *held} if was.get(adult) != held.get(adult))
    if changed:
        raise Conflict(
            f"Somebody else changed the places of {', '.join(changed)} meanwhile; nothing was stored.",
            "Look at what holds now, then make your change again.",
        )
    _add(conn, wanted, by, at, None)


def _add(conn: Connection, frame: pd.DataFrame, by: str, at: datetime, import_id: int | None) -> None:
    """Insert the rows with the version that follows the newest of each adult."""
    newest = sa.select(table.c.adult_id, sa.func.max(table.c.version)).group_by(table.c.adult_id)
    versions = {row[0]: row[1] for row in conn.execute(newest)}
    rows = frame.assign(version=[versions.get(adult_id, 0) + 1 for adult_id in frame["adult_id"]])
    insert_frame(conn, table, rows[[*SAID, "version"]], import_id=import_id, by=by, at=at)


def _by_adult(rows: pd.DataFrame) -> dict[str, tuple[object, ...]]:
    """Return everything said of each adult, with its version: one that was undone may be given again."""
    columns = [rows[name].astype("object") for name in ("version", *SAID[1:])]
    cells = [column.where(column.notna(), None) for column in columns]
    return dict(zip(rows["adult_id"], zip(*cells, strict=True), strict=True))
