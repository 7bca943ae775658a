"""A large CSV in which every row is even and every quote stands where it should, read by pyarrow."""

import numpy as np
import pyarrow as pa
import pyarrow.csv as pa_csv

from sel.readers.files.grids import Texts

_QUOTE = ord('"')
_STEP = 1 << 22

Bytes = np.ndarray[tuple[int], np.dtype[np.uint8]]


def even_columns(text: bytes, body: int, separator: str, width: int) -> tuple[list[Texts], int]:
    """Return the columns of the UTF-8 `text` from byte `body` on, and how many rows; none where uneven."""
    data = memoryview(text)[body:]
    if not len(data) or not _strictly_quoted(np.frombuffer(data, dtype=np.uint8), ord(separator)):
        return [], 0
    names = [str(at) for at in range(width)]
    try:
        cells = pa_csv.read_csv(
            pa.py_buffer(data),
            read_options=pa_csv.ReadOptions(column_names=names, use_threads=False),
            parse_options=pa_csv.ParseOptions(
                delimiter=separator, newlines_in_values=True, ignore_empty_lines=False
            ),
            convert_options=pa_csv.ConvertOptions(
                column_types=dict.fromkeys(names, pa.large_string()), strings_can_be_null=False
            ),
        )
    except pa.ArrowInvalid:
        return [], 0
    return [_texts(cells.column(at)) for at in range(width)], cells.num_rows


def _texts(column: "pa.ChunkedArray") -> Texts:
    whole = pa.concat_arrays(column.chunks)
    _, offsets, data = whole.buffers()
    ends = np.frombuffer(offsets, dtype=np.int64)[whole.offset : whole.offset + len(whole) + 1]
    letters = memoryview(data)[ends[0] : ends[-1]] if data is not None else b""
    return Texts(letters, np.diff(ends).astype(np.int32).data)


def _strictly_quoted(data: Bytes, separator: int) -> bool:
    """Return whether each quote opens or closes a whole cell or is doubled within one.

    Read from the left, quotes take turns: the first, third, … open (or are the second half of a
    doubled one), the others close (or are the first half). So neighbors decide, without a loop.
    """
    edges = np.zeros(256, dtype=bool)
    edges[[separator, ord("\n"), ord("\r"), _QUOTE]] = True
    turn = 0
    for start in range(0, data.size, _STEP):
        quotes = np.flatnonzero(data[start : start + _STEP] == _QUOTE) + start
        opening, closing = quotes[turn::2], quotes[1 - turn :: 2]
        opens = (opening == 0) | edges[data[np.maximum(opening - 1, 0)]]
        closes = (closing == data.size - 1) | edges[data[np.minimum(closing + 1, data.size - 1)]]
        if not (opens.all() and closes.all()):
            return False
        turn = (turn + quotes.size) % 2
    return turn == 0
