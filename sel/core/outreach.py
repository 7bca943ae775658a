"""Follow-ups of students not yet connected: their states, the moves allowed, who is listed in which order.

Closing is the student's word: "connected" is reached only by a later answer of the student that names an
adult, never because somebody was assigned or made contact.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

import pandas as pd

from sel.core.people import filed
from sel.core.school_days import school_days_after, school_days_between
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

FIRST_CONTACT_IN = 10
"""School days in which whoever takes a student on makes a first contact."""

TRY_AGAIN_IN = 5
"""School days after a contact that did not reach the student; so early a check counts as made, too."""

CHECKS = (20, 40)
"""School days after the first contact on which to look again: four weeks and two months of school."""

REMINDERS = {
    "assigned": "make a first contact",
    "contacted": "look again, four weeks after the first contact",
    "checked_in": "look again, two months after the first contact or later",
    "snoozed": "the wait ends",
}
"""What is due, by state."""

MOST_LETTERS = 280
"""How long a note or a reason may be."""

LATER = {
    "named": "asked again, named an adult",
    "not_yet": "asked again, not yet",
    "unclear": "asked again, named nobody we could place or left it blank",
    "not_heard": "asked again, not heard from",
}
"""What a student's later answer says, in words; "" where the student was not asked again."""

_LATER_OF_STATUS = {
    **dict.fromkeys(("mutual", "named"), "named"),
    **dict.fromkeys(("staff_only", "no_adult"), "not_yet"),
    **dict.fromkeys(("unmatched", "skipped"), "unclear"),
    "not_heard": "not_heard",
}

NOT_YET_CONNECTED = ("staff_only", "no_adult")
TO_REACH = (*NOT_YET_CONNECTED, "unseen")
"""Who is listed, first to last; "unseen" is there only where the staff alone were asked."""
TO_ASK_AGAIN = ("skipped", "not_heard")
TO_PLACE = ("unmatched",)


@dataclass(frozen=True)
class FollowUp:
    """One student's follow-up as it stands; `version` 0 is one that was never stored.

    `due` is None where nothing waits: before somebody has taken the student on, and once it is done.
    `reason` says why it is not needed, `note` is a few words for those who may read the follow-up.
    `adult_id` is the adult accepted for the student ("" nobody yet) and `adult_by` who accepted it, by name;
    `preferred` is the adult whom the student would like best ("" nobody said).
    """

    state: str = FIRST_STATE
    owner: str = ""
    due: date | None = None
    reason: str = ""
    note: str = ""
    version: int = 0
    adult_id: str = ""
    adult_by: str = ""
    preferred: str = ""


@dataclass(frozen=True)
class Move:
    """What a person asks for: one of the states, with what it wants.

    "assigned" wants an `owner` and may say by when (`until`); "snoozed" wants the day `until` which it
    waits, "not_needed" a `reason`; "new" gives it back.
    """

    state: str
    owner: str = ""
    until: date | None = None
    reason: str = ""


@dataclass(frozen=True)
class StatusOrder:
    """Which statuses a list holds, the first to be reached first."""

    statuses: tuple[str, ...] = TO_REACH


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


def after_assigning(before: str) -> str:
    """Return the state once somebody owns it: contacts made stay made, whoever goes on."""
    return before if before in ("contacted", "checked_in") else "assigned"


def after_contact(before: str, reached: bool = True) -> str:
    """Return the state after a contact was logged: the first makes it contacted, a later one checked in.

    An attempt that didn't reach the student changes nothing. A closed follow-up stays closed.
    """
    if not reached or before == "closed_connected":
        return before
    return "checked_in" if before in ("contacted", "checked_in") else "contacted"


