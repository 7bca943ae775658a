"""The network's figures against networkx and brute force: load, whom leaving adults leave alone, spread."""

import networkx as nx
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sel.core.network import adult_figures, gini, if_adults_leave, load, only_adult, school_graph
from tests import cast

TIES = pd.DataFrame(
    [
        ("0001", "a1", "both"),
        ("0002", "a1", "student"),
        ("0002", "a2", "student"),
        ("0003", "a2", "student"),
        ("0004", "a1", "staff"),
        ("0005", "a1", "student"),
        ("0005", "a2", "student"),
        ("0005", "a3", "both"),
    ],
    columns=["student_id", "adult_id", "informant"],
).assign(wave="w")


def oak() -> tuple[pd.DataFrame, pd.DataFrame]:
    return cast.students().query("school_id == 'oak'"), cast.adults().query("school_id == 'oak'")


def graph(ties: pd.DataFrame = TIES) -> nx.Graph:
    return school_graph(*oak(), ties)


def test_everybody_of_the_school_is_a_node_and_nothing_is_missing():
    nodes = dict(graph().nodes(data=True))
    assert len(nodes) == 10 + 8
    assert nodes["s:0001"] == {"bipartite": 0, "kind": "student", "role": "", "grade": "09"}
    assert nodes["a:p1"] == {"bipartite": 1, "kind": "partner", "role": "mentor", "grade": ""}


def test_edges_say_who_reported_them_and_how_strong_they_are():
    assert graph().edges["s:0001", "a:a1"] == {"informant": "both", "wave": "w", "strength": 2}
    assert graph().edges["s:0004", "a:a1"] == {"informant": "staff", "wave": "w", "strength": 1}


def test_the_graph_is_frozen_and_bipartite():
    assert (nx.is_frozen(graph()), nx.is_bipartite(graph())) == (True, True)


def test_load_counts_what_students_report():
    assert {adult: n for adult, n in load(graph()).items() if n} == {"a1": 3, "a2": 3, "a3": 1}


def test_a_student_with_one_adult_is_left_with_none_when_that_adult_leaves():
    assert only_adult(graph(), "a1") == ["0001"]
    assert if_adults_leave(graph(), ["a1"]).left_with_one == ["0002"]
    assert if_adults_leave(graph(), ["a1", "a2"]).left_with_none == ["0001", "0002", "0003"]
    assert if_adults_leave(graph(), ["a1", "a2"]).left_with_one == ["0005"]


def test_an_adult_who_is_not_in_the_school_leaves_nobody_alone():
    assert if_adults_leave(graph(), ["e1"]).left_with_none == []


def test_the_figures_of_adults():
    figures = adult_figures(*oak(), TIES).set_index("adult_id").loc[["a1", "a2", "a3", "a4"]]
    assert figures[["n_students", "n_only_adult", "n_to_one", "n_claims"]].to_numpy().tolist() == [
        [3, 1, 1, 2],
        [3, 1, 1, 0],
        [1, 0, 0, 1],
        [0, 0, 0, 0],
    ]


def test_an_adult_at_two_schools_counts_the_students_of_each_apart():
    both = cast.adults(*cast.ADULT_ROWS, ("a1", "elm", "Ana", "García", "", "", "teacher", "staff"))
    ties = pd.DataFrame(
        {"student_id": ["0001", "0011", "0012"], "adult_id": "a1", "informant": "student", "wave": "w"}
    )
    figures = adult_figures(cast.students(), both, ties).query("adult_id == 'a1'")
    assert dict(zip(figures["school_id"], figures["n_students"], strict=True)) == {"oak": 1, "elm": 2}


STUDENTS = [f"{n:04d}" for n in range(1, 10)]
ADULTS = ["a1", "a2", "a3", "a4"]
PAIRS = st.dictionaries(
    st.tuples(st.sampled_from(STUDENTS), st.sampled_from(ADULTS)),
    st.sampled_from(["student", "staff", "both"]),
)


@settings(deadline=None, max_examples=80)
@given(PAIRS)
def test_the_fast_figures_are_those_of_networkx_by_removing_each_adult(pairs):
    ties = pd.DataFrame(
        [(s, a, informant, "w") for (s, a), informant in pairs.items()],
        columns=["student_id", "adult_id", "informant", "wave"],
    ).astype(str)
    oracle = nx.Graph()
    oracle.add_edges_from((f"s{s}", a) for (s, a), informant in pairs.items() if informant != "staff")
    oracle.add_nodes_from(ADULTS)
    figures = adult_figures(*oak(), ties).set_index("adult_id")
    for adult in ADULTS:
        without = nx.Graph(oracle)
        without.remove_node(adult)
        degrees = [without.degree(student) for student in oracle[adult]]
        assert figures.loc[adult, ["n_students", "n_only_adult", "n_to_one", "n_claims"]].tolist() == [
            oracle.degree(adult),
            degrees.count(0),
            degrees.count(1),
            sum(a == adult and informant != "student" for (_, a), informant in pairs.items()),
        ]


@settings(deadline=None, max_examples=60)
@given(PAIRS, st.sets(st.sampled_from(ADULTS)))
def test_leaving_together_is_what_is_left_in_networkx(pairs, leaving):
    ties = pd.DataFrame(
        [(s, a, informant, "w") for (s, a), informant in pairs.items()],
        columns=["student_id", "adult_id", "informant", "wave"],
    ).astype(str)
    named = {s: {a for (who, a), i in pairs.items() if who == s and i != "staff"} for s in STUDENTS}
    touched = [s for s in STUDENTS if named[s] & leaving]
    result = if_adults_leave(graph(ties), leaving)
    assert result.left_with_none == [s for s in touched if len(named[s] - leaving) == 0]
    assert result.left_with_one == [s for s in touched if len(named[s] - leaving) == 1]


@pytest.mark.parametrize(
    ("counts", "expected"), [([], 0.0), ([0, 0], 0.0), ([2, 2, 2], 0.0), ([0, 0, 0, 4], 0.75), ([1, 3], 0.25)]
)
def test_gini_of_known_spreads(counts, expected):
    assert gini(counts) == expected


@settings(deadline=None)
@given(st.lists(st.integers(0, 50), min_size=1, max_size=12))
def test_gini_is_the_mean_difference_of_all_pairs(counts):
    n, total = len(counts), sum(counts)
    brute = sum(abs(a - b) for a in counts for b in counts) / (2 * n * total) if total else 0.0
    assert round(gini(counts), 9) == round(brute, 9)
