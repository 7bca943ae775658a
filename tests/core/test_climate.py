"""Which patterns of answers are told, and when none are; answers are drawn with a seed, so made up."""

import numpy as np
import pandas as pd
import pytest

from sel.core.climate import (
    ALIKE,
    LEVEL_ONLY,
    NO_STABLE,
    TOO_FEW,
    Profiles,
    school_patterns,
    student_profiles,
)
from sel.core.suppression import published_profiles, release

SCALES = ["adult_support", "safety", "fairness"]
TITLES = {"adult_support": "Adult support", "safety": "Safety", "fairness": "Fairness"}


def drawn(means: list[list[float]], shares: list[float], n: int = 600, seed: int = 5) -> pd.DataFrame:
    """Scale scores of `n` made-up students, each of one kind of answers, as means of four answers 1–4."""
    draw = np.random.default_rng(seed)
    kind = draw.choice(len(means), n, p=shares)
    answers = np.array(means)[kind][:, :, None] + draw.normal(0, 0.5, (n, len(means[0]), 4))
    scores = np.clip(np.round(answers), 1, 4).mean(axis=2)
    frame = pd.DataFrame(scores, columns=SCALES)
    frame.insert(0, "student_id", [f"{number:05d}" for number in range(n)])
    return frame


CROSSED = drawn([[3.2, 2.0, 2.0], [1.8, 3.2, 3.2]], [0.6, 0.4])


def test_two_patterns_that_cross_are_told_as_sentences_about_answers():
    found = student_profiles(CROSSED, TITLES, seed=1)
    assert [found.sentences, [round(share, 1) for share in found.shares], found.n, found.refused] == [
        (
            "One pattern we see: adults listen and help, but feel less safe, find rules less fair.",
            "One pattern we see: feel safe, find rules fair, but few adults listen.",
        ),
        [0.6, 0.4],
        600,
        "",
    ]


def test_equal_seeds_find_equal_patterns():
    one, two = (student_profiles(CROSSED, TITLES, seed=3) for _ in range(2))
    assert [one.shares == two.shares, one.members.equals(two.members)] == [True, True]


def test_students_who_differ_in_level_only_are_given_no_patterns():
    level = drawn([[3.4, 3.4, 3.4], [1.7, 1.7, 1.7]], [0.5, 0.5])
    assert student_profiles(level, TITLES, seed=1).refused == LEVEL_ONLY


def test_answers_without_patterns_say_that_none_are_stable():
    assert student_profiles(drawn([[2.5, 2.5, 2.5]], [1.0]), TITLES, seed=1).refused == NO_STABLE


def test_a_class_of_a_handful_is_no_pattern():
    # Five of 600 students answer the other way round: under 2 % and under ten people.
    rare = pd.concat([drawn([[3.2, 3.2, 2.4]], [1.0], 595), drawn([[1.2, 1.2, 3.9]], [1.0], 5, seed=9)])
    scores = rare.assign(student_id=[f"{number:05d}" for number in range(600)])
    assert student_profiles(scores, TITLES, seed=1).refused == NO_STABLE


@pytest.mark.parametrize(
    ("scores", "refused"),
    [
        pytest.param(CROSSED.head(40), TOO_FEW, id="too few students"),
        pytest.param(CROSSED[["student_id", "safety"]], TOO_FEW, id="one scale only"),
        pytest.param(CROSSED.assign(safety=3.0), ALIKE, id="everybody answers alike"),
        pytest.param(CROSSED.assign(safety=np.nan), TOO_FEW, id="a scale nobody answered"),
    ],
)
def test_too_little_to_go_by_is_said(scores, refused):
    assert student_profiles(scores, TITLES, seed=1).refused == refused


def test_a_student_without_one_score_has_a_profile_and_one_without_any_has_none():
    known = CROSSED.index >= 100
    gaps = CROSSED.assign(safety=CROSSED["safety"].where(known))
    gaps.loc[:9, SCALES] = np.nan
    found = student_profiles(gaps, TITLES, seed=1)
    assert [found.n, "00009" in found.members.index, "00099" in found.members.index] == [590, False, True]


