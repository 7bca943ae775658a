"""Days without school: from every table that stands, by day, the newer name first."""

from datetime import date

import pandas as pd

from sel.store.holidays import add_holidays, holidays
from sel.store.imports import undo_import
from tests.store.small import NOW, new_import


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
