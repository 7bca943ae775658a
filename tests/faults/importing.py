"""What a test has a process of its own do: bring files in, each time in a fork that may be killed.

Run as `python -m tests.faults.importing FOLDER`. Each line on stdin is a store's URL, `roster` or `answers`,
and at will a limit: the folder's file is brought in by a fork, which says on stdout its own id and where it
is: checking, storing, and at the end stored, recognized or `told …`. When the fork is gone, whether it ended
or was killed, `gone` is said. A fork costs no seconds for imports, so that many can be killed.

The limit `PAGES 100` keeps a SQLite file from growing beyond so many pages, `BYTES 4096` any file beyond so
many bytes, both from the check on.
"""

import os
import resource
import sys
from pathlib import Path

import sqlalchemy as sa

from sel.accounts.local import OPERATOR
from sel.errors import AlreadyImported, SelError
from sel.settings import Settings
from sel.workflows import ingest
from sel.workflows.checked import Checked
from sel.workflows.desk import Desk, open_desk
from tests.faults.district import WAVE


def say(*words: object) -> None:
    os.write(1, (" ".join(map(str, words)) + "\n").encode())  # one write, so that lines never mix


def checked(desk: Desk, what: str, folder: Path) -> Checked:
    if what == "roster":
        return ingest.check_roster(
            desk, OPERATOR, [("oneroster.zip", (folder / "oneroster.zip").read_bytes())]
        )
    data = (folder / "students_survey.csv").read_bytes()
    return ingest.check_responses(desk, OPERATOR, "students_survey.csv", data, WAVE, "culture-of-care")


def bring(url: str, what: str, folder: Path, limit: tuple[str, int]) -> None:
    """Check and store one file; what the program says in words is said, anything else ends the fork."""
    try:
        desk = open_desk(Settings(store=url))
        say("checking")
        found = checked(desk, what, folder)
        limit_growth(desk, *limit)
        say("storing")
        ingest.store(desk, OPERATOR, found)
    except AlreadyImported:
        say("recognized")
    except SelError as error:
        say("told", error)
    else:
        say("stored")


def limit_growth(desk: Desk, kind: str, number: int) -> None:
    if kind == "PAGES":
        desk.store.engine.dispose()
        sa.event.listen(
            desk.store.engine,
            "connect",
            lambda connection, _: connection.execute(f"PRAGMA max_page_count = {number}"),
        )
    elif kind == "BYTES":
        resource.setrlimit(resource.RLIMIT_FSIZE, (number, number))


def main() -> None:
    folder = Path(sys.argv[1])
    say("ready")
    before = 0
    for line in sys.stdin:
        url, what, kind, number = [*line.split(), "", "0"][:4]
        if before:
            os.waitpid(before, 0)
        fork = os.fork()
        if not fork:
            say(os.getpid())
            try:
                bring(url, what, folder, (kind, int(number)))
            finally:
                os._exit(0)
        # Its record stays until the next begins, so that a late kill meets nobody else's process.
        os.waitid(os.P_PID, fork, os.WEXITED | os.WNOWAIT)
        before = fork
        say("gone")


if __name__ == "__main__":
    main()
