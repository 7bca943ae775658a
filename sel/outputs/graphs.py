"""The connection map: where each person stands on it, and the ECharts option that draws it."""

from typing import Any

import networkx as nx
import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment
from scipy.spatial.distance import cdist

from sel.core.outreach import NOT_YET_CONNECTED
from sel.outputs.palette import BLACK, GREY, PALE, STATUS_MARKS, WHITE
from sel.wording.english import STATUS

Points = NDArray[np.float64]

SILENT = ("not_heard", "not_asked", "opted_out")
GOLDEN_ANGLE = np.pi * (3 - np.sqrt(5))
"""Between two neighbours of a sunflower, so that any number of points fills a circle evenly."""
PETAL = 0.018
"""Distance between two students who named the same adults; the adults' ellipse is 2 high."""
WIDER = 1.8
"""A screen is wider than high, so is the map."""
ROOMY = 30.0
"""Rings may be this large, in pixels, where the adults are few enough for names beside them."""
BAND_COLUMNS = 120
BAND_STEP = 2.4 * WIDER / BAND_COLUMNS


def school_layout(graph: "nx.Graph[str]", students: pd.DataFrame, school_id: str, seed: int) -> pd.DataFrame:
    """Return where each person of one school stands: school_id, node, x, y, one row a node of `graph`.

    `graph` is core.network's (nodes "s:…" and "a:…", attribute `bipartite`); `students` has student_id and
    status. Adults who share students stand near each other (Fruchterman–Reingold on the shared counts,
    seeded), evenly spread over an ellipse 1 high; adults whom nobody named stand in a row above it;
    students around the middle of their adults; those not yet connected in a band below, those whose
    adult could not be placed here in a second one, and silence in a third, lowest.
    """
    sides = nx.get_node_attributes(graph, "bipartite")
    adults, pupils = ([node for node, side in sides.items() if side == of] for of in (1, 0))
    named = [node for node in adults if graph.degree(node) > 0]
    places = _adult_places(graph, named, seed)
    places |= _row([node for node in adults if graph.degree(node) == 0], 1.15, up=True)
    tied = [node for node in pupils if graph.degree(node) > 0]
    places |= _student_places(graph, tied, places)
    places |= _bands([node for node in pupils if graph.degree(node) == 0], students)
    nodes = list(places)
    points = np.array([places[node] for node in nodes], dtype=float).reshape(-1, 2)
    return pd.DataFrame(
        {
            "school_id": pd.Series([school_id] * len(nodes), dtype=str),
            "node": pd.Series(nodes, dtype=str),
            "x": points[:, 0].round(4),
            "y": points[:, 1].round(4),
        }
    )


def _adult_places(graph: "nx.Graph[str]", adults: list[str], seed: int) -> dict[str, Points]:
    """Return the adults' places on the map: near where they share students, and nowhere crowded."""
    if not adults:
        return {}
    shared = _shared_students(graph, adults)
    spring = nx.spring_layout(
        nx.from_numpy_array(shared), weight="weight", iterations=80, seed=seed, method="force"
    )
    points = np.array([spring[at] for at in range(len(adults))])
    points -= points.mean(axis=0)
    angle = np.arctan2(points[:, 1], points[:, 0])
    rank = np.hypot(points[:, 0], points[:, 1]).argsort(kind="stable").argsort()
    radius = np.sqrt((rank + 0.5) / len(adults))
    wanted = np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])
    seats = _sunflower(len(adults))
    taken, seat = linear_sum_assignment(cdist(wanted, seats, "sqeuclidean"))  # one seat each: no two overlap
    places = seats[seat] * np.array([WIDER, 1.0])
    return {adults[adult]: place for adult, place in zip(taken, places, strict=True)}


def _sunflower(count: int) -> Points:
    """Return `count` points that fill a circle of radius 1 evenly."""
    number = np.arange(count)
    radius, turn = np.sqrt((number + 0.5) / count), number * GOLDEN_ANGLE
    points = np.column_stack([radius * np.cos(turn), radius * np.sin(turn)])
    return np.asarray(points - points.mean(axis=0), dtype=float)


def _shared_students(graph: "nx.Graph[str]", adults: list[str]) -> Points:
    """Return, adult by adult, how many students named both."""
    at = {adult: number for number, adult in enumerate(adults)}
    students = sorted({student for adult in adults for student in graph[adult]})
    row = {student: number for number, student in enumerate(students)}
    ties = np.array([(row[s], at[a]) for a in adults for s in graph[a]])
    named = np.zeros((len(students), len(adults)))
    named[ties[:, 0], ties[:, 1]] = 1
    shared: Points = named.T @ named
    np.fill_diagonal(shared, 0)
    return shared


def _student_places(
    graph: "nx.Graph[str]", students: list[str], adults: dict[str, Points]
) -> dict[str, Points]:
    """Return students' places: a sunflower around the middle of the adults they share."""
    if not students:
        return {}
    frame = pd.DataFrame(
        {"node": students, "adults": [" ".join(sorted(graph[student])) for student in students]}
    )
    middle = np.array([np.mean([adults[adult] for adult in graph[student]], axis=0) for student in students])
    petal = frame.groupby("adults").cumcount().to_numpy() + 2.0  # the first two would hide the adult
    away = PETAL * np.sqrt(petal)[:, None]
    turn = petal * GOLDEN_ANGLE
    places = middle + away * np.column_stack([np.cos(turn), np.sin(turn)])
    return dict(zip(students, places, strict=True))


