"""`sel outreach propose` writes an adult for each student on the list, and says how many have one."""

import csv
import io

from tests.browser import made_up_school as school
from tests.cli.conftest import Run


def test_proposals_are_written_with_why_and_counted(ready: Run) -> None:
    ended = ready("outreach", "propose", "--wave", school.WAVE)
    rows = {row["student_id"]: row for row in csv.DictReader(io.StringIO(ended.out))}
    assert (ended.code, sorted(rows)) == (0, ["0000002", "0000003", "0000004"])
    assert (rows["0000002"]["proposed_adult_id"], rows["0000002"]["proposed_adult"]) == ("A1", "Bram Oakes")
    placed = sum(row["proposed_adult_id"] != "" for row in rows.values())
    assert f"An adult is proposed for {placed} of 3 students." in " ".join(ended.err.split())


def test_a_school_leader_takes_none_along(ready: Run) -> None:
    ended = ready("--as", "principal-M1", "outreach", "propose", "--wave", school.WAVE)
    assert (ended.code, ended.out) == (1, "")
    assert "counselors" in " ".join(ended.err.split())
