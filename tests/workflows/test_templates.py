"""Templates: every workbook and every survey for each tool can be had, and says what it must."""

import io

import openpyxl
import pytest

from sel.errors import NotFound, WrongUsage
from sel.outputs.forms.asked import said
from sel.readers.instruments import instrument, instruments
from sel.workflows.templates import (
    survey_titles,
    template_bytes,
    template_filename,
    template_names,
    template_notes,
)

TOOLS = ["google-forms", "ms-forms", "qualtrics", "surveymonkey", "limesurvey", "redcap", "kobo", "table"]
TABLES = ["roster", "other-adults", "programs", "consent", "availability", "holidays"]


def text_of(name: str, language: str) -> str:
    """Everything that a template says, out of its workbook where it is one."""
    data = template_bytes(name, language)
    if not template_names()[name].filename.endswith(".xlsx"):
        return data.decode("utf-8-sig").replace("\\n", "\n")
    book = openpyxl.load_workbook(io.BytesIO(data))
    return "\n".join(str(cell) for sheet in book for row in sheet.values for cell in row if cell)


def test_every_survey_is_offered_for_every_tool_after_the_workbooks():
    surveys = [f"{code}-{tool}" for code in survey_titles() for tool in TOOLS]
    assert list(template_names()) == [*TABLES, *surveys]


def test_the_survey_of_students_that_asks_most_is_offered_first():
    assert list(survey_titles()) == ["culture-of-care", "climate", "caring-adults", "staff-connections"]


def test_the_titles_say_who_answers_and_whether_without_a_name():
    assert survey_titles()["climate"] == "School climate (answered by students, anonymous)"


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("tool", [tool for tool in TOOLS if tool != "table"])
@pytest.mark.parametrize("code", list(instruments()))
def test_every_form_says_who_reads_what_and_whom_to_call(code, tool, language):
    words = instrument(code).form[language]
    told = text_of(f"{code}-{tool}", language).replace("<br>", "\n").replace("</p><p>", "\n")
    told = told.replace("\r\n", "\n")
    assert [part for part in words.opening.split("\n") if part not in told] == []
    assert words.help in told
    assert words.closing in told


@pytest.mark.parametrize(
    ("language", "call"), [("en", "call or text 988"), ("es", "988 y oprime el 2"), ("both", "988")]
)
@pytest.mark.parametrize("tool", [tool for tool in TOOLS if tool != "table"])
@pytest.mark.parametrize(
    "code", [code for code, asked in instruments().items() if asked.informant == "student"]
)
def test_every_students_form_says_whom_to_call_before_the_first_question_and_after_the_last(
    code, tool, language, call
):
    assert text_of(f"{code}-{tool}", language).count(call) >= 2


def test_every_students_form_says_that_nobody_reads_it_live():
    told = {
        (code, language): f"{words.help} {words.closing}"
        for code, asked in instruments().items()
        if asked.informant == "student"
        for language, words in asked.form.items()
    }
    unread = ("Nobody reads", "Nobody who reads", "Nadie lee", "Quien lee")
    assert [key for key, words in told.items() if not any(word in words for word in unread)] == []


@pytest.mark.parametrize("tool", [tool for tool in TOOLS if tool != "table"])
def test_the_anonymous_form_asks_for_no_id_and_no_address(tool):
    told = text_of(f"climate-{tool}", "en")
    for word in ("Student ID", "student_id", "StudentID", "Email Address"):
        assert word not in told
    assert instrument("climate").form["en"].school in told


def test_a_form_in_both_languages_says_each_question_in_both():
    item = instrument("climate").items[0]
    assert said(item.wording, "both") == f"{item.wording['en']} / {item.wording['es']}"
    assert said(item.wording, "both") in text_of("climate-google-forms", "both")


def test_a_translation_that_nobody_checked_is_said_to_whoever_takes_it():
    unchecked = ("The Spanish wording was not yet checked by a native reader; ask one to read it.",)
    assert template_notes("climate-redcap", "en") == ()
    assert template_notes("climate-redcap", "es") == unchecked
    assert template_notes("climate-kobo", "en") == unchecked
    assert template_notes("roster", "es") == ()
    assert unchecked[0] in text_of("climate-google-forms", "es")


def test_a_file_is_called_for_what_it_is_and_its_language():
    assert template_filename("climate-google-forms") == "climate-google-forms.gs"
    assert template_filename("climate-google-forms", "both") == "climate-google-forms-both.gs"
    assert template_filename("roster", "es") == "roster.xlsx"


def test_a_name_that_is_not_there_offers_the_nearest():
    with pytest.raises(NotFound, match="culture-of-care-kobo"):
        template_bytes("culture-of-care-cobo")


def test_a_language_that_is_not_there_is_told_which_there_are():
    with pytest.raises(WrongUsage, match="en, es, both"):
        template_bytes("climate-kobo", "fr")


@pytest.mark.parametrize("name", TABLES)
def test_a_workbook_explains_every_one_of_its_columns(name):
    book = openpyxl.load_workbook(io.BytesIO(template_bytes(name)))
    *tables, about = book.sheetnames
    explained = {(row[0], row[1]) for row in book[about].values if row[3]}
    columns = {(sheet, cell) for sheet in tables for cell in next(iter(book[sheet].values))}
    assert columns <= explained
    assert [book[sheet].freeze_panes for sheet in tables] == ["A2"] * len(tables)


def test_ids_that_are_typed_in_keep_their_zeros():
    sheet = openpyxl.load_workbook(io.BytesIO(template_bytes("programs")))["Programs"]
    assert sheet.column_dimensions["A"].width > 8
    assert sheet["A1"].number_format == "@"


def test_yes_and_no_are_picked_from_a_list():
    sheet = openpyxl.load_workbook(io.BytesIO(template_bytes("consent")))["Consent"]
    assert [(str(each.sqref), each.formula1) for each in sheet.data_validations.dataValidation] == [
        ("C2:C20001", '"1,0"')
    ]


def test_supplementary_tables_have_the_columns_their_reader_expects():
    sheet = openpyxl.load_workbook(io.BytesIO(template_bytes("other-adults"))).worksheets[0]
    assert next(iter(sheet.values)) == (
        *("adult_id", "given_name", "family_name", "role", "school_id", "email", "kind"),
    )
