"""Survey tools' exports as data: surveys/exports/*.toml says what each tool's file looks like."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from functools import cache, cached_property

from pydantic import BaseModel, ConfigDict, Field

from sel.readers.cells import clean_text
from sel.readers.exports.questions import question_key
from sel.readers.instruments import surveys_folder

Headings = Sequence[Sequence[str]]
"""Every text that each column's header says, a column an entry, from left to right."""

ANY_TABLE = "table"
"""The tool that is no tool: a table somebody made by hand."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Columns(_Strict):
    """The tool's own columns by role, each by every header it is known to have.

    A header with `*` in it is a pattern. Several columns of one role are read as one, the first that
    is named here before the others.
    """

    response_id: tuple[str, ...] = ()
    record: tuple[str, ...] = ()
    """The record that several rows belong to, where a form repeats."""
    started_at: tuple[str, ...] = ()
    submitted_at: tuple[str, ...] = ()
    email: tuple[str, ...] = ()
    external_id: tuple[str, ...] = ()
    """The person's id as the tool's own list of participants has it."""
    language: tuple[str, ...] = ()
    finished: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    form_complete: tuple[str, ...] = ()
    """How far one form of several is: the column that closes the form's own columns."""
    ignored: tuple[str, ...] = ()


class Header(_Strict):
    """How many rows below the header may be header rows too, and what they say.

    `fill_right`: a blank header stands for the one on its left. `empty_words` say nothing about a column.
    `below` are patterns of cells that only this tool writes under the first header row: by them it is
    known where somebody deleted its own columns.
    """

    extra: int = 0
    below: tuple[str, ...] = ()
    fill_right: bool = False
    empty_words: tuple[str, ...] = ()


class Times(_Strict):
    """How the tool writes when an answer came in: strptime formats, the zone where none is written."""

    formats: tuple[str, ...] = ()
    zone: str = ""
    not_yet: tuple[str, ...] = ()
    zones: dict[str, float] = Field(default_factory=dict)
    """Hours from UTC by abbreviation."""
    ambiguous: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Abbreviations that several zones have, with those zones."""


class Dropped(_Strict):
    """Rows that are no answers: where the columns of `role` hold one of `values`, counted as `reason`."""

    role: str
    values: tuple[str, ...] = Field(min_length=1)
    reason: str


class ExportTool(_Strict):
    """One survey tool. `signature` lists sets of roles and headers; a file that has all of one set fits."""

    code: str
    title: str
    signature: tuple[tuple[str, ...], ...] = ()
    columns: Columns = Columns()
    header: Header = Header()
    times: Times = Times()
    dropped: tuple[Dropped, ...] = ()
    nobody: tuple[str, ...] = ()
    """What stands for an e-mail where none was collected."""
    quoted_formulas: bool = False
    """Whether the tool writes an apostrophe before a cell that begins like a formula."""

    def fit(self, headings: Headings) -> int:
        """Return how many columns of a signature the header has; 0 where the file is not this tool's."""
        texts = [text for column in headings for text in column]
        sets = [[self._names(entry) for entry in entries] for entries in self.signature]
        return max((len(names) for names in sets if all(_any_of(texts, name) for name in names)), default=0)

    def places(self, role: str, headings: Headings) -> list[int]:
        """Return where the columns of a role stand, those of the role's first names first."""
        found: list[int] = []
        for name in getattr(self.columns, role):
            found += [at for at, texts in enumerate(headings) if at not in found and _any_of(texts, (name,))]
        return found if role in {"submitted_at", "email", "ignored", "form_complete"} else found[:1]

    @cached_property
    def roles(self) -> tuple[str, ...]:
        """The roles that this tool has columns for."""
        return tuple(role for role in Columns.model_fields if getattr(self.columns, role))

    def stands_below(self, row: Sequence[str]) -> bool:
        """Return whether a row is one that only this tool writes under the first header row."""
        return any(fnmatchcase(text, name) for text in row for name in self.header.below)

    def _names(self, entry: str) -> tuple[str, ...]:
        return getattr(self.columns, entry) if entry in Columns.model_fields else (entry,)


@cache
def export_tools() -> tuple[ExportTool, ...]:
    """Return every tool described, in name order; `table`, which fits nothing by itself, is one of them."""
    files = sorted((surveys_folder() / "exports").glob("*.toml"))
    return tuple(ExportTool.model_validate(tomllib.loads(file.read_text("utf-8"))) for file in files)


def export_tool(code: str) -> ExportTool:
    """Return the tool `code`. Raises StopIteration where there is none."""
    return next(tool for tool in export_tools() if tool.code == code)


def recognized_tool(headings: Headings) -> ExportTool:
    """Return the tool whose signature fits most closely, else any table."""
    best = max(export_tools(), key=lambda tool: tool.fit(headings))
    return best if best.fit(headings) else export_tool(ANY_TABLE)


def _any_of(texts: Iterable[str], names: Sequence[str]) -> bool:
    return any(_is(text, name) for text in texts for name in names)


@cache
def _is(text: str, name: str) -> bool:
    """Return whether a header is the one named: by its words, or by the pattern."""
    if "*" in name:
        return fnmatchcase(clean_text(text).casefold(), re.sub(r"\[", "[[]", name.casefold()))
    return question_key(text) == question_key(name)
