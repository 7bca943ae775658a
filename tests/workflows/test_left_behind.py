"""Open follow-ups whose owner, adult or student left: none vanishes, and each is closed or handed over."""

import io
import shutil
import zipfile
from pathlib import Path

import pytest

from sel.accounts.local import OPERATOR
from sel.core.outreach import Move
from sel.errors import NotAllowed, NotFound
from sel.settings import Settings
from sel.workflows import chosen_adults, follow_up, ingest, outreach, waves
from sel.workflows.desk import Desk, open_desk
from sel.workflows.left_behind import LEFT_COLUMNS, OFF_ROSTER, left_behind, left_stamp
from tests.browser import made_up_school as school
from tests.workflows.test_follow_up import ALL_NEW, FINCH, YARROW, move
from tests.workflows.test_outreach import ADMIN, COUNSELOR, LEADER, NOW, SEVENTH_GRADE, logged

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


def roster_without(*keys: str) -> bytes:
    """Return the school's roster without the lines of these people."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(school.roster_zip())) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            lines = old.read(name).decode().splitlines(keepends=True)
            kept = [line for line in lines if not {*line.strip().split(",")} & {*keys}]
            new.writestr(name, "".join(kept))
    return out.getvalue()


def leave(desk: Desk, *keys: str) -> None:
    """Bring in a roster without these people."""
    files = [("oneroster.zip", roster_without(*keys))]
    checked = ingest.check_roster(desk, OPERATOR, files, accept_removals=True)
    assert checked.ok, checked.problems
    ingest.store(desk, OPERATOR, checked)


def lost_students(desk: Desk) -> list[list[object]]:
    students = left_behind(desk, COUNSELOR, school.WAVE, HERE).students
    assert students.columns.tolist() == LEFT_COLUMNS
    return students[["student_id", "name", "owner", "why"]].to_numpy().tolist()


def test_nothing_is_lost_while_nobody_leaves(desk: Desk) -> None:
    move(desk, ALL_NEW, Move("assigned", FINCH))
    lost = left_behind(desk, COUNSELOR, school.WAVE, HERE)
    assert (lost.owners, lost.adults, len(lost.students)) == ({}, {}, 0)


def test_an_owner_and_an_accepted_adult_who_left_are_named_with_how_many_follow_ups(desk: Desk) -> None:
    move(desk, ALL_NEW, Move("assigned", FINCH))
    chosen_adults.accept(desk, COUNSELOR, school.WAVE, "0000003", "A6", 1)
    before = left_stamp(desk)
    leave(desk, "A3", "A6")
    lost = left_behind(desk, LEADER, school.WAVE, HERE)
    assert (lost.owners, lost.adults) == ({FINCH: 3}, {YARROW: 1})
    assert left_stamp(desk) != before
    here = (desk, COUNSELOR, school.WAVE, HERE)
    assert follow_up.hand_over(*here, FINCH, COUNSELOR.name) == 3
    assert left_behind(*here).owners == {}


def test_a_student_who_left_the_roster_keeps_the_follow_up_with_its_owner(desk: Desk) -> None:
    move(desk, {"0000003": 0}, Move("assigned", FINCH))
    leave(desk, "P0000003", "0000003")
    assert lost_students(desk) == [["0000003", "Luz Ortega", FINCH, OFF_ROSTER]]
    assert outreach.student_card(desk, COUNSELOR, school.WAVE, "0000003").left == OFF_ROSTER
    assert outreach.student_card(desk, COUNSELOR, school.WAVE, "0000002").left == ""
    move(desk, {"0000003": 1}, Move("not_needed", reason="moved to another district"))
    assert lost_students(desk) == []


def test_also_where_the_reopened_wave_forgot_the_student(desk: Desk) -> None:
    move(desk, {"0000003": 0, "0000004": 0}, Move("assigned", FINCH))
    leave(desk, "P0000003", "0000003")
    waves.reopen(desk, OPERATOR, school.WAVE)
    expected = [["0000003", "Luz Ortega", FINCH, OFF_ROSTER]]
    assert lost_students(desk) == expected
    waves.close(desk, OPERATOR, school.WAVE)
    assert lost_students(desk) == expected
    assert left_behind(desk, SEVENTH_GRADE, school.WAVE, HERE).students.empty
    here = (desk, COUNSELOR, school.WAVE, HERE)
    with pytest.raises(NotFound):
        follow_up.hand_over(desk, SEVENTH_GRADE, school.WAVE, HERE, FINCH, YARROW, ["0000003"])
    assert follow_up.hand_over(*here, FINCH, YARROW, ["0000003"]) == 1
    with pytest.raises(NotAllowed):
        move(desk, {"0000003": 2}, Move("not_needed", reason="moved away"), SEVENTH_GRADE)
    assert move(desk, {"0000003": 2}, Move("not_needed", reason="moved away")) == 1
    assert lost_students(desk) == []


def test_a_student_who_left_and_whom_nobody_followed_up_is_refused_as_before(desk: Desk) -> None:
    leave(desk, "P0000003", "0000003")
    waves.reopen(desk, OPERATOR, school.WAVE)
    with pytest.raises(NotAllowed):
        move(desk, {"0000003": 0}, Move("assigned", FINCH))


def test_whoever_a_late_answer_takes_off_the_list_is_still_said_to_be_followed_up(desk: Desk) -> None:
    move(desk, {"0000003": 0}, Move("assigned", FINCH))
    waves.reopen(desk, OPERATOR, school.WAVE)
    late = school.student_survey().decode().splitlines(keepends=True)
    row = next(line for line in late if ",0000003," in line)
    row = row.replace(",nobody,", ",Mr. Luis Marín,").replace("10/5/2026", "11/2/2026")
    checked = ingest.check_responses(
        desk, OPERATOR, "late.csv", (late[0] + row).encode(), school.WAVE, "culture-of-care"
    )
    ingest.store(desk, OPERATOR, checked)
    assert lost_students(desk) == [["0000003", "Luz Ortega", FINCH, "on no list while the survey is open"]]
    waves.close(desk, OPERATOR, school.WAVE)
    assert lost_students(desk) == [["0000003", "Luz Ortega", FINCH, "on no list any more: connected"]]


def test_who_may_not_read_follow_ups_is_refused_and_a_look_is_logged(desk: Desk) -> None:
    with pytest.raises(NotAllowed):
        left_behind(desk, ADMIN, school.WAVE, HERE)
    move(desk, {"0000003": 0}, Move("assigned", FINCH))
    leave(desk, "P0000003", "0000003")
    left_behind(desk, LEADER, school.WAVE, HERE)
    assert ("l", "read whom follow-ups lost") in logged(desk)
