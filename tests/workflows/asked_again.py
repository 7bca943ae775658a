"""The made-up school asked again, a year later: the same students, some of whom answer otherwise."""

import csv
import io
import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from sel.accounts.local import OPERATOR
from sel.core.responses import Wave
from sel.settings import Settings
from sel.workflows import ingest, waves
from sel.workflows.desk import Desk, open_desk
from tests.browser import made_up_school as school

NEXT_FALL = "2027-fall"
FIRST_FALL = datetime(2026, 10, 20, 19, tzinfo=UTC)
A_YEAR_ON = datetime(2027, 10, 4, 18, tzinfo=UTC)
SILENT = None


def survey(answers: Mapping[str, str | None], day: str, *, items: bool = True) -> bytes:
    """Return the students' answers with `answers` (student id → name written) in place of the first wave's.

    school.NOBODY ticks the box, "" leaves the question blank, SILENT does not answer at all. How school
    feels is left blank, so that no scale is worked out; without `items` it is not asked at all.
    """
    header, *rows = csv.reader(io.StringIO(school.student_survey().decode()))
    known = {row[2]: row for row in rows if row[2].isdigit() and row[2] != "9999999"}
    known |= {key: [*known["0000001"][:2], key, *known["0000001"][3:]] for key in answers if key not in known}
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(header if items else header[:9])
    for key, row in sorted(known.items()):
        said = answers.get(key, row[3] or row[8])
        if said is SILENT:
            continue
        name, ticked = ("", said) if said == school.NOBODY else (said, "")
        writer.writerow(
            [f"{day} 8:00:00", "", key, name, "", "", "", "", ticked, *[""] * (len(header) - 9) * items]
        )
    return out.getvalue().encode()


def built(folder: Path) -> Desk:
    """Return a desk on a new store of the made-up school, its first wave answered and closed."""
    desk = open_desk(Settings(store=f"sqlite:///{folder / 'sel.db'}"), lambda: FIRST_FALL)
    ingest.store(
        desk, OPERATOR, ingest.check_roster(desk, OPERATOR, [("oneroster.zip", school.roster_zip())])
    )
    waves.new_wave(desk, OPERATOR, Wave(school.WAVE))
    for name, data, instrument in (
        ("students.csv", survey({}, "10/5/2026"), "culture-of-care"),
        ("staff.csv", school.staff_survey(), "staff-connections"),
    ):
        ingest.store(
            desk, OPERATOR, ingest.check_responses(desk, OPERATOR, name, data, school.WAVE, instrument)
        )
    waves.close(desk, OPERATOR, school.WAVE)
    return desk


def copied(desk: Desk, folder: Path) -> Desk:
    """Return a desk on a copy of the store, so that a test may change it."""
    path = shutil.copy(desk.settings.store.removeprefix("sqlite:///"), folder / "sel.db")
    return open_desk(Settings(store=f"sqlite:///{path}"), desk.now)


def ask_again(
    desk: Desk,
    answers: Mapping[str, str | None],
    code: str = NEXT_FALL,
    now: datetime = A_YEAR_ON,
    instrument: str = "culture-of-care",
) -> Desk:
    """Ask everybody again in a wave of its own, close it, and return the desk as it is on that day."""
    later = replace(desk, now=lambda: now)
    waves.new_wave(later, OPERATOR, Wave(code))
    data = survey(answers, f"{now:%m/%d/%Y}", items=instrument == "culture-of-care")
    checked = ingest.check_responses(later, OPERATOR, f"{code}.csv", data, code, instrument)
    assert checked.ok, checked.problems
    ingest.store(later, OPERATOR, checked)
    waves.close(later, OPERATOR, code)
    return later
