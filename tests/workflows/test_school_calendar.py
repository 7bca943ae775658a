"""Days without school: who sets them, what is refused and logged, and that due days heed them."""

from datetime import date

import pytest

from sel.accounts.local import OPERATOR
from sel.core.permissions import ALL, Person
from sel.errors import Conflict, NotAllowed, WrongUsage
from sel.store import audit
from sel.workflows import follow_up, outreach
from sel.workflows.desk import Desk
from sel.workflows.school_calendar import days_off, set_days_off
from tests.browser import made_up_school as school

ADMIN = Person("a", "Ada Admin", "survey_admin", (ALL,))
ONE_SCHOOLS = Person("a1", "Abe Admin", "survey_admin", (school.SCHOOL_ID,))
COUNSELOR = Person("c", "Cora Counselor", "counselor", (school.SCHOOL_ID,), grades=(ALL,))
FRIDAY = date(2026, 10, 23)


def test_a_day_that_is_set_moves_what_is_due_and_a_day_taken_back_moves_it_again(closed: Desk) -> None:
    def due_after_talking(version: int) -> str:
        today = closed.today()
        follow_up.mark_contacted(
            closed, OPERATOR, school.WAVE, "0000003", today, "call", "not_reached", version
        )
        return outreach.student_card(closed, OPERATOR, school.WAVE, "0000003").due

    assert due_after_talking(0) == "2026-10-27"
    assert set_days_off(closed, ADMIN, {}, {FRIDAY: "  Fall   break "}) == (FRIDAY,)
    assert (days_off(closed), due_after_talking(1)) == ({FRIDAY: "Fall break"}, "2026-10-28")
    assert set_days_off(closed, ADMIN, days_off(closed), {}) == (FRIDAY,)
    assert (days_off(closed), due_after_talking(2)) == ({}, "2026-10-27")
    with closed.store.read() as conn:
        log = audit.entries(conn, 50)
    days = log[log["subject_kind"] == "day"]
    assert days[["by", "action", "subject"]].to_numpy().tolist() == [
        ["a", "set a day with school", "2026-10-23"],
        ["a", "set a day without school", "2026-10-23"],
    ]


@pytest.mark.parametrize("person", [COUNSELOR, ONE_SCHOOLS], ids=lambda person: person.name)
def test_the_calendar_of_all_schools_is_not_for_those_of_one(rostered: Desk, person: Person) -> None:
    with pytest.raises(NotAllowed):
        set_days_off(rostered, person, {}, {FRIDAY: ""})
    assert days_off(rostered) == {}


def test_what_cannot_be_is_refused_and_nothing_is_stored(rostered: Desk) -> None:
    for wanted in ({date(2062, 11, 26): ""}, {FRIDAY: "x" * 61}):
        with pytest.raises(WrongUsage):
            set_days_off(rostered, ADMIN, {}, {date(2026, 10, 26): "", **wanted})
    set_days_off(rostered, ADMIN, {}, {FRIDAY: "Break"})
    with pytest.raises(Conflict, match="2026-10-23"):
        set_days_off(rostered, OPERATOR, {}, {FRIDAY: "Parade", date(2026, 10, 26): ""})
    assert days_off(rostered) == {FRIDAY: "Break"}
