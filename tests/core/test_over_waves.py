"""What became of having an adult: every pair of statuses, the seasons, and sums that must agree."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sel.core.connection import STATUSES
from sel.core.over_waves import APART, PAIRED, Paired, changes, earlier_wave, paired

TOLD = {"mutual": True, "named": True, "staff_only": False, "no_adult": False}


def wave(**status: str) -> pd.DataFrame:
    return pd.DataFrame({"student_id": list(status), "status": list(status.values())}, dtype=str)


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        ("no_adult", "named", "gained"),
        ("staff_only", "mutual", "gained"),
        ("mutual", "named", "kept"),
        ("named", "staff_only", "lost"),
        ("no_adult", "staff_only", "neither"),
        ("named", "not_heard", "not_heard"),
        ("not_heard", "no_adult", "not_heard"),
        ("named", "skipped", "unclear"),
        ("unmatched", "named", "unclear"),
        ("skipped", "not_heard", "not_heard"),
        ("named", "opted_out", "opted_out"),
        ("not_asked", "named", "joined"),
        ("named", "not_asked", "left"),
    ],
)
def test_a_students_two_statuses_are_one_change(before: str, after: str, change: str):
    found = changes(wave(s1=before), wave(s1=after))
    assert found.to_dict("list") == {
        "student_id": ["s1"],
        "before": [before.replace("not_asked", "")],
        "after": [after.replace("not_asked", "")],
        "change": [change],
    }


def test_who_is_in_one_wave_only_left_or_joined_and_who_was_never_asked_is_nowhere():
    found = changes(wave(a="named", b="not_asked"), wave(b="not_asked", c="no_adult"))
    assert found[["student_id", "change"]].to_numpy().tolist() == [["a", "left"], ["c", "joined"]]


STUDENTS = st.dictionaries(st.sampled_from("abcdefghijkl"), st.sampled_from(STATUSES))


@given(STUDENTS, STUDENTS)
def test_gained_kept_lost_and_neither_are_exactly_those_who_told_us_in_both_waves(before, after):
    found = changes(wave(**before), wave(**after))
    told = {s for s in before if s in after and before[s] in TOLD and after[s] in TOLD}
    assert set(found.loc[found["change"].isin(PAIRED), "student_id"]) == told
    assert paired(found).students == len(told)
    assert set(found["change"]) <= {*PAIRED, *APART}
    asked = {s for frame in (before, after) for s in frame if frame[s] != "not_asked"}
    assert found["student_id"].tolist() == sorted(asked)
    hand = [(TOLD[before[s]], TOLD[after[s]]) for s in told]
    count = paired(found)
    assert (count.gained, count.kept, count.lost, count.neither) == tuple(
        hand.count(pair) for pair in ((False, True), (True, True), (True, False), (False, False))
    )


def test_the_shares_and_their_change_are_of_the_same_students():
    count = Paired(gained=12, kept=36, lost=2, neither=0)
    assert count.shares == (38 / 50, 48 / 50)
    assert tuple(round(end, 4) for end in count.interval) == (0.0569, 0.3404)
    assert count.beyond_chance


def test_as_many_gained_as_lost_could_be_chance_and_so_could_nobody():
    assert not Paired(9, 80, 9, 2).beyond_chance
    assert not Paired(0, 0, 0, 0).beyond_chance


@pytest.mark.parametrize(
    ("earlier", "chosen"),
    [
        pytest.param({}, "", id="none"),
        pytest.param(
            {"2026-spring": date(2026, 3, 2), "2025-fall": date(2025, 10, 6)},
            "2025-fall",
            id="fall with fall",
        ),
        pytest.param(
            {"2024-fall": date(2024, 9, 30), "2025-fall": date(2025, 10, 6)},
            "2025-fall",
            id="the latest fall",
        ),
        pytest.param({"2026-spring": date(2026, 3, 2)}, "2026-spring", id="spring, where there is no fall"),
    ],
)
def test_a_fall_is_held_against_the_latest_fall(earlier: dict[str, date], chosen: str):
    assert earlier_wave(date(2026, 10, 5), earlier) == chosen
