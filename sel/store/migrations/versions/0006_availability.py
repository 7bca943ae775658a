"""How many students each adult may take on, and the days on which there is no school."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "availability",
        sa.Column("adult_id", sa.Text(), primary_key=True, nullable=False),
        sa.Column("version", sa.Integer(), primary_key=True, nullable=False, autoincrement=False),
        sa.Column("import_id", sa.Integer(), nullable=True),
        sa.Column("places", sa.Integer(), nullable=True),
        sa.Column("volunteers", sa.Boolean(), nullable=False),
        sa.Column("excluded", sa.Boolean(), nullable=False),
        sa.Column("clearance_until", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["import_id"], ["imports.import_id"]),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "holidays",
        sa.Column("import_id", sa.Integer(), primary_key=True, nullable=False, autoincrement=False),
        sa.Column("date", sa.Text(), primary_key=True, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["import_id"], ["imports.import_id"]),
        sqlite_with_rowid=False,
    )
