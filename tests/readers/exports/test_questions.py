"""Questions: a column is known by code or wording, however a form's author padded or cased it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sel.readers.exports.questions import IDENTITY, question_key, questions
from tests.readers.made_up import CARE, ITEMS, LINES, NAMES, NONE, STAFF

WORDINGS = dict(
    [
        *zip(ITEMS, CARE.item_codes, strict=True),
        *zip(NAMES, CARE.names.codes, strict=True),
        *((code, code) for code in (*CARE.item_codes, *CARE.names.codes, "NONE")),
        (NONE, "NONE"),
        ("Student ID", IDENTITY),
    ]
)
PADDING = st.sampled_from(["", " ", "\u00a0", "\t", " \u200f", "\ufeff", "  "])


@given(
    st.sampled_from(sorted(WORDINGS)),
    st.sampled_from([str, str.upper, str.lower, str.title]),
    st.tuples(PADDING, PADDING),
    st.sampled_from(["", "12. ", "12) ", "Q7. ", "3 - ", "*", "“"]),
    st.sampled_from(["", ":", "*", " *", ".", "?", "”", " :"]),
    st.booleans(),
)
def test_every_question_is_found_however_it_is_written(wording, cased, padding, before, after, broken):
    text = wording.replace(" ", "\u00a0", 1) if broken else wording
    header = f"{padding[0]}{before}{cased(text)}{after}{padding[1]}"
    assert questions([header], CARE).at == {WORDINGS[wording]: [0]}


@pytest.mark.parametrize(
    "header",
    [
        *(
            "Student ID Number",
            "student id number",
            "Your Student ID Number (the 111....number)",
            "ID #",
            "ID",
        ),
        *("School ID", "Local ID number", "Student ID #", "STUDENT ID No.", "What is your student ID?"),
        *("Student Number", "Enter your student ID:", "2. Student\u00a0ID*", "Student ID (7 digits)"),
    ],
)
def test_the_question_for_the_id_is_known_in_its_usual_variants(header):
    assert questions([header], CARE).at == {IDENTITY: [0]}


@pytest.mark.parametrize("header", ["Parent ID", "First name", "Identity", "Student", "Number", "Grade"])
def test_other_questions_are_not_taken_for_the_id(header):
    assert questions([header], CARE).unknown == [0]


@pytest.mark.parametrize(
    ("ending", "code"),
    [
        pytest.param("", "N1", id="one question for all"),
        pytest.param(" (Adult 3)", "N3", id="without of 5"),
        pytest.param(" [Adult 3 of 5]", "N3", id="in brackets"),
        pytest.param(" - adult 4 of 5:", "N4", id="after a dash"),
        pytest.param(" (5)", "N5", id="the number alone"),
    ],
)
def test_the_question_for_names_says_which_adult_in_many_ways(ending, code):
    assert questions([NAMES[0].removesuffix(" (Adult 1 of 5)") + ending], CARE).at == {code: [0]}


def test_a_sixth_adult_is_not_one_of_five():
    assert questions([NAMES[0].replace("1 of", "6 of")], CARE).unknown == [0]


def test_the_row_of_a_grid_is_a_question():
    header = f"How much do you agree? [{ITEMS[5]}]"
    assert questions([header, f"AS2. {ITEMS[1]}"], CARE).at == {"BE2": [0], "AS2": [1]}


def test_copies_of_a_question_stand_together_and_ignored_columns_nowhere():
    found = questions(["Score", ITEMS[0], "", ITEMS[0] + " "], CARE, ["score"])
    assert (found.at, found.unknown) == ({"AS1": [1, 3]}, [])


def test_the_staff_question_is_known():
    assert questions([LINES.upper()], STAFF).at == {"N1": [0]}


def test_accents_quotes_and_punctuation_do_not_tell_questions_apart():
    assert question_key("  I can’t say: ¿Dónde?  ") == question_key("I can't say donde")
