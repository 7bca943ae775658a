"""The words around names: folded, known by their slips, and never a name's own."""

import numpy as np
import pytest

from sel.core.names import vocabulary as words
from sel.core.names.nicknames import nickname_pairs
from sel.core.names.parse import folded, parsed
from sel.core.names.slips import SLIPS
from tests.core.names.spellings import SURNAMES

SETS = (
    *(words.HARD_TITLES, words.SOFT_TITLES, words.PERSONS, words.FILLERS, words.CONNECTORS, words.EVERYONE),
    *(words.FAMILY, words.NEGATORS, words.ACCUSATIONS, words.PARTICLES, words.EXCEPTIONS),
    *(words.ROLES.keys(), words.SUBJECTS.keys()),
)
KNOWN = frozenset().union(*SETS)
PHRASES = words.SHRUGS | words.NOBODY | {*words.SHRUG_OPENINGS, *words.NOBODY_OPENINGS}


def test_every_word_is_folded():
    assert [text for text in (*KNOWN, *PHRASES, *SLIPS, *SLIPS.values()) if folded(text) != text] == []


def test_every_slip_stands_for_a_word_that_is_known():
    known = KNOWN | {word for phrase in PHRASES for word in phrase.split()}
    assert {slip: word for slip, word in SLIPS.items() if word not in known} == {}


def test_no_slip_is_a_name():
    assert [slip for slip in SLIPS if slip in SURNAMES] == []
    assert nickname_pairs(np.array(list(SLIPS))).empty


def test_chatter_is_none_of_the_words_that_decide():
    deciding = words.FAMILY | words.EVERYONE | words.NEGATORS | words.ACCUSATIONS | words.EXCEPTIONS
    assert sorted(words.FILLERS & deciding) == ["mejor"]  # mi mejor amiga, la mejor maestra


@pytest.mark.parametrize("sets", [words.NEGATORS, words.ACCUSATIONS, words.EVERYONE, words.HARD_TITLES])
def test_words_that_turn_a_text_around_are_no_surnames(sets):
    assert sorted(sets & set(SURNAMES)) == []


@pytest.mark.parametrize(
    "text",
    [
        *("idk man", "no idea", "no clue lol", "I forgot", "prefer not to say", "nvm", "im good", "same"),
        *("ni idea", "no me acuerdo", "prefiero no contestar", "no tengo idea", "quién sabe"),
        *("không biết", "hindi ko alam", "não sei", "не знаю", "不知道"),
    ],
)
def test_many_ways_to_shrug(text):
    assert parsed(text).kind == "shrug"


@pytest.mark.parametrize(
    "text",
    [
        *("no one at this school", "i dont trust any adults", "i wouldn't go to anyone", "0 people"),
        *("nobody comes to mind", "i keep to myself", "I don't have a trusted adult", "nada"),
        *("no le tengo confianza a nadie", "nadie de aquí", "ningún adulto", "ni uno solo", "yo sola"),
        *("không có ai", "qofna", "ninguém", "никто", "没有人", "لا أحد"),
    ],
)
def test_many_ways_to_say_that_there_is_nobody(text):
    assert parsed(text).kind == "explicit_nobody"


@pytest.mark.parametrize("text", ["Nada Hassan", "Mr. Noone", "Ms. Love", "Mrs. King", "Mr. No", "Ms. Mi"])
def test_a_name_that_is_also_such_a_word_stays_a_name(text):
    assert parsed(text).kind in {"name", "negated"}
