"""Rosters as they were imported, and the one that holds now.

A roster import is a snapshot: the newest that stands holds whole. Other adults and programs add to it,
row by row: of two rows with the same key the newer import's holds.
"""

from collections.abc import Mapping, Sequence

import pandas as pd
import sqlalchemy as sa
from pandera.pandas import DataFrameSchema
from sqlalchemy.engine import Connection

from sel.core.people import ADULTS, CLASS_MEMBERS, CLASSES, PROGRAMS, SCHOOLS, STUDENTS, Roster, empty
from sel.store.bulk import insert_frame
from sel.store.frames import read_frame
from sel.store.schema import classes, enrollments, imports, orgs, people, programs
from sel.store.taught import keep_ended, taught_before

KINDS = ("roster", "other_adults", "programs")
"""The imports that rosters are made of."""


def add_roster(conn: Connection, import_id: int, frames: Mapping[str, pd.DataFrame]) -> None:
    """Store a roster's frames, keyed and shaped as `sel.core.people.Roster`'s; absent ones are empty."""
    plain = {"schools": orgs, "classes": classes, "programs": programs}
    for name, table in plain.items():
        if name in frames:
            insert_frame(conn, table, frames[name], import_id=import_id)
    if "students" in frames:
        _add_people(conn, import_id, frames["students"].assign(kind="student"), "student_id")
    if "adults" in frames:
        _add_people(conn, import_id, frames["adults"], "adult_id")
    if "class_members" in frames:
        members = frames["class_members"].drop_duplicates(["class_id", "person_id", "role"])
        insert_frame(conn, enrollments, members, import_id=import_id)
    keep_ended(conn, import_id)


def add_other_adults(conn: Connection, import_id: int, adults: pd.DataFrame) -> None:
    """Store adults whom the roster doesn't know; `adults` is shaped as `sel.core.people.ADULTS`."""
    _add_people(conn, import_id, adults, "adult_id")


def add_programs(conn: Connection, import_id: int, frame: pd.DataFrame) -> None:
    """Store students' programs; `frame` is shaped as `sel.core.people.PROGRAMS`."""
    insert_frame(conn, programs, frame, import_id=import_id)


def current_roster(conn: Connection, imports: Sequence[int] = ()) -> Roster:
    """Return the roster that holds now, or the one made of exactly `imports`; empty where there is none.

    Other adults at schools that the roster doesn't have, and programs of students it doesn't have, are
    left out; an adult whom the roster has at a school is as the roster says.
    """
    kinds = _kinds(conn, tuple(imports) or current_roster_imports(conn))
    snapshots = [import_id for import_id, kind in kinds.items() if kind == "roster"]
    if not snapshots:
        return Roster()
    snapshot = max(snapshots)
    schools = _frame(conn, orgs, SCHOOLS, [snapshot])
    students = _people(conn, STUDENTS, "student_id", [snapshot])
    return Roster(
        schools=schools,
        students=students,
        adults=_adults(conn, kinds, snapshot, set(schools["school_id"])),
        classes=_frame(conn, classes, CLASSES, [snapshot]),
        class_members=_frame(conn, enrollments, CLASS_MEMBERS, [snapshot]),
        programs=_programs(conn, kinds, snapshot, students["student_id"]),
        taught_before=taught_before(conn, snapshot),
    )


def newest_roster(conn: Connection) -> Roster:
    """Return the newest standing roster file as it was, without other adults and programs."""
    kinds = _kinds(conn, current_roster_imports(conn))
    snapshots = _of_kind(kinds, "roster")
    return current_roster(conn, snapshots) if snapshots else Roster()


def current_schools(conn: Connection) -> pd.DataFrame:
    """Return the schools of the roster that holds now (core.people SCHOOLS), without reading the rest."""
    snapshots = _of_kind(_kinds(conn, current_roster_imports(conn)), "roster")
    return _frame(conn, orgs, SCHOOLS, [max(snapshots)] if snapshots else [])


def current_people(conn: Connection, key: str) -> pd.DataFrame:
    """Return the students or the adults (`key` student_id, adult_id) of the roster that holds now, alone."""
    if key == "adult_id":
        return adults_of(conn)
    snapshots = _of_kind(_kinds(conn, current_roster_imports(conn)), "roster")
    return _people(conn, STUDENTS, key, snapshots) if snapshots else empty(STUDENTS)


