"""What people call the bearer of a given name."""

import numpy as np
import pytest

from sel.core.names.nicknames import PAIR_COLUMNS, diminutives, nickname_pairs
from sel.core.names.parse import folded
from sel.core.names.pet_names import ENGLISH, HERS, HIS, OTHERS, SPANISH


def forms(name: str, way: str) -> set[str]:
    pairs = nickname_pairs(np.array([name]))
    return set(pairs.loc[pairs["way"] == way, "nickname"])


@pytest.mark.parametrize(
    ("full", "pets"),
    [
        ("william", "bill billy will"),
        ("robert", "bob rob bert"),
        ("margaret", "peggy meg maggie"),
        ("katherine", "kathy kate katie"),
        ("elizabeth", "liz beth betty"),
        ("charles", "chuck charlie"),
        ("jose", "pepe chepe joe"),
        ("francisco", "paco pancho frank"),
        ("guadalupe", "lupe lupita"),
        ("jesus", "chuy chucho"),
        ("ignacio", "nacho"),
        ("humberto", "beto"),
        ("dmitri", "dima"),
        ("ekaterina", "katya"),
        ("mohamed", "mo"),
        ("konstantinos", "gus dean"),
    ],
)
def test_a_name_has_its_pet_forms_and_they_have_their_name(full, pets):
    assert set(pets.split()) <= forms(full, "pet")
    assert [pet for pet in pets.split() if full not in forms(pet, "full")] == []


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("aaron", "erin"),
        ("patrick", "peter"),
        ("marilyn", "mary"),
        ("william", "fred"),
        ("westley", "farmboy"),
        ("wilma", "william"),
        ("justin", "justina"),
        ("juan", "juanita"),
        ("ben", "benito"),
        ("zzyzx", "zzy"),
    ],
)
def test_other_names_are_no_nicknames(name, other):
    assert other not in forms(name, "pet") | forms(name, "full")


@pytest.mark.parametrize(
    ("name", "gender", "expected"),
    [
        ("ana", "a", {"anita"}),
        ("hugo", "o", {"huguito"}),
        ("paco", "o", {"paquito"}),
        ("julio", "o", {"julito"}),
        ("rosario", "a", {"rosarito"}),
        ("carlos", "o", {"carlosito", "carlitos"}),
        ("marcos", "o", {"marcosito", "marquitos"}),
        ("mercedes", "a", {"mercedesita", "merceditas"}),
        ("miguel", "o", {"miguelito"}),
        ("luz", "a", {"lucita"}),
        ("jorge", "o", {"jorgito", "jorgecito"}),
        ("carmen", "a", {"carmenita", "carmencita"}),
        ("javier", "o", {"javierito", "javiercito"}),
    ],
)
def test_a_diminutive_is_spelt_as_spanish_spells_it(name, gender, expected):
    assert diminutives(name, gender) == expected


def test_the_pairs_of_many_names_are_unique_and_name_no_one_twice():
    pairs = nickname_pairs(np.array(["bob", "robert", "robert", "nobody-at-all"]))
    assert list(pairs.columns) == PAIR_COLUMNS
    assert set(pairs["token"]) == {"bob", "robert"}
    assert pairs.duplicated(["token", "nickname"]).sum() == 0
    assert (pairs["token"] == pairs["nickname"]).sum() == 0


def test_a_name_that_is_listed_as_the_fuller_form_is_not_also_the_shorter():
    assert [forms("charlie", "full") >= {"charles"}, "charles" in forms("charlie", "pet")] == [True, False]


def test_no_names_have_no_pairs():
    assert list(nickname_pairs(np.array([], dtype=str)).columns) == PAIR_COLUMNS


def test_every_word_of_the_lists_is_folded_and_every_entry_has_both_sides():
    entries = "|".join((ENGLISH, SPANISH, OTHERS)).split("|")
    words = [word for entry in entries for side in entry.split(":") for word in side.split()]
    assert [word for word in (*words, *HIS.split(), *HERS.split()) if folded(word) != word] == []
    assert [entry for entry in entries if len([s for s in entry.split(":") if s.strip()]) != 2] == []
