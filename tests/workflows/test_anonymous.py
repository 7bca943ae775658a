"""The anonymous survey: stored without a person, counted by school and grade, told through the release."""

import pytest

from sel.accounts.local import OPERATOR
from sel.errors import AlreadyImported, FileRefused
from sel.readers.mapping import FileMapping
from sel.store.anonymous import anonymous_answers, anonymous_counts
from sel.workflows import ingest, waves
from sel.workflows.answered import answered
from sel.workflows.checked import Checked
from sel.workflows.climate import climate
from sel.workflows.desk import Desk
from sel.workflows.overview import overview
from sel.workflows.picture import read_part
from sel.workflows.publish import EXPORTS, export, export_graph
from sel.workflows.response_rate import not_answered, response_rate
from sel.workflows.wall import projector_wall
from tests.browser import made_up_school as school
from tests.workflows.conftest import bring

M1 = school.SCHOOL_ID


def climate_survey(*rows: tuple[str, str, str]) -> bytes:
    """Return an anonymous export: school, grade and one answer to every question, a row each."""
    header = ["Timestamp", "School", "Grade", *school.ITEMS]
    lines = [
        [f"10/{13 + at % 3}/2026 9:{at % 60:02d}:00", place, grade, *[word] * len(school.ITEMS)]
        for at, (place, grade, word) in enumerate(rows)
    ]
    return school._csv([header, *lines])


WHOLE = climate_survey(
    *[(school.SCHOOL, "7", "Agree")] * 12,
    *[("M1", "Grade 7", "Disagree")] * 3,
    *[("1001", "8th", "Strongly agree")] * 16,
    (school.SCHOOL, "", "Disagree"),
    ("Elm Elementary", "7", "Agree"),
)


def check(desk: Desk, data: bytes = WHOLE, place: str = "", mapping: FileMapping | None = None) -> Checked:
    words = ("climate.csv", data, school.WAVE, "climate", place)
    return ingest.check_responses(desk, OPERATOR, *words, mapping or FileMapping())


@pytest.fixture
def told(rostered: Desk) -> Desk:
    """A wave of the anonymous survey alone, closed."""
    ingest.store(rostered, OPERATOR, check(rostered))
    waves.close(rostered, OPERATOR, school.WAVE)
    return rostered


def test_a_row_counts_by_its_schools_id_number_or_name_and_one_of_no_school_comes_back(
    rostered: Desk,
) -> None:
    checked = check(rostered)
    assert (checked.rows_read, checked.accepted, checked.rejected) == (33, 32, 1)
    assert checked.preview.to_numpy().tolist() == [[M1, 32]]
    assert checked.rejected_rows["School"].tolist() == ["Elm Elementary"]
    assert "none that the roster has" in checked.rejected_rows["reason"].iloc[0]


def test_what_is_stored_has_no_row_and_no_order_of_the_file(rostered: Desk) -> None:
    given = [(school.SCHOOL, "7", word) for word in school.OPTIONS for _ in range(50)]
    receipt = ingest.store(rostered, OPERATOR, check(rostered, climate_survey(*given)))
    with rostered.store.read() as conn:
        codes = anonymous_answers(conn, school.WAVE, "climate", ["AS1"])["AS1"].tolist()
    in_order = [float(code) for code in (1, 2, 3, 4) for _ in range(50)]
    assert (codes != in_order, sorted(codes)) == (True, in_order)
    kept = ingest.detail(rostered, OPERATOR, receipt.import_id)["problems"]
    assert [problem.rows for problem in kept if problem.rows] == []


def test_equal_rows_are_different_peoples(rostered: Desk) -> None:
    ingest.store(rostered, OPERATOR, check(rostered, climate_survey(*[(school.SCHOOL, "7", "Agree")] * 5)))
    with rostered.store.read() as conn:
        assert anonymous_counts(conn, school.WAVE)["n"].tolist() == [5]


