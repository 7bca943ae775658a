"""Lines by staff that are about a student who opted out, or could be: nothing of them is kept or used."""

import pandas as pd

from sel.core.names.resolve import resolved_staff_lines
from sel.core.people import Roster


def about_opted_out(lines: pd.DataFrame, roster: Roster, opted_out: frozenset[str]) -> "pd.Series[bool]":
    """Return, a truth value a line, which lines are about one of `opted_out`, or could be.

    `lines` has adult_id, slot, text; the index is kept. A line is about a student when it is the
    student's id or resolves to the student at that adult's school. It could be about her when it fits
    her and doesn't certainly mean somebody else: of two students of one name, one of whom opted out,
    nobody knows which was meant.
    """
    if lines.empty or not opted_out:
        return pd.Series(False, index=lines.index)
    meant = resolved_staff_lines(lines, roster)
    out = roster.students["student_id"].isin(opted_out)
    among_them = resolved_staff_lines(lines, _only(roster, roster.students[out]))
    certain = (meant["decision"] == "auto").to_numpy()
    theirs = meant["student_id"].isin(opted_out).to_numpy()
    possible = (among_them["student_id"] != "").to_numpy()
    written_id = lines["text"].str.strip().isin(opted_out).to_numpy()
    return pd.Series(theirs | written_id | (possible & ~certain), index=lines.index)


def _only(roster: Roster, students: pd.DataFrame) -> Roster:
    return Roster(roster.schools, students, roster.adults, roster.classes, roster.class_members)
