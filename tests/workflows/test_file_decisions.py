"""What a person decided about a file: used at once, kept with the import, offered for the next one."""

import pytest

from sel.accounts.local import OPERATOR
from sel.readers.mapping import AS_IT_IS, FileMapping
from sel.workflows import ingest
from sel.workflows.checked import Checked
from sel.workflows.desk import Desk
from tests.browser import made_up_school as school

RENAMED = "Who cares about you here?"
CHOSEN = FileMapping(
    columns={RENAMED: "N1", "Pupil": "student_id"}, accept=("dates_unclear",), encoding="cp1252"
)


def renamed(*rows: tuple[str, str]) -> bytes:
    """Return a survey by hand whose questions nobody would recognize: pupil, adult."""
    return school._csv([["Pupil", RENAMED], *(list(row) for row in rows)])


FALL = renamed(("0000001", "Mr. Oakes"), ("2", "nobody"), ("0000004", school.WORRYING))
LATER = renamed(("0000003", "Mr. Oakes"), ("0000005", school.UNPLACED))


def check(desk: Desk, data: bytes, mapping: FileMapping = AS_IT_IS) -> Checked:
    words = ("pupils.csv", data, school.WAVE, "caring-adults", "")
    return ingest.check_responses(desk, OPERATOR, *words, mapping)


def test_a_file_that_nobody_described_is_refused_until_its_columns_are_named(rostered: Desk) -> None:
    assert (check(rostered, FALL).ok, check(rostered, FALL, CHOSEN).accepted) == (False, 3)


def test_the_next_file_of_the_header_is_read_as_the_last_one_stored(rostered: Desk) -> None:
    ingest.store(rostered, OPERATOR, check(rostered, FALL, CHOSEN))
    again = check(rostered, LATER)
    assert (again.remembered, again.accepted, again.mapping.columns) == (True, 2, CHOSEN.columns)


def test_what_was_confirmed_on_seeing_one_file_is_asked_again_of_the_next(rostered: Desk) -> None:
    ingest.store(rostered, OPERATOR, check(rostered, FALL, CHOSEN))
    again = check(rostered, LATER)
    assert (again.mapping.accept, again.mapping.encoding) == ((), "")


def test_a_check_alone_keeps_nothing(rostered: Desk) -> None:
    check(rostered, FALL, CHOSEN)
    assert check(rostered, LATER).remembered is False


def test_a_refused_file_is_still_said_to_be_what_it_is(rostered: Desk) -> None:
    header = ["Timestamp", "Email Address", "Favorite color"]
    told = check(rostered, school._csv([header, ["10/13/2026 8:00:00", "a@b.example", "blue"]])).as_json()
    assert (told["kind"], told["tool"], told["rows_read"]) == ("responses", "google-forms", 1)
    assert (told["accepted"], {problem["severity"] for problem in told["problems"]}) == (0, {"error"})


def test_written_names_are_counted_by_what_would_be_decided_and_harm_apart(rostered: Desk) -> None:
    assert check(rostered, FALL, CHOSEN).names == {"auto": 1, "nobody": 1, "harm": 1}


def test_staffs_lines_are_counted_as_well(rostered: Desk) -> None:
    words = ("staff.csv", school.staff_survey(), school.WAVE, "staff-connections")
    assert ingest.check_responses(rostered, OPERATOR, *words).names == {"auto": 3}


def test_a_lost_zero_is_restored_where_one_student_fits_and_said_with_its_row(rostered: Desk) -> None:
    told = [problem for problem in check(rostered, FALL, CHOSEN).problems if problem.code == "zeros_restored"]
    assert [problem.rows for problem in told] == [(3,)]


def test_the_history_keeps_what_was_skipped_and_noticed(rostered: Desk) -> None:
    receipt = ingest.store(rostered, OPERATOR, check(rostered, FALL, CHOSEN))
    kept = ingest.detail(rostered, OPERATOR, receipt.import_id)
    assert "zeros_restored" in [problem.code for problem in kept["problems"]]


@pytest.mark.parametrize("mapping", [AS_IT_IS, CHOSEN], ids=["as it is", "decided"])
def test_every_row_is_counted_once(rostered: Desk, mapping: FileMapping) -> None:
    words = ("students.csv", school.student_survey(), school.WAVE, "culture-of-care", "")
    checked = ingest.check_responses(rostered, OPERATOR, *words, mapping)
    assert checked.rows_read == checked.accepted + checked.rejected + sum(checked.skipped.values())
