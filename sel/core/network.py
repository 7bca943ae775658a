"""The student–adult network of a school, and who would be left with nobody if an adult left.

Figures of adults count ties that students report; what an adult claims stands apart. There is no
betweenness: it is not robust to the answers that are missing.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import networkx as nx
import numpy as np
import pandas as pd

from sel.core.ties import said_by_staff, said_by_students

STUDENT, ADULT = "s:", "a:"
"""What a node's name begins with, so that a student and an adult of equal ids stay two nodes."""

FIGURE_COLUMNS = ["adult_id", "school_id", "n_students", "n_only_adult", "n_to_one", "n_claims"]


@dataclass(frozen=True)
class Leaving:
    """The students whom some adults' leaving would leave with no adult, and with one; ids in order."""

    left_with_none: list[str]
    left_with_one: list[str]


def school_graph(students: pd.DataFrame, adults: pd.DataFrame, ties: pd.DataFrame) -> "nx.Graph[str]":
    """Return the frozen graph of students and adults, joined by ties; people without ties are in it.

    Nodes are `s:` + student_id (bipartite 0, grade) and `a:` + adult_id (bipartite 1, kind, role); edges
    carry informant, wave and strength: 2 where both named each other, else 1. Attributes are never None.
    A tie of somebody who is not in the frames is left out.
    """
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(
        (STUDENT + row["student_id"], {"bipartite": 0, "kind": "student", "role": "", "grade": row["grade"]})
        for row in students[["student_id", "grade"]].drop_duplicates("student_id").to_dict("records")
    )
    graph.add_nodes_from(
        (ADULT + row["adult_id"], {"bipartite": 1, "kind": row["kind"], "role": row["role"], "grade": ""})
        for row in adults[["adult_id", "kind", "role"]].drop_duplicates("adult_id").to_dict("records")
    )
    here = ties["student_id"].isin(students["student_id"]) & ties["adult_id"].isin(adults["adult_id"])
    graph.add_edges_from(
        (STUDENT + student, ADULT + adult, _edge(informant, wave))
        for student, adult, informant, wave in ties.loc[
            here, ["student_id", "adult_id", "informant", "wave"]
        ].itertuples(index=False)
    )
    nx.freeze(graph)
    return graph


def load(graph: "nx.Graph[str]") -> dict[str, int]:
    """Return how many students name each adult, by adult_id, adults whom nobody names included."""
    return {node.removeprefix(ADULT): len(_naming(graph, node)) for node in graph if node.startswith(ADULT)}


def only_adult(graph: "nx.Graph[str]", adult_id: str) -> list[str]:
    """Return the students who name this adult and no other, in order of student_id."""
    return if_adults_leave(graph, [adult_id]).left_with_none


def if_adults_leave(graph: "nx.Graph[str]", adult_ids: Iterable[str]) -> Leaving:
    """Return whom it would leave with no adult, and with one, if all these adults left together.

    Counted are students who name one of them; those who have nobody already are not in it.
    """
    leaving = {ADULT + adult for adult in adult_ids} & set(graph)
    touched = sorted({student for adult in leaving for student in _naming(graph, adult)})
    left = {student: len(set(_naming(graph, student)) - leaving) for student in touched}
    return Leaving(
        [student.removeprefix(STUDENT) for student in touched if left[student] == 0],
        [student.removeprefix(STUDENT) for student in touched if left[student] == 1],
    )


def adult_figures(students: pd.DataFrame, adults: pd.DataFrame, ties: pd.DataFrame) -> pd.DataFrame:
    """Return `FIGURE_COLUMNS` for each adult and school, in the order of `adults`.

    n_students name the adult; n_only_adult of them name nobody else, n_to_one exactly one other, so
    that they would go to none, or to one, if the adult left; n_claims is how many students the adult
    named. Students count at the adult's school where they are enrolled; degrees are over all ties.
    """
    enrolled = students[["student_id", "school_id"]].drop_duplicates()
    reported = said_by_students(ties)[["student_id", "adult_id"]].drop_duplicates()
    degree = reported.groupby("student_id").size().rename("degree").reset_index()
    there = reported.merge(degree, on="student_id").merge(enrolled, on="student_id")
    there = there.assign(only=there["degree"] == 1, to_one=there["degree"] == 2)
    keys = ["adult_id", "school_id"]
    counts = there.groupby(keys).agg(
        n_students=("student_id", "nunique"), n_only_adult=("only", "sum"), n_to_one=("to_one", "sum")
    )
    claims = (
        said_by_staff(ties)[["student_id", "adult_id"]].drop_duplicates().merge(enrolled, on="student_id")
    )
    counts = counts.join(claims.groupby(keys)["student_id"].nunique().rename("n_claims"), how="outer")
    figures = adults[keys].merge(counts.reset_index(), on=keys, how="left")
    return figures.fillna(dict.fromkeys(FIGURE_COLUMNS[2:], 0)).astype(dict.fromkeys(FIGURE_COLUMNS[2:], int))


def gini(counts: Iterable[int]) -> float:
    """Return how unequally ties are spread: 0 where all have as many, towards 1 where few have all.

    The Gini coefficient, the mean absolute difference of all pairs over twice the mean; 0.0 where
    there is nobody or no tie.
    """
    values = np.sort(np.asarray(list(counts), dtype=float))
    if values.size == 0 or values.sum() == 0:
        return 0.0
    ranks = np.arange(1, values.size + 1)
    return float((2 * ranks - values.size - 1) @ values / (values.size * values.sum()))


def _naming(graph: "nx.Graph[str]", node: str) -> list[str]:
    """Return the neighbours on ties that a student reports."""
    return [other for other, tie in graph.adj[node].items() if tie["informant"] != "staff"]


def _edge(informant: str, wave: str) -> dict[str, str | int]:
    return {"informant": informant, "wave": wave, "strength": 2 if informant == "both" else 1}
