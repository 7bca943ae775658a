"""A survey as LimeSurvey's tab-separated structure: survey, groups, questions, subquestions and answers."""

import csv
import io
from collections.abc import Iterator, Sequence

from sel.core.instrument import Instrument
from sel.outputs.forms.asked import Asked, asked, opening, said, shown, words

HEADER = ("class", "type/scale", "name", "relevance", "text", "help", "language", "mandatory", "other")
CODES = {"student_id": "StudentID"}
"""LimeSurvey's codes hold no underscore."""

_TEXT, _LONG_TEXT, _LIST, _ARRAY, _MULTIPLE = "S", "T", "!", "F", "M"
_TYPES = {"line": _TEXT, "lines": _LONG_TEXT, "pick": _LIST}

Row = dict[str, str]


def survey_structure(instrument: Instrument, language: str) -> bytes:
    """Return the structure with every language, the one asked for as the survey's own.

    It begins with a byte-order mark: LimeSurvey guesses the encoding from the first thousand bytes.
    """
    languages = shown(instrument, language)
    out = io.StringIO()
    writer = csv.DictWriter(out, HEADER, restval="", dialect="excel-tab", lineterminator="\n")
    writer.writeheader()
    writer.writerows(_settings(instrument, languages))
    for each in languages:
        writer.writerows(_language_settings(instrument, each))
    for each in languages:
        writer.writerows(_first_group(instrument, each))
        for number, scale in enumerate(instrument.scales, 2):
            writer.writerows(_scale_group(instrument, scale.code, number, each))
    return out.getvalue().encode("utf-8-sig")


def _settings(instrument: Instrument, languages: Sequence[str]) -> Iterator[Row]:
    """Yield how the survey behaves: a group a page, times kept unless it is anonymous, no addresses."""
    named = "N" if instrument.anonymous else "Y"
    settings = {
        "language": languages[0],
        "additional_languages": " ".join(languages[1:]),
        "anonymized": "Y" if instrument.anonymous else "N",
        "datestamp": named,
        "format": "G",
        "ipaddr": "N",
        "refurl": "N",
        "savetimings": "N",
        "allowprev": "Y",
        "showprogress": "Y",
        "publicstatistics": "N",
    }
    return ({"class": "S", "name": name, "text": text} for name, text in settings.items())


def _language_settings(instrument: Instrument, language: str) -> Iterator[Row]:
    texts = {
        "surveyls_language": language,
        "surveyls_title": said(instrument.title, language),
        "surveyls_welcometext": _html(said(opening(instrument), language)),
        "surveyls_endtext": _html(said(words(instrument, "closing"), language)),
    }
    return ({"class": "SL", "name": name, "text": text, "language": language} for name, text in texts.items())


def _first_group(instrument: Instrument, language: str) -> Iterator[Row]:
    """Yield the first page: who answers, and the names."""
    yield _group(1, said(instrument.title, language), language)
    for one in asked(instrument, collects_email=False):
        if not one.scale:
            yield from _question(one, language)


def _question(one: Asked, language: str) -> Iterator[Row]:
    wording = said(one.wording, language)
    if one.kind == "tick":  # the subquestion's code is the one that comes back: nobody[NONE]
        yield _row("Q", _MULTIPLE, "nobody", wording, language)
        yield _row("SQ", "0", one.code, said(one.choices[0].wording, language), language)
        return
    name = CODES.get(one.code, one.code)
    yield _row("Q", _TYPES[one.kind], name, wording, language, said(one.hint, language))
    for choice in one.choices:
        yield _row("A", "0", choice.code, said(choice.wording, language), language)


def _scale_group(instrument: Instrument, code: str, number: int, language: str) -> Iterator[Row]:
    """Yield a page with a scale's questions as one array; subquestions and answers have our codes."""
    items = [one for one in asked(instrument, collects_email=False) if one.scale == code]
    agree = said(words(instrument, "agree"), language)
    yield _group(number, agree, language)
    yield _row("Q", _ARRAY, code.replace("_", ""), agree, language)
    for item in items:
        yield _row("SQ", "0", item.code, said(item.wording, language), language)
    for choice in items[0].choices:
        yield _row("A", "0", choice.code, said(choice.wording, language), language)


def _group(number: int, name: str, language: str) -> Row:
    """Return a group; its number joins the group's languages."""
    return {"class": "G", "type/scale": str(number), "name": name, "language": language}


def _row(kind: str, type_: str, name: str, text: str, language: str, hint: str = "") -> Row:
    row = {"class": kind, "type/scale": type_, "name": name, "text": text, "help": hint, "language": language}
    return row | ({"mandatory": "N", "other": "N", "relevance": "1"} if kind == "Q" else {})


def _html(text: str) -> str:
    return "".join(f"<p>{paragraph}</p>" for paragraph in text.splitlines() if paragraph)
