"""What was decided about files of one header: kept under the header's signature, the newest holds."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from sel.store.schema import mappings as table


def save_mapping(
    conn: Connection, *, signature: str, subject: str, document: Mapping[str, Any], by: str, at: datetime
) -> None:
    """Keep the document for files of this header and subject; what holds already is not kept twice.

    `subject` is an instrument's code or the kind of a roster's table. Raises ValueError without a signature.
    """
    if not signature:
        raise ValueError("a mapping is kept under its header's signature, and there is none")
    if saved_mapping(conn, signature, subject) == dict(document):
        return
    row = {"signature": signature, "subject": subject, "document": dict(document), "by": by, "at": at}
    conn.execute(table.insert().values(**row))


def saved_mapping(conn: Connection, signature: str, subject: str) -> dict[str, Any] | None:
    """Return the newest document kept for the header and subject, or nothing where none was."""
    kept = (
        sa.select(table.c.document)
        .where(table.c.signature == signature, table.c.subject == subject)
        .order_by(table.c.mapping_id.desc())
        .limit(1)
    )
    document: dict[str, Any] | None = conn.execute(kept).scalar()
    return document
