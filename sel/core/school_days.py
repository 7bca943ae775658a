"""School days: the days on which there is school, counted from one day to the next."""

from collections.abc import Collection
from datetime import date
from typing import Any

import numpy as np


def school_days_after(day: date, count: int, holidays: Collection[date] = ()) -> date:
    """Return the school day that is `count` school days after `day`; weekends and `holidays` don't count.

    A day without school is taken as the school day before it, so that one day after a Saturday is the
    Monday; after 0 days it is the first school day from `day` on.
    """
    return _day(np.busday_offset(day, count, "preceding" if count else "following", holidays=_days(holidays)))


def school_days_between(first: date, last: date, holidays: Collection[date] = ()) -> int:
    """Return how many school days there are from `first` on and before `last`; negative if it is earlier."""
    return int(np.busday_count(first, last, holidays=_days(holidays)))


def _days(holidays: Collection[date]) -> Any:
    return np.array(sorted(holidays), dtype="datetime64[D]")


def _day(day: np.datetime64) -> date:
    return date.fromisoformat(str(day))
