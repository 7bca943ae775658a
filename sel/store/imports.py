"""Imports: what was stored from which file, when and by whom, and taking it back."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

import pandas as pd
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from sel.errors import AlreadyImported, Conflict, NotFound, Problem
from sel.store.frames import read_frame
from sel.store.insert import inserted
from sel.store.schema import IMPORTED, ONE_CONTENT, STANDS, follow_ups, responses, waves
from sel.store.schema import imports as table
from sel.store.taught import forget_ended

LISTED = 20
"""How many students a refusal names; the rest are counted."""


def add_import(
    conn: Connection,
    *,
    kind: str,
    content_hash: str,
    filename: str,
    tool: str,
    wave: str,
    instrument: str,
    school: str,
    rows_read: int,
    accepted: int,
    rejected: int,
    skipped: Mapping[str, int],
    problems: Sequence[Problem],
    by: str,
    at: datetime,
) -> int:
    """Record an import and return its id, under which its rows are then stored in the same transaction.

    `wave`, `instrument` and `school` are empty where the kind has none. Raises AlreadyImported, with the
    earlier import's id, where the same content stands for the same wave and instrument.
    """
    row = {
        "kind": kind,
        "content_hash": content_hash,
        "filename": filename,
        "tool": tool,
        "wave": wave,
        "instrument": instrument,
        "school": school,
        "rows_read": rows_read,
        "accepted": accepted,
        "rejected": rejected,
        "skipped": dict(skipped),
        "problems": [_as_told(problem) for problem in problems],
        "by": by,
        "at": at,
        "undone_by": "",
    }
    added = inserted(conn, table, row, ONE_CONTENT, STANDS)
    if added is None:
        raise _already_imported(conn, row)
    return int(added.import_id)


def imports(conn: Connection) -> pd.DataFrame:
    """Return one row an import, newest first.

    Columns: import_id, kind, filename, tool, wave, instrument, school, rows_read, accepted, rejected,
    by, at, undone_by, undone_at (missing while it stands).
    """
    columns = [column for column in table.columns if column.name not in _NOT_LISTED]
    return read_frame(conn, sa.select(*columns).order_by(table.c.import_id.desc()))


def imports_stamp(conn: Connection) -> str:
    """Return a text that changes whenever an import is added, undone or removed; it reads a row only."""
    counted = sa.select(sa.func.count(), sa.func.max(table.c.import_id), sa.func.count(table.c.undone_at))
    return " ".join(map(str, conn.execute(counted).one()))


def same_content(conn: Connection, kind: str, content_hash: str, wave: str, instrument: str) -> int:
    """Return the standing import that brought the same content, or 0 where none did."""
    same = sa.select(table.c.import_id).where(
        table.c.kind == kind,
        table.c.content_hash == content_hash,
        table.c.wave == wave,
        table.c.instrument == instrument,
        table.c.undone_at.is_(None),
    )
    return int(conn.execute(same).scalar_one_or_none() or 0)


def wave_with_content(conn: Connection, content_hash: str, except_in: str) -> str:
    """Return another wave than `except_in` whose answers came with the same content; "" where none did."""
    same = sa.select(table.c.wave).where(
        table.c.kind == "responses",
        table.c.content_hash == content_hash,
        table.c.wave != except_in,
        table.c.undone_at.is_(None),
    )
    return str(conn.execute(same.order_by(table.c.import_id).limit(1)).scalar() or "")


def import_detail(conn: Connection, import_id: int) -> dict[str, Any]:
    """Return everything known of one import; `problems` is a list of Problem, `skipped` reason → count.

    Raises NotFound.
    """
    detail = dict(_row(conn, import_id)._mapping)  # noqa: SLF001 - SQLAlchemy's public name for it
    detail["problems"] = [
        Problem(**{**problem, "rows": tuple(problem["rows"])}) for problem in detail["problems"]
    ]
    return detail


def undo_import(conn: Connection, import_id: int, by: str, at: datetime) -> dict[str, int]:
    """Delete exactly the rows that the import brought; return how many by table, those without left out.

    Raises NotFound, and Conflict where it was undone before, where follow-ups rest on its answers, or
    where a closed wave rests on its roster.
    """
    row = _row(conn, import_id)
    if row.undone_at is not None:
        raise Conflict(
            f"Import {import_id} was undone before, on {row.undone_at:%B %d, %Y}.", "Nothing is left to do."
        )
    _refuse_under_follow_ups(conn, import_id, row.wave)
    _refuse_under_closed_waves(conn, import_id)
    removed = {
        rows.name: conn.execute(rows.delete().where(rows.c.import_id == import_id)).rowcount
        for rows in IMPORTED
    }
    mark = table.update().where(table.c.import_id == import_id).values(undone_by=by, undone_at=at)
    conn.execute(mark)
    if row.kind == "roster":
        forget_ended(conn, import_id)
    return {name: count for name, count in removed.items() if count}


def resting_follow_ups(conn: Connection, import_id: int) -> pd.DataFrame:
    """Return wave and student_id of the follow-ups that rest on the import's answers, a row a student."""
    here = sa.and_(
        responses.c.import_id == import_id,
        responses.c.wave == follow_ups.c.wave,
        responses.c.person_id == follow_ups.c.student_id,
    )
    rest = sa.select(follow_ups.c.wave, follow_ups.c.student_id).join_from(follow_ups, responses, here)
    return read_frame(conn, rest.distinct()).sort_values(["wave", "student_id"], ignore_index=True)


