"""What a mapping says that its file or its survey doesn't have: columns, meanings, options."""

from collections.abc import Sequence

from sel.core.instrument import Instrument
from sel.errors import Problem
from sel.readers.mapping import FileMapping, header_keys

_WHO = ("email", "submitted_at", "school", "grade")


def mapping_problems(
    names: Sequence[str], instrument: Instrument, mapping: FileMapping, filename: str
) -> list[Problem]:
    """Return what can't be followed in the mapping of a survey's file with the headers `names`.

    A meaning or an option that the survey doesn't have is an error: the column or the answer would be
    lost or wrong. A header that isn't in this file is a warning.
    """
    asked = instrument.names
    person = "student_id" if instrument.informant == "student" else "adult_id"
    codes = [*asked.codes, *instrument.item_codes, *(["none", asked.none_code] if asked.none_code else [])]
    codes += instrument.colleagues.codes
    meanings = {"", "started_at", *codes, *_WHO, *([] if instrument.anonymous else [person])}
    options = sorted(option.code for option in instrument.options)
    wrong = [
        f"“{header}” = “{meaning}”" for header, meaning in mapping.columns.items() if meaning not in meanings
    ]
    off = [f"“{text}” = {code}" for text, code in mapping.answers.items() if code not in options]
    found = []
    if wrong:
        message = (
            f"The mapping gives columns a meaning that this survey doesn't have: {', '.join(wrong[:3])}."
        )
        action = f"Give each a code ({codes[0]} … {codes[-1]}), {person}, email, submitted_at or nothing."
        found.append(Problem("error", "mapping_meaning", message, action, file=filename))
    if off:
        message = f"The mapping gives answers a number that no option has: {', '.join(off[:3])}."
        known = ", ".join(map(str, options)) or "none"
        action = f"The options' numbers are: {known}. Correct the lines of [answers]."
        found.append(Problem("error", "mapping_answer", message, action, file=filename))
    here = {key.casefold() for key in header_keys(names)}
    gone = [f"“{header[:60]}”" for header in mapping.columns if header.casefold() not in here]
    if gone:
        message = f"The mapping names columns that the file doesn't have: {', '.join(gone[:5])}."
        action = "Nothing to do if the form no longer asks them; else correct the header in the mapping."
        found.append(Problem("warning", "mapping_unused", message, action, file=filename))
    return found
