"""What a person can get wrong: one clear message, exit 1, and a store that is the same row for row."""

import json
import sqlite3
import zipfile
from pathlib import Path

import pytest

from sel.cli.main import main
from tests.browser import made_up_school as school
from tests.cli.conftest import Run


@pytest.fixture
def rostered(sel: Run, files: Path) -> Run:
    sel("ingest", "roster", files / "oneroster.zip")
    sel("waves", "new", school.WAVE)
    return sel


def every_row(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    with sqlite3.connect(folder / "store.db") as conn:
        names = [name for (name,) in conn.execute("select name from sqlite_master where type = 'table'")]
        return {name: sorted(conn.execute(f"select * from {name}").fetchall(), key=repr) for name in names}


def survey_lines() -> list[str]:
    return school.student_survey().decode().splitlines(keepends=True)


STUDENTS = survey_lines()
HEADER = STUDENTS[0]
WITHOUT_NAMES = "Timestamp,Email Address,Student ID\n10/5/2026 8:00:00,,0000001\n"
STRANGERS = HEADER + "".join(
    line.replace("0000", "0777") if number % 2 else line for number, line in enumerate(STUDENTS[1:])
)
BAD_SURVEYS = {
    "an empty file": (b"", "empty"),
    "a header and nothing else": (HEADER.encode(), "no answers"),
    "no question that asks for names": (WITHOUT_NAMES.encode(), "column"),
    "a workbook's name on text that is no table": (b"\x89PNG\r\n\x1a\n" + b"\0" * 64, "students"),
    "a file that ends inside a quoted cell": ((HEADER + '10/5/2026,,0000001,"Mr. Oak').encode(), "quotation"),
    "a roster bundle instead of the survey": (school.roster_zip(), "roster"),
    "more than a fifth of the ids are nobody's": (STRANGERS.encode(), "fifth"),
}


@pytest.mark.parametrize("case", BAD_SURVEYS)
def test_a_survey_that_cannot_be_taken_changes_nothing(
    case: str, rostered: Run, tmp_path: Path, files: Path
) -> None:
    content, word = BAD_SURVEYS[case]
    bad = files / "students.csv"
    bad.write_bytes(content)
    before = every_row(tmp_path)
    ended = rostered("ingest", "responses", bad, "--wave", school.WAVE)
    assert (ended.code, ended.out, "Traceback" in ended.err) == (1, "", False)
    assert word in ended.err.casefold()
    assert every_row(tmp_path) == before


def test_a_wave_that_is_not_there_is_refused_with_the_nearest_name(rostered: Run, files: Path) -> None:
    ended = rostered("ingest", "responses", files / "students.csv", "--wave", "2026-fal")
    assert (ended.code, school.WAVE in ended.err) == (1, True)


def test_a_refusal_is_told_to_machines_too(rostered: Run, files: Path) -> None:
    ended = rostered("ingest", "responses", files / "students.csv", "--wave", "2026-fal", "--json")
    problems = json.loads(ended.out)["problems"]
    assert (ended.code, [problem["severity"] for problem in problems]) == (1, ["error"])


def test_a_school_that_is_not_on_the_roster_is_refused_with_those_that_are(
    rostered: Run, files: Path
) -> None:
    ended = rostered("ingest", "responses", files / "students.csv", "--wave", school.WAVE, "--school", "M9")
    assert (ended.code, "M1" in ended.err) == (1, True)


def test_the_same_file_again_is_recognized(rostered: Run, files: Path, tmp_path: Path) -> None:
    words = ("ingest", "responses", files / "students.csv", "--wave", school.WAVE)
    assert rostered(*words).code == 0
    before = every_row(tmp_path)
    again = rostered(*words)
    assert (again.code, "stored already" in again.err) == (1, True)
    assert every_row(tmp_path) == before


def test_the_same_roster_zipped_anew_is_recognized(rostered: Run, files: Path) -> None:
    again = rostered("ingest", "roster", files / "oneroster.zip")
    assert (again.code, "stored already" in again.err) == (1, True)


def test_a_survey_uploaded_as_a_roster_is_called_one(sel: Run, files: Path) -> None:
    ended = sel("ingest", "roster", files / "students.csv")
    assert (ended.code, "survey" in ended.err) == (1, True)


def test_a_closed_wave_takes_no_more_answers(rostered: Run, files: Path) -> None:
    rostered("waves", "close", school.WAVE)
    ended = rostered("ingest", "responses", files / "students.csv", "--wave", school.WAVE)
    assert (ended.code, "reopen" in ended.err) == (1, True)


@pytest.mark.parametrize(
    "words", [("waves", "close"), ("export", "students", "--wave")], ids=["closing", "export"]
)
def test_without_a_roster_nobody_was_asked(words: tuple[str, ...], sel: Run) -> None:
    sel("waves", "new", school.WAVE)
    ended = sel(*words, school.WAVE)
    assert (ended.code, "no roster yet" in ended.err, "Traceback" in ended.err) == (1, True, False)


def test_a_folder_and_its_zip_are_the_same_roster(rostered: Run, files: Path) -> None:
    with zipfile.ZipFile(files / "oneroster.zip") as bundle:
        bundle.extractall(files / "unzipped")
    again = rostered("ingest", "roster", files / "unzipped")
    assert (again.code, "stored already" in again.err) == (1, True)


def test_a_dry_run_stores_nothing(rostered: Run, files: Path, tmp_path: Path) -> None:
    before = every_row(tmp_path)
    ended = rostered("ingest", "responses", files / "students.csv", "--wave", school.WAVE, "--dry-run")
    assert (ended.code, "nothing was stored" in ended.err) == (0, True)
    assert every_row(tmp_path) == before


@pytest.mark.parametrize(
    "words",
    [
        ("nonsense",),
        ("export", "secrets", "--wave", "w"),
        ("export", "students"),
        ("serve", "--port", "zero"),
    ],
    ids=[
        "a command there isn't",
        "an export there isn't",
        "an export of no wave",
        "a port that is no number",
    ],
)
def test_wrong_usage_ends_with_two(words: tuple[str, ...], sel: Run) -> None:
    assert sel(*words).code == 2


def test_a_store_that_is_no_database_is_said_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "notes.db").write_text(
        "these are only notes, and more than a hundred characters of them " * 4
    )
    with pytest.raises(SystemExit) as ended:
        main(["--store", f"sqlite:///{tmp_path / 'notes.db'}", "waves"])
    assert ended.value.code == 1
    assert "Traceback" not in capsys.readouterr().err


def test_an_adult_of_an_unknown_school_is_named_by_the_row_of_the_file(rostered: Run, files: Path) -> None:
    header = "adult_id,given_name,family_name,role,school_id,email,kind\n"
    known = "".join(f"B{n},Ann,Stone{n},nurse,M1,,staff\n" for n in range(9))
    (files / "other.csv").write_text(header + known + "B9,Ann,Lake,nurse,M9,,staff\n")
    ended = rostered("ingest", "roster", files / "other.csv", "--json")
    told = json.loads(ended.out)
    assert (told["rows_read"], told["accepted"], told["rejected"]) == (10, 9, 1)
    assert [(problem["code"], problem["rows"]) for problem in told["problems"]] == [("school_unknown", [11])]


@pytest.mark.parametrize("code", ["=1+1", "../up", "", "fall 2026", "x" * 41])
def test_a_wave_is_named_plainly(code: str, sel: Run) -> None:
    ended = sel("waves", "new", code)
    assert (ended.code, "name" in ended.err) == (1, True)
    assert sel("waves", "list").out == "wave,state,schools,grades,census\r\n"
