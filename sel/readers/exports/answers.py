"""Cells of closed questions → the options' codes: by wording in any language, by number, by a tool's code."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from sel.core.instrument import Instrument
from sel.readers.cells import clean_text
from sel.readers.exports.questions import question_key

NO_ANSWER = frozenset(
    {"-", "n a", "na", "no answer", "not answered", "prefer not to say", "prefer not to answer"}
    | {"i dont know", "dont know", "not applicable", "no se", "prefiero no responder"}
)
"""What a form that was changed by hand offers beside the scale; it counts as not answered."""

NEVER_SEEN = re.compile(r"-\d+(?:[.,]0+)?")
"""A number below zero, as -99: how tools write that a question was seen and not answered."""

_NUMBER = re.compile(r"-?\d+(?:[.,]0+)?")


@dataclass(frozen=True)
class Codes:
    """The answers in one column, a value a row.

    `code` is the option's code (missing NaN), `filled` whether anything was answered, `odd` where the
    text is no option. `as_number` and `as_text` count the cells that gave an option by its number, or in
    words; `off_scale` those with another whole number; `languages` are those the words were in.
    """

    code: pd.Series
    filled: pd.Series
    odd: pd.Series
    as_number: int
    as_text: int
    off_scale: int
    languages: frozenset[str]
    odd_texts: tuple[tuple[str, int], ...]


def option_keys(instrument: Instrument, answers: Mapping[str, int] | None = None) -> dict[str, int]:
    """Return the option's code by every way to write it: wording in any language, number, a tool's code.

    `answers` gives further texts, which win over the survey's own.
    """
    found = {str(option.code): option.code for option in instrument.options}
    for option in instrument.options:
        for tag in ("a", "ao", "option ", "opt"):
            found |= {f"{tag}{option.code}": option.code, f"{tag}0{option.code}": option.code}
        for text in option.wording.values():
            key = question_key(text)
            found |= {
                key: option.code,
                f"{option.code} {key}": option.code,
                f"{key} {option.code}": option.code,
            }
    return found | {answer_key(text): code for text, code in (answers or {}).items()}


def answer_key(text: str) -> str:
    """Return the words of an answer alone, or the signs where it has none: “+” and “:-)” are answers too."""
    return question_key(text) or clean_text(text)


def option_languages(instrument: Instrument) -> dict[str, str]:
    """Return the language of every option's wording, by its key."""
    return {
        question_key(text): language
        for option in instrument.options
        for language, text in option.wording.items()
    }


def option_codes(
    cells: pd.Series, keys: Mapping[str, int], languages: Mapping[str, str] | None = None
) -> Codes:
    """Return what the cells of one column answer. Each different text is looked at once."""
    places, texts = pd.factorize(cells)
    plain = [clean_text(text) for text in texts]
    of_text = np.array([option_of(text, keys) for text in plain], dtype="float64")
    filled_text = ~np.isnan(of_text) | np.array([_answered(text) for text in plain], dtype=bool)
    counts = np.bincount(places, minlength=len(plain))
    number = np.array([_NUMBER.fullmatch(text) is not None for text in plain], dtype=bool)
    known = ~np.isnan(of_text)
    odd_text = filled_text & ~known
    spoken = {(languages or {}).get(question_key(part), "") for text in plain for part in text.split("/")}
    return Codes(
        pd.Series(of_text[places], index=cells.index),
        pd.Series(filled_text[places], index=cells.index),
        pd.Series(odd_text[places], index=cells.index),
        int(counts[known & number].sum()),
        int(counts[known & ~number].sum()),
        int(counts[odd_text & number].sum()),
        frozenset(spoken - {""}),
        tuple((plain[at], int(counts[at])) for at in np.flatnonzero(odd_text)),
    )


def _answered(text: str) -> bool:
    """Return whether a text is an answer, be it one of the survey's options or not."""
    return bool(text) and answer_key(text) not in NO_ANSWER and not NEVER_SEEN.fullmatch(text)


def option_of(text: str, keys: Mapping[str, int]) -> float:
    """Return the option's code that a text means, NaN where none: also of both languages at once."""
    whole = re.sub(r"^(\d+)[.,]0+$", r"\1", text)
    code = keys.get(answer_key(whole))
    if code is None and "/" in whole:
        halves = {keys.get(answer_key(half)) for half in whole.split("/")}
        code = halves.pop() if len(halves) == 1 else None
    return np.nan if code is None else float(code)
