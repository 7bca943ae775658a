"""Who gained, kept or lost an adult: told by right, silence apart, and only between like waves."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from sel.accounts.local import OPERATOR
from sel.core.permissions import ALL, Person
from sel.core.responses import Wave
from sel.errors import NotAllowed, WrongUsage
from sel.store import audit
from sel.wording.over_waves import NO_EARLIER, NO_NAMES_ASKED, OTHER_SEASON, STILL_OPEN
from sel.workflows import waves
from sel.workflows.desk import Desk
from sel.workflows.over_waves import LOST_COLUMNS, lost_export, over_waves
from tests.browser import made_up_school as school
from tests.workflows.asked_again import NEXT_FALL, SILENT, ask_again, built, copied

HERE = (school.SCHOOL_ID,)
LEADER = Person("l", "Lee Leader", "school_leader", HERE)
COUNSELOR = Person("c", "Cora Counselor", "counselor", HERE, grades=(ALL,))
SEVENTH_GRADE = Person("c7", "Sam Seven", "counselor", HERE, grades=("07",))
DISTRICT = Person("d", "Dana District", "district_leader", (ALL,))
ADMIN = Person("a", "Ada Admin", "survey_admin", HERE)
PLACE = (NEXT_FALL, school.SCHOOL_ID)

CHANGED = {
    "0000001": school.NOBODY,  # lost: named Mr. Oakes
    "0000002": "Mr. Oakes",  # gained
    "0000003": "Mr. Oakes",  # gained
    "0000004": school.NOBODY,  # neither
    "0000005": "Mr. Oakes",  # could not be placed the year before
    "0000008": SILENT,  # named an adult, now silent: no loss
    "0000010": "",  # named an adult, now blank
}


@pytest.fixture(scope="session")
def two_waves(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The school asked in the fall of 2026 and again a year later."""
    desk = ask_again(built(tmp_path_factory.mktemp("two")), CHANGED)
    desk.store.dispose()
    return desk


@pytest.fixture
def asked_again(two_waves: Desk, tmp_path: Path) -> Desk:
    return copied(two_waves, tmp_path)


def test_gained_kept_lost_and_neither_are_told_in_a_sentence(asked_again: Desk):
    told = over_waves(asked_again, LEADER, *PLACE).told
    assert told.answer == (
        "Of the 35 students who told us both times, 2 gained an adult, 1 lost one, 31 kept one and 1 named "
        "none either time."
    )
    assert told.change == (
        "Up from 91 to 94 in 100 since 2026-fall (likely between 10 fewer and 17 more). "
        "With 35 students this could be chance."
    )


def test_silence_is_no_loss_and_is_counted_apart(asked_again: Desk):
    apart = over_waves(asked_again, LEADER, *PLACE).told.apart
    assert apart.to_numpy().tolist() == [
        ["Not heard from in one of the waves, or in both: silence is no loss", 2],
        ["Named somebody we could not place, or skipped the question, in one of the waves", 3],
    ]


def test_the_grades_add_up_to_everybody(asked_again: Desk):
    told = over_waves(asked_again, LEADER, *PLACE).told
    assert told.counts.set_index("Grade").sum().to_dict() == {
        "Kept an adult": 31,
        "Gained an adult": 2,
        "Lost an adult": 1,
        "Named none either time": 1,
    }
    assert told.by_grade.groupby("change")["students"].sum().to_dict() == {"gained": 2, "lost": 1}


def test_a_counselor_sees_by_name_who_lost_an_adult_and_a_leader_counts_alone(asked_again: Desk):
    [row] = over_waves(asked_again, COUNSELOR, *PLACE).lost.to_dict("records")
    assert (row["student_id"], row["name"], row["named_before"]) == ("0000001", "Ana Prado", "Bram Oakes")
    assert row["what_happened"].startswith(
        "Named Bram Oakes in 2026-fall. Now ticked that there is no such adult"
    )
    assert (row["owner"], row["state"]) == ("", "not started")
    assert over_waves(asked_again, LEADER, *PLACE).lost.to_numpy().tolist() == []


def test_a_caseload_is_counted_exactly_and_the_school_as_it_was_published(asked_again: Desk):
    found = over_waves(asked_again, SEVENTH_GRADE, *PLACE)
    assert found.told.counts["Grade"].tolist() == ["Grade 7"]
    assert found.lost["student_id"].tolist() == []
    assert found.whole_school.startswith("How the whole school changed is hidden")
    assert over_waves(asked_again, COUNSELOR, *PLACE).whole_school == ""


def test_who_may_open_no_names_is_told_no_count(asked_again: Desk):
    found = over_waves(asked_again, DISTRICT, *PLACE)
    assert (found.told.answer, found.told.counts.empty, found.lost.empty) == ("", True, True)
    with pytest.raises(NotAllowed):
        over_waves(asked_again, ADMIN, *PLACE)


def test_the_look_and_the_export_are_logged(asked_again: Desk):
    rows = lost_export(asked_again, COUNSELOR, *PLACE, "")
    assert rows.columns.tolist() == LOST_COLUMNS
    assert rows["student_id"].tolist() == ["0000001"]
    with asked_again.store.read() as conn:
        logged = audit.entries(conn, 100)
    own = logged.loc[logged["by"] == "c", "action"].tolist()
    assert sorted(own) == ["exported who lost an adult", "looked at who gained or lost an adult"]
    with pytest.raises(NotAllowed):
        lost_export(asked_again, LEADER, *PLACE, "")


def test_fall_is_held_against_fall_another_season_with_a_caution_and_other_forms_in_the_same_words(
    asked_again: Desk,
):
    ask_again(asked_again, {}, "2027-spring", datetime(2027, 3, 1, 18, tzinfo=UTC), "caring-adults")
    chosen = over_waves(asked_again, LEADER, *PLACE)
    assert (chosen.earlier, chosen.choices, chosen.cautions) == (
        school.WAVE,
        ("2027-spring", school.WAVE),
        (),
    )
    assert over_waves(asked_again, LEADER, *PLACE, "2027-spring").cautions == (OTHER_SEASON,)


def test_without_an_earlier_closed_wave_of_the_same_questions_it_says_so(asked_again: Desk):
    first = over_waves(asked_again, LEADER, school.WAVE, school.SCHOOL_ID)
    assert (first.empty_because, first.choices) == (NO_EARLIER, ())
    waves.new_wave(asked_again, OPERATOR, Wave("2028-fall"))
    assert over_waves(asked_again, LEADER, "2028-fall", school.SCHOOL_ID).empty_because == STILL_OPEN
    waves.close(asked_again, OPERATOR, "2028-fall")
    nobody_asked = over_waves(asked_again, LEADER, "2028-fall", school.SCHOOL_ID)
    assert nobody_asked.empty_because == NO_NAMES_ASKED
    with pytest.raises(WrongUsage, match="can't be held against"):
        over_waves(asked_again, LEADER, *PLACE, "2028-fall")
