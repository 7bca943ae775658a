"""The questions of the queue as cards: the words, how often they were written, and who could be meant.

A card has identities alone: of the students who wrote the words their grades and homerooms, and how many of
them are in which adult's class; never a name, a status, or what else they wrote.
"""

from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from sel.workflows.name_candidates import Candidate, candidates, filled, usual
from sel.workflows.names_at_school import NamesAtSchool

MOST_SPELLINGS = 5
NO_NAMES = ("role", "everyone", "shrug", "explicit_nobody")
"""Kinds of words that name nobody: they are asked last, for little can be decided about them."""


@dataclass(frozen=True)
class Question:
    """Who is meant by these words: one answer serves all the mentions counted here.

    `text` is the most frequent spelling and `spellings` others; `grades` and `homerooms` are those of
    the students who wrote it; `earlier` says what was decided before and why it doesn't hold here.
    `flag` "negated" means words that turn an adult down: nobody is proposed. `looked_at`: somebody
    said "can't tell". `placed` is what they were taken to mean without asking, in words; "" in the queue.
    """

    entry: str
    text: str
    spellings: tuple[str, ...]
    mentions: int
    students: int
    reason: str
    earlier: str
    grades: tuple[str, ...]
    homerooms: tuple[str, ...]
    candidates: tuple[Candidate, ...]
    kind: str = "adult"
    flag: str = ""
    looked_at: bool = False
    placed: str = ""


class Written(NamedTuple):
    """One mention as a card counts it: what was written, why it waits, and the writer's place."""

    student_id: str
    slot: int
    text: str
    reason: str
    kind: str
    flag: str
    grade: str
    homeroom: str


def cards(
    names: NamesAtSchool,
    rows: pd.DataFrame,
    classes: pd.DataFrame,
    earlier: dict[str, str],
    *,
    looked_at: bool = False,
) -> tuple[Question, ...]:
    """Return a question for each entry of `rows` (mentions of `names`), most mentions first.

    `classes` is rosters.classes_of of their schools; `earlier` what to say of an entry's past.
    """
    if rows.empty:
        return ()
    proposed = candidates(names, rows, classes)
    writers = names.students[["student_id", "grade", "homeroom"]]
    columns = rows.merge(writers, on="student_id", how="left").fillna({"grade": "", "homeroom": ""})
    written: dict[str, list[Written]] = {}
    for entry, *cells in columns[["entry", *Written._fields]].itertuples(index=False, name=None):
        written.setdefault(entry, []).append(Written(*cells))
    found = [
        _card(entry, told, proposed.get(entry, ()), earlier.get(entry, ""), looked_at=looked_at)
        for entry, told in written.items()
    ]
    return tuple(sorted(found, key=in_order))


def in_order(card: Question) -> tuple[bool, int, int, float, str]:
    """Return where a card stands: names first, then what answers most, then what is easiest to answer."""
    best = max((candidate.probability for candidate in card.candidates), default=0.0)
    return card.kind in NO_NAMES, -card.mentions, -card.students, -best, card.entry


def _card(
    entry: str, told: list[Written], proposed: tuple[Candidate, ...], earlier: str, *, looked_at: bool
) -> Question:
    texts = usual(row.text for row in told)
    return Question(
        entry=entry,
        text=texts[0],
        spellings=texts[1 : MOST_SPELLINGS + 1],
        mentions=len({(row.student_id, row.slot, row.text) for row in told}),
        students=len({row.student_id for row in told}),
        reason=usual(row.reason for row in told)[0],
        earlier=earlier,
        grades=filled(row.grade for row in told),
        homerooms=filled(row.homeroom for row in told),
        candidates=proposed,
        kind=usual(row.kind for row in told)[0],
        flag=usual(row.flag for row in told)[0],
        looked_at=looked_at,
    )
