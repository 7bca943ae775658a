"""The list's rule: agreed by a school's team for a wave, versioned; whom it lists, and who waits."""

from collections.abc import Sequence
from functools import partial

import pandas as pd

from sel.core import permissions
from sel.core.list_rules import (
    EVERYBODY,
    LISTED,
    ListRule,
    checked_rule,
    rule_document,
    rule_from,
    rule_words,
    why_waiting,
)
from sel.core.outreach import FIRST_STATE
from sel.core.permissions import Person
from sel.errors import NotFound
from sel.store import followups, list_rules
from sel.workflows.desk import Desk
from sel.workflows.later import closed_by_answers, later_answers_in
from sel.workflows.list_order import in_list_order
from sel.workflows.picture import read_part

PLAN_COLUMNS = ["student_id", "grade", "status", "two_waves", "last_heard", "state", "why"]


def agreed_rule(desk: Desk, wave: str, school: str) -> tuple[ListRule, int]:
    """Return the rule agreed for a school's list and its version; everybody, and 0, where none was."""
    with desk.store.read() as conn:
        known = list_rules.list_rule(conn, wave, school)
    return (rule_from(known.rule, known.a_week), known.version) if known else (EVERYBODY, 0)


def agree_rule(desk: Desk, person: Person, wave: str, school: str, rule: ListRule, version: int) -> int:
    """Store the rule of a school's list, as its team agreed it, and return its new version; logged.

    `version` is the one that was read. Raises NotAllowed; NotFound for a school without a part in the wave;
    WrongUsage for a rule that can't be; Conflict where somebody else changed it since.
    """
    ask = partial(permissions.check_can, person, "set_list_rule", school)
    desk.allowed(person, ask, "agree on the list's rule", school)
    kept = checked_rule(rule)
    grades = set(read_part(desk, wave, "students", school)["grade"])
    if strange := sorted(set(kept.grades) - grades):
        raise NotFound(
            f"School {school} has no students in grade {', '.join(strange)} in wave {wave}.",
            f"Choose among: {', '.join(sorted(grades))}.",
        )
    with desk.store.write() as conn:
        saved = list_rules.save_list_rule(
            conn,
            wave=wave,
            school_id=school,
            rule=rule_document(kept),
            a_week=kept.a_week,
            version=version,
            by=person.person_id,
            at=desk.now(),
        )
        detail = f"wave {wave}: {rule_words(kept)}"
        desk.audit(conn, person, "agreed on the list's rule", "school", school, detail)
    return saved


def list_plan(desk: Desk, wave: str, school: str, rule: ListRule) -> pd.DataFrame:
    """Return PLAN_COLUMNS of everybody listed at a school, in the method's order; `why` as why_waiting says.

    A cap is the whole team's, so this is of the whole school whoever asks: show nobody more than her rows.
    """
    rows = in_list_order(desk, wave, [school], read_part(desk, wave, "students", school))
    with desk.store.read() as conn:
        known = followups.follow_ups(conn, wave)[["student_id", "state", "due"]]
    states = rows[["student_id"]].merge(known, on="student_id", how="left")
    states = states.assign(state=states["state"].fillna(FIRST_STATE), due=states["due"].fillna(""))
    closed = closed_by_answers(states, later_answers_in(desk, wave, school))
    plan = rows.assign(state=closed["state"].to_numpy())
    return plan.assign(why=why_waiting(plan, rule))[PLAN_COLUMNS]


def waiting_ids(desk: Desk, wave: str, schools: Sequence[str]) -> set[str]:
    """Return who waits by the rules agreed at these schools, and is listed at none of them."""
    waiting, listed = set[str](), set[str]()
    for school in schools:
        rule, _ = agreed_rule(desk, wave, school)
        if rule.holds_all:
            continue
        try:
            plan = list_plan(desk, wave, school, rule)
        except NotFound:  # the school has no part in this wave
            continue
        held = plan["why"] == LISTED
        waiting.update(plan.loc[~held, "student_id"])
        listed.update(plan.loc[held, "student_id"])
    return waiting - listed
