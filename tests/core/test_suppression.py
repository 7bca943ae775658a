"""What a release shows and hides, and what somebody who knows every shown number can work out of it."""

import itertools

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from sel.core.equity import partition
from sel.core.suppression import (
    HIDDEN_NOTE,
    PUBLISHED_COLUMNS,
    PublishedTable,
    nothing_released,
    operational,
    published_patterns,
    release,
)

WIDTH = 10
KEYS = ["school_id", "measure", "dimension", "group"]


def counts(*rows: tuple[str, str, str, int, float], measure: str = "connected") -> pd.DataFrame:
    """Made-up exact counts: school ("" the district), dimension, group, n, x."""
    frame = pd.DataFrame(rows, columns=["school_id", "dimension", "group", "n", "x"])
    return frame.assign(measure=measure, mean=np.nan)


def one_school(**grades: tuple[int, int]) -> pd.DataFrame:
    """One school's total and its grades, n and x each."""
    whole = tuple(int(total) for total in np.sum(list(grades.values()), axis=0))
    return counts(
        ("oak", "all", "all", *whole), *(("oak", "grade", grade, *cell) for grade, cell in grades.items())
    )


def hidden(frame: pd.DataFrame, small_cell: int = 11) -> list[str]:
    table = release(frame, small_cell).frame
    rows = table[table["shown"] == "hidden"]
    return sorted({f"{row.school_id or 'district'} {row.group}" for row in rows.itertuples()})


# ---- what is hidden


def test_groups_large_enough_all_show():
    assert hidden(one_school(g9=(50, 40), g10=(60, 50))) == []


def test_a_small_group_takes_the_smallest_other_with_it():
    assert hidden(one_school(g9=(5, 4), g10=(30, 25), g11=(60, 50))) == ["oak g10", "oak g9"]


def test_ten_are_hidden_and_eleven_are_shown():
    shown = one_school(g9=(11, 8), g10=(60, 50))
    small = one_school(g9=(10, 8), g10=(60, 50))
    assert [hidden(shown), hidden(small)] == [[], ["oak g10", "oak g9"]]


def test_the_limit_may_be_raised_but_not_lowered():
    frame = one_school(g9=(15, 12), g10=(60, 50))
    with pytest.raises(ValueError, match="not lowered"):
        release(frame, 10)
    assert hidden(frame, 16) == ["oak g10", "oak g9"]


def test_more_hide_where_two_together_would_be_too_few_to_hide_in():
    # 9 and 10 together have 6 connected students: who is hidden among them would be placed within 6.
    assert hidden(one_school(g9=(5, 3), g10=(11, 3), g11=(40, 30), g12=(90, 80))) == [
        "oak g10",
        "oak g11",
        "oak g9",
    ]


def test_not_in_the_program_hides_with_the_program():
    frame = counts(
        ("oak", "all", "all", 100, 80),
        ("oak", "program", "foster", 4, 3),
        ("oak", "program", "not foster", 96, 77),
        ("oak", "program", "english_learner", 40, 30),
        ("oak", "program", "not english_learner", 60, 50),
    )
    assert hidden(frame) == ["oak foster", "oak not foster"]


def test_not_on_record_is_a_group_like_any_other():
    assert hidden(one_school(female=(50, 40), male=(40, 30), unknown=(2, 1))) == ["oak male", "oak unknown"]


def three_schools(small: int, partner: int = 30) -> pd.DataFrame:
    """Grade 9 small at Oak; Elm and Fir larger; the district the sum."""
    rows = [("oak", "g9", small), ("oak", "g10", 50), ("elm", "g9", partner), ("elm", "g10", 55)]
    rows += [("fir", "g9", 80), ("fir", "g10", 90)]
    cells = pd.DataFrame(rows, columns=["school_id", "group", "n"]).assign(dimension="grade")
    whole = cells.groupby("school_id", as_index=False)["n"].sum().assign(dimension="all", group="all")
    both = pd.concat([cells, whole])
    district = both.groupby(["dimension", "group"], as_index=False)["n"].sum().assign(school_id="")
    frame = pd.concat([both, district], ignore_index=True)
    return frame.assign(measure="connected", x=(frame["n"] * 0.8).round(), mean=np.nan)


