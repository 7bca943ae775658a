"""A bundle (OneRoster, or another system's files turned into one) → the roster's frames."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from sel.core.people import CLASS_MEMBERS, CLASSES, SCHOOLS
from sel.errors import Problem, rows_problem
from sel.readers.mapping import AS_IT_IS, FileMapping
from sel.readers.rosters.bundle_places import Places, placed
from sel.readers.rosters.oneroster_classes import class_frames
from sel.readers.rosters.oneroster_columns import FILES
from sel.readers.rosters.oneroster_files import Bundle, bundle, kept_rows, short_name
from sel.readers.rosters.oneroster_people import People, people
from sel.readers.rosters.oneroster_references import classless_problem, refusing
from sel.readers.rosters.values import iso_dates
from sel.readers.tables import Part

FRAMES = ("schools", "students", "adults", "classes", "class_members")


@dataclass(frozen=True)
class Bulk:
    """A bundle as the roster's frames (`FRAMES`, and programs where it has them), with what was left out.

    `bundle` are the bundle's own rows, to which a later delta is applied; empty where it isn't OneRoster.
    `ends` is the ISO day by which all that has dates has ended, empty where nothing has an end.
    `left_out` says why a user was left out, by row of the bundle's users, which stand in `places`.
    """

    tool: str
    frames: dict[str, pd.DataFrame]
    rows_read: int
    rejected: int
    skipped: dict[str, int] = field(default_factory=dict)
    bundle: dict[str, pd.DataFrame] = field(default_factory=dict)
    ends: str = ""
    left_out: dict[int, str] = field(default_factory=dict)
    places: Places = field(default_factory=dict)


def is_oneroster(part: Part) -> bool:
    """Return whether a file is one of a OneRoster bundle's, by its name and header."""
    stem = short_name(part).removesuffix(".csv")
    own = {"manifest": ("propertyname",), "roles": ("usersourcedid",)}
    wanted = own.get(stem, ("sourcedid", "sourceid", "sourced_id", "sourced id"))
    return stem in {file.casefold() for file in FILES} | {"manifest"} and bool(
        {header.casefold() for header in part.table.names} & set(wanted)
    )


def read_oneroster(
    parts: Sequence[Part],
    filename: str,
    stored: Mapping[str, pd.DataFrame] | None = None,
    mapping: FileMapping = AS_IT_IS,
) -> tuple[Bulk | None, list[Problem]]:
    """Return the roster that a bundle's files hold, and the problems; None where one is an error.

    A delta is applied to `stored`, the bundle of the roster that holds now.
    """
    read, problems = bundle(parts, filename, stored, mapping)
    if read is None or refusing(problems):
        return None, problems
    found, more = bulk_of(read)
    if found is None:
        return None, problems + more
    return Bulk(**{**found.__dict__, "bundle": kept_rows(read)}), problems + more


def bulk_of(read: Bundle, noticed: Sequence[Problem] = ()) -> tuple[Bulk | None, list[Problem]]:
    """Return a bundle as the roster's frames, and the problems; None where one is an error.

    `noticed` are problems of the bundle that name OneRoster's files and rows; they come back as the
    upload has them.
    """
    problems: list[Problem] = [*noticed]
    schools = _schools(read, problems)
    if schools.empty:
        return None, placed(problems, read.places)
    found = people(read, set(schools["school_id"]), problems)
    if refusing(problems):
        return None, placed(problems, read.places)
    classes, class_members = class_frames(read, found, set(schools["school_id"]), problems)
    problems += classless_problem(found.students, class_members)
    frames = {
        "schools": schools,
        "students": found.students,
        "adults": found.adults,
        "classes": classes[list(CLASSES.columns)],
        "class_members": class_members[list(CLASS_MEMBERS.columns)],
    }
    if read.programs is not None:
        frames["programs"] = _programs(read.programs, found.student_of)
    return _bulk(read, frames, found), placed(problems, read.places)


def _bulk(read: Bundle, frames: dict[str, pd.DataFrame], found: People) -> Bulk:
    whole = {name: frame.reset_index(drop=True) for name, frame in frames.items()}
    return Bulk(
        read.tool,
        whole,
        read.rows_read,
        read.ragged + found.rejected,
        found.skipped,
        ends=_last_day(read, found),
        left_out=found.left_out,
        places=read.places,
    )


def _programs(of_users: pd.DataFrame, student_of: Mapping[str, str]) -> pd.DataFrame:
    """Return the programs by the students' human ids; of people who weren't taken there are none."""
    ids = of_users["student_id"].map(student_of).astype("str").fillna("")
    return of_users.assign(student_id=ids)[ids != ""].drop_duplicates("student_id")


def _last_day(read: Bundle, found: People) -> str:
    """Return the day by which all dated things have ended: sessions, enrollments, and each student's role."""
    days = []
    sessions = read.files["academicSessions"]
    years = sessions["schoolYear"].str.extract(r"^(\d{4})$", expand=False).fillna("") + "-07-31"
    ends, _, _ = iso_dates(sessions["endDate"])
    days += [*ends, *years.where(years != "-07-31", "")]  # a fall term may stand for the whole year
    enrolled, _, _ = iso_dates(read.files["enrollments"]["endDate"])
    if len(enrolled) and (enrolled != "").all():
        days.append(enrolled.max())
    left = found.students["ends"]
    if len(left) and (left != "").all():
        days.append(left.max())
    return max(days, default="")


def _schools(read: Bundle, problems: list[Problem]) -> pd.DataFrame:
    """Return the orgs that are schools; none at all is an error."""
    orgs = read.files["orgs"]
    schools = orgs[(orgs["type"].str.casefold() == "school") & (orgs["sourcedId"] != "")]
    twice = schools["sourcedId"].duplicated()
    if twice.any():
        rows = [int(row) for row in schools.index[twice]]
        message, action = "A school occurs twice; the first row was taken.", "Remove the second in the SIS."
        problems.append(
            rows_problem("warning", "school_twice", message, action, rows, "sourcedId", "orgs.csv")
        )
    if schools.empty:
        message = "No organization is of type “school”."
        action = "Ask the vendor for an export in which orgs.csv lists the schools with type school."
        problems.append(Problem("error", "no_schools", message, action, column="type", file="orgs.csv"))
    schools = schools[~twice]
    return pd.DataFrame(
        {
            "school_id": schools["sourcedId"],
            "name": schools["name"],
            "district_id": schools["parentSourcedId"],
            "identifier": schools["identifier"],
        }
    )[list(SCHOOLS.columns)]
