"""The words of the page "Who is meant?": counts with their nouns, and how likely somebody is."""

import pytest

from sel.wording import names


@pytest.mark.parametrize(
    ("probability", "words"),
    [
        (1.0, "almost certain"),
        (0.8, "likely, about 8 in 10"),
        (0.62, "more likely than not, about 6 in 10"),
        (0.54, "quite possible, about 5 in 10"),
        (0.3, "quite possible, about 3 in 10"),
        (0.1, "possible, about 1 in 10"),
        (0.04, "unlikely"),
    ],
)
def test_how_likely_is_said_in_words(probability: float, words: str) -> None:
    assert names.likely_words(probability) == words


@pytest.mark.parametrize(
    ("waiting", "sentence"),
    [
        ((58, 212, 14), "58 questions would place 212 mentions; this one answers 14."),
        ((1, 1, 1), "1 question would place 1 mention."),
        ((2, 3, 0), "2 questions would place 3 mentions."),
        ((0, 0, 0), "No written name waits for a person."),
    ],
    ids=["many", "one", "all skipped", "none"],
)
def test_the_queue_is_told_in_one_sentence(waiting: tuple[int, int, int], sentence: str) -> None:
    assert names.queue_words(*waiting) == sentence


def test_how_far_the_queue_is_says_what_the_answers_placed() -> None:
    assert names.progress_words(7, 58, 61) == "7 of 58 answered; these 7 placed 61 mentions"
    assert names.progress_words(1, 58, 1) == "1 of 58 answered; this one placed 1 mention"
    assert names.progress_words(0, 58, 0) == "0 of 58 answered"


@pytest.mark.parametrize(
    ("grades", "words"),
    [
        ((), ""),
        (("07",), "Grade 7"),
        (("07", "08"), "Grades 7 and 8"),
        (("09", "10", "11", "12"), "Grades 9 to 12"),
        (("06", "08", "10"), "Grades 6, 8 and 10"),
        (("KG", "01", "02"), "Kindergarten, Grade 1 and Grade 2"),
    ],
)
def test_grades_are_said_as_people_say_them(grades: tuple[str, ...], words: str) -> None:
    assert names.grades_words(grades) == words


def test_who_wrote_it_is_told_without_a_name() -> None:
    assert names.written_by(1, 1, ("07",), ()) == "Written once · Grade 7"
    assert names.written_by(1, 1, ("07",), ("2",)) == "Written once · Grade 7 · homeroom 2"
    assert names.written_by(1, 1, ("07",), ("Room 2",)) == "Written once · Grade 7 · Room 2"
    many = names.written_by(9, 8, ("07",), ("1", "2", "3", "4"))
    assert many == "Written 9 times, by 8 students · Grade 7 · 4 homerooms"


@pytest.mark.parametrize(
    ("decision", "adults", "sentence"),
    [
        ("confirmed", ("Ana García",), "“ms g”: Ana García. 2 mentions placed."),
        ("elsewhere", ("Marta Garcia",), "“ms g”: Marta Garcia. 2 mentions answered."),
        ("nobody", (), "“ms g”: nobody. 2 mentions answered."),
        ("review", (), "“ms g”: can’t tell."),
    ],
)
def test_what_was_decided_is_said_back(decision: str, adults: tuple[str, ...], sentence: str) -> None:
    assert names.decided_words("ms g", decision, adults, 2) == sentence


def test_words_that_worried_are_not_repeated() -> None:
    assert "he hurts me" not in names.decided_words("he hurts me", "worry", (), 1)


def test_follow_ups_that_stay_are_told() -> None:
    told = names.taken_back_words("ms lee", 2)
    assert told == "Taken back: “ms lee”. 2 follow-ups of these students stay as they are."


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Ms. Garcia", "Ms. Garcia"),
        ("a\nb\t c", "a b c"),
        ("x" * 121, "x" * 119 + "…"),
        ("\u202emaestra\u2066 Ana", "maestra Ana"),
        ("👩‍🏫 ms g", "👩‍🏫 ms g"),
    ],
    ids=["a name", "lines", "too long for a heading", "signs that turn the page around", "emoji"],
)
def test_what_was_written_is_shown_in_one_line(text: str, line: str) -> None:
    assert names.shown(text) == line
