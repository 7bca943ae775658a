"""What is said beside a name and says nothing of whose it is."""

import pytest

from sel.core.names.asides import without_asides
from sel.core.names.parse import canonical, folded, parsed


@pytest.mark.parametrize(
    "text",
    [
        *("not sure how to spell it but Ms Ruiz", "Ms Ruiz idk how to spell her name"),
        "Ms Ruiz (sorry if i spelled it wrong)",
        *("no se como se escribe pero Ms Ruiz", "Ms Ruiz or however you spell it"),
        "Ms Ruiz but i cant spell it",
        *("i would go to Ms Ruiz", "id probably talk to Ms Ruiz", "yo iria con Ms Ruiz", "i trust Ms Ruiz"),
        *("Ms Ruiz is like a second mom to me", "Ms Ruiz es como una madre para mi"),
        *("no cap Ms Ruiz", "Ms Ruiz no doubt", "low key Ms Ruiz", "Ms Ruiz sin duda"),
    ],
)
def test_an_aside_neither_hides_nor_turns_down_a_name(text):
    said = parsed(text)
    assert (said.kind, said.name) == ("name", ("ruiz",))


@pytest.mark.parametrize(
    "text",
    [
        *("i dont like Ms Ruiz", "i would not go to Ms Ruiz", "i would never talk to Ms Ruiz"),
        *(
            "no way Ms Ruiz",
            "not like a mom to me Ms Ruiz",
            "i cant stand Ms Ruiz",
            "i no longer trust Ms Ruiz",
        ),
    ],
)
def test_what_turns_a_name_down_is_no_aside(text):
    assert parsed(text).kind == "negated"


def test_words_that_belong_together_are_one():
    assert without_asides(folded("my U.S. History and P.E. teacher").split()) == [
        "my",
        "history",
        "and",
        "pe",
        "teacher",
    ]


def test_special_education_is_not_physical_education():
    assert canonical("Special Education") == {"special education"}
    assert canonical("Physical Education") == {"physical education"}


def test_a_text_that_is_an_aside_alone_still_has_words():
    assert parsed("she is like a mom to me").kind == "unclear"
