"""A survey tool's export → one row a submission: who typed what, when, and each answer's code."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import pandas as pd

from sel.core.instrument import Instrument
from sel.errors import Problem, rows_problem
from sel.readers.answers import option_codes, option_keys, submission_times
from sel.readers.cells import Table, clean_text, in_scientific_notation, trimmed
from sel.readers.export_columns import column_problems
from sel.readers.export_tools import ExportTool, recognised_tool
from sel.readers.mapping import AS_IT_IS, FileMapping
from sel.readers.proposals import ColumnMatch
from sel.readers.questions import IDENTITY, Questions, question_key, questions
from sel.readers.tables import Part

OTHER_SCALE_SHARE = 0.5
"""Where more than this share of answers is no option, the form had another scale: refuse, don't empty it."""

_NOT_TICKED = {"", "0", "false", "no", "n", "off"}


@dataclass(frozen=True)
class Responses:
    """What an export holds.

    `rows`: row (file row number), typed_id, email, submitted_at (datetime64, UTC without a zone),
    none_ticked, a float column for each closed question (the option's code, missing NaN) and a text
    column for each name column. `mapping` gives the header that each code was read from;
    `source` has the same submissions in the file's own columns, by file row number.
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
    mapping: FileMapping = AS_IT_IS,  # noqa: ARG001
) -> tuple[Responses, list[Problem]]:
    """Return the submissions in an export of `instrument`, and the problems found.

    Times without a zone are in `zone`. Where a problem is an error, `rows` is empty and the rest says
    what the file is as far as it is known.
    """
    nothing = Responses("table", pd.DataFrame())
    if len(parts) != 1:
        message = f"The upload holds {len(parts)} tables; one table is wanted here."
        action = "Upload the one file that is meant."
        return nothing, [Problem("error", "zip_not_one_table", message, action, file=filename)]
    table, problems = parts[0].table, list(parts[0].problems)
    if any(problem.severity == "error" for problem in problems):
        return nothing, problems
    tool = recognised_tool(table)
    code = tool.code if tool.recognises(table) else "table"
    read = len(table.frame) + table.blank_rows + table.ragged_rows
    nothing = Responses(code, pd.DataFrame(), rows_read=read)
    own = [*tool.columns.submitted_at, *tool.columns.email, *tool.columns.ignored]
    asked = questions(table.header, instrument, own)
    problems += column_problems(table, asked, instrument, tool)
    if any(problem.severity == "error" for problem in problems):
        return nothing, problems
    kept, skipped = _kept_rows(table, tool)
    rows, found = _rows(kept, asked, instrument, tool, zone)
    problems += found
    if any(problem.severity == "error" for problem in problems):
        return nothing, problems
    headers = {code: table.names[at[0]] for code, at in asked.at.items()}
    source = kept.frame.set_axis(list(kept.names), axis="columns")
    return Responses(code, rows, skipped, headers, read, source), problems


def _kept_rows(table: Table, tool: ExportTool) -> tuple[Table, dict[str, int]]:
    """Return the table without rows that are no answers, and how many were left out for what reason."""
    skipped = {"blank": table.blank_rows, "ragged": table.ragged_rows}
    frame = table.frame
    again = pd.Series(True, index=frame.index)
    for at, name in enumerate(table.header):
        again &= frame[at].str.strip() == name.strip()
    drops = {"header again": again}
    for rule in tool.dropped:
        values = {value.casefold() for value in rule.values}
        drops[rule.reason] = table.column(rule.column).str.casefold().isin(values)
    for reason, mask in drops.items():
        mask = mask.reindex(frame.index)
        skipped[reason] = skipped.get(reason, 0) + int(mask.sum())
        frame = frame[~mask]
    left = {reason: count for reason, count in skipped.items() if count}
    return Table(table.filename, table.header, frame, table.encoding, table.sheet), left


def _rows(
    table: Table, asked: Questions, instrument: Instrument, tool: ExportTool, zone: str
) -> tuple[pd.DataFrame, list[Problem]]:
    """Return the submissions, one row each, and what was odd in their cells."""
    problems: list[Problem] = []
    time_at = _fixed_positions(table, tool.columns.submitted_at)
    typed = _joined(table, asked.at.get(IDENTITY, []), problems)
    columns: dict[str, pd.Series] = {
        "row": table.frame.index.to_series(),
        "typed_id": typed,
        "email": _joined(table, _fixed_positions(table, tool.columns.email), problems),
        "submitted_at": _times(table, time_at, tool, zone, problems),
        "none_ticked": _ticked(table, asked.at.get(instrument.names.none_code, []), problems),
    }
    columns |= _item_codes(table, asked, instrument, problems)
    columns |= _name_cells(table, asked, instrument, problems)
    problems += _damaged_ids(typed, table, asked)
    return pd.DataFrame(columns).reset_index(drop=True), problems


def _fixed_positions(table: Table, names: Iterable[str]) -> list[int]:
    keys = {question_key(name) for name in names}
    return [at for at, name in enumerate(table.header) if question_key(name) in keys]


def _joined(table: Table, positions: list[int], problems: list[Problem]) -> pd.Series:
    """Return the columns as one: a form edited while live repeats a question, each row filling one."""
    if not positions:
        return pd.Series("", index=table.frame.index, dtype="str")
    joined = trimmed(table.frame[positions[0]])
    for at in positions[1:]:
        more = trimmed(table.frame[at])
        both = (joined != "") & (more != "") & (joined != more)
        if both.any():
            message = "The question occurs twice and the two answers differ; the first was taken."
            action = "Check those rows in the form."
            problems.append(_of_rows("answered_twice", message, action, both, table, at))
        joined = joined.where(joined != "", more)
    return joined


def _times(
    table: Table, positions: list[int], tool: ExportTool, zone: str, problems: list[Problem]
) -> pd.Series:
    found, unread = submission_times(_joined(table, positions, problems), tool.times, zone)
    if unread.any():
        first = table.frame.loc[unread, positions[0]].iloc[0]
        message = f"The time can't be read (first: “{first[:40]}”); these answers count as the earliest."
        action = "Set the sheet's locale to United States (month/day/year) and export again."
        problems.append(_of_rows("time_unread", message, action, unread, table, positions[0]))
    return found


def _ticked(table: Table, positions: list[int], problems: list[Problem]) -> pd.Series:
    return ~_joined(table, positions, problems).str.casefold().isin(_NOT_TICKED)


def _item_codes(
    table: Table, asked: Questions, instrument: Instrument, problems: list[Problem]
) -> dict[str, pd.Series]:
    """Return a column of option codes for each closed question; text that is no option is reported."""
    keys, columns, unread, answered = option_keys(instrument), {}, 0, 0
    found: list[Problem] = []
    for code in instrument.item_codes:
        positions = asked.at.get(code, [])
        alone = table.frame[positions[0]] if len(positions) == 1 else None
        cells = _joined(table, positions, problems) if alone is None else alone
        columns[code], filled, odd = option_codes(cells, keys)
        answered += int(filled.sum())
        unread += int(odd.sum())
        if odd.any():
            first = clean_text(cells[odd].iloc[0])[:60]
            message = (
                f"The answer is none of the survey's options (first: “{first}”); it counts as not answered."
            )
            action = (
                f"The options are {', '.join(_option_words(instrument))}; correct the cells or leave them."
            )
            found.append(_of_rows("answer_unknown", message, action, odd, table, positions[0]))
    if unread > OTHER_SCALE_SHARE * max(answered, 1):
        found = [_other_scale(unread, answered, found[0], instrument, table.filename)]
    problems += found
    return columns


def _other_scale(
    unread: int, answered: int, first: Problem, instrument: Instrument, filename: str
) -> Problem:
    message = f"{unread} of {answered} answers are none of the survey's options; the form had another scale."
    action = f"Ask with the options {', '.join(_option_words(instrument))}, or describe the other scale."
    return rows_problem("error", "other_scale", message, action, first.rows, first.column, filename)


def _option_words(instrument: Instrument) -> list[str]:
    return [f"“{next(iter(option.wording.values()))}”" for option in instrument.options]


def _name_cells(
    table: Table, asked: Questions, instrument: Instrument, problems: list[Problem]
) -> dict[str, pd.Series]:
    """Return a column of written names for each name column.

    Where one question without a number stands several times and rows fill more than one of them,
    the columns are the first, second, … name rather than copies of one.
    """
    codes = instrument.names.codes
    first = asked.at.get(codes[0], [])
    filled = (table.frame[first] != "").sum(axis=1) if first else pd.Series(0, index=table.frame.index)
    if len(first) > 1 and not asked.found(codes[1:]) and (filled > 1).any():
        places = {code: [at] for code, at in zip(codes, first, strict=False)}
    else:
        places = {code: asked.at.get(code, []) for code in codes}
    return {code: _joined(table, places.get(code, []), problems) for code in codes}


def _damaged_ids(typed: pd.Series, table: Table, asked: Questions) -> list[Problem]:
    """Return a warning for ids in scientific notation: their last digits are gone."""
    lost = in_scientific_notation(typed)
    if not lost.any():
        return []
    message = f"The id is in scientific notation (first: {typed[lost].iloc[0]}); its last digits are lost."
    action = "Format the id column as text in the form's sheet and export again."
    return [_of_rows("id_scientific", message, action, lost, table, asked.at[IDENTITY][0])]


def _of_rows(code: str, message: str, action: str, mask: pd.Series, table: Table, at: int) -> Problem:
    rows = [int(row) for row in table.frame.index[mask.to_numpy(dtype=bool)]]
    name = re.sub(r"\s+", " ", table.names[at])
    return rows_problem("warning", code, message, action, rows, name, table.filename)
