"""Letters as Word files: a page each in its own language, and names are text, never markup."""

import io
import re
import zipfile

import docx
import pytest
from docx.oxml.ns import qn

from sel.errors import WrongUsage
from sel.outputs.letters import MOST_LETTERS, Letter, letters_docx, letters_zip

AMBAR = "Ámbar Ruiz López"
ODD = [
    "Ana <b>&amp; O'Brien",
    'Ben "Benny" {{ school }}',
    "Chi {% for x in letters %}{{ x }}{% endfor %}",
    "Dalia {# nothing #} Haddad",
    "Eli =1+1 @ #3 $x$ *y* [z]",
    "王小明 محمد علي Nguyễn Trần",
    "Fay\x00\x0b\ud800 Cole",
]
WITHOUT_CONTROLS = [*ODD[:-1], "Fay Cole"]


def letter(name, language="en", student_id="0001"):
    values = {"student": name, "first_name": name.split()[0], "school": "Oak High", "date": "Today"}
    return Letter(student_id, language, values | {"signed": "Rosa Peña", "reach": "Come to room 3."})


def paragraphs(data):
    return docx.Document(io.BytesIO(data)).paragraphs


def texts(data):
    return [paragraph.text for paragraph in paragraphs(data)]


def test_each_letter_begins_a_page_and_is_in_its_own_language():
    made = paragraphs(letters_docx("home", [letter(AMBAR, "es"), letter("Ben Carter", "en")]))
    begins = [at for at, one in enumerate(made) if one.paragraph_format.page_break_before]
    assert begins == [0, len(made) // 2]
    assert [made[at + 2].text for at in begins] == [
        f"A la familia de {AMBAR}:",
        "To the family of Ben Carter:",
    ]
    marks = [run._r.rPr.find(qn("w:lang")).get(qn("w:val")) for one in made for run in one.runs]
    assert marks == ["es-US"] * (len(made) // 2) + ["en-US"] * (len(made) // 2)


@pytest.mark.parametrize(("written", "printed"), list(zip(ODD, WITHOUT_CONTROLS, strict=True)))
def test_a_name_is_text_whatever_is_in_it(written, printed):
    assert texts(letters_docx("home", [letter(written)]))[2] == f"To the family of {printed}:"


def test_nothing_of_the_template_is_left_in_a_letter():
    assert [
        text for text in texts(letters_docx("student", [letter(AMBAR)])) if re.search("[{}%]", text)
    ] == []


def test_the_file_names_nobody_as_its_author_and_has_a_title():
    properties = docx.Document(io.BytesIO(letters_docx("home", [letter(AMBAR)]))).core_properties
    assert (properties.title, properties.author, properties.comments) == ("A letter from our school", "", "")


def test_a_file_each_is_named_by_number_and_id_and_says_the_same_as_in_one_file():
    both = [letter(AMBAR, "es", "0001"), letter("Ben Carter", "en", "../../2 é")]
    bundle = zipfile.ZipFile(io.BytesIO(letters_zip("home", both)))
    assert bundle.namelist() == ["001-0001.docx", "002-2.docx"]
    apart = [text for name in bundle.namelist() for text in texts(bundle.read(name))]
    assert apart == texts(letters_docx("home", both))


@pytest.mark.parametrize("make", [letters_docx, letters_zip])
def test_none_and_too_many_are_refused_in_words(make):
    with pytest.raises(WrongUsage, match="There is nobody to write to"):
        make("home", [])
    with pytest.raises(WrongUsage, match="These are 501 letters, and one file holds 500"):
        make("home", [letter(AMBAR)] * (MOST_LETTERS + 1))
