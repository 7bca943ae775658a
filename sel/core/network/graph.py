"""The two layers of a school's network as frozen networkx graphs: students with adults, adults with adults.

Attributes are text and whole numbers, never None, so that any other program can open them.
"""

from collections.abc import Sequence

import networkx as nx
import pandas as pd

STUDENT, ADULT = "s:", "a:"
"""What a node's name begins with, so that a student and an adult of equal ids stay two nodes."""


def school_graph(students: pd.DataFrame, adults: pd.DataFrame, ties: pd.DataFrame) -> "nx.Graph[str]":
    """Return the frozen graph of students and adults, joined by ties; people without ties are in it.

    Nodes are `s:` + student_id (bipartite 0, grade) and `a:` + adult_id (bipartite 1, kind, role); edges
    carry layer, informant, wave and strength: 2 where both named each other, else 1.
    A tie of somebody who is not in the frames is left out.
    """
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(
        (STUDENT + row["student_id"], {"bipartite": 0, "kind": "student", "role": "", "grade": row["grade"]})
        for row in students[["student_id", "grade"]].drop_duplicates("student_id").to_dict("records")
    )
    graph.add_nodes_from(_adult_nodes(adults))
    here = ties["student_id"].isin(students["student_id"]) & ties["adult_id"].isin(adults["adult_id"])
    graph.add_edges_from(
        (STUDENT + student, ADULT + adult, _edge("students", informant, wave, informant == "both"))
        for student, adult, informant, wave in ties.loc[
            here, ["student_id", "adult_id", "informant", "wave"]
        ].itertuples(index=False)
    )
    nx.freeze(graph)
    return graph


def colleague_graph(adults: pd.DataFrame, colleagues: pd.DataFrame, wave: str) -> "nx.DiGraph[str]":
    """Return the frozen graph of adults, an edge from each to a colleague whom the adult goes to for support.

    `colleagues` has adult_id and colleague_id, a row a pair. Adults whom nobody named are in it; a pair of
    somebody who is not among `adults` is left out. strength is 2 where both named each other, else 1.
    """
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(_adult_nodes(adults))
    named = set(zip(colleagues["adult_id"], colleagues["colleague_id"], strict=True))
    graph.add_edges_from(
        (ADULT + adult, ADULT + other, _edge("colleagues", "staff", wave, (other, adult) in named))
        for adult, other in sorted(named)
        if ADULT + adult in graph and ADULT + other in graph
    )
    nx.freeze(graph)
    return graph


def both_layers(students: "nx.Graph[str]", colleagues: "nx.DiGraph[str]") -> "nx.DiGraph[str]":
    """Return both layers as one frozen graph, for files: edges run from students to adults, adults to adults.

    Nodes say their degrees as in `side_by_side`.
    """
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from((node, dict(data)) for node, data in students.nodes(data=True))
    graph.add_nodes_from((node, dict(data)) for node, data in colleagues.nodes(data=True))
    for one, other, data in students.edges(data=True):
        student, adult = (one, other) if one.startswith(STUDENT) else (other, one)
        graph.add_edge(student, adult, **data)
    graph.add_edges_from(colleagues.edges(data=True))
    return side_by_side([graph])


def side_by_side(schools: Sequence["nx.DiGraph[str]"]) -> "nx.DiGraph[str]":
    """Return the graphs of several schools as one, frozen; who is at two of them is one node.

    Every node says its degrees: `ties` by what students report, `claims` by what adults say of students,
    and `colleagues`, how many colleagues go to the adult.
    """
    graph: nx.DiGraph[str] = nx.DiGraph()
    for school in schools:
        graph.add_nodes_from((node, dict(data)) for node, data in school.nodes(data=True))
        graph.add_edges_from(school.edges(data=True))
    for _, data in graph.nodes(data=True):
        data.update({"ties": 0, "claims": 0, "colleagues": 0})
    for one, other, data in graph.edges(data=True):
        if data["layer"] == "colleagues":
            graph.nodes[other]["colleagues"] += 1
            continue
        for node in (one, other):
            graph.nodes[node]["ties"] += data["informant"] != "staff"
            graph.nodes[node]["claims"] += data["informant"] != "student"
    nx.freeze(graph)
    return graph


def _adult_nodes(adults: pd.DataFrame) -> list[tuple[str, dict[str, str | int]]]:
    rows = adults[["adult_id", "kind", "role"]].drop_duplicates("adult_id").to_dict("records")
    return [
        (ADULT + row["adult_id"], {"bipartite": 1, "kind": row["kind"], "role": row["role"], "grade": ""})
        for row in rows
    ]


def _edge(layer: str, informant: str, wave: str, both: bool) -> dict[str, str | int]:
    return {"layer": layer, "informant": informant, "wave": wave, "strength": 2 if both else 1}
