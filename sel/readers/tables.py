"""One entry for every table that comes from outside: looks at the content, never believes the name."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from sel.errors import Problem
from sel.readers.cells import Table, without_blank_rows
from sel.readers.files.grids import Grid, Texts
from sel.readers.files.uploads import grids, pieces
from sel.readers.mapping import AS_IT_IS, FileMapping

__all__ = ["Part", "Table", "fingerprint", "part_of", "read_tables"]


@dataclass(frozen=True, eq=False)
class Part:
    """One table of an upload: where it came from, what it holds, and what was wrong with it.

    `source` is the uploaded file, `name` the file within it where that is a zip, else the same; the
    sheets of a workbook are parts of one name. `content` is the sha256 (hex) of the file `name`.
    The table is empty where a problem is an error.
    """

    source: str
    name: str
    table: Table
    problems: list[Problem]
    content: str


def read_tables(files: Sequence[tuple[str, bytes]], how: FileMapping = AS_IT_IS) -> list[Part]:
    """Return every table in the uploaded files (name, content), zips opened, in the files' order.

    A workbook gives a part for each visible, filled sheet. Never raises for what a file holds; what is
    read outside the limited child has no limits (sel.readers.limited).
    """
    return [part_of(grid) for piece in pieces(files) for grid in grids(piece, how)]


def fingerprint(parts: Sequence[Part]) -> str:
    """Return the sha256 (hex) of an upload's content.

    It is the same for files and for a zip of them, in whatever order and folder.
    """
    files = sorted({(PurePosixPath(part.name).name, part.content) for part in parts})
    if len(files) == 1:
        return files[0][1]
    lines = [f"{len(name)} {name} {content}" for name, content in files]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def part_of(grid: Grid) -> Part:
    """Return a grid as a part, its table without blank rows.

    Raises ValueError where the columns don't hold text, one cell for each row.
    """
    rows = np.array(grid.numbers, dtype=np.int64)
    frame, blank = without_blank_rows(_frame(grid.columns, rows))
    table = Table(
        grid.name,
        grid.header,
        frame,
        grid.encoding,
        grid.sheet,
        blank_rows=blank,
        ragged_rows=grid.ragged_rows,
    )
    return Part(grid.source, grid.name, table, grid.problems, grid.content)


def _frame(columns: Sequence[Texts], numbers: "np.ndarray[tuple[int], np.dtype[np.int64]]") -> pd.DataFrame:
    """Return columns of text, 0 … n-1, indexed by their row numbers."""
    arrays = [_text_array(column, len(numbers)) for column in columns]
    cells = pa.Table.from_arrays(arrays, names=[str(at) for at in range(len(arrays))])
    frame: pd.DataFrame = cells.to_pandas(
        types_mapper={pa.large_string(): pd.StringDtype(na_value=np.nan)}.get
    )
    frame.columns = pd.RangeIndex(len(arrays))
    return frame.set_axis(pd.Index(numbers), axis=0)


def _text_array(column: Texts, rows: int) -> "pa.LargeStringArray":
    data, lengths = _cells(column) if rows else (b"", np.zeros(0, dtype=np.int32))
    ends = np.zeros(len(lengths) + 1, dtype=np.int64)
    np.cumsum(lengths, out=ends[1:])
    if len(lengths) != rows or (lengths < 0).any() or ends[-1] != len(data):
        raise ValueError("a column doesn't have one cell for each row")
    cells = pa.LargeStringArray.from_buffers(rows, pa.py_buffer(ends), pa.py_buffer(data))
    cells.validate(full=True)
    return cells


def _cells(column: Texts) -> tuple[Any, "np.ndarray[tuple[int], np.dtype[Any]]"]:
    """Return all cells in a row, as bytes, and each one's length."""
    if column.lengths is not None:
        return column.data, np.frombuffer(column.lengths, dtype=np.int32)
    joined = np.frombuffer(column.data, dtype=np.uint8)
    between = np.flatnonzero(joined == 0)
    return joined[joined != 0], np.diff(between, prepend=-1, append=joined.size) - 1