def adults_of(conn: Connection, imports: Sequence[int] = ()) -> pd.DataFrame:
    """Return the adults (core.people ADULTS) of the roster that holds now, or of exactly `imports`."""
    kinds = _kinds(conn, tuple(imports) or current_roster_imports(conn))
    snapshots = _of_kind(kinds, "roster")
    if not snapshots:
        return empty(ADULTS)
    schools = _frame(conn, orgs, SCHOOLS, [max(snapshots)])
    return _adults(conn, kinds, max(snapshots), set(schools["school_id"]))


def programs_of(conn: Connection, student_ids: "pd.Series[str]") -> pd.DataFrame:
    """Return the programs (core.people PROGRAMS) of these students, as the roster that holds now has them."""
    kinds = _kinds(conn, current_roster_imports(conn))
    snapshots = _of_kind(kinds, "roster")
    return _programs(conn, kinds, max(snapshots), student_ids) if snapshots else empty(PROGRAMS)


def classes_of(conn: Connection, school_ids: Sequence[str], imports: Sequence[int] = ()) -> pd.DataFrame:
    """Return who is in the classes of a few schools, a row a class and person.

    Columns: class_id, title, subject, room, period, person_id, role (student, teacher, aide). The roster
    is the one that holds now, or the one made of exactly `imports`.
    """
    kinds = _kinds(conn, tuple(imports) or current_roster_imports(conn))
    snapshot = max(_of_kind(kinds, "roster"), default=0)
    told = [classes.c[name] for name in ("class_id", "title", "subject", "room", "period")]
    same = sa.and_(
        enrollments.c.import_id == classes.c.import_id, enrollments.c.class_id == classes.c.class_id
    )
    chosen = sa.select(*told, enrollments.c.person_id, enrollments.c.role).join_from(
        classes, enrollments, same
    )
    here = (classes.c.import_id == snapshot, classes.c.school_id.in_(school_ids))
    rows = read_frame(conn, chosen.where(*here))
    return rows.sort_values(["class_id", "role", "person_id"], ignore_index=True)


def adult_names(conn: Connection, adult_ids: Sequence[str]) -> dict[str, str]:
    """Return each adult's given and family name as the newest import has them, also of those who left."""
    chosen = sa.select(people.c.person_id, people.c.given_name, people.c.family_name).where(
        people.c.is_student.is_(False), people.c.person_id.in_(adult_ids)
    )
    rows = conn.execute(chosen.order_by(people.c.import_id))
    return {row.person_id: f"{row.given_name} {row.family_name}".strip() for row in rows}


def current_roster_imports(conn: Connection) -> tuple[int, ...]:
    """Return the imports that the roster of this moment is made of, oldest first; empty without a roster."""
    stands = sa.select(imports.c.import_id, imports.c.kind).where(
        imports.c.kind.in_(KINDS), imports.c.undone_at.is_(None)
    )
    kinds = {row.import_id: row.kind for row in conn.execute(stands)}
    snapshot = max((import_id for import_id, kind in kinds.items() if kind == "roster"), default=None)
    if snapshot is None:
        return ()
    return tuple(
        sorted(import_id for import_id, kind in kinds.items() if kind != "roster" or import_id == snapshot)
    )


def taught_by_earlier_rosters(conn: Connection) -> pd.DataFrame:
    """Return who taught whom before the roster that holds now, and no longer does: student_id, adult_id."""
    snapshots = _of_kind(_kinds(conn, current_roster_imports(conn)), "roster")
    return taught_before(conn, max(snapshots, default=0))


