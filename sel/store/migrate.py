"""Moving a store up to the newest tables, step by step, when it is opened."""

import threading
from typing import TYPE_CHECKING

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.util.exc import CommandError
from sqlalchemy.engine import Connection

from sel.store.schema import HEAD
from sel.store.unavailable import unavailable

if TYPE_CHECKING:
    from sel.store.engine import Store

_one_at_a_time = threading.Lock()
"""alembic keeps the migration it is running in a global."""


def move_up(store: "Store") -> None:
    """Bring the store to revision HEAD in one transaction; safe where two processes open it at once.

    Raises StoreUnavailable where a newer program made it, or another program's tables are in it.
    """
    with store.read() as conn:
        if revision(conn) == HEAD:
            return
    with _one_at_a_time, store.write() as conn:
        if revision(conn) is None and sa.inspect(conn).get_table_names():
            raise unavailable(
                store.place, "another program's tables are in it", "Name a database that is empty."
            )
        try:
            command.upgrade(steps(conn), "head")
        except CommandError as error:
            action = "Update this program, then open the store again."
            raise unavailable(store.place, "a newer version of this program made it", action) from error


def revision(conn: Connection) -> str | None:
    """Return the revision the store is at, or nothing where it has no tables of ours."""
    if not sa.inspect(conn).has_table("alembic_version"):
        return None
    found: str | None = conn.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()
    return found


def steps(conn: Connection) -> Config:
    """Return alembic's configuration for the migrations shipped in this package, run on `conn`."""
    config = Config()
    config.set_main_option("script_location", "sel.store:migrations")
    config.attributes["connection"] = conn
    return config
