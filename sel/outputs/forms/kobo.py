"""A survey as an XLSForm workbook, which KoboToolbox and ODK import: sheets survey, choices and settings."""

import re
from collections.abc import Sequence

import pandas as pd

from sel.core.instrument import Instrument
from sel.outputs.forms.asked import Asked, Choice, Texts, asked, opening, said, shown, words
from sel.outputs.tables import xlsx_bytes

LANGUAGE_NAMES = {"en": "English (en)", "es": "Español (es)"}
"""Languages as XLSForm's columns name them."""

_TYPES = {
    "line": "text",
    "lines": "text",
    "pick": "select_one",
    "tick": "select_multiple",
    "agree": "select_one",
}
_APPEARANCES = {"lines": "multiline", "pick": "minimal autocomplete", "agree": "likert"}


def xlsform(instrument: Instrument, language: str, adults: Sequence[Choice] = ()) -> bytes:
    """Return the workbook; it holds every language, the one asked for first.

    Questions and choices are named by our codes, so an export by names or by labels comes back right.
    With `adults` each name is chosen from that list. Raises nothing.
    """
    languages = shown(instrument, language)
    found = asked(instrument, collects_email=False, adults=adults)
    sheets = {
        "survey": _survey(instrument, found, languages),
        "choices": _choices(found, languages),
        "settings": _settings(instrument, languages, bool(adults)),
    }
    return xlsx_bytes(sheets)


def _survey(instrument: Instrument, found: Sequence[Asked], languages: Sequence[str]) -> pd.DataFrame:
    """Return the survey sheet: who reads what, the questions, and the last word, a row each."""
    rows = (
        [] if instrument.anonymous else [{"type": "start", "name": "start"}, {"type": "end", "name": "end"}]
    )
    rows += [_row("note", "opening", opening(instrument), languages)]
    scale = ""
    for one in found:
        if one.scale and one.scale != scale:
            rows.append(_row("note", f"about_{one.scale}", words(instrument, "agree"), languages))
        scale = one.scale
        kind = f"{_TYPES[one.kind]} {_list_of(one)}" if one.choices else _TYPES[one.kind]
        row = _row(kind, one.code, one.wording, languages)
        row |= {f"hint::{LANGUAGE_NAMES[name]}": said(one.hint, name) for name in languages if one.hint}
        rows.append(row | {"appearance": _APPEARANCES.get(one.kind, ""), "required": ""})
    rows.append(_row("note", "closing", words(instrument, "closing"), languages))
    return pd.DataFrame(rows, dtype=str).fillna("")


def _row(kind: str, name: str, texts: Texts, languages: Sequence[str]) -> dict[str, str]:
    labels = {f"label::{LANGUAGE_NAMES[language]}": said(texts, language) for language in languages}
    return {"type": kind, "name": name} | labels


def _list_of(one: Asked) -> str:
    """Return the name of the list a question's choices are in; names share one, and so do the items."""
    if one.kind == "agree":
        return "agree"
    return {"grade": "grades", "tick": "nobody"}.get(one.code if one.code == "grade" else one.kind, "adults")


def _choices(found: Sequence[Asked], languages: Sequence[str]) -> pd.DataFrame:
    """Return the choices sheet, each list once."""
    lists = {_list_of(one): one.choices for one in found if one.choices}
    rows = [
        {"list_name": name, "name": choice.code}
        | {f"label::{LANGUAGE_NAMES[language]}": said(choice.wording, language) for language in languages}
        for name, choices in lists.items()
        for choice in choices
    ]
    columns = ["list_name", "name", *(f"label::{LANGUAGE_NAMES[language]}" for language in languages)]
    return pd.DataFrame(rows, columns=columns, dtype=str)


def _settings(instrument: Instrument, languages: Sequence[str], picks: bool) -> pd.DataFrame:
    code = re.sub(r"[^a-z0-9]+", "_", instrument.code) + ("_pick" if picks else "")
    row = {
        "form_title": said(instrument.title, languages[0]),
        "form_id": code,
        "version": instrument.version,
        "default_language": LANGUAGE_NAMES[languages[0]],
    }
    return pd.DataFrame([row], dtype=str)
