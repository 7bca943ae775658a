"""What a wave's own mentions teach: whom students name, by which form of her name, and by which title.

Ana García (a1) and Beatriz Garcia (a2) can't be told apart by their family name; Jordan Reed (p1) goes by
the given name that is Omar Jordan's (x1) family name.
"""

import pytest

from tests import cast
from tests.core.names.wave import STUDENTS, Wrote, each, likeliest, oak

MANY, MORE, WRITER = STUDENTS[:6], STUDENTS[6:12], STUDENTS[-1:]
OAK = oak()
WITH_OMAR = oak(more_adults=(cast.adult("x1", "Omar", "Jordan"),))


def by_turns(*texts: str) -> Wrote:
    """Return these texts, each written by as many students as come to it in turn."""
    return tuple((student, texts[at % len(texts)]) for at, student in enumerate(STUDENTS[:-1]))


@pytest.mark.parametrize(
    ("wrote", "likely"),
    [
        pytest.param((), ["a1 a2"], id="nobody else"),
        pytest.param(each(MANY, "Ana Garcia"), ["a1", "a2"], id="many name Ana"),
        pytest.param(each(MANY, "Beatriz Garcia"), ["a2", "a1"], id="many name Beatriz"),
        pytest.param(
            each(MANY, "Ana Garcia") + each(MORE, "Beatriz Garcia"), ["a1 a2"], id="as many name both"
        ),
        pytest.param(each(MANY, "Garcia"), ["a1 a2"], id="what fits both says nothing of either"),
    ],
)
def test_of_two_the_one_whom_others_name_is_likelier(wrote, likely):
    assert likeliest(OAK, wrote, each(WRITER, "Garcia")) == likely


@pytest.mark.parametrize(
    ("classes", "likely"),
    [
        pytest.param({}, ["a1 a2"], id="nobody's class"),
        pytest.param({"c1": WRITER}, ["a1", "a2"], id="Ana's"),
        pytest.param({"c1": WRITER, "c2": WRITER}, ["a1 a2"], id="both's"),
        pytest.param({"c2": STUDENTS[:1]}, ["a2", "a1"], id="Beatriz has a class of the grade"),
    ],
)
def test_of_two_the_one_who_stands_near_the_writer_is_likelier(classes, likely):
    everybody = each(STUDENTS[:1], "Luis de la Cruz")  # so that s00's classes are known to be the grade's
    assert likeliest(oak(classes), everybody, each(WRITER, "Garcia")) == likely


@pytest.mark.parametrize(
    ("wrote", "likely"),
    [
        pytest.param((), ["x1", "p1"], id="a family name is usual after a title"),
        pytest.param(
            by_turns("Mr. Samir", "Mr. Luis", "Ms. Thu", "Ms. Nora", "Ms. Rosie"),
            ["p1", "x1"],
            id="where all are called by given names",
        ),
        pytest.param(
            by_turns("Mr. El-Sayed", "Mr. de la Cruz", "Ms. Nguyen", "Ms. O'Brien", "Ms. Peña"),
            ["x1", "p1"],
            id="where all are called by family names",
        ),
    ],
)
def test_the_form_in_which_a_school_names_its_adults_is_learnt(wrote, likely):
    assert likeliest(WITH_OMAR, wrote, each(WRITER, "Mr. Jordan")) == likely


@pytest.mark.parametrize(
    ("others", "text", "likely"),
    [
        pytest.param((), "Mrs. Garcia", ["a1 a2"], id="before anybody has"),
        pytest.param(("Mrs. {ana}", "Miss {bea}"), "Mrs. Garcia", ["a1", "a2"], id="Mrs. and Miss: Mrs."),
        pytest.param(("Mrs. {ana}", "Miss {bea}"), "Miss Garcia", ["a2", "a1"], id="Mrs. and Miss: Miss"),
        pytest.param(("Mrs. {ana}", "Miss {bea}"), "Garcia", ["a1 a2"], id="Mrs. and Miss: neither"),
        pytest.param(("Mr. {ana}", "Ms. {bea}"), "Mr. Garcia", ["a1", "a2"], id="Mr. and Ms.: Mr."),
        pytest.param(("Mr. {ana}", "Ms. {bea}"), "Miss Garcia", ["a2", "a1"], id="Mr. and Ms.: Miss"),
        pytest.param(("Ms. {ana}", "Dr. {bea}"), "Dr. Garcia", ["a2", "a1"], id="Ms. and Dr.: Dr."),
        pytest.param(("Ms. {ana}", "Coach {bea}"), "Coach Garcia", ["a2", "a1"], id="Ms. and Coach: Coach"),
    ],
)
def test_the_title_by_which_others_call_an_adult_is_learnt(others, text, likely):
    """Six students write the one's whole name with her title, six the other's with hers."""
    whole = [title.format(ana="Ana Garcia", bea="Beatriz Garcia") for title in others]
    wrote = [each(students, name) for students, name in zip((MANY, MORE), whole, strict=False)]
    assert likeliest(OAK, *wrote, each(WRITER, text)) == likely
