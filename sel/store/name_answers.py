"""What people decided about written names: every answer is kept; of each target the newest stands.

A target is the words in their context: `scope` (the writer's schools, ids joined by a space), `key` (the
words, folded), `context` (those adults in question who teach the writer), and either everybody who wrote
so (student_id "", slot 0) or one student. An answer holds in the wave it was given in and in later ones.
An answer is never changed: it is undone, or a newer one stands before it.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

import pandas as pd
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from sel.errors import Conflict, NotFound
from sel.store.frames import read_frame
from sel.store.schema import name_answers as table
from sel.store.waves import wave as known_wave
from sel.store.waves import waves

TARGET = ["scope", "key", "context", "student_id", "slot"]
ANSWER_COLUMNS = [*TARGET, "decision", "adult_id"]


class Target(NamedTuple):
    """What an answer is about: the words in their context, of everybody or of one student."""

    scope: str
    key: str
    context: str
    student_id: str = ""
    slot: int = 0


class Meaning(NamedTuple):
    """One thing that the words mean: a decision, and the adult where it is one."""

    decision: str
    adult_id: str = ""


def add_answer(
    conn: Connection,
    wave: str,
    target: Target,
    text: str,
    meanings: Sequence[Meaning],
    *,
    by: str,
    at: datetime,
) -> int:
    """Store what a person decided and return the answer's id; `text` is as it was written.

    Several meanings are several people in one mention. Raises ValueError where nobody is said to have
    decided, or nothing was; NotFound for a wave that isn't there.
    """
    if not by or not meanings:
        raise ValueError("an answer needs the person who gave it, and what was decided")
    known_wave(conn, wave)
    answer_id = 1 + (conn.execute(sa.select(sa.func.max(table.c.answer_id))).scalar() or 0)
    same = {"answer_id": answer_id, "text": text, "wave": wave, "by": by, "at": at, "undone_by": ""}
    for part, meaning in enumerate(meanings):
        conn.execute(table.insert().values(**same, **target._asdict(), **meaning._asdict(), part=part))
    return answer_id


def undo_answer(conn: Connection, answer_id: int, by: str, at: datetime) -> None:
    """Take an answer back; the one before it about the same target, if any, stands again.

    Raises NotFound; Conflict where it was undone before.
    """
    rows = conn.execute(sa.select(table).where(table.c.answer_id == answer_id)).all()
    if not rows:
        raise NotFound(f"There is no answer {answer_id}.", "See the history for their numbers.")
    if rows[0].undone_at is not None:
        raise Conflict(f"{rows[0].undone_by} took this answer back before.", "Nothing is left to do.")
    undone = table.update().where(table.c.answer_id == answer_id)
    conn.execute(undone.values(undone_by=by, undone_at=at))


def answers(conn: Connection, wave: str) -> pd.DataFrame:
    """Return every answer given in the wave or in one before it, also those undone, the newest first.

    A row a meaning. Columns: answer_id, part, ANSWER_COLUMNS, text, wave, by, at, undone_by, undone_at
    (UTC, missing while it isn't). Raises NotFound for a wave that isn't there.
    """
    until = _until(conn, wave)
    names = ("answer_id", "part", *ANSWER_COLUMNS, "text", "wave", "by", "at", "undone_by", "undone_at")
    rows = read_frame(conn, sa.select(*(table.c[name] for name in names)).where(table.c.wave.in_(until)))
    order = rows.assign(_wave=rows["wave"].map(until.index))
    order = order.sort_values(["_wave", "answer_id", "part"], ascending=[False, False, True])
    return order.drop(columns="_wave").reset_index(drop=True)


def standing_answers(conn: Connection, wave: str) -> pd.DataFrame:
    """Return the answers that stand for the wave, the newest of each target: `answers`' columns."""
    given = answers(conn, wave)
    given = given[given["undone_at"].isna()]
    newest = given.groupby(TARGET, sort=False)["answer_id"].transform("first")
    return given[given["answer_id"] == newest].reset_index(drop=True)


def standing(conn: Connection, wave: str) -> pd.DataFrame:
    """Return the answers that stand for the wave as the resolving of names takes them: ANSWER_COLUMNS."""
    return standing_answers(conn, wave)[ANSWER_COLUMNS]


def newest_and_undone(conn: Connection, wave: str, up_to: int | None = None) -> tuple[int, int]:
    """Return the newest answer's id and how many were undone, of those that may hold for the wave.

    `up_to` leaves out the answers after that id. Two equal pairs are the same standing answers.
    """
    among = [table.c.wave.in_(_until(conn, wave)), table.c.part == 0]
    if up_to is not None:
        among.append(table.c.answer_id <= up_to)
    newest, undone = sa.func.max(table.c.answer_id), sa.func.count(table.c.undone_at)
    row = conn.execute(sa.select(newest, undone).where(*among)).one()
    return int(row[0] or 0), int(row[1])


def _until(conn: Connection, wave: str) -> list[str]:
    """Return the waves up to this one, in the order in which they were opened."""
    known_wave(conn, wave)
    codes = [known.code for known in waves(conn)]
    return codes[: codes.index(wave) + 1]
