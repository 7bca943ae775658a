"""What is wanted of the names, and which figures of which district fall short of it."""

import pandas as pd

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


def short_figures(
    f1: float, string_scores: list[float], shares: dict[str, Share], calibration: pd.DataFrame
) -> dict[str, float]:
    """Return a district's figures by the names of `WANTED`; what can't be told is left out.

    `f1` and those of the ready-made string scores are each the best over thresholds.
    """
    found = {"F1": f1}
    if string_scores:
        found["above strings"] = f1 - max(string_scores)
    for short, label in FIGURES.items():
        if shares[label].whole:
            found[short] = shares[label].part / shares[label].whole
    known = calibration.loc[calibration["n"] >= ENOUGH, "difference"].abs()
    return {**found, "calibration": float(known.max())} if len(known) else found


def summary(districts: dict[str, dict[str, float]]) -> pd.DataFrame:
    """Return a row a district and a column a figure, as text; "!" stands where it isn't what is wanted."""
    rows = {name: {short: _marked(short, figures) for short in WANTED} for name, figures in districts.items()}
    return pd.DataFrame.from_dict(rows, orient="index")


def _marked(short: str, figures: dict[str, float]) -> str:
    if short not in figures:
        return ""
    least, most = WANTED[short]
    good = least <= round(figures[short], 6) <= most
    return f"{figures[short]:.4f}{' ' if good else '!'}"
