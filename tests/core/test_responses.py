"""Who a survey row is from, which submission stands, and how written cells become mentions."""

from datetime import UTC, date, datetime

import pandas as pd
import pytest

from sel.core.responses import Wave, identified_staff, identified_students, mentions, standing
from tests import cast

MAIL = {"0001": "ambar@oak.example", "0011": "jo@elm.example"}


def students() -> pd.DataFrame:
    frame = cast.students()
    return frame.assign(email=frame["student_id"].map(MAIL).astype("str").fillna(""))


def rows(*typed_and_email: tuple[str, str]) -> pd.DataFrame:
    """Return survey rows, the first of them row 2 of the file."""
    frame = pd.DataFrame(typed_and_email, columns=["typed_id", "email"], dtype=str)
    return frame.assign(row=range(2, 2 + len(frame)))


def decided(typed: str, email: str, school: str = "") -> tuple[str, str]:
    found = identified_students(rows((typed, email)), students(), school).rows.iloc[0]
    return found["outcome"], found["person_id"]


@pytest.mark.parametrize(
    ("typed", "email", "expected"),
    [
        pytest.param("0001", "", ("accepted", "0001"), id="the typed id"),
        pytest.param(" 0001 ", "", ("accepted", "0001"), id="the typed id with blanks"),
        pytest.param("1", "", ("accepted", "0001"), id="an id that lost its zeros"),
        pytest.param("1.0", "", ("accepted", "0001"), id="an id that a spreadsheet made a number"),
        pytest.param("", "AMBAR@oak.example", ("accepted", "0001"), id="the address on the roster"),
        pytest.param("", "0007@students.example", ("accepted", "0007"), id="the id before the @"),
        pytest.param("9999", "ambar@oak.example", ("accepted", "0001"), id="nobody's id beside an address"),
        pytest.param("0001", "jo@elm.example", ("accepted", "0011"), id="two schools: the address decides"),
        pytest.param("0002", "ambar@oak.example", ("id_of_another", ""), id="another student of the school"),
        pytest.param("9999", "", ("unknown", ""), id="nobody's id"),
        pytest.param("", "someone@else.example", ("unknown", ""), id="nobody's address"),
        pytest.param("", "", ("no_identity", ""), id="neither"),
        pytest.param("Test", "", ("test", ""), id="a test row"),
        pytest.param("TEST", "ambar@oak.example", ("test", ""), id="a test row with an address"),
    ],
)
def test_a_row_is_from(typed, email, expected):
    assert decided(typed, email) == expected


@pytest.mark.parametrize(
    ("typed", "school", "expected"),
    [
        ("0001", cast.OAK, ("accepted", "0001")),
        ("0001", cast.ELM, ("other_school", "")),
        ("0010", cast.OAK, ("accepted", "0010")),
        ("0010", cast.ELM, ("accepted", "0010")),
    ],
)
def test_a_file_of_one_school_holds_that_schools_students(typed, school, expected):
    assert decided(typed, "", school) == expected


def test_zeros_come_back_only_where_one_student_fits():
    twice = cast.students(
        ("007", cast.OAK, "Ann", "Ames", "", "09"), ("0007", cast.OAK, "Bo", "Bell", "", "09")
    )
    found = identified_students(rows(("7", ""), ("007", ""), ("0007", "")), twice).rows
    assert found["person_id"].tolist() == ["", "007", "0007"]


def test_an_address_of_two_students_is_nobodys():
    shared = students().assign(email="family@home.example")
    assert identified_students(rows(("", "family@home.example")), shared).rows["outcome"].tolist() == [
        "unknown"
    ]


def test_what_had_to_be_decided_is_said_with_its_rows():
    found = identified_students(
        rows(
            ("0001", ""),
            ("1", ""),
            ("0001", "jo@elm.example"),
            ("9999", "ambar@oak.example"),
            ("0002", "ambar@oak.example"),
            *[("0003", "")] * 5,
        ),
        students(),
    )
    assert [(problem.severity, problem.code, problem.rows) for problem in found.problems] == [
        ("warning", "id_of_another", (6,)),
        ("warning", "id_and_email_differ", (4,)),
        ("warning", "typed_id_unknown", (5,)),
        ("warning", "zeros_restored", (3,)),
    ]


