"""Words of which one is enough, words that praise outweighs, and names that sound like either."""

import pytest

from sel.core.safety.grave import ALSO_NAMES, is_a_name, is_grave, weight

KNOWN = frozenset({"backpack"})


@pytest.mark.parametrize(
    ("text", "grave"),
    [
        pytest.param("the only way out is death", True, id="one word is enough"),
        pytest.param("ms teacher helps since the suicide", True, id="whatever is praised beside"),
        pytest.param("me tratan a golpes", True, id="in Spanish"),
        pytest.param("he locks us in", True, id="an uneasy word of somebody"),
        pytest.param("my counselor helps when i am scared", False, id="an uneasy word beside praise"),
        pytest.param("my counselor never helps when i am scared", True, id="praise turned around is none"),
        pytest.param("the jump club", False, id="an uneasy word of nobody"),
        pytest.param("the librarian", False, id="no such word"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_a_text_is_grave_by_one_word_unless_an_adult_is_praised_for_it(text, grave):
    assert is_grave(text.split()) == grave


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("stephanie burns", True, id="a given name beside"),
        pytest.param("socorro velazquez period 3", True, id="and a period"),
        pytest.param("socorro", False, id="a cry alone"),
        pytest.param("graves", True, id="a family name that is no cry"),
        pytest.param("socorro por favor", False, id="no name beside"),
        pytest.param("ammo backpack", False, id="a word that other rules know"),
        pytest.param("burns my arm", False, id="of somebody"),
        pytest.param("ruiz", False, id="nothing that sounds like harm"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_a_name_that_sounds_like_harm_is_a_name(text, name):
    assert is_a_name(text.split(), KNOWN) == name


def test_endings_count_and_names_that_begin_alike_do_not():
    words = ("suicidal", "suisidas", "bruises", "violeta", "virginia", "acosta")
    assert [weight(word) for word in words] == [2, 2, 2, 0, 0, 0]
    assert all(name.isalpha() for name in ALSO_NAMES)
