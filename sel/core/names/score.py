"""How well the words of staff's lines fit the students of a school: exactly, by initials, or nearly."""

import numpy as np
import pandas as pd
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from sel.core.names.parse import folded
from sel.core.names.vocabulary import PARTICLES

TOKEN_COLUMNS = ["scope", "person_id", "token", "shown", "origin", "side"]
FIT_COLUMNS = ["query", "reading", "person_id", "words", "given", "family", "initials", "shown"]
NEAR_COLUMNS = ["query", "person_id", "score", "exact", "shown"]

SHORTEST_NEAR = 3
"""A word of fewer letters is compared exactly only: one letter off, it could be anybody."""


def name_tokens(people: pd.DataFrame) -> pd.DataFrame:
    """Return the words each person may be called by.

    `people` has scope, person_id, given_name, family_name, preferred_name. The result has a row a word:
    scope, person_id, token (folded; also each word's first letter), shown (as the roster writes it),
    origin (which word of the person's name it is, so that one word is not counted twice) and side
    (`given` or `family`).
    """
    unique = people.drop_duplicates(["person_id", "given_name", "family_name", "preferred_name"])
    rows = [
        (person, token, shown, side[0] + str(origin), side)
        for person, given, family, preferred in zip(
            unique["person_id"],
            unique["given_name"],
            unique["family_name"],
            unique["preferred_name"],
            strict=True,
        )
        for side, name, first in (("given", given, 0), ("given", preferred, 10), ("family", family, 0))
        for token, shown, origin in _tokens_of(name, first)
    ]
    tokens = pd.DataFrame(rows, columns=TOKEN_COLUMNS[1:]).astype(str)
    tokens = tokens.drop_duplicates(["person_id", "token", "origin", "side"])
    return people[["scope", "person_id"]].drop_duplicates().merge(tokens, on="person_id")[TOKEN_COLUMNS]


def exact_fits(asked: pd.DataFrame, tokens: pd.DataFrame) -> pd.DataFrame:
    """Return the people whose name has every word of a reading, each word by a word of its own.

    `asked` has a row a word: query, scope, reading, unit (a folded word; one letter is an initial).
    The result has a row a query, reading and person: words is how many there
    were, given and family say on which sides they fit, initials that it rests on first letters alone,
    shown how the roster writes the longest word.
    """
    asked = asked.drop_duplicates(["query", "reading", "unit"])
    asked = asked.assign(words=asked.groupby(["query", "reading"])["unit"].transform("size"))
    hits = asked.merge(tokens, left_on=["scope", "unit"], right_on=["scope", "token"])
    hits["fit"] = hits.groupby(["query", "reading", "person_id"], sort=False).ngroup()
    hits = hits.assign(
        given=hits["side"] == "given", letter=hits["unit"].str.len() == 1, long=hits["shown"].str.len()
    ).sort_values("long", ascending=False, kind="stable")
    units = hits.drop_duplicates(["fit", "unit"])["fit"].value_counts()
    origins = hits.drop_duplicates(["fit", "origin"])["fit"].value_counts()
    fits = hits.drop_duplicates("fit").drop(columns="given")
    fits["given"] = fits["fit"].isin(hits.loc[hits["given"], "fit"])
    fits["family"] = fits["fit"].isin(hits.loc[~hits["given"], "fit"])
    fits["initials"] = ~fits["fit"].isin(hits.loc[~hits["letter"], "fit"])
    whole = (fits["fit"].map(units) == fits["words"]) & (fits["fit"].map(origins) >= fits["words"])
    return fits.loc[whole, FIT_COLUMNS].reset_index(drop=True)


