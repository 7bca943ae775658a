"""Who would be left with nobody next year: grades, dates that say nothing, and brute force over ties."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sel.core.handover import (
    handover,
    next_schools,
    role_ends,
    school_year_end,
    stepping,
    top_grade,
)
from sel.core.network import pairs_of

NOBODY = pd.DataFrame({"adult_id": [], "colleague_id": []}, dtype=str)
TODAY = date(2027, 4, 20)


def adults(**ends: str) -> pd.DataFrame:
    return pd.DataFrame({"adult_id": list(ends), "ends": list(ends.values())}, dtype=str)


@pytest.mark.parametrize(
    ("grades", "top"),
    [
        pytest.param(["09"] * 30 + ["12"] * 25, "12", id="a high school"),
        pytest.param(["KG", "01", "05"] * 20, "05", id="an elementary school: kindergarten is not the top"),
        pytest.param(["07"] * 90 + ["08"] * 90 + ["11"], "08", id="one slip of the roster"),
        pytest.param(["UG", ""], "", id="no grade that has a next"),
    ],
)
def test_the_top_grade_is_the_highest_that_is_taught(grades: list[str], top: str):
    assert top_grade(pd.Series(grades, dtype=str)) == top


def test_the_next_schools_are_the_others_that_have_the_grade_above():
    rows = [("e", "05"), ("m", "06"), ("h", "09"), ("k8", "06"), ("k8", "08")]
    students = pd.DataFrame(rows, columns=["school_id", "grade"])
    assert next_schools("e", "05", students) == ["k8", "m"]
    assert next_schools("k8", "08", students) == ["h"]
    assert next_schools("h", "PS", students) == []


def test_seniors_step_to_no_next_school():
    students = pd.DataFrame({"grade": ["08", "07"]})
    assert stepping(students, "08").tolist() == [True, False]
    assert stepping(pd.DataFrame({"grade": ["12"]}), "12").tolist() == [False]
    assert stepping(pd.DataFrame({"grade": [""]}), "").tolist() == [False]


def test_the_school_year_ends_with_july():
    assert [school_year_end(date(*day)) for day in ((2027, 4, 20), (2027, 7, 31), (2027, 8, 1))] == [
        date(2027, 7, 31),
        date(2027, 7, 31),
        date(2028, 7, 31),
    ]


def test_a_role_that_ends_this_school_year_is_told_with_its_day():
    ending = role_ends(adults(a1="2027-06-11", a2="", a3="2028-06-09", a4="2027-03-01"), TODAY)
    assert ending.to_numpy().tolist() == [["a1", "2027-06-11"], ["a4", "2027-03-01"]]


def test_a_day_that_ends_everybodys_role_is_the_rosters_year_and_nobodys_leaving():
    everybody = dict.fromkeys(("a1", "a2", "a3"), "2027-06-30")
    assert role_ends(adults(**everybody, a4="2027-06-11"), TODAY)["adult_id"].tolist() == ["a4"]


def tied(*rows: tuple[str, str, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["student_id", "adult_id", "informant"], dtype=str)


def test_the_last_adult_is_lost_by_leaving_or_by_staying_behind_and_says_which():
    ties = tied(
        ("7th", "goes", "student"),
        ("7th", "claims", "staff"),
        ("two", "goes", "student"),
        ("two", "stays", "both"),
        ("8th", "stays", "both"),
        ("8th", "goes", "student"),
        ("along", "both_schools", "student"),
    )
    pairs = pairs_of(ties["student_id"], ties["adult_id"], ties)
    found = handover(pairs, NOBODY, {"goes"}, {"8th", "along"}, {"both_schools"})
    assert found.lost.to_numpy().tolist() == [
        ["7th", "goes", "leaves"],
        ["8th", "goes", "leaves"],
        ["8th", "stays", "stays_behind"],
    ]
    assert found.students == ["7th", "8th"]
    assert found.left_with_one == ["two"]
    assert found.through[["student_id", "adult_id", "how"]].to_numpy().tolist() == [
        ["7th", "claims", "named by them"],
        ["two", "stays", "only adult"],
    ]


PEOPLE = st.sets(st.tuples(st.sampled_from("stuvw"), st.sampled_from("ABCD"), st.booleans()), max_size=14)


@given(
    PEOPLE,
    st.sets(st.sampled_from("ABCD")),
    st.sets(st.sampled_from("stuvw")),
    st.sets(st.sampled_from("ABCD")),
)
def test_who_is_left_with_nobody_is_who_a_look_at_each_student_finds(rows, leaving, steps, onward):
    once = {(student, adult): own for student, adult, own in sorted(rows)}
    ties = tied(*((s, a, "student" if own else "staff") for (s, a), own in once.items()))
    pairs = pairs_of(ties["student_id"], ties["adult_id"], ties)
    expected = []
    for student in "stuvw":
        named = {a for (s, a), own in once.items() if s == student and own}
        kept = named - leaving if student not in steps else (named - leaving) & onward
        if named and not kept:
            expected.append(student)
    assert handover(pairs, NOBODY, leaving, steps, onward).students == expected
