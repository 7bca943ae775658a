"""Letters as Word files to edit: built from their lines and filled, one after the other or each alone."""

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Inches, Pt
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from sel.errors import WrongUsage
from sel.wording.letters import GAPS, LANGUAGE_TAGS, LANGUAGES, Language, LetterFor, LetterText, letter_text

MOST_LETTERS = 500
"""Letters in one file: a grade of a large school; Word opens that many pages without complaint."""

FONT = "Calibri"
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_UNSAFE_NAME = re.compile(r"[^A-Za-z0-9_-]+")


@dataclass(frozen=True)
class Letter:
    """What stands in one letter: its language, and a value for each of wording.letters.GAPS."""

    student_id: str
    language: Language
    values: Mapping[str, str]


def letters_docx(letter: LetterFor, letters: Sequence[Letter]) -> bytes:
    """Return one Word file with a letter a page, in the order given, each in its own language.

    Raises WrongUsage for none, or for more than MOST_LETTERS.
    """
    _check_count(letters)
    return _rendered(_template(letter), letters)


def letters_zip(letter: LetterFor, letters: Sequence[Letter]) -> bytes:
    """Return a ZIP with a Word file a letter, numbered in the order given, with the student's id in its name.

    Raises WrongUsage for none, or for more than MOST_LETTERS.
    """
    _check_count(letters)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bundle:
        for number, one in enumerate(letters, start=1):
            name = f"{number:03d}-{_UNSAFE_NAME.sub('', one.student_id)}.docx"
            bundle.writestr(name, _rendered(_template(letter), [one]))
    return out.getvalue()


def _check_count(letters: Sequence[Letter]) -> None:
    if not letters:
        raise WrongUsage("There is nobody to write to.", "Choose a homeroom, or students.", exit_code=1)
    if len(letters) > MOST_LETTERS:
        raise WrongUsage(
            f"These are {len(letters):,} letters, and one file holds {MOST_LETTERS}.",
            "Choose a homeroom, or fewer students.",
            exit_code=1,
        )


def _rendered(template: bytes, letters: Sequence[Letter]) -> bytes:
    """Return the template with a letter for each; values are text, never markup, fields or further gaps."""
    filled = DocxTemplate(io.BytesIO(template))
    rows = [(one.language, *(_printable(one.values[gap]) for gap in GAPS)) for one in letters]
    world = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    filled.render({"letters": rows}, world, autoescape=True)
    out = io.BytesIO()
    filled.save(out)
    return out.getvalue()


def _printable(text: str) -> str:
    """Return the text on one line, without what no Word file can hold; of braces, none that make a gap."""
    return " ".join(_NOT_IN_XML.sub(" ", text).split())


@cache
def _template(letter: LetterFor) -> bytes:
    """Return the Word template of all languages: a loop over letters, and in it the lines of one language."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Inches(8.5), Inches(11)
    section.left_margin = section.right_margin = Inches(1.1)
    section.top_margin = section.bottom_margin = Inches(1)
    _set_style(document)
    document.add_paragraph("{%p for language, " + ", ".join(GAPS) + " in letters %}")
    for at, language in enumerate(LANGUAGES):
        document.add_paragraph("{%p " + ("elif" if at else "if") + f' language == "{language}" ' + "%}")
        _add_letter(document, letter_text(letter, language))
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p endfor %}")
    document.core_properties.title = letter_text(letter, "en").title
    document.core_properties.author = document.core_properties.comments = ""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _set_style(document: Any) -> None:
    style = document.styles["Normal"]
    assert isinstance(style, ParagraphStyle)
    style.font.name, style.font.size = FONT, Pt(11.5)
    style.paragraph_format.space_after, style.paragraph_format.line_spacing = Pt(10), 1.15


def _add_letter(document: Any, text: LetterText) -> None:
    """Add one letter's paragraphs, the first on a new page, every run marked with its language."""
    head = [_line(document, line, text.language, close=True) for line in text.head]
    head[0].paragraph_format.page_break_before = True
    head[0].runs[0].bold = True
    head[-1].paragraph_format.space_after = Pt(28)
    for line in text.lines:
        _line(document, line, text.language)
    foot = [_line(document, line, text.language, close=True) for line in text.foot]
    foot[0].paragraph_format.space_before = Pt(40)


def _line(document: Any, line: str, language: Language, close: bool = False) -> Paragraph:
    """Add a paragraph; `close` leaves no room below it."""
    paragraph: Paragraph = document.add_paragraph(line)
    if close:
        paragraph.paragraph_format.space_after = Pt(0)
    properties = paragraph.runs[0]._r.get_or_add_rPr()  # noqa: SLF001  # python-docx has no way to say a language
    mark = properties.makeelement(qn("w:lang"), {qn("w:val"): LANGUAGE_TAGS[language]})
    properties.append(mark)
    return paragraph
