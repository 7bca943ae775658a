"""What a form asks, one question after another: the same list for every tool that a survey is written for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from sel.core.instrument import Instrument

Kind = Literal["line", "lines", "pick", "tick", "agree"]
"""line and lines: a text of one or several lines; pick: one of a list; tick: a box to tick or leave;
agree: one of the survey's options."""

BOTH = "both"
"""Asked for as a language, it means every language of the survey beside each other."""

LANGUAGES = {"en": "English", "es": "Spanish", BOTH: "English and Spanish"}
"""What a form can be asked for in, by code."""

GRADES = ("K", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12")
"""The grades a student can choose, written alike in every language."""

Texts = Mapping[str, str]


@dataclass(frozen=True)
class Choice:
    """One thing to choose: the code that comes back, and its wording by language."""

    code: str
    wording: Texts


@dataclass(frozen=True)
class Asked:
    """One question: the code under which its answers come back, how it is answered, and its words.

    `scale` is the code of the scale an item belongs to, else empty; items of a scale stand together.
    """

    code: str
    kind: Kind
    wording: Texts
    hint: Texts = field(default_factory=dict)
    choices: tuple[Choice, ...] = ()
    scale: str = ""


def asked(instrument: Instrument, collects_email: bool, adults: Sequence[Choice] = ()) -> tuple[Asked, ...]:
    """Return what the form of `instrument` asks, in order; nothing of it is required.

    A tool that collects e-mail addresses asks for none. With `adults` (a pick-from-names form) each
    name is chosen from that list instead of written.
    """
    return (
        *_who(instrument, collects_email),
        *_names(instrument, tuple(adults)),
        *_colleagues(instrument),
        *_items(instrument),
    )


def said(texts: Texts, language: str) -> str:
    """Return the words in a language; for BOTH, in each language with a slash between them.

    Words that are the same in every language are said once.
    """
    if language != BOTH:
        return texts.get(language, "")
    parts = dict.fromkeys(text for text in texts.values() if text)
    between = "\n\n" if any("\n" in text for text in parts) else " / "
    return between.join(parts)


def opening(instrument: Instrument) -> Texts:
    """Return by language what stands before the first question: who reads what and when, whom to call."""
    return {language: f"{words.opening}\n{words.help}" for language, words in instrument.form.items()}


def words(instrument: Instrument, name: str) -> Texts:
    """Return by language one of the form's own words (core.instrument.FormWords); absent ones are empty."""
    return {language: getattr(form, name) for language, form in instrument.form.items()}


def shown(instrument: Instrument, language: str) -> tuple[str, ...]:
    """Return the languages in which a form is shown that holds several: the one asked for first."""
    first = instrument.languages[0] if language == BOTH else language
    return (first, *(other for other in instrument.languages if other != first))


def unchecked(instrument: Instrument, language: str) -> tuple[str, ...]:
    """Return a sentence for each language of a form that no native reader has checked yet."""
    used = instrument.languages if language == BOTH else (language,)
    return tuple(
        f"The {LANGUAGES.get(name, name)} wording was not yet checked by a native reader; ask one to read it."
        for name in used
        if not instrument.is_checked(name)
    )


def _who(instrument: Instrument, collects_email: bool) -> tuple[Asked, ...]:
    """Return how a form asks who answers: school and grade, the student's id, or the adult's e-mail."""
    if instrument.anonymous:
        grades = tuple(Choice(grade, dict.fromkeys(instrument.languages, grade)) for grade in GRADES)
        return (
            Asked("school", "line", words(instrument, "school")),
            Asked("grade", "pick", words(instrument, "grade"), choices=grades),
        )
    if instrument.informant == "staff":
        email = Asked("email", "line", words(instrument, "email"), words(instrument, "email_hint"))
        return () if collects_email else (email,)
    hint = words(instrument, "identity_hint")
    return (Asked("student_id", "line", words(instrument, "identity"), hint),)


def _names(instrument: Instrument, adults: tuple[Choice, ...]) -> tuple[Asked, ...]:
    names = instrument.names
    kind: Kind = "pick" if adults else "lines" if names.slots == 1 else "line"
    hint = {} if adults else words(instrument, "names_hint")
    slots = [
        Asked(
            code,
            kind,
            {language: text.replace("{k}", str(k)) for language, text in names.wording.items()},
            hint if k == 1 else {},
            adults,
        )
        for k, code in enumerate(names.codes, 1)
    ]
    if names.none_code:
        ticked = (Choice("ticked", names.none_wording),)
        slots.append(Asked(names.none_code, "tick", names.none_wording, choices=ticked))
    return tuple(slots)


def _colleagues(instrument: Instrument) -> tuple[Asked, ...]:
    """Return the question which colleagues an adult goes to: one text, an adult on each line."""
    question, hint = instrument.colleagues, words(instrument, "colleagues_hint")
    return tuple(Asked(code, "lines", question.wording, hint) for code in question.codes)


def _items(instrument: Instrument) -> tuple[Asked, ...]:
    options = tuple(Choice(str(option.code), option.wording) for option in instrument.options)
    return tuple(
        Asked(item.code, "agree", item.wording, choices=options, scale=scale.code)
        for scale in instrument.scales
        for item in scale.items
    )
