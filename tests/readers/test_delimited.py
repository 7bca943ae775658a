"""Delimited text: encodings by a fixed ladder, strict rows, and row numbers as a spreadsheet shows them."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sel.readers.tables import read_table
from tests.readers.made_up import codes


def rows(data: bytes, name: str = "made-up.csv"):
    table, problems = read_table(data, name)
    found = {
        int(number): tuple(row) for number, row in zip(table.frame.index, table.frame.values, strict=True)
    }
    return found, codes(problems)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param("name,id\nPeña,007\n".encode(), id="UTF-8"),
        pytest.param("name,id\nPeña,007\n".encode("utf-8-sig"), id="UTF-8 with a byte order mark"),
        pytest.param("name,id\nPeña,007\n".encode("utf-16"), id="UTF-16"),
        pytest.param(b"\xfe\xff" + "name,id\nPeña,007\n".encode("utf-16-be"), id="UTF-16 big endian"),
        pytest.param("name\tid\nPeña\t007\n".encode("utf-16"), id="UTF-16 with tabs"),
        pytest.param("name;id\r\nPeña;007\r\n".encode(), id="semicolons"),
        pytest.param("name,id\rPeña,007\r".encode(), id="carriage returns alone"),
        pytest.param("name,id\nPeña,007".encode(), id="no last line end"),
        pytest.param('"name","id"\n"Peña","007"\n'.encode(), id="every cell in quotation marks"),
    ],
)
def test_a_table_reads_the_same_however_it_was_saved(data):
    table, problems = read_table(data, "made-up.csv")
    assert (table.header, rows(data)[0], problems) == (("name", "id"), {2: ("Peña", "007")}, [])


def test_windows_text_is_read_with_a_preview_to_check():
    table, problems = read_table("name,id\nPeña’s,007\n".encode("cp1252"), "made-up.csv")
    assert (table.encoding, table.frame.loc[2, 0], codes(problems)) == (
        "cp1252",
        "Peña’s",
        [("warning", "encoding_cp1252")],
    )
    assert "Peña’s" in problems[0].message


@pytest.mark.parametrize("word", ["None", "NA", "Null", "nan", "N/A", "", "-", "007", "1e5", "TRUE", "#N/A"])
def test_no_word_becomes_missing_or_a_number(word):
    assert rows(f"name,id\n{word},x\n".encode()) == ({2: (word, "x")}, [])


def test_row_numbers_are_a_spreadsheets_though_cells_have_line_breaks_and_rows_are_blank():
    data = b'name,note\nAna,"one\ntwo"\n\nBen,"x"\n,\nCy,z\n\n\n'
    table, _ = read_table(data, "made-up.csv")
    assert (rows(data), table.blank_rows) == (
        ({2: ("Ana", "one\ntwo"), 4: ("Ben", "x"), 6: ("Cy", "z")}, []),
        2,
    )


def test_the_header_may_have_line_breaks_and_stand_below_empty_lines():
    assert rows(b'\n"na\nme",id\nAna,1\n') == ({3: ("Ana", "1")}, [])


def test_ragged_rows_are_left_out_with_their_numbers_and_shift_nothing():
    even = "".join(f"Student {n},{n}\n" for n in range(20))
    table, problems = read_table(f"name,id\nAna\n{even}Ruiz, Ben,7\n".encode(), "made-up.csv")
    assert (len(table.frame), table.ragged_rows, problems[0].rows, codes(problems)) == (
        20,
        2,
        (2, 23),
        [("warning", "ragged_rows")],
    )


def test_empty_cells_beyond_the_header_are_no_trouble():
    assert rows(b"name,id\nAna,1,,\nBen,2\n") == ({2: ("Ana", "1"), 3: ("Ben", "2")}, [])


def test_an_inch_mark_inside_a_cell_is_text():
    assert rows(b'name,id\nthe 6" tall,1\n') == ({2: ('the 6" tall', "1")}, [])


@pytest.mark.parametrize(
    ("data", "code", "row"),
    [
        pytest.param(b'name,id\nAna,1\n"Ben,2\nCy,3\n', "unclosed_quote", (3,), id="an unclosed quote"),
        pytest.param(
            b'name,id\n"Ana,1\nBen,"2"\nCy,3\n', "stray_quote", (2,), id="an unclosed quote, another later"
        ),
        pytest.param(b'name,id\n"Ana" Ruiz,1\n', "stray_quote", (2,), id="text after a closing quote"),
        pytest.param(
            b"name,id,room\nAna,1,2\nBen,2", "file_cut_off", (3,), id="an end in the middle of a row"
        ),
        pytest.param(b'name,id\nAna,1\nBen,"2', "unclosed_quote", (3,), id="an end in the middle of a cell"),
        pytest.param(b"name,id\nAna\nBen\n", "ragged_rows", (2, 3), id="most rows ragged"),
        pytest.param(b"", "empty_file", (), id="an empty file"),
        pytest.param(b"\xef\xbb\xbf\n \n", "empty_file", (), id="nothing but blanks"),
        pytest.param(b"name,id\nAna\0,1\n", "not_text", (), id="NUL bytes"),
        pytest.param(b"name,id\nAna\x81,1\n", "not_text", (), id="bytes of no encoding"),
    ],
)
def test_a_broken_file_is_one_error_with_the_row(data, code, row):
    table, problems = read_table(data, "made-up.csv")
    assert (codes(problems), problems[0].rows, len(table.frame)) == ([("error", code)], row, 0)
    assert problems[0].action


def test_a_header_alone_is_a_table_without_rows():
    table, problems = read_table(b"name,id\n", "made-up.csv")
    assert (table.header, len(table.frame), problems) == (("name", "id"), 0, [])


def test_header_names_lose_bidi_marks_and_no_break_spaces():
    table, _ = read_table("\u200fStudent\u00a0ID \u202c,name\n1,Ana\n".encode(), "made-up.csv")
    assert (table.names, list(table.column("student id"))) == (("Student ID", "name"), ["1"])


CELLS = st.text(st.characters(exclude_characters="\0\r", exclude_categories=["Cs"]), max_size=6)


@given(st.lists(st.tuples(CELLS, CELLS.filter(str.strip)), min_size=1, max_size=8))
def test_whatever_is_written_as_csv_is_read_back(records):
    text = io.StringIO(newline="")
    csv.writer(text).writerows([("a", "b"), *records])
    found, problems = rows(text.getvalue().encode())
    assert (list(found.values()), problems) == (records, [])
