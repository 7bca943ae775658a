"""What the command line writes: files for their owner alone, and text from outside that stays text."""

import csv
import io
import stat
from pathlib import Path

from tests.browser import made_up_school as school
from tests.cli.conftest import Run


def test_a_new_file_of_students_is_its_owners_alone(ready: Run, tmp_path: Path) -> None:
    out = tmp_path / "list.csv"
    assert ready("outreach", "list", "--wave", school.WAVE, "-o", out).code == 0
    assert stat.S_IMODE(out.stat().st_mode) == 0o600


def test_the_rights_of_a_file_that_is_there_stay(ready: Run, tmp_path: Path) -> None:
    out = tmp_path / "list.csv"
    out.touch(mode=0o640)
    assert ready("outreach", "list", "--wave", school.WAVE, "-o", out).code == 0
    assert stat.S_IMODE(out.stat().st_mode) == 0o640


def test_a_file_name_becomes_no_formula_in_the_list_of_imports(sel: Run, files: Path) -> None:
    named = (files / "oneroster.zip").rename(files / "=1+1.zip")
    assert sel("ingest", "roster", named).code == 0
    listed = list(csv.DictReader(io.StringIO(sel("imports", "list").out)))
    assert [row["filename"] for row in listed] == ["'=1+1.zip"]
