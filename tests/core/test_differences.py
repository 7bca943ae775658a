"""Differences of shares: published worked examples, and brute force over every way a lot can fall."""

from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats.contingency_tables import mcnemar as statsmodels_mcnemar
from statsmodels.stats.proportion import confint_proportions_2indep

from sel.core.differences import mcnemar, newcombe, newcombe_paired, within_groups

FEW = st.integers(0, 60)


@pytest.mark.parametrize(
    ("table", "low", "high"),
    [
        pytest.param((36, 12, 2, 0), 0.0569, 0.3404, id="Newcombe 1998, 48 and 38 of 50"),
        pytest.param((0, 12, 2, 36), 0.0569, 0.3404, id="the same, yes and no exchanged"),
        pytest.param((14, 5, 0, 22), 0.0115, 0.2265, id="Altman and others 2000, table 6.2"),
        pytest.param((1, 1, 7, 12), -0.5069, -0.0256, id="Fagerland and others 2014, airways (Bentur)"),
        pytest.param((59, 6, 16, 80), -0.1186, -0.0046, id="R contingencytables, complete response (Cavo)"),
    ],
)
def test_the_paired_interval_is_the_published_one(table: tuple[int, ...], low: float, high: float):
    assert tuple(round(end, 4) for end in newcombe_paired(*table)) == (low, high)


@given(FEW, FEW, FEW, FEW)
def test_the_paired_interval_holds_the_difference_and_turns_round_with_the_waves(
    a: int, b: int, c: int, d: int
):
    low, high = newcombe_paired(a, b, c, d)
    n = a + b + c + d
    assert -1 <= low <= ((b - c) / n if n else 0) <= high <= 1
    assert newcombe_paired(a, c, b, d) == pytest.approx((-high, -low))


@given(FEW, FEW)
def test_mcnemars_p_is_that_of_statsmodels(gained: int, lost: int):
    expected = statsmodels_mcnemar([[5, gained], [lost, 7]], exact=True).pvalue if gained + lost else 1.0
    assert mcnemar(gained, lost) == pytest.approx(min(1.0, float(expected)))


@given(st.integers(1, 40), st.integers(1, 40), st.data())
def test_the_interval_of_two_groups_is_that_of_statsmodels(n: int, other_n: int, data: st.DataObject):
    x, other_x = data.draw(st.integers(0, n)), data.draw(st.integers(0, other_n))
    expected = confint_proportions_2indep(x, n, other_x, other_n, method="newcomb", compare="diff")
    assert newcombe(x, n, other_x, other_n) == pytest.approx(expected)


@given(st.integers(1, 30), st.integers(1, 30), st.data())
def test_within_one_group_the_test_is_fishers(n: int, other_n: int, data: st.DataObject):
    x, other_x = data.draw(st.integers(0, n)), data.draw(st.integers(0, other_n))
    expected = stats.fisher_exact([[x, n - x], [other_x, other_n - other_x]]).pvalue
    assert within_groups([(x, n, other_x, other_n)]) == pytest.approx(expected)


def every_lot(tables: list[tuple[int, int, int, int]]) -> float:
    """The p by going through every way of drawing the first half of each group."""
    groups = []
    for x, n, other_x, other_n in tables:
        people = [1] * (x + other_x) + [0] * (n + other_n - x - other_x)
        groups.append([sum(people[i] for i in drawn) for drawn in combinations(range(n + other_n), n)])
    sums = [sum(ways) for ways in product(*groups)]
    counts = {total: sums.count(total) for total in set(sums)}
    seen = counts[sum(table[0] for table in tables)]
    return sum(count for count in counts.values() if count <= seen) / len(sums)


@pytest.mark.parametrize(
    "tables",
    [
        pytest.param([(3, 3, 0, 3), (2, 2, 0, 2)], id="all of the first, none of the last"),
        pytest.param([(2, 4, 1, 3), (1, 2, 2, 3), (0, 1, 1, 1)], id="three groups, a little apart"),
        pytest.param([(0, 3, 3, 3), (3, 3, 0, 2)], id="two groups that speak against each other"),
        pytest.param([(0, 0, 1, 2), (1, 2, 1, 2)], id="a group of which nobody was heard in one half"),
    ],
)
def test_within_several_groups_the_p_is_counted_over_every_way_the_lots_fall(tables):
    assert within_groups(tables) == pytest.approx(every_lot(tables))
