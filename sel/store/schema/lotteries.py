"""Lotteries that draw an order among equals, so that who was reached first can be compared."""

import sqlalchemy as sa

from sel.store.columns import number, text, time
from sel.store.schema.metadata import metadata, of_wave

lotteries = sa.Table(
    "lotteries",
    metadata,
    text("wave", primary_key=True),
    text("school_id", primary_key=True),
    number("seed"),
    text("by"),
    time("at"),
    of_wave(),
    sqlite_with_rowid=False,
)
drawn_places = sa.Table(
    "drawn_places",
    metadata,
    text("wave", primary_key=True),
    text("school_id", primary_key=True),
    text("student_id", primary_key=True),
    text("among"),  # the students who were equals in the list's order
    number("place"),
    sa.ForeignKeyConstraint(
        ["wave", "school_id"], ["lotteries.wave", "lotteries.school_id"], name="fk_drawn_places_lottery"
    ),
    sqlite_with_rowid=False,
)
