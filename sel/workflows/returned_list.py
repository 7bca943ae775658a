"""A list that was changed elsewhere and comes back: what it changes, what is disputed, and storing it.

Nothing is stored before a person has seen it; then all of it is stored, or nothing. A row that says nothing
new does nothing, so the same file may come as often as it likes.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import pandas as pd

from sel.core import permissions
from sel.core.outreach import STATES, FollowUp
from sel.core.people import full_name
from sel.core.permissions import Person
from sel.core.returned_list import (
    CELLS,
    HEADERS,
    Cell,
    Difference,
    Mark,
    asked_for,
    belongs_to,
    cells_of,
    difference,
    mark_of,
)
from sel.errors import Conflict, FileRefused
from sel.readers.returned_list import returned_list
from sel.store.holidays import holidays
from sel.wording.english import day_words, grade_words
from sel.workflows.desk import Desk
from sel.workflows.follow_up import owners
from sel.workflows.followed import followed, named_since, of_my_caseload, store_follow_up
from sel.workflows.outreach import listable
from sel.workflows.returned_cells import Days, Owners, known_ids, row_cells
from sel.workflows.waves import school_list

MOST_DENIED = 1000
"""So many rows about nobody of the caseload are logged one by one."""


@dataclass(frozen=True)
class RowBack:
    """One student's row that asks for a change, with the follow-up as it stands and as it would be.

    `row` is its number in the file. `disputed` where somebody else changed the same meanwhile.
    """

    row: int
    student_id: str
    name: str
    grade: str
    homeroom: str
    cells: dict[Cell, str]
    change: Difference
    now: FollowUp
    after: FollowUp

    @property
    def disputed(self) -> bool:
        """Whether a person has to choose between what the file says and what stands here."""
        return self.change.disputed

    @property
    def who(self) -> str:
        """Who the row is about, told apart from others of the same name."""
        return ", ".join(
            part
            for part in (self.name, grade_words(self.grade), self.homeroom, f"ID {self.student_id}")
            if part
        )

    def changes(self) -> list[tuple[str, str, str]]:
        """Return what would be changed: the column, what it says now, and what it would say."""
        now, after = cells_of(self.now), cells_of(self.after)
        return [
            (header, cell_words(name, now[name]), cell_words(name, after[name]))
            for name, header in CELLS.items()
            if now[name] != after[name]
        ]


@dataclass(frozen=True)
class CheckedList:
    """What a list that came back would do; nothing of it is stored yet.

    `refused` are sentences, one a row that can't be taken, `notes` about the file as a whole; `unchanged`
    counts the rows that say what stands here.
    """

    wave: str
    changes: tuple[RowBack, ...]
    disputed: tuple[RowBack, ...]
    refused: tuple[str, ...]
    notes: tuple[str, ...]
    unchanged: int


def cell_words(name: Cell, text: str) -> str:
    """Return a cell as it is told to a person."""
    empty: dict[Cell, str] = {"owner": "nobody", "due": "no day", "reason": "nothing", "note": "nothing"}
    if name == "state":
        return STATES[text]
    return day_words(pd.Timestamp(text).date()) if name == "due" and text else text or empty[name]


def check_returned(
    desk: Desk, person: Person, name: str, data: bytes, wave: str = "", school: str = ""
) -> CheckedList:
    """Return what the file would change; the look is logged, and nothing is stored.

    `wave` "" is the wave that the file names, `school` "" every school of the person's. Raises NotAllowed;
    FileRefused where the file is no list, or one of another wave or school; NotFound for a wave that isn't
    there.
    """
    schools = _writable(desk, person, school)
    back = returned_list(name, data)
    wave = _wave_of(back.rows, wave)
    _check_school(back.rows, schools)
    students = _students(desk, person, wave, schools)
    rows, zeros = _with_ids(back.rows, students)
    marks = _marks(rows)
    _check_marks(rows, marks, wave)
    work = _Comparison(desk, person, wave, schools, students, rows, marks)
    checked = work.done((*back.notes, *zeros))
    with desk.store.write() as conn:
        for subject in work.denied[:MOST_DENIED]:
            desk.audit(conn, person, "denied: change a follow-up", "request", subject)
    said = f"{len(checked.changes)} changes, {len(checked.disputed)} disputed, {len(checked.refused)} refused"
    desk.log_look(person, "compared a returned list", "wave", wave, said)
    return checked


def store_returned(desk: Desk, person: Person, checked: CheckedList, mine: Collection[str] = ()) -> int:
    """Store what was checked and return how many follow-ups were changed: all of them, or none.

    Of the disputed rows those of the students in `mine` are stored as the file has them; the others stay as
    they are. Raises NotAllowed; Conflict where somebody changed one of the follow-ups since the check.
    """
    rows = [*checked.changes, *(row for row in checked.disputed if row.student_id in mine)]
    if not rows:
        return 0
    students = of_my_caseload(desk, person, checked.wave, [row.student_id for row in rows])
    named = named_since(desk, checked.wave, students["school_id"])
    with desk.store.write() as conn:
        known, off = followed(conn, checked.wave, named), holidays(conn)
        for row in rows:
            before = known.get(row.student_id, FollowUp())
            after = row.after
            if before.version == row.now.version:
                try:
                    after = asked_for(before, row.cells, row.change.mine, desk.today(), off)
                except Conflict as refused:
                    raise Conflict(f"{row.who}: {refused.message}", refused.action) from None
            store_follow_up(desk, conn, person, checked.wave, row.student_id, after, row.now.version)
            cells = ", ".join(name for name in CELLS if name in row.change.mine)
            done = "changed a follow-up by a returned list"
            desk.audit(conn, person, done, "student", row.student_id, f"wave {checked.wave}: {cells}")
    return len(rows)


def _writable(desk: Desk, person: Person, school: str) -> list[str]:
    """Return the schools whose follow-ups the person may write, at least one. Raises NotAllowed."""
    schools = [school] if school else list(school_list(desk, person)["school_id"]) or [""]
    for one in schools:
        ask = partial(permissions.check_can, person, "write_follow_up", one)
        desk.allowed(person, ask, "bring a list back", one)
    return schools


def _wave_of(rows: pd.DataFrame, wave: str) -> str:
    """Return the one wave that the file is of. Raises FileRefused where that is another, or unclear."""
    told = sorted({text for text in rows.get("wave", pd.Series(dtype=str)) if text})
    if len(told) > 1:
        raise FileRefused(
            f"The file has rows of several waves: {', '.join(told)}.", "Bring one list at a time."
        )
    if not told and not wave:
        raise FileRefused(
            "The file doesn't say which wave it is of.", "Name the wave, or put its column back."
        )
    if told and wave and told[0] != wave:
        raise FileRefused(
            f"This list is of wave {told[0]}, and here is wave {wave}.",
            f"Choose wave {told[0]}, and bring it there.",
        )
    return wave or told[0]


def _check_school(rows: pd.DataFrame, schools: Sequence[str]) -> None:
    """Refuse a list of other schools alone; spreadsheets take zeros from a school's number, too."""
    told = rows.get("school_id", pd.Series(dtype=str))
    told = told[told != ""]
    here = [school.lstrip("0") for school in schools]
    if len(told) and not told.str.lstrip("0").isin(here).any():
        raise FileRefused(
            f"This list is of school {told.iloc[0]}.", "Choose that school, and bring it there."
        )


