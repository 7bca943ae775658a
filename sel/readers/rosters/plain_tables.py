"""The tables a district keeps by hand → the frames stored: students and adults, programs, consent …"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

import pandas as pd

from sel.core.consent import ALL, NAMED
from sel.core.people import PROGRAM_NAMES, PROGRAMS
from sel.errors import Problem
from sel.readers.mapping import AS_IT_IS, FileMapping
from sel.readers.rosters.left_out import left_out_rows, together
from sel.readers.rosters.plain_availability import availability, holidays
from sel.readers.rosters.plain_columns import Headed, headed, ignored_columns, missing_columns
from sel.readers.rosters.plain_people import (
    Notes,
    adults,
    person_ids,
    program_codes,
    programs_within,
    recorded,
    roster_frames,
    schools_of,
    students,
)
from sel.readers.rosters.values import iso_dates, truth
from sel.readers.tables import Part

_EVERYTHING = [
    "everything",
    "all_surveys",
    "survey",
    "surveys",
    "any",
    "entire_survey",
    "todo",
    "todos",
    "todas",
]
_OLDEST = "0001-01-01"
_EXPLANATION = {"sheet", "column", "needed", "what may stand there", "example"}


@dataclass(frozen=True)
class PlainFile:
    """One thing that plain tables hold: its kind, frames, and its rows counted.

    `parts` are the tables it came from; `left_out` has the rows refused as the file has them, each with
    its `reason`.
    """

    kind: str
    frames: dict[str, pd.DataFrame]
    parts: tuple[Part, ...]
    read: tuple[Headed, ...]
    rejected: int
    skipped: dict[str, int] = field(default_factory=dict)
    left_out: pd.DataFrame = field(default_factory=pd.DataFrame)

    @property
    def rows_read(self) -> int:
        """Data rows in all its tables, ragged ones too."""
        return sum(one.table.ragged_rows + len(one.table.frame) for one in self.read)


def is_explanation(part: Part) -> bool:
    """Return whether a part is a sheet that explains the others, as our own templates have one."""
    names = {name.casefold() for name in part.table.names}
    return part.table.sheet.casefold().startswith("about") or len(names & _EXPLANATION) >= 3


def plain_table(part: Part, mapping: FileMapping = AS_IT_IS) -> Headed | None:
    """Return what a part lists by its header or the mapping, or None."""
    if is_explanation(part) or not part.table.header:
        return None
    return headed(part.table, mapping, part.table.sheet or part.name)


def plain_files(
    tables: Sequence[tuple[Part, Headed]], mapping: FileMapping = AS_IT_IS
) -> tuple[list[PlainFile], list[Problem]]:
    """Return what the tables hold, students and adults together as one roster, and the problems."""
    problems: list[Problem] = []
    sound = []
    filled = any(len(read.table.frame) for _, read in tables)
    for part, read in tables:
        if filled and part.table.sheet and not len(read.table.frame):
            continue  # a template's sheet that nobody needed
        refused = missing_columns(read) or _no_rows(read)
        problems += [refused] if refused else ignored_columns(read)
        sound += [] if refused else [(part, read)]
    if any(problem.severity == "error" for problem in problems):
        return [], problems
    of_students = [one for one in sound if one[1].kind == "students"]
    beside = [one for one in sound if one[1].kind == "adults"] if of_students else []
    if len(of_students) > 1:
        names = ", ".join(part.table.sheet or part.name for part, _ in of_students)
        message, action = f"There are several tables of students ({names}).", "Put them into one table."
        problems.append(Problem("error", "file_twice", message, action, file=of_students[0][1].place))
        return [], problems
    found = [_roster(of_students[0], beside, mapping, problems)] if of_students else []
    for part, read in sound:
        if (part, read) not in [*of_students, *beside]:
            found.append(_single(part, read, mapping, problems))
    refused_rows = any(problem.severity == "error" for problem in problems)
    return ([] if refused_rows else found), problems


def _roster(
    of_students: tuple[Part, Headed],
    of_adults: Sequence[tuple[Part, Headed]],
    mapping: FileMapping,
    problems: list[Problem],
) -> PlainFile:
    """Return students, and the adults beside them, as one roster."""
    _, read = of_students
    notes = Notes(read)
    schools = schools_of(read)
    rows, rejected, repeated = students(read, schools, mapping, notes)
    programs = programs_within(read, rows["student_id"], notes)
    problems += notes.problems
    left_out = {read.place: left_out_rows(read.table, notes.left_out)}
    grown = []
    for _, table in of_adults:
        noted = Notes(table)
        frame, lost, _ = adults(table, schools, noted)
        problems += noted.problems
        left_out[table.place] = left_out_rows(table.table, noted.left_out)
        grown.append(frame)
        rejected += lost
    if not of_adults:
        message = (
            "There is no table of adults: nobody whom a student names can be matched until there is one."
        )
        action = "Upload it together with this one (adult_id, name, role, school, email)."
        problems.append(Problem("warning", "no_adults", message, action, file=read.place))
    frames = roster_frames(schools[schools["school_id"].isin(list(rows["school_id"]))], rows, grown)
    frames |= {} if programs is None else {"programs": programs.reset_index(drop=True)}
    tables = [of_students, *of_adults]
    lost = sum(table.table.ragged_rows for _, table in tables)
    return PlainFile(
        "roster",
        frames,
        tuple(one for one, _ in tables),
        tuple(table for _, table in tables),
        rejected + lost,
        {"repeat": repeated} if repeated else {},
        together(left_out),
    )


def _single(part: Part, read: Headed, mapping: FileMapping, problems: list[Problem]) -> PlainFile:
    """Return other adults, programs, consent, availability or holidays, by file row."""
    notes = Notes(read)
    if read.kind == "programs":
        kind, name, (frame, lost) = "programs", "programs", programs(read, notes)
    elif read.kind == "consent":
        kind, name, (frame, lost) = "consent", "consents", consents(read, notes)
    elif read.kind == "availability":
        kind, name, (frame, lost) = "availability", "availability", availability(read, mapping, notes)
    elif read.kind == "holidays":
        kind, name, (frame, lost) = "holidays", "holidays", holidays(read, mapping, notes)
    else:
        kind, name = "other_adults", "adults"
        frame, lost, _ = adults(read, None, notes)
    problems += notes.problems
    left_out = left_out_rows(read.table, notes.left_out)
    return PlainFile(kind, {name: frame}, (part,), (read,), lost + read.table.ragged_rows, {}, left_out)


def programs(read: Headed, notes: Notes) -> tuple[pd.DataFrame, int]:
    """Return each student's programs (people.PROGRAMS) by file row, and how many rows were rejected.

    A student on two rows that differ is an error: neither can be trusted.
    """
    frame = pd.DataFrame({"student_id": person_ids(read, "student_id", notes)})
    for name in PROGRAM_NAMES:
        frame[name] = program_codes(read, name, notes)
    for name in ("race_detail", "home_language"):
        frame[name] = recorded(read, name, notes)
    nobody = frame["student_id"] == ""
    message, action = "The row has no student_id.", "Fill it in; the row was left out."
    notes.reject(nobody, "cell_missing", message, action, "student_id")
    frame = frame[~nobody].drop_duplicates()
    twice = frame["student_id"].duplicated(keep=False)
    first = frame.loc[twice, "student_id"].iloc[0] if twice.any() else ""
    message = f"A student stands on rows that differ (first: {first})."
    notes.refuse(twice, "duplicate_ids", message, "Leave one row a student.", "student_id")
    kept = frame[~frame["student_id"].duplicated()][list(PROGRAMS.columns)].astype("str")
    return kept, int(nobody.sum())


def consents(read: Headed, notes: Notes) -> tuple[pd.DataFrame, int]:
    """Return who agreed to what (consent.CONSENTS) by file row, and how many rows were rejected.

    A row that doesn't say who, what, or yes or no is an error: to leave it out could keep the answers of a
    student whose family said no.
    """
    scope = recorded(read, "scope", notes).str.casefold().str.replace(r"[\s-]+", "_", regex=True)
    scope = scope.mask(scope.isin(_EVERYTHING), ALL)
    frame = pd.DataFrame({"student_id": person_ids(read, "student_id", notes), "scope": scope})
    words = recorded(read, "given", notes)
    frame["given"] = truth(words.where(~words.str.fullmatch(r"(?i)opt(ed)?[ -]?out|s[ií]"), _answered(words)))
    written = recorded(read, "date", notes)
    frame["date"], _, unread = iso_dates(written)
    for meaning in ("student_id", "scope"):
        message = f"The row has no {meaning}, so it can't be told for whom or for what it holds."
        notes.refuse(frame[meaning] == "", "consent_unclear", message, "Fill it in.", meaning)
    message = "It can't be told whether the family agreed: the cell is neither 0 nor 1."
    notes.refuse(frame["given"] == "", "consent_unclear", message, "Write 1 for yes, 0 for no.", "given")
    message = "This is no date: a no counts from today on, a yes as the oldest."
    notes.add(unread, "date_unread", message, "Write dates as 2026-09-01.", "date")
    frame["date"] = frame["date"].mask(_outranked(frame, unread), _OLDEST)
    topics = frame["scope"].where((frame["given"] == "0") & ~frame["scope"].isin([ALL, NAMED]), "")
    message = (
        f"Somebody opts out of “{next(iter(topics[topics != '']), '')[:40]}”, which is taken for a topic: "
        "their other answers are kept and used."
    )
    action = "If the whole survey is meant, write all (or named, for surveys under the student's name)."
    notes.add(topics != "", "opt_out_of_topic", message, action, "scope")
    return frame.drop_duplicates().astype("str"), 0


def _outranked(frame: pd.DataFrame, unread: pd.Series) -> pd.Series:
    """Return each yes without a day that must not outrank a no of the same student and scope."""
    undated = (frame["given"] == "1") & (frame["date"] == "")
    keys = pd.MultiIndex.from_frame(frame[["student_id", "scope"]])
    return undated & (unread | keys.isin(keys[frame["given"] == "0"]))


def _answered(words: pd.Series) -> pd.Series:
    """Return yes or no for the other ways in which tables say it."""
    no = re.compile(r"(?i)opt(ed)?[ -]?out")
    return words.map({text: "0" if no.fullmatch(text) else "1" for text in words.unique()}).astype("str")


def _no_rows(read: Headed) -> Problem | None:
    if len(read.table.frame):
        return None
    message, action = "The table has a header but no rows.", "Fill it in, or don't upload it."
    return Problem("error", "no_rows", message, action, file=read.place)
