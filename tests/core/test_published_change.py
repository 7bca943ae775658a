"""When two waves' published totals may be held against each other."""

import pandas as pd
import pytest

from sel.core.suppression import PublishedChange, published_change


def cell(value: str, low: int, high: int, shown: str = "yes") -> pd.DataFrame:
    return pd.DataFrame([{"value": value, "low": low, "high": high, "shown": shown}])


def ids(first: int, last: int) -> list[str]:
    return [str(number) for number in range(first, last)]


def test_ranges_that_part_are_unlikely_to_be_chance_and_others_may_be():
    same = ids(0, 200)
    assert published_change(cell("60", 53, 67), cell("85", 79, 90), same, same) == PublishedChange(
        60, 85, True
    )
    assert published_change(cell("60", 53, 67), cell("66", 59, 73), same, same) == PublishedChange(
        60, 66, False
    )
    assert published_change(cell("85", 79, 90), cell("60", 53, 67), same, same) == PublishedChange(
        85, 60, True
    )


@pytest.mark.parametrize(
    ("before", "after", "were", "are"),
    [
        pytest.param(cell("60", 50, 70), cell("70", 60, 80), ids(0, 19), ids(0, 40), id="19 before"),
        pytest.param(cell("60", 50, 70), cell("70", 60, 80), ids(0, 40), ids(0, 19), id="19 after"),
        pytest.param(cell("60", 50, 70), cell("70", 60, 80), ids(0, 40), ids(0, 41), id="one came"),
        pytest.param(
            cell("60", 50, 70), cell("70", 60, 80), ids(0, 40), ids(5, 45), id="five left, five came"
        ),
        pytest.param(
            cell("", 0, 0, "hidden"), cell("70", 60, 80), ids(0, 40), ids(0, 40), id="hidden before"
        ),
        pytest.param(
            cell("≤5", 0, 0, "coded"), cell("70", 60, 80), ids(0, 40), ids(0, 40), id="coded before"
        ),
        pytest.param(cell("60", 50, 70).iloc[:0], cell("70", 60, 80), ids(0, 40), ids(0, 40), id="not there"),
    ],
)
def test_a_change_is_not_told(before: pd.DataFrame, after: pd.DataFrame, were: list[str], are: list[str]):
    assert published_change(before, after, were, are) is None


def test_eleven_people_who_are_in_one_wave_only_are_enough():
    assert published_change(cell("60", 50, 70), cell("70", 60, 80), ids(0, 40), ids(0, 51)) is not None
