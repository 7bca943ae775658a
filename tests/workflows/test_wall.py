"""The roster wall: every student of those one may open, and nobody called unconnected too soon."""

from sel.accounts.local import OPERATOR
from sel.workflows import wall, waves
from sel.workflows.desk import Desk
from tests.browser import made_up_school as school
from tests.workflows.conftest import who


def test_the_wall_of_a_closed_wave_says_who_is_not_yet_connected(closed: Desk) -> None:
    seen = wall.roster_wall(closed, who(closed, "principal-M1"), school.WAVE, school.SCHOOL_ID)
    assert seen.answer == "Not yet connected: 3. Not heard from: 1. Students shown here: 40."


def test_while_the_wave_is_open_the_wall_says_it_is_not_known_yet(closed: Desk) -> None:
    waves.reopen(closed, OPERATOR, school.WAVE)
    seen = wall.roster_wall(closed, who(closed, "principal-M1"), school.WAVE, school.SCHOOL_ID)
    assert seen.answer == (
        "Not heard from: 1. Students shown here: 40. Who is connected is said once the survey closes."
    )
    assert set(seen.squares["kind"]) & {"no_adult", "staff_only"} == set()
