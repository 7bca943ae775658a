"""Times “if this adult leaves” for every adult of a district against the bare counts by numpy's bincount.

    python -m benchmarks.network [--students 100000]

Both start from the same ties as numbers and give the same three figures an adult; ours give also how many of
those left alone another adult named. The best of many turns, taken in turn. Beside it: the ties turned into
numbers, and a set of adults who leave together.
"""

import argparse
from collections.abc import Callable
from time import perf_counter
from typing import Any

import numpy as np
import pandas as pd

from sel.core.network import Pairs, if_adults_leave, leaving_counts, pairs_of

SCHOOLS_OF = 833
"""Students a school."""
ADULTS_OF = 55
TURNS = 60
NO_COLLEAGUES = pd.DataFrame({"adult_id": [], "colleague_id": []}, dtype=str)


def district(students: int, seed: int = 1) -> tuple[pd.Series, pd.Series, pd.DataFrame]:
    """Return the ids of students and of adults, and ties (student_id, adult_id, informant)."""
    rng = np.random.default_rng(seed)
    schools = max(1, students // SCHOOLS_OF)
    count = rng.choice(6, students, p=[0.2, 0.3, 0.2, 0.15, 0.1, 0.05])
    student = np.repeat(np.arange(students), count)
    place = np.minimum(rng.geometric(0.06, len(student)) - 1, ADULTS_OF - 1)
    adult = (student % schools) * ADULTS_OF + place
    pairs = pd.DataFrame({"student": student, "adult": adult}).drop_duplicates()
    informant = rng.choice(["student", "both", "staff"], len(pairs), p=[0.6, 0.3, 0.1])
    student_ids = pd.Series([f"{number:07d}" for number in range(students)])
    adult_ids = pd.Series([f"A{number}" for number in range(schools * ADULTS_OF)])
    ties = pd.DataFrame(
        {
            "student_id": student_ids.to_numpy()[pairs["student"]],
            "adult_id": adult_ids.to_numpy()[pairs["adult"]],
            "informant": informant,
        }
    )
    return student_ids, adult_ids, ties


def bare_counts(pairs: Pairs) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return how many name each adult, how many of these nobody else, and how many one other."""
    student, adult = pairs.student[pairs.reported], pairs.adult[pairs.reported]
    degree = np.bincount(student, minlength=len(pairs.students))[student]
    many = len(pairs.adults)
    return (
        np.bincount(adult, minlength=many),
        np.bincount(adult, weights=degree == 1, minlength=many),
        np.bincount(adult, weights=degree == 2, minlength=many),
    )


def best(works: dict[str, Callable[[], Any]], turns: int) -> dict[str, float]:
    """Return the shortest time of each work in milliseconds; they take turns, to meet the same noise."""
    found = dict.fromkeys(works, float("inf"))
    for _ in range(turns):
        for name, work in works.items():
            start = perf_counter()
            work()
            found[name] = min(found[name], (perf_counter() - start) * 1000)
    return found


def main() -> None:
    """Print the times and their ratio."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--students", type=int, default=100_000)
    asked = options.parse_args()
    students, adults, ties = district(asked.students)
    pairs = pairs_of(students, adults, ties)
    ours, bare = leaving_counts(pairs), bare_counts(pairs)
    same = all((a == b).all() for a, b in zip((ours.named, ours.none, ours.one), bare, strict=True))
    few = list(adults[:5])
    times = best(
        {"bincount": lambda: bare_counts(pairs), "leaving_counts": lambda: leaving_counts(pairs)}, TURNS
    ) | best(
        {
            "ties as numbers": lambda: pairs_of(students, adults, ties),
            "five adults leave": lambda: if_adults_leave(pairs, few, NO_COLLEAGUES),
        },
        5,
    )
    print(f"{len(students):,} students, {len(adults):,} adults, {len(ties):,} ties; same figures: {same}")
    for name, time in times.items():
        print(f"{name:<20}{time:10.2f} ms")
    print(f"ratio to bincount   {times['leaving_counts'] / times['bincount']:10.2f}")


if __name__ == "__main__":
    main()
