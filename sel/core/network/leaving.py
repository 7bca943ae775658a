"""Who would be left with no adult, or with one, if adults left: every adult alone, and a chosen set."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from sel.core.network.pairs import Numbers, Pairs

THROUGH = ("only adult", "named by them", "colleague")
"""How an adult who stays could reach a student: as the one adult left whom the student named; by having
named a student who has nobody left; or as a colleague of the adult who leaves."""

_KIND = np.array([0, 2, 4, 0], dtype=np.intp)
"""A student's kind by how many adults she names (3: more): 2 one, 4 two, else 0; one more where an adult
whom she didn't name named her."""


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
    """Return what every adult's leaving alone would change.

    Each student is of one of six kinds, so that one count of (adult, kind) over the ties gives every figure.
    """
    students, adults = len(pairs.students), len(pairs.adults)
    student, adult = pairs.student[pairs.reported], pairs.adult[pairs.reported]
    kind = _KIND[np.minimum(np.bincount(student, minlength=students), 3)]
    # Whoever names one adult and is named by another has a tie that she didn't report.
    kind[pairs.student[~pairs.reported]] |= 1
    of_kind = np.bincount(adult * 6 + kind[student], minlength=6 * adults).reshape(adults, 6)
    return LeavingCounts(
        named=of_kind.sum(axis=1),
        none=of_kind[:, 2] + of_kind[:, 3],
        one=of_kind[:, 4] + of_kind[:, 5],
        known=of_kind[:, 3],
        claims=np.bincount(pairs.adult[pairs.claimed], minlength=adults),
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
