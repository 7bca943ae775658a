"""The migrations give the tables that the schema describes, and an audit log that only grows."""

import hashlib
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import MetaData, delete, select, text, update
from sqlalchemy.exc import DBAPIError

from sel.store.audit import entries, record
from sel.store.engine import Store, _address, _engine, open_store
from sel.store.imports import import_detail
from sel.store.migrate import revision, steps
from sel.store.name_answers import ANSWER_COLUMNS, standing_answers
from sel.store.responses import standing_nominations
from sel.store.schema import HEAD, audit, decisions, imports, metadata, taught
from sel.store.schema import enrollments as members
from tests.store.small import CARE, FALL, NOW, new_import, new_wave, response, store_responses, store_roster


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


def hashes(store: Store) -> dict[str, list[str]]:
    """Return a hash a row of every table there is, as the database itself lists them."""
    found = MetaData()
    with store.read() as conn:
        found.reflect(conn)
        return {
            table.name: sorted(
                hashlib.sha256(repr(tuple(row)).encode()).hexdigest() for row in conn.execute(select(table))
            )
            for table in found.sorted_tables
            if table.name != "alembic_version"
        }


@pytest.mark.parametrize("release", ["0001", "0002", "0003", "0004", "0005"])
def test_a_store_of_an_earlier_release_moves_up_with_every_row(release, store_url):
    address = _address(store_url)
    if address.get_backend_name() == "sqlite":
        Path(address.database).parent.mkdir()
    earlier = Store("earlier", _engine(address, 30))
    with earlier.write() as conn:
        command.upgrade(steps(conn), release)
    with earlier.write() as conn:
        store_roster(conn)
        new_wave(conn)
        store_responses(conn, [response(2, "0007", answers={"AS1": 4}, mentions=[(1, "Ms. Peña")])])
        record(conn, at=NOW, by="op", action="looked", subject_kind="student", subject="0007")
    before = hashes(earlier)
    earlier.dispose()
    moved = open_store(store_url)
    after = hashes(moved)
    assert sum(map(len, before.values())) > 10
    assert {name: after[name] for name in before} == before
    with moved.read() as conn:
        assert revision(conn) == HEAD
        assert import_detail(conn, 1)["kind"] == "roster"
        assert standing_nominations(conn, FALL, CARE)["text"].tolist() == ["Ms. Peña"]
    moved.dispose()


def test_what_people_decided_about_single_mentions_moves_to_the_remembered_answers(store_url):
    address = _address(store_url)
    if address.get_backend_name() == "sqlite":
        Path(address.database).parent.mkdir()
    earlier = Store("earlier", _engine(address, 30))
    with earlier.write() as conn:
        command.upgrade(steps(conn), "0003")
    mention = {"wave": FALL, "student_id": "0007", "slot": 2, "text": "Ms. O’Peña!", "reason": "", "flag": ""}
    with earlier.write() as conn:
        store_roster(conn)
        new_wave(conn)
        for by, decision, adult_id in (("", "auto", "a2"), ("sa", "nobody", ""), ("sa", "confirmed", "a1")):
            made = {"by": by, "decision": decision, "adult_id": adult_id, "at": NOW if by else None}
            conn.execute(decisions.insert().values(**mention, **made))
    earlier.dispose()
    moved = open_store(store_url)
    with moved.read() as conn:
        stands = standing_answers(conn, FALL).to_dict("records")
        assert list(conn.execute(select(decisions.c.by, decisions.c.decision))) == [("", "auto")]
    moved.dispose()
    assert [
        tuple(answer[name] for name in ("answer_id", *ANSWER_COLUMNS, "text", "wave", "by", "at"))
        for answer in stands
    ] == [(2, "elm oak", "ms opena", "*", "0007", 2, "confirmed", "a1", "Ms. O’Peña!", FALL, "sa", NOW)]


def test_who_taught_by_the_rosters_of_an_earlier_release_is_worked_out_when_it_moves_up(store_url):
    address = _address(store_url)
    if address.get_backend_name() == "sqlite":
        Path(address.database).parent.mkdir()
    earlier = Store("earlier", _engine(address, 30))
    with earlier.write() as conn:
        command.upgrade(steps(conn), "0004")
    with earlier.write() as conn:
        store_roster(conn)  # a1 teaches 0007
        for number, (adult, undone_at) in enumerate((("a2", NOW), ("a1", None), ("a3", None)), 2):
            import_id = new_import(conn, "roster", f"r{number}")
            for person, role in (("0007", "student"), (adult, "teacher")):
                seat = {"class_id": "c1", "person_id": person, "role": role}
                conn.execute(members.insert().values(import_id=import_id, **seat))
            conn.execute(imports.update().where(imports.c.import_id == import_id).values(undone_at=undone_at))
    earlier.dispose()
    moved = open_store(store_url)
    with moved.read() as conn:
        assert [tuple(row) for row in conn.execute(select(taught))] == [(4, "0007", "a1")]
    moved.dispose()
