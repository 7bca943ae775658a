"""Rows of the database as frames, and frames as rows, a chunk at a time."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import pandas as pd
import pyarrow as pa
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from sel.store.schema import StoredText, UtcTime

CHUNK = 5_000
"""How many rows are held as Python objects at once."""


def read_frame(conn: Connection, statement: sa.Select[Any]) -> pd.DataFrame:
    """Return the statement's rows: text as `str`, times as datetime64[us, UTC], numbers as they are.

    Columns may be text, whole numbers, fractions, truth values and times; their order is the statement's.
    """
    schema = pa.schema([(column.name, _arrow(column.type)) for column in statement.selected_columns])
    result = conn.execute(statement, execution_options={"yield_per": CHUNK})
    batches = [
        pa.record_batch(
            [
                pa.array(cells, type_)
                for cells, type_ in zip(zip(*rows, strict=True), schema.types, strict=True)
            ],
            schema=schema,
        )
        for rows in result.partitions()
    ]
    frame: pd.DataFrame = pa.Table.from_batches(batches, schema).to_pandas()
    return frame


def insert_frame(conn: Connection, table: sa.Table, frame: pd.DataFrame, **same: object) -> None:
    """Insert the frame's columns that the table has; `same` gives the columns that are equal in all rows."""
    names = [column.name for column in table.columns if column.name in frame and column.name not in same]
    insert_rows(conn, table, ({**row, **same} for row in _rows(frame[names])))


def insert_rows(conn: Connection, table: sa.Table, rows: Iterable[dict[str, Any]]) -> None:
    """Insert the rows a chunk at a time, so that a large file never stands in memory as Python objects."""
    remaining = iter(rows)
    while chunk := list(islice(remaining, CHUNK)):
        conn.execute(table.insert(), chunk)


def _rows(frame: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """Yield the frame's rows as plain Python values; what is missing is None."""
    names = list(frame.columns)
    for start in range(0, len(frame), CHUNK):
        part = frame.iloc[start : start + CHUNK]
        cells = [pa.Array.from_pandas(part[name]).to_pylist() for name in names]
        for row in zip(*cells, strict=True):
            yield dict(zip(names, row, strict=True))


def _arrow(type_: sa.types.TypeEngine[Any]) -> pa.DataType:
    """Return Arrow's type for a column's."""
    for kind, arrow in _ARROW:
        if isinstance(type_, kind):
            return arrow
    raise TypeError(f"a frame can't hold a column of type {type_!r}")


_ARROW = (
    (StoredText, pa.string()),
    (sa.Text, pa.string()),
    (UtcTime, pa.timestamp("us", "UTC")),
    (sa.Boolean, pa.bool_()),
    (sa.Integer, pa.int64()),
    (sa.Float, pa.float64()),
)
