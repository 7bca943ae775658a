"""The connection map as an ECharts option: drawn once for a picture, then one person brought out of it."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from sel.core.outreach import NOT_YET_CONNECTED
from sel.outputs.graphs import SILENT, hub_radius
from sel.outputs.palette import BLACK, GREY, PALE, STATUS_MARKS, WHITE, Mark
from sel.wording.english import STATUS, say

PIXELS = 780
"""How wide the map is on a laptop; a mark's size is worked out for it, and a phone's for less than half."""
PHONE = 600
MANY_TIES = 200
"""More ties than these are drawn for a chosen person only: all at once they hide the people."""
TIED = ("mutual", "named")
FEW_TIES = 60
"""Up to so many students of a chosen adult are named on the map; all are in the table."""
FADED = 0.22
HEART = "#c3ccd2"
"""Pale enough for a name to be read on it."""
LEAST_WINDOW = 0.32
"""A chosen person is shown with so much of the map around, at the least."""
STAFF_ALONE = ("seen", "unseen")
BANDS = {"band_not_yet": NOT_YET_CONNECTED, "band_silent": SILENT, "band_staff": STAFF_ALONE}
"""The bands' words, beside those of all other kinds, which stand in a band of their own."""

Option = dict[str, Any]


class Chosen(NamedTuple):
    """Who is brought out of the map: `nodes` themselves, and `links` (source, target, count) from them.

    `alone` are the students who would have nobody else; they get a dark edge.
    """

    nodes: tuple[str, ...]
    links: pd.DataFrame
    alone: frozenset[str] = frozenset()


def map_option(adults: pd.DataFrame, students: pd.DataFrame, ties: pd.DataFrame) -> Option:
    """Return the option of the whole map.

    `adults` has node, label, x, y, kind, students (how many named them: the ring's area) and only (how many
    of these named nobody else: the dark heart; 0 draws none); `students` has node, label ("" where names
    are not for this person), x, y and status; `ties` has source and target, drawn where they are few.
    Of adults whose names would overlap the first in `adults` is named.
    """
    bounds = _bounds(adults, students)
    scale = PIXELS / max(bounds[1] - bounds[0], 1.0)
    marks = [_students_series(status, rows, scale) for status, rows in _by_status(students)]
    hubs = [_adults_series(kind, rows, scale) for kind, rows in _by_kind(adults)]
    few = _lines(ties, _places(adults, students), GREY, 0.45) if len(ties) <= MANY_TIES else []
    hearts = _hearts(adults[adults["only"] > 0], scale)
    series = [*few, *marks, *hubs, *hearts, _bands(adults, students)]
    named = [one["name"] for one in series if one.get("name")]
    return {
        "animation": False,
        "tooltip": {"confine": True},
        "legend": {
            "top": 0,
            "left": 0,
            "itemWidth": 14,
            "itemHeight": 11,
            "itemStyle": {"opacity": 1},
            "textStyle": {"color": BLACK},
            "data": named,
        },
        "grid": {"left": 10, "right": 10, "top": 62, "bottom": 10},
        "xAxis": {"type": "value", "show": False, "min": bounds[0], "max": bounds[1]},
        "yAxis": {"type": "value", "show": False, "min": bounds[2], "max": bounds[3]},
        "dataZoom": [_zoom("x", (0, 100)), _zoom("y", (0, 100))],
        "series": series,
        "media": [{"query": {"maxWidth": PHONE}, "option": _on_a_phone(series, scale)}],
    }


def map_height(option: Option) -> int:
    """Return how high the map is drawn, in pixels, so that a laptop keeps its proportions."""
    wide, high = (option[axis]["max"] - option[axis]["min"] for axis in ("xAxis", "yAxis"))
    return int(np.clip(PIXELS * high / wide + 72, 420, 760))


def node_at(adults: pd.DataFrame, students: pd.DataFrame, series: str, place: int) -> str:
    """Return the node that stands at a place of a series, "" where there is none: what a click means."""
    rows = {**{f"a-{kind}": of for kind, of in _by_kind(adults)}, **dict(_by_status(students))}.get(series)
    return str(rows["node"].iloc[place]) if rows is not None and 0 <= place < len(rows) else ""


