"""Ties as numbers: who named whom by position, so that a whole district is counted at once."""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Numbers = NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class Pairs:
    """Who is tied to whom, each student and adult once at the most.

    `student` and `adult` are positions in `students` and `adults`, a number a tie; `reported` says
    whether the student named the adult, `claimed` whether the adult named the student.
    """

    students: pd.Index
    adults: pd.Index
    student: Numbers
    adult: Numbers
    reported: NDArray[np.bool_]
    claimed: NDArray[np.bool_]

    def of_students(self, student_ids: pd.Series) -> "Pairs":
        """Return the ties of these students alone; positions stay what they are."""
        here = self.students.isin(student_ids)[self.student]
        return replace(
            self,
            student=self.student[here],
            adult=self.adult[here],
            reported=self.reported[here],
            claimed=self.claimed[here],
        )


def pairs_of(students: pd.Series, adults: pd.Series, ties: pd.DataFrame) -> Pairs:
    """Return the ties between these students and adults by position; who is not among them is left out.

    `students` and `adults` are ids, which may repeat; `ties` has student_id, adult_id and informant, a
    row a pair.
    """
    of_students, of_adults = pd.Index(students).unique(), pd.Index(adults).unique()
    student, adult = of_students.get_indexer(ties["student_id"]), of_adults.get_indexer(ties["adult_id"])
    here = (student >= 0) & (adult >= 0)
    informant = ties["informant"].to_numpy(dtype=object)[here]
    return Pairs(
        of_students, of_adults, student[here], adult[here], informant != "staff", informant != "student"
    )
