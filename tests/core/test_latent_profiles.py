"""Latent profiles: what R's mclust finds on complete rows, what scikit-learn finds, and what is missing."""

import numpy as np
import pytest
from scipy.stats import norm
from sklearn.mixture import GaussianMixture
from sklearn.utils.estimator_checks import parametrize_with_checks

from sel.core.climate import LatentProfiles, choose_profiles, matched


def crossed(n: int = 600, missing: float = 0.0, seed: int = 4) -> np.ndarray:
    """Made-up scores on three scales: half high, low, high; half the other way round."""
    draw = np.random.default_rng(seed)
    kind = draw.integers(0, 2, n)[:, None]
    values = np.where(kind == 0, [3.4, 1.8, 3.0], [2.0, 3.3, 2.1]) + draw.normal(0, 0.4, (n, 3))
    return np.where(draw.random(values.shape) < missing, np.nan, values)


@parametrize_with_checks([LatentProfiles(), LatentProfiles(covariance="diagonal", n_init=2)])
def test_it_is_an_estimator_as_scikit_learn_wants_them(estimator, check):
    check(estimator)


def likelihoods_by_hand(values: np.ndarray, fit: LatentProfiles) -> np.ndarray:
    """Each row's log-likelihood, profile by profile and scale by scale, what is missing left out."""
    found = []
    for row in values:
        known = ~np.isnan(row)
        each = [
            share * norm.pdf(row[known], mean[known], np.sqrt(variance[known])).prod()
            for share, mean, variance in zip(fit.weights_, fit.means_, fit.variances_, strict=True)
        ]
        found.append(np.log(sum(each)))
    return np.array(found)


@pytest.mark.parametrize("covariance", ["equal-diagonal", "diagonal"])
@pytest.mark.parametrize("missing", [0.0, 0.3])
def test_the_likelihood_is_that_of_what_each_row_has(covariance, missing):
    values = crossed(missing=missing)
    values = values[~np.isnan(values).all(axis=1)]
    fit = LatentProfiles(2, covariance=covariance, random_state=0).fit(values)
    by_hand = likelihoods_by_hand(values, fit)
    np.testing.assert_allclose(fit.score_samples(values), by_hand, rtol=0, atol=1e-10)
    assert fit.log_likelihood_ == pytest.approx(by_hand.sum(), abs=1e-6)
    assert fit.bic(values) == pytest.approx(-2 * by_hand.sum() + fit.n_parameters_ * np.log(len(values)))


def test_complete_rows_give_what_scikit_learns_mixture_gives():
    values = crossed()
    ours = LatentProfiles(2, covariance="diagonal", random_state=0).fit(values)
    theirs = GaussianMixture(
        2, covariance_type="diag", n_init=5, tol=1e-10, max_iter=1000, reg_covar=0, random_state=0
    ).fit(values)
    order, their_order = np.argsort(ours.weights_), np.argsort(theirs.weights_)
    np.testing.assert_allclose(ours.means_[order], theirs.means_[their_order], atol=1e-4)
    np.testing.assert_allclose(ours.variances_[order], theirs.covariances_[their_order], atol=1e-4)
    assert ours.score(values) == pytest.approx(theirs.score(values), abs=1e-8)


def test_variances_in_common_are_those_of_what_is_left_around_the_means():
    values = crossed()
    fit = LatentProfiles(2, random_state=0).fit(values)
    chance = fit.predict_proba(values)
    around = ((values[:, None, :] - fit.means_) ** 2 * chance[:, :, None]).sum(axis=(0, 1)) / len(values)
    assert (fit.variances_[0] == fit.variances_[1]).all()
    np.testing.assert_allclose(fit.variances_[0], around, atol=1e-5)
    assert fit.n_parameters_ == 1 + 6 + 3


def test_another_unit_changes_no_profile():
    values = crossed()
    small, large = (LatentProfiles(2, random_state=0).fit(scaled) for scaled in (values, 1000 * values + 7))
    assert (small.predict(values) == large.predict(1000 * values + 7)).all()
    assert large.log_likelihood_ == pytest.approx(small.log_likelihood_ - values.size * np.log(1000))


def test_a_row_without_a_score_counts_nowhere_and_has_no_profile():
    values = crossed()
    more = np.vstack([values, np.full((50, 3), np.nan)])
    fit, same = (LatentProfiles(2, random_state=0).fit(rows) for rows in (values, more))
    assert (same.log_likelihood_, same.n_answered_) == (fit.log_likelihood_, 600)
    assert set(same.predict(more)[600:]) == {-1}
    assert np.isnan(same.predict_proba(more)[600:]).all()
    assert (same.bic(more), same.score(more)) == (same.bic(values), same.score(values))


def test_a_profile_that_shrinks_onto_tied_answers_shows_in_its_variance():
    draw = np.random.default_rng(0)
    values = np.vstack([draw.normal(size=(200, 2)), np.full((40, 2), 3.0)])
    assert LatentProfiles(2, covariance="diagonal", random_state=0).fit(values).least_variance_ < 1e-3


@pytest.mark.parametrize(
    "wrong",
    [{"covariance": "full"}, {"n_components": 0}, {"n_init": 0}, {"n_components": 700}],
    ids=["a covariance that isn't known", "no profile", "no start", "more profiles than rows"],
)
def test_what_cannot_be_fitted_is_refused(wrong):
    with pytest.raises(ValueError, match=r"covariance|1 at the least|profiles want"):
        LatentProfiles(**wrong).fit(crossed())


def test_the_number_of_profiles_planted_is_chosen_and_every_number_tried_is_told():
    choice = choose_profiles(crossed(missing=0.1), most=4, refits=5)
    assert choice.best is not None
    assert choice.best.n_components == 2
    assert [one.profiles for one in choice.tried] == [1, 2, 3, 4]
    assert choice.agreement > 0.9
    assert choice.refused == ""


def test_nothing_is_chosen_where_one_pattern_fits_all():
    choice = choose_profiles(np.random.default_rng(1).normal(size=(500, 4)), most=3, refits=2)
    assert choice.best is None
    assert choice.refused != ""


def test_what_speaks_against_a_number_is_said_beside_it():
    draw = np.random.default_rng(0)
    tied = np.vstack([draw.normal(size=(300, 3)), np.full((60, 3), 2.0)])
    choice = choose_profiles(tied, covariance="diagonal", most=2, refits=2)
    assert choice.tried[1].refused == "a profile shrank onto answers that are all alike"
    assert choice.refused == "with 2 profiles a profile shrank onto answers that are all alike"


def test_a_profile_of_a_handful_is_refused():
    few = np.vstack(
        [crossed()[:300] * 0 + np.random.default_rng(2).normal(size=(300, 3)), np.full((4, 3), 40.0)]
    )
    few[-4:] += np.random.default_rng(3).normal(size=(4, 3))
    assert choose_profiles(few, most=2, refits=2).tried[1].refused == "the smallest profile has 4 respondents"


def test_profiles_of_two_waves_are_matched_by_their_means():
    before = np.array([[3.0, 1.0], [1.0, 3.0], [2.0, 2.0]])
    assert matched(before, before[[2, 0, 1]] + 0.1) == [(0, 1), (1, 2), (2, 0)]
    assert matched(before, before[:2] + 0.1) == [(0, 0), (1, 1)]


def test_a_scale_on_which_everybody_answers_alike_is_refused():
    with pytest.raises(ValueError, match="answers alike"):
        choose_profiles(np.column_stack([crossed(), np.ones(600)]))
