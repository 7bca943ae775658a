"""Who writes and who is meant: what a form of writing is drawn from."""

import random
from dataclasses import dataclass

from benchmarks.districts.habits import Habits
from benchmarks.districts.stock import Stock


@dataclass(frozen=True)
class Writer:
    """A student's own habits. `slips`, `hints` and `chatter` multiply the district's shares.

    `form` is the form she likes; `keeps` says whether she keeps to it. `women` is the one title she gives
    to all women, "" where she minds each one's own.
    """

    form: str
    keeps: bool
    women: str
    dot: bool
    case: str
    accents: bool
    slips: float
    hints: float
    chatter: float
    home: Stock


@dataclass(frozen=True)
class Meant:
    """An adult as the writer knows her; `period` "" where she doesn't teach her, `grade` the writer's own.

    `crowded`: others at the school have the same surname; `doubled`: the same first name; `course`: the
    title of her class with the writer. The other fields are those of the adults' frame.
    """

    given: str
    family: str
    called: str
    known: str
    handle: str
    style: str
    title: str
    female: bool
    role: str
    subject: str
    room: str
    email: str
    stock: Stock
    crowded: bool
    doubled: bool
    period: str = ""
    course: str = ""
    grade: str = ""


@dataclass(frozen=True)
class Hand:
    """A writer at work in a district."""

    rnd: random.Random
    habits: Habits
    writer: Writer
