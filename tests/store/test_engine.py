"""Opening the store, and what a write and a read promise on either database."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select, text
from sqlalchemy.exc import StatementError

from sel.errors import StoreUnavailable
from sel.store.engine import open_store
from sel.store.schema import waves
from tests.store.small import NOW, new_wave


def wave_count(conn):
    return conn.execute(select(func.count()).select_from(waves)).scalar_one()


def refusal(url, **options):
    with pytest.raises(StoreUnavailable) as refused:
        open_store(url, **options)
    return str(refused.value)


def test_a_new_sqlite_store_can_be_opened_by_its_owner_alone(tmp_path):
    store = open_store(f"sqlite:///{tmp_path / 'new' / 'sel.db'}")
    with store.write() as conn:
        new_wave(conn)
    modes = {
        path.name: oct(path.stat().st_mode)[-3:] for path in [tmp_path / "new", *(tmp_path / "new").iterdir()]
    }
    store.dispose()
    assert modes == {"new": "700", "sel.db": "600", "sel.db-wal": "600", "sel.db-shm": "600"}


def test_sqlite_writes_ahead_waits_for_the_disk_and_checks_references(tmp_path):
    store = open_store(f"sqlite:///{tmp_path / 'sel.db'}")
    with store.read() as conn:
        names = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        settings = [conn.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names]
    store.dispose()
    assert settings == ["wal", 2, 1, 30_000]


def test_a_write_that_fails_leaves_nothing(store):
    def failing():
        with store.write() as conn:
            new_wave(conn)
            raise KeyError("in the middle")

    with pytest.raises(KeyError):
        failing()
    with store.read() as conn:
        assert wave_count(conn) == 0


def test_a_reader_cannot_write_and_the_next_writer_can(store):
    with pytest.raises(StoreUnavailable, match="may only be read"), store.read() as conn:
        conn.execute(
            insert(waves).values(code="w", schools=[], grades=[], roster_imports=[], by="op", at=NOW)
        )
    with store.write() as conn:
        new_wave(conn)
    with store.read() as conn:
        assert wave_count(conn) == 1


def test_a_reader_sees_one_moment_while_another_writes(store):
    with store.read() as reader:
        before = wave_count(reader)
        with store.write() as writer:
            new_wave(writer)
        assert (before, wave_count(reader)) == (0, 0)


def test_a_second_writer_is_told_when_the_first_takes_too_long(store, store_url):
    impatient = open_store(store_url, wait_seconds=0.2)
    with store.write(), pytest.raises(StoreUnavailable, match="somebody else is writing"), impatient.write():
        pass
    with impatient.write() as conn:
        new_wave(conn)
    impatient.dispose()


def test_times_without_a_zone_are_not_taken(store):
    with pytest.raises(StatementError, match="one without a zone"), store.write() as conn:
        conn.execute(
            insert(waves).values(
                code="w", schools=[], grades=[], roster_imports=[], by="op", at=NOW.replace(tzinfo=None)
            )
        )


def test_opening_twice_finds_what_was_stored(store, store_url):
    with store.write() as conn:
        new_wave(conn)
    again = open_store(store_url)
    with again.read() as conn:
        assert wave_count(conn) == 1
    again.dispose()


@pytest.mark.parametrize(
    ("url", "says"),
    [
        pytest.param("sel.db", "can't be understood", id="a bare file name"),
        pytest.param("mysql://u:hunter2@host/db", "can't be a mysql database", id="another kind of database"),
        pytest.param("sqlite://", "names no SQLite file", id="SQLite in memory"),
        pytest.param(
            "postgresql://u:hunter2@host:port/db", "can't be understood", id="a port that is no number"
        ),
        pytest.param(
            "postgresql://u:hunter2@127.0.0.1:1/db", "server can't be reached", id="no server at that port"
        ),
        pytest.param(
            "postgresql://127.0.0.1:1/db?user=u&password=hunter2",
            "PostgreSQL database db on 127.0.0.1",
            id="the password among the options",
        ),
    ],
)
def test_an_address_that_leads_nowhere_is_refused_without_its_password(url, says):
    message = refusal(url)
    assert (says in message, "hunter2" in message) == (True, False)


def test_a_database_that_is_not_on_the_server_is_refused(postgres_uri):
    message = refusal(postgres_uri.replace("/postgres?", "/nowhere?"))
    assert "the database isn't there" in message


def test_a_folder_that_cannot_be_made_is_refused(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    assert "its folder or file can't be written" in refusal(f"sqlite:///{tmp_path / 'file' / 'sel.db'}")


def test_a_folder_in_place_of_the_file_is_refused(tmp_path):
    assert "can't be opened" in refusal(f"sqlite:///{tmp_path}")


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("Dear families, " * 500)
    assert "not a database of this program" in refusal(f"sqlite:///{path}")
    assert path.read_text() == "Dear families, " * 500


def test_another_programs_database_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE songs (title TEXT)")
    assert "another program's tables" in refusal(f"sqlite:///{path}")
    with sqlite3.connect(path) as other:
        assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("songs",)]


def test_a_store_of_a_newer_version_is_refused(store, store_url):
    with store.write() as conn:
        conn.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    assert "a newer version of this program made it" in refusal(store_url)


def test_a_full_disk_is_said_and_leaves_nothing(tmp_path):
    store = open_store(f"sqlite:///{tmp_path / 'sel.db'}")
    with store.write() as conn:  # the limit stays with the one pooled connection
        conn.exec_driver_sql("PRAGMA max_page_count = 60")
    with pytest.raises(StoreUnavailable, match="the disk is full"), store.write() as conn:
        new_wave(conn, "w" * 1_000_000)
    with store.read() as conn:
        assert wave_count(conn) == 0
    store.dispose()


def test_a_damaged_file_is_said(tmp_path):
    path = Path(tmp_path / "sel.db")
    open_store(f"sqlite:///{path}").dispose()
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    assert "the file is damaged" in refusal(f"sqlite:///{path}")
