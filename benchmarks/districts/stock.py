"""The names that people of a measured district are given: many origins, from the lists in stocks/."""

import tomllib
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any

import numpy as np

GROUPS = {"indian": ("punjabi", "gujarati", "tamil"), "latino": ("mexican", "central_american")}
"""Words that stand for several origins at once."""
BACKGROUND = {
    "anglo": 0.24,
    "mexican": 0.3,
    "african_american": 0.1,
    "central_american": 0.05,
    "filipino": 0.05,
    "vietnamese": 0.04,
    "chinese": 0.04,
    "punjabi": 0.03,
    "gujarati": 0.02,
    "arabic": 0.02,
    "polynesian": 0.02,
    "korean": 0.02,
    "hmong": 0.02,
    "armenian": 0.01,
    "russian": 0.02,
    "somali": 0.01,
    "cantonese": 0.01,
    "tamil": 0.01,
}
"""Whoever else lives in a district, whatever it is named for."""


@dataclass(frozen=True)
class Stock:
    """Names that go together, the commonest first; `steep` says how fast they grow rare (Zipf's exponent).

    `two_surnames`, `anglo_given` and `surname_first` are shares: of people with both parents' surnames, of
    those with an English first name, of mentions that turn the name around as at home. `called` has the
    names by which bearers go, `heard` how others spell a name by ear.
    """

    code: str
    race: str
    detail: str
    language: str
    steep: float
    two_surnames: float
    anglo_given: float
    surname_first: float
    families: tuple[str, ...]
    female: tuple[str, ...]
    male: tuple[str, ...]
    titles_female: tuple[str, ...]
    titles_male: tuple[str, ...]
    called: dict[str, str] = field(default_factory=dict)
    heard: dict[str, tuple[str, ...]] = field(default_factory=dict)


def _words(text: str) -> tuple[str, ...]:
    """Return the words of a list written with commas over several lines."""
    return tuple(word.strip() for word in text.replace("\n", " ").split(","))


def _pairs(text: str) -> list[tuple[str, str]]:
    """Return the pairs of a list such as "Robert: Bob, William: Bill"."""
    return [(left.strip(), right.strip()) for left, right in (word.split(":") for word in _words(text))]


def _stock(code: str) -> Stock:
    """Return an origin's stock from its file."""
    data = tomllib.loads(files(__package__).joinpath("stocks", f"{code}.toml").read_text(encoding="utf-8"))
    heard: dict[str, tuple[str, ...]] = {}
    for name, spelling in _pairs(data["heard"]):
        heard[name] = (*heard.get(name, ()), spelling)
    lists = ("families", "female", "male", "titles_female", "titles_male")
    words: dict[str, Any] = {key: _words(data[key]) for key in lists}
    return Stock(**{**data, **words, "code": code, "called": dict(_pairs(data["called"])), "heard": heard})


STOCKS = tuple(_stock(code) for code in BACKGROUND)
CODES = tuple(BACKGROUND)
ANGLO = STOCKS[CODES.index("anglo")]


def origin_shares(origin: str) -> np.ndarray:
    """Return the weight of each of STOCKS in a district of an origin such as "vietnamese-filipino".

    The origins named share two thirds of the families, the first more than the second; "mixed" names none.
    Raises ValueError for an origin that has no stock.
    """
    shares = np.array([BACKGROUND[code] for code in CODES])
    named = [word for word in origin.split("-") if word != "mixed"]
    for place, word in enumerate(named):
        codes = GROUPS.get(word, (word,))
        for code in codes:
            if code not in BACKGROUND:
                known = ", ".join([*CODES, *GROUPS, "mixed"])
                raise ValueError(f"No names of origin {code!r}; there are {known}.")
            shares[CODES.index(code)] += 2 * 0.6**place / len(codes) / sum(0.6**k for k in range(len(named)))
    return np.asarray(shares / shares.sum())


def common_first(names: tuple[str, ...], steep: float) -> np.ndarray:
    """Return each name's share: the first is the commonest, as Zipf's law has it."""
    weight = 1 / (np.arange(len(names)) + 1.5) ** steep
    return np.asarray(weight / weight.sum())


@dataclass(frozen=True)
class Names:
    """Drawn names, an entry a person; `origin` is the position in STOCKS."""

    origin: np.ndarray
    female: np.ndarray
    given: np.ndarray
    family: np.ndarray


def drawn_names(rng: np.random.Generator, count: int, shares: np.ndarray, anglo: float = 1.0) -> Names:
    """Return `count` people's names; `anglo` multiplies the share of English first names."""
    origin = rng.choice(len(STOCKS), count, p=shares / shares.sum())
    female = rng.random(count) < 0.5
    english = rng.random(count)
    given, family = np.empty(count, dtype=object), np.empty(count, dtype=object)
    for position, stock in enumerate(STOCKS):
        of_origin = origin == position
        as_english = english < stock.anglo_given * anglo
        for of_sex in (True, False):
            for lists, mine in ((ANGLO, as_english), (stock, ~as_english)):
                rows = np.flatnonzero(of_origin & (female == of_sex) & mine)
                names = lists.female if of_sex else lists.male
                # First names are spread more evenly than surnames.
                given[rows] = _drawn(rng, names, min(0.6, stock.steep), len(rows))
        rows = np.flatnonzero(of_origin)
        family[rows] = _family_names(rng, stock, female[rows])
    return Names(origin, female, given, family)


def _drawn(rng: np.random.Generator, names: tuple[str, ...], steep: float, count: int) -> np.ndarray:
    """Return so many of the names, the common ones oftener."""
    return rng.choice(np.array(names, dtype=object), count, p=common_first(names, steep))


def _family_names(rng: np.random.Generator, stock: Stock, female: np.ndarray) -> np.ndarray:
    """Return surnames, some double, a Slavic woman's mostly in its feminine form."""
    count = len(female)
    first = _drawn(rng, stock.families, stock.steep, count)
    second = _drawn(rng, stock.families, stock.steep, count)
    joint = rng.choice(np.array([" ", "-"], dtype=object), count)
    double = (rng.random(count) < stock.two_surnames) & (first != second)
    names = np.where(double, first + joint + second, first)
    if stock.code == "russian":
        slavic = np.array([name.endswith(("ov", "ev", "in")) for name in names], dtype=bool)
        names = np.where(slavic & female & (rng.random(count) < 0.7), names + "a", names)
    return names
