"""Students, adults and schools: the roster's frames, their columns and what is always true of them.

In every frame text is text and never missing: an empty string says "not on record".
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import pandas as pd
import pandera.pandas as pa
from pandera.errors import SchemaErrorReason

from sel.errors import FileRefused

TEXT = pa.Column(str, nullable=False)
KEY = pa.Column(str, pa.Check.str_length(min_value=1), nullable=False)

SCHOOLS = pa.DataFrameSchema(
    {"school_id": KEY, "name": TEXT, "district_id": TEXT, "identifier": TEXT},
    unique=["school_id"],
    name="schools, one row a school",
)
STUDENTS = pa.DataFrameSchema(
    {
        "student_id": KEY,  # the human id that surveys carry, zeros kept
        "school_id": KEY,
        "source_id": TEXT,  # the roster's own opaque id
        "given_name": TEXT,
        "family_name": TEXT,
        "preferred_name": TEXT,
        "email": TEXT,
        "grade": TEXT,  # OneRoster's codes: KG 01 … 12
        "homeroom": TEXT,
        "sex": TEXT,  # female, male, other, unspecified, or empty
        "race": TEXT,  # one of equity's groups, or empty
        "begins": TEXT,  # ISO date of enrolment, or empty
        "ends": TEXT,  # ISO date, exclusive, or empty
    },
    unique=["student_id", "school_id"],
    name="students, one row a student and school",
)
ADULTS = pa.DataFrameSchema(
    {
        "adult_id": KEY,
        "school_id": KEY,
        "given_name": TEXT,
        "family_name": TEXT,
        "preferred_name": TEXT,
        "email": TEXT,
        "role": TEXT,
        "kind": pa.Column(str, pa.Check.isin(["staff", "partner"])),
        "begins": TEXT,
        "ends": TEXT,
    },
    unique=["adult_id", "school_id"],
    name="adults, one row an adult and school",
)
CLASSES = pa.DataFrameSchema(
    {
        "class_id": KEY,
        "school_id": TEXT,
        "title": TEXT,
        "subject": TEXT,
        "class_type": TEXT,
        "room": TEXT,
        "period": TEXT,
    },
    unique=["class_id"],
    name="classes, one row a class",
)
CLASS_MEMBERS = pa.DataFrameSchema(
    {
        "class_id": KEY,
        "person_id": KEY,  # a student_id or an adult_id
        "role": pa.Column(str, pa.Check.isin(["student", "teacher", "aide"])),
    },
    name="class members, one row a class and person",
)
PROGRAM_NAMES = ("english_learner", "disability", "low_income", "foster", "homeless")
PROGRAMS = pa.DataFrameSchema(
    {
        "student_id": KEY,
        **{name: pa.Column(str, pa.Check.isin(["0", "1", ""])) for name in PROGRAM_NAMES},
        "race_detail": TEXT,
        "home_language": TEXT,
    },
    unique=["student_id"],
    name="programs, one row a student",
)


def empty(schema: pa.DataFrameSchema) -> pd.DataFrame:
    """Return the schema's frame with no rows and text columns."""
    return pd.DataFrame({name: pd.Series(dtype=str) for name in schema.columns})


@dataclass(frozen=True)
class Roster:
    """Who is at which school: the six frames above, as `checked_frames` let them in.

    `taught_before` (student_id, adult_id) is who taught whom by earlier rosters, where there are any.
    """

    schools: pd.DataFrame = field(default_factory=lambda: empty(SCHOOLS))
    students: pd.DataFrame = field(default_factory=lambda: empty(STUDENTS))
    adults: pd.DataFrame = field(default_factory=lambda: empty(ADULTS))
    classes: pd.DataFrame = field(default_factory=lambda: empty(CLASSES))
    class_members: pd.DataFrame = field(default_factory=lambda: empty(CLASS_MEMBERS))
    programs: pd.DataFrame = field(default_factory=lambda: empty(PROGRAMS))
    taught_before: pd.DataFrame = field(
        default_factory=lambda: pd.DataFrame({"student_id": [], "adult_id": []}, dtype=str)
    )


ROSTER_SCHEMAS = {
    "schools": SCHOOLS,
    "students": STUDENTS,
    "adults": ADULTS,
    "classes": CLASSES,
    "class_members": CLASS_MEMBERS,
    "programs": PROGRAMS,
}


def checked_frames(frames: Mapping[str, pd.DataFrame]) -> Mapping[str, pd.DataFrame]:
    """Return the roster's frames once each keeps its schema; asked where data enters, not again inside.

    Raises FileRefused, naming the frame and the column.
    """
    for name, frame in frames.items():
        try:
            # pandera can't tell repeated rows by an index that has them too
            ROSTER_SCHEMAS[name].validate(frame.reset_index(drop=True))
        except pa.errors.SchemaError as error:
            missing = error.reason_code is SchemaErrorReason.COLUMN_NOT_IN_DATAFRAME
            column = error.failure_cases if missing else getattr(error.schema, "name", None) or name
            raise FileRefused(
                f"The roster's {name} can't be stored: “{column}” breaks the rule {error.check}.",
                "Export the roster again; if it stays so, report it with this sentence.",
            ) from None
    return frames


def active_on(people: pd.DataFrame, day: date) -> pd.Series:
    """Return, a truth value a row, who is at the school on `day`: begun, and not yet ended.

    `people` has `begins` and `ends` as ISO dates or empty; `ends` is exclusive, as in OneRoster.
    """
    iso = day.isoformat()
    begun = (people["begins"] == "") | (people["begins"] <= iso)
    not_ended = (people["ends"] == "") | (people["ends"] > iso)
    return begun & not_ended


def full_name(people: pd.DataFrame) -> "pd.Series[str]":
    """Return given and family name, a row a person; one of them alone where the other is not on record."""
    return (people["given_name"] + " " + people["family_name"]).str.strip()


def filed(names: "pd.Series[str]") -> "pd.Series[str]":
    """Return names as lists sort and search them: without accents and case."""
    return names.str.normalize("NFKD").str.replace("[\u0300-\u036f]", "", regex=True).str.casefold()
