"""Words that read like harm, who acknowledged them, and the two safety contacts of each school."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from sel.errors import Conflict, NotFound
from sel.store.schema import nominations, responses
from sel.store.schema import safety_contacts as contacts_table
from sel.store.schema import safety_hits as table


@dataclass(frozen=True)
class Hit:
    """One text that reads like harm; times are UTC. `source` is found, refused or sent.

    `informant` says whose words these are (student, staff); a refused row has no `person_id`, and its row
    in the file as `slot`.
    """

    hit_id: int
    wave: str
    informant: str
    person_id: str
    schools: tuple[str, ...]
    slot: int
    text: str
    source: str
    by: str
    found_at: datetime
    escalated_at: datetime | None
    acknowledged_by: str
    acknowledged_at: datetime | None


def contacts(conn: Connection, school_id: str = "") -> dict[str, tuple[str, ...]]:
    """Return the adults who are contacts, by school; of one school where it is given."""
    rows = sa.select(contacts_table).order_by(contacts_table.c.school_id, contacts_table.c.adult_id)
    if school_id:
        rows = rows.where(contacts_table.c.school_id == school_id)
    found: dict[str, tuple[str, ...]] = {}
    for row in conn.execute(rows):
        found[row.school_id] = (*found.get(row.school_id, ()), row.adult_id)
    return found


def set_contacts(conn: Connection, school_id: str, adult_ids: Iterable[str], by: str, at: datetime) -> None:
    """Store a school's contacts in place of those it had."""
    conn.execute(contacts_table.delete().where(contacts_table.c.school_id == school_id))
    for adult_id in sorted(set(adult_ids)):
        row = {"school_id": school_id, "adult_id": adult_id, "by": by, "at": at}
        conn.execute(contacts_table.insert().values(**row))


def add_hits(conn: Connection, rows: Iterable[Mapping[str, Any]]) -> list[int]:
    """Store hits that aren't known yet and return their ids; what was acknowledged once is not new again.

    A row has wave, informant, person_id, schools, slot, text, source, by, found_at. The same words of the
    same person in the same place of a wave are one hit, however often the file is brought in.
    """
    added = []
    for row in rows:
        key = ("wave", "informant", "person_id", "slot", "text")
        same = sa.select(table.c.hit_id).where(*(table.c[name] == row[name] for name in key))
        if conn.execute(same.limit(1)).scalar() is None:
            values = {**row, "schools": list(row["schools"]), "acknowledged_by": ""}
            made = conn.execute(table.insert().values(**values))
            added.append(int((made.inserted_primary_key or (0,))[0]))
    return added


def hits(conn: Connection, *, waiting_only: bool = False) -> list[Hit]:
    """Return the hits, the oldest first; only those nobody acknowledged yet where that is asked."""
    rows = sa.select(table).order_by(table.c.found_at, table.c.hit_id)
    if waiting_only:
        rows = rows.where(table.c.acknowledged_at.is_(None))
    return [_hit(row) for row in conn.execute(rows)]


def hits_stamp(conn: Connection) -> str:
    """Return a text that changes whenever a hit is added or removed; it reads a row only."""
    counted = sa.select(sa.func.count(), sa.func.max(table.c.hit_id), sa.func.sum(table.c.hit_id))
    return " ".join(str(value) for value in conn.execute(counted).one())


def hit(conn: Connection, hit_id: int) -> Hit:
    """Return one hit. Raises NotFound."""
    row = conn.execute(sa.select(table).where(table.c.hit_id == hit_id)).one_or_none()
    if row is None:
        raise NotFound(f"There is no safety hit {hit_id}.", "Look at the list again (sel safety list).")
    return _hit(row)


def acknowledge(conn: Connection, hit_id: int, by: str, at: datetime) -> None:
    """Store who takes a hit on. Raises NotFound; Conflict where somebody did already."""
    waiting = (table.c.hit_id == hit_id, table.c.acknowledged_at.is_(None))
    if conn.execute(table.update().where(*waiting).values(acknowledged_by=by, acknowledged_at=at)).rowcount:
        return
    taken = hit(conn, hit_id)
    raise Conflict(f"{taken.acknowledged_by} acknowledged this already.", "Speak with them before you act.")


def mark_escalated(conn: Connection, hit_ids: Collection[int], at: datetime) -> None:
    """Store that nobody acknowledged these hits in time."""
    conn.execute(table.update().where(table.c.hit_id.in_(hit_ids)).values(escalated_at=at))


def remove_unwritten(conn: Connection, wave: str) -> list[int]:
    """Remove the found hits of a wave whose words no stored answer has any more; return their ids."""
    same = sa.and_(
        responses.c.import_id == nominations.c.import_id,
        responses.c.row == nominations.c.row,
        responses.c.wave == table.c.wave,
        responses.c.person_id == table.c.person_id,
        nominations.c.slot == table.c.slot,
        nominations.c.text == table.c.text,
    )
    written = sa.exists().where(same)
    found = sa.select(table.c.hit_id).where(table.c.wave == wave, table.c.source == "found", ~written)
    gone = list(conn.execute(found).scalars())
    conn.execute(table.delete().where(table.c.hit_id.in_(gone)))
    return gone


def written_beside(conn: Connection, wave: str, person_id: str) -> list[str]:
    """Return everything that a person wrote in a wave, in every place and submission."""
    same = sa.and_(nominations.c.import_id == responses.c.import_id, nominations.c.row == responses.c.row)
    texts = (
        sa.select(nominations.c.text)
        .join_from(responses, nominations, same)
        .where(responses.c.wave == wave, responses.c.person_id == person_id)
    )
    return list(conn.execute(texts.order_by(nominations.c.import_id, nominations.c.position)).scalars())


def _hit(row: sa.Row[Any]) -> Hit:
    return Hit(**{**row._mapping, "schools": tuple(row.schools)})  # noqa: SLF001 - its public name
