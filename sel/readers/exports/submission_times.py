"""Cells of times → when each answer came in, in UTC: formats, order of day and month, zones."""

import re
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd

from sel.readers.cells import trimmed
from sel.readers.exports.tools import ANY_TABLE, Times, export_tool

MONTH_FIRST, DAY_FIRST = "month_first", "day_first"
_YEAR_FIRST = 2  # as a way of writing

_EXCEL_DAY_ZERO = pd.Timestamp("1899-12-30")
_AWARE = r".*\dT\d.*(?:Z|[+-]\d\d:?\d\d)$"
_WRITTEN = (
    r"^(?P<a>\d{1,4})(?P<sep>[/.\-])(?P<b>\d{1,2})[/.\-](?P<c>\d{1,4})"
    r"(?:[T, ]+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?(?:[.,]\d+)?"
    r"\s*(?:(?P<half>[AaPp])\.?\s?[Mm]\.?)?)?\s*"
    r"(?P<zone>[A-Z]{1,5}(?:[+-]\d{1,2}(?::?\d\d)?)?|[+-]\d\d:?\d\d)?$"
)
_MONTH_FIRST_ZONES = re.compile(
    r"US/|Pacific/(Honolulu|Guam|Pago_Pago|Saipan)|America/(New_York|Detroit|Chicago|Menominee|Denver|Boise|"
    r"Phoenix|Los_Angeles|Anchorage|Juneau|Sitka|Nome|Adak|Metlakatla|Yakutat|Indiana/|Kentucky/|North_Dakota/"
    r"|Puerto_Rico)"
)


@dataclass(frozen=True)
class Stamps:
    """When each answer came in, and what had to be decided; truth values are a row each.

    `utc` is datetime64 in UTC without a zone, missing where nothing is written or it can't be read
    (`unread`). `either`: day and month could be the other way round; `day_only` and `month_only`: they
    can't. `no_zone_known`: the zone's abbreviation isn't clear. `twice`, `skipped`: in an hour that a clock
    repeats, or that it leaves out. `ways` counts the ways in which times are written. `turned`: a date
    that a spreadsheet made, beside texts with the day first that it couldn't read: probably the wrong way
    round.
    """

    utc: pd.Series
    unread: pd.Series
    either: pd.Series
    day_only: pd.Series
    month_only: pd.Series
    no_zone_known: pd.Series
    twice: pd.Series
    skipped: pd.Series
    turned: pd.Series
    zones: tuple[str, ...] = ()
    ways: int = 1
    order: str = MONTH_FIRST

    @property
    def mixed(self) -> bool:
        """Whether some dates can only be day first and others only month first."""
        return bool(self.day_only.any() and self.month_only.any())


@dataclass
class _Local:
    """Clock times as written, before their zone: month first where the order is open (`slashed`)."""

    clock: pd.Series
    slashed: pd.Series
    swapped: pd.Series
    way: pd.Series
    zone: pd.Series
    aware: pd.Series = field(default_factory=lambda: pd.Series(dtype="datetime64[us]"))


def submission_times(cells: pd.Series, times: Times, zone: str, order: str = "", clear: str = "") -> Stamps:
    """Return when each answer came in.

    A time without a zone is in `zone`, unless the tool says otherwise. `order` (MONTH_FIRST or DAY_FIRST)
    decides where day and month could be either, else the whole column does. `clear` is the IANA zone of
    times whose abbreviation isn't clear; it then is that of times without a zone as well.
    """
    not_yet = set(times.not_yet)
    plain = trimmed(cells)
    plain = plain.where(~plain.isin(list(not_yet)), "") if not_yet else plain
    local = _local(plain, times)
    day_only = local.slashed & local.clock.isna() & local.swapped.notna()
    month_only = local.slashed & local.clock.notna() & local.swapped.isna()
    both = local.slashed & local.clock.notna() & local.swapped.notna() & (local.clock != local.swapped)
    chosen = order or (DAY_FIRST if day_only.any() and not month_only.any() else MONTH_FIRST)
    clock = local.clock.where(~local.slashed, local.swapped) if chosen == DAY_FIRST else local.clock
    open_order = not order and not day_only.any() and not month_only.any()
    doubtful = open_order and _doubtful(local.clock[both], local.swapped[both], zone)
    hours, unclear = _hours(local.zone)
    unclear &= not clear
    utc, twice, skipped = _utc(clock, hours, clear or times.zone or zone)
    utc = utc.fillna(local.aware).where(~unclear)
    return Stamps(
        utc=utc,
        unread=utc.isna() & (plain != "") & ~unclear,
        either=both if doubtful else both & False,
        day_only=day_only,
        month_only=month_only,
        no_zone_known=unclear,
        twice=twice & ~unclear,
        skipped=skipped & ~unclear,
        turned=_turned(local, day_only, month_only),
        zones=tuple(sorted(set(local.zone[unclear]))),
        ways=int(local.way[local.way > 0].nunique()),
        order=chosen,
    )


