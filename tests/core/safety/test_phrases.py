"""The notation of the phrases: words, lists, endings, gaps, and what a phrase must have."""

import pytest

from sel.core.safety import english, english_violence, idioms, indirect, spanish, turned_down
from sel.core.safety.phrases import pattern, phrases


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("die", "i die", True),
        ("die", "dieter", False),
        ("suicid*", "suicidal", True),
        ("(hurt|hit) me", "he hit me", True),
        ("(want|wanna) ~ die", "i wanna kind of just die", True),
        ("(want|wanna) ~ die", "i want so much more to die", False),
        ("(end|my_own) life", "my own life", True),
        ("help me? now", "help now", True),
        ("^ help $", "help", True),
        ("^ help $", "please help", False),
        ("nobody knows (that|$)", "nobody knows", True),
        ("nobody knows (that|$)", "nobody knows that one", True),
        ("nobody knows (that|$)", "nobody knows spanish", False),
    ],
)
def test_a_phrase_is_found_where_its_words_stand(phrase, text, found):
    assert bool(pattern(phrase).search(f"{text} ")) == found


def test_a_list_of_words_goes_on_below():
    assert bool(pattern("(hurt|\n    hit) me").search("hit me "))


def test_a_phrase_must_have_the_words_of_its_shortest_telling_list():
    made = phrases("(hurt|hit|beat) me\nkill* him")
    assert (made.words, made.stems) == (frozenset({"hurt", "hit", "beat"}), ("kill",))


def test_a_phrase_of_small_words_alone_is_refused():
    with pytest.raises(ValueError, match="small words alone: she is the"):
        phrases("she is the")


def test_every_phrase_is_written_as_texts_are_folded():
    lists = [*english.HARM, *english_violence.VIOLENCE, *spanish.HARM, *indirect.HINTS]
    lists += [idioms.ENGLISH, idioms.SPANISH, turned_down.ENGLISH, turned_down.SPANISH]
    assert [text for text in lists if not text.isascii() or text != text.casefold()] == []
    assert [text for text in lists if text.count("(") != text.count(")")] == []
