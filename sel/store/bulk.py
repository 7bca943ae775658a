"""Many rows into one table, a chunk at a time: by COPY on PostgreSQL, by executemany on SQLite.

A large file never stands in memory as Python objects, and both ways are several times quicker than
one statement's parameters at a time.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd
import psycopg
import pyarrow as pa
import sqlalchemy as sa
from psycopg import sql
from sqlalchemy.engine import Connection

from sel.store.columns import StoredText

CHUNK = 2_000
"""How many rows are held as Python objects at once."""


def chunks(frame: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """Yield the frame's rows, CHUNK at a time."""
    for start in range(0, len(frame), CHUNK):
        yield frame.iloc[start : start + CHUNK]


def insert_frame(conn: Connection, table: sa.Table, frame: pd.DataFrame, **same: object) -> None:
    """Insert the frame's columns that the table has; `same` gives the columns that are equal in all rows."""
    names = [column.name for column in table.columns if column.name in frame and column.name not in same]
    for part in chunks(frame[names]):
        insert_columns(conn, table, {name: plain(part[name]) for name in names}, **same)


def insert_columns(
    conn: Connection, table: sa.Table, cells: Mapping[str, Sequence[Any]], **same: object
) -> None:
    """Insert a chunk given as columns of equal length, of plain Python values."""
    length = len(next(iter(cells.values())))
    whole = {**cells, **{name: [value] * length for name, value in same.items()}}
    columns = [column for column in table.columns if column.name in whole]
    bound = [_bound(conn, column, whole[column.name]) for column in columns]
    rows = list(zip(*bound, strict=True))
    if not rows:
        return
    if conn.dialect.name == "postgresql":
        _copy(conn, table, columns, rows)
    else:
        statement = table.insert().compile(conn, column_keys=[column.name for column in columns])
        conn.exec_driver_sql(str(statement), rows)


def plain(cells: "pd.Series[Any]") -> list[Any]:
    """Return the cells as plain Python values; what is missing is None, times are aware."""
    values: list[Any] = pa.Array.from_pandas(cells).to_pylist()
    return values


def _bound(conn: Connection, column: sa.Column[Any], cells: Sequence[Any]) -> Sequence[Any]:
    """Return the cells as the driver takes them. Raises TypeError for text that is missing."""
    if isinstance(column.type, StoredText) and "\0" not in "".join(cells):
        return cells  # a look at all of them at once, for there are millions
    if isinstance(column.type, sa.JSON) and len(cells) and isinstance(cells[0], str):
        return cells  # written as JSON by whoever has it by columns, which is quicker than a row at a time
    process = column.type.dialect_impl(conn.dialect).bind_processor(conn.dialect)
    return [process(cell) for cell in cells] if process else cells


def _copy(
    conn: Connection, table: sa.Table, columns: Sequence[sa.Column[Any]], rows: Sequence[tuple[Any, ...]]
) -> None:
    """Send the rows by COPY, in the transaction that `conn` is in."""
    names = sql.SQL(", ").join(sql.Identifier(column.name) for column in columns)
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table.name), names)
    driver = conn.connection.driver_connection
    assert isinstance(driver, psycopg.Connection)
    with driver.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)
