"""A whole made-up district: its roster and survey files, and what is true of every student in it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from sel.core.instrument import Instrument
from sel.readers.instruments import instrument
from sel.workflows.made_up.caring import Caring, caring, staff_claims
from sel.workflows.made_up.people import GRADES, Place, adults_of, places, students_of, with_emails
from sel.workflows.made_up.roster import csv_bytes, oneroster, other_adults, programs
from sel.workflows.made_up.survey import (
    Submissions,
    staff_rows,
    student_header,
    student_submissions,
    trial_row,
)
from sel.workflows.made_up.timetable import Timetable, timetable

STUDENTS_A_SCHOOL = 1100
"""On average, so that the high schools of a large district stay under 1,500."""
SECOND_SCHOOL_SHARE = 0.004


@dataclass(frozen=True)
class District:
    """A district that doesn't exist: every person, school and answer in it is made up.

    `files`: oneroster.zip, other_adults.csv, programs.csv, students_survey.csv, staff_survey.csv.
    `truth`: student_id, slot, text, adult_id, kind, a row a person meant; two in one cell are two rows;
    kind is adult, vague (a description), off_roster, nobody, shrug, everyone, alert or negated.
    `staff_truth`: adult_id, line, student_id. `status_truth`: student_id, school_id, status by the method.
    """

    files: dict[str, bytes]
    truth: pd.DataFrame
    staff_truth: pd.DataFrame
    status_truth: pd.DataFrame


@dataclass(frozen=True)
class _School:
    """What was made up for one school; `claims` is a truth value a student and adult."""

    students: pd.DataFrame
    adults: pd.DataFrame
    table: Timetable
    caring: Caring
    claims: np.ndarray
    answering: np.ndarray


def made_up_district(students: int, seed: int, schools: int | None = None) -> District:
    """Return a district of so many students; the same arguments give the same bytes.

    Schools come by turns as elementary (grades 3 to 5), middle and high; by default three, and more in
    large districts so that none has over about 1,500 students. Raises ValueError under 10 students a school.
    """
    count = schools or 3 * max(1, -(-students // (3 * STUDENTS_A_SCHOOL)))
    if students < 10 * count:
        raise ValueError(f"{students} students are too few for {count} schools: at least 10 a school.")
    rng = np.random.default_rng([seed, students, count])
    where = places(students, count, rng)
    made = _schools(where, _student_ids(students, rng), rng)
    form, staff_form = instrument("culture-of-care"), instrument("staff-connections")
    sent = [_submissions(form, school, rng) for school in made]
    claimed = [staff_rows(s.students, s.adults, s.answering, s.claims, rng) for s in made]
    second = _second_roles(where, made, rng)
    status = [_statuses(school, one.mentions) for school, one in zip(made, sent, strict=True)]
    return District(
        {
            **_roster_files(where, made, second),
            "students_survey.csv": _student_file(form, [one.export for one in sent]),
            "staff_survey.csv": _staff_file(staff_form, [rows for rows, _ in claimed]),
        },
        _truth(made, sent),
        pd.concat([truth for _, truth in claimed], ignore_index=True),
        _with_second_school(pd.concat(status, ignore_index=True), made, second),
    )


def _student_ids(count: int, rng: np.random.Generator) -> np.ndarray:
    """Return ids of seven digits, a third of them with zeros in front."""
    numbers = rng.choice(2_900_000, count, replace=False) + 10_000
    return np.array([f"{number:07d}" for number in numbers], dtype=object)


def _schools(where: Sequence[Place], ids: np.ndarray, rng: np.random.Generator) -> list[_School]:
    """Return the schools with people, timetable and ties; e-mails are told apart over the whole district."""
    starts = np.cumsum([0, *(place.size for place in where)])
    students = [
        students_of(place, ids[first : first + place.size], int(first) + 1, rng)
        for place, first in zip(where, starts, strict=False)
    ]
    adults: list[pd.DataFrame] = []
    for place in where:
        adults.append(adults_of(place, 1 + sum(map(len, adults)), rng))
    emails = with_emails(pd.concat(adults, ignore_index=True))
    made = []
    for place, pupils in zip(where, students, strict=True):
        grown = emails[emails["school_id"] == place.school_id].reset_index(drop=True)
        table = timetable(place, pupils, grown, rng)
        teaches = _teaches(pupils, grown, table)
        truth = caring(pupils, grown, teaches, rng)
        answering, claims = staff_claims(truth.chosen, teaches, grown["role"].to_numpy(), rng)
        made.append(_School(pupils, grown, table, truth, claims, answering))
    return made


def _teaching(students: pd.DataFrame, adults: pd.DataFrame, table: Timetable) -> pd.DataFrame:
    """Return row and adult (positions) and the period, a row a student and adult who teaches her."""
    taught = table.seats.merge(table.teachers, on="class_id").merge(
        table.classes[["class_id", "period"]], on="class_id"
    )
    row = pd.Series(np.arange(len(students)), index=students["student_id"])
    position = pd.Series(np.arange(len(adults)), index=adults["adult_id"])
    pairs = pd.DataFrame(
        {
            "row": taught["student_id"].map(row).to_numpy(),
            "adult": taught["adult_id"].map(position).to_numpy(),
            "period": taught["period"].to_numpy(),
        }
    )
    return pairs.drop_duplicates(["row", "adult"])


def _teaches(students: pd.DataFrame, adults: pd.DataFrame, table: Timetable) -> np.ndarray:
    """Return whether each adult teaches each student."""
    pairs = _teaching(students, adults, table)
    teaches = np.zeros((len(students), len(adults)), dtype=bool)
    teaches[pairs["row"], pairs["adult"]] = True
    return teaches


def _submissions(form: Instrument, school: _School, rng: np.random.Generator) -> Submissions:
    """Return what a school's students sent; elementary students don't speak of periods."""
    periods = _teaching(school.students, school.adults, school.table)
    if school.students["grade"].isin(GRADES["Elementary"]).all():
        periods = periods.assign(period="")
    return student_submissions(form, school.students, school.adults, periods, school.caring, rng)


def _statuses(school: _School, mentions: pd.DataFrame) -> pd.DataFrame:
    """Return each student's status by the method, from what is true."""
    truth, claims = school.caring, school.claims
    names = truth.stance == "adults"
    rows, slots = np.nonzero(truth.chosen >= 0)
    both = np.zeros(len(names), dtype=bool)
    np.logical_or.at(both, rows, claims[rows, truth.chosen[rows, slots]])
    seen = claims.any(axis=1)
    unplaced = np.isin(truth.stance, ["everyone", "off_roster", "negated"])
    # A stranger could not be made up for everybody where a school is tiny: those left the question blank.
    wrote = np.isin(np.arange(len(names)), mentions["row"])
    says_nobody = np.isin(truth.stance, ["nobody", "alert"])
    rules = {
        "not_heard": ~truth.answers,
        "mutual": names & both,
        "named": names,
        "unmatched": unplaced & wrote,
        "staff_only": says_nobody & seen,
        "no_adult": says_nobody,
    }
    status = np.select(list(rules.values()), list(rules), "skipped")
    return school.students[["student_id", "school_id"]].assign(status=status)


