"""To whom a hit goes: a truth table; and who may be named in it, read widely."""

import pytest

from sel.core.safety import NOBODY_NAMED, Named, goes_to, named_in
from tests import cast

BOTH = frozenset({"a4", "a7"})
NONE: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("contacts", "named", "escalated", "told"),
    [
        pytest.param(NONE, NOBODY_NAMED, False, {"counselor"}, id="without contacts every counselor"),
        pytest.param(BOTH, NOBODY_NAMED, False, {"a4", "a7"}, id="with contacts the two alone"),
        pytest.param(
            BOTH, NOBODY_NAMED, True, {"a4", "a7", "leader", "district"}, id="escalated, the leaders too"
        ),
        pytest.param(BOTH, Named(frozenset({"a7"})), False, {"a4"}, id="one contact is named"),
        pytest.param(BOTH, Named(BOTH), False, {"counselor"}, id="both contacts are named"),
        pytest.param(
            NONE,
            Named(frozenset({"a7"}), frozenset({"counselor"})),
            False,
            {"leader", "district"},
            id="a counselor is named, and no contacts",
        ),
        pytest.param(
            NONE,
            Named(frozenset({"a7"}), frozenset({"counselor", "school_leader"})),
            True,
            {"district"},
            id="the counselor and the principal are named",
        ),
    ],
)
def test_a_hit_goes_to(contacts, named, escalated, told):
    asking = {
        "a4": ("safety_contact", "a4"),
        "a7": ("safety_contact", "a7"),
        "a1": ("safety_contact", "a1"),  # was a contact once
        "counselor": ("counselor", ""),
        "leader": ("school_leader", ""),
        "district": ("district_leader", ""),
        "admin": ("survey_admin", ""),
        "teacher": ("teacher", "a2"),
    }
    seen = {
        who
        for who, (role, adult) in asking.items()
        if goes_to(role, adult, contacts, named, escalated=escalated)
    }
    assert seen == told


def named(text: str, *beside: str) -> set[str]:
    adults = cast.adults()
    return set(named_in(text, beside, adults[adults["school_id"] == cast.OAK]).adult_ids)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("i want to die", set(), id="nobody is named"),
        pytest.param("mr reed touches me", {"p1"}, id="a name"),
        pytest.param("ms obrian hurts me", {"a4"}, id="a name misspelt"),
        pytest.param("Mrs. G hits me", {"a1", "a2"}, id="an initial, which two have"),
        pytest.param("the nurse touched my leg", {"a4"}, id="what the adult does"),
        pytest.param("villasenor me pega", {"a7"}, id="one of two surnames"),
        pytest.param("rosie hurts me", {"a7"}, id="what she is called"),
    ],
)
def test_who_may_be_named_is_read_widely(text, expected):
    assert named(text) == expected


def test_he_and_she_may_be_whoever_was_written_in_another_place():
    assert named("he touches me", "Jordan Reed", "nobody") == {"p1"}
    assert named("i want to die", "Jordan Reed") == set()


def test_a_named_counselor_stands_for_the_role_too():
    assert named_in("my counselor scares me", (), cast.adults()).roles == {"counselor"}
    assert named_in("Ms. Peña hurts me", (), cast.adults()).roles == {"counselor"}


def test_a_school_without_adults_has_nobody_to_be_named():
    assert named_in("mr reed hits me", (), cast.adults().iloc[:0]) == NOBODY_NAMED
