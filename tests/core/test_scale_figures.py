"""What leaves of a scale's reliability: of the district alone, n in bands, and nothing of few answers."""

import numpy as np
import pandas as pd
import pytest

from sel.core.reliability import BetweenSchools, reliability
from sel.core.suppression import published_scale_figures


def answers(n: int) -> pd.DataFrame:
    """Made-up answers of `n` students to three items that share a trait."""
    draw = np.random.default_rng(n)
    trait = draw.normal(size=(n, 1))
    values = np.clip(np.round(2.5 + 0.8 * trait + draw.normal(0, 0.6, (n, 3))), 1, 4)
    return pd.DataFrame(values, columns=["BE1", "BE2", "BE3"])


SCHOOLS = BetweenSchools(0.0731, 0.1, 1.3, pd.Series(dtype=float))


def test_a_scale_leaves_with_its_n_in_a_band_and_its_figures_in_hundredths():
    found = reliability(answers(250), 1, 4)
    assert found is not None
    scales, items = published_scale_figures({"belonging": (found, SCHOOLS)})
    [row] = scales.to_dict("records")
    assert (row["scale"], row["n"], row["items"], row["between_schools"]) == ("belonging", "100–299", 3, 0.07)
    assert [row["alpha"], row["omega"]] == [round(found.alpha, 2), round(found.omega, 2)]
    assert items["item"].tolist() == ["BE1", "BE2", "BE3"]
    assert items["item_total"].tolist() == found.items["item_total"].round(2).tolist()


@pytest.mark.parametrize("n", [20, 99], ids=["too few for any figure", "one under a hundred"])
def test_a_scale_that_few_answered_leaves_nothing(n):
    scales, items = published_scale_figures({"belonging": (reliability(answers(n), 1, 4), SCHOOLS)})
    assert (len(scales), len(items)) == (0, 0)


def test_without_enough_schools_nothing_is_said_of_them():
    scales, _ = published_scale_figures({"belonging": (reliability(answers(300), 1, 4), None)})
    assert (scales["n"].tolist(), scales["between_schools"].isna().tolist()) == (["300+"], [True])
