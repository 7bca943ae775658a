"""A school's network as a frozen graph, and as numbers: of today's data, kept until they change."""

import networkx as nx
import pandas as pd

from sel.core.network import if_adults_leave
from sel.workflows.desk import Desk
from sel.workflows.school_network import frozen_graph, school_pairs
from tests.browser import made_up_school as school
from tests.workflows.conftest import bring

NOBODY = pd.DataFrame({"adult_id": [], "colleague_id": []}, dtype=str)


def test_a_graph_is_built_once_and_anew_when_the_data_changed(rostered: Desk) -> None:
    before = frozen_graph(rostered, school.WAVE, school.SCHOOL_ID)
    assert frozen_graph(rostered, school.WAVE, school.SCHOOL_ID) is before
    assert (nx.is_frozen(before), before.number_of_edges()) == (True, 0)
    bring(rostered, "students.csv", school.student_survey(), "culture-of-care")
    after = frozen_graph(rostered, school.WAVE, school.SCHOOL_ID)
    assert after is not before
    assert after.number_of_edges() > 0


def test_the_ties_as_numbers_are_those_of_the_graph(closed: Desk) -> None:
    graph = frozen_graph(closed, school.WAVE, school.SCHOOL_ID)
    pairs, _ = school_pairs(closed, school.WAVE, school.SCHOOL_ID)
    told = {
        (f"s:{pairs.students[student]}", f"a:{pairs.adults[adult]}")
        for student, adult in zip(pairs.student, pairs.adult, strict=True)
    }
    assert told == set(graph.edges)
    for adult in pairs.adults:
        alone = [one for one, _ in graph.in_edges(f"a:{adult}") if graph.nodes[one]["ties"] == 1]
        reported = [one for one in alone if graph.edges[one, f"a:{adult}"]["informant"] != "staff"]
        none = if_adults_leave(pairs, [adult], NOBODY).left_with_none
        assert [f"s:{student}" for student in none] == sorted(reported)
