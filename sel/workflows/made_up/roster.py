"""A made-up district's roster as files: OneRoster 1.2 bulk, the other adults, the programs."""

import io
import zipfile

import numpy as np
import pandas as pd

from sel.workflows.made_up.people import DOMAIN

TERM, DISTRICT = "T1", "D1"
RACES = (
    "americanIndianOrAlaskaNative",
    "asian",
    "blackOrAfricanAmerican",
    "nativeHawaiianOrOtherPacificIslander",
    "white",
)
BULK = ("academicSessions", "classes", "courses", "demographics", "enrollments", "orgs", "roles", "users")
ABSENT = (
    "categories", "classResources", "courseResources", "lineItemLearningObjectiveIds", "lineItems",
    "lineItemScoreScales", "resources", "resultLearningObjectiveIds", "results", "resultScoreScales",
    "scoreScales", "userProfiles", "userResources",
)  # fmt: skip
USERS = (
    "sourcedId status dateLastModified enabledUser username userIds givenName familyName middleName "
    "identifier email sms phone agentSourcedIds grades password userMasterIdentifier resourceSourcedIds "
    "preferredGivenName preferredMiddleName preferredFamilyName primaryOrgSourcedId pronouns"
)


def csv_bytes(frame: pd.DataFrame, line_end: str = "\r\n", *, header: bool = True) -> bytes:
    """Return a frame as a UTF-8 CSV file."""
    text = frame.to_csv(index=False, header=header, lineterminator=line_end)
    return text.encode("utf-8")


