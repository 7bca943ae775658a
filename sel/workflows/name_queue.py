"""Who is meant: the questions that wait for a person, most mentions first, and what was answered so far.

Deciding and taking back stand in name_decisions.py. Everything here asks whether the person may match
mentions at the school, shows identities alone, and never what reads like harm.
"""

from dataclasses import dataclass

import pandas as pd

from sel.core import permissions
from sel.core.permissions import Person
from sel.workflows.added_adults import NewAdult
from sel.workflows.desk import Desk
from sel.workflows.name_candidates import Candidate
from sel.workflows.name_cards import Question, cards
from sel.workflows.name_decisions import Given, Undone, decide, undo
from sel.workflows.name_history import earlier, history
from sel.workflows.name_people import find_adults, who_wrote
from sel.workflows.name_placed import placed
from sel.workflows.names_at_school import (
    MENTION,
    NamesAtSchool,
    check_may_match,
    classes_of_writers,
    names_at_school,
)
from sel.workflows.waves import school_list

__all__ = [
    "Candidate",
    "Given",
    "NewAdult",
    "Question",
    "Queue",
    "Undone",
    "decide",
    "find_adults",
    "history",
    "placed",
    "queue",
    "schools_of",
    "undo",
    "who_wrote",
]

PLACING = ("confirmed", "off_roster", "elsewhere", "nobody")
"""The decisions by which a mention is placed."""


@dataclass(frozen=True)
class Queue:
    """What waits at one school in one wave, and how much was answered.

    `looked_at` are the questions of which somebody said "can't tell"; `answered` counts the answers
    given in this wave that stand, `placed` the mentions they placed.
    """

    questions: tuple[Question, ...]
    looked_at: tuple[Question, ...]
    answered: int
    placed: int

    @property
    def mentions(self) -> int:
        """How many mentions the questions that wait would place."""
        return sum(question.mentions for question in self.questions)


def queue(desk: Desk, person: Person, wave: str, school: str) -> Queue:
    """Return the questions of a school in the order in which they should be answered; the look is logged.

    Raises NotAllowed; NotFound for a wave or school that isn't there.
    """
    check_may_match(desk, person, school, "read the name queue")
    names = names_at_school(desk, wave, school)
    waiting, looked_at = names.waiting, names.looked_at
    asked = pd.concat([waiting, looked_at])
    with desk.store.read() as conn:
        classes = classes_of_writers(conn, wave, school, asked)
        before = earlier(names, asked)
    desk.log_look(
        person,
        "read the name queue",
        "wave",
        wave,
        f"{waiting['entry'].nunique()} questions, school {school}",
    )
    given = names.mentions[names.mentions["answer_id"].isin(_given_in(names, wave)) & names.mentions["fits"]]
    done = given[given["answer"].isin(PLACING)].drop_duplicates(MENTION)
    return Queue(
        questions=cards(names, waiting, classes, before),
        looked_at=cards(names, looked_at, classes, before, looked_at=True),
        answered=given["answer_id"].nunique(),
        placed=len(done),
    )


def schools_of(desk: Desk, person: Person) -> list[str]:
    """Return the schools at which the person may say who is meant, by name."""
    known = school_list(desk, person)["school_id"]
    return [str(school) for school in known if permissions.can_match_mention(person, school)]


def _given_in(names: NamesAtSchool, wave: str) -> set[int]:
    return set(names.answers.loc[names.answers["wave"] == wave, "answer_id"])
