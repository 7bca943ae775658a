"""Answers without a person: a school, a grade and the items' codes, in an order drawn by lot.

No id, e-mail, time or row of the file comes this far, and nothing here can be joined to anybody.
"""

from collections.abc import Sequence

import pandas as pd
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from sel.store.bulk import chunks, insert_columns
from sel.store.frames import answers_frame, read_frame
from sel.store.schema import anonymous_answers as table
from sel.store.waves import wave as known_wave


def add_anonymous_answers(
    conn: Connection,
    import_id: int,
    *,
    wave: str,
    instrument: str,
    frame: pd.DataFrame,
    lots: Sequence[int],
) -> None:
    """Store the answers of an import in the order of `lots`, a random permutation of 0 … n-1.

    `frame` has a row an answer: school_id, grade, answers (item → whole code of
    those answered, as a mapping or as its JSON).
    Raises NotFound where the wave isn't there, ValueError where `lots` isn't a permutation of the rows.
    """
    known_wave(conn, wave)
    if sorted(lots) != list(range(len(frame))):
        raise ValueError("every anonymous answer needs one lot of its own")
    same = {"import_id": import_id, "wave": wave, "instrument": instrument}
    drawn = frame.iloc[list(lots)].assign(number=range(len(frame)))
    for part in chunks(drawn):  # in the order of the numbers: a database may keep the order of writing
        cells = {name: part[name].tolist() for name in ("number", "school_id", "grade")}
        insert_columns(conn, table, {**cells, "answers": part["answers"].tolist()}, **same)


def anonymous_answers(
    conn: Connection, wave: str, instrument_code: str, item_codes: Sequence[str]
) -> pd.DataFrame:
    """Return one row an answer: school_id, grade, and a float column an item (NaN where unanswered)."""
    of = (table.c.wave == wave, table.c.instrument == instrument_code)
    statement = sa.select(table.c.school_id, table.c.grade).where(*of)
    statement = statement.order_by(table.c.import_id, table.c.number)
    return answers_frame(conn, statement, table.c.answers, item_codes)


def anonymous_counts(conn: Connection, wave: str) -> pd.DataFrame:
    """Return how many anonymous answers each school gave in the wave: instrument, school_id, n."""
    counted = (
        sa.select(table.c.instrument, table.c.school_id, sa.func.count().label("n"))
        .where(table.c.wave == wave)
        .group_by(table.c.instrument, table.c.school_id)
        .order_by(table.c.instrument, table.c.school_id)
    )
    return read_frame(conn, counted)
