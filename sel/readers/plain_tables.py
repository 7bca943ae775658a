"""The tables a district keeps by hand → the roster's frames: other adults, and programs."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from sel.core.people import ADULTS, PROGRAM_NAMES, PROGRAMS
from sel.errors import Problem, rows_problem
from sel.readers.cells import Table, in_scientific_notation
from sel.readers.roster_values import truth

OTHER_ADULTS = ("adult_id", "given_name", "family_name", "role", "school_id", "email", "kind")
PROGRAM_COLUMNS = ("student_id", *PROGRAM_NAMES)

Reading = tuple[pd.DataFrame, int, list[Problem]]


@dataclass(frozen=True)
class PlainTable:
    """A kind of table: the roster's frame it fills, its columns, and those only this kind has."""

    kind: str
    frame: str
    columns: tuple[str, ...]
    signature: frozenset[str]
    rows: Callable[[Table], Reading]


def plain_table(table: Table) -> PlainTable | None:
    """Return which of the district's own tables this is by its header, or None."""
    names = {name.casefold() for name in table.names}
    return next((kind for kind in PLAIN_TABLES if len(kind.signature & names) >= 2), None)


def missing_columns(table: Table, kind: PlainTable) -> Problem | None:
    """Return the error that names the columns the table lacks, or None."""
    missing = table.missing(kind.columns)
    if not missing:
        return None
    message = f"The table lacks the columns {', '.join(missing)}."
    action = f"It needs {', '.join(kind.columns)}; a column may be empty, but must be there."
    return Problem("error", "missing_columns", message, action, file=table.filename)


def other_adults(table: Table) -> Reading:
    """Return adults beside the roster (people.ADULTS) by file row, how many were rejected, and why."""
    frame = pd.DataFrame({name: table.column(name) for name in OTHER_ADULTS})
    frame["kind"] = frame["kind"].str.casefold().replace("", "staff")
    frame = frame.assign(preferred_name="", begins="", ends="").astype("str")
    wrong = pd.Series(False, index=frame.index)
    problems: list[Problem] = []
    for column in ("adult_id", "school_id", "family_name"):
        message, action = f"The row has no {column}.", "Fill it in; the row was left out."
        wrong |= _noted(frame[column] == "", "cell_missing", message, action, column, table, problems)
    odd = ~frame["kind"].isin(["staff", "partner"])
    message, action = "The kind is neither staff nor partner.", "Write one of the two; the row was left out."
    wrong |= _noted(odd, "kind_unknown", message, action, "kind", table, problems)
    twice = frame.duplicated(["adult_id", "school_id"]) & ~wrong
    message, action = (
        "The adult is listed twice at this school.",
        "The first row was taken; remove the other.",
    )
    wrong |= _noted(twice, "duplicate_ids", message, action, "adult_id", table, problems)
    kept = frame.loc[~wrong, list(ADULTS.columns)]
    return kept, int(wrong.sum()), problems


def programs(table: Table) -> Reading:
    """Return each student's programs (people.PROGRAMS) by file row, how many were rejected, and why.

    A student on two rows that differ is an error: neither can be trusted.
    """
    frame = pd.DataFrame({name: table.column(name) for name in PROGRAMS.columns})
    problems: list[Problem] = []
    for name in PROGRAM_NAMES:
        codes = truth(frame[name])
        odd = (codes == "") & (frame[name] != "")
        message, action = "The cell is neither 0 nor 1; it counts as unknown.", "Write 0, 1 or nothing."
        _noted(odd, "not_0_or_1", message, action, name, table, problems)
        frame[name] = codes
    lost = in_scientific_notation(frame["student_id"])
    message, action = "The id is in scientific notation; its last digits are lost.", "Format ids as text."
    _noted(lost, "id_scientific", message, action, "student_id", table, problems)
    nobody = frame["student_id"] == ""
    message, action = "The row has no student_id.", "Fill it in; the row was left out."
    _noted(nobody, "cell_missing", message, action, "student_id", table, problems)
    frame = frame[~nobody].drop_duplicates()
    twice = frame["student_id"].duplicated(keep=False)
    if twice.any():
        rows = [int(row) for row in frame.index[twice]]
        message = f"A student stands on rows that differ (first: {frame.loc[twice, 'student_id'].iloc[0]})."
        action = "Leave one row a student."
        problems.append(
            rows_problem("error", "duplicate_ids", message, action, rows, "student_id", table.filename)
        )
    kept = frame[~frame["student_id"].duplicated()].astype("str")
    return kept, int(nobody.sum()), problems


def _noted(
    mask: pd.Series, code: str, message: str, action: str, column: str, table: Table, problems: list[Problem]
) -> pd.Series:
    """Add a warning for the rows in `mask`, if any, to `problems`; return `mask`."""
    if mask.any():
        rows = [int(row) for row in mask.index[mask]]
        problems.append(rows_problem("warning", code, message, action, rows, column, table.filename))
    return mask


PLAIN_TABLES = (
    PlainTable(
        "other_adults",
        "adults",
        OTHER_ADULTS,
        frozenset({"adult_id", "family_name", "given_name"}),
        other_adults,
    ),
    PlainTable("programs", "programs", PROGRAM_COLUMNS, frozenset(PROGRAM_COLUMNS), programs),
)
