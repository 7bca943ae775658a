"""The sheet for a staff meeting: everybody of a grade once, shuffled, and the same whoever is on the list."""

import io

import pypdf
import pytest

from sel.accounts.local import OPERATOR
from sel.core.outreach import NOT_YET_CONNECTED
from sel.core.people import ROSTER_SCHEMAS
from sel.core.permissions import Person
from sel.errors import NotAllowed, NotFound
from sel.store import audit, rosters
from sel.workflows import waves
from sel.workflows.desk import Desk
from sel.workflows.picture import read_part
from sel.workflows.sheets import sheet_grades, staff_sheet
from tests import cast
from tests.browser import made_up_school as school
from tests.store.small import new_import
from tests.workflows.conftest import bring, who

HERE, GRADE, SEED = school.SCHOOL_ID, "07", 2026
SEVENTH = [f"{given} {family}" for _, given, family, grade in school.STUDENTS if grade == GRADE]


def printed(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages).split())


def order(pdf: bytes, names: list[str] = SEVENTH) -> list[str]:
    """Return the names in the order in which the sheet has them."""
    text = printed(pdf)
    return sorted(names, key=lambda name: text.index(name))


def logged(desk: Desk) -> tuple[str, str]:
    with desk.store.read() as conn:
        newest = audit.entries(conn, 1).iloc[0]
    return newest["action"], newest["detail"]


def test_every_student_of_the_grade_is_on_it_once_and_nobody_else(rostered: Desk) -> None:
    sheet = staff_sheet(rostered, OPERATOR, HERE, GRADE)
    text = printed(sheet.pdf)
    assert [text.count(name) for name in SEVENTH] == [1] * 20
    others = [f"{given} {family}" for _, given, family, grade in school.STUDENTS if grade != GRADE]
    assert [name for name in set(others) - set(SEVENTH) if name in text] == []
    assert (sheet.students, sheet.note) == (20, "")


def test_its_head_says_school_grade_day_and_that_it_is_everybody_shuffled(rostered: Desk) -> None:
    text = printed(staff_sheet(rostered, OPERATOR, HERE, GRADE).pdf)
    assert text.startswith(
        "Maple Middle, Grade 7 Oct 20, 2026. Every student of the grade (20), in shuffled order."
    )


def test_the_order_is_neither_the_alphabets_nor_the_rosters_and_a_fresh_one_each_time(rostered: Desk) -> None:
    orders = [tuple(order(staff_sheet(rostered, OPERATOR, HERE, GRADE).pdf)) for _ in range(2)]
    by_family = tuple(sorted(SEVENTH, key=lambda name: name.split()[-1]))
    assert len({*orders, tuple(SEVENTH), tuple(sorted(SEVENTH)), by_family}) == 5


def test_listed_students_cannot_be_told_because_the_sheet_knows_the_roster_alone(rostered: Desk) -> None:
    before = printed(staff_sheet(rostered, OPERATOR, HERE, GRADE, SEED).pdf)
    bring(rostered, "students.csv", school.student_survey(), "culture-of-care")
    bring(rostered, "staff.csv", school.staff_survey(), "staff-connections")
    waves.close(rostered, OPERATOR, school.WAVE)
    known = read_part(rostered, school.WAVE, "students", HERE)
    listed = set(known.loc[known["status"].isin(NOT_YET_CONNECTED), "student_id"])
    assert {"0000002", "0000004"} <= listed
    assert printed(staff_sheet(rostered, OPERATOR, HERE, GRADE, SEED).pdf) == before


def test_the_leader_and_the_counselors_of_the_school_make_it_and_that_is_logged(rostered: Desk) -> None:
    for person in ("principal-M1", "counselor-M1"):
        staff_sheet(rostered, who(rostered, person), HERE, GRADE)
        assert logged(rostered) == ("made a sheet for a staff meeting", "20 students, Grade 7")


@pytest.mark.parametrize(
    "person",
    [
        Person("a", "Ada Admin", "survey_admin", (HERE,)),
        Person("h", "Hal Helper", "name_helper", (HERE,)),
        Person("d", "Dana District", "district_leader"),
        Person("t", "Tess Teacher", "teacher", (HERE,)),
        Person("l", "Lee Leader", "school_leader", ("M2",)),
    ],
    ids=lambda person: person.name,
)
def test_nobody_else_makes_it_or_learns_the_grades_and_a_try_is_logged(
    rostered: Desk, person: Person
) -> None:
    for ask in (
        lambda: staff_sheet(rostered, person, HERE, GRADE),
        lambda: sheet_grades(rostered, person, HERE),
    ):
        with pytest.raises(NotAllowed):
            ask()
        assert logged(rostered)[0] == "denied: make a sheet for a staff meeting"


def test_the_grades_are_counted_and_a_grade_there_is_not_is_told(rostered: Desk) -> None:
    grades = sheet_grades(rostered, OPERATOR, HERE)
    assert list(zip(grades["grade"], grades["students"], strict=True)) == [("07", 20), ("08", 20)]
    with pytest.raises(NotFound, match=r"Maple Middle has no students in “Grade 9”. Its roster has: Grade 7"):
        staff_sheet(rostered, OPERATOR, HERE, "09")


def test_two_of_one_name_in_a_grade_are_told_apart_and_whoever_has_left_is_not_there(desk: Desk) -> None:
    known = cast.roster()
    students = known.students[known.students["school_id"] == cast.OAK].assign(grade="12", homeroom="")
    students.loc[students["student_id"] == "0009", "ends"] = "2026-10-20"
    frames = {name: getattr(known, name) for name in ROSTER_SCHEMAS} | {"students": students}
    with desk.store.write() as conn:
        rosters.add_roster(conn, new_import(conn, "roster", "r1"), frames)
    text = printed(staff_sheet(desk, OPERATOR, cast.OAK, "12").pdf)
    assert [f"Gus Miller (ID {student})" in text for student in ("0007", "0008")] == [True, True]
    assert ("Iris Okafor" in text, "Ámbar Ruiz López" in text) == (False, True)
