"""How students write an adult's name: titles, surnames alone, first names, slips of the key, hints."""

import unicodedata
from typing import NamedTuple

import numpy as np
import pandas as pd

from sel.workflows.made_up.stock import SHORT_NAMES

FORMS = {
    "title_surname": 0.44,
    "surname": 0.07,
    "full": 0.14,
    "given": 0.05,
    "title_given": 0.06,
    "title_initial": 0.015,
    "last_first": 0.02,
    "short_name": 0.02,
    "title_part": 0.05,
    "spanish_title": 0.02,
    "period_hint": 0.045,
    "subject_hint": 0.035,
    "vague": 0.035,
}
TYPO_SHARE = 0.11
NOBODY = ("nobody", "no one", "none", "nadie", "no one here", "nobody at this school", "my mom", "my friends",
          "my mom and dad", "just my sister")  # fmt: skip
SHRUGS = ("idk", "?", "x", "n/a", "i dont know", "no se", "-")
EVERYONE = ("everyone", "all of them", "all my teachers", "todos", "everybody")
NEGATED = ("anyone but {}", "not {}", "{} is mean to me", "never {}")
ALERTS = (
    "nobody, i want to hurt myself",
    "no one. i dont feel safe at home",
    "nobody. nadie, ya no quiero vivir",
)


class Meant(NamedTuple):
    """An adult a student means, the period of her class with them ("" for none), her habit in 0…1."""

    given: str
    family: str
    title: str
    female: bool
    role: str
    subject: str
    spanish: bool
    period: str
    habit: float


def written(mentions: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """Return `text` and `kind` (adult or vague) a mention, in the writer's own habit.

    `mentions` has the columns of Meant, a row a mention; `habit` is a uniform draw a writer.
    """
    forms = rng.choice(np.array(list(FORMS), dtype=object), len(mentions), p=_shares())
    # A young writer keeps to one habit: those drawn low always write title and surname.
    forms = np.where((mentions["habit"] < 0.35) & (forms != "vague"), "title_surname", forms)
    draws = rng.random((len(mentions), 4))
    meant = [Meant(*row) for row in mentions[list(Meant._fields)].itertuples(index=False, name=None)]
    texts, kinds = [], []
    for form, draw, row in zip(forms, draws, meant, strict=True):
        text, kind = _text(form, row, draw[0])
        if kind == "adult" and draw[1] < TYPO_SHARE:
            text = _slipped(text, draw[1] / TYPO_SHARE)
        # One draw a writer, read at two scales: accents and case are habits that don't hang together.
        plain = _plain(text, row.habit * 101 % 1)
        texts.append(_cased(plain, row.habit * 1009 % 1, draw[2], draw[3]))
        kinds.append(kind)
    return pd.DataFrame({"text": texts, "kind": kinds}, index=mentions.index, dtype=object)


def _shares() -> np.ndarray:
    """Return the forms' shares, made to sum to 1."""
    total = sum(FORMS.values())
    return np.array([share / total for share in FORMS.values()])


def _text(form: str, row: Meant, draw: float) -> tuple[str, str]:
    """Return what is written in a form, and whether it is a name or only a description."""
    title, family, given = row.title, row.family, row.given
    if form == "vague":
        return _description(row, draw), "vague"
    if form == "period_hint" and row.period:
        ordinal = {"1": "1st", "2": "2nd", "3": "3rd"}.get(row.period, row.period + "th")
        return f"{title} {family} {ordinal} period", "adult"
    simple = {
        "surname": family,
        "full": f"{given} {family}",
        "given": given,
        "title_given": f"{title} {given}",
        "title_initial": f"{title} {family[0]}",
        "last_first": f"{family}, {given}",
        "short_name": f"{SHORT_NAMES.get(given, given)} {family}",
        "title_part": f"{title} {family.replace('-', ' ').split(' ')[0]}",
        "spanish_title": f"{'Sra.' if row.female else 'Sr.'} {family}",
        "subject_hint": f"{title} {family} ({_subject(row, draw)})",
    }
    if form == "spanish_title" and not row.spanish:
        form = "title_surname"
    if form == "title_part" and family.split(" ")[0] in ("De", "Dela", "Del"):
        form = "title_surname"
    return simple.get(form, f"{title} {family}"), "adult"


def _subject(row: Meant, draw: float) -> str:
    """Return what an adult does, in a student's words."""
    words = {"Physical Education": "PE", "Homeroom": "teacher", "Elective": "elective"}
    if row.role == "teacher":
        return words.get(row.subject, row.subject.lower()) if draw < 0.7 else "teacher"
    return row.role if row.role != "cafeteria" else "lunch"


def _description(row: Meant, draw: float) -> str:
    """Return a description without a name."""
    if row.role == "teacher":
        word = _subject(row, 0.0)
        return (
            "my teacher"
            if word == "teacher"
            else f"my {word} teacher"
            if draw < 0.6
            else f"the {word} teacher"
        )
    words = {"cafeteria": "lunch lady", "office": "office lady", "security": "security guard"}
    return f"the {words.get(row.role, row.role)}"


def _slipped(text: str, draw: float) -> str:
    """Return the text with a slip in its longest word: a letter lost, doubled, swapped or wrong."""
    longest = max(text.split(" "), key=len)
    if len(longest) < 4:
        return text
    at = 1 + int(draw * 997) % (len(longest) - 2)
    letter = longest[at]
    slip = (
        longest[:at] + longest[at + 1 :],
        longest[:at] + letter + longest[at:],
        longest[:at] + longest[at + 1] + letter + longest[at + 2 :],
        longest[:at] + "aeiourstln"[int(draw * 7919) % 10] + longest[at + 1 :],
    )[int(draw * 104729) % 4]
    return text.replace(longest, slip, 1)


def _plain(text: str, habit: float) -> str:
    """Return the text as most students type it: without accents, and often without the title's full stop."""
    if habit < 0.8:
        text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return text.replace(".", "") if 0.2 < habit < 0.6 else text


def _cased(text: str, habit: float, draw: float, again: float) -> str:
    """Return the text in the writer's case, now and then with blanks or a smile."""
    if habit > 0.62:
        text = text.lower() if habit < 0.94 else text.upper()
    if draw < 0.02:
        text = f"  {text} "
    return text + (" :)" if again < 0.008 else "!" if again < 0.014 else "")
