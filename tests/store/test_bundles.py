"""A OneRoster bundle's own rows stay with their import, for the delta that may follow."""

import pandas as pd

from sel.store.bundles import add_bundle, newest_bundle
from sel.store.imports import undo_import
from tests.store.small import NOW, new_import

USERS = pd.DataFrame({"sourcedId": ["s1", "s2"], "givenName": ["Zoë", ""]}, dtype=str)
ORGS = pd.DataFrame({"sourcedId": ["oak"]}, dtype=str)


def test_the_bundle_of_the_roster_that_holds_comes_back_file_by_file(store):
    with store.write() as conn:
        add_bundle(conn, new_import(conn, "roster", "r1"), {"users": USERS.iloc[:1]})
        add_bundle(conn, new_import(conn, "roster", "r2"), {"users": USERS, "orgs": ORGS})
    with store.read() as conn:
        found = newest_bundle(conn)
    assert list(found) == ["orgs", "users"]
    pd.testing.assert_frame_equal(found["users"], USERS)


def test_a_roster_that_came_as_no_bundle_has_none_even_where_an_earlier_one_did(store):
    with store.write() as conn:
        add_bundle(conn, new_import(conn, "roster", "r1"), {"users": USERS})
        new_import(conn, "roster", "r2")
        new_import(conn, "programs", "p1")
        assert newest_bundle(conn) == {}


def test_undoing_a_roster_takes_its_bundle_along_and_the_one_before_holds(store):
    with store.write() as conn:
        add_bundle(conn, new_import(conn, "roster", "r1"), {"users": USERS})
        second = new_import(conn, "roster", "r2")
        add_bundle(conn, second, {"users": USERS.iloc[:1]})
        assert undo_import(conn, second, "op", NOW) == {"bundles": 1}
        assert len(newest_bundle(conn)["users"]) == 2
