"""How many students not yet connected each adult may take on, and why somebody takes none.

A school decides who may be proposed. An exclusion holds without a reason on record; the sentence that
says it gives none either.
"""

from datetime import date

import pandas as pd
import pandera.pandas as pa

from sel.core.people import KEY, TEXT, active_on
from sel.wording.english import day_words

DEFAULT_PLACES = 3
"""What an adult takes on where nobody wrote a number: a few, so that each of them gets somebody's time."""

VOLUNTEERED = 1
"""How many places more a volunteer has; volunteering adds places and is never preferred."""

MOST_PLACES = 99
"""What is taken for a slip of the pen above."""

AVAILABILITY = pa.DataFrameSchema(
    {
        "adult_id": KEY,
        "places": pa.Column(
            "Int64", pa.Check.in_range(0, MOST_PLACES), nullable=True
        ),  # missing: DEFAULT_PLACES
        "volunteers": pa.Column(bool),
        "excluded": pa.Column(bool),
        "clearance_until": TEXT,  # ISO date, the last day of it, or empty
        "languages": TEXT,  # as written, or empty: none on record
    },
    unique=["adult_id"],
    name="availability, one row an adult",
)

EXCLUDED = "The school's list leaves this adult out."
NOT_HERE = "By the roster's dates this adult is not at the school today."
NOT_CLEARED = "A partner is proposed only with a clearance date; none is on record."
LAPSED = "This partner's clearance ended on {day}."
NO_PLACES = "The school's list gives this adult no places."


def places_of(adults: pd.DataFrame, availability: pd.DataFrame, today: date) -> pd.DataFrame:
    """Return adult_id, places, eligible and why_not (a sentence, empty where eligible), a row an adult.

    `adults` are the roster's (core.people ADULTS; an adult at two schools is one row here), `availability`
    is shaped as AVAILABILITY. Whoever isn't in `adults` has left and has no row. Whoever isn't in
    `availability` is as usual: staff have DEFAULT_PLACES, partners none until a clearance is on record.
    Who is not eligible has 0 places. The rows are in the order of the ids.
    """
    known = _one_each(adults, today).merge(_said(availability), on="adult_id", how="left")
    until = known["clearance_until"].astype("str").fillna("")
    places = known["places"].fillna(DEFAULT_PLACES).astype(int)
    why = pd.Series("", index=known.index, dtype="str")
    reasons = (  # the later one outranks
        (places == 0, NO_PLACES),  # a written 0 is a no, also of somebody who volunteered before
        (known["partner"] & (until < today.isoformat()), until.map(_lapsed)),
        (known["partner"] & (until == ""), NOT_CLEARED),
        (~known["here"], NOT_HERE),
        (_yes(known["excluded"]), EXCLUDED),
    )
    for applies, sentence in reasons:
        why = why.mask(applies, sentence)
    eligible = why == ""
    takes_on = (places + VOLUNTEERED * _yes(known["volunteers"])).where(eligible, 0)
    return pd.DataFrame(
        {"adult_id": known["adult_id"], "places": takes_on, "eligible": eligible, "why_not": why}
    )


def _one_each(adults: pd.DataFrame, today: date) -> pd.DataFrame:
    """Return adult_id, partner (at any school) and here (at any school, today), a row an adult."""
    rows = pd.DataFrame(
        {
            "adult_id": adults["adult_id"],
            "partner": adults["kind"] == "partner",
            "here": active_on(adults, today),
        }
    )
    return rows.groupby("adult_id", as_index=False).any()


def _said(availability: pd.DataFrame) -> pd.DataFrame:
    """Return what decides, in types that may be missing where nothing was said."""
    types = {"places": "Int64", "volunteers": "boolean", "excluded": "boolean"}
    return availability[["adult_id", *types, "clearance_until"]].astype(types)


def _yes(cells: pd.Series) -> pd.Series:
    return cells.fillna(value=False).astype(bool)


def _lapsed(until: str) -> str:
    return LAPSED.format(day=day_words(date.fromisoformat(until))) if until else ""
