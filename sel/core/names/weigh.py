"""From texts and roster to the posterior of each mention: the evidence gathered, then weighed."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from sel.core.names.called import called
from sel.core.names.evidence import Evidence
from sel.core.names.fits import name_fits
from sel.core.names.hints import hint_fit, known_of_adults
from sel.core.names.namesakes import with_namesakes, written_alike
from sel.core.names.nearness import Lessons, lessons, nearness, period_fit
from sel.core.names.once import named_once
from sel.core.names.patterns import read_texts
from sel.core.names.posterior import Posterior, possible_rows, posterior
from sel.core.names.strange import name_odds, said_to_be_gone, strange_texts
from sel.core.names.titles import given_name_says_she, title_numbers, title_words
from sel.core.names.written import Written, written_texts
from sel.core.people import Roster

LEARNT_FROM = ("name",)
"""The kinds of text from which the wave's habits are learnt."""


@dataclass(frozen=True)
class Weighed:
    """What is known of each mention before anything is decided.

    `people` is `scopes.people_of`'s frame and `fits` `fits.name_fits`'; `query` and `text` are each mention's
    (text a place in `written.texts`). `posterior.rows` joins mentions to fits; `now` and `before` say which
    of these rows are of the writer's teachers, now and in earlier years or now; `lessons` tells in which
    classes. By mention, `on_roster` says whether the writer's school has anybody on the roster, and `gone`
    whether the words say that whoever is meant isn't of the school. `given` are the adults whose code or
    e-mail was written (mention, person, by: code, email or local part). `key` is each text as it is compared
    with other mentions', folded; None for adults' lines.
    """

    people: pd.DataFrame
    written: Written
    query: np.ndarray
    text: np.ndarray
    fits: pd.DataFrame
    posterior: Posterior
    lessons: Lessons
    now: np.ndarray
    before: np.ndarray
    on_roster: np.ndarray
    gone: np.ndarray
    given: pd.DataFrame
    key: pd.Series | None = None


def weighed(mentions: pd.DataFrame, people: pd.DataFrame, roster: Roster) -> Weighed:
    """Return the posterior of `mentions` (student_id, scope, text) over `people` (as scopes.people_of)."""
    people = people.assign(adult_id=people["person_id"])
    scope_names = pd.Index(people["scope"].unique())
    scope = scope_names.get_indexer(mentions["scope"])
    wrote, texts = pd.factorize(mentions["text"])
    read = read_texts(texts.to_numpy(dtype=object).tolist())
    text = read.reading[wrote]
    query, first = queries_of(scope, text, len(read.pattern))
    queries = pd.DataFrame({"scope": scope[first], "text": text[first]})
    numbered = people.assign(scope=scope_names.get_indexer(people["scope"]))
    names = called(numbered)
    written, codes = written_texts(read, names["word"].to_numpy(dtype=object))
    names = names.assign(word=codes)
    odds = name_odds(written, names, roster)
    gone = said_to_be_gone(queries, written, scope_names, roster)
    fits = name_fits(queries, written, names, odds)
    fits = fits.assign(hints=_hints(fits, queries, written, numbered, roster))
    taught = lessons(mentions["student_id"], mentions["scope"], people, roster)
    strange = strange_texts(queries, written, odds, gone)[query]
    evidence = _evidence(written, text, query, fits, strange, people, roster)
    rows = possible_rows(fits, query)
    near = nearness(mentions, people, taught, rows, fits, roster)
    found = posterior(evidence, rows, near, period_fit(written, text, rows, fits, taught))
    alike = written_alike(written, scope, text, evidence.title)
    found = with_namesakes(found, evidence, alike, near[0].holds, _pupils(taught, scope, numbered["scope"]))
    found = named_once(found, evidence.person_of(rows), taught.of_mention, query)
    return Weighed(
        people=people,
        written=written,
        query=query,
        text=text,
        fits=fits,
        posterior=found,
        lessons=taught,
        now=near[0].holds,
        before=near[1].holds,
        on_roster=scope >= 0,
        gone=gone[query],
        given=_given(mentions["scope"], text, written, people),
        key=pd.Series(pd.array(read.folded, dtype="str").take(wrote), index=mentions.index),
    )


