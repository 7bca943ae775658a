"""What a database's error means in words a person can act on; never the URL, which may hold a password."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy.exc import DBAPIError

from sel.errors import StoreUnavailable

_FULL = ("the disk is full", "Free some space and try again; nothing was stored.")
_BUSY = ("somebody else is writing to it", "Wait a moment and try again; nothing was stored.")
_NOT_OURS = ("it is not a database of this program", "Name another file, or restore this one from a backup.")
_BROKEN = ("the file is damaged", "Restore it from a backup.")
_READ_ONLY = ("it may only be read", "Ask for the right to write there, or name another place.")
_NO_ENTRY = ("the file can't be opened", "Check that the folder exists and that you may write in it.")
_DISK = ("the disk can't be read or written", "Check the disk, then try again.")
_NOT_REACHED = (
    "the server can't be reached",
    "Check that it runs, its name and port, and the network; then try again.",
)
_REFUSED = (
    "the server refused the sign-in or the database isn't there",
    "Check the user, the password and the database's name in SEL_STORE.",
)
_RIGHTS = (
    "the user lacks rights there",
    "Ask the database's owner for the right to create and write tables.",
)

_SQLITE_WORDS = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_NOTADB: _NOT_OURS,
    sqlite3.SQLITE_CORRUPT: _BROKEN,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_PERM: _NO_ENTRY,
    sqlite3.SQLITE_CANTOPEN: _NO_ENTRY,
    sqlite3.SQLITE_IOERR: _DISK,
    sqlite3.SQLITE_PROTOCOL: _DISK,
    sqlite3.SQLITE_NOLFS: _DISK,
}
_POSTGRES_WORDS = {
    "53100": _FULL,
    "55P03": _BUSY,
    "40001": _BUSY,
    "40P01": _BUSY,
    "25006": _READ_ONLY,
    "42501": _RIGHTS,
    "28000": _REFUSED,
    "28P01": _REFUSED,
    "3D000": _REFUSED,
    "58030": _DISK,
    "XX001": _BROKEN,
    "XX002": _BROKEN,
}


@contextmanager
def speaking(place: str) -> Iterator[None]:
    """Raise StoreUnavailable instead of the database's own error where the store is what failed.

    `place` names the store without its password. Errors that are mistakes in a statement pass through.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error, psycopg.Error) as error:  # some speak to the driver itself
        words = _words(error)
        if words is None:
            raise
        raise unavailable(place, *words) from error


def unavailable(place: str, what: str, action: str) -> StoreUnavailable:
    """Return the refusal for the store at `place`."""
    return StoreUnavailable(f"The store ({place}) can't be used: {what}.", action)


def sqlite_code(error: sqlite3.Error) -> int:
    """Return SQLite's primary result code, 0 where it gave none."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def _words(error: DBAPIError | sqlite3.Error | psycopg.Error) -> tuple[str, str] | None:
    """Return what happened and what to do, or nothing where the statement itself was wrong."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        return _SQLITE_WORDS.get(sqlite_code(cause))
    if isinstance(cause, psycopg.Error):
        return _postgres_words(cause)
    return None


def _postgres_words(cause: psycopg.Error) -> tuple[str, str] | None:
    """Return the words for PostgreSQL's state; a failure without one happened before or between servers."""
    state = cause.sqlstate
    if state is None:
        refused = "authentication failed" in str(cause) or "does not exist" in str(cause)
        lost = isinstance(cause, psycopg.OperationalError)
        return (_REFUSED if refused else _NOT_REACHED) if lost else None
    if state in _POSTGRES_WORDS:
        return _POSTGRES_WORDS[state]
    return _NOT_REACHED if state.startswith(("08", "57P")) else None