def _truth(made: Sequence[_School], sent: Sequence[Submissions]) -> pd.DataFrame:
    """Return what every written name means."""
    parts = []
    for school, one in zip(made, sent, strict=True):
        ids = school.students["student_id"].to_numpy()[one.mentions["row"]]
        parts.append(one.mentions.drop(columns="row").assign(student_id=ids))
    return pd.concat(parts, ignore_index=True)[["student_id", "slot", "text", "adult_id", "kind"]]


def _second_roles(where: Sequence[Place], made: Sequence[_School], rng: np.random.Generator) -> pd.DataFrame:
    """Return the few people who are at another school too: a teacher a school, at the next one, and
    students at the next school of the same level, since grades belong to a level.
    """
    parts = []
    for at, (school, following) in enumerate(zip(made, where[1:], strict=False)):
        number = max(1, round(len(school.students) * SECOND_SCHOOL_SHARE))
        few = school.students.iloc[np.sort(rng.choice(len(school.students), number, replace=False))]
        alike = next((place for place in where[at + 1 :] if place.level == where[at].level), None)
        if alike:
            parts.append(few[["source_id"]].assign(role="student", school_id=alike.school_id))
        teacher = school.adults[school.adults["role"] == "teacher"].tail(1)
        who = teacher[["adult_id", "role"]].rename(columns={"adult_id": "source_id"})
        parts.append(who.assign(school_id=following.school_id))
    empty = pd.DataFrame({"source_id": [], "role": [], "school_id": []}, dtype=object)
    return pd.concat([empty, *parts], ignore_index=True)


def _with_second_school(status: pd.DataFrame, made: Sequence[_School], second: pd.DataFrame) -> pd.DataFrame:
    """Return the statuses with a row more for each student's second school: her word counts at both."""
    ids = pd.concat([school.students[["source_id", "student_id"]] for school in made])
    at_second = second[second["role"] == "student"].merge(ids, on="source_id")
    extra = at_second[["student_id", "school_id"]].merge(status[["student_id", "status"]], on="student_id")
    return pd.concat([status, extra], ignore_index=True)


def _roster_files(where: Sequence[Place], made: Sequence[_School], second: pd.DataFrame) -> dict[str, bytes]:
    """Return the three roster files."""
    students = pd.concat([school.students for school in made], ignore_index=True)
    adults = pd.concat([school.adults for school in made], ignore_index=True)
    classes = pd.concat([school.table.classes for school in made], ignore_index=True)
    source = students.set_index("student_id")["source_id"]
    seats = pd.concat([school.table.seats for school in made], ignore_index=True)
    members = pd.concat(
        [
            pd.concat([school.table.teachers for school in made]).rename(columns={"adult_id": "source_id"}),
            seats.assign(source_id=seats["student_id"].map(source), role="student"),
        ],
        ignore_index=True,
    )
    members["school_id"] = members["class_id"].str.split("-").str[0]
    schools = pd.DataFrame([{"school_id": place.school_id, "name": place.name} for place in where])
    return {
        "oneroster.zip": oneroster(schools, students, adults, second, classes, members),
        "other_adults.csv": other_adults(adults),
        "programs.csv": programs(students),
    }


def _by_time(rows: pd.DataFrame) -> pd.DataFrame:
    """Return an export's rows in the order in which they were sent."""
    sent = pd.to_datetime(rows[0], format="%m/%d/%Y %H:%M:%S")
    return rows.iloc[np.argsort(sent.to_numpy(), kind="stable")].reset_index(drop=True)


def _student_file(form: Instrument, exports: Sequence[pd.DataFrame]) -> bytes:
    """Return the students' survey as one file, a row sent to try the form first."""
    rows = _by_time(pd.concat(exports, ignore_index=True))
    rows = pd.concat([pd.DataFrame([trial_row(form)]), rows], ignore_index=True)
    return csv_bytes(rows.set_axis(student_header(form), axis=1))


def _staff_file(form: Instrument, exports: Sequence[pd.DataFrame]) -> bytes:
    """Return the staff survey as one file."""
    rows = _by_time(pd.concat(exports, ignore_index=True))
    questions = [form.names.wording["en"], form.colleagues.wording["en"]]
    return csv_bytes(rows.set_axis(["Timestamp", "Email Address", *questions], axis=1))
