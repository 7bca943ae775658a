"""Reading the release: one school's cells of one measure, with the words people use for the groups."""

import pandas as pd

from sel.core.equity import RACES
from sel.core.people import PROGRAM_NAMES
from sel.wording.english import DIMENSIONS, group_words, say

HIDDEN = "hidden"
OTHERS = "not "
"""How the release begins the cell of all students outside a program; it guards, and is not drawn."""
_FIXED = {name: place for place, name in enumerate((*RACES, "female", "male", *PROGRAM_NAMES))}


def cells(release: pd.DataFrame, school_id: str, measure: str, dimensions: tuple[str, ...]) -> pd.DataFrame:
    """Return dimension, group, label, n, value, low, high (0–100), hidden and words, in fixed order.

    `school_id` "" is the district. A value shown as "≥95" is drawn at 95 and stays "≥95" in `words`. The
    order is the law's and the grades', never that of the values.
    """
    rows = release[(release["school_id"] == school_id) & (release["measure"] == measure)]
    rows = rows[rows["dimension"].isin(dimensions) & ~rows["group"].str.startswith(OTHERS)]
    labels = [group_words(str(d), str(g)) for d, g in zip(rows["dimension"], rows["group"], strict=True)]
    hidden = rows["shown"] == HIDDEN
    found = rows.assign(
        label=pd.Series(labels, index=rows.index, dtype=str),
        value=pd.to_numeric(rows["value"].astype(str).str.lstrip("≤≥"), errors="coerce"),
        low=rows["low"].astype(float),
        high=rows["high"].astype(float),
        hidden=hidden,
        words=rows["value"].astype(str).mask(hidden, say("hidden")),
        _dimension=rows["dimension"].map(dimensions.index),
        _place=rows["group"].map(_FIXED).fillna(len(_FIXED)),
    )
    found = found.sort_values(["_dimension", "_place", "group"], kind="stable")
    columns = ["dimension", "group", "label", "n", "value", "low", "high", "hidden", "words"]
    return found[columns].reset_index(drop=True)


def totals_shown(release: pd.DataFrame, school_id: str) -> bool:
    """Return whether the release shows how many of the school answered, and how many are connected."""
    totals = [cells(release, school_id, measure, ("all",)) for measure in ("answered", "connected")]
    return all(len(total) == 1 and not total["hidden"].iloc[0] for total in totals)


def table_of(found: pd.DataFrame) -> pd.DataFrame:
    """Return `cells` as the table behind a picture: what is hidden says so in the same words everywhere."""
    return pd.DataFrame(
        {
            "Group": found["dimension"].map(DIMENSIONS) + ": " + found["label"],
            "Of every 100": found["words"],
            "Answers": found["n"].astype(str).mask(found["hidden"], "–"),
        }
    )
