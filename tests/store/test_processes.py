"""Killed in the middle, or two at once: nothing is half there, and nothing is there twice."""

import os
import signal
import subprocess
import sys
from contextlib import ExitStack, contextmanager
from pathlib import Path

from sel.store.engine import open_store
from tests.store.another_process import RESPONSES, import_everything
from tests.store.small import everything, new_wave

ROOT = Path(__file__).parents[2]
IMPORTER = "tests.store.another_process"


class Process:
    """A process that says a word and waits for a line."""

    def __init__(self, child: subprocess.Popen[str]) -> None:
        self.child = child

    def word(self) -> str:
        return self.child.stdout.readline().strip()

    def go_on(self) -> None:
        self.child.stdin.write("\n")
        self.child.stdin.flush()


@contextmanager
def process(*words):
    """Start the process; it is ended, by its own id, whatever happens."""
    command = [sys.executable, "-m", *words]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        yield Process(child)
        child.kill()


def counts(store):
    return {name: len(rows) for name, rows in everything(store).items() if rows}


WHOLE = {
    "waves": 1,
    "imports": 2,
    "orgs": 2,
    "people": 4,
    "classes": 1,
    "enrollments": 2,
    "responses": len(RESPONSES),
    "nominations": 2 * len(RESPONSES),
}


def test_an_import_killed_in_the_middle_leaves_nothing_and_can_be_done_again(store, store_url):
    with store.write() as conn:
        new_wave(conn)
    store.dispose()
    with process(IMPORTER, "stop", store_url) as importer:
        assert importer.word() == "in the middle"
        os.kill(importer.child.pid, signal.SIGKILL)
        assert importer.child.wait() == -signal.SIGKILL
    reopened = open_store(store_url)
    assert counts(reopened) == {"waves": 1}
    with reopened.write() as conn:
        import_everything(conn)
    assert counts(reopened) == WHOLE
    reopened.dispose()


def test_of_two_who_import_the_same_at_once_one_is_told(store, store_url):
    with store.write() as conn:
        new_wave(conn)
    with process(IMPORTER, "import", store_url) as first, process(IMPORTER, "import", store_url) as second:
        assert [first.word(), second.word()] == ["ready", "ready"]
        first.go_on()
        second.go_on()
        assert sorted([first.word(), second.word()]) == ["recognized", "stored"]
    assert counts(store) == WHOLE


def test_many_may_open_a_new_store_at_once(store_url):
    with ExitStack() as running:
        openers = [running.enter_context(process("tests.store.opening_process", store_url)) for _ in range(4)]
        assert [opener.word() for opener in openers] == ["ready"] * 4
        for opener in openers:
            opener.go_on()
        assert [opener.word() for opener in openers] == ["opened"] * 4
    store = open_store(store_url)
    assert counts(store) == {}
    store.dispose()