def _evidence(
    written: Written,
    text: np.ndarray,
    query: np.ndarray,
    fits: pd.DataFrame,
    strange: np.ndarray,
    people: pd.DataFrame,
    roster: Roster,
) -> Evidence:
    """Return what the rounds weigh; `text`, `query` and `strange` have an entry a mention."""
    titles = written.texts["title"]
    return Evidence(
        fits=fits,
        query=query,
        title=title_numbers(titles)[text],
        title_word=title_words(titles)[text],
        counts=written.texts["kind"].isin(LEARNT_FROM).to_numpy()[text],
        strange=strange,
        given_says_she=given_name_says_she(people, roster.students),
        kind=(people["role"] != "teacher").to_numpy().astype(np.int64),
    )


def _given(scope: pd.Series, text: np.ndarray, written: Written, people: pd.DataFrame) -> pd.DataFrame:
    """Return the adults whose code or e-mail a mention gives: mention, person, by."""
    kinds = written.texts["kind"].to_numpy()[text]
    at = np.flatnonzero(np.isin(kinds, ["code", "email"]))
    said = written.texts["email"].to_numpy()[text[at]]
    asked = pd.DataFrame(
        {"mention": at, "kind": kinds[at], "scope": scope.to_numpy(dtype=object)[at], "said": said}
    ).astype({"scope": str, "said": str, "kind": str})
    known = people[["scope", "adult_id"]].assign(email=people["email"].str.casefold())
    known["person"] = np.arange(len(people))
    known = known.assign(local=known["email"].str.replace("@.*", "", regex=True))
    mails = asked[asked["kind"] == "email"]
    local = mails.assign(local=mails["said"].str.replace("@.*", "", regex=True))
    found = pd.concat(
        [
            asked[asked["kind"] == "code"]
            .merge(known, left_on=["scope", "said"], right_on=["scope", "adult_id"])
            .assign(by="code"),
            mails.merge(known, left_on=["scope", "said"], right_on=["scope", "email"]).assign(by="email"),
            local.merge(known[known["local"] != ""], on=["scope", "local"]).assign(by="local part"),
        ]
    )
    return found.drop_duplicates("mention")[["mention", "person", "by"]]


def _pupils(taught: Lessons, scope: np.ndarray, of_people: pd.Series) -> np.ndarray:
    """Return by person the share of the writers of a school whom that person teaches."""
    _, first = np.unique(taught.of_mention, return_index=True)
    of_school = np.bincount(scope[first] + 1, minlength=int(of_people.max()) + 2 if len(of_people) else 1)
    hers = np.bincount(taught.keys() % taught.n_people, minlength=taught.n_people)[: len(of_people)]
    share: np.ndarray = np.minimum(hers / np.maximum(of_school[of_people.to_numpy() + 1], 1), 1.0)
    return share


def queries_of(scope: np.ndarray, text: np.ndarray, n_texts: int) -> tuple[np.ndarray, np.ndarray]:
    """Return each mention's query, a school and text, and where each query stands first."""
    key = (scope.astype(np.int64) + 1) * (n_texts + 1) + text
    _, first, query = np.unique(key, return_index=True, return_inverse=True)
    return query, first


def _hints(
    fits: pd.DataFrame, queries: pd.DataFrame, written: Written, people: pd.DataFrame, roster: Roster
) -> np.ndarray:
    """Return the log evidence of the hints around the name for each fit."""
    n = len(fits)
    rows = pd.DataFrame({"fit": np.arange(n), "person": fits["person"].to_numpy()})
    rows["text"] = queries["text"].to_numpy()[fits["query"]]
    rows = rows.merge(written.hints, on="text")
    if rows.empty:
        return np.zeros(n)
    ids = people["adult_id"].iloc[rows["person"].unique()].drop_duplicates()
    fit = hint_fit(rows, people, known_of_adults(ids, roster))
    summed: np.ndarray = np.bincount(rows["fit"], fit, minlength=n)
    return summed
