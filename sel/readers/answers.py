"""Cells of closed questions → the options' codes; cells of times → when an answer came in, in UTC."""

import re
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd

from sel.core.instrument import Instrument
from sel.readers.cells import clean_text
from sel.readers.export_tools import Times
from sel.readers.questions import question_key

_EXCEL_DAY_ZERO = pd.Timestamp("1899-12-30")
_STAMP = (
    r"^(?P<stamp>.*?\d(?:\s*[AaPp]\.?[Mm]\.?)?)(?:\.\d+)?\s*"
    r"(?P<zone>[A-Z]{1,4}(?:[+-]\d{1,2}(?::?\d\d)?)?|[+-]\d\d:?\d\d)?$"
)


def option_keys(instrument: Instrument) -> dict[str, int]:
    """Return the option's code by every way to write it: wording in any language, and number."""
    found = {str(option.code): option.code for option in instrument.options}
    for option in instrument.options:
        for text in option.wording.values():
            key = question_key(text)
            found |= {
                key: option.code,
                f"{option.code} {key}": option.code,
                f"{key} {option.code}": option.code,
            }
    return found


def option_codes(cells: pd.Series, keys: dict[str, int]) -> tuple[pd.Series, pd.Series, pd.Series]:
    """Return each cell's option code (float, missing NaN), whether it is filled, and if it is no option."""
    places, texts = pd.factorize(cells)
    plain = [clean_text(text) for text in texts]
    of_text = np.array([_option(text, keys) for text in plain], dtype="float64")
    filled_text = np.array([bool(text) for text in plain], dtype=bool)
    codes, filled = of_text[places], filled_text[places]
    return (
        pd.Series(codes, index=cells.index),
        pd.Series(filled, index=cells.index),
        pd.Series(filled & np.isnan(codes), index=cells.index),
    )


def _option(text: str, keys: dict[str, int]) -> float:
    whole = re.sub(r"^(\d+)\.0+$", r"\1", text)
    return keys.get(question_key(whole), np.nan)


def submission_times(cells: pd.Series, times: Times, zone: str) -> tuple[pd.Series, pd.Series]:
    """Return when each answer came in (datetime64, UTC without a zone), and where the text is no time.

    A time without a zone is in `zone`. In the hour that a clock repeats, the first pass is taken.
    """
    local = _parsed(cells, times.formats)
    left = local.isna() & (cells != "")
    written = pd.Series("", index=cells.index, dtype="str")
    if left.any():
        parts = cells[left].str.extract(_STAMP).fillna("")
        again = _parsed(parts["stamp"], times.formats).fillna(_excel_days(cells[left]))
        local = local.fillna(again.reindex(cells.index))
        written = parts["zone"].reindex(cells.index, fill_value="").astype("str")
    in_zone = local.dt.tz_localize(
        ZoneInfo(zone), ambiguous=np.ones(len(local), dtype=bool), nonexistent="shift_forward"
    )
    utc = in_zone.dt.tz_convert("UTC").dt.tz_localize(None)
    offsets = written.map({name: _hours(name, times) for name in written.unique()})
    moved = local - pd.to_timedelta(offsets, unit="h")
    found = utc.where(written == "", moved).astype("datetime64[us]")
    return found, found.isna() & (cells != "")


def _parsed(cells: pd.Series, formats: tuple[str, ...]) -> pd.Series:
    """Return each cell by the first of the strptime `formats` that fits it, else missing."""
    found = pd.Series(pd.NaT, index=cells.index, dtype="datetime64[us]")
    for form in formats:
        left = found.isna() & (cells != "")
        if not left.any():
            break
        parsed = pd.to_datetime(cells[left], format=form, errors="coerce").astype("datetime64[us]")
        found = found.fillna(parsed.reindex(cells.index))
    return found


def _excel_days(cells: pd.Series) -> pd.Series:
    """Return times that a workbook gave as days since 1899-12-30, such as 46300.34."""
    days = pd.to_numeric(cells.where(cells.str.fullmatch(r"[3-6]\d{4}(\.\d+)?"), ""), errors="coerce")
    return (_EXCEL_DAY_ZERO + pd.to_timedelta(days, unit="D")).dt.round("s").astype("datetime64[us]")


def _hours(zone: str, times: Times) -> float:
    """Return a zone's hours from UTC; NaN where it is not known, so that the time is reported."""
    offset = re.fullmatch(r"(?:GMT|UTC)?([+-])(\d{1,2}):?(\d\d)?", zone)
    if offset:
        sign = -1 if offset.group(1) == "-" else 1
        return sign * (int(offset.group(2)) + int(offset.group(3) or 0) / 60)
    return times.zones.get(zone, np.nan) if zone else 0.0
