"""Responses as they were given, and those that stand: each person's last submission.

Earlier submissions stay as history. Answers are kept raw, one document a response.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from sel.store.frames import CHUNK, insert_rows, read_frame
from sel.store.schema import nominations
from sel.store.schema import responses as table
from sel.store.waves import wave as known_wave


def add_responses(
    conn: Connection, import_id: int, *, wave: str, instrument: str, frame: pd.DataFrame
) -> None:
    """Store the responses of an import, and what each wrote.

    `frame` has a row a response: row (file row number), person_id (student or adult), submitted_at (aware,
    or UTC without a zone; missing allowed), none_ticked, answers (item → code; missing ones are left out),
    mentions (a list of (slot, text)). Raises NotFound where the wave isn't there.
    """
    known_wave(conn, wave)
    same = {"import_id": import_id, "wave": wave, "instrument": instrument}
    for start in range(0, len(frame), CHUNK):
        part = frame.iloc[start : start + CHUNK]
        insert_rows(conn, table, ({**row, **same} for row in _response_rows(part)))
        insert_rows(conn, nominations, _mention_rows(import_id, part))


def standing_answers(
    conn: Connection, wave: str, instrument_code: str, item_codes: Sequence[str]
) -> pd.DataFrame:
    """Return one row a respondent: student_id, submitted_at (UTC), none_ticked, and a float column an item.

    Codes are raw, that is not reversed; NaN where the item was not answered. Memory grows with the
    frame returned, not with the documents read.
    """
    last = _last(wave, instrument_code).subquery()
    chosen = sa.select(last.c.person_id, last.c.submitted_at, last.c.none_ticked).order_by(*_order(last))
    frame = read_frame(conn, chosen).rename(columns={"person_id": "student_id"})
    documents = sa.select(last.c.answers).order_by(*_order(last))
    codes = np.full((len(frame), len(item_codes)), np.nan)
    result = conn.execute(documents, execution_options={"yield_per": CHUNK})
    start = 0
    for chunk in result.scalars().partitions():
        codes[start : start + len(chunk)] = [
            [answers.get(item, math.nan) for item in item_codes] for answers in chunk
        ]
        start += len(chunk)
    return pd.concat([frame, pd.DataFrame(codes, columns=list(item_codes))], axis=1)


def standing_nominations(conn: Connection, wave: str, instrument_code: str) -> pd.DataFrame:
    """Return one row a mention of the students' standing submissions: student_id, slot, text."""
    return _standing_mentions(conn, wave, instrument_code, "student_id")


def standing_staff_lines(conn: Connection, wave: str, instrument_code: str) -> pd.DataFrame:
    """Return one row a line of the adults' standing submissions: adult_id, slot, text."""
    return _standing_mentions(conn, wave, instrument_code, "adult_id")


def staff_respondents(conn: Connection, wave: str, instrument_code: str) -> list[str]:
    """Return the adults who answered, also those who wrote nothing, in order of their ids."""
    answered = sa.select(table.c.person_id).where(_of(wave, instrument_code)).distinct()
    return sorted(conn.execute(answered).scalars())


def response_count(conn: Connection, wave: str, instrument_code: str) -> int:
    """Return how many people answered, each counted once however often they did."""
    people = sa.func.count(sa.distinct(table.c.person_id))
    return int(conn.execute(sa.select(people).where(_of(wave, instrument_code))).scalar_one())


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


def _response_rows(part: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """Yield a row a response, as the database takes it."""
    times = pd.to_datetime(part["submitted_at"], utc=True).dt.as_unit("us")
    cells = zip(
        part["row"].tolist(),
        part["person_id"].tolist(),
        pa.Array.from_pandas(times).to_pylist(),
        part["none_ticked"].tolist(),
        part["answers"].tolist(),
        strict=True,
    )
    for row, person_id, submitted_at, none_ticked, answers in cells:
        yield {
            "row": row,
            "person_id": person_id,
            "submitted_at": submitted_at,
            "none_ticked": none_ticked,
            "answers": _document(answers),
        }


def _document(answers: Mapping[str, float]) -> dict[str, int]:
    """Return the answered items with whole codes; NaN, which is not itself, is not an answer."""
    return {item: int(code) for item, code in answers.items() if code == code}


def _mention_rows(import_id: int, part: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """Yield a row a mention, numbered within its response."""
    for row, mentions in zip(part["row"].tolist(), part["mentions"].tolist(), strict=True):
        for position, (slot, text) in enumerate(mentions):
            yield {"import_id": import_id, "row": row, "position": position, "slot": int(slot), "text": text}
