"""The two layers as graphs: who is a node, what the edges say, and that other programs can open them."""

import networkx as nx

from sel.core.network import both_layers, colleague_graph, school_graph, side_by_side
from tests import cast
from tests.core.network.district import colleagues, oak, ties


def graph() -> nx.Graph:
    return school_graph(*oak(), ties())


def goes_to() -> nx.DiGraph:
    return colleague_graph(oak()[1], colleagues(("a1", "a2"), ("a2", "a1"), ("a3", "p1"), ("a1", "e1")), "w")


def test_everybody_of_the_school_is_a_node_and_nothing_is_missing():
    nodes = dict(graph().nodes(data=True))
    assert len(nodes) == 10 + 8
    assert nodes["s:0001"] == {"bipartite": 0, "kind": "student", "role": "", "grade": "09"}
    assert nodes["a:p1"] == {"bipartite": 1, "kind": "partner", "role": "mentor", "grade": ""}


def test_edges_say_who_reported_them_and_how_strong_they_are():
    assert graph().edges["s:0001", "a:a1"] == {
        "layer": "students",
        "informant": "both",
        "wave": "w",
        "strength": 2,
    }
    assert graph().edges["s:0004", "a:a1"]["strength"] == 1


def test_every_graph_is_frozen_and_students_are_tied_to_adults_only():
    layers = (graph(), goes_to(), both_layers(graph(), goes_to()))
    assert [nx.is_frozen(layer) for layer in layers] == [True, True, True]
    assert nx.is_bipartite(graph())


def test_an_adult_goes_to_a_colleague_and_partners_are_adults_of_their_kind():
    assert sorted(goes_to().edges) == [("a:a1", "a:a2"), ("a:a2", "a:a1"), ("a:a3", "a:p1")]
    assert goes_to().edges["a:a1", "a:a2"]["strength"] == 2
    assert goes_to().edges["a:a3", "a:p1"]["strength"] == 1


def test_both_layers_together_keep_every_tie_and_say_each_ones_degrees():
    both = both_layers(graph(), goes_to())
    assert both.number_of_edges() == graph().number_of_edges() + goes_to().number_of_edges()
    assert {both.edges[pair]["layer"] for pair in both.edges} == {"students", "colleagues"}
    degrees = {node: [both.nodes[node][name] for name in ("ties", "claims", "colleagues")] for node in both}
    assert (degrees["a:a1"], degrees["s:0005"], degrees["a:p1"]) == ([3, 2, 1], [3, 1, 0], [0, 0, 1])


def test_nothing_in_a_graph_is_missing_or_of_an_odd_type():
    both = both_layers(graph(), goes_to())
    told = [value for _, data in both.nodes(data=True) for value in data.values()]
    told += [value for *_, data in both.edges(data=True) for value in data.values()]
    assert {type(value) for value in told} == {int, str}


def test_an_adult_at_two_schools_is_one_node_with_the_ties_of_both():
    elm = school_graph(
        cast.students().query("school_id == 'elm'"),
        cast.adults(("a1", "elm", "Ana", "García", "", "", "teacher", "staff")),
        ties([("0011", "a1", "student")]),
    )
    elsewhere = both_layers(elm, colleague_graph(oak()[1].iloc[:0], colleagues(), "w"))
    both = side_by_side([both_layers(graph(), goes_to()), elsewhere])
    assert [both.nodes["a:a1"][name] for name in ("ties", "claims", "colleagues")] == [4, 2, 1]
