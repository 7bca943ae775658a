"""How students not heard from, or whose words could not be placed, are asked again: ways, states, due days.

What a student then says is never entered here: it comes with her own later answer, and alone closes the row.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from sel.core.outreach import TO_ASK_AGAIN, TO_PLACE, check_words
from sel.core.school_days import school_days_after
from sel.errors import Conflict

WAYS = {
    "another_day": "on another day (was absent)",
    "read_aloud": "read aloud",
    "home_language": "in the home language",
    "paper": "on paper",
    "in_person": "in person, in private",
    "pictures": "with the staff's names or pictures",
}
"""How a student can be asked again."""

STATES = {
    "": "no plan yet",
    "planned": "planned",
    "asked": "asked, answer to come",
    "cannot": "can't be asked now",
    "answered": "answered since",
}
"""How far asking again is; "" was never stored; "answered" is worked out from the student's own answer."""

ASK_WITHIN = 10
"""School days in which a student is asked again, where no day is chosen."""

QUEUES = {"ask-again": TO_ASK_AGAIN, "to-place": TO_PLACE}
"""The queues beside the list, with the statuses that each holds."""

_HEARD_SINCE = {"ask-again": ("named", "not_yet", "unclear"), "to-place": ("named", "not_yet")}
"""Which later words (keys of core.outreach.LATER) settle what a queue is about."""


@dataclass(frozen=True)
class Asking:
    """How one student is asked again; `version` 0 is a plan that was never stored.

    `way` is a key of WAYS, `asker` who asks, `due` None where nothing waits; `reason` says why the student
    can't be asked now.
    """

    state: str = ""
    way: str = ""
    asker: str = ""
    due: date | None = None
    reason: str = ""
    version: int = 0


def planned(
    before: Asking, way: str, asker: str, until: date | None, today: date, holidays: Collection[date] = ()
) -> Asking:
    """Return the plan: how, by whom and by when, a school day; without a day within ASK_WITHIN school days.

    Raises Conflict for a way there isn't, nobody who asks, or a day that is past.
    """
    if way not in WAYS:
        raise Conflict(f"Nobody can be asked “{way}”.", f"Choose one of: {', '.join(WAYS)}.")
    if not asker.strip():
        raise Conflict("Who asks is missing.", "Say who asks the student.")
    if until and until < today:
        raise Conflict("That day is past.", "Choose today or a later day.")
    due = school_days_after(until or today, 0 if until else ASK_WITHIN, holidays)
    return replace(before, state="planned", way=way, asker=asker, due=due, reason="")


def asked(before: Asking) -> Asking:
    """Return that the student was asked, and nothing is due. Raises Conflict without a plan."""
    if before.state != "planned":
        raise Conflict(
            f"There is nothing planned: asking again is “{STATES[before.state]}”.",
            "Say first how, by whom and by when the student is asked.",
        )
    return replace(before, state="asked", due=None)


def cannot(before: Asking, reason: str) -> Asking:
    """Return that the student can't be asked now, and why. Raises Conflict without a reason."""
    kept = check_words(reason, "reason")
    if not kept:
        raise Conflict("“Can't be asked now” wants a reason.", "Write in a few words what stands in the way.")
    return replace(before, state="cannot", due=None, reason=kept)


def answered_since(rows: pd.DataFrame, queue: str) -> pd.Series:
    """Return, a truth value a row, whose `later` word (a key of LATER) settles what the queue is about."""
    return rows["later_code"].isin(_HEARD_SINCE[queue])


def ask_overdue(rows: pd.DataFrame, today: date) -> pd.Series:
    """Return, a truth value a row, which plans should have been carried out before `today`."""
    return (rows["ask_state"] == "planned") & (rows["ask_due"] != "") & (rows["ask_due"] < today.isoformat())
