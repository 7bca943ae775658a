"""FEBRL's records as a school's adults and what their duplicates write."""

import pandas as pd

from benchmarks.febrl import roster, schooled, written

RECORDS = pd.DataFrame(
    [
        ("1-rec-0-org", "1-0", True, "nora", "obrien"),
        ("1-rec-1-org", "1-1", True, "samir", "elsayed"),
        ("1-rec-2-org", "1-2", True, "thu", "nguyen"),
        ("1-rec-0-dup-0", "1-0", False, "nora", "obrian"),
        ("1-rec-1-dup-0", "1-1", False, "", "elsayed"),
        ("1-rec-2-dup-0", "1-2", False, "", ""),
    ],
    columns=["record", "person", "original", "given_name", "surname"],
)


def test_a_duplicate_writes_at_the_school_of_its_original():
    placed = schooled(RECORDS, 1)
    assert placed.groupby("person")["school_id"].nunique().to_list() == [1, 1, 1]
    assert placed["school_id"].nunique() == 3


def test_a_duplicate_without_any_name_writes_nothing():
    said = written(schooled(RECORDS, 3))
    assert said[["text", "adult_id"]].to_numpy().tolist() == [["nora obrian", "1-0"], ["elsayed", "1-1"]]


def test_originals_are_the_adults_and_duplicates_the_students():
    made = roster(schooled(RECORDS, 3))
    assert made.adults["family_name"].to_list() == ["obrien", "elsayed", "nguyen"]
    assert made.students["student_id"].to_list() == ["1-rec-0-dup-0", "1-rec-1-dup-0", "1-rec-2-dup-0"]
