"""Texting, misspelling and disguise: what was meant is read, and names stay names."""

import pytest

from sel.core.safety.spelling import Speller, plain_lines


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("I WANT to DIE!!", "i want to die", id="case and marks"),
        pytest.param("Mamá me golpeó", "mama me golpeo", id="accents"),
        pytest.param("wanna d!e", "wanna die", id="a sign for a letter"),
        pytest.param("s3lf h@rm", "self harm", id="a digit for a letter"),
        pytest.param("k.m.s", "kms", id="letters with points"),
        pytest.param("i want to d i e", "i want to die", id="letters written apart"),
        pytest.param("𝐤𝐢𝐥𝐥 myself", "kill myself", id="letters of another alphabet"),
        pytest.param("Ms. Lee 3rd period", "ms lee 3rd period", id="numbers of periods stay"),
        pytest.param("Mr. O'Brien", "mr obrien", id="an apostrophe"),
        pytest.param("help\nme", "help me", id="two lines"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_text_is_read_as_it_was_meant(text, words):
    assert plain_lines([text])[0].split() == words.split()


def test_texts_folded_together_stay_apart():
    texts = ["Ana\x1eLee", "", "d!e", "x"]
    assert [line.split() for line in plain_lines(texts)] == [["ana", "lee"], [], ["die"], ["x"]]
    assert plain_lines([]) == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("mysefl", "myself"),
        ("suicied", "suicide"),
        ("killling", "killing"),
        ("diiiie", "die"),
        ("kiero", "quiero"),
        ("mrir", "morir"),
        ("acosta", "acosta"),
        ("alice", "alice"),
        ("chess", "chess"),
        ("die", "die"),
    ],
)
def test_a_word_is_taken_for_what_it_was_meant_to_be_and_a_name_for_a_name(written, meant):
    assert Speller({"die", "killing"}).meant(written) == meant
