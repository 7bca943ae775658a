"""Microsoft School Data Sync 2.1: it looks like OneRoster and isn't; its files → the roster's frames."""

from collections.abc import Sequence

import pandas as pd

from sel.core.people import PROGRAM_NAMES
from sel.errors import Problem, rows_problem
from sel.readers.cells import Table
from sel.readers.mapping import AS_IT_IS, FileMapping
from sel.readers.rosters.bundle_places import SECOND, Place
from sel.readers.rosters.oneroster import Bulk, bulk_of
from sel.readers.rosters.oneroster_columns import FILES, without_placeholders
from sel.readers.rosters.oneroster_files import Bundle, short_name
from sel.readers.rosters.oneroster_references import INCOMPLETE, reference_problems
from sel.readers.rosters.race_words import race_flags
from sel.readers.tables import Part

_ONLY_HERE = {"userflags", "relationships"}
_OWN_COLUMNS = {
    "roles": ("sessionSourcedId", "roleStartDate", "isPrimary"),
    "classes": ("orgSourcedId", "sessionSourcedIds"),
    "demographics": ("userSourcedId", "raceCodes"),
}
_READ = (
    *("orgs", "users", "roles", "classes", "enrollments", "courses", "demographics", "academicSessions"),
    *("userFlags", "relationships"),
)
_NEEDED = {
    "orgs": ("sourcedId", "name", "type"),
    "users": ("sourcedId", "givenName", "familyName"),
    "roles": ("userSourcedId", "orgSourcedId", "role"),
    "classes": ("sourcedId",),
    "enrollments": ("classSourcedId", "userSourcedId", "role"),
    "demographics": ("userSourcedId",),
}
_HUMAN_IDS = ("identifier", "sisId", "studentNumber", "studentId", "externalId")
_STAFF_ROLES = {
    role.casefold(): role
    for role in (
        *("principal", "chair", "professor", "researcher", "adjunct", "affiliate", "occupationalTherapist"),
        *("physicalTherapist", "speechTherapist", "visionTherapist", "paraprofessional", "specialServices"),
        *("advisor", "proctor", "nurse", "officeStaff", "lecturer", "itAdmin", "administrator", "teacher"),
        *("faculty", "staff", "teacherAssistant", "assistant", "instructor", "substitute", "coach"),
        *("aide", "counselor"),
    )
}
_AIDES = {"aide", "assistant", "teacherassistant", "paraprofessional"}
_FLAGS = {
    "ell": "english_learner",
    "iep": "disability",
    "freelunch": "low_income",
    "reducedlunch": "low_income",
    "foster": "foster",
    "fostercare": "foster",
    "homeless": "homeless",
}
_PLACES = {
    "users.csv": (Place(0, "users.csv", {"grades": "grade (in roles.csv)", "identifier": "sourcedId"}),),
    "roles.csv": (
        Place(0, "roles.csv", {"beginDate": "roleStartDate", "endDate": "roleEndDate"}),
        Place(SECOND, "relationships.csv", {"userSourcedId": "relationshipUserSourcedId"}),
    ),
    "classes.csv": (Place(0, "classes.csv", {"schoolSourcedId": "orgSourcedId"}),),
}


def is_sds(parts: Sequence[Part]) -> bool:
    """Return whether files that came together are School Data Sync's: by a file or columns only it has."""
    stems = {short_name(part).removesuffix(".csv"): part.table for part in parts}
    if not {"users", "orgs"} <= set(stems):
        return False
    own = [
        name for name, columns in _OWN_COLUMNS.items() if name in stems and not stems[name].missing(columns)
    ]
    return bool(own) or bool(_ONLY_HERE & set(stems))


