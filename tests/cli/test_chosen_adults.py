"""Adults chosen for students from the command line: confirmed, declined, asked for and taken back."""

import csv
import io

from tests.browser import made_up_school as school
from tests.cli.conftest import Run

WAVE = ("--wave", school.WAVE)
STUDENT = "0000003"


def proposed(run: Run) -> tuple[str, str]:
    """Return whom the list proposes for the student, and in which wave that was confirmed."""
    rows = csv.DictReader(io.StringIO(run("outreach", "propose", *WAVE).out))
    row = next(row for row in rows if row["student_id"] == STUDENT)
    return row["proposed_adult_id"], row["confirmed_in"]


def test_a_pair_is_confirmed_taken_back_declined_and_proposed_again(ready: Run) -> None:
    said = ready("outreach", "accept", STUDENT, "A6", *WAVE).err
    assert said == f"Confirmed A6 for student {STUDENT}. Paul Yarrow has 2 of 3 places left.\n"
    assert proposed(ready) == ("A6", school.WAVE)
    assert ready("outreach", "take-back", STUDENT, *WAVE).code == 0
    assert ready("outreach", "prefer", STUDENT, "A8", *WAVE).err == f"Kept for student {STUDENT}: A8.\n"
    assert proposed(ready) == ("A8", "")
    declined = ("--said-by", "student", "--reason", "would rather not")
    assert ready("outreach", "decline", STUDENT, "A8", *WAVE, *declined).code == 0
    refused = ready("outreach", "accept", STUDENT, "A8", *WAVE)
    assert (refused.code, refused.err.startswith("Otis Brand was declined for this student.")) == (1, True)
    assert ready("outreach", "take-back", STUDENT, *WAVE, "--declined", "A8").code == 0
    assert ready("outreach", "accept", STUDENT, "A8", *WAVE).code == 0


def test_whose_wish_it_was_is_one_of_three(ready: Run) -> None:
    refused = ready("outreach", "decline", STUDENT, "A1", *WAVE, "--said-by", "parent")
    assert refused.code != 0
    assert refused.err.startswith("A wish is one of student, adult, counselor.")
