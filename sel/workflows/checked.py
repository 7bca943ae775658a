"""What a check of an upload found, before anything is stored: counts, problems, and what would change."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pandas as pd

from sel.core.responses import Wave
from sel.errors import Problem
from sel.readers.exports.proposals import ColumnMatch
from sel.readers.mapping import AS_IT_IS, FileMapping
from sel.readers.mapping_files import mend_line


@dataclass(frozen=True)
class Part:
    """One file's share of an upload, ready to be stored as one import.

    `frames` are what the store takes: the roster's frames by name, `consents`, `availability`, `holidays`,
    `responses` or `anonymous_answers`. `bundle` are a OneRoster bundle's own rows by file, for later deltas.
    rows_read = accepted + rejected + the sum of `skipped`.
    """

    kind: str
    tool: str
    filename: str
    content_hash: str
    frames: dict[str, pd.DataFrame]
    rows_read: int
    accepted: int
    rejected: int
    skipped: dict[str, int] = field(default_factory=dict)
    bundle: dict[str, pd.DataFrame] = field(default_factory=dict)
    already: int = 0
    """The import that brought the same content before; 0 where none did."""


@dataclass(frozen=True)
class Checked:
    """An upload after its check: nothing is stored yet.

    `preview` shows the first rows as they will be stored, of answers only who, when and how many names;
    `rejected_rows` the rows left out in their own columns with a `reason`; `summary` counts what would
    change (joined, left, new, updated …). `title` says what the file is in words, `columns` what each of
    a survey's columns is taken for. `mapping` is how it was read; `remembered` says that it was kept from
    an earlier file under the same header `signature`. `changes` lists, of a roster, who would join, leave,
    move or change: change, kind (student, adult), person_id, name, school_id, was, now, a row a person and
    change. `count_names` counts a survey's written names by what would be decided (auto, review, nobody …,
    and harm), which takes a moment. `consent_imports` are those it was checked against.
    """

    parts: tuple[Part, ...]
    problems: tuple[Problem, ...]
    preview: pd.DataFrame
    rejected_rows: pd.DataFrame
    summary: dict[str, int]
    roster_imports: tuple[int, ...]
    wave: Wave | None = None
    instrument: str = ""
    school: str = ""
    title: str = ""
    languages: tuple[str, ...] = ()
    columns: tuple[ColumnMatch, ...] = ()
    mapping: FileMapping = AS_IT_IS
    remembered: bool = False
    signature: str = ""
    changes: pd.DataFrame = field(default_factory=pd.DataFrame)
    consent_imports: tuple[int, ...] = ()
    count_names: Callable[[], dict[str, int]] = dict

    @cached_property
    def names(self) -> dict[str, int]:
        """A survey's written names by what would be decided; counted when first asked for."""
        return self.count_names()

    @property
    def ok(self) -> bool:
        """Whether the upload may be stored: no problem refuses the file."""
        return not any(problem.severity == "error" for problem in self.problems)

    @property
    def kind(self) -> str:
        """The kind of the first part: responses, roster, or what a table beside the roster lists."""
        return self.parts[0].kind if self.parts else "unknown"

    @property
    def tool(self) -> str:
        """The tool whose export the first part is."""
        return self.parts[0].tool if self.parts else "unknown"

    @property
    def rows_read(self) -> int:
        """Data rows in all parts."""
        return sum(part.rows_read for part in self.parts)

    @property
    def accepted(self) -> int:
        """Rows that will count."""
        return sum(part.accepted for part in self.parts)

    @property
    def rejected(self) -> int:
        """Rows left out, each with a reason."""
        return sum(part.rejected for part in self.parts)

    @property
    def skipped(self) -> dict[str, int]:
        """Rows set aside by reason (test, superseded …), over all parts."""
        total: dict[str, int] = {}
        for part in self.parts:
            for reason, count in part.skipped.items():
                total[reason] = total.get(reason, 0) + count
        return total

    @property
    def already(self) -> int:
        """The import that brought everything here before; 0 while any part is new."""
        return self.parts[0].already if self.parts and all(part.already for part in self.parts) else 0

    def as_json(self, import_ids: tuple[int, ...] = ()) -> dict[str, Any]:
        """Return the object that `sel ingest --json` prints (the contract's shape)."""
        return {
            "import_id": import_ids[0] if import_ids else None,
            "import_ids": list(import_ids),
            "kind": self.kind,
            "tool": self.tool,
            "rows_read": self.rows_read,
            "accepted": self.accepted if self.ok else 0,
            "rejected": self.rejected,
            "skipped": self.skipped,
            "summary": self.summary,
            "problems": [problem_as_json(problem) for problem in self.problems],
        }


def problem_as_json(problem: Problem) -> dict[str, Any]:
    """Return a problem in the contract's shape, with what a mapping file must say to mend it."""
    return {
        "severity": problem.severity,
        "code": problem.code,
        "message": problem.message,
        "action": problem.action,
        "rows": list(problem.rows),
        "column": problem.column,
        "count": problem.count,
        "file": problem.file,
        "mends": [{"label": mend.label, "map": mend_line(mend)} for mend in problem.mends],
    }


def refused(filename: str, kind: str, problems: list[Problem], roster_imports: tuple[int, ...]) -> Checked:
    """Return the check of a file that can't be read at all, so that its problems can be shown."""
    part = Part(kind, "unknown", filename, "", {}, 0, 0, 0)
    nothing = pd.DataFrame()
    return Checked((part,), tuple(problems), nothing, nothing, {}, roster_imports)
