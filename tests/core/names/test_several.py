"""Whom one answer names: where it is cut, and where it stays whole."""

import pytest

from sel.core.names.parse import parsed
from sel.core.names.several import parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ms. Lee, Mr. Ruiz and coach B", ("Ms. Lee", "Mr. Ruiz", "coach B")),
        ("Ana Ruiz / Lee", ("Ana Ruiz", "Lee")),
        ("Ms Ruiz also Oliver", ("Ms Ruiz", "Oliver")),
        ("Ana Ruiz + Tom Lee", ("Ana Ruiz", "Tom Lee")),
        ("Mr Lee\nAna Ruiz", ("Mr Lee", "Ana Ruiz")),
        ("Mr Lee y la maestra Ruiz", ("Mr Lee", "la maestra Ruiz")),
        ("Ana Ruiz y Tom Lee", ("Ana Ruiz", "Tom Lee")),
        ("ana ruiz, tom lee", ("ana ruiz", "tom lee")),
        ("Mr Lee, Ana Ruiz", ("Mr Lee", "Ana Ruiz")),
        ("ruiz, lee, shah", ("ruiz", "lee", "shah")),
        ("Mr Lee Ms Ruiz", ("Mr Lee", "Ms Ruiz")),
        ("Ruiz, Ana + Lee, Tom", ("Ruiz, Ana", "Lee, Tom")),
        ("the counselor and Mr Lee", ("the counselor", "Mr Lee")),
    ],
)
def test_every_adult_of_an_answer_is_kept(text, expected):
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ms Ruiz room 5 or Tom Lee (math)", ("Ms Ruiz room 5", "Tom Lee (math)")),
        ("Mr Lee/math/Ms Ruiz", ("Mr Lee/math", "Ms Ruiz")),
        ("my teacher for math, Ms Ruiz & Mr Lee", ("my teacher for math, Ms Ruiz", "Mr Lee")),
        ("Ms Ruiz and Mr Lee and thats it", ("Ms Ruiz", "Mr Lee and thats it")),
    ],
)
def test_what_is_said_around_a_name_stays_with_it(text, expected):
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        *("Ruiz, Ana", "ruiz, lee", "de la Cruz, Ana", "Shaw Hudson, Mason", "Son, Sarah", "Mr, Lee"),
        *("García y Vega", "Sra. García y Vega", "Mary O Brien", "Nguyen Thi Y Nhi"),
        *("Ms Lee (math and science)", "Mr Lee my math and science teacher", "Mr Lee/my teacher"),
        *("Ruiz Ms Ana", "Maria (Ms Ruiz)", "my history teacher Mr Lee"),
        "Ms Ruiz because she listens and gives great advice",
        *("Mr Lee but not Ms Ruiz or Ms Shah", "nobody, my mom and my dad", "n/a", "idk / idk"),
    ],
)
def test_an_answer_of_one_or_of_nobody_stays_whole(text):
    assert parts(text) == (text,)


def test_family_in_an_answer_is_no_adult_and_the_adult_stays():
    assert [parsed(part).kind for part in parts("Ms Ruiz, my mom")] == ["name", "explicit_nobody"]
