"""The steps of a school's own checklist for follow-ups, and which were taken for whom."""

import sqlalchemy as sa

from sel.store.columns import number, text, time
from sel.store.schema.metadata import metadata, of_wave

checklist_steps = sa.Table(
    "checklist_steps",
    metadata,
    number("step_id", primary_key=True),
    text("school_id"),
    number("position"),
    text("words"),
    text("by"),
    time("at"),
    time("retired_at", known=False),
    sa.Index("ix_checklist_steps_school", "school_id"),
)
steps_taken = sa.Table(
    "steps_taken",
    metadata,
    text("wave", primary_key=True),
    text("student_id", primary_key=True),
    number("step_id", primary_key=True, autoincrement=False),
    text("by"),
    time("at"),
    of_wave(),
    sa.ForeignKeyConstraint(["step_id"], ["checklist_steps.step_id"]),
    sqlite_with_rowid=False,
)