def near_fits(asked: pd.DataFrame, tokens: pd.DataFrame) -> pd.DataFrame:
    """Return, for each query, the person at the school whose name is nearest, if anyone's is near.

    `asked` has query, scope, unit. A word is near another when at most one edit in five letters, two
    in eight or three in longer ones (optimal string alignment, so that two letters exchanged are one
    edit) lie between them, or it begins the other. score is the mean over the query's words, a word
    near nothing counting nought; exact says that some word of a family name fits exactly.
    Ties go to the first person id, so that the answer never depends on row order.
    """
    asked = asked.drop_duplicates(["query", "unit"])
    words = tokens[tokens["token"].str.len() >= SHORTEST_NEAR]
    pairs = [
        _near_words(str(scope), units.unique(), words.loc[words["scope"] == scope, "token"].unique())
        for scope, units in asked[asked["unit"].str.len() >= SHORTEST_NEAR].groupby("scope")["unit"]
    ]
    if not pairs:
        return pd.DataFrame(columns=NEAR_COLUMNS)
    wanted = asked.groupby("query").size().rename("wanted")
    hits = asked.merge(pd.concat(pairs, ignore_index=True), on=["scope", "unit"]).merge(
        words, on=["scope", "token"]
    )
    hits["exact"] = (hits["near"] == 1.0) & (hits["side"] == "family")
    hits = hits.sort_values(
        ["query", "person_id", "unit", "near", "token"], ascending=[True, True, True, False, True]
    )
    best = hits.drop_duplicates(["query", "person_id", "unit"])
    keys = ["query", "person_id"]
    sums = best.groupby(keys).agg(total=("near", "sum"), exact=("exact", "any"))
    people = sums.reset_index().merge(best.drop_duplicates(keys)[[*keys, "shown"]], on=keys)
    people = people.merge(wanted.reset_index(), on="query")
    people["score"] = people["total"] / people["wanted"]
    people = people.sort_values(
        ["query", "score", "exact", "person_id"], ascending=[True, False, False, True]
    )
    return people.drop_duplicates("query")[NEAR_COLUMNS].reset_index(drop=True)


def _tokens_of(name: str, first: int) -> list[tuple[str, str, int]]:
    """Return (token, shown, origin) of one name: its words, their first letters, the words together."""
    shown = name.replace("-", " ").split()
    pairs = [(token, as_written) for as_written in shown for token in folded(as_written).split()]
    tokens = [(token, as_written, first + at) for at, (token, as_written) in enumerate(pairs)]
    letters = [(t[0], s, o) for t, s, o in tokens if len(t) > 1 and (t not in PARTICLES or o == first)]
    together = [
        (
            "".join(token for token, _ in pairs[start:end]),
            " ".join(s for _, s in pairs[start:end]),
            first + end - 1,
        )
        for start in range(len(pairs))
        for end in range(start + 2, len(pairs) + 1)
        if start == 0 or pairs[start][0] in PARTICLES
    ]
    return tokens + letters + together


def _near_words(scope: str, units: np.ndarray, words: np.ndarray) -> pd.DataFrame:
    """Return the (unit, token, near) pairs of one school that are near; near is 1 − edits ÷ length."""
    edits = cdist(units, words, scorer=OSA.distance, score_cutoff=3, dtype=np.uint8)
    lengths = np.array([len(unit) for unit in units])[:, None]
    others = np.array([len(word) for word in words])[None, :]
    longest = np.maximum(lengths, others)
    allowed = np.where(longest <= 5, 1, np.where(longest <= 8, 2, 3))
    row, column = np.nonzero(edits <= allowed)
    near = 1 - edits[row, column] / longest[row, column]
    found = pd.DataFrame({"unit": units[row], "token": words[column], "near": near})
    return pd.concat([found, _beginnings(units, words)], ignore_index=True).assign(scope=scope)


def _beginnings(units: np.ndarray, words: np.ndarray) -> pd.DataFrame:
    """Return the pairs in which what was written (three letters or more) begins a longer word."""
    ordered = np.sort(words.astype(str))
    asked = units.astype(str)
    low = np.searchsorted(ordered, asked, side="right")
    high = np.searchsorted(ordered, np.char.add(asked, "\U0010ffff"))
    counts = high - low
    at = np.repeat(low, counts) + np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    return pd.DataFrame({"unit": np.repeat(asked, counts), "token": ordered[at], "near": 0.8})