def test_a_file_without_a_school_is_taken_under_the_school_named_for_it(rostered: Desk) -> None:
    blank = climate_survey(*[("", "7", "Agree")] * 3)
    assert (check(rostered, blank).ok, check(rostered, blank, M1).accepted) == (False, 3)


def test_a_later_export_of_the_same_form_is_asked_about_before_it_counts_twice(rostered: Desk) -> None:
    ingest.store(rostered, OPERATOR, check(rostered))
    more = climate_survey(*[(school.SCHOOL, "7", "Agree")] * 40)
    asked = check(rostered, more)
    problem = next(problem for problem in asked.problems if problem.code == "anonymous_again")
    assert (problem.severity, asked.ok) == ("error", False)
    with pytest.raises(FileRefused):
        ingest.store(rostered, OPERATOR, asked)
    agreed = check(rostered, more, mapping=FileMapping().mended(problem.mends[0]))
    assert (agreed.ok, agreed.summary["answered_after"]) == (True, 72)


def test_the_same_file_twice_is_recognized(rostered: Desk) -> None:
    ingest.store(rostered, OPERATOR, check(rostered))
    again = check(rostered)
    assert again.already == 2
    with pytest.raises(AlreadyImported):
        ingest.store(rostered, OPERATOR, again)


def test_undoing_takes_the_answers_back(rostered: Desk) -> None:
    receipt = ingest.store(rostered, OPERATOR, check(rostered))
    assert ingest.undo(rostered, OPERATOR, receipt.import_id) == {"anonymous_answers": 32}


def test_the_response_rate_counts_them_by_grade_and_nobody_can_be_missing(rostered: Desk) -> None:
    ingest.store(rostered, OPERATOR, check(rostered))
    rates = response_rate(rostered, OPERATOR, school.WAVE, M1)
    assert rates.to_numpy().tolist() == [["Grade 7", "15 of 20"], ["Grade 8", "16 of 20"]]
    assert not_answered(rostered, OPERATOR, school.WAVE, M1).empty
    assert "32 of 40" in answered(rostered, OPERATOR, school.WAVE, M1).sentence


def test_the_scales_are_told_of_the_school_and_its_grades_through_the_door(told: Desk) -> None:
    release = read_part(told, school.WAVE, "release")
    here = release[(release["school_id"] == M1) & (release["measure"] == "fairness")]
    whole = here[here["dimension"] == "all"].iloc[0]
    assert (whole["shown"], whole["n"], whole["value"]) == ("yes", "20–39", "88")
    assert set(here["dimension"]) == {"all", "grade"}
    assert set(release["measure"]) & {"connected"} == set()
    few = here[here["group"] == "unknown"]
    assert few["shown"].tolist() == ["hidden"]


def test_no_page_and_no_export_stumbles_over_a_wave_without_names(told: Desk) -> None:
    assert len(climate(told, OPERATOR, school.WAVE, M1).scales) == 12
    assert overview(told, OPERATOR, school.WAVE, M1).groups.empty
    assert projector_wall(told, OPERATOR, school.WAVE, M1).squares.empty
    rows = {kind: len(export(told, OPERATOR, kind, school.WAVE)) for kind in EXPORTS if kind != "graph"}
    assert (rows["students"], rows["nominations"], rows["ties"], rows["scales"]) == (40, 0, 0, 0)
    assert export_graph(told, OPERATOR, school.WAVE).number_of_edges() == 0


def test_named_answers_of_the_same_wave_are_never_mixed_with_them(rostered: Desk) -> None:
    bring(rostered, "students.csv", school.student_survey(), "culture-of-care")
    waves.close(rostered, OPERATOR, school.WAVE)
    alone = read_part(rostered, school.WAVE, "release")
    waves.reopen(rostered, OPERATOR, school.WAVE)
    ingest.store(rostered, OPERATOR, check(rostered))
    waves.close(rostered, OPERATOR, school.WAVE)
    assert read_part(rostered, school.WAVE, "release").equals(alone)
