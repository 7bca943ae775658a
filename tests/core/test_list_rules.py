"""The list's rule: whom each choice lists, who waits and why, and that nobody is ever lost; made-up rows."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sel.core.list_rules import (
    BEYOND,
    EVERYBODY,
    LISTED,
    OUTSIDE,
    REACHES,
    ListRule,
    checked_rule,
    listed_by_grade,
    listed_by_reach,
    rule_document,
    rule_from,
    rule_words,
    why_waiting,
    workload_sentence,
)
from sel.core.outreach import STATES
from sel.errors import WrongUsage

SIX = (
    (True, "staff_only", "07", "new"),
    (True, "no_adult", "08", "new"),
    (False, "staff_only", "07", "new"),
    (False, "staff_only", "08", "new"),
    (False, "no_adult", "07", "new"),
    (False, "no_adult", "08", "new"),
)


def plan(*rows: tuple[bool, str, str, str]) -> pd.DataFrame:
    frame = pd.DataFrame(rows or SIX, columns=["two_waves", "status", "grade", "state"])
    return frame.astype({"two_waves": bool, "status": str, "grade": str, "state": str})


def listed(rule: ListRule, rows: pd.DataFrame | None = None) -> list[int]:
    known = plan() if rows is None else rows
    return [int(at) for at in known.index[why_waiting(known, rule) == LISTED]]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        pytest.param(EVERYBODY, [0, 1, 2, 3, 4, 5], id="nothing chosen lists everybody"),
        pytest.param(ListRule("two_waves"), [0, 1], id="two waves in a row"),
        pytest.param(ListRule("named_by_staff"), [0, 1, 2, 3], id="and those whom an adult named"),
        pytest.param(ListRule(grades=("07",)), [0, 2, 4], id="one grade"),
        pytest.param(ListRule(capped=True, a_week=1), [0, 1, 2, 3], id="the first four, one a week"),
        pytest.param(ListRule(grades=("08",), capped=True, a_week=1), [1, 3, 5], id="a cap not reached"),
    ],
)
def test_a_rule_lists_these_in_the_methods_order(rule, expected):
    assert listed(rule) == expected


def test_who_waits_is_told_why():
    rule = ListRule("named_by_staff", grades=("07", "08"), capped=True, a_week=0)
    assert why_waiting(plan(), replace(rule, grades=("07",))).tolist() == [
        *(BEYOND, OUTSIDE, BEYOND, OUTSIDE, OUTSIDE, OUTSIDE)
    ]


def test_under_a_cap_those_with_an_owner_come_first_and_those_contacted_make_room():
    rows = plan(*SIX[:4], (False, "no_adult", "07", "assigned"), (False, "no_adult", "08", "contacted"))
    assert listed(ListRule(capped=True, a_week=1), rows) == [0, 1, 2, 4, 5]


STUDENTS = st.lists(
    st.tuples(
        st.booleans(),
        st.sampled_from(["staff_only", "no_adult", "unseen"]),
        st.sampled_from(["07", "08", "09"]),
        st.sampled_from(list(STATES)),
    ),
    max_size=30,
)
RULES = st.builds(
    ListRule,
    st.sampled_from(list(REACHES)),
    st.lists(st.sampled_from(["07", "08"]), unique=True).map(tuple),
    capped=st.booleans(),
    a_week=st.integers(0, 6),
)


@given(STUDENTS, RULES)
def test_nobody_is_lost_nobody_under_way_waits_and_a_cap_is_never_passed_by_new_ones(students, rule):
    rows = plan(*students) if students else plan().iloc[:0]
    why = why_waiting(rows, rule)
    begun = rows["state"] != "new"
    assert set(why) <= {LISTED, OUTSIDE, BEYOND}
    assert set(why[begun]) <= {LISTED}
    new, assigned = int(((why == LISTED) & ~begun).sum()), int((rows["state"] == "assigned").sum())
    assert not rule.capped or new <= max(rule.a_week * 4 - assigned, 0)


@given(STUDENTS, RULES)
def test_a_wider_rule_never_lists_fewer(students, rule):
    rows = plan(*students) if students else plan().iloc[:0]
    sizes = [len(listed(replace(rule, reach=reach), rows)) for reach in REACHES]
    assert sizes == sorted(sizes)
    assert len(listed(EVERYBODY, rows)) == len(rows)


def test_each_choice_says_how_many_it_would_list_whatever_the_cap():
    rule = ListRule("two_waves", grades=("07",), capped=True, a_week=1)
    assert listed_by_reach(plan(), rule) == {"two_waves": 1, "named_by_staff": 2, "everybody": 3}
    assert listed_by_grade(plan(), rule) == {"07": 1, "08": 1}


def test_a_choice_under_which_nobody_falls_is_not_offered():
    unseen = plan((False, "unseen", "07", "new"), (False, "unseen", "08", "new"))
    assert listed_by_reach(unseen, EVERYBODY) == {"everybody": 2}
    assert listed_by_reach(unseen, ListRule("two_waves")) == {"two_waves": 0, "everybody": 2}


@pytest.mark.parametrize(
    ("rule", "rows", "sentence"),
    [
        pytest.param(
            EVERYBODY,
            plan(),
            "This rule lists 6 of 90 students. How many does your team reach in a week?",
            id="nobody said how many",
        ),
        pytest.param(
            ListRule(a_week=2),
            plan(),
            "This rule lists 6 of 90 students; your team reaches 8 in four weeks.",
            id="it can be done",
        ),
        pytest.param(
            ListRule(a_week=1),
            plan(),
            "This rule lists 6 of 90 students; your team reaches 4 in four weeks: tighten the rule, or plan "
            "more adults.",
            id="more than can be done",
        ),
        pytest.param(
            ListRule(capped=True, a_week=1),
            plan(),
            "This rule lists 6 of 90 students; your team reaches 4 in four weeks: 2 wait until there "
            "is room.",
            id="capped",
        ),
        pytest.param(
            ListRule(a_week=1),
            plan(*SIX[:4], (False, "no_adult", "07", "contacted"), (False, "no_adult", "08", "not_needed")),
            "This rule lists 6 of 90 students, of whom 4 wait for a first contact; your team reaches 4 in "
            "four weeks.",
            id="contacts made are no work to come",
        ),
    ],
)
def test_a_sentence_holds_the_rule_against_what_the_team_reaches(rule, rows, sentence):
    assert workload_sentence(rows.assign(why=why_waiting(rows, rule)), rule, 90) == sentence


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        pytest.param(EVERYBODY, "Everybody not yet connected.", id="everybody"),
        pytest.param(
            ListRule("named_by_staff", ("07", "08"), capped=True, a_week=6),
            "Those not yet connected in two waves in a row, and those whom an adult here named; Grade 7, "
            "Grade 8 only; at once no more than the team reaches in four weeks (24).",
            id="all of it",
        ),
    ],
)
def test_a_rule_is_told_in_a_sentence(rule, words):
    assert rule_words(rule) == words


@given(RULES)
def test_a_rule_comes_back_from_the_store_as_it_was(rule):
    assert rule_from(rule_document(rule), rule.a_week) == rule


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        pytest.param(ListRule("girls"), "There is no rule “girls”.", id="no such rule"),
        pytest.param(ListRule(a_week=-1), "A team can't reach -1 students in a week.", id="below zero"),
        pytest.param(ListRule(a_week=501), "A team can't reach 501 students in a week.", id="a slip"),
        pytest.param(
            ListRule(capped=True),
            "The list can't be held to what the team reaches, because nobody has said how many that is.",
            id="a cap of nothing",
        ),
    ],
)
def test_a_rule_that_cant_be_is_refused_in_a_sentence(rule, message):
    with pytest.raises(WrongUsage) as refused:
        checked_rule(rule)
    assert refused.value.message == message
