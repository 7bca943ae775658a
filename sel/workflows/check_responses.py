"""Checking a survey export against the roster and the wave: who answered, what counts, what was left out."""

import numpy as np
import pandas as pd

from sel.core import permissions
from sel.core.identity import OUTCOME_WORDS, Identified, identified_staff, identified_students
from sel.core.permissions import Person
from sel.core.responses import before_wave, enrollment_problems, standing
from sel.errors import Problem, rows_problem
from sel.readers.cells import among
from sel.readers.instruments import instrument as instrument_named
from sel.readers.mapping import AS_IT_IS, FileMapping
from sel.workflows.check_anonymous import checked_anonymous
from sel.workflows.checked import Checked, Part
from sel.workflows.consented import (
    OPTED_OUT,
    opted_out_problem,
    without_opted_out_lines,
    without_protected,
)
from sel.workflows.desk import Desk
from sel.workflows.response_rows import stored_rows
from sel.workflows.survey_upload import Ground, Upload, ground_of, read_upload
from sel.workflows.written_names import counted_names

PREVIEW_ROWS = 8


def check_responses(
    desk: Desk,
    person: Person,
    name: str,
    data: bytes,
    wave: str,
    instrument: str,
    school: str = "",
    mapping: FileMapping = AS_IT_IS,
) -> Checked:
    """Return what storing this export would do; nothing is stored.

    Where `mapping` decides nothing, the file is read as files of its header were before. Raises
    NotAllowed; NotFound for a wave, instrument or school that isn't there. Everything else that stands
    in the way, in the file or in the store, is in `problems`.
    """
    desk.allowed(person, lambda: permissions.check_can_upload(person), "check an upload", name)
    asked = instrument_named(instrument)
    upload = read_upload(desk, name, data, asked, school, mapping)
    ground = ground_of(desk, asked, upload.digest, wave, school)
    if upload.refused or ground.problems:
        return upload.told(ground)
    if asked.anonymous:
        return checked_anonymous(upload, ground)
    return _checked_named(desk, upload, ground)


def _checked_named(desk: Desk, upload: Upload, ground: Ground) -> Checked:
    """Return the check of answers that were given under a name."""
    asked, rows = upload.asked, upload.read.rows
    who = _identified(upload, ground)
    kept = who.rows[who.rows["outcome"] == "accepted"]
    allowed, protected = without_protected(rows.loc[kept.index], kept["person_id"], asked, ground.consents)
    frame = stored_rows(allowed, kept["person_id"], asked)
    frame, withheld = without_opted_out_lines(frame, asked, ground)
    stands = _stands(frame)
    problems = [
        *who.problems,
        *_enrollment(frame, ground),
        *_answered_again(frame, stands),
        *before_wave(frame, ground.wave),
    ]
    return upload.checked(
        ground,
        _part(upload, ground, who, frame, int(stands.sum())),
        [*problems, *protected, *withheld],
        preview=_preview(frame),
        rejected_rows=_rejected_rows(upload, who),
        summary=_summary(frame, ground),
        count_names=lambda: counted_names(desk, frame, asked, ground),
    )


def _identified(upload: Upload, ground: Ground) -> Identified:
    """Return who each row is from, those of students who opted out set apart."""
    student = upload.asked.informant == "student"
    identify = identified_students if student else identified_staff
    who = identify(upload.read.rows, ground.people, upload.school, ground.former)
    if not student:
        return who
    out = (who.rows["outcome"] == "accepted") & among(who.rows["person_id"], ground.opted_out)
    if not out.any():
        return who
    rows = who.rows.assign(
        outcome=who.rows["outcome"].mask(out, OPTED_OUT), person_id=who.rows["person_id"].mask(out, "")
    )
    return Identified(rows, [*who.problems, opted_out_problem(rows.loc[out, "row"].tolist())])


def _stands(frame: pd.DataFrame) -> "pd.Series[bool]":
    """Return which rows stand: of each person the last."""
    return standing(frame.assign(response_id=np.arange(len(frame)))) if len(frame) else pd.Series(dtype=bool)


def _answered_again(frame: pd.DataFrame, stands: "pd.Series[bool]") -> list[Problem]:
    """Return what to say of submissions that a later one of the same person replaces."""
    if stands.all():
        return []
    message = "The same person answered again later; the last submission stands."
    action = "Nothing to do; the earlier ones are kept as history."
    earlier = [int(row) for row in frame.loc[~stands, "row"]]
    return [rows_problem("warning", "answered_again", message, action, earlier)]


def _enrollment(frame: pd.DataFrame, ground: Ground) -> list[Problem]:
    """Return what to say of people who were not at school for the wave."""
    if ground.key != "student_id":
        return []
    columns = [ground.key, "school_id", "grade", "begins", "ends"]
    people = ground.people[columns].rename(columns={ground.key: "person_id"})
    left = frozenset(frame.loc[~among(frame["person_id"], people["person_id"]), "person_id"])
    return enrollment_problems(frame[["row", "person_id", "submitted_at"]], people, ground.wave, left)


def _part(upload: Upload, ground: Ground, who: Identified, frame: pd.DataFrame, accepted: int) -> Part:
    """Return the file as one import's worth of rows, with every row counted once."""
    outcome, read = who.rows["outcome"], upload.read
    skipped = {
        **read.skipped,
        "test": read.skipped.get("test", 0) + int((outcome == "test").sum()),
        OPTED_OUT: int((outcome == OPTED_OUT).sum()),
        "superseded": len(frame) - accepted,
    }
    skipped = {reason: count for reason, count in skipped.items() if count}
    return Part(
        kind="responses",
        tool=read.tool,
        filename=upload.name,
        content_hash=upload.digest,
        frames={"responses": frame},
        rows_read=read.rows_read,
        accepted=accepted,
        rejected=read.rows_read - accepted - sum(skipped.values()),
        skipped=skipped,
        already=ground.already,
    )


def _preview(stored: pd.DataFrame) -> pd.DataFrame:
    """Return the first rows as an admin may see them: who and when, how many names, nothing that was said."""
    first = stored.head(PREVIEW_ROWS)
    return first[["row", "person_id", "submitted_at"]].assign(mentions=first["mentions"].map(len))


def _rejected_rows(upload: Upload, who: Identified) -> pd.DataFrame:
    """Return the rows left out in the file's own columns, each with the reason in words."""
    out = who.rows[who.rows["outcome"].isin(list(OUTCOME_WORDS))]
    words = {code: " ".join(sentences) for code, sentences in OUTCOME_WORDS.items()}
    source = upload.read.source
    own = source.loc[source.index.isin(out["row"])]
    reasons = out.set_index("row")["outcome"].map(words).astype("str")
    return own.assign(reason=reasons.reindex(own.index).to_numpy())


def _summary(frame: pd.DataFrame, ground: Ground) -> dict[str, int]:
    """Return how many respondents are new, and how many replace an earlier submission."""
    people = set(frame["person_id"])
    return {
        "new": len(people - ground.answered),
        "updated": len(people & ground.answered),
        "answered_after": len(people | ground.answered),
        "on_roster": int(ground.people[ground.key].nunique()),
    }
