"""Keeping to families' consent: rows, lines and protected answers that may not be kept are left out."""

from collections.abc import Iterable

import pandas as pd
from sqlalchemy import Connection

from sel.core.consent import allowed_topic, asked_topics
from sel.core.instrument import Instrument
from sel.errors import Problem, rows_problem
from sel.readers.cells import among
from sel.store import responses
from sel.workflows.colleagues import lines_withheld
from sel.workflows.response_rows import in_lists, lines_of
from sel.workflows.survey_upload import Ground

OPTED_OUT = "opted_out"


def opted_out_problem(rows: Iterable[int]) -> Problem:
    """Return what to say of rows that were dropped because the student opted out."""
    message = "The student, or the family, opted out of this survey."
    action = "The row was dropped before storing. If that changed, upload the newer consent table first."
    return rows_problem("warning", OPTED_OUT, message, action, list(rows))


def without_opted_out_lines(
    stored: pd.DataFrame, asked: Instrument, ground: Ground
) -> tuple[pd.DataFrame, list[Problem]]:
    """Return staff's rows without the lines that are, or could be, about a student who opted out."""
    if asked.informant != "staff" or not ground.opted_out:
        return stored, []
    lines = lines_of(stored, "adult_id").rename_axis("response").reset_index()
    about = lines_withheld(lines, ground.roster, ground.opted_out)
    if not about.any():
        return stored, []
    left = in_lists(lines[~about].set_index("response"), stored.index)
    rows = stored["row"].reindex(lines.loc[about, "response"].unique())
    message = (
        f"{about.sum()} lines are about students who opted out, or could be (a name that fits one of them)."
    )
    action = "These lines were dropped before storing; the other lines of the rows are kept."
    told = rows_problem("warning", "lines_about_opted_out", message, action, [int(row) for row in rows])
    return stored.assign(mentions=left), [told]


def without_protected(
    rows: pd.DataFrame, person: "pd.Series[str]", asked: Instrument, consents: pd.DataFrame
) -> tuple[pd.DataFrame, list[Problem]]:
    """Return the rows with answers to protected questions blanked where no family said yes to the topic.

    A topic about which no family was asked refuses the file.
    """
    found: list[Problem] = []
    for item in asked.items:
        if not item.topic or item.code not in rows:
            continue
        kept = among(person, allowed_topic(consents, item.topic))
        lost = rows[item.code].notna() & ~kept
        if lost.any():
            never = item.topic not in asked_topics(consents)
            found.append(_protected_problem(item.code, item.topic, rows.loc[lost, "row"], never=never))
            rows = rows.assign(**{item.code: rows[item.code].where(kept)})
    return rows, found


def _protected_problem(code: str, topic: str, rows: "pd.Series[int]", *, never: bool) -> Problem:
    listed = [int(row) for row in rows]
    if never:
        message = f"Question {code} is on a protected topic ({topic}), and no family was asked about it."
        action = "Upload the consent table with this topic first, or leave the question out."
        return rows_problem("error", "protected_topic", message, action, listed, code)
    message = f"Question {code} is on a protected topic ({topic}); these students' families did not say yes."
    action = "Their answers to it were dropped before storing; the rest of the row is kept."
    return rows_problem("warning", "protected_answers", message, action, listed, code)


def stored_before(conn: Connection, opted_out: Iterable[str]) -> list[Problem]:
    """Return what to say where students who now opt out have answers in the store."""
    stored = responses.answered_by(conn, opted_out)
    if not stored:
        return []
    one = len(stored) == 1
    message = (
        f"{len(stored)} of the students who opt out {'has' if one else 'have'} answers stored from before."
    )
    action = (
        "From now on they are used in no figure, no list and no export. They stay in the store until they "
        "are purged, so that undoing this import gives back exactly what was there."
    )
    return [Problem("warning", "opted_out_answers_stored", message, action, count=len(stored))]