def _turned(local: _Local, day_only: pd.Series, month_only: pd.Series) -> pd.Series:
    """Return which dates stand year first among texts that can only have the day first.

    A spreadsheet that puts the month first reads 5/10 as May 10 and leaves 13/10 a text.
    """
    year_first = (local.way % 10 == _YEAR_FIRST) & local.clock.notna()
    likely = day_only.any() and not month_only.any() and bool((local.clock[year_first].dt.day <= 12).all())
    return year_first if likely else year_first & False


def possible_zones(abbreviation: str) -> tuple[str, ...]:
    """Return the IANA zones that an abbreviation may stand for; empty where it isn't known."""
    return export_tool(ANY_TABLE).times.ambiguous.get(abbreviation, ())


def _local(cells: pd.Series, times: Times) -> _Local:
    """Return the clock times in the cells: by the tool's formats, then by their parts, then as days."""
    nothing = pd.Series(pd.NaT, index=cells.index, dtype="datetime64[us]")
    nobody = pd.Series(False, index=cells.index)
    blank = pd.Series("", index=cells.index, dtype="str")
    local = _Local(nothing, nobody, nothing, pd.Series(0, index=cells.index), blank, nothing)
    formats = list(dict.fromkeys((*times.formats, *export_tool(ANY_TABLE).times.formats)))
    for form in (form for form in formats if form.startswith(("%m/", "%Y"))):
        _take_format(local, cells, form)
    left = local.clock.isna() & (cells != "")
    aware = left & cells.str.match(_AWARE) if left.any() else left
    if aware.any():
        moments = pd.to_datetime(cells[aware], format="ISO8601", utc=True, errors="coerce")
        found = moments.dt.tz_localize(None).astype("datetime64[us]")
        local.aware = found.reindex(cells.index)
        local.way = local.way.mask(local.aware.notna(), 9)
    left &= local.aware.isna()
    if left.any():
        _take_parts(local, cells[left])
    for form in (form for form in formats if not form.startswith(("%m/", "%Y"))):
        _take_format(local, cells.where(local.aware.isna(), ""), form)
    return local


def _take_format(local: _Local, cells: pd.Series, form: str) -> None:
    """Fill in the times that one strptime format reads; month before day is open to doubt."""
    left = cells[local.clock.isna() & (cells != "")]
    # A format that reads none of the first cells is not tried on a hundred thousand.
    if left.empty or (pd.to_datetime(left.head(200), format=form, errors="coerce").isna().all()):
        return
    parsed = pd.to_datetime(left, format=form, errors="coerce").astype("datetime64[us]").dropna()
    slashed = form.startswith("%m/%d")
    local.clock = local.clock.fillna(parsed.reindex(local.clock.index))
    way = (1 if slashed else 2 if form.startswith("%Y") else 5) + 10 * ("%p" in form)
    read = local.clock.index.isin(parsed.index)
    local.way = local.way.mask(read, way)
    if slashed:
        local.slashed = local.slashed | read
        local.swapped = local.swapped.fillna(_swapped(parsed).reindex(local.clock.index))


def _take_parts(local: _Local, cells: pd.Series) -> None:
    """Fill in the times that no format reads, from the numbers, the half of the day and the zone in them."""
    parts = cells.str.extract(_WRITTEN)
    year_first = parts["a"].str.len() == 4
    year = parts["a"].where(year_first, parts["c"])
    month, day = parts["b"].where(year_first, parts["a"]), parts["c"].where(year_first, parts["b"])
    dotted = (parts["sep"] == ".") & ~year_first
    clock = _assembled(parts, year, month.where(~dotted, day), day.where(~dotted, month))
    swapped = _assembled(parts, year, day, month)
    slashed = (~year_first & ~dotted & parts["a"].notna()).fillna(False).astype(bool)
    days = _excel_days(cells)
    index = local.clock.index
    local.clock = local.clock.fillna(clock.fillna(days).reindex(index))
    local.swapped = local.swapped.fillna(swapped.where(slashed).reindex(index))
    local.slashed = local.slashed | slashed.reindex(index, fill_value=False)
    way = np.where(year_first.fillna(False), 2, 1) + 10 * parts["half"].notna().to_numpy()
    ways = pd.Series(way, index=cells.index).where(parts["a"].notna(), 0).mask(days.notna(), 8)
    local.way = local.way.where(local.way > 0, ways.reindex(index, fill_value=0))
    local.zone = parts["zone"].fillna("").astype("str").reindex(index, fill_value="").astype("str")