def _students(desk: Desk, person: Person, wave: str, schools: Sequence[str]) -> pd.DataFrame:
    """Return who is in the person's caseload, by student_id; a student of two schools once.

    Raises FileRefused while nobody may be listed.
    """
    found, why = [], ""
    for school in schools:
        students, why_not = listable(desk, person, wave, school)
        why = why or why_not
        found.append(students[permissions.caseload_rows(person, students)])
    students = pd.concat(found)
    students = students[students["status"] != "opted_out"].drop_duplicates("student_id")
    if students.empty and why:
        raise FileRefused(why, "Bring the list back once the wave is closed.")
    return students.assign(name=full_name(students)).set_index("student_id", drop=False)


def _with_ids(rows: pd.DataFrame, students: pd.DataFrame) -> tuple[pd.DataFrame, list[str]]:
    """Return the rows with whole ids, and what is to be said of zeros that were put back."""
    ids, restored = known_ids(rows["student_id"], students.index)
    count = int(restored.sum())
    said = f"Leading zeros were put back in {count} {'ID' if count == 1 else 'IDs'}, as the roster has them."
    return rows.assign(student_id=ids), [said] if count else []


def _marks(rows: pd.DataFrame) -> list[Mark | None]:
    """Return each row's mark; None where it has none."""
    return [mark_of(text) for text in rows["mark"]] if "mark" in rows else [None] * len(rows)


def _check_marks(rows: pd.DataFrame, marks: Sequence[Mark | None], wave: str) -> None:
    """Refuse a list in which every mark is of another wave's or other students' rows."""
    pairs = [(mark, str(one)) for mark, one in zip(marks, rows["student_id"], strict=True) if mark and one]
    if len(pairs) > 1 and not any(belongs_to(mark, wave, student_id) for mark, student_id in pairs):
        raise FileRefused(
            f"The rows were handed out for another wave than {wave}, or their IDs were moved to other rows.",
            "Choose the wave the list is of; or take the list along anew and change that one.",
        )


