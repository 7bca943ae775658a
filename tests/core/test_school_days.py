"""School days are counted over weekends and holidays."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sel.core.school_days import school_days_after, school_days_between

THANKSGIVING = (date(2026, 11, 26), date(2026, 11, 27))
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


@pytest.mark.parametrize(
    ("day", "count", "holidays", "expected"),
    [
        pytest.param("2026-11-16", 5, (), "2026-11-23", id="a week of school is a week"),
        pytest.param("2026-11-20", 1, (), "2026-11-23", id="a weekend is skipped"),
        pytest.param("2026-11-21", 1, (), "2026-11-23", id="one day after a Saturday is the Monday"),
        pytest.param("2026-11-25", 1, THANKSGIVING, "2026-11-30", id="holidays and the weekend after them"),
        pytest.param(
            "2026-11-26", 0, THANKSGIVING, "2026-11-30", id="the first school day from a holiday on"
        ),
        pytest.param("2026-11-25", 0, THANKSGIVING, "2026-11-25", id="a school day is itself"),
        pytest.param("2026-11-16", 20, THANKSGIVING, "2026-12-16", id="four weeks of school take longer"),
    ],
)
def test_days_without_school_do_not_count(
    day: str, count: int, holidays: tuple[date, ...], expected: str
) -> None:
    assert school_days_after(date.fromisoformat(day), count, holidays) == date.fromisoformat(expected)


@given(DAYS, st.integers(0, 60), st.sets(DAYS, max_size=20))
def test_the_day_found_has_school_and_lies_as_many_school_days_away(
    day: date, count: int, holidays: set[date]
) -> None:
    found = school_days_after(day, count, holidays)
    begin = school_days_after(day, 0, holidays)
    assert found.weekday() < 5
    assert found not in holidays
    if begin == day:
        assert school_days_between(day, found, holidays) == count
