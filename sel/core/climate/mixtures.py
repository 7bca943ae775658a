"""Diagonal normal mixtures by expectation and maximisation, where answers may be missing.

Given its class a respondent's scales are independent, so a missing one simply drops out of the product:
the likelihood of what was answered is full-information maximum likelihood (Little and Rubin, Statistical
Analysis with Missing Data, chapter 8). Everything the two steps need of the data is known, 0 or 1, the
value and its square, side by side: each step is one product of matrices, block by block.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

BLOCK = 2_048
"""Rows taken at once, so that a block's probabilities stay in the processor's cache."""

TINY = 1e-300
"""Keeps an empty class from dividing by nothing."""

LEAST_VARIANCE = 1e-6
"""In units of a scale's own variance: where a class stops shrinking on tied answers."""


@dataclass(frozen=True)
class Answered:
    """Scores as the two steps read them.

    `parts` is respondents × 3 scales: whether known (1 or 0), the value (0 where missing), its square;
    `count` how many know each scale.
    """

    parts: Floats
    count: Floats

    @property
    def n(self) -> int:
        """How many respondents there are."""
        return len(self.parts)


@dataclass(frozen=True)
class Mixture:
    """Classes' shares (classes), and their means and variances (classes × scales)."""

    weights: Floats
    means: Floats
    variances: Floats


End = tuple[Mixture, float, int, bool]
"""A mixture, its log-likelihood, the rounds it took, and whether it came to rest."""


def answered(values: Floats) -> Answered:
    """Return scores (respondents × scales, NaN missing) as the two steps read them."""
    known = ~np.isnan(values)
    filled = np.where(known, values, 0.0)
    parts = np.concatenate([known.astype(float), filled, filled * filled], axis=1)
    return Answered(parts, known.sum(axis=0).astype(float))


def log_densities(rows: Floats, mixture: Mixture) -> Floats:
    """Return log(weight × density of what is known), rows × classes; `rows` as in Answered.parts."""
    precision = 1.0 / mixture.variances
    scaled = mixture.means * precision
    known = np.log(2 * np.pi * mixture.variances) + mixture.means * scaled
    factors = np.concatenate([-0.5 * known, scaled, -0.5 * precision], axis=1)
    densities: Floats = rows @ factors.T + np.log(mixture.weights)
    return densities


def memberships(log_density: Floats) -> tuple[Floats, Floats]:
    """Return each row's probability of each class, and its log-likelihood. `log_density` is overwritten."""
    top = log_density.max(axis=1, keepdims=True)
    np.subtract(log_density, top, out=log_density)
    np.exp(log_density, out=log_density)
    total = log_density.sum(axis=1, keepdims=True)
    np.divide(log_density, total, out=log_density)
    return log_density, (np.log(total) + top).ravel()


def expected(data: Answered, mixture: Mixture) -> tuple[float, Floats, Floats]:
    """Return the log-likelihood, and the classes' sizes and sums of Answered.parts (classes × 3 scales)."""
    classes = len(mixture.weights)
    likelihood, sizes = 0.0, np.zeros(classes)
    sums = np.zeros((classes, data.parts.shape[1]))
    for begin in range(0, data.n, BLOCK):
        rows = data.parts[begin : begin + BLOCK]
        probability, row_likelihood = memberships(log_densities(rows, mixture))
        likelihood += float(row_likelihood.sum())
        sizes += probability.sum(axis=0)
        sums += probability.T @ rows
    return likelihood, sizes, sums


def maximised(data: Answered, sizes: Floats, sums: Floats, *, shared: bool) -> Mixture:
    """Return the likeliest mixture given what `expected` found; `shared`: one variance a scale for all.

    No variance falls under LEAST_VARIANCE.
    """
    known, total, squares = np.split(sums, 3, axis=1)
    known = np.maximum(known, TINY)
    means = total / known
    spread = np.maximum(squares - means * total, 0.0)
    if shared:
        variances = np.broadcast_to(spread.sum(axis=0) / np.maximum(data.count, 1.0), means.shape)
    else:
        variances = spread / known
    return Mixture(np.maximum(sizes, TINY) / data.n, means, np.maximum(variances, LEAST_VARIANCE))


def estimated(data: Answered, start: Mixture, *, shared: bool, tolerance: float, most: int) -> End:
    """Return where a mixture run on from `start` ends.

    It rests once a round adds less than `tolerance` to the mean log-likelihood; `most` rounds are taken.
    """
    mixture, before = start, -np.inf
    for rounds in range(1, most + 1):
        likelihood, sizes, sums = expected(data, mixture)
        if likelihood - before < tolerance * data.n:
            return mixture, likelihood, rounds, True
        mixture, before = maximised(data, sizes, sums, shared=shared), likelihood
    return mixture, expected(data, mixture)[0], most, False
