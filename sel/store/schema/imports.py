"""Imports: each file that was stored, and how its columns were read."""

import sqlalchemy as sa

from sel.store.columns import document, number, text, time
from sel.store.schema.metadata import import_key, metadata, of_import

imports = sa.Table(
    "imports",
    metadata,
    number("import_id", primary_key=True),
    text("kind"),  # roster, other_adults, programs, consent, availability, holidays, responses
    text("content_hash"),
    text("filename"),
    text("tool"),
    text("wave"),  # empty for a roster
    text("instrument"),
    text("school"),
    number("rows_read"),
    number("accepted"),
    number("rejected"),
    document("skipped"),
    document("problems"),
    text("by"),
    time("at"),
    text("undone_by"),
    time("undone_at", known=False),
)
ONE_CONTENT = ("kind", "content_hash", "wave", "instrument")
STANDS = imports.c.undone_at.is_(None)
sa.Index(
    "uq_imports_content",
    *(imports.c[name] for name in ONE_CONTENT),
    unique=True,
    sqlite_where=STANDS,
    postgresql_where=STANDS,
)

bundles = sa.Table(
    "bundles",
    metadata,
    import_key(),
    text("file", primary_key=True),
    sa.Column("parquet", sa.LargeBinary(), nullable=False),
    of_import(),
)
mappings = sa.Table(
    "mappings",
    metadata,
    number("mapping_id", primary_key=True),
    text("signature"),  # of the file's header
    text("subject"),  # an instrument's code, or the kind of roster table
    document("document"),
    text("by"),
    time("at"),
    sa.Index("ix_mappings_signature", "signature", "subject"),
)
