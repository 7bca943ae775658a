"""A roster's difference to the one stored: joined, left, moved and changed, in words."""

import pandas as pd

from sel.core.people import ADULTS, SCHOOLS, STUDENTS, Roster
from sel.workflows.roster_difference import COLUMNS, difference_counts, roster_changes, vanished_schools


def frame(schema, *rows: dict[str, str]) -> pd.DataFrame:
    return pd.DataFrame(
        [dict.fromkeys(schema.columns, "") | row for row in rows], columns=list(schema.columns)
    )


def student(student_id: str, school_id: str, given: str = "Ana", **more: str) -> dict[str, str]:
    return {
        "student_id": student_id,
        "school_id": school_id,
        "given_name": given,
        "family_name": "Ruiz",
    } | more


def adult(adult_id: str, school_id: str, role: str = "teacher", **more: str) -> dict[str, str]:
    return {"adult_id": adult_id, "school_id": school_id, "family_name": "Lee", "role": role} | more


TWO_SCHOOLS = frame(
    SCHOOLS, {"school_id": "OAK", "name": "Oak Middle"}, {"school_id": "ELM", "name": "Elm High"}
)


def roster(students: list[dict[str, str]], adults: list[dict[str, str]]) -> Roster:
    return Roster(schools=TWO_SCHOOLS, students=frame(STUDENTS, *students), adults=frame(ADULTS, *adults))


def changes(before: Roster, after: Roster) -> list[tuple[str, ...]]:
    found = roster_changes(before, after.__dict__)
    assert tuple(found.columns) == COLUMNS
    return [tuple(row) for row in found.itertuples(index=False)]


def test_who_joins_leaves_moves_and_changes_is_told_apart():
    before = roster(
        [student("1", "OAK", grade="07"), student("2", "OAK"), student("3", "OAK", homeroom="12")],
        [adult("a", "OAK"), adult("b", "OAK")],
    )
    after = roster(
        [student("1", "OAK", grade="08"), student("3", "ELM"), student("4", "ELM")],
        [adult("a", "OAK", "counselor"), adult("c", "ELM")],
    )
    assert changes(before, after) == [
        ("joined", "student", "4", "Ana Ruiz", "ELM", "", "Elm High"),
        ("left", "student", "2", "Ana Ruiz", "OAK", "Oak Middle", ""),
        ("moved", "student", "3", "Ana Ruiz", "ELM", "Oak Middle", "Elm High"),
        ("changed", "student", "1", "Ana Ruiz", "OAK", "grade 07", "grade 08"),
        ("changed", "student", "3", "Ana Ruiz", "ELM", "homeroom 12", "no homeroom on record"),
        ("joined", "adult", "c", "Lee", "ELM", "", "Elm High"),
        ("left", "adult", "b", "Lee", "OAK", "Oak Middle", ""),
        ("changed", "adult", "a", "Lee", "OAK", "role teacher", "role counselor"),
    ]
    assert difference_counts(roster_changes(before, after.__dict__), before) == {
        "students_joined": 1,
        "students_left": 1,
        "students_moved": 1,
        "students_changed": 2,
        "students_before": 3,
        "adults_joined": 1,
        "adults_left": 1,
        "adults_moved": 0,
        "adults_changed": 1,
        "adults_before": 2,
    }


def test_a_second_school_is_a_change_and_no_move():
    before, after = roster([student("1", "OAK")], []), roster([student("1", "ELM"), student("1", "OAK")], [])
    assert changes(before, after) == [
        ("changed", "student", "1", "Ana Ruiz", "ELM", "Oak Middle", "Elm High, Oak Middle")
    ]


def test_a_name_with_its_accent_written_otherwise_is_the_same_name():
    before, after = (roster([student("1", "OAK", name)], []) for name in ("Jos\u00e9", "Jose\u0301"))
    assert changes(before, after) == []


def test_a_new_name_or_address_is_a_change_in_words():
    before = roster([student("1", "OAK", email="x@oak.example")], [])
    after = roster([student("1", "OAK", "Anna")], [])
    assert changes(before, after) == [
        ("changed", "student", "1", "Anna Ruiz", "OAK", "name Ana Ruiz", "name Anna Ruiz"),
        ("changed", "student", "1", "Anna Ruiz", "OAK", "e-mail x@oak.example", "no e-mail on record"),
    ]


def test_the_first_roster_is_nothing_but_people_who_join():
    first = roster([student("1", "OAK")], [adult("a", "OAK")])
    assert [row[:3] for row in changes(Roster(), first)] == [
        ("joined", "student", "1"),
        ("joined", "adult", "a"),
    ]


def test_a_school_that_would_have_no_student_is_named():
    before, after = roster([student("1", "OAK"), student("2", "ELM")], []), roster([student("1", "OAK")], [])
    assert vanished_schools(before, after.__dict__) == ["Elm High"]


def test_a_move_between_two_schools_of_one_name_is_told_with_their_ids() -> None:
    oaks = frame(SCHOOLS, {"school_id": "S1", "name": "Oak"}, {"school_id": "S2", "name": "Oak"})
    before, after = (
        Roster(schools=oaks, students=frame(STUDENTS, student("1", place)), adults=frame(ADULTS))
        for place in ("S1", "S2")
    )
    assert changes(before, after) == [("moved", "student", "1", "Ana Ruiz", "S2", "Oak (S1)", "Oak (S2)")]
