"""Which people of the school a text may name, and how well its words fit each: evidence before any prior."""

import numpy as np
import pandas as pd

from sel.core.names.called import OF_EMAIL
from sel.core.names.likeness import EXACT, HOW_USUAL, INITIAL, SHORT, SLIP, SOUND, likenesses
from sel.core.names.stranger import StrangerOdds
from sel.core.names.written import FILLER, MAY, MUST, RUN, SMALL, Written

FAMILY, GIVEN, BOTH, FAMILY_LETTER, GIVEN_LETTER, NAME_AND_LETTER = range(6)
"""The forms in which a name is written: which of its words stand there in full, and which as a letter."""

N_FORMS, N_HOW = 6, 7
LEFT_OVER, CHATTER = 0.01, 0.2
"""The chances that a name of the community's stock stands beside the right one and isn't of it (a wrong given
name, a married name), before the wave tells, and that a word no list knows is chatter."""

BY_EMAIL = 100.0
"""One in so many writes the name of an adult's e-mail (`chan` for Chao Han) rather than a name of hers."""

UNSAID = {MAY: np.log(0.03), SMALL: np.log(0.5), FILLER: np.log(0.3), RUN: 0.0}
"""What words of each part cost where they are not of the name."""


def name_fits(
    queries: pd.DataFrame, written: Written, names: pd.DataFrame, odds: StrangerOdds
) -> pd.DataFrame:
    """Return a row a query and person whose name fits some word of the text, with the evidence.

    `queries` has scope (a number) and text (a place in `written.texts`); `names` is `called.called`'s
    frame with word as a place in the vocabulary; `odds` the strangers' odds of each word. The result has
    query, person, form, `how0` … `how6` (words fitting in each way), ways (log, summed), left (log
    cost of the words that don't fit), others (how many of these are names of the community), several (log
    share of these of several family names), shown (the roster's spelling of the word that fits best) and
    best (how it fits).
    """
    asked = queries.assign(query=np.arange(len(queries))).merge(written.words, on="text")
    tokens = asked[["scope", "token"]].drop_duplicates(ignore_index=True)
    like = likenesses(tokens, _roster_words(names), written.vocabulary)
    hits = asked.merge(like, on=["scope", "token"]).merge(names, on=["scope", "word"])
    cost = left_over_costs(written, odds)
    fitting = _one_word_each(_possible(hits), written.runs, cost)
    return _summed(fitting, asked, names, cost, _of_stock(written, odds))


def left_over_costs(written: Written, odds: StrangerOdds) -> np.ndarray:
    """Return the log cost of each row of `written.words` that isn't of the name; a run costs its words'."""
    part, token = written.words["part"].to_numpy(), written.words["token"].to_numpy()
    unsaid = np.array([UNSAID.get(kind, 0.0) for kind in range(RUN + 1)])
    cost = np.where(
        part == MUST,
        np.log(LEFT_OVER * odds.in_stock[token] + CHATTER * odds.by_letters[token]),
        unsaid[part],
    )
    runs = np.bincount(written.runs["run"], cost[written.runs["word"]], minlength=len(cost))
    both: np.ndarray = np.where(part == RUN, runs, cost)
    return both


def _of_stock(written: Written, odds: StrangerOdds) -> np.ndarray:
    """Return for each row of `written.words` how many names of the community's stock it holds."""
    token = written.words["token"].to_numpy()
    known = LEFT_OVER * odds.in_stock[token] > CHATTER * odds.by_letters[token]
    name = (known & (written.words["part"].to_numpy() == MUST)).astype(float)
    runs: np.ndarray = np.bincount(written.runs["run"], name[written.runs["word"]], minlength=len(name))
    return np.where(written.words["part"].to_numpy() == RUN, runs, name)


def _roster_words(names: pd.DataFrame) -> pd.DataFrame:
    """Return the unique words of each scope, with what any bearer makes of them."""
    own = ~names["short"].to_numpy()
    scope, word = names["scope"].to_numpy(), names["word"].to_numpy()
    code, _ = pd.factorize(scope * (word.max(initial=0) + 1) + word)
    n = code.max(initial=-1) + 1
    first = np.zeros(n, dtype=np.int64)
    first[code[::-1]] = np.arange(len(code))[::-1]
    plain, family = own & names["single"].to_numpy(), own & names["family"].to_numpy()
    marks = {"plain": np.bincount(code, plain, n) > 0, "family": np.bincount(code, family, n) > 0}
    return names[["scope", "word"]].iloc[first].reset_index(drop=True).assign(**marks)


def _possible(hits: pd.DataFrame) -> pd.DataFrame:
    """Return the hits that can be meant.

    Words that need not be a name, and pet forms, fit exactly only; neighbours run together fit exactly or
    with one slip where a small word is among them, and no e-mail's name.
    """
    how, part, short = (hits[name].to_numpy() for name in ("how", "part", "short"))
    exactly = how == EXACT
    run = (part == RUN) & np.isin(how, (SOUND, SLIP)) & ~short
    mail = (part == RUN) & (hits["origin"].to_numpy() == OF_EMAIL)
    hits = hits[(exactly | ((part == MUST) & ~short) | run) & ~mail]
    pet = hits["short"].to_numpy() & (hits["how"].to_numpy() == EXACT)
    ways = np.where(pet, 3.0, hits["ways"]).astype(float)
    ways = np.where(hits["origin"].to_numpy() == OF_EMAIL, BY_EMAIL, ways)
    return hits.assign(how=np.where(pet, SHORT, hits["how"]), ways=ways)


