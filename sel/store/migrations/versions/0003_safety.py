"""Words that read like harm, and the two people of each school to whom they go."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"

DOCUMENT = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def text(*names: str, primary_key: bool = False) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), primary_key=primary_key, nullable=False) for name in names]


def moment(name: str, *, known: bool = True) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=not known)


def upgrade() -> None:
    op.create_table(
        "safety_contacts",
        *text("school_id", "adult_id", primary_key=True),
        *text("by"),
        moment("at"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "safety_hits",
        sa.Column("hit_id", sa.Integer(), primary_key=True, nullable=False),
        *text("wave", "informant", "person_id"),
        sa.Column("schools", DOCUMENT, nullable=False),
        sa.Column("slot", sa.Integer(), nullable=False),
        *text("text", "source", "by"),
        moment("found_at"),
        moment("escalated_at", known=False),
        *text("acknowledged_by"),
        moment("acknowledged_at", known=False),
        sa.ForeignKeyConstraint(["wave"], ["waves.code"]),
    )
    op.create_index("ix_safety_hits_wave", "safety_hits", ["wave"])
