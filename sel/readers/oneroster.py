"""OneRoster 1.1 and 1.2 bulk CSV → the roster's frames; what is unambiguous is taken, and said."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pandas as pd

from sel.core.people import CLASS_MEMBERS, CLASSES, SCHOOLS
from sel.errors import Problem, rows_problem
from sel.readers.oneroster_classes import class_frames
from sel.readers.oneroster_files import FILES, Bundle, bundle, short_name
from sel.readers.oneroster_people import People, people
from sel.readers.tables import Part

FRAMES = ("schools", "students", "adults", "classes", "class_members")


@dataclass(frozen=True)
class Bulk:
    """A bundle as the roster's frames (`FRAMES`), with what was read, rejected and passed over."""

    tool: str
    frames: dict[str, pd.DataFrame]
    rows_read: int
    rejected: int
    skipped: dict[str, int] = field(default_factory=dict)


def is_oneroster(part: Part) -> bool:
    """Return whether a file is one of a OneRoster bundle's, by its name and header."""
    stem = short_name(part).removesuffix(".csv")
    own = {"manifest": "propertyname", "roles": "usersourcedid"}
    return stem in {file.casefold() for file in FILES} | {"manifest"} and (
        own.get(stem, "sourcedid") in {header.casefold() for header in part.table.names}
    )


def read_oneroster(parts: Sequence[Part], filename: str) -> tuple[Bulk | None, list[Problem]]:
    """Return the roster that a bundle's files hold, and the problems; None where one is an error."""
    read, problems = bundle(parts, filename)
    if read is None:
        return None, problems
    schools = _schools(read, problems)
    if schools.empty:
        return None, problems
    found = people(read, set(schools["school_id"]), problems)
    if any(problem.severity == "error" for problem in problems):
        return None, problems
    classes, class_members = class_frames(read, found, set(schools["school_id"]), problems)
    frames = {
        "schools": schools,
        "students": found.students,
        "adults": found.adults,
        "classes": classes[list(CLASSES.columns)],
        "class_members": class_members[list(CLASS_MEMBERS.columns)],
    }
    return _bulk(read, frames, found), problems


def _bulk(read: Bundle, frames: dict[str, pd.DataFrame], found: People) -> Bulk:
    whole = {name: frame.reset_index(drop=True) for name, frame in frames.items()}
    return Bulk(
        f"oneroster-{read.version}", whole, read.rows_read, read.ragged + found.rejected, found.skipped
    )


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
