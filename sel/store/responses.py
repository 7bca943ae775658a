"""Responses as they were given, and those that stand: each person's last submission.

Earlier submissions stay as history. Answers are kept raw, one document a response.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from sel.store.bulk import chunks, insert_columns, plain
from sel.store.frames import answers_frame, read_frame
from sel.store.schema import nominations
from sel.store.schema import responses as table
from sel.store.waves import wave as known_wave


def add_responses(
    conn: Connection, import_id: int, *, wave: str, instrument: str, frame: pd.DataFrame
) -> None:
    """Store the responses of an import, and what each wrote.

    `frame` has a row a response: row (file row number), person_id (student or adult), submitted_at (aware,
    or UTC without a zone; missing allowed), none_ticked, answers (item → whole code of those
    answered, as a mapping or its JSON), mentions (a list of (slot, text)).
    Raises NotFound where the wave isn't there.
    """
    known_wave(conn, wave)
    same = {"import_id": import_id, "wave": wave, "instrument": instrument}
    for part in chunks(frame):
        insert_columns(conn, table, _response_cells(part), **same)
        insert_columns(conn, nominations, _mention_cells(part), import_id=import_id)


def standing_answers(
    conn: Connection, wave: str, instrument_code: str, item_codes: Sequence[str]
) -> pd.DataFrame:
    """Return one row a respondent: student_id, submitted_at (UTC), none_ticked, import_id, a column an item.

    Codes are raw, that is not reversed, and fractions, NaN where the item was not answered. Memory grows
    with the frame returned, not with the documents read.
    """
    last = _last(wave, instrument_code).subquery()
    columns = [
        last.c.person_id.label("student_id"),
        last.c.submitted_at,
        last.c.none_ticked,
        last.c.import_id,
    ]
    statement = sa.select(*columns).order_by(*_order(last))
    return answers_frame(conn, statement, last.c.answers, item_codes)


def last_heard(conn: Connection, wave: str, instrument_code: str) -> pd.DataFrame:
    """Return when each respondent's standing submission came in: student_id, submitted_at (UTC)."""
    last = _last(wave, instrument_code).subquery()
    columns = [last.c.person_id.label("student_id"), last.c.submitted_at]
    return read_frame(conn, sa.select(*columns).order_by(*_order(last)))


def standing_nominations(conn: Connection, wave: str, instrument_code: str) -> pd.DataFrame:
    """Return one row a mention of the students' standing submissions: student_id, slot, text."""
    return _standing_mentions(conn, wave, instrument_code, "student_id")


def standing_staff_lines(conn: Connection, wave: str, instrument_code: str) -> pd.DataFrame:
    """Return one row a line of the adults' standing submissions: adult_id, slot, text.

    Lines about colleagues (slot `core.responses.COLLEAGUES`) are among them.
    """
    return _standing_mentions(conn, wave, instrument_code, "adult_id")


def respondents(conn: Connection, wave: str, instrument_code: str) -> set[str]:
    """Return who answered, also those who wrote nothing."""
    answered = sa.select(table.c.person_id).where(_of(wave, instrument_code)).distinct()
    return set(conn.execute(answered).scalars())


def answered_by(conn: Connection, people: Iterable[str]) -> set[str]:
    """Return those of `people` of whom any wave holds an answer."""
    return set(people) & set(conn.execute(sa.select(table.c.person_id).distinct()).scalars())


def response_count(conn: Connection, wave: str) -> int:
    """Return how many people answered any instrument of the wave, each counted once an instrument."""
    people = sa.select(table.c.instrument, table.c.person_id).where(table.c.wave == wave).distinct()
    return int(conn.execute(sa.select(sa.func.count()).select_from(people.subquery())).scalar_one())


def _standing_mentions(conn: Connection, wave: str, instrument_code: str, person: str) -> pd.DataFrame:
    """Return the standing mentions with the person's column named, in the order they were written."""
    last = _last(wave, instrument_code).subquery()
    same = sa.and_(nominations.c.import_id == last.c.import_id, nominations.c.row == last.c.row)
    written = (
        sa.select(last.c.person_id.label(person), nominations.c.slot, nominations.c.text)
        .join_from(last, nominations, same)
        .order_by(*_order(last), nominations.c.position)
    )
    return read_frame(conn, written)


def _last(wave: str, instrument_code: str) -> sa.Select[Any]:
    """Select each person's last submission, by the rule of `sel.core.responses.standing`."""
    latest_first = (table.c.submitted_at.desc().nulls_last(), table.c.import_id.desc(), table.c.row.desc())
    rank = sa.func.row_number().over(partition_by=table.c.person_id, order_by=latest_first)
    keys = (
        sa.select(table.c.import_id, table.c.row, rank.label("rank"))
        .where(_of(wave, instrument_code))
        .subquery()
    )
    same = sa.and_(table.c.import_id == keys.c.import_id, table.c.row == keys.c.row)
    return sa.select(table).join(keys, same).where(keys.c.rank == 1)


def _order(last: sa.Subquery) -> tuple[sa.ColumnElement[Any], ...]:
    """Return the order of storing, which is the same on every database."""
    return (last.c.import_id, last.c.row)


def _of(wave: str, instrument_code: str) -> sa.ColumnElement[bool]:
    return sa.and_(table.c.wave == wave, table.c.instrument == instrument_code)


def _response_cells(part: pd.DataFrame) -> dict[str, list[Any]]:
    """Return the responses' columns, as plain values."""
    times = pd.to_datetime(part["submitted_at"], utc=True).dt.as_unit("us")
    return {
        "row": part["row"].tolist(),
        "person_id": part["person_id"].tolist(),
        "submitted_at": plain(times),
        "none_ticked": part["none_ticked"].tolist(),
        "answers": part["answers"].tolist(),
    }


def _mention_cells(part: pd.DataFrame) -> dict[str, list[Any]]:
    """Return the mentions' columns: each numbered within its response."""
    written = [
        (row, position, int(slot), text)
        for row, mentions in zip(part["row"].tolist(), part["mentions"], strict=True)
        for position, (slot, text) in enumerate(mentions)
    ]
    names = ("row", "position", "slot", "text")
    return {name: [mention[k] for mention in written] for k, name in enumerate(names)}
