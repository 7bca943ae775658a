"""Forms made from the roster: who may have them, whose names are in them, and that the look is logged."""

import io
import json

import openpyxl
import pandas as pd
import pytest

from sel.accounts.local import OPERATOR
from sel.core.names.resolve import resolved_mentions
from sel.core.people import Roster
from sel.core.permissions import Person
from sel.errors import NotAllowed, NotFound, WrongUsage
from sel.store import audit, responses
from sel.workflows import ingest
from sel.workflows.desk import Desk
from sel.workflows.roster_forms import LARGE, _own_first, adult_choices, pick_form, tick_list
from tests.browser import made_up_school as school
from tests.cast import OAK, roster

ADMIN = Person("a", "Ada Admin", "survey_admin", (school.SCHOOL_ID,))
COUNSELOR = Person("c", "Cora Counselor", "counselor", (school.SCHOOL_ID,))


def logged(desk: Desk) -> list[str]:
    with desk.store.read() as conn:
        return audit.entries(conn, 10)["action"].tolist()


def test_a_tick_list_has_a_sheet_an_adult_with_every_student_of_the_school(rostered: Desk) -> None:
    book = openpyxl.load_workbook(io.BytesIO(tick_list(rostered, ADMIN, school.SCHOOL_ID)))
    assert len(book.sheetnames) == len(school.ADULTS) + 1
    sheet = next(sheet for sheet in book if "Quillfeather" in sheet.title)
    rows = [row for row in sheet.values if row[1]]
    assert rows[0] == ("adult_id", "student_id", "name", "grade", "homeroom", "Connected")
    assert {row[0] for row in rows[1:]} == {"A2"}
    assert sorted(row[1] for row in rows[1:]) == [student[0] for student in school.STUDENTS]


def people(count: int) -> pd.DataFrame:
    """Students in list order, half of them in grade 01."""
    ids = [f"{number:04d}" for number in range(count)]
    grades = ["01" if number < count / 2 else "02" for number in range(count)]
    return pd.DataFrame({"student_id": ids, "name": ids, "grade": grades, "homeroom": ""})


MEMBERS = pd.DataFrame({"class_id": ["c1", "c1", "c2"], "person_id": ["t1", "0003", "t2"]})


def test_an_adults_own_students_stand_first_and_the_others_follow() -> None:
    assert _own_first(people(4), "t1", MEMBERS)["student_id"].tolist() == ["0003", "0000", "0001", "0002"]


def test_in_a_large_school_a_teachers_sheet_has_the_grades_taught_and_anybody_elses_has_all() -> None:
    taught = _own_first(people(LARGE + 2), "t1", MEMBERS)
    assert (taught["student_id"].iloc[0], set(taught["grade"])) == ("0003", {"01"})
    assert len(_own_first(people(LARGE + 2), "t2", MEMBERS)) == LARGE + 2


def test_nothing_in_a_tick_list_is_hidden(rostered: Desk) -> None:
    book = openpyxl.load_workbook(io.BytesIO(tick_list(rostered, ADMIN, school.SCHOOL_ID, "A1")))
    assert [sheet.sheet_state for sheet in book] == ["visible", "visible"]
    sheet = book.worksheets[0]
    assert not any(dimension.hidden for dimension in sheet.column_dimensions.values())
    assert not any(dimension.hidden for dimension in sheet.row_dimensions.values())


def test_names_of_students_are_given_out_with_a_line_in_the_log(rostered: Desk) -> None:
    tick_list(rostered, ADMIN, school.SCHOOL_ID)
    assert "made a tick list" in logged(rostered)


def test_a_counselor_or_an_admin_of_another_school_gets_none_and_that_is_logged(rostered: Desk) -> None:
    for person in (COUNSELOR, Person("b", "Ben Admin", "survey_admin", ("elsewhere",))):
        with pytest.raises(NotAllowed):
            tick_list(rostered, person, school.SCHOOL_ID)
        with pytest.raises(NotAllowed):
            pick_form(rostered, person, school.SCHOOL_ID, "kobo")
    assert sum(action.startswith("denied") for action in logged(rostered)) == 4


def test_a_school_or_adult_that_is_not_there_is_told(rostered: Desk) -> None:
    with pytest.raises(NotFound, match="M1"):
        tick_list(rostered, OPERATOR, "M2")
    with pytest.raises(NotFound, match="A99"):
        tick_list(rostered, OPERATOR, school.SCHOOL_ID, "A99")


def test_a_pick_form_for_a_tool_there_is_none_for_says_which_there_are(rostered: Desk) -> None:
    with pytest.raises(WrongUsage, match="google-forms, kobo"):
        pick_form(rostered, OPERATOR, school.SCHOOL_ID, "redcap")


def test_a_google_form_lists_the_adults_of_the_school_for_every_name(rostered: Desk) -> None:
    text = pick_form(rostered, ADMIN, school.SCHOOL_ID, "google-forms").decode()
    survey = json.loads(text[text.index("var SURVEY = ") + 13 : text.index("};\n\nfunction") + 1])
    lists = [q["choices"] for page in survey["pages"] for q in page["questions"] if q["kind"] == "pick"]
    assert len(lists) == 5
    assert lists[0] == lists[4]
    assert [label.split(" – ")[0] for label in lists[0]] == [
        f"{given} {family}" for _, given, family in sorted(school.ADULTS, key=lambda adult: adult[2])
    ]
    assert "made a form with adults' names" in logged(rostered)


