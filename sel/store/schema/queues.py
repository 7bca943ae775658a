"""The list's rule, how students are asked again, and the views that people keep."""

import sqlalchemy as sa

from sel.store.columns import document, number, text, time
from sel.store.schema.metadata import metadata, of_wave

list_rules = sa.Table(
    "list_rules",  # as the team of a school agreed it
    metadata,
    text("wave", primary_key=True),
    text("school_id", primary_key=True),
    document("rule"),
    number("a_week"),  # students whom the team can reach in a week
    number("version"),
    text("by"),
    time("at"),
    of_wave(),
    sqlite_with_rowid=False,
)
asked_again = sa.Table(
    "asked_again",  # how a student is asked again, or whom to ask what was meant
    metadata,
    text("wave", primary_key=True),
    text("student_id", primary_key=True),
    text("how"),
    text("asker"),
    text("due"),  # ISO date, or empty
    text("state"),
    text("reason"),  # why the student can't be asked now, or empty
    number("version"),
    text("by"),
    time("at"),
    of_wave(),
    sqlite_with_rowid=False,
)
saved_views = sa.Table(
    "saved_views",
    metadata,
    text("person", primary_key=True),
    text("page", primary_key=True),
    text("name", primary_key=True),
    document("query"),  # what stands in the page's address
    time("at"),
    sqlite_with_rowid=False,
)
