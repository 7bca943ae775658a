"""Who did what, and when."""

import sqlalchemy as sa

from sel.store.columns import number, text, time
from sel.store.schema.metadata import metadata

audit = sa.Table(
    "audit",
    metadata,
    number("entry_id", primary_key=True),
    time("at"),
    text("by"),
    text("action"),
    text("subject_kind"),
    text("subject"),
    text("detail"),
)
