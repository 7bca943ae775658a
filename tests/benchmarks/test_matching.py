"""The benchmark of proposals compares like with like: both place as many at the same cost."""

from benchmarks.matching_schools import School, by_networkx, made_up_school, many_schools, our_cost
from sel.core.matching import proposals


def test_ours_and_networkx_place_as_many_at_the_same_cost() -> None:
    case = made_up_school(School(60, 15, 2), seed=3)
    assert our_cost(proposals(*case), *case[1:]) == by_networkx(*case)


def test_several_schools_share_nobody() -> None:
    students, adults, pairs = many_schools(3, School(10, 4, 1))
    assert (len(students), len(adults)) == (30, 12)
    assert (pairs["student_id"].str[1] == pairs["adult_id"].str[1]).all()
