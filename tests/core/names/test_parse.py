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
        *("Ms Lee made fun of me", "stay away from Mr Ruiz", "Mr Ruiz me cae mal", "beware of Ms Lee"),
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


@pytest.mark.parametrize(
    "text",
    [
        *("my sister Ana", "Ana (my friend)", "my tita", "my tita Ana", "mi prima Ana", "mis amigos"),
        *(
            "my best friend Tom",
            "my brother",
            "lola",
            "my older cousin Tom",
            "mi tía Ana",
            "nanay ko",
            "kuv niam",
        ),
        *("hooyaday", "mẹ em", "мама", "妈妈"),
        *("my uncle Tom at church", "mom, dad"),
    ],
)
def test_family_and_friends_are_nobody_at_school_whatever_their_names(text):
    assert {(parsed(part).kind, parsed(part).why) for part in parts(text)} == {("explicit_nobody", "family")}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        *(("ms love", "love"), ("mr friend", "friend"), ("ms her", "her"), ("Mr. King", "king")),
        *(
            ("Ms. Cousins", "cousins"),
            ("Mrs. May", "may"),
            ("Mr Day", "day"),
            ("Ms. My", "my"),
            ("Mr. La", "la"),
        ),
    ],
)
def test_after_a_title_a_common_word_is_a_name(text, name):
    assert (parsed(text).kind, parsed(text).name) == ("name", (name,))


@pytest.mark.parametrize("text", ["De Jesus", "Brother Lewis", "Tita Ana", "Shant", "Mr. Shant"])
def test_a_name_like_a_word_for_family_or_for_not_stays_a_name(text):
    assert parsed(text).kind == "name"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        *(("el profe de mate", "math"), ("la miss de ciencias", "science"), ("el de mate", "math")),
        *(("my P.E. teacher", "physical education"), ("the teacher who teaches us biology", "science")),
        *(("no sé cómo se llama (el de mate)", "math"), ("idk the science teacher", "science")),
    ],
)
def test_a_description_is_a_role_with_its_hint_and_no_name(text, hint):
    said = parsed(text)
    assert (said.kind, said.name, [meaning for _, meaning in said.hints]) == ("role", (), [hint])


def test_who_is_not_known_by_name_is_unclear_and_keeps_the_hint():
    said = parsed("idk her name but teaches bio")
    assert (said.kind, said.name, said.hints) == ("unclear", (), (("bio", "science"),))


@pytest.mark.parametrize(("text", "name"), [("idk tom", ("tom",)), ("idk mr lee", ("lee",))])
def test_not_knowing_hides_no_name(text, name):
    assert (parsed(text).kind, parsed(text).name) == ("unclear", name)


@pytest.mark.parametrize(
    "text", ["2nd period", "my 4th period", "4th grade class", "the after school program", "so nice"]
)
def test_a_time_or_chatter_alone_is_no_name(text):
    assert (parsed(text).kind, parsed(text).name) == ("role" if text[-1] in "ds" else "unclear", ())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        *(("mad vibes ms lee", ("lee",)), ("girls coach ruiz", ("ruiz",)), ("1. Ms Lee", ("lee",))),
        *(("mis lopez", ("lopez",)), ("MsS.", ("s",)), ("Ana Ruiz 4thperiod", ("ana", "ruiz"))),
        *(("el sayed", ("el", "sayed")), ("de la Cruz", ("de", "la", "cruz"))),
    ],
)
def test_the_words_of_a_name_are_found_among_others(text, name):
    assert parsed(text).name == name


def test_an_adult_who_is_no_longer_here_is_not_turned_down():
    said = parsed("Mr Lee but he doesn't work here anymore")
    assert (said.kind, said.name, said.hints) == ("name", ("lee",), (("", "gone"),))


@pytest.mark.parametrize("text", ["that's all", "no more", "im new idk", "ion know", "none of your business"])
def test_an_answer_that_says_nothing_either_way_is_a_shrug(text):
    assert parsed(text).kind == "shrug"


@pytest.mark.parametrize(
    "text", ["um no one", "i dont talk to adults", "wala po", "voch mek", "mafi had", "koi nahi", "tsis muaj"]
)
def test_nobody_is_said_in_many_ways(text):
    assert (parsed(text).kind, parsed(text).why) == ("explicit_nobody", "nobody")


@pytest.mark.parametrize("text", ["Luis Meaney", "Tomas Quezada"])
def test_a_phrase_is_found_at_its_own_words_only(text):
    assert parsed(text).kind == "name"
