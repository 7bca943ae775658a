"""The names that made-up people are given: ordinary ones of several origins, from names.toml beside."""

import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import numpy as np


@dataclass(frozen=True)
class Origin:
    """Names that go together, and the race and home language that a made-up family of them records."""

    code: str
    race: str
    detail: str
    language: str
    share: float
    adult_share: float
    two_surnames: float
    female: tuple[str, ...]
    male: tuple[str, ...]
    families: tuple[str, ...]


@dataclass(frozen=True)
class Names:
    """Drawn names, an entry a person; `origin` is the position in ORIGINS."""

    origin: np.ndarray
    female: np.ndarray
    given: np.ndarray
    family: np.ndarray


def _words(text: str) -> tuple[str, ...]:
    """Return the names of a list written with commas over several lines."""
    return tuple(word.strip() for word in text.replace("\n", " ").split(","))


_DATA = tomllib.loads(files(__package__).joinpath("names.toml").read_text(encoding="utf-8"))
_LISTS = ("female", "male", "families")


def _origin(entry: dict[str, Any]) -> Origin:
    """Return an origin from its table in names.toml."""
    return Origin(**{**entry, **{key: _words(entry[key]) for key in _LISTS}})


ORIGINS = tuple(_origin(entry) for entry in _DATA["origins"])
SHORT_NAMES: dict[str, str] = _DATA["short_names"]


def drawn_names(rng: np.random.Generator, count: int, shares: np.ndarray) -> Names:
    """Return `count` people's names; `shares` weighs ORIGINS and need not sum to 1."""
    origin = rng.choice(len(ORIGINS), count, p=shares / shares.sum())
    female = rng.random(count) < 0.5
    given, family = np.empty(count, dtype=object), np.empty(count, dtype=object)
    for position, stock in enumerate(ORIGINS):
        for of_sex, names in ((True, stock.female), (False, stock.male)):
            mine = (origin == position) & (female == of_sex)
            given[mine] = rng.choice(np.array(names, dtype=object), mine.sum())
        of_origin = np.flatnonzero(origin == position)
        family[of_origin] = _family_names(rng, stock, len(of_origin))
    return Names(origin, female, given, family)


def _family_names(rng: np.random.Generator, stock: Origin, count: int) -> np.ndarray:
    """Return family names, some of them double, joined by a space or a hyphen."""
    names = np.array(stock.families, dtype=object)
    first, second = rng.choice(names, count), rng.choice(names, count)
    joint = rng.choice(np.array([" ", " ", "-"], dtype=object), count)
    double = (rng.random(count) < stock.two_surnames) & (first != second)
    return np.where(double, first + joint + second, first)