_NOT_LISTED = ("content_hash", "skipped", "problems")


def _as_told(problem: Problem) -> dict[str, Any]:
    """Return a problem as the history keeps it: once a file is stored, nothing is left to mend."""
    return {name: value for name, value in asdict(problem).items() if name != "mends"}


def _row(conn: Connection, import_id: int) -> sa.Row[Any]:
    """Return the import's row; raises NotFound."""
    row = conn.execute(sa.select(table).where(table.c.import_id == import_id)).one_or_none()
    if row is None:
        raise NotFound(f"There is no import {import_id}.", "See the list of imports for their numbers.")
    return row


def _already_imported(conn: Connection, row: Mapping[str, Any]) -> AlreadyImported:
    """Return the refusal that names the import which has the same content."""
    same = sa.and_(STANDS, *(table.c[name] == row[name] for name in ONE_CONTENT))
    earlier = conn.execute(sa.select(table.c.import_id, table.c.at).where(same)).one()
    return AlreadyImported(
        f"This file's content was stored before, as import {earlier.import_id} on {earlier.at:%B %d, %Y}.",
        "Nothing was stored again. To replace it, undo that import first.",
        import_id=earlier.import_id,
    )


def _refuse_under_follow_ups(conn: Connection, import_id: int, wave: str) -> None:
    """Raise Conflict, naming the students, where one of this import's answers has a follow-up in the wave."""
    students = list(resting_follow_ups(conn, import_id)["student_id"])
    if students:
        rest = (
            "1 student's follow-up rests"
            if len(students) == 1
            else f"{len(students)} students' follow-ups rest"
        )
        listed = ", ".join(students[:LISTED]) + (" …" if len(students) > LISTED else "")
        raise Conflict(
            f"Import {import_id} can't be undone: {rest} on its answers in wave {wave} ({listed}).",
            "Import the corrected file beside it instead: each student's last submission stands.",
        )


def _refuse_under_closed_waves(conn: Connection, import_id: int) -> None:
    """Raise Conflict where a wave was closed on this roster."""
    closed = conn.execute(
        sa.select(waves.c.code, waves.c.roster_imports).where(waves.c.closed_at.is_not(None))
    )
    codes = sorted(code for code, pinned in closed if import_id in pinned)
    if codes:
        raise Conflict(
            f"Import {import_id} can't be undone: {', '.join(codes)} closed on this roster.",
            "Reopen the wave first, or import the corrected roster beside it.",
        )
