"""The list's rule over a store: who may agree on it, that list, export and proposals follow, who waits."""

import pytest

from sel.accounts.local import OPERATOR
from sel.core.list_rules import EVERYBODY, ListRule
from sel.core.outreach import Move
from sel.core.permissions import ALL, Person
from sel.errors import Conflict, NotAllowed, NotFound, WrongUsage
from sel.store import audit
from sel.workflows import follow_up, list_exports, outreach, proposals
from sel.workflows.desk import Desk
from sel.workflows.list_rule import agree_rule, agreed_rule, waiting_ids
from tests.browser import made_up_school as school

HERE = (school.SCHOOL_ID,)
COUNSELOR = Person("c", "Cora Counselor", "counselor", HERE, grades=(ALL,))
SEVENTH = Person("c7", "Sam Seven", "counselor", HERE, grades=("07",))
LEADER = Person("l", "Lee Leader", "school_leader", HERE)
ELSEWHERE = Person("e", "Eve Elsewhere", "counselor", ("M2",), grades=(ALL,))
ONE = ListRule("named_by_staff")


def agree(desk: Desk, rule: ListRule, version: int = 0, person: Person = COUNSELOR) -> int:
    return agree_rule(desk, person, school.WAVE, school.SCHOOL_ID, rule, version)


def view(desk: Desk, person: Person = COUNSELOR) -> outreach.ListView:
    return outreach.my_list(desk, person, school.WAVE, school.SCHOOL_ID)


def ids(rows: object) -> list[str]:
    return list(rows["student_id"])  # type: ignore[index]


def test_without_a_rule_everybody_is_listed(closed: Desk) -> None:
    seen = view(closed)
    assert (ids(seen.rows), ids(seen.waiting), seen.rule, seen.rule_version) == (
        ["0000002", "0000003", "0000004"],
        [],
        EVERYBODY,
        0,
    )


def test_an_agreed_rule_holds_for_list_export_and_proposals_and_who_is_left_out_waits(closed: Desk) -> None:
    assert agree(closed, ONE) == 1
    seen = view(closed)
    assert (ids(seen.rows), ids(seen.waiting)) == (["0000002"], ["0000003", "0000004"])
    assert seen.sentence == (
        "3 of 40 students are not yet connected; 1 waits for a first contact. "
        "By the list's rule 2 wait apart."
    )
    here = (closed, OPERATOR, school.WAVE, school.SCHOOL_ID)
    assert ids(list_exports.list_export(*here)[0]) == ["0000002"]
    assert ids(list_exports.list_export(*here, everybody=True)[0]) == ["0000002", "0000003", "0000004"]
    assert ids(list_exports.proposal_export(*here)[0]) == ["0000002"]
    assert waiting_ids(closed, school.WAVE, [school.SCHOOL_ID]) == {"0000003", "0000004"}


def test_whoever_is_followed_up_already_stays_listed_whatever_is_agreed(closed: Desk) -> None:
    follow_up.move(closed, COUNSELOR, school.WAVE, {"0000004": 0}, Move("not_needed", reason="moved away"))
    agree(closed, ONE)
    assert (ids(view(closed).rows), ids(view(closed).waiting)) == (["0000002", "0000004"], ["0000003"])


def test_another_rule_is_tried_out_without_being_agreed(closed: Desk) -> None:
    seen = view(closed)
    rows, waiting, known = outreach.by_rule(seen, ListRule(grades=("08",)))
    assert (ids(rows), ids(waiting), list(waiting["why"])) == (
        ["0000003"],
        ["0000002", "0000004"],
        ["outside the rule"] * 2,
    )
    assert len(known) == 3
    assert agreed_rule(closed, school.WAVE, school.SCHOOL_ID) == (EVERYBODY, 0)


def test_a_counselor_of_one_grade_is_shown_no_id_of_others(closed: Desk) -> None:
    seen = view(closed, SEVENTH)
    assert [tuple(row) for row in seen.plan[["student_id", "mine"]].to_numpy()] == [
        ("0000002", True),
        ("", False),
        ("0000004", True),
    ]
    rows, waiting, known = outreach.by_rule(seen, ListRule(capped=True, a_week=0))
    assert (ids(rows), ids(waiting), len(known)) == ([], ["0000002", "0000004"], 2)


def test_agreeing_is_for_the_schools_counselors_and_logged(closed: Desk) -> None:
    agree(closed, ONE)
    for person in (LEADER, ELSEWHERE):
        with pytest.raises(NotAllowed):
            agree(closed, EVERYBODY, 1, person)
    with closed.store.read() as conn:
        entries = audit.entries(conn, 50)
    said = entries[entries["action"].str.contains("rule")]
    assert sorted(zip(said["by"], said["action"], strict=True)) == [
        ("c", "agreed on the list's rule"),
        ("e", "denied: agree on the list's rule"),
        ("l", "denied: agree on the list's rule"),
    ]


def test_the_second_of_two_who_agree_is_told_and_nothing_changes(closed: Desk) -> None:
    agree(closed, ONE)
    with pytest.raises(Conflict, match="Somebody else changed the list's rule"):
        agree(closed, ListRule("two_waves"), 0)
    assert agreed_rule(closed, school.WAVE, school.SCHOOL_ID) == (ONE, 1)


@pytest.mark.parametrize(
    ("rule", "refusal", "message"),
    [
        pytest.param(ListRule(a_week=-4), WrongUsage, "can't reach -4 students", id="below zero"),
        pytest.param(
            ListRule(grades=("07", "12")), NotFound, "no students in grade 12", id="a strange grade"
        ),
    ],
)
def test_a_rule_that_cant_be_is_refused(closed: Desk, rule: ListRule, refusal: type, message: str) -> None:
    with pytest.raises(refusal, match=message):
        agree(closed, rule)


def test_a_kept_list_is_dropped_once_a_rule_is_agreed(closed: Desk) -> None:
    before = outreach.list_stamp(closed, school.WAVE)
    agree(closed, ONE)
    assert outreach.list_stamp(closed, school.WAVE) != before


def test_places_go_to_those_listed(closed: Desk) -> None:
    agree(closed, ListRule(grades=("08",)))
    rows = outreach.list_rows(closed, school.WAVE, school.SCHOOL_ID, _students(closed))
    told = proposals.with_proposals(closed, school.WAVE, school.SCHOOL_ID, rows, tell_named=True)
    proposed = told.loc[told["proposed_adult_id"] != "", "student_id"]
    assert set(proposed) <= {"0000003"}


def _students(desk: Desk) -> object:
    return outreach.listable(desk, COUNSELOR, school.WAVE, school.SCHOOL_ID)[0]
