"""What a test has a process of its own do: open the store when a line comes on stdin, and say so."""

import sys

from sel.store.engine import open_store

if __name__ == "__main__":
    print("ready", flush=True)  # noqa: T201 - how it speaks to the test
    sys.stdin.readline()
    open_store(sys.argv[1]).dispose()
    print("opened", flush=True)  # noqa: T201
