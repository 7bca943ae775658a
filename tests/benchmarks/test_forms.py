"""The form of a written name, told from the text and the adult it means; and what came of each form."""

import pytest

from benchmarks.rightness.forms import form, form_table, outcome
from tests.benchmarks.truth import MADE_OF_IT, TEN
from tests.cast import adults


@pytest.mark.parametrize(
    ("text", "given", "family", "expected"),
    [
        ("Ms. García", "Ana", "García", "title + surname"),
        ("  GARCIA!! ", "Ana", "García", "surname"),
        ("ana garcia", "Ana", "García", "full name"),
        ("Garcia, Ana", "Ana", "García", "surname first"),
        ("Mrs Graciaa", "Ana", "García", "misspelt"),
        ("ms g", "Ana", "García", "initial"),
        ("Ana G.", "Ana", "García", "initial"),
        ("Annie Garcia", "Guadalupe", "García", "nickname"),
        ("Ms Garcia 3rd period", "Ana", "García", "hint or chatter"),
        ("ana from math", "Ana", "García", "hint or chatter"),
        ("Miss Ana", "Ana", "García", "title + given name"),
        ("Ana", "Ana", "García", "given name"),
        ("ana.garcia@oak.example", "Ana", "García", "e-mail"),
        ("Ms Peña", "Rosa", "Peña-Villaseñor", "part of a surname"),
        ("Ms Pena Villasenor", "Rosa", "Peña-Villaseñor", "title + surname"),
        ("mr delacruz", "Luis", "de la Cruz", "title + surname"),
        ("Mr. Cruz", "Luis", "de la Cruz", "title + surname"),
        ("Bobby", "Roberto", "Luna", "another name"),
    ],
)
def test_the_form_is_told_from_text_and_adult(text, given, family, expected):
    assert form(text, given, family) == expected


def test_the_name_an_adult_goes_by_is_a_given_name():
    assert form("Miss Rosie", "Rosa", "Peña-Villaseñor", "Rosie") == "title + given name"


def test_each_written_name_meets_one_outcome():
    names = TEN[TEN["kind"] == "adult"]
    assert outcome(names, MADE_OF_IT).to_list() == [
        "asked, another first",
        "auto, right",
        "auto, right",
        "asked, right first",
    ]


def test_a_name_without_a_row_is_set_aside_and_another_adult_taken_is_wrong():
    names = TEN[TEN["kind"] == "adult"].iloc[:2]
    made = MADE_OF_IT.iloc[[2]].assign(adult_id="a1")
    assert outcome(names, made).to_list() == ["set aside", "auto, wrong"]


def test_the_table_counts_each_form_and_two_in_a_cell_apart():
    table = form_table(MADE_OF_IT, TEN, adults())
    assert table["names"].to_dict() == {"two in one cell": 2, "full name": 1, "title + surname": 1}
    assert table.loc["two in one cell", "auto, right"] == 1
