"""Who is at a measured school: its students and adults, as frames a row a person, and who goes by what."""

from itertools import cycle, islice

import numpy as np
import pandas as pd

from benchmarks.districts.stock import ANGLO, CODES, STOCKS, Names, drawn_names
from sel.workflows.made_up.people import ELECTIVES, GRADES, OTHER_ROLES, SUBJECTS, Place

LEVELS = ("High", "Middle", "Elementary")
WOMENS_TITLES = {"Ms.": 0.55, "Mrs.": 0.33, "Miss": 0.1, "Mx.": 0.02}


def places(schools: int, students: int, shares: np.ndarray, rng: np.random.Generator) -> list[Place]:
    """Return schools of `students` each, by turns high, middle and elementary, each with its own mixture."""
    made = []
    for position in range(schools):
        level = LEVELS[position % len(LEVELS)]
        mixture = shares * rng.gamma(4.0, 0.25, len(shares))
        made.append(Place(f"S{position + 1:03d}", f"School {position + 1} {level}", level, students, mixture))
    return made


def students_of(place: Place, ids: np.ndarray, first: int, rng: np.random.Generator) -> pd.DataFrame:
    """Return a school's students; `ids` are their human ids, `first` numbers the opaque ones.

    The columns are those of the made-up district's students, `preferred`, the name some go by, and `origin`,
    a position in STOCKS.
    """
    count = place.size
    names = drawn_names(rng, count, place.shares)
    draws = rng.random((count, 7))
    language = _of_stock("language", names)
    abroad = language != "English"
    return pd.DataFrame(
        {
            "student_id": ids,
            "source_id": [f"P{first + k:06d}" for k in range(count)],
            "school_id": place.school_id,
            "given": names.given,
            "family": names.family,
            "preferred": np.where(draws[:, 6] < 0.08, _called(names), ""),
            "grade": np.sort(rng.choice(np.array(GRADES[place.level], dtype=object), count)),
            "sex": np.where(names.female, "female", "male"),
            "race": _of_stock("race", names),
            "detail": _of_stock("detail", names),
            "language": np.where(abroad & (draws[:, 1] < 0.6), language, "English"),
            "english_learner": (abroad & (draws[:, 1] < 0.33)).astype(int),
            "disability": (draws[:, 2] < 0.13).astype(int),
            "low_income": (draws[:, 3] < 0.35 + 0.2 * abroad).astype(int),
            "foster": (draws[:, 4] < 0.008).astype(int),
            "homeless": (draws[:, 5] < 0.03).astype(int),
            "two_or_more": rng.random(count) < 0.05,
            "origin": names.origin,
        }
    )


def adults_of(place: Place, count: int, first: int, rng: np.random.Generator) -> pd.DataFrame:
    """Return a school's adults; `first` numbers their ids.

    Beside the made-up district's columns: `called`, the first name everybody uses; `preferred`, the same
    where the roster has it; `known`, the surname everybody uses; `handle`, a short form of it or "";
    `style`, how the school speaks of them: surname, given or handle; `origin`, a position in STOCKS.
    """
    anglo = np.sqrt(place.shares) * np.where(np.array(CODES) == "anglo", 1.8, 0.9)
    names = drawn_names(rng, count, 0.6 * place.shares / place.shares.sum() + 0.4 * anglo / anglo.sum(), 1.3)
    roles = _roles(place, count)
    teacher = np.array([role == "teacher" for role in roles])
    subject = np.full(count, "", dtype=object)
    subject[teacher] = _subjects(place, int(teacher.sum()))
    draws = rng.random((count, 6))
    called = np.where(draws[:, 0] < 0.4, _called(names), names.given)
    called = np.where(called == "", names.given, called)
    family = _with_suffix(names, rng)
    known = _known(names, draws[:, 1:3], rng)
    handle = np.array([_handle(name, draw) for name, draw in zip(known, draws[:, 3], strict=True)])
    frame = pd.DataFrame(
        {
            "adult_id": [f"A{first + k:05d}" for k in range(count)],
            "school_id": place.school_id,
            "given": names.given,
            "family": family,
            "female": names.female,
            "title": _titles(names.female, np.array(roles, dtype=object), subject, rng),
            "role": roles,
            "subject": subject,
            "room": _rooms(count, rng),
            "on_roster": ~np.isin(roles, OTHER_ROLES),
            "called": called,
            "preferred": np.where(draws[:, 4] < _recorded(names.given, called), called, ""),
            "known": known,
            "handle": handle,
            "style": _styles(np.array(roles, dtype=object), handle, place, draws[:, 5]),
            "origin": names.origin,
        }
    )
    return frame.assign(kind=np.where(frame["role"] == "mentor", "partner", "staff"))


def _of_stock(field: str, names: Names) -> np.ndarray:
    """Return a field of each person's stock."""
    words: np.ndarray = np.array([getattr(stock, field) for stock in STOCKS], dtype=object)
    return np.asarray(words[names.origin])


