"""Cells: text without the marks that copying leaves behind, and rows that hold nothing."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sel.readers.cells import (
    among,
    clean_text,
    in_scientific_notation,
    trimmed,
    without_blank_rows,
)


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        pytest.param(" Ana ", "Ana", id="spaces"),
        pytest.param("\u200f0001\u202c", "0001", id="bidi marks"),
        pytest.param("Ana\u00a0Ruiz\u00a0", "Ana Ruiz", id="no-break spaces"),
        pytest.param("Peña\nLee", "Peña\nLee", id="a line break inside stays"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_cell_keeps_its_text_alone(cell, kept):
    assert list(trimmed(pd.Series([cell, "x"], dtype="str"))) == [kept, "x"]


def test_a_header_is_one_line():
    assert clean_text("Student\n\u00a0 ID\u200e ") == "Student ID"


def test_a_header_is_the_same_with_composed_and_decomposed_accents():
    assert clean_text("An\u0303o") == clean_text("A\u00f1o") == "A\u00f1o"


@pytest.mark.parametrize(
    ("rows", "kept", "between"),
    [
        pytest.param([["a", ""], ["", "b"]], [2, 3], 0, id="none blank"),
        pytest.param([["a", ""], ["", " "], ["", "b"], ["", ""]], [2, 4], 1, id="one inside, one after"),
        pytest.param([["", ""], ["", ""]], [], 0, id="all blank"),
    ],
)
def test_blank_rows_are_counted_up_to_the_last_full_one(rows, kept, between):
    cells = pd.DataFrame(rows, index=range(2, 2 + len(rows)), dtype="str")
    frame, blank = without_blank_rows(cells)
    assert (list(frame.index), blank) == (kept, between)


@given(st.lists(st.text(max_size=3)), st.sets(st.text(max_size=3)))
def test_among_says_what_a_set_says(cells, values):
    found = among(pd.Series(cells, dtype="str"), values)
    assert list(found) == [cell in values for cell in cells]


def test_ids_in_scientific_notation_are_told_from_ids_with_an_e():
    cells = pd.Series(["1.23457E+11", "2e9", "1E12", "E12", "12E", "0012"], dtype="str")
    assert list(in_scientific_notation(cells)) == [True, True, True, False, False, False]
