"""Tick lists: what an adult picked comes back as that adult's lines, and silence stays silence."""

import io

import openpyxl
import pandas as pd

from sel.outputs.forms.tick_list import tick_list_workbook
from sel.readers.exports.tick_list import TickLists, is_tick_list, tick_lists
from sel.readers.tables import Part, read_tables

STUDENTS = pd.DataFrame(
    {
        "student_id": ["0001", "0002", "0003"],
        "name": ["Ana Ruiz", "Bo Li", "Ñusta Quispe"],
        "grade": ["KG", "KG", "01"],
        "homeroom": ["K1", "K1", "Room 2"],
    }
)
LISTS = {"T1": ("Maria Finch", STUDENTS), "T2": ("Jo/hn: [Moss]", STUDENTS), "T3": ("Ivy Reed", STUDENTS)}


def filled(cells: dict[tuple[int, str], str]) -> list[Part]:
    """The workbook for LISTS with some cells typed in: (sheet's place, cell) → text."""
    book = openpyxl.load_workbook(io.BytesIO(tick_list_workbook(LISTS)))
    for (sheet, cell), text in cells.items():
        book.worksheets[sheet][cell] = text
    out = io.BytesIO()
    book.save(out)
    return read_tables([("ticks.xlsx", out.getvalue())])


def lines(read: TickLists) -> dict[str, str]:
    return dict(zip(read.rows["typed_id"], read.rows["N1"], strict=True))


def test_a_ticked_student_is_a_line_of_the_adult_whose_sheet_it_is():
    read, problems = tick_lists(filled({(0, "F2"): "yes", (0, "F4"): "Yes", (1, "F3"): "x"}))
    assert lines(read) == {"T1": "0001\n0003", "T2": "0002"}
    assert problems == []


def test_a_sheet_on_which_nothing_was_picked_is_not_an_answer():
    read, _ = tick_lists(filled({(0, "F2"): "yes"}))
    assert (lines(read), read.skipped, read.rows_read) == ({"T1": "0001"}, {"blank": 2}, 3)


def test_an_adult_who_picked_only_no_has_answered_and_named_nobody():
    read, _ = tick_lists(filled({(0, "F2"): "no"}))
    assert lines(read) == {"T1": ""}


def test_a_student_written_in_below_the_list_is_known_by_name():
    read, problems = tick_lists(filled({(0, "C5"): "Zoe  Lane", (0, "F5"): "sí"}))
    assert (lines(read), problems) == ({"T1": "Zoe Lane"}, [])


def test_what_is_neither_yes_nor_no_is_said_and_not_taken():
    read, problems = tick_lists(filled({(0, "F2"): "yes", (0, "F3"): "maybe"}))
    assert lines(read) == {"T1": "0001"}
    assert [(problem.code, problem.rows) for problem in problems] == [("tick_unknown", (3,))]
    assert "“maybe” is neither yes nor no" in problems[0].message
    assert "“1 Maria Finch”" in problems[0].action


def test_a_tick_without_a_student_is_said_and_left_out():
    read, problems = tick_lists(filled({(0, "F2"): "yes", (0, "F6"): "yes"}))
    assert (lines(read), [problem.code for problem in problems]) == ({"T1": "0001"}, ["tick_without_student"])


def test_an_adult_code_that_was_cleared_is_taken_from_the_rest_of_the_sheet():
    read, problems = tick_lists(filled({(0, "A2"): "", (0, "F2"): "yes"}))
    assert (lines(read), problems) == ({"T1": "0001"}, [])


def test_the_sheet_of_explanations_is_no_tick_list():
    parts = filled({})
    assert [is_tick_list(part.table) for part in parts] == [True, True, True, False]


def test_the_same_student_ticked_twice_is_one_line():
    read, _ = tick_lists(filled({(0, "F2"): "yes", (0, "B5"): "0001", (0, "F5"): "yes"}))
    assert lines(read) == {"T1": "0001"}
