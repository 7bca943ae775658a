"""Bringing files in: all or nothing, once, by those who may, and undone exactly."""

import csv
import io
import zipfile

import pytest
import sqlalchemy as sa

from sel.accounts.local import OPERATOR
from sel.errors import AlreadyImported, Conflict, FileRefused, NotAllowed
from sel.store import audit
from sel.store.schema import metadata
from sel.workflows import ingest, waves
from sel.workflows.desk import Desk
from sel.workflows.picture import read_part
from tests.browser import made_up_school as school
from tests.workflows.conftest import bring, who

LEFT_AS_HISTORY = {"imports", "audit", "pictures"}


def every_row(desk: Desk) -> dict[str, list[str]]:
    with desk.store.read() as conn:
        return {
            table.name: sorted(map(repr, conn.execute(sa.select(table)).all()))
            for table in metadata.sorted_tables
            if table.name not in LEFT_AS_HISTORY
        }


def roster_without(students: int) -> bytes:
    """The made-up school's bundle with the last `students` students' roles left out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(school.roster_zip())) as whole, zipfile.ZipFile(out, "w") as cut:
        for name in whole.namelist():
            data = whole.read(name)
            if name == "roles.csv":
                data = b"\n".join(data.splitlines()[:-students])
            cut.writestr(name, data)
    return out.getvalue()


def test_undoing_a_survey_leaves_what_was_there_before_it(rostered: Desk) -> None:
    bring(rostered, "staff.csv", school.staff_survey(), "staff-connections")
    before = every_row(rostered)
    import_id = bring(rostered, "students.csv", school.student_survey(), "culture-of-care")
    assert every_row(rostered) != before
    ingest.undo(rostered, OPERATOR, import_id)
    assert every_row(rostered) == before


def test_what_was_undone_can_be_stored_again(rostered: Desk) -> None:
    first = bring(rostered, "students.csv", school.student_survey(), "culture-of-care")
    ingest.undo(rostered, OPERATOR, first)
    assert bring(rostered, "students.csv", school.student_survey(), "culture-of-care") > first


def test_the_same_answers_twice_are_recognized_before_anything_is_written(rostered: Desk) -> None:
    bring(rostered, "students.csv", school.student_survey(), "culture-of-care")
    before = every_row(rostered)
    with pytest.raises(AlreadyImported):
        bring(rostered, "the same.csv", school.student_survey(), "culture-of-care")
    assert every_row(rostered) == before


def test_two_who_checked_the_same_file_store_it_once(rostered: Desk) -> None:
    words = ("students.csv", school.student_survey(), school.WAVE, "culture-of-care")
    first = ingest.check_responses(rostered, OPERATOR, *words)
    second = ingest.check_responses(rostered, OPERATOR, *words)
    ingest.store(rostered, OPERATOR, first)
    with pytest.raises(AlreadyImported):
        ingest.store(rostered, OPERATOR, second)


def test_a_file_checked_against_an_older_roster_is_checked_again(rostered: Desk) -> None:
    words = ("students.csv", school.student_survey(), school.WAVE, "culture-of-care")
    checked = ingest.check_responses(rostered, OPERATOR, *words)
    newer = ingest.check_roster(rostered, OPERATOR, [("newer.zip", roster_without(1))])
    ingest.store(rostered, OPERATOR, newer)
    with pytest.raises(Conflict, match="roster changed"):
        ingest.store(rostered, OPERATOR, checked)


def test_a_file_checked_before_the_wave_closed_is_not_stored(rostered: Desk) -> None:
    words = ("students.csv", school.student_survey(), school.WAVE, "culture-of-care")
    checked = ingest.check_responses(rostered, OPERATOR, *words)
    waves.close(rostered, OPERATOR, school.WAVE)
    with pytest.raises(Conflict, match="closed"):
        ingest.store(rostered, OPERATOR, checked)


def test_a_roster_that_leaves_out_many_needs_an_explicit_yes(rostered: Desk) -> None:
    cut = [("cut.zip", roster_without(20))]
    checked = ingest.check_roster(rostered, OPERATOR, cut)
    assert (checked.ok, checked.summary["students_left"]) == (False, 20)
    with pytest.raises(FileRefused):
        ingest.store(rostered, OPERATOR, checked)
    agreed = ingest.check_roster(rostered, OPERATOR, cut, accept_removals=True)
    assert ingest.store(rostered, OPERATOR, agreed).import_id == 2


def test_a_closed_wave_keeps_the_roster_it_was_closed_on(closed: Desk) -> None:
    before = read_part(closed, school.WAVE, "students", school.SCHOOL_ID)
    agreed = ingest.check_roster(closed, OPERATOR, [("june.zip", roster_without(20))], accept_removals=True)
    ingest.store(closed, OPERATOR, agreed)
    assert read_part(closed, school.WAVE, "students", school.SCHOOL_ID).equals(before)


@pytest.mark.parametrize("person_id", ["principal-M1", "counselor-M1"])
def test_only_the_survey_admin_uploads_and_a_try_is_logged(person_id: str, rostered: Desk) -> None:
    person = who(rostered, person_id)
    with pytest.raises(NotAllowed):
        ingest.check_responses(
            rostered, person, "students.csv", school.student_survey(), school.WAVE, "culture-of-care"
        )
    with rostered.store.read() as conn:
        newest = audit.entries(conn, 1).iloc[0]
    assert (newest["by"], newest["action"]) == (person_id, "denied: check an upload")


def test_the_survey_admin_may_upload_and_undo(rostered: Desk) -> None:
    admin = who(rostered, "survey-admin")
    checked = ingest.check_responses(
        rostered, admin, "students.csv", school.student_survey(), school.WAVE, "culture-of-care"
    )
    receipt = ingest.store(rostered, admin, checked)
    assert ingest.undo(rostered, admin, receipt.import_id)["responses"] == 39


def test_a_row_left_out_comes_back_in_its_own_columns_with_the_reason(rostered: Desk) -> None:
    checked = ingest.check_responses(
        rostered, OPERATOR, "students.csv", school.student_survey(), school.WAVE, "culture-of-care"
    )
    header = next(csv.reader(io.StringIO(school.student_survey().decode())))
    assert list(checked.rejected_rows.columns) == [*header, "reason"]
    assert list(checked.rejected_rows["Student ID"]) == ["9999999"]
    assert "nobody's on the roster" in checked.rejected_rows["reason"].iloc[0]
