"""Exports to which somebody did something in a spreadsheet: rows deleted, copied, summed up."""

import csv
import io

import pytest

from sel.errors import Problem
from sel.readers.exports.responses import Responses, read_responses
from sel.readers.mapping import AS_IT_IS, FileMapping
from sel.readers.tables import read_tables
from tests.export_writers import by_hand, google, kobo, qualtrics, redcap, surveymonkey
from tests.export_writers.submissions import CARE, ZONE, answers
from tests.export_writers.written import Export, Grid, delimited, workbook

NONE = CARE.names.none_wording["en"]
ANSWERS = answers()


def grid_of(export: Export) -> list[list[str]]:
    """The rows of an export of commas, the header rows first."""
    return list(csv.reader(io.StringIO(export.data.decode("utf-8-sig"), newline="")))


def read(
    rows: Grid | bytes, mapping: FileMapping = AS_IT_IS, name: str = "made-up.csv"
) -> tuple[Responses, list[Problem]]:
    data = rows if isinstance(rows, bytes) else delimited(rows)
    return read_responses(read_tables([(name, data)], mapping), name, CARE, ZONE, mapping)


def content(found: Responses) -> list[tuple[object, ...]]:
    """What was read, without the rows' numbers."""
    return list(found.rows.drop(columns="row").astype("str").itertuples(index=False, name=None))


def refusal(rows: Grid | bytes, mapping: FileMapping = AS_IT_IS) -> Problem:
    """The one error of a refused file."""
    found, problems = read(rows, mapping)
    assert found.rows.empty
    [error] = [problem for problem in problems if problem.severity == "error"]
    return error


def said(problems: list[Problem], code: str) -> list[Problem]:
    return [problem for problem in problems if problem.code == code]


def test_without_its_first_row_a_qualtrics_export_still_drops_previews_and_unfinished_rows() -> None:
    export = qualtrics.labels_csv(ANSWERS)
    whole, _ = read(export.data)
    cut, _ = read(grid_of(export)[1:])
    assert (cut.tool, cut.skipped, content(cut)) == ("qualtrics", export.skipped, content(whole))


def test_without_the_row_of_words_a_qualtrics_export_is_refused_with_what_is_missing() -> None:
    rows = grid_of(qualtrics.labels_csv(ANSWERS))
    error = refusal([rows[0], *rows[3:]])
    assert (error.code, "second header row" in error.message, "Export it again" in error.action) == (
        "header_cut",
        True,
        True,
    )


def test_an_old_qualtrics_export_without_its_second_row_is_refused() -> None:
    rows = grid_of(qualtrics.legacy_csv(ANSWERS))
    assert refusal([rows[0], *rows[2:]]).code == "header_cut"


def test_a_qualtrics_export_whose_flags_were_deleted_says_that_previews_count() -> None:
    rows = [row[:2] + row[3:6] + row[7:] for row in grid_of(qualtrics.labels_csv(ANSWERS))]
    found, problems = read(rows)
    assert (len(found.rows), found.skipped) == (len(ANSWERS), {})
    [told] = said(problems, "flags_missing")
    assert "“Status” and “Finished”" in told.message
    assert "preview, test, spam, partial" in told.message


def test_a_qualtrics_export_of_the_questions_alone_is_known_by_its_third_row() -> None:
    rows = [row[17:] for row in grid_of(qualtrics.numbers_csv(ANSWERS))]
    found, _ = read(rows)
    assert (found.tool, found.rows_read) == ("qualtrics", len(ANSWERS))


@pytest.mark.parametrize("expanded", [False, True])
def test_without_its_second_row_a_surveymonkey_export_is_refused_rather_than_read_in_part(
    expanded: bool,
) -> None:
    rows = grid_of(surveymonkey.condensed_csv(ANSWERS))
    if expanded:
        item = rows[0].index("How much do you agree?")
        rows = [[*row[: item + 1], *row[item:]] for row in rows]
        rows[0][item + 1] = ""
    error = refusal([rows[0], *rows[2:]])
    assert (error.code, "columns hold answers and have no header" in error.message) == ("header_cut", True)


def test_without_its_first_row_a_surveymonkey_export_is_not_taken_for_another_survey() -> None:
    error = refusal(grid_of(surveymonkey.condensed_csv(ANSWERS))[1:])
    assert (error.code, "first header row" in error.message) == ("header_cut", True)


@pytest.mark.parametrize("write", [qualtrics.labels_csv, surveymonkey.condensed_csv, google.sheet_csv])
def test_two_exports_copied_into_one_file_are_read_without_the_second_header(write) -> None:  # type: ignore[no-untyped-def]
    export = write(ANSWERS)
    rows = grid_of(export)
    header, body = rows[: len(rows) - export.rows_read], rows[len(rows) - export.rows_read :]
    whole, _ = read(rows)
    joined, _ = read([*header, *body[:7], *header, *body[7:]])
    assert joined.skipped == {**export.skipped, "header again": len(header)}
    assert content(joined) == content(whole)


def test_a_second_export_with_its_columns_in_another_order_is_refused_with_the_row() -> None:
    rows = grid_of(google.sheet_csv(ANSWERS))
    turned = [[*row[3:], *row[:3]] for row in (rows[0], *rows[8:])]
    error = refusal([*rows[:8], *turned])
    assert (error.code, error.rows) == ("header_in_other_order", (9,))


@pytest.mark.parametrize("total", ["TOTAL", "Total responses: 15", "Count: 15", "Total (n = 15)"])
def test_a_row_that_counts_the_answers_is_a_total(total: str) -> None:
    rows = grid_of(google.sheet_csv(ANSWERS))
    found, problems = read([*rows, [total, *[""] * (len(rows[0]) - 1)]])
    assert (found.skipped, problems) == ({"total": 1}, [])


