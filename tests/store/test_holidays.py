"""Days without school: from every table that stands, by day, the newer name first."""

from datetime import date, timedelta

import pandas as pd
import pytest

from sel.errors import Conflict
from sel.store.holidays import add_holidays, holidays, holidays_stamp, set_holidays
from sel.store.imports import undo_import
from tests.store.small import NOW, new_import

HOUR = timedelta(hours=1)


def store_table(conn, *rows, content_hash="h1"):
    import_id = new_import(conn, "holidays", content_hash)
    add_holidays(conn, import_id, pd.DataFrame(rows, columns=["date", "name"]).astype(str))
    return import_id


def test_days_of_all_tables_hold_in_their_order_and_of_two_names_the_newer(store):
    with store.write() as conn:
        store_table(conn, ("2026-11-27", "Recess"), ("2026-11-26", "Thanksgiving"))
        store_table(conn, ("2026-11-27", "Native American Heritage Day"), content_hash="h2")
    with store.read() as conn:
        assert list(holidays(conn).items()) == [
            (date(2026, 11, 26), "Thanksgiving"),
            (date(2026, 11, 27), "Native American Heritage Day"),
        ]


def test_undoing_a_table_takes_exactly_its_days_back(store):
    with store.write() as conn:
        store_table(conn, ("2026-11-26", "Thanksgiving"))
        second = store_table(conn, ("2026-11-26", "Holiday"), ("2027-01-01", ""), content_hash="h2")
    with store.write() as conn:
        assert undo_import(conn, second, "sa", NOW) == {"holidays": 2}
    with store.read() as conn:
        assert holidays(conn) == {date(2026, 11, 26): "Thanksgiving"}


def test_what_a_person_set_holds_until_a_newer_table_says_otherwise(store):
    friday, monday = date(2026, 11, 27), date(2026, 11, 30)
    with store.write() as conn:
        store_table(conn, ("2026-11-27", "Recess"))
        seen = holidays(conn)
        changed = set_holidays(conn, seen, {monday: "Snow"}, by="sa", at=NOW + HOUR)
        assert (changed, holidays(conn)) == ([friday, monday], {monday: "Snow"})
    with store.write() as conn:
        import_id = new_import(conn, "holidays", "h2", at=NOW + 2 * HOUR)
        add_holidays(conn, import_id, pd.DataFrame({"date": ["2026-11-27"], "name": ["Recess again"]}))
        assert holidays(conn) == {friday: "Recess again", monday: "Snow"}
        undo_import(conn, import_id, "sa", NOW)
        assert holidays(conn) == {monday: "Snow"}


def test_of_two_who_change_one_day_the_second_is_told_and_other_days_are_no_conflict(store):
    friday, monday = date(2026, 11, 27), date(2026, 11, 30)
    with store.write() as conn:
        set_holidays(conn, {}, {friday: "Recess"}, by="sa", at=NOW)
        set_holidays(conn, {}, {monday: ""}, by="other", at=NOW)
        set_holidays(conn, {}, {friday: "Recess"}, by="other", at=NOW)  # the same is no quarrel
        before = holidays_stamp(conn)
        with pytest.raises(Conflict, match="2026-11-27"):
            set_holidays(conn, {}, {friday: "Parade"}, by="other", at=NOW + HOUR)
        assert (holidays(conn), holidays_stamp(conn)) == ({friday: "Recess", monday: ""}, before)
        set_holidays(conn, holidays(conn), {}, by="sa", at=NOW + HOUR)
        assert (holidays(conn), holidays_stamp(conn) == before) == ({}, False)
