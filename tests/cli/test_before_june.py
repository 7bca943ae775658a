"""`sel outreach before-june` writes the handover list; `lottery` draws, or says why it doesn't."""

import csv
import io

from tests.browser import made_up_school as school
from tests.cli.conftest import Run


def test_the_handover_list_is_written_and_counted(ready: Run) -> None:
    ended = ready("outreach", "before-june", "--wave", school.WAVE, "--leaving", "A2")
    rows = list(csv.DictReader(io.StringIO(ended.out)))
    assert (ended.code, {row["why"] for row in rows if row["grade"] == "07"}) == (
        0,
        {"Wilhelmina Quillfeather leaves."},
    )
    assert f"Students who would have no adult left: {len(rows)}." in " ".join(ended.err.split())
    ended = ready("outreach", "before-june", "--wave", school.WAVE, "--leaving", "A99")
    assert (ended.code, ended.out) == (1, "")
    assert "This adult is not at the school. Choose one from the list." in " ".join(ended.err.split())


def test_a_lottery_of_too_few_is_refused_in_a_sentence(ready: Run) -> None:
    ended = ready("outreach", "lottery", "--wave", school.WAVE, "--school", school.SCHOOL_ID)
    assert (ended.code, ended.out) == (1, "")
    assert "A lottery wants 22 students" in " ".join(ended.err.split())
