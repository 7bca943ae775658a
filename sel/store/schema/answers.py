"""Waves and what was answered in them, by name or without."""

import sqlalchemy as sa

from sel.store.columns import document, number, text, time
from sel.store.schema.metadata import import_key, metadata, of_import, of_wave

waves = sa.Table(
    "waves",
    metadata,
    text("code", primary_key=True),
    document("schools"),
    document("grades"),
    sa.Column("census", sa.Date(), nullable=True),
    time("opened_at", known=False),
    time("closed_at", known=False),
    document("roster_imports"),
    text("by"),
    time("at"),
)

responses = sa.Table(
    "responses",
    metadata,
    import_key(),
    number("row", primary_key=True, autoincrement=False),  # as a spreadsheet shows it
    text("wave"),
    text("instrument"),
    text("person_id"),
    time("submitted_at", known=False),
    sa.Column("none_ticked", sa.Boolean(), nullable=False),
    document("answers"),  # item code → option code; unanswered items are left out
    of_import(),
    of_wave(),
    sa.Index("ix_responses_person", "wave", "instrument", "person_id"),
    sqlite_with_rowid=False,
)
nominations = sa.Table(
    "nominations",
    metadata,
    import_key(),
    number("row", primary_key=True, autoincrement=False),
    number("position", primary_key=True, autoincrement=False),  # 0, 1, … within the response
    number("slot"),
    text("text"),
    sa.ForeignKeyConstraint(
        ["import_id", "row"], ["responses.import_id", "responses.row"], name="fk_nominations_response"
    ),
    sqlite_with_rowid=False,
)
anonymous_answers = sa.Table(
    "anonymous_answers",
    metadata,
    import_key(),
    number("number", primary_key=True, autoincrement=False),  # by lot; neither the file's row nor a time
    text("wave"),
    text("instrument"),
    text("school_id"),
    text("grade"),
    document("answers"),
    of_import(),
    of_wave(),
    sa.Index("ix_anonymous_answers_wave", "wave", "instrument"),
    sqlite_with_rowid=False,
)
