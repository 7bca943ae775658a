"""The database's rows as frames, read a chunk at a time."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from sel.store.bulk import CHUNK
from sel.store.columns import StoredText, UtcTime


def read_frame(conn: Connection, statement: sa.Select[Any]) -> pd.DataFrame:
    """Return the statement's rows: text as `str`, times as datetime64[us, UTC], numbers as they are.

    Columns may be text, whole numbers, fractions, truth values and times; their order is the statement's.
    """
    schema = schema_of(list(statement.selected_columns))
    batches = [batch(cells, schema) for cells in column_chunks(conn, statement)]
    frame: pd.DataFrame = pa.Table.from_batches(batches, schema).to_pandas()
    return frame


def answers_frame(
    conn: Connection, statement: sa.Select[Any], documents: sa.ColumnElement[Any], item_codes: Sequence[str]
) -> pd.DataFrame:
    """Return the statement's rows as `read_frame` does, and beside them a float column an item.

    `documents` holds each row's answers (item → code); an item that is not in it is NaN. Memory grows with
    the frame returned, not with the documents read.
    """
    schema = schema_of(list(statement.selected_columns))
    batches: list[pa.RecordBatch] = []
    codes = [np.empty((0, len(item_codes)))]
    for *cells, answered in column_chunks(conn, statement.add_columns(documents)):
        batches.append(batch(cells, schema))
        rows = [list(map(answers.get, item_codes)) for answers in answered]
        codes.append(np.array(rows, dtype=float).reshape(len(rows), len(item_codes)))  # None becomes NaN
    frame: pd.DataFrame = pa.Table.from_batches(batches, schema).to_pandas()
    return frame.join(pd.DataFrame(np.concatenate(codes), columns=list(item_codes)))


def column_chunks(conn: Connection, statement: sa.Select[Any]) -> Iterator[list[tuple[Any, ...]]]:
    """Yield the statement's rows, CHUNK at a time, each time as one tuple a column."""
    result = conn.execute(statement, execution_options={"yield_per": CHUNK})
    for rows in result.partitions():
        yield list(zip(*rows, strict=True))


def schema_of(columns: Sequence[sa.ColumnElement[Any]]) -> pa.Schema:
    """Return Arrow's schema for the columns. Raises TypeError for a type that a frame can't hold."""
    return pa.schema([(str(getattr(column, "name", "")), _arrow(column.type)) for column in columns])


def batch(cells: list[tuple[Any, ...]], schema: pa.Schema) -> pa.RecordBatch:
    """Return one chunk of columns as Arrow's rows."""
    arrays = [pa.array(values, type_) for values, type_ in zip(cells, schema.types, strict=True)]
    return pa.record_batch(arrays, schema=schema)


def _arrow(type_: sa.types.TypeEngine[Any]) -> pa.DataType:
    for kind, arrow in _ARROW:
        if isinstance(type_, kind):
            return arrow
    raise TypeError(f"a frame can't hold a column of type {type_!r}")


_ARROW = (
    (StoredText, pa.string()),
    (UtcTime, pa.timestamp("us", "UTC")),
    (sa.Boolean, pa.bool_()),
    (sa.Integer, pa.int64()),
    (sa.Float, pa.float64()),
)
