"""The printed sheet: tagged, every name on it once as it is written, and never a box for a letter."""

import io

import pypdf
import pytest

from sel.outputs.reports import SheetRow, SheetWords, sheet_pdf

WORDS = SheetWords(
    "Oak High, Grade 9",
    "Nov 24, 2026. Every student of the grade (3), in shuffled order.",
    "Write your name.",
    ("Student", "Homeroom", "Who knows this student?"),
    "Keep it in the school.",
    lambda names: f"{names} printed otherwise.",
)
MARKED = [
    "#pagebreak() Ana",
    "Ben $x^2$",
    "*Chi* _Tran_",
    "Dee @ref <label>",
    "[Eli] \\u{41}",
    '"Fay" `raw`',
    "//Gus /*Hal*/",
    "= Ivy",
    "- Jon",
    "Kit ~ --- 'Lea'",
]


def rows(*names):
    return [SheetRow(name, f"R{at}", f"Student ID {at:04d}") for at, name in enumerate(names)]


def sheet(*names, **fonts):
    pdf, unprinted = sheet_pdf(WORDS, rows(*names), **fonts)
    return pypdf.PdfReader(io.BytesIO(pdf)), unprinted


def text_of(reader):
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def kinds(reader):
    """Return the kinds of the structure's elements, in reading order."""
    found, waiting = [], [reader.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop(0)
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, pypdf.generic.ArrayObject):
            waiting = [*node, *waiting]
        elif isinstance(node, pypdf.generic.DictionaryObject):
            found += [str(node["/S"])] if "/S" in node else []
            waiting = [*([node["/K"]] if "/K" in node else []), *waiting]
    return found


def test_the_sheet_is_tagged_says_its_language_and_its_title_and_claims_pdf_ua():
    reader, _ = sheet("Ana Prado", "Luz Ortega", "Tomás Vela")
    root = reader.trailer["/Root"]
    assert (root["/Lang"], root["/MarkInfo"]["/Marked"]) == ("en-US", True)
    assert (reader.metadata.title, root["/ViewerPreferences"]["/DisplayDocTitle"]) == (WORDS.title, True)
    assert "<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_object().get_data().decode()
    found = kinds(reader)
    assert (found.count("/H1"), found.count("/Table"), found.count("/TH"), found.count("/TD")) == (1, 1, 3, 9)


@pytest.mark.parametrize("name", MARKED)
def test_a_name_is_printed_letter_by_letter_whatever_it_would_mean_to_the_typesetter(name):
    reader, unprinted = sheet(name)
    assert (" ".join(name.split()) in text_of(reader).replace("’", "'"), unprinted) == (True, ())


def test_letters_of_many_alphabets_come_with_the_product():
    names = ("Thảo Nguyễn Trần", "Łukasz Şahin", "Ọlá ʻAlohi", "Иван", "Ελένη")
    reader, unprinted = sheet(*names, computers_fonts=False)
    assert ([name for name in names if name not in text_of(reader)], unprinted) == ([], ())
    reader, unprinted = sheet("محمد", "אבי", computers_fonts=False)
    assert (unprinted, "/.notdef" in text_of(reader)) == ((), False)


def test_a_name_no_font_can_print_stands_as_its_id_and_the_sheet_says_so():
    reader, unprinted = sheet("Ana Prado", "ភាសា", "王小明", "Luz Ortega", computers_fonts=False)
    text = text_of(reader)
    assert unprinted == ("ភាសា", "王小明")
    assert [word in text for word in ("Student ID 0001", "Student ID 0002", "2 printed otherwise.")] == [
        True
    ] * 3
    assert ["Student ID 0000" in text, "\ufffd" in text] == [False, False]


def test_a_schools_name_and_a_homeroom_lose_the_letters_no_font_can_print():
    words = SheetWords("王 High", WORDS.line, WORDS.ask, WORDS.header, WORDS.footer, WORDS.unprinted)
    pdf, unprinted = sheet_pdf(words, [SheetRow("Ana Prado", "王7", "1")], computers_fonts=False)
    assert (pypdf.PdfReader(io.BytesIO(pdf)).metadata.title, unprinted) == ("High", ())


def test_marks_that_turn_a_line_around_and_control_characters_are_left_out():
    reader, unprinted = sheet("Ana\u202e Prado\x00\x07\nLuz\ud800")
    assert ("Ana Prado Luz" in text_of(reader), unprinted) == (True, ())


def test_a_grade_of_three_hundred_is_on_as_few_pages_as_it_needs_each_with_its_headers():
    names = [f"Given{at} Family{at}" for at in range(300)]
    reader, _ = sheet(*names)
    assert len(reader.pages) == 5
    assert [page.extract_text().count("Homeroom") for page in reader.pages] == [2, 2, 2, 2, 1]
    printed = [line for line in text_of(reader).split() if line.startswith("Given")]
    assert printed == [name.split()[0] for name in names]
