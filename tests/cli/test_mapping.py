"""Mappings on the command line: --map, --write-map, --accept; stdout is one JSON object or nothing."""

import json
from pathlib import Path

import pytest

from tests.browser import made_up_school as school
from tests.cli.conftest import Ended, Run

RENAMED = "I feel safe in my bathrooms."


@pytest.fixture
def rostered(sel: Run, files: Path) -> Run:
    sel("ingest", "roster", files / "oneroster.zip")
    sel("waves", "new", school.WAVE)
    return sel


def check(sel: Run, file: Path, *words: str | Path) -> Ended:
    return sel("ingest", "responses", file, "--wave", school.WAVE, "--dry-run", *words)


def codes(ended: Ended) -> list[str]:
    return [problem["code"] for problem in json.loads(ended.out)["problems"]]


def changed(files: Path, before: str, after: str) -> Path:
    file = files / "students.csv"
    file.write_text(file.read_text("utf-8").replace(before, after), "utf-8")
    return file


def test_a_written_mapping_reads_the_file_as_it_was_read(rostered: Run, files: Path) -> None:
    written = files / "how.toml"
    plain = check(rostered, files / "students.csv", "--json", "--write-map", written)
    again = check(rostered, files / "students.csv", "--json", "--map", written)
    assert (plain.code, again.code, json.loads(again.out)) == (0, 0, json.loads(plain.out))


def test_a_mapping_is_never_written_over_another_file(rostered: Run, files: Path) -> None:
    there = files / "how.toml"
    there.write_text("# mine")
    ended = check(rostered, files / "students.csv", "--json", "--write-map", there)
    assert (ended.code, codes(ended), there.read_text()) == (1, ["refused"], "# mine")


def test_the_line_that_is_printed_mends_a_renamed_question(rostered: Run, files: Path) -> None:
    file = changed(files, "I feel safe in my classrooms.", RENAMED)
    asked = check(rostered, file)
    [line] = [line for line in asked.err.splitlines() if "It is the same question as SA1" in line]
    told = files / "told.toml"
    told.write_text(line.partition("write ")[2].strip())
    assert (asked.code, codes(check(rostered, file, "--json", "--map", told))) == (0, ["unknown"])


def test_machines_are_told_the_line_that_mends_as_well(rostered: Run, files: Path) -> None:
    file = changed(files, "I feel safe in my classrooms.", RENAMED)
    problems = json.loads(check(rostered, file, "--json").out)["problems"]
    [asked] = [problem for problem in problems if problem["code"] == "question_renamed"]
    told = files / "told.toml"
    told.write_text(asked["mends"][0]["map"])
    assert asked["mends"][0]["label"] == "It is the same question as SA1"
    assert codes(check(rostered, file, "--json", "--map", told)) == ["unknown"]


def test_a_question_that_asks_for_a_yes_names_the_word_that_says_it(rostered: Run, files: Path) -> None:
    file = changed(files, "Strongly agree", "Totally agree")
    refused = check(rostered, file)
    assert refused.code == 1
    assert "  Count these cells as not answered: --accept other_scale" in refused.err.splitlines()
    assert check(rostered, file, "--accept", "other_scale").code == 0


WRONG = {
    "a key that is none": ("colums = 3", "“colums” is no key"),
    "no TOML": ("columns = [", "isn't TOML"),
    "a meaning that is none": ('[columns]\n"Student ID" = "studnt_id"', "“Student ID” = “studnt_id”"),
    "a number that no option has": ("[answers]\nAgree = 9", "“Agree” = 9"),
    "a zone that is none": ('zone = "Mars/Olympus"', "no time zone"),
    "a row that isn't there": ("header_row = 99", "Row 99"),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_a_mapping_that_cannot_be_followed_is_refused_in_words(
    wrong: str, rostered: Run, files: Path
) -> None:
    text, word = WRONG[wrong]
    file = files / "wrong.toml"
    file.write_text(text)
    ended = check(rostered, files / "students.csv", "--json", "--map", file)
    [problem] = json.loads(ended.out)["problems"]
    assert (ended.code, word in problem["message"], "Traceback" in ended.err) == (1, True, False)


def test_a_header_of_the_mapping_that_the_file_lacks_is_said(rostered: Run, files: Path) -> None:
    file = files / "old.toml"
    file.write_text('[columns]\n"Studnt ID" = "student_id"')
    ended = check(rostered, files / "students.csv", "--json", "--map", file)
    assert (ended.code, "mapping_unused" in codes(ended)) == (0, True)


@pytest.mark.parametrize("words", [("nowhere.csv",), ("students.csv", "--map", "nowhere.toml")])
def test_a_file_that_is_not_there_is_said_to_machines_too(
    words: tuple[str, ...], rostered: Run, files: Path
) -> None:
    ended = check(rostered, files / words[0], "--json", *words[1:])
    assert (ended.code, codes(ended), "nowhere" in ended.err) == (1, ["refused"], True)


def test_a_command_without_its_wave_is_wrong_usage(rostered: Run, files: Path) -> None:
    ended = rostered("ingest", "responses", files / "students.csv", "--json")
    assert (ended.code, ended.out) == (2, "")
