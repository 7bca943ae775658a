"""Who would be left with nobody next year: by right, with marks, dates and the next school."""

from pathlib import Path

import pandas as pd
import pytest
import sqlalchemy as sa

from sel.core.permissions import ALL, Person
from sel.errors import NotAllowed, NotFound
from sel.store import audit
from sel.store.schema import people
from sel.workflows.before_june import HANDOVER_COLUMNS, before_june, handover_export
from sel.workflows.desk import Desk
from sel.workflows.picture import read_part
from tests.browser import made_up_school as school
from tests.workflows.asked_again import built, copied

HERE = (school.SCHOOL_ID,)
PLACE = (school.WAVE, school.SCHOOL_ID)
LEADER = Person("l", "Lee Leader", "school_leader", HERE)
COUNSELOR = Person("c", "Cora Counselor", "counselor", HERE, grades=(ALL,))
SEVENTH_GRADE = Person("c7", "Sam Seven", "counselor", HERE, grades=("07",))
DISTRICT = Person("d", "Dana District", "district_leader", (ALL,))


@pytest.fixture(scope="session")
def first_fall(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    desk = built(tmp_path_factory.mktemp("june"))
    desk.store.dispose()
    return desk


@pytest.fixture
def desk(first_fall: Desk, tmp_path: Path) -> Desk:
    return copied(first_fall, tmp_path)


def connected(desk: Desk, grade: str) -> list[str]:
    rows = read_part(desk, school.WAVE, "students", school.SCHOOL_ID)
    return sorted(rows.loc[rows["status"].isin(["mutual", "named"]) & (rows["grade"] == grade), "student_id"])


def who_named(desk: Desk, adult_id: str, grade: str) -> list[str]:
    ties = read_part(desk, school.WAVE, "ties", school.SCHOOL_ID)
    named = ties.loc[(ties["adult_id"] == adult_id) & (ties["informant"] != "staff"), "student_id"]
    return sorted(set(named) & set(connected(desk, grade)))


def end_on_roster(desk: Desk, day: str, *adult_ids: str) -> None:
    """Let the roster end these adults' roles on a day."""
    with desk.store.write() as conn:
        conn.execute(sa.update(people).where(people.c.person_id.in_(adult_ids)).values(ends=day))


def of(rows: pd.DataFrame, student_id: str) -> dict[str, str]:
    [row] = rows[rows["student_id"] == student_id].to_dict("records")
    return row


def test_the_top_grade_moves_up_and_its_adults_stay_behind(desk: Desk):
    found = before_june(desk, COUNSELOR, *PLACE)
    assert sorted(found.students["student_id"]) == connected(desk, "08")
    row = of(found.students, "0000001")
    assert (row["adults_who_go"], row["why"]) == ("Bram Oakes", "Moves up, and Bram Oakes stays here.")
    assert (row["next_school"], row["who_else_knows"]) == ("", "")
    assert row["what_to_do"] == (
        "Plan a first visit at the next school: nobody there is known to know the student."
    )
    assert found.notes == (
        "No school on the roster has the grade after Grade 8: where they go isn’t known here.",
    )


def test_marking_an_adult_adds_those_who_named_nobody_else_and_who_could_take_over(desk: Desk):
    lost = who_named(desk, "A2", "07")
    found = before_june(desk, COUNSELOR, *PLACE, "A2")
    assert sorted(found.students["student_id"]) == sorted([*connected(desk, "08"), *lost])
    row = of(found.students, lost[0])
    assert (row["why"], row["who_else_knows"], row["what_to_do"]) == (
        "Wilhelmina Quillfeather leaves.",
        "Luis Marín (teaches the student)",
        "Hand over to Luis Marín before the summer.",
    )
    assert found.going[["Adult", "Why", "Would have nobody"]].to_numpy().tolist() == [
        ["Wilhelmina Quillfeather", "chosen here", len(lost) + len(who_named(desk, "A2", "08"))]
    ]
    row = of(before_june(desk, COUNSELOR, *PLACE, "A2", "A4").students, lost[0])
    assert (row["who_else_knows"], row["what_to_do"]) == (
        "",
        "Find somebody who stays: nobody else is known to know the student.",
    )


def test_the_rosters_last_day_of_a_role_is_told_and_a_day_for_everybody_is_the_years_end(desk: Desk):
    end_on_roster(desk, "2027-06-11", "A2")
    found = before_june(desk, COUNSELOR, *PLACE)
    assert found.going["Why"].tolist() == ["role ends (Jun 11, 2027)"]
    assert (
        of(found.students, who_named(desk, "A2", "07")[0])["why"]
        == "Wilhelmina Quillfeather goes on Jun 11, 2027."
    )
    assert "A2" not in found.choices
    end_on_roster(desk, "2027-06-30", *(key for key, *_ in school.ADULTS))
    found = before_june(desk, COUNSELOR, *PLACE)
    assert (found.going.empty, "A2" in found.choices) == (True, True)
    assert found.notes[-1].startswith("The roster ends most roles on one day")


def test_a_leader_sees_counts_and_no_student_and_a_counselor_the_caseload(desk: Desk):
    leader = before_june(desk, LEADER, *PLACE, "A2")
    lost, up = len(who_named(desk, "A2", "07")), len(connected(desk, "08"))
    assert leader.answer == (
        f"{lost + up} students of this school would have no adult left next school year: {lost} because an "
        f"adult goes, {up} because they move up and their adults stay here."
    )
    assert leader.students.empty
    assert leader.by_grade.to_numpy().tolist() == [
        ["Grade 7", "an adult goes", lost],
        ["Grade 8", "moves up", up],
    ]
    seventh = before_june(desk, SEVENTH_GRADE, *PLACE)
    assert seventh.answer == (
        "As far as we know, nobody in your caseload would lose the last adult before next school year."
    )
    with pytest.raises(NotAllowed):
        before_june(desk, DISTRICT, *PLACE)
    with pytest.raises(NotFound):
        before_june(desk, LEADER, *PLACE, "nobody")


def test_looks_and_exports_are_logged_and_leaders_take_no_names_along(desk: Desk):
    rows = handover_export(desk, COUNSELOR, school.WAVE, leaving=["A2"])
    assert rows.columns.tolist() == HANDOVER_COLUMNS
    assert len(rows) == len(connected(desk, "08")) + len(who_named(desk, "A2", "07"))
    with desk.store.read() as conn:
        logged = audit.entries(conn, 100)
    assert sorted(logged.loc[logged["by"] == "c", "action"]) == [
        "exported the handover list",
        "looked at an adult leaving",
        "looked at who would lose the last adult",
    ]
    with pytest.raises(NotAllowed):
        handover_export(desk, LEADER, *PLACE)
    with pytest.raises(NotFound):
        handover_export(desk, COUNSELOR, *PLACE, ["nobody"])
