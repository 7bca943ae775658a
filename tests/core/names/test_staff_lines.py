"""Which student an adult's line means."""

from dataclasses import replace

import pandas as pd
import pytest

from sel.core.names.resolve import resolved_staff_lines
from sel.core.people import CLASS_MEMBERS, Roster
from tests import cast

MORE_STUDENTS = (
    ("0020", cast.OAK, "Sofía", "Ramírez", "Sofi", "11"),
    ("0021", cast.OAK, "Sofía", "Rivas", "", "12"),
    ("0022", cast.OAK, "Ella", "Fox", "", "10"),
    ("0023", cast.OAK, "José", "Herrera", "", "09"),
    ("0024", cast.OAK, "José", "Huerta", "", "10"),
    ("0025", cast.OAK, "Jesús", "Will", "", "10"),
)
IN_CLASS = (("c1", "0001"), ("c1", "0002"), ("c1", "0007"), ("c1", "0020"), ("c2", "0007"), ("c2", "0008"))
"""Ana García (a1) teaches one Gus Miller, Beatriz Garcia (a2) both, Nora O'Brien (a4) nobody."""


def roster(in_class: tuple[tuple[str, str], ...] = IN_CLASS) -> Roster:
    """Return the cast's roster with more students, and who is in which class."""
    members = [{"class_id": at, "person_id": student, "role": "student"} for at, student in in_class]
    known = cast.roster()
    return replace(
        known,
        students=cast.students(*cast.STUDENT_ROWS, *MORE_STUDENTS),
        class_members=pd.concat([known.class_members, cast.frame(CLASS_MEMBERS, members)]),
    )


def decided(text: str, adult_id: str = "a1", of: Roster | None = None) -> pd.Series:
    """Return the row of one line."""
    return resolved_staff_lines(cast.staff_lines(text, adult_id=adult_id), of or roster()).iloc[0]


def outcome(text: str, adult_id: str = "a1") -> tuple[str, str]:
    """Return decision and student of one line."""
    row = decided(text, adult_id)
    return row["decision"], row["student_id"]


@pytest.mark.parametrize(
    ("text", "student_id"),
    [
        pytest.param("0004", "0004", id="an id"),
        pytest.param("Dalia Haddad (0004)", "0004", id="a name with an id"),
        pytest.param("Dalia Haddad", "0004", id="a whole name"),
        pytest.param("haddad, dalia", "0004", id="the family name first"),
        pytest.param("Ámbar Ruiz López", "0001", id="two family names"),
        pytest.param("Ambar Lopez", "0001", id="the second of two family names"),
        pytest.param("Benny Carter", "0002", id="the preferred name"),
        pytest.param("CHI TRAN", "0003", id="capitals, no accents"),
        pytest.param("Xochitl Mora", "0010", id="a student at two schools"),
        pytest.param("Ms. Dalia Haddad", "0004", id="a title says nothing"),
        pytest.param("D. Haddad", "0004", id="a letter for the given name"),
        pytest.param("Dalia Hadad", "0004", id="a slip"),
        pytest.param("sofia ramirez 11th grade", "0020", id="a grade beside the name"),
        pytest.param("Fox, Ella", "0022", id="a given name that elsewhere is chatter"),
        pytest.param("Dalia Haddad (homeroom)", "0004", id="where the adult has her"),
        pytest.param("Jesus W.", "0025", id="a given name that elsewhere is nobody at school"),
        pytest.param("Sofi (3rd period)", "0020", id="a given name of the adult's class"),
    ],
)
def test_an_id_or_a_name_that_only_one_student_is_likely_to_have_is_taken(text, student_id):
    assert outcome(text) == ("auto", student_id)


@pytest.mark.parametrize(
    ("text", "candidate"),
    [
        pytest.param("Gus Miller", "0007", id="a shared name"),
        pytest.param("Sofia", "0020", id="a given name that two have"),
        pytest.param("jose h", "0023", id="a letter that two have"),
        pytest.param("Maria Lopez", "0001", id="another's given name"),
        pytest.param("Dalia Haddad and Ben Carter", "0004", id="two students"),
        pytest.param("Dalia's sister", "0004", id="a student's family"),
        pytest.param("Dalia's class", "0004", id="a student's class"),
        pytest.param("not Dalia Haddad", "0004", id="a negated name"),
        pytest.param("all my students", "", id="everybody"),
        pytest.param("everyone", "", id="everyone"),
        pytest.param("my 3rd period class", "", id="a class"),
    ],
)
def test_what_could_be_another_student_or_names_no_one_waits_for_a_person(text, candidate):
    assert outcome(text) == ("review", candidate)


