"""Questions that have a column a choice become one cell: a tick, an option, or the names that were ticked."""

import re
from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from sel.core.instrument import Instrument
from sel.readers.cells import trimmed
from sel.readers.exports.answers import NEVER_SEEN, option_keys, option_of
from sel.readers.exports.questions import Questions, question_key

NOT_TICKED = frozenset(
    {"", "0", "false", "no", "n", "off", "unchecked", "not selected", "falso", "n/a", "no seleccionado"}
)
TICKED = frozenset(
    {"1", "true", "yes", "y", "x", "on", "checked", "selected", "verdadero", "si", "sí", "quoted", "ticked"}
)
ADULT_CODE = "adult-"
"""How the codes of adults begin in a form that offers a school's adults to choose from."""

_ADULT_LABEL = " – "


def settled(
    asked: Questions, frame: pd.DataFrame, instrument: Instrument, silent: Iterable[str]
) -> Questions:
    """Return the questions as their cells bear them out.

    Columns that only begin like a question, such as “… – Why?” after an item, are left out; one that holds
    nothing but the words for nobody is that tick, whatever its header. `silent` are words of the tool that
    stand where a choice would and name none.
    """
    keys, passed = option_keys(instrument), {question_key(word) for word in silent}
    names = {*instrument.names.codes, *instrument.colleagues.codes}
    at: dict[str, list[int]] = {}
    unknown = list(asked.unknown)
    options: dict[int, str] = {}
    for code, positions in asked.at.items():
        named = {place: asked.options.get(place, "") for place in positions}
        named = {place: "" if question_key(text) in passed else text for place, text in named.items()}
        for place, option in named.items():
            if option and not _belongs(code, option, frame[place], instrument, keys, names):
                unknown.append(place)
                continue
            at.setdefault(code, []).append(place)
            if option:
                options[place] = option
    nobody = [place for place in unknown if _says_nobody(frame[place], instrument)]
    if nobody:
        at.setdefault(instrument.names.none_code, []).extend(nobody)
    left = sorted(set(unknown) - set(nobody))
    return Questions(at, left, options, asked.languages)


def _says_nobody(cells: pd.Series, instrument: Instrument) -> bool:
    """Return whether every filled cell is the survey's wording for “I cannot think of anybody”."""
    texts = [text for text in cells.drop_duplicates() if text.strip()]
    most = 2 * len(instrument.names.none_wording)
    return 0 < len(texts) <= most and all(is_nobody(text, instrument) for text in texts)


def is_nobody(text: str, instrument: Instrument) -> bool:
    """Return whether a text is the survey's wording for “nobody”, in one language or several at once."""
    known = {question_key(wording) for wording in instrument.names.none_wording.values()}
    return question_key(text) in known or {question_key(half) for half in text.split("/")} <= known


def _belongs(
    code: str,
    option: str,
    cells: pd.Series,
    instrument: Instrument,
    keys: Mapping[str, int],
    names: set[str],
) -> bool:
    """Return whether a column that names a choice holds that choice, and not a question asked after it."""
    number = re.fullmatch(r"(?:SQ|A|-)?\d+(?:_TEXT)?|TEXT", option, re.IGNORECASE) is not None
    if code in instrument.item_codes:
        return option_of(option, keys) == option_of(option, keys) or (number and "TEXT" not in option.upper())
    if code in names:
        other = re.search(r"\b(?:other|otr[oa])\b|TEXT$", option, re.IGNORECASE) is not None
        return number or other or option.startswith(ADULT_CODE) or _ticks(cells, option)
    return True


def _ticks(cells: pd.Series, option: str) -> bool:
    """Return whether every filled cell is a tick or the option's own words."""
    words = {text.casefold() for text in cells.drop_duplicates().str.strip()} - NOT_TICKED
    return words <= TICKED | {option.casefold()}


def ticked(cells: pd.Series) -> pd.Series:
    """Return, a truth value a row, where a box was ticked: filled with anything but a no."""
    return ~cells.map({text: not_ticked(text) for text in cells.unique()}).astype("bool")


def not_ticked(text: str) -> bool:
    """Return whether a trimmed cell says that a box was left: nothing, a no, or a number below zero."""
    word = text.casefold()
    return word in NOT_TICKED or NEVER_SEEN.fullmatch(word) is not None


def chosen_option(frame: pd.DataFrame, options: Mapping[int, str]) -> pd.Series:
    """Return the choice ticked in each row; empty where none is, all of them where several are."""
    found = pd.Series("", index=frame.index, dtype="str")
    for place, option in options.items():
        here = ticked(trimmed(frame[place]))
        several = here & (found != "")
        found = found.mask(here & ~several, option).mask(several, found + "; " + option)
    return found.astype("str")


def ticked_names(frame: pd.DataFrame, options: Mapping[int, str]) -> pd.Series:
    """Return the choices ticked in each row, one on a line; what is written beside “Other” as it stands."""
    found = pd.Series("", index=frame.index, dtype="str")
    for place, option in options.items():
        cells = trimmed(frame[place])
        word = cells.str.casefold()
        plain = word.isin([*TICKED, option.casefold()])
        text = cells.mask(plain, option).mask(~ticked(cells), "")
        gap = pd.Series("\n", index=frame.index, dtype="str").where((found != "") & (text != ""), "")
        found = (found + gap + text).astype("str")
    return found


def free_texts(frame: pd.DataFrame, places: Sequence[int]) -> bool:
    """Return whether columns of the name question hold written names rather than ticks."""
    return any(not _ticks(frame[place], "") for place in places)


def split_choices(cells: pd.Series, nobody: Sequence[str]) -> tuple[pd.Series, pd.Series]:
    """Return names chosen from a list one on a line, and where “nobody” is among them.

    A cell is split only where its parts are known to be choices: a form's own joint (`A;B;`), adults'
    codes, labels with a role (“Ana Ruiz – counselor”), and the words for nobody (`nobody`).
    """
    none = {question_key(text) for text in nobody}
    marks = [";", _ADULT_LABEL.strip(), ADULT_CODE, *(" ".join(text.split()[:3]) for text in nobody)]
    listed = cells.str.contains("|".join(re.escape(mark) for mark in marks), regex=True, case=False)
    left: dict[str, str] = {}
    said: list[str] = []
    for text in cells[listed].drop_duplicates():
        parts = _choices(text, nobody)
        left[text] = "\n".join(part for part in parts if question_key(part) not in none)
        said += [text] * any(question_key(part) in none for part in parts)
    if not left:
        return cells, listed
    return cells.mask(listed, cells.map(left)).astype("str"), listed & cells.isin(said)


def _choices(text: str, nobody: Sequence[str]) -> list[str]:
    """Return the choices in one cell, or the cell as it stands where it is no list of choices."""
    whole = text.strip()
    words = whole.split()
    if words and all(word.startswith(ADULT_CODE) for word in words):
        return words
    if re.search(r";\s*$", whole):
        return [part.strip() for part in whole.split(";") if part.strip()]
    for wording in sorted(nobody, key=len, reverse=True):
        for joint in (", ", ";"):
            if whole.casefold().endswith(joint + wording.casefold()):
                return [*_choices(whole[: -len(joint + wording)], nobody), wording]
            if whole.casefold().startswith(wording.casefold() + joint):
                return [wording, *_choices(whole[len(wording + joint) :], nobody)]
    for joint in (";", ", "):
        pieces = [piece.strip() for piece in whole.split(joint)]
        if len(pieces) > 1 and all(_ADULT_LABEL in piece or piece.startswith(ADULT_CODE) for piece in pieces):
            return pieces
    return [text]
