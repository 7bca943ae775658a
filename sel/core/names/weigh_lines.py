"""From adults' lines and the roster to the posterior of each line over the students of the school."""

import numpy as np
import pandas as pd

from sel.core.names.called import INITIALS, called
from sel.core.names.evidence import Evidence
from sel.core.names.fits import name_fits
from sel.core.names.line_words import read_line
from sel.core.names.near_students import near_students, pupils, said_fit
from sel.core.names.posterior import possible_rows, posterior, usual_fit
from sel.core.names.strange import strange_texts
from sel.core.names.stranger import StrangerOdds, stranger_odds
from sel.core.names.weigh import Weighed, queries_of
from sel.core.names.written import Written, written_of
from sel.core.people import Roster

AT_ONCE = 3000
"""So many texts are compared with their schools' students at a time, so that memory stays small."""

FAR = 10.0
"""Students whose name fits a line worse than the best by more than this (log) are left out: no nearness or
grade makes up for it."""

BESIDE = 0.1
"""An adult who lists students writes so many wrong or needless words beside a name for one that a student
writes."""


def weighed_lines(lines: pd.DataFrame, people: pd.DataFrame, roster: Roster) -> tuple[Weighed, np.ndarray]:
    """Return the posterior of `lines` (adult_id, scope, text) over `people`, and what hints say of each row.

    `people` are students as `scopes.people_of` gives them. The model is that of students' mentions
    (see `posterior`), the writer being an adult and titles saying nothing.
    """
    scope_names = pd.Index(people["scope"].unique())
    scope = scope_names.get_indexer(lines["scope"])
    text, texts = pd.factorize(lines["text"])
    query, first = queries_of(scope, text, len(texts))
    queries = pd.DataFrame({"scope": scope[first], "text": text[first]})
    names = _called(people.assign(scope=scope_names.get_indexer(people["scope"])))
    spelled = names["word"].to_numpy(dtype=object)
    known = frozenset(names.loc[names["origin"] < INITIALS, "word"])
    written, codes = written_of([read_line(line, known) for line in texts], spelled)
    names = names.assign(word=codes)
    odds = _odds(written, names)
    beside = StrangerOdds(BESIDE * odds.in_stock, BESIDE * odds.by_letters)
    fits = _fits(queries, written, names, beside)
    rows = possible_rows(fits, query)
    person = fits["person"].to_numpy()[rows.fit]
    taught = pupils(lines, people, roster)
    near = near_students(lines, people, taught, rows, person, roster)
    extra = said_fit(written, text, rows, person, people, taught)
    none = np.zeros(len(lines), dtype=np.int64)
    evidence = Evidence(
        fits=fits,
        query=query,
        title=none,
        title_word=none,
        counts=(written.texts["kind"] == "name").to_numpy()[text],
        strange=strange_texts(queries, written, odds, np.zeros(len(queries), dtype=bool))[query],
        given_says_she=np.full(len(people), 0.5),
        kind=np.zeros(len(people), dtype=np.int64),
    )
    found = Weighed(
        people=people,
        written=written,
        query=query,
        text=text,
        fits=fits,
        posterior=posterior(evidence, rows, near, extra),
        lessons=taught,
        now=near[0].holds,
        before=near[1].holds,
        on_roster=scope >= 0,
        gone=none.astype(bool),
        given=pd.DataFrame({"mention": [], "adult_id": [], "by": []}),
    )
    return found, extra


def _called(people: pd.DataFrame) -> pd.DataFrame:
    """Return the words students are called by, without e-mails and the letters of middle names.

    A letter after a given name in a line is the family name's: `Andrea M.` is not Andrea M Goldstein.
    """
    given = people["given_name"].str.replace(r"(?<=\S)\s+\w\.?(?=\s|$)", "", regex=True)
    return called(people.assign(given_name=given, email=""))


def _odds(written: Written, names: pd.DataFrame) -> StrangerOdds:
    """Return the strangers' odds of each word, from the names of the students but the one who is meant."""
    own = names[~names["short"] & (names["origin"] < INITIALS)].drop_duplicates(["person", "word"])
    borne = np.bincount(own["word"], minlength=len(written.vocabulary))
    return stranger_odds(written.vocabulary, np.maximum(borne - 1.0, 0.0))


def _fits(queries: pd.DataFrame, written: Written, names: pd.DataFrame, odds: StrangerOdds) -> pd.DataFrame:
    """Return `name_fits` of all queries without those that fit far worse than the best."""
    scope = queries["scope"].to_numpy()
    found = []
    for start, end in _runs_of_scopes(scope):
        there = names[names["scope"].isin(scope[start:end])]
        fits = _near_best(name_fits(queries.iloc[start:end], written, there, odds))
        found.append(fits.assign(query=fits["query"] + start))
    return pd.concat(found, ignore_index=True).assign(hints=0.0)


def _runs_of_scopes(scope: np.ndarray) -> list[tuple[int, int]]:
    """Return begin and end of runs of whole scopes, about AT_ONCE entries each; `scope` is in order."""
    new = np.flatnonzero(np.diff(scope, prepend=scope[:1] - 1))
    begins = new[np.flatnonzero(np.diff(new // AT_ONCE, prepend=-1))]
    return list(zip(begins.tolist(), [*begins[1:].tolist(), len(scope)], strict=True))


def _near_best(fits: pd.DataFrame) -> pd.DataFrame:
    usual, query = usual_fit(fits), fits["query"].to_numpy()
    best = np.full(query.max(initial=-1) + 1, -np.inf)
    np.maximum.at(best, query, usual)
    near: pd.DataFrame = fits[usual >= best[query] - FAR]
    return near