def _assembled(parts: pd.DataFrame, year: pd.Series, month: pd.Series, day: pd.Series) -> pd.Series:
    """Return the times that the parts make, missing where there is no such day or hour."""
    number = {name: pd.to_numeric(parts[name]) for name in ("hour", "minute", "second")}
    hour = number["hour"].fillna(0)
    half = parts["half"].str.lower()
    hour = hour.mask((half == "p") & (hour < 12), hour + 12).mask((half == "a") & (hour == 12), 0)
    whole = pd.to_numeric(year)
    whole = whole.mask(whole < 100, whole + 2000)
    dates = pd.DataFrame({"year": whole, "month": pd.to_numeric(month), "day": pd.to_numeric(day)})
    found = pd.to_datetime(dates, errors="coerce").astype("datetime64[us]")
    seconds = hour * 3600 + number["minute"].fillna(0) * 60 + number["second"].fillna(0)
    return (found + pd.to_timedelta(seconds, unit="s")).where(hour < 24).astype("datetime64[us]")


def _swapped(clock: pd.Series) -> pd.Series:
    """Return the times with day and month exchanged; missing where that is no date."""
    dates = pd.DataFrame({"year": clock.dt.year, "month": clock.dt.day, "day": clock.dt.month})
    dates = dates[dates["month"] <= 12]
    turned = pd.to_datetime(dates, errors="coerce").astype("datetime64[us]")
    found: pd.Series = turned + (clock - clock.dt.normalize()).reindex(turned.index)
    return found.astype("datetime64[us]")


def _excel_days(cells: pd.Series) -> pd.Series:
    """Return times that a workbook gave as days since 1899-12-30, such as 46300.34."""
    days = pd.to_numeric(cells.where(cells.str.fullmatch(r"[3-6]\d{4}(\.\d+)?"), ""), errors="coerce")
    return (_EXCEL_DAY_ZERO + pd.to_timedelta(days, unit="D")).dt.round("s").astype("datetime64[us]")


def _doubtful(clock: pd.Series, swapped: pd.Series, zone: str) -> bool:
    """Return whether the answers would lie as close together, or closer, with day and month exchanged.

    Where months come first by custom, answers that lie equally close are in no doubt.
    """
    if clock.empty:
        return False
    span, other = clock.max() - clock.min(), swapped.max() - swapped.min()
    return bool(other < span if _MONTH_FIRST_ZONES.match(zone) else other <= span)


def _hours(zones: pd.Series) -> tuple[pd.Series, pd.Series]:
    """Return each written zone's hours from UTC (missing where none is written), and where it isn't clear."""
    known = export_tool(ANY_TABLE).times.zones
    hours = {name: _hours_of(name, known) for name in zones.unique() if name}
    if not hours:
        return pd.Series(np.nan, index=zones.index), pd.Series(False, index=zones.index)
    found = zones.map(hours).astype("float64")
    return found, (zones != "") & found.isna()


def _hours_of(zone: str, known: dict[str, float]) -> float:
    offset = re.fullmatch(r"(?:GMT|UTC)?([+-])(\d{1,2}):?(\d\d)?", zone)
    if offset:
        sign = -1 if offset.group(1) == "-" else 1
        return sign * (int(offset.group(2)) + int(offset.group(3) or 0) / 60)
    return known.get(zone, np.nan)


def _utc(clock: pd.Series, hours: pd.Series, zone: str) -> tuple[pd.Series, pd.Series, pd.Series]:
    """Return the times in UTC, and where the clock shows them twice (the first is taken) or never.

    A time in the hour that a clock leaves out is taken as that hour's end.
    """
    first, gap = np.ones(len(clock), dtype=bool), "shift_forward"
    in_zone = clock.dt.tz_localize(ZoneInfo(zone), ambiguous=first, nonexistent=gap)
    second = clock.dt.tz_localize(ZoneInfo(zone), ambiguous=~first, nonexistent=gap)
    unzoned = hours.isna() & clock.notna()
    moved = clock - pd.to_timedelta(hours, unit="h")
    utc = in_zone.dt.tz_convert("UTC").dt.tz_localize(None)
    skipped = (in_zone.dt.tz_localize(None) != clock) & unzoned
    found = utc.where(unzoned, moved).astype("datetime64[us]")
    return found, (in_zone != second) & unzoned, skipped
