"""A district small enough for every run, a process that brings its files in, a store that has its roster."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.district import Importer, importer, open_wave, write_files


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a made-up district of 300 students."""
    return write_files(tmp_path_factory.mktemp("district"), 300)


@pytest.fixture(scope="session")
def process(files: Path) -> Iterator[Importer]:
    """A process that brings the district's files in."""
    with importer(files) as running:
        yield running


@pytest.fixture(scope="session")
def rostered_file(process: Importer, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with the district's roster and an open wave."""
    file = tmp_path_factory.mktemp("rostered") / "sel.db"
    assert process.whole(f"sqlite:///{file}", "roster") == "stored"
    open_wave(f"sqlite:///{file}")
    return file


@pytest.fixture
def rostered(rostered_file: Path, tmp_path: Path) -> str:
    """The URL of a store of the test's own with the roster and an open wave."""
    file = tmp_path / "sel.db"
    shutil.copy(rostered_file, file)
    return f"sqlite:///{file}"
