"""A table as the limited child hands it over: plain data in few pieces, nothing that has to be trusted.

Nothing here or in what it imports loads pandas: a child that reads a small file is there and gone in
less time than that takes.
"""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, compress, pairwise

from sel.errors import Problem

_PILE_ROWS = 10_000


@dataclass(frozen=True)
class Texts:
    """One column of text cells in UTF-8: with their `lengths` in bytes (int32), or with NUL between cells.

    No cell holds NUL. The lengths are those a fast parser had at hand; joining by NUL is what costs least
    where there are only strings.
    """

    data: bytes | memoryview
    lengths: bytes | memoryview | None = None

    def blank(self) -> bool:
        """Return whether no cell holds anything."""
        return not bytes(self.data).strip(b"\0")

    def cells(self) -> list[str]:
        """Return the cells, one by one; of a column joined by NUL at least one."""
        whole = bytes(self.data)
        if self.lengths is None:
            return whole.decode().split("\0")
        ends = list(accumulate(memoryview(self.lengths).cast("B").cast("i"), initial=0))
        return [whole[start:end].decode() for start, end in pairwise(ends)]


def packed(cells: Sequence[str]) -> Texts:
    """Return text cells as a column. Raises TypeError where a cell isn't text."""
    joined = "\0".join(cells)
    if joined.count("\0") > max(len(cells) - 1, 0):
        joined = "\0".join([cell.replace("\0", "") for cell in cells])
    return Texts(joined.encode())


class Pile:
    """Rows of text cells, packed by the thousand: as Python has them, cells take five times the room."""

    def __init__(self, width: int) -> None:
        """Begin without rows."""
        self._rows: list[Sequence[str]] = []
        self._pieces: list[list[bytes]] = [[] for _ in range(width)]

    def add(self, row: Sequence[str]) -> None:
        """Add a row of exactly that width, its cells without NUL."""
        self._rows.append(row)
        if len(self._rows) == _PILE_ROWS:
            self._pack()

    def _pack(self) -> None:
        for pieces, column in zip(self._pieces, zip(*self._rows, strict=True), strict=False):
            pieces.append("\0".join(column).encode())
        self._rows = []

    def columns(self) -> list[Texts]:
        """Return the columns."""
        self._pack()
        return [Texts(b"\0".join(pieces)) for pieces in self._pieces]


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
    source: str,
    name: str,
    header: Sequence[str],
    columns: Sequence[Sequence[str]],
    numbers: Sequence[int],
    already: Mapping[int, Texts] | None = None,
) -> Grid:
    """Return a grid of text cells, without the columns at its right that hold nothing at all.

    `already` has columns that were packed before, by position.
    """
    width = 1 + max((at for at, title in enumerate(header) if title.strip() or any(columns[at])), default=-1)
    done = already or {}
    texts = [done[at] if at in done else packed(columns[at]) for at in range(width)]
    return Grid(source, name, tuple(header[:width]), texts, array("q", numbers))


def kept_rows(columns: Sequence[Sequence[str]], keep: Sequence[bool]) -> list[list[str]]:
    """Return the columns with those cells alone whose row is kept."""
    return [list(compress(column, keep)) for column in columns]


def refused(source: str, name: str, code: str, message: str, action: str) -> Grid:
    """Return a grid that holds nothing but the one error that refuses the file."""
    return Grid(source, name, problems=[Problem("error", code, message, action, file=name)])