def with_chosen(option: Option, adults: pd.DataFrame, students: pd.DataFrame, chosen: Chosen) -> Option:
    """Return the map with everybody faded but the chosen and those they are tied to, who are centred."""
    places = _places(adults, students)
    ends = {*chosen.nodes, *chosen.links["source"], *chosen.links["target"]} & places.keys()
    scale = PIXELS / (option["xAxis"]["max"] - option["xAxis"]["min"])
    faded = [_faded(one) for one in option["series"] if one["type"] != "lines"]
    few = len(chosen.links) <= FEW_TIES
    lines = _lines(chosen.links, places, BLACK, 0.6 if few else 0.25)
    shown = [
        *_students_out(students[students["node"].isin(ends)], chosen, scale, named=few),
        *_adults_out(adults[adults["node"].isin(ends)], chosen, scale),
    ]
    window = [
        _zoom(of, _window([places[node][at] for node in ends], option[f"{of}Axis"]))
        for at, of in enumerate(("x", "y"))
    ]
    phone = {**option["media"][0]["option"]}
    phone["series"] = [*phone["series"], *(_smaller(one, scale) for one in shown)]
    return {
        **option,
        "dataZoom": window,
        "series": [*faded, *lines, *shown],
        "media": [{**option["media"][0], "option": phone}],
    }


def _bounds(adults: pd.DataFrame, students: pd.DataFrame) -> tuple[float, float, float, float]:
    """Return the map's left, right, bottom and top edge."""
    x, y = (np.concatenate([[0.0], adults[of], students[of]]) for of in ("x", "y"))
    air = max(float(np.ptp(x)) * 0.02, 1.5)
    return float(x.min() - air), float(x.max() + air), float(y.min() - air), float(y.max() + air)


def _by_status(students: pd.DataFrame) -> Iterator[tuple[str, pd.DataFrame]]:
    present = dict(tuple(students.groupby("status", sort=False)))
    return ((kind, present[kind]) for kind in STATUS_MARKS if kind in present)


def _by_kind(adults: pd.DataFrame) -> Iterator[tuple[str, pd.DataFrame]]:
    partner = adults["kind"] == "partner"
    parts = (("adult", adults[~partner]), ("partner", adults[partner]))
    return ((kind, rows) for kind, rows in parts if len(rows))


def _places(adults: pd.DataFrame, students: pd.DataFrame) -> dict[str, tuple[float, float]]:
    both = pd.concat([adults[["node", "x", "y"]], students[["node", "x", "y"]]])
    return dict(zip(both["node"], zip(both["x"], both["y"], strict=True), strict=True))


def _students_series(status: str, rows: pd.DataFrame, scale: float) -> Option:
    """Return the marks of one status; marks without a name answer neither pointer nor click."""
    mark, named = STATUS_MARKS[status], bool(rows["label"].any())
    values = (
        zip(rows["x"], rows["y"], rows["label"], strict=True)
        if named
        else zip(rows["x"], rows["y"], strict=True)
    )
    return {
        "type": "scatter",
        "id": status,
        "name": STATUS[status],
        "symbol": mark.shape,
        "symbolSize": _mark_size(scale),
        "itemStyle": _look(mark),
        "data": [list(value) for value in values],
        **({"selectedMode": "single", "tooltip": {"formatter": "{@[2]}"}} if named else {"silent": True}),
        **_QUIET,
    }


def _adults_series(kind: str, rows: pd.DataFrame, scale: float) -> Option:
    """Return the adults' rings; a name is left out where it would lie on a larger adult's."""
    return {
        "type": "scatter",
        "id": f"a-{kind}",
        "name": say(kind),
        "symbol": "circle" if kind == "adult" else "roundRect",
        "itemStyle": {"color": WHITE, "borderColor": BLACK, "borderWidth": 1.3, "opacity": 1},
        "data": [
            {
                "name": row["label"],
                "value": [row["x"], row["y"], row["students"]],
                "symbolSize": size,
                **({} if row["students"] else {"label": {"show": False}}),
            }
            for row, size in zip(rows.to_dict("records"), _ring_sizes(rows, scale), strict=True)
        ],
        "label": _NAME,
        "labelLayout": {"hideOverlap": True},
        "selectedMode": "single",
        "tooltip": {"formatter": say("map_tip")},
        "z": 3,
        **_QUIET,
    }


