"""What a school begins with: workbooks to fill in, and every survey for each tool that can ask it."""

import difflib
from collections.abc import Callable
from dataclasses import dataclass

from sel.core.instrument import Instrument
from sel.errors import NotFound, WrongUsage
from sel.outputs.forms.asked import BOTH, LANGUAGES, unchecked
from sel.outputs.forms.google_forms import google_form
from sel.outputs.forms.kobo import xlsform
from sel.outputs.forms.limesurvey import survey_structure
from sel.outputs.forms.qualtrics import advanced_text
from sel.outputs.forms.redcap import data_dictionary
from sel.outputs.forms.supplementary import TABLES, supplementary_workbook
from sel.outputs.forms.to_paste import table_header, text_to_paste
from sel.readers.instruments import instruments

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TEXT = "text/plain"
CSV = "text/csv"


@dataclass(frozen=True)
class Template:
    """One file to take along: what it is, what to do with it, and how it is called."""

    title: str
    about: str
    filename: str
    mime: str


@dataclass(frozen=True)
class _Tool:
    """One tool that a survey is written for: its name, what to do with the file, and who makes it."""

    title: str
    about: str
    ending: str
    mime: str
    made: Callable[[Instrument, str], bytes]


_TOOLS = {
    "google-forms": _Tool(
        "Google Forms",
        "A script that builds the form: paste it at script.google.com and run it.",
        "gs",
        TEXT,
        google_form,
    ),
    "ms-forms": _Tool(
        "Microsoft Forms",
        "It imports no survey: a text to copy the questions from, with what to set.",
        "txt",
        TEXT,
        lambda survey, language: text_to_paste(survey, "ms-forms", language),
    ),
    "qualtrics": _Tool(
        "Qualtrics",
        "Create a project, then Tools, Import survey. For an anonymous survey also turn on "
        "“Anonymize responses”.",
        "txt",
        TEXT,
        advanced_text,
    ),
    "surveymonkey": _Tool(
        "SurveyMonkey",
        "A text for “Copy and paste questions”, with what to set.",
        "txt",
        TEXT,
        lambda survey, language: text_to_paste(survey, "surveymonkey", language),
    ),
    "limesurvey": _Tool(
        "LimeSurvey",
        "Create survey, Import; it holds English and Spanish.",
        "txt",
        TEXT,
        survey_structure,
    ),
    "redcap": _Tool(
        "REDCap",
        "Project setup, Data dictionary, Upload; then enable it as a survey.",
        "csv",
        CSV,
        data_dictionary,
    ),
    "kobo": _Tool(
        "KoboToolbox or ODK",
        "An XLSForm: New project, Upload an XLSForm; it holds English and Spanish.",
        "xlsx",
        XLSX,
        xlsform,
    ),
    "table": _Tool(
        "Table by hand",
        "An empty table with a column a question, for answers on paper.",
        "csv",
        CSV,
        table_header,
    ),
}


def survey_titles() -> dict[str, str]:
    """Return the title of every survey that can be uploaded, by its code.

    The students' come first, of these the one that asks most.
    """
    known = sorted(
        instruments().values(),
        key=lambda survey: (survey.informant != "student", -len(survey.items) - survey.names.slots),
    )
    return {survey.code: f"{survey.title['en']} ({_who_answers(survey)})" for survey in known}


def template_names() -> dict[str, Template]:
    """Return every template that needs no roster, by its name: the workbooks first, then the surveys."""
    tables = {
        name: Template(table.title, table.about, f"{name}.xlsx", XLSX) for name, table in TABLES.items()
    }
    surveys = {
        f"{code}-{name}": Template(
            f"{title}: {tool.title}", tool.about, f"{code}-{name}.{tool.ending}", tool.mime
        )
        for code, title in survey_titles().items()
        for name, tool in _TOOLS.items()
    }
    return tables | surveys


def template_bytes(name: str, language: str = "en") -> bytes:
    """Return a template's file; `language` is en, es or both, and of no matter to the workbooks.

    Raises NotFound for a name there isn't (the nearest is offered), WrongUsage for another language.
    """
    if language not in LANGUAGES:
        raise WrongUsage(
            f"There is no form in “{language}”.", f"Use --language with one of: {', '.join(LANGUAGES)}."
        )
    if name in TABLES:
        return supplementary_workbook(name)
    survey, tool = _parts(name)
    return _TOOLS[tool].made(instruments()[survey], language)


def template_filename(name: str, language: str = "en") -> str:
    """Return what the file of a template is called, with the language where it is not English alone."""
    stem, _, ending = template_names()[_known(name)].filename.rpartition(".")
    marked = language != "en" and name not in TABLES
    return f"{stem}-{language}.{ending}" if marked else f"{stem}.{ending}"


def template_notes(name: str, language: str = "en") -> tuple[str, ...]:
    """Return what whoever takes the template must be told, such as a translation that nobody has checked."""
    if name in TABLES:
        return ()
    survey, tool = _parts(name)
    holds = BOTH if tool in ("kobo", "limesurvey") else language
    return unchecked(instruments()[survey], holds)


def _parts(name: str) -> tuple[str, str]:
    """Return the survey and the tool that a template's name joins. Raises NotFound."""
    _known(name)
    return next((code, tool) for code in instruments() for tool in _TOOLS if name == f"{code}-{tool}")


def _known(name: str) -> str:
    """Return the name. Raises NotFound, which offers the nearest, where no template is called so."""
    names = template_names()
    if name in names:
        return name
    near = difflib.get_close_matches(name, names, 1, 0.5)
    offer = f"Did you mean {near[0]}? " if near else ""
    raise NotFound(f"There is no template “{name}”.", f"{offer}“sel template” lists them all.")


def _who_answers(survey: Instrument) -> str:
    who = {"student": "answered by students", "staff": "answered by staff"}[survey.informant]
    return f"{who}, anonymous" if survey.anonymous else who
