"""Where each person stands on the connection map: adults as hubs, students around them, silence apart."""

import networkx as nx
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sel.core.outreach import NOT_YET_CONNECTED

Points = NDArray[np.float64]
Numbers = NDArray[np.intp]

SILENT = ("not_heard", "not_asked", "opted_out")
GOLDEN_ANGLE = np.pi * (3 - np.sqrt(5))
"""Between two neighbours of a sunflower, so that any number of points fills a circle evenly."""
PETAL = 0.56
"""A sunflower of this scale keeps its points about 1 apart, the unit of the whole map."""
HUB = 0.45
"""An adult's ring has this radius times the root of how many students named the adult."""
SMALLEST_HUB = 0.9
WIDER = 1.7
"""A screen is wider than high, so is the map."""
AIR = 0.8
"""So far apart the circles of two adults stay."""
STEPS = 140
"""Pushes at the most; in the second half nothing presses them together, and most schools need fewer."""
SIDEWAYS = np.array([1.0, 0.6])
"""Circles give way sideways rather than up or down, so that the map stays wide."""
BAND_GAP, LEAST_GAP = 0.085, 2.4
"""Between two bands, as a share of half the width, and at least; a line of words stands in it."""


def school_layout(graph: "nx.Graph[str]", students: pd.DataFrame, school_id: str, seed: int) -> pd.DataFrame:
    """Return where each person of one school stands: school_id, node, x, y, one row a node of `graph`.

    `graph` is core.network's (nodes "s:…" and "a:…", attribute `bipartite`); `students` has student_id and
    status. Two students stand about 1 apart. Adults who share students stand near each other
    (Fruchterman–Reingold on the shared counts, seeded), pushed apart until no two circles overlap. A student
    stands around the adult who has the fewest students of those she named; the nearer, the fewer adults
    she named, so that those with nobody else are the heart of the circle. Adults whom nobody named stand in
    a row above; students not yet connected in a band below, those whose adult could not be placed here in
    a second one, and silence in a third, lowest.
    """
    sides = nx.get_node_attributes(graph, "bipartite")
    adults, pupils = ([node for node, side in sides.items() if side == of] for of in (1, 0))
    named = [node for node in adults if graph.degree(node) > 0]
    tied = sorted(node for node in pupils if graph.degree(node) > 0)
    hubs, petals = _hubs_and_petals(graph, named, tied, seed)
    half, top, bottom = _extent(np.vstack([hubs, petals]))
    gap = max(BAND_GAP * half, LEAST_GAP)
    places = dict(zip(named + tied, np.vstack([hubs, petals]), strict=True))
    unnamed = [node for node in adults if graph.degree(node) == 0]
    places |= _row(unnamed, top + gap, half, step=3 * SMALLEST_HUB)
    rest = [node for node in pupils if graph.degree(node) == 0]
    places |= _bands(rest, students, bottom - gap, half, gap)
    nodes = list(places)
    points = np.array([places[node] for node in nodes], dtype=float).reshape(-1, 2)
    return pd.DataFrame(
        {
            "school_id": pd.Series([school_id] * len(nodes), dtype=str),
            "node": pd.Series(nodes, dtype=str),
            "x": points[:, 0].round(2),
            "y": points[:, 1].round(2),
        }
    )


def hub_radius(students: "pd.Series[int] | NDArray[np.intp]") -> Points:
    """Return the radius of adults' rings, in units of the map: the area says how many students named them."""
    radius: Points = np.maximum(HUB * np.sqrt(np.asarray(students, dtype=float)), SMALLEST_HUB)
    return radius


def _hubs_and_petals(
    graph: "nx.Graph[str]", adults: list[str], students: list[str], seed: int
) -> tuple[Points, Points]:
    """Return the places of the adults somebody named, and of the students who named them."""
    if not adults:
        return np.zeros((0, 2)), np.zeros((0, 2))
    row = {student: number for number, student in enumerate(students)}
    ties = np.array([(row[student], at) for at, adult in enumerate(adults) for student in graph[adult]])
    load = np.bincount(ties[:, 1], minlength=len(adults))
    has = np.bincount(ties[:, 0], minlength=len(students))
    home = _homes(ties, load, len(students))
    inner = hub_radius(load)
    outer = np.sqrt((inner + 0.6) ** 2 + PETAL**2 * np.bincount(home, minlength=len(adults)))
    hubs = _apart(_spring(ties, len(students), len(adults), seed), outer + AIR / 2)
    return hubs, hubs[home] + _petals(home, has, inner)


