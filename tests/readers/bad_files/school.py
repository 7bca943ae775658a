"""A made-up school to hold bad files against, and what became of each; nobody here exists.

Oak has twelve students, two of them with ids longer than a spreadsheet keeps, two siblings who share an
e-mail, one whose family name is Null; and five adults, of whom one is called None and one Nadia Na.
Elm has one student whose number only lacks the zeros of Ana's.
"""

import csv
import io
import zipfile
from dataclasses import dataclass

import pytest
import sqlalchemy as sa

from sel.accounts.local import OPERATOR
from sel.core.responses import Wave
from sel.errors import FileRefused, Problem
from sel.readers.instruments import instrument
from sel.readers.mapping import AS_IT_IS, FileMapping
from sel.store.responses import standing_answers, standing_nominations
from sel.store.schema import metadata
from sel.workflows import ingest, waves
from sel.workflows.checked import Checked
from sel.workflows.desk import Desk

WAVE, CARE, STAFF = "2026-fall", "culture-of-care", "staff-connections"
ASKED = instrument(CARE)
NAMES = [ASKED.names.wording["en"].replace("{k}", str(k)) for k in range(1, 6)]
NONE = ASKED.names.none_wording["en"]
ITEMS = [item.wording["en"] for item in ASKED.items]
LINES = instrument(STAFF).names.wording["en"]
HEADER = ["Timestamp", "Email Address", "Student ID", *NAMES, NONE, *ITEMS]

ANA, BEN, CHI, DEE, ELI = "0001234", "0002345", "0003456", "0004567", "0005678"
LONG, ROUNDED, TWELVE = "12345678901234567", "12345678901234500", "123457000000"
STUDENTS = (
    (ANA, "Ana", "Ruiz", "ana@oak.example", "OAK"),
    (BEN, "Ben", "Null", "ben@oak.example", "OAK"),
    (CHI, "Chi", "Trần", "0003456@oak.example", "OAK"),
    (DEE, "Dee", "Stone", "stones@oak.example", "OAK"),
    (ELI, "Eli", "Stone", "stones@oak.example", "OAK"),
    (LONG, "Fay", "Moss", "", "OAK"),
    (ROUNDED, "Gus", "Moss", "", "OAK"),
    (TWELVE, "Hal", "Penn", "", "OAK"),
    ("0006789", "Ivy", "Cole", "", "OAK"),
    ("0007890", "Jon", "Abbot", "", "OAK"),
    ("0008901", "Kit", "Birch", "", "OAK"),
    ("0009012", "Lea", "Dole", "", "OAK"),
    ("0010123", "Mia", "Vela", "mia@elm.example", "ELM"),
)
ADULTS = (
    ("A1", "Rosa", "Peña", "teacher", "rosa@oak.example"),
    ("A2", "Sam", "Lee", "teacher", "sam@oak.example"),
    ("A3", "Luis", "Ortiz", "counselor", "luis@oak.example"),
    ("A4", "Omar", "None", "teacher", "omar@oak.example"),
    ("A5", "Nadia", "Na", "aide", "nadia@oak.example"),
)
OPEN_IDS = (ANA, BEN, CHI, "0006789", "0007890", "0008901", "0009012")
"""Students about whom nothing is odd."""

Lines = list[list[str]]


def row(
    student: str, *names: str, email: str = "", at: str = "10/5/2026 8:08:00", none: str = "", answer="Agree"
) -> list[str]:
    """One submission: who, when, up to five names, and the same answer to every question."""
    written = [*names, *[""] * (5 - len(names))]
    return [at, email, student, *written, none, *[answer] * len(ITEMS)]


def everybody(name: str = "Ms. Peña") -> Lines:
    """A row of each student about whom nothing is odd, a minute apart; each names the same adult."""
    return [row(key, name, at=f"10/5/2026 8:{10 + at}:00") for at, key in enumerate(OPEN_IDS)]


