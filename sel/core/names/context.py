"""In which context a text was written: which of those who could be meant teach the writer."""

import numpy as np
import pandas as pd

from sel.core.names.posterior import usual_fit
from sel.core.names.weigh import Weighed

WITHIN = 7.0
"""Adults whose name fits the text worse than the best by more than this (log) could not be meant."""


def contexts(resolved: pd.DataFrame, found: Weighed) -> pd.Series:
    """Return for each mention the ids of the adults who could be meant and teach the student, "" for none.

    Told by names and classes alone, so that it is the same in every re-run; also of what was taken without
    asking, since a person may correct it.
    """
    rows, fits = found.posterior.rows, found.fits
    usual, query = usual_fit(fits), fits["query"].to_numpy()
    best = np.full(query.max(initial=0) + 1, -np.inf)
    np.maximum.at(best, query, usual)
    near = found.now & (usual >= best[query] - WITHIN)[rows.fit]
    mention, person = rows.mention[near], fits["person"].to_numpy()[rows.fit[near]]
    order = np.lexsort((person, mention))  # people are numbered in the order of their ids
    mention, person = mention[order], person[order]
    who = found.people["person_id"].to_numpy(dtype=object)[person]
    texts = np.full(len(resolved), "", dtype=object)
    texts[mention] = who
    several = np.bincount(mention, minlength=len(resolved))[mention] > 1
    joined = pd.Series(who[several]).groupby(mention[several]).agg(" ".join)
    texts[joined.index.to_numpy(dtype=np.int64)] = joined.to_numpy()
    return pd.Series(texts, index=resolved.index).astype(str)
