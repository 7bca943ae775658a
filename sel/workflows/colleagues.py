"""Whom adults go to among the adults of their school: their lines resolved as students' mentions are.

Nothing is asked of a person here: a line that is not certain makes no tie, and is counted.
"""

import pandas as pd

from sel.core.names.decide import DEFAULT_LINE, Line
from sel.core.names.parse import folded
from sel.core.people import Roster, full_name
from sel.core.responses import COLLEAGUES
from sel.core.ties import CERTAIN
from sel.core.withheld import about_opted_out
from sel.workflows.safety_first import resolved_safely

LINE_COLUMNS = ["adult_id", "text", "colleague_id", "decision"]


def about_students(lines: pd.DataFrame) -> pd.DataFrame:
    """Return those of staff's lines that name students."""
    return lines[(lines["slot"] != COLLEAGUES).to_numpy()]


def colleague_lines(lines: pd.DataFrame, roster: Roster, line: Line = DEFAULT_LINE) -> pd.DataFrame:
    """Return which colleague each line of `lines` (adult_id, slot, text) in the slot for them means.

    The result has `LINE_COLUMNS`, a row a line, two where a line names two. colleague_id is "" where
    nobody is certain. Harm and adults turned down are set apart as in students' mentions.
    """
    asked = lines.loc[(lines["slot"] == COLLEAGUES).to_numpy(), ["adult_id", "slot", "text"]]
    if asked.empty:
        return pd.DataFrame(columns=LINE_COLUMNS, dtype=str)
    found = resolved_safely(
        asked.rename(columns={"adult_id": "student_id"}), _adults_who_name(roster), None, line
    )
    rows = found.mentions.rename(columns={"adult_id": "colleague_id", "student_id": "adult_id"})
    certain = rows["decision"].isin(CERTAIN)
    rows = rows.assign(colleague_id=rows["colleague_id"].where(certain, ""))
    return rows[LINE_COLUMNS].astype(str).reset_index(drop=True)


def colleague_pairs(resolved: pd.DataFrame) -> pd.DataFrame:
    """Return adult_id and colleague_id of the certain lines, each pair once; nobody is her own colleague."""
    certain = (resolved["colleague_id"] != "") & (resolved["colleague_id"] != resolved["adult_id"])
    pairs = resolved.loc[certain, ["adult_id", "colleague_id"]].drop_duplicates()
    return pairs.sort_values(["adult_id", "colleague_id"], ignore_index=True)


def lines_withheld(lines: pd.DataFrame, roster: Roster, opted_out: frozenset[str]) -> "pd.Series[bool]":
    """Return, a truth value a line, which lines by staff are about one of `opted_out`, or could be.

    A line for colleagues that has the whole name of an adult is not, though a student has the same name;
    less than a whole name is not enough for that.
    """
    about = about_opted_out(lines, roster, opted_out)
    named = (lines["slot"] == COLLEAGUES) & about
    if not named.any():
        return about
    adults = {folded(name) for name in full_name(roster.adults)}
    return about & ~(named & lines["text"].map(lambda text: folded(text) in adults).astype(bool))


def _adults_who_name(roster: Roster) -> Roster:
    """Return the roster with the adults where the students stand: they name, and nobody teaches them."""
    namers = roster.adults.rename(columns={"adult_id": "student_id"})
    columns = [name for name in roster.students.columns if name in namers.columns]
    rest = {name: "" for name in roster.students.columns if name not in columns}
    students = namers[columns].assign(**rest)[list(roster.students.columns)]
    return Roster(
        roster.schools, students, roster.adults, roster.classes.iloc[:0], roster.class_members.iloc[:0]
    )