def moved(before: FollowUp, move: Move, today: date, holidays: Collection[date] = ()) -> FollowUp:
    """Return the follow-up after a person's move; its due day is a school day.

    Raises Conflict where the move is not allowed, or wants a day that is past, a reason or an owner.
    """
    reason = check_words(move.reason, "reason")
    check_move(before.state, move.state, reason=reason, until=move.until)
    if move.until and move.until <= today and move.state in ("assigned", "snoozed"):
        raise Conflict("That day is not to come.", "Choose a later day.")
    day = school_days_after(move.until, 0, holidays) if move.until else None
    if move.state == "assigned":
        if not move.owner.strip():
            raise Conflict("An owner is missing.", "Say who takes the student on.")
        state = after_assigning(before.state)
        kept = before.due if state == before.state else None
        due = day or kept or school_days_after(today, FIRST_CONTACT_IN, holidays)
        return replace(before, state=state, owner=move.owner, due=due, reason="")
    if move.state == "snoozed":
        return replace(before, state="snoozed", due=day, reason=reason)
    if move.state == "not_needed":
        return replace(before, state="not_needed", due=None, reason=reason)
    if move.state == FIRST_STATE:
        return replace(before, state=FIRST_STATE, owner="", due=None, reason="")
    raise Conflict(
        f"“{STATES[move.state]}” is reached by logging a contact.", "Say when, how and what came of it."
    )


def handed_over(before: FollowUp, owner: str) -> FollowUp:
    """Return the follow-up with another owner, as far along as it was. Raises Conflict once it is done."""
    _check_going(before)
    return replace(before, owner=owner)


def accepted(
    before: FollowUp, adult_id: str, by: str, today: date, holidays: Collection[date] = ()
) -> FollowUp:
    """Return the follow-up with an adult accepted for the student; who accepts first becomes the owner.

    Raises Conflict once it is done.
    """
    _check_going(before)
    owned = before if before.owner else moved(before, Move("assigned", by), today, holidays)
    return replace(owned, adult_id=adult_id, adult_by=by)


def declining(before: FollowUp, adult_id: str) -> FollowUp:
    """Return the follow-up once an adult was declined for the student. Raises Conflict once it is done."""
    _check_going(before)
    kept = replace(before, preferred="" if before.preferred == adult_id else before.preferred)
    return replace(kept, adult_id="", adult_by="") if before.adult_id == adult_id else kept


def taken_back(before: FollowUp) -> FollowUp:
    """Return the follow-up with nobody accepted any more; its owner stays. Raises Conflict if nobody was."""
    _check_going(before)
    if not before.adult_id:
        raise Conflict("No adult is confirmed for this student.", "There is nothing to take back.")
    return replace(before, adult_id="", adult_by="")


def preferring(before: FollowUp, adult_id: str) -> FollowUp:
    """Return the follow-up with the adult whom the student would like best ("" nobody any more).

    Raises Conflict once it is done.
    """
    _check_going(before)
    return replace(before, preferred=adult_id)


def _check_going(before: FollowUp) -> None:
    if before.state in DONE_STATES:
        raise Conflict(f"A follow-up that is “{STATES[before.state]}” is done.", "Leave it as it is.")


def next_check(first: date, latest: date, holidays: Collection[date] = ()) -> date:
    """Return when to look again after a contact on `latest`, the first one having been on `first`.

    The checks are CHECKS after the first contact; a contact up to a week early counts as the check. After
    the last one it is every four weeks, until the student's own later answer.
    """
    made = school_days_between(first, latest, holidays) + TRY_AGAIN_IN
    for check in CHECKS:
        if check > made:
            return school_days_after(first, check, holidays)
    return school_days_after(latest, CHECKS[0], holidays)


def later_answers(later: Sequence[tuple[str, pd.DataFrame]]) -> pd.DataFrame:
    """Return what students said in later waves: wave and later (a key of LATER), indexed by student_id.

    `later` holds (wave, frame with student_id and status), the earliest first. The first wave in which a
    student named an adult stands; else the latest in which the student was asked. Who was not asked again
    has no row.
    """
    frames = [pd.DataFrame({"student_id": [], "wave": [], "later": []}, dtype=str)]
    for wave, status in later:
        said = status["status"].map(_LATER_OF_STATUS)
        rows = pd.DataFrame({"student_id": status["student_id"], "wave": wave, "later": said})
        frames.append(rows[said.notna()].drop_duplicates("student_id"))
    rows = pd.concat(frames, ignore_index=True)
    named = rows[rows["later"] == "named"].drop_duplicates("student_id")
    others = rows[~rows["student_id"].isin(named["student_id"])].drop_duplicates("student_id", keep="last")
    return pd.concat([named, others]).set_index("student_id")


