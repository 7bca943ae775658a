"""Which spellings sound the same."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sel.core.names.sounds import sound_keys
from tests.core.names.spellings import MISSPELT, SURNAMES

WORDS = st.lists(st.text("abcdeghijlmnoqrstuvwxyz", max_size=12), max_size=6)


def key(word: str) -> str:
    return str(sound_keys(np.array([word]))[0])


@pytest.mark.parametrize(
    ("name", "spellings"),
    [
        pytest.param("hernandez", "ernandez hernandes hernandis", id="Spanish: h is mute, z and s are one"),
        pytest.param("garcia", "garsia garzia", id="Spanish: c before i is s"),
        pytest.param("vasquez", "vazquez basques vaskez", id="Spanish: b and v are one, qu is k"),
        pytest.param("castillo", "castiyo castio", id="Spanish: ll is y"),
        pytest.param("llamas", "yamas", id="Spanish: ll is y at the opening"),
        pytest.param("rodriguez", "rodrigues rodrigez", id="Spanish: gu before e"),
        pytest.param("jimenez", "gimenez himenez jimenes", id="Spanish: g, j and, to English ears, h"),
        pytest.param("trujillo", "truhillo trujiyo", id="Spanish: j heard as h"),
        pytest.param("guajardo", "wajardo guahardo", id="Spanish: gua is wa"),
        pytest.param("huerta", "werta", id="Spanish: hue is we"),
        pytest.param("juarez", "huarez juares", id="Spanish: jua heard as hua"),
        pytest.param("munoz", "munios munyoz munos", id="Spanish: the tilde is lost, or written ny"),
        pytest.param("estrada", "strada", id="Spanish: es opens a word"),
        pytest.param("chavez", "shavez chaves", id="Spanish: ch and sh"),
        pytest.param("saenz", "sainz", id="Spanish: ae and ai"),
        pytest.param("philips", "phillips filips fillips", id="English: ph is f, letters doubled"),
        pytest.param("wright", "right rite", id="English: silent w and gh"),
        pytest.param("knight", "night nite", id="English: silent k"),
        pytest.param("schmidt", "shmidt schmitt", id="English: sch, dt"),
        pytest.param("thompson", "tompson thomson", id="English: th is t, p is not heard"),
        pytest.param("mcdonald", "macdonald", id="English: Mc and Mac"),
        pytest.param("jackson", "jaxon jaxson", id="English: cks is x"),
        pytest.param("clark", "clarke klark", id="English: final e is mute, c is k"),
        pytest.param("lee", "lea leigh", id="English: ee, ea, eigh"),
        pytest.param("kelly", "kelley kellie", id="English: y, ey, ie at the end"),
        pytest.param("bailey", "bayley bailee", id="English: ai and ay"),
        pytest.param("meyer", "mayer meier maier", id="English: ey, ay, ei, ai"),
        pytest.param("laura", "lora", id="English: au is o"),
        pytest.param("brooks", "bruks", id="English: oo is u"),
        pytest.param("stewart", "stuart", id="English: ew is u"),
        pytest.param("anderson", "andersen andirson", id="English: vowels hardly said"),
        pytest.param("christine", "kristine cristine", id="English: chr"),
        pytest.param("stephens", "stevens", id="English: the ph of Stephen"),
        pytest.param("nguyen", "nuyen ngyuen ngyen nyugen nguen", id="Vietnamese: Nguyen"),
        pytest.param("phan", "fan", id="Vietnamese: ph is f"),
        pytest.param("thanh", "tanh than", id="Vietnamese: th, nh"),
        pytest.param("dhillon", "dillon", id="Indian: dh is d"),
        pytest.param("kumar", "koomar kumaar", id="Indian: oo is u, aa is a"),
        pytest.param("singh", "sing", id="Indian: final h"),
        pytest.param("mohammed", "mohamad mohamed muhammad", id="Arabic: vowels and doubling"),
        pytest.param("xiong", "siong", id="Hmong: x is s"),
    ],
)
def test_spellings_that_are_confused_sound_the_same(name, spellings):
    assert {spelling: key(spelling) for spelling in spellings.split()} == dict.fromkeys(
        spellings.split(), key(name)
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("chang", "chan"),
        ("wang", "vang"),
        ("shah", "sah"),
        ("santos", "santosh"),
        ("hall", "all"),
        ("hart", "art"),
        ("garcia", "garza"),
        ("antonio", "antonia"),
        ("mariana", "marina"),
        ("marina", "maria"),
        ("tran", "tren"),
        ("kim", "kam"),
        ("miller", "muller"),
        ("jones", "james"),
        ("le", "li"),
        ("ho", "o"),
    ],
)
def test_different_names_sound_different(one, other):
    assert key(one) != key(other)


def test_three_of_four_misspellings_sound_as_the_name():
    same = [key(name) == key(spelling) for name, spelling in MISSPELT]
    assert sum(same) / len(same) >= 0.75


def test_of_four_hundred_surnames_only_these_sound_the_same():
    keys = dict(zip(SURNAMES, sound_keys(np.array(SURNAMES)), strict=True))
    joined = {f"{a} {b}" for a, b in combinations(sorted(SURNAMES), 2) if keys[a] == keys[b]}
    assert joined == {
        *("chen shen", "cheng sheng", "cho shaw", "chou chu", "dean dinh", "green greene", "hansen hanson"),
        *("huang hwang", "jang zhang", "kelley kelly", "lee li", "stephens stevens", "zhou zhu"),
    }


@given(WORDS)
def test_a_key_does_not_depend_on_the_other_words(words):
    assert sound_keys(np.array(words, dtype=object)).tolist() == [key(word) for word in words]


@given(WORDS)
def test_no_word_is_without_a_key_unless_it_is_empty(words):
    keys = sound_keys(np.array(words, dtype=object))
    assert [bool(k) for k in keys] == [bool(word) for word in words]


def test_words_of_other_scripts_and_numbers_are_their_own_keys():
    words = ["мария", "12", "李", "3rd"]
    assert sound_keys(np.array(words)).tolist() == words
