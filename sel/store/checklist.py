"""The steps of a school's own checklist, and which were ticked for whom in which wave."""

from collections.abc import Sequence
from datetime import datetime

import pandas as pd
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from sel.store.frames import read_frame
from sel.store.insert import inserted
from sel.store.schema import checklist_steps, steps_taken


def steps(conn: Connection, school: str, *, retired: bool = False) -> pd.DataFrame:
    """Return the steps of a school that stand, or those `retired`, in their order.

    Columns: step_id, position, words, by, at (UTC).
    """
    c = checklist_steps.c
    off = c.retired_at.is_not(None) if retired else c.retired_at.is_(None)
    columns = (c.step_id, c.position, c.words, c.by, c.at)
    rows = read_frame(conn, sa.select(*columns).where(c.school_id == school, off))
    return rows.astype({"step_id": int, "position": int}).sort_values(
        ["position", "step_id"], ignore_index=True
    )


def add_step(conn: Connection, school: str, words: str, *, by: str, at: datetime) -> int:
    """Put a step at the end of a school's checklist and return its id."""
    c = checklist_steps.c
    last = conn.execute(sa.select(sa.func.max(c.position)).where(c.school_id == school)).scalar()
    row = {"school_id": school, "position": (last or 0) + 1, "words": words, "by": by, "at": at}
    added = conn.execute(checklist_steps.insert().values(**row).returning(c.step_id))
    return int(added.scalar_one())


def retire_step(conn: Connection, step_id: int, at: datetime) -> None:
    """Take a step off its school's checklist; its ticks stay."""
    c = checklist_steps.c
    conn.execute(checklist_steps.update().where(c.step_id == step_id).values(retired_at=at))


def bring_back_step(conn: Connection, step_id: int) -> None:
    """Put a retired step on its school's checklist again, where it was, with its ticks."""
    c = checklist_steps.c
    conn.execute(checklist_steps.update().where(c.step_id == step_id).values(retired_at=None))


def order_steps(conn: Connection, step_ids: Sequence[int]) -> None:
    """Give the steps the places 1, 2, 3 and so on."""
    for position, step_id in enumerate(step_ids, 1):
        same = checklist_steps.c.step_id == step_id
        conn.execute(checklist_steps.update().where(same).values(position=position))


def take_step(conn: Connection, *, wave: str, student_id: str, step_id: int, by: str, at: datetime) -> bool:
    """Tick a step for a student; return whether it wasn't ticked before. The first tick stays."""
    row = {"wave": wave, "student_id": student_id, "step_id": step_id, "by": by, "at": at}
    return inserted(conn, steps_taken, row, ["wave", "student_id", "step_id"]) is not None


def untake_step(conn: Connection, *, wave: str, student_id: str, step_id: int) -> bool:
    """Take a tick back; return whether there was one."""
    c = steps_taken.c
    same = (c.wave == wave, c.student_id == student_id, c.step_id == step_id)
    return conn.execute(steps_taken.delete().where(*same)).rowcount > 0


def ticks(conn: Connection, wave: str) -> pd.DataFrame:
    """Return every tick of a wave: student_id, step_id, by, at (UTC)."""
    columns = [steps_taken.c[name] for name in ("student_id", "step_id", "by", "at")]
    rows = read_frame(conn, sa.select(*columns).where(steps_taken.c.wave == wave))
    return rows.astype({"step_id": int}).sort_values(["student_id", "step_id"], ignore_index=True)


def checklist_stamp(conn: Connection, wave: str) -> str:
    """Return a text that changes whenever a checklist or a tick of the wave does."""
    written, c = checklist_steps.c, steps_taken.c
    places = sa.func.sum(written.step_id * written.position)
    lists = sa.select(sa.func.count(), sa.func.max(written.at), sa.func.max(written.retired_at), places)
    standing = sa.select(sa.func.count()).where(written.retired_at.is_(None))
    ticked = sa.select(sa.func.count(), sa.func.max(c.at), sa.func.sum(c.step_id)).where(c.wave == wave)
    found = (conn.execute(asked).one() for asked in (lists, standing, ticked))
    return " ".join(str(value) for row in found for value in row)
