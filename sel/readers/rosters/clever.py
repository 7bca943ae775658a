"""Clever's files (schools, students, teachers, staff, sections, enrollments) → the roster's frames."""

import re
from collections.abc import Sequence

import pandas as pd

from sel.core.people import PROGRAM_NAMES
from sel.errors import Problem, rows_problem
from sel.readers.cells import Table, trimmed
from sel.readers.mapping import AS_IT_IS, FileMapping
from sel.readers.rosters.bundle_places import SECOND, THIRD, Place, placed
from sel.readers.rosters.oneroster import Bulk, bulk_of
from sel.readers.rosters.oneroster_columns import FILES, without_placeholders
from sel.readers.rosters.oneroster_files import Bundle, short_name
from sel.readers.rosters.oneroster_references import INCOMPLETE, reference_problems, refusing
from sel.readers.rosters.race_words import race_flags
from sel.readers.rosters.values import truth
from sel.readers.tables import Part

_PEOPLE = {"students": "Student", "teachers": "Teacher", "staff": "Staff"}
_NEEDED = {
    "schools": ("School_id", "School_name"),
    "students": ("School_id", "Student_id", "Last_name", "First_name"),
    "teachers": ("School_id", "Teacher_id", "Last_name", "First_name"),
    "staff": ("School_id", "Staff_id", "Last_name", "First_name"),
    "sections": ("Section_id",),
    "enrollments": ("Section_id", "Student_id"),
}
_LOSSES = {
    "teachers": "no teacher is known, so nobody a student could name",
    "sections": "no class, and so no shared class, is known",
    "enrollments": "nobody is known to be in a class",
}
_STUDENT = "student "
"""Put before students' ids while the files are read: Clever's students and teachers may share a number."""

_NAMES = {
    "users": "students.csv, teachers.csv or staff.csv",
    "orgs": "schools.csv",
    "roles": "the files of people",
    "enrollments": "enrollments.csv and sections.csv",
}
_ROLES_OF_OTHERS = {"student", "guardian", "parent", "relative"}


def is_clever(parts: Sequence[Part]) -> bool:
    """Return whether files that came together are Clever's: by their names, and columns only Clever has."""
    tables = _tables(parts)
    return "students" in tables and bool(
        {"schools", "sections", "enrollments"} & set(tables)
        and not _missing(tables["students"], ("School_id", "Student_id"))
        and all(not _missing(table, _NEEDED[name][:1]) for name, table in tables.items())
    )


def of_clever(part: Part) -> bool:
    """Return whether a file has the name of one of Clever's."""
    return short_name(part).removesuffix(".csv") in {*_NEEDED, "admins", "contacts", "resources"}


def read_clever(
    parts: Sequence[Part], filename: str, mapping: FileMapping = AS_IT_IS
) -> tuple[Bulk | None, list[Problem]]:
    """Return the roster that Clever's files hold, and the problems; None where one is an error."""
    tables = _tables(parts)
    problems = [problem for part in parts for problem in part.problems]
    problems += _absent(tables, filename)
    for name, table in tables.items():
        missing = _missing(table, _NEEDED[name])
        if missing:
            message = f"The file lacks the columns {', '.join(missing)}."
            action = "Export it again with the columns that Clever requires."
            problems.append(Problem("error", "missing_columns", message, action, file=f"{name}.csv"))
    if any(problem.severity == "error" for problem in problems):
        return None, problems
    read, repeats = _bundle(tables, problems)
    accepted = INCOMPLETE in mapping.accept
    own = reference_problems(read.files, False, accepted, filename, _NAMES)
    found, more = bulk_of(read, own)
    problems += more
    if found is None or refusing(problems):
        return None, problems
    students = found.frames["students"]
    students["source_id"] = students["source_id"].str.removeprefix(_STUDENT)
    skipped = found.skipped | ({"repeat": repeats} if repeats else {})
    return Bulk(**{**found.__dict__, "skipped": skipped}), problems


