"""What stands in the way of a survey file besides the file itself: said beside what the file is."""

import pytest

from sel.accounts.local import OPERATOR
from sel.core.responses import Wave
from sel.errors import Conflict, FileRefused, NotFound
from sel.store.followups import save_follow_up
from sel.store.rosters import add_roster
from sel.workflows import ingest, waves
from sel.workflows.desk import Desk
from tests.browser import made_up_school as school
from tests.store.small import OAK_AND_ELM, new_import
from tests.workflows.conftest import who
from tests.workflows.test_two_surveys import names_only


def check(desk: Desk, data: bytes, wave: str = school.WAVE) -> ingest.Checked:
    return ingest.check_responses(desk, OPERATOR, "names.csv", data, wave, "caring-adults")


def errors(checked: ingest.Checked) -> list[str]:
    return [problem.code for problem in checked.problems if problem.severity == "error"]


ONE = names_only(("13", "0000001", "Mr. Oakes"))


def test_without_a_roster_the_file_is_still_said_to_be_what_it_is(desk: Desk) -> None:
    waves.new_wave(desk, OPERATOR, Wave(school.WAVE))
    checked = check(desk, ONE)
    assert (errors(checked), checked.tool, checked.rows_read) == (["no_roster"], "google-forms", 1)


def test_into_a_closed_wave_nothing_is_stored(rostered: Desk) -> None:
    waves.close(rostered, OPERATOR, school.WAVE)
    checked = check(rostered, ONE)
    assert (errors(checked), checked.rows_read) == (["wave_closed"], 1)
    with pytest.raises(FileRefused):
        ingest.store(rostered, OPERATOR, checked)


def test_a_wave_that_is_not_there_is_refused_with_the_nearest_name(rostered: Desk) -> None:
    with pytest.raises(NotFound, match=school.WAVE):
        check(rostered, ONE, "2026-fal")


def test_the_file_of_another_wave_is_recognized(rostered: Desk) -> None:
    ingest.store(rostered, OPERATOR, check(rostered, ONE))
    waves.new_wave(rostered, OPERATOR, Wave("2027-spring"))
    told = next(p for p in check(rostered, ONE, "2027-spring").problems if p.code == "other_waves_answers")
    assert school.WAVE in told.message


def test_answers_of_the_year_before_are_noticed(rostered: Desk) -> None:
    old = ONE.replace(b"10/13/2026", b"10/13/2025")
    told = next(p for p in check(rostered, old).problems if p.code == "before_wave")
    assert (told.rows, "October 2025" in told.message) == ((2,), True)


def test_a_student_of_an_earlier_roster_is_known_and_said_to_have_left(rostered: Desk) -> None:
    with rostered.store.write() as conn:
        add_roster(conn, new_import(conn, "roster", "newer"), OAK_AND_ELM)
    checked = check(
        rostered, names_only(("13", "0000001", "Mr. Oakes"), ("13", "0007", ""), ("13", "12", ""))
    )
    left = next(p for p in checked.problems if p.code == "left_before")
    assert (left.rows, checked.accepted) == ((2,), 3)


def test_what_keeps_an_import_from_being_undone_is_listed_with_names_for_those_who_may(closed: Desk) -> None:
    with closed.store.write() as conn:
        save_follow_up(
            conn,
            wave=school.WAVE,
            student_id="0000002",
            state="assigned",
            owner="c",
            due=None,
            version=0,
            by="c",
            at=closed.now(),
        )
    with pytest.raises(Conflict, match=r"1 student's follow-up rests .*\(0000002\)"):
        ingest.undo(closed, OPERATOR, 2)
    named = ingest.resting_follow_ups(closed, OPERATOR, 2)
    assert named.to_numpy().tolist() == [[school.WAVE, "0000002", "Luz Ortega"]]
    unnamed = ingest.resting_follow_ups(closed, who(closed, "survey-admin"), 2)
    assert unnamed.to_numpy().tolist() == [[school.WAVE, "0000002", ""]]
