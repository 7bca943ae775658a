"""Everything that can go wrong in words a person can act on: problems in files, and refusals.

Problem                 one thing noticed in a file; an `error` refuses the file, a `warning` a row
SelError                what happened (`message`) and what to do about it (`action`)
├── FileRefused         a file can't be taken; carries its problems
├── AlreadyImported     the same content was stored before
├── NotFound            a wave, school, import or student that isn't there
├── NotAllowed          the person may not see or do this
├── Conflict            somebody else changed it first, or something rests on it
├── StoreUnavailable    the store can't be opened, read or written
└── WrongUsage          the command was called with words it doesn't have (exit code 2)
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True)
class Mend:
    """One way to mend a problem by reading the file otherwise: what its button says, and what it sets.

    `key` is a key of the file's mapping (sel.readers.mapping.FileMapping), `columns.<header>` and
    `answers.<text>` one of its entries; `value` is as the mapping's TOML would have it.
    """

    label: str
    key: str
    value: str


@dataclass(frozen=True)
class Problem:
    """One thing noticed while reading a file, said once however many rows have it.

    `rows` are row numbers as a spreadsheet shows them (the header is row 1), at most the first 20;
    `count` is how many rows have the problem (0 where it concerns the whole file). `mends` are the
    ways to go on with the file as it is; empty where the file itself must be changed.
    """

    severity: Severity
    code: str
    message: str
    action: str
    rows: tuple[int, ...] = ()
    column: str = ""
    count: int = 0
    file: str = ""
    mends: tuple[Mend, ...] = ()

    def sentence(self) -> str:
        """Return the problem as one paragraph: file, rows and column, what happened, what to do."""
        rows = ", ".join(str(row) for row in self.rows[:5]) + ("…" if self.count > 5 else "")
        places = [
            self.file,
            f"row {rows}" if len(self.rows) == 1 else f"rows {rows}" if self.rows else "",
            f"column “{self.column}”" if self.column else "",
        ]
        where = ", ".join(place for place in places if place)
        return f"{where}: {self.message} {self.action}" if where else f"{self.message} {self.action}"


def rows_problem(
    severity: Severity,
    code: str,
    message: str,
    action: str,
    rows: Sequence[int],
    column: str = "",
    file: str = "",
    mends: tuple[Mend, ...] = (),
) -> Problem:
    """Return one problem for many rows, keeping the first 20 row numbers and the full count."""
    return Problem(severity, code, message, action, tuple(sorted(rows)[:20]), column, len(rows), file, mends)


@dataclass
class SelError(Exception):
    """A refusal that a person can act on: `message` says what happened, `action` what to do."""

    message: str
    action: str = ""
    exit_code: int = field(default=1, kw_only=True)

    def __str__(self) -> str:
        return f"{self.message} {self.action}".strip()


@dataclass
class FileRefused(SelError):
    """The file can't be taken; nothing was stored."""

    problems: tuple[Problem, ...] = ()


@dataclass
class AlreadyImported(SelError):
    """The same content was stored before, as import `import_id`."""

    import_id: int = 0


@dataclass
class NotFound(SelError):
    """A wave, school, import or person that isn't in the store."""


@dataclass
class NotAllowed(SelError):
    """The person may not see or do this; the message says who may."""


@dataclass
class Conflict(SelError):
    """Somebody else changed it first, or something else rests on it."""


@dataclass
class StoreUnavailable(SelError):
    """The store can't be opened, read or written."""


@dataclass
class WrongUsage(SelError):
    """The command was called with words it doesn't have."""

    exit_code: int = field(default=2, kw_only=True)
