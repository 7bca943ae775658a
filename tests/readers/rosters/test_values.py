"""Values of rosters: grades, dates, sex, race and ids in the many ways that systems write them."""

import pandas as pd
import pytest

from sel.core.equity import RACES
from sel.readers.rosters.values import grade_codes, human_ids, iso_dates, races, sexes, truth

FLAGS = {
    "African American": "blackOrAfricanAmerican",
    "American Indian or Alaska Native": "americanIndianOrAlaskaNative",
    "Asian": "asian",
    "Native Hawaiian or Pacific Islander": "nativeHawaiianOrOtherPacificIslander",
    "White": "white",
    "Two or more races": "demographicRaceTwoOrMoreRaces",
    "Hispanic or Latino": "hispanicOrLatinoEthnicity",
}


def text(*cells: str) -> pd.Series:
    return pd.Series(list(cells), dtype="str")


@pytest.mark.parametrize(
    ("written", "code"),
    [
        *(("K", "KG"), ("0", "KG"), ("Kindergarten", "KG"), ("KG", "KG"), ("kg", "KG"), ("TK", "TK")),
        *(("Pre-K", "PK"), ("1", "01"), ("9th", "09"), ("09", "09"), ("Grade 9", "09"), ("9th Grade", "09")),
        *(
            *(("TransitionalKindergarten", "TK"), ("InfantToddler", "IT"), ("Ungraded", "UG"), ("PS1", "PS")),
            ("12", "12"),
            ("13", "13"),
            ("UG", "UG"),
            ("other", "Other"),
            ("3rd", "03"),
            ("05,06", "05"),
            ("", ""),
        ),
    ],
)
def test_a_grade_has_one_code(written, code):
    found, odd = grade_codes(text(written))
    assert (list(found), odd.any()) == ([code], False)


@pytest.mark.parametrize("written", ["14", "Freshman", "99"])
def test_what_is_no_grade_stays_and_is_said(written):
    found, odd = grade_codes(text(written))
    assert (list(found), list(odd)) == ([written], [True])


def test_dates_are_iso_american_ones_are_said_and_the_rest_is_empty():
    found, american, unread = iso_dates(
        text("2026-09-01", "1/05/2023", "2026-09-01T00:00:00Z", "", "31/12/2026")
    )
    assert list(found) == ["2026-09-01", "2023-01-05", "2026-09-01", "", ""]
    assert (list(american), list(unread)) == (
        [False, True, False, False, False],
        [False, False, False, False, True],
    )


def test_sex_is_one_of_four_or_unknown():
    assert list(sexes(text("Female", "M", "x", "unspecified", "", "?"))) == [
        *("female", "male", "other", "unspecified", "", ""),
    ]


@pytest.mark.parametrize(
    ("true", "race"),
    [
        *(pytest.param([race], race, id=f"{race} alone") for race in FLAGS),
        pytest.param(["Asian", "White"], "Two or more races", id="two races"),
        pytest.param(["Asian", "White", "Hispanic or Latino"], "Hispanic or Latino", id="Hispanic outranks"),
        pytest.param(
            ["White", "Two or more races"], "Two or more races", id="one race and the flag for several"
        ),
        pytest.param([], "", id="nothing on record"),
    ],
)
def test_a_student_counts_under_one_race(true, race):
    row = {column: "TRUE" if name in true else "false" for name, column in FLAGS.items()}
    assert list(races(pd.DataFrame([row], dtype="str"))) == [race]


def test_every_race_is_a_group_that_differences_are_told_of():
    assert set(FLAGS) <= set(RACES)


def test_truth_is_one_zero_or_unknown():
    assert list(truth(text("TRUE", "yes", "1", "false", "N", "0", "", "maybe"))) == [*list("111000"), "", ""]


@pytest.mark.parametrize(
    ("identifier", "user_ids", "found"),
    [
        pytest.param("0012", "{SIS:0099}", ("0012", "identifier"), id="the identifier"),
        pytest.param("", "{LDAP:x},{SIS:0012}", ("0012", "userIds"), id="the SIS id"),
        pytest.param("", "{sis: 0012 }", ("0012", "userIds"), id="the SIS id in small letters"),
        pytest.param("", "", ("p1", "sourcedId"), id="the sourcedId at last"),
    ],
)
def test_the_human_id_keeps_its_zeros(identifier, user_ids, found):
    users = pd.DataFrame([{"identifier": identifier, "userIds": user_ids, "sourcedId": "p1"}], dtype="str")
    ids, source = human_ids(users)
    assert (ids[0], source[0]) == found
