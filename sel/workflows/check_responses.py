"""Checking a survey export against the roster and the wave: who answered, what counts, what was left out."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from sel.core import permissions
from sel.core.identity import Identified, identified_staff, identified_students
from sel.core.instrument import Instrument
from sel.core.permissions import Person
from sel.core.responses import Wave, mentions, standing
from sel.errors import FileRefused, Problem
from sel.readers.archives import content_hash
from sel.readers.exports import Responses, read_responses
from sel.readers.instruments import instrument as instrument_named
from sel.readers.tables import read_tables
from sel.store import imports, responses, rosters, waves
from sel.workflows.checked import Checked, Part, refused
from sel.workflows.desk import Desk
from sel.workflows.waves import school_missing

PREVIEW_ROWS = 8


@dataclass(frozen=True)
class _Ground:
    """What a survey file is held against: the wave, the roster's people, and what is stored already."""

    wave: Wave
    people: pd.DataFrame
    roster_imports: tuple[int, ...]
    already: int
    answered: frozenset[str]


def check_responses(
    desk: Desk, person: Person, name: str, data: bytes, wave: str, instrument: str, school: str = ""
) -> Checked:
    """Return what storing this export would do; nothing is stored.

    Raises NotAllowed; NotFound for a wave, instrument or school that isn't there; FileRefused where the
    wave is closed or the roster is empty. Trouble in the file itself is in `problems`.
    """
    desk.allowed(person, lambda: permissions.check_can_upload(person), "check an upload", name)
    asked = instrument_named(instrument)
    digest = content_hash(data)
    ground = _ground(desk, asked, digest, wave, school)
    read, problems = read_responses(read_tables([(name, data)]), name, asked, desk.settings.timezone)
    if any(problem.severity == "error" for problem in problems):
        return refused(name, "responses", problems, ground.roster_imports)
    identify = identified_students if asked.informant == "student" else identified_staff
    who = identify(read.rows, ground.people, school)
    part = _part(name, digest, read, who, asked, ground.already)
    named = [_in_file(problem, name) for problem in problems + who.problems]
    return Checked(
        parts=(part,),
        problems=tuple(named),
        preview=_preview(part.frames["responses"]),
        rejected_rows=_rejected_rows(read, who),
        summary=_summary(part, ground),
        roster_imports=ground.roster_imports,
        wave=ground.wave,
        instrument=asked.code,
        school=school,
    )


def _preview(stored: pd.DataFrame) -> pd.DataFrame:
    """Return the first rows as an admin may see them: who and when, how many names, nothing that was said."""
    first = stored.head(PREVIEW_ROWS)
    return first[["row", "person_id", "submitted_at"]].assign(mentions=first["mentions"].map(len))


def _ground(desk: Desk, asked: Instrument, digest: str, wave: str, school: str) -> _Ground:
    """Return what the file is checked against, or refuse where there is no ground to check on."""
    with desk.store.read() as conn:
        found = waves.wave(conn, wave)
        roster = rosters.current_roster(conn)
        already = imports.same_content(conn, "responses", digest, wave, asked.code)
        answered = responses.respondents(conn, wave, asked.code)
        pinned = rosters.current_roster_imports(conn)
    if not found.is_open:
        raise FileRefused(
            f"Wave {wave} is closed.", f"Reopen it first (sel waves reopen {wave}), then upload."
        )
    people = roster.students if asked.informant == "student" else roster.adults
    if people.empty:
        raise FileRefused("There is no roster yet.", "Upload the roster first, then the survey.")
    known = set(roster.schools["school_id"])
    if school and school not in known:
        raise school_missing(school, known)
    return _Ground(found, people, pinned, already, frozenset(answered))


def _part(name: str, digest: str, read: Responses, who: Identified, asked: Instrument, already: int) -> Part:
    """Return the file as one import's worth of rows, with every row counted once."""
    kept = who.rows[who.rows["outcome"] == "accepted"]
    frame = _stored_rows(read.rows.loc[kept.index], kept["person_id"], asked)
    order = frame.assign(response_id=np.arange(len(frame)))
    stands = standing(order) if len(order) else pd.Series(dtype=bool)
    tested = int((who.rows["outcome"] == "test").sum())
    skipped = {
        **read.skipped,
        "test": read.skipped.get("test", 0) + tested,
        "superseded": int((~stands).sum()),
    }
    skipped = {reason: count for reason, count in skipped.items() if count}
    return Part(
        kind="responses",
        tool=read.tool,
        filename=name,
        content_hash=digest,
        frames={"responses": frame},
        rows_read=read.rows_read,
        accepted=int(stands.sum()),
        rejected=read.rows_read - int(stands.sum()) - sum(skipped.values()),
        skipped=skipped,
        already=already,
    )


def _stored_rows(rows: pd.DataFrame, person: pd.Series, asked: Instrument) -> pd.DataFrame:
    """Return row, person_id, submitted_at, none_ticked, answers (item → code) and mentions (slot, text)."""
    items = [code for code in asked.item_codes if code in rows.columns]
    values = rows[items].to_numpy(dtype=float)
    answers = [
        {code: int(value) for code, value in zip(items, line, strict=True) if value == value}
        for line in values
    ]
    codes = [code for code in asked.names.codes if code in rows.columns]
    cells = pd.concat([rows[code] for code in codes]) if codes else pd.Series(dtype=str)
    slots = pd.Series(np.repeat(np.arange(1, len(codes) + 1), len(rows)), index=cells.index)
    written = mentions(cells, slots).sort_values(["response", "slot"], kind="stable")
    pairs = pd.Series(list(zip(written["slot"], written["text"], strict=True)), index=written["response"])
    by_response = pairs.groupby(level=0).agg(list)
    return pd.DataFrame(
        {
            "row": rows["row"],
            "person_id": person,
            "submitted_at": rows["submitted_at"],
            "none_ticked": rows["none_ticked"],
            "answers": pd.Series(answers, index=rows.index, dtype=object),
            "mentions": by_response.reindex(rows.index).map(
                lambda found: found if isinstance(found, list) else []
            ),
        }
    ).reset_index(drop=True)


def _rejected_rows(read: Responses, who: Identified) -> pd.DataFrame:
    """Return the rows left out in the file's own columns, each with the reason in words."""
    out = who.rows[~who.rows["outcome"].isin(["accepted", "test"])]
    words = {problem.code: f"{problem.message} {problem.action}" for problem in who.problems}
    own = read.source.loc[read.source.index.isin(out["row"])]
    reasons = out.set_index("row")["outcome"].map(words).astype("str").fillna("")
    return own.assign(reason=reasons.reindex(own.index).to_numpy())


def _summary(part: Part, ground: _Ground) -> dict[str, int]:
    """Return how many respondents are new, and how many replace an earlier submission."""
    people = set(part.frames["responses"]["person_id"])
    asked = ground.people["student_id" if "student_id" in ground.people else "adult_id"].nunique()
    return {
        "new": len(people - ground.answered),
        "updated": len(people & ground.answered),
        "answered_after": len(people | ground.answered),
        "on_roster": int(asked),
    }


def _in_file(problem: Problem, name: str) -> Problem:
    """Return the problem with its file named."""
    return Problem(**{**problem.__dict__, "file": problem.file or name})
