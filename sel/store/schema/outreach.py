"""Follow-ups of students, the adults declined for them, and the contacts made."""

import sqlalchemy as sa

from sel.store.columns import number, text, time
from sel.store.schema.metadata import metadata, of_wave

follow_ups = sa.Table(
    "follow_ups",
    metadata,
    text("wave", primary_key=True),
    text("student_id", primary_key=True),
    text("owner"),
    text("state"),
    text("due"),  # ISO date, or empty
    text("note"),
    text("reason", server_default=""),  # why it is not needed, or waits
    text("adult_id", server_default=""),  # accepted as the student's adult
    text("adult_by", server_default=""),  # who accepted it, by name
    text("preferred", server_default=""),  # the adult whom the student would like best
    number("version"),
    text("by"),
    time("updated_at"),
    of_wave(),
)
declined_adults = sa.Table(
    "declined_adults",  # not to be proposed again to the student
    metadata,
    text("wave", primary_key=True),
    text("student_id", primary_key=True),
    text("adult_id", primary_key=True),
    text("said_by"),  # whose wish it is: student, adult or counselor
    text("reason"),
    text("by"),
    time("at"),
    of_wave(),
    sqlite_with_rowid=False,
)
contacts = sa.Table(
    "contacts",
    metadata,
    number("contact_id", primary_key=True),
    text("wave"),
    text("student_id"),
    text("on"),  # ISO date
    text("kind"),
    text("result"),
    text("by"),
    time("at"),
    of_wave(),
    sa.Index("ix_contacts_student", "wave", "student_id"),
)
