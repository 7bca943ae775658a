"""The surveys' wording and codes, read from surveys/instruments/*.toml and checked on the way in."""

import difflib
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from sel.core.instrument import Informant, Instrument, Item, NameQuestion, Option, Scale
from sel.errors import FileRefused, NotFound, Problem

Wording = dict[str, str]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Option(_Strict):
    code: int
    wording: Wording = Field(min_length=1)


class _Item(_Strict):
    code: str = Field(pattern=r"^[A-Za-z][A-Za-z0-9_]*$")
    wording: Wording = Field(min_length=1)
    reversed: bool = False


class _Scale(_Strict):
    code: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    title: Wording = Field(min_length=1)
    items: tuple[_Item, ...] = Field(min_length=1)


class _Names(_Strict):
    codes: tuple[str, ...] = Field(min_length=1)
    wording: Wording = Field(min_length=1)
    none_code: str = ""
    none_wording: Wording = Field(default_factory=dict)


class _Instrument(_Strict):
    code: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    version: str
    informant: Informant
    title: Wording = Field(min_length=1)
    identity: tuple[str, ...] = ()
    names: _Names
    options: tuple[_Option, ...] = ()
    scales: tuple[_Scale, ...] = ()

    @model_validator(mode="after")
    def _codes_are_unique(self) -> Self:
        items = [item.code for scale in self.scales for item in scale.items]
        for kind, codes in (
            ("question", [*items, *self.names.codes, self.names.none_code]),
            ("option", [str(option.code) for option in self.options]),
            ("scale", [scale.code for scale in self.scales]),
        ):
            twice = [code for code, count in Counter(codes).items() if count > 1]
            if twice:
                raise ValueError(f"{kind} codes occur twice: {', '.join(twice)}")
        return self

    @model_validator(mode="after")
    def _items_have_options(self) -> Self:
        if self.scales and len(self.options) < 2:
            raise ValueError("closed questions need at least two options")
        return self


def surveys_folder() -> Path:
    """Return the folder of survey descriptions: shipped beside this file, else at the repository's root."""
    shipped = Path(__file__).parent / "surveys"
    return shipped if shipped.is_dir() else Path(__file__).parents[2] / "surveys"


@cache
def instruments() -> dict[str, Instrument]:
    """Return every instrument by its code. Raises FileRefused where a description is wrong."""
    files = sorted((surveys_folder() / "instruments").glob("*.toml"))
    found = [instrument_from(file.read_text("utf-8"), file.name) for file in files]
    return {instrument.code: instrument for instrument in found}


def instrument(code: str) -> Instrument:
    """Return the instrument `code`. Raises NotFound, which offers the nearest and names them all."""
    known = instruments()
    if code in known:
        return known[code]
    near = difflib.get_close_matches(code, known, 1, 0.5)
    offer = f"Did you mean {near[0]}? " if near else ""
    raise NotFound(f"There is no instrument “{code}”.", f"{offer}There are {', '.join(known)}.")


def instrument_from(text: str, filename: str) -> Instrument:
    """Return the instrument that a TOML description says.

    Raises FileRefused with a problem for each thing that is wrong.
    """
    try:
        read = _Instrument.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise _refused(filename, [Problem("error", "not_toml", f"{error}.", "Mend that line.")]) from error
    except ValidationError as error:
        raise _refused(filename, [_problem(dict(entry)) for entry in error.errors()]) from error
    return Instrument(
        read.code,
        read.title,
        read.version,
        read.informant,
        NameQuestion(read.names.codes, read.names.wording, read.names.none_code, read.names.none_wording),
        tuple(Option(option.code, option.wording) for option in read.options),
        tuple(
            Scale(s.code, s.title, tuple(Item(i.code, i.wording, i.reversed) for i in s.items))
            for s in read.scales
        ),
        read.identity,
    )


def _problem(entry: dict[str, object]) -> Problem:
    place = entry["loc"]
    where = ".".join(str(part) for part in place) if isinstance(place, tuple) else ""
    message = f"{where}: {entry['msg']}." if where else f"{entry['msg']}."
    return Problem("error", "instrument_wrong", message, "Correct it in the instrument's description.")


def _refused(filename: str, problems: list[Problem]) -> FileRefused:
    said = " ".join(problem.message for problem in problems)
    return FileRefused(
        f"The instrument {filename} can't be used: {said}", "Correct the file.", problems=tuple(problems)
    )
