"""A school's network as a frozen graph and as numbers, built once for each version of the data."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import Any, NamedTuple, TypeVar, cast

import networkx as nx
import pandas as pd

from sel.core.network import Pairs, both_layers, colleague_graph, pairs_of, school_graph
from sel.workflows.colleagues import colleague_pairs
from sel.workflows.desk import Desk
from sel.workflows.picture import picture_version, read_part

KEPT = 16
"""So many schools' graphs and numbers are held at once, about 5 MB each for 3,000 students."""


Kept = TypeVar("Kept")


class _Key(NamedTuple):
    store: str
    wave: str
    school: str
    what: str


@dataclass(frozen=True, eq=False)
class SchoolNumbers:
    """One school's ties as numbers, its pairs of colleagues (adult_id, colleague_id), and its people's rows.

    `students` and `adults` are the picture's parts; they are read alone, for they are shared.
    """

    pairs: Pairs
    colleagues: pd.DataFrame
    students: pd.DataFrame
    adults: pd.DataFrame


_kept: OrderedDict[_Key, tuple[str, Any]] = OrderedDict()
_lock = Lock()


def frozen_graph(desk: Desk, wave: str, school: str) -> "nx.DiGraph[str]":
    """Return both layers of one school's network, frozen; of students who opted out there is nothing.

    It is built where none is kept of today's data; one of older data is let go. Whoever calls has
    asked permission.
    """
    return _of_today(desk, wave, school, _built)


def school_numbers(desk: Desk, wave: str, school: str) -> SchoolNumbers:
    """Return one school's network as numbers, kept as the graph is. Whoever calls has asked permission.

    Ties of its students to adults of other schools are in it: who has one of these is not left alone.
    """
    return _of_today(desk, wave, school, _counted)


def school_pairs(desk: Desk, wave: str, school: str) -> tuple[Pairs, pd.DataFrame]:
    """Return the ties of `school_numbers`, and the pairs of colleagues."""
    numbers = school_numbers(desk, wave, school)
    return numbers.pairs, numbers.colleagues


def _of_today(desk: Desk, wave: str, school: str, make: Callable[[Desk, str, str], Kept]) -> Kept:
    """Return what `make` made of today's data, made now where none is kept."""
    key = _Key(desk.settings.store_url, wave, school, make.__name__)
    version = picture_version(desk, wave)
    with _lock:
        held = _kept.get(key)
    if held and held[0] == version:
        return cast("Kept", held[1])
    made = make(desk, wave, school)
    with _lock:
        for old in [other for other in _kept if other[:2] == key[:2] and _kept[other][0] != version]:
            del _kept[old]
        _kept[key] = (version, made)
        while len(_kept) > KEPT:
            _kept.popitem(last=False)
    return made


def _counted(desk: Desk, wave: str, school: str) -> SchoolNumbers:
    students, adults = (read_part(desk, wave, part, school) for part in ("students", "adults"))
    parts = [read_part(desk, wave, part, school) for part in ("ties", "ties_elsewhere")]
    ties = pd.concat([part for part in parts if len(part)] or parts[:1], ignore_index=True)
    pairs = pairs_of(students["student_id"], pd.concat([adults["adult_id"], ties["adult_id"]]), ties)
    return SchoolNumbers(
        pairs, colleague_pairs(read_part(desk, wave, "colleagues", school)), students, adults
    )


def _built(desk: Desk, wave: str, school: str) -> "nx.DiGraph[str]":
    students = read_part(desk, wave, "students", school)
    students = students[students["status"] != "opted_out"]
    adults = read_part(desk, wave, "adults", school)
    ties = school_graph(students, adults, read_part(desk, wave, "ties", school))
    goes_to = colleague_pairs(read_part(desk, wave, "colleagues", school))
    return both_layers(ties, colleague_graph(adults, goes_to, wave))
