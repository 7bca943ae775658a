"""A survey tool's export → one row a submission: who typed what, when, and each answer's code."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import pandas as pd

from sel.core.instrument import Instrument
from sel.errors import Problem
from sel.readers.exports.choices import settled
from sel.readers.exports.closed_questions import item_codes
from sel.readers.exports.dropped_rows import answer_rows, answers_alone
from sel.readers.exports.header import header_problems, mapped
from sel.readers.exports.joined_cells import ExportCells
from sel.readers.exports.layouts import Layout
from sel.readers.exports.names import written_names
from sel.readers.exports.parts import chosen_table
from sel.readers.exports.people import EMAIL, SUBMITTED_AT, people, time_places
from sel.readers.exports.proposals import ColumnMatch, column_matches, header_signature, renamed_questions
from sel.readers.exports.questions import IDENTITY, questions
from sel.readers.exports.tick_list import is_tick_list, tick_lists
from sel.readers.exports.tools import ANY_TABLE, export_tool
from sel.readers.mapping import AS_IT_IS, FileMapping
from sel.readers.mapping_checks import mapping_problems
from sel.readers.tables import Part

TICK_LIST = "tick-list"


@dataclass(frozen=True)
class Responses:
    """What an export holds.

    `rows`: row (file row number), typed_id, email, submitted_at (datetime64, UTC without a zone),
    none_ticked, a float column for each closed question (the option's code, missing NaN) and a text
    column for each name column; of an anonymous survey also school and grade, with typed_id, email and
    submitted_at empty. `mapping` gives the header that each code was read from; `source` has the same
    submissions in the file's own columns, by file row number. `columns` says what each column is taken
    for, `signature` is the header's fingerprint, `languages` are the instrument's languages met.
    """

    tool: str
    rows: pd.DataFrame
    skipped: dict[str, int] = field(default_factory=dict)
    mapping: dict[str, str] = field(default_factory=dict)
    rows_read: int = 0
    source: pd.DataFrame = field(default_factory=pd.DataFrame)
    title: str = ""
    columns: tuple[ColumnMatch, ...] = ()
    signature: str = ""
    languages: tuple[str, ...] = ()


def read_responses(
    parts: Sequence[Part],
    filename: str,
    instrument: Instrument,
    zone: str = "UTC",
    mapping: FileMapping = AS_IT_IS,
) -> tuple[Responses, list[Problem]]:
    """Return the submissions in an export of `instrument`, and the problems found.

    Times without a zone are in `zone`. `mapping` is what a person decided about the file. Where a problem
    is an error, `rows` is empty and the rest says what the file is as far as it is known.
    """
    if any(is_tick_list(part.table) for part in parts):
        return _ticked(parts, filename, instrument)
    chosen = chosen_table(parts, filename, instrument, mapping)
    if chosen.read is None:
        return Responses(ANY_TABLE, pd.DataFrame(), title=export_tool(ANY_TABLE).title), chosen.problems
    cells = _recognized(chosen.read, instrument, zone, mapping)
    known, problems = _what_it_is(cells)
    problems = [*chosen.problems, *(problems if not _refused(chosen.problems) else [])]
    if _refused(problems):
        return known, problems
    table, skipped = answer_rows(cells.read, cells.asked)
    cells.table = table
    if table.frame.empty and skipped:
        return replace(known, skipped=skipped), [*problems, _nothing_left(table.filename, skipped)]
    rows = _rows(cells)
    problems += cells.problems
    languages = tuple(
        lang for lang in instrument.languages if lang in cells.languages | cells.asked.languages
    )
    known = replace(known, skipped=skipped, languages=languages)
    if _refused(problems):
        return known, problems
    return replace(known, rows=rows, source=_source(cells)), problems


def _ticked(parts: Sequence[Part], filename: str, instrument: Instrument) -> tuple[Responses, list[Problem]]:
    """Return the students that adults ticked on lists of the staff survey."""
    found, problems = tick_lists(parts)
    known = Responses(TICK_LIST, pd.DataFrame(), rows_read=found.rows_read, title="tick list")
    if instrument.informant != "staff":
        message = "This is a tick list of the staff, not a survey of students."
        action = "Upload it as Staff connections (--instrument staff-connections)."
        return known, [Problem("error", "other_instrument", message, action, file=filename)]
    if _refused(problems):
        return known, problems
    return replace(known, rows=found.rows, skipped=found.skipped, source=found.source), problems


def _recognized(read: Layout, instrument: Instrument, zone: str, mapping: FileMapping) -> ExportCells:
    """Return the export with the question that each column is, before any row is looked at."""
    roles = [role for role in read.tool.roles if role not in {"external_id"}]
    taken = {place for role in roles for place in read.places(role)}
    taken |= set(read.places("external_id"))
    common = export_tool(ANY_TABLE).columns
    besides = {EMAIL: (*common.email, *read.tool.columns.email)}
    if not read.places(SUBMITTED_AT):
        besides[SUBMITTED_AT] = common.submitted_at
    asked = questions(read.headings, instrument, (), besides, taken)
    asked = settled(asked, answers_alone(read), instrument, read.tool.header.empty_words)
    cells = ExportCells(read, read.table, asked, instrument, mapping, zone)
    cells.asked = mapped(cells)
    return cells


def _what_it_is(cells: ExportCells) -> tuple[Responses, list[Problem]]:
    """Return what the file is by its header, without rows, and what is wrong with that."""
    read, table = cells.read, cells.read.table
    matches = column_matches(
        read.names, table.frame, cells.asked, _fixed(cells), cells.instrument, cells.mapping
    )
    problems = header_problems(cells, matches)
    followed = mapping_problems(read.names, cells.instrument, cells.mapping, table.filename)
    if not _refused(problems) or _refused(followed):
        problems = followed if _refused(followed) else [*problems, *followed]
    if not any(problem.code in {"is_roster", "other_instrument", "is_summary"} for problem in problems):
        problems += renamed_questions(matches, cells.instrument, table.filename)
    known = Responses(
        tool=read.tool.code,
        rows=pd.DataFrame(),
        mapping={code: read.names[places[0]] for code, places in cells.asked.at.items()},
        rows_read=len(table.frame) + table.blank_rows + table.ragged_rows,
        title=read.tool.title,
        columns=matches,
        signature=header_signature(read.names),
        languages=tuple(lang for lang in cells.instrument.languages if lang in cells.asked.languages),
    )
    return known, problems


def _fixed(cells: ExportCells) -> dict[int, str]:
    """Return the tool's own columns by position: what they say of a person, "" where they are passed over."""
    person = "student_id" if cells.instrument.informant == "student" else "adult_id"
    found = {place: "" for role in cells.read.tool.roles for place in cells.read.places(role)}
    found |= dict.fromkeys(cells.read.places("external_id"), person)
    found |= dict.fromkeys(cells.read.places("email"), EMAIL)
    found |= dict.fromkeys(time_places(cells)[:1], SUBMITTED_AT)
    return found


def _rows(cells: ExportCells) -> pd.DataFrame:
    """Return the submissions, one row each; what was odd in their cells is added to the problems."""
    names, nobody = written_names(cells)
    who = people(cells)
    columns = {
        "row": cells.table.frame.index.to_series(),
        **{name: who[name] for name in ("typed_id", "email", "submitted_at")},
        "none_ticked": nobody,
        **{name: who[name] for name in ("school", "grade") if name in who},
        **item_codes(cells),
        **names,
    }
    return pd.DataFrame(columns).reset_index(drop=True)


def _source(cells: ExportCells) -> pd.DataFrame:
    """Return the submissions in the file's own columns; of an anonymous survey nothing that says who."""
    table = cells.table
    names = [own or name for own, name in zip(table.names, cells.read.names, strict=True)]
    frame = table.frame.set_axis(names, axis="columns")
    if not cells.instrument.anonymous:
        return frame
    kept = {
        place for code, places in cells.asked.at.items() if code not in {IDENTITY, EMAIL} for place in places
    }
    return frame.iloc[:, sorted(kept)]


def _nothing_left(filename: str, skipped: dict[str, int]) -> Problem:
    """Return the refusal of a file all of whose rows are no answers."""
    reasons = ", ".join(f"{count} {reason}" for reason, count in skipped.items())
    message = f"No row of the file is an answer that counts: {reasons}."
    action = "Export it once answers have come in; in the survey tool, see why they are marked so."
    return Problem("error", "no_answers", message, action, file=filename)


def _refused(problems: Sequence[Problem]) -> bool:
    return any(problem.severity == "error" for problem in problems)