def former_people(conn: Connection, key: str) -> pd.DataFrame:
    """Return who was on an earlier standing roster and isn't on the one that holds now, a row each.

    `key` is student_id or adult_id; columns: it, school_id, grade, email, begins, ends, of the newest
    roster that had them.
    """
    snapshots = _of_kind(_kinds(conn, current_roster_imports(conn)), "roster")
    is_student = people.c.is_student == (key == "student_id")
    now = sa.select(people.c.person_id).where(people.c.import_id.in_(snapshots), is_student)
    names = ("school_id", "grade", "email", "begins", "ends")
    chosen = (
        sa.select(people.c.person_id.label(key), *(people.c[name] for name in names))
        .join(imports, imports.c.import_id == people.c.import_id)
        .where(imports.c.kind == "roster", people.c.import_id.not_in(snapshots))
        .where(is_student, people.c.person_id.not_in(now))
        .order_by(people.c.import_id.desc(), people.c.school_id)
    )
    return read_frame(conn, chosen).drop_duplicates(key, ignore_index=True)


def _kinds(conn: Connection, import_ids: Sequence[int]) -> dict[int, str]:
    """Return each import's kind."""
    chosen = sa.select(imports.c.import_id, imports.c.kind).where(imports.c.import_id.in_(import_ids))
    return {row.import_id: row.kind for row in conn.execute(chosen)}


def _adults(conn: Connection, kinds: Mapping[int, str], snapshot: int, schools: set[str]) -> pd.DataFrame:
    """Return the roster's adults, then the others at its schools, the newest row a key."""
    of_roster = _people(conn, ADULTS, "adult_id", [snapshot])
    others = _people(conn, ADULTS, "adult_id", _of_kind(kinds, "other_adults"))
    others = others[others["school_id"].isin(schools)]
    both = pd.concat([of_roster, others], ignore_index=True)
    return _in_order(both.drop_duplicates(["adult_id", "school_id"]), ADULTS)


def _programs(
    conn: Connection, kinds: Mapping[int, str], snapshot: int, student_ids: "pd.Series[str]"
) -> pd.DataFrame:
    """Return the row of programs of each student on the roster: a table made for it before the roster's."""
    chosen = sa.select(*(programs.c[name] for name in PROGRAMS.columns))
    sources = (_of_kind(kinds, "programs"), [snapshot])
    rows = pd.concat([_newest_first(conn, programs, chosen, of) for of in sources], ignore_index=True)
    rows = rows[rows["student_id"].isin(set(student_ids))]
    return _in_order(rows.drop_duplicates("student_id"), PROGRAMS)


def _of_kind(kinds: Mapping[int, str], kind: str) -> list[int]:
    return [import_id for import_id, its_kind in kinds.items() if its_kind == kind]


def _people(conn: Connection, schema: DataFrameSchema, key: str, sources: Sequence[int]) -> pd.DataFrame:
    """Return the students or the adults of the imports, the newest import's rows first."""
    names = [name for name in schema.columns if name != key]
    chosen = sa.select(people.c.person_id.label(key), *(people.c[name] for name in names)).where(
        people.c.is_student == (key == "student_id")
    )
    rows = _newest_first(conn, people, chosen, sources)
    return rows if len(sources) > 1 else _in_order(rows, schema)


def _frame(
    conn: Connection, table: sa.Table, schema: DataFrameSchema, sources: Sequence[int]
) -> pd.DataFrame:
    """Return the table's rows of the imports as the schema's frame, in the order of its key."""
    chosen = sa.select(*(table.c[name] for name in schema.columns))
    return _in_order(_newest_first(conn, table, chosen, sources), schema)


def _newest_first(
    conn: Connection, table: sa.Table, chosen: "sa.Select[tuple[str, ...]]", sources: Sequence[int]
) -> pd.DataFrame:
    """Return the chosen columns of the imports' rows, the newest import's first."""
    return read_frame(conn, chosen.where(table.c.import_id.in_(sources)).order_by(table.c.import_id.desc()))


def _in_order(rows: pd.DataFrame, schema: DataFrameSchema) -> pd.DataFrame:
    """Return the rows by their first columns, so that every database gives the same frame."""
    return rows.sort_values(list(schema.columns)[:2], ignore_index=True)


def _add_people(conn: Connection, import_id: int, frame: pd.DataFrame, key: str) -> None:
    """Store students or adults; columns that the other kind has are empty."""
    rows = frame.rename(columns={key: "person_id"})
    absent = {column.name: "" for column in people.columns if column.name not in rows}
    same = absent | {"import_id": import_id, "is_student": key == "student_id"}
    insert_frame(conn, people, rows, **same)
