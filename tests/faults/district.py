"""A made-up district's files, what a store holds of them, and a process that brings them in."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa

from sel.accounts.local import OPERATOR
from sel.core.responses import Wave
from sel.settings import Settings
from sel.store.engine import open_store
from sel.store.schema import audit, imports, metadata
from sel.workflows import ingest, waves
from sel.workflows.desk import open_desk
from sel.workflows.made_up import made_up_district

ROOT = Path(__file__).parents[2]
WAVE = "2026-fall"
SEED = 20260901
_OF_THE_RUN = {"import_id", "hit_id", "found_at"}
"""Columns that count or time what was done, so that they differ where it was done again."""

_HISTORY = {"imports", "audit"}

Rows = dict[str, list[str]]


def write_files(folder: Path, students: int) -> Path:
    """Write a district's roster and students' answers into the folder, and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in made_up_district(students, SEED).files.items():
        (folder / name).write_bytes(data)
    return folder


def rows_that_stand(url: str) -> Rows:
    """Every row of every table but the history, whatever the number of the import that brought it.

    Raises AssertionError where a SQLite file is damaged, or the history and its log disagree.
    """
    store = open_store(url)
    found: Rows = {}
    with store.read() as conn:
        if conn.dialect.name == "sqlite":
            assert conn.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
        for table in metadata.sorted_tables:
            if table.name not in _HISTORY:
                columns = [column for column in table.columns if column.name not in _OF_THE_RUN]
                found[table.name] = sorted(map(repr, conn.execute(sa.select(*columns)).all()))
        standing = sa.select(imports.c.kind, imports.c.accepted).where(imports.c.undone_at.is_(None))
        found["imports"] = sorted(map(repr, conn.execute(standing).all()))
        logged = sa.select(sa.func.count()).where(audit.c.action == "imported")
        every = sa.select(sa.func.count()).select_from(imports)
        assert conn.execute(logged).scalar_one() == conn.execute(every).scalar_one()
    store.dispose()
    return found


def undo_newest(url: str) -> None:
    """Take the newest import back."""
    desk = open_desk(Settings(store=url))
    ingest.undo(desk, OPERATOR, int(ingest.history(desk, OPERATOR)["import_id"].iloc[0]))
    desk.store.dispose()


def open_wave(url: str) -> None:
    """Open the wave that the answers belong to."""
    desk = open_desk(Settings(store=url))
    waves.new_wave(desk, OPERATOR, Wave(WAVE))
    desk.store.dispose()


class Importer:
    """A process that brings a file in, in a fork of its own, each time it is told."""

    def __init__(self, running: subprocess.Popen[str]) -> None:
        self.running = running
        assert self.word() == "ready"

    def word(self) -> str:
        """Wait for what it says next."""
        return self.running.stdout.readline().strip()

    def begin(self, url: str, what: str, *limit: object) -> int:
        """Have it begin to bring the roster or the answers in; return the fork's id."""
        self.running.stdin.write(" ".join(map(str, (url, what, *limit))) + "\n")
        self.running.stdin.flush()
        return int(self.word())

    def words(self) -> list[str]:
        """Wait until the fork is gone and return what it had said."""
        said = [self.word()]
        while said[-1] != "gone":
            assert self.running.poll() is None
            said.append(self.word())
        return said[:-1]

    def whole(self, url: str, what: str, *limit: object) -> str:
        """Bring the file in undisturbed; return the last word."""
        self.begin(url, what, *limit)
        return self.words()[-1]


@contextmanager
def importer(folder: Path) -> Iterator[Importer]:
    """Start the process; it is ended, by its own id, whatever happens."""
    command = [sys.executable, "-m", "tests.faults.importing", str(folder)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as running:
        try:
            yield Importer(running)
        finally:
            running.kill()
