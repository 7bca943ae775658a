"""Names that several write alike: when they are those of a stranger who shares an adult's name.

Thu Nguyễn (a6) teaches s00 to s05, who call her Ms. Who else writes her name isn't taught by her.
"""

import pytest

from tests.core.names.wave import STUDENTS, Wrote, each, last, oak

HERS, OTHERS = STUDENTS[:6], STUDENTS[10:]
BY_HER_OWN = each(HERS, "Ms. Nguyen")
OAK = oak({"c6": HERS})


@pytest.mark.parametrize(
    ("wrote", "expected"),
    [
        pytest.param(
            each(OTHERS[:1], "Mr. Nguyen"), ("auto", "a6"), id="one alone has taken a Ms. for a Mr."
        ),
        pytest.param(each(OTHERS[:2], "Mr. Nguyen"), ("review", "a6"), id="of two a person is asked"),
        pytest.param(each(OTHERS[:6], "Mr. Nguyen"), ("off_roster", ""), id="six mean somebody else"),
        pytest.param(each(OTHERS[:6], "Ms. Nguyen"), ("auto", "a6"), id="six who write what her own do"),
        pytest.param(each(OTHERS[:1], "Ms. Nguyem"), ("auto", "a6"), id="one slip of one"),
        pytest.param(each(OTHERS[:6], "Ms. Nguyem"), ("review", "a6"), id="a slip that six make alike"),
    ],
)
def test_what_several_write_alike_of_an_adult_who_does_not_teach_them_may_be_another_s_name(wrote, expected):
    assert last(OAK, BY_HER_OWN, wrote) == expected


def test_a_name_spelled_in_six_ways_is_no_stranger_s():
    ways = ("Nguyem", "Nguyenn", "Nguye", "Ngyuen", "Nugyen", "Nguien")
    wrote: Wrote = tuple((student, f"Ms. {way}") for student, way in zip(OTHERS, ways, strict=False))
    assert last(OAK, BY_HER_OWN, wrote, each(OTHERS[6:7], "Ms. Nguyem")) == ("auto", "a6")


def test_students_of_another_school_are_not_counted_with_those_of_this_one():
    elsewhere: Wrote = (("0011", "Mr. Nguyen"), ("0012", "Mr. Nguyen"))
    assert last(OAK, BY_HER_OWN, elsewhere, each(OTHERS[:1], "Mr. Nguyen")) == ("auto", "a6")


def test_words_around_the_name_do_not_part_those_who_write_it_alike():
    texts = (
        "Mr. Nguyen",
        "mr nguyen!!",
        "Mr. Nguyen bc he is nice",
        "MR NGUYEN",
        "Mr Nguyễn",
        "Mr. Nguyen :)",
    )
    wrote: Wrote = tuple(zip(OTHERS, texts, strict=False))
    assert last(OAK, BY_HER_OWN, wrote) == ("off_roster", "")


@pytest.mark.parametrize("others", [1, 6, 10])
def test_what_her_own_students_write_stays_hers_whatever_others_call_a_namesake(others):
    assert last(OAK, each(OTHERS[:others], "Mr. Nguyen"), BY_HER_OWN) == ("auto", "a6")
