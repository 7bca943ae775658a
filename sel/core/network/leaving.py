"""Who would be left with no adult, or with one, if adults left: every adult alone, and a chosen set."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from sel.core.network.pairs import Numbers, Pairs

THROUGH = ("only adult", "named by them", "colleague")
"""How an adult who stays could reach a student: as the one adult left whom the student named; by having
named a student who has nobody left; or as a colleague of the adult who leaves."""


@dataclass(frozen=True, eq=False)
class LeavingCounts:
    """What each adult's leaving alone would change, a number an adult, in the order of `Pairs.adults`.

    `named`: students who name the adult; `none` of them name nobody else, `one` exactly one other;
    `known` of `none` were named by another adult. `claims`: students whom the adult named.
    """

    named: Numbers
    none: Numbers
    one: Numbers
    known: Numbers
    claims: Numbers


@dataclass(frozen=True)
class Leaving:
    """What some adults' leaving together would change; ids in order.

    `through` says which adult who stays could reach which of the students: student_id, adult_id and
    how (`THROUGH`), a row each, a pair with the first way that holds.
    """

    left_with_none: list[str]
    left_with_one: list[str]
    through: pd.DataFrame


def leaving_counts(pairs: Pairs) -> LeavingCounts:
    """Return what every adult's leaving alone would change: one count over the ties for all of them."""
    many = len(pairs.adults)
    whole = bool(pairs.reported.all())
    student = pairs.student if whole else pairs.student[pairs.reported]
    adult = pairs.adult if whole else pairs.adult[pairs.reported]
    degree = np.bincount(student, minlength=len(pairs.students))[student]
    only = np.flatnonzero(degree == 1)
    known = np.zeros(many, dtype=np.intp)
    claims = np.zeros(many, dtype=np.intp)
    if pairs.claimed.any():
        claims = np.bincount(pairs.adult[pairs.claimed], minlength=many)
        claimants = np.bincount(pairs.student[pairs.claimed], minlength=len(pairs.students))
        too = pairs.claimed if whole else pairs.claimed[pairs.reported]
        elsewhere = only[claimants[student[only]] > too[only]]
        known = np.bincount(adult[elsewhere], minlength=many)
    return LeavingCounts(
        named=np.bincount(adult, minlength=many),
        none=np.bincount(adult[only], minlength=many),
        one=np.bincount(adult[degree == 2], minlength=many),
        known=known,
        claims=claims,
    )


def if_adults_leave(pairs: Pairs, adult_ids: Iterable[str], colleagues: pd.DataFrame) -> Leaving:
    """Return whom it would leave with no adult, and with one, if all these adults left together.

    Counted are students who name one of them; those who have nobody already are not in it. `colleagues`
    (adult_id, colleague_id) are pairs of adults, of whom either goes to the other. An id that is
    no adult of `pairs` changes nothing.
    """
    leaving = np.zeros(len(pairs.adults), dtype=bool)
    places = pairs.adults.get_indexer(pd.Index(list(adult_ids), dtype=object))
    leaving[places[places >= 0]] = True
    gone = pairs.reported & leaving[pairs.adult]
    stays = pairs.reported & ~leaving[pairs.adult]
    many = len(pairs.students)
    touched = np.bincount(pairs.student[gone], minlength=many) > 0
    left = np.bincount(pairs.student[stays], minlength=many)
    none, one = touched & (left == 0), touched & (left == 1)
    through = pd.concat(
        [
            _through(pairs, stays & one[pairs.student], "only adult"),
            _through(pairs, pairs.claimed & ~leaving[pairs.adult] & none[pairs.student], "named by them"),
            _through_colleagues(pairs, gone & none[pairs.student], leaving, colleagues),
        ]
    ).drop_duplicates(["student_id", "adult_id"])
    return Leaving(
        sorted(pairs.students[none]),
        sorted(pairs.students[one]),
        through.sort_values(["student_id", "adult_id"], ignore_index=True),
    )


def _through(pairs: Pairs, rows: np.ndarray, how: str) -> pd.DataFrame:
    """Return the ties `rows` as student_id, adult_id and how."""
    student, adult = pairs.students[pairs.student[rows]], pairs.adults[pairs.adult[rows]]
    return pd.DataFrame({"student_id": student, "adult_id": adult, "how": how}, dtype=str)


def _through_colleagues(
    pairs: Pairs, lost: np.ndarray, leaving: np.ndarray, colleagues: pd.DataFrame
) -> pd.DataFrame:
    """Return the colleagues who stay of those whom the students at the ties `lost` named."""
    there = colleagues[["adult_id", "colleague_id"]]
    back = there.set_axis(["colleague_id", "adult_id"], axis=1)
    either = pd.concat([there, back], ignore_index=True).drop_duplicates()
    stay = either[either["colleague_id"].isin(pairs.adults[~leaving])]
    ties = _through(pairs, lost, "colleague").merge(stay, on="adult_id")
    return ties[["student_id", "colleague_id", "how"]].set_axis(["student_id", "adult_id", "how"], axis=1)
