"""The demo: a made-up district brought in as a real one would be, so that each screen has data."""

from dataclasses import dataclass

from sel.accounts.local import OPERATOR
from sel.core.responses import Wave
from sel.store import waves as stored_waves
from sel.workflows import ingest, waves
from sel.workflows.desk import Desk
from sel.workflows.made_up import made_up_district
from sel.workflows.picture import Progress, read_part, silent

WAVE = "2026-fall"
STUDENTS = 900
SEED = 20260901
ROSTER_FILES = ("oneroster.zip", "other_adults.csv", "programs.csv")
SURVEYS = (("students_survey.csv", "culture-of-care"), ("staff_survey.csv", "staff-connections"))


@dataclass(frozen=True)
class DemoSummary:
    """What the demo shows: the district's row of school_figures, and how many students are on the list."""

    figures: dict[str, float]
    listed: int


def build(desk: Desk, progress: Progress = silent, students: int = STUDENTS, seed: int = SEED) -> DemoSummary:
    """Bring the made-up district into the store unless it is there already; return what it shows."""
    with desk.store.read() as conn:
        there = any(wave.code == WAVE and not wave.is_open for wave in stored_waves.waves(conn))
    if not there:
        _brought_in(desk, progress, students, seed)
    return summary(desk, WAVE)


def summary(desk: Desk, wave: str) -> DemoSummary:
    """Return the headline's figures and the list's length of a wave."""
    district = read_part(desk, wave, "figures").query("school_id == ''").drop(columns="school_id")
    figures = {str(name): float(value) for name, value in district.iloc[0].items()}
    return DemoSummary(figures, int(figures["staff_only"] + figures["no_adult"]))


def _brought_in(desk: Desk, progress: Progress, students: int, seed: int) -> None:
    """Take the made-up files the way an admin's files go: roster, wave, surveys, close."""
    files = made_up_district(students, seed).files
    progress("roster", 0, 4)
    roster = ingest.check_roster(desk, OPERATOR, [(name, files[name]) for name in ROSTER_FILES])
    if not roster.already:
        ingest.store(desk, OPERATOR, roster)
    if WAVE not in {wave.code for wave in waves.wave_list(desk)}:
        waves.new_wave(desk, OPERATOR, Wave(WAVE))
    for done, (name, instrument) in enumerate(SURVEYS, start=1):
        progress(name, done, 4)
        checked = ingest.check_responses(desk, OPERATOR, name, files[name], WAVE, instrument)
        if not checked.already:
            ingest.store(desk, OPERATOR, checked)
    progress("closing the wave", 3, 4)
    waves.close(desk, OPERATOR, WAVE, progress)
