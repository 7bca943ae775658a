"""Where people stand on the connection map, and what the map's option says of them."""

import networkx as nx
import numpy as np
import pandas as pd

from sel.outputs.graphs import map_option, school_layout


def school(students: int, adults: int, ties: list[tuple[int, int]]) -> nx.Graph:
    graph = nx.Graph()
    graph.add_nodes_from((f"s:{n}" for n in range(students)), bipartite=0)
    graph.add_nodes_from((f"a:{n}" for n in range(adults)), bipartite=1)
    graph.add_edges_from((f"s:{s}", f"a:{a}") for s, a in ties)
    return graph


def statuses(*kinds: str) -> pd.DataFrame:
    ids = [str(n) for n in range(len(kinds))]
    return pd.DataFrame({"student_id": ids, "status": list(kinds)}, dtype=str)


def test_adults_stand_apart_even_where_there_are_two_hundred():
    chance = np.random.default_rng(3)
    ties = list(zip(chance.integers(0, 900, 2500), chance.zipf(1.6, 2500) % 200, strict=True))
    placed = school_layout(school(900, 200, ties), statuses(*["named"] * 900), "1", 1)
    points = placed.loc[placed["node"].str.startswith("a:"), ["x", "y"]].to_numpy()
    apart = np.hypot(*(points[:, None] - points[None]).transpose(2, 0, 1))[np.triu_indices(len(points), 1)]
    assert apart.min() > 0.03


def test_every_node_has_one_place_and_bands_lie_in_order_below_the_disc():
    graph = school(5, 3, [(0, 0), (1, 0)])
    placed = school_layout(graph, statuses("named", "named", "no_adult", "unmatched", "not_heard"), "101", 1)
    y = placed.set_index("node")["y"]
    assert sorted(placed["node"]) == sorted(graph.nodes)
    assert set(placed["school_id"]) == {"101"}
    assert y["a:0"] > y["s:2"] > y["s:3"] > y["s:4"]
    assert y["a:1"] == y["a:2"] > 1


def test_students_who_named_the_same_adult_surround_it_and_none_stand_on_each_other():
    placed = school_layout(school(40, 1, [(n, 0) for n in range(40)]), statuses(*["named"] * 40), "1", 1)
    points = placed.loc[placed["node"].str.startswith("s:"), ["x", "y"]].to_numpy()
    apart = np.hypot(*(points[:, None] - points[None]).transpose(2, 0, 1))[np.triu_indices(40, 1)]
    assert apart.min() > 0.01
    assert np.allclose(points.mean(axis=0), 0, atol=0.02)


def test_a_wave_is_laid_out_the_same_way_twice():
    graph = school(30, 6, [(n, n % 6) for n in range(30)] + [(n, (n + 1) % 6) for n in range(0, 30, 3)])
    status = statuses(*["named"] * 30)
    assert school_layout(graph, status, "1", 7).equals(school_layout(graph, status, "1", 7))


def test_a_school_without_people_has_an_empty_layout_with_its_columns():
    placed = school_layout(nx.Graph(), statuses(), "1", 1)
    assert placed.columns.tolist() == ["school_id", "node", "x", "y"]
    assert placed.empty


def test_three_thousand_students_and_two_hundred_adults_are_laid_out():
    chance = np.random.default_rng(1)
    ties = list(zip(chance.integers(0, 2700, 6000), chance.integers(0, 200, 6000), strict=True))
    placed = school_layout(school(3000, 200, ties), statuses(*["named"] * 3000), "1", 1)
    assert len(placed) == 3200
    assert placed[["x", "y"]].notna().all(axis=None)


def test_the_map_carries_no_name_where_the_label_is_empty():
    adults = pd.DataFrame({"node": ["a:1"], "label": ["Ana Ruiz"], "x": [0.0], "y": [0.0], "students": [4]})
    students = pd.DataFrame({"node": ["s:1"], "label": [""], "x": [0.0], "y": [-1.0], "status": ["no_adult"]})
    option = map_option(adults, students, pd.DataFrame({"source": [], "target": []}))
    assert [node["name"] for node in option["series"][0]["data"]] == ["Ana Ruiz", "not yet connected"]