@pytest.mark.parametrize(
    ("nobody", "known", "refused"),
    [(1, 4, False), (2, 7, True), (1, 3, True), (0, 5, False)],
    ids=["a fifth", "more than a fifth", "a quarter", "nobody unknown"],
)
def test_a_file_in_which_over_a_fifth_is_nobody_is_refused(nobody, known, refused):
    given = rows(*[("9999", "")] * nobody, *[("0001", "")] * known, *[("test", "")] * 10)
    codes = [problem.code for problem in identified_students(given, students()).problems]
    assert ("too_many_unknown" in codes) == refused


@pytest.mark.parametrize(
    ("typed", "email", "expected"),
    [
        pytest.param("", "ANA.garcia@oak.example", ("accepted", "a1"), id="the collected address"),
        pytest.param("a2", "", ("accepted", "a2"), id="the adult's own id"),
        pytest.param("a2", "ana.garcia@oak.example", ("accepted", "a1"), id="the address before the id"),
        pytest.param("", "stranger@oak.example", ("unknown", ""), id="nobody's address"),
        pytest.param("", "", ("no_identity", ""), id="neither"),
        pytest.param("test", "", ("test", ""), id="a test row"),
    ],
)
def test_a_staff_row_is_from(typed, email, expected):
    found = identified_staff(rows((typed, email)), cast.adults()).rows.iloc[0]
    assert (found["outcome"], found["person_id"]) == expected


def test_a_staff_file_of_one_school_holds_that_schools_adults():
    given = rows(("a1", ""), ("e1", ""))
    assert identified_staff(given, cast.adults(), cast.ELM).rows["outcome"].tolist() == [
        "other_school",
        "accepted",
    ]


def test_the_last_submission_stands_and_one_without_a_time_counts_as_the_earliest():
    given = pd.DataFrame(
        [
            ("0001", pd.Timestamp(2026, 10, 5, 9), 1),
            ("0001", pd.Timestamp(2026, 10, 5, 8), 2),
            ("0002", pd.NaT, 3),
            ("0002", pd.Timestamp(2026, 10, 1), 4),
            ("0003", pd.NaT, 5),
            ("0003", pd.NaT, 6),
        ],
        columns=["person_id", "submitted_at", "response_id"],
    )
    assert standing(given).tolist() == [True, False, False, True, False, True]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        pytest.param([(1, "Ms A"), (2, "Mr B")], [(1, "Ms A"), (2, "Mr B")], id="a name a slot"),
        pytest.param([(1, "Ms A\nMr B\r\n\nMs C")], [(1, "Ms A"), (2, "Mr B"), (3, "Ms C")], id="one a line"),
        pytest.param([(1, "Ms A\nMr B"), (3, "Ms C")], [(1, "Ms A"), (1, "Mr B"), (3, "Ms C")], id="both"),
        pytest.param([(1, " "), (2, "")], [], id="blank cells"),
        pytest.param([(4, "Ms A")], [(4, "Ms A")], id="one name in a later slot"),
    ],
)
def test_written_cells_become_mentions(cells, expected):
    slots, texts = zip(*cells, strict=True)
    found = mentions(pd.Series(texts, index=[0] * len(cells), dtype=str), pd.Series(slots))
    assert list(zip(found["slot"], found["text"], strict=True)) == expected


@pytest.mark.parametrize(
    ("wave", "day"),
    [
        pytest.param(Wave("w", census=date(2026, 10, 1)), date(2026, 10, 1), id="the census date"),
        pytest.param(
            Wave("w", closed_at=datetime(2026, 11, 2, tzinfo=UTC)), date(2026, 11, 2), id="else the close"
        ),
        pytest.param(Wave("w"), date(2026, 12, 24), id="else today"),
    ],
)
def test_enrolment_counts_on(wave, day):
    assert wave.census_day(date(2026, 12, 24)) == day
