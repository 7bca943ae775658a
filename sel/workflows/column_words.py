"""What a column of an upload may be taken for, in school words; for the step in which a person says it."""

from sel.core.people import PROGRAM_NAMES
from sel.readers.instruments import instruments
from sel.wording.uploads import meaning_words
from sel.workflows.checked import Checked

ROSTER_MEANINGS = {
    "students": (
        *("student_id", "name", "given_name", "family_name", "grade", "school", "school_id", "email"),
        *("homeroom", "sex", "race"),
    ),
    "adults": ("adult_id", "name", "given_name", "family_name", "role", "school", "school_id", "email"),
    "other_adults": ("adult_id", "given_name", "family_name", "role", "school_id", "email", "kind"),
    "programs": ("student_id", *PROGRAM_NAMES, "race_detail", "home_language"),
    "consent": ("student_id", "scope", "given", "date"),
    "availability": ("adult_id", "places", "volunteers", "excluded", "clearance_until", "languages"),
    "holidays": ("date", "name"),
}
"""By kind of table, what its columns may be."""


def column_choices(checked: Checked, kind: str = "") -> dict[str, str]:
    """Return what a column may be taken for: meaning → words, leaving it out first.

    Of a survey its identity and its questions, of a roster's table the columns of its `kind`. What a
    column of this very file is taken for is always among them.
    """
    own = _survey_choices(checked.instrument) if checked.instrument else _roster_choices(kind)
    found = {column.meaning: meaning_words(column.meaning) for column in checked.columns}
    return {"": meaning_words("")} | own | {key: words for key, words in found.items() if key not in own}


def name_meanings(checked: Checked) -> frozenset[str]:
    """Return the meanings of columns in which people's names were written by who answered."""
    asked = instruments().get(checked.instrument)
    return frozenset((*asked.names.codes, *asked.colleagues.codes)) if asked else frozenset()


def survey_title(code: str) -> str:
    """Return a survey's title in English, its code where it isn't known."""
    asked = instruments().get(code)
    return asked.title.get("en", code) if asked else code


def asks_for_school(code: str) -> bool:
    """Return whether the survey's answers are kept without any person, so that the school must be said."""
    asked = instruments().get(code)
    return bool(asked and asked.anonymous)


def _survey_choices(code: str) -> dict[str, str]:
    """Return a survey's identity, school words and questions, each question with its code."""
    asked = instruments()[code]
    who = ("school", "grade") if asked.anonymous else ("student_id", "email")
    if asked.informant == "staff":
        who = ("adult_id", "email")
    names = {
        slot: f"{slot} · Adult {k} of {asked.names.slots}"
        if asked.informant == "student"
        else f"{slot} · Names"
        for k, slot in enumerate(asked.names.codes, 1)
    }
    names |= {code: f"{code} · Colleagues" for code in asked.colleagues.codes}
    nobody = {"none": meaning_words("none")} if asked.names.none_code else {}
    items = {item.code: f"{item.code} · {item.wording.get('en', '')}" for item in asked.items}
    return {key: meaning_words(key) for key in (*who, "submitted_at")} | names | nobody | items


def _roster_choices(kind: str) -> dict[str, str]:
    kinds = [kind] if kind in ROSTER_MEANINGS else list(ROSTER_MEANINGS)
    return {meaning: meaning_words(meaning) for known in kinds for meaning in ROSTER_MEANINGS[known]}
