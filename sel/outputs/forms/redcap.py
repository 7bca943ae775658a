"""A survey as REDCap's data dictionary: a row a field, our codes in lower case as its variables must be."""

import csv
import io

from sel.core.instrument import Instrument
from sel.outputs.forms.asked import Asked, asked, opening, said, words

HEADER = (
    "Variable / Field Name",
    "Form Name",
    "Section Header",
    "Field Type",
    "Field Label",
    "Choices, Calculations, OR Slider Labels",
    "Field Note",
    "Text Validation Type OR Show Slider Number",
    "Text Validation Min",
    "Text Validation Max",
    "Identifier?",
    "Branching Logic (Show field only if...)",
    "Required Field?",
    "Custom Alignment",
    "Question Number (surveys only)",
    "Matrix Group Name",
    "Matrix Ranking?",
    "Field Annotation",
)
_TYPES = {"line": "text", "lines": "notes", "pick": "dropdown", "tick": "checkbox", "agree": "radio"}
_IDENTIFIERS = ("student_id", "email")


def data_dictionary(instrument: Instrument, language: str) -> bytes:
    """Return the dictionary (CSV, UTF-8) that Designer, Data Dictionary takes; in one language, or both."""
    out = io.StringIO()
    writer = csv.DictWriter(out, HEADER, restval="", lineterminator="\r\n")
    writer.writeheader()
    form = {"Form Name": instrument.code.replace("-", "_")}
    writer.writerow(form | _field("record_id", "text", "Record ID"))
    writer.writerow(form | _field("opening", "descriptive", said(opening(instrument), language)))
    scale = ""
    for one in asked(instrument, collects_email=False):
        agree = said(words(instrument, "agree"), language) if one.scale != scale else ""
        scale = one.scale
        writer.writerow(form | _asked_field(one, language) | {"Section Header": agree})
    writer.writerow(form | _field("closing", "descriptive", said(words(instrument, "closing"), language)))
    return out.getvalue().encode()


def _asked_field(one: Asked, language: str) -> dict[str, str]:
    field = _field(one.code.lower(), _TYPES[one.kind], said(one.wording, language))
    return field | {
        "Choices, Calculations, OR Slider Labels": " | ".join(
            f"{_code(choice.code)}, {said(choice.wording, language).replace('|', '/')}"
            for choice in one.choices
        ),
        "Field Note": said(one.hint, language),
        "Text Validation Type OR Show Slider Number": "email" if one.code == "email" else "",
        "Identifier?": "y" if one.code in _IDENTIFIERS else "",
        "Matrix Group Name": f"{one.scale}_items" if one.scale else "",
    }


def _code(code: str) -> str:
    """Return a choice's code; the one box of a tick is 1, so that its column is none___1."""
    return "1" if code == "ticked" else code


def _field(name: str, kind: str, label: str) -> dict[str, str]:
    return {"Variable / Field Name": name, "Field Type": kind, "Field Label": label}
