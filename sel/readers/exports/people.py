"""Who gave the answers in an export and when: typed id, e-mail, time; nothing of it where nobody is asked."""

import pandas as pd

from sel.errors import Mend, Problem
from sel.readers.cells import in_scientific_notation, trimmed
from sel.readers.exports.dropped_rows import form_columns
from sel.readers.exports.joined_cells import ExportCells
from sel.readers.exports.questions import GRADE, IDENTITY, SCHOOL
from sel.readers.exports.submission_times import (
    DAY_FIRST,
    MONTH_FIRST,
    Stamps,
    possible_zones,
    submission_times,
)

EMAIL, SUBMITTED_AT = "email", "submitted_at"


def people(cells: ExportCells) -> dict[str, pd.Series]:
    """Return the columns typed_id, email and submitted_at; of an anonymous survey school and grade alone."""
    index = cells.table.frame.index
    if cells.instrument.anonymous:
        never = pd.Series(pd.NaT, index=index, dtype="datetime64[us]")
        columns = {"typed_id": cells.blank(), "email": cells.blank(), "submitted_at": never}
        return columns | {"school": cells.joined(cells.at(SCHOOL)), "grade": cells.joined(cells.at(GRADE))}
    typed = _typed(cells)
    return {"typed_id": typed, "email": _emails(cells), "submitted_at": _times(cells)}


def time_places(cells: ExportCells) -> list[int]:
    """Return the columns that say when an answer came in: those mapped, else the tool's."""
    return cells.at(SUBMITTED_AT) or form_columns(cells.read, cells.asked, SUBMITTED_AT, before=True)


def _typed(cells: ExportCells) -> pd.Series:
    """Return the ids that people typed, else those of the tool's list of participants, cleared of damage."""
    typed = cells.joined(cells.at(IDENTITY))
    listed = cells.joined(cells.read.places("external_id"))
    places = [*cells.at(IDENTITY), *cells.read.places("external_id")]
    typed = _of_the_record(cells, typed.where(typed != "", listed), places)
    typed = typed.str.removeprefix("'").astype("str")
    place = next(iter(places), -1)
    lost = in_scientific_notation(typed)
    if lost.any():
        message = (
            f"The id is in scientific notation (first: {typed[lost].iloc[0]}); its last digits are lost."
        )
        action = "Format the id column as text in the form's sheet and export again."
        cells.say("id_scientific", message, action, lost, place)
    pointed = typed.str.fullmatch(r"\d+[.,]0+")
    if pointed.any():
        message = f"The ids are written as decimals (first: {typed[pointed].iloc[0]}); the “.0” was left out."
        action = "Nothing to do; format the id column as text before saving, to keep ids as they are."
        cells.say("id_decimal", message, action, pointed, place)
        typed = typed.str.replace(r"^(\d+)[.,]0+$", r"\1", regex=True).astype("str")
    return typed


def _emails(cells: ExportCells) -> pd.Series:
    """Return the e-mails: the tool's own where it collected one, else those asked for in the form."""
    found = cells.blank()
    nobody = [text.casefold() for text in cells.read.tool.nobody]
    own = cells.read.places("email")
    for places in (own, [place for place in cells.at(EMAIL) if place not in own]):
        emails = cells.joined(places)
        emails = emails.mask(emails.str.casefold().isin(nobody), "") if nobody else emails
        found = found.where(found != "", emails)
    return _of_the_record(cells, found.astype("str"), [*own, *cells.at(EMAIL)])


def _of_the_record(cells: ExportCells, values: pd.Series, places: list[int]) -> pd.Series:
    """Return the values with blanks filled from `places` of the record's other rows, where these agree."""
    records = cells.read.places("record")
    if not records or not places or not (values == "").any():
        return values
    frame = cells.read.table.frame
    everywhere = pd.concat([trimmed(frame[place]) for place in places])
    record = pd.concat([frame[records[0]]] * len(places))
    filled = everywhere[everywhere != ""].groupby(record[everywhere != ""])
    alone = filled.first()[filled.nunique() == 1]
    own = frame[records[0]].reindex(values.index)
    return values.where(values != "", own.map(alone).astype("str").fillna("")).astype("str")


