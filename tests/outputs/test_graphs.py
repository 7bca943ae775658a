"""Where people stand on the connection map: apart, around their adults, silence lowest."""

import networkx as nx
import numpy as np
import pandas as pd
from scipy.spatial.distance import pdist

from sel.outputs.graphs import hub_radius, school_layout


def school(students: int, adults: int, ties: list[tuple[int, int]]) -> nx.Graph:
    graph = nx.Graph()
    graph.add_nodes_from((f"s:{n}" for n in range(students)), bipartite=0)
    graph.add_nodes_from((f"a:{n}" for n in range(adults)), bipartite=1)
    graph.add_edges_from((f"s:{s}", f"a:{a}") for s, a in ties)
    return graph


def statuses(*kinds: str) -> pd.DataFrame:
    ids = [str(n) for n in range(len(kinds))]
    return pd.DataFrame({"student_id": ids, "status": list(kinds)}, dtype=str)


def points(placed: pd.DataFrame, *nodes: str) -> np.ndarray:
    return placed.set_index("node").loc[list(nodes), ["x", "y"]].to_numpy()


def test_no_two_rings_and_no_two_students_lie_on_each_other_in_a_large_school():
    chance = np.random.default_rng(3)
    ties = list(zip(chance.integers(0, 900, 2500), chance.zipf(1.6, 2500) % 200, strict=True))
    graph = school(900, 200, ties)
    placed = school_layout(graph, statuses(*["named"] * 900), "1", 1)
    hubs = [node for node in graph if node.startswith("a:") and graph.degree(node)]
    radius = hub_radius(np.array([graph.degree(hub) for hub in hubs]))
    room = (radius[:, None] + radius[None])[np.triu_indices(len(hubs), 1)]
    assert (pdist(points(placed, *hubs)) > room).all()
    assert pdist(points(placed, *(f"s:{n}" for n in range(900)))).min() > 0.5


def test_every_node_has_one_place_and_bands_lie_in_order_below_the_adults():
    graph = school(5, 3, [(0, 0), (1, 0)])
    placed = school_layout(graph, statuses("named", "named", "no_adult", "unmatched", "not_heard"), "101", 1)
    y = placed.set_index("node")["y"]
    assert sorted(placed["node"]) == sorted(graph.nodes)
    assert set(placed["school_id"]) == {"101"}
    assert y["a:0"] > y["s:2"] > y["s:3"] > y["s:4"]
    assert y["a:1"] == y["a:2"] > y["a:0"]


def test_a_student_stands_at_the_adult_with_the_fewest_students_of_those_named():
    ties = [(0, 0), (1, 0), (2, 0), (2, 1), (3, 2)]
    placed = school_layout(school(4, 3, ties), statuses(*["named"] * 4), "1", 1)
    student, large, small = points(placed, "s:2", "a:0", "a:1")
    assert np.hypot(*(student - small)) < np.hypot(*(student - large))


def test_students_with_nobody_else_stand_nearest_to_their_adult():
    ties = [(n, 0) for n in range(12)] + [(n, 1) for n in range(6)] + [(n, 1) for n in range(12, 40)]
    placed = school_layout(school(40, 2, ties), statuses(*["named"] * 40), "1", 1)
    away = np.hypot(*(points(placed, *(f"s:{n}" for n in range(12))) - points(placed, "a:0")).T)
    assert away[6:].max() < away[:6].min()


def test_a_small_circle_keeps_its_students_around_the_adult():
    placed = school_layout(school(40, 1, [(n, 0) for n in range(40)]), statuses(*["named"] * 40), "1", 1)
    around = points(placed, *(f"s:{n}" for n in range(40)))
    assert pdist(around).min() > 0.8
    assert np.allclose(around.mean(axis=0), points(placed, "a:0")[0], atol=0.5)


def test_a_wave_is_laid_out_the_same_way_twice():
    graph = school(30, 6, [(n, n % 6) for n in range(30)] + [(n, (n + 1) % 6) for n in range(0, 30, 3)])
    status = statuses(*["named"] * 30)
    assert school_layout(graph, status, "1", 7).equals(school_layout(graph, status, "1", 7))


def test_a_school_without_people_has_an_empty_layout_with_its_columns():
    placed = school_layout(nx.Graph(), statuses(), "1", 1)
    assert placed.columns.tolist() == ["school_id", "node", "x", "y"]
    assert placed.empty


def test_a_school_where_nobody_named_an_adult_has_its_bands_and_its_row():
    placed = school_layout(school(3, 2, []), statuses("no_adult", "not_heard", "not_heard"), "1", 1)
    y = placed.set_index("node")["y"]
    assert y["a:0"] == y["a:1"] > y["s:0"] > y["s:1"] == y["s:2"]


def test_three_thousand_students_and_two_hundred_adults_are_laid_out():
    chance = np.random.default_rng(1)
    ties = list(zip(chance.integers(0, 2700, 6000), chance.integers(0, 200, 6000), strict=True))
    placed = school_layout(school(3000, 200, ties), statuses(*["named"] * 3000), "1", 1)
    assert len(placed) == 3200
    assert placed[["x", "y"]].notna().all(axis=None)
