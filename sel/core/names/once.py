"""A student names an adult once: whoever is clearly meant by one answer is rarely meant by another."""

import numpy as np
import pandas as pd

from sel.core.names.evidence import Rows
from sel.core.names.posterior import Posterior

NAMED_AGAIN = 0.1
"""How often an adult whom a student has clearly named is the one meant by another text of that student."""

CLEARLY = 0.5


def named_once(found: Posterior, person: np.ndarray, writer: np.ndarray, query: np.ndarray) -> Posterior:
    """Return the posterior with each writer's adults named in one of her texts less likely in others.

    `person` is by possible row, `writer` and `query` (the text at its school) by mention. The same
    text twice is the same adult twice.
    """
    rows, n = found.rows, int(person.max(initial=0)) + 1
    pair = writer[rows.mention].astype(np.int64) * n + person
    clear = np.where(found.probability > CLEARLY, found.probability, 0.0)
    of_pair, _ = pd.factorize(pair)
    same_text = of_pair * (int(query.max(initial=0)) + 1) + query[rows.mention]
    of_text, _ = pd.factorize(same_text)
    elsewhere = np.bincount(of_pair, clear)[of_pair] - np.bincount(of_text, clear)[of_text]
    weight = found.probability * (1 - (1 - NAMED_AGAIN) * np.clip(elsewhere, 0.0, 1.0))
    return _normalised(rows, weight, found.stranger)


def _normalised(rows: Rows, weight: np.ndarray, stranger: np.ndarray) -> Posterior:
    total = np.bincount(rows.mention, weight, minlength=len(stranger)) + stranger
    return Posterior(rows, weight / total[rows.mention], stranger / total)