class _Comparison:
    """The rows of a file held against the follow-ups as they stand."""

    def __init__(
        self,
        desk: Desk,
        person: Person,
        wave: str,
        schools: Sequence[str],
        students: pd.DataFrame,
        rows: pd.DataFrame,
        marks: Sequence[Mark | None],
    ) -> None:
        self._desk, self._wave, self._students, self._rows = desk, wave, students, rows
        named = named_since(desk, wave, schools)
        with desk.store.read() as conn:
            self._known, self._off = followed(conn, wave, named), holidays(conn)
        at_schools = {school: owners(desk, person, school) for school in set(students["school_id"])}
        self._owners = Owners(at_schools)
        self._marks = dict(zip(rows.index, marks, strict=True))
        due = rows.get("due", pd.Series("", index=rows.index))
        texts = list(zip(due, rows["student_id"], marks, strict=True))
        self._days = Days(wave, desk.today(), texts)
        self._found: list[RowBack] = []
        self._refused: list[tuple[int, str]] = []
        self._unchanged = 0
        self._twice: dict[str, str] = {}
        self.denied: list[str] = []

    def done(self, notes: Sequence[str]) -> CheckedList:
        """Return what all rows come to."""
        ids = self._rows["student_id"]
        content = self._rows.drop(columns=["mark"], errors="ignore")
        rows = self._rows[~content.duplicated() | (ids == "")]
        differing = rows.loc[rows["student_id"].duplicated(keep=False), "student_id"]
        self._twice = {
            str(one): ", ".join(map(str, numbers))
            for one, numbers in differing.groupby(differing).groups.items()
        }
        records: list[dict[Any, Any]] = rows.to_dict("records")
        for number, record in zip(rows.index, records, strict=True):
            self._take(int(number), record)
        again = len(self._rows) - len(rows)
        said = [f"Rows that stand twice were read once ({again})."] if again else []
        unmarked = sum(mark is None for mark in self._marks.values())
        if unmarked:
            said.append(
                f"Without “{HEADERS['mark'][0]}” ({unmarked} of {len(self._rows)} rows) nobody can say what "
                "was changed by whom: each difference there is yours to decide."
            )
        return CheckedList(
            self._wave,
            tuple(row for row in self._found if not row.disputed),
            tuple(row for row in self._found if row.disputed),
            tuple(sentence for _, sentence in sorted(self._refused)),
            (*notes, *said),
            self._unchanged,
        )

    def _take(self, number: int, record: dict[str, str]) -> None:
        """Compare one row, or say why it can't be."""
        student_id = record["student_id"]
        if student_id not in self._students.index:
            said = (
                f"no student with the ID “{student_id}” is on this list." if student_id else "it has no ID."
            )
            self._refused.append((number, f"Row {number}: {said} Nothing of the row was taken."))
            self.denied += [student_id] if student_id else []
            return
        if student_id in self._twice:
            said = f"Rows {self._twice[student_id]} are of this student and differ. Keep one of them."
            self._refuse(number, student_id, said)
            return
        mark = self._marks[number]
        if mark and not belongs_to(mark, self._wave, student_id):
            said = "This row was handed out as another student's. Put its ID back, or delete the row."
            self._refuse(number, student_id, said)
            return
        try:
            self._compare(number, student_id, record, mark)
        except Conflict as refused:
            self._refuse(number, student_id, str(refused))

    def _compare(self, number: int, student_id: str, record: dict[str, str], mark: Mark | None) -> None:
        """Keep what a row changes. Raises Conflict for a cell or a move that can't be."""
        who = self._students.loc[student_id]
        now = self._known.get(student_id, FollowUp())
        stands = cells_of(now)
        cells = row_cells(
            record, student_id, str(who["school_id"]), mark, stands, self._wave, self._owners, self._days
        )
        change = difference(mark, self._wave, student_id, cells, stands)
        try:
            after = asked_for(now, cells, change.mine, self._desk.today(), self._off) if change.mine else now
        except Conflict as refused:
            meanwhile = "It was changed meanwhile. " if change.theirs and mark else ""
            raise Conflict(f"{meanwhile}{refused.message}", refused.action) from None
        if after == now:
            self._unchanged += 1
            return
        told = (str(who["name"]), str(who["grade"]), str(who["homeroom"]))
        self._found.append(RowBack(number, student_id, *told, cells, change, now, after))

    def _refuse(self, number: int, student_id: str, why: str) -> None:
        who = self._students.loc[student_id]
        grade = grade_words(str(who["grade"]))
        told = ", ".join(
            part for part in (str(who["name"]), grade, str(who["homeroom"]), f"ID {student_id}") if part
        )
        self._refused.append((number, f"Row {number}, {told}: {why}"))