def test_a_groups_total_of_the_district_gives_no_school_away():
    assert hidden(three_schools(4)) == ["elm g10", "elm g9", "oak g10", "oak g9"]


def test_with_one_school_the_district_hides_what_the_school_hides():
    school = one_school(g9=(5, 4), g10=(30, 25))
    both = pd.concat([school, school.assign(school_id="")])
    assert hidden(both) == ["district g10", "district g9", "oak g10", "oak g9"]


def test_a_group_hides_in_all_measures_where_it_is_too_small_in_one():
    asked = one_school(g9=(30, 12), g10=(60, 50), g11=(70, 60)).assign(measure="answered")
    heard = one_school(g9=(10, 9), g10=(50, 40), g11=(60, 50))
    table = release(pd.concat([asked, heard])).frame
    rows = table[table["group"] == "g9"]
    assert sorted(zip(rows["measure"], rows["shown"], strict=True)) == [
        ("answered", "hidden"),
        ("connected", "hidden"),
    ]


def test_a_group_nobody_of_whom_answered_hides_in_all_measures():
    asked = one_school(g9=(30, 1), g10=(60, 50), g11=(70, 60)).assign(measure="answered")
    heard = one_school(g9=(0, 0), g10=(50, 40), g11=(60, 50))
    elsewhere = counts(("elm", "all", "all", 40, 30), ("elm", "grade", "g9", 40, 30))
    found = hidden(pd.concat([asked, heard, elsewhere, elsewhere.assign(measure="answered")]))
    assert found == ["oak g10", "oak g9"]


def test_a_question_never_asked_at_a_school_hides_nothing_there():
    both = pd.concat([one_school(g9=(50, 40), g10=(60, 50)), counts(("elm", "all", "all", 40, 30))])
    scale = counts(("oak", "all", "all", 100, 70), ("elm", "all", "all", 0, 0), measure="safety")
    table = release(pd.concat([both, scale])).frame
    assert list(
        table.loc[table["school_id"] == "elm", ["measure", "shown"]].itertuples(index=False, name=None)
    ) == [("connected", "yes")]


# ---- how it is shown


def row_of(n: int, x: float) -> dict[str, object]:
    table = release(counts(("oak", "all", "all", n, x))).frame
    return dict(table.iloc[0][["n", "value", "shown"]])


@pytest.mark.parametrize(
    ("n", "x", "band", "value", "shown"),
    [
        (11, 5, "11–19", "45", "yes"),
        (19, 3, "11–19", "≤20", "coded"),
        (19, 16, "11–19", "≥80", "coded"),
        (20, 2, "20–39", "≤10", "coded"),
        (39, 35, "20–39", "≥90", "coded"),
        (40, 2, "40–99", "≤5", "coded"),
        (99, 99, "40–99", "≥95", "coded"),
        (100, 0, "100–299", "≤2", "coded"),
        (299, 290, "100–299", "97", "yes"),
        (300, 3, "300+", "≤1", "coded"),
        (4000, 4000, "300+", "≥99", "coded"),
        (4000, 3500, "300+", "88", "yes"),
    ],
)
def test_people_are_shown_in_bands_and_rates_near_the_ends_only_bounded(n, x, band, value, shown):
    assert row_of(n, x) == {"n": band, "value": value, "shown": shown}


@settings(max_examples=40, deadline=None)
@given(st.integers(11, 700), st.data())
def test_no_rate_is_ever_0_or_100_and_only_plain_ones_have_an_interval(n, data):
    row = release(counts(("oak", "all", "all", n, data.draw(st.integers(0, n))))).frame.iloc[0]
    has_interval = not pd.isna(row["low"]) and not pd.isna(row["high"])
    assert [row["value"] in ("0", "100", ""), has_interval] == [False, row["shown"] == "yes"]


def test_an_interval_follows_from_band_and_percent_alone():
    # 80 % of 40, of 60 and of 95 people: the same row, so the interval says nothing of n.
    rows = [release(counts(("oak", "all", "all", n, 0.8 * n))).frame.iloc[0].to_dict() for n in (40, 60, 95)]
    assert [rows[0] == rows[1] == rows[2], rows[0]["low"], rows[0]["high"]] == [True, 64, 90]


