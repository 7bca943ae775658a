"""Days without school: those that a table brought, and those that a person set by hand."""

import sqlalchemy as sa

from sel.store.columns import text, time
from sel.store.schema.metadata import import_key, metadata, of_import

holidays = sa.Table(
    "holidays",
    metadata,
    import_key(),
    text("date", primary_key=True),  # ISO date
    text("name"),
    of_import(),
    sqlite_with_rowid=False,
)
days_set = sa.Table(
    "days_set",  # a row a day on which a person said whether there is school; the newest word alone
    metadata,
    text("date", primary_key=True),  # ISO date
    sa.Column("school", sa.Boolean(), nullable=False),
    text("name"),
    text("by"),
    time("at"),
    sqlite_with_rowid=False,
)
