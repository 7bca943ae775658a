"""Who would be left alone if adults left, against networkx and plain loops over every student."""

import networkx as nx
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from sel.core.network import adult_figures, if_adults_leave, pairs_of
from tests import cast
from tests.core.network.district import (
    ADULTS,
    GOES_TO,
    SAID,
    STUDENTS,
    colleagues,
    oak,
    ties,
    ties_said,
)

FIGURES = ["n_students", "n_only_adult", "n_to_one", "n_known", "n_claims", "n_colleagues"]


def leaving(*adults: str, among=(("a1", "a4"),)):
    students, here = oak()
    return if_adults_leave(
        pairs_of(students["student_id"], here["adult_id"], ties()), adults, colleagues(*among)
    )


def test_a_student_with_one_adult_is_left_with_none_when_that_adult_leaves():
    assert leaving("a1").left_with_none == ["0001"]
    assert leaving("a1").left_with_one == ["0002"]


def test_adults_who_leave_together_leave_more_alone_than_each_by_itself():
    assert leaving("a1", "a2").left_with_none == ["0001", "0002", "0003"]
    assert leaving("a1", "a2").left_with_one == ["0005"]


def test_it_says_through_whom_the_students_could_still_be_reached():
    rows = leaving("a1").through.itertuples(index=False, name=None)
    assert list(rows) == [("0001", "a4", "colleague"), ("0002", "a2", "only adult")]


def test_an_adult_who_named_the_student_comes_before_a_colleague():
    said = ties([("0001", "a1", "student"), ("0001", "a4", "staff")])
    students, here = oak()
    pairs = pairs_of(students["student_id"], here["adult_id"], said)
    rows = if_adults_leave(pairs, ["a1"], colleagues(("a4", "a1"))).through
    assert rows.to_numpy().tolist() == [["0001", "a4", "named by them"]]


def test_a_colleague_who_leaves_too_reaches_nobody():
    assert "0001" not in set(leaving("a1", "a4").through["student_id"])


def test_an_adult_who_is_not_at_the_school_leaves_nobody_alone():
    assert (leaving("e1").left_with_none, leaving("e1").through.empty) == ([], True)


def test_the_figures_of_adults():
    figures = adult_figures(*oak(), ties(), colleagues(("a2", "a1"), ("a3", "a1"))).set_index("adult_id")
    assert figures.loc[["a1", "a2", "a3", "a4"], FIGURES].to_numpy().tolist() == [
        [3, 1, 1, 0, 2, 2],
        [3, 1, 1, 0, 0, 0],
        [1, 0, 0, 0, 1, 0],
        [0, 0, 0, 0, 0, 0],
    ]


def test_an_adult_at_two_schools_counts_the_students_of_each_apart():
    both = cast.adults(*cast.ADULT_ROWS, ("a1", "elm", "Ana", "García", "", "", "teacher", "staff"))
    said = ties([("0001", "a1", "student"), ("0011", "a1", "student"), ("0012", "a1", "student")])
    counted = {}
    for school in ("oak", "elm"):
        here = [frame[frame["school_id"] == school] for frame in (cast.students(), both)]
        figures = adult_figures(*here, said, colleagues()).set_index("adult_id")
        counted[school] = int(figures.loc["a1", "n_students"])
    assert counted == {"oak": 1, "elm": 2}


def test_who_has_an_adult_at_another_school_has_not_lost_the_last_one():
    elm = [frame.query("school_id == 'elm'") for frame in (cast.students(), cast.adults())]
    said = ties([("0010", "e1", "student"), ("0010", "a1", "student"), ("0011", "e1", "student")])
    figures = adult_figures(*elm, said, colleagues()).set_index("adult_id")
    assert figures.loc["e1", ["n_students", "n_only_adult", "n_to_one"]].tolist() == [2, 1, 1]


@settings(deadline=None, max_examples=80)
@given(SAID, GOES_TO)
def test_the_fast_figures_are_those_of_networkx_by_removing_each_adult(said, goes_to):
    oracle = nx.Graph()
    oracle.add_nodes_from([*ADULTS, *STUDENTS])
    oracle.add_edges_from(pair for pair, informant in said.items() if informant != "staff")
    claims = nx.Graph(pair for pair, informant in said.items() if informant != "student")
    claims.add_nodes_from([*ADULTS, *STUDENTS])
    figures = adult_figures(*oak(), ties_said(said), colleagues(*goes_to)).set_index("adult_id")
    for adult in ADULTS:
        without = nx.Graph(oracle)
        without.remove_node(adult)
        left = {student: without.degree(student) for student in oracle[adult]}
        alone = [student for student in left if left[student] == 0]
        assert figures.loc[adult, FIGURES].tolist() == [
            oracle.degree(adult),
            len(alone),
            list(left.values()).count(1),
            sum(any(other != adult for other in claims[student]) for student in alone),
            claims.degree(adult),
            sum(other == adult for _, other in goes_to),
        ]


@settings(deadline=None, max_examples=80)
@given(SAID, GOES_TO, st.sets(st.sampled_from(ADULTS)))
def test_leaving_together_is_what_is_left_by_plain_loops(said, goes_to, gone):
    named = {s: {a for (who, a), i in said.items() if who == s and i != "staff"} for s in STUDENTS}
    touched = [s for s in STUDENTS if named[s] & gone]
    students, here = oak()
    pairs = pairs_of(students["student_id"], here["adult_id"], ties_said(said))
    result = if_adults_leave(pairs, gone, colleagues(*goes_to))
    alone = [s for s in touched if len(named[s] - gone) == 0]
    assert result.left_with_none == alone
    assert result.left_with_one == [s for s in touched if len(named[s] - gone) == 1]
    expected = {(s, a, "only adult") for s in result.left_with_one for a in named[s] - gone}
    for student in alone:
        for adult in set(ADULTS) - gone:
            if said.get((student, adult)) == "staff":
                expected.add((student, adult, "named by them"))
            elif any({(adult, lost), (lost, adult)} & goes_to for lost in named[student] & gone):
                expected.add((student, adult, "colleague"))
    assert set(result.through.itertuples(index=False, name=None)) == expected


def test_a_network_of_nobody_has_no_figures_and_fails_at_nothing():
    nobody = pd.Series([], dtype=str)
    found = if_adults_leave(pairs_of(nobody, nobody, ties([])), ["a1"], colleagues())
    assert (found.left_with_none, found.left_with_one, len(found.through)) == ([], [], 0)
