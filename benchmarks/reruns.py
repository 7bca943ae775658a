"""How much processor time the server needs to draw each page again, on a school of 3,000 students.

    uv run python -m benchmarks.reruns
    uv run python -m benchmarks.reruns --students 500 --adults 60 --page overview --role Principal

A made-up school with both surveys, a closed wave, safety contacts and words that wait for them is brought
in, the real server is started over it, and every page is opened as every role that has it, over the
websocket. Milliseconds of the server's processor time by Linux' count (steps of 10 ms, so the reruns are
taken together): `first` as the page is opened in a visit, `again` the mean of 20 reruns after it, and
`changed` the most of a rerun in which a box or a toggle was changed to something new. `seconds` is how long
the page took on the clock the first time. What else the machine does makes processor time dearer, too: the
load of the last minute is printed.
"""

import argparse
import os
import tempfile
from pathlib import Path

from benchmarks.districts import district
from benchmarks.stored import Watch, stored_district
from benchmarks.visits import Server, Visit, running, visit
from sel.accounts.local import OPERATOR
from sel.app import menu
from sel.workflows.desk import Desk
from sel.workflows.people import everybody
from sel.workflows.safety_contacts import candidates, set_contacts

AT_MOST = 60
"""Milliseconds that a page may take again."""

RERUNS = 20
ROLES = {
    "Principal": menu.LEADER,
    "Counselor": menu.COUNSELOR,
    "Survey admin": menu.ADMIN,
    "Name helper": menu.HELPER,
}


def school_of(folder: Path, students: int, adults: int) -> Desk:
    """Return the desk of a store in `folder` with one made-up school, asked and closed."""
    made = district(1, 1, students, adults, "mixed")
    files = folder / "files"
    files.mkdir()
    for name, data in made.files.items():
        (files / name).write_bytes(data)
    desk = stored_district(files, f"sqlite:///{folder / 'sel.db'}", Watch())
    school = str(everybody(desk).schools["school_id"].iloc[0])
    staff = candidates(desk, OPERATOR, school)["adult_id"].tolist()
    set_contacts(desk, OPERATOR, school, staff[:2])
    return desk


def pages_of(role: str) -> list[str]:
    """Return the keys of the pages in a role's menu."""
    return [page.key for page in menu.ENTRIES if ROLES[role] in page.roles]


def report(server: Server, here: Visit, role: str, page: str) -> bool:
    """Print a page's line and return whether it keeps to AT_MOST."""
    before = server.cpu()
    seconds = here.opened(page)
    first = 1000 * (server.cpu() - before)
    before = server.cpu()
    for _ in range(RERUNS):
        here.again()
    again = 1000 * (server.cpu() - before) / RERUNS
    changed = []
    for change in here.changes():
        before = server.cpu()
        here.again(change)
        changed.append(1000 * (server.cpu() - before))
    most = f"{max(changed):.0f}" if changed else ""
    wrong = f"  {here.refused[0]}" if here.refused else ""
    print(f"{role:<14}{page:<16}{first:>7.0f}{again:>7.0f}{most:>9}{seconds:>9.1f}{wrong}", flush=True)
    return again <= AT_MOST and not here.refused


def main() -> None:
    """Print one line a role and page; end with 1 where one takes too long."""
    wanted = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    wanted.add_argument("--students", type=int, default=3000)
    wanted.add_argument("--adults", type=int, default=200)
    wanted.add_argument("--page", default="", help="only this page, by its key")
    wanted.add_argument("--role", default="", choices=["", *ROLES])
    given = wanted.parse_args()
    kept = []
    with tempfile.TemporaryDirectory() as temporary:
        school_of(Path(temporary), given.students, given.adults).store.dispose()
        with running(f"sqlite:///{temporary}/sel.db", Path(temporary) / "server.log") as server:
            print(f"{'role':<14}{'page':<16}{'first':>7}{'again':>7}{'changed':>9}{'seconds':>9}")
            for role in [role for role in ROLES if given.role in ("", role)]:
                with visit(server, **{"as": role}) as here:
                    pages = [page for page in pages_of(role) if given.page in ("", page)]
                    kept += [report(server, here, role, page) for page in pages]
    load = os.getloadavg()[0]
    print(f"{sum(kept)} of {len(kept)} pages take at most {AT_MOST} ms again; load {load:.1f}")
    raise SystemExit(0 if all(kept) else 1)


if __name__ == "__main__":
    main()
