"""What a test has a process of its own do: import the file, or stop in the middle of it.

Run as `python -m tests.store.another_process import|stop URL`. It says on stdout where it
is, and goes on when a line comes on stdin.
"""

import sys

from sel.errors import AlreadyImported
from sel.store.engine import open_store
from tests.store.small import response, store_responses, store_roster

RESPONSES = [
    response(row, f"{row:05d}", answers={"AS1": 1 + row % 4}, mentions=[(1, "Ms. Peña"), (2, "coach")])
    for row in range(2, 5_002)
]


def say_and_wait(word: str) -> None:
    print(word, flush=True)  # noqa: T201 - how it speaks to the test
    sys.stdin.readline()


def import_everything(conn) -> None:
    store_roster(conn)
    store_responses(conn, RESPONSES)


def import_it(url: str) -> None:
    store = open_store(url)
    say_and_wait("ready")
    try:
        with store.write() as conn:
            import_everything(conn)
    except AlreadyImported:
        say_and_wait("recognized")
    else:
        say_and_wait("stored")
    store.dispose()


def stop_in_the_middle(url: str) -> None:
    with open_store(url).write() as conn:
        import_everything(conn)
        say_and_wait("in the middle")


if __name__ == "__main__":
    {"import": import_it, "stop": stop_in_the_middle}[sys.argv[1]](sys.argv[2])
