"""What an export's header says before a row is read: a roster, another survey, or columns missing."""

from sel.core.instrument import Instrument
from sel.errors import Problem
from sel.readers.cells import Table
from sel.readers.export_tools import ExportTool
from sel.readers.instruments import instruments
from sel.readers.questions import IDENTITY, Questions, question_key, questions, slot_headers

_ROSTER_HEADERS = (
    {"sourcedid"},
    {"adult_id", "family_name", "school_id"},
    {"student_id", "english_learner", "low_income"},
)


def roster_header(table: Table) -> bool:
    """Return whether the header is a roster's: OneRoster, other adults or programs."""
    names = {name.casefold() for name in table.names}
    return any(wanted <= names for wanted in _ROSTER_HEADERS)


def survey_of(table: Table, other_than: str = "") -> Instrument | None:
    """Return the instrument whose name question and, if it has any, closed questions the header holds."""
    for known in instruments().values():
        asked = questions(table.header, known)
        named = asked.found(known.names.codes) or asked.found([known.names.none_code])
        items = asked.found(known.item_codes)
        if known.code != other_than and (named or items) and bool(items) == bool(known.item_codes):
            return known
    return None


def column_problems(
    table: Table, asked: Questions, instrument: Instrument, tool: ExportTool
) -> list[Problem]:
    """Return what is wrong with the header as an export of `instrument`; one error at the most."""
    if roster_header(table):
        message = "This is a roster, not a survey export."
        action = "Upload it under rosters (sel ingest roster)."
        return [Problem("error", "is_roster", message, action, file=table.filename)]
    missing = _needed_missing(table, asked, instrument, tool)
    if missing:
        return [_refused(table, missing, asked, instrument)]
    if not len(table.frame):
        message, action = "The export has a header but no answers.", "Export it once answers have come in."
        return [Problem("error", "no_rows", message, action, file=table.filename)]
    return _warnings(table, asked, instrument, tool)


def _needed_missing(table: Table, asked: Questions, instrument: Instrument, tool: ExportTool) -> list[str]:
    """Return the columns without which the export says nothing, in the words of the form."""
    names, missing = instrument.names, []
    if IDENTITY not in asked.at and not _has(table, tool.columns.email):
        identity = [tool.columns.email[0]]
        if instrument.informant == "student":
            identity.insert(0, instrument.identity[0])
        missing.append(" or ".join(f"“{name}”" for name in identity))
    if not asked.found(names.codes):
        missing.append(f"“{slot_headers(names)[names.codes[0]]}”")
    if instrument.items and not asked.found(instrument.item_codes):
        first = next(iter(instrument.items[0].wording.values()))
        missing.append(f"every question with fixed answers ({instrument.item_codes[0]} “{first}”, …)")
    return missing


def _has(table: Table, names: tuple[str, ...]) -> bool:
    keys = {question_key(name) for name in names}
    return any(question_key(name) in keys for name in table.header)


def _refused(table: Table, missing: list[str], asked: Questions, instrument: Instrument) -> Problem:
    """Return the one error of a header that won't do: another survey, or columns missing."""
    title = next(iter(instrument.title.values()))
    other = survey_of(table, instrument.code)
    if other and not asked.found((*instrument.names.codes, *instrument.item_codes)):
        message = f"This is an export of “{next(iter(other.title.values()))}”, not of “{title}”."
        action = f"Upload it as that survey (--instrument {other.code})."
        return Problem("error", "other_instrument", message, action, file=table.filename)
    known = asked.found((*instrument.names.codes, *instrument.item_codes))
    opening = "The export" if known else f"This is another questionnaire than “{title}”: it"
    message = f"{opening} lacks columns that “{title}” needs: {'; '.join(missing)}."
    have = ", ".join(f"“{name[:40]}”" for name in table.names[:6] if name) or "none"
    more = f" (and {len(table.names) - 6} more)" if len(table.names) > 6 else ""
    action = f"Give the columns these headers, or upload another file. It has {have}{more}."
    return Problem("error", "missing_columns", message, action, file=table.filename)


def _warnings(table: Table, asked: Questions, instrument: Instrument, tool: ExportTool) -> list[Problem]:
    found: list[Problem] = []
    if not tool.recognises(table):
        message = "No column says when an answer came in."
        action = f"Keep the column “{tool.columns.submitted_at[0]}”, or the last row of a person counts."
        found.append(Problem("warning", "no_time", message, action, file=table.filename))
    gone = [code for code in instrument.item_codes if code not in asked.at]
    slots = instrument.names.codes
    if len(asked.found(slots)) > 1 or slots[0] not in asked.at:
        gone += [code for code in slots if code not in asked.at]
    if gone:
        message = f"Questions of the survey are missing: {', '.join(gone)}; they count as not answered."
        action = "If they were asked, give the columns their codes or their wording as headers."
        found.append(Problem("warning", "questions_missing", message, action, file=table.filename))
    if asked.unknown:
        names = ", ".join(f"“{table.names[at][:60]}”" for at in asked.unknown[:5])
        message = f"Columns that are no part of the survey were left out: {names}."
        action = "If one of them is a question of the survey, give it the code or wording as its header."
        found.append(Problem("warning", "columns_unknown", message, action, file=table.filename))
    return found
