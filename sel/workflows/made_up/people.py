"""Who is at a made-up school: its students and adults, as frames a row a person."""

from dataclasses import dataclass
from itertools import cycle, islice

import numpy as np
import pandas as pd

from sel.workflows.made_up.stock import ORIGINS, drawn_names

DOMAIN = "larkspur.example"
SUBJECTS = ("Math", "English", "Science", "History", "Physical Education", "Elective")
ELECTIVES = ("Spanish", "Art", "Music", "Band", "Theater", "Computer Science")
OTHER_ROLES = ("coach", "custodian", "nurse", "librarian", "office", "cafeteria", "security", "mentor")
GRADES = {
    "Elementary": ("03", "04", "05"),
    "Middle": ("06", "07", "08"),
    "High": ("09", "10", "11", "12"),
}
ADULTS_AT = ((0, 500, 2000), (6, 35, 150))
"""How many adults a school of so many students has; straight lines between."""


@dataclass(frozen=True)
class Place:
    """One made-up school: its id, level, number of students, and the make-up of its families."""

    school_id: str
    name: str
    level: str
    size: int
    shares: np.ndarray


def places(students: int, schools: int, rng: np.random.Generator) -> list[Place]:
    """Return the schools of a district in which `students` are spread by level, elementary first."""
    levels = [("Elementary", "Middle", "High")[k % 3] for k in range(schools)]
    weight = np.array([{"Elementary": 0.27, "Middle": 0.31, "High": 0.42}[level] for level in levels])
    bounds = np.rint(np.concatenate([[0], np.cumsum(weight / weight.sum())]) * students).astype(int)
    trees = rng.permutation(np.array(_TREES, dtype=object))
    base = np.array([origin.share for origin in ORIGINS])
    return [
        Place(f"S{k + 1:02d}", _place_name(trees, k, level), level, int(bounds[k + 1] - bounds[k]),
              base * rng.gamma(2.0, 0.5, len(base)))
        for k, level in enumerate(levels)
    ]  # fmt: skip


def _place_name(trees: np.ndarray, position: int, level: str) -> str:
    """Return a school's name; a district with more schools than trees counts on."""
    group = position // 3
    again = group // len(trees)
    return f"{trees[group % len(trees)]} {level}" + (f" {again + 1}" if again else "")


def students_of(place: Place, student_ids: np.ndarray, first: int, rng: np.random.Generator) -> pd.DataFrame:
    """Return a school's students; `student_ids` are its human ids, `first` numbers the opaque ones."""
    count = place.size
    names = drawn_names(rng, count, place.shares)
    drawn = rng.random((count, 6))
    language = np.array([origin.language for origin in ORIGINS], dtype=object)[names.origin]
    abroad = language != "English"
    return pd.DataFrame(
        {
            "student_id": student_ids,
            "source_id": [f"P{first + k:06d}" for k in range(count)],
            "school_id": place.school_id,
            "given": names.given,
            "family": names.family,
            "grade": np.sort(rng.choice(np.array(GRADES[place.level], dtype=object), count)),
            "sex": np.where(drawn[:, 0] < 0.01, "unspecified", np.where(names.female, "female", "male")),
            "race": np.array([origin.race for origin in ORIGINS], dtype=object)[names.origin],
            "detail": np.array([origin.detail for origin in ORIGINS], dtype=object)[names.origin],
            "language": np.where(abroad & (drawn[:, 1] < 0.6), language, "English"),
            "english_learner": (abroad & (drawn[:, 1] < 0.33)).astype(int),
            "disability": (drawn[:, 2] < 0.13).astype(int),
            "low_income": (drawn[:, 3] < 0.35 + 0.2 * abroad).astype(int),
            "foster": (drawn[:, 4] < 0.008).astype(int),
            "homeless": (drawn[:, 5] < 0.03).astype(int),
            "two_or_more": rng.random(count) < 0.05,
        }
    )