def text_of(lines: Lines, separator: str = ",", end: str = "\r\n") -> str:
    """Lines as separated text, the header above them where they are submissions."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator, lineterminator=end).writerows(lines)
    return out.getvalue()


def survey(*rows: list[str], header: list[str] | None = None) -> bytes:
    """Submissions as Google Sheets saves them, or those of everybody."""
    return text_of([header or HEADER, *(rows or everybody())]).encode()


def zipped(files: dict[str, str | bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return target.getvalue()


def bundle(**changed: Lines | None) -> dict[str, str]:
    """The roster as OneRoster 1.2 files, some of them replaced or (None) taken away."""
    files = {**_bundle(), **changed}
    return {f"{name}.csv": text_of(lines) for name, lines in files.items() if lines is not None}


def _bundle() -> dict[str, Lines]:
    head = ["sourcedId", "status", "dateLastModified"]
    users = [*head, "enabledUser", "username", "givenName", "familyName", "identifier", "email", "grades"]
    roles = [*head, "userSourcedId", "roleType", "role", "beginDate", "endDate", "orgSourcedId"]
    names = ("orgs", "users", "roles", "classes", "enrollments")
    return {
        "manifest": [
            ["propertyName", "value"],
            ["manifest.version", "1.0"],
            ["oneroster.version", "1.2"],
            *([f"file.{name}", "bulk"] for name in names),
        ],
        "orgs": [
            [*head, "name", "type", "identifier", "parentSourcedId"],
            ["D1", "", "", "Made-up Unified", "district", "1", ""],
            ["OAK", "", "", "Oak Middle", "school", "11", "D1"],
            ["ELM", "", "", "Elm Middle", "school", "12", "D1"],
        ],
        "users": [
            users,
            *([f"P{k}", "", "", "true", k, g, f, k, e, "08"] for k, g, f, e, _ in STUDENTS),
            *([k, "", "", "true", k, g, f, k, e, ""] for k, g, f, _, e in ADULTS),
        ],
        "roles": [
            roles,
            *([f"RP{k}", "", "", f"P{k}", "primary", "student", "", "", s] for k, *_, s in STUDENTS),
            *([f"R{k}", "", "", k, "primary", role, "", "", "OAK"] for k, _, _, role, _ in ADULTS),
        ],
        "classes": [
            [*head, "title", "grades", "courseSourcedId", "classCode", "classType", "schoolSourcedId"],
            ["C1", "", "", "Homeroom 1", "08", "", "H1", "homeroom", "OAK"],
        ],
        "enrollments": [
            [*head, "classSourcedId", "schoolSourcedId", "userSourcedId", "role", "primary"],
            ["E1", "", "", "C1", "OAK", "A1", "teacher", "true"],
            *([f"E{k}", "", "", "C1", "OAK", f"P{k}", "student", ""] for k, *_, s in STUDENTS if s == "OAK"),
        ],
    }


@dataclass(frozen=True)
class School:
    """The school's desk, and what a file does there."""

    desk: Desk

    def open(self) -> None:
        """Bring the roster in and open the wave."""
        found = self.roster({"oneroster.zip": zipped(bundle())})
        ingest.store(self.desk, OPERATOR, found)
        waves.new_wave(self.desk, OPERATOR, Wave(WAVE))

    def answers(
        self, data: bytes, name: str = "made-up.csv", mapping: FileMapping = AS_IT_IS, asked: str = CARE
    ) -> Checked:
        """Check a survey's export."""
        return ingest.check_responses(self.desk, OPERATOR, name, data, WAVE, asked, mapping=mapping)

    def roster(self, files: dict[str, bytes | str], mapping: FileMapping = AS_IT_IS) -> Checked:
        """Check roster files."""
        named = [(name, data.encode() if isinstance(data, str) else data) for name, data in files.items()]
        return ingest.check_roster(self.desk, OPERATOR, named, mapping=mapping)

    def store(self, checked: Checked) -> None:
        """Store what was checked; a refused file fails the test with its problems."""
        assert [problem.sentence() for problem in checked.problems if problem.severity == "error"] == []
        ingest.store(self.desk, OPERATOR, checked)

    def stored(self, checked: Checked) -> dict[str, tuple[str, ...]]:
        """Store the answers; return, by student, the names each wrote."""
        self.store(checked)
        with self.desk.store.read() as conn:
            written = standing_nominations(conn, WAVE, checked.instrument)
            people = standing_answers(conn, WAVE, checked.instrument, [])["student_id"]
        by_student = written.groupby("student_id")["text"].agg(tuple)
        return {key: by_student.get(key, ()) for key in sorted(people)}

    def items(self, code: str) -> dict[str, int]:
        """Return, by student, the stored answer to one question, where there is one."""
        with self.desk.store.read() as conn:
            frame = standing_answers(conn, WAVE, CARE, [code])
        known = frame[frame[code].notna()]
        return dict(zip(known["student_id"], known[code].astype(int).tolist(), strict=True))

    def times(self) -> dict[str, str]:
        """Return, by student, when the stored answer came in, in UTC."""
        with self.desk.store.read() as conn:
            frame = standing_answers(conn, WAVE, CARE, [])
        return dict(zip(frame["student_id"], frame["submitted_at"].dt.strftime("%m-%d %H:%M"), strict=True))

    def everything(self) -> dict[str, list[str]]:
        """Every row of every table."""
        with self.desk.store.read() as conn:
            return {
                table.name: sorted(map(repr, conn.execute(sa.select(table)).all()))
                for table in metadata.sorted_tables
            }

    def refuses(self, checked: Checked, code: str, *words: str) -> Problem:
        """The file is refused for one reason, in these words, with what to do; the store is as it was."""
        before = self.everything()
        errors = [problem for problem in checked.problems if problem.severity == "error"]
        assert [problem.code for problem in errors] == [code]
        told = errors[0].sentence()
        assert [word for word in words if word not in told] == [], told
        assert errors[0].action
        with pytest.raises(FileRefused):
            ingest.store(self.desk, OPERATOR, checked)
        assert self.everything() == before
        return errors[0]


def said(checked: Checked, code: str, *words: str, rows: tuple[int, ...] | None = None) -> Problem:
    """The tolerance is named once, in these words and with these rows, and refuses nothing."""
    found = [problem for problem in checked.problems if problem.code == code]
    assert [problem.severity for problem in found] == ["warning"], codes(checked)
    told = found[0].sentence()
    assert [word for word in words if word not in told] == [], told
    assert rows is None or found[0].rows == rows
    return found[0]


def codes(checked: Checked) -> list[tuple[str, str]]:
    return [(problem.severity, problem.code) for problem in checked.problems]


def mended(school: School, data: bytes, name: str, problem: Problem, label: str) -> Checked:
    """Check the file again with the mend whose button says `label`."""
    [mend] = [mend for mend in problem.mends if label in mend.label]
    return school.answers(data, name, AS_IT_IS.mended(mend))


EVERYBODY: dict[str, tuple[str, ...]] = dict.fromkeys(OPEN_IDS, ("Ms. Peña",))
"""What is stored of a file in which everybody's row was read."""
