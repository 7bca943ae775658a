"""A school's checklist at work: who writes it, who ticks, what is logged, and what the counts say."""

import shutil
from pathlib import Path

import pytest

from sel.accounts.local import OPERATOR
from sel.core.outreach import Move
from sel.core.permissions import Person
from sel.errors import Conflict, NotAllowed, NotFound
from sel.settings import Settings
from sel.workflows import checklist, follow_up, list_exports, outreach, waves
from sel.workflows.desk import Desk, open_desk
from tests.browser import made_up_school as school
from tests.workflows.test_follow_up import FINCH, LISTED, ask_again
from tests.workflows.test_outreach import (
    ADMIN,
    COUNSELOR,
    DISTRICT,
    ELSEWHERE,
    LEADER,
    NOW,
    SEVENTH_GRADE,
    logged,
)

HERE = school.SCHOOL_ID


@pytest.fixture(scope="module")
def closed_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the made-up school, its wave closed."""
    path = tmp_path_factory.mktemp("closed") / "sel.db"
    desk = open_desk(Settings(store=f"sqlite:///{path}"), lambda: NOW)
    school.bring_in(desk)
    waves.close(desk, OPERATOR, school.WAVE)
    desk.store.dispose()
    return path


@pytest.fixture
def desk(closed_store: Path, tmp_path: Path) -> Desk:
    copy = shutil.copy(closed_store, tmp_path / "sel.db")
    return open_desk(Settings(store=f"sqlite:///{copy}"), lambda: NOW)


def words_of(desk: Desk) -> list[str]:
    return checklist.steps_of(desk, COUNSELOR, HERE)["words"].tolist()


def written(desk: Desk, *words: str) -> list[int]:
    return [checklist.add_step(desk, COUNSELOR, HERE, each) for each in words]


def ticked(desk: Desk, student_id: str, person: Person = COUNSELOR) -> dict[str, tuple[bool, str]]:
    steps = outreach.student_card(desk, person, school.WAVE, student_id).steps
    return {row.words: (row.taken, row.by) for row in steps.itertuples()}  # type: ignore[misc]


def test_a_school_writes_orders_and_retires_its_own_steps_and_each_change_is_logged(desk: Desk) -> None:
    lunch, _, visit = written(desk, "Lunch together", "Called home", "Visited class")
    checklist.step_up(desk, LEADER, HERE, visit)
    checklist.step_up(desk, LEADER, HERE, lunch)  # the first stays where it is
    assert words_of(desk) == ["Lunch together", "Visited class", "Called home"]
    checklist.retire_step(desk, COUNSELOR, HERE, lunch)
    assert words_of(desk) == ["Visited class", "Called home"]
    assert checklist.add_step(desk, COUNSELOR, HERE, "LUNCH  together") == lunch
    assert words_of(desk) == ["Lunch together", "Visited class", "Called home"]
    done = [action for _, action in logged(desk) if action.endswith(("a step", "step up", "step back"))]
    assert sorted(done) == sorted(
        ["wrote a step"] * 3 + ["moved a step up"] * 2 + ["retired a step", "brought a step back"]
    )


@pytest.mark.parametrize("person", [ADMIN, ELSEWHERE, DISTRICT], ids=lambda person: person.name)
def test_nobody_else_writes_reads_or_compares_the_steps(desk: Desk, person: Person) -> None:
    for asked in (
        lambda: checklist.add_step(desk, person, HERE, "Lunch together"),
        lambda: checklist.steps_of(desk, person, HERE),
        lambda: checklist.compare_steps(desk, person, school.WAVE, HERE),
    ):
        with pytest.raises(NotAllowed):
            asked()
    assert words_of(desk) == []


def test_a_step_that_is_not_there_is_refused(desk: Desk) -> None:
    [lunch] = written(desk, "Lunch together")
    checklist.retire_step(desk, COUNSELOR, HERE, lunch)
    for step_id in (lunch, 99):
        with pytest.raises(NotFound, match="no step"):
            checklist.retire_step(desk, COUNSELOR, HERE, step_id)
        with pytest.raises(NotFound, match="no step"):
            checklist.tick(desk, COUNSELOR, school.WAVE, "0000003", step_id)
    with pytest.raises(Conflict, match="no words"):
        checklist.add_step(desk, COUNSELOR, HERE, " ")


def test_a_tick_stands_on_the_card_once_and_can_be_taken_back(desk: Desk) -> None:
    lunch, _ = written(desk, "Lunch together", "Called home")
    one = (desk, COUNSELOR, school.WAVE, "0000002", lunch)
    stamp = checklist.checklist_stamp(desk, school.WAVE)
    assert checklist.tick(*one) is True
    assert checklist.tick(desk, SEVENTH_GRADE, school.WAVE, "0000002", lunch) is False
    assert ticked(desk, "0000002") == {
        "Lunch together": (True, "Cora Counselor"),
        "Called home": (False, ""),
    }
    assert checklist.checklist_stamp(desk, school.WAVE) != stamp
    checklist.retire_step(desk, COUNSELOR, HERE, lunch)
    assert list(ticked(desk, "0000002")) == ["Called home", "Lunch together"]
    assert list(ticked(desk, "0000003")) == ["Called home"]
    assert (checklist.tick(*one, taken=False), checklist.tick(*one, taken=False)) == (True, False)
    assert list(ticked(desk, "0000002")) == ["Called home"]
    assert [line for line in logged(desk) if "tick" in line[1]] == [
        ("c", "took a tick back"),
        ("c", "ticked a step"),
    ]


@pytest.mark.parametrize("person", [LEADER, ELSEWHERE, DISTRICT, SEVENTH_GRADE], ids=lambda one: one.name)
def test_only_the_caseloads_counselor_ticks(desk: Desk, person: Person) -> None:
    [lunch] = written(desk, "Lunch together")
    with pytest.raises(NotAllowed):
        checklist.tick(desk, person, school.WAVE, "0000003", lunch)
    assert ticked(desk, "0000003") == {"Lunch together": (False, "")}


def test_the_counts_set_steps_beside_the_students_own_later_answers(desk: Desk) -> None:
    lunch, call = written(desk, "Lunch together", "Called home")
    follow_up.move(desk, COUNSELOR, school.WAVE, dict.fromkeys(LISTED, 0), Move("assigned", FINCH))
    for student_id, step_id in (("0000002", lunch), ("0000003", lunch), ("0000003", call)):
        checklist.tick(desk, COUNSELOR, school.WAVE, student_id, step_id)
    checklist.retire_step(desk, COUNSELOR, HERE, call)
    ask_again(desk)
    table = checklist.compare_steps(desk, LEADER, school.WAVE, HERE)
    assert table.to_numpy().tolist() == [
        ["All follow-ups", 3, 1, 2, 0, 0, 0],
        ["Lunch together", 2, 1, 1, 0, 0, 0],
        ["Called home (retired)", 1, 1, 0, 0, 0, 0],
        ["No step ticked", 1, 0, 1, 0, 0, 0],
    ]
    assert checklist.compare_steps(desk, COUNSELOR, school.WAVE, HERE).equals(table)
    mine = checklist.compare_steps(desk, SEVENTH_GRADE, school.WAVE, HERE).set_index("words")
    assert mine["followed"].to_dict() == {
        "All follow-ups": 2,
        "Lunch together": 1,
        "Called home (retired)": 0,
        "No step ticked": 1,
    }
    assert ("l", "compared the steps") in logged(desk)


def test_a_tick_is_in_no_list_and_no_download(desk: Desk) -> None:
    [lunch] = written(desk, "Lunch together")
    checklist.tick(desk, COUNSELOR, school.WAVE, "0000003", lunch)
    view = outreach.my_list(desk, LEADER, school.WAVE, HERE)
    export = list_exports.list_export(desk, COUNSELOR, school.WAVE, HERE)[0]
    assert ["Lunch together" in frame.to_csv() for frame in (view.rows, view.reminders, export)] == [
        False
    ] * 3
