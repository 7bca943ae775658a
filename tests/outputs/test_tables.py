"""Tables as files: nothing becomes a formula, no zero is lost, numbers stay numbers."""

import csv
import io
import json
from datetime import UTC, date, datetime

import openpyxl
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sel.errors import WrongUsage
from sel.outputs import tables

TEXT = st.text(st.characters(codec="utf-8"), max_size=12)
DANGEROUS = "=+-@＝＋－＠"


def csv_rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def xlsx_rows(data: bytes, sheet: str) -> list[tuple[object, ...]]:
    book = openpyxl.load_workbook(io.BytesIO(data))
    return [tuple(cell.value for cell in row) for row in book[sheet].iter_rows()]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("=HYPERLINK(1)", id="equals"),
        pytest.param("+1 916 555 0100", id="plus"),
        pytest.param("-2+3", id="minus"),
        pytest.param("@SUM(A1)", id="at"),
        pytest.param("＝1+1", id="full-width equals"),
        pytest.param("＋1", id="full-width plus"),
        pytest.param("－1", id="full-width minus"),
        pytest.param("＠SUM", id="full-width at"),
        pytest.param("   =1+1", id="after spaces"),
        pytest.param("\u00a0=1+1", id="after a no-break space"),
        pytest.param("\u200b=1+1", id="after a zero-width space"),
        pytest.param("\ufeff=1+1", id="after a byte-order mark"),
        pytest.param("\t1", id="tab"),
        pytest.param("\r1", id="carriage return"),
        pytest.param("\n1", id="line feed"),
        pytest.param("\x001", id="NUL"),
    ],
)
def test_formula_text_gets_an_apostrophe_in_csv_and_is_plain_text_in_xlsx(text: str) -> None:
    frame = pd.DataFrame({"said": [text]})
    assert csv_rows(tables.csv_bytes(frame)) == [["said"], [f"'{text}"]]
    book = openpyxl.load_workbook(io.BytesIO(tables.xlsx_bytes({"List": frame})))
    assert book["List"]["A2"].data_type == "s"


@pytest.mark.parametrize("text", ["Ms. O'Brien-Díaz", "a=b", "5 - 3", "", "  plain", "'quoted"])
def test_ordinary_text_is_left_as_it_was_written(text: str) -> None:
    assert tables.harmless(text) == text


def test_a_header_is_made_harmless_like_a_cell() -> None:
    frame = pd.DataFrame({"=cmd()": ["x"]})
    assert csv_rows(tables.csv_bytes(frame))[0] == ["'=cmd()"]
    book = openpyxl.load_workbook(io.BytesIO(tables.xlsx_bytes({"List": frame})))
    assert (book["List"]["A1"].value, book["List"]["A1"].data_type) == ("=cmd()", "s")


def test_csv_opens_in_excel_with_accents_and_its_own_line_ends() -> None:
    data = tables.csv_bytes(pd.DataFrame({"name": ["María Peña"]}))
    assert data == b"\xef\xbb\xbfname\r\nMar\xc3\xada Pe\xc3\xb1a\r\n"


def test_leading_zeros_survive_in_every_format() -> None:
    frame = pd.DataFrame({"student_id": ["0012", "000000"]})
    assert csv_rows(tables.csv_bytes(frame))[1:] == [["0012"], ["000000"]]
    assert xlsx_rows(tables.xlsx_bytes({"List": frame}), "List")[1:] == [("0012",), ("000000",)]
    assert json.loads(tables.json_bytes(frame)) == [{"student_id": "0012"}, {"student_id": "000000"}]
    parquet = pd.read_parquet(io.BytesIO(tables.parquet_bytes(frame)))
    assert parquet["student_id"].tolist() == ["0012", "000000"]


def test_an_edited_id_column_stays_text_because_the_column_itself_is_text() -> None:
    data = tables.xlsx_bytes({"List": pd.DataFrame({"student_id": ["0012"]})})
    sheet = openpyxl.load_workbook(io.BytesIO(data))["List"]
    assert sheet["A2"].number_format == "@"


def test_numbers_stay_numbers_and_a_negative_one_keeps_its_sign() -> None:
    frame = pd.DataFrame({"gap": [-3, 4], "mean": [-0.5, float("nan")], "yes": [True, False]})
    assert csv_rows(tables.csv_bytes(frame)) == [
        ["gap", "mean", "yes"],
        ["-3", "-0.5", "True"],
        ["4", "", "False"],
    ]
    assert xlsx_rows(tables.xlsx_bytes({"List": frame}), "List")[1:] == [(-3, -0.5, True), (4, None, False)]


