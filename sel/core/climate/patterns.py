"""Patterns told in sentences: profiles of students, and schools' means beside the district's."""

from dataclasses import dataclass, field
from typing import cast

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import stats
from sklearn.metrics import adjusted_rand_score
from sklearn.mixture import GaussianMixture

from sel.core.climate.choice import STABLE, choose_profiles
from sel.core.climate.latent_profiles import LatentProfiles

FEWEST_STUDENTS = 100
"""Under this many students with a score no patterns are looked for."""

SEARCH_ROWS = 3_000
"""The search is done on at most this many students, drawn with the seed; all of them are then classed."""

REFITS = 8
"""So many resamples of schools are looked at."""

SCHOOLS_FOR_PATTERNS = 20
FALSE_SHARE = 0.05
"""Of the differences told between schools, at most this share may be chance."""

EFFECT = 0.3
"""A profile is "higher" on a scale whose mean is this many standard deviations above everybody's."""

TOO_FEW = "Too few students answered to look for patterns."
ALIKE = "On one of the scales everybody answered alike, so there are no patterns to look for."
NO_STABLE = "No stable patterns: another sample of the same students would have shown others."
LEVEL_ONLY = "Students differ in level, not in pattern."

Phrases = tuple[str, str]
_PHRASES: dict[str, Phrases] = {
    "adult_support": ("adults listen and help", "few adults listen"),
    "belonging": ("feel that they belong", "feel less that they belong"),
    "safety": ("feel safe", "feel less safe"),
    "fairness": ("find rules fair", "find rules less fair"),
    "sel_skills": ("handle feelings and setbacks", "find feelings and setbacks hard to handle"),
    "voice": ("have a say", "have little say"),
}
"""How a pattern is told: of answers, never of a kind of child. Other scales go by their titles."""

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Profiles:
    """The patterns found, or in `refused` why none are told (then the rest is empty).

    `sentences` and `shares` (0–1) are a profile each, most frequent first; `n` is how many students with a
    score were classed; `members` is the profile's number by student_id. Shares are exact:
    show them only as `suppression.published_profiles` gives them.
    """

    n: int
    sentences: tuple[str, ...] = ()
    shares: tuple[float, ...] = ()
    refused: str = ""
    members: pd.Series = field(default_factory=lambda: pd.Series(dtype=int), repr=False)


def student_profiles(scores: pd.DataFrame, titles: dict[str, str], seed: int) -> Profiles:
    """Return the patterns in scale scores: latent profile analysis with the guards of the method.

    `scores` has student_id and a column a scale (NaN missing; who has no score at all is left out), `titles`
    the scales' names in words. Of 1 to 6 profiles with variances in common those that `choose_profiles`
    lets pass. Of more than SEARCH_ROWS students a sample drawn with `seed` is searched.
    """
    scales = [name for name in scores.columns if name != "student_id"]
    answering = scores.dropna(subset=scales, how="all").drop_duplicates("student_id")
    values = answering[scales].to_numpy(float)
    if len(values) < FEWEST_STUDENTS or len(scales) < 2 or np.isnan(values).all(axis=0).any():
        return Profiles(len(values), refused=TOO_FEW)
    if (np.nanmax(values, axis=0) == np.nanmin(values, axis=0)).any():
        return Profiles(len(values), refused=ALIKE)
    standard = (values - np.nanmean(values, axis=0)) / np.nanstd(values, axis=0)
    sample = standard
    if len(standard) > SEARCH_ROWS:
        chosen = np.random.default_rng(seed).choice(len(standard), SEARCH_ROWS, replace=False)
        sample = standard[chosen]
    best = choose_profiles(sample, seed=seed).best
    if best is None:
        return Profiles(len(values), refused=NO_STABLE)
    return _told(best, standard, answering["student_id"], [_phrases(name, titles) for name in scales])


def school_patterns(scores: pd.DataFrame, students: pd.DataFrame, titles: dict[str, str]) -> pd.DataFrame:
    """Return `school_id, sentence`: what a school's scale means say beside the district's, beyond chance.

    `students` has student_id and school_id. A school's students are held against those of all other
    schools (Welch's t, Benjamini–Hochberg over schools × scales). Nothing is said of a school or scale
    with fewer than 11 students. Fewer than 20 schools are not grouped, and that is said in the row "".
    """
    scales = [name for name in scores.columns if name != "student_id"]
    rows = students[["student_id", "school_id"]].merge(scores, on="student_id")
    tests = _school_tests(rows, scales)
    words = {}
    for school in sorted(rows["school_id"].unique()):
        mine = tests[(tests["school_id"] == school) & tests["beyond_chance"]]
        words[school] = _school_sentence(
            [titles.get(str(name), str(name)) for name in mine.loc[mine["gap"] > 0, "scale"]],
            [titles.get(str(name), str(name)) for name in mine.loc[mine["gap"] < 0, "scale"]],
            asked=bool((tests["school_id"] == school).any()),
        )
    words[""] = _schools_together(rows, scales)
    return pd.DataFrame(list(words.items()), columns=["school_id", "sentence"], dtype=str)


def _told(best: LatentProfiles, standard: Floats, ids: pd.Series, phrases: list[Phrases]) -> Profiles:
    """Return the profiles in words, most frequent first, or that only the level differs."""
    labels = best.predict(standard)
    sizes = np.bincount(labels, minlength=best.n_components)
    order = np.argsort(-sizes, kind="stable")
    means = best.means_[order]
    if _only_level(means):
        return Profiles(len(labels), refused=LEVEL_ONLY)
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    members = pd.Series(rank[labels], index=pd.Index(ids, name="student_id"))
    shares = tuple(float(size) for size in sizes[order] / len(labels))
    return Profiles(len(labels), tuple(_sentence(mean, phrases) for mean in means), shares, "", members)


