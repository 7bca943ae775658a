"""The names in an export: from slots, from one question for all, from ticks; and the tick “nobody”."""

import re

import pandas as pd

from sel.errors import Mend
from sel.readers.exports.answers import NEVER_SEEN
from sel.readers.exports.choices import (
    TICKED,
    free_texts,
    is_nobody,
    not_ticked,
    split_choices,
    ticked,
    ticked_names,
)
from sel.readers.exports.joined_cells import ExportCells
from sel.readers.mapping import header_keys, mapped_columns

_DENIED = re.compile(r"(?:no|yes|s[ií])\s*[,;:.–—-]\s*\S", re.IGNORECASE)
"""“No, I can think of somebody”: a form that asked with yes and no."""


def written_names(cells: ExportCells) -> tuple[dict[str, pd.Series], pd.Series]:
    """Return a column of written names for each name column, and where “nobody” was ticked.

    A name column that several adults were chosen in has one on each line. The columns of the question for
    colleagues, where the survey asks it, come after those of the question for names.
    """
    instrument = cells.instrument
    codes, nobody = instrument.names.codes, list(instrument.names.none_wording.values())
    found = {code: _name_cells(cells, places) for code, places in _places(cells).items()}
    none = _nobody(cells)
    for code in codes:
        found[code], said = split_choices(found[code], nobody)
        none |= said
    asked = {code: _name_cells(cells, cells.at(code)) for code in instrument.colleagues.codes}
    return {code: found[code] for code in codes} | asked, none


def _places(cells: ExportCells) -> dict[str, list[int]]:
    """Return the columns of each name column.

    Where one question without a number stands several times and rows fill more than one of them, or it
    has a numbered field for each adult, the columns are the first, second, … name rather than copies.
    """
    codes = cells.instrument.names.codes
    places = {code: cells.at(code) for code in codes}
    first = places[codes[0]] if codes else []
    if len(first) < 2 or cells.asked.found(codes[1:]):
        return places
    numbered = _numbered(cells, first)
    if numbered:
        return {code: numbered.get(code, []) for code in codes}
    filled = (cells.table.frame[first] != "").sum(axis=1)
    if not any(place in cells.asked.options for place in first) and (filled > 1).any():
        return {code: [first[k]] if k < len(first) else [] for k, code in enumerate(codes)}
    return places


def _numbered(cells: ExportCells, places: list[int]) -> dict[str, list[int]]:
    """Return each name column's place where the first's fields are numbered 1, 2, … and hold names."""
    codes = cells.instrument.names.codes
    options = [cells.asked.options.get(place, "") for place in places]
    numbers = [re.fullmatch(r"(?:SQ0*|A)?(\d+)(?:_TEXT)?", option, re.IGNORECASE) for option in options]
    if not all(numbers) or not free_texts(cells.table.frame, places):
        return {}
    order = [int(number.group(1)) for number in numbers if number]
    if len(set(order)) < len(order) or len(order) > len(codes):
        return {}
    slots = order if max(order) <= len(codes) else [sorted(order).index(number) + 1 for number in order]
    return {codes[slot - 1]: [place] for slot, place in zip(slots, places, strict=True)}


def _name_cells(cells: ExportCells, places: list[int]) -> pd.Series:
    """Return one name column: written, or the choices ticked in its columns."""
    options = {place: cells.asked.options[place] for place in places if place in cells.asked.options}
    whole = cells.joined([place for place in places if place not in options])
    if options:
        names = ticked_names(cells.table.frame, options)
        whole = names.where(names != "", whole).astype("str")
    return whole.mask(whole.str.fullmatch(NEVER_SEEN), "").astype("str")


def _nobody(cells: ExportCells) -> pd.Series:
    """Return where the box “nobody” was ticked."""
    places = cells.at(cells.instrument.names.none_code) if cells.instrument.names.none_code else []
    found = pd.Series(False, index=cells.table.frame.index)
    for place in places:
        texts = cells.joined([place])
        found |= ticked(texts)
        _say_unclear(cells, texts, place)
    return found


def _say_unclear(cells: ExportCells, texts: pd.Series, place: int) -> None:
    """Ask what other texts in the column of “nobody” mean, unless a person said it or all are one text."""
    header = header_keys(cells.read.names)[place]
    if place in mapped_columns(cells.read.names, cells.mapping.columns) or place in cells.asked.options:
        return
    known = [text for text in texts.unique() if not_ticked(text) or text.casefold() in TICKED]
    odd = [text for text in texts.unique() if text not in known and not is_nobody(text, cells.instrument)]
    if len(odd) < 2 and not any(_DENIED.match(text) for text in odd):
        return
    said = " and ".join(f"“{text[:60]}”" for text in odd[:2])
    message = f"The column of the tick “nobody” holds other texts: {said}."
    action = "Say what they mean, or put the tick alone in the column."
    mends = (
        Mend("Whoever filled it has nobody", f"columns.{header}", "none"),
        Mend("Leave the column out", f"columns.{header}", ""),
    )
    cells.say("tick_unclear", message, action, texts.isin(odd), place, mends, error=True)
