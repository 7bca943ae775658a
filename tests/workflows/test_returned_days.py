"""The days of a list that comes back: read however a spreadsheet or a person writes them, or refused."""

import shutil
from datetime import date, datetime
from pathlib import Path

import pytest

from sel.accounts.local import OPERATOR
from sel.core.outreach import Move
from sel.settings import Settings
from sel.workflows import follow_up, waves
from sel.workflows.desk import Desk, open_desk
from tests.browser import made_up_school as school
from tests.workflows.returning import brought_back, checked, edited, filled, stands, taken, taken_as_csv
from tests.workflows.test_outreach import COUNSELOR, NOW

ONE, TWO = "0000002", "0000003"
FINCH = "Dora Finch"
LUZ = "Luz Ortega, Grade 7, Homeroom 2, ID 0000002"


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


@pytest.mark.parametrize(
    ("written", "day"),
    [
        pytest.param(datetime(2026, 12, 11), "2026-12-11", id="a date"),
        pytest.param("2026-12-11", "2026-12-11", id="ISO text"),
        pytest.param(46367, "2026-12-11", id="Excel's number"),
        pytest.param("Dec 11, 2026", "2026-12-11", id="words"),
        pytest.param("11 December 2026", "2026-12-11", id="words, day first"),
        pytest.param("12/25/2026", "2026-12-25", id="month first without doubt"),
        pytest.param("25.12.2026", "2026-12-25", id="day first without doubt"),
        pytest.param("1/1/27", "2027-01-01", id="both orders say the same"),
    ],
)
def test_a_day_is_read_however_it_is_written(desk: Desk, written: object, day: str) -> None:
    assert brought_back(desk, edited(taken(desk), filled(ONE, owner=FINCH, due=written))).refused == ()
    assert stands(desk)[ONE][2] == day


@pytest.mark.parametrize(
    ("written", "said"),
    [
        pytest.param(
            "12/11/2026", "“12/11/2026” could be Dec 11, 2026 or Nov 12, 2026. Write", id="two days"
        ),
        pytest.param("12/11", "“12/11” is no day. Write it as 2026-11-30.", id="no year"),
        pytest.param("next week", "“next week” is no day.", id="words"),
        pytest.param(5, "Jan 5, 1900 is past.", id="a number in a cell of days"),
        pytest.param("5", "“5” is no day.", id="a small number"),
        pytest.param("2026-13-40", "“2026-13-40” is no day.", id="no such month"),
        pytest.param("1900-01-05", "Jan 5, 1900 is past. Write a day to come.", id="1900"),
        pytest.param(datetime(2062, 1, 5), "Jan 5, 2062 is more than a year away.", id="2062"),
        pytest.param(datetime(2026, 11, 16), "Nov 16, 2026 is past.", id="today"),
    ],
)
def test_a_day_that_cannot_be_meant_is_refused_and_the_other_rows_are_taken(
    desk: Desk, written: object, said: str
) -> None:
    data = edited(taken(desk), filled(ONE, owner=FINCH, due=written), filled(TWO, owner=FINCH))
    found = checked(desk, data)
    [sentence] = found.refused
    assert sentence.startswith(f"Row 2, {LUZ}: {said}")
    assert [row.student_id for row in found.changes] == [TWO]


def test_a_column_of_days_tells_its_order_by_those_that_leave_no_doubt(desk: Desk) -> None:
    days = [filled(ONE, owner=FINCH, due="12/25/2026"), filled(TWO, owner=FINCH, due="12/11/2026")]
    assert brought_back(desk, edited(taken(desk), *days)).refused == ()
    assert stands(desk)[TWO][2] == "2026-12-11"


def test_days_that_a_spreadsheet_wrote_otherwise_are_no_change_and_tell_the_order(desk: Desk) -> None:
    for student_id in (ONE, TWO):
        follow_up.move(
            desk, COUNSELOR, school.WAVE, {student_id: 0}, Move("assigned", FINCH, date(2026, 12, 11))
        )
    text = taken_as_csv(desk).replace("2026-12-11", "12/11/2026")
    assert checked(desk, text.encode(), "list.csv").unchanged == 3
    moved = text.replace("12/11/2026", "1/8/2027", 1)
    [row] = checked(desk, moved.encode(), "list.csv").changes
    assert row.changes() == [("Due", "Dec 11, 2026", "Jan 8, 2027")]
