"""Workbooks: text cells with their zeros, and a clear message for each file that only looks like one."""

import datetime as dt
import io
import re
import zipfile

import pytest
import xlsxwriter
from msoffcrypto.format.ooxml import OOXMLFile

from sel.readers.mapping import AS_IT_IS, FileMapping
from sel.readers.tables import read_tables
from tests.readers.made_up import codes


def read(data: bytes, name: str = "made-up.xlsx", how: FileMapping = AS_IT_IS):
    """Return the first sheet's table and its problems."""
    part = read_tables([(name, data)], how)[0]
    return part.table, part.problems


def workbook(*rows, formats=None, sheets=None, hidden=(), hidden_sheet="") -> bytes:
    """Return a workbook with `rows` on its first sheet; `formats` are number formats by column."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target)
    for name, lines in {"Answers": rows, **(sheets or {})}.items():
        sheet = book.add_worksheet(name)
        if name == hidden_sheet:
            sheet.hide()
        for number in hidden if name == "Answers" else ():
            sheet.set_row(number - 1, None, None, {"hidden": True})
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
    table, problems = read(data)
    assert (table.header, list(table.frame.loc[2]), problems) == (
        ("id", "name", "share", "when", "yes"),
        ["12", "None", "0.5", "2026-10-05 08:08:00", "TRUE"],
        [],
    )


def test_zeros_that_the_number_format_shows_are_put_back():
    table, problems = read(workbook(["id"], [123], [45], formats={0: "000000"}))
    assert (list(table.frame[0]), codes(problems), problems[0].rows) == (
        ["000123", "000045"],
        [("warning", "zeros_restored")],
        (2, 3),
    )


def test_ids_too_long_for_excel_are_reported_by_row_and_column():
    _, problems = read(workbook(["name", "id"], ["Ana", 1234567890123456789]))
    assert (codes(problems), problems[0].rows, problems[0].column) == (
        [("warning", "digits_lost")],
        (2,),
        "id",
    )


def test_blank_rows_are_left_out_and_row_numbers_stay():
    table, _ = read(workbook(["id"], ["1"], [], ["3"]))
    assert (list(table.frame.index), table.blank_rows) == ([2, 4], 1)


def test_each_visible_filled_sheet_is_a_table_in_their_order():
    data = workbook(["Read me"], sheets={"Data": [["id", "name"], ["1", "Ana"]], "Empty": []})
    parts = read_tables([("made-up.xlsx", data)])
    assert [(part.table.sheet, part.table.header, part.problems) for part in parts] == [
        ("Answers", ("Read me",), []),
        ("Data", ("id", "name"), []),
    ]


def test_a_chosen_sheet_is_the_only_one_read_and_a_missing_one_is_said():
    data = workbook(["Read me"], sheets={"Data": [["id"], ["1"]]})
    [part] = read_tables([("made-up.xlsx", data)], FileMapping(sheet="Data"))
    assert (part.table.sheet, part.problems) == ("Data", [])
    [part] = read_tables([("made-up.xlsx", data)], FileMapping(sheet="Fall"))
    assert codes(part.problems) == [("error", "no_such_sheet")]
    assert [mend.value for mend in part.problems[0].mends] == ["Answers", "Data"]


def test_a_hidden_sheet_is_not_read_but_named_and_can_be_chosen():
    data = workbook(["id"], ["1"], sheets={"Secret": [["id"], ["2"]]}, hidden_sheet="Secret")
    table, [problem] = read(data)
    assert (list(table.frame[0]), problem.code, "“Secret”" in problem.message) == (
        ["1"],
        "hidden_sheets",
        True,
    )
    table, problems = read(data, how=AS_IT_IS.mended(problem.mends[0]))
    assert (list(table.frame[0]), problems) == (["2"], [])


def test_an_empty_hidden_sheet_is_not_worth_a_word():
    data = workbook(["id"], ["1"], sheets={"Lists": []}, hidden_sheet="Lists")
    assert read(data)[1] == []


def test_hidden_rows_are_kept_until_somebody_chooses():
    data = workbook(["id"], ["1"], ["2"], ["3"], [""], hidden=(3, 5, 900))
    table, [problem] = read(data)
    assert (list(table.frame[0]), problem.code, problem.rows) == (["1", "2", "3"], "hidden_rows", (3,))
    keep, leave_out = (read(data, how=AS_IT_IS.mended(mend)) for mend in problem.mends)
    assert (list(keep[0].frame[0]), keep[1]) == (["1", "2", "3"], [])
    assert (list(leave_out[0].frame[0]), list(leave_out[0].frame.index), leave_out[1]) == (
        ["1", "3"],
        [2, 4],
        [],
    )


def changed(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """Return the workbook with a change in the XML of one part."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(target, "w") as after:
        for name in before.namelist():
            xml = before.read(name)
            assert name != part or old in xml
            after.writestr(name, xml.replace(old, new) if name == part else xml)
    return target.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize("value", [b"", b"<v></v>", b"<v/>"])
