"""What is wanted of the names, and which figures of which district fall short of it."""

from dataclasses import dataclass

import pandas as pd

from benchmarks.rightness.decided import together
from benchmarks.rightness.judged import Share

WANTED: dict[str, tuple[float, float]] = {
    "F1": (0.95, 1),
    "above strings": (0.15, 1),
    "auto": (0.82, 1),
    "right": (0.99, 1),
    "off-roster": (0, 0.05),
    "nobody": (0, 0.01),
    "negated": (0, 0),
    "alerts": (0, 0),
    "connected": (0, 0.03),
    "missed": (0, 0.03),
    "skipped": (0, 0.03),
    "calibration": (0, 0.05),
}
"""The least and the most of each figure that is good enough."""

FIGURES = {
    "auto": "auto: of written names, decided without asking",
    "right": "auto: right, of these",
    "off-roster": "off-roster adults taken for staff",
    "nobody": "nobody, shrugs, everyone taken for an adult",
    "negated": "negated names made a tie",
    "alerts": "alerts taken for an adult",
    "connected": "list: connected in truth",
    "missed": "list: no adult in truth, but not listed",
    "skipped": "list: skipped the question in truth",
}
ENOUGH = 100
"""A tenth of posterior with fewer mentions says nothing."""


@dataclass(frozen=True)
class Found:
    """What was found in a district; `f1` and the string scores' are each at its best threshold."""

    f1: float | None
    string_scores: tuple[float, ...]
    shares: dict[str, Share]
    calibration: pd.DataFrame


def all_together(districts: list[Found]) -> Found:
    """Return the shares and the calibration of all districts' mentions; F1 is each district's own."""
    first, *others = districts
    shares = first.shares
    for other in others:
        shares = {label: share + other.shares[label] for label, share in shares.items()}
    return Found(None, (), shares, together([found.calibration for found in districts]))


def short_figures(found: Found) -> dict[str, float]:
    """Return a district's figures by the names of `WANTED`; what can't be told is left out."""
    figures: dict[str, float] = {}
    if found.f1 is not None:
        figures["F1"] = found.f1
    if found.f1 is not None and found.string_scores:
        figures["above strings"] = found.f1 - max(found.string_scores)
    for short, label in FIGURES.items():
        if found.shares[label].whole:
            figures[short] = found.shares[label].part / found.shares[label].whole
    known = found.calibration.loc[found.calibration["n"] >= ENOUGH, "difference"].abs()
    return {**figures, "calibration": float(known.max())} if len(known) else figures


def summary(districts: dict[str, Found]) -> pd.DataFrame:
    """Return a row a district and a column a figure, as text; "!" stands where it isn't what is wanted.

    The last row, of several, is of all together.
    """
    rows = districts | (
        {"all together": all_together(list(districts.values()))} if len(districts) > 1 else {}
    )
    figures = {name: short_figures(found) for name, found in rows.items()}
    marked = {name: {short: _marked(short, own) for short in WANTED} for name, own in figures.items()}
    return pd.DataFrame.from_dict(marked, orient="index")


def _marked(short: str, figures: dict[str, float]) -> str:
    if short not in figures:
        return ""
    least, most = WANTED[short]
    good = least <= round(figures[short], 6) <= most
    return f"{figures[short]:.4f}{' ' if good else '!'}"
