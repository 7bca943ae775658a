"""The processes that a process has started, as Linux lists them."""

from contextlib import suppress
from pathlib import Path


def children(of: int) -> set[int]:
    """Return the ids of a process's children, whichever of its threads started them."""
    found: set[int] = set()
    for task in Path(f"/proc/{of}/task").iterdir():
        with suppress(FileNotFoundError, ProcessLookupError):  # a thread that ended meanwhile
            found |= set(map(int, (task / "children").read_text(encoding="ascii").split()))
    return found
