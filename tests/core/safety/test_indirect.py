"""What only hints at harm: each kind of hint is found, and what only looks like one is left alone."""

import pandas as pd
import pytest

from sel.core.safety import safety_flags
from sel.core.safety.indirect import HINTS
from sel.core.safety.phrases import phrases
from sel.core.safety.spelling import plain_lines

HINTED = phrases(*HINTS).pattern


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("can someone ask me if im ok in private", id="a talk in private"),
        pytest.param("Ms. Dunn could just come get me during 4th", id="to be fetched"),
        pytest.param("its about the thing my grandpa does", id="what a relative does"),
        pytest.param("i got help once, nobody at school knows", id="what nobody knows"),
        pytest.param("I almost told her about my uncle", id="what was almost told"),
        pytest.param("tell coach im sorry, bye", id="a goodbye"),
        pytest.param("none, i have a plan already", id="a plan"),
        pytest.param("some kids told me not to be in the cafeteria wednesday", id="a date and a place"),
        pytest.param("a teacher here is the problem", id="an adult of the school"),
        pytest.param("can i stay at school for the weekend", id="rather not home"),
        pytest.param("i eat the ketchup packets for dinner", id="food"),
        pytest.param("it happened again", id="again"),
        pytest.param("she never hits me hard", id="violence said to be small"),
        pytest.param("ouch", id="a cry of one word"),
        pytest.param("the belt", id="a cry of two"),
        pytest.param("es algo de mi padrino y no se como decirlo", id="a relative in Spanish"),
        pytest.param("ya tengo todo listo, gracias", id="a plan in Spanish"),
        pytest.param("no me pega tanto, solo cuando toma", id="violence said to be small in Spanish"),
    ],
)
def test_a_hint_at_harm_is_harm(text: str) -> None:
    assert safety_flags(pd.Series([text]))[0] == "harm"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ms. Park if i need someone to talk to", id="someone to talk to"),
        pytest.param("nobody knows me here yet", id="new here"),
        pytest.param("my 504 plan lady", id="another plan"),
        pytest.param("she keeps a list of our birthdays", id="another list"),
        pytest.param("mr ng talks about bridges", id="other bridges"),
        pytest.param("bye", id="a word that is said of nothing"),
        pytest.param("nadie sabe mi nombre todavia", id="new here, in Spanish"),
        pytest.param("otra vez la misma maestra", id="another again"),
    ],
)
def test_what_only_looks_like_a_hint_is_none(text: str) -> None:
    assert not HINTED.search(" ".join([*plain_lines([text])[0].split(), ""]))
