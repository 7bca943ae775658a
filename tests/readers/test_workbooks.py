"""Workbooks: text cells with their zeros, and a clear message for each file that only looks like one."""

import datetime as dt
import io
import zipfile

import pytest
import xlsxwriter
from msoffcrypto.format.ooxml import OOXMLFile

from sel.readers.tables import read_table
from tests.readers.made_up import codes


def workbook(*rows, formats=None, sheets=None) -> bytes:
    """Return a workbook with `rows` on its first sheet; `formats` are number formats by column."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target)
    for name, lines in {"Answers": rows, **(sheets or {})}.items():
        sheet = book.add_worksheet(name)
        for at, row in enumerate(lines):
            for column, cell in enumerate(row):
                style = (formats or {}).get(column)
                sheet.write(
                    at, column, cell, book.add_format({"num_format": style}) if style and at else None
                )
    book.close()
    return target.getvalue()


def test_numbers_are_whole_dates_are_iso_and_names_stay_names():
    data = workbook(
        ["id", "name", "share", "when", "yes"],
        [12, "None", 0.5, dt.datetime(2026, 10, 5, 8, 8), True],
        formats={3: "yyyy-mm-dd hh:mm"},
    )
    table, problems = read_table(data, "made-up.xlsx")
    assert (table.header, list(table.frame.loc[2]), problems) == (
        ("id", "name", "share", "when", "yes"),
        ["12", "None", "0.5", "2026-10-05 08:08:00", "TRUE"],
        [],
    )


def test_zeros_that_the_number_format_shows_are_put_back():
    table, problems = read_table(workbook(["id"], [123], [45], formats={0: "000000"}), "made-up.xlsx")
    assert (list(table.frame[0]), codes(problems), problems[0].rows) == (
        ["000123", "000045"],
        [("warning", "zeros_restored")],
        (2, 3),
    )


def test_ids_too_long_for_excel_are_reported_by_row_and_column():
    _, problems = read_table(workbook(["name", "id"], ["Ana", 1234567890123456789]), "made-up.xlsx")
    assert (codes(problems), problems[0].rows, problems[0].column) == (
        [("warning", "digits_lost")],
        (2,),
        "id",
    )


def test_blank_rows_are_left_out_and_row_numbers_stay():
    table, _ = read_table(workbook(["id"], ["1"], [], ["3"]), "made-up.xlsx")
    assert (list(table.frame.index), table.blank_rows) == ([2, 4], 1)


def test_notes_on_another_sheet_do_not_hide_the_answers():
    data = workbook(["Read me"], sheets={"Data": [["id", "name"], ["1", "Ana"]]})
    table, problems = read_table(data, "made-up.xlsx")
    assert (table.sheet, table.header, codes(problems)) == (
        "Data",
        ("id", "name"),
        [("warning", "several_sheets")],
    )


def locked() -> bytes:
    target = io.BytesIO()
    OOXMLFile(io.BytesIO(workbook(["id"], ["1"]))).encrypt("made-up", target)
    return target.getvalue()


def far_cell() -> bytes:
    """Return a workbook of two cells that span the whole sheet."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target)
    sheet = book.add_worksheet()
    sheet.write(0, 0, "id")
    sheet.write("XFD1048576", "far")
    book.close()
    return target.getvalue()


def bomb() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * 60_000_000)
    return target.getvalue()


OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        pytest.param(b"id,name\n1,Ana\n", "made-up.xlsx", "not_a_workbook", id="a CSV named .xlsx"),
        pytest.param(b"id,name\n1,Ana\n", "made-up.xls", "not_a_workbook", id="a CSV named .xls"),
        pytest.param(b"<html><table><tr><td>1</table>", "made-up.xls", "not_a_table", id="HTML named .xls"),
        pytest.param(OLD_EXCEL, "made-up.xls", "legacy_xls", id="Excel's old format"),
        pytest.param(locked(), "made-up.xlsx", "password_protected", id="a password"),
        pytest.param(workbook(["id"], ["1"]), "made-up.csv", "not_text", id="a workbook named .csv"),
        pytest.param(
            workbook(["id"], ["1"])[:3000], "made-up.xlsx", "workbook_damaged", id="a workbook cut off"
        ),
        pytest.param(workbook(), "made-up.xlsx", "empty_file", id="an empty workbook"),
        pytest.param(far_cell(), "made-up.xlsx", "workbook_too_large", id="a cell at the far corner"),
        pytest.param(bomb(), "made-up.xlsx", "zip_too_large", id="a zip bomb"),
        pytest.param(b"%PDF-1.7 made up", "made-up.csv", "not_a_table", id="a PDF"),
        pytest.param(b'{"made": "up"}', "made-up.csv", "not_a_table", id="JSON"),
    ],
)
def test_a_file_of_the_wrong_kind_is_one_clear_error(data, name, code):
    table, problems = read_table(data, name)
    assert (codes(problems), len(table.frame), table.header) == ([("error", code)], 0, ())
    assert problems[0].message
    assert problems[0].action
