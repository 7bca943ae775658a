"""Adults declined and preferred, the list's rule, asking again, checklists, lotteries and kept views."""

from datetime import datetime

import sqlalchemy as sa
from alembic import op

from sel.store.columns import DOCUMENT

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    _adults()
    _queues()
    _checklist()
    _days()
    _lotteries()


def _adults() -> None:
    """Give each declined adult a row: ids may hold spaces, and a reason belongs to the pair."""
    op.create_table(
        "declined_adults",
        *(_key(name) for name in ("wave", "student_id", "adult_id")),
        *(_text(name) for name in ("said_by", "reason", "by")),
        _time("at"),
        sa.ForeignKeyConstraint(["wave"], ["waves.code"]),
        sqlite_with_rowid=False,
    )
    known = sa.text("SELECT wave, student_id, declined, by, updated_at FROM follow_ups WHERE declined <> ''")
    added = sa.text(
        "INSERT INTO declined_adults (wave, student_id, adult_id, said_by, reason, by, at) "
        "VALUES (:wave, :student_id, :adult_id, 'counselor', '', :by, :at)"
    )
    conn = op.get_bind()
    for row in conn.execute(known).all():
        same = {"wave": row.wave, "student_id": row.student_id, "by": row.by, "at": row.updated_at}
        for adult_id in row.declined.split(" "):
            conn.execute(added, same | {"adult_id": adult_id})
    op.drop_column("follow_ups", "declined")
    op.add_column("follow_ups", _text("adult_by", ""))
    op.add_column("follow_ups", _text("preferred", ""))
    op.add_column("availability", _text("languages", ""))


def _queues() -> None:
    op.create_table(
        "list_rules",
        *(_key(name) for name in ("wave", "school_id")),
        sa.Column("rule", DOCUMENT, nullable=False),
        *(_number(name) for name in ("a_week", "version")),
        _text("by"),
        _time("at"),
        sa.ForeignKeyConstraint(["wave"], ["waves.code"]),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "asked_again",
        *(_key(name) for name in ("wave", "student_id")),
        *(_text(name) for name in ("how", "asker", "due", "state", "reason")),
        _number("version"),
        _text("by"),
        _time("at"),
        sa.ForeignKeyConstraint(["wave"], ["waves.code"]),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "saved_views",
        *(_key(name) for name in ("person", "page", "name")),
        sa.Column("query", DOCUMENT, nullable=False),
        _time("at"),
        sqlite_with_rowid=False,
    )


def _checklist() -> None:
    op.create_table(
        "checklist_steps",
        sa.Column("step_id", sa.Integer(), primary_key=True, nullable=False),
        _text("school_id"),
        _number("position"),
        *(_text(name) for name in ("words", "by")),
        _time("at"),
        sa.Column("retired_at", sa.DateTime(timezone=True), nullable=True),
    )
    op.create_index("ix_checklist_steps_school", "checklist_steps", ["school_id"])
    op.create_table(
        "steps_taken",
        *(_key(name) for name in ("wave", "student_id")),
        sa.Column("step_id", sa.Integer(), primary_key=True, nullable=False, autoincrement=False),
        _text("by"),
        _time("at"),
        sa.ForeignKeyConstraint(["wave"], ["waves.code"]),
        sa.ForeignKeyConstraint(["step_id"], ["checklist_steps.step_id"]),
        sqlite_with_rowid=False,
    )


def _days() -> None:
    op.create_table(
        "days_set",
        _key("date"),
        sa.Column("school", sa.Boolean(), nullable=False),
        *(_text(name) for name in ("name", "by")),
        _time("at"),
        sqlite_with_rowid=False,
    )


def _lotteries() -> None:
    op.create_table(
        "lotteries",
        *(_key(name) for name in ("wave", "school_id")),
        _number("seed"),
        _text("by"),
        _time("at"),
        sa.ForeignKeyConstraint(["wave"], ["waves.code"]),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "drawn_places",
        *(_key(name) for name in ("wave", "school_id", "student_id")),
        _text("among"),
        _number("place"),
        sa.ForeignKeyConstraint(["wave", "school_id"], ["lotteries.wave", "lotteries.school_id"]),
        sqlite_with_rowid=False,
    )


def _key(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), primary_key=True, nullable=False)


def _text(name: str, otherwise: str | None = None) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False, server_default=otherwise)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _time(name: str) -> sa.Column[datetime]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)
