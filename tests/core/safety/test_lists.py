"""Measured: recall and precision on the list the rules were made with, and on others that they never saw."""

import sys
from pathlib import Path

import pandas as pd
import pytest

from sel.core.safety import safety_flags
from tests.core.safety.lists import FOLDER, measured, texts_of

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


def test_the_list_has_two_hundred_phrasings_and_shares_none_with_the_others() -> None:
    lists = {
        name: {text for kind in ("harm", "negated", "harmless") for text in texts_of(name, kind)}
        for name in NAMES
    }
    assert len(lists["phrasings"]) >= 200
    others = set.union(*(texts for name, texts in lists.items() if name != "phrasings"))
    harm = {text for name in NAMES if name != "phrasings" for text in texts_of(name, "harm")}
    assert lists["phrasings"] & others & harm == set()


def test_plain_names_are_never_flagged_whatever_their_title() -> None:
    titles = ("", "Ms. ", "mr ", "Coach ", "Sra. ", "Profe ", "Dr. ")
    surnames = ("Acosta", "Armas", "Moreno", "Guerra", "Burns", "Savage", "Nguyễn", "O'Brien", "Santiago")
    texts = pd.Series([title + surname for title in titles for surname in surnames])
    assert set(safety_flags(texts)) == {""}
