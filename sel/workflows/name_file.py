"""The queue as a table to fill in, and many decisions brought back at once: all of them, or none."""

from collections.abc import Mapping, Sequence

import pandas as pd

from sel.core.permissions import Person
from sel.errors import FileRefused, NotFound, Problem, SelError, rows_problem
from sel.readers.cells import Table
from sel.readers.limited import read_tables_apart
from sel.workflows.added_adults import NewAdult
from sel.workflows.desk import Desk
from sel.workflows.name_candidates import Candidate
from sel.workflows.name_cards import Question, in_order
from sel.workflows.name_decisions import DECISIONS, Given, Said, asked_rows, decide_all
from sel.workflows.name_queue import queue
from sel.workflows.names_at_school import NamesAtSchool, check_may_match, names_for

TO_READ = [
    *("entry", "school_id", "text", "spellings", "mentions", "students", "grades", "candidates", "reason"),
    "earlier",
]
TO_FILL = ["decision", "adult_id", "adult_id_2", "given_name", "family_name", "role", "kind"]
QUEUE_COLUMNS = [*TO_READ, *TO_FILL]
"""What a person reads of a question, then what a person fills in."""

PLACED_COLUMNS = [
    *("entry", "school_id", "text", "spellings", "mentions", "students", "grades", "placed", "reason"),
    "candidates",
]
"""What a person reads of a name that was placed without asking; `placed` is what it was taken to mean."""

NEEDED = ("entry", "decision")


def queue_table(desk: Desk, person: Person, wave: str, schools: Sequence[str]) -> pd.DataFrame:
    """Return the questions of the schools as rows to fill in (QUEUE_COLUMNS), in the order of the queue.

    Fill in `decision` (one of DECISIONS) and, where it is confirmed or elsewhere, whom: `adult_id`, with
    `adult_id_2` where two are meant (- is somebody not on the roster), or the names of an adult to add.
    Raises NotAllowed; NotFound.
    """
    several = [(school, card) for school in schools for card in queue(desk, person, wave, school).questions]
    several.sort(key=lambda each: in_order(each[1])[:2])
    rows = [{**dict.fromkeys(TO_FILL, ""), **_read(card), "school_id": school} for school, card in several]
    return pd.DataFrame(rows, columns=QUEUE_COLUMNS)


def placed_table(found: Mapping[str, Sequence[Question]]) -> pd.DataFrame:
    """Return names that were placed without asking (name_placed.placed, by school) as PLACED_COLUMNS."""
    rows = [
        {**_read(card), "school_id": school, "placed": card.placed}
        for school, cards in found.items()
        for card in cards
    ]
    return pd.DataFrame(rows, columns=PLACED_COLUMNS)


def candidate_words(candidate: Candidate) -> str:
    """Return a candidate as a cell has it: id, name, how likely."""
    return f"{candidate.adult_id} {candidate.name} ({candidate.probability:.0%})"


def decide_from_file(
    desk: Desk, person: Person, wave: str, schools: Sequence[str], filename: str, data: bytes
) -> list[Given]:
    """Store every decision of a filled-in table in one transaction; rows without one are left waiting.

    Raises NotAllowed; FileRefused with a problem for each row that can't be, and nothing is stored.
    """
    table = _table(filename, data)
    names: dict[str, NamesAtSchool] = {}
    several: list[Said] = []
    problems: list[Problem] = []
    for row, cells in _filled_rows(table):
        try:
            said = _said(cells, _school(desk, person, wave, schools, names, cells))
            asked_rows(names[said.school], said)
            if said.entry in {other.entry for other in several}:
                raise NotFound(f"{said.entry} stands in this file twice.", "Keep one of the rows.")
            several.append(said)
        except SelError as refused:
            problems.append(
                rows_problem("error", "decision", refused.message, refused.action, [row], file=filename)
            )
    if problems:
        raise FileRefused("No decision was stored.", "Correct these rows, then try again.", tuple(problems))
    if not several:
        raise FileRefused(
            "The file decides nothing.", f"Fill in the column decision: {', '.join(DECISIONS)}."
        )
    return decide_all(desk, person, wave, several)


def _read(card: Question) -> dict[str, object]:
    return {
        "entry": card.entry,
        "text": card.text,
        "spellings": " | ".join(card.spellings),
        "mentions": card.mentions,
        "students": card.students,
        "grades": " ".join(card.grades),
        "candidates": "; ".join(candidate_words(candidate) for candidate in card.candidates),
        "reason": card.reason,
        "earlier": card.earlier,
    }


def _table(filename: str, data: bytes) -> Table:
    """Return the file's one table with the columns needed. Raises FileRefused."""
    parts = read_tables_apart([(filename, data)])
    errors = tuple(problem for part in parts for problem in part.problems if problem.severity == "error")
    if errors:
        raise FileRefused("The file can't be read.", "", errors)
    for part in parts:
        if not part.table.missing(NEEDED):
            return part.table
    raise FileRefused(
        f"The file has no columns {' and '.join(NEEDED)}.", "Fill in what `sel names queue -o FILE` wrote."
    )


def _filled_rows(table: Table) -> list[tuple[int, dict[str, str]]]:
    """Return the rows that decide something, by the number a spreadsheet shows, each cell by its column."""
    cells = pd.DataFrame({name: table.column(name) for name in ("entry", "school_id", *TO_FILL)})
    filled = cells[cells["decision"] != ""]
    return [
        (int(number), {str(name): str(value) for name, value in row.items()})
        for number, row in zip(filled.index, filled.to_dict("records"), strict=True)
    ]


def _school(
    desk: Desk,
    person: Person,
    wave: str,
    schools: Sequence[str],
    names: dict[str, NamesAtSchool],
    cells: Mapping[str, str],
) -> str:
    """Return the school of a row, where its question is known; its names are then in `names`.

    Raises NotAllowed; NotFound.
    """
    for school in [cells["school_id"]] if cells["school_id"] else schools:
        if school not in names:
            check_may_match(desk, person, school, "say who is meant")
            names[school] = names_for(desk, wave, school)
        if not names[school].of(cells["entry"]).empty:
            return school
    raise NotFound(f"There is no question {cells['entry']}.", "Copy its entry from the queue as it is now.")


def _said(cells: Mapping[str, str], school: str) -> Said:
    """Return what a row says. Raises WrongUsage for an adult that can't be added."""
    ids = [cells[name] for name in ("adult_id", "adult_id_2") if cells[name]]
    named = cells["family_name"] or cells["given_name"]
    kind = cells["kind"].casefold() or "staff"
    added = NewAdult(cells["given_name"], cells["family_name"], cells["role"], kind) if named else None
    decision = cells["decision"].casefold().replace(" ", "_")
    return Said(school, cells["entry"], decision, tuple("" if i == "-" else i for i in ids), added)
