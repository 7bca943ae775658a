"""What the Upload page says in English: kinds of files, what became of rows, columns in school words."""

from datetime import datetime

KINDS = {
    "roster": "Roster",
    "other_adults": "Other adults",
    "programs": "Programs",
    "consent": "Consent",
    "availability": "Adults’ places",
    "holidays": "Holidays",
    "responses": "Survey answers",
}

TOOLS = {
    "google-forms": "Google Forms export",
    "ms-forms": "Microsoft Forms export",
    "qualtrics": "Qualtrics export",
    "surveymonkey": "SurveyMonkey export",
    "limesurvey": "LimeSurvey export",
    "redcap": "REDCap export",
    "kobo": "Kobo or ODK export",
    "formbricks": "Formbricks export",
    "tick-list": "Roster tick-list",
    "oneroster-1.1": "OneRoster 1.1 files",
    "oneroster-1.2": "OneRoster 1.2 files",
    "clever": "Clever files",
    "sds-2.1": "School Data Sync 2.1 files",
    "table": "Table",
}

SKIPPED = {
    "preview": "a preview of the form",
    "test": "a test",
    "spam": "marked as spam by the survey tool",
    "partial": "not finished",
    "superseded": "answered again later; the last answer stands",
    "opted_out": "opted out by the family",
    "blank": "blank",
    "ragged": "a row with more or fewer cells than the header",
    "header again": "the header once more",
    "total": "a row of totals",
    "repeat": "a repeat that holds none of the survey's questions",
}

CHANGES = {
    "joined": "Joining",
    "left": "Leaving",
    "moved": "Changing school",
    "changed": "Changing name, grade, e-mail, homeroom or role",
}

LANGUAGES = {"en": "English", "es": "Spanish"}

DECISIONS = {
    "auto": (
        "means one person on the roster, almost certainly",
        "mean one person on the roster, almost certainly",
    ),
    "confirmed": ("was matched by a person before", "were matched by a person before"),
    "review": ("waits for a person who knows the school", "wait for a person who knows the school"),
    "vague": ("says only what the adult does, as “coach”", "say only what the adult does, as “coach”"),
    "off_roster": ("names somebody who is not on the roster", "name somebody who is not on the roster"),
    "nobody": ("says nobody", "say nobody"),
    "none": ("says nobody", "say nobody"),
}
"""What would be decided about written names: for one, and for many."""

MEANINGS = {
    "": "Leave it out",
    "student_id": "Student ID",
    "adult_id": "Adult ID",
    "email": "E-mail address",
    "submitted_at": "When it was sent",
    "started_at": "When it was begun",
    "none": "The tick “I cannot think of an adult”",
    "school": "School",
    "school_id": "School ID",
    "school_name": "School's name",
    "grade": "Grade",
    "name": "Whole name, as “Last, First”",
    "given_name": "Given name",
    "family_name": "Family name",
    "homeroom": "Homeroom",
    "sex": "Sex",
    "race": "Race and ethnicity",
    "role": "Role",
    "kind": "Staff or partner",
    "english_learner": "English learner",
    "disability": "Student with a disability",
    "low_income": "Low income",
    "foster": "Foster youth",
    "homeless": "Homeless youth",
    "race_detail": "Race in more detail",
    "home_language": "Language at home",
    "scope": "What was consented to",
    "given": "Consent given",
    "date": "Date",
    "places": "Places for students",
    "volunteers": "Volunteers",
    "excluded": "Excluded",
    "clearance_until": "Clearance until",
    "languages": "Languages spoken",
}
"""What a column may be, by its meaning in a mapping; questions are said in their own wording."""


def counted(count: int, one: str, many: str = "") -> str:
    """Return a count with its noun: "1 row", "3,579 rows"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def joined_words(words: list[str], last: str = "and") -> str:
    """Return words as a sentence lists them: "a, b and c"."""
    return f" {last} ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def meaning_words(meaning: str) -> str:
    """Return a column's meaning in school words; one that isn't known here as it is, spelled out."""
    return MEANINGS.get(meaning, meaning.replace("_", " ").capitalize() if meaning.islower() else meaning)


def tool_words(tool: str) -> str:
    """Return what a file is called by the tool that wrote it."""
    return TOOLS.get(tool, tool.replace("-", " ").capitalize())


def clock_words(moment: datetime) -> str:
    """Return the time of day as it is written in the United States: "5:10 PM"."""
    return f"{moment:%I:%M %p}".lstrip("0")


def size_words(size: int) -> str:
    """Return a file's size as people say it: "312 KB", "4.1 MB"."""
    return f"{max(1, round(size / 1000)):,} KB" if size < 1_000_000 else f"{size / 1_000_000:.1f} MB"
