"""A child's own story in the place of a name, told apart from a name, praise and "nobody"."""

import pytest

from sel.core.safety.story import is_story


@pytest.mark.parametrize(
    ("text", "story"),
    [
        pytest.param("i picked a day already", True, id="of oneself"),
        pytest.param("my mom left on tuesday", True, id="of the family"),
        pytest.param("my mom and dad", False, id="the family as the answer"),
        pytest.param("just my older sister", False, id="a relative as the answer"),
        pytest.param("my friend hasnt left bed all week", True, id="of a friend"),
        pytest.param("escondo pan debajo del colchon", True, id="in Spanish"),
        pytest.param("my dad doesnt love me", True, id="praise turned around"),
        pytest.param("i like my coach", False, id="praise"),
        pytest.param("my aunt works in the office", False, id="family that works at school"),
        pytest.param("i dont remember the name", False, id="an answer about the question"),
        pytest.param("me guarda un lugar", False, id="a kindness done"),
        pytest.param("el papa de luis", False, id="somebody else's family"),
        pytest.param("ruiz the tall one", False, id="a name and what goes with it"),
        pytest.param("she makes me kneel on rice", True, id="of a she whom nobody named"),
        pytest.param("ruiz she makes me laugh", False, id="of a she who was named"),
        pytest.param("me venden", True, id="two words of oneself"),
        pytest.param("they took my phone so i cant call for help", True, id="one ordinary word among others"),
        pytest.param("la maestra sabe que en mi casa me tratan como perro", True, id="an adult, and home"),
        pytest.param("quieren casarme con un hombre", True, id="oneself at the end of a verb"),
        pytest.param("i would go to tina young", False, id="a name in a sentence"),
        pytest.param("my cousin patrick", False, id="a relative's name"),
        pytest.param("ruiz my second period teacher", False, id="my teacher"),
        pytest.param("garcia us history", False, id="a subject that says us"),
        pytest.param("my bad", False, id="two words"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_a_story_is_told_from_an_answer(text, story):
    assert is_story(text.split()) == story
