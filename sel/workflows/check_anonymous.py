"""Checking anonymous answers: a school, a grade and codes; whoever gave them leaves no trace."""

import secrets

import pandas as pd

from sel.core.identity import UNKNOWN_SHARE_REFUSED
from sel.core.people import filed
from sel.core.responses import before_wave
from sel.errors import Mend, Problem, rows_problem
from sel.readers.cells import among
from sel.readers.rosters.values import GRADES, grade_codes
from sel.workflows.checked import Checked, Part
from sel.workflows.response_rows import answer_documents
from sel.workflows.survey_upload import Ground, Upload

AGAIN = "anonymous_again"
COLUMNS = ["school_id", "grade", "answers"]


def checked_anonymous(upload: Upload, ground: Ground) -> Checked:
    """Return the check of answers without a person. Equal rows are different people's and all count."""
    rows = upload.read.rows
    school, outcome = _schools(rows, ground, upload.school)
    grade, odd = _grades(rows)
    accepted = outcome == "accepted"
    frame = pd.DataFrame(
        {"school_id": school, "grade": grade, "answers": answer_documents(rows, upload.asked)}
    )[accepted]
    problems = [*_left_out(rows, outcome), *_odd_grades(rows, odd & accepted), *_again(upload, ground)]
    problems += before_wave(rows, ground.wave)
    return upload.checked(
        ground,
        _part(upload, ground, by_lot(frame)),
        problems,
        preview=_by_school(frame),
        rejected_rows=_rejected_rows(upload, outcome),
        summary=_summary(frame, upload, ground),
    )


