"""A school's graph as files for other tools: GraphML and GEXF (Gephi), an edge table, node-link JSON."""

import io
import json
import re
from collections.abc import Callable
from typing import Any

import networkx as nx
import pandas as pd

from sel.outputs.tables import csv_bytes

GRAPH_FORMATS = ("graphml", "gexf", "json", "csv")

EDGE_COLUMNS = ["source", "target", "layer", "informant", "wave", "strength"]

_GEXF = "1.3"
"""The newest GEXF, which Gephi reads from 0.9 on."""
_DAY = re.compile(rb' lastmodifieddate="[^"]*"')


def graph_bytes(graph: "nx.DiGraph[str]", form: str) -> bytes:
    """Return the graph in `form` (one of GRAPH_FORMATS); nodes and edges in a fixed order, without a date.

    `graph` is core.network.both_layers'. Raises ValueError for another form.
    """
    ordered = _ordered(graph)
    if form == "graphml":
        return _written(lambda out: nx.write_graphml(ordered, out, encoding="utf-8"))
    if form == "gexf":
        return _DAY.sub(
            b"", _written(lambda out: nx.write_gexf(ordered, out, encoding="utf-8", version=_GEXF))
        )
    if form == "json":
        return json.dumps(nx.node_link_data(ordered, edges="edges"), ensure_ascii=False, indent=1).encode()
    if form == "csv":
        return csv_bytes(edge_table(ordered))
    raise ValueError(form)


def edge_table(graph: "nx.DiGraph[str]") -> pd.DataFrame:
    """Return `EDGE_COLUMNS`, a row an edge, from who named to who was named; `layer` tells the two apart."""
    edges = [(a, b, *(data[name] for name in EDGE_COLUMNS[2:])) for a, b, data in graph.edges(data=True)]
    return pd.DataFrame(edges, columns=EDGE_COLUMNS)


def _ordered(graph: "nx.DiGraph[str]") -> "nx.DiGraph[str]":
    """Return a copy whose nodes and edges are sorted, so that the same data gives the same file."""
    copy: nx.DiGraph[str] = nx.DiGraph()
    copy.add_nodes_from(sorted(graph.nodes(data=True), key=lambda pair: str(pair[0])))
    copy.add_edges_from(sorted(graph.edges(data=True), key=lambda edge: (edge[0], edge[1])))
    return copy


def _written(write: Callable[[Any], Any]) -> bytes:
    """Return what `write` puts into a binary file."""
    out = io.BytesIO()
    write(out)
    return out.getvalue()
