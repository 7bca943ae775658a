"""Whom adults go to: read from the staff survey, resolved among the adults, never mixed with students."""

import pandas as pd
import pytest

from sel.accounts.local import OPERATOR
from sel.core.permissions import Person
from sel.errors import NotAllowed
from sel.readers.instruments import instrument
from sel.store import responses
from sel.workflows import ingest, waves
from sel.workflows.colleague_counts import colleagues_counted, colleagues_of_export
from sel.workflows.colleagues import colleague_lines, colleague_pairs, lines_withheld
from sel.workflows.desk import Desk
from sel.workflows.picture import read_part
from tests import cast
from tests.browser import made_up_school as school
from tests.workflows.conftest import bring

STAFF = instrument("staff-connections")


def lines(*texts: str, adult_id: str = "a1") -> pd.DataFrame:
    return cast.staff_lines(*texts, adult_id=adult_id).assign(slot=0)


def resolved(*texts: str) -> list[tuple[str, str]]:
    found = colleague_lines(lines(*texts), cast.roster())
    return list(found[["text", "colleague_id"]].itertuples(index=False, name=None))


def test_a_colleague_is_told_by_title_and_name_as_a_students_adult_is():
    assert resolved("Mr. de la Cruz", "Coach Samir", "thu nguyen", "Rosie") == [
        ("Mr. de la Cruz", "a3"),
        ("Coach Samir", "a5"),
        ("thu nguyen", "a6"),
        ("Rosie", "a7"),
    ]


def test_two_colleagues_on_a_line_are_both_kept():
    assert resolved("Nora O'Brien and Thu Nguyen") == [("Nora O'Brien", "a4"), ("Thu Nguyen", "a6")]


def test_who_is_not_certain_makes_no_tie_and_stays_counted():
    found = colleague_lines(lines("Garcia", "Zed Unheard", "nobody"), cast.roster())
    assert list(found["decision"]) == ["review", "off_roster", "nobody"]
    assert colleague_pairs(found).empty


def test_an_adult_who_is_turned_down_or_accused_is_no_tie():
    found = colleague_lines(lines("anyone but Mr. de la Cruz", "Nora O'Brien hits me"), cast.roster())
    assert colleague_pairs(found).empty


def test_naming_somebody_twice_is_one_tie_and_nobody_is_her_own_colleague():
    found = colleague_lines(lines("Nora O'Brien", "Ms. O'Brien", "Ana García"), cast.roster())
    assert colleague_pairs(found).to_numpy().tolist() == [["a1", "a4"]]


def test_lines_about_students_are_left_to_the_students():
    assert colleague_lines(cast.staff_lines("Ámbar Ruiz López"), cast.roster()).empty


def test_a_line_for_colleagues_that_names_a_student_who_opted_out_is_withheld():
    said = lines("Eli Stone", "Nora O'Brien")
    assert lines_withheld(said, cast.roster(), frozenset({"0005"})).tolist() == [True, False]


def test_a_colleague_of_the_same_name_as_a_student_who_opted_out_stays():
    roster = cast.roster(more_adults=(cast.adult("a9", "Eli", "Stone"),))
    assert lines_withheld(lines("Eli Stone"), roster, frozenset({"0005"})).tolist() == [False]


def staff_file(question: str) -> bytes:
    rows = [
        ["Timestamp", "Email Address", school.STAFF_QUESTION, question],
        ["10/6/2026 16:00:00", "a1@maple.example", "0000001\n0000002", "Ms. Finch\nZed Unheard"],
        ["10/6/2026 16:05:00", "a3@maple.example", "0000009", ""],
    ]
    return school._csv(rows)


def test_colleagues_go_from_the_survey_into_the_picture_beside_the_students(rostered: Desk):
    for question in STAFF.colleagues.wording.values():
        bring(rostered, "staff.csv", staff_file(question), "staff-connections")
        with rostered.store.read() as conn:
            said = responses.standing_staff_lines(conn, school.WAVE, STAFF.code)
        assert sorted(zip(said["slot"], said["text"], strict=True)) == [
            (0, "Ms. Finch"),
            (0, "Zed Unheard"),
            (1, "0000001"),
            (1, "0000009"),
            (2, "0000002"),
        ]
    waves.close(rostered, OPERATOR, school.WAVE)
    found = read_part(rostered, school.WAVE, "colleagues", school.SCHOOL_ID)
    assert colleague_pairs(found).to_numpy().tolist() == [["A1", "A3"]]
    adults = read_part(rostered, school.WAVE, "adults", school.SCHOOL_ID).set_index("adult_id")
    assert adults.loc[["A1", "A3"], ["n_claims", "n_colleagues"]].to_numpy().tolist() == [[2, 0], [1, 1]]


def test_an_upload_says_how_many_colleagues_could_be_told(rostered: Desk):
    question = STAFF.colleagues.wording["en"]
    checked = ingest.check_responses(
        rostered, OPERATOR, "staff.csv", staff_file(question), school.WAVE, "staff-connections"
    )
    assert (checked.names["auto"], checked.names["off_roster"]) == (4, 1)
    assert [problem.code for problem in checked.problems] == []


def test_who_looks_after_names_is_told_how_many_colleagues_could_not_be_told(rostered: Desk):
    bring(rostered, "staff.csv", staff_file(STAFF.colleagues.wording["en"]), "staff-connections")
    waves.close(rostered, OPERATOR, school.WAVE)
    admin = Person("s", "Sol Survey", "survey_admin", (school.SCHOOL_ID,))
    said = colleagues_counted(rostered, admin, school.WAVE, school.SCHOOL_ID)
    assert said.startswith(
        "Adults wrote 2 names of colleagues they go to for support; 1 make a tie. 1 make none"
    )
    assert colleagues_of_export(rostered, school.WAVE) == said
    leader = Person("l", "Lee Leader", "school_leader", (school.SCHOOL_ID,))
    with pytest.raises(NotAllowed):
        colleagues_counted(rostered, leader, school.WAVE, school.SCHOOL_ID)


def test_nobody_waits_for_the_picture_to_be_told_of_colleagues(rostered: Desk):
    bring(rostered, "staff.csv", staff_file(STAFF.colleagues.wording["en"]), "staff-connections")
    admin = Person("s", "Sol Survey", "survey_admin", (school.SCHOOL_ID,))
    assert colleagues_counted(rostered, admin, school.WAVE, school.SCHOOL_ID) == ""
