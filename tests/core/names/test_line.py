"""Where the line is drawn: the same posteriors, decided under other settings."""

from dataclasses import replace

import pytest

from sel.core.names.decide import DEFAULT_LINE
from tests.core.names.wave import STUDENTS, TAKES_NOBODY, Wrote, each, last, oak, resolution

OAK = oak({"c1": STUDENTS[:1]})
ANA_S_STUDENT = each(STUDENTS[:1], "Garcia")  # it is likelier Ana (a1) than Beatriz (a2)
ANOTHER_NAME_BESIDE = each(STUDENTS[:1], "Nora Miller")  # Nora O'Brien (a4)? Miller is many students' name
A_LETTER_AND_A_NAME = each(STUDENTS[:1], "Mr. J. Miller")  # Jordan Reed (p1), or somebody else


def posterior(wrote: Wrote) -> tuple[float, float, float]:
    """Return how likely the likeliest adult is meant, the next, and somebody who isn't on the roster."""
    found = resolution(OAK, wrote, line=TAKES_NOBODY).candidates["probability"].tolist()
    best, next_, *_ = (*found, 0.0, 0.0)
    return best, next_, 1.0 - sum(found)


def above_and_below(wrote: Wrote, number: str, value: float) -> list[tuple[str, str]]:
    """Return what is decided where one number of the line is set a little above a value, and below it."""
    lines = (replace(DEFAULT_LINE, **{number: value * by}) for by in (1.05, 0.95))
    return [last(OAK, wrote, line=line) for line in lines]


def test_an_adult_is_taken_from_the_posterior_that_is_asked_for():
    best, *_ = posterior(ANA_S_STUDENT)
    assert above_and_below(ANA_S_STUDENT, "accept", best) == [("review", "a1"), ("auto", "a1")]


def test_an_adult_is_taken_who_is_so_many_times_as_likely_as_any_other():
    best, next_, _ = posterior(ANA_S_STUDENT)
    assert above_and_below(ANA_S_STUDENT, "margin", best / next_) == [("review", "a1"), ("auto", "a1")]


def test_an_adult_is_taken_only_where_a_stranger_is_as_unlikely_as_is_asked_for():
    *_, stranger = posterior(ANOTHER_NAME_BESIDE)
    assert above_and_below(ANOTHER_NAME_BESIDE, "stranger", stranger) == [("auto", "a4"), ("review", "a4")]


def test_who_is_likely_a_stranger_is_held_to_be_off_the_roster_from_the_number_set():
    *_, stranger = posterior(A_LETTER_AND_A_NAME)
    decided = above_and_below(A_LETTER_AND_A_NAME, "off_roster", stranger)
    assert decided == [("review", "p1"), ("off_roster", "")]


@pytest.mark.parametrize(
    ("text", "adult_id"),
    [
        pytest.param("Ms. J", "p1", id="a letter of a given name"),
        pytest.param("not Ms. Nguyen", "a6", id="a negated adult"),
        pytest.param("Ms. Nguyen who left", "a6", id="an adult who is said to have left"),
    ],
)
def test_some_are_taken_under_no_line(text, adult_id):
    widest = replace(DEFAULT_LINE, accept=0.0, margin=0.0, stranger=1.0)
    assert last(OAK, each(STUDENTS[:1], text), line=widest) == ("review", adult_id)
