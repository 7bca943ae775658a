"""Waves of asking: who may open, close and reopen one, and which schools a person's scope covers."""

import re
from dataclasses import replace

import pandas as pd

from sel.core import permissions
from sel.core.permissions import Person
from sel.core.responses import Wave
from sel.errors import NotFound, WrongUsage
from sel.store import rosters, waves
from sel.workflows import picture
from sel.workflows.desk import Desk
from sel.workflows.picture import Progress, silent

WAVE_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")
"""Codes stand in file names, addresses and tables; with these letters they mean nothing there."""


def wave_list(desk: Desk) -> list[Wave]:
    """Return every wave, the earliest first."""
    with desk.store.read() as conn:
        return waves.waves(conn)


def new_wave(desk: Desk, person: Person, wave: Wave) -> Wave:
    """Open a wave; its schools must be on the roster.

    Raises NotAllowed; WrongUsage for a code that isn't one; NotFound for a school the roster doesn't have;
    Conflict where the code is taken.
    """
    desk.allowed(person, lambda: permissions.check_can_manage_waves(person), "open a wave", wave.code)
    if not WAVE_CODE.fullmatch(wave.code):
        raise WrongUsage(
            "A wave's name is up to 40 letters, digits, dots and dashes, and begins with a letter or digit.",
            "Choose one as 2026-fall.",
            exit_code=1,
        )
    opened = replace(wave, opened_at=wave.opened_at or desk.now())
    with desk.store.write() as conn:
        known = set(rosters.current_roster(conn).schools["school_id"]) if wave.schools else set()
        for school in wave.schools:
            if school not in known:
                raise school_missing(school, known)
        waves.add_wave(conn, opened, by=person.person_id, at=desk.now())
        desk.audit(conn, person, "opened wave", "wave", wave.code)
    return opened


def close(desk: Desk, person: Person, code: str, progress: Progress = silent) -> Wave:
    """Close a wave on today's roster, so that silence and "no adult" are told apart; draw its picture."""
    desk.allowed(person, lambda: permissions.check_can_manage_waves(person), "close a wave", code)
    with desk.store.write() as conn:
        waves.wave(conn, code)
        pinned = rosters.current_roster_imports(conn)
        if not pinned:
            raise no_roster()
        waves.close_wave(conn, code, desk.now(), pinned)
        desk.audit(conn, person, "closed wave", "wave", code)
    picture.refresh(desk, code, progress)
    return _wave(desk, code)


def reopen(desk: Desk, person: Person, code: str) -> Wave:
    """Reopen a wave; follow-ups stay as they are, the list waits until it closes again."""
    desk.allowed(person, lambda: permissions.check_can_manage_waves(person), "reopen a wave", code)
    with desk.store.write() as conn:
        waves.wave(conn, code)
        waves.reopen_wave(conn, code)
        desk.audit(conn, person, "reopened wave", "wave", code)
    return _wave(desk, code)


def school_list(desk: Desk, person: Person) -> pd.DataFrame:
    """Return school_id and name of the schools the person's scope covers, by name."""
    with desk.store.read() as conn:
        schools = rosters.current_schools(conn)
    mine = permissions.covered_schools(person, schools["school_id"])
    return schools.loc[mine, ["school_id", "name"]].sort_values("name").reset_index(drop=True)


def no_roster() -> NotFound:
    """Return the refusal of what needs people before there are any."""
    return NotFound("There is no roster yet, so nobody was asked.", "Bring the roster in first.")


def school_missing(school: str, known: set[str]) -> NotFound:
    """Return the refusal of a school that the roster doesn't have, naming those it has."""
    have = ", ".join(sorted(known)[:8]) or "none yet"
    return NotFound(
        f"School {school} is not on the roster (it has: {have}).",
        "Write the school's id as the roster does, or upload the roster with that school first.",
    )


def _wave(desk: Desk, code: str) -> Wave:
    with desk.store.read() as conn:
        return waves.wave(conn, code)
