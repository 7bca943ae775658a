"""Everything uploaded is parsed in a process of its own, which may die without harm.

One 1.4 kB workbook with a cell in its far corner makes a reader ask for 549 GB and end its whole process.
So that process is a child: it has 1 GiB of address space, 20 s of CPU, no network, no files to write, none
of our environment, and the parent takes nothing from it but text.
"""

import hashlib
import json
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO, cast

import pyarrow as pa

import sel
from sel.errors import Problem
from sel.readers.files.child import OUT_OF_MEMORY
from sel.readers.files.grids import Grid
from sel.readers.files.wire import Broken, grid_from, receive, send
from sel.readers.mapping import AS_IT_IS, FileMapping
from sel.readers.tables import Part, part_of

WALL_SECONDS = 25.0
"""However busy the machine is, an answer comes after this time."""

SPAN_SECONDS = 5.0
AT_ONCE = 4
"""So many uploads are parsed at once, and may take as many GiB together; others wait for their turn."""

ANSWER_ALLOWED = 1 << 30
SPAN_TOO_LARGE = 5_000_000

_START = (
    "import json, sys; sys.path += json.loads(sys.argv[1]); from sel.readers.files.child import main; main()"
)
_ENVIRONMENT = {
    "ARROW_DEFAULT_MEMORY_POOL": "system",
    "ARROW_IO_THREADS": "1",
    "MALLOC_ARENA_MAX": "1",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
}
_FOR_TEXT = {"MALLOC_MMAP_THRESHOLD_": "262144"}
_FOR_WORKBOOKS = {
    "MALLOC_MMAP_THRESHOLD_": "33554432",
    "MALLOC_TOP_PAD_": "33554432",
    "MALLOC_TRIM_THRESHOLD_": "1073741824",
}
"""All the child gets. Each thread's own pool would count against its address space. pyarrow asks for a whole
block for each column and shrinks it: as a mapping of its own that gives the room back, else it takes twice
the memory. A workbook's parser never shrinks anything, and asking seldom saves it a tenth of its time."""

_places = threading.BoundedSemaphore(AT_ONCE)

Files = Sequence[tuple[str, bytes]]
Message = tuple[dict[str, Any], list[bytes]]


def read_tables_apart(files: Files, how: FileMapping = AS_IT_IS, seconds: float = WALL_SECONDS) -> list[Part]:
    """Return every table in the uploaded files (name, content), zips opened, in the files' order.

    A workbook gives a part for each visible, filled sheet. Never raises for what a file holds: where a
    file ends the child, or `seconds` have passed, its part carries the error that says why, and the files
    after it are not read. Waits while `AT_ONCE` others are read.
    """
    with _places:
        return _read_apart(files, how, seconds)


def _read_apart(files: Files, how: FileMapping, seconds: float) -> list[Part]:
    """Return every table in the files, as one child gives them."""
    chosen = {
        "sheet": how.sheet,
        "header_row": how.header_row,
        "hidden_rows": how.hidden_rows,
        "encoding": how.encoding,
        "columns": {header: "" for header, meaning in how.columns.items() if not meaning},
    }
    parts: list[Part] = []
    begun = (files[0][0], files[0][0]) if files else ("", "")
    try:
        child = _Child({"ask": "tables", "how": chosen}, files, seconds)
    except OSError:
        return [part_of(Grid(*begun, problems=[_no_room(begun[0])]))]
    try:
        for words, blobs in child.messages():
            if words.get("is") == "begin":
                begun = str(words.get("source")), str(words.get("name"))
            else:
                parts.append(part_of(grid_from(words, blobs)))
    except (Broken, pa.ArrowInvalid, ValueError):
        problem = _why(child.ended(), files, *begun)
        content = hashlib.sha256(dict(files).get(begun[0], b"")).hexdigest()
        parts.append(part_of(Grid(*begun, content=content, problems=[problem])))
    finally:
        child.end()
    return parts


