"""How far a scale's items go together, and how much schools differ on it: the figures behind "how we know".

Cronbach's alpha is that of raw scores (psych::alpha), its interval Feldt's (Feldt, Woodruff and Salih 1987);
omega is of one factor by maximum likelihood on correlations (McDonald 1999), which is .03–.05 lower than
psych's omega_total of three factors. The share of variance between schools is from restricted maximum
likelihood, as lme4::lmer gives it.
"""

import warnings
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.optimize import minimize_scalar
from scipy.stats import f as f_distribution
from statsmodels.multivariate.factor import Factor
from statsmodels.tools.sm_exceptions import ConvergenceWarning, EstimationWarning

Floats = npt.NDArray[np.float64]

FEWEST_SCHOOLS = 10
"""Under so many schools the variance between them says nothing."""

FEWEST_ANSWERS = 30
"""Under so many complete rows no reliability is told."""

SINGULAR = 1e-8


@dataclass(frozen=True)
class Reliability:
    """One scale's reliability; NaN where a figure can't be had.

    `n` complete rows; `alpha` of these with its 95 % interval `low`–`high`; `alpha_pairwise` from all pairs
    of answers; `omega` of one factor; `items`, a row an item: item, item_total (its correlation with the
    sum of the others), alpha_without; `at_lowest` and `at_highest` the shares of complete rows at the
    scale's ends.
    """

    n: int
    alpha: float
    low: float
    high: float
    alpha_pairwise: float
    omega: float
    items: pd.DataFrame
    at_lowest: float
    at_highest: float


@dataclass(frozen=True)
class BetweenSchools:
    """How much of a scale's variance lies between schools.

    `share` (0–1) is the intraclass correlation ICC(1), `between` and `within` the variances, `effects` by
    school what lme4::ranef gives: its mean's distance from the whole, drawn toward it the more the fewer
    answered.
    """

    share: float
    between: float
    within: float
    effects: "pd.Series[float]"


def reliability(items: pd.DataFrame, lowest: float, highest: float) -> Reliability | None:
    """Return a scale's reliability; None under FEWEST_ANSWERS complete rows, or where an item doesn't vary.

    `items` is respondents × the scale's items after reversal, NaN where missing, each from `lowest` to
    `highest`; a scale has two items or more.
    """
    complete = items.dropna().to_numpy(float)
    if len(complete) < FEWEST_ANSWERS or items.shape[1] < 2 or (complete.std(axis=0) == 0).any():
        return None
    covariance = np.cov(complete, rowvar=False)
    alpha = _alpha(covariance)
    low, high = feldt_interval(alpha, len(complete), items.shape[1])
    return Reliability(
        n=len(complete),
        alpha=alpha,
        low=low,
        high=high,
        alpha_pairwise=_alpha(items.cov().to_numpy()),
        omega=_omega(np.corrcoef(complete, rowvar=False)),
        items=_by_item(covariance, list(items.columns)),
        at_lowest=float((complete == lowest).all(axis=1).mean()),
        at_highest=float((complete == highest).all(axis=1).mean()),
    )


def feldt_interval(alpha: float, n: int, k: int, level: float = 0.95) -> tuple[float, float]:
    """Return the interval of an alpha from `n` complete rows of `k` items."""
    tail, rows = (1 - level) / 2, n - 1
    high, low = (float(f_distribution.ppf(share, rows, rows * (k - 1))) for share in (tail, 1 - tail))
    return 1 - (1 - alpha) * low, 1 - (1 - alpha) * high


def between_schools(scores: pd.DataFrame) -> BetweenSchools | None:
    """Return how much of the scores' variance lies between schools; None under FEWEST_SCHOOLS.

    `scores` has school_id and score, a row a student; missing scores are left out.
    """
    known = scores.dropna(subset="score")
    by_school = known.groupby("school_id")["score"]
    count, mean = (np.asarray(each, dtype=np.float64) for each in (by_school.count(), by_school.mean()))
    within_squares = float(((known["score"] - by_school.transform("mean")) ** 2).sum())
    if len(count) < FEWEST_SCHOOLS or within_squares == 0 or count.sum() <= len(count):
        return None
    ratio = _likeliest_ratio(count, mean, within_squares)
    weights, centre, squares = _at(ratio, count, mean, within_squares)
    within = squares / (count.sum() - 1)
    effects = ratio * weights * (mean - centre)
    return BetweenSchools(
        share=ratio / (1 + ratio),
        between=ratio * within,
        within=within,
        effects=pd.Series(effects, index=by_school.count().index, name="effect"),
    )


def _alpha(covariance: Floats) -> float:
    """Return Cronbach's alpha from the items' covariances; NaN where they sum to nothing."""
    k, total = len(covariance), float(covariance.sum())
    return k / (k - 1) * (1 - float(np.trace(covariance)) / total) if total > 0 else np.nan


def _by_item(covariance: Floats, names: list[str]) -> pd.DataFrame:
    """Return each item's correlation with the sum of the others, and alpha without it (NaN of one item)."""
    rows = []
    for place, name in enumerate(names):
        others = np.delete(covariance, place, axis=0)
        left = np.delete(others, place, axis=1)
        spread = np.sqrt(covariance[place, place] * left.sum())
        total = float(others[:, place].sum() / spread) if spread > 0 else np.nan
        rows.append((name, total, _alpha(left) if len(left) > 1 else np.nan))
    return pd.DataFrame(rows, columns=["item", "item_total", "alpha_without"])


def _omega(correlation: Floats) -> float:
    """Return omega of one factor from the items' correlations; NaN where they leave it open."""
    if len(correlation) < 3:  # two correlate in one number, which can't give two loadings
        return np.nan
    if np.linalg.eigvalsh(correlation)[0] < SINGULAR:  # some items say what others say
        return np.nan
    with warnings.catch_warnings():
        # It stops at what a computer can tell apart, and says so.
        for told in (ConvergenceWarning, EstimationWarning):
            warnings.simplefilter("ignore", told)
        start = (np.full((len(correlation), 1), 0.7), np.full(len(correlation), 0.5))
        model = Factor(corr=correlation, n_factor=1, method="ml")
        factor = model.fit(start=start, opt={"gtol": 1e-10, "maxiter": 1_000})
    shared = float(factor.loadings[:, 0].sum() ** 2)
    return shared / (shared + float(factor.uniqueness.sum()))


def _at(ratio: float, count: Floats, mean: Floats, within_squares: float) -> tuple[Floats, float, float]:
    """Return the schools' weights, the whole's mean, and the squares around it at a ratio of variances.

    `ratio` is between ÷ within; the weights are those of generalised least squares, n ÷ (1 + n ratio).
    """
    weights = count / (1 + count * ratio)
    centre = float((weights * mean).sum() / weights.sum())
    return weights, centre, within_squares + float((weights * (mean - centre) ** 2).sum())


def _likeliest_ratio(count: Floats, mean: Floats, within_squares: float) -> float:
    """Return the ratio between ÷ within that restricted maximum likelihood finds, 0 or more."""
    n = count.sum()

    def deviance(log_ratio: float) -> float:
        ratio = float(np.exp(log_ratio))
        weights, _, squares = _at(ratio, count, mean, within_squares)
        logs = np.log1p(count * ratio).sum() + np.log(weights.sum())
        return float((n - 1) * np.log(squares) + logs)

    found = minimize_scalar(deviance, bounds=(-20.0, 10.0), method="bounded", options={"xatol": 1e-10})
    return float(np.exp(found.x)) if found.fun < deviance(-20.0) - 1e-9 else 0.0
