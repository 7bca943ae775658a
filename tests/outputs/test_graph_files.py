"""A graph as files: both layers read back as they were, nothing is missing, no cell becomes a formula."""

import csv
import io
from xml.etree import ElementTree

import networkx as nx
import pytest

from sel.core.network import both_layers, colleague_graph, school_graph
from sel.outputs.graph_files import GRAPH_FORMATS, graph_bytes
from tests.core.network.district import colleagues, oak, ties


def both() -> nx.DiGraph:
    goes_to = colleague_graph(oak()[1], colleagues(("a2", "a1"), ("a3", "p1")), "w")
    return both_layers(school_graph(*oak(), ties()), goes_to)


def everything(graph: nx.DiGraph) -> tuple[dict, dict]:
    nodes = {
        node: {name: data[name] for name in ("bipartite", "kind", "role", "ties", "claims", "colleagues")}
        for node, data in graph.nodes(data=True)
    }
    edges = {
        (one, other): {name: data[name] for name in ("layer", "informant", "wave", "strength")}
        for one, other, data in graph.edges(data=True)
    }
    return nodes, edges


@pytest.mark.parametrize(
    ("form", "read"),
    [("graphml", nx.read_graphml), ("gexf", lambda file: nx.read_gexf(file, version="1.3"))],
    ids=["graphml", "gexf"],
)
def test_both_layers_read_back_with_every_attribute_and_its_type(form, read):
    assert everything(read(io.BytesIO(graph_bytes(both(), form)))) == everything(both())


def test_a_gephi_file_is_directed_types_its_columns_and_holds_no_none():
    text = graph_bytes(both(), "gexf").decode()
    root = ElementTree.fromstring(text)
    space = {"g": "http://gexf.net/1.3"}
    kinds = {found.get("title"): found.get("type") for found in root.iterfind(".//g:attribute", space)}
    assert root.find("g:graph", space).get("defaultedgetype") == "directed"
    assert {name: kinds[name] for name in ("strength", "ties", "layer")} == {
        "strength": "long",
        "ties": "long",
        "layer": "string",
    }
    assert "None" not in text
    assert "lastmodifieddate" not in text


@pytest.mark.parametrize("form", GRAPH_FORMATS)
def test_the_same_ties_in_another_order_give_the_same_file(form):
    backwards = nx.DiGraph()
    backwards.add_nodes_from(reversed(list(both().nodes(data=True))))
    backwards.add_edges_from(reversed(list(both().edges(data=True))))
    assert graph_bytes(backwards, form) == graph_bytes(both(), form)


def test_an_edge_table_keeps_commas_inside_their_cell_and_begins_no_formula():
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_edge("s:1", 'a:Oak, "B"', layer="students", informant="student", wave="=1+1", strength=1)
    rows = list(csv.reader(io.StringIO(graph_bytes(graph, "csv").decode("utf-8-sig"))))
    assert rows == [
        ["source", "target", "layer", "informant", "wave", "strength"],
        ["s:1", 'a:Oak, "B"', "students", "student", "'=1+1", "1"],
    ]


def test_an_edge_table_has_both_layers():
    rows = list(csv.DictReader(io.StringIO(graph_bytes(both(), "csv").decode("utf-8-sig"))))
    assert [(row["source"], row["target"]) for row in rows if row["layer"] == "colleagues"] == [
        ("a:a2", "a:a1"),
        ("a:a3", "a:p1"),
    ]
    assert len(rows) == 8 + 2
