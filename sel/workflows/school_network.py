"""A school's network as frozen graphs, built once for each version of the data."""

from collections import OrderedDict
from threading import Lock
from typing import NamedTuple

import networkx as nx
import pandas as pd

from sel.core.network import Pairs, both_layers, colleague_graph, pairs_of, school_graph
from sel.workflows.colleagues import colleague_pairs
from sel.workflows.desk import Desk
from sel.workflows.picture import picture_version, read_part

KEPT = 8
"""So many schools' graphs are held at once, about 5 MB each for 3,000 students."""


class _Key(NamedTuple):
    store: str
    wave: str
    school: str


_kept: "OrderedDict[_Key, tuple[str, nx.DiGraph[str]]]" = OrderedDict()
_lock = Lock()


def frozen_graph(desk: Desk, wave: str, school: str) -> "nx.DiGraph[str]":
    """Return both layers of one school's network, frozen; of students who opted out there is nothing.

    It is built where none is kept of today's data; one of older data is let go. Whoever calls has
    asked permission.
    """
    key, version = _Key(desk.settings.store_url, wave, school), picture_version(desk, wave)
    with _lock:
        held = _kept.get(key)
    if held and held[0] == version:
        return held[1]
    graph = _built(desk, wave, school)
    with _lock:
        for old in [other for other in _kept if other[:2] == key[:2] and _kept[other][0] != version]:
            del _kept[old]
        _kept[key] = (version, graph)
        while len(_kept) > KEPT:
            _kept.popitem(last=False)
    return graph


def _built(desk: Desk, wave: str, school: str) -> "nx.DiGraph[str]":
    students = read_part(desk, wave, "students", school)
    students = students[students["status"] != "opted_out"]
    adults = read_part(desk, wave, "adults", school)
    ties = school_graph(students, adults, read_part(desk, wave, "ties", school))
    goes_to = colleague_pairs(read_part(desk, wave, "colleagues", school))
    return both_layers(ties, colleague_graph(adults, goes_to, wave))


def school_pairs(desk: Desk, wave: str, school: str) -> tuple[Pairs, pd.DataFrame]:
    """Return the school's ties as numbers, and its pairs of colleagues (adult_id, colleague_id).

    Ties of its students to adults of other schools are in it: who has one of these is not left alone.
    """
    students = read_part(desk, wave, "students", school)
    adults = read_part(desk, wave, "adults", school)["adult_id"]
    parts = [read_part(desk, wave, part, school) for part in ("ties", "ties_elsewhere")]
    ties = pd.concat([part for part in parts if len(part)] or parts[:1], ignore_index=True)
    pairs = pairs_of(students["student_id"], pd.concat([adults, ties["adult_id"]]), ties)
    return pairs, colleague_pairs(read_part(desk, wave, "colleagues", school))
