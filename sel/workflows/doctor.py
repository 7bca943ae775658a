"""What the doctor looks at: the store and the rights of its file, instruments, roster, waves, pictures."""

import stat
from dataclasses import dataclass
from pathlib import Path

from sel.errors import SelError
from sel.readers.instruments import instruments
from sel.store import responses, rosters, waves
from sel.workflows.desk import Desk
from sel.workflows.picture import is_fresh


@dataclass(frozen=True)
class Finding:
    """One thing looked at: whether it is well, and a sentence that says so or how to mend it."""

    about: str
    well: bool
    sentence: str


def findings(desk: Desk) -> list[Finding]:
    """Return what was looked at, in the order in which things depend on each other."""
    return [_file_rights(desk), _instruments(), _roster(desk), *_waves(desk)]


def _file_rights(desk: Desk) -> Finding:
    """The store holds what is most private about children: only its owner may read the file."""
    url = desk.store.engine.url
    if url.get_backend_name() != "sqlite" or not url.database:
        return Finding("store", True, f"open, on {url.get_backend_name()}.")
    path = Path(url.database)
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & 0o077:
        return Finding("store", False, f"others on this computer can read it; run: chmod 600 {path}")
    return Finding("store", True, f"open at {path}, readable by its owner only.")


def _instruments() -> Finding:
    try:
        known = ", ".join(sorted(instruments()))
    except SelError as error:
        return Finding("instruments", False, str(error))
    return Finding("instruments", True, f"{known}.")


def _roster(desk: Desk) -> Finding:
    with desk.store.read() as conn:
        roster = rosters.current_roster(conn)
    if roster.students.empty:
        return Finding("roster", False, "there is none yet; bring it in with: sel ingest roster FILE")
    students, adults = roster.students["student_id"].nunique(), roster.adults["adult_id"].nunique()
    return Finding("roster", True, f"{len(roster.schools)} schools, {students} students, {adults} adults.")


def _waves(desk: Desk) -> list[Finding]:
    """Each wave: whether it is open, has answers, and a picture of today's data."""
    with desk.store.read() as conn:
        heard = [(wave, responses.response_count(conn, wave.code)) for wave in waves.waves(conn)]
    found = []
    for wave, answers in heard:
        state = "open" if wave.is_open else "closed"
        fresh = is_fresh(desk, wave.code)
        picture = "its picture is up to date" if fresh else "its picture is made anew at the next look"
        found.append(Finding(f"wave {wave.code}", True, f"{state}, {answers} responses, {picture}."))
    return found
