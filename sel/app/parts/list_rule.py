"""The list's rule: each choice says how many it lists before it is chosen; a team agrees on one."""

from dataclasses import replace
from typing import cast

import pandas as pd
import streamlit as st

from sel.app import session
from sel.app.parts.refusal import draw_refusal
from sel.app.parts.screen import Screen
from sel.app.parts.words import plain
from sel.core.list_rules import (
    MOST_A_WEEK,
    REACHES,
    WEEKS,
    ListRule,
    listed_by_grade,
    listed_by_reach,
    rule_words,
    workload_sentence,
)
from sel.core.permissions import can
from sel.errors import SelError
from sel.wording.english import grade_words
from sel.workflows.list_rule import agree_rule
from sel.workflows.outreach import ListView, by_rule

REACH, GRADES, A_WEEK, CAP = "list_reach", "rule_grade", "a_week", "list_cap"
"""The rule's widgets, as they are called in the address, too."""
SHORT = {
    "two_waves": "Not yet connected in two waves",
    "named_by_staff": "In two waves, or an adult here named them",
    "everybody": "Everybody not yet connected",
}


def draw_rule(screen: Screen, view: ListView) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Draw the rule and what it means for the team; return whom it lists, and who waits with `why`."""
    _follow_the_agreed(view)
    mine = view.plan[view.plan["mine"]]
    with st.expander(f"The list’s rule: {_agreed_words(view)}", icon=":material/rule:"):
        if view.drawn:
            st.caption("Students who are equal in the list’s order stand as the lots were drawn.")
        rule = _draw_choices(view, mine)
        _draw_agreeing(screen, view, rule)
        rows, waiting, known = by_rule(view, rule)
        if not rule.a_week and rule.holds_all:
            st.markdown(plain(workload_sentence(known, rule, view.of)))
    if rule.a_week or not rule.holds_all:
        st.markdown(plain(workload_sentence(known, rule, view.of)))
    if rule != view.rule:
        st.caption(
            "A rule tried out: until it is agreed it holds on this page alone, and adults are proposed by "
            "the agreed one."
        )
    return rows, waiting


def draw_waiting(waiting: pd.DataFrame) -> None:
    """Draw who waits by the rule, counted and out of the way but not gone."""
    if waiting.empty:
        return
    with st.expander(f"Left out by the rule for now ({len(waiting)})"):
        table = pd.DataFrame(
            {
                "Student": waiting["name"],
                "Student ID": waiting["student_id"],
                "Grade": waiting["grade"].map(grade_words),
                "Homeroom": waiting["homeroom"],
                "Status": waiting["status"],
                "Waits because": waiting["why"],
            }
        )
        st.dataframe(table, hide_index=True, width="stretch", alt="Students whom the rule leaves out for now")


def _agreed_words(view: ListView) -> str:
    words = rule_words(view.rule).rstrip(".")
    return plain(f"{words[0].lower()}{words[1:]}" + ("" if view.rule_version else " (nothing agreed yet)"))


def _follow_the_agreed(view: ListView) -> None:
    """Let the widgets stand at the agreed rule once another one was agreed, here or by somebody else."""
    if session.recall("rule.version", view.rule_version) != view.rule_version:
        session.choose(_values(view.rule))
    session.remember("rule.version", view.rule_version)


def _values(rule: ListRule) -> dict[str, object]:
    return {REACH: rule.reach, GRADES: list(rule.grades), A_WEEK: rule.a_week, CAP: rule.capped}


def _draw_choices(view: ListView, mine: pd.DataFrame) -> ListRule:
    """Draw the choices with their counts, and return the rule they make."""
    tried = _tried(view)
    reaches = listed_by_reach(mine, tried)
    reach = st.radio(
        "Which of those not yet connected?",
        list(reaches),
        index=list(reaches).index(view.rule.reach),
        format_func=SHORT.__getitem__,
        captions=[f"lists {count}" for count in reaches.values()],
        key=REACH,
        bind="query-params",
    )
    grades = _draw_grades(view, mine, replace(tried, reach=str(reach)))
    week, cap = st.columns(2, vertical_alignment="bottom")
    a_week = week.number_input(
        "Students your team reaches in a week",
        min_value=0,
        max_value=MOST_A_WEEK,
        value=view.rule.a_week,
        step=1,
        key=A_WEEK,
        bind="query-params",
    )
    capped = cap.toggle(
        "No longer than your team reaches in four weeks",
        view.rule.capped,
        disabled=not a_week,
        key=CAP,
        bind="query-params",
    )
    if a_week:
        cap.caption(f"The first {a_week * WEEKS} in the list’s order; the others wait until there is room.")
    return ListRule(str(reach), grades, capped=bool(capped and a_week), a_week=int(a_week))


def _tried(view: ListView) -> ListRule:
    """Return the rule as the widgets stand already, before they are drawn again."""
    values = {name: session.chosen(name) for name in (REACH, GRADES)}
    reach = values[REACH] if values[REACH] in REACHES else view.rule.reach
    grades = view.rule.grades if values[GRADES] is None else values[GRADES]
    return replace(view.rule, reach=str(reach), grades=tuple(sorted(cast("list[str]", grades))))


def _draw_grades(view: ListView, mine: pd.DataFrame, tried: ListRule) -> tuple[str, ...]:
    by_grade = listed_by_grade(mine, tried)
    for grade in view.rule.grades:  # agreed for the whole school, though nobody of the caseload is in it
        by_grade.setdefault(grade, 0)
    chosen = st.pills(
        "Grades (none chosen: all)",
        sorted(by_grade),
        selection_mode="multi",
        default=list(view.rule.grades),
        format_func=grade_words,
        key=GRADES,
        bind="query-params",
    )
    st.caption(" · ".join(f"{grade_words(grade)} lists {by_grade[grade]}" for grade in sorted(by_grade)))
    return tuple(sorted(chosen))


def _draw_agreeing(screen: Screen, view: ListView, rule: ListRule) -> None:
    """Draw the button that makes a tried rule the school's; the second of two who agree is told."""
    if not view.plan["mine"].all():
        st.caption("What the team reaches is for the whole school; the counts are of your own caseload.")
    if rule == view.rule or not can(screen.person, "set_list_rule", screen.school_id):
        return
    with st.container(horizontal=True):
        if st.button("Agree on this rule for the school", type="primary", icon=":material/check:"):
            _agree(screen, view, rule)
        st.button("Back to the agreed rule", on_click=session.choose, args=(_values(view.rule),))


def _agree(screen: Screen, view: ListView, rule: ListRule) -> None:
    try:
        agree_rule(screen.desk, screen.person, screen.wave_code, screen.school_id, rule, view.rule_version)
    except SelError as refused:
        draw_refusal(refused)
        return
    st.rerun()
