"""A wave at a larger Oak: the cast's adults, many more students, and what each of them writes."""

from collections.abc import Iterable
from dataclasses import replace

import pandas as pd

from sel.core.names.decide import DEFAULT_LINE, Line
from sel.core.names.resolve import Resolution, resolved_mentions
from sel.core.people import CLASS_MEMBERS, Roster
from tests import cast

STUDENTS = tuple(f"s{number:02}" for number in range(30))
"""More students of Oak. All are in grade 9 and called Gus Miller, since only what they write matters."""

TAKES_NOBODY = Line(accept=2.0, off_roster=2.0)

Wrote = tuple[tuple[str, str], ...]


def each(students: Iterable[str], *texts: str) -> Wrote:
    """Return (student, text): each of the students writes these texts."""
    return tuple((student, text) for student in students for text in texts)


def oak(
    classes: dict[str, Iterable[str]] | None = None, more_adults: tuple[tuple[str, ...], ...] = ()
) -> Roster:
    """Return the cast's roster with `STUDENTS`, those in `classes` (class → students), and more adults."""
    known = cast.roster(more_adults=more_adults)
    more = ((student, cast.OAK, "Gus", "Miller", "", "09") for student in STUDENTS)
    members = [
        {"class_id": class_id, "person_id": student, "role": "student"}
        for class_id, students in (classes or {}).items()
        for student in students
    ]
    return replace(
        known,
        students=cast.students(*cast.STUDENT_ROWS, *more),
        class_members=pd.concat([known.class_members, cast.frame(CLASS_MEMBERS, members)]),
    )


def resolution(roster: Roster, *wrote: Wrote, line: Line = DEFAULT_LINE) -> Resolution:
    """Return the resolution of a wave in which this was written, in this order."""
    rows = pd.DataFrame([pair for part in wrote for pair in part], columns=["student_id", "text"]).astype(str)
    return resolved_mentions(rows.assign(slot=rows.groupby("student_id").cumcount() + 1), roster, line=line)


def last(roster: Roster, *wrote: Wrote, line: Line = DEFAULT_LINE) -> tuple[str, str]:
    """Return the decision and the likeliest adult of what was written last."""
    row = resolution(roster, *wrote, line=line).mentions.iloc[-1]
    return row["decision"], row["adult_id"]


def likeliest(roster: Roster, *wrote: Wrote) -> list[str]:
    """Return the adults who may be meant by what was written last, the likeliest first.

    Two who are equally likely are one entry, "a1 a2".
    """
    found = resolution(roster, *wrote, line=TAKES_NOBODY)
    of_last = found.mentions.iloc[-1][["student_id", "slot"]].tolist()
    mine = found.candidates[(found.candidates[["student_id", "slot"]] == of_last).all(axis=1)]
    alike = mine.groupby("probability", sort=True)["adult_id"].agg(lambda ids: " ".join(sorted(ids)))
    return alike.tolist()[::-1]
