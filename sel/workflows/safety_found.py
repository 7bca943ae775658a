"""Words of harm, kept as hits the moment they come in, and taken back when an import is undone.

Both run in the transaction of the import itself: a hit is never lost, and never of words that aren't there.
"""

from collections.abc import Iterator
from typing import Any

import pandas as pd
from sqlalchemy import Connection

from sel.core.permissions import Person
from sel.core.safety import safety_flags
from sel.readers.instruments import instrument
from sel.store import rosters, safety
from sel.workflows.checked import Checked, Part
from sel.workflows.desk import Desk
from sel.workflows.response_rows import lines_of

_PROGRAM = Person("program", "This program", "")
"""Stands in the audit log where no person brought the words in."""


def keep_import(conn: Connection, desk: Desk, person: Person, checked: Checked, part: Part) -> None:
    """Keep what reads like harm in the answers of an import, also in rows that were refused."""
    if "responses" not in part.frames or checked.wave is None:
        return
    informant = instrument(checked.instrument).informant
    written = lines_of(part.frames["responses"], "person_id")
    keep_found(conn, desk, person, checked.wave.code, written, informant)
    refused = _refused_cells(checked.rejected_rows)
    schools = (checked.school,) if checked.school else checked.wave.schools
    rows = [
        _row(desk, person, checked.wave.code, informant, schools, mention, "refused") for mention in refused
    ]
    _added(conn, desk, person, rows)


def keep_found(
    conn: Connection, desk: Desk, person: Person, wave: str, written: pd.DataFrame, informant: str = "student"
) -> None:
    """Keep what reads like harm in `written` (person_id, slot, text), if it isn't known; each is audited."""
    harm = written[safety_flags(written["text"]) == "harm"].drop_duplicates(["person_id", "slot", "text"])
    if harm.empty:
        return
    schools = _schools_of(conn, "student_id" if informant == "student" else "adult_id")
    rows = [
        _row(desk, person, wave, informant, schools.get(mention["person_id"], ()), mention, "found")
        for mention in harm.to_dict("records")
    ]
    _added(conn, desk, person, rows)


def keep_again(conn: Connection, desk: Desk, wave: str, nominations: pd.DataFrame) -> None:
    """Keep what a newer list of phrases finds in answers stored before: student_id, slot, text."""
    keep_found(conn, desk, _PROGRAM, wave, nominations.rename(columns={"student_id": "person_id"}))


def take_back(conn: Connection, desk: Desk, person: Person, wave: str) -> None:
    """Remove the hits of words that an undone import took along; that is audited, without the words."""
    for hit_id in safety.remove_unwritten(conn, wave):
        desk.audit(
            conn, person, "removed a safety hit with its import", "safety hit", str(hit_id), f"wave {wave}"
        )


def _row(
    desk: Desk,
    person: Person,
    wave: str,
    informant: str,
    schools: tuple[str, ...],
    mention: Any,
    source: str,
) -> dict[str, Any]:
    same = {"wave": wave, "informant": informant, "schools": schools, "source": source}
    told = {
        "person_id": str(mention["person_id"]),
        "slot": int(mention["slot"]),
        "text": str(mention["text"]),
    }
    return {**same, **told, "by": person.person_id, "found_at": desk.now()}


def _added(conn: Connection, desk: Desk, person: Person, rows: list[dict[str, Any]]) -> None:
    for hit_id in safety.add_hits(conn, rows):
        desk.audit(conn, person, "kept a safety hit", "safety hit", str(hit_id))


def _refused_cells(rejected: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """Yield the cells that read like harm in rows that were left out, whose writer is not known."""
    for at, column in enumerate(rejected.columns):  # by place: a column may stand twice
        if column == "reason":
            continue
        cells = rejected.iloc[:, at].fillna("").astype(str)
        for row, text in cells[safety_flags(cells) == "harm"].items():
            yield {"person_id": "", "slot": row, "text": text}


def _schools_of(conn: Connection, key: str) -> dict[str, tuple[str, ...]]:
    """Return each person's schools; of who left, those of the newest roster that had them."""
    now, before = rosters.current_people(conn, key), rosters.former_people(conn, key)
    both = pd.concat([now[[key, "school_id"]], before[[key, "school_id"]]])
    return {str(who): tuple(sorted(set(here))) for who, here in both.groupby(key)["school_id"]}
