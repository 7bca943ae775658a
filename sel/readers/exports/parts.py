"""Which table of an upload holds the answers, where a workbook has several sheets or a zip several files."""

from collections.abc import Sequence
from dataclasses import dataclass

from sel.core.instrument import Instrument
from sel.errors import Mend, Problem
from sel.readers.exports.header import is_roster, roster_header
from sel.readers.exports.layouts import Layout, layout
from sel.readers.exports.questions import questions
from sel.readers.mapping import FileMapping, mapped_columns
from sel.readers.tables import Part

_NEARLY = 0.5
"""Another table with more than this share of the questions found in the first could be meant as well."""


@dataclass(frozen=True)
class Chosen:
    """The table that holds the answers, None where none can be read; and what is to be said of the choice."""

    read: Layout | None
    problems: list[Problem]


@dataclass(frozen=True)
class _Candidate:
    part: Part
    read: Layout
    questions: int


def chosen_table(
    parts: Sequence[Part], filename: str, instrument: Instrument, mapping: FileMapping
) -> Chosen:
    """Return the table with most of the instrument's questions.

    Which one is asked for where two have them; the others are named as passed over.
    """
    sound = [part for part in parts if not _refused(part) and part.table.header]
    named = (
        [part for part in sound if mapping.sheet in {part.table.sheet, part.name}] if mapping.sheet else []
    )
    if not sound:
        said = [problem for part in parts for problem in part.problems]
        nothing = Problem(
            "error", "empty_file", "There is no table in it.", "Export it again.", file=filename
        )
        return Chosen(None, said or [nothing])
    found = [_candidate(part, instrument, mapping) for part in named or sound]
    found.sort(key=lambda one: (one.questions, one.read.tool.fit(one.read.headings) > 0), reverse=True)
    best, rest = found[0], found[1:]
    problems = list(best.part.problems)
    if len(sound) == len(parts) == 1 or named:
        return Chosen(best.read, problems)
    also = [one for one in rest if one.questions and one.questions > _NEARLY * best.questions]
    if also:
        return Chosen(best.read, [*problems, _which(best, also, filename)])
    if not best.questions and any(roster_header(part.table) for part in sound):
        return Chosen(best.read, [is_roster([part.table for part in sound], filename)])
    return Chosen(best.read, [*problems, _passed_over(best.part, parts, filename)])


def _refused(part: Part) -> bool:
    return any(problem.severity == "error" for problem in part.problems)


def _candidate(part: Part, instrument: Instrument, mapping: FileMapping) -> _Candidate:
    read = layout(part.table)
    names = instrument.names
    asked = questions(read.headings, instrument)
    here = {*asked.found([*instrument.item_codes, *names.codes, names.none_code])}
    here |= {meaning for meaning in mapped_columns(read.names, mapping.columns).values() if meaning}
    return _Candidate(part, read, len(here))


def _title(part: Part) -> str:
    return part.table.sheet or part.name


def _which(best: _Candidate, also: list[_Candidate], filename: str) -> Problem:
    """Return the question which of several tables with answers is meant."""
    titles = [_title(one.part) for one in (best, *also)]
    said = ", ".join(f"“{title}”" for title in titles)
    message = f"{len(titles)} tables hold answers: {said}."
    action = "Say which one is meant, or upload them one by one."
    mends = tuple(Mend(f"Read “{title}”", "sheet", title) for title in titles)
    return Problem("error", "several_tables", message, action, file=filename, mends=mends)


def _passed_over(best: Part, parts: Sequence[Part], filename: str) -> Problem:
    """Return the note which table was read and which ones were not."""
    others = ", ".join(f"“{_title(part)}”" for part in parts if part is not best)
    message = f"The answers were read from “{_title(best)}”; {others} was passed over."
    mends = tuple(
        Mend(f"Read “{_title(part)}” instead", "sheet", _title(part))
        for part in parts[:6]
        if part is not best
    )
    return Problem("warning", "tables_passed_over", message, "Nothing to do.", file=filename, mends=mends)
