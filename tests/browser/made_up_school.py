"""A made-up school of forty students and eight adults, written as the files a district would have.

Nobody here exists. The cast, by student id:

    0000001 Ana Prado       names an adult who names her too
    0000002 Luz Ortega      ticks "I cannot think of an adult", and Mr. Bram Oakes names her (grade 07)
    0000003 Luz Ortega      writes "nobody", and no adult names her (grade 08: the same name)
    0000004 Tomás Vela      writes WORRYING
    0000005 Ida Moss        names somebody who is on no roster: UNPLACED
    0000006 Cy Penn         answers, but leaves the question blank
    0000007 Rex Dole        does not answer
    0000008 …  0000040      name one adult each as WRITTEN has it
"""

import csv
import io
import zipfile

from sel.accounts.local import OPERATOR
from sel.core.responses import Wave
from sel.workflows import ingest, waves
from sel.workflows.desk import Desk

SCHOOL_ID, SCHOOL = "M1", "Maple Middle"
WAVE = "2026-fall"
WORRYING = "nobody, i want to hurt myself"
UNPLACED = "Zephyrine from the blue van"
WRITTEN = "ms quillfeather room 9"

ADULTS = (
    ("A1", "Bram", "Oakes"),
    ("A2", "Wilhelmina", "Quillfeather"),
    ("A3", "Dora", "Finch"),
    ("A4", "Luis", "Marín"),
    ("A5", "Greta", "Stone"),
    ("A6", "Paul", "Yarrow"),
    ("A7", "Nadia", "Haddad"),
    ("A8", "Otis", "Brand"),
)
_CAST = (
    ("Ana", "Prado"),
    ("Luz", "Ortega"),
    ("Luz", "Ortega"),
    ("Tomás", "Vela"),
    ("Ida", "Moss"),
    ("Cy", "Penn"),
    ("Rex", "Dole"),
)
_GIVEN = ("Amy", "Ben", "Eli", "Fay", "Gus", "Hal", "Ivy", "Jon", "Kit", "Lea", "Mia")
_FAMILY = ("Abbot", "Birch", "Cole")
STUDENTS = tuple(
    (f"{number:07d}", *name, "07" if number % 2 == 0 else "08")
    for number, name in enumerate(
        (*_CAST, *((given, family) for family in _FAMILY for given in _GIVEN)), start=1
    )
)

NAME_QUESTION = (
    "Name an adult at this school who cares about you and whom you would go to if something was wrong."
)
NOBODY = "I cannot think of an adult like this at this school right now."
ITEMS = (
    "There is an adult at this school who notices when I am not here.",
    "There is an adult at this school who listens when I have something to say.",
    "There is an adult at this school who would help me with a personal problem.",
    "There is an adult at this school who believes I can do well.",
    "I feel that I belong at this school.",
    "People at this school accept me as I am.",
    "I often feel like an outsider at this school.",
    "I look forward to coming to this school.",
    "I feel safe in my classrooms.",
    "I feel safe in the hallways and outside at this school.",
    "Students at this school are often picked on.",
    "Adults at this school step in when someone is being hurt.",
    "The rules at this school are fair.",
    "Adults at this school treat students with respect.",
    "Students of every background are treated the same here.",
    "When I make a mistake, I get a chance to put it right.",
    "I can calm myself down when I am upset.",
    "I keep working when something is hard.",
    "I can tell how someone else is feeling.",
    "I can talk things out when I disagree with someone.",
    "Students have a say in what happens at this school.",
    "Adults at this school ask for our ideas.",
    "I can speak up in class without worrying.",
    "What students say leads to change here.",
)
OPTIONS = ("Strongly disagree", "Disagree", "Agree", "Strongly agree")
STAFF_QUESTION = (
    "Students at this school with whom you have a caring connection (one on each line: name or student ID)"
)


def bring_in(desk: Desk) -> None:
    """Bring roster, wave and both surveys into an empty store; the wave stays open."""
    roster = ingest.check_roster(desk, OPERATOR, [("oneroster.zip", roster_zip())])
    assert roster.ok, roster.problems
    ingest.store(desk, OPERATOR, roster)
    waves.new_wave(desk, OPERATOR, Wave(WAVE))
    for name, data, instrument in (
        ("students.csv", student_survey(), "culture-of-care"),
        ("staff.csv", staff_survey(), "staff-connections"),
    ):
        checked = ingest.check_responses(desk, OPERATOR, name, data, WAVE, instrument)
        assert checked.ok, checked.problems
        ingest.store(desk, OPERATOR, checked)


