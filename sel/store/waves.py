"""Waves: opened, closed on a roster, reopened."""

from collections.abc import Sequence
from datetime import datetime
from difflib import get_close_matches
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from sel.core.responses import Wave
from sel.errors import Conflict, NotFound
from sel.store.insert import inserted
from sel.store.schema import waves as table


def add_wave(conn: Connection, wave: Wave, by: str, at: datetime) -> None:
    """Store a new wave; it opens at `at` unless it says otherwise. Raises Conflict if there is one."""
    row = {
        "code": wave.code,
        "schools": list(wave.schools),
        "grades": list(wave.grades),
        "census": wave.census,
        "opened_at": wave.opened_at or at,
        "closed_at": wave.closed_at,
        "roster_imports": list(wave.roster_imports),
        "by": by,
        "at": at,
    }
    if inserted(conn, table, row, ["code"]) is None:
        raise Conflict(f"There is a wave {wave.code} already.", "Use it, or give the new one another name.")


def waves(conn: Connection) -> list[Wave]:
    """Return every wave, the one opened first at the head."""
    rows = conn.execute(sa.select(table)).all()
    return [_wave(row) for row in sorted(rows, key=lambda row: (row.opened_at, row.code))]


def wave(conn: Connection, code: str) -> Wave:
    """Return the wave; raises NotFound, which names the nearest code there is."""
    row = conn.execute(sa.select(table).where(table.c.code == code)).one_or_none()
    if row is None:
        raise _not_found(conn, code)
    return _wave(row)


def close_wave(conn: Connection, code: str, at: datetime, roster_imports: Sequence[int]) -> None:
    """Close the wave at `at`, pinned to the roster imports. Raises NotFound, or Conflict if it is closed."""
    if not wave(conn, code).is_open:
        raise Conflict(f"Wave {code} is closed already.", "Reopen it first to close it on another roster.")
    values = {"closed_at": at, "roster_imports": list(roster_imports)}
    conn.execute(table.update().where(table.c.code == code).values(values))


def pin_also(conn: Connection, code: str, import_id: int) -> None:
    """Let a closed wave's roster have one more import; an open wave's takes it by itself. Raises NotFound."""
    known = wave(conn, code)
    if not known.is_open:
        pinned = [*known.roster_imports, import_id]
        conn.execute(table.update().where(table.c.code == code).values(roster_imports=pinned))


def reopen_wave(conn: Connection, code: str) -> None:
    """Open the wave again, unpinned; follow-ups stay. Raises NotFound, or Conflict where it is open."""
    if wave(conn, code).is_open:
        raise Conflict(f"Wave {code} is open already.", "Nothing is left to do.")
    conn.execute(table.update().where(table.c.code == code).values(closed_at=None, roster_imports=[]))


def _wave(row: sa.Row[Any]) -> Wave:
    return Wave(
        code=row.code,
        schools=tuple(row.schools),
        grades=tuple(row.grades),
        census=row.census,
        opened_at=row.opened_at,
        closed_at=row.closed_at,
        roster_imports=tuple(row.roster_imports),
    )


def _not_found(conn: Connection, code: str) -> NotFound:
    """Return the refusal with the nearest code, or all there are."""
    codes = [known.code for known in waves(conn)]
    nearest = get_close_matches(code, codes, n=1, cutoff=0.5)
    if nearest:
        action = f"Did you mean {nearest[0]}?"
    elif codes:
        action = f"There is {', '.join(codes)}."
    else:
        action = "There are no waves yet; make one first."
    return NotFound(f"There is no wave {code}.", action)
