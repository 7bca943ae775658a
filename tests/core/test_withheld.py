"""Lines by staff about students who opted out: known by id or name, and dropped where they could be meant."""

import pytest

from sel.core.withheld import about_opted_out
from tests import cast

OUT = frozenset({"0002", "0007"})  # Ben Carter; one of the two called Gus Miller


@pytest.mark.parametrize(
    ("line", "about"),
    [
        pytest.param("0002", True, id="the id"),
        pytest.param("002", False, id="an id too short to be sure of"),
        pytest.param("Ben Carter", True, id="the name"),
        pytest.param("Benny", True, id="the preferred name alone"),
        pytest.param("Bem Carter", True, id="a name one letter off"),
        pytest.param("Gus Miller", True, id="a name of two students, one of whom opted out"),
        pytest.param("0008", False, id="the id of the other student of that name"),
        pytest.param("Iris Okafor", False, id="somebody else"),
        pytest.param("nobody", False, id="nobody"),
        pytest.param("Zephyrine", False, id="a name no student has"),
    ],
)
def test_a_line_is_about_a_student_who_opted_out(line, about):
    assert about_opted_out(cast.staff_lines(line), cast.roster(), OUT).tolist() == [about]


def test_at_another_school_nobody_who_opted_out_is_meant():
    lines = cast.staff_lines("Ben Carter", adult_id="e1")
    assert about_opted_out(lines, cast.roster(), OUT).tolist() == [False]


def test_where_nobody_opted_out_no_line_is_withheld():
    lines = cast.staff_lines("Ben Carter", "Gus Miller")
    assert about_opted_out(lines, cast.roster(), frozenset()).tolist() == [False, False]
