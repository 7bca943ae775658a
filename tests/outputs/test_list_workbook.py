"""The list as a spreadsheet has it: pick lists, a filter, ids as text, days as days, nothing locked."""

import io
from datetime import date, datetime
from typing import Any

import openpyxl
import pandas as pd
import pytest

from sel.core.outreach import FollowUp
from sel.core.returned_list import mark_of, version_mark
from sel.outputs.list_workbook import list_workbook

TODAY = date(2026, 11, 16)
OWNERS = ("Ana García", "Nora O'Brien")
MARK = version_mark("2026-fall", "0003", FollowUp())
ROWS = pd.DataFrame(
    {
        "Student ID": ["0003", "0012"],
        "Name": ["Chi Trần", "=HYPERLINK(1)"],
        "Owner": ["Ana García", ""],
        "State": ["has an owner", "not started"],
        "Due": ["2026-12-11", ""],
        "Why not needed or waiting": ["", ""],
        "Note": ["+1 for chess", ""],
        "Version": [MARK, MARK],
    },
    dtype=str,
)


@pytest.fixture(scope="module")
def book() -> Any:
    data = list_workbook(ROWS, OWNERS, {"Rule": "Everybody.", "Made by": "Rosa"}, TODAY)
    return openpyxl.load_workbook(io.BytesIO(data))


def test_the_list_is_first_and_the_owners_are_out_of_the_way(book: Any) -> None:
    assert book.sheetnames == ["My list", "About this list", "Owners"]
    assert [sheet.sheet_state for sheet in book] == ["visible", "visible", "hidden"]
    assert [cell.value for cell in book["Owners"]["A"]] == list(OWNERS)


def test_ids_and_words_are_text_and_days_are_days(book: Any) -> None:
    sheet = book["My list"]
    assert [(cell.value, cell.data_type) for cell in sheet["A"][1:]] == [("0003", "s"), ("0012", "s")]
    assert (sheet["B3"].value, sheet["B3"].data_type) == ("=HYPERLINK(1)", "s")
    assert (sheet["E2"].value, sheet["E2"].number_format) == (datetime(2026, 12, 11), "yyyy-mm-dd")
    assert (sheet["E3"].value, sheet["E3"].number_format) == (None, "yyyy-mm-dd")
    assert mark_of(sheet["H2"].value) == mark_of(MARK)


def test_nothing_is_locked_the_head_stands_and_a_filter_is_offered(book: Any) -> None:
    sheet = book["My list"]
    assert (sheet.protection.sheet, sheet.freeze_panes, sheet.auto_filter.ref) == (False, "C2", "A1:H3")
    assert sheet.column_dimensions["H"].hidden


def test_owners_states_and_days_to_come_are_offered_and_other_words_are_not_refused(book: Any) -> None:
    rules = {str(rule.sqref): rule for rule in book["My list"].data_validations.dataValidation}
    assert {place: (rule.type, rule.formula1) for place, rule in rules.items()} == {
        "C2:C3": ("list", "Owners!$A$1:$A$2"),
        "D2:D3": ("list", '"not started,has an owner,waits until a day,not needed"'),
        "E2:E3": ("date", "46343"),
    }
    assert {rule.errorStyle for rule in rules.values()} == {"warning"}


def test_the_second_sheet_says_what_the_list_is_and_how_it_is_filled_in(book: Any) -> None:
    said = {row[0].value: row[1].value for row in book["About this list"].iter_rows(min_row=2)}
    assert (said["Rule"], said["Made by"]) == ("Everybody.", "Rosa")
    assert said["May be changed"].startswith("The shaded columns: Owner, State, Due,")
    assert "Bring the list back" in said["Give it back"]


def test_a_list_of_nobody_opens_too() -> None:
    empty = openpyxl.load_workbook(io.BytesIO(list_workbook(ROWS.iloc[:0], (), {}, TODAY)))
    assert [cell.value for cell in empty["My list"][1]] == list(ROWS.columns)
