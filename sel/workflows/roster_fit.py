"""Holding the tables beside a roster against it: which rows fit, and what becomes of others.

An id that lost its zeros is put back where one student fits. Whoever opts out is never left out: a family's
no that fits nobody is kept, said, and holds as soon as such a student is on the roster.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pandas as pd

from sel.core.consent import ALL, NAMED
from sel.core.identity import ids_found
from sel.errors import Problem, Severity, rows_problem
from sel.readers.rosters.left_out import REASON
from sel.readers.rosters.roster_files import RosterFile

UNKNOWN_REFUSED = 0.20
"""A supplementary table is refused when more than this share of its rows is nobody's."""


@dataclass(frozen=True)
class Fit:
    """A file's frames as they can be stored, the rows left out in their own columns, and what to say."""

    frames: dict[str, pd.DataFrame]
    left_out: pd.DataFrame = field(default_factory=pd.DataFrame)
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Known:
    """Whose ids are known: students of earlier rosters, and all adults, also those no roster has."""

    former_students: "pd.Series[str]"
    adults: "pd.Series[str]"


def fitted(file: RosterFile, after: Mapping[str, pd.DataFrame], known: Known) -> Fit:
    """Return what of a file fits the roster that will hold."""
    if file.kind == "other_adults":
        frame = _at_schools(file.frames["adults"], after["schools"])
        fits = frame["school_id"].isin(set(after["schools"]["school_id"]))
        words = ("school_unknown", "school_id", "The school is not on the roster.")
        return _split(file, "adults", frame, fits, words)
    if file.kind in {"programs", "consent"}:
        return _of_students(file, after["students"]["student_id"], known.former_students)
    if file.kind == "availability":
        return _of_adults(file, known.adults)
    return Fit(file.frames)


def opting_out(consents: pd.DataFrame) -> pd.Series:
    """Return, a truth value a row, where a student opts out of all, or of what is asked by name."""
    return consents["scope"].isin([ALL, NAMED]) & (consents["given"] == "0")


def _of_students(file: RosterFile, students: "pd.Series[str]", former: "pd.Series[str]") -> Fit:
    """Return a table about students with the ids that the roster has."""
    name = "programs" if file.kind == "programs" else "consents"
    read = file.frames[name]
    found, restored = ids_found(read["student_id"], students)
    again, as_before = ids_found(read["student_id"], pd.concat([students, former]))
    gone = (found == "") & (again != "")
    found, restored = found.mask(gone, again), restored | (gone & as_before)
    frame = read.assign(student_id=found.where(found != "", read["student_id"]))
    problems = _restored(file, read["student_id"], restored, "student_id")
    fits = (found != "") & ~gone if file.kind == "programs" else found != ""
    if file.kind == "programs":
        frame, fits, twice = _one_each(file, frame, fits, "student_id")
        return _with(_split(file, name, frame, fits, _STUDENT_UNKNOWN), [*problems, *twice])
    waiting = opting_out(frame) & ~fits
    fit = _split(file, name, frame, fits, _STUDENT_UNKNOWN, waiting)
    return _with(fit, [*problems, *_waiting(file, waiting)])


def _of_adults(file: RosterFile, adults: "pd.Series[str]") -> Fit:
    """Return the table of adults' places with the ids that the roster has."""
    read = file.frames["availability"]
    found, restored = ids_found(read["adult_id"], adults)
    frame = read.assign(adult_id=found.where(found != "", read["adult_id"]))
    problems = _restored(file, read["adult_id"], restored, "adult_id")
    frame, fits, twice = _one_each(file, frame, found != "", "adult_id")
    return _with(_split(file, "availability", frame, fits, _ADULT_UNKNOWN), [*problems, *twice])


def _with(fit: Fit, problems: list[Problem]) -> Fit:
    return replace(fit, problems=(*problems, *fit.problems))


