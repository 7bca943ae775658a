"""What respondents handed in, before any tool wrote it down: made-up ones by a seed, or those of a CSV."""

import csv
import random
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from sel.core.instrument import Instrument
from sel.readers.instruments import instrument

CARE = instrument("culture-of-care")
ZONE = "America/Los_Angeles"

Kind = Literal["", "preview", "test", "spam", "partial"]
"""How a tool flags a submission; empty for one that a respondent finished."""


@dataclass(frozen=True)
class Submission:
    """One submission: `at` is UTC to the second, without a zone; `items` are codes in the survey's order."""

    typed_id: str
    email: str
    at: datetime
    names: tuple[str, ...]
    nobody: bool
    items: tuple[int | None, ...]
    language: str = "en"
    kind: Kind = ""

    def local(self, zone: str = ZONE) -> datetime:
        """Return when it was handed in by a clock on the wall in `zone`."""
        return self.at.replace(tzinfo=ZoneInfo("UTC")).astimezone(ZoneInfo(zone)).replace(tzinfo=None)


ODD_NAMES = (
    ("García, Ana", 'Ms. "Rosie" Peña', "", "", ""),
    ("Coach Lee\nMr. Ortiz", "", "", "", ""),
    ("Nguyễn Thị Thu", "Mr. B 😀", "=1+1", "@coach_k", "+1 more"),
    ("None", "NA", "Null", "n/a", "-"),
    ("", "Ms Ita", "", "Dr. O'Brien", ""),
    ("Pen\u0303a, Rosa", "the lunch lady; room 9?", "", "", ""),
    ('"', "a\nb", "1/2", "0012", "TRUE"),
)


def answers(seed: int = 7, plain: int = 8) -> tuple[Submission, ...]:
    """Return made-up submissions: each oddity once, `plain` more by the seed, and one of each kind flagged.

    Students are 0001, 0002, …; 0002 answers twice, one submission is nobody's, one was a try-out ("TEST").
    """
    chance = random.Random(seed)
    clock = datetime(2026, 10, 5, 15, 8, 9)  # a Monday, 8:08:09 in Los Angeles
    found: list[Submission] = []

    def hand_in(number: int, names: tuple[str, ...], **changed: object) -> None:
        nonlocal clock
        clock += timedelta(hours=chance.choice([1, 2, 21]), minutes=chance.randrange(60), seconds=11)
        typed = f"{number:04d}"
        email = f"{typed}@students.oak.example" if number % 3 else ""
        items = tuple(chance.choice([1, 2, 3, 3, 4, 4, None]) for _ in CARE.items)
        language = "es" if number % 4 == 0 else "en"
        usual = Submission(typed, email, clock, names, False, items, language)
        found.append(replace(usual, **changed))

    for number, names in enumerate(ODD_NAMES, 1):
        hand_in(number, names)
    for number in range(len(ODD_NAMES) + 1, len(ODD_NAMES) + 1 + plain):
        named = tuple(f"Ms {letter}. Made-up" for letter in "ABCDE"[: chance.randrange(1, 6)])
        hand_in(number, (*named, *[""] * (5 - len(named))))
    nobody = ("",) * 5
    hand_in(16, nobody, nobody=True)
    hand_in(17, nobody, typed_id="")
    hand_in(2, ("Mr. Ortiz", "", "", "", ""))
    hand_in(18, nobody, typed_id="", email="")
    hand_in(19, ("test test", "", "", "", ""), typed_id="TEST", email="itadmin@oak.example")
    for kind in ("preview", "test", "spam", "partial"):
        hand_in(20, ("Ms. Try", "", "", "", ""), kind=kind)
    return tuple(found)


def from_google_csv(path: Path, survey: Instrument = CARE, zone: str = ZONE) -> tuple[Submission, ...]:
    """Return the submissions of a CSV as Google Sheets writes it, in English, times in `zone`."""
    codes = {option.wording["en"]: option.code for option in survey.options}
    with path.open(encoding="utf-8", newline="") as file:
        _, *rows = csv.reader(file)
    return tuple(_from_row(row, codes, zone) for row in rows)


def _from_row(row: list[str], codes: dict[str, int], zone: str) -> Submission:
    local = datetime.strptime(row[0], "%m/%d/%Y %H:%M:%S").replace(tzinfo=ZoneInfo(zone))
    at = local.astimezone(ZoneInfo("UTC")).replace(tzinfo=None)
    items = tuple(codes.get(cell) for cell in row[9:])
    return Submission(row[2], row[1], at, tuple(row[3:8]), bool(row[8]), items)


def unflagged(submissions: Iterable[Submission]) -> tuple[Submission, ...]:
    """Return the finished submissions: all there are where a tool has no flag for others."""
    return tuple(submission for submission in submissions if not submission.kind)
