"""How the limited child and its parent talk: messages of plain data, never objects that could act.

A message is the length of a JSON object (8 bytes, big endian), the object, and the bytes whose lengths
it gives under `blobs`.
"""

import json
from array import array
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any, BinaryIO

from sel.errors import Mend, Problem
from sel.readers.files.grids import Grid, Texts

Blob = bytes | memoryview
WORDS_ALLOWED = 50_000_000
"""Bytes of a message's JSON."""


class Broken(Exception):
    """What came is no message: whoever sent it has died, or no longer does what it was made for."""


def send(stream: BinaryIO, words: dict[str, Any], blobs: Sequence[Blob] = ()) -> None:
    """Write one message."""
    sizes = [memoryview(blob).nbytes for blob in blobs]
    text = json.dumps({**words, "blobs": sizes}).encode()
    stream.write(len(text).to_bytes(8, "big") + text)
    for blob in blobs:
        stream.write(blob)
    stream.flush()


def receive(stream: BinaryIO, allowed: Callable[[int], bool]) -> tuple[dict[str, Any], list[bytes]]:
    """Return the next message's words and blobs.

    `allowed` says whether so many bytes may follow. Raises Broken where nothing, half a message, or too
    much comes.
    """
    size = int.from_bytes(_exactly(stream, 8), "big")
    if size > WORDS_ALLOWED:
        raise Broken
    try:
        words = json.loads(_exactly(stream, size))
        sizes = [int(each) for each in words.pop("blobs")]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Broken from error
    if min(sizes, default=0) < 0 or not allowed(sum(sizes)):
        raise Broken
    return words, [_exactly(stream, each) for each in sizes]


def _exactly(stream: BinaryIO, size: int) -> bytes:
    found = stream.read(size)
    if len(found) != size:
        raise Broken
    return found


def grid_message(grid: Grid) -> tuple[dict[str, Any], list[Blob]]:
    """Return a grid as words and blobs."""
    words: dict[str, Any] = {
        "source": grid.source,
        "name": grid.name,
        "header": grid.header,
        "sheet": grid.sheet,
        "encoding": grid.encoding,
        "ragged_rows": grid.ragged_rows,
        "content": grid.content,
        "problems": [asdict(problem) for problem in grid.problems],
    }
    blobs: list[Blob] = [memoryview(grid.numbers)]
    for column in grid.columns:
        blobs += [column.data] if column.lengths is None else [column.data, column.lengths]
    words["with_lengths"] = [column.lengths is not None for column in grid.columns]
    return words, blobs


def grid_from(words: dict[str, Any], blobs: Sequence[bytes]) -> Grid:
    """Return the grid in a message. Raises Broken where it doesn't hold together."""
    try:
        rest = iter(blobs[1:])
        columns = [Texts(next(rest), next(rest) if lengths else None) for lengths in words["with_lengths"]]
        texts = {key: str(words[key]) for key in ("source", "name", "sheet", "encoding", "content")}
        problems = [_problem(**each) for each in words["problems"]]
        header = tuple(str(title) for title in words["header"])
        numbers = array("q", blobs[0])
        ragged = int(words["ragged_rows"])
    except (KeyError, IndexError, StopIteration, TypeError, ValueError) as error:
        raise Broken from error
    if len(columns) != len(header):
        raise Broken
    return Grid(
        **texts, header=header, columns=columns, numbers=numbers, ragged_rows=ragged, problems=problems
    )


def _problem(
    severity: str, code: str, message: str, action: str, rows: list[int], column: str, **others: Any
) -> Problem:
    return Problem(
        "warning" if severity == "warning" else "error",
        str(code),
        str(message),
        str(action),
        tuple(int(row) for row in rows),
        str(column),
        int(others["count"]),
        str(others["file"]),
        tuple(Mend(str(m["label"]), str(m["key"]), str(m["value"])) for m in others["mends"]),
    )
