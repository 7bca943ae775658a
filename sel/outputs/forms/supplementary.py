"""The workbooks that schools fill in by hand: a roster, and the tables that add to it."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sel.core.availability import DEFAULT_PLACES
from sel.core.people import PROGRAM_NAMES
from sel.outputs.forms.workbooks import Column, empty_workbook

_HOW = (
    "Fill in the first sheets, a row for each person; leave this sheet as it is, it is not read.",
    "The shaded columns are needed. Elsewhere an empty cell says “not on record”; it is never taken for no.",
    "Type ids as they are, with their zeros; the columns are formatted as text for that.",
    "Rename no column. Save as XLSX, or each sheet as CSV, and upload it under rosters.",
)

_STUDENT_ID = Column(
    "student_id", "The number that the student types in surveys, with its zeros.", "0012345", needed=True
)
_SCHOOL = Column(
    "school_id", "The school's number or code, written alike in every row and sheet.", "0401", needed=True
)
_EMAIL = Column("email", "The school's e-mail address, the one that surveys collect.", "a.ruiz@example.org")
_GIVEN = Column("given_name", "The first name.", "Ana María")
_FAMILY = Column("family_name", "The last name, both where there are two.", "García López", needed=True)
_ADULT_ID = Column("adult_id", "A code of your choice that stays the same for years.", "T0042", needed=True)
_ROLE = Column("role", "What the adult does, in a word or two.", "custodian")

_GRADES = ("PK", "KG", *(f"{grade:02d}" for grade in range(1, 13)))
_MEANS = {
    "english_learner": "Whether the student is an English learner.",
    "disability": "Whether the student has a disability (IEP or 504).",
    "low_income": "Whether the student is from a low-income family (free or reduced-price meals).",
    "foster": "Whether the student is in foster care.",
    "homeless": "Whether the student's family has no home of its own.",
}

_STUDENTS = (
    _STUDENT_ID,
    _GIVEN,
    _FAMILY,
    Column("grade", "The grade.", "03", _GRADES, needed=True),
    _SCHOOL,
    Column("homeroom", "The homeroom or the homeroom teacher, as your lists have it.", "Room 12"),
    _EMAIL,
    Column("sex", "As your records have it.", "female", ("female", "male", "other", "unspecified")),
    Column("race", "As your records have it.", "Asian"),
)
_ADULTS = (_ADULT_ID, _GIVEN, _FAMILY, _ROLE, _SCHOOL, _EMAIL)
_OTHER_ADULTS = (
    *_ADULTS,
    Column("kind", "Whether the school employs the adult.", "partner", ("staff", "partner"), needed=True),
)
_PROGRAMS = (
    _STUDENT_ID,
    *(Column(name, f"{_MEANS[name]} 1 yes, 0 no.", "1", ("1", "0")) for name in PROGRAM_NAMES),
    Column("race_detail", "What the roster's race doesn't say.", "Filipino"),
    Column("home_language", "The language spoken at home.", "Spanish"),
)
_CONSENT = (
    _STUDENT_ID,
    Column(
        "scope",
        "What it is about: all (every survey), named (surveys under the student's name), or a topic.",
        "named",
        needed=True,
    ),
    Column("given", "1: taking part; 0: opted out.", "0", ("1", "0"), needed=True),
    Column("date", "The day it was said, year-month-day; of two rows the later counts.", "2026-09-14"),
)
_AVAILABILITY = (
    Column("adult_id", "The adult's id, as on the roster.", "T0042", needed=True),
    Column(
        "places",
        f"How many students not yet connected the adult may take on; empty: {DEFAULT_PLACES}. 0: nobody.",
        "2",
        needed=True,
    ),
    Column("volunteers", "1: offered to take on more, which adds a place. 0 or empty: no.", "0", ("1", "0")),
    Column("excluded", "1: is proposed to nobody; no reason is asked. 0 or empty: no.", "0", ("1", "0")),
    Column(
        "clearance_until",
        "Of partners, who need it: the last day of their clearance, year-month-day.",
        "2027-06-30",
    ),
    Column("languages", "Languages besides English that the adult speaks, apart by a semicolon.", "Spanish"),
)
_HOLIDAYS = (
    Column("date", "A day without school, year-month-day; a row for each day.", "2026-11-26", needed=True),
    Column("name", "What the day is called.", "Thanksgiving"),
)


class Table(NamedTuple):
    """A workbook to fill in: its title, what it is for in a sentence, and its sheets' columns."""

    title: str
    about: str
    sheets: Mapping[str, Sequence[Column]]


TABLES = {
    "roster": Table(
        "Roster",
        "Students and adults of your schools, where no OneRoster, Clever or SDS export can be had.",
        {"Students": _STUDENTS, "Adults": _ADULTS},
    ),
    "other-adults": Table(
        "Other adults",
        "Adults whom the roster leaves out: coaches, custodians, office and lunch staff, partners.",
        {"Other adults": _OTHER_ADULTS},
    ),
    "programs": Table(
        "Programs",
        "Who is an English learner, has a disability, a low income, is in foster care or homeless.",
        {"Programs": _PROGRAMS},
    ),
    "consent": Table(
        "Consent",
        "Which students or families opted out: their answers, and lines about them, are never stored.",
        {"Consent": _CONSENT},
    ),
    "availability": Table(
        "Adults' places",
        "How many students each adult may take on, who volunteers, who is left out, partners' clearance.",
        {"Availability": _AVAILABILITY},
    ),
    "holidays": Table(
        "Holidays",
        "The days without school, which follow-ups' due dates skip.",
        {"Holidays": _HOLIDAYS},
    ),
}


def supplementary_workbook(name: str) -> bytes:
    """Return the workbook `name`, a key of TABLES, with no rows."""
    table = TABLES[name]
    return empty_workbook(table.sheets, (f"{table.title}. {table.about}", *_HOW))
