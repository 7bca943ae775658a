"""The surveys' wording and codes, read from surveys/instruments/*.toml and checked on the way in."""

import difflib
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from sel.core.instrument import (
    NO_NAMES,
    FormWords,
    Informant,
    Instrument,
    Item,
    NameQuestion,
    Option,
    Scale,
    Translation,
)
from sel.errors import FileRefused, NotFound, Problem

Wording = dict[str, str]

_REFERS = re.compile(r"^same_(?:names|items)_as\b", re.MULTILINE)


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Option(_Strict):
    code: int
    wording: Wording = Field(min_length=1)


class _Item(_Strict):
    code: str = Field(pattern=r"^[A-Za-z][A-Za-z0-9_]*$")
    wording: Wording = Field(min_length=1)
    reversed: bool = False
    topic: str = ""


class _Scale(_Strict):
    code: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    title: Wording = Field(min_length=1)
    items: tuple[_Item, ...] = Field(min_length=1)


class _Names(_Strict):
    codes: tuple[str, ...] = Field(min_length=1)
    wording: Wording = Field(min_length=1)
    none_code: str = ""
    none_wording: Wording = Field(default_factory=dict)


class _Form(_Strict):
    opening: str = ""
    help: str = ""
    closing: str = ""
    identity: str = ""
    identity_hint: str = ""
    email: str = ""
    email_hint: str = ""
    names_hint: str = ""
    colleagues_hint: str = ""
    agree: str = ""
    school: str = ""
    grade: str = ""


class _Translation(_Strict):
    translated_by: str
    reviewed_by: str = ""


