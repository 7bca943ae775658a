"""The rule that a school's team agreed for its list in a wave; of two who do so the second is told."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from sel.errors import Conflict
from sel.store.insert import inserted
from sel.store.schema import list_rules as table


class StoredRule(NamedTuple):
    """A rule as it was stored; `version` is handed back by whoever changes it."""

    rule: dict[str, Any]
    a_week: int
    version: int
    by: str
    at: datetime


def list_rule(conn: Connection, wave: str, school_id: str) -> StoredRule | None:
    """Return the rule of a school's list in a wave, None where none was agreed."""
    columns = (table.c.rule, table.c.a_week, table.c.version, table.c.by, table.c.at)
    of = (table.c.wave == wave, table.c.school_id == school_id)
    row = conn.execute(sa.select(*columns).where(*of)).one_or_none()
    return StoredRule(*row) if row else None


def save_list_rule(
    conn: Connection,
    *,
    wave: str,
    school_id: str,
    rule: Mapping[str, Any],
    a_week: int,
    version: int,
    by: str,
    at: datetime,
) -> int:
    """Store a school's rule as it now is and return its new version.

    `version` is the one that was read, 0 for the first. Raises Conflict where somebody else changed it since
    then, and nothing is stored.
    """
    values = {"rule": dict(rule), "a_week": a_week, "by": by, "at": at}
    if version == 0:
        row = values | {"wave": wave, "school_id": school_id, "version": 1}
        changed = inserted(conn, table, row, ["wave", "school_id"]) is not None
    else:
        same = (table.c.wave == wave, table.c.school_id == school_id, table.c.version == version)
        update = table.update().where(*same).values(**values, version=version + 1)
        changed = conn.execute(update).rowcount == 1
    if not changed:
        raise Conflict(
            "Somebody else changed the list's rule meanwhile.",
            "Look at the rule as it is now, then choose again.",
        )
    return version + 1


def rules_stamp(conn: Connection, wave: str) -> str:
    """Return a text that changes whenever a rule of the wave does."""
    known = sa.select(sa.func.count(), sa.func.sum(table.c.version)).where(table.c.wave == wave)
    return " ".join(str(value) for value in conn.execute(known).one())
