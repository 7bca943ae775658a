"""rapidfuzz's ready-made scores of whole names, and Jaro–Winkler of surnames."""

from collections.abc import Callable

import numpy as np
import pandas as pd
from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler
from rapidfuzz.process import cdist

from benchmarks.peers import BEST_COLUMNS
from benchmarks.peers.stripped import stripped
from sel.core.names.parse import folded

Scores = Callable[[list[str], pd.DataFrame], np.ndarray]
"""The score of each text (rows) with each adult of its school (columns)."""


def wratio(written: pd.DataFrame, adults: pd.DataFrame) -> pd.DataFrame:
    """Return each text's best adult by rapidfuzz's WRatio with the full name, titles stripped."""
    return _best(written, adults, lambda texts, people: cdist(texts, _full(people), scorer=fuzz.WRatio))


def token_set_ratio(written: pd.DataFrame, adults: pd.DataFrame) -> pd.DataFrame:
    """Return each text's best adult by rapidfuzz's token_set_ratio with the full name, titles stripped."""
    return _best(
        written, adults, lambda texts, people: cdist(texts, _full(people), scorer=fuzz.token_set_ratio)
    )


def jaro_winkler(written: pd.DataFrame, adults: pd.DataFrame) -> pd.DataFrame:
    """Return each text's best adult by Jaro–Winkler of the surname with the text, or with its last word."""
    return _best(written, adults, _of_surnames)


def _of_surnames(texts: list[str], people: pd.DataFrame) -> np.ndarray:
    surnames = list(map(folded, people["family_name"]))
    last = [text.split()[-1] if text else "" for text in texts]
    whole = cdist(texts, surnames, scorer=JaroWinkler.similarity)
    found: np.ndarray = np.maximum(whole, cdist(last, surnames, scorer=JaroWinkler.similarity))
    return found


def _full(people: pd.DataFrame) -> list[str]:
    return list(map(folded, people["given_name"] + " " + people["family_name"]))


def _best(written: pd.DataFrame, adults: pd.DataFrame, scores: Scores) -> pd.DataFrame:
    """Return the best of each school's adults for each of its texts."""
    people = dict(iter(adults.sort_values("adult_id").groupby("scope")))
    found = []
    for scope, group in written.groupby("scope"):
        if scope not in people:
            continue
        table = scores(list(map(stripped, group["text"])), people[scope])
        best = table.argmax(axis=1)  # the first of equal ones
        ids = people[scope]["adult_id"].to_numpy()[best]
        found.append(group[["scope", "text"]].assign(adult_id=ids, score=table.max(axis=1).astype(float)))
    return pd.concat(found, ignore_index=True) if found else pd.DataFrame(columns=BEST_COLUMNS)
