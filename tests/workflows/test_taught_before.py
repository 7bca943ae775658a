"""Last year's teacher is looked for before others of the same name, by the roster of a year ago."""

from dataclasses import replace

import pandas as pd
import pytest

from sel.core.people import CLASS_MEMBERS, Roster
from sel.store.imports import undo_import
from sel.workflows import picture
from sel.workflows.desk import Desk
from tests import cast
from tests.store.small import FALL, NOW, new_wave
from tests.workflows.test_names_remembered import bring_roster, write

AMBAR = "0001"


def with_seats(*seats: tuple[str, str]) -> Roster:
    """The cast's roster with students sitting in classes."""
    roster = cast.roster()
    members = [{"class_id": c, "person_id": student, "role": "student"} for c, student in seats]
    sitting = pd.concat([roster.class_members, cast.frame(CLASS_MEMBERS, members)], ignore_index=True)
    return replace(roster, class_members=sitting)


@pytest.fixture
def second_year(desk: Desk) -> Desk:
    """Ámbar sat in Beatriz Garcia's class a year ago; now she sits in neither Garcia's."""
    bring_roster(desk, with_seats(("c2", AMBAR), ("c1", "0002")), "r1")
    bring_roster(desk, with_seats(("c3", AMBAR), ("c2", "0002")), "r2")
    with desk.store.write() as conn:
        new_wave(conn)
    return desk


def drawn(desk: Desk, part: str) -> pd.DataFrame:
    return picture.read_part(desk, FALL, part, cast.OAK)


def candidates(desk: Desk) -> list[tuple[str, str]]:
    return [(row["adult_id"], row["why"]) for row in drawn(desk, "candidates").to_dict("records")]


def test_of_two_of_one_name_the_one_who_taught_the_student_before_is_preferred(second_year):
    write(second_year, FALL, "ms garcia", AMBAR)
    assert drawn(second_year, "nominations")["adult_id"].tolist() == ["a2"]
    assert candidates(second_year) == [
        ("a2", "taught the student before; called Garcia"),
        ("a1", "called García"),
    ]


def test_who_teaches_the_student_now_is_preferred_to_who_did_before(second_year):
    write(second_year, FALL, "ms garcia", "0002")
    taken = drawn(second_year, "nominations").iloc[0]
    assert (taken["adult_id"], taken["decision"]) == ("a2", "auto")
    assert "teaches the student (World History, period 2)" in taken["reason"]


def test_when_last_years_roster_is_taken_back_the_picture_is_drawn_without_it(second_year):
    write(second_year, FALL, "ms garcia", AMBAR)
    assert candidates(second_year)[0] == ("a2", "taught the student before; called Garcia")
    with second_year.store.write() as conn:
        undo_import(conn, 1, "op", NOW)
    assert {why for _, why in candidates(second_year)} == {"called García", "called Garcia"}