def _hearts(rows: pd.DataFrame, scale: float) -> list[Option]:
    """Return the dark hearts of the rings: how many of an adult's students named nobody else."""
    sizes = np.sqrt(rows["only"] / rows["students"].clip(lower=1)) * _ring_sizes(rows, scale)
    heart = {
        "type": "scatter",
        "id": "hearts",
        "name": say("map_heart"),
        "symbol": "circle",
        "itemStyle": {"color": HEART, "opacity": 1},
        "data": [
            {"value": [x, y], "symbolSize": round(size, 1)}
            for x, y, size in zip(rows["x"], rows["y"], sizes, strict=True)
        ],
        "silent": True,
        "z": 3,
        **_QUIET,
    }
    return [heart] if len(rows) else []


def _bands(adults: pd.DataFrame, students: pd.DataFrame) -> Option:
    """Return the words over each band, and over the adults whom nobody named."""
    lowest = adults.loc[adults["students"] > 0, "y"].min()
    tied = students["status"].isin(TIED) | (students["y"] > lowest)
    untied = students[~tied]
    kinds = untied["status"].map({status: band for band, many in BANDS.items() for status in many})
    words = [
        (rows["x"].min(), rows["y"].max(), say(str(band), n=f"{len(rows):,}"))
        for band, rows in untied.groupby(kinds.fillna("band_other"))
    ]
    unnamed = adults[adults["students"] == 0]
    if len(unnamed) and not students["status"].isin(STAFF_ALONE).any():
        words.append((unnamed["x"].min(), unnamed["y"].max(), say("band_unnamed", n=len(unnamed))))
    label = {
        "show": True,
        "formatter": "{b}",
        "position": [0, -20],
        "align": "left",
        "color": BLACK,
        "fontSize": 12,
    }
    return {
        "type": "scatter",
        "id": "bands",
        "symbolSize": 1,
        "itemStyle": {"color": "transparent"},  # opacity would hide the words too
        "label": label,
        "data": [{"name": name, "value": [x, y]} for x, y, name in words],
        "silent": True,
    }


def _lines(
    links: pd.DataFrame, places: dict[str, tuple[float, float]], color: str, opacity: float
) -> list[Option]:
    """Return the ties between people who are on the map; the more students one stands for, the wider."""
    here = links[links["source"].isin(places.keys()) & links["target"].isin(places.keys())]
    many = here["count"] if "count" in here else pd.Series(1, index=here.index)
    data = [
        {"coords": [places[one], places[other]], "lineStyle": {"width": min(0.8 + 0.5 * (n - 1), 6)}}
        for one, other, n in zip(here["source"], here["target"], many, strict=True)
    ]
    if not data:
        return []
    look = {"color": color, "opacity": opacity}
    return [
        {"type": "lines", "coordinateSystem": "cartesian2d", "lineStyle": look, "data": data, "silent": True}
    ]


def _students_out(rows: pd.DataFrame, chosen: Chosen, scale: float, *, named: bool) -> list[Option]:
    """Return the students who are brought out, named where there is room."""
    size = _mark_size(scale) + 3
    data = [
        {
            "name": row["label"],
            "value": [row["x"], row["y"]],
            "symbol": STATUS_MARKS[row["status"]].shape,
            "symbolSize": size + 5 * (row["node"] in chosen.nodes),
            "itemStyle": _look(STATUS_MARKS[row["status"]])
            | (
                {"borderColor": BLACK, "borderWidth": 2}
                if row["node"] in {*chosen.alone, *chosen.nodes}
                else {}
            ),
        }
        for row in rows.to_dict("records")
    ]
    out = _out(data, "students-out")
    label = {"position": "top", "show": named}
    return [{**out, "label": {**out["label"], **label}}] if data else []


