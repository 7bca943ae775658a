"""The made-up school, with its roster stored and its wave open, in a store of each test's own."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sel.settings import Settings
from sel.store.engine import open_store
from sel.workflows.desk import Desk
from tests.readers.bad_files.school import School

NOON = datetime(2026, 10, 20, 19, tzinfo=UTC)


def at(file: Path) -> School:
    url = f"sqlite:///{file}"
    return School(Desk(open_store(url), Settings(store=url), lambda: NOON))


@pytest.fixture(scope="session")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file of the school."""
    file = tmp_path_factory.mktemp("school") / "sel.db"
    school = at(file)
    school.open()
    school.desk.store.dispose()
    return file


@pytest.fixture
def school(opened: Path, tmp_path: Path) -> School:
    file = tmp_path / "sel.db"
    shutil.copy(opened, file)
    return at(file)