def test_an_xlsform_codes_each_adult_so_that_the_answer_is_certain(rostered: Desk) -> None:
    book = openpyxl.load_workbook(io.BytesIO(pick_form(rostered, ADMIN, school.SCHOOL_ID, "kobo")))
    codes = [row[1] for row in book["choices"].values if row[0] == "adults"]
    assert sorted(codes) == [f"adult-{adult[0]}" for adult in school.ADULTS]
    assert [row[0] for row in book["survey"].values if row[1] in ("N1", "N5")] == ["select_one adults"] * 2


def with_adults(*rows: tuple[str, str, str, str]) -> Roster:
    """The school Oak of the cast with these adults alone: adult_id, given, family, role."""
    cast = roster()
    columns = ["adult_id", "given_name", "family_name", "role"]
    adults = pd.DataFrame(rows, columns=columns, dtype=str).assign(
        school_id=OAK, preferred_name="", email="", kind="staff", begins="", ends=""
    )
    students = cast.students[cast.students["school_id"] == OAK]
    return Roster(schools=cast.schools, students=students, adults=adults)


def test_a_label_is_read_back_as_exactly_that_adult() -> None:
    oak = with_adults(("x1", "Ana", "Lee", "teacher"), ("x2", "Bo", "Lee", "aide"), ("x3", "Sam", "Park", ""))
    labels = [choice.wording["en"] for choice in adult_choices(oak)]
    assert labels == ["Ana Lee – teacher", "Bo Lee – aide", "Sam Park"]
    asked = pd.DataFrame({"student_id": oak.students["student_id"].iloc[0], "slot": 1, "text": labels})
    read = resolved_mentions(asked, oak).mentions
    assert (read["adult_id"].tolist(), set(read["decision"])) == (["x1", "x2", "x3"], {"auto"})


def test_a_label_that_would_not_be_certain_carries_the_adults_code() -> None:
    oak = with_adults(
        ("x1", "Sam", "Park", "teacher"), ("x2", "Sam", "Park", "coach"), ("x3", "None", "", "teacher")
    )
    codes = {choice.code for choice in adult_choices(oak)}
    labels = {choice.code: choice.wording["en"] for choice in adult_choices(oak)}
    assert codes == {"adult-x1", "adult-x2", "adult-x3"}
    assert labels["adult-x3"] == "None – teacher (adult-x3)"


def test_a_label_has_no_comma_because_some_tools_join_answers_by_them() -> None:
    oak = with_adults(("x1", "Ana", "Lee, PhD", "teacher, art"))
    assert adult_choices(oak)[0].wording["en"].startswith("Ana Lee PhD – teacher art")


def test_an_id_with_a_space_gives_no_code_and_relies_on_the_label() -> None:
    oak = with_adults(("x 1", "Ana", "Lee", "teacher"))
    choice = adult_choices(oak)[0]
    assert choice.code == choice.wording["en"] == "Ana Lee – teacher"


def test_the_code_and_the_long_label_of_a_choice_are_certain_answers() -> None:
    oak = with_adults(("x1", "Sam", "Park", "teacher"), ("x2", "Sam", "Park", "teacher"))
    choices = adult_choices(oak)
    assert [choice.wording["en"] for choice in choices] == [
        "Sam Park – teacher (adult-x1)",
        "Sam Park – teacher (adult-x2)",
    ]
    texts = [text for choice in choices for text in (choice.code, choice.wording["en"])]
    asked = pd.DataFrame({"student_id": oak.students["student_id"].iloc[0], "slot": 1, "text": texts})
    read = resolved_mentions(asked, oak).mentions
    assert read["adult_id"].tolist() == ["x1", "x1", "x2", "x2"]
    assert set(read["decision"]) == {"auto"}


def test_a_filled_in_tick_list_is_stored_as_that_adults_lines(rostered: Desk) -> None:
    book = openpyxl.load_workbook(io.BytesIO(tick_list(rostered, ADMIN, school.SCHOOL_ID)))
    sheet = next(sheet for sheet in book if "Quillfeather" in sheet.title)
    ticked = [str(sheet.cell(row, 2).value) for row in (2, 3)]
    for row in (2, 3):
        sheet.cell(row, 6, "yes")
    out = io.BytesIO()
    book.save(out)
    checked = ingest.check_responses(
        rostered, OPERATOR, "ticks.xlsx", out.getvalue(), school.WAVE, "staff-connections"
    )
    assert (checked.ok, checked.tool, checked.accepted, checked.skipped) == (
        True,
        "tick-list",
        1,
        {"blank": 7},
    )
    ingest.store(rostered, OPERATOR, checked)
    with rostered.store.read() as conn:
        lines = responses.standing_staff_lines(conn, school.WAVE, "staff-connections")
    assert dict(zip(lines["text"], lines["adult_id"], strict=True)) == dict.fromkeys(ticked, "A2")
