"""The roster's frames: what is let in, who is at school on a day, and how names are put."""

from datetime import date

import pandas as pd
import pytest

from sel.core.people import ROSTER_SCHEMAS, active_on, checked_frames, empty, filed, full_name
from sel.errors import FileRefused
from tests import cast


def test_the_cast_and_empty_frames_are_let_in_as_they_are():
    frames = {"students": cast.students(), "adults": cast.adults()}
    none = {name: empty(schema) for name, schema in ROSTER_SCHEMAS.items()}
    assert [checked_frames(frames) is frames, checked_frames(none) is none] == [True, True]


@pytest.mark.parametrize(
    ("name", "frame", "rule"),
    [
        pytest.param("students", cast.students(("", cast.OAK, "A", "B", "", "09")), "student_id", id="no id"),
        pytest.param("students", cast.students().assign(grade=None), "grade", id="missing text"),
        pytest.param("students", pd.concat([cast.students()] * 2), "students", id="a student twice"),
        pytest.param("adults", cast.adults().assign(kind="friend"), "kind", id="an unknown kind"),
        pytest.param("adults", cast.adults().drop(columns="email"), "email", id="a column not there"),
    ],
)
def test_what_breaks_a_rule_is_refused_by_frame_and_column(name, frame, rule):
    with pytest.raises(FileRefused, match=f"The roster's {name} can't be stored: .*{rule}"):
        checked_frames({name: frame})


@pytest.mark.parametrize(
    ("begins", "ends", "here"),
    [
        ("", "", True),
        ("2026-10-01", "", True),
        ("2026-10-02", "", False),
        ("", "2026-10-02", True),
        ("", "2026-10-01", False),
        ("2026-08-15", "2027-06-10", True),
    ],
)
def test_who_is_at_school_on_the_first_of_october(begins, ends, here):
    people = pd.DataFrame({"begins": [begins], "ends": [ends]}, dtype=str)
    assert active_on(people, date(2026, 10, 1)).tolist() == [here]


def test_a_full_name_has_no_blank_where_a_part_is_not_on_record():
    people = pd.DataFrame(
        [("Ana", "García"), ("", "Reed"), ("Prince", "")], columns=["given_name", "family_name"]
    )
    assert full_name(people).tolist() == ["Ana García", "Reed", "Prince"]


def test_names_are_filed_without_accents_and_case():
    assert filed(pd.Series(["Ámbar", "NGUYỄN", "O'Brien"], dtype=str)).tolist() == [
        "ambar",
        "nguyen",
        "o'brien",
    ]
