"""Templates: an empty file under a survey's own questions is one that its reader knows again."""

from sel.outputs.tables import csv_bytes
from sel.readers.exports import read_responses
from sel.readers.instruments import instrument
from sel.readers.tables import read_tables
from sel.workflows.templates import survey_titles, templates


def test_a_filled_in_survey_template_is_read_back_as_that_survey() -> None:
    frame = templates()["survey-culture-of-care"]
    cells = dict.fromkeys(frame.columns, "") | {"Timestamp": "10/5/2026 8:00:00", "Student ID": "0000001"}
    frame.loc[0] = cells | {frame.columns[3]: "Ms. Finch"}
    read, problems = read_responses(
        read_tables([("template.csv", csv_bytes(frame))]), "template.csv", instrument("culture-of-care")
    )
    assert [problem for problem in problems if problem.severity == "error"] == []
    assert read is not None
    assert read.rows["typed_id"].tolist() == ["0000001"]


def test_the_survey_of_students_is_offered_first() -> None:
    assert next(iter(survey_titles())) == "culture-of-care"


def test_supplementary_tables_have_the_columns_their_reader_expects() -> None:
    assert templates()["roster-other-adults"].columns.tolist() == [
        "adult_id",
        "given_name",
        "family_name",
        "role",
        "school_id",
        "email",
        "kind",
    ]
