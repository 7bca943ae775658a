"""Follow-ups of students and the contacts made; of two people who change one, the second is told."""

from collections.abc import Collection
from datetime import date, datetime

import pandas as pd
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from sel.errors import Conflict
from sel.store.frames import read_frame
from sel.store.insert import inserted
from sel.store.schema import contacts as contacts_table
from sel.store.schema import declined_adults as refused_table
from sel.store.schema import follow_ups as table


def follow_ups(conn: Connection, wave: str) -> pd.DataFrame:
    """Return one row a student followed up.

    Columns: student_id, wave, owner, state, due (ISO date or empty), version, note, reason, adult_id (who was
    accepted as the student's adult, or empty), adult_by (who accepted it, by name), preferred (the adult_id
    whom the student would like best, or empty), updated_at (UTC).
    """
    names = ("student_id", "wave", "owner", "state", "due", "version", "note", "reason")
    columns = [table.c[name] for name in (*names, "adult_id", "adult_by", "preferred", "updated_at")]
    rows = read_frame(conn, sa.select(*columns).where(table.c.wave == wave))
    return rows.sort_values("student_id", ignore_index=True)


def follow_ups_stamp(conn: Connection, wave: str) -> str:
    """Return a text that changes whenever a follow-up of the wave does."""
    last = sa.func.max(table.c.updated_at)
    known = sa.select(sa.func.count(), sa.func.sum(table.c.version), last).where(table.c.wave == wave)
    return " ".join(str(value) for value in conn.execute(known).one())


def save_follow_up(
    conn: Connection,
    *,
    wave: str,
    student_id: str,
    state: str,
    owner: str,
    due: date | None,
    version: int,
    by: str,
    at: datetime,
    note: str | None = None,
    reason: str | None = None,
    adult_id: str | None = None,
    adult_by: str | None = None,
    preferred: str | None = None,
) -> int:
    """Store a follow-up as it now is and return its new version.

    `version` is the one that was read, 0 for a new one; a note, reason or adult of None stays as it is.
    Raises Conflict where somebody else changed it since then, and nothing is stored.
    """
    values = {"state": state, "owner": owner, "due": _iso(due), "by": by, "updated_at": at}
    given = {"note": note, "reason": reason, "adult_id": adult_id, "adult_by": adult_by}
    given |= {"preferred": preferred}
    values |= {name: value for name, value in given.items() if value is not None}
    if version == 0:
        row = dict.fromkeys(given, "") | values | {"wave": wave, "student_id": student_id, "version": 1}
        changed = inserted(conn, table, row, ["wave", "student_id"]) is not None
    else:
        same = (table.c.wave == wave, table.c.student_id == student_id, table.c.version == version)
        update = table.update().where(*same).values(**values, version=version + 1)
        changed = conn.execute(update).rowcount == 1
    if not changed:
        raise Conflict(
            f"Somebody else changed the follow-up of student {student_id} in wave {wave} meanwhile.",
            "Look at what it says now, then make your change again.",
        )
    return version + 1


def accepted_pairs(conn: Connection) -> pd.DataFrame:
    """Return which adult is accepted for whom: wave, student_id, adult_id, adult_by, state, in every wave."""
    columns = [table.c[name] for name in ("wave", "student_id", "adult_id", "adult_by", "state")]
    rows = read_frame(conn, sa.select(*columns).where(table.c.adult_id != ""))
    return rows.sort_values(["wave", "student_id"], ignore_index=True)


def declined(conn: Connection, wave: str) -> pd.DataFrame:
    """Return which adult is not to be proposed again to whom: student_id, adult_id, said_by, reason, by.

    `said_by` says whose wish it is: the student's (which holds in every wave), the adult's or the
    counselor's (of this wave).
    """
    columns = [refused_table.c[name] for name in ("student_id", "adult_id", "said_by", "reason", "by")]
    rows = read_frame(conn, sa.select(*columns).where(_holds_in(wave)))
    one_each = rows.sort_values(["student_id", "adult_id", "said_by"]).drop_duplicates(
        ["student_id", "adult_id"], keep="last"
    )
    return one_each.reset_index(drop=True)


def decline(
    conn: Connection,
    *,
    wave: str,
    student_id: str,
    adult_id: str,
    said_by: str,
    reason: str,
    by: str,
    at: datetime,
) -> None:
    """Record that an adult is not to be proposed again to a student; a pair recorded already stays."""
    row = {"wave": wave, "student_id": student_id, "adult_id": adult_id, "said_by": said_by}
    row |= {"reason": reason, "by": by}
    inserted(conn, refused_table, {**row, "at": at}, ["wave", "student_id", "adult_id"])


def take_back_declining(conn: Connection, wave: str, student_id: str, adult_id: str) -> None:
    """Let an adult be proposed to a student again."""
    c = refused_table.c
    same = (c.student_id == student_id, c.adult_id == adult_id, _holds_in(wave))
    conn.execute(refused_table.delete().where(*same))


def chosen_stamp(conn: Connection) -> str:
    """Return a text that changes whenever an adult is accepted, declined or taken back in any wave."""
    accepted = sa.select(sa.func.count(), sa.func.sum(table.c.version)).where(table.c.adult_id != "")
    refused = sa.select(sa.func.count(), sa.func.max(refused_table.c.at))
    return " ".join(str(value) for query in (accepted, refused) for value in conn.execute(query).one())


def add_contact(
    conn: Connection,
    *,
    wave: str,
    student_id: str,
    on: date,
    kind: str,
    result: str,
    by: str,
    at: datetime,
) -> None:
    """Record a contact made with or about a student on a day."""
    row = {"wave": wave, "student_id": student_id, "on": on.isoformat(), "kind": kind, "result": result}
    conn.execute(contacts_table.insert().values(**row, by=by, at=at))


def first_contacts(conn: Connection, wave: str, not_counted: Collection[str] = ()) -> dict[str, date]:
    """Return the day of each student's first contact in a wave, but for results that are `not_counted`."""
    of = (contacts_table.c.wave == wave, contacts_table.c.result.not_in(not_counted))
    first = sa.select(contacts_table.c.student_id, sa.func.min(contacts_table.c.on)).where(*of)
    rows = conn.execute(first.group_by(contacts_table.c.student_id))
    return {student_id: date.fromisoformat(day) for student_id, day in rows}


def contacts(conn: Connection, wave: str, student_id: str) -> pd.DataFrame:
    """Return the contacts of a student in a wave, the earliest first: on (ISO date), kind, result, by, at."""
    of = (contacts_table.c.wave == wave, contacts_table.c.student_id == student_id)
    columns = [contacts_table.c[name] for name in ("on", "kind", "result", "by", "at")]
    order = (contacts_table.c.on, contacts_table.c.contact_id)
    return read_frame(conn, sa.select(*columns).where(*of).order_by(*order))


def _holds_in(wave: str) -> sa.ColumnElement[bool]:
    return sa.or_(refused_table.c.wave == wave, refused_table.c.said_by == "student")


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
