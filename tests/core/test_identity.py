"""Who a survey row is from: by the ladder of the contract, and never guessed."""

import pandas as pd
import pytest

from sel.core.identity import identified_staff, identified_students
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


FAMILY = "family@home.example"


def siblings() -> pd.DataFrame:
    """Return the cast, of whom 0001 and 0002 share their family's address."""
    everybody = students()
    return everybody.assign(
        email=everybody["email"].mask(everybody["student_id"].isin(["0001", "0002"]), FAMILY)
    )


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("0002", ("accepted", "0002"), id="the typed id decides among the siblings"),
        pytest.param("2", ("accepted", "0002"), id="also where it lost its zeros"),
        pytest.param("", ("shared_email", ""), id="without an id nobody is guessed"),
        pytest.param("0003", ("shared_email", ""), id="the id of somebody else decides nothing"),
        pytest.param("9999", ("shared_email", ""), id="nor does nobody's id"),
    ],
)
def test_of_siblings_on_one_address(typed, expected):
    found = identified_students(rows((typed, FAMILY)), siblings()).rows.iloc[0]
    assert (found["outcome"], found["person_id"]) == expected


def test_siblings_without_an_id_do_not_refuse_the_file():
    found = identified_students(rows(*[("", FAMILY)] * 3, ("0003", "")), siblings())
    assert [(problem.severity, problem.code) for problem in found.problems] == [("warning", "shared_email")]


def test_a_student_with_two_addresses_has_one_at_each_school():
    mail = ["", "", "", "", "", "", "", "", "", "mora@oak.example", "mora@elm.example", "", ""]
    two = cast.students().assign(email=mail)
    found = identified_students(rows(("", "mora@oak.example"), ("", "mora@elm.example")), two).rows
    assert found["person_id"].tolist() == ["0010", "0010"]


@pytest.mark.parametrize(
    ("email", "expected"),
    [
        pytest.param("1234567@pupils.example", "1234567", id="the id alone"),
        pytest.param("ruiz.1234567@pupils.example", "1234567", id="a name and the id"),
        pytest.param("S1234567@pupils.example", "1234567", id="a letter and the id"),
        pytest.param("ruiz2031@pupils.example", "", id="a name and a year, which is an id too"),
        pytest.param("ruiz.01234567@pupils.example", "", id="a number with more zeros than the id"),
        pytest.param("11111.22222@pupils.example", "", id="two numbers"),
    ],
)
def test_the_number_in_an_address_is(email, expected):
    known = cast.students(
        ("1234567", cast.OAK, "Ann", "Ames", "", "09"), ("2031", cast.OAK, "Bo", "Bell", "", "09")
    )
    assert identified_students(rows(("", email)), known).rows["person_id"].tolist() == [expected]


def test_ids_with_letters_are_found_in_any_case_where_one_student_fits():
    known = cast.students(
        ("ab1", cast.OAK, "Ann", "Ames", "", "09"),
        ("xy1", cast.OAK, "Bo", "Bell", "", "09"),
        ("XY1", cast.OAK, "Cy", "Cole", "", "09"),
    )
    found = identified_students(rows(("AB1", ""), ("Xy1", ""), ("XY1", "")), known).rows
    assert found["person_id"].tolist() == ["ab1", "", "XY1"]


def test_whoever_did_not_sign_in_has_no_address():
    found = identified_students(rows(("0001", "anonymous"), ("", "anonymous")), students())
    assert found.rows["outcome"].tolist() == ["accepted", "no_identity"]
    assert "email_unknown" not in [problem.code for problem in found.problems]


def test_an_address_of_nobody_beside_a_known_id_is_said():
    found = identified_students(rows(("0003", "someone@else.example")), students())
    assert [(problem.code, problem.rows) for problem in found.problems] == [("email_unknown", (2,))]


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


def test_an_adult_whose_id_and_address_differ_is_the_addresss_and_both_are_named():
    found = identified_staff(rows(("a2", "ana.garcia@oak.example")), cast.adults())
    assert [problem.code for problem in found.problems] == ["id_and_email_differ"]
    assert "a2 and ana.garcia@oak.example" in found.problems[0].message


def test_adults_who_share_an_office_address_are_told_apart_by_their_id():
    office = cast.adults().assign(email="office@oak.example")
    found = identified_staff(rows(("a2", "office@oak.example"), ("", "office@oak.example")), office)
    assert found.rows["outcome"].tolist() == ["accepted", "shared_email"]
    assert found.rows["person_id"].tolist() == ["a2", ""]


FORMER = students().iloc[:2].assign(student_id=["0101", "0102"], email=["gone@oak.example", ""])


@pytest.mark.parametrize(
    ("typed", "email", "expected"),
    [
        pytest.param("0101", "", ("accepted", "0101"), id="by her id"),
        pytest.param("", "gone@oak.example", ("accepted", "0101"), id="by her address"),
        pytest.param("102", "", ("accepted", "0102"), id="by an id that lost its zero"),
        pytest.param(
            "0001", "gone@oak.example", ("accepted", "0001"), id="not where the roster of now knows one"
        ),
    ],
)
def test_a_student_who_left_is_found_on_the_earlier_roster(typed, email, expected):
    found = identified_students(rows((typed, email)), students(), "", FORMER).rows.iloc[0]
    assert (found["outcome"], found["person_id"]) == expected


def test_a_number_that_fits_one_of_now_and_one_who_left_is_the_one_of_now_only_if_whole():
    former = FORMER.assign(student_id=["00101", "00102"])
    two = pd.concat([students(), FORMER], ignore_index=True)
    found = identified_students(rows(("101", ""), ("0101", "")), two, "", former).rows
    assert found["person_id"].tolist() == ["0101", "0101"]
