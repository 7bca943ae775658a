"""The picture of a wave: computed once from what is stored, kept by part and school, read by pages."""

import hashlib
import json
import re
from collections.abc import Mapping
from datetime import datetime

import pandas as pd
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from sel.errors import NotFound
from sel.store.consents import consent_imports
from sel.store.name_answers import newest_and_undone
from sel.store.parquet import frame_of, parquet_of
from sel.store.rosters import current_roster_imports
from sel.store.schema import imports
from sel.store.schema import pictures as table
from sel.store.taught import earlier_rosters
from sel.store.waves import wave as known_wave

_VERSION = re.compile(r"(?P<data>[^+]*)\+(?P<newest>\d+)\.(?P<undone>\d+)(?P<rest>.*)")


def data_version(conn: Connection, wave: str) -> str:
    """Return a name for what a picture of the wave is computed from; another name means it changed.

    It covers the wave, its imports that stand, its roster's imports and the rosters before, consent, and
    behind a + what people decided about written names. It reads a few rows only. Raises NotFound.
    """
    it = known_wave(conn, wave)
    answers = sa.select(imports.c.import_id, imports.c.content_hash).where(
        imports.c.wave == wave, imports.c.undone_at.is_(None)
    )
    made_of = it.roster_imports or current_roster_imports(conn)
    known = [
        [it.code, it.schools, it.grades, str(it.census), str(it.opened_at), str(it.closed_at)],
        [list(row) for row in conn.execute(answers.order_by(imports.c.import_id))],
        [list(made_of), earlier_rosters(conn, made_of)],
        consent_imports(conn),
    ]
    newest, undone = newest_and_undone(conn, wave)
    return f"{hashlib.sha256(json.dumps(known).encode()).hexdigest()}+{newest}.{undone}"


def drawn_alike(conn: Connection, wave: str, version: str) -> bool:
    """Return whether the stored picture has the form of `version`, however old its data are."""
    stored = _VERSION.fullmatch(picture_version(conn, wave) or "")
    wanted = _VERSION.fullmatch(version)
    return bool(stored and wanted and stored["rest"] == wanted["rest"])


def lacks_answers_only(conn: Connection, wave: str, version: str) -> bool:
    """Return whether the stored picture would be of `version` but for answers given since it was drawn.

    It is not where an answer that it shows was taken back. `version` may go on behind `data_version`.
    """
    stored = _VERSION.fullmatch(picture_version(conn, wave) or "")
    wanted = _VERSION.fullmatch(version)
    if not stored or not wanted or stored.group("data", "rest") != wanted.group("data", "rest"):
        return False
    newest, undone = int(stored["newest"]), int(stored["undone"])
    return newest_and_undone(conn, wave, up_to=newest)[1] == undone


def save_picture(
    conn: Connection, wave: str, version: str, parts: Mapping[tuple[str, str], pd.DataFrame], at: datetime
) -> None:
    """Store the picture in place of the one before; a version that is stored already is left as it is.

    `parts` is keyed by part and school_id, which is empty for the whole district. Raises NotFound where
    the wave isn't there.
    """
    known_wave(conn, wave)
    if picture_version(conn, wave) == version:
        return
    conn.execute(table.delete().where(table.c.wave == wave))
    same = {"wave": wave, "version": version, "at": at}
    for (part, school_id), frame in parts.items():
        row = {"part": part, "school_id": school_id, "parquet": parquet_of(frame)}
        conn.execute(table.insert().values(**same, **row))


def picture_version(conn: Connection, wave: str) -> str | None:
    """Return which version of the data the stored picture shows, or nothing where there is none."""
    version: str | None = conn.execute(
        sa.select(table.c.version).where(table.c.wave == wave).limit(1)
    ).scalar()
    return version


def picture_part(conn: Connection, wave: str, part: str, school_id: str = "") -> pd.DataFrame:
    """Return one school's part, or the whole district's. Raises NotFound where it isn't stored."""
    of = (table.c.wave == wave, table.c.part == part, table.c.school_id == school_id)
    content = conn.execute(sa.select(table.c.parquet).where(*of)).scalar()
    if content is None:
        where = f"school {school_id}" if school_id else "the district"
        raise _not_stored(wave, f"{part} of {where}")
    return frame_of(content)


def picture_parts(conn: Connection, wave: str, part: str) -> pd.DataFrame:
    """Return every school's part in one frame, in the order of school ids. Raises NotFound where none is."""
    of = (table.c.wave == wave, table.c.part == part, table.c.school_id != "")
    found = conn.execute(sa.select(table.c.school_id, table.c.parquet).where(*of)).all()
    if not found:
        raise _not_stored(wave, f"{part} of any school")
    frames = [frame_of(row.parquet) for row in sorted(found, key=lambda row: str(row.school_id))]
    filled = [frame for frame in frames if len(frame)] or frames[:1]  # an empty one would widen types
    return pd.concat(filled, ignore_index=True)


def _not_stored(wave: str, what: str) -> NotFound:
    return NotFound(f"The picture of wave {wave} holds no {what}.", "Compute the picture of the wave first.")
