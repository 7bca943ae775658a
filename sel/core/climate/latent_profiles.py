"""Latent profile analysis: classes of respondents who answer alike, as a scikit-learn estimator.

scikit-learn's own GaussianMixture has no variances shared by the classes and takes no missing answers.
Log-likelihoods are those of mclust's models EEI (`equal-diagonal`) and VVI (`diagonal`) on complete rows.
"""

from typing import Any, Literal, Self

import numpy as np
import numpy.typing as npt
from sklearn.base import BaseEstimator, DensityMixin
from sklearn.cluster import kmeans_plusplus
from sklearn.utils import Tags, check_random_state
from sklearn.utils.validation import check_is_fitted, validate_data

from sel.core.climate.mixtures import (
    Answered,
    End,
    Floats,
    Mixture,
    answered,
    estimated,
    log_densities,
    memberships,
)

Covariance = Literal["equal-diagonal", "diagonal"]
START_ROWS = 2_000
"""A start's means are drawn from at most so many rows."""

SHORT_ROUNDS = 20
NOBODY = -1
"""The profile of a row without a single score."""


class LatentProfiles(DensityMixin, BaseEstimator):  # type: ignore[misc]  # scikit-learn ships no types
    """A mixture of normal distributions whose scales are independent within a profile.

    `n_components` profiles; `covariance` "equal-diagonal" (one variance a scale for all profiles) or
    "diagonal" (each profile has its own, which tied answers let shrink to nothing: look at
    `least_variance_`); `n_init` starts by k-means++, each run until a round adds less than `tol` to the
    mean log-likelihood, or for `max_iter` rounds; the likeliest is kept. With `n_finished` only so many
    starts, the likeliest after SHORT_ROUNDS, are run to their end.
    Missing scores (NaN) are no reason to leave a row out: its likelihood is that of what it has (full
    information). Rows without a single score are counted nowhere and belong to no profile.

    After `fit`: `weights_` (profiles), `means_` and `variances_` (profiles × scales) in the data's units,
    `log_likelihood_`, `log_likelihoods_` (a start each), `n_parameters_`, `n_answered_` (rows with a
    score), `n_iter_`, `converged_`, and `least_variance_`, the smallest variance of a profile as a share
    of its scale's: near 0 a profile has shrunk onto tied answers.
    """

    def __init__(
        self,
        n_components: int = 2,
        *,
        covariance: Covariance = "equal-diagonal",
        n_init: int = 20,
        tol: float = 1e-8,
        max_iter: int = 1_000,
        n_finished: int | None = None,
        random_state: int | np.random.RandomState | None = None,
    ) -> None:
        self.n_components = n_components
        self.covariance = covariance
        self.n_init = n_init
        self.tol = tol
        self.max_iter = max_iter
        self.n_finished = n_finished
        self.random_state = random_state

    def fit(self, X: Any, y: Any = None) -> Self:  # noqa: ARG002, N803  # scikit-learn's names
        """Fit to `X`, respondents × scales, NaN where missing; `y` is not looked at.

        Raises ValueError for a covariance that isn't known, a number under 1, or fewer rows than profiles.
        """
        values = validate_data(self, X, dtype=np.float64, ensure_all_finite="allow-nan", ensure_min_samples=2)
        self._check()
        values = values[~np.isnan(values).all(axis=1)]
        if len(values) < self.n_components:
            raise ValueError(
                f"{self.n_components} profiles want as many rows with a score; n_samples = {len(values)}."
            )
        centre, unit = _centre_and_unit(values)
        data = answered((values - centre) / unit)
        draw = check_random_state(self.random_state)
        ends = self._ends(data, [self._start(data, draw) for _ in range(self.n_init)])
        mixture, likelihood, self.n_iter_, self.converged_ = max(ends, key=lambda end: end[1])
        off = float(data.count @ np.log(unit))
        self.weights_ = mixture.weights
        self.means_ = mixture.means * unit + centre
        self.variances_ = mixture.variances * unit**2
        self.least_variance_ = float(mixture.variances.min())
        self.log_likelihood_ = likelihood - off
        self.log_likelihoods_ = np.array([end[1] for end in ends]) - off
        self.n_answered_ = data.n
        scales = values.shape[1]
        spreads = scales if self.covariance == "equal-diagonal" else scales * self.n_components
        self.n_parameters_ = self.n_components - 1 + scales * self.n_components + spreads
        return self

    def predict_proba(self, X: Any) -> Floats:  # noqa: N803
        """Return each row's probability of each profile, rows × profiles; NaN for rows without a score."""
        values, nobody = self._known(X)
        probability, _ = memberships(log_densities(answered(values).parts, self._mixture()))
        probability[nobody] = np.nan
        return probability

    def predict(self, X: Any) -> npt.NDArray[np.intp]:  # noqa: N803
        """Return each row's likeliest profile; NOBODY for rows without a score."""
        values, nobody = self._known(X)
        densities = log_densities(answered(values).parts, self._mixture())
        profile: npt.NDArray[np.intp] = densities.argmax(axis=1)
        profile[nobody] = NOBODY
        return profile

    def score_samples(self, X: Any) -> Floats:  # noqa: N803
        """Return each row's log-likelihood; 0 for rows without a score."""
        values, _ = self._known(X)
        return memberships(log_densities(answered(values).parts, self._mixture()))[1]

    def score(self, X: Any, y: Any = None) -> float:  # noqa: ARG002, N803
        """Return the mean log-likelihood of the rows with a score; NaN where there is none."""
        values, nobody = self._known(X)
        kept = answered(values[~nobody]).parts
        return float(memberships(log_densities(kept, self._mixture()))[1].mean()) if len(kept) else np.nan

    def bic(self, X: Any) -> float:  # noqa: N803
        """Return the Bayesian information criterion (Schwarz 1978) on `X`: the lower the better."""
        likelihood, count = self._likelihood(X)
        return -2 * likelihood + int(self.n_parameters_) * float(np.log(count))

    def aic(self, X: Any) -> float:  # noqa: N803
        """Return Akaike's information criterion on `X`: the lower the better."""
        return -2 * self._likelihood(X)[0] + 2 * int(self.n_parameters_)

    def __sklearn_tags__(self) -> Tags:
        """Return what scikit-learn wants to know: missing values are welcome."""
        tags = super().__sklearn_tags__()
        tags.input_tags.allow_nan = True
        return tags

    def _check(self) -> None:
        if self.covariance not in ("equal-diagonal", "diagonal"):
            raise ValueError(f'covariance is "equal-diagonal" or "diagonal", not {self.covariance!r}.')
        for name in ("n_components", "n_init", "max_iter"):
            if getattr(self, name) < 1:
                raise ValueError(f"{name} is 1 at the least, not {getattr(self, name)}.")

    def _start(self, data: Answered, draw: np.random.RandomState) -> Mixture:
        """Return a mixture to begin with: means by k-means++, the spread everybody's."""
        classes, scales = self.n_components, data.parts.shape[1] // 3
        rows = draw.choice(data.n, min(data.n, START_ROWS), replace=False)
        centres, _ = kmeans_plusplus(data.parts[rows, scales : 2 * scales], classes, random_state=draw)
        return Mixture(np.full(classes, 1 / classes), centres, np.ones((classes, scales)))

    def _ends(self, data: Answered, starts: list[Mixture]) -> list[End]:
        """Return where the starts come to rest."""
        shared = self.covariance == "equal-diagonal"
        if self.n_finished is not None and self.n_finished < len(starts):
            rounds = min(SHORT_ROUNDS, self.max_iter)
            short = [estimated(data, one, shared=shared, tolerance=self.tol, most=rounds) for one in starts]
            short.sort(key=lambda end: end[1], reverse=True)
            starts = [end[0] for end in short[: self.n_finished]]
        return [estimated(data, one, shared=shared, tolerance=self.tol, most=self.max_iter) for one in starts]

    def _known(self, X: Any) -> tuple[Floats, npt.NDArray[np.bool_]]:  # noqa: N803
        """Return rows as numbers, and which of them have no score at all."""
        check_is_fitted(self)
        values = validate_data(self, X, dtype=np.float64, ensure_all_finite="allow-nan", reset=False)
        return values, np.isnan(values).all(axis=1)

    def _likelihood(self, X: Any) -> tuple[float, int]:  # noqa: N803
        values, nobody = self._known(X)
        return float(self.score_samples(values).sum()), int((~nobody).sum())

    def _mixture(self) -> Mixture:
        return Mixture(self.weights_, self.means_, self.variances_)


def _centre_and_unit(values: Floats) -> tuple[Floats, Floats]:
    """Return each scale's mean and standard deviation, where nothing varies 1."""
    known = ~np.isnan(values)
    count = np.maximum(known.sum(axis=0), 1)
    centre = np.where(known, values, 0.0).sum(axis=0) / count
    spread = np.sqrt((np.where(known, values - centre, 0.0) ** 2).sum(axis=0) / count)
    return centre, np.where(spread > 0, spread, 1.0)
