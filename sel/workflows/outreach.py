"""The counselor's list: whom to reach, whom to ask again, whom to place; each row with its reason.

`student_card` stands in student_card.py and `mark_contacted` in follow_up.py; all of them read the
wave's picture through a person's permission and write what was looked at to the audit log.
"""

from dataclasses import dataclass
from datetime import date
from functools import partial

import pandas as pd

from sel.core import permissions
from sel.core.asking import QUEUES
from sel.core.connection import STAFF_REPORTED, UNASKED
from sel.core.grants import GRANTS
from sel.core.list_rules import LISTED, ListRule, why_waiting
from sel.core.outreach import (
    DONE_STATES,
    FIRST_STATE,
    LATER,
    NOT_YET_CONNECTED,
    due_soon,
    overdue,
    resting,
)
from sel.core.people import filed, full_name
from sel.core.permissions import Person
from sel.store import asked_again, followups, list_rules, lotteries, waves
from sel.store.holidays import holidays, holidays_stamp
from sel.wording.english import STATUS, day_words, say, say_count
from sel.workflows.ask_again import ASK_COLUMNS, with_plans
from sel.workflows.desk import Desk
from sel.workflows.follow_up import mark_contacted
from sel.workflows.later import closed_by_answers, later_answers_in, later_stamp
from sel.workflows.list_rule import agreed_rule, list_plan
from sel.workflows.people import people_stamp
from sel.workflows.picture import picture_version, read_part
from sel.workflows.proposals import PROPOSAL_COLUMNS, proposal_stamp, with_proposals
from sel.workflows.student_card import StudentCard, claims_of_staff, student_card

__all__ = [
    "EVERYBODY",
    "LIST_COLUMNS",
    "ListFilters",
    "ListView",
    "StudentCard",
    "by_rule",
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

    `rows` are those not yet connected whom the rule lists, in the method's order, and `waiting` those whom
    it leaves out, with `why`; `ask_again` who skipped the question or did not answer; `to_place` whose words
    could not be matched, both with ASK_COLUMNS, too; `reminders` whoever of all these has a follow-up due
    this week or before, the earliest first. `empty_because` is filled while nobody new may be listed.

    `rule` is the one agreed for the school, `rule_version` 0 before there was one. `plan` is what a rule goes
    by, a row for everybody listed at the school in the method's order (student_id, grade, status, two_waves,
    state, why, and whether they are `mine`); of others' students it has no id. `drawn` says that lots were
    drawn among equals, `of` counts the caseload.
    """

    rows: pd.DataFrame
    waiting: pd.DataFrame
    ask_again: pd.DataFrame
    to_place: pd.DataFrame
    reminders: pd.DataFrame
    plan: pd.DataFrame
    rule: ListRule
    rule_version: int
    drawn: bool
    of: int
    sentence: str
    empty_because: str


def my_list(desk: Desk, person: Person, wave: str, school: str, filters: ListFilters = EVERYBODY) -> ListView:
    """Return the list of the person's caseload at a school (a leader's: the school's), and log the look.

    Raises NotAllowed; NotFound for a wave that isn't there.
    """
    stamp = _all_stamps(desk, wave)
    students, why = listable(desk, person, wave, school)
    rows = list_rows(desk, wave, school, students)
    rule, version = agreed_rule(desk, wave, school)
    plan = list_plan(desk, wave, school, rule)
    tell_named = bool(permissions.can(person, "see_named_adults", school))
    ordered = _in_plan_order(rows, plan)
    proposed = with_proposals(desk, wave, school, ordered, tell_named=tell_named, stamp=stamp)
    held = proposed["why"] == LISTED
    reach = chosen_rows(proposed[held], filters)[LIST_COLUMNS].reset_index(drop=True)
    waiting = chosen_rows(proposed[~held], filters)[[*LIST_COLUMNS, "why"]].reset_index(drop=True)
    ask_again, to_place = (
        chosen_rows(_queue(desk, wave, school, rows, queue), filters).reset_index(drop=True)
        for queue in QUEUES
    )
    with desk.store.read() as conn:
        off, lots = holidays(conn), lotteries.lottery(conn, wave, school)
    reminders = due_soon(rows, desk.today(), off)[LIST_COLUMNS]
    seen = len(reach) + len(waiting) + len(ask_again) + len(to_place)
    desk.log_look(person, "read the list", "wave", wave, f"{seen} students, school {school}")
    mine = plan["student_id"].isin(rows["student_id"])
    return ListView(
        rows=reach,
        waiting=waiting,
        ask_again=ask_again,
        to_place=to_place,
        reminders=reminders,
        plan=plan.assign(student_id=plan["student_id"].where(mine, ""), mine=mine),
        rule=rule,
        rule_version=version,
        drawn=lots is not None,
        of=len(students),
        sentence=why or _sentence(students, reach, len(waiting), desk.today()),
        empty_because=why,
    )


def by_rule(view: ListView, rule: ListRule) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Return whom another rule would list, who would wait with `why`, and the caseload's rows of the plan."""
    if rule == view.rule:
        return view.rows, view.waiting, view.plan[view.plan["mine"]]
    plan = view.plan.assign(why=why_waiting(view.plan, rule))
    plan = plan[plan["mine"]]
    everybody = pd.concat([view.rows, view.waiting], ignore_index=True).set_index("student_id", drop=False)
    known = plan[plan["student_id"].isin(everybody.index)]
    rows = everybody.loc[known["student_id"]].assign(why=known["why"].to_numpy()).reset_index(drop=True)
    held = (known["why"] == LISTED).to_numpy(bool)
    return rows[held].reset_index(drop=True), rows[~held].reset_index(drop=True), known


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
        changed = f"{holidays_stamp(conn)} {followups.follow_ups_stamp(conn, wave)}"
        changed += f" {lotteries.lotteries_stamp(conn, wave)} {proposal_stamp(conn)}"
        changed += f" {list_rules.rules_stamp(conn, wave)} {asked_again.asked_again_stamp(conn, wave)}"
    return f"{changed} {later_stamp(desk, wave)}"