def adults_of(place: Place, first: int, rng: np.random.Generator) -> pd.DataFrame:
    """Return a school's adults; `first` numbers their ids. No two share their full name."""
    count = max(6, round(float(np.interp(place.size, *ADULTS_AT))))
    base = np.array([origin.adult_share for origin in ORIGINS])
    names = drawn_names(rng, 2 * count + 20, base * np.sqrt(place.shares))
    full = pd.Series(names.given + " " + names.family)
    keep = np.flatnonzero(~full.duplicated())[:count]
    female, given, family = names.female[keep], names.given[keep], names.family[keep]
    roles = _roles(place, count)
    teacher = np.array([role == "teacher" for role in roles])
    subject = np.full(count, "", dtype=object)
    subject[teacher] = _subjects(place, int(teacher.sum()))
    frame = pd.DataFrame(
        {
            "adult_id": [f"A{first + k:05d}" for k in range(count)],
            "school_id": place.school_id,
            "given": given,
            "family": family,
            "female": female,
            "title": _titles(female, np.array(roles, dtype=object), rng),
            "role": roles,
            "subject": subject,
            "room": [str(100 + k) for k in range(count)],
            "on_roster": ~np.isin(roles, OTHER_ROLES),
            "spanish": np.array([origin.code == "mexican" for origin in ORIGINS])[names.origin[keep]],
        }
    )
    return frame.assign(kind=np.where(frame["role"] == "mentor", "partner", "staff"))


def _roles(place: Place, count: int) -> list[str]:
    """Return `count` roles: leadership, counselors, aides, the others by turns, and teachers for the rest."""
    others = [OTHER_ROLES[k % len(OTHER_ROLES)] for k in range(round(count * 0.18))]
    leaders = ["principal"] * (1 + place.size // 600)
    counselors = ["counselor"] * max(1, round(place.size / 350))
    aides = ["aide"] * round(count * 0.08)
    fixed = [*leaders, *counselors, *aides, *others][: count - 4]
    return ["teacher"] * (count - len(fixed)) + fixed


def _subjects(place: Place, teachers: int) -> list[str]:
    """Return what each teacher teaches; at an elementary school most have a class of their own."""
    if place.level != "Elementary":
        # Electives take turns of their own: every sixth teacher has one, each another.
        turns = [subject for elective in ELECTIVES for subject in (*SUBJECTS[:-1], elective)]
        return list(islice(cycle(turns), teachers))
    specials = ["Physical Education", "Music", "Art"][: max(0, teachers - 3)]
    return ["Homeroom"] * (teachers - len(specials)) + specials


def _titles(female: np.ndarray, roles: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Return the title by which each adult goes."""
    hers = rng.choice(np.array(["Ms.", "Mrs.", "Miss"], dtype=object), len(female), p=[0.5, 0.4, 0.1])
    title = np.where(female, hers, "Mr.")
    title = np.where(rng.random(len(female)) < 0.04, "Dr.", title)
    return np.where(roles == "coach", "Coach", title)


def with_emails(adults: pd.DataFrame) -> pd.DataFrame:
    """Return the district's adults with addresses, no two alike: initial, family name, maybe a number."""
    plain = (adults["given"].str[:1] + adults["family"]).str.normalize("NFKD").str.encode("ascii", "ignore")
    local = plain.str.decode("ascii").str.lower().str.replace(r"[^a-z]", "", regex=True)
    again = local.groupby(local).cumcount()
    number = (again + 1).astype(str).where(again > 0, "")
    return adults.assign(email=local + number + "@" + DOMAIN)


_TREES = (
    "Alder", "Aspen", "Bay Laurel", "Birch", "Buckeye", "Catalpa", "Chestnut", "Coffeeberry", "Cottonwood",
    "Cypress", "Dogwood", "Elderberry", "Hawthorn", "Hazel", "Hickory", "Ironwood", "Juniper", "Linden",
    "Madrone", "Magnolia", "Manzanita", "Mesquite", "Mulberry", "Palo Verde", "Pecan", "Persimmon",
    "Redbud", "Sequoia", "Sycamore", "Tamarack", "Toyon", "Walnut", "Willow",
)  # fmt: skip
