"""Instruments: the surveys' codes and wording, checked when they are read."""

import pytest

from sel.errors import FileRefused, NotFound
from sel.readers.instruments import instrument, instrument_from, instruments

SMALL = """
code = "small"
version = "1"
informant = "student"
title.en = "Small"
names = { codes = ["N1"], wording.en = "Name an adult." }
"""


def test_two_surveys_are_known():
    assert list(instruments()) == ["culture-of-care", "staff-connections"]


def test_the_student_survey_has_six_scales_of_four_items_and_two_reversed():
    care = instrument("culture-of-care")
    assert {scale.code: [item.code for item in scale.items] for scale in care.scales} == {
        "adult_support": ["AS1", "AS2", "AS3", "AS4"],
        "belonging": ["BE1", "BE2", "BE3", "BE4"],
        "safety": ["SA1", "SA2", "SA3", "SA4"],
        "fairness": ["FA1", "FA2", "FA3", "FA4"],
        "sel_skills": ["SE1", "SE2", "SE3", "SE4"],
        "voice": ["VO1", "VO2", "VO3", "VO4"],
    }
    assert [item.code for item in care.items if item.reversed] == ["BE3", "SA3"]
    assert {option.wording["en"]: option.code for option in care.options} == {
        "Strongly disagree": 1,
        "Disagree": 2,
        "Agree": 3,
        "Strongly agree": 4,
    }
    assert (care.names.slots, care.names.none_code, care.informant) == (5, "NONE", "student")


def test_the_staff_survey_asks_for_students_and_nothing_else():
    staff = instrument("staff-connections")
    assert (staff.names.codes, staff.items, staff.names.none_code, staff.informant) == (
        ("N1",),
        (),
        "",
        "staff",
    )


def test_a_code_that_is_not_there_offers_the_nearest():
    with pytest.raises(NotFound, match="culture-of-care"):
        instrument("culture-of-car")


def test_a_small_description_is_enough():
    assert instrument_from(SMALL, "small.toml").names.slots == 1


@pytest.mark.parametrize(
    ("text", "word"),
    [
        pytest.param(SMALL.replace('"student"', '"parent"'), "informant", id="an informant that isn't one"),
        pytest.param(SMALL.replace('version = "1"', ""), "version", id="something missing"),
        pytest.param(SMALL + "colour = 1\n", "colour", id="something nobody knows"),
        pytest.param(SMALL.replace('["N1"]', '["N1", "N1"]'), "twice: N1", id="one code twice"),
        pytest.param(
            SMALL
            + '[[scales]]\ncode = "s"\ntitle.en = "S"\nitems = [{ code = "S1", wording.en = "Safe?" }]\n',
            "two options",
            id="questions without options",
        ),
        pytest.param("code = ", "Invalid value", id="no TOML at all"),
    ],
)
def test_a_wrong_description_is_refused_and_says_where(text, word):
    with pytest.raises(FileRefused, match=word):
        instrument_from(text, "made-up.toml")
