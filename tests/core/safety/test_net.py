"""The safety net: high recall for harm in English and Spanish, names left alone, and no all-clear."""

import pandas as pd
import pytest

from sel.core.safety import harm_set_apart, safety_flags


def flag(text: str) -> str:
    return safety_flags(pd.Series([text]))[0]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "nobody, i want to hurt myself",
            "no one. i dont feel safe at home",
            "I WANT TO DIE",
            "kms",
            "i wanna kill myself",
        ),
        *(
            "i cut myself sometimes",
            "thinking about suicide",
            "i dont want to be here anymore",
            "i wish i was dead",
        ),
        *(
            "my dad hits me",
            "he touches me",
            "my stepdad beats my mom",
            "i'm scared to go home",
            "she abused me",
        ),
        *(
            "i will bring a gun",
            "im going to shoot up the school",
            "i want to kill him",
            "nobody would miss me",
        ),
        *("quiero morirme", "me quiero matar o matarme", "mi papá me pega", "no me siento segura en mi casa"),
        *(
            "tengo miedo de ir a mi casa",
            "me toca",
            "voy a traer una pistola",
            "ya no quiero vivir",
            "ayúdame",
            "help me",
        ),
        *(
            "i drank bleech",
            "some1 sa'd me",
            "they lock the fridge so i cant eat",
            "ms carter she saw my cuts",
        ),
        *("no nos dan de comer", "tengo pensamientos suisidas", "un señor por internet quiere vernos"),
        *("we have no food", "no tengo casa", "Ms. Ruiz, i want to end my life"),
    ],
)
def test_harm_is_caught(text):
    assert flag(text) == "harm"


@pytest.mark.parametrize(
    "text", ["not Ms Fisher", "anyone but Mr Oliver", "Mr Ruiz is mean to me", "la maestra me odia"]
)
def test_negation_is_caught(text):
    assert flag(text) == "negated"


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Ms Ruiz",
            "Ms. Armas",
            "Patricia Armas",
            "Ms. Acosta",
            "Mr. Gunn",
            "Mr. Hurt",
            "coach",
            "nobody",
            "x",
            "",
            "no sé",
        ),
        *(
            "Ms Lee because she helps me with math",
            "my friends",
            "no estoy segura",
            "Viola Reyes",
            "Mr. Shooter",
            "Mrs Choker",
            "Socorro Velazquez",
            "Stephanie Burns",
            "Ms. Hurt",
            "my uncle is the janitor",
            "nobody i keep to myself",
            "i can handle it",
            "my mom and dad",
        ),
    ],
)
def test_names_and_plain_answers_are_left_alone(text):
    assert flag(text) == ""


def test_the_flags_keep_the_index_of_the_texts():
    texts = pd.Series(["Ms Ruiz", "i want to die"], index=[7, 3])
    assert safety_flags(texts).to_dict() == {7: "", 3: "harm"}


def test_no_texts_give_no_flags():
    assert len(safety_flags(pd.Series([], dtype=str))) == 0


def test_what_reads_like_harm_is_no_tie_unless_a_person_decided_so():
    mentions = pd.DataFrame(
        [
            ("Ms Nguyen", "auto", ""),
            ("Mr Reed he touches me", "auto", ""),
            ("Mr Reed hit me", "review", "negated"),
            ("Ms Nguyen, i dont feel safe at home", "confirmed", ""),
        ],
        columns=["text", "decision", "flag"],
    ).assign(reason="as read")
    found = harm_set_apart(mentions)
    apart = "reads like harm: for the safety contacts first, never a tie"
    assert found[["decision", "flag", "reason"]].to_numpy().tolist() == [
        ["auto", "", "as read"],
        ["review", "harm", apart],
        ["review", "harm", "as read"],
        ["confirmed", "harm", "as read"],
    ]


def test_no_mentions_have_nothing_to_set_apart():
    none = pd.DataFrame(columns=["text", "decision", "flag", "reason"], dtype=str)
    assert harm_set_apart(none).to_dict("records") == []