def _homes(ties: Numbers, load: Numbers, students: int) -> Numbers:
    """Return each student's adult: of those named the one with the fewest students, the first of equals."""
    order = np.lexsort((ties[:, 1], load[ties[:, 1]], ties[:, 0]))
    first = np.unique(ties[order, 0], return_index=True)[1]
    home = np.zeros(students, dtype=np.intp)
    home[ties[order[first], 0]] = ties[order[first], 1]
    return home


def _petals(home: Numbers, has: Numbers, inner: Points) -> Points:
    """Return how far from the adult each student stands: a sunflower around the ring."""
    place = pd.DataFrame({"home": home, "has": has}).sort_values(["home", "has"], kind="stable")
    number = place.groupby("home").cumcount().sort_index().to_numpy()
    away = np.sqrt((inner[home] + 0.6) ** 2 + PETAL**2 * (number + 0.5))
    turn = number * GOLDEN_ANGLE
    return np.asarray(away[:, None] * np.column_stack([np.cos(turn), np.sin(turn)]), dtype=float)


def _spring(ties: Numbers, students: int, adults: int, seed: int) -> Points:
    """Return the adults' places by who shares students, around 0 and about 1 wide."""
    named = np.zeros((students, adults))
    named[ties[:, 0], ties[:, 1]] = 1
    shared = named.T @ named
    np.fill_diagonal(shared, 0)
    spring = nx.spring_layout(
        nx.from_numpy_array(shared), weight="weight", iterations=50, seed=seed, method="force"
    )
    points = np.array([spring[at] for at in range(adults)])
    points -= points.mean(axis=0)
    # By rank from the middle, else a few far away would press all others into one spot.
    angle = np.arctan2(points[:, 1], points[:, 0])
    rank = np.hypot(points[:, 0], points[:, 1]).argsort(kind="stable").argsort()
    away = np.sqrt((rank + 0.5) / adults)
    return np.asarray(np.column_stack([away * np.cos(angle), away * np.sin(angle)]), dtype=float)


def _apart(points: Points, radius: Points) -> Points:
    """Return the circles' middles, pressed together as an ellipse and pushed until no two overlap."""
    stretch = np.array([np.sqrt(WIDER), 1 / np.sqrt(WIDER)])
    points = points * np.sqrt(float((radius**2).sum()) * 1.25) * stretch
    wanted = radius[:, None] + radius[None]
    np.fill_diagonal(wanted, 0)
    for step in range(STEPS):
        pressing = step < STEPS // 2
        pressed = points * (1 - 0.01 / stretch**2) if pressing else points
        between = pressed[:, None] - pressed[None]
        distance = np.hypot(between[..., 0], between[..., 1]) + 1e-9
        short = np.maximum(wanted - distance, 0) / distance
        if not pressing and short.max() < 0.01:
            break
        push = 0.5 * (between * short[..., None]).sum(axis=1)
        points = pressed + (push * SIDEWAYS if pressing else push)
    middle: Points = (points.max(axis=0) + points.min(axis=0)) / 2
    return np.asarray(points - middle, dtype=float)


def _extent(points: Points) -> tuple[float, float, float]:
    """Return half the width, the top and the bottom of the map's middle; at least what a band needs."""
    if not len(points):
        return 30.0, 0.0, 0.0
    return max(float(np.abs(points[:, 0]).max()), 14.0), float(points[:, 1].max()), float(points[:, 1].min())


def _bands(
    nodes: list[str], students: pd.DataFrame, start: float, half: float, gap: float
) -> dict[str, Points]:
    """Return the places of students without a tie: three bands downwards from `start`, by status in each."""
    status = dict(zip("s:" + students["student_id"], students["status"], strict=True))
    of = {node: status.get(node, "not_asked") for node in nodes}
    not_yet = [node for node in nodes if of[node] in NOT_YET_CONNECTED]
    silent = [node for node in nodes if of[node] in SILENT]
    others = sorted(set(nodes) - set(not_yet) - set(silent))
    places: dict[str, Points] = {}
    for band in (not_yet, others, silent):
        row = _row(sorted(band, key=lambda node: (of[node], node)), start, half, step=1.0)
        places |= row
        if row:
            start = min(float(place[1]) for place in row.values()) - gap
    return places


def _row(nodes: list[str], start: float, half: float, *, step: float) -> dict[str, Points]:
    """Return places in rows from `-half` to `half`, a `step` apart, from `start` downwards."""
    number = np.arange(len(nodes))
    columns = max(int(2 * half / step), 1)
    x = step * (number % columns) - half
    return dict(zip(nodes, np.column_stack([x, start - step * (number // columns)]), strict=True))
