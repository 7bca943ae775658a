"""The tables a district keeps by hand: other adults, and programs."""

import pytest

from sel.core.people import ROSTER_SCHEMAS
from sel.readers.rosters.roster_files import read_roster
from sel.readers.tables import read_tables
from tests.readers.made_up import codes

ADULTS = "adult_id,given_name,family_name,role,school_id,email,kind\n"
PROGRAMS = "student_id,english_learner,disability,low_income,foster,homeless"


def read(text: str, name: str = "made-up.csv"):
    found, problems = read_roster(read_tables([(name, text.encode())]))
    return (found[0] if found else None), problems


def test_other_adults_are_known_by_their_header():
    found, problems = read(
        ADULTS + "x1,None,Vaca,coach,OAK,vaca@oak.example,\nx2,Lu,NA,mentor,OAK,,Partner\n"
    )
    frame = found.frames["adults"]
    ROSTER_SCHEMAS["adults"].validate(frame)
    assert (found.kind, found.rows_read, found.rejected, problems) == ("other_adults", 2, 0, [])
    assert frame[["given_name", "family_name", "kind"]].values.tolist() == [
        ["None", "Vaca", "staff"],
        ["Lu", "NA", "partner"],
    ]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        pytest.param(",Lu,Vaca,coach,OAK,,staff", "cell_missing", id="no id"),
        pytest.param("x2,Lu,Vaca,coach,,,staff", "cell_missing", id="no school"),
        pytest.param("x2,Lu,,coach,OAK,,staff", "cell_missing", id="no family name"),
        pytest.param("x2,Lu,Vaca,coach,OAK,,friend", "kind_unknown", id="an unknown kind"),
        pytest.param("x1,Lu,Vaca,coach,OAK,,staff", "duplicate_ids", id="the same adult again"),
    ],
)
def test_a_bad_row_is_rejected_and_the_rest_taken(row, code):
    found, problems = read(ADULTS + "x1,Ana,Ruiz,coach,OAK,,staff\n" + row + "\n")
    assert (len(found.frames["adults"]), found.rejected, codes(problems), problems[0].rows) == (
        1,
        1,
        [("warning", code)],
        (3,),
    )


def test_programs_are_0_1_or_unknown():
    found, problems = read(
        PROGRAMS + ",race_detail,home_language\n0001,1,0,,yes,FALSE,Filipino,Tagalog\n0002,2,0,0,0,0,,\n"
    )
    frame = found.frames["programs"]
    ROSTER_SCHEMAS["programs"].validate(frame)
    assert frame.loc[2].tolist() == ["0001", "1", "0", "", "1", "0", "Filipino", "Tagalog"]
    assert (frame.loc[3, "english_learner"], codes(problems), problems[0].rows) == (
        "",
        [("warning", "not_0_or_1")],
        (3,),
    )


def test_a_student_on_two_rows_that_differ_is_an_error_and_equal_rows_are_one():
    found, problems = read(PROGRAMS + "\n0001,1,0,0,0,0\n0001,0,0,0,0,0\n")
    assert (found, codes(problems), problems[0].rows) == (None, [("error", "duplicate_ids")], (2, 3))
    assert len(read(PROGRAMS + "\n0001,1,0,0,0,0\n0001,1,0,0,0,0\n")[0].frames["programs"]) == 1


@pytest.mark.parametrize(
    ("text", "code", "word"),
    [
        pytest.param(
            ADULTS.replace(",school_id", "") + "x,,,,,\n",
            "missing_columns",
            "school_id",
            id="a column",
        ),
        pytest.param(
            PROGRAMS.replace(",foster", "") + "\n1,1,1,1,1\n", "missing_columns", "foster", id="a program"
        ),
        pytest.param(ADULTS, "no_rows", "no rows", id="a header alone"),
        pytest.param("", "empty_file", "empty", id="an empty file"),
        pytest.param(
            ADULTS + 'x1,"Ana,Ruiz,coach,OAK,,staff\n', "unclosed_quote", "quotation", id="unclosed quote"
        ),
        pytest.param("colour,shape\nred,round\n", "unknown_table", "colour", id="something else"),
    ],
)
def test_a_table_that_can_not_be_used_is_one_error(text, code, word):
    found, problems = read(text)
    errors = [problem for problem in problems if problem.severity == "error"]
    assert (found, [problem.code for problem in errors]) == (None, [code])
    assert word in errors[0].message