def test_a_number_too_long_for_excel_is_written_as_text() -> None:
    frame = pd.DataFrame({"n": [1234567890123456]})
    assert xlsx_rows(tables.xlsx_bytes({"List": frame}), "List")[1] == ("1234567890123456",)


def test_dates_are_dates_in_xlsx_and_iso_in_csv() -> None:
    frame = pd.DataFrame({"due": [date(2026, 12, 11)], "at": [datetime(2026, 12, 11, 8, tzinfo=UTC)]})
    assert csv_rows(tables.csv_bytes(frame))[1] == ["2026-12-11", "2026-12-11T08:00:00+00:00"]
    assert xlsx_rows(tables.xlsx_bytes({"List": frame}), "List")[1] == (
        datetime(2026, 12, 11),
        "2026-12-11 08:00:00+00:00",
    )


def test_the_header_is_frozen_and_filtered_and_the_last_sheet_says_how_the_list_was_made() -> None:
    data = tables.xlsx_bytes(
        {"My list": pd.DataFrame({"a": ["x"]})}, {"Rule": "=not yet", "Maker": "R. Diaz"}
    )
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["My list", "About this list"]
    assert (book["My list"].freeze_panes, book["My list"].auto_filter.ref) == ("A2", "A1:A2")
    assert xlsx_rows(data, "About this list")[1:] == [("Rule", "=not yet"), ("Maker", "R. Diaz")]


def test_sheet_names_are_what_excel_allows_and_unique() -> None:
    frame = pd.DataFrame({"a": ["x"]})
    names = {
        "Grade 3/4: [all]": frame,
        "grade 3 4   all": frame,
        "x" * 40: frame,
        "": frame,
        "History": frame,
    }
    book = openpyxl.load_workbook(io.BytesIO(tables.xlsx_bytes(names)))
    assert book.sheetnames == ["Grade 3 4   all", "grade 3 4   all 2", "x" * 31, "Sheet", "History 2"]


def test_a_text_longer_than_a_cell_is_cut_with_a_mark_instead_of_dropped() -> None:
    data = tables.xlsx_bytes({"List": pd.DataFrame({"a": ["x" * 40_000]})})
    assert xlsx_rows(data, "List")[1] == ("x" * 32_766 + "…",)


def test_an_empty_frame_still_has_its_header() -> None:
    frame = pd.DataFrame({"student_id": pd.Series(dtype=str)})
    assert csv_rows(tables.csv_bytes(frame)) == [["student_id"]]
    assert xlsx_rows(tables.xlsx_bytes({"List": frame}), "List") == [("student_id",)]


def test_an_unknown_format_is_refused_in_words() -> None:
    with pytest.raises(WrongUsage, match="csv, xlsx, parquet or json"):
        tables.table_bytes(pd.DataFrame(), "ods", "List")  # type: ignore[arg-type]


@given(cells=st.lists(TEXT, min_size=1, max_size=4), header=TEXT)
def test_no_text_whatever_it_is_starts_a_csv_cell_as_a_formula(cells: list[str], header: str) -> None:
    data = tables.csv_bytes(pd.DataFrame({header: pd.Series(cells, dtype=object)}))
    rows = csv_rows(data)
    for cell in [cell for row in rows for cell in row]:
        assert cell.lstrip()[:1] not in DANGEROUS or cell.lstrip() == ""
        assert cell[:1] not in ("\t", "\r", "\n", "\x00") or cell == ""
    expected = [[tables.harmless(cell)] if tables.harmless(cell) else [""] for cell in [header, *cells]]
    assert [row or [""] for row in rows] == expected


@given(prefix=st.sampled_from(["", " ", "  \t", "\u3000"]), sign=st.sampled_from(DANGEROUS), rest=TEXT)
def test_a_sign_after_any_blanks_is_met_by_an_apostrophe(prefix: str, sign: str, rest: str) -> None:
    assert tables.harmless(prefix + sign + rest) == f"'{prefix}{sign}{rest}"


@given(cells=st.lists(TEXT, min_size=1, max_size=4))
def test_a_workbook_never_holds_a_formula_and_gives_ids_back(cells: list[str]) -> None:
    ids = [f"0{number}" for number in range(len(cells))]
    frame = pd.DataFrame({"student_id": ids, "text": pd.Series(cells, dtype=object)})
    book = openpyxl.load_workbook(io.BytesIO(tables.xlsx_bytes({"List": frame})))
    sheet = book["List"]
    assert [sheet.cell(row + 2, 1).value for row in range(len(ids))] == ids
    assert {cell.data_type for row in sheet.iter_rows(min_row=2) for cell in row} <= {"s", "n"}
    assert all(
        cell.value is None for row in sheet.iter_rows(min_row=2) for cell in row if cell.data_type == "n"
    )