def _tables(parts: Sequence[Part]) -> dict[str, Table]:
    stems = {short_name(part).removesuffix(".csv"): part.table for part in reversed(parts)}
    return {name: stems[name] for name in _NEEDED if name in stems and stems[name].header}


def _absent(tables: dict[str, Table], filename: str) -> list[Problem]:
    if "schools" not in tables:
        message = "The Clever export lacks schools.csv."
        return [
            Problem("error", "missing_files", message, "Upload all of its files together.", file=filename)
        ]
    return [
        Problem("warning", "file_absent", f"There is no {name}.csv: {loss}.", "Include it.", file=filename)
        for name, loss in _LOSSES.items()
        if name not in tables
    ]


def _key(header: str) -> str:
    return re.sub(r"[^a-z0-9]", "", header.casefold())


def _missing(table: Table, names: Sequence[str]) -> list[str]:
    have = {_key(header) for header in table.names}
    return [name for name in names if _key(name) not in have]


def _cells(table: Table, *names: str) -> pd.Series:
    """Return the cells of the first of these columns that the file has, empty where it has none."""
    keys = [_key(header) for header in table.names]
    at = next((keys.index(_key(name)) for name in names if _key(name) in keys), None)
    if at is None:
        return pd.Series("", index=table.frame.index, dtype="str")
    return trimmed(table.frame[at])


def _recorded(table: Table, *names: str) -> pd.Series:
    """Return cells that can't be names, with “NULL” and the like made empty."""
    return without_placeholders(_cells(table, *names))[0]


def _frame(file: str, columns: dict[str, pd.Series], offset: int = 0) -> pd.DataFrame:
    """Return the columns as OneRoster's file has them, the others empty, row numbers moved by `offset`."""
    index = next(iter(columns.values())).index
    empty = pd.Series("", index=index, dtype="str")
    frame = pd.DataFrame({name: columns.get(name, empty) for name in FILES[file]}).astype("str")
    return frame.set_axis(pd.Index(index + offset), axis=0)


def _bundle(tables: dict[str, Table], problems: list[Problem]) -> tuple[Bundle, int]:
    """Return Clever's files as a bundle, and how many rows only repeat a person (for another contact)."""
    users, roles, enrollments, repeats, read = [], [], [], 0, 0
    staff_roles = {"teacher": "teacher", "staff": "staff"}
    for (name, word), offset in zip(_PEOPLE.items(), (0, SECOND, THIRD), strict=True):
        if name not in tables:
            continue
        table = tables[name]
        ids = _ids(table, word)
        role = _role(table, word)
        staff_roles = {text.casefold(): text for text in role.unique() if text != "student"} | staff_roles
        schools = _cells(table, "School_id")
        again = pd.DataFrame({"id": ids, "school": schools}).duplicated() & (ids != "")
        repeats, read = repeats + int(again.sum()), read + len(table.frame) + table.ragged_rows
        users.append(_users(table, word, ids, offset, f"{name}.csv", problems))
        held = {"userSourcedId": ids, "role": role, "orgSourcedId": schools}
        roles.append(_frame("roles", held, offset)[~again.to_numpy()])
    if "enrollments" in tables:
        table = tables["enrollments"]
        ids = _prefixed(_cells(table, "Student_id"))
        enrollments.append(_enrolled(table, ids, "student", 0))
    if "sections" in tables:
        table = tables["sections"]
        for name in ("Teacher_id", *(f"Teacher_{number}_id" for number in range(2, 11))):
            ids = _cells(table, name)
            enrollments.append(_enrolled(table, ids, "teacher", SECOND)[(ids != "").to_numpy()])
    files = {
        **{name: _frame(name, {FILES[name][0]: pd.Series(dtype="str")}) for name in FILES},
        "orgs": _orgs(tables["schools"]),
        "users": _one_each(pd.concat(users), problems),
        "roles": pd.concat(roles),
        **({"enrollments": pd.concat(enrollments)} if enrollments else {}),
        **(_sections(tables["sections"]) if "sections" in tables else {}),
        "demographics": _demographics(tables["students"], problems),
    }
    ragged = sum(tables[name].ragged_rows for name in _PEOPLE if name in tables)
    programs = _programs(tables["students"])
    return Bundle("clever", "1.2", files, read, ragged, 0, staff_roles, _PLACES, programs), repeats


