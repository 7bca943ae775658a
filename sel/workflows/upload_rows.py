"""Rows of an upload that a person opens or takes along before anything is stored; each look is logged.

Of a survey only what says whose row it is, and the column at issue, are shown: what somebody answered or
wrote is not the survey admin's to read.
"""

from collections.abc import Sequence
from functools import partial

import pandas as pd

from sel.core import permissions
from sel.core.permissions import Person
from sel.core.safety import safety_flags
from sel.errors import Problem
from sel.readers.cells import clean_text
from sel.readers.limited import read_tables_apart
from sel.readers.mapping import FileMapping
from sel.readers.rosters.plain_columns import place_of
from sel.readers.tables import Part
from sel.workflows.checked import Checked
from sel.workflows.column_words import asks_for_school, name_meanings
from sel.workflows.desk import Desk

NOT_SHOWN = "(not shown)"
WHO = ("student_id", "adult_id", "email", "submitted_at")
MOST_COLUMNS = 12


def problem_rows(
    desk: Desk,
    person: Person,
    files: Sequence[tuple[str, bytes]],
    mapping: FileMapping,
    checked: Checked,
    problem: Problem,
) -> pd.DataFrame:
    """Return the rows a problem names, as the file has them, with `Row` first; empty where none is found.

    Raises NotAllowed.
    """
    ask = partial(permissions.check_can_export_rows, person, "rejected_rows", checked.school)
    desk.allowed(person, ask, "open the rows behind a problem", problem.file)
    part = _part_of(read_tables_apart(files, mapping), problem)
    if part is None:
        return pd.DataFrame()
    desk.log_look(
        person, "opened the rows behind a problem", "upload", problem.file, f"{len(problem.rows)} rows"
    )
    frame = part.table.frame
    rows = frame[frame.index.isin(problem.rows)]
    at = _shown_columns(part, checked, problem)
    shown = rows[at].set_axis([part.table.names[place] or f"Column {place + 1}" for place in at], axis=1)
    shown = shown.loc[:, ~shown.columns.duplicated()]
    harmless: pd.DataFrame = shown.apply(lambda cells: cells.where(safety_flags(cells) != "harm", NOT_SHOWN))
    return harmless.rename_axis("Row").reset_index()


def roster_changes(desk: Desk, person: Person, checked: Checked, change: str) -> pd.DataFrame:
    """Return who would join, leave, move or change (`change`), to take along; logged. Raises NotAllowed."""
    desk.allowed(person, lambda: permissions.check_can_upload(person), "export a roster's difference", change)
    rows = checked.changes[checked.changes["change"] == change].reset_index(drop=True)
    desk.log_look(person, "exported a roster's difference", "upload", change, f"{len(rows)} rows")
    return rows


def _part_of(parts: Sequence[Part], problem: Problem) -> Part | None:
    """Return the table the problem is about: of its file, else the first that has all of its rows."""
    on_sheet = [part for part in parts if problem.file == place_of(part.table)]
    named = on_sheet or [part for part in parts if problem.file in (part.name, part.source)] or list(parts)
    return next((part for part in named if set(problem.rows) <= set(part.table.frame.index)), None)


def _shown_columns(part: Part, checked: Checked, problem: Problem) -> list[int]:
    """Return where the columns stand that may be shown: of a roster's table the first few, at most."""
    names = [name.casefold() for name in part.table.names]
    issue = [at for at, name in enumerate(names) if name == clean_text(problem.column).casefold()]
    if checked.kind != "responses":
        return sorted({*range(min(len(names), MOST_COLUMNS)), *issue})
    hidden = name_meanings(checked)
    known = () if asks_for_school(checked.instrument) else WHO  # of a survey without names nobody is told
    who = {column.at for column in checked.columns if column.meaning in known}
    written = {column.at for column in checked.columns if column.meaning in hidden}
    return [at for at in sorted(who | set(issue)) if at not in written and at < len(names)]