# ---- shares leave through suppression


def at_schools(*sizes: int) -> pd.DataFrame:
    schools = [school for school, size in enumerate(sizes) for _ in range(size)]
    return pd.DataFrame(
        {
            "student_id": [f"{number:05d}" for number in range(len(schools))],
            "school_id": [f"s{school}" for school in schools],
        }
    )


def totals(students: pd.DataFrame) -> pd.DataFrame:
    """Exact counts of every school and the district, eight of ten connected."""
    n = pd.concat([students, students.assign(school_id="")]).groupby("school_id").size()
    frame = pd.DataFrame({"school_id": n.index, "n": n.to_numpy(), "x": (n * 0.8).to_numpy()})
    return frame.assign(measure="connected", dimension="all", group="all", mean=np.nan)


def told(*sizes: int) -> list[tuple[str, str, str]]:
    students = at_schools(*sizes)
    members = pd.Series([number % 2 for number in range(len(students))], index=students["student_id"])
    profiles = Profiles(len(students), ("One way.", "Another."), (0.5, 0.5), "", members)
    frame = published_profiles(profiles, students, release(totals(students)))
    return list(frame[["school_id", "profile", "share"]].itertuples(index=False, name=None))


def test_the_share_of_each_pattern_is_shown_for_district_and_schools():
    assert told(100, 60) == [
        ("", "1", "50"),
        ("", "2", "50"),
        ("s0", "1", "50"),
        ("s0", "2", "50"),
        ("s1", "1", "50"),
        ("s1", "2", "50"),
    ]


def test_a_school_too_small_hides_and_so_does_another_beside_it():
    assert [share for school, _, share in told(8, 60, 90) if school in ("s0", "s1")] == ["hidden"] * 4


def test_why_no_patterns_are_told_is_one_row_of_words():
    students = at_schools(50)
    frame = published_profiles(Profiles(50, refused=NO_STABLE), students, release(totals(students)))
    assert frame.to_dict("records") == [{"school_id": "", "profile": "", "share": "", "sentence": NO_STABLE}]


# ---- schools


def schools_of(students_each: int, *shifts: float) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Scores and students of a school a shift: each adds its shift to the school's safety."""
    students = at_schools(*[students_each] * len(shifts))
    scores = drawn([[2.6, 2.6, 2.6]], [1.0], len(students), seed=11)
    by_school = students["school_id"].str.slice(1).astype(int)
    return scores.assign(safety=scores["safety"] + by_school.map(dict(enumerate(shifts)))), students


def sentences(students_each: int, *shifts: float) -> dict[str, str]:
    frame = school_patterns(*schools_of(students_each, *shifts), TITLES)
    return dict(zip(frame["school_id"], frame["sentence"], strict=True))


def test_a_school_beyond_chance_is_likely_higher_or_lower_than_the_district():
    found = sentences(100, 0.0, 0.6, 0.0, -0.6)
    assert [found[school] for school in ("s0", "s1", "s3")] == [
        "No scale differs from the district's by more than could be chance.",
        "Safety: likely higher than the district's.",
        "Safety: likely lower than the district's.",
    ]


def test_a_school_of_ten_is_not_compared():
    students = at_schools(10, 300)
    scores = drawn([[2.6, 2.6, 2.6]], [1.0], 310)
    frame = school_patterns(scores, students, TITLES)
    assert frame.loc[frame["school_id"] == "s0", "sentence"].tolist() == [
        "Too few answers here or elsewhere to compare this school with others."
    ]


def test_kinds_of_schools_are_looked_for_from_twenty_schools_up():
    assert [sentences(30, *[0.0] * count)[""] for count in (19, 24)] == [
        "Kinds of schools are not looked for: it takes 20 schools, here are 19.",
        "Schools differ by degrees; no kinds of schools stand out.",
    ]


def test_two_kinds_of_schools_that_are_there_are_found():
    assert sentences(60, *[0.9] * 12, *[-0.9] * 12)[""] == (
        "Schools fall into 2 patterns of scale means. Worth asking why."
    )