def test_a_formula_without_its_result_is_an_error_by_row_and_column(value):
    data = changed(
        workbook(["id", "age"], ["1", "=6*7"]), SHEET, b"<f>6*7</f><v>0</v>", b"<f>6*7</f>" + value
    )
    table, [problem] = read(data)
    assert (table.header, problem.severity, problem.code, problem.rows, problem.column) == (
        (),
        "error",
        "formulas_uncomputed",
        (2,),
        "age",
    )
    table, problems = read(data, how=AS_IT_IS.mended(problem.mends[0]))
    assert (list(table.frame[0]), problems) == (["1"], [])


@pytest.mark.parametrize("value", [b"<v>0</v>", b"<v>42</v>"])
def test_a_formula_with_its_result_is_that_result(value):
    data = changed(workbook(["id"], ["=6*7"]), SHEET, b"<f>6*7</f><v>0</v>", b"<f>6*7</f>" + value)
    table, problems = read(data)
    assert (list(table.frame[0]), problems) == ([value[3:-4].decode()], [])


def test_a_formula_whose_result_is_empty_text_has_a_result():
    data = changed(
        workbook(["id", "note"], ["1", '=""']),
        SHEET,
        b'<c r="B2"><f>""</f><v>0</v>',
        b'<c r="B2" t="str"><f>""</f><v></v>',
    )
    table, problems = read(data)
    assert (tuple(table.frame.loc[2]), problems) == (("1", ""), [])


