"""The cells of an export while it is read: columns of one meaning as one, and what is odd with its rows."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pandas as pd

from sel.core.instrument import Instrument
from sel.errors import Mend, Problem, Severity, rows_problem
from sel.readers.cells import Table, trimmed
from sel.readers.exports.layouts import Layout
from sel.readers.exports.questions import Questions
from sel.readers.mapping import FileMapping


@dataclass
class ExportCells:
    """An export's rows of answers, what its columns are, and the problems found so far.

    `table` holds the rows that are answers; `read` says which tool wrote them, `asked` which question
    each column is, `mapping` what a person decided. `languages` gathers those met.
    """

    read: Layout
    table: Table
    asked: Questions
    instrument: Instrument
    mapping: FileMapping
    zone: str = "UTC"
    problems: list[Problem] = field(default_factory=list)
    languages: set[str] = field(default_factory=set)

    def at(self, *codes: str) -> list[int]:
        """Return the columns of the questions `codes`, in order."""
        return [place for code in codes for place in self.asked.at.get(code, [])]

    def blank(self) -> pd.Series:
        """Return an empty text for each row."""
        return pd.Series("", index=self.table.frame.index, dtype="str")

    def joined(self, places: Sequence[int], alone: str = "") -> pd.Series:
        """Return columns as one: a form edited while live repeats a question, each row filling one copy.

        Where two copies differ the first stands, and it is said; `alone` is a text that counts as blank.
        """
        if not places:
            return self.blank()
        cells = self._cells(places[0], alone)
        used = 0
        for place in places[1:]:
            more = self._cells(place, alone)
            both = (cells != "") & (more != "") & (cells != more)
            if both.any():
                message = "The question occurs twice and the two answers differ; the first was taken."
                self.say("answered_twice", message, "Check those rows in the form.", both, place)
            used += int(((cells == "") & (more != "")).any())
            cells = cells.where(cells != "", more)
        if used and len({self.table.names[place] for place in places}) == 1:
            message = f"The column stands {len(places)} times and each row fills one; they were read as one."
            action = "Nothing to do: a form that is edited while it is live does this."
            name = self.read.names[places[0]]
            problem = Problem("warning", "columns_joined", message, action, (), name, 0, self.table.filename)
            self.problems.append(problem)
        return cells

    def say(
        self,
        code: str,
        message: str,
        action: str,
        rows: pd.Series,
        place: int = -1,
        mends: tuple[Mend, ...] = (),
        error: bool = False,
    ) -> None:
        """Add a problem of the rows where `rows` is true, in the column at `place`."""
        numbers = [int(row) for row in self.table.frame.index[rows.to_numpy(dtype=bool)]]
        name = self.read.names[place] if place >= 0 else ""
        severity: Severity = "error" if error else "warning"
        filename = self.table.filename
        self.problems.append(rows_problem(severity, code, message, action, numbers, name, filename, mends))

    def _cells(self, place: int, alone: str) -> pd.Series:
        cells = trimmed(self.table.frame[place])
        return cells.mask(cells == alone, "") if alone else cells
