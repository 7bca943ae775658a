"""An adult proposed for each student not yet connected: as many as possible, then at the least cost.

The cost is how well the two know each other by the records, then what the adult carries already. Nothing
of the student plays a part but who knows her; the list's order decides only between equals.
"""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import pandas as pd
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import connected_components, min_weight_full_bipartite_matching

from sel.core.languages import spoken

COSTS = {"claimed": 0, "teaches": 100, "taught": 200, "named_before": 300, "claimed_widely": 400}
"""What each way to know a student costs: claimed is an adult who named the student, teaches now, taught by an
earlier roster, named_before by the student in an earlier wave. Only the order and the distances count."""

FURTHER = 20
"""What each further way, and a home language shared, takes off: all of them together less than from one way
to the next, and each more than any load."""

MOST_LOAD = 19
"""From which number of students on an adult counts as equally full, so that load never outweighs a way."""

MANY_CLAIMS = 15
"""Beyond so many students whom an adult named and who didn't name the adult, a claim says less of each."""

MOST_CANDIDATES = 12
"""How many adults are weighed for a student, the cheapest first."""

NOT_PLACED = ("nobody_knows", "nobody_may", "nobody_free")
"""Why somebody can't be placed: no adult knows the student; none of those who do may be proposed; none of
those who may has a free place, or those places went to others."""

PAIR = ["student_id", "adult_id"]
NO_PAIRS = pd.DataFrame({name: pd.Series(dtype=str) for name in PAIR})

Numbers: TypeAlias = "np.ndarray[tuple[int, ...], np.dtype[np.int64]]"
Weights: TypeAlias = "np.ndarray[tuple[int, ...], np.dtype[np.float64]]"
Truths: TypeAlias = "np.ndarray[tuple[int, ...], np.dtype[np.bool_]]"


@dataclass(frozen=True)
class Proposals:
    """Who is proposed to whom, in the list's order, and who can't be placed.

    `placed`: student_id, adult_id, locked (accepted before), places_left of the adult, once all of these are
    accepted. `not_placed`: student_id, reason (one of NOT_PLACED).
    """

    placed: pd.DataFrame
    not_placed: pd.DataFrame


def ways_known(relations: pd.DataFrame, one_sided: "pd.Series[int]") -> pd.DataFrame:
    """Return the relations once each, with the claims of adults who claim many called so.

    `relations`: student_id, adult_id, way (a key of COSTS). `one_sided`, by adult_id, is how many students
    the adult named who didn't name the adult.
    """
    many = relations["adult_id"].map(one_sided).fillna(0) > MANY_CLAIMS
    widely = many & (relations["way"] == "claimed")
    way = relations["way"].mask(widely, "claimed_widely")
    return relations[PAIR].assign(way=way).drop_duplicates(ignore_index=True)


def shared_languages(home: "pd.Series[str]", adults: "pd.Series[str]") -> pd.DataFrame:
    """Return who shares a language besides English: student_id, adult_id, language, a row each.

    `home` is the students' home language by student_id, `adults` the adults' languages by adult_id, both as
    written; who has none on record shares none.
    """
    theirs = spoken(home).rename(columns={"who": "student_id"})
    ours = spoken(adults).rename(columns={"who": "adult_id"})
    shared: pd.DataFrame = theirs.merge(ours, on="language")[[*PAIR, "language"]]
    return shared


def pair_costs(ways: pd.DataFrame, sharing: pd.DataFrame = NO_PAIRS) -> pd.DataFrame:
    """Return student_id, adult_id and cost, a row a pair: of its best way, less for each further one.

    `sharing` are the pairs (student_id, adult_id) that share a home language: it makes no pair, but takes
    off as much as one way more.
    """
    told = ways.assign(cost=ways["way"].map(COSTS)).groupby(PAIR, sort=True)["cost"].agg(["min", "size"])
    share = told.index.isin(pd.MultiIndex.from_frame(sharing[PAIR])).astype(int)
    cost = told["min"] + FURTHER * (len(COSTS) - told["size"] - share)
    costs: pd.DataFrame = cost.rename("cost").reset_index()
    return costs


