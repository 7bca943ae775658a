"""Consent as it was imported: in order, while its import stands, and gone when that is undone."""

import pandas as pd

from sel.core.consent import CONSENTS
from sel.store.consents import add_consents, consent_imports, consents
from sel.store.imports import undo_import
from tests.store.small import NOW, everything, new_import


def table(*rows):
    return pd.DataFrame(rows, columns=list(CONSENTS.columns)).astype(str)


def store_consents(conn, *rows, content_hash="c1"):
    import_id = new_import(conn, "consent", content_hash)
    add_consents(conn, import_id, table(*rows))
    return import_id


def test_rows_come_back_in_the_order_of_files_and_one_without_a_date_has_its_imports_day(store):
    with store.write() as conn:
        store_consents(conn, ("0012", "all", "0", "2026-09-02"), ("0007", "named", "0", ""))
        store_consents(conn, ("0012", "all", "1", "2026-09-03"), content_hash="c2")
    with store.read() as conn:
        found = consents(conn)
        assert consent_imports(conn) == (1, 2)
    assert list(found.itertuples(index=False, name=None)) == [
        ("0012", "all", "0", "2026-09-02", 1),
        ("0007", "named", "0", "2026-10-05", 1),
        ("0012", "all", "1", "2026-09-03", 2),
    ]


def test_no_consent_gives_an_empty_frame_with_its_columns(store):
    with store.read() as conn:
        assert list(consents(conn).columns) == ["student_id", "scope", "given", "date", "import_id"]


def test_what_was_undone_no_longer_counts(store):
    with store.write() as conn:
        import_id = store_consents(conn, ("0012", "all", "0", "2026-09-02"))
    before = everything(store)["consents"]
    with store.write() as conn:
        assert undo_import(conn, import_id, "op", NOW) == {"consents": 1}
    with store.read() as conn:
        assert (len(before), len(consents(conn)), consent_imports(conn)) == (1, 0, ())
