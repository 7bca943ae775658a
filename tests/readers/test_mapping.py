"""A file's mapping: its mends, its form as TOML, and what is refused in one that was edited by hand."""

import pytest

from sel.errors import FileRefused, Mend
from sel.readers.mapping import AS_IT_IS, FileMapping, header_keys, mapping_of
from sel.readers.mapping_files import mapping_from_text, mapping_text, mend_line

CHOSEN = FileMapping(
    columns={"Your ID # (7 digits)": "student_id", "Any “comments”?\nWrite here": ""},
    answers={"Totally agree": 4},
    sheet="Form Responses 1",
    header_row=3,
    hidden_rows="leave_out",
    encoding="cp1252",
    dates="day_first",
    zone="America/New_York",
    accept=("many_removals",),
)


def test_a_mapping_comes_back_from_toml_as_it_was():
    assert mapping_from_text(mapping_text(CHOSEN, "fall.csv"), "fall.toml") == CHOSEN
    assert mapping_from_text(mapping_text(AS_IT_IS, "fall.csv"), "fall.toml") == AS_IT_IS


def test_a_mapping_comes_back_from_its_document_as_it_was():
    assert mapping_of(CHOSEN.as_document()) == CHOSEN
    assert AS_IT_IS.as_document() == {}


def test_a_mapping_opens_with_lines_that_explain_it():
    lines = mapping_text(CHOSEN, "fall.csv").splitlines()
    assert lines[0] == (
        "# How “fall.csv” is read. The headers of [columns] stand in front, what each column is behind them:"
    )


def test_a_file_name_cannot_end_the_comment_it_stands_in():
    text = mapping_text(AS_IT_IS, 'fall.csv\nheader_row = 7\nsheet = "x')
    assert mapping_from_text(text, "fall.toml") == AS_IT_IS


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("column = 3", "“column” is no key of a mapping"),
        ('dates = "yesterday"', "dates: Input should be '', 'month_first' or 'day_first'"),
        ('zone = "Mars/Olympus"', "'Mars/Olympus' is no time zone; write one as America/New_York"),
        ('[answers]\n"Agree" = "four"', "answers.Agree: Input should be a valid integer"),
        ("[columns", "it isn't TOML"),
        ("header_row = -1", "header_row: Input should be greater than or equal to 0"),
    ],
    ids=["unknown key", "no such order", "no such zone", "no number", "no TOML", "below the first row"],
)
def test_a_wrong_line_is_refused_with_its_key(text: str, said: str):
    with pytest.raises(FileRefused) as refused:
        mapping_from_text(text, "mine.toml")
    assert said in refused.value.message
    assert refused.value.message.startswith("The mapping mine.toml can't be used: ")


@pytest.mark.parametrize(
    ("mend", "mended"),
    [
        (Mend("", "dates", "day_first"), FileMapping(dates="day_first")),
        (Mend("", "columns.Q1. Why?", "N1"), FileMapping(columns={"Q1. Why?": "N1"})),
        (Mend("", "answers.Yes.", "4"), FileMapping(answers={"Yes.": 4})),
        (Mend("", "header_row", "2"), FileMapping(header_row=2)),
        (Mend("", "accept", "many_removals"), FileMapping(accept=("many_removals",))),
    ],
    ids=["a setting", "a column with dots", "an answer with a dot", "a row", "a yes"],
)
def test_a_mend_sets_what_it_says_and_nothing_else(mend: Mend, mended: FileMapping):
    assert AS_IT_IS.mended(mend) == mended


@pytest.mark.parametrize(
    ("mend", "line"),
    [
        (Mend("", "dates", "day_first"), 'dates = "day_first"'),
        (Mend("", "columns.Q1. Why?", "N1"), 'columns."Q1. Why?" = "N1"'),
        (Mend("", "columns.Q1", ""), 'columns.Q1 = ""'),
        (Mend("", "answers.Yes", "4"), "answers.Yes = 4"),
        (Mend("", "header_row", "2"), "header_row = 2"),
        (Mend("", "accept", "many_removals"), 'accept = ["many_removals"]'),
    ],
    ids=["a setting", "a column", "a column left out", "an answer", "a row", "a yes"],
)
def test_a_mend_as_a_line_of_toml_does_what_the_mend_does(mend: Mend, line: str):
    assert mend_line(mend) == line
    assert mapping_from_text(line, "mine.toml") == AS_IT_IS.mended(mend)


def test_a_repeated_header_has_its_number():
    assert header_keys(["Q1", "Q2", "Q1", "Q1"]) == ["Q1", "Q2", "Q1 #2", "Q1 #3"]
