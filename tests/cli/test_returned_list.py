"""The list out as a workbook and its changes back, from the command line."""

import csv
import io
import json
from pathlib import Path

from tests.browser import made_up_school as school
from tests.cli.conftest import Run
from tests.workflows.returning import edited, filled

WAVE = ("--wave", school.WAVE)
ONE, TWO = "0000002", "0000003"


def workbook(run: Run, folder: Path) -> Path:
    path = folder / "list.xlsx"
    assert run("outreach", "workbook", *WAVE, "-o", path).code == 0
    return path


def owners(run: Run) -> list[str]:
    rows = csv.DictReader(io.StringIO(run("outreach", "list", *WAVE).out))
    return [row["owner"] for row in rows]


def test_a_dry_run_says_every_change_and_stores_nothing(ready: Run, tmp_path: Path) -> None:
    path = workbook(ready, tmp_path)
    path.write_bytes(
        edited(path.read_bytes(), filled(ONE, owner="Dora Finch"), filled(TWO, owner="Dora Fnich"))
    )
    tried = ready("outreach", "apply", path, "--dry-run")
    said = " ".join(tried.err.split())
    assert tried.code == 1
    assert "Luz Ortega, Grade 7, Homeroom 2, ID 0000002: Owner: nobody → Dora Finch;" in said
    assert "Did you mean Dora Finch?" in said
    assert "Nothing was stored." in said
    assert owners(ready) == ["", "", ""]


def test_changes_are_stored_once_and_told_for_machines(ready: Run, tmp_path: Path) -> None:
    path = workbook(ready, tmp_path)
    path.write_bytes(edited(path.read_bytes(), filled(ONE, owner="Dora Finch", note="chess")))
    ended = ready("outreach", "apply", path, "--json")
    told = json.loads(ended.out)
    assert (ended.code, told["stored"], told["unchanged"], told["refused"]) == (0, 1, 2, [])
    assert told["changes"][0]["student_id"] == ONE
    assert {"column": "Owner", "from": "nobody", "to": "Dora Finch"} in told["changes"][0]["changes"]
    assert owners(ready) == ["Dora Finch", "", ""]
    again = json.loads(ready("outreach", "apply", path, "--json").out)
    assert (again["stored"], again["changes"], again["unchanged"]) == (0, [], 3)


def test_a_disputed_row_stays_unless_the_files_word_is_asked_for(ready: Run, tmp_path: Path) -> None:
    path = workbook(ready, tmp_path)
    path.write_bytes(edited(path.read_bytes(), filled(ONE, owner="Dora Finch")))
    ready("outreach", "assign", ONE, *WAVE, "--owner", "Paul Yarrow")
    left = ready("outreach", "apply", path)
    assert (left.code, owners(ready)[0]) == (1, "Paul Yarrow")
    assert "somebody else changed this meanwhile; left as it is" in " ".join(left.err.split())
    assert ready("outreach", "apply", path, "--mine", ONE).code == 0
    assert owners(ready)[0] == "Dora Finch"


def test_a_csv_comes_back_too_and_other_forms_and_files_are_refused(ready: Run, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    assert ready("outreach", "workbook", *WAVE, "--format", "csv", "-o", path).code == 0
    assert "Nothing to change." in ready("outreach", "apply", path).err
    assert ready("outreach", "workbook", *WAVE, "--format", "json").code == 2
    assert ready("outreach", "apply", tmp_path / "gone.xlsx").code == 2


def test_a_school_leader_takes_none_along_and_brings_none_back(ready: Run, tmp_path: Path) -> None:
    path = workbook(ready, tmp_path)
    for words in (("workbook", *WAVE), ("apply", path)):
        ended = ready("--as", f"principal-{school.SCHOOL_ID}", "outreach", *words)
        assert (ended.code, ended.out) == (1, "")