def test_a_hidden_cell_says_nothing_but_the_one_note():
    table = release(one_school(g9=(5, 4), g10=(30, 25), g11=(60, 50))).frame
    row = table[table["group"] == "g10"].iloc[0]
    assert [row["n"], row["value"], pd.isna(row["low"]), pd.isna(row["high"]), row["note"]] == [
        "",
        "",
        True,
        True,
        HIDDEN_NOTE,
    ]


def test_before_the_wave_closes_every_cell_is_there_and_none_is_shown():
    frame = one_school(g9=(50, 40), g10=(60, 50))
    closed, meanwhile = release(frame).frame, nothing_released(frame).frame
    key = ["school_id", "measure", "dimension", "group"]
    assert meanwhile[key].equals(closed[key])
    assert (set(meanwhile["shown"]), set(meanwhile["n"]), set(meanwhile["value"])) == ({"hidden"}, {""}, {""})


def test_a_school_whose_total_is_hidden_is_not_held_against_the_district():
    table = release(counts(("elm", "all", "all", 5, 4), ("oak", "all", "all", 90, 70)))
    told = pd.DataFrame(
        {
            "school_id": ["elm", "oak", ""],
            "sentence": ["Voice: likely lower.", "Safety: likely higher.", "Few."],
        }
    )
    shown = published_patterns(told, table).set_index("school_id")["sentence"]
    assert HIDDEN_NOTE in shown["elm"]
    assert list(shown[["oak", ""]]) == ["Safety: likely higher.", "Few."]


def test_scales_come_as_means_and_go_as_favourable_percents():
    frame = counts(("oak", "all", "all", 50, np.nan), measure="safety").assign(mean=0.624)
    assert release(frame).frame["value"].tolist() == ["62"]


def test_the_release_has_the_contracts_columns():
    assert list(release(one_school(g9=(50, 40))).frame.columns) == PUBLISHED_COLUMNS


def test_exact_counts_are_for_those_who_may_open_the_names_behind_them():
    counts = pd.DataFrame({"school_id": ["S1"], "answered": [3]})
    assert operational(counts, opens_names=True).to_dict("records") == [{"school_id": "S1", "answered": 3}]
    assert operational(counts, opens_names=False).to_dict("records") == []


# ---- the door


def test_a_published_table_can_be_made_nowhere_else():
    with pytest.raises(TypeError, match="nowhere else"):
        PublishedTable(one_school(g9=(50, 40)), object())


@pytest.mark.parametrize(
    ("change", "message"),
    [
        pytest.param({"n": -1}, "0 or more", id="fewer than nobody"),
        pytest.param({"x": 51.0}, "between 0 and n", id="more than everybody"),
        pytest.param({"x": np.nan}, "between 0 and n", id="neither x nor mean"),
        pytest.param({"dimension": "grade×sex"}, "grade×sex", id="a pair of dimensions"),
    ],
)
def test_impossible_counts_are_refused(change, message):
    with pytest.raises(ValueError, match=message):
        release(counts(("oak", "all", "all", 50, 40)).assign(**change))


def test_a_cell_given_twice_is_refused():
    with pytest.raises(ValueError, match="twice"):
        release(pd.concat([one_school(g9=(50, 40))] * 2))


# ---- the attacker


def attacked_width(frame: pd.DataFrame, target: int, figure: str) -> float:
    """Return how wide a hidden cell's figure stays for one who knows each shown n and x exactly.

    Written without the code it tests: every cell has an n and an x, 0 ≤ x ≤ n; what is shown is fixed; each
    sum of siblings and of schools is one equation. Cells are the rows of `frame`, of one measure.
    """
    size = len(frame)
    equations, sums = [], []
    place = {
        key: number
        for number, key in enumerate(
            frame[["school_id", "dimension", "group"]].itertuples(index=False, name=None)
        )
    }
    families: dict[tuple[str, ...], list[int]] = {}
    for (school, dimension, group), number in place.items():
        if dimension != "all" and (school, "all", "all") in place:
            families.setdefault((school, "all", "all", partition(dimension, group)), []).append(number)
        if school and ("", dimension, group) in place:
            families.setdefault(("", dimension, group, "schools"), []).append(number)
    for offset, truth in ((0, frame["n"]), (size, frame["x"])):
        for key, kin in families.items():
            line = np.zeros(2 * size)
            line[[offset + number for number in kin]] = 1
            line[offset + place[key[:3]]] = -1
            equations.append(line)
            sums.append(sum(truth.iloc[number] for number in kin) - truth.iloc[place[key[:3]]])
        for number in np.flatnonzero(~frame["hides"]):
            line = np.zeros(2 * size)
            line[offset + number] = 1
            equations.append(line)
            sums.append(truth.iloc[number])
    at_most = np.hstack([-np.eye(size), np.eye(size)])  # x ≤ n
    cost = np.zeros(2 * size)
    cost[target + (size if figure == "x" else 0)] = 1
    ends = []
    for direction in (1, -1):
        found = linprog(direction * cost, at_most, np.zeros(size), np.array(equations), sums, (0, None))
        ends.append(np.inf if found.status == 3 else direction * found.fun)
    return abs(ends[1] - ends[0])


