"""Consent, programs and other adults beside a roster: a family's no is never lost, no row vanishes."""

import io
import zipfile

import openpyxl
import pytest

from sel.accounts.local import OPERATOR
from sel.core.consent import opted_out
from sel.store import consents
from sel.store.rosters import current_roster
from sel.workflows import ingest
from sel.workflows.desk import Desk
from tests.browser import made_up_school as school

CONSENT = "student_id,scope,given,date\n"
PROGRAMS = "student_id,english_learner,disability,low_income,foster,homeless\n"


def check(desk: Desk, *files: tuple[str, str]):
    return ingest.check_roster(desk, OPERATOR, [(name, text.encode()) for name, text in files])


def out(desk: Desk) -> frozenset[str]:
    with desk.store.read() as conn:
        return opted_out(consents.consents(conn))


def warned(checked) -> dict[str, tuple[int, ...]]:
    return {problem.code: problem.rows for problem in checked.problems}


def test_an_opt_out_whose_id_lost_its_zeros_holds_and_that_is_said(rostered: Desk) -> None:
    checked = check(rostered, ("consent.csv", CONSENT + "7,all,0,2026-09-01\n8.0,named,0,2026-09-01\n"))
    ingest.store(rostered, OPERATOR, checked)
    assert (out(rostered), checked.accepted) == (frozenset({"0000007", "0000008"}), 2)
    assert warned(checked)["zeros_restored"] == (2, 3)


def test_zeros_are_not_put_back_where_two_students_fit(rostered: Desk) -> None:
    users = "student_id,name,grade,school\n" + "".join(f"{n},Ann Vole,07,Oak\n" for n in ("007", "0007", "1"))
    adults = "adult_id,name,role,school\nx1,Lu Vaca,coach,Oak\n"
    ingest.store(
        rostered,
        OPERATOR,
        ingest.check_roster(
            rostered, OPERATOR, [("s.csv", users.encode()), ("a.csv", adults.encode())], accept_removals=True
        ),
    )
    rows = "7,all,0,2026-09-01\n0007,all,1,\n007,all,1,\n1,named,1,\n1,all,1,\n"
    checked = check(rostered, ("consent.csv", CONSENT + rows))
    assert (warned(checked)["opt_out_unknown"], checked.ok) == ((2,), True)


def test_an_opt_out_of_nobody_is_said_kept_and_holds_once_the_student_joins(rostered: Desk) -> None:
    yes = "".join(f"{n:07d},all,1,2026-09-01\n" for n in range(1, 6))
    checked = check(rostered, ("consent.csv", f"{CONSENT}0000099,all,0,2026-09-01\n{yes}"))
    assert (checked.ok, checked.rejected, warned(checked)["opt_out_unknown"]) == (True, 1, (2,))
    assert checked.rejected_rows[["student_id", "scope"]].values.tolist() == [["0000099", "all"]]
    ingest.store(rostered, OPERATOR, checked)
    assert out(rostered) == frozenset({"0000099"})


def test_the_opt_out_of_a_student_who_left_is_kept(rostered: Desk) -> None:
    users = "student_id,name,grade,school\n" + "".join(f"{n:07d},Ann Vole,07,Oak\n" for n in range(8, 41))
    adults = "adult_id,name,role,school\nx1,Lu Vaca,coach,Oak\n"
    files = [("s.csv", users.encode()), ("a.csv", adults.encode())]
    ingest.store(rostered, OPERATOR, ingest.check_roster(rostered, OPERATOR, files, accept_removals=True))
    checked = check(rostered, ("consent.csv", CONSENT + "7,all,0,2026-09-01\n"))
    assert (checked.ok, checked.rejected) == (True, 0)
    ingest.store(rostered, OPERATOR, checked)
    assert out(rostered) == frozenset({"0000007"})


@pytest.mark.parametrize(
    ("rows", "left"),
    [
        pytest.param("7,all,0,2026-09-01\n7,all,1,soon\n", {"0000007"}, id="a yes on no date"),
        pytest.param("7,all,0,2026-09-01\n7,all,1,\n", {"0000007"}, id="a yes without a date"),
        pytest.param("7,all,0,2026-09-01\n7,all,1,2026-09-02\n", set(), id="a later yes"),
        pytest.param("7,all,0,soon\n7,all,1,2026-09-02\n", {"0000007"}, id="a no on no date"),
        pytest.param("7,Everything,0,\n", {"0000007"}, id="everything"),
        pytest.param("7,All ,0,\n", {"0000007"}, id="a space and a capital"),
    ],
)
def test_no_yes_of_unknown_day_takes_back_a_no(rows: str, left: set[str], rostered: Desk) -> None:
    ingest.store(rostered, OPERATOR, check(rostered, ("consent.csv", CONSENT + rows)))
    assert out(rostered) == left


