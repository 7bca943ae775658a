"""Rosters: a zip, a folder or loose files hold the same thing, and what is no roster is told apart."""

import pytest

from sel.readers.rosters.roster_files import read_roster
from sel.readers.tables import read_tables
from tests.readers.made_up import ONEROSTER, codes, oneroster, student_survey, zipped


def read(files):
    return read_roster(read_tables(files))


ADULTS = "adult_id,given_name,family_name,role,school_id,email,kind\nx1,Lu,Vaca,coach,OAK,,staff\n"


def test_a_zip_a_folder_and_loose_files_are_the_same_roster():
    files = [(name, text.encode()) for name, text in ONEROSTER.items()]
    rosters = [
        read([(f"made-up/{name}", data) for name, data in files]),
        read([("made-up.zip", zipped(dict(reversed(oneroster().items()))))]),
        read(files),
    ]
    assert [problems for _, problems in rosters] == [[], [], []]
    assert len({found[0].content for found, _ in rosters}) == 1
    assert [len(found[0].frames["students"]) for found, _ in rosters] == [2, 2, 2]


def test_several_rosters_may_come_together():
    files = [("made-up.zip", zipped(oneroster())), ("other_adults.csv", ADULTS.encode())]
    found, problems = read(files)
    assert ([one.kind for one in found], problems) == (["roster", "other_adults"], [])


def test_the_districts_own_tables_may_lie_in_the_zip():
    found, problems = read([("made-up.zip", zipped(oneroster() | {"our coaches.csv": ADULTS}))])
    assert ([one.kind for one in found], problems) == (["roster", "other_adults"], [])


def test_oneroster_files_that_say_nothing_about_people_are_passed_over():
    files = oneroster() | {"academicSessions.csv": "sourcedId,title\nT1,Fall\n", "results.csv": ""}
    found, problems = read([("made-up.zip", zipped(files))])
    assert ([one.kind for one in found], problems) == (["roster"], [])


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        pytest.param("made-up.csv", student_survey(), "is_survey", id="a survey"),
        pytest.param(
            "made-up.zip", zipped({"form.csv": student_survey().decode()}), "is_survey", id="a zipped survey"
        ),
        pytest.param(
            "made-up.zip", zipped({"../users.csv": "x"}), "zip_unsafe_name", id="a name that climbs out"
        ),
        pytest.param("made-up.zip", zipped({}), "empty_file", id="an empty zip"),
        pytest.param("made-up.zip", zipped(oneroster())[:900], "zip_damaged", id="a zip cut off"),
        pytest.param(
            "users.csv", ONEROSTER["users.csv"].encode(), "missing_files", id="one file of a bundle"
        ),
    ],
)
def test_what_is_no_roster_is_refused_with_a_reason(name, data, code):
    found, problems = read([(name, data)])
    errors = [problem for problem in problems if problem.severity == "error"]
    assert (found, [problem.code for problem in errors]) == ([], [code])
    assert errors[0].action


def test_two_exports_at_once_are_not_mixed():
    files = {f"{year}/{name}": text for year in ("2025", "2026") for name, text in ONEROSTER.items()}
    found, problems = read([("made-up.zip", zipped(files))])
    assert (found, {code for severity, code in codes(problems) if severity == "error"}) == (
        [],
        {"file_twice"},
    )
