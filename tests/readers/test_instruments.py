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


def test_the_three_ways_to_ask_students_and_the_staff_survey_are_known_the_anonymous_one_last():
    assert list(instruments()) == ["caring-adults", "culture-of-care", "staff-connections", "climate"]


def test_the_same_question_has_one_code_and_one_wording_in_every_survey_that_asks_it():
    whole, names, climate = map(instrument, ("culture-of-care", "caring-adults", "climate"))
    assert (climate.scales, climate.options) == (whole.scales, whole.options)
    assert (names.names, names.identity) == (whole.names, whole.identity)


def test_the_anonymous_survey_asks_for_school_and_grade_and_for_nobody():
    climate = instrument("climate")
    assert (climate.anonymous, climate.identity, climate.names.codes) == (True, (), ())
    for words in climate.form.values():
        assert words.school in climate.school
        assert words.grade in climate.grade
        assert (words.identity, words.names_hint) == ("", "")


@pytest.mark.parametrize("code", list(instruments()))
def test_every_survey_is_worded_in_english_and_spanish_which_nobody_checked_yet(code):
    survey = instrument(code)
    assert survey.languages == ("en", "es")
    assert (survey.is_checked("en"), survey.is_checked("es")) == (True, False)
    assert list(survey.form) == ["en", "es"]


@pytest.mark.parametrize("code", list(instruments()))
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_form_says_whether_it_is_anonymous_that_nobody_reads_live_and_whom_to_call(code, language):
    survey = instrument(code)
    words = survey.form[language]
    said = f"{words.opening} {words.help} {words.closing}"
    confidential, anonymous = {
        "en": ("They are not anonymous", "The survey is anonymous"),
        "es": ("No son anónimas", "La encuesta es anónima"),
    }[language]
    assert (confidential in said, anonymous in said) == (not survey.anonymous, survey.anonymous)
    assert "988" in words.help
    assert "988" in words.closing or survey.informant == "staff"
    live = {"en": "Nobody reads", "es": "Nadie lee"}[language]
    assert (live in words.help) is not survey.anonymous
    choice = {"en": "Taking part is your choice", "es": "decide"}[language]
    assert choice in words.opening


@pytest.mark.parametrize("code", ["culture-of-care", "caring-adults"])
def test_a_form_asks_for_the_id_in_words_that_the_reader_knows(code):
    survey = instrument(code)
    assert [words.identity in survey.identity for words in survey.form.values()] == [True, True]


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
        pytest.param(SMALL + 'title.es = "Breve"\n', "N1 has no wording in es", id="half a translation"),
        pytest.param(SMALL + 'same_items_as = "big"\n', "refers to “big”", id="a survey that isn't there"),
        pytest.param(SMALL + "anonymous = true\n", "neither names", id="anonymous, and yet asks for names"),
        pytest.param(
            "\n".join(line for line in SMALL.splitlines() if not line.startswith("names")),
            "no question",
            id="nothing asked",
        ),
    ],
)
def test_a_wrong_description_is_refused_and_says_where(text, word):
    with pytest.raises(FileRefused, match=word):
        instrument_from(text, "made-up.toml")
