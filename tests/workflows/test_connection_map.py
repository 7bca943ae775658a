"""The connection map as each role is given it: who may be found, what is said, what is taken along."""

import pytest

from sel.core.permissions import ALL, Person
from sel.errors import NotAllowed
from sel.store import audit
from sel.workflows.adults_leaving import if_these_leave
from sel.workflows.connection_map import connection_map, ties_taken
from sel.workflows.desk import Desk
from sel.workflows.picture import read_part
from tests.browser import made_up_school as school

LEADER = Person("l", "Lee Leader", "school_leader", (school.SCHOOL_ID,))
COUNSELOR = Person("c", "Cora Counselor", "counselor", (school.SCHOOL_ID,), grades=(ALL,))
OF_ONE_GRADE = Person("g", "Gil Grade", "counselor", (school.SCHOOL_ID,), grades=("07",))
PLACE = (school.WAVE, school.SCHOOL_ID)


def test_a_leader_finds_adults_alone_and_a_counselor_the_caseload_and_whom_it_named(closed: Desk) -> None:
    leaders, counselors = connection_map(closed, LEADER, *PLACE), connection_map(closed, COUNSELOR, *PLACE)
    assert {node[:2] for node in leaders.people} == {"a:"}
    assert {node[:2] for node in counselors.people} == {"a:", "s:"}
    own = connection_map(closed, OF_ONE_GRADE, *PLACE)
    students = read_part(closed, school.WAVE, "students", school.SCHOOL_ID)
    seventh = students.loc[(students["grade"] == "07") & (students["status"] != "opted_out"), "student_id"]
    assert {own.student_id(node) for node in own.people} - {""} == set(seventh)


def test_two_students_of_one_name_are_told_apart_in_the_search(closed: Desk) -> None:
    people = connection_map(closed, COUNSELOR, *PLACE).people
    assert len(set(people.values())) == len(people)


def test_a_part_of_the_school_is_laid_out_anew_so_that_it_fills_the_map(closed: Desk) -> None:
    whole, part = (connection_map(closed, who, *PLACE) for who in (COUNSELOR, OF_ONE_GRADE))
    assert set(part.students["node"]) < set(whole.students["node"])
    both = part.students.merge(whole.students, on="node")
    assert (both["x_x"] != both["x_y"]).any()


def test_the_map_says_of_a_student_whom_she_named_and_of_an_adult_how_many(closed: Desk) -> None:
    view = connection_map(closed, COUNSELOR, *PLACE)
    tie = view.ties.iloc[0]
    assert view.people[tie["target"]] in view.words_of(tie["source"])
    named = int((view.ties["target"] == tie["target"]).sum())
    assert view.words_of(tie["target"]).split(" student")[0] == str(named)
    silent = view.students.loc[view.students["status"] == "not_heard", "node"].iloc[0]
    assert view.words_of(silent).endswith(": not heard from.")


def test_the_lines_of_an_adult_who_leaves_count_the_same_as_the_table(closed: Desk) -> None:
    adult = next(iter(connection_map(closed, LEADER, *PLACE).choices))
    leaving = if_these_leave(closed, LEADER, *PLACE, adult)
    assert set(leaving.reach["source"]) <= {f"a:{adult}"}
    assert leaving.reach["count"].sum() == leaving.through.drop(columns="Adult").to_numpy().sum()
    assert leaving.alone == frozenset()


def test_a_counselor_takes_the_ties_of_the_caseload_along_and_it_is_logged(closed: Desk) -> None:
    taken = ties_taken(closed, OF_ONE_GRADE, *PLACE)
    assert set(taken["Grade"]) == {"07"}
    with closed.store.read() as conn:
        logged = audit.entries(conn, 1000)
    assert "took ties along" in set(logged["action"])


def test_a_leader_takes_no_ties_along(closed: Desk) -> None:
    with pytest.raises(NotAllowed):
        ties_taken(closed, LEADER, *PLACE)
