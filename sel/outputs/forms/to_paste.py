"""A survey as text to paste, for tools that import no structure, and as the header of an empty table."""

import csv
import io

from sel.core.instrument import Instrument
from sel.outputs.forms.asked import Asked, asked, opening, said, unchecked, words

HOW = {
    "surveymonkey": (
        "SurveyMonkey: Create survey, then Copy and paste questions; paste what stands between the lines.",
        "Set the questions that have no options under them to Single Textbox (Comment Box where it says so),",
        "and the one with a single option to Checkboxes. In the collector turn Anonymous Responses",
        "{anonymous}.",
        "When the survey is over: Analyze, Save as, Export all responses, CSV or XLSX, condensed columns.",
    ),
    "ms-forms": (
        "Microsoft Forms takes no file of ours: make a new form and add the questions one by one, each",
        "copied from between the lines. Questions without options are Text; with one option or four, Choice",
        "(turn Multiple answers on for the one with a single option). Under Settings choose {people}.",
        "When the survey is over: Responses, Open in Excel; upload that workbook.",
    ),
}
KEEP = (
    "Change nothing in the wording of questions and options: by it the answers are read. Require no answer."
)


def text_to_paste(instrument: Instrument, tool: str, language: str) -> bytes:
    """Return the form's words, its questions and their options as text (UTF-8 with a mark, lines by CRLF).

    `tool` is a key of HOW.
    """
    collects = tool == "ms-forms" and not instrument.anonymous
    how = [line.format(**_settings(instrument)) for line in HOW[tool]]
    parts = [
        "\n".join([*how, KEEP, *unchecked(instrument, language)]),
        "-" * 70,
        said(instrument.title, language),
        said(opening(instrument), language),
        *(_question(one, language) for one in asked(instrument, collects)),
        "-" * 70,
        "To say at the end (thank-you message):\n" + said(words(instrument, "closing"), language),
    ]
    return "\n\n".join(parts).replace("\n", "\r\n").encode("utf-8-sig") + b"\r\n"


def table_header(instrument: Instrument, language: str) -> bytes:
    """Return an empty table as CSV: one column a question, worded as it is asked."""
    out = io.StringIO()
    header = [said(one.wording, language) for one in asked(instrument, collects_email=False)]
    csv.writer(out, lineterminator="\r\n").writerow(header)
    return out.getvalue().encode("utf-8-sig")


def _settings(instrument: Instrument) -> dict[str, str]:
    return {
        "anonymous": "on" if instrument.anonymous else "off",
        "people": "Anyone can respond"
        if instrument.anonymous
        else "Only people in my organization, Record name",
    }


def _question(one: Asked, language: str) -> str:
    hint = said(one.hint, language)
    lines = [said(one.wording, language), *([f"({hint})"] if hint else [])]
    return "\n".join([*lines, *(said(choice.wording, language) for choice in one.choices)])
