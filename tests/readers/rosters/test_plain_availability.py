"""Adults' places and holidays as tables: what they are taken for, and one sentence for each wrong cell."""

import io

import openpyxl
import pytest

from sel.core.availability import AVAILABILITY
from sel.readers.mapping import AS_IT_IS, FileMapping
from sel.readers.rosters.roster_files import read_roster
from sel.readers.tables import read_tables
from tests.readers.made_up import codes

PLACES = "adult_id,places,volunteers,excluded,clearance_until,languages\n"
GOOD = PLACES + "a1,2,0,0,,Spanish; Hmong\na2,,1,,,\na3,0.0,No,x,,\np1,4,,0,6/30/2027,\n"
HOLIDAYS = "date,name\n2026-11-26,Thanksgiving\n"


def read(text: str | bytes, name: str = "availability.csv", mapping: FileMapping = AS_IT_IS):
    data = text if isinstance(text, bytes) else text.encode()
    return read_roster(read_tables([(name, data)], mapping), mapping=mapping)


def workbook(**sheets: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_the_table_of_places_is_read_in_its_types():
    [found], problems = read(GOOD)
    frame = found.frames["availability"]
    AVAILABILITY.validate(frame)
    assert (found.kind, found.rows_read, found.rejected, problems) == ("availability", 4, 0, [])
    assert frame.astype(object).fillna("usual").values.tolist() == [
        ["a1", 2, False, False, "", "Spanish; Hmong"],
        ["a2", "usual", True, False, "", ""],
        ["a3", 0, False, True, "", ""],
        ["p1", 4, False, False, "2027-06-30", ""],
    ]


def test_a_workbook_may_hold_both_tables_with_numbers_and_dates_as_excel_has_them():
    import datetime

    book = workbook(
        Availability=[PLACES.strip().split(","), ["0042", 2, 0, 1, datetime.date(2027, 6, 30)]],
        Holidays=[["date", "name"], [datetime.date(2026, 11, 26), "Thanksgiving"]],
    )
    found, problems = read(book, "both.xlsx")
    assert [file.kind for file in found] == ["availability", "holidays"]
    assert found[0].frames["availability"].values.tolist() == [["0042", 2, False, True, "2027-06-30", ""]]
    assert found[1].frames["holidays"].values.tolist() == [["2026-11-26", "Thanksgiving"]]
    assert codes(problems) == []


@pytest.mark.parametrize(
    ("row", "code", "column", "words"),
    [
        pytest.param("a9,-1,,,", "places_below_zero", "places", "below zero", id="places below zero"),
        pytest.param("a9,many,,,", "places_unclear", "places", "no whole number", id="places in words"),
        pytest.param("a9,1.5,,,", "places_unclear", "places", "no whole number", id="half a place"),
        pytest.param("a9,100,,,", "places_unclear", "places", "from 0 to 99", id="a slip of the pen"),
        pytest.param("a9,1,,perhaps,", "not_0_or_1", "excluded", "neither 0 nor 1", id="perhaps excluded"),
        pytest.param("a9,1,2,,", "not_0_or_1", "volunteers", "neither 0 nor 1", id="volunteers twice"),
        pytest.param("a9,1,,,2027-02-30", "date_unread", "clearance_until", "no date", id="February 30"),
        pytest.param("a9,1,,,soon", "date_unread", "clearance_until", "no date", id="a date in words"),
        pytest.param("a1,3,,,", "duplicate_ids", "adult_id", "first: a1", id="the same adult otherwise"),
    ],
)
def test_a_cell_that_cannot_be_refuses_the_table_in_one_sentence_with_row_and_column(
    row, code, column, words
):
    found, [problem] = read(GOOD + row + ",\n")
    rows = (2, 6) if code == "duplicate_ids" else (6,)
    assert (found, problem.severity, problem.code) == ([], "error", code)
    assert (problem.rows, problem.column, words in problem.message) == (rows, column, True)


def test_the_same_row_twice_is_one_and_a_row_without_an_id_is_left_out():
    [found], [problem] = read(GOOD + "a1,2,0,0,,Spanish; Hmong\n,5,,,,\n")
    assert found.frames["availability"]["adult_id"].tolist() == ["a1", "a2", "a3", "p1"]
    assert (problem.severity, problem.code, problem.rows, found.rejected) == (
        "warning",
        "cell_missing",
        (7,),
        1,
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("adult_id,excluded\na1,1\n", "availability", id="only who is left out"),
        pytest.param(
            "Staff ID,Staff Name,Title,Capacity\na1,Ana García,teacher,2\n", "availability", id="names"
        ),
        pytest.param(
            "adult_id,given_name,family_name,role,school_id,email,kind,clearance_until\n"
            "p1,Jo,Reed,mentor,oak,,partner,2027-06-30\n",
            "other_adults",
            id="other adults with a clearance beside them stay other adults",
        ),
        pytest.param("Day,Holiday\n11/26/2026,Thanksgiving\n", "holidays", id="holidays in other words"),
    ],
)
def test_a_table_is_known_by_its_header(text, kind):
    [found], _ = read(text, "table.csv")
    assert found.kind == kind


def test_a_clearance_in_two_readings_is_asked_about_and_may_be_read_day_first():
    rows = PLACES + "p1,,,,6/7/2027,\n"
    [month_first], [problem] = read(rows)
    assert (problem.code, len(problem.mends)) == ("date_american", 2)
    assert month_first.frames["availability"]["clearance_until"].tolist() == ["2027-06-07"]
    [day_first], problems = read(rows, mapping=FileMapping(dates="day_first"))
    assert (day_first.frames["availability"]["clearance_until"].tolist(), problems) == (["2027-07-06"], [])


@pytest.mark.parametrize(
    ("row", "code"),
    [("Nov 26 to 27,Thanksgiving", "date_unread"), (",Thanksgiving", "cell_missing")],
    ids=["several days", "no day"],
)
def test_a_holiday_without_one_day_refuses_the_table(row, code):
    found, [problem] = read(HOLIDAYS + row + "\n", "holidays.csv")
    assert (found, problem.severity, problem.code) == ([], "error", code)
    assert (problem.rows, problem.column) == ((3,), "date")


def test_a_day_under_two_names_keeps_the_first_and_that_is_said():
    [found], [problem] = read(HOLIDAYS + "2026-11-26,Turkey Day\n2026-11-26,Thanksgiving\n", "h.csv")
    assert found.frames["holidays"].values.tolist() == [["2026-11-26", "Thanksgiving"]]
    assert (problem.severity, problem.code, problem.rows) == ("warning", "date_twice", (3,))
