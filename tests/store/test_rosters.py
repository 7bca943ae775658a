"""The newest roster that stands holds; other adults and programs add to it, the newest row a key."""

import pandas as pd
import pytest

from sel.core.people import ROSTER_SCHEMAS, Roster
from sel.store.imports import undo_import
from sel.store.rosters import (
    add_other_adults,
    add_programs,
    adult_names,
    adults_of,
    classes_of,
    current_roster,
    current_roster_imports,
    current_schools,
    former_people,
    newest_roster,
)
from tests.store.small import NOW, OAK_AND_ELM, frame, new_import, store_roster


def adults(conn, content_hash, *rows):
    import_id = new_import(conn, "other_adults", content_hash)
    add_other_adults(conn, import_id, frame("adults", *({"kind": "staff", **row} for row in rows)))
    return import_id


def programs(conn, content_hash, *rows):
    import_id = new_import(conn, "programs", content_hash)
    add_programs(conn, import_id, frame("programs", *rows))
    return import_id


def assert_same(found: Roster, frames):
    for name in ROSTER_SCHEMAS:
        expected = frames.get(name, frame(name))
        pd.testing.assert_frame_equal(getattr(found, name), expected.astype("str"), obj=name)


def test_without_an_import_the_roster_is_empty(store):
    with store.read() as conn:
        assert_same(current_roster(conn), {})
        assert_same(newest_roster(conn), {})
        assert current_roster_imports(conn) == ()


def test_a_roster_comes_back_as_it_was_imported(store):
    with store.write() as conn:
        store_roster(conn)
    with store.read() as conn:
        assert_same(current_roster(conn), OAK_AND_ELM)


def test_the_newest_roster_holds_whole_and_the_one_before_when_it_is_undone(store):
    smaller = {name: rows.iloc[:1] for name, rows in OAK_AND_ELM.items() if name in ("schools", "students")}
    with store.write() as conn:
        first = store_roster(conn)
        second = store_roster(conn, smaller, "r2")
    with store.write() as conn:
        assert_same(current_roster(conn), smaller)
        assert_same(current_roster(conn, (first,)), OAK_AND_ELM)
        undo_import(conn, second, "op", NOW)
        assert_same(current_roster(conn), OAK_AND_ELM)
        assert current_roster_imports(conn) == (first,)


def test_members_listed_twice_are_members_once(store):
    members = OAK_AND_ELM["class_members"]
    with store.write() as conn:
        store_roster(conn, {**OAK_AND_ELM, "class_members": pd.concat([members, members])})
    with store.read() as conn:
        assert_same(current_roster(conn), OAK_AND_ELM)


@pytest.fixture
def with_others(store):
    """Other adults and programs, imported before and after the roster."""
    with store.write() as conn:
        adults(
            conn,
            "o1",
            {"adult_id": "k1", "school_id": "oak", "role": "coach"},
            {"adult_id": "k1", "school_id": "elm", "role": "coach"},
            {"adult_id": "k2", "school_id": "nowhere", "role": "custodian"},
        )
        store_roster(conn)
        adults(
            conn,
            "o2",
            {"adult_id": "k1", "school_id": "oak", "role": "mentor", "kind": "partner"},
            {"adult_id": "a1", "school_id": "oak", "role": "somebody else"},
        )
        programs(conn, "p1", {"student_id": "0007", "foster": "1"}, {"student_id": "9999", "foster": "1"})
        programs(conn, "p2", {"student_id": "0007", "foster": "0", "homeless": "1"}, {"student_id": "0012"})
    return store


def told(found: Roster):
    people = found.adults[["adult_id", "school_id", "role", "kind"]]
    helped = found.programs[["student_id", "foster", "homeless"]]
    return people.to_numpy().tolist(), helped.to_numpy().tolist()


