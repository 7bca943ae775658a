"""A desk with an injected clock on an empty store, and one on which the made-up school was brought in."""

from datetime import UTC, datetime

import pytest

from sel.accounts.local import OPERATOR, local_person
from sel.core.permissions import Person
from sel.core.responses import Wave
from sel.settings import Settings
from sel.store.engine import Store
from sel.workflows import ingest, waves
from sel.workflows.desk import Desk
from tests.browser import made_up_school as school

NOON = datetime(2026, 10, 20, 19, tzinfo=UTC)


@pytest.fixture
def desk(store: Store, store_url: str) -> Desk:
    return Desk(store, Settings(store=store_url), lambda: NOON)


@pytest.fixture
def rostered(desk: Desk) -> Desk:
    """The made-up school's roster, and an open wave."""
    ingest.store(
        desk, OPERATOR, ingest.check_roster(desk, OPERATOR, [("oneroster.zip", school.roster_zip())])
    )
    waves.new_wave(desk, OPERATOR, Wave(school.WAVE))
    return desk


@pytest.fixture
def closed(rostered: Desk) -> Desk:
    """Both surveys stored, and the wave closed."""
    bring(rostered, "students.csv", school.student_survey(), "culture-of-care")
    bring(rostered, "staff.csv", school.staff_survey(), "staff-connections")
    waves.close(rostered, OPERATOR, school.WAVE)
    return rostered


def bring(desk: Desk, name: str, data: bytes, instrument: str) -> int:
    checked = ingest.check_responses(desk, OPERATOR, name, data, school.WAVE, instrument)
    return ingest.store(desk, OPERATOR, checked).import_id


def who(desk: Desk, person_id: str) -> Person:
    return local_person(person_id, waves.school_list(desk, OPERATOR))
