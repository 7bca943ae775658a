"""Who has answered so far, and the rows an upload left out: who may see which, and that it is logged."""

import pytest

from sel.core.permissions import ALL, Person
from sel.errors import NotAllowed
from sel.store import audit
from sel.workflows import ingest
from sel.workflows.desk import Desk
from sel.workflows.rejected import rejected_rows
from sel.workflows.response_rate import not_answered, response_rate
from tests.browser import made_up_school as school

HERE = (school.SCHOOL_ID,)
ADMIN = Person("a", "Ada Admin", "survey_admin", (ALL,))
LEADER = Person("l", "Lee Leader", "school_leader", HERE)
COUNSELOR = Person("c", "Cora Counselor", "counselor", HERE, grades=(ALL,))
AUDITOR = Person("u", "Uma Auditor", "auditor")


@pytest.fixture
def answered(rostered: Desk) -> Desk:
    checked = ingest.check_responses(
        rostered, ADMIN, "students.csv", school.student_survey(), school.WAVE, "culture-of-care"
    )
    ingest.store(rostered, ADMIN, checked)
    return rostered


def logged(desk: Desk) -> list[tuple[str, str]]:
    with desk.store.read() as conn:
        rows = audit.entries(conn, 1000)
    return list(zip(rows["by"], rows["action"], strict=True))


def test_while_a_wave_is_open_the_admin_counts_exactly_and_sees_who_is_missing(answered: Desk) -> None:
    rates = response_rate(answered, ADMIN, school.WAVE, school.SCHOOL_ID)
    assert rates.to_numpy().tolist() == [["Grade 7", "20 of 20"], ["Grade 8", "19 of 20"]]
    missing = not_answered(answered, ADMIN, school.WAVE, school.SCHOOL_ID)
    assert missing.to_numpy().tolist() == [["0000007", "Rex Dole", "08", "Homeroom 1"]]
    assert ("a", "read who has not answered") in logged(answered)


def test_once_it_is_closed_the_admin_has_the_published_rate_and_no_names(closed: Desk) -> None:
    rates = response_rate(closed, ADMIN, school.WAVE, school.SCHOOL_ID)
    assert rates.to_numpy().tolist() == [["Grade 7", "≥90 of every 100"], ["Grade 8", "≥90 of every 100"]]
    with pytest.raises(NotAllowed):
        not_answered(closed, ADMIN, school.WAVE, school.SCHOOL_ID)


@pytest.mark.parametrize("person", [LEADER, COUNSELOR, AUDITOR], ids=lambda person: person.role)
def test_nobody_else_sees_who_is_missing(answered: Desk, person: Person) -> None:
    with pytest.raises(NotAllowed):
        not_answered(answered, person, school.WAVE, school.SCHOOL_ID)
    assert (person.person_id, "denied: see who has not answered") in logged(answered)


def test_a_preview_of_answers_holds_nothing_that_was_said(rostered: Desk) -> None:
    checked = ingest.check_responses(
        rostered, ADMIN, "students.csv", school.student_survey(), school.WAVE, "culture-of-care"
    )
    assert list(checked.preview) == ["row", "person_id", "submitted_at", "mentions"]
    assert checked.preview["mentions"].map(type).eq(int).all()


def test_rows_left_out_go_back_in_their_own_columns_with_the_reason_last(rostered: Desk) -> None:
    checked = ingest.check_responses(
        rostered, ADMIN, "students.csv", school.student_survey(), school.WAVE, "culture-of-care"
    )
    rows = rejected_rows(rostered, ADMIN, checked)
    assert (rows["Student ID"].tolist(), rows.columns[-1]) == (["9999999"], "reason")
    assert "nobody's on the roster" in rows["reason"].iloc[0]
    assert ("a", "exported rejected rows") in logged(rostered)
    with pytest.raises(NotAllowed):
        rejected_rows(rostered, LEADER, checked)
