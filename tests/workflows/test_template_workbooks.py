"""Workbooks that were filled in: each is read as what it is, without a word of warning."""

import io

import openpyxl
import pytest

from sel.readers.rosters.roster_files import read_roster
from sel.readers.tables import read_tables
from sel.workflows.templates import template_bytes

FILLED = {
    "roster": {
        "Students": [
            [
                "0000001",
                "Ana María",
                "García López",
                "03",
                "0401",
                "Room 12",
                "ana@example.org",
                "female",
                "",
            ],
            ["0000002", "Bo", "Li", "KG", "0401"],
        ],
        "Adults": [["T1", "Maria", "Finch", "teacher", "0401", "finch@example.org"]],
    },
    "other-adults": {"Other adults": [["P9", "Jo", "Park", "custodian", "0401", "", "staff"]]},
    "programs": {"Programs": [["0000001", "1", "0", "", "", "", "Filipino", "Spanish"]]},
    "consent": {"Consent": [["0000001", "all", "0", "2026-09-14"], ["0000002", "named", "1", ""]]},
    "availability": {"Availability": [["T1", "2", "0", "0", ""], ["P9", "", "1", "", "2027-06-30"]]},
    "holidays": {"Holidays": [["2026-11-26", "Thanksgiving"], ["2026-11-27", ""]]},
}
READ = {
    "roster": ("roster", {"students": 2, "adults": 1, "schools": 1}),
    "other-adults": ("other_adults", {"adults": 1}),
    "programs": ("programs", {"programs": 1}),
    "consent": ("consent", {"consents": 2}),
    "availability": ("availability", {"availability": 2}),
    "holidays": ("holidays", {"holidays": 2}),
}


def filled(name: str) -> bytes:
    """The template's workbook with the rows of FILLED typed in."""
    book = openpyxl.load_workbook(io.BytesIO(template_bytes(name)))
    for sheet, rows in FILLED[name].items():
        for row, cells in enumerate(rows, 2):
            for column, text in enumerate(cells, 1):
                book[sheet].cell(row, column, text)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("name", list(FILLED))
def test_a_filled_in_workbook_is_read_as_what_it_is_without_a_warning(name):
    files, problems = read_roster(read_tables([(f"{name}.xlsx", filled(name))]))
    assert [problem.sentence() for problem in problems] == []
    [file] = files
    kind, counts = READ[name]
    assert file.kind == kind
    assert {frame: len(file.frames[frame]) for frame in counts} == counts


def test_names_and_ids_of_the_roster_stand_as_they_were_typed():
    [file], _ = read_roster(read_tables([("roster.xlsx", filled("roster"))]))
    students = file.frames["students"]
    assert students["student_id"].tolist() == ["0000001", "0000002"]
    assert students["family_name"].tolist() == ["García López", "Li"]
    assert students["grade"].tolist() == ["03", "KG"]
    assert set(students["school_id"]) == set(file.frames["adults"]["school_id"]) == {"0401"}