def test_others_are_the_newest_row_a_key_and_the_rosters_own_adults_stay(with_others):
    with with_others.read() as conn:
        assert told(current_roster(conn)) == (
            [
                ["a1", "oak", "teacher", "staff"],
                ["k1", "elm", "coach", "staff"],
                ["k1", "oak", "mentor", "partner"],
            ],
            [["0007", "0", "1"], ["0012", "", ""]],
        )
        assert current_roster_imports(conn) == (1, 2, 3, 4, 5)


def test_a_table_of_programs_is_believed_before_what_a_later_roster_says_of_them(store):
    whole = {**OAK_AND_ELM, "programs": frame("programs", {"student_id": "0007", "foster": "0"})}
    with store.write() as conn:
        programs(conn, "p1", {"student_id": "0007", "foster": "1"})
        store_roster(conn, whole)
    with store.read() as conn:
        assert told(current_roster(conn))[1] == [["0007", "1", ""]]


def test_a_pinned_roster_has_the_others_of_its_imports_alone(with_others):
    with with_others.read() as conn:
        assert told(current_roster(conn, (1, 2, 4))) == (
            [
                ["a1", "oak", "teacher", "staff"],
                ["k1", "elm", "coach", "staff"],
                ["k1", "oak", "coach", "staff"],
            ],
            [["0007", "1", ""]],
        )


def test_the_newest_roster_alone_is_the_file_as_it_was(with_others):
    with with_others.read() as conn:
        assert_same(newest_roster(conn), OAK_AND_ELM)


def test_the_schools_are_read_by_themselves(store):
    with store.write() as conn:
        assert len(current_schools(conn)) == 0
        store_roster(conn)
        assert current_schools(conn).to_numpy().tolist() == OAK_AND_ELM["schools"].to_numpy().tolist()


def test_undone_others_give_way_to_those_before(with_others):
    with with_others.write() as conn:
        undo_import(conn, 3, "op", NOW)
        undo_import(conn, 5, "op", NOW)
        assert told(current_roster(conn))[1] == [["0007", "1", ""]]
        assert told(current_roster(conn))[0][2] == ["k1", "oak", "coach", "staff"]


def test_who_was_on_an_earlier_roster_only_is_told_apart(store):
    fewer = {**OAK_AND_ELM, "students": OAK_AND_ELM["students"].iloc[:2]}
    with store.write() as conn:
        store_roster(conn)
        assert former_people(conn, "student_id").empty
        store_roster(conn, fewer, "r2")
    with store.read() as conn:
        left = former_people(conn, "student_id")
        assert former_people(conn, "adult_id").empty
    assert left[["student_id", "school_id", "grade"]].to_numpy().tolist() == [["0012", "oak", "10"]]


def test_the_adults_alone_are_those_of_the_roster(store):
    with store.write() as conn:
        first = store_roster(conn)
        adults(conn, "o1", {"adult_id": "p1", "school_id": "elm", "family_name": "Reed", "kind": "partner"})
    with store.read() as conn:
        pd.testing.assert_frame_equal(adults_of(conn), current_roster(conn).adults)
        assert list(adults_of(conn, (first,))["adult_id"]) == ["a1"]


def test_without_a_roster_there_are_no_adults_and_no_classes(store):
    with store.read() as conn:
        assert [len(adults_of(conn)), len(classes_of(conn, ["oak"]))] == [0, 0]


def test_a_schools_classes_come_with_everybody_in_them(store):
    with store.write() as conn:
        store_roster(conn)
    with store.read() as conn:
        rows = classes_of(conn, ["oak"])
        assert len(classes_of(conn, ["elm"])) == 0
    assert rows[["class_id", "title", "person_id", "role"]].to_numpy().tolist() == [
        ["c1", "Biology", "0007", "student"],
        ["c1", "Biology", "a1", "teacher"],
    ]


def test_an_adult_who_left_is_still_known_by_name(store):
    with store.write() as conn:
        store_roster(conn)
        store_roster(conn, {**OAK_AND_ELM, "adults": frame("adults")}, "r2")
    with store.read() as conn:
        assert adult_names(conn, ["a1", "a2", "0007"]) == {"a1": "Peña"}
