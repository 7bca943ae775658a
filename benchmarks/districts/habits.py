"""The habits of a district's writers, drawn anew for each: no two districts write alike."""

from dataclasses import dataclass

import numpy as np

FORMS = {
    "title_surname": 0.5,
    "surname": 0.08,
    "full": 0.13,
    "title_full": 0.025,
    "given": 0.05,
    "title_given": 0.055,
    "title_initial": 0.02,
    "initial_surname": 0.015,
    "surname_initial": 0.012,
    "last_first": 0.015,
    "email": 0.004,
    "short": 0.02,
    "called_surname": 0.03,
}
"""How often each form of a name is written, before a district's own leaning."""


@dataclass(frozen=True)
class Habits:
    """A district's shares; `forms` sums to 1, the others lie between 0 and 1."""

    forms: dict[str, float]
    as_spoken: float  # how the school speaks of an adult wins over the writer's own form
    told_apart: float  # who shares a surname or a first name is written so that she is told apart
    autocorrect: float  # a phone puts an ordinary word for a name
    dictated: float  # the title spelt out, as a phone writes what it hears
    typo: float
    wrong_title: float
    home_title: float  # a title of the adult's or the writer's language
    title_slip: float
    no_space: float
    hint: float
    wrong_hint: float
    chatter: float
    accents: float
    lower: float
    upper: float
    mojibake: float
    vague: float
    two_in_one: float
    but_not: float  # one adult, "not" another, in one cell
    same_twice: float
    off_roster: float
    stranger_shares: float  # strangers who share a surname with staff
    section_off: float  # sections whose roster is out of date
    seat_off: float  # seats that have moved since
    teachers_named: float
    staff_answer: float
    staff_ids: float
    staff_typo: float
    roster_plain: bool  # the roster has no accents, as many student information systems
    roster_capitals: bool
    roster_middles: bool  # the initial of a middle name stands with the first name
    roster_rooms: bool  # the roster says in which room a class is
    roster_periods: bool


BASE = {
    "as_spoken": 0.5,
    "told_apart": 0.5,
    "autocorrect": 0.004,
    "dictated": 0.008,
    "typo": 0.13,
    "wrong_title": 0.06,
    "home_title": 0.035,
    "title_slip": 0.006,
    "no_space": 0.02,
    "hint": 0.15,
    "wrong_hint": 0.03,
    "chatter": 0.05,
    "accents": 0.15,
    "lower": 0.4,
    "upper": 0.04,
    "mojibake": 0.03,
    "vague": 0.035,
    "two_in_one": 0.01,
    "but_not": 0.0015,
    "same_twice": 0.03,
    "off_roster": 0.015,
    "stranger_shares": 0.2,
    "section_off": 0.02,
    "seat_off": 0.015,
    "teachers_named": 0.76,
    "staff_answer": 0.55,
    "staff_ids": 0.4,
    "staff_typo": 0.06,
}


def drawn_habits(rng: np.random.Generator) -> Habits:
    """Return a district's habits: each share is about its base, times a factor of its own."""
    shares = {name: min(0.9, share * float(rng.lognormal(0, 0.3))) for name, share in BASE.items()}
    shares["teachers_named"] = float(rng.uniform(0.68, 0.82))
    weights = {form: share * float(rng.lognormal(0, 0.45)) for form, share in FORMS.items()}
    total = sum(weights.values())
    return Habits(
        forms={form: weight / total for form, weight in weights.items()},
        roster_plain=bool(rng.random() < 0.5),
        roster_capitals=bool(rng.random() < 0.12),
        roster_middles=bool(rng.random() < 0.1),
        roster_rooms=bool(rng.random() < 0.8),
        roster_periods=bool(rng.random() < 0.85),
        **shares,
    )