def narrowest(frame: pd.DataFrame) -> float:
    """Return the narrowest that any hidden cell's n or x can be placed in any measure; inf if none hides."""
    table = release(frame).frame
    hides = table.assign(hides=table["shown"] == "hidden")[[*KEYS, "hides"]]
    widths = [np.inf]
    for _, measure in frame.merge(hides, on=KEYS).groupby("measure"):
        cells = measure.reset_index(drop=True)
        if cells["hides"].all():
            continue
        for target, figure in itertools.product(np.flatnonzero(cells["hides"]), "nx"):
            widths.append(attacked_width(cells, int(target), figure))
    return min(widths)


@st.composite
def districts(draw) -> pd.DataFrame:
    """Made-up districts: up to 4 schools, grades, and a program, small cells everywhere, two measures."""
    schools = [f"s{number}" for number in range(draw(st.integers(1, 4)))]
    grades = [f"g{number}" for number in range(draw(st.integers(1, 4)))]
    rows = []
    for school, grade, foster in itertools.product(schools, grades, ("foster", "not foster")):
        n = draw(st.sampled_from([0, 1, 4, 10, 11, 15, 40]) if foster == "foster" else st.integers(0, 90))
        answered = draw(st.integers(0, n))
        rows.append((school, grade, foster, n, answered, draw(st.integers(0, answered))))
    people = pd.DataFrame(rows, columns=["school_id", "grade", "program", "asked", "answered", "connected"])
    people = pd.concat([people, people.assign(school_id="")]).assign(all="all")
    frames = []
    for dimension in ("all", "grade", "program"):
        cells = people.groupby(["school_id", dimension], as_index=False)[
            ["asked", "answered", "connected"]
        ].sum()
        cells = cells.rename(columns={dimension: "group"}).assign(dimension=dimension, mean=np.nan)
        for measure, n, x in (("answered", "asked", "answered"), ("connected", "answered", "connected")):
            frames.append(cells.assign(measure=measure, n=cells[n], x=cells[x].astype(float)))
    frame = pd.concat(frames, ignore_index=True)
    return frame[["school_id", "measure", "dimension", "group", "n", "x", "mean"]]


@settings(max_examples=15, deadline=None)
@given(districts())
def test_nobody_can_place_a_hidden_cell_within_less_than_ten(frame):
    assert narrowest(frame) >= WIDTH - 1e-6


@settings(max_examples=15, deadline=None)
@given(districts(), st.randoms(use_true_random=False))
def test_the_order_of_the_counts_and_a_second_release_change_nothing(frame, chance):
    order = list(range(len(frame)))
    chance.shuffle(order)
    once, again = release(frame).frame, release(frame.iloc[order]).frame
    assert once.equals(again)


@settings(max_examples=15, deadline=None)
@given(districts())
def test_no_cell_of_fewer_than_eleven_shows(frame):
    table = release(frame).frame.merge(frame.rename(columns={"n": "people"}), on=KEYS)
    assert table.loc[(table["shown"] != "hidden") & (table["people"] < 11), KEYS].to_numpy().tolist() == []


def test_the_attacker_of_these_tests_does_find_what_a_careless_table_gives_away():
    frame = one_school(g9=(5, 4), g10=(30, 25), g11=(60, 50)).assign(hides=lambda rows: rows["group"] == "g9")
    assert attacked_width(frame, 1, "n") == 0
