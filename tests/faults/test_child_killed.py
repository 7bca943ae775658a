"""The process that parses an upload dies in the middle: it is told, nothing is stored, the next is read."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from sel.accounts.local import OPERATOR
from sel.errors import FileRefused
from sel.readers.limited import read_tables_apart
from sel.settings import Settings
from sel.workflows import ingest
from sel.workflows.desk import open_desk
from tests.faults.district import ROOT, WAVE, rows_that_stand
from tests.processes import children

LINE = b"10/5/2026 8:08:00,,0001234," + b"a cell that takes its time," * 30 + b"\n"
LONG = b",".join(b"column %d" % at for at in range(34)) + b"\n" + LINE * 200_000


def kill_the_next_child(before: set[int], after: float, killed: list[int]) -> None:
    """Wait for a child of this process that wasn't there before, and kill it a moment later."""
    until = time.monotonic() + 20
    while not (new := children(os.getpid()) - before) and time.monotonic() < until:
        time.sleep(0.001)
    time.sleep(after)
    for child in new:
        os.kill(child, signal.SIGKILL)
        killed.append(child)


def is_running(process: int) -> bool:
    """Return whether the process is there, and is more than its record."""
    try:
        return ") Z " not in Path(f"/proc/{process}/stat").read_text(encoding="ascii")
    except (FileNotFoundError, ProcessLookupError):
        return False


class KillingTheNextChild:
    """While this lasts, the next process that this one starts is killed a moment after it began."""

    def __init__(self, after: float) -> None:
        self.killed: list[int] = []
        words = (children(os.getpid()), after, self.killed)
        self.watch = threading.Thread(target=kill_the_next_child, args=words)

    def __enter__(self) -> list[int]:
        self.watch.start()
        return self.killed

    def __exit__(self, *error: object) -> None:
        self.watch.join()


@pytest.mark.parametrize("after", [0.0, 0.02, 0.1, 0.25])
def test_a_file_whose_reading_was_killed_is_one_error(after):
    with KillingTheNextChild(after) as killed:
        parts = read_tables_apart([("long.csv", LONG)])
    assert len(killed) == 1
    [problem] = [problem for part in parts for problem in part.problems if problem.severity == "error"]
    assert (problem.code, problem.file) == ("file_too_heavy", "long.csv")
    assert problem.action
    assert len(parts[-1].table.frame) == 0
    [good] = read_tables_apart([("good.csv", b"a,b\n1,2\n")])
    assert (good.problems, good.table.frame.to_numpy().tolist()) == ([], [["1", "2"]])


def test_a_killed_reading_stores_nothing_and_the_next_upload_is_taken(rostered, files):
    desk = open_desk(Settings(store=rostered))
    before = rows_that_stand(rostered)
    with KillingTheNextChild(0.05) as killed:
        checked = ingest.check_responses(desk, OPERATOR, "long.csv", LONG, WAVE, "culture-of-care")
    assert (len(killed), checked.ok) == (1, False)
    with pytest.raises(FileRefused):
        ingest.store(desk, OPERATOR, checked)
    assert rows_that_stand(rostered) == before
    data = (files / "students_survey.csv").read_bytes()
    next_one = ingest.check_responses(desk, OPERATOR, "students.csv", data, WAVE, "culture-of-care")
    ingest.store(desk, OPERATOR, next_one)
    assert rows_that_stand(rostered)["responses"] != []
    desk.store.dispose()


READING = """
import sys
from sel.readers.limited import read_tables_apart
read_tables_apart([("long.csv", sys.stdin.buffer.read())])
"""


def test_a_reading_does_not_outlive_the_program_that_asked_for_it():
    asking = subprocess.Popen([sys.executable, "-c", READING], stdin=subprocess.PIPE, cwd=ROOT)
    asking.stdin.write(LONG)
    asking.stdin.close()
    until = time.monotonic() + 60
    while not (reading := children(asking.pid)) and time.monotonic() < until:
        time.sleep(0.01)
    [child] = reading
    asking.kill()
    asking.wait()
    until = time.monotonic() + 25
    while is_running(child) and time.monotonic() < until:
        time.sleep(0.05)
    assert not is_running(child)
