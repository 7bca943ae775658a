"""Families' consent as it was imported: every standing row, for core.consent to say which holds."""

import pandas as pd
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from sel.core.consent import CONSENTS
from sel.store.bulk import insert_frame
from sel.store.frames import read_frame
from sel.store.schema import consents as table
from sel.store.schema import imports


def add_consents(conn: Connection, import_id: int, frame: pd.DataFrame) -> None:
    """Store a consent table's rows; `frame` is shaped as `sel.core.consent.CONSENTS`."""
    rows = frame[list(CONSENTS.columns)].reset_index(drop=True)
    insert_frame(conn, table, rows.assign(number=range(len(rows))), import_id=import_id)


def consents(conn: Connection) -> pd.DataFrame:
    """Return every row of the consent imports that stand: CONSENTS' columns and import_id, in their order.

    A row without a date has the day (UTC) of its import, so that a later file outranks an earlier one.
    """
    columns = [table.c[name] for name in ("student_id", "scope", "given", "date", "import_id")]
    rows = read_frame(
        conn,
        sa.select(*columns, imports.c.at)
        .join_from(table, imports, table.c.import_id == imports.c.import_id)
        .where(imports.c.undone_at.is_(None))
        .order_by(table.c.import_id, table.c.number),
    )
    day = rows["at"].dt.strftime("%Y-%m-%d").astype("str")
    return rows.assign(date=rows["date"].where(rows["date"] != "", day)).drop(columns="at")


def consent_imports(conn: Connection) -> tuple[int, ...]:
    """Return the consent imports that stand, oldest first."""
    stands = sa.select(imports.c.import_id).where(imports.c.kind == "consent", imports.c.undone_at.is_(None))
    return tuple(conn.execute(stands.order_by(imports.c.import_id)).scalars())
