"""Who taught a student by earlier rosters is kept, once each, and follows what is undone."""

import pandas as pd
import pytest

from sel.store.imports import undo_import
from sel.store.pictures import data_version
from sel.store.rosters import current_roster
from tests.store.small import FALL, NOW, OAK_AND_ELM, everything, frame, new_wave, store_roster

ADULTS = ("a1", "a2", "a3")


def taught_by(*pairs, students=("0007", "0012"), adults=ADULTS):
    """A roster on which each adult teaches these students in a class of their own."""
    members = [
        {"class_id": f"c-{adult}", "person_id": person, "role": role}
        for adult, student in pairs
        for person, role in ((student, "student"), (adult, "teacher"))
    ]
    return {
        "schools": OAK_AND_ELM["schools"],
        "students": frame("students", *({"student_id": one, "school_id": "oak"} for one in students)),
        "adults": frame("adults", *({"adult_id": a, "school_id": "oak", "kind": "staff"} for a in adults)),
        "classes": frame("classes", *({"class_id": f"c-{a}", "school_id": "oak"} for a in adults)),
        "class_members": frame("class_members", *members),
    }


YEARS = (
    taught_by(("a1", "0007"), ("a1", "0012")),
    taught_by(("a2", "0007"), ("a1", "0012")),
    taught_by(("a3", "0007"), ("a2", "0012")),
)


@pytest.fixture
def years(store):
    """Three rosters, a year apart."""
    with store.write() as conn:
        for number, frames in enumerate(YEARS, 1):
            store_roster(conn, frames, f"r{number}")
    return store


def before(store, *imports):
    with store.read() as conn:
        found = current_roster(conn, imports).taught_before
    return [tuple(row) for row in found.itertuples(index=False)]


def test_who_taught_before_is_whoever_did_by_an_earlier_roster_and_no_longer_does(years):
    assert before(years) == [("0007", "a1"), ("0007", "a2"), ("0012", "a1")]


def test_an_earlier_roster_knows_only_what_came_before_it(years):
    assert (before(years, 1), before(years, 2)) == ([], [("0007", "a1")])


def test_the_same_roster_again_ends_nothing(store):
    with store.write() as conn:
        store_roster(conn, YEARS[0], "r1")
        store_roster(conn, YEARS[0], "r2")
    assert before(store) == []


def test_without_a_roster_nobody_taught_anybody(store):
    assert before(store) == []


def test_students_and_adults_who_left_are_not_told(years):
    with years.write() as conn:
        store_roster(conn, taught_by(("a3", "0012"), students=("0012",), adults=("a2", "a3")), "r4")
    assert before(years) == [("0012", "a2")]


@pytest.mark.parametrize(
    ("undone", "left"),
    [
        pytest.param(1, [("0007", "a2"), ("0012", "a1")], id="the first"),
        pytest.param(2, [("0007", "a1"), ("0012", "a1")], id="one between"),
        pytest.param(3, [("0007", "a1")], id="the newest"),
    ],
)
def test_what_an_undone_roster_said_was_never_so(undone, left, years):
    with years.write() as conn:
        undo_import(conn, undone, "op", NOW)
    assert before(years) == left


def test_a_roster_undone_and_brought_again_leaves_one_trace_of_what_it_ended(years):
    taught = everything(years)["taught"]
    with years.write() as conn:
        undo_import(conn, 3, "op", NOW)
        store_roster(conn, YEARS[2], "r3")
    assert [row[1:] for row in everything(years)["taught"]] == [row[1:] for row in taught]


def test_an_earlier_roster_taken_back_makes_a_new_version_of_the_data(years):
    with years.write() as conn:
        new_wave(conn)
    with years.read() as conn:
        stands = data_version(conn, FALL)
    with years.write() as conn:
        undo_import(conn, 1, "op", NOW)
        assert data_version(conn, FALL) != stands


def test_who_helps_in_a_class_counts_as_who_teaches_it(store):
    helped = taught_by(("a1", "0007"))
    helped["class_members"] = helped["class_members"].replace("teacher", "aide")
    with store.write() as conn:
        store_roster(conn, helped, "r1")
        store_roster(conn, YEARS[2], "r2")
    assert before(store) == [("0007", "a1")]


def test_a_class_of_many_students_is_a_pair_for_each(store):
    many = [f"{number:04}" for number in range(1, 40)]
    with store.write() as conn:
        store_roster(conn, taught_by(*(("a1", one) for one in many), students=many), "r1")
        store_roster(conn, taught_by(students=many), "r2")
    with store.read() as conn:
        found = current_roster(conn).taught_before
    expected = pd.DataFrame({"student_id": many, "adult_id": "a1"}).astype("str")
    pd.testing.assert_frame_equal(found, expected)
