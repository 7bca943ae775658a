"""One wave, several surveys and tools: a student's later submission stands, and names alone are enough."""

from sel.accounts.local import OPERATOR
from sel.workflows import ingest, waves
from sel.workflows.desk import Desk
from sel.workflows.picture import read_part
from tests.browser import made_up_school as school
from tests.workflows.conftest import bring

M1 = school.SCHOOL_ID


def names_only(*rows: tuple[str, str, str]) -> bytes:
    """Return an export of the survey that asks for names only: day of October, student, adult."""
    header = ["Timestamp", "Student ID", *(f"{school.NAME_QUESTION} (Adult {k} of 5)" for k in range(1, 6))]
    lines = [[f"10/{day}/2026 8:00:00", student, adult, "", "", "", "", ""] for day, student, adult in rows]
    return school._csv([[*header, school.NOBODY], *lines])


def status(desk: Desk, student: str) -> str:
    students = read_part(desk, school.WAVE, "students", M1).set_index("student_id")
    return str(students.loc[student, "status"])


def test_a_wave_of_names_alone_has_a_picture(rostered: Desk) -> None:
    bring(rostered, "names.csv", names_only(("13", "0000001", "Mr. Oakes")), "caring-adults")
    waves.close(rostered, OPERATOR, school.WAVE)
    assert (status(rostered, "0000001"), status(rostered, "0000002")) == ("named", "not_heard")


def test_the_later_of_two_surveys_gives_the_names(rostered: Desk) -> None:
    bring(rostered, "whole.csv", school.student_survey(), "culture-of-care")
    assert (status(rostered, "0000001"), status(rostered, "0000002")) == ("named", "no_adult")
    later = names_only(("14", "0000001", "nobody"), ("14", "0000002", "Mr. Oakes"))
    bring(rostered, "later.csv", later, "caring-adults")
    assert (status(rostered, "0000001"), status(rostered, "0000002")) == ("no_adult", "named")


def test_the_earlier_of_two_surveys_gives_nothing_even_where_it_came_later(rostered: Desk) -> None:
    bring(rostered, "whole.csv", school.student_survey(), "culture-of-care")
    bring(rostered, "earlier.csv", names_only(("1", "0000002", "Mr. Oakes")), "caring-adults")
    assert status(rostered, "0000002") == "no_adult"


def test_a_later_survey_without_items_takes_no_answers_back(rostered: Desk) -> None:
    bring(rostered, "whole.csv", school.student_survey(), "culture-of-care")
    before = read_part(rostered, school.WAVE, "scales")
    bring(rostered, "later.csv", names_only(("14", "0000001", "nobody")), "caring-adults")
    assert read_part(rostered, school.WAVE, "scales").equals(before)


def test_of_two_tools_the_later_submission_stands(rostered: Desk) -> None:
    bring(rostered, "one.csv", names_only(("13", "0000001", "Mr. Oakes")), "caring-adults")
    paper = names_only(("14", "0000001", "nobody"), ("14", "0000003", "Mr. Oakes"))
    checked = ingest.check_responses(rostered, OPERATOR, "paper.csv", paper, school.WAVE, "caring-adults")
    assert (checked.summary["new"], checked.summary["updated"]) == (1, 1)
    ingest.store(rostered, OPERATOR, checked)
    assert (status(rostered, "0000001"), status(rostered, "0000003")) == ("no_adult", "named")


def test_who_answers_twice_in_one_file_is_said_with_the_rows_that_no_longer_stand(rostered: Desk) -> None:
    twice = names_only(("13", "0000001", "Mr. Oakes"), ("13", "0000003", ""), ("14", "0000001", "nobody"))
    checked = ingest.check_responses(rostered, OPERATOR, "twice.csv", twice, school.WAVE, "caring-adults")
    told = next(problem for problem in checked.problems if problem.code == "answered_again")
    assert (told.rows, checked.skipped, checked.accepted) == ((2,), {"superseded": 1}, 2)
