"""Follow-ups under stress: a process killed between the move and the contact, two at once, and very many."""

import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from sel.core.responses import Wave
from sel.errors import Conflict
from sel.store import followups
from sel.store.engine import Store, open_store
from sel.store.waves import add_wave
from tests.store.small import FALL, NOW

TODAY = date(2026, 11, 16)

MOVES_AND_WAITS = """
import sys, time
from sel.store.engine import open_store
from sel.store import followups
from tests.faults.test_follow_ups import moved

with open_store(sys.argv[1]).write() as conn:
    moved(conn, "0003", 0)
    print("moved", flush=True)
    time.sleep(60)
"""
"""Another process: it moves the follow-up, and is killed before it adds the contact."""


def moved(conn, student_id: str, version: int, reason: str = "") -> int:
    return followups.save_follow_up(
        conn,
        wave=FALL,
        student_id=student_id,
        state="contacted",
        owner="Dora Finch",
        due=TODAY,
        version=version,
        by="c",
        at=NOW,
        reason=reason,
    )


def two_at_once(store: Store, version: int) -> None:
    """Move another follow-up and this one; where this one is refused the other must not stay moved."""
    with store.write() as conn:
        moved(conn, "0004", 0)
        moved(conn, "0003", version)


def stored(store: Store) -> dict[str, tuple[str, int]]:
    with store.read() as conn:
        rows = followups.follow_ups(conn, FALL)
    return {row.student_id: (row.state, row.version) for row in rows.itertuples()}


@pytest.fixture
def asked(store: Store) -> Store:
    with store.write() as conn:
        add_wave(conn, Wave(FALL), "op", NOW)
    return store


def test_a_kill_between_the_move_and_the_contact_leaves_neither(asked: Store, store_url: str) -> None:
    command = [sys.executable, "-c", MOVES_AND_WAITS, store_url]
    root = Path(__file__).parents[2]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "moved\n"
        os.kill(process.pid, signal.SIGKILL)
    assert stored(asked) == {}
    with asked.write() as conn:  # and the next one is not kept waiting by the dead
        assert moved(conn, "0003", 0) == 1
    assert stored(asked) == {"0003": ("contacted", 1)}


def test_of_two_connections_with_one_version_exactly_one_saves(asked: Store, store_url: str) -> None:
    other = open_store(store_url)
    with asked.write() as conn:
        moved(conn, "0003", 0)
    for at, version in ((asked, 1), (other, 2)):
        with at.write() as conn:
            assert moved(conn, "0003", version) == version + 1
        with pytest.raises(Conflict, match="0003"):
            two_at_once(at, version)
    assert stored(asked) == {"0003": ("contacted", 3)}
    other.dispose()


def test_a_thousand_follow_ups_and_words_of_any_script_come_back_as_they_were(asked: Store) -> None:
    words = "moved · “se mudó” · 引越し · انتقل · 👩🏽‍🏫 · =1+1 · '; DROP TABLE follow_ups; --"
    ids = [f"id {number:04d} ñ" for number in range(1000)]
    with asked.write() as conn:
        for student_id in ids:
            moved(conn, student_id, 0, words)
    with asked.read() as conn:
        rows = followups.follow_ups(conn, FALL)
    assert rows["student_id"].tolist() == ids
    assert set(rows["reason"]) == {words}
