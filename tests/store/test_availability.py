"""Adults' places in the store: the newest holds, an undone table gives back the one before, two editors."""

import pandas as pd
import pytest

from sel.core.availability import AVAILABILITY
from sel.errors import Conflict
from sel.store.availability import add_availability, availability, availability_stamp, change_availability
from sel.store.imports import undo_import
from tests.core.test_availability import said
from tests.store.small import NOW, everything, new_import

USUAL = said(("a1", None, 0, 0, ""))
FIVE = said(("a1", 5, 1, 0, "2027-06-30"), languages="Spanish; Hmong")
OUT = said(("a1", 5, 0, 1, ""))


def store_table(conn, frame: pd.DataFrame, content_hash: str = "v1") -> int:
    import_id = new_import(conn, "availability", content_hash)
    add_availability(conn, frame, by="sa", at=NOW, import_id=import_id)
    return import_id


def held(store) -> list[tuple[object, ...]]:
    with store.read() as conn:
        rows = availability(conn)
    return [tuple(row) for row in rows[[*AVAILABILITY.columns, "version"]].itertuples(index=False)]


def test_what_was_stored_comes_back_in_its_types(store):
    with store.write() as conn:
        store_table(conn, pd.concat([FIVE, said(("a4", 0, 0, 1, ""))]))
    with store.read() as conn:
        found = availability(conn)
    AVAILABILITY.validate(found[list(AVAILABILITY.columns)])
    assert held(store) == [
        ("a1", 5, True, False, "2027-06-30", "Spanish; Hmong", 1),
        ("a4", 0, False, True, "", "", 1),
    ]


def test_an_empty_store_gives_an_empty_frame_of_those_types(store):
    with store.read() as conn:
        found = availability(conn)
    assert (len(found), str(found["places"].dtype), list(found.columns)) == (
        0,
        "Int64",
        [*AVAILABILITY.columns, "version", "by", "at"],
    )


def test_a_later_table_replaces_what_was_said_of_its_adults_alone_and_undone_gives_it_back(store):
    with store.write() as conn:
        store_table(conn, pd.concat([FIVE, said(("a4", 1, 0, 0, ""))]))
    before = everything(store)["availability"]
    with store.write() as conn:
        second = store_table(conn, OUT, "v2")
    assert held(store) == [("a1", 5, False, True, "", "", 2), ("a4", 1, False, False, "", "", 1)]
    with store.write() as conn:
        assert undo_import(conn, second, "sa", NOW) == {"availability": 1}
    assert everything(store)["availability"] == before


def test_undoing_a_table_keeps_what_a_person_changed_after_it(store):
    with store.write() as conn:
        first = store_table(conn, FIVE)
        change_availability(conn, availability(conn), OUT, by="co", at=NOW)
    with store.write() as conn:
        undo_import(conn, first, "sa", NOW)
    assert held(store) == [("a1", 5, False, True, "", "", 2)]


def test_the_second_of_two_editors_is_told_who_and_nothing_is_stored(store):
    with store.read() as conn:
        seen = availability(conn)
    with store.write() as conn:
        change_availability(conn, seen, FIVE, by="co", at=NOW)
    before = everything(store)
    wanted = pd.concat([OUT, said(("a4", 1, 0, 0, ""))])
    with pytest.raises(Conflict, match="places of a1 meanwhile"), store.write() as conn:
        change_availability(conn, seen, wanted, by="le", at=NOW)
    assert everything(store) == before


def test_a_version_given_again_after_an_undo_is_still_another_row(store):
    with store.write() as conn:
        first = store_table(conn, FIVE)
        seen = availability(conn)
    with store.write() as conn:
        undo_import(conn, first, "sa", NOW)
        store_table(conn, USUAL, "v2")
    with pytest.raises(Conflict), store.write() as conn:
        change_availability(conn, seen, OUT, by="co", at=NOW)


def test_changes_of_other_adults_are_no_conflict(store):
    with store.read() as conn:
        seen = availability(conn)
    with store.write() as conn:
        change_availability(conn, seen, FIVE, by="co", at=NOW)
        change_availability(conn, seen, said(("a4", 1, 0, 0, "")), by="le", at=NOW)
    assert [row[0] for row in held(store)] == ["a1", "a4"]


def test_the_stamp_changes_with_every_change_also_an_undone_one(store):
    stamps = []
    with store.write() as conn:
        stamps.append(availability_stamp(conn))
        first = store_table(conn, FIVE)
        stamps.append(availability_stamp(conn))
        change_availability(conn, availability(conn), OUT, by="co", at=NOW)
        stamps.append(availability_stamp(conn))
        undo_import(conn, first, "sa", NOW)
        stamps.append(availability_stamp(conn))
    assert len(set(stamps)) == 4
