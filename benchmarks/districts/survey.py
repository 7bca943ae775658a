"""A measured school's survey exports: the students' form and the staff's, as Google Sheets saves them."""

import random
from typing import NamedTuple

import numpy as np
import pandas as pd

from benchmarks.districts.habits import Habits
from benchmarks.districts.school import School
from benchmarks.districts.slips import slipped, without_accents
from benchmarks.districts.stock import ANGLO
from benchmarks.districts.ties import SLOTS
from sel.core.instrument import Instrument
from sel.workflows.made_up.people import DOMAIN

STAFF_FORMS = {
    "first_last": 0.66,
    "last_first": 0.16,
    "called_last": 0.06,
    "initial": 0.05,
    "grade": 0.05,
    "first": 0.02,
}


class Pupil(NamedTuple):
    """A student as the staff know her."""

    student_id: str
    given: str
    family: str
    preferred: str
    grade: str


def student_rows(
    form: Instrument, school: School, mentions: pd.DataFrame, rng: np.random.Generator
) -> pd.DataFrame:
    """Return one school's rows of the students' export, columns numbered; some had sent an unfinished one."""
    count = len(school.students)
    cells = np.full((count, SLOTS), "", dtype=object)
    cells[mentions["row"], mentions["slot"] - 1] = mentions["text"]
    wrote = np.zeros(count, dtype=bool)
    wrote[mentions["row"]] = True
    ticked = (school.ties.stance == "nobody") & (~wrote | (rng.random(count) < 0.3))
    options = np.array(["", *(option.wording["en"] for option in form.options)], dtype=object)
    codes = rng.integers(1, len(form.options) + 1, (count, len(form.items)))
    codes[rng.random(codes.shape) < 0.03] = 0
    columns = [
        _times(rng, count, first_day=3, days=8),
        *_identities(school.students["student_id"].to_numpy(), rng),
        cells,
        np.where(ticked, form.names.none_wording["en"], ""),
        options[codes],
    ]
    whole = pd.DataFrame(np.column_stack(columns), columns=range(4 + SLOTS + len(form.items)))
    sent = whole.iloc[np.flatnonzero(school.ties.answers)]
    earlier = sent[rng.random(len(sent)) < 0.025].copy()
    earlier[0] = _times(rng, len(earlier), first_day=0, days=3)
    earlier[list(range(4, 3 + SLOTS))] = ""
    return pd.concat([earlier, sent], ignore_index=True)


def _times(rng: np.random.Generator, count: int, first_day: int, days: int) -> np.ndarray:
    """Return when each row was sent: school days from October 5, 2026, by daylight."""
    school_day = first_day + rng.integers(0, days, count)
    date = 5 + school_day + 2 * (school_day // 5)
    second = rng.integers(8 * 3600, 15 * 3600, count)
    parts = zip(date, second // 3600, second // 60 % 60, second % 60, strict=True)
    return np.array([f"10/{d}/2026 {h}:{m:02d}:{s:02d}" for d, h, m, s in parts], dtype=object)


def _identities(ids: np.ndarray, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Return e-mail and typed id a student: some only one of the two, some without the zeros in front."""
    drawn = rng.random(len(ids))
    bare = np.array([student.lstrip("0") for student in ids], dtype=object)
    typed = np.where(rng.random(len(ids)) < 0.08, bare, ids)
    email = np.where(drawn < 0.03, "", ids + f"@students.{DOMAIN}")
    return email, np.where(drawn > 0.97, "", typed)


def staff_rows(school: School, habits: Habits, rng: np.random.Generator) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the staff export's rows (time, e-mail, lines), and adult_id, line, student_id of each line."""
    adult, student = np.nonzero(school.claims.T)
    rnd = random.Random(int(rng.integers(2**32)))
    fields = ["student_id", "given", "family", "preferred", "grade"]
    people = [Pupil(*row) for row in school.students[fields].itertuples(index=False, name=None)]
    by_id = [rnd.random() < 0.5 for _ in range(len(school.adults))]
    pairs = zip(adult.tolist(), student.tolist(), strict=True)
    lines = [_line(rnd, habits, people[one], by_id[at]) for at, one in pairs]
    truth = pd.DataFrame(
        {
            "adult_id": school.adults["adult_id"].to_numpy()[adult],
            "line": lines,
            "student_id": school.students["student_id"].to_numpy()[student],
        }
    )
    who = school.adults[school.answering]
    written = who["adult_id"].map(truth.groupby("adult_id")["line"].agg("\n".join)).astype("str").fillna("")
    times = _times(rng, len(who), first_day=0, days=10)
    return pd.DataFrame({0: times, 1: who["email"].to_numpy(), 2: written.to_numpy()}, dtype=object), truth


def _line(rnd: random.Random, habits: Habits, who: Pupil, by_id: bool) -> str:
    """Return how an adult writes a student; those who like ids use them nearly always."""
    if rnd.random() < (min(0.95, 2 * habits.staff_ids) if by_id else 0.05):
        return who.student_id
    given, family = who.given, who.family
    called = who.preferred or ANGLO.called.get(given, given)
    form = rnd.choices(list(STAFF_FORMS), list(STAFF_FORMS.values()))[0]
    text = {
        "first_last": f"{who.preferred or given} {family}",
        "last_first": f"{family}, {given}",
        "called_last": f"{called} {family}",
        "initial": f"{given} {family[0]}.",
        "grade": f"{given} {family} ({who.grade.lstrip('0')})",
        "first": given,
    }[form]
    if rnd.random() < habits.staff_typo:
        text = slipped(text, rnd)
    text = without_accents(text) if rnd.random() < 0.6 else text
    return text.lower() if rnd.random() < 0.06 else text
