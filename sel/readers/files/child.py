"""The limited child's whole life: confine itself, take the uploaded bytes, give back tables, end.

Started by sel.readers.limited alone. It may die at any moment; whatever it wrote before is whole.
"""

import gc
import io
import os
import sys
import zipfile
from typing import Any

from sel.readers.files.archives import largest_member
from sel.readers.files.confinement import confine, refuse_reaching_out
from sel.readers.files.delimited import LARGE
from sel.readers.files.kinds import BROKEN, is_workbook, is_zip, member_names
from sel.readers.files.sheet_marks import cells_spanned
from sel.readers.files.uploads import grids, pieces
from sel.readers.files.wire import Broken, grid_message, receive, send
from sel.readers.mapping import FileMapping

OUT_OF_MEMORY = 3
"""The exit code for more memory than is allowed, where it was noticed in time."""

Files = list[tuple[str, bytes]]


def main() -> None:
    """Read the upload from stdin and write its tables to stdout, as messages."""
    confine()
    gc.disable()  # it lives for a moment, and cells make no cycles
    try:
        words, blobs = receive(sys.stdin.buffer, lambda _: True)
        files = list(zip(words["names"], blobs, strict=True))
        del blobs
        _load_parsers(files)
        refuse_reaching_out()
        if words["ask"] == "span":
            _say_span(files, words["name"])
        else:
            _say_tables(files, FileMapping(**words["how"]))
        send(sys.stdout.buffer, {"is": "end"})
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except Broken:
        os._exit(1)
    os._exit(0)  # nothing is left to tidy, and taking apart millions of cells takes time


def _load_parsers(files: Files) -> None:
    """Load, before anything is parsed, what is opened on demand else."""
    for encoding in ("cp1252", "cp437", "utf-16-le", "utf-16-be"):
        "".encode(encoding)
    contents = [data for _, data in files]
    if any(is_workbook(data) or _holds_workbooks(data) for data in contents):
        import sel.readers.files.workbooks
    texts = [data for data in contents if not is_workbook(data)]
    if any(len(data) >= LARGE or (is_zip(data) and largest_member(data) >= LARGE) for data in texts):
        import sel.readers.files.even_text  # noqa: F401


def _holds_workbooks(data: bytes) -> bool:
    return is_zip(data) and any(".xls" in name.lower() for name in member_names(data))


def _say_tables(files: Files, how: FileMapping) -> None:
    for piece in pieces(files):
        send(sys.stdout.buffer, {"is": "begin", "source": piece.source, "name": piece.name})
        for grid in grids(piece, how):
            words, blobs = grid_message(grid)
            send(sys.stdout.buffer, {"is": "grid", **words}, blobs)


def _say_span(files: Files, name: str) -> None:
    """Say how many cells the workbook of that name spans, after reading it has failed."""
    for piece in pieces(files):
        if piece.name == name and is_workbook(piece.data):
            found: dict[str, Any] = {"is": "span", "cells": 0}
            try:
                with zipfile.ZipFile(io.BytesIO(piece.data)) as archive:
                    found["cells"] = cells_spanned(archive)
            except BROKEN:
                pass
            send(sys.stdout.buffer, found)
            return
