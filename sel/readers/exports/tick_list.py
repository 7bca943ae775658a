"""Tick lists that adults filled in: sheets of students to tick → a row an adult, a line a ticked student."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pandas as pd

from sel.errors import Problem, rows_problem
from sel.readers.cells import Table, clean_text
from sel.readers.exports.questions import question_key
from sel.readers.tables import Part

_NEEDED = ("adult_id", "student_id", "connected")
_YES = {"yes", "y", "x", "1", "1 0", "true", "si", "s", "✓", "✔", "☑"}
_NO = {"no", "n", "0", "0 0", "false", "-", "–", "☐"}


@dataclass(frozen=True)
class TickLists:
    """What the sheets hold.

    `rows` is as in `responses.Responses`, a row an adult: row (the adults counted from 2 on, in the sheets'
    order), typed_id (adult_id), email (empty), submitted_at (missing: no sheet says when),
    none_ticked, and N1 with a line for each ticked student. `source` has adult_id, sheet and the
    lines by the same number. `rows_read` counts the adults; one who picked nothing on the whole sheet
    is skipped as blank.
    """

    rows: pd.DataFrame
    source: pd.DataFrame
    rows_read: int = 0
    skipped: dict[str, int] = field(default_factory=dict)


def is_tick_list(table: Table) -> bool:
    """Return whether a table is a sheet to tick: it has an adult, a student and whether they connect."""
    return not table.missing(_NEEDED)


def tick_lists(parts: Sequence[Part]) -> tuple[TickLists, list[Problem]]:
    """Return what adults ticked on all sheets that are tick lists, and the problems found.

    A student is known by the id or, where a row has none, by the name. Never raises; where a row says
    no adult, or something that is neither yes nor no, it is left out and said.
    """
    tables = [part.table for part in parts if is_tick_list(part.table)]
    listed = pd.concat([_listed(table, at) for at, table in enumerate(tables)], ignore_index=True)
    filename = tables[0].filename
    problems = _problems(listed, filename)
    known = listed[listed["adult"] != ""]
    said = known[known["tick"] != ""]
    answered = said.drop_duplicates("adult")["adult"]
    lines = _lines(said)
    rows = pd.DataFrame(
        {
            "row": range(2, 2 + len(answered)),
            "typed_id": answered.to_numpy(dtype=object),
            "email": "",
            "submitted_at": pd.Series(pd.NaT, index=range(len(answered)), dtype="datetime64[us]"),
            "none_ticked": False,
            "N1": answered.map(lines).astype("str").fillna("").to_numpy(dtype=object),
        }
    ).astype({"typed_id": "str", "email": "str", "N1": "str"})
    untouched = known["adult"].nunique() - len(answered)
    sheets = said.drop_duplicates("adult")["sheet"]
    source = pd.DataFrame({"adult_id": answered.to_numpy(), "sheet": sheets.to_numpy()}, index=rows["row"])
    source["students"] = rows["N1"].to_numpy()
    skipped = {"blank": untouched} if untouched else {}
    return TickLists(rows, source, len(answered) + untouched, skipped), problems


def _listed(table: Table, at: int) -> pd.DataFrame:
    """Return a sheet's rows: place, adult, student (id or name), tick (yes, no, odd or empty), sheet, row.

    A row without an adult is of the adult whose sheet it is.
    """
    adult = table.column("adult_id")
    named = adult[adult != ""]
    of_sheet = str(named.iloc[0]) if named.nunique() == 1 else ""
    student = table.column("student_id")
    student = student.where(student != "", table.column("name"))
    written = table.column("connected")
    keys = {text: _tick(text) for text in written.unique()}
    return pd.DataFrame(
        {
            "adult": adult.where(adult != "", of_sheet),
            "student": student.map({text: clean_text(text) for text in student.unique()}).astype("str"),
            "written": written,
            "tick": written.map(keys).astype("str"),
            "sheet": table.sheet or str(at + 1),
            "row": table.frame.index,
        }
    )


def _tick(text: str) -> str:
    """Return yes, no, odd (neither) or nothing, for what stands in the column."""
    key = question_key(text) or text.strip()
    if not key:
        return ""
    return "yes" if key in _YES else "no" if key in _NO else "odd"


def _lines(said: pd.DataFrame) -> "pd.Series[str]":
    """Return by adult the ticked students, each once, one on a line in the sheet's order."""
    ticked = said[(said["tick"] == "yes") & (said["student"] != "")]
    once = ticked.drop_duplicates(["adult", "student"])
    return once.groupby("adult", sort=False)["student"].agg("\n".join)


def _problems(listed: pd.DataFrame, filename: str) -> list[Problem]:
    """Return what was left out: ticks without an adult or a student, and words that are no tick."""
    said = listed["tick"] != ""
    nobody = said & (listed["adult"] == "")
    nameless = (listed["tick"] == "yes") & (listed["student"] == "") & ~nobody
    odd = (listed["tick"] == "odd") & ~nobody
    found = [
        _told(listed[nobody], "tick_without_adult", "A row says no adult_id; it was left out.", filename),
        _told(
            listed[nameless], "tick_without_student", "A tick has no student beside it; left out.", filename
        ),
        _told(
            listed[odd],
            "tick_unknown",
            "“{first}” is neither yes nor no; the student was not taken as ticked.",
            filename,
        ),
    ]
    return [problem for problem in found if problem]


def _told(rows: pd.DataFrame, code: str, message: str, filename: str) -> Problem | None:
    """Return one warning about the rows, with the sheets they are on; none where there are none."""
    if rows.empty:
        return None
    sheets = ", ".join(f"“{sheet}”" for sheet in list(dict.fromkeys(rows["sheet"]))[:5])
    action = f"Correct it on the sheet {sheets} and upload the workbook again."
    words = message.format(first=str(rows["written"].iloc[0])[:40])
    return rows_problem(
        "warning", code, words, action, [int(row) for row in rows["row"]], "Connected", filename
    )