class _Child:
    """One limited process, its clock, and what it says."""

    def __init__(self, words: dict[str, Any], files: Files, seconds: float) -> None:
        """Start it, and hand it the upload."""
        root = str(Path(sel.__file__).resolve().parent.parent)
        paths = [*dict.fromkeys([root, *(path for path in sys.path if Path(path).is_absolute())])]
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and nothing from outside
            [sys.executable, "-I", "-S", "-B", "-c", _START, json.dumps(paths)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_ENVIRONMENT | (_FOR_WORKBOOKS if _only_workbooks(files) else _FOR_TEXT),
        )
        self.late = False
        self._clock = threading.Timer(seconds, self._stop)
        self._clock.daemon = True
        self._clock.start()
        self._taken = 0
        names = {"names": [name for name, _ in files]}
        try:
            with cast("BinaryIO", self._process.stdin) as stdin:
                send(stdin, {**words, **names}, [data for _, data in files])
        except OSError:  # it died before it had heard all; what it says will tell
            return

    def messages(self) -> Iterator[Message]:
        """Yield what it says until its end. Raises Broken where it dies first."""
        stdout = cast("BinaryIO", self._process.stdout)
        while True:
            words, blobs = receive(stdout, self._allowed)
            if words.get("is") == "end":
                return
            yield words, blobs

    def _allowed(self, size: int) -> bool:
        self._taken += size
        return self._taken <= ANSWER_ALLOWED

    def _stop(self) -> None:
        self.late = True
        self._process.kill()

    def ended(self) -> str:
        """End it, and return why it ended: time, memory, or "" where something else was wrong."""
        stdout = cast("BinaryIO", self._process.stdout)
        stdout.close()
        try:
            code = self._process.wait(1)
        except subprocess.TimeoutExpired:
            self._process.kill()
            code = self._process.wait()
        if self.late or code in {-getattr(signal, "SIGXCPU", 24), -getattr(signal, "SIGKILL", 9)}:
            return "time"
        return "memory" if code == OUT_OF_MEMORY or code < 0 else ""

    def end(self) -> None:
        """Stop its clock, and it where it still lives."""
        self._clock.cancel()
        self._process.kill()
        self._process.wait()
        cast("BinaryIO", self._process.stdout).close()


def _only_workbooks(files: Files) -> bool:
    """Return whether the upload looks like workbooks alone; a wrong answer costs time or room, no more."""
    return all(data.startswith(b"PK") and b"xl/workbook" in data for _, data in files)


def _why(ended: str, files: Files, source: str, name: str) -> Problem:
    """Return the error for a file that could not be read to its end."""
    if not ended:
        message = "The file could not be read; it is damaged, or written in a way that isn't known."
        action = "Open it in the program it comes from, save it again as XLSX or CSV, and upload that."
        return Problem("error", "file_unreadable", message, action, file=name)
    cells = _cells_spanned(files, source, name)
    if cells > SPAN_TOO_LARGE:
        message = f"The workbook spans {cells:,} cells, nearly all of them empty."
        action = "Delete the empty rows and columns beyond the data, or save the sheet as CSV."
        return Problem("error", "workbook_too_large", message, action, file=name)
    needed = "more time" if ended == "time" else "more memory"
    message = f"Reading the file takes {needed} than one file may take, so it was stopped."
    action = "Save the data as CSV, without empty rows and columns, or upload it in several files."
    return Problem("error", "file_too_heavy", message, action, file=name)


def _no_room(name: str) -> Problem:
    """Return the error for a machine on which no process can be started just now."""
    message = "This computer has no room just now to read a file."
    action = "Wait a minute and upload it again. If that doesn't help, ask whoever runs the server."
    return Problem("error", "no_room_to_read", message, action, file=name)


def _cells_spanned(files: Files, source: str, name: str) -> int:
    """Return how many cells the workbook spans, 0 where that isn't known: asked of another child."""
    wanted = [(each, data) for each, data in files if each == source]
    try:
        child = _Child({"ask": "span", "name": name}, wanted, SPAN_SECONDS)
    except OSError:
        return 0
    try:
        return max((int(words.get("cells", 0)) for words, _ in child.messages()), default=0)
    except (Broken, ValueError, TypeError):
        return 0
    finally:
        child.end()
