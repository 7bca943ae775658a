"""A graph as files: what people or vendors wrote stays one cell, and becomes no formula."""

import csv
import io

import networkx as nx

from sel.outputs.graph_files import graph_bytes


def test_an_edge_list_keeps_commas_inside_their_cell_and_begins_no_formula():
    graph: nx.Graph[str] = nx.Graph()
    graph.add_edge("s:1", 'a:Oak, "B"', informant="student", wave="=1+1")
    rows = list(csv.reader(io.StringIO(graph_bytes(graph, "csv").decode("utf-8-sig"))))
    assert rows == [
        ["source", "target", "informant", "wave"],
        ['a:Oak, "B"', "s:1", "student", "'=1+1"],
    ]