def check_words(words: str, what: str) -> str:
    """Return a note or reason as it is kept, in one line; raises Conflict where it is too long."""
    kept = " ".join(words.split())
    if len(kept) > MOST_LETTERS:
        raise Conflict(
            f"The {what} has {len(kept)} letters; at most {MOST_LETTERS} are kept.",
            "Shorten it. Health and family details don't belong here.",
        )
    return kept


def moves_drawn() -> str:
    """Return the states and the moves between them as a Mermaid state diagram, drawn from the tables."""
    lines = ["stateDiagram-v2", f"    [*] --> {FIRST_STATE}"]
    lines += [f"    {state}: {words}" for state, words in STATES.items()]
    lines += [f"    {before} --> {after}" for before in STATES for after in STATES if after in MOVES[before]]
    lines += [
        f"    {before} --> {after}: the student names an adult"
        for before in STATES
        for after in STATES
        if after in STUDENTS_MOVES[before]
    ]
    return "\n".join(lines) + "\n"


def listed(status: pd.DataFrame, order: StatusOrder | None = None) -> pd.DataFrame:
    """Return the rows to be reached, in the order in which to reach them.

    `status` is a row a student with `status` and, where known, `two_waves` (True: not yet connected in two
    waves in a row), `last_heard` (ISO day, "" never), `drawn` (a lottery's place among equals),
    `family_name` and `given_name` or `name`, `student_id`. First those of two waves in a row, then by status
    (staff_only, no_adult), the longest since last heard, as drawn, and by name. Nothing else of a student
    plays a part; overdue is marked elsewhere and moves nobody.
    """
    statuses = (order or StatusOrder()).statuses
    rows = status[status["status"].isin(statuses)]
    keys = pd.DataFrame({"status": rows["status"].map({name: n for n, name in enumerate(statuses)})})
    if "two_waves" in rows:
        keys.insert(0, "two_waves", ~rows["two_waves"].astype(bool))
    for column in ("last_heard", "drawn", "family_name", "given_name", "name", "student_id"):
        if column in rows and column in ("last_heard", "drawn", "student_id"):
            keys[column] = rows[column]
        elif column in rows:
            keys[column] = filed(rows[column].astype(str))
    return rows.loc[keys.sort_values(list(keys.columns), kind="stable").index].reset_index(drop=True)


def overdue(rows: pd.DataFrame, today: date) -> pd.Series:
    """Return, a truth value a row, whose `due` day (ISO, "" none) has passed while the follow-up goes on."""
    return (rows["due"] != "") & (rows["due"] < today.isoformat()) & ~rows["state"].isin(DONE_STATES)


def resting(rows: pd.DataFrame, today: date) -> pd.Series:
    """Return, a truth value a row, which follow-ups want nothing now: done, or snoozed until a later day."""
    waits = (rows["state"] == "snoozed") & (rows["due"] > today.isoformat())
    return waits | rows["state"].isin(DONE_STATES)


def due_soon(rows: pd.DataFrame, today: date, holidays: Collection[date] = ()) -> pd.DataFrame:
    """Return the rows whose `due` day is past or within a week of school, the earliest first.

    `rows` has state, due (ISO, "" none), name and student_id; done ones are never due.
    """
    until = school_days_after(today, TRY_AGAIN_IN, holidays).isoformat()
    due = rows[(rows["due"] != "") & (rows["due"] <= until) & rows["state"].isin(REMINDERS)]
    return due.sort_values(["due", "name", "student_id"], ignore_index=True)


def _among(states: Collection[str]) -> str:
    names = [words for name, words in STATES.items() if name in states]
    return f"It may become: {', '.join(names)}." if names else "It stays as it is."
