"""Groups of students, the uncertainty of their rates, and which gaps between them are more than chance."""

import functools
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import stats

from sel.core.people import PROGRAM_NAMES
from sel.wording.english import group_words, say

RACES = (
    "African American",
    "American Indian or Alaska Native",
    "Asian",
    "Filipino",
    "Hispanic or Latino",
    "Native Hawaiian or Pacific Islander",
    "White",
    "Two or more races",
)
"""The groups of California's accountability law (Ed Code 52052), as the roster's `race` has them."""

UNKNOWN = "unknown"
EVERYBODY = "all"
NOT_IN = "not "
DIMENSIONS = ("all", "grade", "sex", "race", "program")
LIKELY_NOT_CHANCE = 0.05
"""The false discovery rate that a family of gaps is held to."""

_Figures = float | npt.NDArray[np.float64]


def memberships(students: pd.DataFrame, programs: pd.DataFrame) -> pd.DataFrame:
    """Return a row a student, school and group: `student_id, school_id, dimension, group`.

    The groups of a dimension never overlap and leave nobody out: what isn't on record is the group
    "unknown". Each program is a dimension of its own inside `program`: `foster`, `not foster` and
    `foster unknown`; a program on record for nobody is left out. `race_detail` "Filipino" (or another of
    RACES) refines the roster's race, but for Hispanic and for two or more races.
    """
    known = programs.drop_duplicates("student_id").set_index("student_id")
    known = known.reindex(students["student_id"]).astype(str).fillna("").set_axis(students.index)
    detail = known["race_detail"]
    groups = {
        ("all", ""): pd.Series(EVERYBODY, index=students.index),
        ("grade", ""): students["grade"],
        ("sex", ""): students["sex"],
        ("race", ""): _race(students["race"], detail),
    }
    for name in PROGRAM_NAMES:
        answers = known[name]
        if (answers != "").any():
            groups["program", name] = answers.map({"1": name, "0": NOT_IN + name, "": f"{name} {UNKNOWN}"})
    people = students[["student_id", "school_id"]]
    frames = [
        people.assign(dimension=dimension, group=group.where(group != "", UNKNOWN))
        for (dimension, _), group in groups.items()
    ]
    return pd.concat(frames, ignore_index=True)


def partition(dimension: str, group: str) -> str:
    """Return which set of sibling groups a group is of; they add up to everybody."""
    if dimension != "program":
        return dimension
    return f"program {group.removeprefix(NOT_IN).removesuffix(f' {UNKNOWN}')}"


def wilson(x: _Figures, n: _Figures, confidence: float = 0.95) -> tuple[_Figures, _Figures]:
    """Return the Wilson score interval of the rate x/n as (low, high), for numbers or arrays.

    No answers (n = 0) leave everything possible: (0, 1). Source: Wilson 1927; as R's
    binom.confint(methods = "wilson").
    """
    hits, people = np.asarray(x, dtype=float), np.asarray(n, dtype=float)
    z2 = float(stats.norm.ppf((1 + confidence) / 2)) ** 2
    centre = (hits + z2 / 2) / (people + z2)
    safe = np.where(people > 0, people, 1.0)
    half = np.sqrt(z2 * (hits * (people - hits) / safe + z2 / 4)) / (people + z2)
    low, high = np.clip(centre - half, 0.0, 1.0), np.clip(centre + half, 0.0, 1.0)
    return (low, high) if low.ndim else (float(low), float(high))


@functools.lru_cache(maxsize=4096)
def fisher(x: int, n: int, other_x: int, other_n: int) -> float:
    """Return the two-sided p of Fisher's exact test for x of n against other_x of other_n."""
    return float(stats.fisher_exact(np.array([[x, n - x], [other_x, other_n - other_x]])).pvalue)


def discoveries(p: npt.NDArray[np.float64], rate: float = LIKELY_NOT_CHANCE) -> npt.NDArray[np.bool_]:
    """Return which of a family's tests stand when at most `rate` of those may be false.

    Source: Benjamini and Hochberg 1995.
    """
    if not len(p):
        return np.zeros(0, dtype=bool)
    return np.asarray(stats.false_discovery_control(p) <= rate, dtype=bool)