def test_opting_out_of_a_topic_is_said_to_leave_the_rest(rostered: Desk) -> None:
    checked = check(rostered, ("consent.csv", CONSENT + "0000007,religion,0,2026-09-01\n"))
    assert (checked.ok, warned(checked)["opt_out_of_topic"]) == (True, (2,))


def test_programs_find_a_student_whose_zeros_are_lost(rostered: Desk) -> None:
    checked = check(rostered, ("programs.csv", PROGRAMS + "7,1,0,0,0,0\n8,0,1,0,0,0\n"))
    ingest.store(rostered, OPERATOR, checked)
    with rostered.store.read() as conn:
        found = current_roster(conn).programs
    assert found[["student_id", "english_learner"]].values.tolist() == [["0000007", "1"], ["0000008", "0"]]


@pytest.mark.parametrize(
    ("second", "ok"),
    [
        pytest.param("0000007,1,0,0,0,0", True, id="alike"),
        pytest.param("0000007,0,0,0,0,0", False, id="unlike"),
    ],
)
def test_a_student_twice_once_zeros_are_back_is_refused_where_rows_differ(
    second: str, ok: bool, rostered: Desk
) -> None:
    checked = check(rostered, ("programs.csv", f"{PROGRAMS}7,1,0,0,0,0\n{second}\n"))
    assert (checked.ok, checked.rows_read) == (ok, 2)


def test_rows_refused_in_a_table_come_back_in_its_own_columns_with_the_reason(rostered: Desk) -> None:
    text = (
        "Staff ID,Last Name,School,Role,kind\nx1,Vaca,M1,coach,\n,Ng,M1,coach,\nx3,Roe,M1,coach,friend\n"
        "x4,Poe,Z9,coach,\n" + "".join(f"y{n},Lee,M1,coach,\n" for n in range(9))
    )
    checked = check(rostered, ("other adults.csv", text))
    rows = checked.rejected_rows
    assert list(rows.columns) == ["Staff ID", "Last Name", "School", "Role", "kind", "reason"]
    assert (rows["Last Name"].tolist(), checked.rejected) == (["Ng", "Roe", "Poe"], 3)
    assert [reason.split(".")[0] for reason in rows["reason"]] == [
        "The row has no adult_id",
        "The kind is neither staff nor partner",
        "The school is not on the roster",
    ]


def test_rows_refused_in_several_tables_name_their_file(rostered: Desk) -> None:
    adults = "adult_id,family_name,role,school_id\n,Ng,coach,M1\nx2,Lee,coach,M1\n"
    programs = PROGRAMS + ",1,0,0,0,0\n0000001,1,0,0,0,0\n"
    rows = check(rostered, ("other_adults.csv", adults), ("programs.csv", programs)).rejected_rows
    assert rows[["file", "family_name", "foster"]].values.tolist() == [
        ["other_adults.csv (other_adults)", "Ng", ""],
        ["programs.csv (programs)", "", "0"],
    ]


def test_users_refused_in_a_bundle_come_back_as_the_file_has_them(desk: Desk) -> None:
    with zipfile.ZipFile(io.BytesIO(school.roster_zip())) as whole:
        files = {name: whole.read(name) for name in whole.namelist()}
    header = files["users.csv"].splitlines()[0].decode().split(",")
    row = ["X9" if name == "sourcedId" else "Nowhere" if name == "familyName" else "" for name in header]
    files["users.csv"] += ",".join(row).encode() + b"\n"
    checked = ingest.check_roster(desk, OPERATOR, list(files.items()))
    assert list(checked.rejected_rows.columns) == [*header, "reason"]
    assert (checked.rejected_rows["familyName"].tolist(), checked.rejected) == (["Nowhere"], 1)


def test_a_problem_in_a_workbook_names_its_sheet(rostered: Desk) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Coaches"
    for row in (
        ["adult_id", "family_name", "role", "school_id"],
        ["", "Ng", "coach", "M1"],
        ["x", "Lee", "", "M1"],
    ):
        sheet.append(row)
    data = io.BytesIO()
    book.save(data)
    checked = ingest.check_roster(rostered, OPERATOR, [("adults.xlsx", data.getvalue())])
    assert [(problem.code, problem.file) for problem in checked.problems] == [
        ("cell_missing", "adults.xlsx, sheet “Coaches”")
    ]
