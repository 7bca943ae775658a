"""The cells of a list that came back, as they are compared: whose row, which owner, state and day."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta

import pandas as pd
from rapidfuzz import fuzz, process

from sel.core.outreach import STATES
from sel.core.people import filed
from sel.core.returned_list import CELLS, PICKED_STATES, Cell, Mark, same_as_handed_out
from sel.errors import Conflict
from sel.outputs.list_workbook import DAYS_AHEAD
from sel.readers.returned_days import Order, certain_day, days_meant, order_of
from sel.wording.english import day_words

_STATE_CODES = {words.casefold(): code for code, words in STATES.items()} | {code: code for code in STATES}
_CLOSE_ENOUGH = 60


def known_ids(ids: pd.Series, students: Collection[str]) -> tuple[pd.Series, "pd.Series[bool]"]:
    """Return the ids as the roster has them, and where leading zeros had to be put back.

    Zeros are put back where exactly one of the `students` can be meant. Others stay as they were written.
    """
    numbers = pd.Series({student_id: student_id.lstrip("0") for student_id in students}, dtype=str)
    single = numbers[~numbers.duplicated(keep=False)]
    whole = dict(zip(single, single.index, strict=True))
    wanting = ~ids.isin(list(students)) & ids.str.lstrip("0").isin(list(whole)) & (ids != "")
    return ids.mask(wanting, ids.str.lstrip("0").map(whole)).astype("str"), wanting


def state_meant(text: str) -> str:
    """Return the code of a state that was written in words. Raises Conflict where there is none."""
    code = _STATE_CODES.get(text.casefold())
    if code is None:
        offered = ", ".join(f"“{STATES[state]}”" for state in PICKED_STATES)
        said = f"There is no state “{text}”." if text else "The state is missing."
        raise Conflict(said, f"Choose {offered}; or leave it as it was.")
    return code


class Owners:
    """Who can own a follow-up at each school, found however the name is written."""

    def __init__(self, of_schools: Mapping[str, Collection[str]]) -> None:
        """Begin with the names of each school."""
        self._names = {school: list(names) for school, names in of_schools.items()}
        self._filed = {school: _by_filed(names) for school, names in self._names.items()}

    def meant(self, school: str, text: str) -> str:
        """Return the name as it is known. Raises Conflict, which offers the nearest, where nobody has it."""
        if not text or text in self._names[school]:
            return text
        same = self._filed[school].get(_filed(text), [])
        if len(same) == 1:
            return same[0]
        near = process.extractOne(_filed(text), list(self._filed[school]), scorer=fuzz.WRatio)
        offered = self._filed[school][near[0]][0] if near and near[1] >= _CLOSE_ENOUGH else ""
        raise Conflict(
            f"Nobody called “{text}” is on the staff of school {school}.",
            f"Did you mean {offered}?" if offered else "Choose an owner from its staff.",
        )


def _by_filed(names: Collection[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, key in zip(names, filed(pd.Series(list(names), dtype=str)), strict=True):
        found.setdefault(str(key), []).append(name)
    return found


def _filed(text: str) -> str:
    return str(filed(pd.Series([text], dtype=str)).iloc[0])


class Days:
    """The days of a list, in whichever order of month and day its column is written."""

    def __init__(self, wave: str, today: date, texts: Collection[tuple[str, str, Mark | None]]) -> None:
        """Find the order from all cells: (text, student, mark). Days that were handed out tell it as well."""
        self._wave, self._today = wave, today
        self._meant = {text: days_meant(text) for text, _, _ in texts if text}
        told = list(self._meant.values())
        for text, student_id, mark in texts:
            meant = self._meant.get(text, {})
            if mark and certain_day(meant) is None:
                told.append({order: day for order, day in meant.items() if self._kept(student_id, mark, day)})
        self._order: Order | None = order_of(told)

    def iso(self, text: str, student_id: str, mark: Mark | None, now: str) -> str:
        """Return the day in ISO form; "" for an empty cell.

        Raises Conflict for what is no day, could be two, or lies too far away to be meant.
        """
        if not text:
            return ""
        meant = self._meant[text]
        for day in meant.values():
            if (mark and self._kept(student_id, mark, day)) or day.isoformat() == now:
                return day.isoformat()
        day_meant = certain_day(meant) or (meant.get(self._order) if self._order else None)
        if not meant:
            raise Conflict(f"“{text}” is no day.", f"Write it as {self._example()}.")
        if day_meant is None:
            either = " or ".join(day_words(day) for day in meant.values())
            raise Conflict(f"“{text}” could be {either}.", f"Write it as {self._example()}.")
        if not self._today < day_meant <= self._today + timedelta(days=DAYS_AHEAD):
            why = "is past" if day_meant <= self._today else "is more than a year away"
            raise Conflict(f"{day_words(day_meant)} {why}.", "Write a day to come.")
        return day_meant.isoformat()

    def _kept(self, student_id: str, mark: Mark, day: date) -> bool:
        return same_as_handed_out(mark, self._wave, student_id, "due", day.isoformat())

    def _example(self) -> str:
        return (self._today + timedelta(days=14)).isoformat()


def row_cells(
    written: Mapping[str, str],
    student_id: str,
    school: str,
    mark: Mark | None,
    now: Mapping[Cell, str],
    wave: str,
    owners: Owners,
    days: Days,
) -> dict[Cell, str]:
    """Return a row's cells as they are compared; those whose column isn't there are left out.

    A cell that says what it said when the list was handed out is never questioned, be it an owner who has
    left. Raises Conflict for a cell that can't be read.
    """
    cells: dict[Cell, str] = {name: written[name] for name in CELLS if name in written}
    if "state" in cells:
        cells["state"] = state_meant(cells["state"])
    if "due" in cells:
        cells["due"] = days.iso(cells["due"], student_id, mark, now["due"])
    if "owner" in cells and cells["owner"] != now["owner"]:
        kept = mark and same_as_handed_out(mark, wave, student_id, "owner", cells["owner"])
        cells["owner"] = cells["owner"] if kept else owners.meant(school, cells["owner"])
    return cells