def prefixed(data: bytes) -> bytes:
    """Return the workbook with its sheet written in a named namespace, as some programs do."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        xml = archive.read(SHEET)
    new = re.sub(rb"<(/?)(\w)", rb"<\1x:\2", xml).replace(b" xmlns=", b" xmlns:x=")
    return changed(data, SHEET, xml, new)


def test_names_with_a_prefix_change_nothing():
    data = workbook(["id", "n"], [7, "=1"], [8, "=2"], formats={0: "000"}, hidden=(3,))
    data = changed(data, SHEET, b"<f>2</f><v>0</v>", b"<f>2</f>")
    assert [(p.code, p.rows) for p in read(prefixed(data))[1]] == [(p.code, p.rows) for p in read(data)[1]]
    assert [p.code for p in read(data)[1]] == ["formulas_uncomputed", "zeros_restored", "hidden_rows"]


def test_zeros_are_put_back_only_where_a_number_is_shown_with_them():
    data = workbook(["id", "room"], [7, "7"], ["8", 9], [1234, 1], formats={0: "000;-000", 1: "0"})
    table, [problem] = read(data)
    assert ([tuple(row) for row in table.frame.values], problem.rows, problem.column) == (
        [("007", "7"), ("8", "9"), ("1234", "1")],
        (2,),
        "id",
    )


def test_title_rows_above_the_header_are_passed_over_and_said():
    table, [problem] = read(workbook(["Fall survey"], [], ["id", "name", "AS1", "AS2"], [1, "Ana", 4, 3]))
    assert (table.header, list(table.frame.index), problem.code) == (
        ("id", "name", "AS1", "AS2"),
        [4],
        "title_rows",
    )
    table, problems = read(
        workbook(["Fall survey"], ["id", "a", "b", "c"], ["x", "y", "z", "0"]), how=FileMapping(header_row=3)
    )
    assert (table.header, len(table.frame), problems) == (("x", "y", "z", "0"), 0, [])


def test_a_million_formatted_rows_below_the_data_are_not_rows():
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"constant_memory": True}) as book:
        sheet, bold = book.add_worksheet(), book.add_format({"bold": True})
        sheet.write_row(0, 0, ["id", "name"])
        sheet.write_row(1, 0, ["1", "Ana"])
        for at in range(2, 100_000):
            sheet.write_blank(at, 0, None, bold)
        sheet.write_blank(1_048_575, 1, None, bold)
    table, problems = read(target.getvalue())
    assert ([tuple(row) for row in table.frame.values], table.blank_rows, problems) == ([("1", "Ana")], 0, [])


def test_every_second_of_a_day_is_read_as_that_second():
    day = dt.datetime(2026, 10, 5)
    times = [day + dt.timedelta(seconds=each) for each in range(0, 86_400, 61)]
    data = workbook(["when"], *([time] for time in times), formats={0: "yyyy-mm-dd hh:mm:ss"})
    assert list(read(data)[0].frame[0]) == [str(time) for time in times]


def test_dates_counted_from_1904_are_the_dates_they_show():
    data = workbook(["when"], [46300 - 1462], formats={0: "yyyy-mm-dd"})
    data = changed(data, "xl/workbook.xml", b"<workbookPr ", b'<workbookPr date1904="1" ')
    assert list(read(data)[0].frame[0]) == ["2026-10-05"]


def test_a_decimal_is_what_the_cell_shows():
    assert list(read(workbook(["x"], [0.1 + 0.2], [2.50], [-3.0]))[0].frame[0]) == ["0.3", "2.5", "-3"]


def test_a_word_that_looks_missing_stays_beside_numbers_and_truth():
    table, _ = read(workbook(["x"], ["None"], [1], [True], ["NULL"], [1.0]))
    assert list(table.frame[0]) == ["None", "1", "TRUE", "NULL", "1"]


def test_a_csv_named_xlsx_and_a_workbook_named_csv_are_read_as_what_they_are():
    read_as_text = read(b"id,name\n1,Ana\n")
    read_as_workbook = read(workbook(["id", "name"], ["1", "Ana"]), "made-up.csv")
    for table, problems in (read_as_text, read_as_workbook):
        assert (table.header, tuple(table.frame.loc[2]), codes(problems)) == (
            ("id", "name"),
            ("1", "Ana"),
            [("warning", "misnamed")],
        )


def locked() -> bytes:
    target = io.BytesIO()
    OOXMLFile(io.BytesIO(workbook(["id"], ["1"]))).encrypt("made-up", target)
    return target.getvalue()


def bomb() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * 60_000_000)
    return target.getvalue()


def zip_of(*names: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in names:
            archive.writestr(name, "application/vnd.oasis.opendocument.spreadsheet")
    return target.getvalue()


OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        pytest.param(b"<html><table><tr><td>1</table>", "made-up.xls", "not_a_table", id="HTML named .xls"),
        pytest.param(OLD_EXCEL, "made-up.xls", "legacy_xls", id="Excel's old format"),
        pytest.param(locked(), "made-up.xlsx", "password_protected", id="a password"),
        pytest.param(
            workbook(["id"], ["1"])[:3000], "made-up.xlsx", "workbook_damaged", id="a workbook cut off"
        ),
        pytest.param(workbook(), "made-up.xlsx", "empty_file", id="an empty workbook"),
        pytest.param(bomb(), "made-up.xlsx", "zip_too_large", id="a zip bomb"),
        pytest.param(zip_of("content.xml", "mimetype"), "made-up.ods", "not_a_table", id="OpenDocument"),
        pytest.param(zip_of("xl/workbook.bin"), "made-up.xlsb", "not_a_table", id="a binary workbook"),
        pytest.param(b"MIME-Version: 1.0\r\n", "made-up.xls", "not_a_table", id="a web archive named .xls"),
        pytest.param(b"%PDF-1.7 made up", "made-up.csv", "not_a_table", id="a PDF"),
        pytest.param(b'{"made": "up"}', "made-up.csv", "not_a_table", id="JSON"),
    ],
)
def test_a_file_of_the_wrong_kind_is_one_clear_error(data, name, code):
    table, problems = read(data, name)
    assert (codes(problems), len(table.frame), table.header) == ([("error", code)], 0, ())
    assert problems[0].message
    assert problems[0].action
