"""Survey tools' exports as data: surveys/exports/*.toml says what each tool's header and times look like."""

import tomllib
from functools import cache

from pydantic import BaseModel, ConfigDict, Field

from sel.readers.cells import Table
from sel.readers.instruments import surveys_folder
from sel.readers.questions import question_key


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Columns(_Strict):
    """The tool's own columns, each by every header it is known to have."""

    submitted_at: tuple[str, ...] = ()
    email: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()


class Times(_Strict):
    """How the tool writes when an answer came in: strptime formats, and hours from UTC by zone."""

    formats: tuple[str, ...] = Field(min_length=1)
    zones: dict[str, float] = Field(default_factory=dict)


class Dropped(_Strict):
    """Rows that are no answers: those whose `column` holds one of `values`, counted under `reason`."""

    column: str
    values: tuple[str, ...] = Field(min_length=1)
    reason: str


class ExportTool(_Strict):
    """One survey tool; `signature` names the columns by which its export is recognised."""

    code: str
    title: str
    signature: tuple[str, ...] = Field(min_length=1)
    columns: Columns
    times: Times
    dropped: tuple[Dropped, ...] = ()

    def recognises(self, table: Table) -> bool:
        """Return whether the table's header has every column of the signature."""
        keys = {question_key(name) for name in table.header}
        wanted = [getattr(self.columns, role) for role in self.signature]
        return all(keys & {question_key(name) for name in names} for names in wanted)


@cache
def export_tools() -> tuple[ExportTool, ...]:
    """Return every tool described, in name order."""
    files = sorted((surveys_folder() / "exports").glob("*.toml"))
    return tuple(ExportTool.model_validate(tomllib.loads(file.read_text("utf-8"))) for file in files)


def recognised_tool(table: Table) -> ExportTool:
    """Return the tool whose signature the header has, else the first: its times are the common ones."""
    return next((tool for tool in export_tools() if tool.recognises(table)), export_tools()[0])
