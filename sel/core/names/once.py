"""A student names an adult once: whoever is clearly meant by one answer is rarely meant by another."""

import numpy as np

from sel.core.names.evidence import Rows
from sel.core.names.posterior import Posterior

NAMED_AGAIN = 0.1
"""How often an adult whom a student has clearly named is the one meant by another text of that student."""

CLEARLY = 0.5
"""Whoever has more than this in a mention is likelier than all others together."""

ALIKE = 1e-6
"""Probabilities this near are the same: the order in which rows are summed must decide nothing."""


def named_once(found: Posterior, person: np.ndarray, writer: np.ndarray, query: np.ndarray) -> Posterior:
    """Return the posterior with each writer's adults named in one of her texts less likely in others.

    `person` is by possible row, `writer` and `query` (the text at its school) by mention. The clearest of
    them keeps its adult, and so does the same text written twice.
    """
    rows, n = found.rows, int(person.max(initial=0)) + 1
    pair = writer[rows.mention].astype(np.int64) * n + person
    order = np.lexsort((-found.probability, pair))
    new = np.diff(pair[order], prepend=-1) != 0
    clearest = np.empty(len(order), dtype=np.int64)
    clearest[order] = order[new][np.cumsum(new) - 1]
    clear, text = found.probability[clearest], query[rows.mention]
    elsewhere = (clear > CLEARLY) & (clear > found.probability + ALIKE) & (text[clearest] != text)
    weight = found.probability * np.where(elsewhere, 1 - (1 - NAMED_AGAIN) * clear, 1.0)
    return _normalised(rows, weight, found.stranger)


def _normalised(rows: Rows, weight: np.ndarray, stranger: np.ndarray) -> Posterior:
    total = np.bincount(rows.mention, weight, minlength=len(stranger)) + stranger
    return Posterior(rows, weight / total[rows.mention], stranger / total)
