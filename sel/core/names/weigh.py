"""From texts and roster to the posterior of each mention: the evidence gathered, then weighed."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from sel.core.names.called import called
from sel.core.names.fits import left_over_costs, name_fits
from sel.core.names.hints import hint_fit, known_of_adults
from sel.core.names.nearness import Lessons, lessons, nearness, period_fit
from sel.core.names.parse import folded
from sel.core.names.patterns import read_texts
from sel.core.names.posterior import (
    SAID_TO_BE_GONE,
    STRANGER_HALF,
    STRANGER_LETTER,
    STRANGER_WHOLE,
    Evidence,
    Posterior,
    possible_rows,
    posterior,
)
from sel.core.names.stranger import StrangerOdds, stranger_odds
from sel.core.names.titles import given_name_says_she, title_numbers
from sel.core.names.vocabulary import GONE
from sel.core.names.written import MUST, RUN, Written, written_texts
from sel.core.people import Roster

LONGEST_STRANGER = 2
"""A stranger's name is at most so many words; a third is chatter, as beside anybody's name."""

LEARNT_FROM = ("name",)
"""The kinds of text from which the wave's habits are learnt."""


@dataclass(frozen=True)
class Weighed:
    """What is known of each mention before anything is decided.

    `queries` has a row a (scope, text): scope_name, text; `query` is each mention's. `people` and `fits` as
    their rooms make them, `posterior.rows` joins mentions to fits; `hinted` says, by fit, whether a hint
    speaks for it; `lessons` tells what each student is taught, `now` and `before` which rows are of the
    student's teachers, `on_roster` which mentions' schools have adults; `given` are the adults whose code
    or e-mail was written (mention, person, by: code, email or local part). `key` is
    each text as it is compared with other mentions', folded.
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
    given: pd.DataFrame
    key: pd.Series | None = None


def weighed(mentions: pd.DataFrame, people: pd.DataFrame, roster: Roster) -> Weighed:
    """Return the posterior of `mentions` (student_id, scope, text) over `people` (as scopes.people_of)."""
    people = people.assign(adult_id=people["person_id"])
    scope_names = pd.Index(people["scope"].unique())
    scope = scope_names.get_indexer(mentions["scope"])
    wrote, texts = pd.factorize(mentions["text"])
    read = read_texts(texts.tolist())
    text = read.reading[wrote]
    query, first = queries_of(scope, text, len(read.pattern))
    queries = pd.DataFrame({"scope": scope[first], "text": text[first]})
    numbered = people.assign(scope=scope_names.get_indexer(people["scope"]))
    names = called(numbered)
    written, codes = written_texts(read, names["word"].to_numpy(dtype=object))
    names = names.assign(word=codes)
    odds = _odds(written, names, roster)
    fits = name_fits(queries, written, names, odds)
    fits = fits.assign(hints=_hints(fits, queries, written, numbered, roster))
    taught = lessons(mentions["student_id"], mentions["scope"], people, roster)
    title = title_numbers(written.texts["title"])
    evidence = Evidence(
        fits,
        query,
        title[text],
        written.texts["kind"].isin(LEARNT_FROM).to_numpy()[text],
        strange_texts(queries, written, odds)[query],
        given_name_says_she(people, roster.students),
    )
    rows = possible_rows(fits, query)
    near = nearness(mentions, people, taught, rows, fits, roster)
    extra = period_fit(written, text, rows, fits, taught)
    found = posterior(evidence, rows, near, extra)
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
        given=_given(mentions["scope"], text, written, people),
        key=pd.Series(pd.array(read.folded, dtype="str").take(wrote), index=mentions.index),
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


def queries_of(scope: np.ndarray, text: np.ndarray, n_texts: int) -> tuple[np.ndarray, np.ndarray]:
    """Return each mention's query, a school and text, and where each query stands first."""
    key = (scope.astype(np.int64) + 1) * (n_texts + 1) + text
    _, first, query = np.unique(key, return_index=True, return_inverse=True)
    return query, first


def _odds(written: Written, names: pd.DataFrame, roster: Roster) -> StrangerOdds:
    """Return the strangers' odds of each word, from the names of the roster's students and adults."""
    words = written.vocabulary
    place = {word: at for at, word in enumerate(words.tolist())}
    carried = np.zeros(len(words))
    students = roster.students.drop_duplicates("student_id")
    for column in ("given_name", "family_name"):
        for name, n in students[column].value_counts().items():
            for word in folded(str(name)).split():
                if word in place:
                    carried[place[word]] += n
    own = names[~names["short"]].drop_duplicates(["person", "word"])
    borne = np.bincount(own["word"], minlength=len(words))
    carried += np.maximum(borne - 1, 0)
    return stranger_odds(words, carried)


def strange_texts(queries: pd.DataFrame, written: Written, odds: StrangerOdds) -> np.ndarray:
    """Return the log odds of each query's words as a stranger's: one or two of them, the rest chatter."""
    part, token = written.words["part"].to_numpy(), written.words["token"].to_numpy()
    must, text = part == MUST, written.words["text"].to_numpy()
    left = left_over_costs(written, odds)
    cost = np.where(must, np.log(odds.both[token]), left)
    gain = np.where(must, cost - left, -np.inf)
    order = np.lexsort((-gain, text))
    rank = np.arange(len(order)) - np.searchsorted(text[order], text[order], side="left")
    later = np.zeros(len(order), dtype=bool)
    later[order] = rank >= LONGEST_STRANGER
    single = part != RUN
    n = len(written.texts)
    of_text = np.bincount(text[single], np.where(later, left, cost)[single], minlength=n)
    letters = np.char.str_len(written.vocabulary)[token] == 1
    musts, lone = np.bincount(text[must], minlength=n), np.bincount(text[must & letters], minlength=n)
    form = np.where(
        (musts > 0) & (musts == lone), STRANGER_LETTER, np.where(musts > 1, STRANGER_WHOLE, STRANGER_HALF)
    )
    gone = np.zeros(n, dtype=bool)
    gone[written.hints.loc[written.hints["hint"] == GONE, "text"]] = True
    form = np.log(form) + np.where(gone, np.log(SAID_TO_BE_GONE), 0.0)
    strange: np.ndarray = (of_text + form)[queries["text"].to_numpy()]
    return strange


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
