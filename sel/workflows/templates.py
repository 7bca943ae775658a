"""Empty tables to begin with: a survey's header as its questions are worded, and the supplementary tables."""

import pandas as pd

from sel.core.instrument import Instrument
from sel.core.people import PROGRAM_NAMES
from sel.readers.instruments import instruments

OTHER_ADULTS = ("adult_id", "given_name", "family_name", "role", "school_id", "email", "kind")
PROGRAMS = ("student_id", *PROGRAM_NAMES, "race_detail", "home_language")


def survey_titles() -> dict[str, str]:
    """Return the title of every survey that can be uploaded, by its code.

    The students' come first, of these the one that asks most.
    """
    known = sorted(
        instruments().values(),
        key=lambda survey: (survey.informant != "student", -len(survey.items) - survey.names.slots),
    )
    return {survey.code: f"{survey.title['en']} ({_who_answers(survey)})" for survey in known}


def _who_answers(survey: Instrument) -> str:
    who = {"student": "answered by students", "staff": "answered by staff"}[survey.informant]
    return f"{who}, anonymous" if survey.anonymous else who


def templates() -> dict[str, pd.DataFrame]:
    """Return every template by its name: a frame with the columns to fill in and no rows."""
    surveys = {f"survey-{code}": _survey_columns(survey) for code, survey in instruments().items()}
    columns = {**surveys, "roster-other-adults": OTHER_ADULTS, "roster-programs": PROGRAMS}
    return {name: pd.DataFrame(columns=list(header), dtype=str) for name, header in columns.items()}


def _survey_columns(survey: Instrument) -> tuple[str, ...]:
    """Return a survey's columns in the order a Google form exports them, worded as the survey asks."""
    names = survey.names
    asked = [names.wording["en"].format(k=slot) for slot in range(1, names.slots + 1)]
    nobody = [names.none_wording["en"]] if names.none_code else []
    items = [item.wording["en"] for item in survey.items]
    who = ["Timestamp", "Email Address", *(survey.identity[:1] if survey.informant == "student" else ())]
    if survey.anonymous:
        who = [survey.school[0], survey.grade[0]]
    return tuple(who + asked + nobody + items)