def _one_word_each(hits: pd.DataFrame, runs: pd.DataFrame, cost: np.ndarray) -> pd.DataFrame:
    """Return the hits with each written word explained once, and each word of the roster used once."""
    how = hits["how"].to_numpy()
    gain = np.log(HOW_USUAL[how] / hits["ways"].to_numpy()) - cost[hits["row"]]
    hits = hits.assign(gain=gain).iloc[np.lexsort((-gain, hits["person"], hits["query"]))]
    hits = hits[~_again(hits, "token")]
    apart = hits.assign(apart=hits["part"] == RUN)  # a run may cover the word that would beat it with others
    hits = _runs_or_words(hits[~_again(apart, "origin", "apart")], runs)
    return hits[~_again(hits, "origin")]


def _again(hits: pd.DataFrame, *columns: str) -> np.ndarray:
    """Return which hits are like an earlier one of the same query and person in these columns of numbers."""
    key = hits["query"].to_numpy()
    for column in ("person", *columns):
        value = hits[column].to_numpy().astype(np.int64)
        key = key * (value.max(initial=0) + 1) + value
    return pd.Series(key).duplicated().to_numpy()


def _runs_or_words(hits: pd.DataFrame, runs: pd.DataFrame) -> pd.DataFrame:
    """Return the hits without the runs whose words alone fit better, and without the words of the others."""
    run = (hits["part"] == RUN).to_numpy()
    if not run.any():
        return hits
    keys = ["query", "person", "row"]
    made = hits.loc[run, [*keys, "gain"]].merge(runs, left_on="row", right_on="run")
    words = hits.loc[~run, [*keys, "gain"]].rename(columns={"row": "word", "gain": "alone"})
    made = made.merge(words, on=["query", "person", "word"], how="left")
    alone = made.groupby(keys)["alone"].transform("sum")
    worse = made.loc[alone >= made["gain"], keys].drop_duplicates()
    used = made.loc[alone < made["gain"], ["query", "person", "word"]].rename(columns={"word": "row"})
    out = pd.MultiIndex.from_frame(pd.concat([worse, used[keys]]))
    return hits[~pd.MultiIndex.from_frame(hits[keys]).isin(out)]


def _summed(
    hits: pd.DataFrame, asked: pd.DataFrame, names: pd.DataFrame, cost: np.ndarray, of_stock: np.ndarray
) -> pd.DataFrame:
    """Return the evidence of each query and person, summed over the words."""
    new = (np.diff(hits["query"], prepend=-1) != 0) | (np.diff(hits["person"], prepend=-1) != 0)
    at, first = np.cumsum(new) - 1, hits[new]
    n, how = len(first), hits["how"].to_numpy()
    counts = {f"how{k}": np.bincount(at[how == k], minlength=n) for k in range(N_HOW)}
    left, others = (_left(value, hits, asked, at, first) for value in (cost, of_stock))
    family, letter = hits["family"].to_numpy(), how == INITIAL
    has_words = _several(names) if len(names) else np.zeros(0, dtype=np.int64)
    said = np.bincount(at[family], minlength=n)
    has = {
        name: np.bincount(at[mask], minlength=n) > 0
        for name, mask in (
            ("family", family & ~letter),
            ("given", ~family & ~letter),
            ("family_letter", family & letter),
            ("given_letter", ~family & letter),
        )
    }
    return pd.DataFrame(
        {
            "query": first["query"].to_numpy(),
            "person": first["person"].to_numpy(),
            **counts,
            "ways": np.bincount(at, np.log(hits["ways"]), minlength=n),
            "left": np.minimum(left, 0.0),
            "others": np.maximum(others, 0.0),
            "form": _form(has),
            "several": _share_of_several(has_words[first["person"].to_numpy()], said),
            "shown": first["shown"].to_numpy(),
            "best": first["how"].to_numpy(),
        }
    )


def _left(
    value: np.ndarray, hits: pd.DataFrame, asked: pd.DataFrame, at: np.ndarray, first: pd.DataFrame
) -> np.ndarray:
    """Return, by query and person, the sum of `value` over the words of the text that don't fit."""
    single = asked["part"].to_numpy() != RUN
    query = asked["query"].to_numpy()
    everything = np.bincount(query[single], value[asked["row"][single]], minlength=query.max(initial=0) + 1)
    explained = np.bincount(at, value[hits["row"]], minlength=len(first))
    rest: np.ndarray = everything[first["query"].to_numpy()] - explained
    return rest


def _form(has: dict[str, np.ndarray]) -> np.ndarray:
    """Return the form of each pair from which sides are there in full and which by a letter."""
    both = has["family"] & has["given"]
    mixed = (has["family"] & has["given_letter"]) | (has["given"] & has["family_letter"])
    letters = has["family_letter"] & has["given_letter"]
    form: np.ndarray = np.select(
        [both, mixed | letters, has["family"], has["given"], has["family_letter"]],
        [BOTH, NAME_AND_LETTER, FAMILY, GIVEN, FAMILY_LETTER],
        GIVEN_LETTER,
    )
    return form


def _several(names: pd.DataFrame) -> np.ndarray:
    """Return, by person, how many words the family name has, small ones and runs left out."""
    own = names[names["family"].to_numpy() & names["single"].to_numpy() & ~names["short"].to_numpy()]
    own = own.drop_duplicates(["person", "origin"])
    counted: np.ndarray = np.bincount(own.loc[~own["small"], "person"], minlength=names["person"].max() + 1)
    return counted


def _share_of_several(has: np.ndarray, said: np.ndarray) -> np.ndarray:
    """Return the log share of writers who write `said` of the `has` words of a family name."""
    share: np.ndarray = np.select(
        [(has <= 1) | (said == 0), said >= has], [0.0, np.log(0.3)], np.log(0.7 / np.maximum(has, 1))
    )
    return share
