"""What an export's header says before a row is read: a roster, another survey, a summary, columns missing."""

import re
from collections.abc import Sequence

import pandas as pd

from sel.core.instrument import Instrument
from sel.errors import Mend, Problem
from sel.readers.cells import Table
from sel.readers.exports.answers import option_keys
from sel.readers.exports.cut_headers import cut_header
from sel.readers.exports.header_again import other_order
from sel.readers.exports.joined_cells import ExportCells
from sel.readers.exports.layouts import layout
from sel.readers.exports.people import EMAIL, time_places
from sel.readers.exports.proposals import ColumnMatch
from sel.readers.exports.questions import (
    GRADE,
    IDENTITY,
    SCHOOL,
    Questions,
    question_key,
    questions,
    slot_headers,
)
from sel.readers.exports.tools import ANY_TABLE, Headings, export_tool
from sel.readers.instruments import instruments
from sel.readers.mapping import mapped_columns

_ROSTER_HEADERS = (
    {"sourcedid"},
    {"adult_id", "family_name", "school_id"},
    {"student_id", "english_learner", "low_income"},
    {"student_id", "school_id", "last_name"},
    {"teacher_id", "school_id", "last_name"},
    {"school_id", "school_name"},
    {"student_id", "scope", "given"},
)
_LOOKED_AT, _MOSTLY, _NEARLY_ALL = 200, 0.5, 0.8


def roster_header(table: Table) -> bool:
    """Return whether the header is a roster's: OneRoster, Clever, other adults, programs, consent."""
    names = {name.casefold() for name in table.names}
    return any(wanted <= names for wanted in _ROSTER_HEADERS)


def is_roster(tables: Sequence[Table], filename: str) -> Problem:
    """Return the refusal of a roster that was uploaded as a survey."""
    bundle = any("sourcedid" in {name.casefold() for name in table.names} for table in tables)
    kind = "a roster as OneRoster and School Data Sync write it" if bundle else "a roster"
    message = f"This is {kind}, not a survey export."
    action = "Upload it under rosters (sel ingest roster)."
    return Problem("error", "is_roster", message, action, file=filename)


def survey_of(table: Table, other_than: str = "") -> Instrument | None:
    """Return the instrument whose questions the header holds best, None where it holds none's.

    An anonymous survey is none that asks who answers.
    """
    return _survey(layout(table).headings if table.header else (), other_than)


def _survey(headings: Headings, other_than: str = "") -> Instrument | None:
    found = {
        code: (known, questions(headings, known))
        for code, known in instruments().items()
        if code != other_than
    }
    seen = {question for known, asked in found.values() for question in asked.found(_codes(known))}
    scores: dict[str, float] = {}
    for code, (known, asked) in found.items():
        own = set(asked.found(_codes(known)))
        named = asked.found(known.names.codes) or not known.names.codes
        if own and named and not (known.anonymous and IDENTITY in _identity(headings)):
            scores[code] = len(own) / len(seen | set(_codes(known)))
    return found[max(scores, key=lambda code: scores[code])][0] if scores else None


def _identity(headings: Headings) -> set[str]:
    """Return IDENTITY where any survey's question for the respondent's own id is among the headings."""
    asked = [questions(headings, known).at for known in instruments().values() if known.identity]
    return {IDENTITY} if any(IDENTITY in at for at in asked) else set()


def _codes(instrument: Instrument) -> list[str]:
    names = instrument.names
    return [*instrument.item_codes, *names.codes, *([names.none_code] if names.none_code else [])]


def header_problems(cells: ExportCells, matches: tuple[ColumnMatch, ...]) -> list[Problem]:
    """Return what is wrong with the header as an export of the instrument; one error at the most."""
    table = cells.read.table
    if roster_header(table):
        return [is_roster([table], table.filename)]
    missing = _needed_missing(cells)
    counted = _summary(cells) if missing else None
    if counted:
        return [counted]
    cut = cut_header(cells.read, bool(missing))
    if cut:
        return [cut]
    other = _other_survey(cells, bool(missing))
    if other:
        return [_is_other(other, cells)]
    if missing:
        return [_refused(cells, missing, matches)]
    if table.frame.empty:
        message, action = "The export has a header but no answers.", "Export it once answers have come in."
        return [Problem("error", "no_rows", message, action, file=table.filename)]
    return other_order(cells.read) or _warnings(cells, matches)


