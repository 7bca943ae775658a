"""How many latent profiles there are, with what speaks against each number; or that none are stable.

The lowest BIC alone picks artefacts where means of few answers are tied, so a solution counts only if no
variance has collapsed, no profile is too small, the best likelihood was found from more than one start,
and resamples of the same respondents fall into the same profiles (adjusted Rand index, Hubert and Arabie
1985).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.spatial.distance import cdist
from sklearn.metrics import adjusted_rand_score
from threadpoolctl import threadpool_limits

from sel.core.climate.latent_profiles import Covariance, LatentProfiles
from sel.core.climate.mixtures import Floats

MOST_PROFILES = 6
SMALLEST_SHARE = 0.02
SMALLEST_PROFILE = 10
COLLAPSED = 0.01
"""A variance under this share of its scale's is one that tied answers have pulled together."""

STARTS = 20
FINISHED = 5
"""Of the starts, so many are run to their end."""

TOLERANCE = 1e-6
SAME_LIKELIHOOD = 1e-4
"""Two starts found the same when their mean log-likelihoods differ by less than this."""

REFITS = 20
REFIT_STARTS = 4
STABLE = 0.6

NOT_STABLE = "another sample of the same students would have shown others"


@dataclass(frozen=True)
class Tried:
    """One number of profiles: how well it fits, and in `refused` why it doesn't count ("" where it does).

    `smallest` is how many belong to the smallest profile; `entropy` 1 where everybody's profile is
    certain, 0 where it is chance; `agreeing` how many of the starts found the best likelihood.
    """

    profiles: int
    log_likelihood: float
    n_parameters: int
    bic: float
    aic: float
    smallest: int
    entropy: float
    agreeing: int
    least_variance: float
    refused: str = ""


@dataclass(frozen=True)
class Choice:
    """The profiles chosen; `best` is None where `refused` says why none are. `tried` is the fewest first.

    `agreement` is the mean adjusted Rand index over resamples, NaN where none were needed.
    """

    best: LatentProfiles | None
    tried: tuple[Tried, ...]
    agreement: float = np.nan
    refused: str = ""


def choose_profiles(
    values: Floats,
    *,
    covariance: Covariance = "equal-diagonal",
    most: int = MOST_PROFILES,
    starts: int = STARTS,
    refits: int = REFITS,
    seed: int = 0,
) -> Choice:
    """Return how many profiles there are among respondents × scales (NaN where missing), 1 to `most`.

    Of the numbers that nothing speaks against it is the one with the lowest BIC, if at least as many as
    two, and if profiles of `refits` resamples agree with it (mean adjusted Rand index from STABLE up).
    Raises ValueError where a scale doesn't vary or there are fewer respondents than profiles.
    """
    values = values[~np.isnan(values).all(axis=1)]
    if (np.nanmax(values, axis=0) == np.nanmin(values, axis=0)).any():
        raise ValueError("A scale on which everybody answers alike can't tell profiles apart.")
    draw = np.random.RandomState(seed)
    with threadpool_limits(1):  # the matrices are narrow: more threads only wait for each other
        fits = [_fit(values, classes, covariance, starts, draw) for classes in range(1, most + 1)]
        tried = tuple(_tried(fit, values) for fit in fits)
        sound = [(one.bic, fit) for one, fit in zip(tried, fits, strict=True) if not one.refused]
        best = min(sound, key=lambda pair: pair[0])[1] if sound else fits[0]
        if best.n_components == 1:
            return Choice(None, tried, refused=_why_one(tried))
        agreement = _agreement(best, values, refits, draw)
    if agreement < STABLE:
        return Choice(None, tried, agreement, NOT_STABLE)
    return Choice(best, tried, agreement)


def matched(before: Floats, after: Floats) -> Sequence[tuple[int, int]]:
    """Return which profile of one wave is which of another: (before, after), nearest means together.

    Both are profiles × the same scales in the same units; of unequal numbers the ones farthest off stay
    alone (the least total distance: Kuhn 1955).
    """
    ones, others = linear_sum_assignment(cdist(before, after))
    return [(int(one), int(other)) for one, other in zip(ones, others, strict=True)]


def _fit(
    values: Floats, classes: int, covariance: Covariance, starts: int, draw: np.random.RandomState
) -> LatentProfiles:
    profiles = LatentProfiles(
        classes,
        covariance=covariance,
        n_init=1 if classes == 1 else starts,
        n_finished=FINISHED if starts >= FINISHED else 1,
        tol=TOLERANCE,
        random_state=draw.randint(2**31),
    )
    return profiles.fit(values)


def _tried(fit: LatentProfiles, values: Floats) -> Tried:
    """Return what fitting one number of profiles gave, and what speaks against it."""
    probability = fit.predict_proba(values)
    sizes = np.bincount(probability.argmax(axis=1), minlength=fit.n_components)
    worst = fit.log_likelihood_ - SAME_LIKELIHOOD * fit.n_answered_
    found = Tried(
        fit.n_components,
        fit.log_likelihood_,
        fit.n_parameters_,
        fit.bic(values),
        fit.aic(values),
        int(sizes.min()),
        _entropy(probability),
        int((fit.log_likelihoods_ >= worst).sum()),
        fit.least_variance_,
    )
    return Tried(**{**found.__dict__, "refused": _against(found, len(values))})


def _against(found: Tried, respondents: int) -> str:
    """Return what speaks against a number of profiles, "" where nothing does."""
    if found.profiles == 1:
        return ""
    if found.least_variance < COLLAPSED:
        return "a profile shrank onto answers that are all alike"
    if found.smallest < max(SMALLEST_PROFILE, SMALLEST_SHARE * respondents):
        return f"the smallest profile has {found.smallest} respondents"
    if found.agreeing < 2:  # once may be luck
        return "only one start found it"
    return ""


def _why_one(tried: Sequence[Tried]) -> str:
    """Return why no profiles are told where one class for all is best."""
    lower = [one for one in tried[1:] if one.bic < tried[0].bic]
    return (
        f"with {lower[0].profiles} profiles {lower[0].refused}" if lower else "one pattern fits all as well"
    )


def _entropy(probability: Floats) -> float:
    """Return 1 − the mean entropy of memberships, as a share of the most there can be; 1 for one class."""
    classes = probability.shape[1]
    if classes == 1:
        return 1.0
    logs = np.log(np.where(probability > 0, probability, 1.0))
    return float(1 + (probability * logs).sum() / (len(probability) * np.log(classes)))


def _agreement(best: LatentProfiles, values: Floats, refits: int, draw: np.random.RandomState) -> float:
    """Return how well profiles of resamples class the same respondents alike: a mean adjusted Rand index."""
    labels = best.predict(values)
    indices = []
    for _ in range(refits):
        again = values[draw.randint(len(values), size=len(values))]
        refit = _fit(again, best.n_components, best.covariance, REFIT_STARTS, draw)
        indices.append(adjusted_rand_score(labels, refit.predict(values)))
    return float(np.mean(indices))
