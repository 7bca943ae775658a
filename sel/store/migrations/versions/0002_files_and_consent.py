"""Decisions about files, families' consent, rosters' own rows for deltas, and answers without a person."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"

DOCUMENT = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def text(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def key(*names: str) -> list[sa.Column[int]]:
    return [
        sa.Column(name, sa.Integer(), primary_key=True, nullable=False, autoincrement=False) for name in names
    ]


def of_import() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["import_id"], ["imports.import_id"])


def upgrade() -> None:
    op.create_table(
        "mappings",
        sa.Column("mapping_id", sa.Integer(), primary_key=True, nullable=False),
        *text("signature", "subject"),
        sa.Column("document", DOCUMENT, nullable=False),
        *text("by"),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_mappings_signature", "mappings", ["signature", "subject"])
    op.create_table(
        "consents",
        *key("import_id", "number"),
        *text("student_id", "scope", "given", "date"),
        of_import(),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "bundles",
        *key("import_id"),
        sa.Column("file", sa.Text(), primary_key=True, nullable=False),
        sa.Column("parquet", sa.LargeBinary(), nullable=False),
        of_import(),
    )
    op.create_table(
        "anonymous_answers",
        *key("import_id", "number"),
        *text("wave", "instrument", "school_id", "grade"),
        sa.Column("answers", DOCUMENT, nullable=False),
        of_import(),
        sa.ForeignKeyConstraint(["wave"], ["waves.code"]),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_anonymous_answers_wave", "anonymous_answers", ["wave", "instrument"])