def _all_stamps(desk: Desk, wave: str) -> str:
    """Return a text that changes whenever anything does on which a list or its proposals rest.

    Beside the list's own stamp these are the roster and every wave's data: ties of earlier ones count too.
    """
    with desk.store.read() as conn:
        codes = [other.code for other in waves.waves(conn)]
    drawn = " ".join(picture_version(desk, code) for code in codes)
    return f"{list_stamp(desk, wave)} {people_stamp(desk)} {drawn}"


def listable(desk: Desk, person: Person, wave: str, school: str) -> tuple[pd.DataFrame, str]:
    """Return the students of whom the person may read a list, and why none of them may be listed yet.

    While the survey is open only an explicit statement may be listed, where the settings say so, and whom
    somebody follows up since it was closed before: reopening a wave hides no follow-up.
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
    with desk.store.read() as conn:
        begun = followups.follow_ups(conn, wave)
    begun = begun[(begun["state"] != FIRST_STATE) | (begun["owner"] != "")]
    followed = students[students["student_id"].isin(begun["student_id"])]
    return followed, say("survey_open", n=heard, of=len(asked))


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


def to_reach(
    desk: Desk, wave: str, school: str, rows: pd.DataFrame, *, everybody: bool = False
) -> pd.DataFrame:
    """Return whom the agreed rule lists of those not yet connected, in order, each with why it is listed.

    `everybody` adds those whom it leaves out.
    """
    ordered = _in_plan_order(rows, list_plan(desk, wave, school, agreed_rule(desk, wave, school)[0]))
    return ordered if everybody else ordered[ordered["why"] == LISTED].reset_index(drop=True)


def _in_plan_order(rows: pd.DataFrame, plan: pd.DataFrame) -> pd.DataFrame:
    """Return those of the rows that are in the plan, in its order, each with its reason and why it waits."""
    known = plan[["student_id", "two_waves", "why"]].drop_duplicates("student_id")
    ordered = known.merge(rows, on="student_id", how="inner")
    again = ordered["two_waves"].map({True: "For the second wave in a row. ", False: ""}).astype(str)
    return ordered.assign(reason=again + ordered["reason"])


def _queue(desk: Desk, wave: str, school: str, rows: pd.DataFrame, queue: str) -> pd.DataFrame:
    """Return the rows of a queue of its own, with how each student is asked again."""
    waiting = rows[rows["status_code"].isin(QUEUES[queue])]
    return with_plans(desk, wave, school, waiting, queue)[[*LIST_COLUMNS, "school_id", *ASK_COLUMNS]]


def _sentence(students: pd.DataFrame, reach: pd.DataFrame, waiting: int, today: date) -> str:
    """Return the list's answer in one sentence, for the students of the caseload."""
    of, n = len(students), len(reach) + waiting
    if students["status"].isin(STAFF_REPORTED).any():
        return say_count("list_staff_alone", n, n=n, of=of) if n else say("list_staff_alone_none", of=of)
    if not n:
        return f"None of the {of} students in this caseload told us that they have no adult at school."
    going = reach[~resting(reach, today)]
    to_contact = going[(going["owner"] == "") | going["state"].isin([FIRST_STATE, "assigned"])]
    if to_contact.empty and not waiting:
        still = reach[~reach["state"].isin(DONE_STATES)]
        next_check = min((day for day in still["due"] if day), default="")
        words = day_words(date.fromisoformat(next_check)) if next_check else "none is set"
        return say("nothing_to_do", date=words)
    late, first = int(reach["overdue"].sum()), len(to_contact)
    more = f" {late} {'is' if late == 1 else 'are'} overdue." if late else ""
    wait = "waits" if waiting == 1 else "wait"
    apart = f" By the list's rule {waiting} {wait} apart." if waiting else ""
    begins = f"{n} of {of} students {'is' if n == 1 else 'are'} not yet connected"
    return f"{begins}; {first} {'waits' if first == 1 else 'wait'} for a first contact.{more}{apart}"


def _looked_up(keys: pd.Series, values: pd.Series, otherwise: str = "") -> pd.Series:
    """Return the text that belongs to each key, `otherwise` where none does."""
    return keys.map(values).astype("str").fillna(otherwise)
