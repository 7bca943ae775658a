"""Which student an adult's line means."""

import pytest

from sel.core.names.resolve import resolved_staff_lines
from tests import cast


def outcome(text: str, adult_id: str = "a1") -> tuple[str, str]:
    row = resolved_staff_lines(cast.staff_lines(text, adult_id=adult_id), cast.roster()).iloc[0]
    return row["decision"], row["student_id"]


@pytest.mark.parametrize(
    ("text", "student_id"),
    [
        *(
            ("0004", "0004"),
            ("Dalia Haddad", "0004"),
            ("haddad, dalia", "0004"),
            ("Dalia Haddad (0004)", "0004"),
        ),
        *(
            ("Ambar Ruiz", "0001"),
            ("Ámbar Ruiz López", "0001"),
            ("Ambar Lopez", "0001"),
            ("Benny Carter", "0002"),
        ),
        *(("CHI TRAN", "0003"), ("Xochitl Mora", "0010")),
    ],
)
def test_an_id_or_a_whole_name_of_one_student_is_taken(text, student_id):
    assert outcome(text) == ("auto", student_id)


@pytest.mark.parametrize(
    ("text", "candidate"),
    [("Gus Miller", "0007"), ("Haddad", "0004"), ("Dalia Hadad", "0004"), ("D. Haddad", "0004")],
)
def test_half_names_near_names_and_shared_names_wait_for_a_person(text, candidate):
    assert outcome(text) == ("review", candidate)


def test_lost_zeros_are_put_back_only_where_one_student_fits():
    roster = cast.roster()
    students = roster.students.assign(student_id=roster.students["student_id"].replace({"0004": "0004004"}))
    lines = cast.staff_lines("4004", "11")
    rows = resolved_staff_lines(lines, cast.Roster(students=students, adults=roster.adults))
    assert rows["student_id"].tolist()[0] == "0004004"


def test_a_student_of_another_school_is_not_meant():
    assert outcome("Kai Santos") == ("off_roster", "")
    assert outcome("Kai Santos", adult_id="e1") == ("auto", "0012")


def test_nobody_is_nobody():
    assert outcome("none") == ("nobody", "")
