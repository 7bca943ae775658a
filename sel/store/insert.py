"""Inserting a row unless its key is taken: the unique index decides, so that no two writers can both win."""

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection


def inserted(
    conn: Connection,
    table: sa.Table,
    row: Mapping[str, Any],
    key: Sequence[str],
    where: sa.ColumnElement[bool] | None = None,
) -> sa.Row[Any] | None:
    """Insert `row` and return its primary key; return nothing where the unique index over `key` has it.

    `where` is the condition of a partial index.
    """
    insert = sqlite.insert if conn.dialect.name == "sqlite" else postgresql.insert
    statement = (
        insert(table).values(**row).on_conflict_do_nothing(index_elements=list(key), index_where=where)
    )
    # What comes back tells, for the count of inserted rows is not kept on every database.
    return conn.execute(statement.returning(*table.primary_key.columns)).one_or_none()
