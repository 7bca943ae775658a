"""The ladder of identity held against the contract written out a row at a time, on small made-up schools."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sel.core.identity import identified_staff, identified_students
from tests import cast

SCHOOLS = ("oak", "elm")
IDS = ("1", "01", "001", "12", "0012", "A1", "a1", "ab-9", "12345", "012345", "54321")
MAIL = ("", "ana@s.example", "bo@s.example", "Ana@S.example", "12345@s.example", "1@s.example")
TYPED = (
    *IDS,
    "",
    " 01 ",
    "'012",
    "1.0",
    "12345.00",
    "0000",
    "test",
    "TEST",
    "TEST 1",
    "９",
    "１２",
    '="0012"',
    "99",
)
ASKED = (*MAIL, "anonymous", "0012@s.example", "s12345@s.example", "bo+survey@s.example", "eve@s.example")


@st.composite
def school(draw: st.DrawFn) -> list[tuple[str, str, str]]:
    """Return (id, school, address) of a few students, some at two schools, some on one address."""
    people = draw(
        st.lists(st.tuples(st.sampled_from(IDS), st.sampled_from(MAIL)), max_size=5, unique_by=lambda p: p[0])
    )
    found = []
    for person, mail in people:
        places = draw(st.sampled_from([("oak",), ("elm",), ("oak", "elm")]))
        found += [(person, place, mail) for place in places]
    return found


def by_id(text: str, ids: set[str]) -> str:
    """Whom an id means: as written, without “.0”, in another case, or with other zeros where one fits."""
    plain = text[:-2] if text.endswith(".0") else text[:-3] if text.endswith(".00") else text
    for known in (text, plain):
        if known in ids:
            return known
    folded = [known for known in ids if known.casefold() == text.casefold()]
    if text and len(folded) == 1:
        return folded[0]
    zeros = [known for known in ids if plain.isdigit() and known.lstrip("0") == plain.lstrip("0") != ""]
    return zeros[0] if len(zeros) == 1 else ""


def expected(typed: str, email: str, people: list[tuple[str, str, str]], at: str) -> tuple[str, str]:
    """What the contract says of one row: outcome and person."""
    ids = {person for person, _, _ in people}
    places = {person: {place for one, place, _ in people if one == person} for person in ids}
    plain = {"９": "9", "１２": "12", '="0012"': "0012"}.get(typed, typed.strip().lstrip("'"))
    email = "" if email == "anonymous" else email.casefold()
    if plain.casefold() == "test":
        return "test", ""
    if not plain and not email:
        return "no_identity", ""
    mine = by_id(plain, ids)
    owners = {person for person, _, mail in people if email and mail.casefold() == email}
    if len(owners) > 1:
        who = mine if mine in owners else None
        if who is None:
            return "shared_email", ""
    else:
        local = email.split("@")[0]
        numbers = {"s12345": "12345"}
        theirs = (
            next(iter(owners), "")
            or by_id(local, ids)
            or (numbers.get(local, "") if numbers.get(local) in ids else "")
        )
        if mine and theirs and mine != theirs and places[mine] & places[theirs]:
            return "id_of_another", ""
        who = theirs or mine
    if not who:
        return "unknown", ""
    return ("other_school", "") if at and at not in places[who] else ("accepted", who)


def frame(people: list[tuple[str, str, str]]) -> pd.DataFrame:
    rows = [(person, place, "Ann", "Ames", "", "09") for person, place, _ in people]
    return (
        cast.students(*rows).assign(email=[mail for _, _, mail in people])
        if rows
        else cast.students().iloc[:0]
    )


@settings(max_examples=120, deadline=None)
@given(
    people=school(),
    asked=st.lists(st.tuples(st.sampled_from(TYPED), st.sampled_from(ASKED)), min_size=1, max_size=8),
    at=st.sampled_from(["", *SCHOOLS]),
)
def test_every_row_is_whose_the_contract_says(people, asked, at) -> None:
    rows = pd.DataFrame(asked, columns=["typed_id", "email"], dtype=str).assign(row=range(2, 2 + len(asked)))
    found = identified_students(rows, frame(people), at)
    assert list(zip(found.rows["outcome"], found.rows["person_id"], strict=True)) == [
        expected(typed, email, people, at) for typed, email in asked
    ]
    nobody = [outcome in {"unknown", "no_identity"} for outcome in found.rows["outcome"]]
    counted = sum(outcome != "test" for outcome in found.rows["outcome"])
    refused = "too_many_unknown" in {problem.code for problem in found.problems}
    assert refused == (sum(nobody) * 5 > max(counted, 1))


PUPILS = cast.students(
    ("20112", "oak", "Ann", "Ames", "", "09"), ("30113", "oak", "Bo", "Bell", "", "09")
).assign(email=["ann@oak.example", ""])


@pytest.mark.parametrize(
    ("email", "whose"),
    [
        pytest.param("20112@mail.example", "", id="a stranger's number that is a student's id"),
        pytest.param("maria20112@mail.example", "", id="a stranger's name and that number"),
        pytest.param("maria30113@mail.example", "", id="or the number of one without an address"),
        pytest.param("30113@pupils.example", "30113", id="an id alone, of one without an address"),
        pytest.param("20112@pupils.oak.example", "20112", id="a domain of the school's"),
        pytest.param("s20112@oak.example", "20112", id="the school's domain"),
    ],
)
def test_a_number_at_a_strangers_domain_is_nobodys(email: str, whose: str) -> None:
    asked = [("", email), *[("30113", "")] * 4, *[("", "ann@oak.example")] * 30]
    rows = pd.DataFrame(asked, columns=["typed_id", "email"], dtype=str).assign(row=range(2, 37))
    assert identified_students(rows, PUPILS).rows["person_id"].iloc[0] == whose


def test_a_students_number_is_not_the_adult_of_that_number() -> None:
    adults = cast.adults().assign(adult_id=[f"{n:05d}" for n in range(101, 111)])
    rows = pd.DataFrame({"row": [2], "typed_id": [""], "email": ["00101@students.oak.example"]})
    assert identified_staff(rows, adults).rows["outcome"].tolist() == ["unknown"]
