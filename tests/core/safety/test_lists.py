"""Measured: recall and precision on the list the rules were made with, and on others that they never saw."""

import sys
from pathlib import Path

import pandas as pd
import pytest

from sel.core.safety import safety_flags
from tests.core.safety.lists import FOLDER, measured, texts_of

HEADS = ("Br", "Cord", "Fl", "Gr", "Kow", "Lind", "Mont", "Okaf", "Pend", "Quill", "Vald", "Zamb")
ENDS = tuple(f"{end}{more}" for end in ("lez", "nski", "rdo", "tsu", "vich") for more in "aeiouy")
TAILS = (*"bcdfghjklmnpqrstvwxz", *ENDS)
NAMES = sorted(file.stem for file in Path(FOLDER).glob("*.toml"))


@pytest.mark.parametrize("name", NAMES)
def test_of_harm_hardly_any_is_missed_and_most_hits_are_harm(name: str) -> None:
    found = measured(name)
    sys.stdout.write(f"{found.row(name)}\n")
    assert found.recall >= 0.95
    assert found.precision >= 0.5


@pytest.mark.parametrize("name", NAMES)
def test_who_is_turned_down_or_accused_is_hardly_ever_missed(name: str) -> None:
    found = measured(name)
    assert found.turned / found.negated >= 0.95


def test_nothing_that_the_rules_were_made_with_is_missed_or_flagged_for_nothing() -> None:
    found = measured("phrasings")
    assert (found.harm_found, found.turned) == (found.harm, found.negated)
    assert (found.wrongly_harm, found.harmless_flagged) == (0, 0)


def test_the_list_has_two_hundred_phrasings_and_shares_no_words_of_harm_with_those_never_looked_at() -> None:
    assert sum(len(texts_of("phrasings", kind)) for kind in ("harm", "negated", "harmless")) >= 200
    looked_at = {text for name in ("phrasings", "mended", "told") for text in texts_of(name, "harm")}
    assert looked_at & set(texts_of("paraphrases", "harm")) == set()


def test_plain_names_are_never_flagged_whatever_their_title() -> None:
    titles = ("", "Ms. ", "mr ", "Coach ", "Sra. ", "Profe ", "Dr. ")
    surnames = ("Acosta", "Armas", "Moreno", "Guerra", "Burns", "Savage", "Nguyễn", "O'Brien", "Santiago")
    texts = pd.Series([title + surname for title in titles for surname in surnames])
    assert set(safety_flags(texts)) == {""}


def test_none_of_a_hundred_thousand_names_is_flagged() -> None:
    surnames = [f"{first}{middle}{last}" for first in HEADS for middle in "aeiou" for last in TAILS]
    titles = ("", "Ms. ", "mr ", "Coach ", "Sra. ")
    texts = pd.Series([f"{title}{name} {n}" for title in titles for name in surnames for n in range(1, 8)])
    assert len(texts) > 90_000
    assert set(safety_flags(texts)) == {""}