def _prefixed(ids: pd.Series) -> pd.Series:
    return (_STUDENT + ids).where(ids != "", "")


def _ids(table: Table, word: str) -> pd.Series:
    ids = _recorded(table, f"{word}_id")
    return _prefixed(ids) if word == "Student" else ids


def _role(table: Table, word: str) -> pd.Series:
    """Return the role of each row: student, teacher, or of other staff the title, else Clever's role."""
    if word != "Staff":
        return pd.Series(word.casefold(), index=table.frame.index, dtype="str")
    title, role = _recorded(table, "Title"), _recorded(table, "Role")
    words = title.where(title != "", role)
    return words.where((words != "") & ~words.str.casefold().isin(_ROLES_OF_OTHERS), "staff")


def _users(
    table: Table, word: str, ids: pd.Series, offset: int, file: str, problems: list[Problem]
) -> pd.DataFrame:
    columns = {
        "sourcedId": ids,
        "givenName": _cells(table, "First_name"),
        "familyName": _cells(table, "Last_name"),
        "preferredGivenName": _cells(table, "Preferred_first_name", "Preferred_name"),
        "email": _recorded(table, f"{word}_email", "Email"),
    }
    if word == "Student":
        number = _recorded(table, "Student_number")
        columns["identifier"] = number.where(number != "", ids.str.removeprefix(_STUDENT))
        columns["grades"] = _recorded(table, "Grade")
        problems.append(_human_id(number, file))
    return _frame("users", columns, offset)


def _human_id(number: pd.Series, file: str) -> Problem:
    """Return what serves as the student id: it must be the one that surveys carry."""
    lacking = number[number == ""]
    chosen = "Student_id" if len(lacking) == len(number) else "Student_number"
    message = f"{chosen} serves as the student id."
    rows: list[int] = []
    if chosen == "Student_number" and len(lacking):
        message = (
            f"Student_number serves as the student id; for {len(lacking)} rows without it Student_id does."
        )
        rows = [int(row) for row in lacking.index]
    action = "Check that surveys carry that id."
    return rows_problem("warning", "student_id_column", message, action, rows, chosen, file)


def _one_each(users: pd.DataFrame, problems: list[Problem]) -> pd.DataFrame:
    """Return each person's first row; rows of one id with different names both stay, to be refused."""
    names = ["sourcedId", "givenName", "familyName"]
    whole = users.drop_duplicates()
    differs = whole[whole.duplicated(names) & (whole["sourcedId"] != "")]
    if len(differs):
        message = "A person's rows differ in e-mail, grade or number."
        rows = [int(row) for row in differs.index]
        action = "The first row was taken."
        told = rows_problem("warning", "person_differs", message, action, rows, "", "users.csv")
        problems += placed([told], _PLACES)
    return pd.concat(
        [whole[whole["sourcedId"] == ""], whole[whole["sourcedId"] != ""].drop_duplicates(names)]
    )


def _enrolled(table: Table, ids: pd.Series, role: str, offset: int) -> pd.DataFrame:
    columns = {
        "classSourcedId": _cells(table, "Section_id"),
        "schoolSourcedId": _cells(table, "School_id"),
        "userSourcedId": ids,
        "role": pd.Series(role, index=table.frame.index, dtype="str"),
    }
    return _frame("enrollments", columns, offset)


def _orgs(table: Table) -> pd.DataFrame:
    columns = {
        "sourcedId": _cells(table, "School_id"),
        "name": _cells(table, "School_name"),
        "identifier": _recorded(table, "School_number", "State_id"),
        "type": pd.Series("school", index=table.frame.index, dtype="str"),
    }
    return _frame("orgs", columns)


