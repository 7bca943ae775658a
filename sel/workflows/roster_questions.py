"""What a roster must be asked before it replaces the one stored: did so many leave, is it last year's?"""

from collections.abc import Collection, Mapping
from datetime import date

import pandas as pd

from sel.core.people import Roster
from sel.errors import Mend, Problem
from sel.readers.rosters.roster_files import RosterFile
from sel.workflows.roster_difference import vanished_schools

REMOVALS_ASKED = 0.05
"""A roster that leaves out more than this share of the students or of the adults needs an explicit yes."""

MANY_REMOVALS = "many_removals"
OF_THE_PAST = "roster_of_the_past"


def roster_questions(
    found: list[RosterFile],
    stored: Roster,
    after: Mapping[str, pd.DataFrame],
    summary: Mapping[str, int],
    today: date,
    accepted: Collection[str],
) -> list[Problem]:
    """Return what must be answered yes first, as errors; nothing of what is in `accepted`."""
    rosters = [file for file in found if file.kind == "roster"]
    if not rosters:
        return []
    asked = [
        _removals(rosters[0], stored, after, summary),
        _of_the_past(rosters[0], stored, today),
    ]
    return [problem for problem in asked if problem and problem.code not in accepted]


def _removals(
    file: RosterFile, stored: Roster, after: Mapping[str, pd.DataFrame], summary: Mapping[str, int]
) -> Problem | None:
    """Return the question whether so many have really left, or None."""
    lost = []
    for name in ("students", "adults"):
        left, before = summary[f"{name}_left"], summary[f"{name}_before"]
        if left > REMOVALS_ASKED * before:
            lost.append(f"{left} of the {before} {name} stored now")
    gone = vanished_schools(stored, after)
    if gone:
        lost.append(f"every student of {', '.join(gone)}")
    if not lost:
        return None
    message = (
        f"This roster leaves out {' and '.join(lost)} (a yes is asked beyond 5 in 100, or a whole school)."
    )
    action = "If the file was cut short, export it again. If they really left, say so: --accept-removals."
    mend = Mend("They really left", "accept", MANY_REMOVALS)
    return Problem("error", MANY_REMOVALS, message, action, file=file.filename, mends=(mend,))


def _of_the_past(file: RosterFile, stored: Roster, today: date) -> Problem | None:
    """Return the question whether an old roster is meant; only a warning where it replaces none."""
    if not file.ends or file.ends > today.isoformat():
        return None
    ended = date.fromisoformat(file.ends)
    message = f"Every date in this roster has passed (the last is {ended:%B} {ended.day}, {ended.year})."
    if stored.students.empty:
        action = "By these dates nobody is enrolled today. If it is last year's, upload this year's instead."
        return Problem("warning", OF_THE_PAST, message, action, file=file.filename)
    action = "It looks like last year's. Export this year's, or say that this one is meant."
    mend = Mend("This roster is meant", "accept", OF_THE_PAST)
    return Problem("error", OF_THE_PAST, message, action, file=file.filename, mends=(mend,))