def proposals(
    students: "pd.Series[str]",
    adults: pd.DataFrame,
    pairs: pd.DataFrame,
    locked: pd.DataFrame = NO_PAIRS,
    refused: pd.DataFrame = NO_PAIRS,
    preferred: pd.DataFrame = NO_PAIRS,
) -> Proposals:
    """Return an adult for as many of `students` as the places allow, and of such ways the cheapest one.

    `students` are ids in the list's order. `adults`: adult_id, places, eligible, load (students who go to
    them already). `pairs`: student_id, adult_id, cost (a whole number from 0): nobody is proposed outside
    them. `locked` (student_id, adult_id) are accepted pairs, also of students not listed: they stay, and each
    takes a place. `refused` pairs are never proposed: declined, or the student turned the adult down.
    `preferred` are the adults whom students asked for, known to them or not: they come before any other,
    the student listed first before the next, where the adult is eligible and has a place.
    To the cost comes what the adult carries: each new student costs one more than the one before. The same
    input in any order of rows gives the same pairs; only that of `students` decides between equals.
    """
    people = _with_free_places(adults, locked)
    listed = pd.Index(students.drop_duplicates())
    stay = locked[PAIR].drop_duplicates("student_id")
    stay = stay.assign(student=listed.get_indexer_for(pd.Index(stay["student_id"])))
    stay = stay[stay["student"] >= 0]
    known, wishes, never = (_numbered(frame, listed, people) for frame in (pairs, preferred, refused))
    known, wishes = (rows[~np.isin(rows["student"], stay["student"])] for rows in (known, wishes))
    may, wishes = (_open(rows, never, people) for rows in (known, wishes))
    first = _asked_for(wishes, people)
    people = _taken(people, first["adult"])
    rest = may[~np.isin(may["student"], first["student"])]
    rest = rest[people["free"].to_numpy()[rest["adult"]] > 0]
    others = _assigned(_cheapest(rest, people), people)
    left = _taken(people, others["adult"]).set_index("adult_id")["free"]
    new = pd.concat([first, others])
    named = new.assign(
        student_id=listed[new["student"]], adult_id=people["adult_id"].to_numpy()[new["adult"]], locked=False
    )
    placed = pd.concat([named.drop(columns="adult"), stay.assign(locked=True)]).sort_values("student")
    places_left = placed["adult_id"].map(left).fillna(0).astype(int)
    placed = placed[[*PAIR, "locked"]].assign(places_left=places_left).astype({"locked": bool})
    return Proposals(placed.reset_index(drop=True), _not_placed(listed, [new, stay], known, may))


def _with_free_places(adults: pd.DataFrame, locked: pd.DataFrame) -> pd.DataFrame:
    """Return the adults in the order of their ids, with the places that accepted pairs leave `free`.

    Whom an adult took on weighs on the adult as those do who went to the adult before.
    """
    people = adults.drop_duplicates("adult_id").sort_values("adult_id", ignore_index=True)
    taken = people["adult_id"].map(locked["adult_id"].value_counts()).fillna(0).astype(int)
    free = (people["places"] - taken).clip(lower=0).where(people["eligible"], 0).astype(int)
    return people.assign(free=free, load=people["load"] + taken)


def _taken(people: pd.DataFrame, adults: "pd.Series[int]") -> pd.DataFrame:
    """Return the adults once each of `adults`, a place in the frame a new student, was given one more."""
    more = np.bincount(adults, minlength=len(people))
    return people.assign(free=people["free"] - more, load=people["load"] + more)


def _numbered(pairs: pd.DataFrame, listed: "pd.Index[str]", people: pd.DataFrame) -> pd.DataFrame:
    """Return the pairs of those listed as places in both frames (adult -1: not in it), cost 0 without one."""
    student = listed.get_indexer_for(pd.Index(pairs["student_id"]))
    adult = pd.Index(people["adult_id"]).get_indexer_for(pd.Index(pairs["adult_id"]))
    cost = pairs["cost"].to_numpy(dtype=np.int64) if "cost" in pairs else 0
    found = pd.DataFrame({"student": student, "adult": adult, "cost": cost})
    return found[found["student"] >= 0]


def _open(pairs: pd.DataFrame, refused: pd.DataFrame, people: pd.DataFrame) -> pd.DataFrame:
    """Return the pairs with an adult who is eligible and not `refused` for the student."""
    rows = pairs[(pairs["adult"] >= 0) & people["eligible"].to_numpy()[pairs["adult"]]]
    return rows[~_among(rows, refused, len(people))]


def _asked_for(wishes: pd.DataFrame, people: pd.DataFrame) -> pd.DataFrame:
    """Return the wishes (student, adult) that free places allow, of each adult's those listed first."""
    one_each = wishes.sort_values(["student", "adult"]).drop_duplicates("student")
    nth = one_each.groupby("adult").cumcount()
    return one_each.loc[nth < people["free"].to_numpy()[one_each["adult"]], ["student", "adult"]]


def _among(pairs: pd.DataFrame, others: pd.DataFrame, adults: int) -> Truths:
    """Return, a truth value a row of `pairs`, whether `others` has the pair."""
    ours, theirs = (
        frame["student"].to_numpy() * (adults + 1) + frame["adult"].to_numpy() for frame in (pairs, others)
    )
    return np.isin(ours, theirs)


