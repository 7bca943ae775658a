"""Delimited text: encodings by a fixed ladder, strict rows, and row numbers as a spreadsheet shows them."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sel.readers.files.delimited import LARGE, delimited_grid
from sel.readers.files.even_text import even_columns
from sel.readers.mapping import AS_IT_IS, FileMapping
from sel.readers.tables import read_tables
from tests.readers.made_up import codes


def read(data: bytes, name: str = "made-up.csv", how: FileMapping = AS_IT_IS):
    [part] = read_tables([(name, data)], how)
    return part.table, part.problems


def rows(data: bytes, name: str = "made-up.csv"):
    table, problems = read(data, name)
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
    table, problems = read(data)
    assert (table.header, rows(data)[0], problems) == (("name", "id"), {2: ("Peña", "007")}, [])


def test_windows_text_is_read_with_a_preview_to_check():
    table, problems = read("name,id\nPeña’s,007\n".encode("cp1252"))
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
    table, _ = read(data)
    assert (rows(data), table.blank_rows) == (
        ({2: ("Ana", "one\ntwo"), 4: ("Ben", "x"), 6: ("Cy", "z")}, []),
        2,
    )


def test_the_header_may_have_line_breaks_and_stand_below_empty_lines():
    assert rows(b'\n"na\nme",id\nAna,1\n') == ({3: ("Ana", "1")}, [])


def test_ragged_rows_are_left_out_with_their_numbers_and_shift_nothing():
    even = "".join(f"Student {n},{n}\n" for n in range(20))
    table, problems = read(f"name,id\nAna\n{even}Ruiz, Ben,7\n".encode())
    assert (len(table.frame), table.ragged_rows, problems[0].rows, codes(problems)) == (
        20,
        2,
        (2, 23),
        [("warning", "ragged_rows")],
    )


def test_empty_cells_beyond_the_header_are_no_trouble_where_every_row_has_them():
    assert rows(b"name,id\nAna,1,,\n,,,\nBen,2,,\n") == ({2: ("Ana", "1"), 4: ("Ben", "2")}, [])


def test_a_row_moved_by_a_comma_within_its_text_is_left_out_though_its_last_cells_are_empty():
    even = "".join(f"Ms Lee,Student {n},\n" for n in range(20))
    table, problems = read(f"adult,student,note\n{even}Lee, Sam,Ana,\n".encode())
    assert (len(table.frame), problems[0].rows) == (20, (22,))
    assert codes(problems) == [("warning", "ragged_rows")]


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
        pytest.param(b"name,id\nAna\0,1\n", "not_text", (2,), id="NUL bytes"),
        pytest.param(b"name,id\nAna\x81,1\n", "not_text", (), id="bytes of no encoding"),
    ],
)
def test_a_broken_file_is_one_error_with_the_row(data, code, row):
    table, problems = read(data)
    assert (codes(problems), problems[0].rows, len(table.frame)) == ([("error", code)], row, 0)
    assert problems[0].action


def test_a_header_alone_is_a_table_without_rows():
    table, problems = read(b"name,id\n")
    assert (table.header, len(table.frame), problems) == (("name", "id"), 0, [])


def test_header_names_lose_bidi_marks_and_no_break_spaces():
    table, _ = read("\u200fStudent\u00a0ID \u202c,name\n1,Ana\n".encode())
    assert (table.names, list(table.column("student id"))) == (("Student ID", "name"), ["1"])


CELLS = st.text(st.characters(exclude_characters="\0\r", exclude_categories=["Cs"]), max_size=6)


@given(st.lists(st.tuples(CELLS, CELLS.filter(str.strip)), min_size=1, max_size=8))
def test_whatever_is_written_as_csv_is_read_back(records):
    text = io.StringIO(newline="")
    csv.writer(text).writerows([("a", "b"), *records])
    found, problems = rows(text.getvalue().encode())
    assert list(found.values()) == records
    assert {code for _, code in problems} <= {"mojibake"}


@given(
    st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=8),
    st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
)
def test_the_fast_reader_of_large_files_reads_what_the_strict_one_reads(records, quoting):
    text = io.StringIO(newline="")
    csv.writer(text, quoting=quoting).writerows(records)
    columns, count = even_columns(text.getvalue().encode(), 0, ",", 2)
    if count:
        assert list(zip(*(column.cells() for column in columns), strict=True)) == records


def test_a_large_file_keeps_its_row_numbers_and_its_letters():
    lines = "".join(f'"{at}","Peña, {at}"\n' for at in range(60_000))
    data = f"Made up\n\nid,name\n{lines}".encode()
    table, problems = read(data)
    assert len(data) > LARGE
    assert (table.header, codes(problems)) == (("id", "name"), [("warning", "title_rows")])
    assert (len(table.frame), *table.frame.loc[4], *table.frame.loc[60_003]) == (
        *(60_000, "0", "Peña, 0"),
        *("59999", "Peña, 59999"),
    )


def test_a_large_file_with_one_ragged_row_loses_that_row_alone():
    lines = "".join(f"{at},Ana Ruiz the made-up\n" for at in range(60_000))
    table, problems = read(f"id,name\n{lines}7,Ruiz, Ben\n".encode())
    assert (len(table.frame), codes(problems), problems[0].rows) == (
        60_000,
        [("warning", "ragged_rows")],
        (60_002,),
    )


@pytest.mark.parametrize(
    ("text", "header", "row"),
    [
        pytest.param("id;share\n1;2,5\n2;3,5\n", ("id", "share"), ("1", "2,5"), id="a decimal comma"),
        pytest.param(
            "id;I feel safe, happy, and calm\n1;4\n2;3\n",
            ("id", "I feel safe, happy, and calm"),
            ("1", "4"),
            id="more commas in a question than semicolons",
        ),
        pytest.param("id;name;\n1;Ana;\n", ("id", "name"), ("1", "Ana"), id="a semicolon at each end"),
        pytest.param("id,name,\n1,Ana\n", ("id", "name"), ("1", "Ana"), id="a comma after the header alone"),
        pytest.param("sep=;\nid;name\n1;Ana\n", ("id", "name"), ("1", "Ana"), id="Excel's sep line"),
        pytest.param("id|name\n1|Ana\n", ("id", "name"), ("1", "Ana"), id="bars"),
        pytest.param("id\n1\n", ("id",), ("1",), id="one column"),
    ],
)
def test_cells_are_told_apart_by_what_makes_rows_even(text, header, row):
    table, _ = read(text.encode())
    assert (table.header, tuple(table.frame.iloc[0])) == (header, row)


TITLED = b"Made-up survey,,,\nOak,Fall,,\n\nid,name,AS1,AS2\n1,Ana,4,3\n"


def test_title_rows_are_passed_over_and_said_with_the_way_to_choose_otherwise():
    table, [problem] = read(TITLED)
    assert (table.header, list(table.frame.index), problem.code, problem.rows) == (
        ("id", "name", "AS1", "AS2"),
        [5],
        "title_rows",
        (1, 2),
    )
    chosen, problems = read(TITLED, how=AS_IT_IS.mended(problem.mends[1]))
    assert (chosen.header, problems) == (("Oak", "Fall", "", ""), [])


def test_a_first_header_row_with_gaps_is_no_title():
    table, problems = read(b"Respondent ID,Start,I feel,,\n,,safe,happy,calm\n1,2,3,4,5\n")
    assert (table.header[:3], len(table.frame), problems) == (("Respondent ID", "Start", "I feel"), 2, [])


def test_a_chosen_header_row_that_is_not_there_is_said():
    table, problems = read(b"id,name\n1,Ana\n", how=FileMapping(header_row=9))
    assert (table.header, codes(problems)) == ((), [("error", "no_such_row")])


def test_words_spoilt_before_are_named_with_their_rows_and_never_changed():
    table, [problem] = read("id,name\n1,Ana\n2,PeÃ±a Ruiz\n3,Oâ€™Brien\n4,São Ângela\n".encode())
    assert (problem.severity, problem.code, problem.rows) == ("warning", "mojibake", (3, 4))
    assert "“PeÃ±a” (probably “Peña”)" in problem.message
    assert list(table.frame[1]) == ["Ana", "PeÃ±a Ruiz", "Oâ€™Brien", "São Ângela"]


def test_windows_text_whose_preview_was_confirmed_is_read_without_asking_again():
    data = "name,id\nPeña’s,007\n".encode("cp1252")
    [mend] = read(data)[1][0].mends
    table, problems = read(data, how=AS_IT_IS.mended(mend))
    assert (table.encoding, table.frame.loc[2, 0], problems) == ("cp1252", "Peña’s", [])


def test_composed_and_decomposed_accents_are_kept_as_written():
    table, _ = read("id,name\n1,Pe\u00f1a\n2,Pen\u0303a\n".encode())
    assert list(table.frame[1]) == ["Pe\u00f1a", "Pen\u0303a"]


def test_a_column_no_row_of_which_fits_is_no_reason_to_fail():
    grid = delimited_grid(b"a,b,c,d\n", "made-up.csv", "made-up.csv")
    assert (grid.header, [column.data for column in grid.columns], len(grid.numbers)) == (
        ("a", "b", "c", "d"),
        [b"", b"", b"", b""],
        0,
    )