def _only_level(means: Floats) -> bool:
    """Return whether every scale orders the classes alike."""
    orders = np.argsort(means, axis=0, kind="stable")
    return bool((orders == orders[:, :1]).all())


def _phrases(scale: str, titles: dict[str, str]) -> Phrases:
    """Return what answering a scale higher, and lower, than most says in words."""
    title = _lowered(titles.get(scale, scale))
    return _PHRASES.get(scale, (f"answer higher than most on {title}", f"answer lower than most on {title}"))


def _sentence(mean: Floats, phrases: list[Phrases]) -> str:
    """Return one profile's pattern in words, from its scores against everybody's."""
    high = [more for (more, _), value in zip(phrases, mean, strict=True) if value >= EFFECT]
    low = [less for (_, less), value in zip(phrases, mean, strict=True) if value <= -EFFECT]
    if not high and not low:
        return "One pattern we see: answers near the average on every scale."
    told = ", but ".join(", ".join(part) for part in (high, low) if part)
    return f"One pattern we see: {told}."


def _school_tests(rows: pd.DataFrame, scales: list[str]) -> pd.DataFrame:
    """Return school_id, scale, gap and whether it is beyond chance, a row a school and scale."""
    tall = rows.melt(["student_id", "school_id"], scales, "scale", "score").dropna(subset="score")
    own = tall.groupby(["school_id", "scale"])["score"].agg(["count", "mean", "var"]).reset_index()
    squared = tall.assign(squares=tall["score"] ** 2).groupby("scale")
    every = squared.agg(count=("score", "count"), sum=("score", "sum"), squares=("squares", "sum"))
    whole = every.loc[own["scale"]].reset_index(drop=True)
    count = whole["count"] - own["count"]
    total = whole["sum"] - own["count"] * own["mean"]
    own_squares = own["var"].fillna(0.0) * (own["count"] - 1) + own["count"] * own["mean"] ** 2
    enough = (own["count"] >= 11) & (count >= 11)
    own, count, total = own[enough], count[enough], total[enough]
    mean = total / count
    variance = (whole["squares"][enough] - own_squares[enough] - count * mean**2) / (count - 1)
    own_mean, own_var, own_n = (own[name].to_numpy(float) for name in ("mean", "var", "count"))
    p = stats.ttest_ind_from_stats(
        own_mean,
        np.sqrt(own_var),
        own_n,
        np.asarray(mean, dtype=float),
        np.sqrt(np.asarray(variance.clip(lower=0), dtype=float)),
        np.asarray(count, dtype=float),
        equal_var=False,
    ).pvalue
    kept = np.nan_to_num(np.asarray(p, dtype=float), nan=1.0)
    beyond = stats.false_discovery_control(kept) <= FALSE_SHARE if len(kept) else np.zeros(0, dtype=bool)
    result: pd.DataFrame = own.assign(gap=own["mean"] - mean, beyond_chance=beyond)
    return result


def _school_sentence(higher: list[str], lower: list[str], asked: bool) -> str:
    """Return a school's scales beside the district's in one or two sentences."""
    if not asked:
        return "Too few answers here or elsewhere to compare this school with others."
    parts = [
        f"{_listed(names)[0].upper()}{_listed(names)[1:]}: likely {way} than the district's."
        for names, way in ((higher, "higher"), (lower, "lower"))
        if names
    ]
    return " ".join(parts) or "No scale differs from the district's by more than could be chance."


def _schools_together(rows: pd.DataFrame, scales: list[str]) -> str:
    """Return what can be said of schools as a group: kinds of schools only where there are enough."""
    means = rows.groupby("school_id")[scales].mean().dropna()
    if len(means) < SCHOOLS_FOR_PATTERNS:
        return (
            f"Kinds of schools are not looked for: it takes {SCHOOLS_FOR_PATTERNS} schools, "
            f"here are {len(means)}."
        )
    values = means.to_numpy(float)
    spread = values.std(axis=0)
    values = (values - values.mean(axis=0)) / np.where(spread > 0, spread, 1.0)
    fits = [_kinds(values, classes) for classes in (1, 2, 3)]
    best = min(fits, key=lambda fit: float(fit.bic(values)))
    labels = best.predict(values)
    if best.n_components == 1 or np.bincount(labels).min() < 3 or not _kinds_recur(best, values):
        return "Schools differ by degrees; no kinds of schools stand out."
    return f"Schools fall into {best.n_components} patterns of scale means. Worth asking why."


def _kinds(values: Floats, classes: int) -> GaussianMixture:
    """Return a mixture of schools that share one covariance; starts are fixed, schools being few."""
    mixture = GaussianMixture(classes, covariance_type="tied", n_init=5, reg_covar=0.05, random_state=0)
    return cast("GaussianMixture", mixture.fit(values))


def _kinds_recur(best: GaussianMixture, values: Floats) -> bool:
    """Return whether resampled schools fall into the same kinds."""
    draw, labels = np.random.default_rng(0), best.predict(values)
    again = [values[draw.integers(len(values), size=len(values))] for _ in range(REFITS)]
    refits = [_kinds(sample, best.n_components).predict(values) for sample in again]
    return bool(np.mean([adjusted_rand_score(labels, refit) for refit in refits]) >= STABLE)


def _listed(names: list[str]) -> str:
    """Return names in a row: "safety, fairness and voice"."""
    lower = [_lowered(name) for name in names]
    return lower[0] if len(lower) == 1 else f"{', '.join(lower[:-1])} and {lower[-1]}"


def _lowered(name: str) -> str:
    """Return a title as it stands within a sentence; abbreviations keep their capitals."""
    return name if name[:2].isupper() else name[:1].lower() + name[1:]
