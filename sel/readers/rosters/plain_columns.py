"""What the columns of a district's own table are, by header or by a mapping, and so what the table lists."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from sel.core.people import PROGRAM_NAMES
from sel.errors import Mend, Problem
from sel.readers.cells import Table, trimmed
from sel.readers.exports.proposals import SAMPLES, ColumnMatch
from sel.readers.mapping import FileMapping, header_keys

_PERSON = {
    "given_name": (
        "first name",
        "first",
        "fname",
        "stu first",
        "student first name",
        "legal first name",
        "nombre",
    ),
    "family_name": (
        "last name",
        "last",
        "surname",
        "lname",
        "stu last",
        "student last name",
        "legal last name",
    ),
    "preferred_name": ("preferred", "preferred first name", "preferred given name", "nickname", "goes by"),
    "school_id": (
        "school code",
        "school number",
        "school no",
        "site id",
        "site code",
        "site number",
        "building id",
    ),
    "school": ("school name", "site", "site name", "building", "building name", "campus", "sch", "escuela"),
    "email": (
        "e mail",
        "email address",
        "student email",
        "stu email",
        "school email",
        "work email",
        "staff email",
    ),
    "begins": ("entry date", "start date", "enroll date", "enrollment date", "begin date"),
    "ends": ("exit date", "end date", "withdrawal date", "leave date"),
}
_STUDENT_ID = (
    *("stu id", "stuid", "student number", "student no", "stu num", "perm id", "permid", "permanent id"),
    *("local id", "local student id", "sis id", "pupil id", "student id number", "lasid"),
)
_ADULT_ID = ("staff id", "teacher id", "employee id", "employee number", "employee no", "staff number")
_PROGRAMS = {
    "english_learner": ("el", "ell", "ell status", "lep", "esl", "english language learner"),
    "disability": ("iep", "iep status", "sped", "special ed", "special education", "swd"),
    "low_income": (
        "frl",
        "frl status",
        "free reduced lunch",
        "economically disadvantaged",
        "econ dis",
        "sed",
    ),
    "foster": ("foster youth", "foster care"),
    "homeless": ("homeless status", "mckinney vento"),
    "race_detail": (),
    "home_language": ("language", "primary language", "native language"),
}
SPELLINGS: dict[str, dict[str, tuple[str, ...]]] = {
    "students": {
        "student_id": _STUDENT_ID,
        "name": ("student name", "stu name", "full name", "pupil name", "student", "student full name"),
        **_PERSON,
        "grade": ("gr", "grd", "grade level", "grd lvl", "grade lvl", "current grade", "grado"),
        "homeroom": ("hr", "hrm", "home room", "homeroom teacher", "advisory"),
        "sex": ("gender", "gen", "legal sex"),
        "race": ("ethnicity", "race ethnicity", "federal race", "ethnic race", "race eth"),
        "hispanic": ("hispanic latino", "hispanic ethnicity", "hispanic or latino", "is hispanic"),
        **_PROGRAMS,
    },
    "adults": {
        "adult_id": _ADULT_ID,
        "name": (
            "staff name",
            "teacher name",
            "employee name",
            "full name",
            "adult name",
            "display name",
            "adult",
        ),
        **_PERSON,
        "role": ("title", "job title", "position", "job"),
        "kind": (),
    },
    "programs": {"student_id": _STUDENT_ID, **_PROGRAMS},
    "consent": {"student_id": _STUDENT_ID, "scope": (), "given": ("consent", "consent given"), "date": ()},
    "availability": {
        "adult_id": _ADULT_ID,
        "places": ("number of places", "open places", "new students", "capacity"),
        "volunteers": ("volunteer", "volunteered"),
        "excluded": ("exclude", "left out"),
        "clearance_until": ("cleared until", "clearance", "clearance date", "clearance expires"),
        "languages": ("language", "languages spoken", "speaks"),
    },
    "holidays": {"date": ("day",), "name": ("holiday", "holiday name")},
}
"""By what a table lists: its columns, each with other headers under which it is known."""

_KEPT_AS_THEY_ARE = frozenset({"other_adults"})
_WANTED: dict[str, tuple[tuple[str, ...], ...]] = {
    "students": (("student_id",), ("name", "family_name"), ("school_id", "school")),
    "adults": (("adult_id", "email"), ("name", "family_name"), ("school_id", "school")),
    "programs": tuple((name,) for name in ("student_id", *PROGRAM_NAMES)),
    "consent": (("student_id",), ("scope",), ("given",)),
    "availability": (("adult_id",), ("places", "excluded", "volunteers", "clearance_until")),
    "holidays": (("date",),),
}
"""By what a table lists: what it can't do without, one of each group."""

