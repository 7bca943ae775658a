"""How long people wait for a page while 25 of them use the dashboard at the same time.

    uv run python -m benchmarks.sessions
    uv run python -m benchmarks.sessions --sessions 10 --seconds 30

The school of `benchmarks.reruns` behind the real server on loopback, and so many websocket clients in this
process, each with a role's pages: open one, change or draw it again three times, go on to the next, with
two seconds of thinking before each. They come within the first ten seconds. Seconds on the clock from the
click until all of the page was sent: half of them, nineteen of twenty, and the longest; for pages opened
the first time in a visit, for all others, and together. The run ends by itself, and ends its server.
"""

import argparse
import itertools
import os
import random
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from benchmarks.reruns import pages_of, school_of
from benchmarks.visits import Server, running, visit

THINKING = 2.0
ARRIVE_WITHIN = 10.0
AT_MOST = 1.0
"""Seconds within which nineteen of twenty are to be answered."""

WHO = ("Counselor", "Principal", "Counselor", "Name helper", "Counselor", "Principal", "Survey admin")
"""The roles by turns."""


@dataclass
class Waited:
    """Seconds waited: for pages opened the first time in a visit, and for all others."""

    first: list[float] = field(default_factory=list)
    again: list[float] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


def use(server: Server, role: str, until: float, seed: int, waited: Waited) -> None:
    """Be one person until the time is over."""
    drawn = random.Random(seed)
    time.sleep(drawn.uniform(0, ARRIVE_WITHIN))
    with visit(server, **{"as": role}) as here:
        seen: set[str] = set()
        for page in itertools.cycle(pages_of(role)):
            if time.monotonic() > until:
                return
            (waited.again if page in seen else waited.first).append(here.opened(page))
            seen.add(page)
            for _ in range(3):
                time.sleep(THINKING)
                if time.monotonic() > until:
                    return
                changes = here.changes()
                waited.again.append(here.again(*(drawn.sample(changes, 1) if changes else ())))
            waited.refused += here.refused
            time.sleep(THINKING)


def line(name: str, seconds: Sequence[float]) -> str:
    """Return half, nineteen of twenty and the longest, in words."""
    if not seconds:
        return f"{name:<28}none"
    half, most, longest = np.percentile(seconds, [50, 95, 100])
    return f"{name:<28}{len(seconds):>6}{half:>9.2f}{most:>9.2f}{longest:>9.2f}"


def main() -> None:
    """Print the waiting times; end with 1 where nineteen of twenty took longer than AT_MOST."""
    wanted = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    wanted.add_argument("--sessions", type=int, default=25)
    wanted.add_argument("--seconds", type=float, default=75)
    wanted.add_argument("--students", type=int, default=3000)
    wanted.add_argument("--adults", type=int, default=200)
    given = wanted.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        school_of(Path(temporary), given.students, given.adults).store.dispose()
        with running(f"sqlite:///{temporary}/sel.db", Path(temporary) / "server.log") as server:
            waited, before = Waited(), server.cpu()
            until = time.monotonic() + given.seconds
            people = [
                threading.Thread(target=use, args=(server, WHO[at % len(WHO)], until, at, waited))
                for at in range(given.sessions)
            ]
            for person in people:
                person.start()
            for person in people:
                person.join()
            spent = server.cpu() - before
    both = waited.first + waited.again
    print(f"{'':<28}{'drawn':>6}{'half':>9}{'95 %':>9}{'longest':>9}")
    for name, seconds in (("opened", waited.first), ("others", waited.again), ("all", both)):
        print(line(name, seconds))
    shown = 1000 * spent / max(len(both), 1)
    print(f"{shown:.0f} ms of processor time each; load {os.getloadavg()[0]:.1f}")
    print(*sorted(set(waited.refused)), sep="\n")
    raise SystemExit(0 if both and np.percentile(both, 95) <= AT_MOST else 1)


if __name__ == "__main__":
    main()
