"""The audit log: who did or saw what, when. Triggers let it only grow."""

import json
from collections.abc import Mapping
from datetime import datetime

import pandas as pd
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from sel.store.frames import read_frame
from sel.store.schema import audit as table


def record(
    conn: Connection,
    *,
    at: datetime,
    by: str,
    action: str,
    subject_kind: str,
    subject: str,
    detail: str | Mapping[str, object] = "",
) -> None:
    """Add an entry: `by` did `action` to `subject`, a `subject_kind`; mappings are kept as JSON."""
    text = detail if isinstance(detail, str) else json.dumps(detail, sort_keys=True, ensure_ascii=False)
    entry = {"at": at, "by": by, "action": action, "subject_kind": subject_kind, "subject": subject}
    conn.execute(table.insert().values(**entry, detail=text))


def entries(conn: Connection, limit: int) -> pd.DataFrame:
    """Return the last `limit` entries, newest first.

    Columns: entry_id, at (UTC), by, action, subject_kind, subject, detail.
    """
    return read_frame(conn, sa.select(table).order_by(table.c.entry_id.desc()).limit(limit))
