"""Days as people and spreadsheets write them in a list that comes back → the days that can be meant."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Literal

Order = Literal["month_first", "day_first"]

_TIME = r"(?:[ T]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?)?"
_ISO = re.compile(rf"(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){_TIME}")
_NUMBERS = re.compile(rf"(\d{{1,2}})[-/.](\d{{1,2}})[-/.](\d{{4}}|\d{{2}}){_TIME}")
_SERIAL = re.compile(r"[2-6]\d{4}")
_SERIALS_BEGIN = date(1899, 12, 30)
_WORDS = ("%b %d %Y", "%B %d %Y", "%d %b %Y", "%d %B %Y", "%a %b %d %Y", "%A %B %d %Y")


def days_meant(text: str) -> dict[Order, date]:
    """Return which day a cell means by each order of month and day; empty where it is no whole date.

    Where both orders give the same day, or only one of them a day, nothing is in doubt. A number is
    counted as Excel counts days; without a year nothing is a date.
    """
    plain = " ".join(text.replace(",", " ").split())
    certain = _certain(plain)
    if certain:
        return {"month_first": certain, "day_first": certain}
    found = _NUMBERS.fullmatch(plain)
    if not found:
        return {}
    first, second, year = (int(part) for part in found.groups())
    year += 2000 if year < 100 else 0
    both: dict[Order, date | None] = {
        "month_first": _day(year, first, second),
        "day_first": _day(year, second, first),
    }
    return {order: day for order, day in both.items() if day}


def certain_day(meant: dict[Order, date]) -> date | None:
    """Return the day where only one can be meant."""
    days = set(meant.values())
    return days.pop() if len(days) == 1 else None


def order_of(all_meant: Iterable[dict[Order, date]]) -> Order | None:
    """Return the order that a column is written in, from the cells that one order alone can read.

    None where no cell tells, or where they contradict each other.
    """
    told = {order for meant in all_meant if len(meant) == 1 for order in meant}
    return told.pop() if len(told) == 1 else None


def _certain(plain: str) -> date | None:
    """Return the day of a text that leaves no doubt."""
    iso = _ISO.fullmatch(plain)
    if iso:
        return _day(*(int(part) for part in iso.groups()))
    if _SERIAL.fullmatch(plain):
        return _SERIALS_BEGIN + timedelta(days=int(plain))
    for form in _WORDS:
        try:
            return datetime.strptime(plain.replace(".", ""), form).date()
        except ValueError:
            continue
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
