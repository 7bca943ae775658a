"""Who is proposed to whom: as many as possible, then the least cost, within the places there are."""

from itertools import product

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sel.core.matching import (
    MANY_CLAIMS,
    MOST_LOAD,
    Proposals,
    pair_costs,
    proposals,
    shared_languages,
    ways_known,
)

Pairs = dict[tuple[str, str], int]


def adults(**places: int) -> pd.DataFrame:
    return pd.DataFrame(
        {"adult_id": list(places), "places": list(places.values()), "eligible": True, "load": 0}
    )


def pairs(known: Pairs) -> pd.DataFrame:
    rows = [(student, adult, cost) for (student, adult), cost in known.items()]
    return pd.DataFrame(rows, columns=["student_id", "adult_id", "cost"])


def together(*rows: tuple[str, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["student_id", "adult_id"], dtype=str)


def students(*ids: str) -> "pd.Series[str]":
    return pd.Series(ids, dtype=str)


def placed(found: Proposals) -> dict[str, str]:
    return dict(zip(found.placed["student_id"], found.placed["adult_id"], strict=True))


def total(found: Proposals, known: Pairs, people: pd.DataFrame) -> tuple[int, int]:
    """How many are placed, and the cost of the pairs and of what each adult carries."""
    of = placed(found)
    carried = people.set_index("adult_id")["load"]
    cost = sum(known[pair] for pair in of.items())
    for adult, count in pd.Series(of, dtype=str).value_counts().items():
        cost += sum(min(int(carried[adult]) + nth, MOST_LOAD) for nth in range(count))
    return len(of), cost


def by_trying_all(ids: list[str], people: pd.DataFrame, known: Pairs) -> tuple[int, int]:
    """The most that can be placed and the least cost of that, by trying every way."""
    rows = {row.adult_id: (row.places, row.load) for row in people.itertuples()}
    best = (0, 0)
    for way in product(*[["", *(adult for student, adult in known if student == one)] for one in ids]):
        full = {adult: way.count(adult) for adult in way if adult}
        if any(count > rows[adult][0] for adult, count in full.items()):
            continue
        cost = sum(known[one, adult] for one, adult in zip(ids, way, strict=True) if adult)
        cost += sum(min(rows[adult][1] + nth, MOST_LOAD) for adult, n in full.items() for nth in range(n))
        best = max(best, (sum(full.values()), -cost))
    return best[0], -best[1]


def by_flow(ids: list[str], people: pd.DataFrame, known: Pairs) -> tuple[int, int]:
    """The same by networkx: a node a place, dearer than the place before."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(["from", "to"])
    for one in ids:
        graph.add_edge("from", one, capacity=1, weight=0)
    for (one, adult), cost in known.items():
        graph.add_edge(one, adult, capacity=1, weight=cost)
    for row in people.itertuples():
        for nth in range(row.places):
            graph.add_edge(
                row.adult_id, f"{row.adult_id}/{nth}", capacity=1, weight=min(row.load + nth, MOST_LOAD)
            )
            graph.add_edge(f"{row.adult_id}/{nth}", "to", capacity=1, weight=0)
    flow = nx.max_flow_min_cost(graph, "from", "to")
    return sum(flow["from"].values()), nx.cost_of_flow(graph, flow)


@st.composite
def small_schools(draw: st.DrawFn) -> tuple[list[str], pd.DataFrame, Pairs]:
    ids = [f"s{number}" for number in range(draw(st.integers(1, 5)))]
    staff = [f"a{number}" for number in range(draw(st.integers(1, 4)))]
    people = pd.DataFrame(
        {
            "adult_id": staff,
            "places": draw(st.lists(st.integers(0, 3), min_size=len(staff), max_size=len(staff))),
            "eligible": True,
            "load": draw(st.lists(st.integers(0, 25), min_size=len(staff), max_size=len(staff))),
        }
    )
    known = draw(
        st.dictionaries(st.sampled_from(list(product(ids, staff))), st.integers(0, 400), max_size=14)
    )
    return ids, people, known


@settings(max_examples=150, deadline=None)
@given(small_schools())
def test_no_way_of_all_places_more_students_or_costs_less(
    school: tuple[list[str], pd.DataFrame, Pairs],
) -> None:
    ids, people, known = school
    found = proposals(students(*ids), people, pairs(known))
    assert total(found, known, people) == by_trying_all(ids, people, known)
    assert sorted([*placed(found), *found.not_placed["student_id"]]) == ids


@pytest.mark.parametrize("places", [1, 3, 8], ids=lambda places: f"{places} places each")
def test_a_school_costs_what_networkx_says(places: int) -> None:
    rng = np.random.default_rng(places)
    ids, staff = [f"s{number:03d}" for number in range(200)], [f"a{number:02d}" for number in range(40)]
    known = {
        (one, adult): int(rng.integers(0, 400))
        for one in ids
        for adult in rng.choice(staff, 6, replace=False)
    }
    people = adults(**dict.fromkeys(staff, places)).assign(load=rng.integers(0, 25, len(staff)))
    found = proposals(students(*ids), people, pairs(known))
    assert total(found, known, people) == by_flow(ids, people, known)


@settings(max_examples=60, deadline=None)
@given(small_schools(), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(
    school: tuple[list[str], pd.DataFrame, Pairs], chance: object
) -> None:
    ids, people, known = school
    first = proposals(students(*ids), people, pairs(known))
    seed = chance.randrange(2**32)  # type: ignore[attr-defined]
    mixed = [frame.sample(frac=1, random_state=seed) for frame in (people, pairs(known))]
    again = proposals(students(*ids), *mixed)
    assert again.placed.equals(first.placed)
    assert again.not_placed.equals(first.not_placed)


def test_one_who_knows_a_student_less_well_is_proposed_where_that_places_another_one_too() -> None:
    known = {("ana", "lee"): 0, ("ana", "reed"): 300, ("ben", "lee"): 300}
    found = proposals(students("ana", "ben"), adults(lee=1, reed=1), pairs(known))
    assert placed(found) == {"ana": "reed", "ben": "lee"}


def test_of_two_alike_the_first_of_the_list_is_placed() -> None:
    known = {("ana", "lee"): 100, ("ben", "lee"): 100}
    assert placed(proposals(students("ben", "ana"), adults(lee=1), pairs(known))) == {"ben": "lee"}
    assert placed(proposals(students("ana", "ben"), adults(lee=1), pairs(known))) == {"ana": "lee"}


def test_new_students_are_spread_over_adults_who_are_alike() -> None:
    known = {(one, adult): 100 for one in ("ana", "ben", "chi") for adult in ("lee", "reed", "vela")}
    found = proposals(students("ana", "ben", "chi"), adults(lee=3, reed=3, vela=3), pairs(known))
    assert sorted(placed(found).values()) == ["lee", "reed", "vela"]
    assert found.placed["places_left"].tolist() == [2, 2, 2]


def test_accepted_pairs_stay_and_take_a_place_also_those_of_students_who_are_not_listed() -> None:
    known = {("ana", "lee"): 0, ("ben", "lee"): 0}
    locked = together(("ana", "reed"), ("old", "lee"))
    found = proposals(students("ana", "ben"), adults(lee=2, reed=0), pairs(known), locked)
    assert found.placed.to_numpy().tolist() == [["ana", "reed", True, 0], ["ben", "lee", False, 0]]


def test_accepted_pairs_stay_with_an_adult_who_left_and_with_more_than_the_places() -> None:
    locked = together(("ana", "gone"), ("ben", "lee"), ("chi", "lee"))
    found = proposals(students("ana", "ben", "chi", "dee"), adults(lee=1), pairs({("dee", "lee"): 0}), locked)
    assert placed(found) == {"ana": "gone", "ben": "lee", "chi": "lee"}
    assert found.not_placed.to_numpy().tolist() == [["dee", "nobody_free"]]


def test_a_declined_pair_is_not_proposed_again_and_who_is_declined_by_all_says_so() -> None:
    known = {("ana", "lee"): 0, ("ana", "reed"): 100}
    first, both = together(("ana", "lee")), together(("ana", "lee"), ("ana", "reed"))
    people = adults(lee=1, reed=1)
    assert placed(proposals(students("ana"), people, pairs(known), refused=first)) == {"ana": "reed"}
    nobody = proposals(students("ana"), people, pairs(known), refused=both)
    assert nobody.not_placed.to_numpy().tolist() == [["ana", "nobody_may"]]


def test_who_cannot_be_placed_gets_the_reason() -> None:
    people = adults(lee=1, out=3).assign(eligible=[True, False])
    known = {("ana", "lee"): 0, ("ben", "lee"): 100, ("chi", "out"): 0, ("eli", "stranger"): 0}
    found = proposals(students("ana", "ben", "chi", "dee", "eli"), people, pairs(known))
    assert placed(found) == {"ana": "lee"}
    assert found.not_placed.to_numpy().tolist() == [
        ["ben", "nobody_free"],
        ["chi", "nobody_may"],
        ["dee", "nobody_knows"],
        ["eli", "nobody_may"],
    ]


def test_nobody_listed_gives_empty_frames_of_the_same_columns() -> None:
    found = proposals(students(), adults(lee=1), pairs({}))
    assert found.placed.columns.tolist() == ["student_id", "adult_id", "locked", "places_left"]
    assert (len(found.placed), len(found.not_placed)) == (0, 0)


def test_ways_to_know_a_student_cost_in_the_methods_order_and_further_ways_less() -> None:
    in_order = [
        ["claimed", "teaches"],
        ["claimed"],
        ["teaches", "taught"],
        ["teaches"],
        ["taught"],
        ["named_before"],
    ]
    rows = [("s", f"a{place}", way) for place, ways in enumerate(in_order) for way in ways]
    ways = pd.DataFrame(rows, columns=["student_id", "adult_id", "way"])
    costs = pair_costs(ways_known(ways, pd.Series({"a0": 1})))
    assert costs["cost"].is_monotonic_increasing
    assert costs["cost"].is_unique
    assert costs["cost"].diff().min() > MOST_LOAD


@pytest.mark.parametrize(
    ("claims", "way"),
    [(MANY_CLAIMS, "claimed"), (MANY_CLAIMS + 1, "claimed_widely")],
    ids=["as many", "more"],
)
def test_an_adult_who_claims_many_one_sidedly_is_proposed_last(claims: int, way: str) -> None:
    claim = pd.DataFrame({"student_id": ["s"], "adult_id": ["a"], "way": ["claimed"]})
    assert ways_known(claim, pd.Series({"a": claims}))["way"].tolist() == [way]


def test_claims_of_an_adult_who_claims_many_still_count_where_she_teaches_the_student() -> None:
    rows = [("s", "a", "claimed"), ("s", "a", "teaches"), ("s", "b", "teaches")]
    ways = ways_known(pd.DataFrame(rows, columns=["student_id", "adult_id", "way"]), pd.Series({"a": 40}))
    costs = pair_costs(ways).set_index("adult_id")["cost"]
    assert costs["a"] < costs["b"]


@settings(max_examples=80, deadline=None)
@given(small_schools(), st.data())
def test_a_run_after_confirmations_keeps_them_and_is_the_best_for_the_rest(
    school: tuple[list[str], pd.DataFrame, Pairs], data: st.DataObject
) -> None:
    ids, people, known = school
    first = placed(proposals(students(*ids), people, pairs(known)))
    some = data.draw(st.sets(st.sampled_from(sorted(first))) if first else st.just(set()))
    confirmed = {one: first[one] for one in some}
    again = proposals(students(*ids), people, pairs(known), together(*confirmed.items()))
    rest = {pair: cost for pair, cost in known.items() if pair[0] not in confirmed}
    taken = people["adult_id"].map(pd.Series(confirmed, dtype=str).value_counts()).fillna(0).astype(int)
    left = people.assign(places=people["places"] - taken, load=people["load"] + taken)
    others = [one for one in ids if one not in confirmed]
    new = Proposals(again.placed[~again.placed["locked"]], again.not_placed)
    assert {one: placed(again)[one] for one in confirmed} == confirmed
    assert total(new, rest, left) == by_trying_all(others, left, rest)
    assert total(again, known, people) == total(
        proposals(students(*ids), people, pairs(known)), known, people
    )


def test_whom_a_student_asked_for_comes_first_known_or_not_and_the_first_listed_before_the_next() -> None:
    known = {("ana", "lee"): 0, ("ben", "lee"): 0, ("chi", "reed"): 0}
    asked = together(("chi", "lee"), ("ben", "lee"), ("ana", "stranger"))
    found = proposals(students("ana", "ben", "chi"), adults(lee=1, reed=1), pairs(known), preferred=asked)
    assert placed(found) == {"ben": "lee", "chi": "reed"}
    wide = proposals(students("ana", "ben", "chi"), adults(lee=2, reed=1), pairs(known), preferred=asked)
    assert placed(wide) == {"ben": "lee", "chi": "lee"}


def test_whom_a_student_asked_for_is_not_proposed_where_refused_or_left_out_or_somebody_is_confirmed() -> (
    None
):
    known, asked = {("ana", "reed"): 0}, together(("ana", "lee"))
    people = adults(lee=1, reed=1)
    out = people.assign(eligible=people["adult_id"] != "lee")
    refused = proposals(students("ana"), people, pairs(known), refused=asked, preferred=asked)
    left_out = proposals(students("ana"), out, pairs(known), preferred=asked)
    locked = proposals(students("ana"), people, pairs(known), together(("ana", "reed")), preferred=asked)
    assert [placed(found) for found in (refused, left_out, locked)] == [{"ana": "reed"}] * 3


def test_a_home_language_shared_counts_as_one_way_more_and_makes_no_pair() -> None:
    rows = [("s", "a", "teaches"), ("s", "b", "teaches"), ("s", "c", "claimed")]
    ways = pd.DataFrame(rows, columns=["student_id", "adult_id", "way"])
    home, spoken = pd.Series({"s": "spa", "t": ""}), pd.Series({"b": "Español", "d": "Spanish", "a": ""})
    sharing = shared_languages(home, spoken)
    costs = pair_costs(ways, sharing).set_index("adult_id")["cost"]
    assert sharing.to_numpy().tolist() == [["s", "b", "Spanish"], ["s", "d", "Spanish"]]
    assert (costs["c"] < costs["b"] < costs["a"], "d" in costs) == (True, False)
    assert costs["a"] - costs["b"] > MOST_LOAD
