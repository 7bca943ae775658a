"""Which adult each mention means: read, compared with the school's people, weighed, decided."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from sel.core.names.answers import with_answers
from sel.core.names.candidates import CANDIDATE_COLUMNS, candidates
from sel.core.names.context import contexts
from sel.core.names.decide import DEFAULT_LINE, Line, decided
from sel.core.names.scopes import people_of, scopes
from sel.core.names.several import parts_of
from sel.core.names.staff_lines import resolved_staff_lines
from sel.core.names.weigh import weighed
from sel.core.names.written import repeated, texts_at
from sel.core.people import Roster

__all__ = ["MENTION_COLUMNS", "Resolution", "resolved_mentions", "resolved_staff_lines"]

MENTION_COLUMNS = [
    *("student_id", "slot", "text", "adult_id", "probability", "decision", "reason", "flag"),
    "kind",  # adult, role, everyone, explicit_nobody, shrug, negated or unclear
    *("scope", "key", "context"),
]


@dataclass(frozen=True)
class Resolution:
    """`mentions` (`MENTION_COLUMNS`), and `candidates` (`CANDIDATE_COLUMNS`) of those under review."""

    mentions: pd.DataFrame
    candidates: pd.DataFrame


def resolved_mentions(
    nominations: pd.DataFrame,
    roster: Roster,
    answers: pd.DataFrame | None = None,
    line: Line = DEFAULT_LINE,
) -> Resolution:
    """Return whom each mention means among the adults of the student's school or schools.

    `nominations` has student_id, slot, text. An answer that names two adults becomes two rows, each with
    its part of the text. adult_id is the best candidate also under review, "" when none. `answers`
    (`answers.ANSWER_COLUMNS`) is what people decided, and outranks. The order of rows changes nothing.
    """
    mentions = _parts(nominations)
    of_student = scopes(roster.students, "student_id")
    mentions["scope"] = mentions["student_id"].map(of_student).astype("str").fillna("").astype(str)
    people = people_of(mentions["scope"].drop_duplicates(), roster.adults, "adult_id")
    found = weighed(mentions, people, roster)
    resolved = decided(mentions, found, line)
    resolved = resolved.assign(scope=mentions["scope"], key=found.key)
    resolved["context"] = contexts(resolved, found)
    shown = candidates(resolved, found)
    if answers is not None and not answers.empty:
        here = pd.MultiIndex.from_frame(people[["scope", "person_id"]])
        resolved = with_answers(resolved, answers, here)
    return Resolution(resolved[MENTION_COLUMNS], shown[CANDIDATE_COLUMNS])


def _parts(nominations: pd.DataFrame) -> pd.DataFrame:
    """Return the mentions with an answer of several people cut into a row each."""
    rows = nominations[["student_id", "slot", "text"]].astype({"student_id": str, "text": str})
    wrote, texts = pd.factorize(rows["text"])
    cut = parts_of(texts.to_numpy(dtype=object).tolist())
    count = np.array([len(pieces) for pieces in cut], dtype=np.int64)
    row, piece = repeated(np.append(0, np.cumsum(count)), wrote)
    pieces = [text for pieces in cut for text in pieces]
    return rows.iloc[row].assign(text=texts_at(pieces, piece)).reset_index(drop=True)
