"""A whole measured district: its files as schools bring them, and what is true of every answer."""

import csv
import io
import zipfile
from collections.abc import Sequence

import numpy as np
import pandas as pd

from benchmarks.districts.habits import Habits, drawn_habits
from benchmarks.districts.mentions import mentions, staffroom
from benchmarks.districts.people import adults_of, places, students_of
from benchmarks.districts.school import School, school
from benchmarks.districts.slips import without_accents
from benchmarks.districts.stock import origin_shares
from benchmarks.districts.survey import staff_rows, student_rows
from sel.readers.instruments import instrument
from sel.workflows.made_up import District
from sel.workflows.made_up.people import with_emails
from sel.workflows.made_up.roster import csv_bytes, oneroster, other_adults, programs
from sel.workflows.made_up.survey import student_header, trial_row


def district(seed: int, schools: int, students: int, adults: int, origin: str) -> District:
    """Return a district of `schools`, each of `students` and `adults`; the same arguments, the same bytes.

    `origin` names the stocks of most families, the largest first: "vietnamese-filipino", "indian", "mixed".
    Raises ValueError for an origin without names, and under 10 students or 12 adults a school.
    """
    if students < 10 or adults < 12:
        raise ValueError("A school has at least 10 students and 12 adults.")
    rng = np.random.default_rng([seed, schools, students, adults, *origin.encode()])
    habits = drawn_habits(rng)
    made = drawn_schools(schools, students, adults, origin, habits, rng)
    said = [school_mentions(one, habits, rng) for one in made]
    form, staff_form = instrument("culture-of-care"), instrument("staff-connections")
    sent = [student_rows(form, one, texts, rng) for one, texts in zip(made, said, strict=True)]
    lines = [staff_rows(one, habits, rng) for one in made]
    rows = pd.concat([pd.DataFrame([trial_row(form)]), _by_time(sent)], ignore_index=True)
    staff = _by_time([frame for frame, _ in lines])
    header = ["Timestamp", "Email Address", staff_form.names.wording["en"]]
    return District(
        {
            **_roster_files(made, habits),
            "students_survey.csv": csv_bytes(rows.set_axis(student_header(form), axis=1)),
            "staff_survey.csv": csv_bytes(staff.set_axis(header, axis=1)),
        },
        pd.concat([_truth(one, texts) for one, texts in zip(made, said, strict=True)], ignore_index=True),
        pd.concat([truth for _, truth in lines], ignore_index=True),
        pd.concat([_statuses(one, texts) for one, texts in zip(made, said, strict=True)], ignore_index=True),
    )


def drawn_schools(
    schools: int,
    students: int,
    adults: int,
    origin: str,
    habits: Habits,
    rng: np.random.Generator,
    named: float = 1.2,
) -> list[School]:
    """Return the schools with their people and ties; ids and addresses are told apart over all of them."""
    where = places(schools, students, origin_shares(origin), rng)
    ids = np.array([f"{number:07d}" for number in rng.choice(2_900_000, schools * students, replace=False)])
    ids = ids.astype(object)
    pupils = [
        students_of(place, ids[k * students : (k + 1) * students], k * students + 1, rng)
        for k, place in enumerate(where)
    ]
    staff = [adults_of(place, adults, k * adults + 1, rng) for k, place in enumerate(where)]
    grown = with_emails(pd.concat(staff, ignore_index=True))
    made = []
    for place, young in zip(where, pupils, strict=True):
        mine = grown[grown["school_id"] == place.school_id].reset_index(drop=True)
        made.append(school(place, young, mine, habits, rng, named))
    return made


def school_mentions(one: School, habits: Habits, rng: np.random.Generator) -> pd.DataFrame:
    """Return what a school's students write, as `mentions` has it."""
    staff = staffroom(one.adults, one.periods, habits, rng)
    return mentions(one.students, staff, one.ties, habits, int(rng.integers(2**32)))


def _truth(one: School, texts: pd.DataFrame) -> pd.DataFrame:
    """Return what every mention means, by the student's id."""
    ids = one.students["student_id"].to_numpy()[texts["row"]]
    return texts.assign(student_id=ids)[["student_id", "slot", "text", "adult_id", "kind"]]


