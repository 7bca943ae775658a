"""An export as a tool wrote it, what it holds, and how grids of text become files."""

import csv
import io
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

import openpyxl

from sel.core.instrument import Instrument
from sel.readers.mapping import AS_IT_IS, FileMapping
from tests.export_writers.submissions import CARE, Submission

Cell = str | int | float | datetime
Grid = Sequence[Sequence[Cell]]


@dataclass(frozen=True)
class Export:
    """One uploaded file: `submissions` are those it holds unflagged, in its order, as it can hold them.

    `skipped` counts the rows flagged or empty of answers by reason; `rows_read` counts all rows under
    the header rows. `by_minute` where the tool writes no seconds.
    """

    name: str
    data: bytes
    tool: str
    submissions: tuple[Submission, ...]
    rows_read: int
    skipped: dict[str, int] = field(default_factory=dict)
    by_minute: bool = False
    mapping: FileMapping = AS_IT_IS

    def named(self, **changed: object) -> "Export":
        """Return the export with some of its fields changed."""
        return replace(self, **changed)


@dataclass(frozen=True)
class Wording:
    """The survey's words in one language, as they stand on a form."""

    language: str = "en"
    survey: Instrument = CARE

    @property
    def names(self) -> list[str]:
        """The name questions, one a slot."""
        wording = self.survey.names.wording[self.language]
        return [wording.replace("{k}", str(k)) for k in range(1, self.survey.names.slots + 1)]

    @property
    def nobody(self) -> str:
        """What is ticked by those who have nobody."""
        return self.survey.names.none_wording[self.language]

    @property
    def codes(self) -> list[str]:
        """The items' codes."""
        return [item.code for item in self.survey.items]

    @property
    def items(self) -> list[str]:
        """The items."""
        return [item.wording[self.language] for item in self.survey.items]

    def option(self, code: int | None) -> str:
        """Return the words of an option, empty for none."""
        return self.options.get(code, "")

    @property
    def options(self) -> dict[int | None, str]:
        """The options' words by code."""
        return {option.code: option.wording[self.language] for option in self.survey.options}


EN = Wording()
ASKED = "How much do you agree?"


def counted(submissions: Sequence[Submission]) -> dict[str, int]:
    """Return how many submissions are flagged, by what they are flagged as."""
    kinds = [submission.kind for submission in submissions if submission.kind]
    return {kind: kinds.count(kind) for kind in dict.fromkeys(kinds)}


def delimited(
    grid: Grid,
    delimiter: str = ",",
    *,
    all_quoted: bool = False,
    end: str = "\r\n",
    encoding: str = "utf-8",
    errors: str = "strict",
) -> bytes:
    """Return a grid as delimited text."""
    text = io.StringIO(newline="")
    quoting = csv.QUOTE_ALL if all_quoted else csv.QUOTE_MINIMAL
    csv.writer(text, delimiter=delimiter, quoting=quoting, lineterminator=end).writerows(grid)
    return text.getvalue().encode(encoding, errors)


def workbook(sheets: dict[str, Grid], time_format: str = "yyyy-mm-dd hh:mm:ss") -> bytes:
    """Return grids as the sheets of a workbook: text stays text, also where it begins with “=”."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, grid in sheets.items():
        sheet = book.create_sheet(name)
        for down, row in enumerate(grid, 1):
            for along, value in enumerate(row, 1):
                if value == "":
                    continue
                cell = sheet.cell(down, along, value)
                if isinstance(value, str):
                    cell.data_type = "s"
                elif isinstance(value, datetime):
                    cell.number_format = time_format
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def zipped(files: dict[str, bytes]) -> bytes:
    """Return files in a zip."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return target.getvalue()


Writer = Callable[[Sequence[Submission]], Export]
