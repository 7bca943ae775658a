"""Reliability and variance between schools: by hand, and by the whole likelihood's optimum."""

import numpy as np
import pandas as pd
import pytest
from scipy.optimize import minimize

from sel.core.reliability import between_schools, feldt_interval, reliability


def answers(n: int = 400, missing: float = 0.0, seed: int = 3) -> pd.DataFrame:
    """Made-up answers 1–4 to four items that share one trait, unlike strongly."""
    draw = np.random.default_rng(seed)
    trait = draw.normal(size=(n, 1))
    values = np.clip(np.round(2.5 + trait * [0.9, 0.7, 0.5, 0.3] + draw.normal(0, 0.6, (n, 4))), 1, 4)
    return pd.DataFrame(
        np.where(draw.random(values.shape) < missing, np.nan, values), columns=["AS1", "AS2", "AS3", "AS4"]
    )


def test_alpha_by_hand_on_answers_that_can_be_added_up():
    # Sums 2, 4, 6, 8 have the variance 20/3, each item 5/3: alpha = 2 × (1 − (10/3) ÷ (20/3)).
    same = pd.DataFrame({"a": [1.0, 2, 3, 4] * 10, "b": [1.0, 2, 3, 4] * 10})
    found = reliability(same, 1, 4)
    assert found is not None
    assert (round(found.alpha, 12), found.n) == (1.0, 40)
    assert (found.at_lowest, found.at_highest) == (0.25, 0.25)


def test_alpha_and_each_items_share_are_the_formulas_of_the_sums():
    items = answers()
    found = reliability(items, 1, 4)
    assert found is not None
    total = items.sum(axis=1)
    assert found.alpha == pytest.approx(4 / 3 * (1 - items.var().sum() / total.var()), abs=1e-12)
    for row in found.items.itertuples():
        others = items.drop(columns=row.item)
        assert row.item_total == pytest.approx(items[row.item].corr(others.sum(axis=1)), abs=1e-12)
        without = 3 / 2 * (1 - others.var().sum() / others.sum(axis=1).var())
        assert row.alpha_without == pytest.approx(without, abs=1e-12)


def test_pairwise_alpha_takes_every_pair_of_answers_and_complete_alpha_the_complete_rows():
    items = answers(missing=0.1)
    found = reliability(items, 1, 4)
    assert found is not None
    pairs = items.cov().to_numpy()
    assert found.alpha_pairwise == pytest.approx(4 / 3 * (1 - np.trace(pairs) / pairs.sum()), abs=1e-12)
    whole = reliability(items.dropna(), 1, 4)
    assert whole is not None
    assert (found.alpha, found.n) == (whole.alpha, len(items.dropna()))


def test_omega_is_that_of_the_likeliest_single_factor():
    correlation = answers().corr().to_numpy()

    def discrepancy(at: np.ndarray) -> float:
        loadings, own = at[:4], np.exp(at[4:])
        implied = np.outer(loadings, loadings) + np.diag(own)
        return np.linalg.slogdet(implied)[1] + np.trace(np.linalg.solve(implied, correlation))

    best = minimize(discrepancy, [0.5] * 4 + [-0.5] * 4, method="BFGS", options={"gtol": 1e-9}).x
    common = best[:4].sum() ** 2
    found = reliability(answers(), 1, 4)
    assert found is not None
    assert found.omega == pytest.approx(common / (common + np.exp(best[4:]).sum()), abs=1e-6)


def test_feldts_interval_is_that_of_the_published_example():
    # 2,709 complete rows of five items with alpha .7037559 (R, package psych): .68574–.72104.
    low, high = feldt_interval(0.7037558944, 2709, 5)
    assert (round(low, 5), round(high, 5)) == (0.68574, 0.72104)


@pytest.mark.parametrize(
    "items",
    [
        pytest.param(answers().head(20), id="under thirty complete rows"),
        pytest.param(answers().assign(AS1=3.0), id="an item to which all answer alike"),
        pytest.param(answers()[["AS1"]], id="one item"),
        pytest.param(answers() * np.nan, id="nobody answered"),
    ],
)
def test_no_figure_is_made_up_where_there_is_none(items):
    assert reliability(items, 1, 4) is None


def test_two_items_have_an_alpha_and_no_omega():
    found = reliability(answers()[["AS1", "AS2"]], 1, 4)
    assert found is not None
    assert (found.alpha > 0, np.isnan(found.omega)) == (True, True)


def test_items_that_say_the_same_have_no_omega():
    found = reliability(answers().assign(AS2=lambda items: items["AS1"]), 1, 4)
    assert found is not None
    assert np.isnan(found.omega)


def at_schools(between: float, schools: int = 25, seed: int = 7) -> pd.DataFrame:
    """Made-up scores at schools of 5 to 60 students whose means vary by `between`."""
    draw = np.random.default_rng(seed)
    sizes = draw.integers(5, 60, schools)
    school = np.repeat(np.arange(schools), sizes)
    score = 3 + draw.normal(0, between, schools)[school] + draw.normal(0, 0.6, len(school))
    return pd.DataFrame({"school_id": [f"s{number:02d}" for number in school], "score": score})


def test_variance_between_schools_is_what_the_whole_restricted_likelihood_finds():
    scores = at_schools(0.3, schools=12)
    same = (scores["school_id"].to_numpy()[:, None] == scores["school_id"].to_numpy()).astype(float)
    values, ones = scores["score"].to_numpy(), np.ones(len(scores))

    def spread(logs: np.ndarray) -> np.ndarray:
        return np.exp(logs[0]) * same + np.exp(logs[1]) * np.eye(len(scores))

    def deviance(logs: np.ndarray) -> float:
        matrix = spread(logs)
        weight = ones @ np.linalg.solve(matrix, ones)
        left = values - ones @ np.linalg.solve(matrix, values) / weight
        return np.linalg.slogdet(matrix)[1] + np.log(weight) + left @ np.linalg.solve(matrix, left)

    best = minimize(deviance, [-2.0, -1.0], method="Nelder-Mead", options={"xatol": 1e-8, "fatol": 1e-10}).x
    found = between_schools(scores)
    assert found is not None
    assert [found.between, found.within] == pytest.approx(list(np.exp(best)), rel=1e-5)
    matrix = spread(best)
    centre = ones @ np.linalg.solve(matrix, values) / (ones @ np.linalg.solve(matrix, ones))
    drawn = np.exp(best[0]) * same @ np.linalg.solve(matrix, values - centre)
    assert found.effects[scores["school_id"]].to_numpy() == pytest.approx(drawn, abs=1e-5)


def test_schools_alike_but_for_chance_share_no_variance():
    scores = at_schools(0.0)
    level = scores.assign(score=scores["score"] - scores.groupby("school_id")["score"].transform("mean") + 3)
    found = between_schools(level)
    assert found is not None
    assert (found.share, set(found.effects)) == (0.0, {0.0})


@pytest.mark.parametrize(
    "scores",
    [
        pytest.param(at_schools(0.3, schools=9), id="nine schools"),
        pytest.param(at_schools(0.3).assign(score=2.0), id="everybody alike"),
        pytest.param(at_schools(0.3).drop_duplicates("school_id"), id="one student a school"),
        pytest.param(at_schools(0.3).assign(score=np.nan), id="nobody answered"),
    ],
)
def test_nothing_is_said_of_schools_where_nothing_can_be(scores):
    assert between_schools(scores) is None
