"""What a list that was changed elsewhere asks for: which cells somebody changed, and the follow-up they make.

Each row that leaves carries a mark: the version of the follow-up, and a short print of each cell that may be
changed. So a row that comes back says what was changed in it, in whatever order, on whatever sheet, without
the store having to remember what was handed out.
"""

import hashlib
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from sel.core.outreach import (
    DONE_STATES,
    FIRST_STATE,
    STATES,
    FollowUp,
    Move,
    check_words,
    handed_over,
    moved,
)
from sel.core.school_days import school_days_after
from sel.errors import Conflict

Cell = Literal["owner", "state", "due", "reason", "note"]

CELLS: dict[Cell, str] = {
    "owner": "Owner",
    "state": "State",
    "due": "Due",
    "reason": "Why not needed or waiting",
    "note": "Note",
}
"""What may be changed of a row, and the column it stands in."""

LIST_SHEET = "My list"
"""What the sheet is called in which the list leaves."""

HEADERS: dict[str, tuple[str, ...]] = {
    "student_id": ("Student ID", "student_id"),
    "name": ("Name",),
    "school_id": ("School ID", "school_id"),
    "wave": ("Wave",),
    "mark": ("Version",),
    **{name: (header,) for name, header in CELLS.items()},
}
"""The columns that are read when a list comes back, each as it is headed and how else it may be."""

MOVED: frozenset[Cell] = frozenset({"owner", "state", "due", "reason"})
"""The cells that say one thing together; the note stands for itself."""

PICKED_STATES = (FIRST_STATE, "assigned", "snoozed", "not_needed")
"""The states that a row can be given; the others are reached by a contact or the student's own answer."""

_PRINT = 6
_MARK = re.compile(r"v(\d{1,9})-([0-9a-f]{6})-((?:[0-9a-f]{6}){5})")

Cells = Mapping[Cell, str]
"""A row's cells as they are compared: a state's code, an ISO day, text in one line; "" is an empty cell."""


@dataclass(frozen=True)
class Mark:
    """What a row said when the list was handed out: whose it was, its version, and a print a cell."""

    version: int
    whose: str
    prints: tuple[str, ...]


@dataclass(frozen=True)
class Difference:
    """What was changed in a row since it was handed out, there and here.

    `mine` are cells that were changed in the file and say something else than the store; `theirs` are those
    that somebody changed in the store meanwhile and that the file doesn't say as well.
    """

    mine: frozenset[Cell] = frozenset()
    theirs: frozenset[Cell] = frozenset()

    @property
    def disputed(self) -> bool:
        """Whether a person has to choose: both changed the move, or both the note."""
        parts = (MOVED, frozenset[Cell]({"note"}))
        return any(self.mine & part and self.theirs & part for part in parts)


def cells_of(known: FollowUp) -> dict[Cell, str]:
    """Return a follow-up as the cells of a row; a closed one has no day."""
    closed = known.state == "closed_connected"
    return {
        "owner": one_line(known.owner),
        "state": known.state,
        "due": known.due.isoformat() if known.due and not closed else "",
        "reason": one_line(known.reason),
        "note": one_line(known.note),
    }


def one_line(text: str) -> str:
    """Return text as it is compared: without outer blanks, every run of them as one."""
    return " ".join(text.split())


def version_mark(wave: str, student_id: str, known: FollowUp) -> str:
    """Return the mark of a row as it is handed out."""
    cells = cells_of(known)
    prints = "".join(_print(wave, student_id, name, cells[name]) for name in CELLS)
    return f"v{known.version}-{_print(wave, student_id)}-{prints}"


def mark_of(text: str) -> Mark | None:
    """Return a row's mark, or None where the cell holds none."""
    found = _MARK.fullmatch(text.strip().casefold())
    if not found:
        return None
    version, whose, prints = found.groups()
    cut = range(0, len(prints), _PRINT)
    return Mark(int(version), whose, tuple(prints[at : at + _PRINT] for at in cut))


def belongs_to(mark: Mark, wave: str, student_id: str) -> bool:
    """Return whether the row was handed out as that student's, in that wave."""
    return mark.whose == _print(wave, student_id)


def same_as_handed_out(mark: Mark, wave: str, student_id: str, name: Cell, text: str) -> bool:
    """Return whether a cell says what it said when the list was handed out."""
    return mark.prints[list(CELLS).index(name)] == _print(wave, student_id, name, text)


