"""What a column is proposed to be: a reworded question by likeness, never two alike, never taken unasked."""

import pandas as pd
import pytest

from sel.readers.exports.proposals import ColumnMatch, column_matches, header_signature, renamed_questions
from sel.readers.exports.questions import questions
from sel.readers.instruments import instrument
from sel.readers.mapping import AS_IT_IS, FileMapping

CARE = instrument("culture-of-care")


def matches(
    header: list[str], rows: list[list[str]] | None = None, mapping: FileMapping = AS_IT_IS
) -> tuple[ColumnMatch, ...]:
    frame = pd.DataFrame(rows or [["x"] * len(header)], dtype="str")
    return column_matches(header, frame, questions(header, CARE), {}, CARE, mapping)


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("People here accept me the way I am", "BE2"),
        ("There is at least one adult at this school who notices when I am not here", "AS1"),
        ("I can calm down when I'm upset", "SE1"),
        ("Kids of every background get treated the same here", "FA3"),
        ("I can't think of an adult like this at our school now", "none"),
    ],
)
def test_a_reworded_question_is_proposed(header: str, code: str):
    [match] = matches([header])
    assert (match.meaning, match.how) == (code, "similar")
    assert 0.6 <= match.confidence < 1


@pytest.mark.parametrize(
    "header",
    ["What is your favorite color?", "There is an adult at this school who likes me", "I feel safe", ""],
    ids=["another question", "like four questions", "like two questions", "no header"],
)
def test_what_is_no_question_or_like_several_is_proposed_as_none(header: str):
    [match] = matches([header])
    assert (match.meaning, match.how) == ("", "unknown")


def test_of_two_columns_like_one_question_the_nearer_is_proposed():
    near, nearer = matches(
        ["People here accept me the way I am", "People at this school accept me just as I am"]
    )
    assert (near.meaning, nearer.meaning) == ("", "BE2")


def test_a_question_edited_while_the_form_was_live_is_proposed_where_no_row_fills_both():
    header = ["People at this school accept me as I am.", "People here accept me the way I am"]
    edited = matches(header, [["Agree", ""], ["", "Disagree"]])
    both = matches(header, [["Agree", "Agree"], ["", "Disagree"]])
    assert [match.meaning for match in edited] == ["BE2", "BE2"]
    assert [match.meaning for match in both] == ["BE2", ""]


def test_renamed_name_questions_take_the_slot_their_number_says():
    header = [f"Name one adult at our school who cares about you and whom you'd go to ({k})" for k in (2, 1)]
    assert [match.meaning for match in matches(header)] == ["N2", "N1"]


def test_a_mapping_outranks_what_the_header_says():
    header = ["BE2", "Comments"]
    taken = matches(header, mapping=FileMapping(columns={"BE2": "", "Comments": "N1"}))
    assert [(match.meaning, match.how) for match in taken] == [("", "mapping"), ("N1", "mapping")]


def test_samples_are_three_different_values_and_nothing_that_reads_like_harm():
    rows = [["Agree"], ["Agree"], [""], ["i want to die"], ["Disagree"], ["Strongly agree"], ["No"]]
    [match] = matches(["BE2"], rows)
    assert match.samples == ("Agree", "Disagree", "Strongly agree")


def test_a_renamed_question_is_asked_about_with_both_wordings():
    [problem] = renamed_questions(matches(["People here accept me the way I am"]), CARE, "fall.csv")
    assert problem.severity == "warning"
    assert problem.column == "People here accept me the way I am"
    assert problem.message == (
        "The column's wording is new; it is like BE2 “People at this school accept me as I am.”."
    )
    assert [(mend.key, mend.value) for mend in problem.mends] == [
        ("columns.People here accept me the way I am", "BE2"),
        ("columns.People here accept me the way I am", ""),
    ]


def test_a_confirmed_question_is_not_asked_about_again():
    header = "People here accept me the way I am"
    taken = matches([header], mapping=FileMapping(columns={header: "BE2"}))
    assert renamed_questions(taken, CARE, "fall.csv") == []


def test_the_signature_is_of_the_headers_words_in_any_order():
    assert header_signature(["Student ID", " Name? "]) == header_signature(["name", "STUDENT ID"])
    assert header_signature(["Student ID"]) != header_signature(["Student ID", "Student ID"])