def read_sds(
    parts: Sequence[Part], filename: str, mapping: FileMapping = AS_IT_IS
) -> tuple[Bulk | None, list[Problem]]:
    """Return the roster that School Data Sync's files hold, and the problems; None where one is an error."""
    stems = {short_name(part).removesuffix(".csv"): part.table for part in parts}
    tables = {name: stems[name.casefold()] for name in _READ if name.casefold() in stems}
    tables = {name: table for name, table in tables.items() if table.header}
    message = "This is a Microsoft School Data Sync export (2.1), which looks like OneRoster and isn't."
    action = "It was read as what it is. OneRoster would say more: ids that surveys carry, and more roles."
    problems = [problem for part in parts for problem in part.problems if problem.code != "empty_file"]
    problems.append(Problem("warning", "school_data_sync", message, action, file=filename))
    problems += _lacking(tables, filename)
    if any(problem.severity == "error" for problem in problems):
        return None, problems
    read = _bundle(tables, problems)
    own = reference_problems(read.files, False, INCOMPLETE in mapping.accept, filename)
    found, more = bulk_of(read, own)
    return found, problems + more


def _lacking(tables: dict[str, Table], filename: str) -> list[Problem]:
    absent = [f"{name}.csv" for name in ("orgs", "users", "roles") if name not in tables]
    if absent:
        message = f"The School Data Sync export lacks {' and '.join(absent)}."
        action = "Upload all of its files together."
        return [Problem("error", "missing_files", message, action, file=filename)]
    found = []
    for name, needed in _NEEDED.items():
        missing = tables[name].missing(needed) if name in tables else []
        if missing:
            message = f"The file lacks the columns {', '.join(missing)}."
            action = "Export it again with every column that School Data Sync requires."
            found.append(Problem("error", "missing_columns", message, action, file=f"{name}.csv"))
    return found


def _frame(file: str, table: Table | None, renamed: dict[str, str], **given: pd.Series) -> pd.DataFrame:
    """Return OneRoster's columns of a file; `renamed` says what this system calls them."""
    if table is None:
        return pd.DataFrame({name: pd.Series(dtype="str") for name in FILES[file]})
    columns = {name: given.get(name, table.column(renamed.get(name, name))) for name in FILES[file]}
    return pd.DataFrame(columns).astype("str")


def _bundle(tables: dict[str, Table], problems: list[Problem]) -> Bundle:
    users, roles = tables["users"], tables["roles"]
    classes = _frame("classes", tables.get("classes"), {"schoolSourcedId": "orgSourcedId"})
    files = {
        "orgs": _orgs(tables["orgs"], roles, problems),
        "users": _users(users, roles),
        "roles": pd.concat([_roles(roles), _relatives(tables.get("relationships"), roles)]),
        "enrollments": _enrollments(tables.get("enrollments")),
        "classes": classes,
        "courses": _frame("courses", tables.get("courses"), {}),
        "demographics": _demographics(tables.get("demographics"), problems),
        "academicSessions": _frame("academicSessions", tables.get("academicSessions"), {}),
    }
    read = len(users.frame) + users.ragged_rows
    programs = _programs(users, tables.get("userFlags"))
    return Bundle("sds-2.1", "1.2", files, read, users.ragged_rows, 0, _STAFF_ROLES, _PLACES, programs)


def _orgs(table: Table, roles: Table, problems: list[Problem]) -> pd.DataFrame:
    """Return the organizations; where students have a role, it is a school, whatever it is called."""
    orgs = _frame("orgs", table, {})
    of_students = roles.column("orgSourcedId")[roles.column("role").str.casefold() == "student"]
    school = orgs["type"].str.casefold() == "school"
    others = ~school & orgs["sourcedId"].isin(list(of_students.unique()))
    if others.any():
        kinds = ", ".join(orgs.loc[others, "type"].unique())
        message = f"Students have roles at organizations that aren't called schools ({kinds})."
        rows = [int(row) for row in orgs.index[others]]
        action = "They were taken as schools."
        problems.append(rows_problem("warning", "taken_as_school", message, action, rows, "type", "orgs.csv"))
    orgs["type"] = orgs["type"].where(~(school | others), "school")
    return orgs