def _needed_missing(cells: ExportCells) -> list[str]:
    """Return the columns without which the export says nothing, in the words of the form."""
    instrument, asked, names = cells.instrument, cells.asked, cells.instrument.names
    missing = []
    collected = cells.read.places("email") or cells.read.places("external_id")
    if not instrument.anonymous and not collected and not asked.found([IDENTITY, EMAIL]):
        identity = ["Email Address"]
        if instrument.informant == "student":
            identity.insert(0, instrument.identity[0])
        missing.append(" or ".join(f"“{name}”" for name in identity))
    if names.codes and not asked.found(names.codes):
        missing.append(f"“{slot_headers(names)[names.codes[0]]}”")
    if instrument.items and not asked.found(instrument.item_codes):
        first = next(iter(instrument.items[0].wording.values()))
        missing.append(f"every question with fixed answers ({instrument.item_codes[0]} “{first}”, …)")
    return missing


def _other_survey(cells: ExportCells, missing: bool) -> Instrument | None:
    """Return the survey that the header is rather than the one named; None where it is that one."""
    instrument = cells.instrument
    if cells.mapping.columns or "other_instrument" in cells.mapping.accept:
        return None
    best = _survey(cells.read.headings)
    if best is None or best.code == instrument.code:
        return None
    beyond = set(questions(cells.read.headings, best).found(_codes(best))) - set(_codes(instrument))
    return best if missing or beyond else None


def _is_other(other: Instrument, cells: ExportCells) -> Problem:
    title, asked = (next(iter(known.title.values())) for known in (other, cells.instrument))
    message = f"This is an export of “{title}”, not of “{asked}”."
    action = f"Upload it as that survey (--instrument {other.code})."
    return Problem("error", "other_instrument", message, action, file=cells.table.filename)


def _summary(cells: ExportCells) -> Problem | None:
    """Return the refusal of a table that counts answers instead of listing them; None where it doesn't."""
    table, instrument = cells.read.table, cells.instrument
    frame = table.frame.head(_LOOKED_AT)
    if any(frame[place].str.contains("%").mean() > _MOSTLY for place in cells.at(*instrument.item_codes)):
        return _counted(table)
    words = {key for key in option_keys(instrument) if not key.isdigit()}
    words |= {question_key(text) for item in instrument.items for text in item.wording.values()}
    for at in list(frame.columns)[:3]:
        said = {question_key(text) for text in frame[at].drop_duplicates()}
        if len(said & words) > 1 and _figures(frame.drop(columns=at)):
            return _counted(table)
    return None


def _figures(frame: pd.DataFrame) -> bool:
    """Return whether nearly all cells that hold anything are numbers or percentages."""
    filled = [cells[cells.str.strip() != ""] for _, cells in frame.items()]
    texts = pd.concat(filled) if filled else pd.Series(dtype="str")
    return len(texts) > 0 and bool(texts.str.fullmatch(r"\s*[\d.,]+\s*%?\s*").mean() > _NEARLY_ALL)


def _counted(table: Table) -> Problem:
    message = "This is a summary (how many gave which answer), not the answers themselves."
    action = "Export the individual responses, a row for each person who answered, and upload that."
    return Problem("error", "is_summary", message, action, file=table.filename)


def _refused(cells: ExportCells, missing: list[str], matches: tuple[ColumnMatch, ...]) -> Problem:
    """Return the one error of a header that lacks columns, with the columns that could be them."""
    table, title = cells.read.table, next(iter(cells.instrument.title.values()))
    known = cells.asked.found(_codes(cells.instrument))
    opening = "The export" if known else f"This is another questionnaire than “{title}”: it"
    message = f"{opening} lacks columns that “{title}” needs: {'; '.join(missing)}."
    names = [name for name in cells.read.names if name]
    have = ", ".join(f"“{name[:40]}”" for name in names[:6]) or "none"
    more = f" (and {len(names) - 6} more)" if len(names) > 6 else ""
    action = f"Give the columns these headers, or upload another file. It has {have}{more}."
    mends = _mends(cells, matches) if known or cells.mapping.columns else ()
    return Problem("error", "missing_columns", message, action, file=table.filename, mends=mends)


