"""Lists that come back changed in ways nobody meant: a sentence each, and nothing lost."""

import shutil
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from sel.accounts.local import OPERATOR
from sel.core.outreach import Move
from sel.core.responses import Wave
from sel.core.returned_list import LIST_SHEET
from sel.errors import FileRefused, NotFound
from sel.settings import Settings
from sel.workflows import follow_up, ingest, outreach, waves
from sel.workflows.desk import Desk, open_desk
from sel.workflows.returned_list import check_returned
from tests.browser import made_up_school as school
from tests.readers.bad_files.workbooks import with_password
from tests.workflows.returning import (
    Edit,
    brought_back,
    checked,
    edited,
    filled,
    place,
    stands,
    taken,
)
from tests.workflows.test_outreach import COUNSELOR, NOW, TODAY

ONE, TWO, THREE = "0000002", "0000003", "0000004"
FINCH = "Dora Finch"
LUZ = "Luz Ortega, Grade 7, Homeroom 2, ID 0000002"


@pytest.fixture(scope="module")
def closed_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the made-up school, its wave closed."""
    path = tmp_path_factory.mktemp("closed") / "sel.db"
    desk = open_desk(Settings(store=f"sqlite:///{path}"), lambda: NOW)
    school.bring_in(desk)
    waves.close(desk, OPERATOR, school.WAVE)
    desk.store.dispose()
    return path


@pytest.fixture
def desk(closed_store: Path, tmp_path: Path) -> Desk:
    copy = shutil.copy(closed_store, tmp_path / "sel.db")
    return open_desk(Settings(store=f"sqlite:///{copy}"), lambda: NOW)


def sheet_of(book: Any) -> Any:
    return book[LIST_SHEET]


def without(*columns: str) -> Edit:
    def edit(book: Any) -> None:
        for column in columns:
            header = [cell.value for cell in sheet_of(book)[1]]
            sheet_of(book).delete_cols(header.index(column) + 1)

    return edit


def refusal(desk: Desk, data: bytes, name: str = "list.xlsx") -> str:
    with pytest.raises(FileRefused) as refused:
        checked(desk, data, name)
    return str(refused.value)


def test_without_the_ids_nobody_can_say_whose_row_is_whose(desk: Desk) -> None:
    assert refusal(desk, edited(taken(desk), without("Student ID"))) == (
        "The file has no column “Student ID”, so nobody can say whose row is whose. Put the column back, or "
        "take the list along anew and change that one."
    )


def test_a_column_that_was_removed_stays_as_it_is_and_the_others_are_taken(desk: Desk) -> None:
    follow_up.write_note(desk, COUNSELOR, school.WAVE, ONE, "plays chess", 0)
    gone = ("Note", "State", "Name", "Why listed", "School ID")
    found = brought_back(desk, edited(taken(desk), filled(ONE, owner=FINCH), without(*gone)))
    assert found.notes == ("Without a column in the file these stay as they are: “State”, “Note”.",)
    assert stands(desk)[ONE] == (FINCH, "assigned", "2026-11-30")
    assert outreach.student_card(desk, COUNSELOR, school.WAVE, ONE).note == "plays chess"


def test_a_list_without_any_column_to_change_is_refused(desk: Desk) -> None:
    cells = ("Owner", "State", "Due", "Why not needed or waiting", "Note")
    assert refusal(desk, edited(taken(desk), without(*cells))).startswith(
        "None of the columns that may be changed is there: Owner, State,"
    )


def test_without_versions_every_difference_is_a_persons_to_decide(desk: Desk) -> None:
    follow_up.move(desk, COUNSELOR, school.WAVE, {TWO: 0}, Move("assigned", "Paul Yarrow"))
    found = checked(desk, edited(taken(desk), filled(ONE, owner=FINCH), without("Version")))
    assert (found.changes, [row.student_id for row in found.disputed], found.unchanged) == ((), [ONE], 2)
    assert found.notes == (
        "Without “Version” (3 of 3 rows) nobody can say what was changed by whom: each difference there is "
        "yours to decide.",
    )


def test_the_wave_is_asked_for_where_its_column_is_gone(desk: Desk) -> None:
    data = edited(taken(desk), without("Wave"))
    assert checked(desk, data).unchanged == 3
    with pytest.raises(FileRefused, match="doesn't say which wave"):
        check_returned(desk, COUNSELOR, "list.xlsx", data)


def test_a_list_of_another_wave_or_school_is_refused(desk: Desk) -> None:
    waves.new_wave(desk, OPERATOR, Wave("2027-spring", census=TODAY))
    data = taken(desk)
    with pytest.raises(FileRefused, match="This list is of wave 2026-fall, and here is wave 2027-spring"):
        check_returned(desk, COUNSELOR, "list.xlsx", data, "2027-spring", school.SCHOOL_ID)
    waves.close(desk, OPERATOR, "2027-spring")
    other = edited(data, without("Wave"))
    with pytest.raises(FileRefused, match="were handed out for another wave than 2027-spring"):
        check_returned(desk, COUNSELOR, "list.xlsx", other, "2027-spring", school.SCHOOL_ID)

    def elsewhere(book: Any) -> None:
        for student_id in (ONE, TWO, THREE):
            place(sheet_of(book), student_id, "School ID").value = "M2"

    assert refusal(desk, edited(data, elsewhere)) == (
        "This list is of school M2. Choose that school, and bring it there."
    )
    with pytest.raises(NotFound, match="2031-fall"):
        check_returned(desk, COUNSELOR, "list.xlsx", edited(data, without("Wave")), "2031-fall")


def test_an_id_that_was_moved_to_another_row_is_seen(desk: Desk) -> None:
    def swap(book: Any) -> None:
        sheet = sheet_of(book)
        sheet["A2"], sheet["A3"] = sheet["A3"].value, sheet["A2"].value

    found = checked(desk, edited(taken(desk), filled(THREE, owner=FINCH), filled(ONE, note="x"), swap))
    assert [row.student_id for row in found.changes] == [THREE]
    assert found.refused[1] == (
        f"Row 3, {LUZ}: This row was handed out as another student's. Put its ID back, or delete the row."
    )
    assert len(found.refused) == 2


@pytest.mark.parametrize(
    ("written", "said"),
    [
        pytest.param("9999999", "no student with the ID “9999999” is on this list", id="unknown"),
        pytest.param("0000001", "This row was handed out as another student's", id="connected, not listed"),
        pytest.param("1.23457E+11", "no student with the ID “1.23457E+11”", id="scientific"),
        pytest.param(None, "it has no ID", id="no id"),
    ],
)
def test_a_changed_id_takes_nothing_of_its_row(desk: Desk, written: str | None, said: str) -> None:
    def change(book: Any) -> None:
        sheet_of(book)["A2"].value = written

    found = checked(desk, edited(taken(desk), filled(ONE, owner=FINCH), filled(TWO, owner=FINCH), change))
    assert [row.student_id for row in found.changes] == [TWO]
    [sentence] = found.refused
    assert sentence.startswith("Row 2")
    assert said in sentence


def test_zeros_that_a_spreadsheet_took_are_put_back_where_they_are_certain(desk: Desk) -> None:
    def as_numbers(book: Any) -> None:
        for at in (2, 3, 4):
            cell = sheet_of(book).cell(at, 1)
            cell.value, cell.number_format = int(cell.value), "General"

    found = brought_back(desk, edited(taken(desk), filled(ONE, owner=FINCH), as_numbers))
    assert found.notes == ("Leading zeros were put back in 3 IDs, as the roster has them.",)
    assert (stands(desk)[ONE][0], found.refused) == (FINCH, ())


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        pytest.param(
            {"owner": "Dora Fnich"},
            "Nobody called “Dora Fnich” is on the staff of school M1. Did you mean Dora Finch?",
            id="nearest name",
        ),
        pytest.param({"owner": "Xqwz"}, "Choose an owner from its staff.", id="nobody near"),
        pytest.param({"state": "done"}, "There is no state “done”. Choose “not started”", id="no such state"),
        pytest.param({"state": None}, "The state is missing.", id="no state"),
        pytest.param({"state": "first contact made"}, "is reached by logging a contact", id="contacted"),
        pytest.param(
            {"state": "connected, by the student's own later answer"},
            "Only the student can say that she is connected.",
            id="connected",
        ),
        pytest.param({"state": "has an owner"}, "An owner is missing.", id="owner missing"),
        pytest.param({"state": "not needed"}, "“Not needed” wants a reason.", id="reason missing"),
        pytest.param({"state": "waits until a day"}, "Snoozing wants a day.", id="day missing"),
        pytest.param({"due": datetime(2026, 12, 11)}, "An owner is missing.", id="a day for nobody"),
        pytest.param({"why": "moved"}, "“Why not needed or waiting” can't say that", id="a stray reason"),
        pytest.param({"note": "x" * 281}, "The note has 281 letters; at most 280", id="a long note"),
        pytest.param(
            {"owner": FINCH, "state": "not needed", "why": "moved", "due": datetime(2026, 12, 11)},
            "“Due” can't say that where a follow-up is “not needed”.",
            id="a day for what is not needed",
        ),
    ],
)
def test_a_row_that_asks_for_what_cannot_be_is_refused_by_name(
    desk: Desk, cells: dict[str, object], said: str
) -> None:
    found = checked(desk, edited(taken(desk), filled(ONE, **cells), filled(TWO, owner=FINCH)))
    [sentence] = found.refused
    assert sentence.startswith(f"Row 2, {LUZ}: ")
    assert said in sentence
    assert [row.student_id for row in found.changes] == [TWO]


def test_contacts_that_were_made_stay_made(desk: Desk) -> None:
    follow_up.mark_contacted(desk, COUNSELOR, school.WAVE, ONE, TODAY, "call", "talked", 0)
    for cells, said in (
        ({"state": "has an owner"}, "Contacts that were made stay made."),
        ({"state": "not started"}, "can't become “not started”"),
        ({"owner": None}, "can't become “not started”"),
        ({"due": None}, "A follow-up under way has a day."),
    ):
        [sentence] = checked(desk, edited(taken(desk), filled(ONE, **cells))).refused
        assert said in sentence


def test_an_owner_is_known_without_accents_and_capitals(desk: Desk) -> None:
    brought_back(desk, edited(taken(desk), filled(ONE, owner="  luis marin ")))
    assert stands(desk)[ONE][0] == "Luis Marín"


def test_an_owner_who_has_left_is_not_questioned_where_nobody_changed_the_cell(desk: Desk) -> None:
    follow_up.move(desk, OPERATOR, school.WAVE, {ONE: 0}, Move("assigned", OPERATOR.name))
    found = checked(desk, edited(taken(desk), filled(ONE, note="chess")))
    assert (len(found.changes), found.refused) == (1, ())


def test_rows_that_stand_twice_are_read_once_and_refused_where_they_differ(desk: Desk) -> None:
    def again(owner: str) -> Edit:
        def edit(book: Any) -> None:
            sheet = sheet_of(book)
            sheet.append([cell.value for cell in sheet[2]])
            place(sheet, ONE, "Owner").value = FINCH
            sheet.cell(5, [cell.value for cell in sheet[1]].index("Owner") + 1).value = owner

        return edit

    alike = checked(desk, edited(taken(desk), again(FINCH)))
    assert ([row.student_id for row in alike.changes], alike.refused) == ([ONE], ())
    assert alike.notes == ("Rows that stand twice were read once (1).",)
    differing = checked(desk, edited(taken(desk), again("Paul Yarrow")))
    assert differing.changes == ()
    assert differing.refused == tuple(
        f"Row {row}, {LUZ}: Rows 2, 5 are of this student and differ. Keep one of them." for row in (2, 5)
    )


def _filtered(book: Any) -> None:
    sheet_of(book).auto_filter.add_filter_column(2, ["Grade 8"])
    sheet_of(book).row_dimensions[2].hidden = True


def _sorted(book: Any) -> None:
    sheet = sheet_of(book)
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    for at, row in enumerate(reversed(rows), 2):
        for column, value in enumerate(row, 1):
            sheet.cell(at, column).value = value


def _renamed(book: Any) -> None:
    sheet_of(book).title = "October"
    book["About this list"].title = "Notes"
    book.move_sheet("October", 2)


def _more_columns(book: Any) -> None:
    sheet_of(book).insert_cols(1, 2)
    sheet_of(book)["A1"], sheet_of(book)["A2"] = "My own", "call mother first"


def _formula_beside(book: Any) -> None:
    sheet_of(book)["Z1"], sheet_of(book)["Z2"] = "Letters", "=LEN(B2)"


def _title_above(book: Any) -> None:
    sheet_of(book).insert_rows(1, 2)
    sheet_of(book)["A1"] = "My list for the team meeting"


def _without_the_others(book: Any) -> None:
    del book["About this list"], book["Owners"]


@pytest.mark.parametrize(
    "edit",
    [_filtered, _sorted, _renamed, _more_columns, _formula_beside, _title_above, _without_the_others],
    ids=lambda edit: edit.__name__.strip("_").replace("_", " "),
)
def test_what_changes_nothing_of_the_rows_is_read_like_the_list_itself(desk: Desk, edit: Edit) -> None:
    found = brought_back(desk, edited(taken(desk), filled(ONE, owner=FINCH), edit))
    assert ([row.student_id for row in found.changes], found.refused) == ([ONE], ())
    assert stands(desk)[ONE][0] == FINCH
    hidden = "Hidden rows, as a filter leaves them, were read like all others."
    assert found.notes == ((hidden,) if edit is _filtered else ())


def test_of_two_sheets_that_look_alike_the_one_of_the_lists_name_is_read(desk: Desk) -> None:
    def copy(book: Any) -> None:
        book.copy_worksheet(sheet_of(book)).title = "Copy"

    def renamed(book: Any) -> None:
        copy(book)
        sheet_of(book).title = "October"

    assert len(checked(desk, edited(taken(desk), copy, filled(ONE, owner=FINCH))).changes) == 1
    assert refusal(desk, edited(taken(desk), renamed)) == (
        "Several tables look like the list: “October”, “Copy”. Keep one of them and upload that."
    )


def test_a_formula_where_a_word_belongs_is_named_with_its_column(desk: Desk) -> None:
    said = refusal(desk, edited(taken(desk), filled(ONE, owner="=B2")))
    assert said.startswith(
        "list.xlsx, row 2, column “Owner”: The cells hold formulas that were never computed"
    )


def test_merged_cells_are_said_and_give_nobody_back_unseen(desk: Desk) -> None:
    for student_id in (ONE, TWO):
        follow_up.move(desk, COUNSELOR, school.WAVE, {student_id: 0}, Move("assigned", FINCH))

    def merge(book: Any) -> None:
        first = place(sheet_of(book), ONE, "Owner")
        sheet_of(book).merge_cells(f"{first.coordinate}:{first.column_letter}3")

    found = checked(desk, edited(taken(desk), merge))
    assert found.notes[0].startswith("list.xlsx, rows 2, 3: Cells are merged over several rows;")
    assert [row.changes()[0] for row in found.changes] == [("Owner", FINCH, "nobody")]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b"%PDF-1.7", "This is a PDF, not a table.", id="a PDF"),
        pytest.param(b"PK\x03\x04 cut off", "", id="cut off"),
        pytest.param(b"a,b\n1,2\n", "The file has no column “Student ID”", id="another table"),
    ],
)
def test_a_file_that_is_no_list_is_refused_in_a_sentence(desk: Desk, data: bytes, said: str) -> None:
    assert said in refusal(desk, data)


def test_a_workbook_with_a_password_is_refused_with_the_way_to_remove_it(desk: Desk) -> None:
    said = refusal(desk, with_password(taken(desk), "swordfish"))
    assert "The workbook is protected with a password. Remove the password" in said


def test_a_follow_up_that_the_students_own_answer_closed_meanwhile_is_left_alone(desk: Desk) -> None:
    data = edited(taken(desk), filled(TWO, owner=FINCH), filled(ONE, owner=FINCH))
    waves.new_wave(desk, OPERATOR, Wave("2027-spring", census=TODAY))
    answers = school.student_survey().replace(b",0000003,nobody,", b",0000003,Mr. Luis Mar\xc3\xadn,")
    spring = ingest.check_responses(desk, OPERATOR, "spring.csv", answers, "2027-spring", "culture-of-care")
    ingest.store(desk, OPERATOR, spring)
    waves.close(desk, OPERATOR, "2027-spring")
    found = brought_back(desk, data)
    [sentence] = found.refused
    assert "The student has named an adult since, which closed the follow-up." in sentence
    assert stands(desk)[ONE][0] == FINCH


def test_what_was_found_not_needed_meanwhile_is_said_and_left(desk: Desk) -> None:
    data = edited(taken(desk), filled(ONE, owner=FINCH))
    follow_up.move(desk, COUNSELOR, school.WAVE, {ONE: 0}, Move("not_needed", reason="moved"))
    [sentence] = checked(desk, data).refused
    assert sentence.startswith(f"Row 2, {LUZ}: It was changed meanwhile. ")
