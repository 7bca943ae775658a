"""The names in an export: from slots, from one question for all, from ticks; and the tick “nobody”."""

import re

import pandas as pd

from sel.readers.choices import free_texts, split_choices, ticked, ticked_names
from sel.readers.export_cells import ExportCells


def written_names(cells: ExportCells) -> tuple[dict[str, pd.Series], pd.Series]:
    """Return a column of written names for each name column, and where “nobody” was ticked.

    A name column that several adults were chosen in has one on each line.
    """
    instrument = cells.instrument
    codes, nobody = instrument.names.codes, list(instrument.names.none_wording.values())
    found = {code: _name_cells(cells, code, places) for code, places in _places(cells).items()}
    none = _nobody(cells)
    for code in codes:
        found[code], said = split_choices(found[code], nobody)
        none |= said
    return {code: found[code] for code in codes}, none


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


def _name_cells(cells: ExportCells, code: str, places: list[int]) -> pd.Series:
    """Return one name column: written, or the choices ticked in its columns."""
    options = {place: cells.asked.options[place] for place in places if place in cells.asked.options}
    if not options or code not in cells.instrument.names.codes:
        return cells.joined(places)
    names = ticked_names(cells.table.frame, options)
    whole = cells.joined([place for place in places if place not in options])
    return names.where(names != "", whole).astype("str")


def _nobody(cells: ExportCells) -> pd.Series:
    """Return where the box “nobody” was ticked."""
    places = cells.at(cells.instrument.names.none_code) if cells.instrument.names.none_code else []
    found = pd.Series(False, index=cells.table.frame.index)
    for place in places:
        found |= ticked(cells.joined([place]))
    return found
