"""Answers: options by wording, code or number; times as Sheets, the form and workbooks write them."""

import pandas as pd
import pytest

from sel.readers.answers import option_codes, option_keys, submission_times
from sel.readers.export_tools import export_tools
from tests.readers.made_up import CARE

GOOGLE = export_tools()[0]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *(("Strongly agree", 4), ("STRONGLY AGREE ", 4), ("strongly\u00a0disagree", 1), ("3", 3), ("2.0", 2)),
        *(("4 - Strongly agree", 4), ("Agree (3)", 3), ("agree.", 3)),
    ],
)
def test_an_option_is_known_by_wording_code_or_number(text, code):
    assert list(option_codes(pd.Series([text]), option_keys(CARE))[0]) == [code]


@pytest.mark.parametrize("text", ["5", "0", "Sometimes", "Agree, Disagree", "3.5"])
def test_what_is_no_option_is_missing_and_said(text):
    code, filled, odd = option_codes(pd.Series([text]), option_keys(CARE))
    assert (code.isna().all(), list(filled), list(odd)) == (True, [True], [True])


def test_a_blank_is_missing_and_not_said():
    code, filled, odd = option_codes(pd.Series(["", " "]), option_keys(CARE))
    assert (code.isna().all(), filled.any(), odd.any()) == (True, False, False)


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        pytest.param("8/12/2018 6:28:23", "2018-08-12 13:28:23", id="Google Sheets, in the school's zone"),
        pytest.param("2018/08/12 6:28:23 AM AST", "2018-08-12 10:28:23", id="the form's own, Atlantic"),
        pytest.param("2018/08/12 6:28:23 PM EDT", "2018-08-12 22:28:23", id="the form's own, Eastern summer"),
        pytest.param("2018/08/12 6:28:23 AM GMT-4", "2018-08-12 10:28:23", id="hours from Greenwich"),
        pytest.param("2026-10-05T08:08:00Z", "2026-10-05 08:08:00", id="ISO in UTC"),
        pytest.param("2026-10-05 08:08:00", "2026-10-05 15:08:00", id="a workbook's date and time"),
        pytest.param("46300.5", "2026-10-05 19:00:00", id="a workbook's number of days"),
        pytest.param("11/1/2026 1:30:00", "2026-11-01 08:30:00", id="an hour that comes twice: the first"),
        pytest.param("3/8/2026 2:30:00", "2026-03-08 10:00:00", id="an hour that doesn't exist: the next"),
    ],
)
def test_a_time_is_read_in_utc(text, utc):
    found, unread = submission_times(pd.Series([text], dtype="str"), GOOGLE.times, "America/Los_Angeles")
    assert ([str(time) for time in found], unread.any()) == ([utc], False)


@pytest.mark.parametrize("text", ["yesterday", "13/31/2026 8:00:00", "10/5/2026 8:00:00 XYZ", "25:00"])
def test_what_is_no_time_is_missing_and_said(text):
    found, unread = submission_times(pd.Series([text], dtype="str"), GOOGLE.times, "America/Los_Angeles")
    assert (found.isna().all(), list(unread)) == (True, [True])


def test_a_column_without_any_time_is_missing_and_not_said():
    found, unread = submission_times(pd.Series(["", ""], dtype="str"), GOOGLE.times, "UTC")
    assert (found.isna().all(), unread.any()) == (True, False)
