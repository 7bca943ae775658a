"""What is worked out of a wave: who was meant, ties, the picture; and what people said of names."""

import sqlalchemy as sa

from sel.store.columns import number, text, time
from sel.store.schema.metadata import metadata, of_wave

decisions = sa.Table(
    "decisions",
    metadata,
    number("decision_id", primary_key=True),
    text("wave"),
    text("student_id"),
    number("slot"),
    text("text"),
    text("adult_id"),
    sa.Column("probability", sa.Float(), nullable=True),  # a person's decision has none
    text("decision"),
    text("reason"),
    text("flag"),
    text("by"),  # empty where computed
    time("at", known=False),
    of_wave(),
    sa.Index("ix_decisions_wave", "wave", "by"),
)
ties = sa.Table(
    "ties",
    metadata,
    text("wave", primary_key=True),
    text("student_id", primary_key=True),
    text("adult_id", primary_key=True),
    text("informant"),  # student, staff, both
    of_wave(),
    sqlite_with_rowid=False,
)
pictures = sa.Table(
    "pictures",
    metadata,
    text("wave", primary_key=True),
    text("version", primary_key=True),
    text("part", primary_key=True),
    text("school_id", primary_key=True),  # empty for the whole district
    sa.Column("parquet", sa.LargeBinary(), nullable=False),
    time("at"),
    of_wave(),
)
name_answers = sa.Table(
    "name_answers",
    metadata,
    number("answer_id", primary_key=True, autoincrement=False),
    number("part", primary_key=True, autoincrement=False),  # 0, 1, … where one mention means several
    text("scope"),  # the writer's schools, ids joined by a space
    text("key"),  # the words, folded
    text("context"),  # the adults in question who teach the writer, ids joined by a space; * is any
    text("student_id"),  # empty: of everybody with that scope, key and context
    number("slot"),  # 0: any
    text("text"),  # as it was written
    text("decision"),
    text("adult_id"),
    text("wave"),  # in which it was given; it holds there and later
    text("by"),
    time("at"),
    text("undone_by"),
    time("undone_at", known=False),
    of_wave(),
    sa.Index("ix_name_answers_wave", "wave"),
)
