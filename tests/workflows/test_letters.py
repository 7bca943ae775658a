"""Letters from the desk: for one's own students only, logged, and the same whoever is on the list."""

import io
import zipfile
from dataclasses import replace
from itertools import product

import docx
import pandas as pd
import pytest

from sel.accounts.local import OPERATOR
from sel.core.outreach import NOT_YET_CONNECTED
from sel.core.people import ROSTER_SCHEMAS
from sel.core.permissions import Person
from sel.errors import NotAllowed, NotFound, WrongUsage
from sel.store import audit, rosters
from sel.wording.letters import LANGUAGES, LETTERS
from sel.workflows import waves
from sel.workflows.desk import Desk
from sel.workflows.letters import (
    LetterOrder,
    languages_of,
    letter_preview,
    letter_students,
    letters,
)
from sel.workflows.picture import read_part
from tests import cast
from tests.browser import made_up_school as school
from tests.store.small import new_import
from tests.workflows.conftest import bring, who

COUNSELOR = "counselor-M1"
SEVENTH = LetterOrder(homeroom="Homeroom 2", signed="Rosa Peña", reach="Room 3")
HERE = school.SCHOOL_ID


def texts(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


def each_letter(data: bytes) -> list[list[str]]:
    """Return the letters of one file, each as its lines."""
    made: list[list[str]] = []
    for paragraph in docx.Document(io.BytesIO(data)).paragraphs:
        if paragraph.paragraph_format.page_break_before:
            made.append([])
        made[-1].append(paragraph.text)
    return made


def logged(desk: Desk) -> list[tuple[str, str]]:
    with desk.store.read() as conn:
        entries = audit.entries(conn, 1000)
    return list(zip(entries["action"], entries["detail"], strict=True))


def test_in_a_homeroom_the_letters_of_listed_students_differ_by_the_name_alone(closed: Desk) -> None:
    counselor = who(closed, COUNSELOR)
    known = read_part(closed, school.WAVE, "students", HERE)
    listed = set(known.loc[known["status"].isin(NOT_YET_CONNECTED), "student_id"])
    room = {row[0]: row for row in school.STUDENTS if row[3] == "07"}
    assert listed & set(room) == {"0000002", "0000004"}
    students = letter_students(closed, counselor, HERE)
    names = [room[key][1:3] for key in students["student_id"] if key in room]
    for letter, language in product(LETTERS, LANGUAGES):
        order = replace(SEVENTH, letter=letter, language=language)
        made = each_letter(letters(closed, counselor, HERE, order))
        without = [
            [line.replace(" ".join(name), "[name]").replace(name[0], "[name]") for line in lines]
            for lines, name in zip(made, names, strict=True)
        ]
        assert without == [_lines(closed, counselor, order)] * 20


def _lines(desk: Desk, person: Person, order: LetterOrder) -> list[str]:
    """Return the preview, which is made without any student."""
    lines = letter_preview(desk, person, order, order.language, school.SCHOOL)
    return [line.replace("[nombre]", "[name]") for line in lines]


def test_letters_are_the_same_before_anybody_answered_and_after_the_wave_closed(
    rostered: Desk,
) -> None:
    before = texts(letters(rostered, OPERATOR, HERE, SEVENTH))
    bring(rostered, "students.csv", school.student_survey(), "culture-of-care")
    waves.close(rostered, OPERATOR, school.WAVE)
    assert texts(letters(rostered, OPERATOR, HERE, SEVENTH)) == before


def test_one_student_gets_the_letter_that_the_whole_homeroom_gets(rostered: Desk) -> None:
    alone = replace(SEVENTH, homeroom="", student_ids=("0000002",))
    of_all = each_letter(letters(rostered, OPERATOR, HERE, SEVENTH))
    assert [letter in of_all for letter in each_letter(letters(rostered, OPERATOR, HERE, alone))] == [True]


def test_a_file_each_holds_the_same_letters(rostered: Desk) -> None:
    bundle = zipfile.ZipFile(io.BytesIO(letters(rostered, OPERATOR, HERE, SEVENTH, apart=True)))
    apart = [texts(bundle.read(name)) for name in bundle.namelist()]
    assert apart == each_letter(letters(rostered, OPERATOR, HERE, SEVENTH))


def test_making_letters_is_logged_with_how_many_and_no_name(rostered: Desk) -> None:
    letters(rostered, who(rostered, COUNSELOR), HERE, SEVENTH)
    assert logged(rostered)[0] == ("made letters", "20 letters, letter home, homeroom Homeroom 2")


@pytest.mark.parametrize("person", ["principal-M1", "survey-admin", "name-helper-M1"])
def test_nobody_but_a_counselor_writes_letters_and_a_try_is_logged(rostered: Desk, person: str) -> None:
    with pytest.raises(NotAllowed):
        letters(rostered, who(rostered, person), HERE, SEVENTH)
    assert logged(rostered)[0][0] == "denied: write letters"


def test_a_counselor_writes_to_the_own_caseload_alone(rostered: Desk) -> None:
    eighth = Person("c8", "Cora Eighth", "counselor", (HERE,), grades=("08",))
    assert set(letter_students(rostered, eighth, HERE)["grade"]) == {"08"}
    with pytest.raises(NotFound, match="You have no students in homeroom “Homeroom 2”"):
        letters(rostered, eighth, HERE, SEVENTH)
    with pytest.raises(NotFound, match="0000002: not among your students here"):
        letters(rostered, eighth, HERE, LetterOrder(student_ids=("0000001", "0000002")))
    assert logged(rostered)[0] == ("denied: write letters", "1 outside the caseload")


def test_nobody_chosen_and_a_letter_there_is_not_are_told(rostered: Desk) -> None:
    with pytest.raises(WrongUsage, match="There is nobody to write to"):
        letters(rostered, OPERATOR, HERE, LetterOrder())
    with pytest.raises(WrongUsage, match=r"There is no letter “aunt”. There are: home, student."):
        letters(rostered, OPERATOR, HERE, replace(SEVENTH, letter="aunt"))
    with pytest.raises(NotFound, match="M2 is not on the roster"):
        letters(rostered, OPERATOR, "M2", SEVENTH)


@pytest.fixture
def at_oak(desk: Desk) -> Desk:
    """The cast's two schools, where some home languages are on record."""
    spoken = {"0001": "Spanish", "0002": "English", "0003": "Vietnamese"}
    rows = [
        dict.fromkeys(ROSTER_SCHEMAS["programs"].columns, "") | {"student_id": key, "home_language": value}
        for key, value in spoken.items()
    ]
    known = cast.roster()
    frames = {name: getattr(known, name) for name in ROSTER_SCHEMAS} | {"programs": pd.DataFrame(rows)}
    with desk.store.write() as conn:
        rosters.add_roster(conn, new_import(conn, "roster", "r1"), frames)
    return desk


NINTH = LetterOrder(student_ids=("0001", "0002", "0003"))


def test_the_home_language_on_record_decides_unless_another_is_chosen(at_oak: Desk) -> None:
    greetings = [one[2] for one in each_letter(letters(at_oak, OPERATOR, cast.OAK, NINTH))]
    assert sorted(greetings) == [
        "A la familia de Ámbar Ruiz López:",
        "To the family of Ben Carter:",
        "To the family of Chi Trần:",
    ]
    chosen = each_letter(letters(at_oak, OPERATOR, cast.OAK, replace(NINTH, language="es")))
    assert [one[2].split(" de ")[0] for one in chosen] == ["A la familia"] * 3


def test_home_languages_without_a_letter_yet_are_named_and_counted(at_oak: Desk) -> None:
    students = letter_students(at_oak, OPERATOR, cast.OAK)
    ninth = students[students["grade"] == "09"]
    assert languages_of(ninth, "record") == ({"es": 1, "en": 2}, "Vietnamese (1)")
    assert languages_of(ninth, "es") == ({"es": 3}, "")


def test_the_preferred_name_is_said_to_the_student_and_never_at_home(at_oak: Desk) -> None:
    order = replace(NINTH, student_ids=("0002",))
    home = " ".join(texts(letters(at_oak, OPERATOR, cast.OAK, order)))
    to_ben = texts(letters(at_oak, OPERATOR, cast.OAK, replace(order, letter="student")))
    assert ("Benny" in home, to_ben[2]) == (False, "Hello, Benny:")
