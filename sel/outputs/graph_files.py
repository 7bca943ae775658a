"""A school's graph as files that other tools open: GraphML and GEXF (Gephi), edge lists, node-link JSON."""

import io
import json
from collections.abc import Callable
from typing import Any

import networkx as nx
import pandas as pd

from sel.outputs.tables import csv_bytes

GRAPH_FORMATS = ("graphml", "gexf", "json", "csv")


def graph_bytes(graph: "nx.Graph[str]", form: str) -> bytes:
    """Return the graph in `form` (one of GRAPH_FORMATS); nodes and edges in a fixed order.

    Raises ValueError for another form.
    """
    ordered = _ordered(graph)
    if form == "graphml":
        return _written(lambda out: nx.write_graphml(ordered, out, encoding="utf-8"))
    if form == "gexf":
        return _written(lambda out: nx.write_gexf(ordered, out, encoding="utf-8"))
    if form == "json":
        return json.dumps(nx.node_link_data(ordered, edges="edges"), ensure_ascii=False, indent=1).encode()
    if form == "csv":
        edges = [(a, b, data["informant"], data["wave"]) for a, b, data in ordered.edges(data=True)]
        return csv_bytes(pd.DataFrame(edges, columns=["source", "target", "informant", "wave"]))
    raise ValueError(form)


def _ordered(graph: "nx.Graph[str]") -> "nx.Graph[str]":
    """Return a copy whose nodes and edges are sorted, so that the same data gives the same file."""
    copy: nx.Graph[str] = nx.Graph()
    copy.add_nodes_from(sorted(graph.nodes(data=True), key=lambda pair: str(pair[0])))
    edges = [(min(a, b), max(a, b), data) for a, b, data in graph.edges(data=True)]
    copy.add_edges_from(sorted(edges, key=lambda edge: (edge[0], edge[1])))
    return copy


def _written(write: Callable[[Any], Any]) -> bytes:
    """Return what `write` puts into a binary file."""
    out = io.BytesIO()
    write(out)
    return out.getvalue()
