"""Who taught whom by earlier rosters: what each roster that stands ended, also of those stored before."""

from itertools import pairwise

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "taught",
        sa.Column("import_id", sa.Integer(), primary_key=True, nullable=False, autoincrement=False),
        sa.Column("student_id", sa.Text(), primary_key=True, nullable=False),
        sa.Column("adult_id", sa.Text(), primary_key=True, nullable=False),
        sa.ForeignKeyConstraint(["import_id"], ["imports.import_id"]),
        sqlite_with_rowid=False,
    )
    fill(op.get_bind())


def fill(conn: sa.Connection) -> None:
    """Store what each standing roster ended of the one before it."""
    tables = sa.MetaData()
    tables.reflect(conn, only=["taught", "enrollments", "imports"])
    taught, imports = tables.tables["taught"], tables.tables["imports"]
    stands = (imports.c.kind == "roster", imports.c.undone_at.is_(None))
    found = conn.execute(sa.select(imports.c.import_id).where(*stands).order_by(imports.c.import_id))
    for earlier, later in pairwise(found.scalars().all()):
        ended = sa.except_(
            pairs(tables.tables["enrollments"], earlier), pairs(tables.tables["enrollments"], later)
        )
        rows = ended.subquery()
        chosen = sa.select(sa.literal(later), rows.c.student_id, rows.c.adult_id)
        conn.execute(taught.insert().from_select(["import_id", "student_id", "adult_id"], chosen))


def pairs(enrollments: sa.Table, import_id: int) -> sa.Select[tuple[str, str]]:
    """Return who taught whom by one roster."""
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
