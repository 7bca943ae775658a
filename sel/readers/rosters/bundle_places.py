"""Where a bundle's rows stand in the files that were uploaded, so that problems name those files."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sel.errors import Problem

SECOND, THIRD = 100_000_000, 200_000_000
"""Where the row numbers of a second and a third file begin, which were put below the first's."""

STORED = 1_000_000_000
"""Where the numbers of rows begin that were stored before, beside the rows of a file of changes."""


@dataclass(frozen=True)
class Place:
    """Rows from the number `first` on: the file they stand in and how it calls the columns.

    An empty `file` means that the rows are of no file of this upload.
    """

    first: int
    file: str
    columns: Mapping[str, str] = field(default_factory=dict)


Places = Mapping[str, tuple[Place, ...]]
"""By OneRoster's file name (`users.csv`): its places, the first rows first."""


def placed(problems: Sequence[Problem], places: Places) -> list[Problem]:
    """Return the problems with the files, rows and columns that the upload has.

    A warning about nothing but rows stored before was said when they were stored, and is left out.
    """
    found: list[Problem] = []
    for problem in problems:
        found += _placed(problem, places[problem.file]) if problem.file in places else [problem]
    return found


def _placed(problem: Problem, places: tuple[Place, ...]) -> list[Problem]:
    if not problem.rows:
        return [_moved(problem, places[0], (), problem.count)]
    starts = [place.first for place in places] + [2 * STORED]
    shares = [
        (place, tuple(row for row in problem.rows if start <= row < end))
        for place, start, end in zip(places, starts, starts[1:], strict=False)
    ]
    shares = [(place, rows) for place, rows in shares if rows]
    if problem.count > len(problem.rows):
        return [_moved(problem, *shares[0], problem.count)]
    return [
        _moved(problem, place, rows, len(rows))
        for place, rows in shares
        if place.file or problem.severity == "error"
    ]


def _moved(problem: Problem, place: Place, rows: tuple[int, ...], count: int) -> Problem:
    if not place.file:
        return replace(problem, file="the roster stored now", rows=(), count=count)
    own = tuple(row - place.first for row in rows)
    column = place.columns.get(problem.column, problem.column)
    return replace(problem, file=place.file, rows=own, column=column, count=count)