def _times(cells: ExportCells) -> pd.Series:
    places = time_places(cells)
    times, mapping = cells.read.tool.times, cells.mapping
    written = [cells.table.frame[place] for place in places]
    texts = cells.blank()
    for more in written:
        texts = texts.where(texts != "", more.mask(more.isin(list(times.not_yet)), ""))
    found = submission_times(texts.astype("str"), times, cells.zone, mapping.dates, mapping.zone)
    if places:
        _say_times(cells, found, texts, places[0])
    if places and (texts == "").all() and len(texts):
        message = "No answer has a time."
        action = "Export with the times of the answers, or the last row of a person counts."
        name, file = cells.read.names[places[0]], cells.table.filename
        cells.problems.append(Problem("warning", "no_time", message, action, (), name, 0, file))
    return found.utc


def _say_times(cells: ExportCells, found: Stamps, texts: pd.Series, place: int) -> None:
    """Say what had to be decided about the times, each thing once."""
    _say_order(cells, found, texts, place)
    if found.no_zone_known.any():
        name = found.zones[0]
        zones = dict.fromkeys((*possible_zones(name), cells.zone))
        message = f"The times are in a zone that isn't clear: “{name}”."
        mends = tuple(Mend(f"“{name}” is {zone.replace('_', ' ')}", "zone", zone) for zone in zones)
        action = "Say which zone it is."
        cells.say("zone_unclear", message, action, found.no_zone_known, place, mends, error=True)
    if found.unread.any() and not found.mixed:
        first = texts[found.unread].iloc[0][:40]
        message = f"The time can't be read (first: “{first}”); these answers count as the earliest."
        action = "Set the sheet's locale to United States (month/day/year) and export again."
        cells.say("time_unread", message, action, found.unread, place)
    if found.ways > 1:
        message = f"The times are written in {found.ways} ways; all of them were read."
        problem = Problem("warning", "time_formats", message, "Nothing to do.", (), cells.read.names[place])
        cells.problems.append(problem)
    if found.twice.any():
        message = "The time is in the hour that the clock showed twice that night; the first was taken."
        cells.say("time_twice", message, "Nothing to do.", found.twice, place)
    if found.skipped.any():
        message = "The time is in the hour that the clock left out that night; the next hour was taken."
        cells.say("time_skipped", message, "Nothing to do.", found.skipped, place)


def _say_order(cells: ExportCells, found: Stamps, texts: pd.Series, place: int) -> None:
    """Say where day and month could be, or are, the other way round."""
    if found.turned.any() and "dates_turned" not in cells.mapping.accept:
        firsts = [texts[rows].iloc[0] for rows in (found.day_only, found.turned)]
        message = (
            f"Some dates are texts with the day first (“{firsts[0]}”), others real dates (“{firsts[1]}”): "
            "a spreadsheet has probably exchanged day and month in these."
        )
        action = "Export again and upload that file without opening it in a spreadsheet."
        accept = (Mend("The dates are right as they are", "accept", "dates_turned"),)
        cells.say("dates_turned", message, action, found.turned, place, accept, error=True)
        return
    month = Mend("Month before day (10/5 is October 5)", "dates", MONTH_FIRST)
    day = Mend("Day before month (10/5 is May 10)", "dates", DAY_FIRST)
    if found.mixed and not cells.mapping.dates:
        firsts = [texts[rows].iloc[0] for rows in (found.day_only, found.month_only)]
        message = f"Some dates have the day first (“{firsts[0]}”), others the month (“{firsts[1]}”)."
        action = "Correct the column in the sheet, or say which it is; the others then have no time."
        rows = found.day_only | found.month_only
        cells.say("dates_mixed", message, action, rows, place, (month, day), error=True)
    elif found.either.any():
        text = texts[found.either].iloc[0]
        message = (
            f"“{text}” can be read with the month first or with the day first; the month was taken as first."
        )
        cells.say("dates_unclear", message, "Say which it is.", found.either, place, (day, month))
    elif found.order == DAY_FIRST and not cells.mapping.dates:
        message = f"The dates have the day first (“{texts[found.day_only].iloc[0]}”), and were read so."
        cells.say("dates_day_first", message, "Nothing to do.", found.day_only, place)