def _statuses(one: School, texts: pd.DataFrame) -> pd.DataFrame:
    """Return each student's status by the method, from what is true."""
    truth, claims = one.ties, one.claims
    rows, slots = np.nonzero(truth.chosen >= 0)
    both = np.zeros(len(one.students), dtype=bool)
    np.logical_or.at(both, rows, claims[rows, truth.chosen[rows, slots]])
    names = truth.stance == "adults"
    alert = truth.stance == "alert"
    # A cry for help that names nobody and denies nobody waits for a person.
    unplaced = np.isin(truth.stance, ["everyone", "off_roster", "negated"]) | (
        alert & (truth.chosen[:, 0] >= 0)
    )
    wrote = np.isin(np.arange(len(names)), texts["row"])
    says_nobody = alert | (truth.stance == "nobody")
    rules = {
        "not_heard": ~truth.answers,
        "mutual": names & both,
        "named": names,
        "unmatched": unplaced & wrote,
        "staff_only": says_nobody & claims.any(axis=1),
        "no_adult": says_nobody,
    }
    status = np.select(list(rules.values()), list(rules), "skipped")
    return one.students[["student_id", "school_id"]].assign(status=status)


def _by_time(frames: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """Return an export's rows in the order in which they were sent."""
    rows = pd.concat(frames, ignore_index=True)
    sent = pd.to_datetime(rows[0], format="%m/%d/%Y %H:%M:%S")
    return rows.iloc[np.argsort(sent.to_numpy(), kind="stable")].reset_index(drop=True)


def _roster_files(made: Sequence[School], habits: Habits) -> dict[str, bytes]:
    """Return the three roster files."""
    students = _filed(pd.concat([one.students for one in made], ignore_index=True), habits)
    adults = _filed(pd.concat([one.adults for one in made], ignore_index=True), habits)
    classes = pd.concat([one.recorded.classes for one in made], ignore_index=True)
    unsaid = {"room": habits.roster_rooms, "period": habits.roster_periods}
    classes = classes.assign(**{column: "" for column, said in unsaid.items() if not said})
    source = students.set_index("student_id")["source_id"]
    seats = pd.concat([one.recorded.seats for one in made], ignore_index=True)
    teachers = pd.concat([one.recorded.teachers for one in made]).rename(columns={"adult_id": "source_id"})
    sitting = seats.assign(source_id=seats["student_id"].map(source), role="student")
    members = pd.concat([teachers, sitting], ignore_index=True)
    members["school_id"] = members["class_id"].str.split("-").str[0]
    schools = pd.DataFrame([{"school_id": one.place.school_id, "name": one.place.name} for one in made])
    nobody_twice = pd.DataFrame({"source_id": [], "role": [], "school_id": []}, dtype=object)
    bundle = oneroster(schools, students, adults, nobody_twice, classes, members)
    called = {
        **dict(zip(adults["adult_id"], adults["preferred"], strict=True)),
        **dict(zip(students["source_id"], students["preferred"], strict=True)),
    }
    return {
        "oneroster.zip": _with_preferred(bundle, called),
        "other_adults.csv": other_adults(adults),
        "programs.csv": programs(students),
    }


def _filed(people: pd.DataFrame, habits: Habits) -> pd.DataFrame:
    """Return people with their names as the district's system files them."""
    for column in ("given", "family", "preferred"):
        names = people[column].map(without_accents) if habits.roster_plain else people[column]
        if column == "given" and habits.roster_middles:
            names = names + [f" {'ABCDEGJLMRST'[k % 12]}" for k in range(len(names))]
        people = people.assign(**{column: names.str.upper() if habits.roster_capitals else names})
    return people


def _with_preferred(bundle: bytes, called: dict[str, str]) -> bytes:
    """Return the bundle with the names by which people go, by sourcedId."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(bundle)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename == "users.csv":
                rows = list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))
                frame = pd.DataFrame(rows, dtype=object)
                data = csv_bytes(frame.assign(preferredGivenName=frame["sourcedId"].map(called)))
            new.writestr(entry, data)
    return buffer.getvalue()