def test_a_tick_known_by_its_cells_alone_is_found_above_a_total_and_a_second_header() -> None:
    rows = grid_of(google.tick_titled_otherwise_csv(ANSWERS))
    total = ["TOTAL", *["1"] * (len(rows[0]) - 1)]
    whole, _ = read(rows)
    found, _ = read([*rows[:5], rows[0], *rows[5:], total])
    assert (found.rows["none_ticked"].sum(), content(found)) == (1, content(whole))


def with_tick(text: str) -> list[list[str]]:
    """The sheet's rows, `text` in the column of the tick wherever nobody ticked it."""
    header, *body = grid_of(google.sheet_csv(ANSWERS))
    at = header.index(NONE)
    return [header, *([*row[:at], row[at] or text, *row[at + 1 :]] for row in body)]


@pytest.mark.parametrize("text", ["-99", "0", "No", "FALSE", "N/A"])
def test_what_is_no_tick_makes_nobody_of_no_student(text: str) -> None:
    found, _ = read(with_tick(text))
    assert found.rows["none_ticked"].sum() == 1


def test_another_answer_in_the_column_of_the_tick_is_asked_about() -> None:
    rows = with_tick("No, I can think of someone")
    error = refusal(rows)
    assert error.code == "tick_unclear"
    assert "“No, I can think of someone”" in error.message
    out = next(mend for mend in error.mends if mend.label == "Leave the column out")
    found, _ = read(rows, AS_IT_IS.mended(out))
    assert found.rows["none_ticked"].sum() == 0


def test_numbers_below_zero_are_not_answered() -> None:
    header, *body = grid_of(google.sheet_csv(ANSWERS))
    whole, _ = read([header, *body])
    found, problems = read([header, *([*row[:4], *(cell or "-99" for cell in row[4:])] for row in body)])
    assert (content(found), problems) == (content(whole), [])


def test_boxes_that_say_their_number_alone_are_the_next_names() -> None:
    header, *body = grid_of(google.sheet_csv(ANSWERS))
    bare = [*header[:4], *(f"Adult {k}" for k in range(2, 6)), *header[8:]]
    assert content(read([bare, *body])[0]) == content(read([header, *body])[0])


def test_html_in_a_question_is_passed_over() -> None:
    header, *body = grid_of(google.sheet_csv(ANSWERS))
    marked = [*header[:3], *(f"<p><b>{name.replace(' ', '&nbsp;', 1)}</b><br></p>" for name in header[3:])]
    assert content(read([marked, *body])[0]) == content(read([header, *body])[0])


def test_a_mapping_holds_for_other_capitals_and_finds_its_sheet_behind_the_notes() -> None:
    export = by_hand.mapped_csv(ANSWERS)
    header, *body = grid_of(export)
    book = workbook(
        {"Read me": [["Notes on our survey"], ["Call Pat"]], "Data": [map(str.upper, header), *body]}
    )
    whole, _ = read(export.data, export.mapping)
    found, problems = read(book, export.mapping, "made-up.xlsx")
    assert content(found) == content(whole)
    assert [problem.code for problem in problems if problem.severity == "error"] == []


def test_dates_that_a_spreadsheet_exchanged_are_not_taken() -> None:
    header, *body = grid_of(google.day_first_csv(ANSWERS))
    body[-1][0] = "13/10/2026 08:15:00"
    times = [row[0].partition(" ") for row in body]
    made = [
        f"2026-{date[:2]}-{date[3:5]} {clock}" if int(date[:2]) <= 12 else f"{date} {clock}"
        for date, _, clock in times
    ]
    rows = [header, *([time, *row[1:]] for time, row in zip(made, body, strict=True))]
    error = refusal(rows)
    assert (error.code, error.mends[0].label) == ("dates_turned", "The dates are right as they are")
    found, _ = read(rows, AS_IT_IS.mended(error.mends[0]))
    assert len(found.rows) == len(body)


def test_an_adults_e_mail_asked_beside_the_name_is_no_name() -> None:
    header, *body = grid_of(google.sheet_csv(ANSWERS))
    at = header.index(CARE.names.wording["en"].replace("{k}", "1"))
    more = [[*header, f"{header[at]} - Email"], *([*row, "pat@oak.example"] for row in body)]
    assert content(read(more)[0]) == content(read([header, *body])[0])


def test_a_file_of_unfinished_answers_alone_is_refused_with_the_count() -> None:
    rows = grid_of(qualtrics.labels_csv(ANSWERS))
    unfinished = [row for row in rows if row[6] == "False"]
    error = refusal([*rows[:3], *unfinished])
    assert (error.code, error.message) == (
        "no_answers",
        "No row of the file is an answer that counts: 1 partial.",
    )


def test_a_row_of_tags_under_kobos_header_says_nothing_of_the_columns() -> None:
    export = kobo.names_csv(ANSWERS)
    rows = list(csv.reader(io.StringIO(export.data.decode("utf-8-sig"), newline=""), delimiter=";"))
    tags = [f"#{'id' if 'id' in name.lower() else 'adult+name'}" for name in rows[0]]
    assert content(read([rows[0], tags, *rows[1:]])[0]) == content(read(rows)[0])


@pytest.mark.parametrize("write", [redcap.repeats_csv, kobo.names_csv, qualtrics.numbers_csv])
def test_a_mapping_of_what_every_column_was_taken_for_changes_nothing(write) -> None:  # type: ignore[no-untyped-def]
    export = write(ANSWERS)
    found, _ = read(export.data)
    columns = {match.header: match.meaning for match in found.columns if match.how != "tool"}
    mapped, _ = read(export.data, FileMapping(columns=columns))
    assert (content(mapped), mapped.skipped) == (content(found), found.skipped)
