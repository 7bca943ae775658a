"""The counselor's list: whom to reach, whom to ask again, whom to place; each row with its reason.

`student_card` stands in student_card.py and `mark_contacted` in follow_up.py; all of them read the
wave's picture through a person's permission and write what was looked at to the audit log.
"""

from dataclasses import dataclass
from datetime import date
from functools import partial

import pandas as pd

from sel.core import permissions
from sel.core.connection import UNASKED
from sel.core.grants import GRANTS
from sel.core.outreach import (
    DONE_STATES,
    FIRST_STATE,
    LATER,
    NOT_YET_CONNECTED,
    TO_ASK_AGAIN,
    TO_PLACE,
    due_soon,
    overdue,
    resting,
)
from sel.core.people import filed, full_name
from sel.core.permissions import Person
from sel.store import followups, waves
from sel.store.holidays import holidays
from sel.wording.english import STATUS, day_words, say
from sel.workflows.desk import Desk
from sel.workflows.follow_up import mark_contacted
from sel.workflows.later import closed_by_answers, later_answers_in, later_stamp
from sel.workflows.list_order import in_list_order
from sel.workflows.picture import read_part
from sel.workflows.proposals import PROPOSAL_COLUMNS, proposal_stamp, with_proposals
from sel.workflows.student_card import StudentCard, claims_of_staff, student_card

__all__ = [
    "EVERYBODY",
    "LIST_COLUMNS",
    "ListFilters",
    "ListView",
    "StudentCard",
    "chosen_rows",
    "list_rows",
    "list_stamp",
    "listable",
    "mark_contacted",
    "my_list",
    "student_card",
    "to_reach",
]

LIST_COLUMNS = [
    "student_id",
    "name",
    "grade",
    "homeroom",
    "status",
    "reason",
    "start_with",
    "owner",
    "state",
    "due",
    "overdue",
    "later",
    "version",
    *PROPOSAL_COLUMNS,
]


@dataclass(frozen=True)
class ListFilters:
    """Which rows of the list to show: empty means all; `search` is part of a name or id."""

    grades: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    search: str = ""


EVERYBODY = ListFilters()


@dataclass(frozen=True)
class ListView:
    """A caseload's list: frames with LIST_COLUMNS, and its answer in one sentence.

    `rows` are those not yet connected, in the method's order; `ask_again` who skipped the question or
    did not answer; `to_place` whose words could not be matched; `reminders` whoever of all these has a
    follow-up due this week or before, the earliest first. `empty_because` is filled when nobody
    may be listed yet.
    """

    rows: pd.DataFrame
    ask_again: pd.DataFrame
    to_place: pd.DataFrame
    reminders: pd.DataFrame
    sentence: str
    empty_because: str


def my_list(desk: Desk, person: Person, wave: str, school: str, filters: ListFilters = EVERYBODY) -> ListView:
    """Return the list of the person's caseload at a school (a leader's: the school's), and log the look.

    Raises NotAllowed; NotFound for a wave that isn't there.
    """
    students, why = listable(desk, person, wave, school)
    rows = list_rows(desk, wave, school, students)
    queues = [rows[rows["status_code"].isin(statuses)] for statuses in (TO_ASK_AGAIN, TO_PLACE)]
    tell_named = bool(permissions.can(person, "see_named_adults", school))
    proposed = with_proposals(desk, wave, school, to_reach(desk, wave, school, rows), tell_named=tell_named)
    reach, ask_again, to_place = (
        chosen_rows(queue, filters)[LIST_COLUMNS].reset_index(drop=True) for queue in (proposed, *queues)
    )
    with desk.store.read() as conn:
        off = holidays(conn)
    reminders = due_soon(rows, desk.today(), off)[LIST_COLUMNS]
    seen = len(reach) + len(ask_again) + len(to_place)
    desk.log_look(person, "read the list", "wave", wave, f"{seen} students, school {school}")
    sentence = why or _sentence(reach, len(students), desk.today())
    return ListView(reach, ask_again, to_place, reminders, sentence, why)


def chosen_rows(rows: pd.DataFrame, filters: ListFilters) -> pd.DataFrame:
    """Return the rows that the filters leave; a search folds case and accents."""
    keep = pd.Series(True, index=rows.index)
    if filters.grades:
        keep &= rows["grade"].isin(filters.grades)
    if filters.states:
        keep &= rows["state"].isin(filters.states)
    if filters.search.strip():
        sought = filed(pd.Series([filters.search.strip()], dtype=str)).iloc[0]
        keep &= filed(rows["name"]).str.contains(sought, regex=False) | rows["student_id"].str.contains(
            sought, regex=False
        )
    return rows[keep]