def _users(users: Table, roles: Table) -> pd.DataFrame:
    email = users.column("email")
    for column in ("activeDirectoryMatchId", "username"):
        other = users.column(column)
        email = email.where(email != "", other.where(other.str.contains("@"), ""))
    identifier = pd.Series("", index=users.frame.index, dtype="str")
    for column in _HUMAN_IDS:
        identifier = identifier.where(identifier != "", without_placeholders(users.column(column))[0])
    held = pd.DataFrame({"user": roles.column("userSourcedId"), "grade": roles.column("grade")})
    held["first"] = roles.column("isPrimary").str.casefold() == "true"
    held = held[held["grade"] != ""].sort_values("first", ascending=False, kind="stable")
    grade = held.drop_duplicates("user").set_index("user")["grade"]
    grades = users.column("sourcedId").map(grade).astype("str").fillna("")
    return _frame("users", users, {}, email=email, identifier=identifier, grades=grades)


def _roles(roles: Table) -> pd.DataFrame:
    first = roles.column("isPrimary").str.casefold() == "true"
    kind = pd.Series("secondary", index=roles.frame.index).where(~first, "primary")
    return _frame("roles", roles, {"beginDate": "roleStartDate", "endDate": "roleEndDate"}, roleType=kind)


def _relatives(table: Table | None, roles: Table) -> pd.DataFrame:
    """Return a role of family for those who are nothing but somebody's relatives here."""
    if table is None:
        return _frame("roles", None, {})
    ids = table.column("relationshipUserSourcedId")
    given = {
        "userSourcedId": ids,
        "role": pd.Series("relative", index=ids.index, dtype="str"),
        "orgSourcedId": pd.Series("", index=ids.index, dtype="str"),
    }
    frame = _frame("roles", table, {}, **given)
    frame = frame[~ids.isin(list(roles.column("userSourcedId").unique())) & (ids != "")]
    return frame.set_axis(pd.Index(frame.index + SECOND), axis=0)


def _enrollments(table: Table | None) -> pd.DataFrame:
    if table is None:
        return _frame("enrollments", None, {})
    role = table.column("role").str.casefold()
    words = {
        text: "student" if text == "student" else "aide" if text in _AIDES else "teacher" for text in role
    }
    return _frame("enrollments", table, {}, role=role.map(words))


def _demographics(table: Table | None, problems: list[Problem]) -> pd.DataFrame:
    if table is None:
        return _frame("demographics", None, {})
    codes = table.column("raceCodes") + "," + table.column("ethnicityCodes")
    flags, odd = race_flags(codes, pd.Series("", index=codes.index, dtype="str"))
    if odd.any():
        rows = [int(row) for row in odd.index[odd]]
        message = f"A race or ethnicity isn't known (first: “{codes[odd].iloc[0].strip(',')[:40]}”)."
        action = "It counts as unknown."
        problems.append(
            rows_problem("warning", "race_unknown", message, action, rows, "raceCodes", "demographics.csv")
        )
    given = {str(name): flags[name] for name in flags}
    return _frame("demographics", table, {"sourcedId": "userSourcedId"}, **given)


def _programs(users: Table, flags: Table | None) -> pd.DataFrame | None:
    """Return the programs that the flags name; where a flag isn't there nothing is known."""
    if flags is None:
        return None
    frame = pd.DataFrame({"student_id": users.column("sourcedId")})
    program = flags.column("flag").str.casefold().map(_FLAGS).astype("str").fillna("")
    for name in PROGRAM_NAMES:
        has = frame["student_id"].isin(list(flags.column("userSourcedId")[program == name]))
        frame[name] = pd.Series("", index=frame.index).where(~has, "1")
    known = (frame[list(PROGRAM_NAMES)] != "").any(axis=1)
    return frame.assign(race_detail="", home_language="")[known].astype("str")