def roster_zip() -> bytes:
    """Return the school as a OneRoster 1.2 bundle."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as bundle:
        for name, lines in _roster_files().items():
            bundle.writestr(f"{name}.csv", _csv(lines))
    return out.getvalue()


def student_survey() -> bytes:
    """Return the students' answers as Google Forms exports them, with a test row and a row of nobody."""
    header = [
        "Timestamp",
        "Email Address",
        "Student ID",
        *(f"{NAME_QUESTION} (Adult {slot} of 5)" for slot in range(1, 6)),
        NOBODY,
        *ITEMS,
    ]
    special = {
        "0000001": ["Mr. Oakes", ""],
        "0000002": ["", NOBODY],
        "0000003": ["nobody", ""],
        "0000004": [WORRYING, ""],
        "0000005": [UNPLACED, ""],
        "0000006": ["", ""],
    }
    rows = []
    for at, (student, *_) in enumerate(STUDENTS):
        if student == "0000007":
            continue
        name, nobody = special.get(student, [WRITTEN if at % 2 else "Mr. Luis Marín", ""])
        answers = [OPTIONS[(at * 7 + item * 3) % 4] for item in range(len(ITEMS))]
        rows.append([f"10/5/2026 8:{at:02d}:00", "", student, name, "", "", "", "", nobody, *answers])
    nobody_s = ["10/5/2026 9:00:00", "", "9999999", "Mr. Oakes", *[""] * (len(header) - 4)]
    tested = ["10/5/2026 7:00:00", "", "TEST", "Mr. Oakes", *[""] * (len(header) - 4)]
    return _csv([header, *rows, nobody_s, tested])


def staff_survey() -> bytes:
    """Return the adults' answers: Mr. Oakes names two students, Ms. Finch none."""
    return _csv(
        [
            ["Timestamp", "Email Address", STAFF_QUESTION],
            ["10/6/2026 16:00:00", "a1@maple.example", "0000001\n0000002"],
            ["10/6/2026 16:05:00", "a3@maple.example", "0000009"],
        ]
    )


def _roster_files() -> dict[str, list[list[str]]]:
    """Return the bundle's files, each a header and its rows; status and date stay blank, as in bulk."""
    people = [(key, given, family, f"{key.lower()}@maple.example", key) for key, given, family in ADULTS]
    pupils = [(f"P{key}", given, family, "", key) for key, given, family, _ in STUDENTS]
    grades = {f"P{key}": grade for key, _, _, grade in STUDENTS}
    roles = {key: "teacher" for key, *_ in ADULTS} | dict.fromkeys(grades, "student")
    homes = {"08": "H1", "07": "H2"}
    return {
        "manifest": [["propertyName", "value"], *([key, value] for key, value in _MANIFEST.items())],
        "orgs": [
            ["sourcedId", "status", "dateLastModified", "name", "type", "identifier", "parentSourcedId"],
            ["D1", "", "", "Maple Unified", "district", "1", ""],
            [SCHOOL_ID, "", "", SCHOOL, "school", "1001", "D1"],
        ],
        "users": [
            [*_HEAD, "enabledUser", "username", "givenName", "familyName", "identifier", "email", "grades"],
            *(
                [key, "", "", "true", key, given, family, number, email, grades.get(key, "")]
                for key, given, family, email, number in people + pupils
            ),
        ],
        "roles": [
            [*_HEAD, "userSourcedId", "roleType", "role", "beginDate", "endDate", "orgSourcedId"],
            *([f"R{key}", "", "", key, "primary", role, "", "", SCHOOL_ID] for key, role in roles.items()),
        ],
        "academicSessions": [
            [*_HEAD, "title", "type", "startDate", "endDate", "parentSourcedId", "schoolYear"],
            ["T1", "", "", "Fall 2026", "semester", "2026-08-10", "2026-12-19", "", "2027"],
        ],
        "courses": [
            [*_HEAD, "schoolYearSourcedId", "title", "courseCode", "orgSourcedId"],
            ["C1", "", "", "", "Homeroom", "HOME", "D1"],
        ],
        "classes": [
            [*_HEAD, *_CLASS],
            ["H1", "", "", "Homeroom 1", "08", "C1", "H1", "homeroom", "9", SCHOOL_ID, "T1", "1"],
            ["H2", "", "", "Homeroom 2", "07", "C1", "H2", "homeroom", "4", SCHOOL_ID, "T1", "1"],
        ],
        "enrollments": [
            [*_HEAD, *_ENROLLMENT],
            ["EA2", "", "", "H1", SCHOOL_ID, "A2", "teacher", "true", "", ""],
            ["EA4", "", "", "H2", SCHOOL_ID, "A4", "teacher", "true", "", ""],
            *(
                [f"E{key}", "", "", homes[grade], SCHOOL_ID, key, "student", "", "", ""]
                for key, grade in grades.items()
            ),
        ],
        "demographics": [[*_HEAD, "birthDate", "sex"]],
    }


_HEAD = ["sourcedId", "status", "dateLastModified"]
_CLASS = [
    "title",
    "grades",
    "courseSourcedId",
    "classCode",
    "classType",
    "location",
    "schoolSourcedId",
    "termSourcedIds",
    "periods",
]
_ENROLLMENT = [
    "classSourcedId",
    "schoolSourcedId",
    "userSourcedId",
    "role",
    "primary",
    "beginDate",
    "endDate",
]
_MANIFEST = {
    "manifest.version": "1.0",
    "oneroster.version": "1.2",
    **{
        f"file.{name}": "bulk"
        for name in ("academicSessions", "classes", "courses", "demographics", "enrollments")
    },
    **{f"file.{name}": "bulk" for name in ("orgs", "roles", "users")},
}


def _csv(lines: list[list[str]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out).writerows(lines)
    return out.getvalue().encode()
