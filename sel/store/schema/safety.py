"""Safety contacts, and words that go to them first."""

import sqlalchemy as sa

from sel.store.columns import document, number, text, time
from sel.store.schema.metadata import metadata, of_wave

safety_contacts = sa.Table(
    "safety_contacts",
    metadata,
    text("school_id", primary_key=True),
    text("adult_id", primary_key=True),
    text("by"),
    time("at"),
    sqlite_with_rowid=False,
)
safety_hits = sa.Table(
    "safety_hits",
    metadata,
    number("hit_id", primary_key=True),
    text("wave"),
    text("informant"),  # student or staff: whose words these are
    text("person_id"),  # of the writer; empty where a row was refused because nobody fits it
    document("schools"),  # the writer's when the words came in: a hit outlives the roster
    number("slot"),
    text("text"),
    text("source"),  # found by the list of words, or sent by a person
    text("by"),  # who stored the file, or sent it
    time("found_at"),
    time("escalated_at", known=False),
    text("acknowledged_by"),
    time("acknowledged_at", known=False),
    of_wave(),
    sa.Index("ix_safety_hits_wave", "wave"),
)