def by_lot(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the rows in an order that nobody can know, numbered anew."""
    order = secrets.SystemRandom().sample(range(len(frame)), len(frame))
    return frame.iloc[order].reset_index(drop=True)


def _schools(rows: pd.DataFrame, ground: Ground, school: str) -> "tuple[pd.Series[str], pd.Series[str]]":
    """Return each row's school, and accepted, other_school or school_unknown.

    A school is written as its id, its other number or its name; it counts where exactly one fits. Where
    the form doesn't ask, every row is of the `school` named for the file.
    """
    known = ground.schools
    keys = pd.concat(
        [
            pd.DataFrame({"text": filed(known[name].str.strip()), "school_id": known["school_id"]})
            for name in ("school_id", "identifier", "name")
        ]
    ).drop_duplicates()
    keys = keys[(keys["text"] != "") & ~keys["text"].duplicated(keep=False)]
    written = filed(rows["school"].str.strip()) if "school" in rows else pd.Series("", index=rows.index)
    found = written.map(keys.set_index("text")["school_id"]).astype("str").fillna("")
    found = found.where((written != "") | (school == ""), school)
    outcome = pd.Series("accepted", index=rows.index).mask(found == "", "school_unknown")
    if school:
        outcome = outcome.mask((found != "") & (found != school), "other_school")
    asked = ground.wave.schools
    if asked:
        outcome = outcome.mask((outcome == "accepted") & ~found.isin(asked), "outside_wave")
    return found, outcome


def _grades(rows: pd.DataFrame) -> "tuple[pd.Series[str], pd.Series[bool]]":
    """Return each row's grade as the roster writes it, "" where none was given, and which were no grade."""
    if "grade" not in rows:
        return pd.Series("", index=rows.index, dtype="str"), pd.Series(False, index=rows.index)
    codes, odd = grade_codes(rows["grade"].str.strip())
    odd = odd | ((codes != "") & ~among(codes, GRADES))
    return codes.mask(odd, ""), odd


def _left_out(rows: pd.DataFrame, outcome: "pd.Series[str]") -> list[Problem]:
    """Return a problem for each reason to leave rows out, and the refusal where that is too many."""
    found = [
        rows_problem("warning", code, message, action, [int(row) for row in rows.loc[outcome == code, "row"]])
        for code, (message, action) in _WORDS.items()
        if (outcome == code).any()
    ]
    unknown = outcome == "school_unknown"
    if unknown.sum() > UNKNOWN_SHARE_REFUSED * max(len(rows), 1):
        message = f"{unknown.sum()} of {len(rows)} rows are of no school that the roster has (over a fifth)."
        action = "Name the school for the whole file, or write the schools' ids or names as the roster does."
        listed = [int(row) for row in rows.loc[unknown, "row"]]
        found.append(rows_problem("error", "too_many_unknown", message, action, listed))
    return found


def _odd_grades(rows: pd.DataFrame, odd: "pd.Series[bool]") -> list[Problem]:
    if not odd.any():
        return []
    first = rows.loc[odd, "grade"].iloc[0].strip()[:40]
    message = f"The grade is none that is known (first: “{first}”)."
    action = "The answers count for the school, and for no grade; correct the cells to count them there."
    return [rows_problem("warning", "grade_unknown", message, action, [int(r) for r in rows.loc[odd, "row"]])]


def _again(upload: Upload, ground: Ground) -> list[Problem]:
    """Return the question whether these are other people's answers than those stored before.

    A later export of the same form holds the earlier answers too, and nobody can tell which they are.
    """
    before = ground.unnamed
    before = before[before["instrument"] == upload.asked.code]
    if upload.school:
        before = before[before["school_id"] == upload.school]
    if before.empty or AGAIN in upload.mapping.accept or ground.already:
        return []
    message = (
        f"This wave has {before['n'].sum()} anonymous answers to this survey already. Where this file is a "
        "later export of the same form, it holds them again, and they would count twice."
    )
    action = "If it does, undo the earlier import first. If these are other people's answers, say so."
    mend = Mend("These are other people's answers: add them", "accept", AGAIN)
    return [Problem("error", AGAIN, message, action, mends=(mend,))]


def _part(upload: Upload, ground: Ground, frame: pd.DataFrame) -> Part:
    read = upload.read
    return Part(
        kind="responses",
        tool=read.tool,
        filename=upload.name,
        content_hash=upload.digest,
        frames={"anonymous_answers": frame},
        rows_read=read.rows_read,
        accepted=len(frame),
        rejected=read.rows_read - len(frame) - sum(read.skipped.values()),
        skipped=dict(read.skipped),
        already=ground.already,
    )


def _by_school(frame: pd.DataFrame) -> pd.DataFrame:
    """Return how many answers each school would have: school_id, answers; nothing of a single one."""
    return frame.groupby("school_id").size().rename("answers").reset_index()


def _rejected_rows(upload: Upload, outcome: "pd.Series[str]") -> pd.DataFrame:
    """Return the rows left out in the file's own columns, each with the reason in words."""
    words = {code: " ".join(sentences) for code, sentences in _WORDS.items()}
    reasons = outcome.map(words).fillna("").set_axis(upload.read.rows["row"])
    source = upload.read.source
    own = source[source.index.isin(reasons[reasons != ""].index)]
    return own.assign(reason=reasons.reindex(own.index).to_numpy())


def _summary(frame: pd.DataFrame, upload: Upload, ground: Ground) -> dict[str, int]:
    """Return how many answers are new; nobody can tell whether one replaces another."""
    before = ground.unnamed.loc[ground.unnamed["instrument"] == upload.asked.code, "n"].sum()
    return {
        "new": len(frame),
        "updated": 0,
        "answered_after": len(frame) + int(before),
        "on_roster": int(ground.people[ground.key].nunique()),
    }


_WORDS = {
    "school_unknown": (
        "The school is none that the roster has.",
        "The row was left out. Write the school's id or name as the roster does.",
    ),
    "other_school": (
        "The school is another than the one named for this file.",
        "The row was left out. Upload it under the right school.",
    ),
    "outside_wave": (
        "The school is not asked in this wave.",
        "The row was left out. Upload it to the wave that asks this school.",
    ),
}
"""Why a row is left out, by outcome: what happened, and what to do."""
