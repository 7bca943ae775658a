"""Inserting a row unless its key is taken: the unique index decides, so that no two writers can both win."""

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection


def insert_unless_there(
    conn: Connection,
    table: sa.Table,
    row: Mapping[str, Any],
    key: Sequence[str],
    where: sa.ColumnElement[bool] | None = None,
) -> postgresql.Insert | sqlite.Insert:
    """Return the statement that inserts `row`, or nothing where the unique index over `key` has it.

    `where` is the condition of a partial index.
    """
    insert = sqlite.insert if conn.dialect.name == "sqlite" else postgresql.insert
    return insert(table).values(**row).on_conflict_do_nothing(index_elements=list(key), index_where=where)
