"""A district's files brought into a store the way an admin brings them, with the time of every step."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sel.accounts.local import OPERATOR
from sel.core.responses import Wave
from sel.settings import Settings
from sel.workflows import ingest, waves
from sel.workflows.desk import Desk, open_desk

WAVE = "2026-fall"
ROSTER_FILES = ("oneroster.zip", "other_adults.csv", "programs.csv")
STUDENTS = ("students_survey.csv", "culture-of-care")
STAFF = ("staff_survey.csv", "staff-connections")


@dataclass
class Watch:
    """Seconds by step; the last computation of the picture stands under its steps' own names."""

    seconds: dict[str, float] = field(default_factory=dict)
    _picture: tuple[str, float] = ("", 0.0)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Time what is done inside."""
        start = time.perf_counter()
        yield
        self.seconds[name] = time.perf_counter() - start

    def progress(self, step: str, done: int, of: int) -> None:
        """Take the picture's word for where it is: a step lasts until the next is told."""
        now = time.perf_counter()
        previous, since = self._picture
        if previous and done:
            self.seconds[f"  picture: {previous}"] = now - since
        self._picture = ("" if done == of else step, now)


def stored_district(folder: Path, store_url: str, watch: Watch) -> Desk:
    """Return the desk of a store into which the folder's files were brought: roster, wave, surveys, close.

    `folder` holds the files that `made_up_district` names. A file that the product refuses ends the run
    with the product's own error.
    """
    desk = open_desk(Settings(store=store_url))
    roster = [(name, (folder / name).read_bytes()) for name in ROSTER_FILES if (folder / name).exists()]
    with watch.step("check the roster"):
        checked = ingest.check_roster(desk, OPERATOR, roster)
    with watch.step("store the roster"):
        ingest.store(desk, OPERATOR, checked)
    waves.new_wave(desk, OPERATOR, Wave(WAVE))
    for who, (name, instrument) in (("students'", STUDENTS), ("staff's", STAFF)):
        if not (folder / name).exists():
            continue
        with watch.step(f"check the {who} answers"):
            data = (folder / name).read_bytes()
            answers = ingest.check_responses(desk, OPERATOR, name, data, WAVE, instrument)
        with watch.step(f"store the {who} answers"):
            ingest.store(desk, OPERATOR, answers)
    with watch.step("close the wave, with its picture"):
        waves.close(desk, OPERATOR, WAVE, watch.progress)
    return desk