def _called(names: Names) -> np.ndarray:
    """Return the name by which each might go, "" where there is none for it."""
    pairs = zip(names.origin, names.given, strict=True)
    return np.array([STOCKS[at].called.get(given, ANGLO.called.get(given, "")) for at, given in pairs])


def _with_suffix(names: Names, rng: np.random.Generator) -> np.ndarray:
    """Return the surnames as the roster has them: a few men are juniors or thirds."""
    some = np.isin(np.array(CODES)[names.origin], ("anglo", "african_american", "mexican"))
    suffix = rng.choice(np.array([" Jr.", " Jr", " III", ", Jr."], dtype=object), len(some))
    return np.where(
        some & ~names.female & (rng.random(len(some)) < 0.012), names.family + suffix, names.family
    )


def _recorded(given: np.ndarray, called: np.ndarray) -> np.ndarray:
    """Return how likely the roster has the name by which each goes: a wholly other one mostly."""
    near = np.array([a[:2] == b[:2] for a, b in zip(given, called, strict=True)], dtype=bool)
    return np.where(given == called, 0.0, np.where(near, 0.35, 0.75))


def _known(names: Names, draws: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Return the surname by which each is known: of two mostly the first; a few have married since."""
    known = []
    for family, (draw, _) in zip(names.family, draws, strict=True):
        parts = _two_parts(family)
        both = len(parts) < 2 or draw > 0.82
        known.append(family if both else parts[1] if draw > 0.75 else parts[0])
    other = drawn_names(rng, len(known), np.bincount(names.origin, minlength=len(STOCKS)) + 0.0).family
    changed = names.female & (draws[:, 1] < 0.004)
    return np.where(changed, other, np.array(known, dtype=object))


def _two_parts(family: str) -> list[str]:
    """Return a double surname's two parts, particles kept with what they belong to; else the name alone."""
    words = family.replace("-", " ").split(" ")
    small = {"de", "la", "los", "del", "dela", "van", "st.", "san", "abu", "der", "ah", "di"}
    parts: list[str] = []
    held: list[str] = []
    for word in words:
        held.append(word)
        if word.lower() not in small:
            parts.append(" ".join(held))
            held = []
    return parts if len(parts) == 2 and not family.lower().startswith(("al-", "el-")) else [family]


def _handle(known: str, draw: float) -> str:
    """Return a school's short form of a long surname: its first letter or its beginning."""
    if len(known) < 9 or draw > 0.3:
        return ""
    return known[0] if draw < 0.15 else known[: 4 + (known[3] in "aeiou")].rstrip("-' ")


def _styles(roles: np.ndarray, handle: np.ndarray, place: Place, draws: np.ndarray) -> np.ndarray:
    """Return how the school speaks of each adult."""
    by_given = np.isin(roles, ("aide", "cafeteria", "custodian", "security", "mentor", "coach", "office"))
    often = np.where(by_given, 0.4, 0.12 if place.level == "Elementary" else 0.04)
    return np.where(handle != "", "handle", np.where(draws < often, "given", "surname"))


def _roles(place: Place, count: int) -> list[str]:
    """Return `count` roles: leadership, counselors, aides, the others by turns, and teachers for the rest."""
    others = [OTHER_ROLES[k % len(OTHER_ROLES)] for k in range(round(count * 0.18))]
    leaders = ["principal"] * (1 + place.size // 600)
    counselors = ["counselor"] * max(1, round(place.size / 350))
    fixed = [*leaders, *counselors, *["aide"] * round(count * 0.08), *others][: max(0, count - 6)]
    return ["teacher"] * (count - len(fixed)) + fixed


def _subjects(place: Place, teachers: int) -> list[str]:
    """Return what each teacher teaches; at an elementary school most have a class of their own."""
    if place.level != "Elementary":
        turns = [subject for elective in ELECTIVES for subject in (*SUBJECTS[:-1], elective)]
        return list(islice(cycle(turns), teachers))
    specials = ["Physical Education", "Music", "Art"] * max(1, teachers // 30)
    return ["Homeroom"] * (teachers - len(specials)) + specials


def _titles(
    female: np.ndarray, roles: np.ndarray, subject: np.ndarray, rng: np.random.Generator
) -> np.ndarray:
    """Return the title by which each adult goes."""
    words = np.array(list(WOMENS_TITLES), dtype=object)
    title = np.where(female, rng.choice(words, len(female), p=list(WOMENS_TITLES.values())), "Mr.")
    title = np.where(rng.random(len(female)) < 0.03, "Dr.", title)
    trains = np.where(roles == "coach", 0.85, np.where(subject == "Physical Education", 0.3, 0.0))
    return np.where(rng.random(len(female)) < trains, "Coach", title)


def _rooms(count: int, rng: np.random.Generator) -> np.ndarray:
    """Return each adult's room: numbers, here and there with the letter of a building."""
    letter = rng.choice(np.array(["", "", "A", "B", "P"], dtype=object))
    numbers = rng.permutation(np.arange(1, 9 * count))[:count]
    return np.array([f"{letter}{number}" for number in numbers], dtype=object)
