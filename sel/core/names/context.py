"""In which context a text was written: which of those who could be meant teach the writer."""

import numpy as np
import pandas as pd

from sel.core.names.posterior import usual_fit
from sel.core.names.weigh import Weighed

WITHIN = 7.0
"""Adults whose name fits the text worse than the best by more than this (log) could not be meant."""


def contexts(resolved: pd.DataFrame, found: Weighed, answers: pd.DataFrame | None) -> pd.Series:
    """Return for each mention the ids of the adults who could be meant and teach the student, "" for none.

    Told by names and classes alone, so that it is the same in every re-run. Worked out where a person is
    asked or has answered; elsewhere it is "".
    """
    keys = set() if answers is None else set(zip(answers["scope"], answers["key"], strict=True))
    wanted = (resolved["decision"] == "review").to_numpy()
    if keys:
        wanted = wanted | [pair in keys for pair in zip(resolved["scope"], resolved["key"], strict=True)]
    rows, fits = found.posterior.rows, found.fits
    usual = usual_fit(fits)
    best = pd.Series(usual).groupby(fits["query"].to_numpy()).transform("max").to_numpy()
    near = found.now & (usual >= best - WITHIN)[rows.fit] & wanted[rows.mention]
    who = found.people["person_id"].to_numpy(dtype=object)[fits["person"].to_numpy()[rows.fit[near]]]
    said = pd.DataFrame({"mention": rows.mention[near], "adult_id": who}).sort_values(["mention", "adult_id"])
    joined = said.groupby("mention")["adult_id"].agg(" ".join)
    texts = np.full(len(resolved), "", dtype=object)
    texts[joined.index] = joined.to_numpy()
    return pd.Series(texts, index=resolved.index).astype(str)
