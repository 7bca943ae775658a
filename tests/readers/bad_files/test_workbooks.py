"""Lines 1 to 9 and 14: what somebody did to a file in Excel, or with its name."""

import pytest

from tests.readers.bad_files.school import (
    ANA,
    BEN,
    CARE,
    EVERYBODY,
    HEADER,
    OPEN_IDS,
    everybody,
    mended,
    row,
    said,
    survey,
)
from tests.readers.bad_files.workbooks import legacy, replaced, with_formulas, with_password, workbook


def test_01_a_csv_named_xlsx_is_read_as_what_it_is_and_that_is_said(school):
    checked = school.answers(survey(), "made-up.xlsx")
    said(checked, "misnamed", "says .xlsx", "plain text (CSV)")
    assert school.stored(checked) == EVERYBODY


def test_01_a_web_page_named_xls_is_said_to_be_one(school):
    page = b"<html><body><table><tr><td>Timestamp</td></tr></table></body></html>"
    school.refuses(school.answers(page, "made-up.xls"), "not_a_table", "a web page (HTML)", "CSV or XLSX")


def test_02_a_workbook_with_a_password_is_refused_with_the_way_to_remove_it(school):
    locked = with_password(workbook(), "swordfish")
    school.refuses(school.answers(locked, "made-up.xlsx"), "password_protected", "password", "Remove")


def test_03_excels_old_format_is_refused_with_the_way_to_save_it_anew(school):
    school.refuses(school.answers(legacy(), "made-up.xls"), "legacy_xls", "old format (.xls)", ".xlsx")


def test_04_a_first_sheet_of_notes_is_passed_over_and_said(school):
    notes = [["How to read this file"], ["Filled in by the office on October 6"]]
    data = workbook(("Notes", notes), ("Form Responses 1", [HEADER, *everybody()]))
    checked = school.answers(data, "made-up.xlsx")
    said(checked, "tables_passed_over", "“Form Responses 1”", "“Notes” was passed over")
    assert school.stored(checked) == EVERYBODY


def test_04_two_sheets_of_answers_are_asked_about(school):
    data = workbook(("Fall", [HEADER, *everybody()]), ("Old", [HEADER, *everybody("Mr. Lee")]))
    problem = school.refuses(school.answers(data, "made-up.xlsx"), "several_tables", "“Fall”, “Old”")
    again = mended(school, data, "made-up.xlsx", problem, "Old")
    assert school.stored(again) == dict.fromkeys(OPEN_IDS, ("Mr. Lee",))


def test_05_a_hidden_sheet_is_never_read_and_that_is_said(school):
    secret = [HEADER, *everybody("Mr. Lee")]
    data = workbook(
        ("Form Responses 1", [HEADER, *everybody()]), ("Kept aside", secret), change=lambda _, s: s.hide()
    )
    checked = school.answers(data, "made-up.xlsx")
    said(checked, "hidden_sheets", "Kept aside")
    assert school.stored(checked) == EVERYBODY


def with_hidden_rows(book, sheet) -> None:
    sheet.set_row(2, None, None, {"hidden": True})
    sheet.set_row(3, None, None, {"hidden": True})


def with_a_filter(book, sheet) -> None:
    sheet.autofilter(0, 0, len(OPEN_IDS), len(HEADER) - 1)
    sheet.filter_column_list(2, [key for key in OPEN_IDS if key not in OPEN_IDS[1:3]])
    with_hidden_rows(book, sheet)


@pytest.mark.parametrize("change", [with_hidden_rows, with_a_filter])
def test_06_hidden_rows_are_said_and_kept_or_left_out_as_the_person_chooses(change, school):
    data = workbook(change=change)
    checked = school.answers(data, "made-up.xlsx")
    [problem] = [problem for problem in checked.problems if problem.code == "hidden_rows"]
    assert (problem.count, problem.rows) == (2, (3, 4))
    assert {mend.value for mend in problem.mends} == {"keep", "leave_out"}
    [leave] = [mend for mend in problem.mends if mend.value == "leave_out"]
    [keep] = [mend for mend in problem.mends if mend.value == "keep"]
    assert len(school.answers(data, "x.xlsx", checked.mapping.mended(keep)).parts[0].frames["responses"]) == 7
    left = school.answers(data, "made-up.xlsx", checked.mapping.mended(leave))
    assert school.stored(left) == {key: EVERYBODY[key] for key in OPEN_IDS if key not in OPEN_IDS[1:3]}


