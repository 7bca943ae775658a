"""The Altair pictures: fixed scales and order, hidden cells marked, and a wall that names nobody unasked."""

import pandas as pd
import pytest

from sel.outputs.charts import beside, dot_interval, group_dots, leaving_bars, load_strip, missing_bars
from sel.outputs.palette import STATUS_MARKS
from sel.outputs.unit_chart import key, wall, wall_places
from sel.wording.english import STATUS

RATES = pd.DataFrame(
    {"label": ["Grade 7", "Grade 8"], "value": [80.0, 70.0], "low": [70.0, 60.0], "high": [90.0, 80.0]}
)
GROUPS = pd.DataFrame(
    {
        "label": ["Asian", "Filipino", "American Indian or Alaska Native"],
        "value": [80.0, None, 90.0],
        "low": [70.0, None, None],
        "high": [85.0, None, None],
        "hidden": [False, True, False],
    }
)
PARTS = pd.DataFrame(
    {"label": ["Grade 7"] * 2, "part": ["answered", "not heard from"], "share": [80.0, 20.0]}
)
LOADS = pd.DataFrame({"place": [1, 2], "students": [9, 0]})
LEAVING = pd.DataFrame(
    {"when": ["Today", "Without Ana"], "adults": ["one adult", "no adult"], "students": [3, 3]}
)
BESIDE = RATES.assign(where=["this school", "the district"])


@pytest.mark.parametrize(
    "chart",
    [
        pytest.param(dot_interval(RATES, axis="of every 100"), id="dot and interval"),
        pytest.param(missing_bars(PARTS), id="who is missing"),
        pytest.param(group_dots(GROUPS, 80.0), id="groups"),
        pytest.param(group_dots(GROUPS, None), id="groups where the school's own value is hidden"),
        pytest.param(load_strip(LOADS), id="load"),
        pytest.param(leaving_bars(LEAVING), id="if an adult leaves"),
        pytest.param(beside(BESIDE, "this school", "the district"), id="school beside district"),
    ],
)
def test_a_chart_is_valid_and_as_wide_as_its_place(chart):
    assert chart.to_dict()["width"] == "container"


def test_rates_are_drawn_from_0_to_100_so_that_a_small_gap_looks_small():
    scales = [
        layer["encoding"]["x"]["scale"]["domain"] for layer in group_dots(GROUPS, 80.0).to_dict()["layer"]
    ]
    assert scales == [[0, 100]] * 4


def test_groups_stay_in_the_order_given_not_in_that_of_their_values():
    y = group_dots(GROUPS, None).to_dict()["layer"][0]["encoding"]["y"]
    assert y["sort"] == ["Asian", "Filipino", "American Indian or Alaska Native"]


def test_long_labels_break_into_lines():
    axis = group_dots(GROUPS, None).to_dict()["layer"][0]["encoding"]["y"]["axis"]
    assert "American Indian or\\nAlaska Native" in axis["labelExpr"]


def test_a_hidden_group_is_drawn_as_a_mark_and_never_as_a_value():
    datasets = group_dots(GROUPS, None).to_dict()["datasets"].values()
    drawn = [[row["label"] for row in rows] for rows in datasets]
    assert ["Asian", "American Indian or Alaska Native"] in drawn
    assert ["Filipino"] in drawn


def test_every_status_has_words_and_a_look_of_its_own():
    looks = [(mark.fill, mark.outline, mark.sign) for mark in STATUS_MARKS.values()]
    assert list(STATUS_MARKS) == list(STATUS)
    assert len(set(looks)) == len(looks)


def test_squares_fill_rows_and_each_group_begins_under_a_heading():
    places = wall_places(pd.Series(["Grade 7"] * 5 + ["Grade 8"]), columns=3)
    assert places["heading"].tolist() == ["", "", "", "", "", "", "Grade 7 (5)", "Grade 8 (1)"]
    assert places["column"].tolist() == [0, 1, 2, 0, 1, 0, 0, 0]
    assert places["row"].tolist() == [1, 1, 1, 2, 2, 5, 0, 4]


def squares(**columns: list[str]) -> pd.DataFrame:
    places = wall_places(pd.Series(["Grade 7"] * 2), columns=3)
    people = pd.DataFrame({"kind": ["named", "not_heard"], **columns}).reindex(range(3)).fillna("")
    return pd.concat([places, people], axis=1)


def test_a_wall_without_name_columns_carries_no_name_and_no_tooltip():
    drawn = wall(squares(), STATUS_MARKS, 3).to_dict()
    assert drawn["layer"][0]["encoding"]["tooltip"] == {"value": None}
    assert "params" not in drawn


def test_a_wall_with_names_shows_them_on_hover_and_lets_a_click_choose():
    named = squares(student_id=["1", "2"], Name=["Ana Ruiz", "Bo Lee"])
    drawn = wall(named, STATUS_MARKS, 3, pick=True).to_dict()
    assert [tip["field"] for tip in drawn["layer"][0]["encoding"]["tooltip"]] == ["Name"]
    assert [param["name"] for param in drawn["params"]] == ["pick"]


def test_three_thousand_squares_are_one_valid_chart():
    many = wall_places(pd.Series(["Grade 9"] * 3000), 32)
    many = many.assign(kind=["named"] * 3000 + [""])
    assert wall(many, STATUS_MARKS, 32).to_dict()["height"] > 1800


def test_the_legend_says_each_kind_with_its_number():
    counts = pd.DataFrame({"kind": ["named"], "Status": ["connected"], "Students": [12]})
    rows = list(key(counts, STATUS_MARKS).to_dict()["datasets"].values())
    assert ["12 connected"] in [[row.get("words") for row in data] for data in rows]
