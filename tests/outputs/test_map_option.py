"""What the connection map draws: no name where there is none, few ties at once, one person brought out."""

import json

import pandas as pd
import pytest

from sel.outputs.map_option import MANY_TIES, Chosen, map_height, map_option, node_at, with_chosen

ADULTS = pd.DataFrame(
    {
        "node": ["a:1", "a:2", "a:p", "a:3"],
        "label": ["Ana Ruiz", "Bo Finch", "Pat Club", "Nora New"],
        "x": [0.0, 40.0, 20.0, -30.0],
        "y": [0.0, 0.0, 10.0, 20.0],
        "kind": ["staff", "staff", "partner", "staff"],
        "students": [2, 1, 1, 0],
        "only": [1, 0, 0, 0],
    }
)
STUDENTS = pd.DataFrame(
    {
        "node": ["s:1", "s:2", "s:3", "s:4"],
        "label": ["Luz Ortega", "Ida Stone", "Kai Moon", "Eli Poe"],
        "x": [1.0, 39.0, -30.0, -30.0],
        "y": [1.0, 1.0, -20.0, -25.0],
        "status": ["mutual", "named", "no_adult", "not_heard"],
    }
)
TIES = pd.DataFrame({"source": ["s:1", "s:2", "s:2"], "target": ["a:1", "a:2", "a:1"]})


def series(option: dict, key: str) -> dict:
    return next(one for one in option["series"] if one.get("id") == key)


def kinds(option: dict) -> list[str]:
    return [one.get("id", one["type"]) for one in option["series"]]


def test_each_status_and_each_kind_of_adult_is_a_series_of_its_own_mark():
    option = map_option(ADULTS, STUDENTS, TIES)
    assert kinds(option) == [
        *("lines", "mutual", "named", "no_adult", "not_heard"),
        *("a-adult", "a-partner", "hearts", "bands"),
    ]
    assert {key: series(option, key)["symbol"] for key in ("named", "no_adult", "a-adult", "a-partner")} == {
        "named": "circle",
        "no_adult": "diamond",
        "a-adult": "circle",
        "a-partner": "roundRect",
    }


def test_the_map_carries_no_name_where_the_label_is_empty_and_such_marks_answer_no_click():
    option = map_option(ADULTS, STUDENTS.assign(label=""), TIES.iloc[:0])
    assert series(option, "no_adult")["data"] == [[-30.0, -20.0]]
    assert series(option, "no_adult")["silent"] is True
    assert "Kai Moon" not in json.dumps(option)


def test_many_ties_are_not_drawn_at_once():
    many = pd.concat([TIES] * MANY_TIES, ignore_index=True)
    assert "lines" not in kinds(map_option(ADULTS, STUDENTS, many))


def test_each_band_says_what_it_is_and_how_many_stand_in_it():
    words = [one["name"] for one in series(map_option(ADULTS, STUDENTS, TIES), "bands")["data"]]
    assert words == ["Not yet connected: 1", "Not heard from: 1", "Not named by a student we heard from: 1"]


@pytest.mark.parametrize(
    ("key", "place", "node"),
    [
        pytest.param("a-adult", 1, "a:2", id="an adult"),
        pytest.param("a-partner", 0, "a:p", id="a partner"),
        pytest.param("not_heard", 0, "s:4", id="a student"),
        pytest.param("bands", 0, "", id="words"),
        pytest.param("a-adult", 9, "", id="a place that is no longer there"),
    ],
)
def test_a_click_means_the_person_drawn_there(key: str, place: int, node: str):
    option = map_option(ADULTS, STUDENTS, TIES)
    assert node_at(ADULTS, STUDENTS, key, place) == node
    if node.startswith("a:"):
        named = series(option, key)["data"][place]["name"]
        assert named == ADULTS.set_index("node").at[node, "label"]


def test_who_is_chosen_comes_forward_with_the_ties_and_everybody_else_fades():
    whole = map_option(ADULTS, STUDENTS, TIES)
    option = with_chosen(whole, ADULTS, STUDENTS, Chosen(("a:1",), TIES.iloc[[0, 2]], frozenset({"s:1"})))
    assert [one["name"] for one in series(option, "students-out")["data"]] == ["Luz Ortega", "Ida Stone"]
    edges = [one["itemStyle"]["borderWidth"] for one in series(option, "students-out")["data"]]
    assert edges[0] > edges[1]
    assert [one["name"] for one in series(option, "adults-out")["data"]] == ["Ana Ruiz"]
    lines = next(one for one in option["series"] if one["type"] == "lines")
    assert [one["coords"] for one in lines["data"]] == [[(1.0, 1.0), (0.0, 0.0)], [(39.0, 1.0), (0.0, 0.0)]]
    assert series(option, "not_heard")["itemStyle"]["opacity"] < 0.5
    assert series(whole, "not_heard")["itemStyle"]["opacity"] == 1


def test_who_is_chosen_stands_in_the_window_that_is_shown():
    whole = map_option(ADULTS, STUDENTS, TIES)
    option = with_chosen(whole, ADULTS, STUDENTS, Chosen(("s:4",), TIES.iloc[:0]))
    for axis, zoom, value in zip(("xAxis", "yAxis"), option["dataZoom"], (-30.0, -25.0), strict=True):
        low, high = option[axis]["min"], option[axis]["max"]
        seen = [low + (high - low) * zoom[end] / 100 for end in ("start", "end")]
        assert seen[0] < value < seen[1]
        assert zoom["end"] - zoom["start"] < 50


def test_a_school_without_ties_is_drawn_too():
    option = map_option(ADULTS.iloc[:0], STUDENTS.iloc[2:], TIES.iloc[:0])
    assert kinds(option) == ["no_adult", "not_heard", "bands"]
    assert map_height(option) >= 420


def test_on_a_phone_marks_are_smaller_and_the_legend_has_its_lines():
    option = map_option(ADULTS, STUDENTS, TIES)
    phone = option["media"][0]["option"]
    assert phone["grid"]["top"] > option["grid"]["top"]
    assert all(one["symbolSize"] < series(option, one["id"])["symbolSize"] for one in phone["series"][:4])


def test_a_wave_of_staff_alone_calls_nobody_unnamed_by_students():
    option = map_option(
        ADULTS, STUDENTS.assign(status=["seen", "unseen", "unseen", "not_asked"]), TIES.iloc[:0]
    )
    words = [one["name"] for one in series(option, "bands")["data"]]
    assert words == ["Not heard from: 1", "Students were not asked; marks are staff-reported: 1"]
