"""What scale scores and favourable shares are; answers worked out by hand."""

import numpy as np
import pandas as pd
import pytest

from sel.core.instrument import Instrument, Item, NameQuestion, Option, Scale
from sel.core.scales import favourable, scale_scores


def survey(options: int, *scales: tuple[str, str]) -> Instrument:
    """A made-up survey; items are letters, an upper-case letter is reversed."""
    return Instrument(
        code="made-up",
        title={"en": "Made up"},
        version="1",
        informant="student",
        names=NameQuestion((), {}, "", {}),
        options=tuple(Option(code, {}) for code in range(1, options + 1)),
        scales=tuple(
            Scale(code, {"en": code}, tuple(Item(letter, {}, letter.isupper()) for letter in letters))
            for code, letters in scales
        ),
    )


def answered(letters: str, *rows: str) -> pd.DataFrame:
    """Answers as digits, one string a student; a dot is no answer."""
    frame = pd.DataFrame(
        [[np.nan if mark == "." else float(mark) for mark in row] for row in rows], columns=list(letters)
    )
    frame.insert(0, "student_id", [f"{number:04d}" for number in range(1, len(rows) + 1)])
    return frame


def listed(frame: pd.DataFrame, scale: str) -> list[float | None]:
    return [None if pd.isna(value) else round(float(value), 6) for value in frame[scale]]


@pytest.mark.parametrize(
    ("answers", "score"),
    [
        pytest.param("444", 3.0, id="a reversed item counts the other way round: 4 is 1"),
        pytest.param("441", 4.0, id="lowest on a reversed item is highest"),
        pytest.param("3.2", 3.0, id="the mean of what is answered"),
        pytest.param("3..", None, id="one of three is under half"),
        pytest.param("...", None, id="nothing answered has no score"),
    ],
)
def test_a_score_is_the_mean_after_reversal_of_at_least_half_the_items(answers, score):
    assert listed(scale_scores(answered("abC", answers), survey(4, ("s", "abC"))), "s") == [score]


def test_exactly_half_the_items_are_enough():
    assert listed(scale_scores(answered("abcd", "1.4.", "1..."), survey(4, ("s", "abcd"))), "s") == [
        2.5,
        None,
    ]


@pytest.mark.parametrize(
    ("options", "answers", "share"),
    [
        pytest.param(4, "3421", 0.75, id="3 and 4 of four are favourable, a reversed 1 too"),
        pytest.param(4, "34.4", 0.666667, id="a reversed 4 is not; the blank doesn't count"),
        pytest.param(4, "3...", None, id="under half answered"),
        pytest.param(5, "3453", 0.5, id="of five options the middle is not in the top half"),
        pytest.param(6, "4563", 1.0, id="of six options three are, a reversed 3 is 4"),
    ],
)
def test_favourable_is_the_share_of_a_students_answers_in_the_top_half(options, answers, share):
    assert listed(favourable(answered("abcD", answers), survey(options, ("s", "abcD"))), "s") == [share]


def test_first_five_people_of_bfi_score_as_psych_does():
    # The first five rows of bfi (R package psych), items A1 (reversed) to A5; by hand from those rows.
    first = answered("Abcde", "24344", "24525", "54544", "44655", "23345")
    assert listed(scale_scores(first, survey(6, ("agree", "Abcde"))), "agree") == [4.0, 4.2, 3.8, 4.6, 4.0]


def test_scales_keep_their_order_and_students_their_zeros():
    scores = scale_scores(answered("ab", "12"), survey(4, ("second", "b"), ("first", "a")))
    assert [list(scores.columns), list(scores.iloc[0])] == [
        ["student_id", "second", "first"],
        ["0001", 2.0, 1.0],
    ]


def test_a_survey_without_scales_has_only_the_students():
    nobody = favourable(answered("a", "1"), survey(4))
    assert list(nobody.columns) == ["student_id"]
