"""`sel outreach letters` and `sheet`: the files a counselor prints, written where they are asked for."""

import io
from pathlib import Path

import docx
import pypdf
import pytest

from tests.browser import made_up_school as school
from tests.cli.conftest import Run


@pytest.fixture
def rostered(sel: Run, files: Path) -> Run:
    assert sel("ingest", "roster", files / "oneroster.zip").code == 0
    return sel


def test_letters_and_the_sheet_are_written_before_any_wave(rostered: Run, tmp_path: Path) -> None:
    written = tmp_path / "letters.docx"
    asked = ("--school", school.SCHOOL_ID, "--student", "0000002", "--language", "es", "--to", "student")
    ended = rostered("outreach", "letters", *asked, "--signed", "Rosa Peña", "-o", written)
    lines = [paragraph.text for paragraph in docx.Document(io.BytesIO(written.read_bytes())).paragraphs]
    assert (ended.code, lines[0], lines[2], lines[-2]) == (0, school.SCHOOL, "Hola, Luz:", "Rosa Peña")

    written = tmp_path / "sheet.pdf"
    ended = rostered("outreach", "sheet", "--school", school.SCHOOL_ID, "--grade", "08", "-o", written)
    assert (ended.code, "20 students are on the sheet." in ended.err) == (0, True)
    assert "Every student of the grade (20)" in pypdf.PdfReader(written).pages[0].extract_text()


def test_what_cannot_be_is_one_sentence(rostered: Run) -> None:
    at = ("--school", school.SCHOOL_ID)
    refused = {
        "There is nobody to write to.": ("letters", *at),
        "You have no students in homeroom “9”.": ("letters", *at, "--homeroom", "9"),
        "Maple Middle has no students in “Grade 12”.": ("sheet", *at, "--grade", "12"),
        "School M2 is not on the roster": ("sheet", "--school", "M2", "--grade", "07"),
    }
    for sentence, words in refused.items():
        ended = rostered("outreach", *words)
        assert (ended.code, ended.out, sentence in " ".join(ended.err.split())) == (1, "", True)


def test_a_principal_makes_the_sheet_and_no_letters(rostered: Run, tmp_path: Path) -> None:
    as_principal = ("--as", "principal-M1", "outreach")
    at = ("--school", school.SCHOOL_ID)
    assert rostered(*as_principal, "sheet", *at, "--grade", "07", "-o", tmp_path / "sheet.pdf").code == 0
    ended = rostered(*as_principal, "letters", *at, "--homeroom", "Homeroom 2")
    assert (ended.code, "counselors" in ended.err) == (1, True)