def _mends(cells: ExportCells, matches: tuple[ColumnMatch, ...]) -> tuple[Mend, ...]:
    """Return, for columns that hold ids or e-mails, that they say who answered."""
    if cells.instrument.anonymous or cells.asked.found([IDENTITY, EMAIL]) or cells.read.places("email"):
        return ()
    person = "student_id" if cells.instrument.informant == "student" else "adult_id"
    words = {person: "the ID of who answered", EMAIL: "the e-mail of who answered"}
    found = []
    for match in matches:
        filled = [text for text in match.samples if text]
        if match.how != "unknown" or not filled:
            continue
        meaning = EMAIL if all("@" in text for text in filled) else person
        if meaning == EMAIL or all(re.fullmatch(r"[A-Za-z]{0,3}\d{3,}", text) for text in filled):
            found.append(Mend(f"“{match.header}” is {words[meaning]}", f"columns.{match.header}", meaning))
    return tuple(found[:4])


def _warnings(cells: ExportCells, matches: tuple[ColumnMatch, ...]) -> list[Problem]:
    table, instrument, found = cells.read.table, cells.instrument, []
    if not time_places(cells) and not instrument.anonymous:
        message = "No column says when an answer came in."
        own = cells.read.tool.columns.submitted_at or export_tool(ANY_TABLE).columns.submitted_at
        action = f"Keep the column “{own[0]}”, or the last row of a person counts."
        found.append(Problem("warning", "no_time", message, action, file=table.filename))
    gone = [code for code in instrument.item_codes if code not in cells.asked.at]
    slots = instrument.names.codes
    if slots and (len(cells.asked.found(slots)) > 1 or slots[0] not in cells.asked.at):
        gone += [code for code in slots if code not in cells.asked.at]
    if gone:
        message = f"Questions of the survey are missing: {', '.join(gone)}; they count as not answered."
        action = "If they were asked, give the columns their codes or their wording as headers."
        found.append(Problem("warning", "questions_missing", message, action, file=table.filename))
    unknown = [match for match in matches if match.how == "unknown" and match.header]
    if unknown:
        names = ", ".join(f"“{match.header[:60]}”" for match in unknown[:5])
        more = f" and {len(unknown) - 5} more" if len(unknown) > 5 else ""
        message = f"Columns that are no part of the survey were left out: {names}{more}."
        action = "If one of them is a question of the survey, give it the code or wording as its header."
        found.append(Problem("warning", "columns_unknown", message, action, file=table.filename))
    return [*found, *_flags_missing(cells)]


def _flags_missing(cells: ExportCells) -> list[Problem]:
    """Return the note that the column is gone by which the tool tells what isn't an answer."""
    tool = cells.read.tool
    rules = [rule for rule in tool.dropped if not cells.read.places(rule.role)]
    gone = list(dict.fromkeys(getattr(tool.columns, rule.role)[0] for rule in rules))
    if not gone:
        return []
    columns = " and ".join(f"“{name}”" for name in gone)
    reasons = ", ".join(dict.fromkeys(rule.reason for rule in rules))
    message = (
        f"The export lacks {columns}, so that rows of these kinds can't be told apart and count: {reasons}."
    )
    action = "Export it again with all its columns, unless these were taken out before."
    return [Problem("warning", "flags_missing", message, action, file=cells.table.filename)]


def mapped(cells: ExportCells) -> Questions:
    """Return the questions with what a person decided about columns, which wins over the header."""
    columns = cells.mapping.columns
    meanings = {"student_id": IDENTITY, "adult_id": IDENTITY, "school": SCHOOL, "grade": GRADE}
    if cells.instrument.names.none_code:
        meanings["none"] = cells.instrument.names.none_code
    chosen = mapped_columns(cells.read.names, columns)
    if not chosen:
        return cells.asked
    at = {code: [place for place in places if place not in chosen] for code, places in cells.asked.at.items()}
    same: dict[int, str] = {}
    for place, meaning in chosen.items():
        code = meanings.get(meaning, meaning)
        if meaning:
            at.setdefault(code, []).append(place)
        if place in cells.asked.at.get(code, ()) and place in cells.asked.options:
            same[place] = cells.asked.options[place]
    at = {code: sorted(places) for code, places in at.items() if places}
    unknown = [place for place in cells.asked.unknown if place not in chosen]
    options = {place: text for place, text in cells.asked.options.items() if place not in chosen}
    return Questions(at, unknown, options | same, cells.asked.languages)