def test_07_a_formula_that_was_never_computed_is_named_with_its_column(school):
    lines = everybody()
    for at, line in enumerate(lines, 2):
        line[2] = f'=LEFT("{line[2]} Oak",7)' if at < 4 else line[2]
    checked = school.answers(with_formulas([HEADER, *lines]), "made-up.xlsx")
    problem = school.refuses(checked, "formulas_uncomputed", "never computed", "Excel")
    assert (problem.column, problem.rows) == ("Student ID", (2, 3))


def test_07_a_column_of_formulas_that_nothing_needs_can_be_left_out(school):
    lines = [[*line, f"=LEN(C{at})"] for at, line in enumerate(everybody(), 2)]
    data = with_formulas([[*HEADER, "Length"], *lines])
    problem = school.refuses(school.answers(data, "made-up.xlsx"), "formulas_uncomputed", "“Length”")
    assert school.stored(mended(school, data, "made-up.xlsx", problem, "Leave out")) == EVERYBODY


def test_08_merged_title_rows_above_the_header_are_passed_over_and_said(school):
    title = ["Made-up Unified: Culture of Care, fall 2026", *[""] * (len(HEADER) - 1)]
    lines = [title, ["Downloaded October 6"], HEADER, *everybody()]
    data = workbook(("Sheet1", lines), change=lambda _, sheet: sheet.merge_range(0, 0, 0, 9, title[0]))
    checked = school.answers(data, "made-up.xlsx")
    said(checked, "title_rows", "2 rows")
    assert checked.parts[0].frames["responses"]["row"].tolist() == list(range(4, 11))
    assert school.stored(checked) == EVERYBODY


def test_09_a_million_empty_rows_below_the_answers_are_not_rows(school):
    def formatted(book, sheet):
        for column in range(3):
            sheet.write_blank(1_048_575, column, None, book.add_format({"bold": True}))

    checked = school.answers(workbook(change=formatted), "made-up.xlsx")
    assert (checked.rows_read, checked.skipped) == (7, {})
    assert school.stored(checked) == EVERYBODY


def test_14_a_date_kept_as_a_number_is_read_as_the_day_it_shows(school):
    lines = everybody()
    for at, line in enumerate(lines):
        line[0] = 46300.25 + at / 1440  # October 5, 2026, 6:00 and so many minutes

    def dated(book, sheet):
        form = book.add_format({"num_format": "m/d/yyyy h:mm:ss"})
        for at, line in enumerate(lines, 1):
            sheet.write_number(at, 0, line[0], form)

    shown = school.answers(workbook(("Sheet1", [HEADER, *lines]), change=dated), "made-up.xlsx")
    assert school.stored(shown) == EVERYBODY
    assert [school.times()[key] for key in (ANA, BEN)] == ["10-05 13:00", "10-05 13:01"]


def test_14_a_date_left_as_a_bare_number_is_read_as_excels_day(school):
    lines = [[46300.25 + at / 1440, *line[1:]] for at, line in enumerate(everybody())]
    checked = school.answers(workbook(("Sheet1", [HEADER, *lines])), "made-up.xlsx")
    assert school.stored(checked) == EVERYBODY
    assert [school.times()[key] for key in (ANA, BEN)] == ["10-05 13:00", "10-05 13:01"]


def test_14_dates_counted_from_1904_are_not_four_years_off(school):
    lines = [[46300.25 - 1462, *line[1:]] for line in everybody()]

    def dated(book, sheet):
        form = book.add_format({"num_format": "m/d/yyyy h:mm"})
        for at, line in enumerate(lines, 1):
            sheet.write_number(at, 0, line[0], form)

    data = workbook(("Sheet1", [HEADER, *lines]), change=dated)
    old = replaced(
        data, "xl/workbook.xml", lambda xml: xml.replace(b"<workbookPr", b'<workbookPr date1904="1"')
    )
    school.stored(school.answers(old, "made-up.xlsx"))
    assert school.times()[ANA] == "10-05 13:00"


def test_a_workbook_as_google_sheets_saves_it_is_read_as_the_csv_is(school):
    checked = school.answers(workbook(), "made-up.xlsx")
    assert (checked.tool, checked.instrument) == ("google-forms", CARE)
    assert school.stored(checked) == EVERYBODY
    assert school.stored(school.answers(survey(row(ANA, "Mr. Lee", at="10/6/2026 8:00:00"))))[ANA] == (
        "Mr. Lee",
    )