def list_stamp(desk: Desk, wave: str) -> str:
    """Return a text that changes whenever a follow-up of the wave does, so that a kept list is dropped."""
    with desk.store.read() as conn:
        known = followups.follow_ups(conn, wave)
    changed = f"{len(known)} {known['version'].sum()} {known['updated_at'].max()}"
    return f"{changed} {later_stamp(desk, wave)} {proposal_stamp(desk)}"


def listable(desk: Desk, person: Person, wave: str, school: str) -> tuple[pd.DataFrame, str]:
    """Return the students of whom the person may read a list, and why none of them may be listed yet.

    While the survey is open only an explicit statement may be listed, where the settings say so.
    """
    ask = partial(permissions.check_can, person, "read_follow_up", school)
    desk.allowed(person, ask, "read the list", wave)
    students = read_part(desk, wave, "students", school)
    if GRANTS["read_follow_up"].get(person.role) != "school":
        students = students[permissions.caseload_rows(person, students)]
    with desk.store.read() as conn:
        still_open = waves.wave(conn, wave).is_open
    if not still_open:
        return students, ""
    if desk.settings.list_open_waves:
        return students[students["status"].isin(NOT_YET_CONNECTED)], ""
    asked = students[~students["status"].isin(UNASKED)]
    heard = int((asked["status"] != "not_heard").sum())
    return students.iloc[:0], say("survey_open", n=heard, of=len(asked))


def list_rows(desk: Desk, wave: str, school: str, students: pd.DataFrame) -> pd.DataFrame:
    """Return a row a student with name, words, who of the staff named them, and the follow-up.

    Columns are LIST_COLUMNS, EXPORT_COLUMNS' ids, and status_code (the method's word).
    """
    claims = claims_of_staff(desk, wave, school)
    claims = claims.assign(who=claims["name"] + claims["role"].map(lambda role: f" ({role})" if role else ""))
    start_with = claims.groupby("student_id")["who"].agg(", ".join)
    with desk.store.read() as conn:
        known = followups.follow_ups(conn, wave).set_index("student_id")
    ids = students["student_id"]
    later = later_answers_in(desk, wave, school)
    rows = students.assign(
        status_code=students["status"],
        status=students["status"].map(STATUS),
        name=full_name(students),
        start_with=students["student_id"].map(start_with).astype("str").fillna(""),
        owner=students["student_id"].map(known["owner"]).astype("str").fillna(""),
        state=_looked_up(ids, known["state"], FIRST_STATE),
        due=students["student_id"].map(known["due"]).astype("str").fillna(""),
        later=_looked_up(ids, later["later"].map(LATER)),
        version=ids.map(known["version"]).fillna(0).astype(int),
        **dict.fromkeys(PROPOSAL_COLUMNS, ""),
    )
    rows = closed_by_answers(rows, later)
    return rows.assign(overdue=overdue(rows, desk.today()))


def to_reach(desk: Desk, wave: str, school: str, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of those not yet connected in the method's order, each with why it is listed."""
    ordered = in_list_order(desk, wave, [school], rows.assign(status=rows["status_code"]))
    again = ordered["two_waves"].map({True: "For the second wave in a row. ", False: ""})
    return ordered.assign(reason=again + ordered["reason"], status=ordered["status"].map(STATUS))


def _sentence(reach: pd.DataFrame, of: int, today: date) -> str:
    """Return the list's answer in one sentence."""
    if reach.empty:
        return f"None of the {of} students in this caseload told us that they have no adult at school."
    going = reach[~resting(reach, today)]
    waiting = going[(going["owner"] == "") | going["state"].isin([FIRST_STATE, "assigned"])]
    if waiting.empty:
        still = reach[~reach["state"].isin(DONE_STATES)]
        next_check = min((day for day in still["due"] if day), default="")
        words = day_words(date.fromisoformat(next_check)) if next_check else "none is set"
        return say("nothing_to_do", date=words)
    late = int(reach["overdue"].sum())
    more = f" {late} are overdue." if late else ""
    return (
        f"{len(reach)} of {of} students are not yet connected; {len(waiting)} wait for a first contact.{more}"
    )


def _looked_up(keys: pd.Series, values: pd.Series, otherwise: str = "") -> pd.Series:
    """Return the text that belongs to each key, `otherwise` where none does."""
    return keys.map(values).astype("str").fillna(otherwise)
