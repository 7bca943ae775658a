"""Whom a person is offered for a mention under review: up to six adults, what speaks for each."""

import numpy as np
import pandas as pd

from sel.core.names.weigh import Weighed
from sel.core.names.why import row_words, said_of

CANDIDATE_COLUMNS = ["student_id", "slot", "text", "rank", "adult_id", "probability", "why"]
AT_MOST = 6
NOT_WORTH_SHOWING = 0.001


def candidates(resolved: pd.DataFrame, found: Weighed) -> pd.DataFrame:
    """Return the likeliest adults of each mention under review (`CANDIDATE_COLUMNS`), best first.

    A negated or accused adult is proposed to nobody.
    """
    asked = ((resolved["decision"] == "review") & (resolved["flag"] == "")).to_numpy()
    rows, probability = found.posterior.rows, found.posterior.probability
    at = np.flatnonzero(asked[rows.mention] & (probability >= NOT_WORTH_SHOWING))
    at = at[np.lexsort((-probability[at], rows.mention[at]))]
    mention = rows.mention[at]
    start = np.searchsorted(mention, mention, side="left")
    rank = np.arange(len(at)) - start + 1
    at, mention, rank = at[rank <= AT_MOST], mention[rank <= AT_MOST], rank[rank <= AT_MOST]
    who = found.people["person_id"].to_numpy(dtype=object)[found.fits["person"].to_numpy()[rows.fit[at]]]
    shown = resolved[["student_id", "slot", "text"]].iloc[mention].reset_index(drop=True)
    return shown.assign(
        rank=rank,
        adult_id=pd.Series(who, dtype="str").to_numpy(),
        probability=probability[at].round(3),
        why=pd.Series(said_of(row_words(found, at)), dtype="str").to_numpy(),
    )
