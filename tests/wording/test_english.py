"""What people read: groups, grades and days in words, one or many, and a sentence for every use."""

from datetime import date

import pytest

from sel.wording.english import day_words, grade_words, group_words, say, say_count


@pytest.mark.parametrize(
    ("dimension", "group", "words"),
    [
        ("all", "all", "All students"),
        ("grade", "09", "Grade 9"),
        ("grade", "KG", "Kindergarten"),
        ("grade", "unknown", "Not on record"),
        ("sex", "female", "Girls"),
        ("race", "Hispanic or Latino", "Hispanic or Latino"),
        ("race", "unknown", "Not on record"),
        ("program", "english_learner", "English learners"),
        ("program", "foster unknown", "Foster youth: not on record"),
    ],
)
def test_groups_are_told_in_words(dimension, group, words):
    assert group_words(dimension, group) == words


@pytest.mark.parametrize(
    ("code", "words"),
    [("07", "Grade 7"), ("12", "Grade 12"), ("TK", "Transitional kindergarten"), ("", "No grade on record")],
)
def test_grades_are_told_as_people_say_them(code, words):
    assert grade_words(code) == words


def test_a_day_is_written_as_in_the_united_states():
    assert day_words(date(2026, 11, 3)) == "Nov 3, 2026"


@pytest.mark.parametrize(
    ("count", "words"),
    [(1, "1 student has"), ("1", "1 student has"), (2, "2 students have"), ("11–19", "11–19 students have")],
)
def test_one_student_is_told_in_the_singular(count, words):
    assert say_count("fragile", count, n=count).split(" one adult only")[0] == words


def test_a_sentence_that_is_not_there_or_lacks_a_word_is_an_error():
    with pytest.raises(KeyError):
        say("no such sentence")
    with pytest.raises(KeyError):
        say("answered", n=1)
