"""Who taught whom before: what each roster ended of the one before it, kept when it comes in.

A row says that by the standing roster before `import_id` an adult taught a student, and no longer by that
import's. So all that earlier rosters said is there once, whatever number of them there are.
"""

from collections.abc import Sequence

import pandas as pd
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from sel.store.frames import read_frame
from sel.store.schema import STANDS, enrollments, imports, people
from sel.store.schema import taught as table


def keep_ended(conn: Connection, import_id: int) -> None:
    """Store whom the roster before `import_id` had teach whom, and that roster no longer has."""
    before = _neighbour(conn, sa.func.max(imports.c.import_id), imports.c.import_id < import_id)
    if before is None:
        return
    ended = sa.except_(_pairs(before), _pairs(import_id)).subquery()
    rows = sa.select(sa.literal(import_id), ended.c.student_id, ended.c.adult_id)
    conn.execute(table.insert().from_select(["import_id", "student_id", "adult_id"], rows))


def forget_ended(conn: Connection, import_id: int) -> None:
    """Take back what a roster ended, once it is undone: the next one is held against the one before it."""
    after = _neighbour(conn, sa.func.min(imports.c.import_id), imports.c.import_id > import_id)
    conn.execute(table.delete().where(table.c.import_id.in_([import_id, after or import_id])))
    if after is not None:
        keep_ended(conn, after)


def taught_before(conn: Connection, snapshot: int) -> pd.DataFrame:
    """Return who taught whom by rosters before `snapshot`: student_id, adult_id, once each, in that order.

    Only of students and adults whom the roster `snapshot` has.
    """
    here = sa.select(people.c.person_id).where(people.c.import_id == snapshot)
    chosen = (
        sa.select(table.c.student_id, table.c.adult_id)
        .where(table.c.import_id <= snapshot)
        .where(table.c.student_id.in_(here.where(people.c.is_student)))
        .where(table.c.adult_id.in_(here.where(people.c.is_student.is_(False))))
        .distinct()
    )
    return read_frame(conn, chosen).sort_values(["student_id", "adult_id"], ignore_index=True)


def earlier_rosters(conn: Connection, made_of: Sequence[int]) -> list[int]:
    """Return the rosters that stand and came before the roster made of these imports, oldest first."""
    newest = sa.select(sa.func.max(imports.c.import_id)).where(_ROSTERS, imports.c.import_id.in_(made_of))
    before = imports.c.import_id < newest.scalar_subquery()
    earlier = sa.select(imports.c.import_id).where(_ROSTERS, before)
    return list(conn.execute(earlier.order_by(imports.c.import_id)).scalars())


_ROSTERS = sa.and_(imports.c.kind == "roster", STANDS)


def _neighbour(conn: Connection, nearest: sa.ColumnElement[int], side: sa.ColumnElement[bool]) -> int | None:
    found: int | None = conn.execute(sa.select(nearest).where(_ROSTERS, side)).scalar()
    return found


def _pairs(import_id: int) -> sa.Select[tuple[str, str]]:
    """Return who teaches or helps whom by one roster: student_id, adult_id."""
    adults = (
        sa.select(enrollments.c.class_id, enrollments.c.person_id)
        .where(enrollments.c.import_id == import_id, enrollments.c.role != "student")
        .distinct()  # apart, so that a database begins with them: they are few
        .subquery()
    )
    return (
        sa.select(enrollments.c.person_id.label("student_id"), adults.c.person_id.label("adult_id"))
        .join_from(adults, enrollments, enrollments.c.class_id == adults.c.class_id)
        .where(enrollments.c.import_id == import_id, enrollments.c.role == "student")
    )
