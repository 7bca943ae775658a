"""Ties: who named whom, from resolved mentions and staff lines, where certain or confirmed."""

import numpy as np
import pandas as pd

TIE_COLUMNS = ["student_id", "adult_id", "informant", "wave"]
CERTAIN = ("auto", "confirmed")
"""The decisions that make a tie; whatever waits for review is none."""


def ties(mentions: pd.DataFrame, staff_lines: pd.DataFrame, wave: str) -> pd.DataFrame:
    """Return one row a student and adult who are tied: student_id, adult_id, informant, wave.

    `mentions` and `staff_lines` have student_id, adult_id, decision (resolved). informant is
    `student`, `staff` or `both`; naming the same adult twice is one tie. Sorted by student, then adult.
    """
    said = _pairs(mentions).merge(_pairs(staff_lines), how="outer", indicator="side")
    informant = said["side"].map({"left_only": "student", "right_only": "staff", "both": "both"}).astype(str)
    found = said.assign(informant=informant, wave=wave).sort_values(["student_id", "adult_id"])
    return found[TIE_COLUMNS].reset_index(drop=True)


def said_by_students(ties: pd.DataFrame) -> pd.DataFrame:
    """Return the ties that students report, whether or not the adult named them too."""
    return ties[ties["informant"].isin(["student", "both"])]


def said_by_staff(ties: pd.DataFrame) -> pd.DataFrame:
    """Return the ties that adults report, whether or not the student named them too."""
    return ties[ties["informant"].isin(["staff", "both"])]


def _pairs(resolved: pd.DataFrame) -> pd.DataFrame:
    """Return the certain (student_id, adult_id) pairs, once each."""
    certain = np.asarray(
        resolved["decision"].isin(CERTAIN) & (resolved["student_id"] != "") & (resolved["adult_id"] != ""),
        dtype=bool,
    )
    return resolved.loc[certain, ["student_id", "adult_id"]].astype(str).drop_duplicates()