def _adults_out(rows: pd.DataFrame, chosen: Chosen, scale: float) -> list[Option]:
    data = [
        {
            "name": row["label"],
            "value": [row["x"], row["y"], row["students"]],
            "symbol": "roundRect" if row["kind"] == "partner" else "circle",
            "symbolSize": size,
            "itemStyle": {
                "color": PALE if row["node"] in chosen.nodes else WHITE,
                "borderColor": BLACK,
                "borderWidth": 4 if row["node"] in chosen.nodes else 1.5,
                "opacity": 1,
            },
        }
        for row, size in zip(rows.to_dict("records"), _ring_sizes(rows, scale), strict=True)
    ]
    return [_out(data, "adults-out")] if data else []


def _out(data: list[Option], name: str) -> Option:
    return {
        "type": "scatter",
        "id": name,
        "data": data,
        "label": {**_NAME, "textMargin": [2, 3], "fontWeight": "bold"},
        "labelLayout": {"hideOverlap": True},
        "tooltip": {"formatter": "{b}"},
        "z": 6,
        **_QUIET,
    }


def _faded(series: Option) -> Option:
    if series["id"] == "bands":
        return series
    return {
        **series,
        "itemStyle": {**series["itemStyle"], "opacity": FADED},
        "label": {**series.get("label", {}), "show": False},
    }


def _window(ends: list[float], axis: Option) -> tuple[float, float]:
    """Return from which to which percent of an axis all these are seen, with air, and not too near."""
    span = axis["max"] - axis["min"]
    if not ends:
        return 0, 100
    middle, half = (max(ends) + min(ends)) / 2, (max(ends) - min(ends)) / 2 + 0.06 * span
    half = max(half, LEAST_WINDOW * span / 2)
    low, high = (middle - half - axis["min"]) / span, (middle + half - axis["min"]) / span
    return round(100 * max(low, 0), 1), round(100 * min(high, 1), 1)


def _zoom(axis: str, window: tuple[float, float]) -> Option:
    index = {f"{axis}AxisIndex": 0}
    return {
        "type": "inside",
        **index,
        "filterMode": "none",
        "start": window[0],
        "end": window[1],
        "minSpan": 8,
    }


def _mark_size(scale: float) -> float:
    return round(float(np.clip(0.78 * scale, 3.0, 10.0)), 1)


def _ring_sizes(adults: pd.DataFrame, scale: float) -> "np.ndarray[Any, Any]":
    sizes = np.where(adults["students"] > 0, 2 * hub_radius(adults["students"]) * scale, 2 * scale)
    return np.round(np.clip(sizes, 6, 150), 1)


def _on_a_phone(series: list[Option], scale: float) -> Option:
    """Return what is smaller on a phone: marks and rings; and the legend has more lines."""
    lines = sum("name" in one for one in series)
    sizes = [_smaller(one, scale) for one in series if "id" in one and one["id"] != "bands"]
    return {"grid": {"top": 30 + 14 * lines}, "series": sizes}


def _smaller(series: Option, scale: float) -> Option:
    if "symbolSize" in series:
        return {"id": series["id"], "symbolSize": max(_mark_size(scale) / 2, 2.0)}
    rings = [{**one, "symbolSize": round(one["symbolSize"] * 0.55, 1)} for one in series["data"]]
    return {"id": series["id"], "data": rings}


def _look(mark: Mark) -> Option:
    """Return how a status is drawn, as on the wall; white squares need a dark edge to be seen at all."""
    return {
        "color": mark.fill,
        "borderColor": BLACK if mark.fill == WHITE else mark.outline,
        "borderWidth": 0.8,
        "opacity": 1,
    }


_QUIET: Option = {"emphasis": {"scale": False}, "select": {"itemStyle": {"borderColor": BLACK}}}
"""Neither pointing nor choosing redraws marks: the page does, with the person's ties."""

_NAME: Option = {
    "show": True,
    "formatter": "{b}",
    "color": BLACK,
    "fontSize": 11,
    "textBorderColor": WHITE,
    "textBorderWidth": 3,
    "textMargin": [12, 18],
}
"""The margin keeps names apart: the largest adults' stand there at first, more when the map is zoomed."""
