"""The tables of adults' places and of days without school → the frames that are stored.

A cell that can't be read refuses the whole file: to leave out one row could propose an adult whom the
school excluded, or count a holiday as a school day.
"""

import pandas as pd

from sel.core.availability import AVAILABILITY, DEFAULT_PLACES, MOST_PLACES
from sel.readers.mapping import FileMapping
from sel.readers.rosters.plain_columns import Headed
from sel.readers.rosters.plain_people import Notes, person_ids, recorded, written_dates
from sel.readers.rosters.values import truth

_WRITE_DATES = "Write dates as 2026-09-01."
_ALSO_YES = ["x", "✓", "✔", "si", "sí"]


def availability(read: Headed, mapping: FileMapping, notes: Notes) -> tuple[pd.DataFrame, int]:
    """Return how many students each adult takes on (core.availability AVAILABILITY) by file row.

    Also returns how many rows were rejected: those without an id. An adult on two rows that differ is an
    error.
    """
    frame = pd.DataFrame({"adult_id": person_ids(read, "adult_id", notes)})
    frame["places"] = _places(read, notes)
    for name in ("volunteers", "excluded"):
        frame[name] = _yes(read, name, notes)
    frame["clearance_until"], unread = written_dates(read, "clearance_until", mapping, notes)
    notes.refuse(unread, "date_unread", "This is no date.", _WRITE_DATES, "clearance_until")
    frame["languages"] = recorded(read, "languages", notes)
    nobody = frame["adult_id"] == ""
    message, action = "The row has no adult_id.", "Fill it in; the row was left out."
    notes.reject(nobody, "cell_missing", message, action, "adult_id")
    frame = frame[~nobody].drop_duplicates()
    twice = frame["adult_id"].duplicated(keep=False)
    first = frame.loc[twice, "adult_id"].iloc[0] if twice.any() else ""
    message = f"An adult stands on rows that differ (first: {first})."
    notes.refuse(twice, "duplicate_ids", message, "Leave one row an adult.", "adult_id")
    kept = frame[~frame["adult_id"].duplicated()][list(AVAILABILITY.columns)]
    return kept, int(nobody.sum())


def holidays(read: Headed, mapping: FileMapping, notes: Notes) -> tuple[pd.DataFrame, int]:
    """Return the days without school by file row, date (ISO) and name; no row is rejected."""
    dates, unread = written_dates(read, "date", mapping, notes)
    frame = pd.DataFrame({"date": dates, "name": recorded(read, "name", notes)})
    notes.refuse(unread, "date_unread", "This is no date.", f"{_WRITE_DATES[:-1]}, one a row.", "date")
    missing = (dates == "") & ~unread
    notes.refuse(missing, "cell_missing", "The row has no date.", "Fill it in, or remove the row.", "date")
    again = frame["date"].duplicated() & ~frame.duplicated() & (dates != "")
    message, action = "The day is listed twice, under another name.", "The first name was taken."
    notes.add(again, "date_twice", message, action, "date")
    return frame[~frame["date"].duplicated()], 0


def _places(read: Headed, notes: Notes) -> pd.Series:
    """Return whole numbers from 0 on, missing where the cell is empty."""
    cells = recorded(read, "places", notes).str.replace(r"\.0+$", "", regex=True)
    numbers = pd.to_numeric(cells.where(cells.str.fullmatch(r"-?[0-9]{1,9}")), errors="coerce")
    below = numbers < 0
    message, action = "The places are below zero.", "Write 0 where the adult takes nobody on."
    notes.refuse(below, "places_below_zero", message, action, "places")
    unclear = ((cells != "") & numbers.isna()) | (numbers > MOST_PLACES)
    message = f"The places are no whole number from 0 to {MOST_PLACES}."
    action = f"Write a number; an empty cell stands for the usual {DEFAULT_PLACES}."
    notes.refuse(unclear, "places_unclear", message, action, "places")
    return numbers.mask(below | unclear).astype("Int64")


def _yes(read: Headed, name: str, notes: Notes) -> pd.Series:
    """Return a truth value a row; an empty cell is a no, and anything unclear an error."""
    cells = recorded(read, name, notes)
    codes = truth(cells.mask(cells.str.casefold().isin(_ALSO_YES), "1"))
    message, action = "The cell is neither 0 nor 1.", "Write 1 for yes, 0 or nothing for no."
    notes.refuse((codes == "") & (cells != ""), "not_0_or_1", message, action, name)
    return codes == "1"
