"""Whatever stops an import: the store is as before in every table, and the file can be stored again."""

from dataclasses import replace

import pandas as pd
import psycopg
import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from sel.accounts.local import OPERATOR
from sel.errors import AlreadyImported, Conflict, FileRefused, SelError
from sel.store.schema import metadata
from sel.workflows import ingest, waves
from sel.workflows.checked import Checked
from sel.workflows.desk import Desk
from tests.browser import made_up_school as school

OTHERS = (
    b"adult_id,given_name,family_name,role,school_id,email,kind\n"
    b"X1,Jordan,Reed,mentor,M1,jordan@mentors.example,partner\n"
)
PROGRAMS = (
    b"student_id,english_learner,disability,low_income,foster,homeless\n"
    b"0000001,1,0,0,0,0\n"
    b"0000002,0,1,0,0,0\n"
)
ROSTER = [("oneroster.zip", school.roster_zip()), ("others.csv", OTHERS), ("programs.csv", PROGRAMS)]


A_ROW_TWICE = (IntegrityError, psycopg.IntegrityError)
"""What the databases say to it: SQLite by way of SQLAlchemy, PostgreSQL's COPY by its own driver."""


def everything(desk: Desk) -> dict[str, list[str]]:
    with desk.store.read() as conn:
        return {
            table.name: sorted(map(repr, conn.execute(sa.select(table)).all()))
            for table in metadata.sorted_tables
        }


def answers(desk: Desk) -> Checked:
    data = school.student_survey()
    return ingest.check_responses(desk, OPERATOR, "students.csv", data, school.WAVE, "culture-of-care")


def roster(desk: Desk, files: list[tuple[str, bytes]]) -> Checked:
    return ingest.check_roster(desk, OPERATOR, files)


def refused_whole(desk: Desk, checked: Checked, error: type[Exception] | tuple[type[Exception], ...]) -> None:
    """Storing raises the error and changes no row of any table."""
    before = everything(desk)
    with pytest.raises(error):
        ingest.store(desk, OPERATOR, checked)
    assert everything(desk) == before


def with_last_row_twice(checked: Checked, name: str) -> Checked:
    """The check with a row that its table can't take twice at the end of one frame of its last part."""
    part = checked.parts[-1]
    frame = part.frames[name]
    twice = replace(part, frames={**part.frames, name: pd.concat([frame, frame.tail(1)])})
    return replace(checked, parts=(*checked.parts[:-1], twice))


def test_a_check_writes_nothing(rostered: Desk) -> None:
    before = everything(rostered)
    answers(rostered)
    roster(rostered, ROSTER)
    assert everything(rostered) == before


def test_a_row_that_fails_at_the_end_of_a_survey_takes_all_of_it_back(rostered: Desk) -> None:
    checked = answers(rostered)
    refused_whole(rostered, with_last_row_twice(checked, "responses"), A_ROW_TWICE)
    assert ingest.store(rostered, OPERATOR, checked).import_id > 0


def test_a_row_that_fails_in_the_last_of_three_files_takes_the_other_two_back(desk: Desk) -> None:
    checked = roster(desk, ROSTER)
    assert len(checked.parts) == 3
    last = {"roster": "students", "other_adults": "adults", "programs": "programs"}[checked.parts[-1].kind]
    refused_whole(desk, with_last_row_twice(checked, last), A_ROW_TWICE)
    assert len(ingest.store(desk, OPERATOR, checked).import_ids) == 3


def test_one_of_three_files_stored_by_somebody_else_meanwhile_stores_none_of_the_three(desk: Desk) -> None:
    ingest.store(desk, OPERATOR, roster(desk, ROSTER[:1]))
    mine, theirs = roster(desk, ROSTER[1:]), roster(desk, ROSTER[1:2])
    ingest.store(desk, OPERATOR, theirs)
    refused_whole(desk, mine, SelError)
    again = ingest.store(desk, OPERATOR, roster(desk, ROSTER[1:]))
    assert len(again.import_ids) == 1


def test_a_wave_closed_meanwhile_stores_nothing(rostered: Desk) -> None:
    checked = answers(rostered)
    waves.close(rostered, OPERATOR, school.WAVE)
    refused_whole(rostered, checked, Conflict)


def test_a_roster_changed_meanwhile_stores_nothing(rostered: Desk) -> None:
    checked = answers(rostered)
    ingest.store(rostered, OPERATOR, roster(rostered, ROSTER[1:2]))
    refused_whole(rostered, checked, Conflict)


def test_the_same_file_again_stores_nothing(rostered: Desk) -> None:
    ingest.store(rostered, OPERATOR, answers(rostered))
    refused_whole(rostered, answers(rostered), AlreadyImported)


def test_a_refused_file_stores_nothing(rostered: Desk) -> None:
    cut = school.student_survey()[:-200]
    checked = ingest.check_responses(rostered, OPERATOR, "cut.csv", cut, school.WAVE, "culture-of-care")
    refused_whole(rostered, checked, FileRefused)
