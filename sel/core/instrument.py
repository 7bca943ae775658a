"""A survey as it was asked: its items, answer options, scales, and the questions that ask for names."""

from dataclasses import dataclass, field
from typing import Literal

Informant = Literal["student", "staff"]


@dataclass(frozen=True)
class Option:
    """One answer a person can choose; `wording` is keyed by language (`en`, `es`)."""

    code: int
    wording: dict[str, str]


@dataclass(frozen=True)
class Item:
    """One closed question; a reversed item counts the other way round in its scale."""

    code: str
    wording: dict[str, str]
    reversed: bool = False
    topic: str = ""
    """The protected topic it touches, for which consent is asked; empty where it touches none."""


@dataclass(frozen=True)
class Scale:
    """Items that are scored together, in the order they are asked."""

    code: str
    title: dict[str, str]
    items: tuple[Item, ...]


@dataclass(frozen=True)
class NameQuestion:
    """The question that asks for people's names: one column a slot, or several names in one cell.

    An instrument that asks for no names has no `codes`.
    `wording` may hold `{k}`, the slot's number; `none_wording` is the tick "nobody", which a staff
    survey doesn't have (`none_code` is then empty).
    """

    codes: tuple[str, ...]
    wording: dict[str, str]
    none_code: str
    none_wording: dict[str, str]

    @property
    def slots(self) -> int:
        """How many names the form invites; degrees are cut off there."""
        return len(self.codes)


NO_NAMES = NameQuestion((), {}, "", {})
"""The question of an instrument that asks for no names."""


@dataclass(frozen=True)
class FormWords:
    """What a form says in one language beside its questions; empty where it doesn't say or ask it.

    `opening` says who reads what, a paragraph a line; `help` whom to call now, `closing` what is said
    once the answers are sent. `identity`, `email` (where the tool doesn't collect it), `school` and
    `grade` are the questions for these, `agree` stands over the closed questions, and the hints stand
    under their questions.
    """

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


@dataclass(frozen=True)
class Translation:
    """Who put an instrument into a language, and which native reader checked it; empty: nobody yet."""

    translated_by: str
    reviewed_by: str = ""


@dataclass(frozen=True)
class Instrument:
    """A survey: who answers it, what it asks, and in which languages its wording is known."""

    code: str
    title: dict[str, str]
    version: str
    informant: Informant
    names: NameQuestion
    options: tuple[Option, ...] = ()
    scales: tuple[Scale, ...] = ()
    identity: tuple[str, ...] = ()
    anonymous: bool = False
    """Whether answers are kept without any person; then school and grade are asked in the form."""
    school: tuple[str, ...] = ()
    """The headers under which an anonymous form asks for the school."""
    grade: tuple[str, ...] = ()
    """The headers under which an anonymous form asks for the grade."""
    form: dict[str, FormWords] = field(default_factory=dict)
    """The form's own words by language; a language without them can be read and not asked in."""
    translations: dict[str, Translation] = field(default_factory=dict)
    """Where the wording of the languages other than the first comes from."""
    colleagues: NameQuestion = NO_NAMES
    """The question to whom among the adults of the school the adult goes; a survey of students asks none."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which the whole wording is known, the one it was written in first."""
        return tuple(self.title)

    def is_checked(self, language: str) -> bool:
        """Return whether the wording is original in this language, or a native reader has checked it."""
        made = self.translations.get(language)
        return made is None or bool(made.reviewed_by)

    @property
    def items(self) -> tuple[Item, ...]:
        """Every closed question, scale by scale."""
        return tuple(item for scale in self.scales for item in scale.items)

    @property
    def item_codes(self) -> tuple[str, ...]:
        """The codes of `items`, in their order."""
        return tuple(item.code for item in self.items)

    @property
    def option_codes(self) -> tuple[int, ...]:
        """The options' codes from lowest to highest."""
        return tuple(sorted(option.code for option in self.options))
