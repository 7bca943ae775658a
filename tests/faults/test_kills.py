"""Killed at random moments of an import: never a part of it, and the next try brings it whole.

With SEL_SOAK=1 in the environment, a hundred kills on a district of 2,000 students, on each database:

    SEL_SOAK=1 uv run pytest -s tests/faults/test_kills.py
"""

import os
import random
import signal
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.faults.district import Importer, importer, open_wave, rows_that_stand, undo_newest, write_files

SOAK = os.environ.get("SEL_SOAK") == "1"
KILLS = 100 if SOAK else 10
STUDENTS = 2_000


@dataclass(frozen=True)
class Lasting:
    """Seconds that an undisturbed import takes to check, and to store."""

    checking: float
    storing: float


def undisturbed(process: Importer, url: str, what: str) -> Lasting:
    process.begin(url, what)
    begun = {process.word(): time.monotonic() for _ in range(3)}
    assert [*begun, process.word()] == ["checking", "storing", "stored", "gone"]
    checking, storing, stored = begun.values()
    return Lasting(storing - checking, stored - storing)


def killed(process: Importer, url: str, what: str, phase: str, after: float) -> str:
    """Kill an import so many seconds into its phase; return where it then was."""
    fork = process.begin(url, what)
    word = process.word()
    while word != phase:
        word = process.word()
    time.sleep(after)
    os.kill(fork, signal.SIGKILL)
    return [phase, *process.words()][-1]


def moments(lasting: Lasting, kills: int) -> list[tuple[str, float]]:
    """A quarter of the kills fall while checking, the others while storing, spread over all of it."""
    draw = random.Random(20260901)
    found = []
    for at in range(kills):
        phase = "checking" if at % 4 == 3 else "storing"
        found.append((phase, getattr(lasting, phase) * (at + draw.random()) / kills))
    return found


def kill_often(process: Importer, url: str, what: str, kills: int) -> Counter[str]:
    """Kill imports of the file and look at the store after each; return where they were."""
    before = rows_that_stand(url)
    lasting = undisturbed(process, url, what)
    whole = rows_that_stand(url)
    assert whole != before
    undo_newest(url)
    assert rows_that_stand(url) == before
    where = Counter[str]()
    for phase, after in moments(lasting, kills):
        reached = killed(process, url, what, phase, after)
        where[reached] += 1
        found = rows_that_stand(url)
        assert found in (before, whole), f"killed {after:.3f} s into {phase}: a part was stored"
        if found == whole:  # the kill came when everything was kept
            where["kept whole"] += 1
            undo_newest(url)
    assert process.whole(url, what) == "stored"
    assert rows_that_stand(url) == whole
    return where


@pytest.fixture
def killing(process: Importer, tmp_path: Path) -> Iterator[Importer]:
    """The process of every test, or in a soak one that brings a larger district in."""
    if not SOAK:
        yield process
        return
    with importer(write_files(tmp_path / "larger", STUDENTS)) as larger:
        yield larger


@pytest.mark.parametrize("what", ["roster", "answers"])
def test_a_kill_at_any_moment_leaves_all_of_an_import_or_nothing(what, store, store_url, killing):
    store.dispose()
    if what == "answers":
        assert killing.whole(store_url, "roster") == "stored"
        open_wave(store_url)
    where = kill_often(killing, store_url, what, KILLS // 2)
    print(f"{what}: {KILLS // 2} kills, {dict(where)}")  # noqa: T201 - what a soak reports
    assert where["storing"] > 0