def _one_each(
    file: RosterFile, frame: pd.DataFrame, fits: "pd.Series[bool]", key: str
) -> "tuple[pd.DataFrame, pd.Series[bool], list[Problem]]":
    """Return the table without repeated rows; rows of one person that differ now are an error."""
    whole = frame.drop_duplicates()
    twice = whole[key].duplicated(keep=False)
    problems = []
    if twice.any():
        first, who = whole.loc[twice, key].iloc[0], _WHO[key]
        message = f"{who} stands on rows that differ once lost zeros are put back (first: {first})."
        rows = [int(row) for row in whole.index[twice]]
        action = "Leave one row for each."
        problems = [rows_problem("error", "duplicate_ids", message, action, rows, key, file.filename)]
    one = whole[~whole[key].duplicated()]
    return one, fits.reindex(one.index), problems


def _restored(
    file: RosterFile, written: "pd.Series[str]", restored: "pd.Series[bool]", key: str
) -> list[Problem]:
    if not restored.any():
        return []
    message = (
        f"The id had lost its zeros in front (first: {written[restored].iloc[0]}); one "
        f"{_WHO[key].split()[-1]} fits, so they were put back."
    )
    action = "Format the id column as text before saving, to keep them."
    rows = [int(row) for row in restored.index[restored]]
    return [rows_problem("warning", "zeros_restored", message, action, rows, key, file.filename)]


def _waiting(file: RosterFile, waiting: "pd.Series[bool]") -> list[Problem]:
    """Return what to say of opting out under an id that nobody has."""
    if not waiting.any():
        return []
    rows = [int(row) for row in waiting.index[waiting]]
    return [rows_problem("warning", "opt_out_unknown", *_WAITING, rows, "student_id", file.filename)]


def _at_schools(adults: pd.DataFrame, schools: pd.DataFrame) -> pd.DataFrame:
    """Return adults with their school's id where the table has its name."""
    folded = schools["name"].str.casefold()
    named = schools[~folded.duplicated(keep=False) & (folded != "")]
    ids = dict(zip(named["name"].str.casefold(), named["school_id"], strict=True))
    by_name = adults["school_id"].str.casefold().map(ids).astype("str").fillna("")
    known = adults["school_id"].isin(list(schools["school_id"])) | (by_name == "")
    found = adults.assign(school_id=adults["school_id"].where(known, by_name))
    return found.drop_duplicates(["adult_id", "school_id"])


def _split(
    file: RosterFile,
    name: str,
    frame: pd.DataFrame,
    fits: "pd.Series[bool]",
    words: tuple[str, str, str],
    waiting: "pd.Series[bool] | None" = None,
) -> Fit:
    """Return the fitting rows, the others with a reason, and the problem (an error beyond a fifth).

    Rows that are `waiting` don't fit either and count as left out, and are kept all the same.
    """
    kept = fits if waiting is None else fits | waiting
    frames = {**file.frames, name: frame[kept]}
    many = int((~fits).sum()) > UNKNOWN_REFUSED * len(frame)
    said = ~fits if many else ~kept
    if fits.all():
        return Fit(frames)
    code, column, message = words
    severity: Severity = "error" if many else "warning"
    action = (
        "More than a fifth of the rows are like this: upload the roster they belong to first."
        if many
        else "The rows were left out; correct the id, or upload the roster first."
    )
    rows = [int(row) for row in frame.index[said]]
    problem = rows_problem(severity, code, message, action, rows, column, file.filename)
    reasons = {int(row): f"{message} {action}" for row in frame.index[~fits]}
    if waiting is not None:
        reasons |= {int(row): " ".join(_WAITING) for row in frame.index[waiting]}
    return Fit(frames, _in_own_columns(file, frame, reasons), (problem,) if rows else ())


def _in_own_columns(file: RosterFile, frame: pd.DataFrame, reasons: Mapping[int, str]) -> pd.DataFrame:
    own = file.rows if len(file.rows) else frame
    out = own[own.index.isin(list(reasons))]
    return out.assign(**{REASON: [reasons[int(row)] for row in out.index]})


_WHO = {"student_id": "A student", "adult_id": "An adult"}
_ADULT_UNKNOWN = ("adult_unknown", "adult_id", "No adult of the roster or of the other adults has this id.")
_STUDENT_UNKNOWN = ("student_unknown", "student_id", "The student is not on the roster.")
_WAITING = (
    "Somebody opts out under an id that no student on the roster has, so nobody's answers are held back.",
    "Correct the id and upload the table again. Until then the row is kept, and holds as soon as a student "
    "with this id is on the roster.",
)
