"""How files of one header were read before, offered again: what held for that one file is left out."""

from datetime import datetime

from sqlalchemy import Connection

from sel.readers.mapping import AS_IT_IS, FileMapping, mapping_of
from sel.store import mappings

ONE_FILES_OWN = ("accept", "encoding", "header_row", "hidden_rows")
"""What a person confirmed on seeing one file's rows; the next file has other rows."""


def remembered(conn: Connection, signature: str, subject: str) -> FileMapping:
    """Return how files of this header and subject (instrument or kind) are read; AS_IT_IS if nobody said."""
    document = mappings.saved_mapping(conn, signature, subject) if signature else None
    return mapping_of(document) if document else AS_IT_IS


def keep(
    conn: Connection, mapping: FileMapping, *, signature: str, subject: str, by: str, at: datetime
) -> None:
    """Keep how a file was read for the next of its header; nothing where nobody decided anything."""
    document = {name: value for name, value in mapping.as_document().items() if name not in ONE_FILES_OWN}
    if signature and document:
        mappings.save_mapping(conn, signature=signature, subject=subject, document=document, by=by, at=at)