def difference(mark: Mark | None, wave: str, student_id: str, back: Cells, now: Cells) -> Difference:
    """Return what a row that came `back` changes, and what was changed here meanwhile.

    `back` has only the cells whose column is there. Without a mark nobody can say who changed what: every
    cell that differs was changed by both.
    """
    differs = frozenset(name for name in back if back[name] != now[name])
    if mark is None:
        return Difference(differs, differs)
    kept = {name for name in differs if same_as_handed_out(mark, wave, student_id, name, back[name])}
    moved_on = {name for name in differs if not same_as_handed_out(mark, wave, student_id, name, now[name])}
    return Difference(differs - kept, frozenset(moved_on))


def asked_for(
    now: FollowUp, back: Cells, mine: Collection[Cell], today: date, holidays: Collection[date] = ()
) -> FollowUp:
    """Return the follow-up with the cells in `mine` as they came `back`; its due day is a school day.

    An owner alone takes a new student on, or has an old one handed over. Raises Conflict where the cells
    ask for a move that isn't allowed, or contradict each other.
    """
    wanted = {**cells_of(now), **{name: back[name] for name in mine}}
    if now.state == "closed_connected" and set(mine) - {"note"}:
        raise Conflict(
            "The student has named an adult since, which closed the follow-up.", "There is nothing to do."
        )
    after = now
    if "state" in mine:
        after = _to_state(now, wanted, mine, today, holidays)
    elif set(mine) & {"owner", "due"}:
        after = _on_its_way(now, wanted, mine, today, holidays)
    if "reason" in mine and after.reason != wanted["reason"] and after.state in ("not_needed", "snoozed"):
        after = replace(after, reason=_kept_reason(after, wanted["reason"]))
    if "note" in mine:
        after = replace(after, note=check_words(wanted["note"], "note"))
    _check_all_is_said(after, wanted, mine, holidays)
    return after


def _to_state(
    now: FollowUp, wanted: Cells, mine: Collection[Cell], today: date, holidays: Collection[date]
) -> FollowUp:
    """Return the follow-up in the state that was written."""
    state, owner = wanted["state"], wanted["owner"]
    day = _day(wanted["due"])
    if state == "assigned":
        until = day if "due" in mine else None
        after = moved(now, Move("assigned", owner, until), today, holidays)
        if after.state != "assigned":
            raise Conflict("Contacts that were made stay made.", "Change the owner and leave the state.")
        return after
    before = now
    if "owner" in mine and state != FIRST_STATE and now.state not in DONE_STATES:
        before = replace(now, owner=owner)
    until = day if state == "snoozed" else None
    return moved(before, Move(state, owner, until, wanted["reason"]), today, holidays)


def _on_its_way(
    now: FollowUp, wanted: Cells, mine: Collection[Cell], today: date, holidays: Collection[date]
) -> FollowUp:
    """Return the follow-up, as far along as it is, with another owner or day."""
    if "owner" in mine and not wanted["owner"]:
        return moved(now, Move(FIRST_STATE), today, holidays)
    if now.state == FIRST_STATE:
        until = _day(wanted["due"]) if "due" in mine else None
        return moved(now, Move("assigned", wanted["owner"], until), today, holidays)
    owned = handed_over(now, wanted["owner"])
    if "due" not in mine:
        return owned
    if not wanted["due"]:
        raise Conflict("A follow-up under way has a day.", "Write by when somebody looks again.")
    state = "snoozed" if now.state == "snoozed" else "assigned"
    move = Move(state, owned.owner, _day(wanted["due"]), now.reason)
    return moved(owned, move, today, holidays)


def _kept_reason(after: FollowUp, reason: str) -> str:
    """Return a reason as it is kept. Raises Conflict where “not needed” would lose its own."""
    if after.state == "not_needed" and not reason:
        raise Conflict("“Not needed” wants a reason.", "Write in a few words why nobody needs to reach out.")
    return check_words(reason, "reason")


def _check_all_is_said(
    after: FollowUp, wanted: Cells, mine: Collection[Cell], holidays: Collection[date]
) -> None:
    """Raise Conflict where a cell would be lost because the state has no place for it."""
    got = cells_of(after)
    for name in CELLS:
        text = wanted[name]
        if name == "due" and text:
            text = school_days_after(date.fromisoformat(text), 0, holidays).isoformat()
        if name in mine and got[name] != text:
            raise Conflict(
                f"“{CELLS[name]}” can't say that where a follow-up is “{STATES[after.state]}”.",
                "Leave that cell as it was, or change the state as well.",
            )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _print(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:_PRINT]
