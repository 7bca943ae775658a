"""Reading many texts at once says of each what reading it alone does."""

import pytest

from sel.core.names.folding import folded, folded_texts
from sel.core.names.parse import parsed
from sel.core.names.patterns import read_texts
from sel.core.names.vocabulary import NOBODY, SHRUGS
from sel.core.names.written import RUN, Written, written_texts

TEXTS = [
    *("Ms. García 3rd period", "Ms. Pena 5th period", "mr art", "mr mr", "Coach Lee and Mr Art", "art art"),
    *("Mrs de la Cruz-Ruiz", "mrs van dyke", "Mc Donald", "o'brien", "O’Neill’s class", "mrsgarcia"),
    *(
        "room 12 ms lee",
        "rm 305 mr lee",
        "ms lee room 12",
        "the teacher in room b12",
        "p3 ms lee",
        "pleeease",
    ),
    *("Lee, Ana", "Ana B.", "J P", "JP", "ms. j", "j. garcia", "mr. 7", "ms lee (biology)", "ms ruiz math"),
    *("my sister ana", "my friend", "not mr lee", "anyone but mr lee", "everyone", "idk", "nobody really"),
    *(
        "a@b.org",
        "Lee <lee@school.example.org>",
        "adult-a12",
        "",
        "  ",
        "???",
        "\U0001f600",
        "Ms\nLee",
        "x",
        "aaa",
    ),
    *("ms lee bc she is nice", "ms ruiz because he helps", "mr lee who left", "la maestra de ciencias"),
    "a sentence of many more words than any name has and which no list of patterns could ever hold",
    *("the counselor", "nurse", "Ms Nurse", "mr coach", "coach", "dr lee", "Profe Juan", "mr luis meaney"),
]


def said(texts: list[str]) -> list[tuple[object, ...]]:
    """Return what is said of each text: kind, email, words, runs and hints, all read at once."""
    read = read_texts(texts)
    written, _ = written_texts(read, read.words[:0])
    return [one(written, at) for at in read.reading.tolist()]


def one(written: Written, at: int) -> tuple[object, ...]:
    words = written.words[written.words["text"] == at]
    spelled = written.vocabulary[words["token"]].tolist()
    runs = [word for word, part in zip(spelled, words["part"], strict=True) if part == RUN]
    text = written.texts.iloc[at]
    hints = written.hints.loc[written.hints["text"] == at, "hint"]
    return text["kind"], text["title"], text["email"], spelled[: len(spelled) - len(runs)], runs, set(hints)


def alone(text: str) -> tuple[object, ...]:
    """Return the same of a text read by itself."""
    p = parsed(text)
    kind = "family" if p.why == "family" else p.kind
    return kind, p.title, p.email, [*p.name, *p.also], [run for run, _ in p.joined], {h for _, h in p.hints}


def test_texts_read_together_say_what_each_says_alone():
    assert dict(zip(TEXTS, said(TEXTS), strict=True)) == {text: alone(text) for text in TEXTS}


def test_the_order_of_texts_changes_nothing():
    assert said(TEXTS[::-1]) == said(TEXTS)[::-1]


def test_texts_that_differ_in_their_names_alone_are_one_pattern():
    assert read_texts(["ms garcia", "ms pena", "ms ruiz"]).pattern.tolist() == [0, 0, 0]


def test_a_word_that_comes_again_is_another_pattern():
    assert len(read_texts(["garcia pena", "garcia garcia"]).patterns) == 2


def test_whole_answers_keep_their_own_words():
    phrases = sorted(SHRUGS | NOBODY)
    kinds = {kind for kind, *_ in said(phrases)}
    assert kinds <= {"shrug", "explicit_nobody"}


@pytest.mark.parametrize(
    "texts", [[], [""], ["\n"], ["ﬁn\u0085x", "½", "e\u0301\u0327", "नमस्ते", "İstanbul", "_a_"]]
)
def test_many_texts_are_folded_as_each_is(texts: list[str]):
    assert folded_texts(texts) == [folded(text) for text in texts]
