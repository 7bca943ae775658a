"""The command line run in this process on a store of its own: `sel(...)` returns code, stdout and stderr."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from sel.cli.main import main
from tests.browser import made_up_school as school


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture
def sel(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    store = f"sqlite:///{tmp_path / 'store.db'}"

    def run(*words: str | Path) -> Ended:
        with pytest.raises(SystemExit) as ended:
            main(["--store", store, *map(str, words)])
        printed = capsys.readouterr()
        code = ended.value.code
        return Ended(code if isinstance(code, int) else 0, printed.out, printed.err)

    return run


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A folder with the made-up school's roster and surveys."""
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "oneroster.zip").write_bytes(school.roster_zip())
    (folder / "students.csv").write_bytes(school.student_survey())
    (folder / "staff.csv").write_bytes(school.staff_survey())
    return folder


@pytest.fixture
def ready(sel: Run, files: Path) -> Run:
    """The command line on a store with roster, closed wave and both surveys."""
    assert sel("ingest", "roster", files / "oneroster.zip").code == 0
    assert sel("waves", "new", school.WAVE).code == 0
    assert sel("ingest", "responses", files / "students.csv", "--wave", school.WAVE).code == 0
    staff = ("--instrument", "staff-connections")
    assert sel("ingest", "responses", files / "staff.csv", "--wave", school.WAVE, *staff).code == 0
    assert sel("waves", "close", school.WAVE).code == 0
    return sel
