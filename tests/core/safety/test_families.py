"""Words that harm together: in any order, near each other, in either language, each for itself."""

import pytest

from sel.core.safety.families import together

FAMILIES = """
kin: dad step_dad uncle
hit: punch* belt
cut: cut blade
skin: arm leg
"""
SPANISH = """
kin: papa
hit: golpe*
"""
MADE = together("hit & kin\ncut & cut\nskin & cut", FAMILIES, SPANISH)


def holds(text):
    words = text.split()
    return MADE.holds(words, [MADE.place(word) for word in words])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("my dad he punched me", True, id="both families, and an ending"),
        pytest.param("punches all day my dad", True, id="in any order"),
        pytest.param("mi papa me golpea", True, id="in Spanish"),
        pytest.param("my dad me golpea", True, id="in both languages"),
        pytest.param("step dad punched me", True, id="words side by side"),
        pytest.param("step on it punched", False, id="only the first of words side by side"),
        pytest.param("my dad is nice", False, id="one family alone"),
        pytest.param("i cut it", False, id="one word can't be two of a rule"),
        pytest.param("i cut it with a blade", True, id="two words of one family can"),
        pytest.param("dad " + "so " * 30 + "punched", False, id="too far apart"),
        pytest.param("so " * 30 + "dad punched", True, id="late in a long text"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_a_rule_holds_where_a_word_of_each_family_stands_near(text, found):
    assert holds(text) == found


def test_texts_worth_a_look_have_a_word_of_the_first_family_of_a_rule():
    assert MADE.telling == frozenset({"belt", "cut", "blade", "arm", "leg"})
    assert MADE.telling_stems == ("golpe", "punch")


def test_a_rule_with_a_family_that_is_not_there_is_refused():
    with pytest.raises(KeyError, match="knife"):
        together("knife & kin", FAMILIES)
