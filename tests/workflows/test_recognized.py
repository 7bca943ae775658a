"""What an upload is, told from what lies in the files and not from their names."""

import pytest

from sel.workflows.recognized import Recognized, recognized
from tests.browser import made_up_school as school

OTHER_ADULTS = b"adult_id,family_name,school_id,kind\nX1,Oda,M1,staff\n"
GROCERIES = b"Apples,Pears\n3,4\n"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        pytest.param(school.roster_zip(), Recognized("roster"), id="a OneRoster zip"),
        pytest.param(OTHER_ADULTS, Recognized("roster"), id="a table of other adults"),
        pytest.param(
            school.student_survey(), Recognized("responses", "culture-of-care"), id="the students' survey"
        ),
        pytest.param(school.staff_survey(), Recognized("responses", "staff-connections"), id="the staff's"),
        pytest.param(GROCERIES, Recognized(), id="neither"),
        pytest.param(b"", Recognized(), id="an empty file"),
    ],
)
def test_files_are_recognized_whatever_they_are_called(data: bytes, told: Recognized) -> None:
    assert recognized([("upload.dat", data)]) == told


def test_a_survey_that_asks_for_the_same_items_without_names_is_told_from_the_one_with_names() -> None:
    lines = [",".join(["Timestamp", "School", "Grade", *(f'"{item}"' for item in school.ITEMS)])]
    lines += ["10/5/2026 8:00:00,M1,8," + ",".join(["Agree"] * len(school.ITEMS))]
    assert recognized([("a.csv", "\n".join(lines).encode())]) == Recognized("responses", "climate")
