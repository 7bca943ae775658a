"""Follow-ups of students not yet connected: their states, the moves allowed, who is listed in which order.

Closing is the student's word: "connected" is reached only by a later answer of the student that names an
adult, never because somebody was assigned or made contact.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

import pandas as pd

from sel.core.people import filed
from sel.errors import Conflict

Mover = Literal["person", "student"]
"""Who makes a move: somebody of the team, or the student by a later answer."""

FIRST_STATE = "new"
STATES = {
    "new": "not started",
    "assigned": "has an owner",
    "contacted": "first contact made",
    "checked_in": "checked in again",
    "snoozed": "waits until a day",
    "not_needed": "not needed",
    "closed_connected": "connected, by the student's own later answer",
}
DONE_STATES = frozenset({"not_needed", "closed_connected"})
NEEDS_REASON = frozenset({"not_needed"})
NEEDS_DAY = frozenset({"snoozed"})

MOVES: dict[str, frozenset[str]] = {
    "new": frozenset({"assigned", "contacted", "snoozed", "not_needed"}),
    "assigned": frozenset({"new", "assigned", "contacted", "snoozed", "not_needed"}),
    "contacted": frozenset({"assigned", "contacted", "checked_in", "snoozed", "not_needed"}),
    "checked_in": frozenset({"assigned", "contacted", "checked_in", "snoozed", "not_needed"}),
    "snoozed": frozenset({"new", "assigned", "contacted", "checked_in", "snoozed", "not_needed"}),
    "not_needed": frozenset({"new"}),
    "closed_connected": frozenset(),
}
"""From each state, where a person may move it; an owner who leaves hands over, or gives it back as new."""

STUDENTS_MOVES: dict[str, frozenset[str]] = {
    state: frozenset() if state == "closed_connected" else frozenset({"closed_connected"}) for state in STATES
}
"""From each state, where a later answer of the student that names an adult moves it."""

NEXT_CHECK = timedelta(weeks=4)
"""How long after a contact to look again."""

NOT_YET_CONNECTED = ("staff_only", "no_adult")
TO_ASK_AGAIN = ("skipped", "not_heard")
TO_PLACE = ("unmatched",)


@dataclass(frozen=True)
class StatusOrder:
    """Which statuses a list holds, the first to be reached first."""

    statuses: tuple[str, ...] = NOT_YET_CONNECTED


def check_move(
    before: str, after: str, *, mover: Mover = "person", reason: str = "", until: date | None = None
) -> None:
    """Raise Conflict where a follow-up may not go from `before` to `after`; says nothing where it may.

    "not needed" wants a reason in words, "snoozed" the day until which it waits.
    """
    moves = STUDENTS_MOVES if mover == "student" else MOVES
    if before not in STATES or after not in STATES:
        raise Conflict(f"There is no state “{after if before in STATES else before}”.", _among(STATES))
    if after == "closed_connected" and mover == "person":
        raise Conflict(
            "Only the student can say that she is connected.",
            "It closes by itself when a later answer of hers names an adult.",
        )
    if after not in moves[before]:
        raise Conflict(
            f"A follow-up that is “{STATES[before]}” can't become “{STATES[after]}”.", _among(moves[before])
        )
    if after in NEEDS_REASON and not reason.strip():
        raise Conflict("“Not needed” wants a reason.", "Write in a few words why nobody needs to reach out.")
    if after in NEEDS_DAY and until is None:
        raise Conflict("Snoozing wants a day.", "Say until which day it waits.")


def after_contact(before: str, reached: bool = True) -> str:
    """Return the state after a contact was logged: the first makes it contacted, a later one checked in.

    An attempt that didn't reach the student changes nothing. A closed follow-up stays closed.
    """
    if not reached or before == "closed_connected":
        return before
    return "checked_in" if before in ("contacted", "checked_in") else "contacted"


def listed(status: pd.DataFrame, order: StatusOrder | None = None) -> pd.DataFrame:
    """Return the rows to be reached, in the order in which to reach them.

    `status` is a row a student with `status` and, where known, `two_waves` (True: not yet connected in two
    waves in a row), `last_heard` (ISO day, "" never), `family_name` and `given_name` or `name`, `student_id`.
    First those of two waves in a row, then by status (staff_only, no_adult), the longest since last heard,
    and by name. Nothing else of a student plays a part; overdue is marked elsewhere and moves nobody.
    """
    statuses = (order or StatusOrder()).statuses
    rows = status[status["status"].isin(statuses)]
    keys = pd.DataFrame({"status": rows["status"].map({name: n for n, name in enumerate(statuses)})})
    if "two_waves" in rows:
        keys.insert(0, "two_waves", ~rows["two_waves"].astype(bool))
    for column in ("last_heard", "family_name", "given_name", "name", "student_id"):
        if column in rows:
            text = rows[column].astype(str)
            keys[column] = text if column in ("last_heard", "student_id") else filed(text)
    return rows.loc[keys.sort_values(list(keys.columns), kind="stable").index].reset_index(drop=True)


def overdue(rows: pd.DataFrame, today: date) -> pd.Series:
    """Return, a truth value a row, whose `due` day (ISO, "" none) has passed while the follow-up goes on."""
    return (rows["due"] != "") & (rows["due"] < today.isoformat()) & ~rows["state"].isin(DONE_STATES)


def workload_sentence(listed_count: int, asked: int, a_week: int) -> str:
    """Return whether the team can reach the list in four weeks at `a_week` students a week; "" if it can."""
    if listed_count <= 4 * a_week:
        return ""
    return (
        f"This rule lists {listed_count} of {asked} students. That is more than your team can reach in four "
        f"weeks at {a_week} a week: tighten the rule, or plan more adults."
    )


def _among(states: Collection[str]) -> str:
    names = [words for name, words in STATES.items() if name in states]
    return f"It may become: {', '.join(names)}." if names else "It stays as it is."