_WORDS = {
    "students": "It lists students",
    "adults": "It lists adults",
    "programs": "It lists students' programs",
    "consent": "It lists who agreed to what",
    "availability": "It lists how many students adults take on",
    "holidays": "It lists days without school",
}


@dataclass(frozen=True)
class Headed:
    """A table whose columns are understood: what it lists, and where each meaning stands."""

    table: Table
    kind: str
    at: Mapping[str, int]
    matches: tuple[ColumnMatch, ...] = field(default=())

    def column(self, meaning: str) -> pd.Series:
        """Return the trimmed cells of a meaning; empty text where the table has no such column."""
        if meaning not in self.at:
            return pd.Series("", index=self.table.frame.index, dtype="str")
        return trimmed(self.table.frame[self.at[meaning]])

    def header(self, meaning: str) -> str:
        """Return the header under which the table has a meaning, else the meaning itself."""
        return self.table.names[self.at[meaning]] if meaning in self.at else meaning

    @property
    def place(self) -> str:
        """The file, and of a workbook the sheet, as problems name it."""
        return place_of(self.table)

    @property
    def ignored(self) -> list[str]:
        """The headers of columns that mean nothing here."""
        return [match.header for match in self.matches if match.how == "unknown" and match.header]


def place_of(table: Table) -> str:
    """Return the file in which a table stands, and of a workbook the sheet."""
    return f"{table.filename}, sheet “{table.sheet}”" if table.sheet else table.filename


def headed(table: Table, mapping: FileMapping, label: str = "") -> Headed | None:
    """Return what a table lists and where its columns stand; None where its header doesn't tell.

    `label` is the file's or sheet's name, which tells adults of the roster from other adults.
    """
    kind = mapping.kind if mapping.kind else _kind(table, mapping)
    if not kind:
        return None
    lists = "adults" if kind == "other_adults" else kind
    at, how = _meanings(table, lists, mapping)
    if kind == "adults" and "other" in label.casefold():
        kind = "other_adults"
    return Headed(table, kind, at, _matches(table, at, how))


def _kind(table: Table, mapping: FileMapping) -> str:
    """Return what a table lists by its header."""
    has = {kind: set(_meanings(table, kind, mapping)[0]) for kind in SPELLINGS}
    students, adults = has["students"], has["adults"]
    named = bool({"name", "family_name", "given_name"} & students)
    if _is_availability(has):
        return "availability"
    if {"scope", "given"} <= has["consent"]:
        return "consent"
    if "adult_id" not in adults and "student_id" in students and named:
        return "students"
    if "grade" in students and named and "adult_id" not in adults and "role" not in adults:
        return "students"
    if len({"adult_id", "family_name", "given_name"} & adults) >= 2 and "student_id" not in students:
        return "adults"
    if {"name", "family_name"} & adults and {"adult_id", "role"} & adults and "student_id" not in students:
        return "adults"
    own = {"student_id", *PROGRAM_NAMES} & has["programs"]
    if len(own) >= 2 and not named:
        return "programs"
    anybody = {"student_id", "email", "grade", "adult_id", "role"} & (students | adults)
    return "holidays" if {"date", "name"} <= has["holidays"] and not anybody else ""


