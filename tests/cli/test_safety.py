"""`sel safety`: what waits, taking it on, and the two contacts of a school."""

from pathlib import Path

import pytest

from tests.browser import made_up_school as school
from tests.cli.conftest import Run

HERE = school.SCHOOL_ID


@pytest.fixture
def brought(sel: Run, files: Path) -> Run:
    """Roster, open wave and the students' survey."""
    sel("ingest", "roster", files / "oneroster.zip")
    sel("waves", "new", school.WAVE)
    assert sel("ingest", "responses", files / "students.csv", "--wave", school.WAVE).code == 0
    return sel


def test_what_waits_is_listed_with_the_missing_contacts_and_never_as_all_clear(brought: Run) -> None:
    told = brought("safety")
    assert (told.code, told.out.count(school.WORRYING), "Tomás Vela" in told.out) == (0, 1, True)
    assert f"School {HERE} has no safety contacts" in told.err
    assert "No hit never means all clear" in told.err


def test_a_contact_takes_a_hit_on_once(brought: Run) -> None:
    assert brought("safety", "contacts", "--school", HERE, "--adults", "A3,A4").code == 0
    contact = ("--as", f"safety-{HERE}-A3")
    assert brought("safety", "acknowledge", "1", *contact).code == 0
    assert school.WORRYING not in brought("safety", "list", *contact).out
    assert "Dora Finch, " in brought("safety", "list", "--taken", *contact).out
    again = brought("safety", "acknowledge", "1", "--as", f"safety-{HERE}-A4")
    assert (again.code, "acknowledged this already" in again.err) == (1, True)


def test_with_contacts_the_counselor_is_told_nothing_of_it(brought: Run) -> None:
    brought("safety", "contacts", "--school", HERE, "--adults", "A3,A4")
    counselor = ("--as", f"counselor-{HERE}")
    assert school.WORRYING not in brought("safety", "list", *counselor).out
    assert brought("safety", "acknowledge", "1", *counselor).code == 1


def test_a_school_has_two_contacts_of_its_own_staff(brought: Run) -> None:
    for adults, words in (("A3", "two safety contacts"), ("A3,B9", "B9 is not on the staff")):
        told = brought("safety", "contacts", "--school", HERE, "--adults", adults)
        assert (told.code, words in told.err) == (2, True)
    brought("safety", "contacts", "--school", HERE, "--adults", "A3,A4")
    assert brought("safety", "contacts").out.splitlines()[1:] == [
        f"{HERE},A3,Dora Finch",
        f"{HERE},A4,Luis Marín",
    ]