@pytest.mark.parametrize(
    ("adult_id", "reason"),
    [
        pytest.param(
            "a2", "two students fit this name, all in this adult's classes", id="both in her classes"
        ),
        pytest.param("a4", "two students fit this name", id="neither in her classes"),
    ],
)
def test_two_students_of_one_name_who_stand_as_near_always_wait(adult_id, reason):
    row = decided("Gus Miller", adult_id)
    assert (row["decision"], row["reason"]) == ("review", reason)


def test_a_grade_tells_two_students_of_one_name_apart():
    row = decided("Gus Miller (11)", "a1")
    assert (row["decision"], row["student_id"]) == ("auto", "0007")
    assert row["reason"] == "two students fit Gus Miller; only this one is of the grade or period"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("0020", "the student's id", id="an id"),
        pytest.param("Sofia Ramirez", "the only student of that name at this school", id="a whole name"),
        pytest.param(
            "Sofi Ramirex",
            "in this adult's Algebra 1, period 3; one letter off Sofía Ramírez",
            id="a slip in a name of the adult's class",
        ),
        pytest.param(
            "Dalia Hadad", "one letter off Dalia Haddad; nobody else here is as near", id="a slip elsewhere"
        ),
    ],
)
def test_what_is_taken_says_why(text, reason):
    assert decided(text)["reason"] == reason


def test_the_classes_tell_two_whose_names_fit_apart():
    taught, untaught = decided("Sofia R."), decided("Sofia R.", "a4")
    assert taught["student_id"] == "0020"
    assert taught["probability"] > untaught["probability"]
    assert untaught["decision"] == "review"


def test_a_letter_after_a_given_name_is_the_family_names_not_the_middle_one():
    known = roster()
    more = cast.students(
        ("0030", cast.OAK, "Andrea M", "Goldstein", "", "10"),
        ("0031", cast.OAK, "Andrea L", "Meyer", "", "10"),
    )
    students = pd.concat([known.students, more], ignore_index=True)
    row = decided("Andrea M.", of=replace(known, students=students))
    assert (row["student_id"], row["reason"]) == ("0031", "fits Andrea L Meyer; nobody else here is as near")


def test_who_was_taught_before_is_nearer_than_who_never_was():
    past = pd.DataFrame({"student_id": ["0021"], "adult_id": ["a4"]}, dtype=str)
    assert decided("Sofia R.", "a4", replace(roster(), taught_before=past))["student_id"] == "0021"


def test_lost_zeros_are_put_back_only_where_one_student_fits():
    known = cast.roster()
    students = known.students.assign(student_id=known.students["student_id"].replace({"0004": "0004004"}))
    lines = cast.staff_lines("4004", "11")
    rows = resolved_staff_lines(lines, Roster(students=students, adults=known.adults))
    assert rows["student_id"].tolist() == ["0004004", ""]


def test_an_email_of_a_student_is_hers():
    known = cast.roster()
    students = known.students.assign(email=known.students["student_id"] + "@oak.example")
    rows = resolved_staff_lines(cast.staff_lines("0004@OAK.example"), replace(known, students=students))
    assert rows[["decision", "student_id"]].to_numpy().tolist() == [["auto", "0004"]]


@pytest.mark.parametrize("text", ["9999999", "Oluwaseun Featherstonehaugh", "somebody@else.example"])
def test_who_resembles_nobody_is_off_the_roster(text):
    assert outcome(text) == ("off_roster", "")


def test_a_student_of_another_school_is_not_meant():
    assert outcome("Kai Santos") == ("off_roster", "")
    assert outcome("Kai Santos", adult_id="e1") == ("auto", "0012")


@pytest.mark.parametrize("text", ["none", "n/a", "idk", "nobody", "-", ""])
def test_nobody_is_nobody(text):
    assert outcome(text) == ("nobody", "")


def test_an_adult_whose_school_is_unknown_waits():
    assert (
        decided("Dalia Haddad", "nobody")["reason"] == "no student is on the roster for this adult's school"
    )


def test_every_line_has_a_row_in_its_place_whatever_the_order():
    texts = ["Dalia Haddad", "0004", "Dalia Haddad", "none", "Sofia R."]
    lines = cast.staff_lines(*texts).set_axis([7, 3, 9, 1, 2])
    rows = resolved_staff_lines(lines, roster())
    turned = resolved_staff_lines(lines.iloc[::-1], roster()).iloc[::-1]
    assert (rows["text"].tolist(), rows.index.tolist()) == (texts, [7, 3, 9, 1, 2])
    pd.testing.assert_frame_equal(rows, turned)


def test_no_lines_give_no_rows():
    assert len(resolved_staff_lines(cast.staff_lines(), roster())) == 0
