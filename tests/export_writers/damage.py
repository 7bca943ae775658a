"""What happens to files on their way: bytes flipped or cut, separators, encodings and cells changed."""

import csv
import io
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass

from hypothesis import strategies as st

from tests.export_writers.written import delimited, zipped

ODD_BYTES = (
    b"\x00",
    b'"',
    b'""',
    b"'",
    b"\r",
    b"\n\n\n",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xed\xa0\x80",
    b",,,,,,,,",
    b";",
    b"\t",
    b"=1+1",
    b"<html>",
    b"PK\x03\x04",
    b"9" * 400,
    "\u202e\u00a0\u0301".encode(),
)
ODD_CELLS = (
    "",
    " ",
    "\x00",
    "0",
    "-1",
    "1e999",
    "1.23457E+11",
    "9" * 40,
    "4.0",
    "nan",
    "NaN",
    "inf",
    "None",
    "TRUE",
    "13/13/2026 25:61:00",
    "2/30/2026 1:00",
    "9999-12-31 23:59:59",
    "0001-01-01",
    "3/8/2026 2:30:00",
    "11/1/2026 1:30:00",
    "46300.34",
    "99999999",
    "2026-10-05T08:08:09+99:99",
    "10/5/2026 8:08:09 IST",
    '{"ImportId":"QID1"}',
    "{'ImportId': }",
    "[not completed]",
    "A1;A2;;",
    "\u202e\u200f",
    "\U0010ffff",
    "TOTAL",
    "Timestamp",
    "StartDate",
    "Student ID",
    "AS1",
    "Q1#1_2",
    "Q2_1_TEXT",
    "NONE[",
    "as1___1",
    "[",
    "()",
    "{k}",
)


@dataclass(frozen=True)
class Blow:
    """One thing done to a file: `what`, and where as shares of its length, with odd bytes or cells to use."""

    what: str
    start: float
    length: float
    odd: int


def blows() -> st.SearchStrategy[list[Blow]]:
    """Return a few blows, mostly short ones."""
    share = st.floats(0, 1, exclude_max=True)
    one = st.builds(Blow, st.sampled_from([*_TO_BYTES, *_TO_GRIDS]), share, share, st.integers(0, 10_000))
    return st.lists(one, min_size=1, max_size=5)


def damaged(data: bytes, blows: list[Blow]) -> bytes:
    """Return a file after the blows; most of those to a zip or workbook hit a file within it."""
    for blow in blows:
        data = _struck(data, blow)
    return data


def _struck(data: bytes, blow: Blow) -> bytes:
    if data.startswith(b"PK") and blow.odd % 5:
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                inside = {name: archive.read(name) for name in archive.namelist()}
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, OSError):
            inside = {}
        if inside:
            name = sorted(inside)[blow.odd % len(inside)]
            return zipped({**inside, name: _struck_alone(inside[name], blow)})
    return _struck_alone(data, blow)


def _struck_alone(data: bytes, blow: Blow) -> bytes:
    if blow.what in _TO_BYTES:
        return _TO_BYTES[blow.what](data, blow)
    try:
        text = data.decode("utf-8-sig")
        separator = max(",;\t", key=text[:2000].count)
        grid = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except (UnicodeDecodeError, csv.Error):
        return _flipped(data, blow)
    if not grid:
        return data
    _TO_GRIDS[blow.what](grid, blow)
    return delimited(grid, separator, errors="replace")


def _place(data: bytes, blow: Blow) -> int:
    return int(blow.start * len(data))


def _span(data: bytes, blow: Blow) -> slice:
    start = _place(data, blow)
    return slice(start, start + 1 + int(blow.length**3 * len(data)))


def _flipped(data: bytes, blow: Blow) -> bytes:
    at = _place(data, blow)
    return data[:at] + bytes([blow.odd % 256]) + data[at + 1 :]


def _recoded(data: bytes, blow: Blow) -> bytes:
    encoding = ("utf-16", "utf-16-be", "utf-8-sig", "cp1252", "latin-1", "utf-32", "cp500")[blow.odd % 7]
    return data.decode("utf-8", "replace").encode(encoding, "replace")


def _lines_swapped(data: bytes, blow: Blow) -> bytes:
    lines = data.splitlines(keepends=True)
    if len(lines) > 1:
        one, other = int(blow.start * len(lines)), int(blow.length * len(lines))
        lines[one], lines[other] = lines[other], lines[one]
    return b"".join(lines)


_TO_BYTES: dict[str, Callable[[bytes, Blow], bytes]] = {
    "flip": _flipped,
    "cut": lambda data, blow: data[: _place(data, blow)],
    "drop": lambda data, blow: data[: _span(data, blow).start] + data[_span(data, blow).stop :],
    "double": lambda data, blow: data[: _span(data, blow).stop] + data[_span(data, blow).start :],
    "insert": lambda data, blow: (
        data[: _place(data, blow)] + ODD_BYTES[blow.odd % len(ODD_BYTES)] + data[_place(data, blow) :]
    ),
    "separators": lambda data, blow: data.replace(b",;\t"[blow.odd % 3 :][:1], b";\t|,:"[blow.odd % 5 :][:1]),
    "line ends": lambda data, blow: data.replace(b"\r\n", b"\n").replace(
        b"\n", (b"\r", b"\n\r")[blow.odd % 2]
    ),
    "recode": _recoded,
    "swap lines": _lines_swapped,
}


def _row(grid: list[list[str]], blow: Blow) -> list[str]:
    return grid[int(blow.start * min(len(grid), 4 if blow.odd % 2 else len(grid)))]


def _cell_changed(grid: list[list[str]], blow: Blow) -> None:
    row = _row(grid, blow)
    if row:
        row[int(blow.length * len(row))] = ODD_CELLS[blow.odd % len(ODD_CELLS)]


def _column_changed(grid: list[list[str]], blow: Blow) -> None:
    for row in grid[1:]:
        if row:
            row[int(blow.length * len(row))] = ODD_CELLS[blow.odd % len(ODD_CELLS)]


def _column_dropped(grid: list[list[str]], blow: Blow) -> None:
    for row in grid:
        if row:
            del row[int(blow.length * len(row))]


def _column_doubled(grid: list[list[str]], blow: Blow) -> None:
    for row in grid:
        if row:
            row.append(row[int(blow.length * len(row))])


def _row_doubled(grid: list[list[str]], blow: Blow) -> None:
    grid.insert(int(blow.length * len(grid)), list(_row(grid, blow)))


def _row_dropped(grid: list[list[str]], blow: Blow) -> None:
    grid.remove(_row(grid, blow))


def _cell_added(grid: list[list[str]], blow: Blow) -> None:
    _row(grid, blow).append(ODD_CELLS[blow.odd % len(ODD_CELLS)])


_TO_GRIDS: dict[str, Callable[[list[list[str]], Blow], None]] = {
    "change a cell": _cell_changed,
    "change a column": _column_changed,
    "drop a column": _column_dropped,
    "double a column": _column_doubled,
    "double a row": _row_doubled,
    "drop a row": _row_dropped,
    "add a cell": _cell_added,
}
