"""Made-up files for the readers' tests: a student survey and a OneRoster bundle of two schools."""

import csv
import io
import zipfile

from sel.readers.instruments import instrument

CARE = instrument("culture-of-care")
STAFF = instrument("staff-connections")
NAMES = [CARE.names.wording["en"].replace("{k}", str(k)) for k in range(1, 6)]
NONE = CARE.names.none_wording["en"]
ITEMS = [item.wording["en"] for item in CARE.items]
LINES = STAFF.names.wording["en"]
STUDENT_HEADER = ["Timestamp", "Email Address", "Student ID", *NAMES, NONE, *ITEMS]

ANA = [
    *("10/5/2026 8:08:00", "0001@students.oak.example", "0001", "Ms Okafor", "Coach Null"),
    *("", "", "", "", *["Agree"] * 24),
]
BEN = [
    *("10/5/2026 8:12:00", "", "0002", "", "", "", "", "", NONE),
    *["Strongly disagree"] * 24,
]

ONEROSTER = {
    "manifest.csv": (
        "propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\nfile.users,bulk\nfile.orgs,bulk\n"
    ),
    "orgs.csv": (
        "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\n"
        "D1,,,Made-up Unified,district,99,\n"
        "OAK,,,Oak Middle,school,9901,D1\n"
        "ELM,,,Elm High,school,9902,D1\n"
    ),
    "users.csv": (
        "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,identifier,email,"
        "grades,preferredGivenName\n"
        "p1,,,true,ana,,Ana,Ruiz,0001,ana@oak.example,08,Anita\n"
        "p2,,,true,ben,,Ben,Null,0002,ben@oak.example,9th,\n"
        "a1,,,true,okafor,,Ngozi,Okafor,T1,okafor@oak.example,,\n"
        "a2,,,true,lee,,Sam,Lee,T2,lee@elm.example,,\n"
        "g1,,,true,,,Rosa,Ruiz,,,,\n"
    ),
    "roles.csv": (
        "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId\n"
        "r1,,,p1,primary,student,2026-08-10,,OAK\n"
        "r2,,,p2,primary,student,,,ELM\n"
        "r3,,,a1,primary,teacher,,,OAK\n"
        "r4,,,a2,primary,counselor,,,ELM\n"
        "r5,,,a2,secondary,aide,,,ELM\n"
        "r6,,,g1,primary,guardian,,,OAK\n"
    ),
    "courses.csv": "sourcedId,status,dateLastModified,title\nc1,,,Art\n",
    "classes.csv": (
        "sourcedId,status,dateLastModified,title,courseSourcedId,classType,location,schoolSourcedId,periods\n"
        "k1,,,Homeroom 12,,homeroom,12,OAK,1\n"
        "k2,,,Art 3,c1,scheduled,7,OAK,2\n"
    ),
    "enrollments.csv": (
        "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,beginDate,endDate\n"
        "e1,,,k1,OAK,p1,student,,\n"
        "e2,,,k1,OAK,a1,teacher,,\n"
        "e3,,,k2,OAK,p1,student,,\n"
    ),
    "demographics.csv": (
        "sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,"
        "blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,"
        "hispanicOrLatinoEthnicity\n"
        "p1,,,2013-01-02,female,false,false,false,false,true,false,true\n"
        "p2,,,2012-01-02,male,false,true,false,false,true,false,false\n"
    ),
}


def csv_bytes(*records: list[str]) -> bytes:
    """Return records as CSV in UTF-8, as Google Sheets writes it."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows(records)
    return text.getvalue().encode()


def student_survey(*rows: list[str], header: list[str] | None = None) -> bytes:
    """Return an export of the student survey with `rows`, or of Ana and Ben."""
    return csv_bytes(header or STUDENT_HEADER, *(rows or (ANA, BEN)))


def zipped(files: dict[str, str], folder: str = "", extra: dict[str, bytes] | None = None) -> bytes:
    """Return a zip of text files, in the order given, each in `folder`."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(folder + name, text)
        for name, data in (extra or {}).items():
            archive.writestr(name, data)
    return target.getvalue()


def oneroster(**changed: str | None) -> dict[str, str]:
    """Return the bundle's files with some replaced (`users="…"`) or taken away (`users=None`)."""
    files = ONEROSTER | {f"{name}.csv": text for name, text in changed.items() if text is not None}
    return {
        name: text for name, text in files.items() if changed.get(name.removesuffix(".csv"), "") is not None
    }


def codes(problems) -> list[tuple[str, str]]:
    """Return each problem as (severity, code)."""
    return [(problem.severity, problem.code) for problem in problems]
