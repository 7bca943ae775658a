"""A file's mapping as TOML: written for people to read and change, checked when it comes back."""

import tomllib
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import tomlkit
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from sel.errors import FileRefused, Mend, Problem
from sel.readers.mapping import AS_IT_IS, FileMapping, mapping_of

_OPENING = (
    "How “{about}” is read. The headers of [columns] stand in front, what each column is behind them:",
    "a question's code (N1, AS1), student_id, adult_id, email, submitted_at, none, school, grade,",
    "a roster's column (given_name, family_name, name, grade …), or nothing to leave it out.",
    "[answers] gives the number of the option that a written answer means. Lines may be changed or deleted.",
)


_Kind = Literal["", "students", "adults", "other_adults", "programs", "consent", "availability", "holidays"]


class _Mapping(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: _Kind = ""
    columns: dict[str, str] = Field(default_factory=dict)
    answers: dict[str, int] = Field(default_factory=dict)
    sheet: str = ""
    header_row: int = Field(0, ge=0)
    hidden_rows: Literal["", "keep", "leave_out"] = ""
    encoding: Literal["", "cp1252"] = ""
    dates: Literal["", "month_first", "day_first"] = ""
    zone: str = ""
    accept: list[str] = Field(default_factory=list)

    @field_validator("zone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            if value:
                ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError(f"{value!r} is no time zone; write one as America/New_York") from error
        return value


def mapping_text(mapping: FileMapping, about: str) -> str:
    """Return the mapping as TOML with a few lines that explain it; `about` is the file's name."""
    document = tomlkit.document()
    for line in _OPENING:
        document.add(tomlkit.comment(" ".join(line.format(about=about).split())))
    document.add(tomlkit.nl())
    plain = mapping.as_document()
    for name in sorted(plain, key=lambda name: isinstance(plain[name], dict)):
        document.add(name, tomlkit.item(plain[name]))
    return tomlkit.dumps(document)


def mend_line(mend: Mend) -> str:
    """Return the line of a mapping file that does what the mend does, such as `dates = "day_first"`."""
    table, _, _ = mend.key.partition(".")
    value = AS_IT_IS.mended(mend).as_document().get(table, mend.value)
    if isinstance(value, dict):
        return f"{table}.{tomlkit.dumps(value).strip()}"
    return tomlkit.dumps({table: value}).strip()


def mapping_from_text(text: str, filename: str) -> FileMapping:
    """Return the mapping that a TOML file says. Raises FileRefused, naming each line that is wrong."""
    try:
        read = _Mapping.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise _refused(filename, f"it isn't TOML: {error}") from error
    except ValidationError as error:
        said = "; ".join(_said(dict(entry)) for entry in error.errors())
        raise _refused(filename, said) from error
    return mapping_of(read.model_dump())


def _said(entry: dict[str, object]) -> str:
    """Return one thing that is wrong in words, with the key it is at."""
    place = entry["loc"]
    where = ".".join(str(part) for part in place) if isinstance(place, tuple) else ""
    if entry["type"] == "extra_forbidden":
        return f"“{where}” is no key of a mapping"
    return f"{where}: {entry['msg']}"


def _refused(filename: str, what: str) -> FileRefused:
    action = "Correct the line, or take the mapping that the upload page writes."
    message = f"The mapping {filename} can't be used: {what}."
    return FileRefused(message, action, problems=(Problem("error", "mapping_wrong", message, action),))
