"""The migrations give the tables that schema.py describes, and an audit log that only grows."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import delete, text, update
from sqlalchemy.exc import DBAPIError

from sel.store.audit import entries, record
from sel.store.migrate import revision, steps
from sel.store.schema import HEAD, audit, metadata
from tests.store.small import NOW


def test_the_migrations_and_the_tables_agree(store):
    with store.read() as conn:
        context = MigrationContext.configure(conn, opts={"compare_type": True, "target_metadata": metadata})
        assert compare_metadata(context, metadata) == []


def test_an_opened_store_is_at_the_newest_step(store):
    with store.read() as conn:
        newest = ScriptDirectory.from_config(steps(conn)).get_current_head()
        assert (revision(conn), newest) == (HEAD, HEAD)


CHANGES = {
    "sqlite": (
        update(audit).values(by="nobody"),
        delete(audit),
        text(
            "INSERT OR REPLACE INTO audit (entry_id, at, by, action, subject_kind, subject, detail)"
            " VALUES (1, '2026-01-01 00:00:00', 'nobody', '', '', '', '')"
        ),
    ),
    "postgresql": (update(audit).values(by="nobody"), delete(audit), text("TRUNCATE audit")),
}


def test_an_audit_entry_cannot_be_changed_removed_or_replaced(store):
    with store.write() as conn:
        record(conn, at=NOW, by="op", action="looked", subject_kind="student", subject="0007")
    for change in CHANGES[store.engine.dialect.name]:
        with pytest.raises(DBAPIError, match="can only be added to"), store.write() as conn:
            conn.execute(change)
    with store.read() as conn:
        assert list(entries(conn, 5)["by"]) == ["op"]
