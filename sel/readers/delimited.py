"""Comma, tab and semicolon separated text → a table: a fixed ladder of encodings, then strict CSV.

pyarrow reads what is strictly quoted and even. Only where it is not does Python's strict csv reader
go through the file, to say in which row the trouble is.
"""

import csv
import io
import re

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.csv as pa_csv

from sel.errors import Problem, Severity, rows_problem
from sel.readers.cells import FIRST_DATA_ROW, Table, refusal, text_frame, without_blank_rows

RAGGED_SHARE_REFUSED = 0.20
"""A file in which more rows than this have another number of cells was not understood."""

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_SAVE_AGAIN = "Open it in the program it comes from and save it as “CSV UTF-8”."
_CHUNK = 20_000
_QUOTE = ord('"')


def read_delimited(data: bytes, filename: str) -> tuple[Table, list[Problem]]:
    """Return the table in `data`, and its problems; an error comes with an empty table."""
    text, encoding = _decoded(data)
    if not encoding or "\0" in text:
        return refusal(filename, "not_text", "The file is damaged or isn't text.", _SAVE_AGAIN)
    if not text.strip():
        return refusal(filename, "empty_file", "The file is empty.", "Export it again and upload that.")
    problems = [_guessed_encoding(text, filename)] if encoding == "cp1252" else []
    separator = _separator(text)
    table = _even_table(text, separator, filename) or _explained_table(text, separator, filename, problems)
    frame, blank = without_blank_rows(table.frame)
    return Table(
        filename, table.header, frame, encoding, blank_rows=blank, ragged_rows=table.ragged_rows
    ), problems


def _decoded(data: bytes) -> tuple[str, str]:
    """Return the text and its encoding by the ladder; an empty encoding where nothing fits."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding)
    text, encoding = _strictly(data, "utf-8")
    return (text, encoding) if encoding else _strictly(data, "cp1252")


def _strictly(data: bytes, encoding: str) -> tuple[str, str]:
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError:
        return "", ""


def _guessed_encoding(text: str, filename: str) -> Problem:
    seen = list(dict.fromkeys(re.findall(r"\w*[^\x00-\x7f]\w*", text)))[:3]
    return Problem(
        "warning",
        "encoding_cp1252",
        f"The file isn't UTF-8 and was read as Windows text (cp1252), for example: {', '.join(seen)}.",
        "Check that these words are spelled right; if they aren't, save the file as “CSV UTF-8”.",
        file=filename,
    )


def _separator(text: str) -> str:
    """Return what separates the first record's cells: most often a comma, else a tab or semicolon."""
    first = next((line for line in re.split(r"[\r\n]", text[:200_000]) if line.strip()), "")
    bare = re.sub(r'"[^"]*"?', "", first)
    counts = {mark: bare.count(mark) for mark in (",", "\t", ";")}
    return max(counts, key=lambda mark: counts[mark])


def _even_table(text: str, separator: str, filename: str) -> Table | None:
    """Return the table where every row is even and strictly quoted, else None."""
    data = text.encode()
    if not _strictly_quoted(np.frombuffer(data, dtype=np.uint8), ord(separator)):
        return None
    header, above = _header(text, separator)
    names = [str(at) for at in range(len(header))]
    try:
        cells = pa_csv.read_csv(
            pa.py_buffer(data),
            read_options=pa_csv.ReadOptions(column_names=names, skip_rows_after_names=above + 1),
            parse_options=pa_csv.ParseOptions(
                delimiter=separator, newlines_in_values=True, ignore_empty_lines=False
            ),
            convert_options=pa_csv.ConvertOptions(
                column_types=dict.fromkeys(names, pa.large_string()), strings_can_be_null=False
            ),
        )
    except pa.ArrowInvalid:
        return None
    frame = cells.to_pandas(types_mapper={pa.large_string(): pd.StringDtype(na_value=np.nan)}.get)
    frame.columns = pd.RangeIndex(len(header))
    start = FIRST_DATA_ROW + above
    return Table(filename, header, frame.set_axis(pd.RangeIndex(start, start + len(frame)), axis=0))


