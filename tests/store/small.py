"""Small things to store: an import, a wave, a roster of two schools, a few responses."""

from datetime import UTC, datetime

import pandas as pd
from sqlalchemy import select

from sel.core.people import ROSTER_SCHEMAS
from sel.core.responses import Wave
from sel.store.engine import Store
from sel.store.imports import add_import
from sel.store.responses import add_responses
from sel.store.rosters import add_roster
from sel.store.schema import metadata
from sel.store.waves import add_wave

NOW = datetime(2026, 10, 5, 17, 30, tzinfo=UTC)
FALL = "2026-fall"
CARE = "culture-of-care"


def new_import(conn, kind="responses", content_hash="aa", **changes):
    """Record an import of `kind`; whatever matters to the test is given by name."""
    row = {
        "kind": kind,
        "content_hash": content_hash,
        "filename": f"{kind}.csv",
        "tool": "google_forms",
        "wave": FALL if kind == "responses" else "",
        "instrument": CARE if kind == "responses" else "",
        "school": "",
        "rows_read": 3,
        "accepted": 2,
        "rejected": 1,
        "skipped": {"test": 1},
        "problems": [],
        "by": "op",
        "at": NOW,
    }
    return add_import(conn, **{**row, **changes})


def new_wave(conn, code=FALL, **changes):
    add_wave(conn, Wave(code, **changes), "op", NOW)


def response(row, person_id, minute=0, *, answers=None, mentions=(), none_ticked=False):
    """One response of a frame; `minute` of the hour in which it was submitted, None where unknown."""
    return {
        "row": row,
        "person_id": person_id,
        "submitted_at": pd.NaT if minute is None else pd.Timestamp(2026, 10, 5, 16, minute, tz="UTC"),
        "none_ticked": none_ticked,
        "answers": answers or {},
        "mentions": list(mentions),
    }


def store_responses(conn, responses, content_hash="aa", wave=FALL, instrument=CARE):
    """Import the responses and return the import's id."""
    import_id = new_import(conn, content_hash=content_hash, wave=wave, instrument=instrument)
    add_responses(conn, import_id, wave=wave, instrument=instrument, frame=pd.DataFrame(responses))
    return import_id


def frame(name, *rows):
    """A roster's frame of that name; columns that a row leaves out are empty."""
    columns = list(ROSTER_SCHEMAS[name].columns)
    return pd.DataFrame([{**dict.fromkeys(columns, ""), **row} for row in rows], columns=columns)


OAK_AND_ELM = {
    "schools": frame("schools", {"school_id": "elm", "name": "Elm"}, {"school_id": "oak", "name": "Oak"}),
    "students": frame(
        "students",
        {"student_id": "0007", "school_id": "elm", "given_name": "Zoë", "grade": "09"},
        {"student_id": "0007", "school_id": "oak", "given_name": "Zoë", "grade": "09"},
        {"student_id": "0012", "school_id": "oak", "given_name": "None", "grade": "10"},
    ),
    "adults": frame(
        "adults",
        {"adult_id": "a1", "school_id": "oak", "family_name": "Peña", "role": "teacher", "kind": "staff"},
    ),
    "classes": frame("classes", {"class_id": "c1", "school_id": "oak", "title": "Biology"}),
    "class_members": frame(
        "class_members",
        {"class_id": "c1", "person_id": "0007", "role": "student"},
        {"class_id": "c1", "person_id": "a1", "role": "teacher"},
    ),
}


def store_roster(conn, frames=OAK_AND_ELM, content_hash="r1"):
    """Import the roster and return the import's id."""
    import_id = new_import(conn, "roster", content_hash)
    add_roster(conn, import_id, frames)
    return import_id


def everything(store: Store) -> dict[str, list[tuple]]:
    """Every row of every table, in an order of its own."""
    with store.read() as conn:
        return {
            table.name: sorted((tuple(row) for row in conn.execute(select(table))), key=repr)
            for table in metadata.sorted_tables
        }