def _sections(table: Table) -> dict[str, pd.DataFrame]:
    subject, course = _recorded(table, "Subject"), _cells(table, "Course_name")
    homeroom = subject.str.casefold().str.startswith("homeroom")
    columns = {
        "sourcedId": _cells(table, "Section_id"),
        "title": _cells(table, "Name", "Section_name").where(lambda cells: cells != "", course),
        "classType": pd.Series("scheduled", index=table.frame.index).where(~homeroom, "homeroom"),
        "schoolSourcedId": _cells(table, "School_id"),
        "subjects": subject.where(subject != "", course),
        "periods": _recorded(table, "Period"),
    }
    terms = {"title": _cells(table, "Term_name"), "endDate": _recorded(table, "Term_end")}
    classes = _frame("classes", columns).drop_duplicates("sourcedId")
    return {"classes": classes, "academicSessions": _frame("academicSessions", terms).drop_duplicates()}


def _demographics(table: Table, problems: list[Problem]) -> pd.DataFrame:
    flags, odd = race_flags(_recorded(table, "Race"), _recorded(table, "Hispanic_Ethnicity"))
    if odd.any():
        message = "The race is none of Clever's letters (I A B W M P); it counts as unknown."
        rows = [int(row) for row in odd.index[odd]]
        action = "Correct it in the SIS."
        problems.append(
            rows_problem("warning", "race_unknown", message, action, rows, "Race", "students.csv")
        )
    columns = {str(name): flags[name] for name in flags} | {
        "sourcedId": _ids(table, "Student"),
        "sex": _recorded(table, "Gender"),
    }
    return _frame("demographics", columns)


def _programs(table: Table) -> pd.DataFrame:
    lunch = _recorded(table, "Frl_status").str.casefold().replace({"f": "1", "r": "1", "n": "0", "p": "0"})
    lunch = lunch.replace({"free": "1", "reduced": "1", "paid": "0", "full": "0"})
    sources = {
        "english_learner": _recorded(table, "Ell_status"),
        "disability": _recorded(table, "IEP_status"),
        "low_income": lunch,
        "foster": _recorded(table, "Foster_status", "Foster"),
        "homeless": _recorded(table, "Homeless_status", "Homeless"),
    }
    frame = pd.DataFrame({"student_id": _ids(table, "Student")})
    for name in PROGRAM_NAMES:
        frame[name] = truth(sources[name])
    frame["race_detail"] = ""
    frame["home_language"] = _recorded(table, "Home_language")
    known = (frame.drop(columns="student_id") != "").any(axis=1)
    return frame[known].astype("str")


_PLACES = {
    "orgs.csv": (Place(0, "schools.csv", {"sourcedId": "School_id", "name": "School_name"}),),
    "users.csv": (
        Place(
            0, "students.csv", {"sourcedId": "Student_id", "identifier": "Student_number", "grades": "Grade"}
        ),
        Place(SECOND, "teachers.csv", {"sourcedId": "Teacher_id"}),
        Place(THIRD, "staff.csv", {"sourcedId": "Staff_id"}),
    ),
    "roles.csv": (
        Place(0, "students.csv", {"orgSourcedId": "School_id", "userSourcedId": "Student_id"}),
        Place(SECOND, "teachers.csv", {"orgSourcedId": "School_id", "userSourcedId": "Teacher_id"}),
        Place(THIRD, "staff.csv", {"orgSourcedId": "School_id", "userSourcedId": "Staff_id"}),
    ),
    "enrollments.csv": (
        Place(0, "enrollments.csv", {"classSourcedId": "Section_id", "userSourcedId": "Student_id"}),
        Place(SECOND, "sections.csv", {"classSourcedId": "Section_id", "userSourcedId": "Teacher_id"}),
    ),
    "classes.csv": (Place(0, "sections.csv", {"sourcedId": "Section_id", "schoolSourcedId": "School_id"}),),
}
