"""A table as the limited child hands it over: plain data in few pieces, nothing that has to be trusted.

Nothing here or in what it imports loads pandas: a child that reads a small file is there and gone in
less time than that takes.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import compress

from sel.errors import Problem

FIRST_DATA_ROW = 2


@dataclass(frozen=True)
class Texts:
    """One column of text cells: all of them in a row as UTF-8, and each one's length in bytes (int32)."""

    lengths: "array[int] | memoryview"
    data: bytes | memoryview

    def cells(self) -> list[str]:
        """Return the cells, one by one."""
        found, start = [], 0
        whole = bytes(self.data)
        for length in self.lengths:
            found.append(whole[start : start + length].decode())
            start += length
        return found


def packed(cells: Sequence[str]) -> Texts:
    """Return text cells as a column."""
    joined = "".join(cells)
    if joined.isascii():
        return Texts(array("i", map(len, cells)), joined.encode())
    encoded = [cell.encode() for cell in cells]
    return Texts(array("i", map(len, encoded)), b"".join(encoded))


@dataclass
class Grid:
    """One table of an upload: `columns` of equal length, and the row `numbers` a spreadsheet shows.

    `source` is the uploaded file, `name` the file within it where that is a zip, else the same. A grid
    with a problem of severity `error` has no header and no rows.
    """

    source: str
    name: str
    header: tuple[str, ...] = ()
    columns: list[Texts] = field(default_factory=list)
    numbers: "array[int]" = field(default_factory=lambda: array("q"))
    sheet: str = ""
    encoding: str = ""
    ragged_rows: int = 0
    content: str = ""
    problems: list[Problem] = field(default_factory=list)


def grid_of(
    source: str, name: str, header: Sequence[str], columns: Sequence[Sequence[str]], numbers: Sequence[int]
) -> Grid:
    """Return a grid of text cells, without the columns at its right that hold nothing at all."""
    width = 1 + max((at for at, title in enumerate(header) if title.strip() or any(columns[at])), default=-1)
    return Grid(
        source, name, tuple(header[:width]), [packed(c) for c in columns[:width]], array("q", numbers)
    )


def kept_rows(columns: list[list[str]], keep: Sequence[bool]) -> list[list[str]]:
    """Return the columns with those cells alone whose row is kept."""
    return [list(compress(column, keep)) for column in columns]


def refused(source: str, name: str, code: str, message: str, action: str) -> Grid:
    """Return a grid that holds nothing but the one error that refuses the file."""
    return Grid(source, name, problems=[Problem("error", code, message, action, file=name)])