def _is_availability(has: Mapping[str, set[str]]) -> bool:
    """Return whether adults' places are listed; other adults with a clearance beside them are not that."""
    own = has["availability"] - {"adult_id", "languages"}
    return "adult_id" in has["availability"] and bool(own) and not {"school_id", "kind"} & has["adults"]


def _meanings(table: Table, kind: str, mapping: FileMapping) -> tuple[dict[str, int], dict[int, str]]:
    """Return where each meaning stands, and by what each column was recognized (code, wording, mapping)."""
    spelled = {_folded(name): name for name in SPELLINGS[kind]}
    spelled |= {_folded(word): name for name, words in SPELLINGS[kind].items() for word in words}
    at: dict[str, int] = {}
    how: dict[int, str] = {}
    keys = header_keys(table.names)
    for position, key in enumerate(keys):
        meaning = mapping.columns.get(key, "")
        if meaning in SPELLINGS[kind]:
            at[meaning], how[position] = position, "mapping"
    for position, (key, name) in enumerate(zip(keys, table.names, strict=True)):
        meaning = spelled.get(_folded(name), "")
        if meaning and key not in mapping.columns and meaning not in at:
            at[meaning] = position
            how[position] = "code" if name.casefold() == meaning else "wording"
    return at, how


def _folded(header: str) -> str:
    return re.sub(r"[^a-z0-9]", "", header.casefold())


def _matches(table: Table, at: Mapping[str, int], how: Mapping[int, str]) -> tuple[ColumnMatch, ...]:
    meaning_at = {position: meaning for meaning, position in at.items()}
    found = []
    for position, key in enumerate(header_keys(table.names)):
        cells = table.frame[position]
        samples = tuple(cells[cells != ""].head(200).drop_duplicates().head(SAMPLES)) if len(cells) else ()
        meaning = meaning_at.get(position, "")
        by = how.get(position, "unknown")
        sure = {"mapping": 1.0, "code": 1.0, "wording": 0.9}.get(by, 0.0)
        found.append(ColumnMatch(position, key, meaning, sure, by, samples))  # type: ignore[arg-type]
    return tuple(found)


def missing_columns(read: Headed) -> Problem | None:
    """Return the error that names what a table lacks, with columns that might be it; or None."""
    lists = "adults" if read.kind in _KEPT_AS_THEY_ARE else read.kind
    missing = [group for group in _WANTED[lists] if not set(group) & set(read.at)]
    if not missing:
        return None
    words = [" or ".join(group) for group in missing]
    message = f"The table lacks the columns {', '.join(words)}."
    action = "Say which of its columns they are, or add them; a column may be empty, but must be there."
    mends = tuple(
        Mend(f"“{header[:40]}” is {group[0]}", f"columns.{header}", group[0])
        for group in missing
        for header in read.ignored[:4]
    )
    return Problem("error", "missing_columns", message, action, file=read.place, mends=mends)


def kind_mends(table: Table) -> tuple[Mend, ...]:
    """Return the ways to say what an unknown table lists; none where it hasn't even two columns."""
    if len(table.names) < 2:
        return ()
    return tuple(Mend(words, "kind", kind) for kind, words in _WORDS.items())


def ignored_columns(read: Headed) -> list[Problem]:
    """Return a note that names the columns which mean nothing here."""
    names: Sequence[str] = read.ignored
    if not names:
        return []
    listed = ", ".join(f"“{name[:40]}”" for name in names[:5]) + ("…" if len(names) > 5 else "")
    columns = "1 column means" if len(names) == 1 else f"{len(names)} columns mean"
    message = f"{columns} nothing here and {'was' if len(names) == 1 else 'were'} left out: {listed}."
    action = "If one of them is needed, say what it is."
    return [Problem("warning", "columns_ignored", message, action, count=len(names), file=read.place)]
