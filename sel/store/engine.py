"""Opening the store: SQLite or PostgreSQL, moved up to the newest tables, one writer at a time.

Both databases give the same promises. A write is one transaction and the only one at that moment:
SQLite by BEGIN IMMEDIATE, PostgreSQL by an advisory lock held until the transaction ends. A read sees
one moment and can't write.
"""

import json
import sqlite3
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import URL, Connection, Engine, make_url
from sqlalchemy.exc import ArgumentError

from sel.errors import StoreUnavailable
from sel.store.migrate import move_up
from sel.store.unavailable import speaking, sqlite_code, unavailable

WAIT_SECONDS = 30
"""How long a writer waits for the one before until it gives up."""

_WRITE_LOCK = 7_302_026
"""The advisory lock's number: any, but always the same."""

_WRITES = "sel_writes"


@dataclass(frozen=True)
class Store:
    """An open store. `place` names it for people and never holds a password."""

    place: str
    engine: Engine
    wait_seconds: float = WAIT_SECONDS

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Give a connection in one transaction: kept when the block ends, undone when it raises.

        Raises StoreUnavailable when another writer doesn't end in time, or the disk is full.
        """
        writer = self.engine.execution_options(**{_WRITES: True})
        with speaking(self.place), writer.begin() as conn:
            if conn.dialect.name == "postgresql":
                conn.execute(sa.text(f"SET LOCAL lock_timeout = {int(self.wait_seconds * 1000)}"))
                conn.execute(sa.select(sa.func.pg_advisory_xact_lock(_WRITE_LOCK)))
            yield conn

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection that sees the store as it is at one moment, and can't write."""
        reader = self.engine
        if reader.dialect.name == "postgresql":
            reader = reader.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        with speaking(self.place), reader.begin() as conn:
            yield conn

    def dispose(self) -> None:
        """Close every connection."""
        self.engine.dispose()


def open_store(url: str, wait_seconds: float = WAIT_SECONDS) -> Store:
    """Return the store at `url`, created if it isn't there and moved up to the newest tables.

    `url` is `sqlite:///path`, or `postgresql://user:password@host/database`.
    Raises StoreUnavailable where it can't be reached, read or written, or isn't this program's.
    """
    address = _address(url)
    place = _place(address)
    if address.get_backend_name() == "sqlite":
        _prepare_file(Path(str(address.database)), place)
    store = Store(place, _engine(address, wait_seconds), wait_seconds)
    with ExitStack() as unless_opened, speaking(place):
        unless_opened.callback(store.dispose)
        if store.engine.dialect.name == "sqlite":
            _write_ahead(store)
        move_up(store)
        unless_opened.pop_all()
    return store


def _address(url: str) -> URL:
    """Return the URL with its driver named; raises StoreUnavailable where it names no such store."""
    how = "Write it as sqlite:////folder/sel.db or postgresql://user:password@host/database."
    try:
        address = make_url(url)
    except (ArgumentError, ValueError):
        raise StoreUnavailable("The store's address can't be understood.", how) from None
    if address.drivername in ("postgres", "postgresql", "postgresql+psycopg"):
        return address.set(drivername="postgresql+psycopg")
    if address.drivername not in ("sqlite", "sqlite+pysqlite"):
        raise StoreUnavailable(f"The store can't be a {address.get_backend_name()} database.", how)
    if address.database in (None, "", ":memory:") or address.query or address.host:
        raise StoreUnavailable("The store's address names no SQLite file.", how)
    return address


def _place(address: URL) -> str:
    """Return the store's name for people."""
    if address.get_backend_name() == "sqlite":
        return f"SQLite file {address.database}"
    host = address.host or "this machine"
    return f"PostgreSQL database {address.database or ''} on {host}".replace("  ", " ")


def _prepare_file(path: Path, place: str) -> None:
    """Create the folder and an empty file that only their owner may open; what is there is left alone."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600, exist_ok=True)
    except OSError as error:
        action = "Check that the folder exists and that you may write in it, or name another place."
        raise unavailable(place, "its folder or file can't be written", action) from error


def _engine(address: URL, wait_seconds: float) -> Engine:
    """Return the engine, with what each database needs set on every connection."""
    compact = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    options: dict[str, Any] = {
        "json_serializer": compact.encode,
        "hide_parameters": True,
    }  # rows stay out of logs
    if address.get_backend_name() == "postgresql":
        arguments = {"connect_timeout": 10, "application_name": "sel"}
        return sa.create_engine(address, pool_pre_ping=True, connect_args=arguments, **options)
    engine = sa.create_engine(address, connect_args={"timeout": wait_seconds}, **options)
    sa.event.listen(engine, "connect", _on_connect)
    sa.event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(connection: sqlite3.Connection, _record: object) -> None:
    """Take BEGIN out of the driver's hands, and set what SQLite forgets between connections."""
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")  # what was taken back must not stay in free pages
    connection.execute("PRAGMA cache_size = -65536")  # 64 MiB: a large import stays out of the file


def _on_begin(conn: Connection) -> None:
    """Begin as a writer, waiting for the one before, or as a reader who can't write."""
    writes = bool(conn.get_execution_options().get(_WRITES))
    conn.exec_driver_sql(f"PRAGMA query_only = {'OFF' if writes else 'ON'}")
    conn.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _write_ahead(store: Store) -> None:
    """Set write-ahead logging, which the file keeps.

    SQLite doesn't wait for others here as it does elsewhere, so that two who open a new file at once
    must try again themselves.
    """
    until = time.monotonic() + store.wait_seconds
    while True:
        connection = store.engine.raw_connection()
        try:
            cursor = connection.cursor()
            cursor.execute("PRAGMA journal_mode = WAL")
            cursor.close()
            return
        except sqlite3.Error as error:
            if sqlite_code(error) != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.02)
        finally:
            connection.close()
