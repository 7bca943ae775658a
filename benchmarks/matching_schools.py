"""Made-up lists of students, adults and who knows whom, and what networkx makes of them."""

from dataclasses import dataclass

import networkx as nx
import numpy as np
import pandas as pd

from sel.core.matching import COSTS, FURTHER, MOST_CANDIDATES, MOST_LOAD, Proposals

Case = tuple["pd.Series[str]", pd.DataFrame, pd.DataFrame]
"""The students in order, the adults, the pairs: what `core.matching.proposals` takes."""


@dataclass(frozen=True)
class School:
    """How many students are listed, how many adults there are, how many places each has."""

    students: int
    adults: int
    places: int


def made_up_school(shape: School, seed: int) -> Case:
    """Return a case: some adults know far more of the listed than others, as teachers of large classes do."""
    rng = np.random.default_rng(seed)
    known = rng.random(shape.adults) ** 2 + 0.05
    drawn = rng.choice(shape.adults, (shape.students, MOST_CANDIDATES), p=known / known.sum())
    ids = np.array([f"s{seed}-{number:05d}" for number in range(shape.students)])
    staff = np.array([f"a{seed}-{number:04d}" for number in range(shape.adults)])
    ways = rng.choice(list(COSTS.values()), drawn.size) + FURTHER * rng.integers(1, 4, drawn.size)
    pairs = pd.DataFrame(
        {"student_id": np.repeat(ids, MOST_CANDIDATES), "adult_id": staff[drawn.ravel()], "cost": ways}
    )
    adults = pd.DataFrame({"adult_id": staff, "places": shape.places, "eligible": True})
    adults = adults.assign(load=rng.integers(0, MOST_LOAD + 10, shape.adults))
    return pd.Series(ids), adults, pairs.drop_duplicates(["student_id", "adult_id"], ignore_index=True)


def many_schools(schools: int, shape: School) -> Case:
    """Return several schools' cases as one."""
    students, adults, pairs = zip(*(made_up_school(shape, seed) for seed in range(schools)), strict=True)
    return (
        pd.concat(students, ignore_index=True),
        pd.concat(adults, ignore_index=True),
        pd.concat(pairs, ignore_index=True),
    )


def by_networkx(students: "pd.Series[str]", adults: pd.DataFrame, pairs: pd.DataFrame) -> tuple[int, int]:
    """Return how many networkx places, and at what cost: a node a place, dearer than the place before."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    for one in students:
        graph.add_edge("from", one, capacity=1, weight=0)
    for student, adult, cost in pairs.to_numpy(dtype=object).tolist():
        graph.add_edge(student, adult, capacity=1, weight=cost)
    for adult, places, load in adults[["adult_id", "places", "load"]].to_numpy(dtype=object).tolist():
        for nth in range(places):
            place = f"{adult}/{nth}"
            graph.add_edge(adult, place, capacity=1, weight=min(load + nth, MOST_LOAD))
            graph.add_edge(place, "to", capacity=1, weight=0)
    flow = nx.max_flow_min_cost(graph, "from", "to")
    return int(sum(flow["from"].values())), int(nx.cost_of_flow(graph, flow))


def our_cost(found: Proposals, adults: pd.DataFrame, pairs: pd.DataFrame) -> tuple[int, int]:
    """Return how many are placed, and the cost of their pairs and of what each adult carries."""
    placed = found.placed.merge(pairs, on=["student_id", "adult_id"])
    nth = placed.groupby("adult_id").cumcount()
    load = placed["adult_id"].map(adults.set_index("adult_id")["load"])
    return len(placed), int((placed["cost"] + (load + nth).clip(upper=MOST_LOAD)).sum())
