"""Times: as Sheets, forms, servers and workbooks write them, in UTC; doubt about them is said."""

import pandas as pd
import pytest

from sel.readers.exports.submission_times import DAY_FIRST, submission_times
from sel.readers.exports.tools import Times, export_tool

GOOGLE = export_tool("google-forms").times
HOME = "America/Los_Angeles"


def stamps(*texts: str, times: Times = GOOGLE, zone: str = HOME, **chosen: str):
    return submission_times(pd.Series(list(texts), dtype="str"), times, zone, **chosen)


def days(*texts: str, **chosen: str) -> list[str]:
    return [str(time)[:10] for time in stamps(*texts, **chosen).utc]


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        pytest.param("8/12/2018 6:28:23", "2018-08-12 13:28:23", id="Google Sheets, in the school's zone"),
        pytest.param("2018/08/12 6:28:23 AM AST", "2018-08-12 10:28:23", id="the form's own, Atlantic"),
        pytest.param("2018/08/12 6:28:23 PM EDT", "2018-08-12 22:28:23", id="the form's own, Eastern summer"),
        pytest.param("2018/08/12 6:28:23 AM GMT-4", "2018-08-12 10:28:23", id="hours from Greenwich"),
        pytest.param("2026-10-05T08:08:00Z", "2026-10-05 08:08:00", id="ISO in UTC"),
        pytest.param("2026-10-05T08:08:00.123-04:00", "2026-10-05 12:08:00.123000", id="ISO with an offset"),
        pytest.param("2026-10-05 08:08:00", "2026-10-05 15:08:00", id="a workbook's date and time"),
        pytest.param("46300.5", "2026-10-05 19:00:00", id="a workbook's number of days"),
        pytest.param("10/5/2026 8:08", "2026-10-05 15:08:00", id="without seconds"),
        pytest.param("10/05/2026 12:08:00 AM", "2026-10-05 07:08:00", id="just after midnight"),
        pytest.param("10/5/26 8:08 PM", "2026-10-06 03:08:00", id="a year of two digits"),
        pytest.param("10/15/2026 8:08:00 p. m.", "2026-10-16 03:08:00", id="Spanish halves of the day"),
        pytest.param("05.10.2026 08:08:00", "2026-10-05 15:08:00", id="day, month and year with points"),
        pytest.param("Oct 5, 2026 8:08:00 AM", "2026-10-05 15:08:00", id="the month in words"),
        pytest.param("Mon Oct 05 2026", "2026-10-05 07:00:00", id="a day alone"),
        pytest.param("11/1/2026 1:30:00", "2026-11-01 08:30:00", id="an hour that comes twice: the first"),
        pytest.param("3/8/2026 2:30:00", "2026-03-08 10:00:00", id="an hour that doesn't exist: the next"),
    ],
)
def test_a_time_is_read_in_utc(text, utc):
    found = stamps(text)
    assert ([str(time) for time in found.utc], found.unread.any()) == ([utc], False)


@pytest.mark.parametrize("text", ["yesterday", "13/31/2026 8:00:00", "25:00", "2026-02-30 8:00:00"])
def test_what_is_no_time_is_missing_and_said(text):
    found = stamps(text)
    assert (found.utc.isna().all(), list(found.unread)) == (True, [True])


def test_a_column_without_any_time_is_missing_and_not_said():
    found = stamps("", "")
    assert (found.utc.isna().all(), found.unread.any()) == (True, False)


def test_a_day_over_twelve_decides_the_order_of_the_whole_column():
    assert days("5/10/2026 12:00:00", "13/10/2026 12:00:00") == ["2026-10-05", "2026-10-13"]
    assert days("10/5/2026 12:00:00", "10/13/2026 12:00:00") == ["2026-10-05", "2026-10-13"]


def test_days_over_twelve_in_both_places_are_mixed_and_a_chosen_order_leaves_the_others_unread():
    found = stamps("10/13/2026 12:00:00", "13/10/2026 12:00:00")
    assert (found.mixed, list(found.month_only), list(found.day_only)) == (
        True,
        [True, False],
        [False, True],
    )
    assert list(stamps("10/13/2026 12:00:00", "13/10/2026 12:00:00", order=DAY_FIRST).unread) == [True, False]


def test_dates_that_lie_closer_with_day_and_month_exchanged_are_in_doubt_and_read_month_first():
    found = stamps("5/10/2026 12:00:00", "6/10/2026 12:00:00")
    assert (list(found.either), [time.month for time in found.utc]) == ([True, True], [5, 6])
    assert days("5/10/2026 12:00:00", "6/10/2026 12:00:00", order=DAY_FIRST) == ["2026-10-05", "2026-10-06"]


def test_dates_that_lie_closer_month_first_are_in_no_doubt():
    assert not stamps("10/5/2026 12:00:00", "10/6/2026 12:00:00").either.any()


def test_one_day_is_in_doubt_only_where_months_do_not_come_first_by_custom():
    doubt = [stamps("10/5/2026 12:00:00", zone=zone).either.any() for zone in (HOME, "Europe/Madrid")]
    assert doubt == [False, True]


@pytest.mark.parametrize("zone", ["IST", "XYZ"])
def test_a_zone_that_is_not_clear_is_asked_for_and_taken_once_it_is_said(zone):
    found = stamps(f"2026/10/05 8:00:00 AM {zone}")
    assert (list(found.no_zone_known), found.zones, found.utc.isna().all()) == ([True], (zone,), True)
    said = stamps(f"2026/10/05 8:00:00 AM {zone}", clear="Asia/Kolkata")
    assert [str(time) for time in said.utc] == ["2026-10-05 02:30:00"]


def test_clock_changes_are_told_apart_from_other_hours():
    found = stamps("11/1/2026 1:30:00", "3/8/2026 2:30:00", "3/18/2026 2:30:00")
    assert (list(found.twice), list(found.skipped)) == ([True, False, False], [False, True, False])


def test_two_ways_of_writing_times_are_both_read_and_counted():
    found = stamps("10/15/2026 8:08:00", "2026-10-05 08:08:00", "10/16/2026 8:08:00 PM")
    assert (found.unread.any(), found.ways) == (False, 3)


def test_a_server_that_writes_utc_and_a_survey_not_yet_completed():
    kobo, redcap = export_tool("kobo").times, export_tool("redcap").times
    assert [str(t) for t in stamps("2026-10-05T08:08:00", times=kobo).utc] == ["2026-10-05 08:08:00"]
    found = stamps("[not completed]", times=redcap)
    assert (found.utc.isna().all(), found.unread.any()) == (True, False)