class _Instrument(_Strict):
    code: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    version: str
    informant: Informant
    anonymous: bool = False
    title: Wording = Field(min_length=1)
    same_names_as: str = ""
    same_items_as: str = ""
    identity: tuple[str, ...] = ()
    school: tuple[str, ...] = ()
    grade: tuple[str, ...] = ()
    names: _Names | None = None
    colleagues: _Names | None = None
    options: tuple[_Option, ...] = ()
    scales: tuple[_Scale, ...] = ()
    form: dict[str, _Form] = Field(default_factory=dict)
    translation: dict[str, _Translation] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _codes_are_unique(self) -> Self:
        items = [item.code for scale in self.scales for item in scale.items]
        names = [*self.names.codes, self.names.none_code] if self.names else []
        names += self.colleagues.codes if self.colleagues else ()
        for kind, codes in (
            ("question", [*items, *names]),
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

    @model_validator(mode="after")
    def _something_is_asked(self) -> Self:
        if not (self.names or self.scales or self.same_names_as or self.same_items_as):
            raise ValueError("there is no question: neither names nor scales")
        return self

    @model_validator(mode="after")
    def _anonymous_asks_for_nobody(self) -> Self:
        if self.anonymous and (self.names or self.identity or self.same_names_as):
            raise ValueError("an anonymous survey has neither names nor identity")
        if self.anonymous and not self.school:
            raise ValueError("an anonymous survey needs the headers of its question for the school")
        return self

    @model_validator(mode="after")
    def _adults_alone_name_colleagues(self) -> Self:
        if self.colleagues and self.informant != "staff":
            raise ValueError("only a survey of the staff asks for colleagues")
        return self

    @model_validator(mode="after")
    def _every_wording_has_every_language(self) -> Self:
        for where, wording in self._wordings():
            lacking = [language for language in self.title if language not in wording]
            if lacking:
                raise ValueError(f"{where} has no wording in {', '.join(lacking)}")
        return self

    def _wordings(self) -> Iterator[tuple[str, Wording]]:
        """Yield every wording with the code of what it words."""
        if self.names:
            yield self.names.codes[0], self.names.wording
        if self.names and self.names.none_code:
            yield self.names.none_code, self.names.none_wording
        if self.colleagues:
            yield self.colleagues.codes[0], self.colleagues.wording
        for option in self.options:
            yield f"option {option.code}", option.wording
        for scale in self.scales:
            yield scale.code, scale.title
            yield from ((item.code, item.wording) for item in scale.items)


def surveys_folder() -> Path:
    """Return the folder of survey descriptions: shipped beside this file, else at the repository's root."""
    shipped = Path(__file__).parent / "surveys"
    return shipped if shipped.is_dir() else Path(__file__).parents[2] / "surveys"


@cache
def instruments() -> dict[str, Instrument]:
    """Return every instrument by its code, those answered under a name before the anonymous ones.

    Raises FileRefused where a description is wrong.
    """
    files = sorted((surveys_folder() / "instruments").glob("*.toml"))
    texts = {file.name: file.read_text("utf-8") for file in files}
    referring = {name for name, text in texts.items() if _REFERS.search(text)}
    found: dict[str, Instrument] = {}
    for name in sorted(texts, key=lambda name: name in referring):  # those referred to come first
        read = instrument_from(texts[name], name, found)
        found[read.code] = read
    ordered = sorted(found.values(), key=lambda known: (known.anonymous, known.code))
    return {known.code: known for known in ordered}


def instrument(code: str) -> Instrument:
    """Return the instrument `code`. Raises NotFound, which offers the nearest and names them all."""
    known = instruments()
    if code in known:
        return known[code]
    near = difflib.get_close_matches(code, known, 1, 0.5)
    offer = f"Did you mean {near[0]}? " if near else ""
    raise NotFound(f"There is no instrument “{code}”.", f"{offer}There are {', '.join(known)}.")


def instrument_from(
    text: str, filename: str, others: Mapping[str, Instrument] = MappingProxyType({})
) -> Instrument:
    """Return the instrument that a TOML description says; `others` are those it may refer to.

    Raises FileRefused with a problem for each thing that is wrong.
    """
    try:
        read = _Instrument.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise _refused(filename, [Problem("error", "not_toml", f"{error}.", "Mend that line.")]) from error
    except ValidationError as error:
        raise _refused(filename, [_problem(dict(entry)) for entry in error.errors()]) from error
    named = _referred(read.same_names_as, others, filename)
    asked = _referred(read.same_items_as, others, filename)
    return Instrument(
        read.code,
        read.title,
        read.version,
        read.informant,
        named.names if named else _names(read.names),
        asked.options if asked else tuple(Option(option.code, option.wording) for option in read.options),
        asked.scales if asked else tuple(_scale(scale) for scale in read.scales),
        named.identity if named else read.identity,
        anonymous=read.anonymous,
        school=read.school,
        grade=read.grade,
        form={language: _form(read, language, [named, asked]) for language in read.form},
        translations={
            language: Translation(made.translated_by, made.reviewed_by)
            for language, made in read.translation.items()
        },
        colleagues=_names(read.colleagues),
    )


def _referred(code: str, others: Mapping[str, Instrument], filename: str) -> Instrument | None:
    """Return the instrument that another refers to; none where it refers to none."""
    if code and code not in others:
        message = f"It refers to “{code}”, which is no instrument or refers to another itself."
        raise _refused(filename, [Problem("error", "instrument_wrong", message, "Correct that code.")])
    return others[code] if code else None


def _names(read: _Names | None) -> NameQuestion:
    if read is None:
        return NO_NAMES
    return NameQuestion(read.codes, read.wording, read.none_code, read.none_wording)


def _scale(read: _Scale) -> Scale:
    items = tuple(Item(item.code, item.wording, item.reversed, item.topic) for item in read.items)
    return Scale(read.code, read.title, items)


def _form(read: _Instrument, language: str, referred: Sequence[Instrument | None]) -> FormWords:
    """Return the form's words in a language; what it doesn't say is as in the instruments referred to.

    Questions that it doesn't ask have no words either: an anonymous form takes over none for an id.
    """
    said = {name: text.strip() for name, text in read.form[language].model_dump().items()}
    for other in referred:
        theirs = other.form.get(language, FormWords()) if other else FormWords()
        said = {name: text or getattr(theirs, name) for name, text in said.items()}
    unasked = [
        *(
            ()
            if read.names or read.same_names_as
            else ("identity", "identity_hint", "email", "email_hint", "names_hint")
        ),
        *(() if read.scales or read.same_items_as else ("agree",)),
        *(() if read.colleagues else ("colleagues_hint",)),
    ]
    return FormWords(**{name: "" if name in unasked else text for name, text in said.items()})


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
