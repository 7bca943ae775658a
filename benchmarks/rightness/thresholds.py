"""Precision, recall and F1 over thresholds: what a score is worth if all above a line is believed."""

from dataclasses import dataclass

import pandas as pd

from benchmarks.rightness.judged import CLAIM, judged, written_names

GRID = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99)


@dataclass(frozen=True)
class Point:
    """What is right when every claim at or above `threshold` is believed."""

    threshold: float
    precision: float
    recall: float
    f1: float


def claims(rows: pd.DataFrame, truth: pd.DataFrame) -> pd.DataFrame:
    """Return score and right of each claim, an adult once a cell, vague mentions left out.

    `rows` has student_id, slot, adult_id and score. A claim where nobody of the school is named is wrong.
    """
    claimed = rows[rows["adult_id"] != ""].sort_values("score", ascending=False, kind="stable")
    found = judged(claimed.drop_duplicates(CLAIM), truth)
    return found.loc[~found["kind"].isin(["vague", ""]), ["score", "right"]]


def curve(rows: pd.DataFrame, truth: pd.DataFrame) -> list[Point]:
    """Return a point for each score that was given, the highest first."""
    wanted = len(written_names(truth))
    found = claims(rows, truth)
    by_score = found.groupby("score")["right"].agg(["size", "sum"]).sort_index(ascending=False).cumsum()
    return [
        _point(float(score), int(right), int(n), wanted) for score, n, right in by_score.itertuples(name=None)
    ]


def at(rows: pd.DataFrame, truth: pd.DataFrame, threshold: float) -> Point:
    """Return the point at one threshold."""
    found = claims(rows, truth)
    believed = found[found["score"] >= threshold]
    return _point(threshold, int(believed["right"].sum()), len(believed), len(written_names(truth)))


def best(points: list[Point]) -> Point:
    """Return the point of the highest F1, of equal ones that with the highest threshold."""
    return max(points, key=lambda point: (point.f1, point.threshold), default=Point(1.0, 0.0, 0.0, 0.0))


def _point(threshold: float, right: int, claimed: int, wanted: int) -> Point:
    return Point(
        threshold,
        right / claimed if claimed else 0.0,
        right / wanted if wanted else 0.0,
        2 * right / (claimed + wanted) if claimed + wanted else 0.0,
    )
