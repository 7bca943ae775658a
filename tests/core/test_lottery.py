"""The lottery: who draws with whom, a draw anybody can repeat, and halves that are compared only fairly."""

from hashlib import sha256

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sel.core.lottery import FEWEST, drawn, equals, first_half, halves


def listed(*rows: tuple[str, bool, str, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["student_id", "two_waves", "status", "last_heard"])


def test_equals_share_two_waves_status_and_the_day_last_heard():
    rows = listed(("a", True, "no_adult", "2026-10-05"), ("b", False, "staff_only", ""))
    assert equals(rows).tolist() == [
        "two waves in a row, no_adult, last heard 2026-10-05",
        "this wave, staff_only, last heard never",
    ]


def test_who_has_no_equal_is_not_drawn():
    rows = listed(*((key, key == "c", "no_adult", "2026-10-05") for key in "abc"))
    assert sorted(drawn(rows, 7)["student_id"]) == ["a", "b"]


@given(st.permutations(list("abcdefgh")), st.integers(0, 2**31 - 1))
def test_the_seed_alone_decides_and_not_the_order_in_which_the_rows_came(order: list[str], seed: int):
    rows = drawn(listed(*((key, False, "no_adult", "2026-10-05") for key in order)), seed)
    by_hand = sorted("abcdefgh", key=lambda key: sha256(f"{seed}:{key}".encode()).hexdigest())
    assert rows["student_id"].tolist() == by_hand
    assert rows["place"].tolist() == [1, 2, 3, 4, 5, 6, 7, 8]


def test_over_many_seeds_everybody_is_first_about_as_often():
    rows = listed(*((key, False, "no_adult", "2026-10-05") for key in "abcd"))
    first = [drawn(rows, seed)["student_id"].iloc[0] for seed in range(300)]
    assert all(45 <= first.count(key) <= 105 for key in "abcd")


def lots(of: int, among: str = "g") -> pd.DataFrame:
    ids = [f"{among}{place}" for place in range(1, of + 1)]
    rows = pd.DataFrame({"student_id": ids, "among": among, "place": range(1, of + 1)})
    return rows.assign(first=first_half(rows))


def later(said: dict[str, str]) -> pd.DataFrame:
    return pd.DataFrame({"later": list(said.values())}, index=list(said), dtype=str)


def test_halves_go_by_the_lot_whoever_was_contacted():
    said = {f"g{k}": "named" if k <= 20 or k == 30 else "not_yet" for k in range(1, 41)}
    contacted = {
        *(f"g{k}" for k in range(1, 19)),
        "g33",
    }  # two of the first were not reached, one of the last was
    found = halves(lots(40), contacted, later(said))
    assert (found.groups, found.why_not) == (1, "")
    assert (found.first.drawn, found.first.contacted, found.first.named, found.first.told) == (20, 18, 20, 20)
    assert (found.last.drawn, found.last.contacted, found.last.named, found.last.told) == (20, 1, 1, 20)
    assert found.beyond_chance
    assert 0 < found.interval[0] < 0.95 < found.interval[1] <= 1


def test_the_middle_of_an_odd_group_is_of_the_first_half():
    found = halves(lots(5), {"g1"}, later({}))
    assert (found.first.drawn, found.last.drawn) == (3, 2)


@pytest.mark.parametrize(
    ("contacted", "said", "why_not"),
    [
        pytest.param(set(), {}, "nobody_first", id="nobody was contacted"),
        pytest.param({f"g{k}" for k in range(1, 41)}, {}, "nobody_first", id="everybody was"),
        pytest.param({"g1", "g39"}, {}, "no_difference", id="as many of the last"),
        pytest.param(
            {f"g{k}" for k in range(1, 21)},
            {f"g{k}": "named" for k in range(1, 21 + FEWEST - 1)},
            "too_few",
            id="too few of the last have said anything since",
        ),
        pytest.param(
            {f"g{k}" for k in range(1, 21)},
            {f"g{k}": "not_heard" if k > 20 else "named" for k in range(1, 41)},
            "too_few",
            id="silence is no answer",
        ),
    ],
)
def test_without_a_fair_difference_or_enough_answers_nothing_is_compared(contacted, said, why_not):
    assert halves(lots(40), contacted, later(said)).why_not == why_not


def test_groups_in_which_all_or_none_were_contacted_are_left_out():
    three = pd.concat([lots(30, "g"), lots(30, "h"), lots(30, "i")], ignore_index=True)
    contacted = {*(f"g{k}" for k in range(1, 31)), *(f"h{k}" for k in range(1, 16))}
    said = later({f"{g}{k}": "named" for g in "ghi" for k in range(1, 31)})
    found = halves(three, contacted, said)
    assert (found.groups, found.first.drawn, found.last.drawn) == (1, 15, 15)
    assert not found.beyond_chance
