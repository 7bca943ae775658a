"""`sel template`: the list, the files, and what they say when a word is wrong."""

import stat
from pathlib import Path

import pytest

from tests.browser import made_up_school as school
from tests.cli.conftest import Run


def test_without_a_name_every_template_is_listed_with_what_it_is(sel: Run) -> None:
    told = sel("template")
    names = [line.split("\t")[0] for line in told.out.splitlines()]
    assert told.code == 0
    assert names[:6] == ["roster", "other-adults", "programs", "consent", "availability", "holidays"]
    assert {"climate-kobo", "staff-connections-google-forms", "tick-list"} <= set(names)
    assert all(len(line.split("\t")[1]) > 20 for line in told.out.splitlines())


@pytest.mark.parametrize(
    ("name", "start"),
    [
        pytest.param("roster", b"PK", id="a workbook"),
        pytest.param("climate-kobo", b"PK", id="an XLSForm"),
        pytest.param("climate-google-forms", b"/*", id="a script"),
        pytest.param("climate-qualtrics", b"[[AdvancedFormat]]", id="advanced text"),
        pytest.param("climate-limesurvey", b"\xef\xbb\xbfclass\ttype/scale\tname", id="a structure"),
        pytest.param("climate-redcap", b"Variable / Field Name,Form Name", id="a dictionary"),
    ],
)
def test_a_template_is_written_where_one_says(sel: Run, tmp_path: Path, name: str, start: bytes) -> None:
    out = tmp_path / "template"
    assert sel("template", name, "-o", out).code == 0
    assert out.read_bytes().startswith(start)


def test_a_spanish_form_is_said_to_be_unchecked(sel: Run, tmp_path: Path) -> None:
    told = sel("template", "climate-redcap", "--language", "es", "-o", tmp_path / "form.csv")
    assert "not yet checked by a native reader" in told.err


def test_a_name_that_is_not_there_is_told_the_nearest(sel: Run) -> None:
    told = sel("template", "climate-cobo")
    assert (told.code, "Did you mean climate-kobo?" in told.err) == (1, True)


def test_a_language_that_is_not_there_is_wrong_usage(sel: Run) -> None:
    assert sel("template", "climate-kobo", "--language", "fr").code == 2


def test_a_tick_list_needs_a_school(sel: Run) -> None:
    told = sel("template", "tick-list")
    assert (told.code, "--school" in told.err) == (2, True)


def test_a_tick_list_of_the_stored_roster_is_its_owners_alone(ready: Run, tmp_path: Path) -> None:
    out = tmp_path / "ticks.xlsx"
    assert ready("template", "tick-list", "--school", school.SCHOOL_ID, "-o", out).code == 0
    assert out.read_bytes().startswith(b"PK")
    assert stat.S_IMODE(out.stat().st_mode) == 0o600


def test_a_pick_form_is_made_for_each_of_its_tools(ready: Run, tmp_path: Path) -> None:
    for tool, start in (("google-forms", b"/*"), ("kobo", b"PK")):
        out = tmp_path / tool
        told = ready("template", f"caring-adults-pick-{tool}", "--school", school.SCHOOL_ID, "-o", out)
        assert (told.code, out.read_bytes()[:2]) == (0, start)
