"""Answers: options by wording, code or number; times as Sheets, the form and workbooks write them."""

import pandas as pd
import pytest

from sel.readers.exports.answers import option_codes, option_keys
from tests.readers.made_up import CARE


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *(("Strongly agree", 4), ("STRONGLY AGREE ", 4), ("strongly\u00a0disagree", 1), ("3", 3), ("2.0", 2)),
        *(("4 - Strongly agree", 4), ("Agree (3)", 3), ("agree.", 3)),
    ],
)
def test_an_option_is_known_by_wording_code_or_number(text, code):
    assert list(option_codes(pd.Series([text]), option_keys(CARE)).code) == [code]


@pytest.mark.parametrize("text", ["5", "0", "Sometimes", "Agree, Disagree", "3.5"])
def test_what_is_no_option_is_missing_and_said(text):
    found = option_codes(pd.Series([text]), option_keys(CARE))
    assert (found.code.isna().all(), list(found.filled), list(found.odd)) == (True, [True], [True])


def test_a_blank_is_missing_and_not_said():
    found = option_codes(pd.Series(["", " "]), option_keys(CARE))
    assert (found.code.isna().all(), found.filled.any(), found.odd.any()) == (True, False, False)
