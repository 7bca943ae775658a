"""Which columns OneRoster's files have, and where they stand in a file that spells them otherwise."""

import re
from dataclasses import dataclass, field
from difflib import get_close_matches

import pandas as pd

from sel.readers.cells import Table, trimmed

_COMMON = ("sourcedId", "status")
FILES: dict[str, tuple[str, ...]] = {
    "orgs": (*_COMMON, "name", "type", "identifier", "parentSourcedId"),
    "users": (
        *(*_COMMON, "enabledUser", "role", "orgSourcedIds", "userIds", "identifier", "email", "grades"),
        *("givenName", "familyName", "preferredGivenName", "preferredFirstName"),
    ),
    "roles": (*(*_COMMON, "userSourcedId", "roleType", "role", "orgSourcedId", "beginDate", "endDate"),),
    "enrollments": (
        *(*_COMMON, "classSourcedId", "schoolSourcedId", "userSourcedId", "role", "beginDate", "endDate"),
    ),
    "classes": (
        *(*_COMMON, "title", "courseSourcedId", "classType", "location", "schoolSourcedId", "subjects"),
        "periods",
    ),
    "courses": (*_COMMON, "title"),
    "demographics": (
        *(*_COMMON, "sex", "americanIndianOrAlaskaNative", "asian", "blackOrAfricanAmerican", "white"),
        *("nativeHawaiianOrOtherPacificIslander", "demographicRaceTwoOrMoreRaces"),
        "hispanicOrLatinoEthnicity",
    ),
    "academicSessions": (*_COMMON, "title", "type", "startDate", "endDate", "schoolYear"),
}
"""The files that are read, each with the columns that are taken from it."""

_ALSO = {
    "orgs": (),
    "users": (
        *("username", "middleName", "sms", "phone", "agentSourcedIds", "password", "userMasterIdentifier"),
        *("resourceSourcedIds", "preferredMiddleName", "preferredFamilyName", "preferredLastName"),
        *("primaryOrgSourcedId", "pronouns", "userProfiles"),
    ),
    "roles": ("userProfileSourcedId",),
    "enrollments": ("primary",),
    "classes": ("grades", "classCode", "termSourcedIds", "subjectCodes", "resourceSourcedIds", "resources"),
    "courses": (
        *("schoolYearSourcedId", "courseCode", "grades", "orgSourcedId", "subjects", "subjectCodes"),
        *("resourceSourcedIds", "resources"),
    ),
    "demographics": (
        *("birthDate", "birthdate", "countryOfBirthCode", "stateOfBirthAbbreviation", "cityOfBirth"),
        "publicSchoolResidenceStatus",
    ),
    "academicSessions": ("parentSourcedId",),
}
"""Columns that the standard has, too, and that nothing here needs."""

_ALIKE = 0.88
_NOT_ON_RECORD = re.compile(r"(?i)null|n/?a|#n/a|none|nil|-+|—|\.")
_NEVER_A_NAME = (
    *(
        "identifier",
        "email",
        "grades",
        "beginDate",
        "endDate",
        "sex",
        "parentSourcedId",
        "location",
        "periods",
    ),
    *("subjects", "startDate"),
)


@dataclass(frozen=True)
class Columns:
    """Where a file's columns stand: `at` by OneRoster's name.

    `misspelt` gives the header that was taken for a column, `ignored` the headers that OneRoster hasn't.
    """

    at: dict[str, int]
    misspelt: dict[str, str] = field(default_factory=dict)
    ignored: tuple[str, ...] = ()


def columns_of(table: Table, file: str) -> Columns:
    """Return where the columns of OneRoster's `file` stand; a spelling that can mean only one is taken."""
    wanted = {_folded(name): name for name in FILES[file]}
    standard = {_folded(name) for name in (*FILES[file], *_ALSO[file], "dateLastModified")}
    headers = [(at, header, _folded(header)) for at, header in enumerate(table.names)]
    at: dict[str, int] = {}
    misspelt: dict[str, str] = {}
    for position, header, key in headers:
        if key in wanted and wanted[key] not in at:
            at[wanted[key]] = position
            if header != wanted[key]:
                misspelt[wanted[key]] = header
    unknown = [
        one for one in headers if one[2] not in standard and not one[1].casefold().startswith("metadata.")
    ]
    for position, header, key in unknown:
        missing = [name for name in wanted if wanted[name] not in at]
        near = get_close_matches(key, missing, 2, _ALIKE)
        if len(near) == 1:
            at[wanted[near[0]]] = position
            misspelt[wanted[near[0]]] = header
    taken = set(misspelt.values())
    return Columns(at, misspelt, tuple(header for _, header, _ in unknown if header and header not in taken))


def file_frame(table: Table | None, file: str, found: Columns | None) -> tuple[pd.DataFrame, int]:
    """Return the file's columns as trimmed text, empty where it lacks one, and how many cells said “NULL”.

    A text that stands for nothing is taken for nothing only where it can't be a name.
    """
    if table is None or found is None:
        return pd.DataFrame({name: pd.Series(dtype="str") for name in FILES[file]}), 0
    empty = pd.Series("", index=table.frame.index, dtype="str")
    nothing, columns = 0, {}
    for name in FILES[file]:
        cells = trimmed(table.frame[found.at[name]]) if name in found.at else empty
        if name in _NEVER_A_NAME and name in found.at:
            cells, blanked = without_placeholders(cells)
            nothing += blanked
        columns[name] = cells
    return pd.DataFrame(columns), nothing


def without_placeholders(cells: pd.Series) -> tuple[pd.Series, int]:
    """Return the cells with “NULL”, “N/A” and the like made empty, and how many there were."""
    texts = {text for text in cells.unique() if _NOT_ON_RECORD.fullmatch(text)}
    odd = cells.isin(list(texts)) if texts else pd.Series(False, index=cells.index)
    return cells.where(~odd, ""), int(odd.sum())


def _folded(header: str) -> str:
    """Return a header without case, spaces and underscores: `Sourced_ID` is sourcedId."""
    return re.sub(r"[^a-z0-9.]", "", header.casefold())