def gap_words(published: pd.DataFrame) -> pd.DataFrame:
    """Return each shown group beside the other students: `school_id, measure, dimension, group, words`, and
    whether the gap `stands_out` from what chance could make.

    `published` is the release's frame and all that is used: n is taken as the least of its band and each
    value as near to the other's as it may have been before rounding, so that "unlikely to be chance" holds
    for every n and x that the release allows, and nothing hidden goes into it. Groups are held against
    their partner (a program's others, the other sex) where it is shown, else against the whole school.
    One family is `connected`, another `answered`, a third the scales; each by Benjamini–Hochberg.
    """
    cells = published[published["shown"].isin(["yes", "coded"])]
    gaps = [
        gap
        for (school, measure), table in cells.groupby(["school_id", "measure"], sort=True)
        for gap in _gaps(str(school), str(measure), table)
    ]
    frame = pd.DataFrame(gaps, columns=list(_Gap._fields))
    chance = pd.Series(False, index=frame.index)
    for _, family in frame.groupby(frame["measure"].where(frame["measure"].isin(_OWN_FAMILY), "scales")):
        chance[family.index] = ~discoveries(family["p"].to_numpy(float))
    words = [_gap_sentence(gap, bool(by_chance)) for gap, by_chance in zip(gaps, chance, strict=True)]
    keys = frame[["school_id", "measure", "dimension", "group"]]
    return keys.assign(words=pd.Series(words, dtype=str), stands_out=~chance.astype(bool))


_FEWEST_SHOWN = 11
_OWN_FAMILY = ("connected", "answered")


class _Gap(NamedTuple):
    """One comparison: values as published, against whom, and the p that holds for all they may mean."""

    school_id: str
    measure: str
    dimension: str
    group: str
    n: str
    value: str
    other: str
    against: str
    p: float


def _race(race: pd.Series, detail: pd.Series) -> pd.Series:
    """Return the race with its detail (Filipino, which OneRoster lacks) where that is one of RACES."""
    known = {name.casefold(): name for name in RACES}
    refined = detail.str.strip().str.casefold().map(known).astype("str").fillna("")
    keep = race.isin(["Hispanic or Latino", "Two or more races"]) | (refined == "")
    return race.where(keep, refined)


def _gaps(school: str, measure: str, table: pd.DataFrame) -> list[_Gap]:
    """Return the comparisons of one school's groups in one measure."""
    columns = ([str(cell) for cell in table[name]] for name in ("dimension", "group", "n", "value"))
    keyed = {(dimension, group): (n, value) for dimension, group, n, value in zip(*columns, strict=True)}
    whole = next((cell for (dimension, _), cell in keyed.items() if dimension == "all"), None)
    found = []
    for (dimension, group), (n, value) in sorted(keyed.items()):
        if dimension == "all" or group.startswith(NOT_IN) or group.endswith(UNKNOWN):
            continue
        partner = keyed.get((dimension, _partner(dimension, group)))
        if partner is not None:
            p = _surely(n, value, partner[1], _least(partner[0]))
            found.append(_Gap(school, measure, dimension, group, n, value, partner[1], "other students", p))
        elif whole is not None:
            others = max(_least(whole[0]) - _most(n), _FEWEST_SHOWN)
            p = _surely(n, value, whole[1], others)
            found.append(_Gap(school, measure, dimension, group, n, value, whole[1], "the whole school", p))
    return found


def _partner(dimension: str, group: str) -> str:
    """Return the one group that is the rest of the students, "" where there is no such group."""
    if dimension == "sex":
        return {"female": "male", "male": "female"}.get(group, "")
    return NOT_IN + group if dimension == "program" else ""


def _surely(n: str, value: str, other: str, others: int) -> float:
    """Return the p of the smallest gap that two published values allow, with the fewest people."""
    low, high = _possible(value)
    other_low, other_high = _possible(other)
    if low <= other_high and other_low <= high:
        return 1.0
    people = _least(n)
    if low > other_high:
        return fisher(int(low * people), people, int(np.ceil(other_high * others)), others)
    return fisher(int(np.ceil(high * people)), people, int(other_low * others), others)


def _possible(value: str) -> tuple[float, float]:
    """Return between which rates a published value lies before rounding; coded ones reach to the end."""
    whole = float(value.lstrip("≤≥")) / 100
    low = 0.0 if value.startswith("≤") else max(whole - 0.005, 0.0)
    return low, 1.0 if value.startswith("≥") else min(whole + 0.005, 1.0)


def _least(band: str) -> int:
    return int(band.rstrip("+").split("–")[0])


def _most(band: str) -> int:
    return int(band.split("–")[-1]) if "–" in band else 10**9


def _gap_sentence(gap: _Gap, by_chance: bool) -> str:
    """Return the sentence of a gap that stands out, or of one that chance could make."""
    group = group_words(gap.dimension, gap.group)
    key = "gap_chance" if by_chance else "gap_stands"
    return say(key, group=group, a=gap.value, b=gap.other, others=gap.against, n=gap.n)