def _not_placed(
    listed: "pd.Index[str]", placed: list[pd.DataFrame], known: pd.DataFrame, may: pd.DataFrame
) -> pd.DataFrame:
    """Return student_id and reason of those who are in none of `placed`, in the list's order."""
    waits, has, has_open = (np.zeros(len(listed), dtype=bool) for _ in range(3))
    for frame in placed:
        waits[frame["student"]] = True
    waits = ~waits
    has[known["student"]] = True
    has_open[may["student"]] = True
    reason = np.select([~has, ~has_open], NOT_PLACED[:2], NOT_PLACED[2])
    return pd.DataFrame({"student_id": listed[waits], "reason": reason[waits]}, dtype=str)


def _cheapest(pairs: pd.DataFrame, people: pd.DataFrame) -> pd.DataFrame:
    """Return each student's cheapest candidates, the less loaded adult before the other."""
    load = people["load"].to_numpy()[pairs["adult"]]
    order = np.lexsort((pairs["adult"], load, pairs["cost"], pairs["student"]))
    found = pairs.iloc[order].drop_duplicates(["student", "adult"])
    student = found["student"].to_numpy()
    return found[np.arange(len(found)) - np.searchsorted(student, student) < MOST_CANDIDATES]


def _assigned(pairs: pd.DataFrame, people: pd.DataFrame) -> pd.DataFrame:
    """Return the cheapest of the largest assignments (student, adult: places in the frames).

    Students and adults whom no chain of candidates joins, as those of two schools, are solved apart.
    """
    student, adult = (pairs[name].to_numpy(dtype=np.int64) for name in ("student", "adult"))
    most = int(student.max(initial=-1)) + 1
    joined = coo_array((np.ones(len(pairs)), (student, most + adult)), shape=(most + len(people),) * 2)
    part = connected_components(joined, directed=False)[1][student]
    order = np.argsort(part, kind="stable")
    bounds = np.flatnonzero(np.diff(part[order])) + 1
    cost = pairs["cost"].to_numpy(dtype=np.int64)
    free, load = (people[name].to_numpy(dtype=np.int64) for name in ("free", "load"))
    none = np.empty((2, 0), dtype=np.int64)
    solved = [
        _solved(student[rows], adult[rows], cost[rows], free, load)
        for rows in np.split(order, bounds)
        if len(rows)
    ]
    found = np.concatenate([none, *solved], axis=1)
    return pd.DataFrame({"student": found[0], "adult": found[1]})


def _solved(student: Numbers, adult: Numbers, cost: Numbers, free: Numbers, load: Numbers) -> Numbers:
    """Return two rows, students and their adults, of the cheapest of the largest assignments.

    Each free place is a column of its own, dearer than the adult's place before; a student without any
    stands in a column of her own that costs more than any chain of swaps could save, and a little more the
    earlier she is listed.
    """
    students, row = np.unique(student, return_inverse=True)
    adults, at = np.unique(adult, return_inverse=True)
    places = free[adults]
    edge = np.repeat(np.arange(len(row)), places[at])
    nth = np.arange(len(edge)) - np.repeat(np.cumsum(places[at]) - places[at], places[at])
    carried = np.minimum(load[adult[edge]] + nth, MOST_LOAD)
    weight, alone = _weights(cost[edge] + carried, len(students), len(adults))
    columns, one_each = int(places.sum()), np.arange(len(students))
    first = np.cumsum(places) - places
    rows = np.concatenate([row[edge], one_each])
    column = np.concatenate([first[at[edge]] + nth, columns + one_each])
    weights = np.concatenate([weight, alone])
    matrix = csr_array((weights, (rows, column)), shape=(len(students), columns + len(students)))
    who, where = min_weight_full_bipartite_matching(matrix)
    found = where < columns
    return np.vstack([students[who[found]], np.repeat(adults, places)[where[found]]])


def _weights(cost: Numbers, students: int, adults: int) -> tuple[Weights, Weights]:
    """Return the weights of the places and of standing alone, whole numbers that a double holds exactly.

    A chain of swaps passes each adult once at the most. The list's order counts in thousandths, and all of
    them together less than one unit of cost. No weight is 0, which a sparse matrix would take for no pair.
    """
    steps = min(students, 1000)
    unit = students * steps + 1
    earlier = steps - np.arange(students) * steps // students
    alone = (int(cost.max()) + 1) * (min(students, adults) + 2) * unit + earlier
    return (cost * unit + 1).astype(float), alone.astype(float)
