"""Waves of the made-up school in which the staff alone were asked."""

from sel.accounts.local import OPERATOR
from sel.core.responses import Wave
from sel.workflows import ingest, waves
from sel.workflows.desk import Desk
from tests.browser import made_up_school as school

STAFF_ALONE = "2027-winter"


def staff_asked(desk: Desk, wave: str = STAFF_ALONE, day: str = "10/7/2026", *, close: bool = True) -> Desk:
    """Ask the staff alone: two of eight adults answer, and name the students 1, 2 and 9."""
    waves.new_wave(desk, OPERATOR, Wave(wave))
    survey = school.staff_survey().replace(b"10/6/2026", day.encode())
    checked = ingest.check_responses(desk, OPERATOR, f"{wave}.csv", survey, wave, "staff-connections")
    ingest.store(desk, OPERATOR, checked)
    if close:
        waves.close(desk, OPERATOR, wave)
    return desk
