"""What a text says by itself, before anybody asks the roster."""

import pytest

from sel.core.names.parse import folded, parsed
from sel.core.names.several import parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  MRS. PEÑA!! ", "mrs pena"),
        ("O’Brien", "obrien"),
        ("Ms Ruiz's class", "ms ruiz class"),
        ("Đỗ Văn", "do van"),
        ("el-sayed 😀", "el sayed"),
        ("😀😀", ""),
    ],
)
def test_folding_drops_case_accents_punctuation_and_emoji(text, expected):
    assert folded(text) == expected


@pytest.mark.parametrize(
    "text", ["x", "X", "?", "...", "-", "idk", "IDK!", "n/a", "N/A", "i don't know", "no sé", "😀", ""]
)
def test_a_shrug_is_a_shrug(text):
    assert parsed(text).kind == "shrug"


@pytest.mark.parametrize(
    "text",
    [
        *(
            "nobody",
            "NADIE",
            "no one",
            "None",
            "ninguno",
            "no tengo a nadie",
            "nobody, i want to hurt myself",
        ),
        *(
            "no one. i dont feel safe at home",
            "my mom",
            "mi mamá",
            "my friends",
            "mis amigos",
            "God",
            "my big sister",
        ),
        "mom and dad",
    ],
)
def test_nobody_at_school_is_said_explicitly(text):
    assert {parsed(part).kind for part in parts(text)} == {"explicit_nobody"}


@pytest.mark.parametrize(
    "text", ["everyone", "all of them", "ALL MY TEACHERS", "todos", "todos los maestros", "anyone"]
)
def test_everyone_is_no_one_adult(text):
    assert parsed(text).kind == "everyone"


@pytest.mark.parametrize(
    "text",
    [
        "teacher",
        "coach",
        "my math teacher",
        "the nurse",
        "la maestra de matemáticas",
        "the lady in the office",
    ],
)
def test_a_role_is_no_name(text):
    assert parsed(text).kind == "role"


@pytest.mark.parametrize(
    "text",
    [
        *(
            "not Ms Fisher",
            "anyone but Mr Oliver",
            "nadie menos el Sr Ruiz",
            "Mr Ruiz is mean to me",
            "everyone except Ms Lee",
        ),
        *(
            "Ms Lee hates me",
            "i dont like ms lee",
            "No Mr Lee",
            "la maestra Ruiz me odia",
            "Mr Lee makes fun of me",
        ),
        "nobody but Ms Lee",
    ],
)
def test_a_negated_or_accused_adult_is_seen(text):
    assert parsed(text).kind == "negated"


@pytest.mark.parametrize("text", ["Mr. Gross", "Ms. No", "Mrs Mean", "Mr. Hurt"])
def test_a_name_that_sounds_like_an_accusation_is_a_name_after_a_title(text):
    assert parsed(text).kind == "name"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mr. Vaca (social studies) :)", ("vaca",)),
        ("ms ruiz 3rd period", ("ruiz",)),
        ("Señora Peña bc she is nice", ("pena",)),
        ("my history teacher Mr Lee", ("lee",)),
        ("the nurse Ms Oliver", ("oliver",)),
        ("Mrs Johnson my custodian teacher", ("johnson",)),
        ("Mr. Le", ("le",)),
        ("Mr A", ("a",)),
    ],
)
def test_chatter_around_a_name_is_cut(text, name):
    assert parsed(text).name == name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ms Ruiz and Mr Lee", ("Ms Ruiz", "Mr Lee")),
        ("Ms Ruiz, Mr Lee, Mrs Shah", ("Ms Ruiz", "Mr Lee", "Mrs Shah")),
        ("Ms Ruiz and my mom", ("Ms Ruiz", "my mom")),
        ("Ruiz & Lee", ("Ruiz", "Lee")),
        ("Ruiz, Ana", ("Ruiz, Ana",)),
        ("Ortega y Gasset", ("Ortega y Gasset",)),
        ("Ms Ruiz because she is nice and funny", ("Ms Ruiz because she is nice and funny",)),
        ("not Ms Ruiz and Mr Lee", ("not Ms Ruiz and Mr Lee",)),
    ],
)
def test_an_answer_of_two_people_is_cut_only_where_it_surely_names_two(text, expected):
    assert parts(text) == expected