def _bands(nodes: list[str], students: pd.DataFrame) -> dict[str, Points]:
    """Return the places of students without a tie: three bands under the map, silence lowest."""
    status = dict(zip("s:" + students["student_id"], students["status"], strict=True))
    not_yet = [node for node in nodes if status.get(node) in NOT_YET_CONNECTED]
    silent = [node for node in nodes if status.get(node, "not_asked") in SILENT]
    others = sorted(set(nodes) - set(not_yet) - set(silent))
    places: dict[str, Points] = {}
    top = -1.25
    for band in (not_yet, others, silent):
        places |= _row(band, top)
        if band:
            top = min(float(places[node][1]) for node in band) - 0.15
    return places


def _row(nodes: list[str], start: float, *, up: bool = False) -> dict[str, Points]:
    """Return places in rows of a fixed width, growing away from `start`."""
    number = np.arange(len(nodes))
    y = start + (1 if up else -1) * BAND_STEP * (number // BAND_COLUMNS)
    column = number % BAND_COLUMNS
    inside = np.minimum(len(nodes) - (number - column), BAND_COLUMNS)  # how many stand in its row
    x = BAND_STEP * (column - (inside - 1) / 2)
    return dict(zip(nodes, np.column_stack([x, y]), strict=True))


def map_option(adults: pd.DataFrame, students: pd.DataFrame, ties: pd.DataFrame) -> dict[str, Any]:
    """Return the ECharts option of the map.

    `adults` has node, label, x, y and students (how many named them: the dot's area); `students` has node,
    label ("" where names are not for this person), x, y and status; `ties` has source and target, nodes of
    the two.
    """
    links = [{"source": a, "target": b} for a, b in zip(ties["source"], ties["target"], strict=True)]
    kinds = ["adult", *(kind for kind in STATUS_MARKS if kind in set(students["status"]))]
    most = max(int(adults["students"].max()), 1) if len(adults) else 1
    ring = min(33.0, 260 / float(np.sqrt(max(len(adults), 1))))
    nodes = [_adult_node(row, most, ring) for row in adults.to_dict("records")]
    nodes += [_student_node(row, kinds.index(row["status"])) for row in students.to_dict("records")]
    series = {
        "type": "graph",
        "layout": "none",
        "roam": True,
        "scaleLimit": {"min": 0.7, "max": 12},
        "data": nodes,
        "links": links,
        "categories": [_category(kind) for kind in kinds],
        "lineStyle": {"color": GREY, "opacity": 0.35, "width": 0.7, "curveness": 0.08},
        "emphasis": {"focus": "adjacency", "lineStyle": {"width": 2, "opacity": 0.9}},
        "label": {"show": False, "color": BLACK},
        "labelLayout": {"hideOverlap": True},
        "preserveAspect": True,  # else a wide screen would stretch the marks
        "left": 44,
        "right": 44,
        "top": 78,
        "bottom": 12,
    }
    return {
        "animation": False,
        "tooltip": {"confine": True},
        "legend": {
            "top": 0,
            "left": 0,
            "textStyle": {"color": BLACK},
            "data": [_words(kind) for kind in kinds],
        },
        "series": [series],
    }


def _adult_node(row: dict[Any, Any], most: int, ring: float) -> dict[str, Any]:
    """Return an adult's ring: the area says how many students; names stand beside it where there is room."""
    size = 5 + ring * float(np.sqrt(row["students"] / most))
    return {
        "id": row["node"],
        "name": row["label"],
        "x": row["x"],
        "y": -row["y"],  # a screen counts downwards
        "value": int(row["students"]),
        "category": 0,
        "label": {"show": ring > ROOMY, "position": "bottom", "fontSize": 11},
        "symbolSize": round(size, 1),
    }


def _student_node(row: dict[Any, Any], kind: int) -> dict[str, Any]:
    named = (
        {"name": row["label"]}
        if row["label"]
        else {"name": _words(row["status"]), "tooltip": {"show": False}}
    )
    return {
        "id": row["node"],
        **named,
        "x": row["x"],
        "y": -row["y"],
        "category": kind,
        "symbolSize": 6,
    }


def _category(kind: str) -> dict[str, Any]:
    """Return how one kind of node looks; adults are dark rings, students as on the wall."""
    if kind == "adult":
        look = {"color": PALE, "borderColor": BLACK, "borderWidth": 1.5}
        return {"name": _words(kind), "symbol": "circle", "itemStyle": look}
    mark = STATUS_MARKS[kind]
    edge = BLACK if mark.fill == WHITE else mark.outline
    look = {"color": mark.fill, "borderColor": edge, "borderWidth": 0.8}
    return {"name": _words(kind), "symbol": mark.shape, "itemStyle": look}


def _words(kind: str) -> str:
    return "adult" if kind == "adult" else STATUS[kind]