def oneroster(
    schools: pd.DataFrame,
    students: pd.DataFrame,
    adults: pd.DataFrame,
    second_roles: pd.DataFrame,
    classes: pd.DataFrame,
    members: pd.DataFrame,
) -> bytes:
    """Return the zip; `second_roles` has source_id, role, school_id of people at a second school.

    `members` has class_id, school_id, source_id and role; adults who are not on the SIS are left out.
    """
    staff = adults[adults["on_roster"]]
    files = {
        "academicSessions": _sessions(),
        "classes": _classes(classes),
        "courses": _courses(classes),
        "demographics": _demographics(students),
        "enrollments": _enrollments(members),
        "orgs": _orgs(schools),
        "roles": _roles(staff, students, second_roles),
        "users": _users(staff, students),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, frame in {"manifest": _manifest(), **files}.items():
            # A fixed time: the same seed must give the same bytes.
            entry = zipfile.ZipInfo(f"{name}.csv", (2026, 8, 10, 6, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            with bundle.open(entry, "w") as member:
                frame.to_csv(member, index=False, lineterminator="\r\n", mode="wb", encoding="utf-8")
    return buffer.getvalue()


def other_adults(adults: pd.DataFrame) -> bytes:
    """Return the table of adults whom a student information system doesn't know: coaches, nurses, mentors."""
    others = adults[~adults["on_roster"]].rename(columns={"given": "given_name", "family": "family_name"})
    return csv_bytes(
        others[["adult_id", "given_name", "family_name", "role", "school_id", "email", "kind"]], "\n"
    )


def programs(students: pd.DataFrame) -> bytes:
    """Return the table of programs, race detail and home language."""
    names = ["student_id", "english_learner", "disability", "low_income", "foster", "homeless"]
    frame = students.rename(columns={"detail": "race_detail", "language": "home_language"})
    return csv_bytes(frame[[*names, "race_detail", "home_language"]], "\n")


def _bulk(frame: pd.DataFrame, columns: str) -> pd.DataFrame:
    """Return a frame with the standard's columns (words of a text), those it doesn't have left blank."""
    return frame.fillna("").reindex(columns=columns.split(), fill_value="")


def _manifest() -> pd.DataFrame:
    """Return what the bundle holds, file by file."""
    present = [*((name, "bulk") for name in BULK), *((name, "absent") for name in ABSENT)]
    rows = [
        ("manifest.version", "1.0"),
        ("oneroster.version", "1.2"),
        *((f"file.{name}", how) for name, how in sorted(present)),
        ("source.systemName", "A made-up district"),
        ("source.systemCode", "made-up"),
    ]
    return pd.DataFrame(rows, columns=["propertyName", "value"])


def _sessions() -> pd.DataFrame:
    """Return the one term; OneRoster's schoolYear is the year in which it ends."""
    term = {"sourcedId": TERM, "title": "Fall 2026", "type": "semester", "startDate": "2026-08-10"}
    columns = "sourcedId status dateLastModified title type startDate endDate parentSourcedId schoolYear"
    return _bulk(pd.DataFrame([{**term, "endDate": "2026-12-19", "schoolYear": "2027"}]), columns)


def _orgs(schools: pd.DataFrame) -> pd.DataFrame:
    """Return the district, which says that it is made up, and its schools."""
    district = {
        "sourcedId": DISTRICT,
        "name": "Larkspur Unified (made up)",
        "type": "district",
        "identifier": "9900",
    }
    rows = pd.DataFrame(
        {
            "sourcedId": schools["school_id"],
            "name": schools["name"],
            "type": "school",
            "identifier": [f"9900{k + 1:03d}" for k in range(len(schools))],
            "parentSourcedId": DISTRICT,
        }
    )
    columns = "sourcedId status dateLastModified name type identifier parentSourcedId"
    return _bulk(pd.concat([pd.DataFrame([district]), rows], ignore_index=True), columns)


def _users(staff: pd.DataFrame, students: pd.DataFrame) -> pd.DataFrame:
    """Return adults and students; surveys carry a student's identifier, not the opaque sourcedId."""
    grown = pd.DataFrame(
        {
            "sourcedId": staff["adult_id"],
            "email": staff["email"],
            "givenName": staff["given"],
            "familyName": staff["family"],
            "identifier": "04" + staff["adult_id"].str[2:],
            "primaryOrgSourcedId": staff["school_id"],
        }
    )
    address = students["student_id"] + f"@students.{DOMAIN}"
    young = pd.DataFrame(
        {
            "sourcedId": students["source_id"],
            "email": address,
            "userIds": "{SIS:" + students["student_id"] + "}",
            "givenName": students["given"],
            "familyName": students["family"],
            "identifier": students["student_id"],
            "grades": students["grade"],
            "primaryOrgSourcedId": students["school_id"],
        }
    )
    people = pd.concat([grown, young], ignore_index=True)
    return _bulk(people.assign(enabledUser="true", username=people["email"]), USERS)


def _roles(staff: pd.DataFrame, students: pd.DataFrame, second_roles: pd.DataFrame) -> pd.DataFrame:
    """Return who is what at which school."""
    first = pd.concat(
        [
            staff[["adult_id", "role", "school_id"]].rename(columns={"adult_id": "source_id"}),
            students[["source_id", "school_id"]].assign(role="student"),
        ]
    ).assign(roleType="primary")
    rows = pd.concat([first, second_roles.assign(roleType="secondary")], ignore_index=True)
    rows = rows.rename(columns={"source_id": "userSourcedId", "school_id": "orgSourcedId"})
    rows["sourcedId"] = "R" + pd.Series(np.arange(1, len(rows) + 1)).astype(str)
    columns = (
        "sourcedId status dateLastModified userSourcedId roleType role beginDate endDate orgSourcedId "
        "userProfileSourcedId"
    )
    return _bulk(rows, columns)


def _courses(classes: pd.DataFrame) -> pd.DataFrame:
    """Return the courses, one a title."""
    titles = classes["course"].drop_duplicates()
    code = _course_code(titles)
    rows = pd.DataFrame(
        {"sourcedId": "C-" + code, "title": titles, "courseCode": code, "orgSourcedId": DISTRICT}
    )
    columns = (
        "sourcedId status dateLastModified schoolYearSourcedId title courseCode grades orgSourcedId subjects "
        "subjectCodes"
    )
    return _bulk(rows, columns)


def _course_code(titles: pd.Series) -> pd.Series:
    """Return a course's code: its title in capitals without blanks."""
    return titles.str.upper().str.replace(" ", "", regex=False)


def _classes(classes: pd.DataFrame) -> pd.DataFrame:
    """Return the classes with room and period."""
    rows = pd.DataFrame(
        {
            "sourcedId": classes["class_id"],
            "title": classes["title"],
            "grades": classes["grade"],
            "courseSourcedId": "C-" + _course_code(classes["course"]),
            "classCode": classes["class_id"],
            "classType": classes["class_type"],
            "location": classes["room"],
            "schoolSourcedId": classes["school_id"],
            "termSourcedIds": TERM,
            "subjects": classes["subject"].where(classes["class_type"] == "scheduled", ""),
            "periods": classes["period"],
        }
    )
    columns = (
        "sourcedId status dateLastModified title grades courseSourcedId classCode classType location "
        "schoolSourcedId termSourcedIds subjects subjectCodes periods"
    )
    return _bulk(rows, columns)


def _enrollments(members: pd.DataFrame) -> pd.DataFrame:
    """Return who is in which class as what."""
    rows = pd.DataFrame(
        {
            "sourcedId": "E" + pd.Series(np.arange(1, len(members) + 1)).astype(str),
            "classSourcedId": members["class_id"].to_numpy(),
            "schoolSourcedId": members["school_id"].to_numpy(),
            "userSourcedId": members["source_id"].to_numpy(),
            "role": members["role"].to_numpy(),
            "primary": np.where(members["role"] == "teacher", "true", "false"),
        }
    )
    columns = (
        "sourcedId status dateLastModified classSourcedId schoolSourcedId userSourcedId role primary "
        "beginDate endDate"
    )
    return _bulk(rows, columns)


def _demographics(students: pd.DataFrame) -> pd.DataFrame:
    """Return birth date, sex and race; several races are one column of the standard."""
    year = 2026 - 5 - students["grade"].astype(int)
    day = students["source_id"].str[-4:].astype(int)
    birth = (
        year.astype(str)
        + "-"
        + (day % 12 + 1).map("{:02d}".format)
        + "-"
        + (day % 28 + 1).map("{:02d}".format)
    )
    rows = pd.DataFrame({"sourcedId": students["source_id"], "birthDate": birth, "sex": students["sex"]})
    several = students["two_or_more"] & (students["race"] != "hispanicOrLatinoEthnicity")
    words = {True: "true", False: "false"}
    for race in RACES:
        rows[race] = ((students["race"] == race) & ~several).map(words)
    rows["demographicRaceTwoOrMoreRaces"] = several.map(words)
    rows["hispanicOrLatinoEthnicity"] = (students["race"] == "hispanicOrLatinoEthnicity").map(words)
    columns = (
        f"sourcedId status dateLastModified birthDate sex {' '.join(RACES)} demographicRaceTwoOrMoreRaces "
        "hispanicOrLatinoEthnicity countryOfBirthCode stateOfBirthAbbreviation cityOfBirth "
        "publicSchoolResidenceStatus"
    )
    return _bulk(rows, columns)