def _strictly_quoted(data: "np.ndarray[tuple[int], np.dtype[np.uint8]]", separator: int) -> bool:
    """Return whether each quote opens or closes a whole cell or is doubled within one.

    Read from the left, quotes take turns: the first, third, … open (or are the second half of a
    doubled one), the others close (or are the first half). So neighbours decide, without a loop.
    """
    quotes = np.flatnonzero(data == _QUOTE)
    if quotes.size % 2:
        return False
    edges = [separator, ord("\n"), ord("\r"), _QUOTE]
    opening, closing = quotes[0::2], quotes[1::2]
    before = data[np.maximum(opening - 1, 0)]
    after = data[np.minimum(closing + 1, data.size - 1)]
    opens = (opening == 0) | np.isin(before, edges)
    closes = (closing == data.size - 1) | np.isin(after, edges)
    return bool(opens.all() and closes.all())


def _header(text: str, separator: str) -> tuple[tuple[str, ...], int]:
    """Return the first record that isn't empty, and how many records lie above it."""
    reader = csv.reader(io.StringIO(text[:1_000_000], newline=""), delimiter=separator)
    for above, record in enumerate(reader):
        if any(cell.strip() for cell in record):
            return tuple(record), above
    return (), 0


def _explained_table(text: str, separator: str, filename: str, problems: list[Problem]) -> Table:
    """Return the table read record by record; what is wrong with it is added to `problems`."""
    header, above = _header(text, separator)
    width, ragged, number = len(header), dict[int, int](), 0
    chunks: list[pd.DataFrame] = []
    rows: dict[int, list[str]] = {}
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for number, record in enumerate(reader, 1):
            row = _fitted(record, width)
            if number > above + 1 and len(row) == width:
                rows[number] = row
            elif number > above + 1:
                ragged[number] = len(row)
            if len(rows) == _CHUNK:
                chunks.append(text_frame(list(rows.values()), width, list(rows)))
                rows = {}
    except csv.Error as error:
        problems.append(_broken_record(str(error), number + 1, filename))
        return Table(filename)
    refused = _ragged_problem(ragged, number, above + 1, width, text, filename)
    problems += [refused] if refused else []
    if refused and refused.severity == "error":
        return Table(filename)
    frame = pd.concat([*chunks, text_frame(list(rows.values()), width, list(rows))])
    return Table(filename, header, frame, ragged_rows=len(ragged))


def _fitted(record: list[str], width: int) -> list[str]:
    """Return the record with an empty line filled up and empty cells beyond the header cut off."""
    if not record:
        return [""] * width
    return record if any(record[width:]) else record[:width]


def _broken_record(error: str, row: int, filename: str) -> Problem:
    if "expected after" in error:
        code = "stray_quote"
        message = "A quotation mark stands in the middle of a cell, so that rows can't be told apart."
    else:
        code = "unclosed_quote"
        message = "A cell begins with a quotation mark that is never closed; the file may be cut off."
    action = "Export the file again, or mend that cell and save it; nothing was read beyond this row."
    return rows_problem("error", code, message, action, [row], file=filename)


def _ragged_problem(
    ragged: dict[int, int], last: int, header_at: int, width: int, text: str, filename: str
) -> Problem | None:
    """Return what uneven rows (row number → cells) mean: a file cut off, misread, or rows to leave out."""
    if not ragged:
        return None
    if ragged.get(last, width) < width and not text.endswith(("\n", "\r")):
        message = f"The file ends in the middle of a row, after {ragged[last]} of {width} cells."
        action = "Export or download it again; the end is missing."
        return rows_problem("error", "file_cut_off", message, action, [last], file=filename)
    of_rows = last - header_at
    severity: Severity = "error" if len(ragged) > RAGGED_SHARE_REFUSED * of_rows else "warning"
    cells = " or ".join(str(count) for count in sorted(set(ragged.values()))[:3])
    message = f"{len(ragged)} of {of_rows} rows have {cells} cells where the header has {width}."
    action = "Put text that has commas in quotation marks and export again"
    action += "." if severity == "error" else "; these rows were left out."
    return rows_problem(severity, "ragged_rows", message, action, list(ragged), file=filename)
